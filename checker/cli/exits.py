"""How a command ends: exit codes, and the error for a call that cannot be carried out."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from enum import IntEnum

from checker.model.errors import ClaimcheckError, Fault


class Exit(IntEnum):
    """Exit codes (stable)."""

    CLEAN = 0
    FINDINGS = 1
    """There are findings at or above `--fail-on`."""
    INPUT = 2
    """A wrong option, path, rule or config."""
    BUG = 3
    INTERRUPTED = 130
    """Ended by Ctrl-C; shells count 128 plus the signal's number."""
    TERMINATED = 143
    """Ended by SIGTERM, while watching."""


class UsageError(ClaimcheckError):
    """A call that cannot be carried out; the hint says what to write instead.

    It is not a CallError: argparse handles a ValueError that an option's reader raises itself.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__([Fault("", 0, 0, message, hint)])

    @classmethod
    def of(cls, mistakes: Iterable[tuple[str, str]]) -> UsageError:
        """One error for several mistakes, each a message and a hint."""
        return cls.revived(Fault("", 0, 0, message, hint) for message, hint in mistakes)


def nearest_known(word: str, known: Iterable[str], closeness: float = 0.6) -> str | None:
    """The one of `known` that was probably meant; None if none is close."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=closeness)
    return near[0] if near else None


def one_of(word: str, known: Iterable[str]) -> str:
    """A hint: the name that was probably meant, else all names."""
    names = sorted(known)
    near = nearest_known(word, names)
    return f"did you mean {near!r}?" if near else f"choose one of {', '.join(names)}"
