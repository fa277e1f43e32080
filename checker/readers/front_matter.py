"""Front matter: metadata between two lines `---` at the top of a text or Markdown file.

---
title: Talks go on
published: 2019-02-15
---
"""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.model.article import Skip
from checker.model.finding import Problem
from checker.readers.record import BadValueError, Record, metadata
from checker.text.front_matter_span import front_matter, title_span


@dataclass(frozen=True, slots=True)
class _Block:
    """The front matter: its end (0 if there is none), parts that are not the title, and its keys with their lines."""

    end: int
    skips: tuple[Skip, ...] = ()
    values: dict[str, object] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


def record(path: str, text: str) -> Record | Problem:
    """The article in a file: the whole text, in which the front matter except its title is skipped."""
    try:
        block = _block(path, text)
    except _BrokenError as broken:
        return broken.problem
    try:
        found = metadata(block.values)
    except BadValueError as bad:
        return Problem(f"{path}:{block.lines.get(bad.key, 1)}:1", f"front matter: {bad.message}", bad.hint)
    return Record(path, text, skips=block.skips, body=block.end, **found._asdict())


class _BrokenError(Exception):
    def __init__(self, place: str, message: str, hint: str) -> None:
        self.problem = Problem(place, f"front matter: {message}", hint)
        super().__init__(message)


def _block(path: str, text: str) -> _Block:
    """The front matter of `text`; its end is 0 if there is none."""
    matter = front_matter(text)
    if matter is None:
        return _Block(0)
    if matter.stop < 0:
        raise _BrokenError(f"{path}:1:1", "no line '---' ends it", "write '---' alone on a line below the last key")
    title = title_span(text, matter) or (matter.end, matter.end)
    around = ((0, title[0]), (title[1], matter.end))
    skips = tuple(Skip(start, end, "front matter") for start, end in around if start < end)
    return _Block(matter.end, skips, *_parsed(path, text[matter.start : matter.stop]))


def _parsed(path: str, source: str) -> tuple[dict[str, object], dict[str, int]]:
    """The keys with their values (every scalar as text) and each key's line in the file."""
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
            raise _BrokenError(place, f"{name!r} is given twice", "leave one of the two")
        lines[name] = key.start_mark.line + 2
    return values, lines
