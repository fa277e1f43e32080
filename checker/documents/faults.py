"""Faults of rule files: where, what, and what to do about it.

rules/own/x.yaml:16:8: a claim has no field 'taget'
  hint: did you mean 'target'?
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One mistake in one file. `line` and `column` count from 1; line 0 means the file or folder as a whole."""

    path: str
    line: int
    column: int
    message: str
    hint: str = ""

    @property
    def place(self) -> str:
        """`path:line:column`, or `path` alone."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class RuleFaults(Exception):  # noqa: N818 - it carries many faults
    """All faults of all rule and vocabulary files, in order of path and place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(sorted(set(faults)))
        super().__init__("\n".join(describe(fault) for fault in self.faults))


def describe(fault: Fault) -> str:
    """The fault for a person, with its hint on a second line."""
    return f"{fault}\n  hint: {fault.hint}" if fault.hint else str(fault)


def nearest_word(word: str, known: Iterable[str]) -> list[str]:
    """The known word that `word` is likely a slip for, if there is one."""
    return difflib.get_close_matches(word.lower(), sorted(known), n=1, cutoff=0.6)


def suggestion(word: str, known: Iterable[str]) -> str:
    """The hint for a word that is none of `known`: the nearest one, else all where they are few, else nothing."""
    names = sorted(known)
    for near in nearest_word(word, names):
        return f"did you mean '{near}'?"
    return f"one of: {', '.join(names)}" if 0 < len(names) <= 24 else ""
