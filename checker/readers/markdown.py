"""Markdown: one article a file. Code, comments and link targets are not reporting; a first heading is the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.model.article import Skip
from checker.model.finding import Problem
from checker.readers.front_matter import record
from checker.readers.reader import Reader, of_text
from checker.readers.record import Record
from checker.text.comments import markup, without

_TARGET = re.compile(r"\]\(([^()\s]{1,2000})")
_HEADING = re.compile(r"\s*#[ \t]+([^\r\n]{1,500})")


def records(path: str, text: str) -> Iterator[Record | Problem]:
    """The article, or what is wrong with its front matter."""
    found = record(path, text, dated_name=path)
    if isinstance(found, Problem):
        yield found
        return
    marks = markup(text, found.body)
    heading = _HEADING.match(without(text, marks.comments), found.body)
    title = found.title or (heading.group(1).strip(" \t#") if heading else None)
    targets = (Skip(*match.span(1), "link target") for match in _TARGET.finditer(text, found.body))
    spans = sorted([*(Skip(*span, "code") for span in marks.code), *targets], key=lambda skip: (skip.start, -skip.end))
    yield replace(found, title=title, skips=(*found.skips, *spans), comments=marks.comments)


READER = Reader((".md", ".markdown"), of_text(records), 16_000_000, comment="<!-- {} -->")
