"""Patterns of `.gitignore` files, for a walk that decides about each folder before it looks inside.

They mean what gitignore(5) and git's wildmatch.c say. RE2 matches all patterns of a list at once, on bytes as git does,
so no pattern can make it slow.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re2

_PIECES = re.compile(
    r"(?P<above>^(?:\*\*/)+) | (?P<within>/(?:\*\*/)+) | (?P<inside>/\*\*$)"
    r"| (?P<any>\*+) | (?P<one>\?) | \\(?P<literal>.)"
    r"| \[(?P<not>[!^]?)(?P<set>\]?(?:\[:[a-z]+:\]|\\.|[^\]\\])*)\]"
    r"| (?P<fault>[\[\\]) | (?P<plain>.)",
    re.VERBOSE | re.DOTALL,
)
"""The pieces of a pattern. A bracket or backslash that nothing follows up is a fault."""
_MEANING = {"above": "(?:.*/)?", "within": "/(?:.*/)?", "inside": "/.+", "any": "[^/]*", "one": "[^/]"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line: whether it excludes, whether it means folders only, and the expression for paths."""

    excludes: bool
    folders_only: bool
    expression: str


class IgnoreList:
    """The patterns of a list, in order; lines that are no pattern are passed over."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._patterns = [pattern for pattern in map(parsed, lines) if pattern is not None]

    def excludes(self, path: str) -> bool | None:
        """Whether the last pattern that matches excludes a path (a folder ends in `/`); None if no pattern matches.

        The path is relative to the folder of the list. Only the entry itself is matched, not the folders above it.
        """
        is_folder = path.endswith("/")
        found = (self._for_folders if is_folder else self._for_files).last(os.fsencode(path.rstrip("/")))
        return None if found is None else found.excludes

    @cached_property
    def _for_folders(self) -> _Matcher:
        return _Matcher(self._patterns)

    @cached_property
    def _for_files(self) -> _Matcher:
        return _Matcher([pattern for pattern in self._patterns if not pattern.folders_only])


class _Matcher:
    """Finds the last pattern that matches a path."""

    def __init__(self, patterns: list[Pattern]) -> None:
        self._set, self._patterns = _compiled(patterns)

    def last(self, path: bytes) -> Pattern | None:
        """The last pattern that matches the whole path."""
        found = self._set.Match(path) if self._patterns else ()
        return self._patterns[max(found)] if found else None


def parsed(line: str) -> Pattern | None:
    """The pattern of a line; None for a blank line, a comment or a fault."""
    text = _without_blanks(line.removesuffix("\r"))
    if text.startswith("#"):
        return None
    include = text.startswith("!")
    text = text[include:]
    body = text.removesuffix("/")
    expression = "".join(_expressions(body)).removeprefix("/") if body.strip("/") else ""
    if not expression or _FAULT in expression:
        return None
    anywhere = "" if "/" in body else "(?:.*/)?"
    return Pattern(not include, body != text, f"{anywhere}{expression}")


def is_pattern(line: str) -> bool:
    """Whether a line is a pattern."""
    return parsed(line) is not None


_FAULT = "\n"
"""Stands for a piece that is a fault; no line has one."""


def _without_blanks(line: str) -> str:
    """The line without blanks at its end, unless a backslash is before them."""
    bare = line.rstrip(" ")
    escaped = len(bare) < len(line) and (len(bare) - len(bare.rstrip("\\"))) % 2
    return f"{bare} " if escaped else bare


def _expressions(pattern: str) -> Iterator[str]:
    for piece in _PIECES.finditer(pattern):
        kind = piece.lastgroup or ""
        if kind in _MEANING:
            yield _MEANING[kind]
        elif kind == "set":
            yield _one_of(piece["set"], bool(piece["not"]))
        elif kind == "fault":
            yield _FAULT
        else:
            yield re.escape(piece["literal"] or piece["plain"])


def _one_of(members: str, inverted: bool) -> str:
    """A set of characters, which never holds the slash."""
    escaped = re.sub(r"\[:[a-z]+:\]|\\.|[\[\]^&~|]", lambda found: _member(found[0]), members, flags=re.DOTALL)
    return f"[^/{escaped}]" if inverted else f"[{escaped}]"


def _member(text: str) -> str:
    return text if len(text) > 1 else f"\\{text}"


_MOST_MEMORY = 1 << 30
"""The most bytes that the patterns of a list can take: enough for 100,000. RE2 has 8 MB, which 5,000 can exceed."""


def _compiled(patterns: Iterable[Pattern]) -> tuple[re2.Set, list[Pattern]]:
    """The patterns as one set, and those in it: one with an impossible range ("[z-a]") matches nothing."""
    import re2  # 12 ms, which only a folder with patterns needs before its articles are read

    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.dot_nl = True
    options.log_errors = False
    options.max_mem = _MOST_MEMORY
    chosen, known = re2.Set.FullMatchSet(options), []
    for pattern in patterns:
        with contextlib.suppress(re2.error):
            chosen.Add(os.fsencode(pattern.expression))
            known.append(pattern)
    chosen.Compile()
    return chosen, known
