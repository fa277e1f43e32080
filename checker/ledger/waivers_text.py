"""Writes a waiver into `waivers.yaml` and leaves every other line unchanged, comments included."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise

from checker.ledger.waivers import Waiver, WaiverFile, lines_of

_HEADER = """\
# Findings that somebody has accepted, in order of rule and fact. A waiver holds for these values and quotes only.
# `claimcheck waive` writes it; reasons and days can be edited, and `claimcheck log verify` tells what was.
"""
_LOG = re.compile(r"^log:[^\r\n]*", re.MULTILINE)
_LIST = re.compile(r"^waivers:.*\n", re.MULTILINE)


def with_waiver(file: WaiverFile, waiver: Waiver, log: str) -> str:
    """The text of the file with this waiver in its sorted place; it replaces one with the same id."""
    lines = lines_of(_with_head(file, log))
    moved = len(lines) - len(lines_of(file.text))
    blocks = _blocks(lines, [start + moved for start in file.starts])
    end_of_line = "\r\n" if "\r\n" in file.text else "\n"
    indent = _indent(lines[file.starts[0] + moved]) if blocks else "  "
    fresh = [f"{indent}{line}{end_of_line}" for line in _rendered(waiver)]
    for (begin, end), old in zip(blocks, file.waivers, strict=True):
        if old.bound.id == waiver.bound.id:
            comments = [line for line in lines[begin:end] if line.lstrip().startswith("#")]
            return "".join([*lines[:begin], *comments, *fresh, *lines[end:]])
    later = (begin for (begin, _), old in zip(blocks, file.waivers, strict=True) if _order(old) > _order(waiver))
    place = next(later, len(lines))
    return "".join([*lines[:place], *fresh, *lines[place:]])


def _order(waiver: Waiver) -> tuple[str, str, str]:
    return waiver.bound.rule, waiver.bound.fact, waiver.bound.id


def _with_head(file: WaiverFile, log: str) -> str:
    """The text with this line of the log at its head, and an empty list of waivers if it has none."""
    head, text = f"log: {log}", file.text
    if not text:
        return f"{_HEADER}{head}\nwaivers:\n"
    if not text.endswith("\n"):
        text += "\n"
    if not file.waivers:
        text = _LIST.sub("", text) + "waivers:\n"
    if file.log:
        return _LOG.sub(head, text, count=1)
    return _LIST.sub(lambda found: f"{head}\n{found.group()}", text, count=1)


def _blocks(lines: list[str], starts: list[int]) -> list[tuple[int, int]]:
    """The lines of each waiver, from the comments right above it to those above the next."""
    begins = [_above(lines, start) for start in starts]
    return list(pairwise([*begins, len(lines)]))


def _above(lines: list[str], start: int) -> int:
    while start and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _rendered(waiver: Waiver) -> Iterator[str]:
    bound = waiver.bound
    yield f"- id: {bound.id}"
    rows = (
        ("rule", bound.rule),
        ("fact", bound.fact),
        ("reason", waiver.reason),
        ("by", waiver.by),
        ("since", waiver.since.isoformat()),
        ("until", waiver.until.isoformat() if waiver.until else ""),
    )
    yield from (f"  {key}: {_scalar(text)}" for key, text in rows if text)
    yield "  sides:"
    for side in bound.sides:
        yield f"    - value: {_scalar(side.value)}"
        yield "      quotes:"
        for quote in side.quotes:
            yield f"        - article: {_scalar(quote.article)}"
            yield f"          quote: {_scalar(quote.words)}"


def _scalar(text: str) -> str:
    """A text on one line: plain if YAML reads that as text, else in double quotes."""
    plain = text != "" and text.isprintable() and (text[:1].isalnum() or text[:1] in "“‘") and text == text.strip()
    if plain and ": " not in text and " #" not in text and not text.endswith(":"):
        return text
    return "".join(map(_escaped, json.dumps(text, ensure_ascii=False)))


def _escaped(char: str) -> str:
    """Escapes an invisible character; a no-break space stays."""
    if char.isprintable() or char == "\u00a0":
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
