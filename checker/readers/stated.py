"""Chooses among the dates that the metadata of an article states, and says in words which one counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import NamedTuple

from checker.readers.publication import publication
from checker.readers.record import NO_DATE, BadValueError


class Stated(NamedTuple):
    """A time of publication in ISO 8601, and what states it in words: "published, not updated 2020-01-02"."""

    moment: str
    words: str


def chosen(stated: Mapping[str, str | None], iso: Callable[[str], str | None]) -> Stated | None:
    """The first of these dates, which stand in the order of their rank; None if there is none.

    Other days are named beside it, so that a reader sees where sources differ. Raises BadValueError if the date that
    counts does not exist: an article read without its date is read wrongly.
    """
    given = {key: written for key, written in stated.items() if written and written.strip()}
    if not given:
        return None
    key, written = next(iter(given.items()))
    moment = iso(written)
    if moment is None:
        raise BadValueError(key, f"{key!r} is no date: {written[:60]!r}", NO_DATE)
    days = {name: (iso(other) or "")[:10] for name, other in given.items() if name != key}
    others = [f"{name} {day}" for name, day in days.items() if day and day != moment[:10]]
    return Stated(moment, f"{key}, not {' or '.join(others)}" if others else key)


def where_written(stated: Stated | None, url: str | None) -> Stated | None:
    """The same, or the day in the address of the article if the time is in UTC and that day is the one beside it.

    Many systems write every time in UTC and the day of their own zone in the address; "today" in the text is that day.
    """
    if stated is None or url is None or not stated.moment.endswith(("Z", "+00:00")):
        return stated
    moment = dt.datetime.fromisoformat(stated.moment)
    day = publication("", url=url).day
    zones = [day - moment.date()] if day else []
    west = dt.timedelta(-1) in zones and moment.hour < _WEST
    east = dt.timedelta(1) in zones and moment.hour >= 24 - _EAST
    if west or east:
        return Stated(str(day), f"the address; in UTC {moment.date()} by {stated.words}")
    return stated


_WEST, _EAST = 12, 14
"""The hours by which zones differ from UTC at most."""
