"""Publication times in words, for the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from checker.model.article import Published, PublishedFrom
from checker.text.calendar import MONTHS

_KNOWN_FROM = {
    PublishedFrom.HEADER: "stated above the text",
    PublishedFrom.DATELINE: "stated in its dateline",
    PublishedFrom.URL: "read from its address",
    PublishedFrom.OPTION: "given with --published",
    PublishedFrom.INFERRED: "inferred, not stated",
}


def published_words(published: Published) -> str:
    """ "4 May 2018, 14:05 (stated above the text)"; "date unknown"; from metadata, the time alone."""
    if published.first is None or published.last is None:
        return "date unknown"
    days = span(published.first, published.last, published.year_known)
    clock = f", {published.clock:%H:%M}" if published.clock and published.first == published.last else ""
    told = [_KNOWN_FROM[published.source]] if published.source in _KNOWN_FROM else []
    told += [] if published.year_known else ["year unknown"]
    return f"{days}{clock}" + (f" ({', '.join(told)})" if told else "")


def day(day: dt.date, year: bool = True) -> str:
    """ "4 May 2018", or "4 May"."""
    return f"{day.day} {MONTHS[day.month - 1]}{f' {day.year}' if year else ''}"


def span(first: dt.date, last: dt.date, year: bool = True) -> str:
    """ "4 May 2018", "4 to 6 May 2018", "30 April to 2 May 2018"."""
    if first == last:
        return day(first, year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last, year)}"
    return f"{day(first, year and first.year != last.year)} to {day(last, year)}"


def together(published: Iterable[Published]) -> str:
    """The span of all days whose year is known, in words; empty if there are none."""
    known = [item for item in published if item.first and item.last and item.year_known]
    if not known:
        return ""
    return span(min(item.first for item in known if item.first), max(item.last for item in known if item.last))


def iso(published: Published) -> str:
    """The ISO day; empty if it is not one day of a known year."""
    return published.day.isoformat() if published.day else ""
