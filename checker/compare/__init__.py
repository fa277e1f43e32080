"""The comparators, which say whether two values agree: one per file.

A module below this folder that declares a `TwoClaims` or a `OneArticle` (`checker.compare.comparator`) adds a
comparator, which rules can name under `compare: by`. There is no list to edit.
"""

from __future__ import annotations

from functools import cache

from checker.compare.comparator import Comparator, OneArticle, TwoClaims
from checker.declared import declared


@cache
def comparators() -> dict[str, Comparator]:
    """The comparators below this folder by name, sorted. Raises ValueError if two share a name."""
    found: dict[str, Comparator] = {}
    places: dict[str, str] = {}
    every: dict[str, Comparator] = declared((TwoClaims, OneArticle), __path__, __name__)
    for module, comparator in every.items():
        name = comparator.name
        if name in found:
            raise ValueError(f"two comparators are named {name!r}: {places[name]}, {module}")
        found[name], places[name] = comparator, module
    return dict(sorted(found.items()))


def of_two_claims(name: str) -> TwoClaims:
    """The comparator of two claims with this name. Raises TypeError if that comparator looks at one article."""
    comparator = comparators()[name]
    if not isinstance(comparator, TwoClaims):
        raise TypeError(f"{name!r} looks at one article")
    return comparator


def inside_an_article(name: str) -> OneArticle | None:
    """The comparator inside one article with this name; None if that comparator takes two claims."""
    comparator = comparators()[name]
    return comparator if isinstance(comparator, OneArticle) else None
