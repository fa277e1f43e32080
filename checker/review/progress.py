"""What has become of each finding of a review; it prints nothing and reads nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from checker.model.finding import Finding, Report


class Fate(Enum):
    """What became of a finding, in the words of the summary."""

    ACCEPTED = "accepted"
    GONE = "gone"
    SKIPPED = "skipped"


@dataclass(slots=True)
class Progress:
    """The findings of a review in order, the place in it, and what became of each finding by id."""

    findings: list[Finding]
    at: int = 0
    fates: dict[str, Fate] = field(default_factory=dict)

    @classmethod
    def of(cls, report: Report) -> Progress:
        """The beginning of a review of the open findings."""
        return cls([finding for finding in report.findings if not finding.accepted])

    @property
    def current(self) -> Finding | None:
        """The finding to show; None after the last one."""
        return self.findings[self.at] if self.at < len(self.findings) else None

    def forward(self) -> None:
        """Leaves the current finding; it counts as skipped if nothing was decided."""
        if self.current:
            self.fates.setdefault(self.current.id, Fate.SKIPPED)
            self.at += 1

    def backward(self) -> bool:
        """Goes back to the finding before; False if there is none."""
        moved = self.at > 0
        self.at -= moved
        return moved

    def renewed(self, report: Report) -> list[Finding]:
        """Takes in the findings of a new report, and returns those that were not known before.

        Findings keep their order; new ones come at the place of the current one. A finding that is no longer reported
        is gone.
        """
        there = {finding.id: finding for finding in report.findings}
        for finding in self.findings:
            if finding.id not in there:
                self.fates[finding.id] = Fate.GONE
            elif there[finding.id].accepted:
                self.fates[finding.id] = Fate.ACCEPTED
            elif self.fates.get(finding.id) in (Fate.GONE, Fate.ACCEPTED):
                del self.fates[finding.id]
        known = {finding.id for finding in self.findings}
        fresh = [item for item in report.findings if not item.accepted and item.id not in known]
        for finding in fresh:
            self.fates.pop(finding.id, None)
        before = [there[item.id] for item in self.findings[: self.at] if item.id in there]
        after = [there[item.id] for item in self.findings[self.at :] if item.id in there]
        self.findings, self.at = [*before, *fresh, *after], len(before)
        return fresh

    def count(self, fate: Fate | None) -> int:
        """How many findings met this fate; None counts those that were not looked at, or only looked at."""
        if fate is None:
            return sum(finding.id not in self.fates for finding in self.findings)
        return sum(found is fate for found in self.fates.values())
