"""Front matter: metadata between two lines `---` at the top of a text or Markdown file.

---
title: Talks go on
published: 2019-02-15
---
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.model.article import Skip
from checker.model.finding import Problem
from checker.readers.record import BadValueError, Record, metadata

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n)")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,30}[ \t]*:")
_LONGEST = 65_536
"""Characters; a closing line further down belongs to the text."""


@dataclass(frozen=True, slots=True)
class _Block:
    """The front matter: where it ends, 0 for none, and its keys with the line of each."""

    end: int
    values: dict[str, object] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


def record(path: str, text: str) -> Record | Problem:
    """The article in a file with or without front matter; the whole text, the front matter as a skip."""
    try:
        block = _block(path, text)
    except _BrokenError as broken:
        return broken.problem
    try:
        found = metadata(block.values)
    except BadValueError as bad:
        return Problem(f"{path}:{block.lines.get(bad.key, 1)}:1", f"front matter: {bad.message}", bad.hint)
    skips = (Skip(0, block.end, "front matter"),) if block.end else ()
    return Record(path, text, skips=skips, body=block.end, **found._asdict())


class _BrokenError(Exception):
    def __init__(self, place: str, message: str, hint: str) -> None:
        self.problem = Problem(place, f"front matter: {message}", hint)
        super().__init__(message)


def _block(path: str, text: str) -> _Block:
    """The front matter of `text`; end 0 where it has none. A rule `---` above prose is no front matter."""
    opening = _FENCE.match(text)
    if not opening or not _KEY.match(text, opening.end()):
        return _Block(0)
    closing = _END.search(text, opening.end(), opening.end() + _LONGEST)
    if not closing:
        raise _BrokenError(f"{path}:1:1", "no line '---' ends it", "write '---' alone on a line below the last key")
    values, lines = _parsed(path, text[opening.end() : closing.start()])
    return _Block(closing.end(), values, lines)


def _parsed(path: str, source: str) -> tuple[dict[str, object], dict[str, int]]:
    """The keys with their values, every scalar as text, and the line of each key in the file."""
    import yaml

    try:
        node = yaml.compose(source, Loader=yaml.BaseLoader)
        values = yaml.load(source, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{path}:{mark.line + 2}:{mark.column + 1}" if mark else f"{path}:1:1"
        hint = "write 'key: value' lines; quote a value that holds ': '"
        raise _BrokenError(place, f"{error.problem}", hint) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise _BrokenError(f"{path}:1:1", str(error).splitlines()[0], "write 'key: value' lines") from None
    if not isinstance(node, yaml.MappingNode):
        raise _BrokenError(f"{path}:2:1", "these are no 'key: value' lines", "write 'title: ...' on a line of its own")
    lines: dict[str, int] = {}
    for key, _ in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if name in lines:
            place = f"{path}:{key.start_mark.line + 2}:1"
            raise _BrokenError(place, f"{name!r} stands here twice", "leave one of the two")
        lines[name] = key.start_mark.line + 2
    return values, lines
