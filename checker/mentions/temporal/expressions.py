"""Finds time expressions and reads their words, without knowing any reference day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import re2

from checker.mentions.temporal.context import is_time
from checker.mentions.temporal.expression import Expression
from checker.mentions.temporal.patterns import compiled_forms, scan_pattern
from checker.mentions.temporal.ranges import with_ranges


@cache
def _scanner() -> re2.Pattern[bytes]:
    """The whole grammar as one linear scanner over `single_bytes` text; the longest match at a place wins."""
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.longest_match = True
    options.max_mem = 128 << 20
    return re2.compile(scan_pattern().encode("cp1252"), options)


@lru_cache(maxsize=1 << 14)
def read_words(span: str) -> tuple[str, Mapping[str, str]] | None:
    """The form of a span and its words in lower case, one blank between them; None where no form fits all of it."""
    for form, pattern in compiled_forms():
        if match := pattern.fullmatch(span):
            return form, {name: " ".join(word.lower().split()) for name, word in match.groupdict().items() if word}
    return None


def find_expressions(text: str, data: bytes) -> Iterator[Expression]:
    """The time expressions of `text` in order, none overlapping another."""
    return with_ranges(text, _scanned(text, data))


def _scanned(text: str, data: bytes) -> Iterator[Expression]:
    """What the grammar matches and the context allows."""
    position = 0
    scanner = _scanner()
    while match := scanner.search(data, position):
        start, end = match.span()
        if text[end - 2 : end].lower() == ".m" and text[end : end + 1] == ".":
            end += 1
        span = text[start:end]
        read = _read(text, start, end)
        if read is None and (length := _LENGTH_BEFORE_HOUR.match(span)):
            end, span = start + length.end(), length[0]
            read = _read(text, start, end)
        if read is not None:
            yield Expression(start, end, span, *read)
            position = end
        else:
            position = _after_word(text, start, end)


_LENGTH_BEFORE_HOUR = re.compile(r".*?\bminutes?(?=\s+(?:to|past)\s)", re.IGNORECASE)
"""The length in what is no clock time: "eight minutes to nine players"."""


def _read(text: str, start: int, end: int) -> tuple[str, Mapping[str, str]] | None:
    """The form and words of a span, None where it is no time in its context."""
    read = read_words(text[start:end])
    return read if read is not None and is_time(text, start, end, *read) else None


def _after_word(text: str, start: int, end: int) -> int:
    """Where to look on after a span that is no time: behind its first word."""
    while start < end and (text[start].isalnum()):
        start += 1
    return start + 1
