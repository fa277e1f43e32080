"""Collects what the modules of a folder declare: an addition is one new file, and no list names it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from typing import TypeVar

Kind = TypeVar("Kind")


def declared(kinds: tuple[type[Kind], ...], path: Iterable[str], package: str, deep: bool = True) -> dict[str, Kind]:
    """The values of these types in the modules below a package, by module, sorted by module name.

    `path` and `package` are the package's `__path__` and `__name__`; `deep` includes the packages below it. A value
    that one module imports from another is listed only once, under the first module.
    """
    found: dict[str, Kind] = {}
    modules = (pkgutil.walk_packages if deep else pkgutil.iter_modules)(path, f"{package}.")
    for name in sorted(module.name for module in modules):
        for value in held(kinds, name):
            if not any(value is other for other in found.values()):
                found[name] = value
    return found


def held(kinds: tuple[type[Kind], ...], module: str) -> list[Kind]:
    """The values of these types that a module defines under any name; imports the module."""
    return [value for value in vars(importlib.import_module(module)).values() if isinstance(value, kinds)]
