"""Markdown: one article a file. Code and link targets are not reporting; a first heading is the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.model.article import Skip
from checker.model.finding import Problem
from checker.readers.front_matter import record
from checker.readers.reader import Reader
from checker.readers.record import Record

_FENCE = re.compile(r"^ {0,3}(```|~~~)", re.MULTILINE)
_TARGET = re.compile(r"\]\(([^()\s]{1,2000})")
_HEADING = re.compile(r"\s*#[ \t]+([^\r\n]{1,500})")


def records(path: str, text: str) -> Iterator[Record | Problem]:
    """The article, or what is wrong with its front matter."""
    found = record(path, text)
    if isinstance(found, Problem):
        yield found
        return
    heading = _HEADING.match(text, found.body)
    title = found.title or (heading.group(1).strip(" \t#") if heading else None)
    yield replace(found, title=title, skips=(*found.skips, *_markup(text, found.body)))


def _markup(text: str, start: int) -> list[Skip]:
    """Fenced code and the targets of links from `start` on, in order."""
    fences = [match.start() for match in _FENCE.finditer(text, start)]
    ends = [*fences[1::2], len(text)]
    code = [Skip(first, last, "code") for first, last in zip(fences[0::2], ends, strict=False)]
    targets = [Skip(*match.span(1), "link target") for match in _TARGET.finditer(text, start)]
    return sorted(code + targets, key=lambda skip: (skip.start, -skip.end))


READER = Reader((".md", ".markdown"), records, 16_000_000)
