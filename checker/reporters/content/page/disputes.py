"""Findings as the page shows them."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.finding import Finding, Report, RuleAbout, Side, Verdict
from checker.reporters import Surface
from checker.reporters.content.acceptance_lines import reasons
from checker.reporters.content.page.evidence import Judged, certainty, evidence, judged
from checker.reporters.content.page.naming import base
from checker.reporters.content.page.quotes import quotes
from checker.reporters.content.page.view import Dispute, Named, SideView
from checker.reporters.content.places import Places
from checker.reporters.content.printable import literal, printable
from checker.reporters.content.styled import with_number

SHAPES = ("circle", "square", "triangle", "diamond")
"""The marks of a finding's sides; a fifth side has the first one again."""
_NO_YEAR = " (year unknown)"
_VERDICTS = {
    Verdict.CONFLICT: "these statements cannot both hold",
    Verdict.WORDING: "one day, named in words that are right on different days",
    Verdict.UPDATE: "the later article may know more",
}


@dataclass(frozen=True, slots=True)
class Source:
    """What the findings of a report are written from."""

    report: Report
    places: Places
    surface: Surface
    pairs: Judged
    rules: Mapping[str, RuleAbout]

    @classmethod
    def of(cls, report: Report, surface: Surface) -> Source:
        """The source of a report."""
        places, rules = Places.in_report(report), {about.id: about for about in report.ran}
        return cls(report, places, surface, judged(report), rules)


def claims_of(finding: Finding) -> list[Claim]:
    """All claims that a finding quotes, side by side, then those that fit more than one side."""
    return [*(claim for side in finding.sides for claim in side.claims), *finding.compatible]


def values_of(finding: Finding) -> list[str]:
    """The value of each side; that the year is unknown is left out where it is true of all."""
    values = [printable(side.value) for side in finding.sides]
    if all(value.endswith(_NO_YEAR) for value in values):
        return [value.removesuffix(_NO_YEAR) for value in values]
    return values


def dispute(finding: Finding, anchor: str, letter: str, names: Mapping[str, Named], source: Source) -> Dispute:
    """One finding; `names` has its articles."""
    about = source.rules.get(finding.rule)
    return Dispute(
        anchor=anchor,
        id=finding.id,
        letter=letter,
        level=finding.level.value,
        verdict=finding.verdict.value,
        verdict_words=_VERDICTS.get(finding.verdict, finding.verdict.value),
        fails=finding.id in source.surface.failing,
        title=printable(finding.message),
        rule=finding.rule,
        rule_title=about.title if about else "",
        sides=tuple(
            _side(side, value, SHAPES[index % len(SHAPES)], names, source.places)
            for index, (side, value) in enumerate(zip(finding.sides, values_of(finding), strict=True))
        ),
        compatible=tuple(quotes(finding.compatible, names, source.places)),
        reason=printable(finding.reason),
        confidence=f"{finding.confidence:.2f}",
        certainty=certainty(finding.confidence),
        evidence=evidence(finding, names, source.places, source.pairs),
        advice=printable(finding.advice),
        accepted=tuple(printable(why) for why in reasons(finding)),
        command=_command(finding, source.surface),
    )


def _side(side: Side, value: str, shape: str, names: Mapping[str, Named], places: Places) -> SideView:
    first, *more = quotes(side.claims, names, places, printable(side.value))
    articles = len({base(claim.article) for claim in side.claims})
    said = f"and {with_number(len(more), 'more quote')}" if more else ""
    return SideView(shape, value, articles, first, tuple(more), said)


def _command(finding: Finding, surface: Surface) -> str:
    """The command that waives a finding: with the paths and options of the run, else with the articles it quotes."""
    again = surface.again or tuple(sorted({base(claim.article) for claim in claims_of(finding)}))
    return literal(f'claimcheck waive {finding.id} {shlex.join(again)} --reason "..."')
