"""The findings of a rule on single articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.compare.comparator import OneArticle
from checker.engine.findings.report import report
from checker.engine.rules.rule import Rule
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Extraction, Finding, Level, Side, Verdict
from checker.text.runs import without_runs


def searched(read: Extraction) -> Article:
    """The article as comparators search it, without long runs of signs."""
    return replace(read.article, text=without_runs(read.article.text))


def inspect(
    rule: Rule, comparator: OneArticle, claims: Sequence[Claim], read: Extraction, article: Article
) -> list[Finding]:
    """The findings of a rule with a comparator that looks at all claims of one article together.

    `article` is `searched(read)`, made once for all rules.
    """
    found = comparator.inspect(claims, article)
    articles = {part.article.id: part.article for part in read.parts}
    sided = [(item, tuple(Side(value, (claim,)) for value, claim in item.sides)) for item in found]
    findings = [report(rule, Verdict.CONFLICT, sides, item.reason, articles) for item, sides in sided]
    return [
        finding if item.certain or finding.level is not Level.ERROR else replace(finding, level=Level.WARNING)
        for item, finding in zip(found, findings, strict=True)
    ]
