"""Whether a number and a unit are a length of time in their context, not an age, rate, ordinal or fraction."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.mentions.temporal.finding import surroundings as beside
from checker.mentions.temporal.finding.placed_span import Place
from checker.text.counting_words import TENS


def is_duration(place: Place) -> bool:
    """Whether it is a length of time, not an age, a rate, an ordinal ("second") or a fraction ("three quarters")."""
    words, behind = place.words, place.behind
    if beside.WAR_BEHIND.match(behind) or (place.span.endswith("hours") and _is_early(place)):
        return False
    if "old" in words or beside.AGE_BEHIND.match(behind) or beside.AGE_BEFORE.search(place.before):
        return False
    if beside.RATE_BEHIND.match(behind) or (
        words.keys() == {"article", "unit"} and beside.RATE_BEFORE.search(place.before)
    ):
        return False
    if "article" in words and beside.COMPOUND_BEHIND.match(behind):
        return False
    if words.get("unit") == "second" and words.get("count") in TENS:
        return bool(beside.ONE_BEFORE.search(place.before) or beside.CLIP_BEHIND.match(behind))
    return _is_length(words) and not (place.span[:1].isdigit() and beside.MONEY_BEFORE.search(place.before))


def _is_early(place: Place) -> bool:
    """Whether it is "hours" in "the early hours of Monday", which are a part of that day."""
    return beside.EARLY_HOURS.search(place.before + place.span + place.behind[:3]) is not None


def _is_length(words: Mapping[str, str]) -> bool:
    """Whether number and unit together make a length of time."""
    unit, article, count = words.get("unit", ""), words.get("article"), words.get("count")
    if count is not None and re.match(r"0\d", count):
        return False
    if unit.startswith("second"):
        return article is None and "vague" not in words and count not in ("a", "one")
    if unit.startswith("quarter"):
        return article is None and ("which" in words or count not in ("one", "three", "3"))
    if unit in ("summer", "winter", "night", "weekend") and article is not None:
        return False
    if words.get("vague") == "some" and not unit.endswith("s"):
        return False
    return article != "the" or "more" in words or "approx" in words
