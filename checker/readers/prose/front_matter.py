"""Front matter: metadata at the top of a text or Markdown file, in YAML, TOML (`+++`) or JSON (`{`).

---
title: Talks go on
published: 2019-02-15
---
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from checker.model.article import Skip
from checker.model.finding import Problem
from checker.readers.prose.site_metadata import known
from checker.readers.record import BadValueError, Record
from checker.text.front_matter_span import Form, front_matter, title_span


@dataclass(frozen=True, slots=True)
class _Block:
    """The front matter: its end (0 if there is none), parts that are not the title, and its keys with their lines."""

    end: int
    skips: tuple[Skip, ...] = ()
    values: dict[str, object] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


def record(path: str, text: str, dated_name: str = "") -> Record | Problem:
    """The article in a file: the whole text, in which the front matter except its title is skipped.

    `dated_name` is the name of a file whose name can begin with the day of publication.
    """
    try:
        block = _block(path, text)
    except _BrokenError as broken:
        return broken.problem
    try:
        found = known(block.values, dated_name if block.end else "")
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
        fence = text[:3]
        hint = f"write '{fence}' alone on a line below the last key"
        raise _BrokenError(f"{path}:1:1", f"no line '{fence}' ends it", hint)
    title = title_span(text, matter) or (matter.end, matter.end)
    around = ((0, title[0]), (title[1], matter.end))
    skips = tuple(Skip(start, end, "front matter") for start, end in around if start < end)
    return _Block(matter.end, skips, *_PARSERS[matter.form](path, text[matter.start : matter.stop]))


def _yaml(path: str, source: str) -> tuple[dict[str, object], dict[str, int]]:
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
        raise _BrokenError(f"{path}:2:1", "these are not 'key: value' lines", "write 'title: ...' on a line of its own")
    lines: dict[str, int] = {}
    for key, _ in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if name in lines:
            place = f"{path}:{key.start_mark.line + 2}:1"
            raise _BrokenError(place, f"{name!r} is given twice", "delete one of the two")
        lines[name] = key.start_mark.line + 2
    return values, lines


def _toml(path: str, source: str) -> tuple[dict[str, object], dict[str, int]]:
    """The same for TOML; the message of a fault names its line in the file."""
    import tomllib

    try:
        values = tomllib.loads(f"\n{source}".replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:  # also for more digits than Python reads
        said = str(error) if isinstance(error, tomllib.TOMLDecodeError | RecursionError) else "a number is too long"
        hint = "write 'key = \"value\"' lines; put text into quotation marks"
        raise _BrokenError(f"{path}:1:1", said, hint) from None
    return values, _lines(source, 2)


def _json(path: str, source: str) -> tuple[dict[str, object], dict[str, int]]:
    """The same for an object of JSON."""
    first = 1 if source.startswith("{") else 2
    try:
        values = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise _BrokenError(f"{path}:1:1", f"this is no JSON: {error}", 'write {"title": "..."}') from None
    return values, _lines(source, first)


_NAME = re.compile(r"[ \t{,]*[\"']?([\w-]{1,60})[\"']?[ \t]*[=:]")


def _lines(source: str, first: int) -> dict[str, int]:
    """The line of each key, where it begins one."""
    found: dict[str, int] = {}
    for number, line in enumerate(source.split("\n"), first):
        if name := _NAME.match(line):
            found.setdefault(name.group(1), number)
    return found


_PARSERS = {Form.YAML: _yaml, Form.TOML: _toml, Form.JSON: _json}
