"""The types of comparators: a module below `checker.compare` declares one, and rules name it under `compare: by`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from checker.compare.values.relation import Comparison, Contradiction, Options
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind


class Compare(Protocol):
    """Compares two claims of one fact."""

    def __call__(self, left: Claim, right: Claim, options: Options) -> Comparison:
        """How the two values relate, and why."""


class Describe(Protocol):
    """Writes the resolved value of one side."""

    def __call__(self, claim: Claim) -> str:
        """The value in words."""


class Inspect(Protocol):
    """Looks for statements in one article that cannot both hold."""

    def __call__(self, claims: Sequence[Claim], article: Article) -> Sequence[Contradiction]:
        """The contradictions found; one that is not `certain` is at most a warning."""


@dataclass(frozen=True, slots=True)
class TwoClaims:
    """A comparator of two claims that state one fact."""

    name: str
    kinds: frozenset[Kind]
    """The kinds of values it can compare."""
    compare: Compare
    describe: Describe
    options: tuple[str, ...] = ()
    """The options of `compare` that it accepts."""


@dataclass(frozen=True, slots=True)
class OneArticle:
    """A comparator that looks at the claims of one article together."""

    name: str
    kinds: frozenset[Kind]
    inspect: Inspect
    options: ClassVar[tuple[str, ...]] = ()


Comparator = TwoClaims | OneArticle
