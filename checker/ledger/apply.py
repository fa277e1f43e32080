"""Marks the findings of a report that are accepted, and reports waivers that no longer accept any."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.ledger.apply_inline import apply_inline
from checker.ledger.baseline import Baseline, read_baseline
from checker.ledger.binding import Binding, articles_of, bind
from checker.ledger.folders import BASELINE, WAIVERS, folders, from_root, is_there, root_of
from checker.ledger.waivers import Waiver, read_waivers
from checker.model.finding import BaselineState, Report, Suppression


@dataclass(frozen=True, slots=True)
class Ledger:
    """The accepted findings of one folder."""

    folder: Path
    waivers: tuple[Waiver, ...]
    baseline: Baseline | None

    @property
    def root(self) -> str:
        """The folder that article paths are relative to."""
        return root_of(self.folder)


def open_ledgers(paths: Iterable[str]) -> tuple[Ledger, ...]:
    """The ledgers of these articles, each from the nearest `.claimcheck` upward. Raises LedgerFaults."""
    return tuple(open_ledger(folder) for folder in folders(paths))


def open_ledger(folder: Path) -> Ledger:
    """The ledger of a `.claimcheck` folder. Raises LedgerFaults."""
    return Ledger(folder, read_waivers(folder / WAIVERS).waivers, read_baseline(folder / BASELINE))


def apply(
    report: Report,
    ledgers: Sequence[Ledger],
    rules: Iterable[str],
    today: dt.date,
    known: Iterable[str] = (),
    whole: bool = True,
) -> Report:
    """The report with `suppressions` and `baseline_state` set on its findings, and notes on lapsed waivers.

    The waivers are those of the ledgers and those in comments of the articles; faulty comments become problems. A
    waiver of a hidden finding counts as used. `rules` are the ids of the rules that were run; waivers of other rules
    get no note. `known` are further ids of rules that a comment may name. `whole` is False if only some rules were
    chosen. `today` decides what has expired; the function does not read the clock.
    """
    ran = frozenset(rules)
    for ledger in ledgers:
        report = _applied(report, ledger, ran, today)
    return apply_inline(report, ran, ran.union(known), today, whole)


def _applied(report: Report, ledger: Ledger, rules: frozenset[str], today: dt.date) -> Report:
    articles = articles_of(report)
    whole = (*report.findings, *report.hidden)
    bound = [bind(finding, articles, ledger.root) for finding in whole]
    waived = _Index([waiver.bound for waiver in ledger.waivers])
    known = _Index(ledger.baseline.findings if ledger.baseline else ())
    findings = []
    used: defaultdict[int, list[Binding]] = defaultdict(list)
    for finding, item in zip(whole, bound, strict=True):
        covering = waived.covering(item)
        for index in covering:
            used[index].append(item)
        holding = (ledger.waivers[index] for index in covering if ledger.waivers[index].holds(today))
        state = finding.baseline_state
        if ledger.baseline and state is not BaselineState.UNCHANGED:
            state = BaselineState.UNCHANGED if known.covering(item) else BaselineState.NEW
        suppressions = (*finding.suppressions, *map(_suppression, holding))
        findings.append(replace(finding, suppressions=suppressions, baseline_state=state))
    notes = _Lapsed(bound, looked_at(report, rules, ledger.root), today)
    told = (note for index, waiver in enumerate(ledger.waivers) for note in notes.of(waiver, used[index]))
    shown, hidden = tuple(findings[: len(report.findings)]), tuple(findings[len(report.findings) :])
    return replace(report, findings=shown, hidden=hidden, notes=(*report.notes, *told))


def _suppression(waiver: Waiver) -> Suppression:
    until = waiver.until.isoformat() if waiver.until else None
    return Suppression(waiver.reason, waiver.by, waiver.since.isoformat(), until, waiver.place)


class _Index:
    """An index of bindings by value and quote, so that those that cover a finding are found quickly."""

    def __init__(self, bindings: Sequence[Binding]) -> None:
        self._bindings = bindings
        self._saying: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
        for index, bound in enumerate(bindings):
            for value, words in bound.said:
                self._saying[bound.rule, value, words].append(index)

    def covering(self, bound: Binding) -> list[int]:
        """The indices of all bindings that cover this one, in order."""
        candidates = min((self._saying.get((bound.rule, *pair), []) for pair in bound.said), key=len)
        return [index for index in candidates if self._bindings[index].covers(bound)]


@dataclass(frozen=True, slots=True)
class Looked:
    """What a run covered."""

    articles: frozenset[str]
    rules: frozenset[str]
    root: str

    def at(self, bound: Binding) -> bool:
        """Whether the run could have found it: its rule was run on all its articles that still exist."""
        rest = [name for name in bound.articles if name not in self.articles]
        return bound.rule in self.rules and rest == self.gone(bound)

    def gone(self, bound: Binding) -> list[str]:
        """The articles without a file: removed, renamed, or known only from an archive."""
        rest = (name for name in bound.articles if name not in self.articles)
        return [name for name in rest if not is_there(name, self.root)]


def looked_at(report: Report, rules: Iterable[str], root: str) -> Looked:
    """What the run of this report covered; `rules` are the ids of the rules that were run."""
    articles = (from_root(part.article.id, root) for extraction in report.extractions for part in extraction.parts)
    return Looked(frozenset(articles), frozenset(rules), root)


@dataclass(frozen=True, slots=True)
class _Lapsed:
    """Writes the notes on waivers that accept nothing."""

    found: Sequence[Binding]
    looked: Looked
    today: dt.date

    def of(self, waiver: Waiver, used: Sequence[Binding]) -> Iterator[str]:
        """The note on a waiver that has expired, or that matched nothing in a run that covered its articles."""
        expired = "" if waiver.holds(self.today) else f"expired on {waiver.until}"
        named = f"{waiver.place}: the waiver of {waiver.bound.id} [{waiver.bound.rule}]"
        if used and expired:
            yield f"{named} {expired}: the finding counts again"
        if not used and self.looked.at(waiver.bound):
            yield f"{named} is unused{f' and {expired}' if expired else ''}: {self._why(waiver.bound)}"

    def _why(self, bound: Binding) -> str:
        """What became of the finding: it changed, its article was removed, or it no longer exists."""
        words = {words for _, words in bound.said}
        for item in self.found:
            if item.rule == bound.rule and words & {said for _, said in item.said}:
                return f"a value or quote changed, and the finding is now {item.id}; remove the waiver"
        gone = self.looked.gone(bound)
        if gone:
            return f"{', '.join(gone)} is missing; remove the waiver, unless other articles are checked against it"
        return "the finding no longer exists; remove the waiver"
