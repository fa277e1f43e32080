"""The log of who accepted what, when and why: one JSON object per line, each with the hash of the line before it.

{"n": 2, "when": "2021-03-01", "who": "ana", "what": "waive", "why": "...", "id": "...", "previous": "...", "hash": "."}

A changed line no longer matches its own hash; a removed or moved line leaves a neighbour that does not match. A chain
cannot show that lines at its end are missing: `checker.ledger.verify` asks the files that were written with them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from checker.documents.faults import Fault
from checker.ledger.file_faults import RESTORE

Entry = dict[str, object]

START = "0" * 64
"""The hash that the first line has for its missing predecessor."""


def appended(text: str, entry: Mapping[str, object]) -> tuple[str, str]:
    """The log with one more entry, and the hash of its line. The log must be intact (`first_fault`)."""
    lines = text.splitlines()
    previous = str(json.loads(lines[-1])["hash"]) if lines else START
    whole = {"n": len(lines) + 1, **entry, "previous": previous}
    digest = _hash(whole)
    end_of_line = "\r\n" if text.endswith("\r\n") else "\n"
    return f"{text}{_line({**whole, 'hash': digest})}{end_of_line}", digest


def entries(text: str) -> list[Entry]:
    """All entries of an intact log, in order."""
    return [json.loads(line) for line in text.splitlines()]


def first_fault(text: str, path: str) -> Fault | None:
    """The first line that was changed, cut off or lost its neighbour; None if the chain is intact.

    Lines may end as on Windows, since git can convert them.
    """
    previous = START
    lines = text.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines[:-1], 1):
        entry = _entry(line)
        fault = _wrong(entry, number, previous)
        if fault or entry is None:
            return Fault(path, number, 1, fault, RESTORE)
        previous = str(entry["hash"])
    if lines[-1]:
        return Fault(path, len(lines), 1, "this line is cut off", RESTORE)
    return None


def _wrong(entry: Entry | None, number: int, previous: str) -> str:
    """What is wrong with a line; empty if nothing is."""
    if entry is None:
        return "this line is not a log entry"
    if entry["hash"] != _hash({key: value for key, value in entry.items() if key != "hash"}):
        return "this line was changed: it does not match its hash"
    if entry["previous"] != previous:
        number_said = entry.get("n")
        if isinstance(number_said, int) and number_said > number:
            return f"{_lines(number_said - number)} removed before this one, which was line {number_said}"
        return "this line does not follow the one before it: lines were moved or inserted"
    return ""


def _lines(number: int) -> str:
    return "a line was" if number == 1 else f"{number} lines were"


def _entry(line: str) -> Entry | None:
    """The entry of a line, which must match the written form to the byte."""
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(entry, dict) or not isinstance(entry.get("hash"), str) or "previous" not in entry:
        return None
    return entry if _line(entry) == line else None


def _line(entry: Mapping[str, object]) -> str:
    """The entry as a line of the log: characters unescaped, except line ends and other unprintable ones."""
    text = json.dumps(entry, ensure_ascii=False)
    return "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in text)


def _hash(entry: Mapping[str, object]) -> str:
    return hashlib.sha256(json.dumps(entry, sort_keys=True).encode("ascii")).hexdigest()
