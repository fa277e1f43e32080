"""What a comparator is: a module below `checker.compare` declares one, and rules name it under `compare: by`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from checker.compare.values.relation import Comparison, Contradiction, Options
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind


class Compare(Protocol):
    """Sets two claims of one fact against each other."""

    def __call__(self, left: Claim, right: Claim, options: Options) -> Comparison:
        """What the two values say of each other."""


class Describe(Protocol):
    """Writes the resolved value of one side."""

    def __call__(self, claim: Claim) -> str:
        """The value for a person."""


class Inspect(Protocol):
    """Looks for statements of one article that cannot both hold."""

    def __call__(self, claims: Sequence[Claim], article: Article) -> Sequence[Contradiction]:
        """The contradictions; one that is not `certain` is at most a warning."""


@dataclass(frozen=True, slots=True)
class TwoClaims:
    """A comparator of two claims that tell one fact."""

    name: str
    kinds: frozenset[Kind]
    """The value kinds that it can compare."""
    compare: Compare
    describe: Describe
    options: tuple[str, ...] = ()
    """The options of `compare` that it takes."""


@dataclass(frozen=True, slots=True)
class OneArticle:
    """A comparator that looks at the claims of one article together."""

    name: str
    kinds: frozenset[Kind]
    inspect: Inspect
    options: ClassVar[tuple[str, ...]] = ()


Comparator = TwoClaims | OneArticle
