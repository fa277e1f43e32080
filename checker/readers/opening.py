"""Finds the format of a content and reads its articles; formats that hold other files call it for each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from checker.declared import declared
from checker.extras import MissingLibraryError
from checker.model.finding import Problem
from checker.model.mishap import UNREAD, Mishaps
from checker.readers.content import Content, suffix_of
from checker.readers.decode import ContentError
from checker.readers.reader import Reader, Result

PLAIN = ".txt"
"""The format of a text whose name has no suffix."""


@dataclass(frozen=True, slots=True)
class Missing(Problem):
    """The problem that the library for a format is not installed."""


@cache
def readers() -> tuple[Reader, ...]:
    """The formats of this folder, by the name of their module."""
    from checker.readers import formats

    return tuple(declared((Reader,), formats.__path__, formats.__name__, deep=False).values())


@cache
def by_suffix() -> Mapping[str, tuple[Reader, ...]]:
    """The formats by the suffix of their files."""
    found: defaultdict[str, list[Reader]] = defaultdict(list)
    for reader in readers():
        for suffix in reader.suffixes:
            found[suffix].append(reader)
    return {suffix: tuple(several) for suffix, several in found.items()}


def form_of(name: str) -> Reader | None:
    """The format of a file by its name alone: plain text if it has no suffix; None if no format has its suffix."""
    return next(iter(_of_suffix(suffix_of(name))), None)


def reader_of(content: Content) -> Reader | None:
    """The format of a content: what the content shows, else what its name says; None if neither is known.

    The formats of its suffix are asked first. Raises OSError.
    """
    own = _of_suffix(content.suffix)
    return recognised(content) or next(iter(own), None)


def recognised(content: Content) -> Reader | None:
    """The format that a content shows, whatever its name; the formats of its suffix are asked first. Raises OSError."""
    own = _of_suffix(content.suffix)
    others = (reader for reader in readers() if reader not in own)
    return next((reader for reader in (*own, *others) if reader.recognises(content)), None)


def held(content: Content) -> Iterator[Result]:
    """What the reader of a content makes of it; why it cannot be read is a problem."""
    mishaps = Mishaps(ContentError, MissingLibraryError, OSError)
    try:
        yield from mishaps.each(content.name, UNREAD, _read(content))
    except ContentError as unreadable:
        yield Problem(f"{content.name}{unreadable.place}", unreadable.message, unreadable.hint)
    except MissingLibraryError as missing:
        yield Missing(content.name, missing.message, missing.hint)
    except OSError as error:
        yield Problem(content.name, f"cannot be read: {error.strerror}", "look at its permissions")
    yield from mishaps.problems


def unfit(size: int, largest: int) -> ContentError | None:
    """The error of a content of this many bytes, if it is too long."""
    if size <= largest:
        return None
    message = f"{size // 1_000_000} MB is too long for one article"
    return ContentError(message, "one article a file, or a .jsonl file")


def _read(content: Content) -> Iterator[Result]:
    reader = reader_of(content)
    if reader is None:
        raise ContentError("claimcheck does not read this kind of file", "save its words as plain text (.txt)")
    if error := unfit(content.size, reader.largest):
        raise error
    yield from reader.records(content)


def _of_suffix(suffix: str) -> tuple[Reader, ...]:
    return by_suffix().get(suffix or PLAIN, ())
