"""What an excuse is: each module beside this one declares one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Verdict

Articles = tuple[Article, Article]


class Holds(Protocol):
    """Asks whether an excuse holds for two values that cannot both hold."""

    def __call__(self, articles: Articles, left: Claim, right: Claim) -> bool:
        """Whether it does; the articles are those of the claims."""


@dataclass(frozen=True, slots=True)
class Ground:
    """An excuse: why a difference between two articles may be no mistake."""

    name: str
    """As `unless` names it."""
    doc: str
    """When it holds, for the reference page; without the last period."""
    verdict: Verdict
    """What the difference is then."""
    holds: Holds
    a_correction: bool = False
    """Whether it rests on a correction; one that was read and names the very value excuses nothing."""
