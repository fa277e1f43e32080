"""Keeps the findings of a report that a change brought: those with a side in a changed article."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache

from checker.model.article import TITLE, Article
from checker.model.changes import Changes
from checker.model.claim import Claim
from checker.model.finding import Finding, Report, Side


def only_changed(report: Report, changes: Changes) -> Report:
    """The report with only the findings that have a side in a changed article, that side first.

    The others at the level shown are in `unchanged`. An article is changed if its file is; one of several in a JSON
    Lines file, if its line is. Apply it last: waivers and the baseline must see all findings.
    """
    real = cache(os.path.realpath)
    articles = (extraction.article for extraction in report.extractions)
    changed = frozenset(item.id for item in articles if changes.touches(real(_file(item)), item.line))
    touched = [_first_changed(item, changed) for item in report.findings if _touches(item, changed)]
    return replace(
        report,
        findings=tuple(touched),
        hidden=tuple(item for item in report.hidden if _touches(item, changed)),
        unchanged=tuple(item for item in report.findings if not _touches(item, changed)),
        changed=changed,
    )


def _file(article: Article) -> str:
    return article.file or article.id


def _touches(finding: Finding, changed: frozenset[str]) -> bool:
    return any(_is_in(claim, changed) for side in finding.sides for claim in side.claims)


def _is_in(claim: Claim, articles: frozenset[str]) -> bool:
    return claim.article.removesuffix(TITLE) in articles


def _first_changed(finding: Finding, changed: frozenset[str]) -> Finding:
    """The finding with its changed sides before the others, and on each side the changed articles first."""
    sides = [
        Side(side.value, tuple(sorted(side.claims, key=lambda claim: not _is_in(claim, changed))))
        for side in finding.sides
    ]
    return replace(finding, sides=tuple(sorted(sides, key=lambda side: not _is_in(side.claims[0], changed))))
