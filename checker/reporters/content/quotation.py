"""A claim quoted in text output: its place, its line of copy with the value marked below, and the value as read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from checker.compare.values.quantity_words import describe as describe_quantity
from checker.compare.values.time_words import describe as describe_time
from checker.model.article import Published, PublishedFrom
from checker.model.claim import Claim
from checker.model.mention import Mention
from checker.model.value import Duration, TimeValue
from checker.reporters.content.columns import columns, head, tail
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.styled import Line, Piece, Role
from checker.text.calendar import MONTHS

ARROW = "--> "


def gutter(claims: list[Claim], places: Places) -> int:
    """The width of the column for line numbers of these claims."""
    return max(len(str(places.line(claim.article, claim.mention.start) or "")) for claim in claims)


def quotation(claim: Claim, places: Places, number: int, width: int, marks: Role, dated: bool = True) -> Iterator[Line]:
    """The place of a claim, its line of copy, and marks below its words with the value as read if that says more.

    `number` is the width of the column for line numbers. With `dated`, the place names the publication day, if
    it is one day, or the value depends on it.
    """
    article = places.articles[claim.article]
    line = places.line(claim.article, claim.mention.start) or ""
    edge = " " * (number + 1)
    known = article.published.first is not None and article.published.first == article.published.last
    shown = dated and (known or (isinstance(claim.mention.value, TimeValue) and claim.mention.value.deictic))
    when = (Piece(f"  {published(article.published)}", Role.FAINT),) if shown else ()
    place = Piece(places.place(claim.article, claim.mention.start), Role.PLACE)
    yield Line((place, *when), edge[:-1] + ARROW, f"{edge}   ")
    if article.title and claim.article in places.published:
        yield Line((Piece(f"headline: {printable(article.title)}", Role.FAINT),), f"{edge}| ")
    before, words, after = _fitted(*places.around(claim), width - columns(edge) - 2)
    yield Line((Piece(before), Piece(words, Role.QUOTED), Piece(after)), f"{line:>{number}} | ")
    below = Piece(" " * columns(before)), Piece("^" * max(columns(words), 1), marks)
    said = value(claim.mention) if says_more(claim.mention) else ""
    beside = Piece(f" {printable(said)}", Role.FAINT)
    beside_fits = columns(edge) + 2 + columns(before + words + beside.text) <= width
    yield Line((*below, beside) if said and beside_fits else below, f"{edge}| ")
    if said and not beside_fits:
        yield Line((Piece(beside.text.lstrip(), Role.FAINT),), f"{edge}| ")


def excerpt(claim: Claim, places: Places, width: int, lead: str) -> Line:
    """The sentence of a claim on one line with its words marked, after `lead`."""
    before, words, after = _fitted(*places.around(claim), width - columns(lead) - len("[[]]"))
    return Line((Piece(before, Role.FAINT), Piece(words, Role.MARK), Piece(after, Role.FAINT)), lead)


def _fitted(before: str, words: str, after: str, room: int) -> tuple[str, str, str]:
    """A sentence in three parts on one line of `room` columns: the words in full, and what fits around them."""
    shown = head(printable(words), max(room - 8, 8))
    left = printable(before) + (" " if before[-1:].isspace() else "")
    right = (" " if after[:1].isspace() else "") + printable(after)
    free = max(room - columns(shown), 8)
    ahead = max(free - columns(right), free * 3 // 5)
    start = tail(left, ahead)
    return start, shown, head(right, free - columns(start))


def says_more(mention: Mention) -> bool:
    """Whether the resolved value says more than the words: a day for "today", "3" for "three", a hedge."""
    held = mention.value
    if isinstance(held, TimeValue):
        resolved = held.first is not None or held.hour is not None or held.deictic is not None
        return resolved and describe_time(held).casefold() != " ".join(mention.text.casefold().split())
    quantity = held.length if isinstance(held, Duration) else held
    digits = any(character.isdigit() for character in mention.text)
    return quantity.number is None or quantity.modifier != "=" or not digits


def published(published: Published) -> str:
    """The publication day, and how it is known if the article's metadata does not state it."""
    if published.first is None or published.last is None:
        return "publication date unknown"
    days = dict.fromkeys(_day(day, published.year_known) for day in (published.first, published.last))
    known = [] if published.source is PublishedFrom.METADATA else [published.source.value]
    known += [] if published.year_known else ["year unknown"]
    return f"published {' to '.join(days)}" + (f" ({', '.join(known)})" if known else "")


def _day(day: dt.date, year_known: bool) -> str:
    return day.isoformat() if year_known else f"{day.day} {MONTHS[day.month - 1]}"


def value(mention: Mention) -> str:
    """The resolved value in words."""
    if isinstance(mention.value, TimeValue):
        return describe_time(mention.value)
    return describe_quantity(mention.value.length if isinstance(mention.value, Duration) else mention.value)
