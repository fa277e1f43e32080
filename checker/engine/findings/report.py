"""Writes the finding on one fact: its name, message, sides and fingerprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.compare.comparator import OneArticle
from checker.engine.rules.rule import Rule
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Extraction, Finding, Level, Side, Verdict
from checker.model.fingerprint import fingerprint
from checker.text.runs import without_runs
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
    said = {"fact": fact, "left": values[0], "right": values[-1], "values": " / ".join(values), "count": len(sides)}
    quotes = [_quote(claim, articles) for side in sides for claim in side.claims]
    return Finding(
        id=fingerprint(rule.id, fact, values, quotes),
        rule=rule.id,
        level=rule.level if verdict is Verdict.CONFLICT else Level.WARNING,
        verdict=verdict,
        fact=fact,
        message=rule.message.format(**said),
        reason=reason,
        advice=rule.advice,
        sides=sides,
        compatible=compatible,
    )


def inspect(rule: Rule, comparator: OneArticle, claims: Sequence[Claim], read: Extraction) -> list[Finding]:
    """The findings of a rule with a comparator that looks at all claims of one article together."""
    article = replace(read.article, text=without_runs(read.article.text))
    found = comparator.inspect(claims, article)
    articles = {part.article.id: part.article for part in read.parts}
    sided = [(item, tuple(Side(value, (claim,)) for value, claim in item.sides)) for item in found]
    findings = [report(rule, Verdict.CONFLICT, sides, item.reason, articles) for item, sides in sided]
    return [
        finding if item.certain or finding.level is not Level.ERROR else replace(finding, level=Level.WARNING)
        for item, finding in zip(found, findings, strict=True)
    ]
