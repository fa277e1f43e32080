"""Output formats: a report in, text out; nothing is computed here.

Each module in this folder is a format with its name. Its two functions yield the output in chunks: `findings(report,
surface)` for `check` and `claims(extractions, surface)` for `extract`. What formats share is in `content`.
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
    """Properties of the output: its width in characters, whether it shows styles, and whether to explain."""

    width: int = 100
    styled: bool = False
    explain: bool = False
    """Also show every pair that a rule compared, with its verdict, and every mention left out, with the reason."""
    failing: frozenset[str] = frozenset()
    """The ids of the findings that cause exit code 1."""
    folder: str = ""
    """The absolute path of the working directory; paths inside it can be shown relative to it."""
    version: str = "0"
    """The version of claimcheck, for formats that state it."""


class Reporter(Protocol):
    """The functions of a module in this folder. A format that cannot show claims has no `claims`.

    A format that can show explanations sets `EXPLAINS = True`.
    """

    def findings(self, report: Report, surface: Surface) -> Iterator[str]:
        """The findings of a check."""

    def claims(self, extractions: Iterable[Extraction], surface: Surface) -> Iterator[str]:
        """The claims of articles; yields each article's as soon as it is extracted."""


def names() -> tuple[str, ...]:
    """The names of the formats, sorted; imports none of them."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg))


def reporter(name: str) -> Reporter:
    """The reporter for a format of `names()`."""
    return cast(Reporter, importlib.import_module(f"{__name__}.{name}"))


def serves(name: str, shows: str) -> bool:
    """Whether a format of `names()` can show `findings` or `claims`."""
    return hasattr(reporter(name), shows)
