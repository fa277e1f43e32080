"""What a finder is: a module or package beside this one declares one, for some kinds of value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from checker.model.article import Published
from checker.model.mention import Mention


class Find(Protocol):
    """Finds the values of some kinds in a text."""

    def __call__(self, text: str, data: bytes, published: Published) -> Iterable[Mention]:
        """The mentions; `data` is `single_bytes(text)`, for the trigger scan."""


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds some kinds of value."""

    find: Find
