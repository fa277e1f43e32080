"""Accepts findings: the log and the file it describes are both written, or neither."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.disk.atomic import replace_files
from checker.ledger import log
from checker.ledger.baseline import Baseline, baseline_text, findings_digest, once_in_order, read_baseline
from checker.ledger.binding import Binding
from checker.ledger.file_faults import LedgerFaults, not_written, one_writer, text_of
from checker.ledger.folders import BASELINE, LOG, WAIVERS
from checker.ledger.waivers import Waiver, parse_waivers, read_waivers
from checker.ledger.waivers_text import with_waiver


@dataclass(frozen=True, slots=True)
class Who:
    """Who accepts a finding, and on which day."""

    name: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Change:
    """How a new baseline differs from the previous one."""

    baseline: Baseline
    added: tuple[Binding, ...]
    dropped: tuple[Binding, ...]


def waive(folder: Path, bound: Binding, reason: str, who: Who, until: dt.date | None = None) -> Waiver:
    """Stores a waiver and its line in the log; replaces an older waiver of the same finding.

    Makes `folder` if it does not exist. Raises LedgerFaults, and changes nothing, if files are damaged or cannot be
    written.
    """
    _make(folder)
    with one_writer(folder):
        path = folder / WAIVERS
        file, logged = read_waivers(path), _whole_log(folder)
        waiver = Waiver(bound, reason, who.name, who.day, until)
        logged, head = log.appended(logged, waiver_entry(waiver))
        text = with_waiver(file, waiver, head)
        written = next(item for item in parse_waivers(path, text).waivers if item.bound.id == bound.id)
        replace_files({folder / LOG: logged, path: text})
    return written


def write_baseline(
    folder: Path, findings: Sequence[Binding], looked_at: Callable[[Binding], bool], reason: str, who: Who
) -> Change:
    """Stores these findings as the baseline, with a line in the log; writes nothing if nothing differs.

    Findings of the old baseline that the check did not look for stay. Raises the errors of `waive`.
    """
    _make(folder)
    with one_writer(folder):
        old, logged = read_baseline(folder / BASELINE), _whole_log(folder)
        unseen = [item for item in (old.findings if old else ()) if not looked_at(item)]
        new = once_in_order([*unseen, *(item for item in findings if not any(kept.covers(item) for kept in unseen))])
        change = _change(old, new, folder)
        if old is None or old.findings != new:
            logged, head = log.appended(logged, _baseline_entry(change, reason, who))
            replace_files({folder / LOG: logged, folder / BASELINE: baseline_text(new, head)})
    return change


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise not_written(error) from error


def account_name() -> str:
    """The name of the current account, used if no name is given; empty if it has none."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def waiver_entry(waiver: Waiver) -> log.Entry:
    """A waiver's entry in the log."""
    return {
        "when": waiver.since.isoformat(),
        "who": waiver.by,
        "what": "waive",
        "why": waiver.reason,
        "until": waiver.until.isoformat() if waiver.until else None,
        "id": waiver.bound.id,
        "rule": waiver.bound.rule,
        "fact": waiver.bound.fact,
        "values": [side.value for side in waiver.bound.sides],
    }


def _baseline_entry(change: Change, reason: str, who: Who) -> log.Entry:
    return {
        "when": who.day.isoformat(),
        "who": who.name,
        "what": "baseline",
        "why": reason,
        "added": [item.id for item in change.added],
        "dropped": [item.id for item in change.dropped],
        "digest": findings_digest(change.baseline.findings),
    }


def _change(old: Baseline | None, new: tuple[Binding, ...], folder: Path) -> Change:
    before = {item.id: item for item in (old.findings if old else ())}
    after = {item.id: item for item in new}
    added = tuple(item for name, item in after.items() if name not in before)
    dropped = tuple(item for name, item in before.items() if name not in after)
    return Change(Baseline(folder / BASELINE, old.log if old else "", new), added, dropped)


def _whole_log(folder: Path) -> str:
    """The text of the log. Raises LedgerFaults if its chain is broken, since nothing may be appended then."""
    path = folder / LOG
    text = text_of(path)
    fault = log.first_fault(text, path.as_posix())
    if fault:
        raise LedgerFaults([fault])
    return text
