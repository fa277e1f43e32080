"""What two values say of each other: one comparator a file.

A module of this folder that has a constant `NAME` is a comparator that rules can name under `compare: by`; there is
no list to edit. It has one of two functions:

- `compare_claims(left, right, options) -> Comparison` sets two claims of one fact against each other, with
  `describe(claim) -> str` for the value of a side;
- `inspect_article(claims, article) -> list[Contradiction]` looks for statements of one article that cannot both hold;
  one that is not `certain` is at most a warning.

Two more constants are read where they are there:

- `OPTIONS`, a mapping of the options it takes to their allowed words (empty: any value of the option's own form);
- `KINDS`, the value kinds it can compare.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType


@cache
def comparators() -> dict[str, ModuleType]:
    """The comparators in this folder by `NAME`, in order of name. Raises ValueError where two have one name."""
    found: dict[str, ModuleType] = {}
    for name in sorted(module.name for module in pkgutil.walk_packages(__path__, f"{__name__}.")):
        module = importlib.import_module(name)
        if not hasattr(module, "NAME"):
            continue
        if module.NAME in found:
            raise ValueError(
                f"two comparators are named {module.NAME!r}: {found[module.NAME].__file__}, {module.__file__}"
            )
        found[module.NAME] = module
    return dict(sorted(found.items()))
