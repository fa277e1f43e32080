"""Whether four digits, or words, are a year in their context, not a count, an amount or a house number."""

from __future__ import annotations

import re

from checker.mentions.temporal.finding import surroundings as beside
from checker.mentions.temporal.finding.placed_span import Place
from checker.mentions.temporal.grammar.vocabulary import APPROXIMATORS

_FAR = 2100
"""From here on, four digits are more often a number than a year."""
_EARLY = 1500
"""Below this, four digits with a hedge or a plural are more likely a count."""


def is_year(place: Place) -> bool:
    """Whether it is a year: no unit, currency sign or counted noun makes its four digits a quantity."""
    words = place.words
    if "spelled" in words:
        certain = words["spelled"].startswith("nineteen") or "year" in place.span.lower()
        return certain or bool(re.search(r"\b(?:in|since|by)\s\Z", place.before))
    if beside.MONEY_BEFORE.search(place.before) or beside.ADDRESS_BEHIND.match(place.behind) or _counts_people(place):
        return False
    glued = beside.GLUED_BEHIND.match(place.behind) and not beside.YEAR_COMPOUND_BEHIND.match(place.behind)
    if glued and not (beside.IN_BEFORE.search(place.before) and beside.COUNTABLE_BEHIND.match(place.behind)):
        return False
    if words["year"].isdecimal() and "approx" in words and int(words["year"]) < _EARLY:
        return APPROXIMATORS[words["approx"].strip()] == "~" and not beside.PLURAL_BEHIND.match(place.behind)
    if words.keys() != {"year"} or not words["year"].isdecimal():
        return True
    return len(place.span) > 4 or _is_bare_year(place, int(words["year"]))


def _counts_people(place: Place) -> bool:
    """Whether it counts people: "about 1900 attended", "more than 1900 were killed", not "in about 1900 fled"."""
    if beside.CROWD_BEFORE.search(place.before):
        return True
    hedge = beside.HEDGE_BEFORE.search(place.before)
    if hedge is not None or "approx" in place.words:
        before = place.before[: hedge.start()] if hedge is not None else place.before
        return not beside.TIME_BEFORE.search(before) and beside.PEOPLE_BEHIND.match(place.behind) is not None
    opens = beside.SENTENCE_BEFORE.search(place.before) is not None
    return opens and place.words.keys() == {"year"} and beside.DOINGS_BEHIND.match(place.behind) is not None


def _is_bare_year(place: Place, year: int) -> bool:
    """Whether four digits alone are a year: they follow a word that introduces a year, or look like one."""
    plural = beside.PLURAL_BEHIND.match(place.behind) is not None
    if year >= _FAR:
        ends = beside.PHRASE_END.match(place.behind) and not beside.CHANGE_BEFORE.search(place.before)
        return bool(ends and beside.FAR_YEAR_BEFORE.search(place.before))
    if beside.COUNTED_BEHIND.match(place.behind) and not beside.TIME_BEFORE.search(place.before):
        return False
    if beside.YEAR_BEFORE.search(place.before):
        return year >= _EARLY or not plural
    if beside.PLAN_BEFORE.search(place.before):
        return False
    return 1900 <= year <= 2059 and year % 1000 != 0 and not plural


def is_year_range(place: Place) -> bool:
    """Whether it is two years, not an amount, a house number or part of a longer number."""
    beyond = beside.GLUED_BEHIND.match(place.behind) or beside.ADDRESS_BEHIND.match(place.behind)
    return not beyond and not beside.MONEY_BEFORE.search(place.before)
