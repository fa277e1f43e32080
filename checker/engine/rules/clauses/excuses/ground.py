"""The form of an excuse: each module in this folder declares one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Verdict

Articles = tuple[Article, Article]


class Holds(Protocol):
    """Whether an excuse holds for two values that contradict each other."""

    def __call__(self, articles: Articles, left: Claim, right: Claim) -> bool:
        """Whether it holds; the articles are those of the claims."""


@dataclass(frozen=True, slots=True)
class Ground:
    """An excuse: why a difference between two articles may be no mistake."""

    name: str
    """Its name under `unless`."""
    doc: str
    """When it holds, for the reference page; without the final period."""
    verdict: Verdict
    """The verdict if it holds."""
    holds: Holds
    a_correction: bool = False
    """Whether it depends on a correction notice; if one was read and names this value, the excuse does not hold."""
