"""Whether numbers are a clock time or a race time in their context, not a score, ratio, price or odds."""

from __future__ import annotations

import re

from checker.mentions.temporal.finding import surroundings as beside
from checker.mentions.temporal.finding.span import Place

_ODDS = frozenset({"one", "two", "four"})
_CERTAIN = frozenset(
    ["meridiem", "zone", "named", "clocknoon", "part", "weekday", "deictic", "thispart", "month", "numeric", "hours"]
)
"""Parts of an expression that only a clock time has, never a score or ratio."""


def is_clock(place: Place) -> bool:
    """Whether it is a clock time; "3:10" needs a word before it or a zone after it, else it may be a score or ratio."""
    if re.match(r"[\d:%]|-\d(?![\d:.]*\s?[ap]\.?m)|\.\d", place.behind) or re.search(r"\d[:.]\Z", place.before):
        return False
    if "named" in place.words and re.search(r"\bhigh\s\Z", place.before, re.IGNORECASE):
        return False
    if {"month", "year"} <= place.words.keys() and beside.STAMP.search(place.span):
        return False
    if "hours" in place.words and not (place.words["hour"][0] == "0" or beside.HOURS_BEFORE.search(place.before)):
        return False
    hour, digits = place.words.get("hour", ""), re.search(r"\d[:.]\d|[ap]\.?m\b|clock", place.span, re.IGNORECASE)
    if hour and not digits and place.words.keys() & {"thispart", "daypart"}:
        return _is_bare_hour(place)
    certain = place.words.keys() & _CERTAIN
    if certain or not place.span[-1:].isdigit() or beside.CLOCK_BEFORE.search(place.before) is not None:
        return True
    # no score begins with a zero, but a length may, and after a year it is the timestamp of a page
    length = beside.LENGTH_BEFORE.search(place.before) or beside.LENGTH_BEHIND.match(place.behind)
    return re.fullmatch(r"0\d:\d\d", place.span) is not None and not length


def _is_bare_hour(place: Place) -> bool:
    """Whether a bare number is an hour: "at 11 last night", "tonight at 8", not "tonight at 8 halls"."""
    if place.span.lower().startswith(place.words["hour"]):
        return beside.HOUR_BEFORE.search(place.before) is not None
    return beside.PHRASE_END.match(place.behind) is not None and not re.match(r"\sof\b|-\w|[.,]\d", place.behind)


def is_race_time(place: Place) -> bool:
    """Whether hours, minutes and seconds are a race time: they have a fraction of a second or follow a result word."""
    if re.match(r"[\d:%]|[-.]\d", place.behind) or re.search(r"\d[:.]\Z", place.before):
        return False
    return "." in place.words["racesecond"] or beside.RESULT_BEFORE.search(place.before) is not None


def is_spoken_clock(place: Place) -> bool:
    """Whether it is a clock time such as "ten past five"; no noun may follow, and "ten to six" needs a word before it.

    "At 10 to 6" and "at five to two" may be prices or odds.
    """
    if not beside.PHRASE_END.match(place.behind) or re.match(r"[-–:%$]|[.,]\d", place.behind):
        return False
    if place.words["side"] == "past":
        return True
    plain = "spoken" not in place.words and "minute" not in place.span.lower()
    if plain and ("turn" in place.words or place.words["hour"] in _ODDS or re.search(r"\d", place.span)):
        return False
    if beside.SPOKEN_BEFORE.search(place.before):
        return True
    return not plain and ("approx" in place.words or beside.SPOKEN_LOOSELY_BEFORE.search(place.before) is not None)
