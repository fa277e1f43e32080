"""The command that opens places of articles in the user's editor and waits until they are closed."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath

from checker.reporters.content.locations import Location

Words = list[str]


def commands(editor: str, places: Sequence[Location]) -> list[Words]:
    """The commands that open the places, to be run one after the other; `editor` is `$VISUAL` or `$EDITOR`.

    One command opens all places if the editor can place the cursor in each; a line is all that an unknown editor is
    told, as POSIX gives it for `vi` and `more`. Empty if `editor` names no program.
    """
    try:
        words = shlex.split(editor)
    except ValueError:  # an apostrophe in a path, as in /home/o'hara/bin/edit
        words = editor.split()
    places = [replace(place, path=_no_option(place.path)) for place in places]
    if not words:
        return []
    together = _TOGETHER.get(_name(words))
    if together:
        return [[*words, *together(words, places)]]
    alone = _ALONE.get(_name(words), _plus_line)
    return [[*words, *alone(place)] for place in places]


def _no_option(path: str) -> str:
    """The path in a form that no editor takes for an option (`-x`) or for a command to be run (vi's `+!x`)."""
    return f"./{path}" if path.startswith(("-", "+")) else path


def _name(words: Words) -> str:
    """The name of the program: "code" for `/usr/bin/code --wait` and for `Code.exe`."""
    return PurePath(words[0].replace("\\", "/")).name.lower().removesuffix(".exe").removesuffix(".cmd")


def _plus_line(place: Location) -> Words:
    """`+3 FILE`, the form of vi, less, micro and joe."""
    return [f"+{place.line or 1}", place.path]


def _file_line_column(place: Location) -> Words:
    """`FILE:3:32`, the form of Helix, Zed, Sublime Text and TextMate."""
    return [f"{place.path}:{place.line or 1}:{place.column or 1}"]


def _vim(words: Words, places: Sequence[Location]) -> Words:
    """All places side by side, the cursor at each; the first one is active."""
    moves = [f"call cursor({place.line or 1},{place.column or 1})" for place in places]
    steps = [part for move in moves for part in ("-c", move, "-c", "wincmd w")]
    return ["-O", *steps, "--", *(place.path for place in places)]


def _emacs(words: Words, places: Sequence[Location]) -> Words:
    return [part for place in places for part in (f"+{place.line or 1}:{place.column or 1}", place.path)]


def _nano(words: Words, places: Sequence[Location]) -> Words:
    return [part for place in places for part in (f"+{place.line or 1},{place.column or 1}", place.path)]


def _code(words: Words, places: Sequence[Location]) -> Words:
    """`--goto`; with `--wait`, since without it the command ends before the file is edited."""
    return [*_wait(words), "--goto", *(word for place in places for word in _file_line_column(place))]


def _sublime(words: Words, places: Sequence[Location]) -> Words:
    return [*_wait(words), *(word for place in places for word in _file_line_column(place))]


def _wait(words: Words) -> Words:
    return [] if {"--wait", "-w"} & set(words) else ["--wait"]


_TOGETHER: dict[str, Callable[[Words, Sequence[Location]], Words]] = {
    **dict.fromkeys(("vim", "nvim"), _vim),
    **dict.fromkeys(("emacs", "emacsclient"), _emacs),
    "nano": _nano,
    **dict.fromkeys(("code", "code-insiders", "codium", "cursor"), _code),
    **dict.fromkeys(("subl", "zed", "mate"), _sublime),
}
_ALONE: dict[str, Callable[[Location], Words]] = dict.fromkeys(("hx", "helix"), _file_line_column)
