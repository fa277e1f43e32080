"""Output formats: a report in, text out; nothing is computed here.

Each module in this folder is a format of its name. It has two functions that give the output in chunks:
`findings(report, surface)` for `check` and `claims(extractions, surface)` for `extract`. What several formats say alike
is in `content`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, cast

from checker.model.finding import Extraction, Report


@dataclass(frozen=True, slots=True)
class Surface:
    """What the output is written on: characters a line, whether it shows styles, and whether to explain."""

    width: int = 100
    styled: bool = False
    explain: bool = False
    """Also every pair that a rule looked at with its verdict, and every mention left out with the reason."""
    failing: frozenset[str] = frozenset()
    """The ids of the findings that make the exit code 1."""
    folder: str = ""
    """The folder from which the call is made, absolute: paths inside it can be told from there."""
    version: str = "0"
    """The version of claimcheck, for formats that name the tool."""


class Reporter(Protocol):
    """What a module of this folder provides; one whose format has no form for claims has no `claims`.

    One that can show explanations says `EXPLAINS = True`.
    """

    def findings(self, report: Report, surface: Surface) -> Iterator[str]:
        """The findings of a check."""

    def claims(self, extractions: Iterable[Extraction], surface: Surface) -> Iterator[str]:
        """The claims of articles, each article's as soon as it is there."""


def names() -> tuple[str, ...]:
    """The formats there are, sorted; none is imported."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg))


def reporter(name: str) -> Reporter:
    """The reporter for a format of `names()`."""
    return cast(Reporter, importlib.import_module(f"{__name__}.{name}"))


def serves(name: str, shows: str) -> bool:
    """Whether a format of `names()` can show `findings` or `claims`."""
    return hasattr(reporter(name), shows)
