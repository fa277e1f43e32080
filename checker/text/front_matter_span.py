"""Where the front matter of a text ends, and where the title's value is in it.

Finds offsets only, without a parser for YAML or TOML; `checker.readers.prose.front_matter` reads the keys.
"""

from __future__ import annotations

import json
import re
from enum import StrEnum
from typing import NamedTuple

Span = tuple[int, int]


class Form(StrEnum):
    """How front matter is written: between `---`, between `+++`, or as an object of JSON."""

    YAML = "YAML"
    TOML = "TOML"
    JSON = "JSON"


_TOML_KEY = r"(?=(?:[ \t]*(?:#[^\n]{0,500})?\r?\n){0,20}(?:[\w\"'.-]{1,40}[ \t]*=|\[[\w.\"' -]{1,60}\]))"
_FENCES = (
    (Form.YAML, re.compile(r"---[ \t]*(?:\r\n|\n)(?=[A-Za-z][A-Za-z0-9_-]{0,30}[ \t]*:)")),
    (Form.TOML, re.compile(r"\+\+\+[ \t]*(?:\r\n|\n)" + _TOML_KEY)),
    (Form.TOML, re.compile(r"---toml[ \t]*(?:\r\n|\n)" + _TOML_KEY)),
    (Form.JSON, re.compile(r"---json[ \t]*(?:\r\n|\n)(?=\s{0,100}\{)")),
)
"""What opens front matter: Jekyll and most others, Hugo and Zola, and Eleventy."""
_ENDS = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE),
}
_OBJECT = re.compile(r"\{\s{0,100}\"[A-Za-z][\w-]{0,30}\"\s{0,10}:")
_NAMED = re.compile(r"\"(?:title|date|slug|draft)\"\s*:", re.IGNORECASE)
_BELOW = re.compile(r"[ \t]*\r?\n")
_LONGEST = 65_536
"""Characters; a closing fence further down belongs to the text."""
_TITLES = {
    Form.YAML: re.compile(
        r"^(?:title|Title|TITLE)[ \t]*:(?:[ \t]*[>|][-+\d]{0,2}[ \t]*(?=\r?\n))?(?P<value>[^\n]*(?:\n[ \t]+[^\n]*)*)",
        re.MULTILINE,
    ),
    Form.TOML: re.compile(r"^[ \t]*(?:title|Title|TITLE)[ \t]*=(?P<value>[^\n]*)", re.MULTILINE),
    Form.JSON: re.compile(r"\"(?:title|Title|TITLE)\"\s{0,20}:\s{0,20}(?P<value>\"(?:[^\"\\\n]|\\.)*\")"),
}
_QUOTED = re.compile(r"\"\"\"(?:[^\"\\]|\\.)*\"\"\"|\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)
_COMMENT = re.compile(r"(?:^|[ \t])#.*", re.DOTALL)


class FrontMatter(NamedTuple):
    """Metadata at the top of a text."""

    start: int
    """Where its first key is, or its object begins."""
    stop: int
    """Where the closing fence begins, or the object ends; -1 if there is none."""
    end: int
    """Where the closing fence or the object ends."""
    form: Form = Form.YAML


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of `text`; None if it has none. A rule `---` above prose is not front matter."""
    if text.startswith("{"):
        return _object(text)
    for form, fence in _FENCES:
        if opening := fence.match(text):
            closing = _ENDS[text[:3]].search(text, opening.end(), opening.end() + _LONGEST)
            return FrontMatter(opening.end(), *(closing.span() if closing else (-1, -1)), form)
    return None


def _object(text: str) -> FrontMatter | None:
    """The object of JSON at the top of a text that goes on below it."""
    if not _OBJECT.match(text):
        return None
    try:
        _, end = json.JSONDecoder().raw_decode(text[:_LONGEST])
    except (ValueError, RecursionError):
        return None
    if not _NAMED.search(text, 0, end) or not _BELOW.match(text, end) or not text[end:].strip():
        return None
    return FrontMatter(0, end, end, Form.JSON)


def title_span(text: str, matter: FrontMatter) -> Span | None:
    """The span of the title's value, without quotes, a comment and white space; None if there is none."""
    found = _TITLES[matter.form].search(text[: matter.stop], matter.start)
    if found is None:
        return None
    start, end = _stripped(text, *found.span("value"))
    quoted = _QUOTED.match(text, start, end)
    if quoted:
        marks = 3 if quoted.group().startswith('"""') else 1
        start, end = _stripped(text, start + marks, quoted.end() - marks)
    elif comment := _COMMENT.search(text, start, end):
        start, end = _stripped(text, start, comment.start())
    return (start, end) if start < end else None


def _stripped(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())
