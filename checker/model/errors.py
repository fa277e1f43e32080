"""Every error that claimcheck raises for its caller, and where each one lies.

    ClaimcheckError
    ├── FileFaults        mistakes in files that people write, all at once
    │   ├── RuleFaults    rule files, word lists, and names that no rule has
    │   ├── ConfigFaults  config files
    │   └── LedgerFaults  waivers, the baseline and the log
    ├── ArchiveError      an archive that cannot be read or written
    └── CallError         an argument that cannot be; also a ValueError

All carry `faults`; `path`, `line`, `column`, `message` and `hint` are those of the first one. What is wrong with an
article is no error: it is a `Problem` in the report, and the other articles are checked.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One mistake. `line` and `column` count from 1; line 0 means the file or folder as a whole, no `path` no file."""

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
        return f"{self.place}: {self.message}" if self.path else self.message


def describe(fault: Fault) -> str:
    """The fault for a person, with its hint on a second line."""
    return f"{fault}\n  hint: {fault.hint}" if fault.hint else str(fault)


def in_one_line(fault: Fault) -> str:
    """The fault for a person, with its hint in brackets."""
    return f"{fault} (hint: {fault.hint})" if fault.hint else str(fault)


class ClaimcheckError(Exception):
    """Something that cannot be done. `faults` says why, at least once; `str` gives all of them with their hints."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(map(describe, self.faults)))

    def __reduce__(self) -> tuple[object, ...]:
        """Lets it travel between processes, whatever its constructor takes."""
        return _revived, (type(self), self.faults)

    @classmethod
    def revived(cls, faults: Iterable[Fault]) -> Self:
        """The error of this class with these faults."""
        error = cls.__new__(cls)
        ClaimcheckError.__init__(error, faults)
        return error

    @property
    def path(self) -> str:
        """The file of the first fault, as it was named; empty where it is in no file."""
        return self.faults[0].path

    @property
    def line(self) -> int:
        """Its line, from 1; 0 for the file as a whole."""
        return self.faults[0].line

    @property
    def column(self) -> int:
        """Its column, from 1, in characters; 0 for the file as a whole."""
        return self.faults[0].column

    @property
    def message(self) -> str:
        """What is wrong, without the place."""
        return self.faults[0].message

    @property
    def hint(self) -> str:
        """What to do about it; empty where nothing can be said."""
        return self.faults[0].hint


class FileFaults(ClaimcheckError):  # noqa: N818 - it carries many faults
    """All mistakes of all files that were read, in order of path and place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        super().__init__(sorted(set(faults)))


class RuleFaults(FileFaults):
    """Mistakes in rule files and word lists, and names in a call that no rule has."""


class ConfigFaults(FileFaults):
    """Mistakes in config files, with those of the rules that were read beside them."""


class LedgerFaults(FileFaults):
    """Waivers, a baseline or a log that cannot be read, trusted or written; nothing was changed."""


class ArchiveError(ClaimcheckError):
    """An archive that cannot be read or written: its file, what is wrong, and a hint."""

    def __init__(self, file: str | os.PathLike[str], message: str, hint: str) -> None:
        super().__init__([Fault(os.fspath(file), 0, 0, message, hint)])


class CallError(ClaimcheckError, ValueError):
    """An argument that cannot be, and what to write in its place."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__([Fault("", 0, 0, message, hint)])


def _revived(cls: type[ClaimcheckError], faults: tuple[Fault, ...]) -> ClaimcheckError:
    return cls.revived(faults)
