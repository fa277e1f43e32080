"""Writes the finding on one fact: its name, message, sides and fingerprint."""

from __future__ import annotations

from string import Formatter

from checker.compare import inside_an_article
from checker.engine.findings.printed import choice, every
from checker.engine.findings.subject import possessive, subject, words_around
from checker.engine.rules.rule import Rule
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Finding, Level, Side, Verdict
from checker.model.fingerprint import fingerprint
from checker.text.words import lemma

OTHERWISE = "{about}: {choice}"


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
    """The rule's message with its placeholders filled in, or `OTHERWISE` if the copy does not give what one of them
    needs.
    """
    named, owner = subject(sides, articles), subject(sides, articles, owning=True)
    values = [side.value for side in sides]
    given = {
        "fact": fact,
        "subject": named,
        "whose": possessive(owner) if owner else "",
        "about": f"{rule.title}, {named}" if named else rule.title,
        "words": words_around(sides, articles),
        "choice": choice(sides, verdict, quoted=inside_an_article(rule.compare.by) is None),
        "all": every(sides),
        "left": values[0],
        "right": values[-1],
        "values": " / ".join(values),
        "count": str(len(sides)),
    }
    asked = [name for _, name, _, _ in Formatter().parse(rule.message) if name is not None]
    return (rule.message if all(given[name] for name in asked) else OTHERWISE).format(**given)


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
