"""The excuses that `unless` can name: one file each, found in this folder."""

from __future__ import annotations

from functools import cache

from checker.declared import declared
from checker.engine.rules.clauses.excuses.ground import Ground


@cache
def grounds() -> dict[str, Ground]:
    """The excuses by name."""
    return {ground.name: ground for ground in declared((Ground,), __path__, __name__).values()}
