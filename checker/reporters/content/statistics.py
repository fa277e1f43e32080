"""How many findings each rule has made, by level and verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from checker.model.finding import Finding, Level, Report, Verdict
from checker.reporters.content.styled import Line, Piece, Role, with_number

_HEADINGS = ("findings", "accepted", "hidden", "level", "verdict", "rule")


class RuleCount(NamedTuple):
    """The findings of one rule with one level and one verdict; accepted and hidden ones are counted in `findings`."""

    rule: str
    level: Level
    verdict: Verdict
    findings: int
    accepted: int
    hidden: int


def counted(report: Report) -> list[RuleCount]:
    """The counts, most findings first."""
    every = [*report.findings, *report.hidden]
    total = Counter(map(_kind, every))
    accepted = Counter(_kind(item) for item in every if item.accepted)
    hidden = Counter(map(_kind, report.hidden))
    rows = [RuleCount(*kind, total[kind], accepted[kind], hidden[kind]) for kind in total]
    return sorted(rows, key=lambda row: (-row.findings, row.level.rank, row.rule, row.verdict))


def table(report: Report) -> Iterator[Line]:
    """The counts as a table, under a heading."""
    rows = counted(report)
    cells = [_HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(_HEADINGS))]
    if not rows:
        yield Line((Piece("no findings", Role.FAINT),))
        return
    for index, row in enumerate(cells):
        yield Line((Piece(_aligned(row, widths), Role.LABEL if not index else Role.PLAIN),))
    yield Line((Piece(f"{with_number(sum(row.findings for row in rows), 'finding')} in all", Role.FAINT),))


def _kind(finding: Finding) -> tuple[str, Level, Verdict]:
    return finding.rule, finding.level, finding.verdict


def _cells(row: RuleCount) -> tuple[str, ...]:
    numbers = (f"{number:,}" if number else "-" for number in (row.findings, row.accepted, row.hidden))
    return (*numbers, row.level.value, row.verdict.value, row.rule)


def _aligned(row: tuple[str, ...], widths: list[int]) -> str:
    """Numbers to the right, words to the left."""
    numbers = (cell.rjust(width) for cell, width in zip(row[:3], widths[:3], strict=True))
    words = (cell.ljust(width) for cell, width in zip(row[3:], widths[3:], strict=True))
    return "  ".join((*numbers, *words)).rstrip()
