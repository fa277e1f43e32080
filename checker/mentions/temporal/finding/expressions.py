"""Finds time expressions and reads their words, without a reference day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import re2

from checker.mentions.temporal.finding.context import is_time
from checker.mentions.temporal.finding.expression import Expression
from checker.mentions.temporal.finding.ranges import with_ranges
from checker.mentions.temporal.grammar.patterns import fitting, scan_pattern


@cache
def _scanner() -> re2.Pattern[bytes]:
    """The whole grammar as one linear scanner over `single_bytes` text; the longest match at an offset wins."""
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.longest_match = True
    options.max_mem = 128 << 20
    return re2.compile(scan_pattern().encode("cp1252"), options)


@lru_cache(maxsize=1 << 14)
def read_words(span: str) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """The forms that fit a whole span, each with its words in lower case, separated by single spaces."""
    return tuple(
        (form, {name: " ".join(word.lower().split()) for name, word in match.groupdict().items() if word})
        for form, match in fitting(span)
    )


def find_expressions(text: str, data: bytes) -> Iterator[Expression]:
    """The time expressions of `text` in order, without overlaps."""
    return with_ranges(text, _scanned(text, data))


def _scanned(text: str, data: bytes) -> Iterator[Expression]:
    """The expressions that the grammar matches and the context allows."""
    position = 0
    scanner = _scanner()
    while match := scanner.search(data, position):
        start, end = match.span()
        if text[end - 2 : end].lower() in _DOTTED and text[end : end + 1] == ".":
            end += 1
        span = text[start:end]
        read = _read(text, start, end)
        if read is None:
            end, read = _shorter(text, start, end)
            span = text[start:end]
        if read is not None and read[0] in _DAYS and (adverb := _OPENING_ADVERB.match(span)):
            start, span = start + adverb.end(), span[adverb.end() :]
            read = _read(text, start, end) or read
        if read is not None:
            yield Expression(start, end, span, *read)
            position = end
        else:
            position = _after_word(text, start, end)


_DAYS = frozenset({"weekday", "deictic day"})
_OPENING_ADVERB = re.compile(r"(?:Earlier|Later)\s(?:on\s)?(?=[A-Z])")
"""An adverb that opens a sentence and relates it to the previous one, not to the day: "Earlier Friday, ..."."""
_DOTTED = (".m", ".c", ".e", ".d")
"""How "p.m.", "B.C.", "B.C.E." and "A.D." end, before the last full stop."""
_LONGEST = 120
_LAST_WORD = re.compile(r",?\s+\S+\Z")
_LONG = frozenset(
    {
        "nth of month",
        "ordinal day",
        "week of day",
        "weekday of week",
        "counted on",
        "counted back",
        "weekdays ago",
        "beyond",
        "part of date",
        "spoken clock",
        "clock",
    }
)
"""Forms whose first words can be a time even if the whole is not: "eight minutes to nine players"."""


def _shorter(text: str, start: int, end: int) -> tuple[int, tuple[str, Mapping[str, str]] | None]:
    """The end and reading of the longest time at the start of a span whose long form is not a time."""
    if end - start <= _LONGEST and any(form in _LONG for form, _ in read_words(text[start:end])):
        while match := _LAST_WORD.search(text, start, end):
            end = match.start()
            if (read := _read(text, start, end)) is not None:
                return end, read
    return end, None


def _read(text: str, start: int, end: int) -> tuple[str, Mapping[str, str]] | None:
    """The first form that makes the span a time in its context, with its words."""
    return next((read for read in read_words(text[start:end]) if is_time(text, start, end, *read)), None)


def _after_word(text: str, start: int, end: int) -> int:
    """The offset at which to continue after a span that is not a time: after its first word."""
    while start < end and (text[start].isalnum()):
        start += 1
    return start + 1
