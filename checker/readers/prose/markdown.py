"""Markdown: one article a file. Code, tables, HTML, comments and targets of links are not reporting.

A first heading is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.model.article import Skip
from checker.model.finding import Problem
from checker.readers.prose.front_matter import record
from checker.readers.record import Record
from checker.text.comments import markup, without

_HEADING = re.compile(r"\s*#[ \t]+([^\r\n]{1,500})")
_RULE = r"[ \t]*+:?-++:?[ \t]*+"
_CELLS = rf" {{0,3}}(?:\|{_RULE}(?:\|{_RULE}){{0,100}}\|?|{_RULE}(?:\|{_RULE}){{1,100}}\|?)"
"""The line below the head of a table: `|---|:--|`."""
_ROW = r"[^\n|]{0,500}\|[^\n]*+"
_FORMS = (
    ("link target", re.compile(r"\]\((?P<span>[^()\s]{1,2000})")),
    ("link target", re.compile(r"^ {0,3}\[[^\]\n^]{1,200}\]:[ \t]*(?P<span>\S[^\n]{0,2000})", re.MULTILINE)),
    ("caption", re.compile(r"(?P<span>!\[[^\]\n]{0,1000}\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\]))")),
    ("markup", re.compile(r"(?P<span></?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,3000})?>)")),
    ("template", re.compile(r"(?P<span>\{\{[<%]?[^{}\n]{0,1000}[%>]?\}\})")),
)
"""What is not reporting, and how it looks (CommonMark 0.31, tables of GitHub, shortcodes of Hugo)."""
_TABLE = re.compile(rf"^{_ROW}\n{_CELLS}[ \t\r]*+(?:\n{_ROW})*+", re.MULTILINE)
_CELL = re.compile(r"[^|\n]+")
_TAG = re.compile(r"<[^<>]*>")
_SENTENCE = 12
"""Words of a cell from which on it is prose, as in a table of HTML (`checker.text.collecting`)."""
_ELEMENT = re.compile(r"<(table|figure|script|style|iframe|svg|video|audio)\b", re.IGNORECASE)
"""Elements whose words are no prose; each extends to its end tag."""


def records(path: str, text: str) -> Iterator[Record | Problem]:
    """The article, or what is wrong with its front matter."""
    found = record(path, text, dated_name=path)
    if isinstance(found, Problem):
        yield found
        return
    marks = markup(text, found.body)
    heading = _HEADING.match(without(text, marks.comments), found.body)
    title = found.title or (heading.group(1).strip(" \t#") if heading else None)
    spans = [
        *(Skip(*span, "code") for span in marks.code),
        *(Skip(*match.span("span"), why) for why, form in _FORMS for match in form.finditer(text, found.body)),
        *_tables(text, found.body),
        *_elements(text, found.body),
    ]
    spans.sort(key=lambda skip: (skip.start, -skip.end))
    yield replace(found, title=title, skips=(*found.skips, *spans), comments=marks.comments)


def _tables(text: str, start: int) -> Iterator[Skip]:
    """The tables in which no cell holds prose."""
    for table in _TABLE.finditer(text, start):
        if all(len(cell.group().split()) < _SENTENCE for cell in _CELL.finditer(text, *table.span())):
            yield Skip(*table.span(), "table")


def _elements(text: str, start: int) -> Iterator[Skip]:
    """The elements of HTML that hold no prose; one without an end tag is left alone."""
    lower = text.lower() if _ELEMENT.search(text, start) else ""
    unclosed: set[str] = set()
    for opening in _ELEMENT.finditer(text, start):
        name = opening[1].lower()
        if opening.start() < start or name in unclosed:
            continue
        end = lower.find(f"</{name}>", opening.end())
        if end < 0:
            unclosed.add(name)
        else:
            start = end + len(name) + 3
            if name == "table" and any(len(run.split()) >= _SENTENCE for run in _TAG.split(text[opening.end() : end])):
                continue
            yield Skip(opening.start(), start, "caption" if name == "figure" else "markup")
