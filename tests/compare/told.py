"""What two sentences say of each other: each marks its value in square brackets."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from checker.claims import extract
from checker.compare.values.any_value import compare_claims
from checker.compare.values.relation import Options, Relation
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim


def article(name: str, text: str, day: str) -> Article:
    """An article of this text without its brackets, published on that day."""
    date = dt.date.fromisoformat(day)
    plain = text.replace("[", "").replace("]", "")
    return Article(name, plain, Published(date, date, PublishedFrom.OPTION, "given"))


def span(text: str) -> tuple[int, int]:
    """Where the text without its brackets has what stands in them."""
    return text.index("["), text.index("]") - 1


@lru_cache(maxsize=256)
def marked(name: str, text: str, day: str) -> Claim:
    """The claim in square brackets, in an article published on that day."""
    start, end = span(text)
    claims = extract(article(name, text, day)).claims
    return next(claim for claim in claims if claim.mention.start < end and claim.mention.end > start)


def disjoint(left: str, right: str, days: tuple[str, str] = ("2019-05-15", "2019-05-15"), one: bool = False) -> bool:
    """Whether the two values cannot both hold, in either order; `one` puts them into one article."""
    a, b = marked("a.txt", left, days[0]), marked("a.txt" if one else "b.txt", right, days[1])
    found = {compare_claims(*pair, Options()).relation is Relation.DISJOINT for pair in ((a, b), (b, a))}
    assert len(found) == 1, "not the same in either order"
    return found.pop()
