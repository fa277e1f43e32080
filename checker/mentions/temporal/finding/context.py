"""Whether a span is a time in its context, not a name, amount, score, age, fraction or modal "may"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from checker.mentions.temporal.finding import clock_context, idiom_context, year_context
from checker.mentions.temporal.finding import surroundings as beside
from checker.mentions.temporal.finding.cues import PARAGRAPH_END
from checker.mentions.temporal.finding.length_context import is_duration
from checker.mentions.temporal.finding.placed_span import Place
from checker.text.headlines import in_titled
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/temporal/context")

_REACH_BEFORE = 40
_REACH_BEHIND = 40
_DEGREES_BEHIND = 24
_WEATHER = 160
"""Characters before "the 70s" in which a word for degrees, points or age shows that it is not a decade."""
_MAY_BE_LOWER = frozenset({"calendar day", "calendar month", "set"})
"""Forms that check the capital of their month themselves."""
_COMMON = _LISTS["common"]
_NAME_MONTHS = frozenset({"may", "april", "june", "august", "march"})
_WORD_MONTHS = frozenset({"may", "march", "mar", "dec", "jan", "sep", "oct", "apr"})
_FIFTIES = "50s"
"""The first decade read without an apostrophe; "the 30s" are more likely an age or a temperature."""
_SIGNS = frozenset("$£€¥#")


def is_time(text: str, start: int, end: int, form: str, words: Mapping[str, str]) -> bool:
    """Whether the span, read as `form`, is a time in its context."""
    before = PARAGRAPH_END.split(text[max(0, start - _REACH_BEFORE) : start])[-1]
    place = Place(text[start:end], before, PARAGRAPH_END.split(text[end : end + _REACH_BEHIND])[0], words)
    if before[-1:] in _SIGNS or (form != "holiday" and _is_title(place) and not in_titled(text, start)):
        return False
    ranged = form == "clock" or (form in ("calendar day", "era") and beside.FIRST_DAY_BEFORE.search(before))
    if text[start].isdigit() and not ranged and beside.GLUED_BEFORE.search(before[-3:]):
        return False
    if form == "calendar month" and words.keys() == {"month"}:
        return place.capital("month") and _is_bare_month(place, has_namesake(text))
    if "decade" in words and len(words["decade"]) == len("70s"):
        return words["decade"] >= _FIFTIES and not beside.DEGREES_NEAR.search(
            text, max(0, start - _WEATHER), end + _DEGREES_BEHIND
        )
    check = _CHECKS.get(form)
    return (form in _MAY_BE_LOWER or _names_month(place)) and (check is None or check(place))


@lru_cache(maxsize=8)
def has_namesake(text: str) -> bool:
    """Whether the text names a person whose name is also a month."""
    return any(
        beside.NAME_BEFORE.search(text, max(0, match.start() - _REACH_BEFORE), match.start() + 1) is not None
        for match in beside.MONTH_OR_NAME.finditer(text)
    )


def _is_title(place: Place) -> bool:
    """Whether capitalised common words name a programme, newspaper or person ("This Week", "60 Minutes")."""
    if place.words.keys() & {"bareunits", "setword"}:
        return place.span[:1].isupper() and not beside.SENTENCE_BEFORE.search(place.before)
    inner = place.span.split()[1:]
    return not place.span.isupper() and any(word[:1].isupper() and word.lower() in _COMMON for word in inner)


def _is_bare_month(place: Place, namesake: bool) -> bool:
    """Whether a bare month is a month, not a person of that name or a march ("the March for ...")."""
    if place.words["month"] not in _NAME_MONTHS:
        return True
    if beside.PERSON_BEHIND.match(place.behind):
        return False
    if beside.MONTH_BEFORE.search(place.before):
        return True
    loose = beside.LOOSE_BEFORE.search(place.before) is not None
    return loose and not namesake and not beside.NAME_BEHIND.match(place.behind)


def _is_month(place: Place) -> bool:
    """Whether a month with a year or modifier is capitalised and not part of a compound name."""
    return place.capital("month") and not (
        place.words["month"] in _NAME_MONTHS and beside.COMPOUND_BEHIND.match(place.behind)
    )


def _is_day(place: Place) -> bool:
    """Whether it is a day of a month; lower-case "may" is the verb, and "March 1,000" contains a number."""
    month = place.words.get("month")
    if month is not None and not place.capital("month") and (month in _WORD_MONTHS or not place.span.islower()):
        return False
    if "year" not in place.words and place.span[-1:].isalpha() and beside.DAY_BEHIND.match(place.behind):
        return False
    if not place.words["day"][:1].isdigit() and not _is_spoken_day(place):
        return False
    return not re.match(r",\d{3}|\s?(?:percent|per cent|million|billion)\b|%|:\d", place.behind) and (
        "year" in place.words or not beside.COMPOUND_BEHIND.match(place.behind)
    )


def _is_spoken_day(place: Place) -> bool:
    """Whether an ordinal is a day: "the second of March", not "March second-half sales", "first of March's storms"."""
    if " of " in f" {place.span} ":
        return place.behind[:2] not in ("'s", "’s")
    return "year" in place.words or (beside.PHRASE_END.match(place.behind) is not None and place.behind[:1] != "-")


def _names_month(place: Place) -> bool:
    """Whether its month, if any, is capitalised or cannot be another word."""
    return "month" not in place.words or place.words["month"] not in _WORD_MONTHS or place.capital("month")


def _is_numeric_date(place: Place) -> bool:
    """Whether numbers with dots or slashes are a date: no more numbers follow, and they are not a version."""
    if re.fullmatch(r"\d{4}\.\d\.\d{1,2}|\d{4}\.\d\d\.\d", place.span) and not beside.DATED_BEFORE.search(place.before):
        return False
    if re.fullmatch(r"\d{1,2} [a-z]+ \d\d", place.span, re.IGNORECASE) and not beside.PHRASE_END.match(place.behind):
        return False
    return not re.match(r"[-/.]\d|%", place.behind) and not beside.VERSION_BEFORE.search(place.before)


def _is_vague(place: Place) -> bool:
    """Whether a vague time stands alone, unlike "the past" and "the future" before a noun, and "now-" in a compound."""
    ref = place.words.get("ref", "")
    if ref in ("the past", "the future"):
        return place.behind[:1] != "-" and beside.PHRASE_END.match(place.behind) is not None
    return ref != "now" or place.behind[:1] != "-"


def _is_quarter(place: Place) -> bool:
    """Whether it is a quarter or half of a year; a half needs a year, since games also have halves."""
    if place.words.get("division") == "half" and not {"year", "period", "fiscal"} & place.words.keys():
        return False
    if "symbol" in place.words and "year" not in place.words:
        return place.span[:1] == "Q" and not re.match(r"[\w-]", place.behind)
    return not beside.DIVISION_BEHIND.match(place.behind)


def _is_weekday(place: Place) -> bool:
    """Whether a weekday is capitalised and not part of the name of a newspaper or of a famous day."""
    named = beside.PAPER_BEHIND.match(place.behind) or beside.NAMED_DAY_BEFORE.search(place.before)
    if beside.OF_BEHIND.match(place.behind) and beside.NTH_BEFORE.search(place.before):
        return False
    return place.capital("weekday") and not named


def _is_period(place: Place) -> bool:
    """Whether it is a week, month or year relative to now, unlike "the last week of the war"."""
    counted = beside.OF_BEHIND.match(place.behind) and beside.THE_LAST.search(place.before[-4:] + place.span)
    return not counted and not beside.COMPOUND_BEHIND.match(place.behind)


def _is_season(place: Place) -> bool:
    """Whether it is a season; "the fall" needs a preposition or a year, and "the Summer Games" are not a season."""
    if place.capital("season") and re.match(r"\s[A-Z]", place.behind):
        return False
    return (
        place.words.get("season") != "fall" or len(place.words) > 1 or bool(beside.AUTUMN_BEFORE.search(place.before))
    )


def _is_holiday(place: Place) -> bool:
    """Whether a holiday is capitalised and not part of another name ("Easter Island")."""
    return place.capital("holiday") and not beside.NAMED_AFTER_BEHIND.match(place.behind)


_CHECKS: Mapping[str, Callable[[Place], bool]] = {
    "calendar month": _is_month,
    "calendar day": _is_day,
    "year": year_context.is_year,
    "year range": year_context.is_year_range,
    "duration": is_duration,
    "span": is_duration,
    "vague span": is_duration,
    "part of date": lambda place: not beside.PART_BEHIND.match(place.behind),
    "period": _is_period,
    "season": _is_season,
    "said period": lambda place: not re.match(r"-[a-z]|\s(?:before|after)\b", place.behind),
    "shift": lambda place: place.words.get("article") != "the",
    "clock": clock_context.is_clock,
    "spoken clock": clock_context.is_spoken_clock,
    "vague time": _is_vague,
    "quarter": _is_quarter,
    "weekday": _is_weekday,
    "weekdays": _is_weekday,
    "numeric date": _is_numeric_date,
    "holiday": _is_holiday,
    "race time": clock_context.is_race_time,
    "era": idiom_context.is_era,
    "counted on": idiom_context.is_counted_on,
    "counted back": idiom_context.is_no_owner,
    "weekday of week": idiom_context.is_no_owner,
    "beyond": idiom_context.is_beyond,
}
