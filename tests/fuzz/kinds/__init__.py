"""The kinds of input, one a module of this folder; nothing lists them.

Each has `NAME`, `WORDS` (what is put into its inputs), `WINDOWED` (whether a stretch of a seed is an input by itself),
`seeds(texts)` giving inputs to mutate, and `check(parts)`, which raises where a law is broken and gives all that came
out, so that two processes can be compared.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol, cast

from tests.fuzz.mutation import Parts


class Kind(Protocol):
    """One kind of input."""

    NAME: str
    WORDS: Sequence[str]
    WINDOWED: bool

    def seeds(self, texts: Sequence[str]) -> Sequence[Parts]:
        """Inputs to mutate, made of these texts and of what the repository has."""

    def check(self, parts: Parts) -> Any:
        """Everything that comes out; raises where a law is broken."""


@cache
def kinds() -> dict[str, Kind]:
    """All kinds by name."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return {module.NAME: cast(Kind, module) for module in modules if hasattr(module, "NAME")}
