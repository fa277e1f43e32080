"""Chooses among the dates that the metadata of an article states, and says in words which one counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

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
