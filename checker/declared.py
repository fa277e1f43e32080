"""What the modules of a folder declare: each addition is a file of its own, and no list names them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from typing import TypeVar

Kind = TypeVar("Kind")


def declared(kinds: tuple[type[Kind], ...], path: Iterable[str], package: str) -> dict[str, Kind]:
    """The values of these types that the modules below a package hold, by module, in order of the modules' names.

    `path` and `package` are the package's `__path__` and `__name__`. A value that a module imports from another one
    counts for the first of the two only.
    """
    found: dict[str, Kind] = {}
    for name in sorted(module.name for module in pkgutil.walk_packages(path, f"{package}.")):
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, kinds) and not any(value is other for other in found.values()):
                found[name] = value
    return found
