"""Reads contents in memory for the tests of readers."""

from __future__ import annotations

from checker.model.finding import Problem
from checker.model.skipped import Skipped
from checker.readers.content import Content
from checker.readers.opening import held
from checker.readers.reader import Result
from checker.readers.record import Record


def results(name: str, data: bytes | str) -> list[Result]:
    """What a file of this name and content makes."""
    return list(held(Content(name, data=data.encode() if isinstance(data, str) else data)))


def records(name: str, data: bytes | str) -> list[Record]:
    """The articles among it."""
    return [found for found in results(name, data) if isinstance(found, Record)]


def problems(name: str, data: bytes | str) -> list[Problem]:
    """The problems among it."""
    return [found for found in results(name, data) if isinstance(found, Problem)]


def skipped(name: str, data: bytes | str) -> dict[str, str]:
    """The reasons for what is left out, by its path."""
    return {found.path: found.reason for found in results(name, data) if isinstance(found, Skipped)}


def unread(record: Record) -> list[tuple[str, str]]:
    """What of an article is not reporting, each with the reason."""
    return [(record.text[skip.start : skip.end], skip.why) for skip in record.skips]
