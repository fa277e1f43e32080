"""Faults of files: where, what, and how to fix them.

rules/own/x.yaml:16:8: a claim has no field 'taget'
  hint: did you mean 'target'?
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from checker.model.errors import Fault as Fault
from checker.model.errors import RuleFaults as RuleFaults
from checker.model.errors import describe as describe


def nearest_word(word: str, known: Iterable[str]) -> list[str]:
    """The known word that `word` is probably a misspelling of, if there is one."""
    return difflib.get_close_matches(word.lower(), sorted(known), n=1, cutoff=0.6)


def suggestion(word: str, known: Iterable[str]) -> str:
    """The hint for a word that is not in `known`: the nearest one, else all if they are few, else nothing."""
    names = sorted(known)
    for near in nearest_word(word, names):
        return f"did you mean '{near}'?"
    return f"one of: {', '.join(names)}" if 0 < len(names) <= 24 else ""
