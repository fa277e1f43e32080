"""Output formats: a report in, text out; nothing is computed here.

Each module in this folder is a format with its name and declares one `Reporter`. What formats share is in `content`.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from checker.declared import held
from checker.model.finding import Extraction, Report
from checker.reporters.content.styled import Line


@dataclass(frozen=True, slots=True)
class Automation:
    """The job of a build server that runs this check, in the words of SARIF 2.1.0, 3.17."""

    id: str
    properties: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Surface:
    """Properties of the output: its width in characters, whether it shows styles, and whether to explain."""

    width: int = 100
    styled: bool = False
    explain: bool = False
    """Also show every pair that a rule compared, with its verdict, and every mention left out, with the reason."""
    statistics: bool = False
    """Also show the number of findings by rule."""
    failing: frozenset[str] = frozenset()
    """The ids of the findings that cause exit code 1."""
    folder: str = ""
    """The absolute path of the working directory; paths inside it can be shown relative to it."""
    version: str = "0"
    """The version of claimcheck, for formats that state it."""
    again: tuple[str, ...] = ()
    """The paths and options with which another command gives the same findings; empty if unknown."""
    automation: Automation | None = None
    """The job that runs the check, if its server expects that a log names it."""


class ShowFindings(Protocol):
    """Writes the findings of a check."""

    def __call__(self, report: Report, surface: Surface) -> Iterator[str]:
        """The output in chunks."""


class ShowClaims(Protocol):
    """Writes the claims of articles."""

    def __call__(self, extractions: Iterable[Extraction], surface: Surface) -> Iterator[str]:
        """The output in chunks; yields each article's as soon as it is extracted."""


class ShowLines(Protocol):
    """Writes lines that are neither findings nor the claims of one article, such as an answer of an archive."""

    def __call__(self, found: Iterable[Line], surface: Surface) -> Iterator[str]:
        """The output in chunks."""


@dataclass(frozen=True, slots=True)
class Reporter:
    """An output format."""

    findings: ShowFindings
    claims: ShowClaims | None = None
    """None if the format cannot show claims."""
    explains: bool = False
    """Whether it can show explanations."""
    lines: ShowLines | None = None
    """None if the format is not for reading."""
    counts: bool = False
    """Whether it can show the number of findings by rule."""


def names() -> tuple[str, ...]:
    """The names of the formats, sorted; imports none of them."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg))


def reporter(name: str) -> Reporter:
    """The reporter for a format of `names()`."""
    (declared,) = held((Reporter,), f"{__name__}.{name}")
    return declared


def serves(name: str, shows: str) -> bool:
    """Whether a format of `names()` can show `findings` (all can) or `claims`."""
    return shows == "findings" or reporter(name).claims is not None
