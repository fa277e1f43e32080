"""Reads `survivors.txt`: the mutants that may live, each with the reason why no test needs to notice it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mutate import Mutant

FILE = Path(__file__).with_name("survivors.txt")
LISTED = "listed"
Named = tuple[str, str, str]
"""A mutant by the file name of its module, and the source before and after: no line number, which any edit changes."""


def named(mutant: Mutant) -> Named:
    """How the list names a mutant."""
    return Path(mutant.file).name, mutant.before, mutant.after


def stale(entries: Iterable[Named], made: Iterable[Mutant]) -> list[str]:
    """The entries of the list that no mutant matches, as lines of a report: the code has changed or has moved."""
    known = set(map(named, made))
    return [f"{FILE.name}: no such mutant: {file}: {a} -> {b}" for file, a, b in entries if (file, a, b) not in known]


def listed(file: Path = FILE) -> dict[Named, str]:
    """The reason of each mutant. Raises ValueError for a line that is none, and for a mutant without a reason."""
    found: dict[Named, str] = {}
    waiting: list[Named] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            found |= dict.fromkeys(waiting, line.strip())
            waiting = []
            continue
        name, colon, change = line.partition(": ")
        before, arrow, after = change.partition(" -> ")
        if not (colon and arrow):
            raise ValueError(f"{file.name}:{number}: not `module.py: before -> after`")
        waiting.append((name, before, after))
    if waiting:
        raise ValueError(f"{file.name}: no reason for {waiting[-1][1]}")
    return found
