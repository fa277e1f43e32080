"""Text about accepted findings: how many there are, by whom, until when and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.finding import BaselineState, Finding, Suppression


def acceptance_line(findings: Sequence[Finding]) -> Iterator[str]:
    """ "2 waived", "13 in the baseline"; a finding in both counts as waived."""
    waived = sum(bool(finding.suppressions) for finding in findings)
    known = sum(finding.accepted for finding in findings) - waived
    if waived:
        yield f"{waived:,} waived"
    if known:
        yield f"{known:,} in the baseline"


def reasons(finding: Finding) -> Iterator[str]:
    """Why a finding fails nothing: one line per waiver, and one if it is in the baseline."""
    yield from (_waived(item) for item in finding.suppressions)
    if finding.baseline_state is BaselineState.UNCHANGED:
        yield "it is in the baseline"


def _waived(item: Suppression) -> str:
    parts = (("by", item.by), ("on", item.since), ("until", item.until))
    said = "".join(f" {word} {value}" for word, value in parts if value)
    return f"waived{said}: {item.reason} ({item.place})"
