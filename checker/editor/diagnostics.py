"""Diagnostics: the words that findings flag, and what keeps a draft from being read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
)

from checker.editor.shown import Flag, Shown
from checker.model.claim import Claim
from checker.model.finding import Finding, Level, Problem, Verdict
from checker.reporters.content.locations import from_folder
from checker.reporters.content.other_sides import other_sides
from checker.reporters.content.printable import literal, printable
from checker.reporters.content.quotation import published
from checker.reporters.content.rule_pages import rule_pages
from checker.reporters.content.standings import as_sentence

SOURCE = "claimcheck"
UNREADABLE = "unreadable"
"""The code of a problem with the draft itself, such as bad front matter."""
_SEVERITIES = {
    Level.ERROR: DiagnosticSeverity.Error,
    Level.WARNING: DiagnosticSeverity.Warning,
    Level.NOTE: DiagnosticSeverity.Hint,
}
_MOST = 20
"""The most related places of one diagnostic."""


def diagnostics(shown: Shown) -> list[Diagnostic]:
    """All diagnostics of a draft, in order of place."""
    pages = rule_pages(shown.checked.report.ran)
    found = [_flag(flag, shown, pages.get(flag.finding.rule)) for flag in shown.flags]
    found += [_problem(problem, shown) for problem in shown.checked.report.problems]
    return sorted(found, key=lambda item: (item.range.start.line, item.range.start.character, str(item.code)))


def quote(claim: Claim, said: str, shown: Shown) -> str:
    """A value and its sentence; for another article also its headline and day."""
    places = shown.places
    told = f"{printable(said)}: “{printable(places.sentence(claim))}”"
    if claim.article == shown.checked.draft.name:
        return told
    return f"{told} ({label_of_article(claim, shown)})"


def label_of_article(claim: Claim, shown: Shown) -> str:
    """The headline of a claim's article, if any, its path relative to the draft, and its day, if its year is known."""
    article = shown.places.articles[claim.article]
    headline = [printable(article.title)] if article.title else []
    dated = article.published.first is not None and article.published.year_known
    return ", ".join((*headline, path(claim, shown), *([published(article.published)] if dated else ())))


def path(claim: Claim, shown: Shown) -> str:
    """The path of a claim's article: as stored in the archive, else relative to the draft's folder."""
    if claim.article in shown.places.published:
        return literal(claim.article)
    return literal(from_folder(claim.article, str(Path(shown.checked.draft.name).parent)))


def others(flag: Flag) -> Iterator[tuple[Claim, str]]:
    """The other claims of a finding with their values: first those of other sides, last those that fit all sides."""
    return other_sides(flag.finding, flag.side, flag.claim)


def _flag(flag: Flag, shown: Shown, page: str | None) -> Diagnostic:
    finding = flag.finding
    place = shown.range(flag.claim)
    told = list(others(flag))
    message = _message(finding)
    related = None
    if shown.client.related:
        own = Location(shown.checked.draft.uri, place)
        related = [
            DiagnosticRelatedInformation(shown.location(claim) or own, quote(claim, said, shown))
            for claim, said in told[:_MOST]
        ]
    else:
        message = "\n".join((message, *(quote(claim, said, shown) for claim, said in told[:3])))
    return Diagnostic(
        range=place,
        message=message,
        severity=_severity(finding),
        code=finding.rule,
        code_description=CodeDescription(page) if page else None,
        source=SOURCE,
        related_information=related,
        data={"id": finding.id},
    )


def _message(finding: Finding) -> str:
    """The title and the reason, as two sentences."""
    return printable(f"{as_sentence(finding.message)} {as_sentence(finding.reason)}")


def _severity(finding: Finding) -> DiagnosticSeverity:
    """The severity of its level; information for an update, which is not a mistake."""
    return DiagnosticSeverity.Information if finding.verdict is Verdict.UPDATE else _SEVERITIES[finding.level]


def _problem(problem: Problem, shown: Shown) -> Diagnostic:
    message = f"{problem.message}; {problem.hint}" if problem.hint else problem.message
    return Diagnostic(shown.point(problem), printable(message), DiagnosticSeverity.Error, UNREADABLE, source=SOURCE)
