"""Reads `tests/corpus/sums.txt`: articles of a few lines whose figures check each other, by the rule that does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parents[1] / "corpus" / "sums.txt"


class Line(NamedTuple):
    """An article, the rule that is named above it, and whether that rule finds something in it."""

    rule: str
    found: bool
    text: str


def lines(file: Path = FILE) -> Iterator[Line]:
    """The articles in the order of the file. Raises ValueError at a line that is of no form."""
    rule = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            rule = line.strip("[]")
        elif line[:2] in ("! ", "= "):
            yield Line(rule, line[0] == "!", line[2:])
        elif line and not line.startswith("#"):
            raise ValueError(f"neither a rule nor an article: {line}")
