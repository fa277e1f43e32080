"""What two sentences say of each other: each marks its value in square brackets."""

from __future__ import annotations

import datetime as dt

from checker.claims import extract
from checker.compare.relation import Options, Relation
from checker.compare.value import compare_claims
from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim


def marked(name: str, text: str, day: str) -> Claim:
    """The claim in square brackets, in an article published on that day."""
    date = dt.date.fromisoformat(day)
    start, end = text.index("["), text.index("]") - 1
    article = Article(
        name, text.replace("[", "").replace("]", ""), Published(date, date, PublishedFrom.OPTION, "given")
    )
    return next(claim for claim in extract(article).claims if claim.mention.start < end and claim.mention.end > start)


def disjoint(left: str, right: str, days: tuple[str, str] = ("2019-05-15", "2019-05-15"), one: bool = False) -> bool:
    """Whether the two values cannot both hold, in either order; `one` puts them into one article."""
    a, b = marked("a.txt", left, days[0]), marked("a.txt" if one else "b.txt", right, days[1])
    found = {compare_claims(*pair, Options()).relation is Relation.DISJOINT for pair in ((a, b), (b, a))}
    assert len(found) == 1, "not the same in either order"
    return found.pop()
