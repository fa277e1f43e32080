"""Finds the headlines of an article: the title in its front matter, and a first line that is a headline.

`readable` prepares the text for reading: no headline shares its words with the sentences below.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.text.front_matter_span import Span, front_matter, title_span
from checker.text.header import header_lines
from checker.text.sentences import HEADLINE_END, STARTERS
from checker.text.word_classes import Tag, closed_class

LONGEST = 200
"""Characters; a longer first line is a paragraph."""
_SEEN = 400
"""Characters of the body that show the width of its lines."""
_VISIBLE = re.compile(r"\S")
_HEADING = re.compile(r"#{1,6}[ \t]+")
_LINE = re.compile(r"[^\n]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_HEADER = 600
"""Characters at the top in which such lines are searched for."""
_STOPPED = re.compile(r"[.…,;:–—-][\"'”’)\]*_]*\Z")
_RUNS_ON = frozenset({Tag.DETERMINER, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.MODAL, Tag.RELATIVE, Tag.SUBORDINATOR})
"""A line that ends in such a word was wrapped after it."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TITLED = 0.75
"""Least share of the long words of a headline in Title Case that are capitalised."""


@lru_cache(maxsize=4)
def readable(text: str) -> str:
    """The text with all offsets kept, front matter blank except the title, and `HEADLINE_END` after each headline."""
    text = text.replace(HEADLINE_END, "\n")
    matter = front_matter(text)
    body = matter.end if matter is not None and matter.stop >= 0 else 0
    title = title_span(text, matter) if matter is not None and body else None
    text = _blank(text, 0, body) if title is None else _only(text, 0, title, body)
    line = _headline(text, body)
    return text if line is None else _only(text, body, line, line[1] + 1)


def titled(line: str) -> bool:
    """Whether a headline is in Title Case or capitals throughout, so that its capitals do not mark names."""
    long = [word for word in _WORD.findall(line) if len(word) > 3]
    return len(long) > 1 and sum(word != word.lower() for word in long) >= _TITLED * len(long)


def in_titled(text: str, start: int) -> bool:
    """Whether `start` is in a headline in Title Case; `text` is `readable`."""
    end = text.find(HEADLINE_END, start, start + LONGEST)
    line = text[max(0, start - LONGEST) : end].rpartition("\n")[2].rpartition(HEADLINE_END)[2] if end >= 0 else ""
    return end >= 0 and "\n" not in text[start:end] and titled(line)


def without_titled(text: str) -> str:
    """The text without its headlines in Title Case; `text` is `readable`."""
    *above, body = text.split(HEADLINE_END)
    return "\n".join([*(line for line in above if not titled(line)), body])


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def _only(text: str, start: int, kept: Span, end: int) -> str:
    """The text with `text[start:end]` blank except for `kept`, which ends with `HEADLINE_END`."""
    text = _blank(_blank(text, start, kept[0]), kept[1], end)
    return text[: kept[1]] + HEADLINE_END + text[kept[1] + 1 :]


def _headline(text: str, start: int) -> Span | None:
    """The span of the first line after `start` if it is a headline: it has no full stop, and the body follows.

    An address or a publication time that a saved page has above it is skipped.
    """
    first = _VISIBLE.search(text, _below_header(text, start))
    stop = text.find("\n", first.start(), first.start() + LONGEST) if first else -1
    below = _VISIBLE.search(text, stop) if stop >= 0 else None
    if first is None or below is None:
        return None
    heading = _HEADING.match(text, first.start(), stop)
    begins = heading.end() if heading else first.start()
    line = text[begins:stop].strip()
    apart = heading is not None or text.count("\n", stop, below.start()) > 1 or _tells_time(text, below.start())
    if not line or _STOPPED.search(line) or not (apart or _is_above(line, text[below.start() : below.start() + _SEEN])):
        return None
    return begins, begins + len(line)


def _below_header(text: str, start: int) -> int:
    """The offset after lines that contain only an address or the publication time."""
    for line in _LINE.finditer(text, start, start + _HEADER):
        words = line.group().strip()
        if words and not (_ADDRESS.fullmatch(words) or header_lines(words)):
            return line.start()
        start = line.end()
    return start


def _tells_time(text: str, start: int) -> bool:
    """Whether the line at `start` states the publication time and nothing else."""
    line = _LINE.match(text, start, start + LONGEST)
    return line is not None and bool(header_lines(line.group().strip()))


def _is_above(line: str, body: str) -> bool:
    """Whether a line is a headline without a blank line below it, and not the first line of a wrapped paragraph.

    In wrapped text no line has room for the first word of the next one.
    """
    words, first = line.split(), body.split(maxsplit=1)[0]
    if first[0].islower() or closed_class(words[-1]) in _RUNS_ON:
        return False
    width = max(map(len, body.split("\n\n")[0].split("\n")))
    return titled(line) or first in STARTERS or len(line) + 1 + len(first) <= width
