"""What the modules of a folder declare: each addition is a file of its own, and no list names them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from typing import TypeVar

Kind = TypeVar("Kind")


def declared(kinds: tuple[type[Kind], ...], path: Iterable[str], package: str, deep: bool = True) -> dict[str, Kind]:
    """The values of these types that the modules below a package hold, by module, in order of the modules' names.

    `path` and `package` are the package's `__path__` and `__name__`; `deep` looks into the packages below it, too. A
    value that a module imports from another one counts for the first of the two only.
    """
    found: dict[str, Kind] = {}
    modules = (pkgutil.walk_packages if deep else pkgutil.iter_modules)(path, f"{package}.")
    for name in sorted(module.name for module in modules):
        for value in held(kinds, name):
            if not any(value is other for other in found.values()):
                found[name] = value
    return found


def held(kinds: tuple[type[Kind], ...], module: str) -> list[Kind]:
    """The values of these types that a module holds, by whatever names; the module is imported."""
    return [value for value in vars(importlib.import_module(module)).values() if isinstance(value, kinds)]
