"""Collects what the modules of a folder declare: an addition is one new file, and no list names it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from typing import TypeVar

Kind = TypeVar("Kind")


def declared(kinds: tuple[type[Kind], ...], path: Iterable[str], package: str) -> dict[str, Kind]:
    """The values of these types in the modules below a package, by module, sorted by module name.

    `path` and `package` are the package's `__path__` and `__name__`. A value that one module imports from another is
    listed only once, under the first module.
    """
    found: dict[str, Kind] = {}
    for name in sorted(module.name for module in pkgutil.walk_packages(path, f"{package}.")):
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, kinds) and not any(value is other for other in found.values()):
                found[name] = value
    return found
