"""A claim quoted in text output: place, value, publication day, and its sentence with its words marked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from checker.compare.values.quantity_words import describe as describe_quantity
from checker.compare.values.time_words import describe as describe_time
from checker.model.article import Published
from checker.model.claim import Claim
from checker.model.mention import Mention
from checker.model.value import Duration, TimeValue
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.styled import Line, Piece, Role
from checker.text.calendar import MONTHS


def quotation(claim: Claim, places: Places) -> Iterator[Line]:
    """The place of a claim with its resolved value, and its sentence with its words marked.

    For a published article, its headline comes in between.
    """
    article = places.articles[claim.article]
    read_as = f"  = {printable(value(claim.mention))}, {published(article.published)}"
    yield Line((Piece(places.place(claim.article, claim.mention.start), Role.PLACE), Piece(read_as, Role.FAINT)), 2)
    if article.title and claim.article in places.published:
        yield Line((Piece("headline: ", Role.LABEL), Piece(printable(article.title))), 3)
    before, words, after = places.around(claim)
    yield Line((Piece(_open(before)), Piece(printable(words), Role.MARK), Piece(_close(after))), 3)


def _open(text: str) -> str:
    """The sentence up to the marked words, with the space that separates them."""
    return printable(text) + (" " if text[-1:].isspace() else "")


def _close(text: str) -> str:
    return (" " if text[:1].isspace() else "") + printable(text)


def published(published: Published) -> str:
    """The publication day and how it is known."""
    if published.first is None or published.last is None:
        return "publication date unknown"
    days = dict.fromkeys(_day(day, published.year_known) for day in (published.first, published.last))
    year = "" if published.year_known else ", year unknown"
    return f"published {' to '.join(days)} ({published.source.value}{year})"


def _day(day: dt.date, year_known: bool) -> str:
    return day.isoformat() if year_known else f"{day.day} {MONTHS[day.month - 1]}"


def value(mention: Mention) -> str:
    """The resolved value in words."""
    if isinstance(mention.value, TimeValue):
        return describe_time(mention.value)
    return describe_quantity(mention.value.length if isinstance(mention.value, Duration) else mention.value)
