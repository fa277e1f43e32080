"""Reads `waivers.yaml`: every waiver with its place, or every fault with its place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.documents.faults import Fault
from checker.ledger.binding import Binding, BoundSide, Quote
from checker.ledger.file_faults import LedgerFaults

if TYPE_CHECKING:
    from checker.documents.yaml_source import Document
    from checker.ledger.waivers_document import WaiverModel

_LINE = re.compile("[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029])|[^\n\r\x85\u2028\u2029]+")
LARGEST = 16 * 1024 * 1024
"""In bytes; some ten thousand waivers."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """An accepted finding: its binding, the reason, the person, the first and last day, and its place in the file."""

    bound: Binding
    reason: str
    by: str
    since: dt.date
    until: dt.date | None = None
    """The last day on which it applies."""
    place: str = ""

    def holds(self, today: dt.date) -> bool:
        """Whether it has not expired."""
        return self.until is None or today <= self.until


@dataclass(frozen=True, slots=True)
class WaiverFile:
    """The content of `waivers.yaml`: its text, its waivers in order, and the lines (from 0) where they begin."""

    path: Path
    text: str = ""
    log: str = ""
    """The hash of the log line written together with the file."""
    waivers: tuple[Waiver, ...] = ()
    starts: tuple[int, ...] = ()


def read_waivers(path: Path) -> WaiverFile:
    """The file, which need not exist. Raises LedgerFaults with all its faults."""
    if not path.exists():
        return WaiverFile(path)
    from checker.documents.yaml_source import UnreadableError, read_text

    try:
        text = read_text(path, path.as_posix(), LARGEST, "drop waivers that are unused or expired")
    except UnreadableError as error:
        raise LedgerFaults([error.fault]) from None
    return parse_waivers(path, text)


def parse_waivers(path: Path, text: str) -> WaiverFile:
    """The file with this text. Raises LedgerFaults."""
    from checker.documents.validation import validate
    from checker.documents.yaml_source import UnreadableError, parse
    from checker.ledger.waivers_document import WaiversModel

    try:
        document = parse(text, path.as_posix())
    except UnreadableError as error:
        raise LedgerFaults([error.fault]) from None
    if not document.data:
        raise LedgerFaults([Fault(path.as_posix(), 0, 0, "this file is empty", "restore it, or remove the file")])
    model, shape = validate(document, WaiversModel, {})
    faults = (*document.faults, *shape)
    if model is None or faults:
        raise LedgerFaults(faults)
    waivers = tuple(_waiver(item, document, index) for index, item in enumerate(model.waivers))
    if faults := tuple(_faults(waivers, model.waivers, document)):
        raise LedgerFaults(faults)
    starts = tuple(document.line(("waivers", index)) - 1 for index in range(len(waivers)))
    return WaiverFile(path, text, model.log, waivers, starts)


def _waiver(model: WaiverModel, document: Document, index: int) -> Waiver:
    sides = tuple(
        BoundSide(side.value, tuple(Quote(quote.quote, quote.article) for quote in side.quotes)) for side in model.sides
    )
    place = document.fault(("waivers", index), "").place
    bound = Binding(model.rule, model.fact, sides)
    return Waiver(bound, model.reason, model.by, model.since, model.until, place)


def _faults(waivers: tuple[Waiver, ...], models: tuple[WaiverModel, ...], document: Document) -> Iterator[Fault]:
    """The contradictions in each waiver: an id that does not match, an end before the start, the same id twice."""
    first: dict[str, int] = {}
    lines = lines_of(document.text)
    for index, (waiver, model) in enumerate(zip(waivers, models, strict=True)):
        at = ("waivers", index)
        line = document.line(at)
        if model.id != waiver.bound.id:
            message = f"the id '{model.id}' is not that of this rule, fact, values and quotes"
            hint = "do not edit these by hand: remove this waiver, and waive the finding again"
            yield document.fault((*at, "id"), message, hint)
        if waiver.until is not None and waiver.until < waiver.since:
            yield document.fault(
                (*at, "until"), f"this waiver ends before it begins, on {waiver.since}", "write a later day"
            )
        if model.id in first:
            yield document.fault(
                (*at, "id"), f"'{model.id}' is waived in line {first[model.id]} already", "keep one of them"
            )
        first.setdefault(model.id, line)
        if not lines[line - 1].lstrip().startswith("- "):
            yield document.fault(at, "a waiver begins with '- ' on a line of its own", "write no { } and no [ ]")


def lines_of(text: str) -> list[str]:
    """The lines as YAML counts them, each with its end."""
    return _LINE.findall(text)
