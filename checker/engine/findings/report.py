"""Writes the finding on one fact: its name, message, sides and fingerprint."""

from __future__ import annotations

from string import Formatter

from checker.compare import inside_an_article
from checker.engine.findings.excerpt import words_around
from checker.engine.findings.printed import choice, every
from checker.engine.findings.subject import ELSEWHERE, OWNING, possessive, subject
from checker.engine.rules.rule import Rule
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Finding, Level, Side, Verdict
from checker.model.fingerprint import fingerprint
from checker.text.words import lemma


def _label(rule: Rule, sides: tuple[Side, ...]) -> str:
    """The fact in a few words: the rule's title and the words that the sentences of all sides share."""
    claims = [claim for side in sides for claim in side.claims]
    common = frozenset.intersection(*(claim.words for claim in claims))
    named = [word for mark in claims[0].frame.marks for word in mark.split()] + [
        *claims[0].frame.subject,
        *claims[0].frame.scope,
    ]
    told = {lemma(word) for word in rule.title.split()}
    words = dict.fromkeys(word for word in (*named, *sorted(common)) if word in common and word not in told)
    return f"{rule.title} ({', '.join(list(words)[:4])})" if words else rule.title


def _quote(claim: Claim, articles: dict[str, Article]) -> str:
    return " ".join(articles[claim.article].text[claim.sentence.start : claim.sentence.end].split())


def _title(rule: Rule, verdict: Verdict, sides: tuple[Side, ...], articles: dict[str, Article], fact: str) -> str:
    """The rule's message with its placeholders filled in.

    If the copy does not give what one of them needs, the rule's title stands before the values, with the name that all
    sides give; without the name of a place if the message asks whose age or profit it is.
    """
    named, owner = subject(sides, articles), subject(sides, articles, OWNING)
    values = [side.value for side in sides]
    given = {
        "fact": fact,
        "subject": named,
        "whose": possessive(owner) if owner else "",
        "about": _about(rule, named),
        "words": words_around(sides, articles),
        "choice": choice(sides, verdict, articles, quoted=inside_an_article(rule.compare.by) is None),
        "all": every(sides),
        "left": values[0],
        "right": values[-1],
        "values": " / ".join(values),
        "count": str(len(sides)),
    }
    asked = _asked(rule.message)
    if all(given[name] for name in asked):
        return rule.message.format(**given)
    if "whose" in asked:
        given["about"] = _about(rule, subject(sides, articles, ELSEWHERE + 1))
    values_after = rule.message.partition(": ")[2]
    kept = values_after and all(given[name] for name in _asked(values_after))
    return f"{{about}}: {values_after if kept else '{choice}'}".format(**given)


def _about(rule: Rule, named: str) -> str:
    return f"{rule.title}, {named}" if named else rule.title


def _asked(message: str) -> list[str]:
    """The names of the placeholders of a message."""
    return [name for _, name, _, _ in Formatter().parse(message) if name is not None]


def report(
    rule: Rule,
    verdict: Verdict,
    sides: tuple[Side, ...],
    reason: str,
    articles: dict[str, Article],
    compatible: tuple[Claim, ...] = (),
) -> Finding:
    """The finding on one fact, with its message filled in and its fingerprint."""
    values = [side.value for side in sides]
    fact = _label(rule, sides)
    quotes = [_quote(claim, articles) for side in sides for claim in side.claims]
    return Finding(
        id=fingerprint(rule.id, fact, values, quotes),
        rule=rule.id,
        level=rule.level if verdict is Verdict.CONFLICT else Level.WARNING,
        verdict=verdict,
        fact=fact,
        message=_title(rule, verdict, sides, articles, fact),
        reason=reason,
        advice=rule.advice,
        sides=sides,
        compatible=compatible,
    )
