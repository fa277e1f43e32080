"""How many findings there are of each level, and how many are not shown, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.model.finding import Finding, Level, Verdict
from checker.reporters.content.styled import with_number


def by_level(findings: Sequence[Finding]) -> list[str]:
    """ "2 errors", "1 note": the most severe first; levels without a finding are left out."""
    count = Counter(finding.level for finding in findings)
    return [with_number(count[level], level.value) for level in Level if count[level]]


def not_shown(hidden: Sequence[Finding]) -> tuple[list[str], Level] | None:
    """The open hidden findings by level, then the updates, and the level that shows them; None if there are none."""
    opened = [finding for finding in hidden if not finding.accepted]
    if not opened:
        return None
    updates = [finding for finding in opened if finding.verdict is Verdict.UPDATE]
    others = [finding for finding in opened if finding.verdict is not Verdict.UPDATE]
    told = [*by_level(others), *([with_number(len(updates), "update")] if updates else [])]
    return told, max((finding.level for finding in opened), key=lambda level: level.rank)
