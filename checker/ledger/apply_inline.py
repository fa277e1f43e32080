"""Marks the findings that comments in the articles accept, and reports comments that accept none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from checker.ledger.inline import InlineWaiver, inline_waivers, is_id
from checker.model.finding import Finding, Problem, Report


def apply_inline(
    report: Report, ran: Collection[str], known: Collection[str], today: dt.date, whole: bool = True
) -> Report:
    """The report with the suppressions of inline waivers, notes on lapsed ones, and a problem for each faulty comment.

    `ran` are the ids of the rules that were run, `known` those of all rules. `whole` is False if only some rules were
    chosen: then an id without a finding is not noted, since its rule may be another.
    """
    articles = [extraction.article for extraction in report.extractions]
    read = [item for article in articles if article.comments for item in inline_waivers(article, known)]
    if not read:
        return report
    waivers = [item for item in read if isinstance(item, InlineWaiver)]
    problems = [item for item in read if isinstance(item, Problem)]
    findings = (*report.findings, *report.hidden)
    uses = _uses(waivers, findings)
    holding = _holding(uses, today)
    held = [_suppressed(finding, holding.get(finding.id, ())) for finding in findings]
    compared = len(articles) > 1 or bool(report.published)
    lapsed = _Lapsed(findings, frozenset(ran), compared, compared and whole, today)
    notes = [note for use in uses for note in lapsed.of(use)]
    shown = len(report.findings)
    return replace(
        report,
        findings=tuple(held[:shown]),
        hidden=tuple(held[shown:]),
        problems=(*report.problems, *problems),
        notes=(*report.notes, *notes),
    )


@dataclass(frozen=True, slots=True)
class _Use:
    """One name in a waiver, and the ids of the findings that it accepts."""

    waiver: InlineWaiver
    name: str
    accepts: frozenset[str]


def _uses(waivers: Sequence[InlineWaiver], findings: Sequence[Finding]) -> list[_Use]:
    by_name: dict[str, list[Finding]] = {}
    for finding in findings:
        by_name.setdefault(finding.id, []).append(finding)
        by_name.setdefault(finding.rule, []).append(finding)
    return [
        _Use(waiver, name, frozenset(item.id for item in by_name.get(name, ()) if waiver.accepts(name, item)))
        for waiver in waivers
        for name in waiver.names
    ]


def _holding(uses: Sequence[_Use], today: dt.date) -> dict[str, list[InlineWaiver]]:
    """The waivers that have not expired, by the ids of the findings that they accept."""
    found: dict[str, list[InlineWaiver]] = {}
    for use in uses:
        if use.waiver.holds(today):
            for name in use.accepts:
                found.setdefault(name, []).append(use.waiver)
    return found


def _suppressed(finding: Finding, waivers: Sequence[InlineWaiver]) -> Finding:
    more = tuple(dict.fromkeys(waiver.suppression for waiver in waivers))
    return replace(finding, suppressions=(*finding.suppressions, *more)) if more else finding


@dataclass(frozen=True, slots=True)
class _Lapsed:
    """Writes the notes on inline waivers that accept nothing."""

    findings: Sequence[Finding]
    ran: frozenset[str]
    compared: bool
    """Whether the articles were compared with others: alone, an article has few of its findings."""
    all_rules: bool
    today: dt.date

    def of(self, use: _Use) -> Iterator[str]:
        """The note on a waiver that has expired, or that accepts nothing in a check that could have found it."""
        expired = "" if use.waiver.holds(self.today) else f"expired on {use.waiver.until}"
        named = f"{use.waiver.place}: the inline waiver of {use.name}"
        if use.accepts and expired:
            yield f"{named} {expired}: the finding counts again"
        if not use.accepts and (self.all_rules if is_id(use.name) else self.compared and use.name in self.ran):
            yield f"{named} is unused{f' and {expired}' if expired else ''}: {self._why(use)}"

    def _why(self, use: _Use) -> str:
        """What a reader should look at: another article, another finding of the paragraph, or nothing any more."""
        if any(finding.id == use.name for finding in self.findings):
            return "that finding has no value in this article; write the comment in an article that it quotes"
        here = [finding for finding in self.findings if use.waiver.on_paragraph(finding)]
        if here and is_id(use.name):
            named = ", ".join(f"{finding.id} [{finding.rule}]" for finding in here)
            return f"a value or quote changed, or other articles were checked; this paragraph has {named}"
        where = "no finding has that id" if is_id(use.name) else "the rule finds nothing in that paragraph"
        return f"{where}; remove it, unless other articles are checked together with this one"
