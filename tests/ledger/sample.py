"""Bindings built by hand, and the articles of a desk whose two stories disagree."""

from __future__ import annotations

import datetime as dt

from checker.ledger.accept import Who
from checker.ledger.binding import Binding, BoundSide, Quote

ANA = Who("ana", dt.date(2021, 3, 1))


def side(value: str, *words: str) -> BoundSide:
    return BoundSide(value, tuple(Quote(text, f"n/{index}.txt") for index, text in enumerate(words)))


def bound(rule: str = "tram-opening", day: str = "4 March", fact: str = "opening of the tram") -> Binding:
    first = side(day, f"The “tram” opens 😀 on [[{day}]], the city said.")
    return Binding(rule, fact, (first, side("5 March", "The tram: opens on [[5 March]].", "It opens [[on the 5th]].")))
