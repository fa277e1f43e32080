"""Verifies that the log is intact, and that everything that accepts a finding is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.documents.faults import Fault
from checker.ledger import log
from checker.ledger.accept import waiver_entry
from checker.ledger.baseline import Baseline, findings_digest, read_baseline
from checker.ledger.file_faults import RESTORE, one_writer, text_of
from checker.ledger.folders import BASELINE, LOG, WAIVERS
from checker.ledger.waivers import WaiverFile, read_waivers

_COMPARED = {"reason": "why", "by": "who", "since": "when", "until": "until"}
"""The keys of a waiver, and their names in the log."""


@dataclass(frozen=True, slots=True)
class Verified:
    """The number of lines in the log, the faults (a broken log first and alone) and the notes."""

    lines: int
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()


def verify(folder: Path) -> Verified:
    """Checks the log of a `.claimcheck` folder, its waivers and its baseline. Raises LedgerFaults."""
    with one_writer(folder):
        text = text_of(folder / LOG)
        waivers, baseline = read_waivers(folder / WAIVERS), read_baseline(folder / BASELINE)
    path = (folder / LOG).as_posix()
    lines = len(text.splitlines())
    broken = log.first_fault(text, path)
    if broken:
        return Verified(lines, (broken,))
    entries = log.entries(text)
    cut = _cut_off(entries, path, waivers, baseline)
    if cut:
        return Verified(lines, (cut,))
    faults = (*_unlogged(entries, waivers), *_unlogged_baseline(entries, baseline))
    return Verified(lines, faults, tuple(_without_waiver(entries, path, waivers)))


def _cut_off(entries: Sequence[log.Entry], path: str, waivers: WaiverFile, baseline: Baseline | None) -> Fault | None:
    """The fault of a log that has lost its end: other files were written with a line that it lacks."""
    known = {entry["hash"] for entry in entries}
    heads = [(waivers.path, waivers.log)] if waivers.log else []
    heads += [(baseline.path, baseline.log)] if baseline else []
    for file, head in heads:
        if head not in known and not entries:
            return Fault(path, 0, 0, f"the log is gone or empty; {file.name} was written with a line of it", RESTORE)
        if head not in known:
            message = f"lines were removed after this one: {file.name} was written with a later line"
            return Fault(path, len(entries), 1, message, RESTORE)
    return None


def _until(entries: Sequence[log.Entry], head: str, what: str) -> list[log.Entry]:
    """The entries of one kind up to the line written with their file; later ones were never finished."""
    last = next((number for number, entry in enumerate(entries, 1) if entry["hash"] == head), 0)
    return [entry for entry in entries[:last] if entry["what"] == what]


def _unlogged(entries: Sequence[log.Entry], file: WaiverFile) -> Iterator[Fault]:
    """Waivers that `claimcheck waive` did not write, or that were edited since."""
    last = {entry["id"]: entry for entry in _until(entries, file.log, "waive")}
    for waiver in file.waivers:
        path, line, column = waiver.place.rsplit(":", 2)
        at = (path, int(line), int(column))
        entry = last.get(waiver.bound.id)
        if entry is None:
            yield Fault(
                *at, f"the log has no line on the waiver of {waiver.bound.id}", "waive it with claimcheck waive"
            )
            continue
        now = waiver_entry(waiver)
        edited = [key for key, name in _COMPARED.items() if now[name] != entry[name]]
        if edited:
            what = " and ".join(f"'{key}'" for key in edited)
            yield Fault(*at, f"{what} of this waiver was edited since line {entry['n']} of the log", "waive it again")


def _unlogged_baseline(entries: Sequence[log.Entry], baseline: Baseline | None) -> Iterator[Fault]:
    """A baseline whose findings differ from those in the log."""
    if baseline is None:
        return
    logged = _until(entries, baseline.log, "baseline")
    if not logged or logged[-1]["digest"] != findings_digest(baseline.findings):
        yield Fault(baseline.path.as_posix(), 0, 0, "the log has no line on a baseline of these findings", RESTORE)


def _without_waiver(entries: Sequence[log.Entry], path: str, file: WaiverFile) -> Iterator[str]:
    """Lines on waivers that no longer exist. They are harmless, since the findings are reported again."""
    there = {waiver.bound.id for waiver in file.waivers}
    last = {entry["id"]: entry for entry in entries if entry["what"] == "waive"}
    for name, entry in last.items():
        if name not in there:
            yield f"{path}:{entry['n']}: the waiver of {name} was removed, or was never completely written"
