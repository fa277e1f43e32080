"""Whether an era, or a day counted from another, is one in its context."""

from __future__ import annotations

import re

from checker.mentions.temporal.finding import surroundings as beside
from checker.mentions.temporal.finding.span import Place


def is_era(place: Place) -> bool:
    """Whether it is an era ("421 BC"), not a province or an advertisement: it has capitals, and no name follows."""
    if not any(word.isupper() for word in re.findall(r"[A-Za-z.]+", place.span)):
        return False
    if "century" in place.words or place.words["era"].startswith("b"):
        return not re.match(r"\s[A-Z]", place.behind)
    return beside.PHRASE_END.match(place.behind) is not None


def is_counted_on(place: Place) -> bool:
    """Whether it is "a week on Monday" or "Friday week", unlike "after a week on Monday", "the Friday week-long"."""
    if "british" in place.words:
        return beside.PHRASE_END.match(place.behind) is not None and place.behind[:1] != "-"
    return not beside.SET_OUT_BEFORE.search(place.before) and place.behind[:2] not in ("'s", "’s")


def is_beyond(place: Place) -> bool:
    """Whether it is "the Tuesday before last", unlike "the week before last Christmas"."""
    return beside.PHRASE_END.match(place.behind) is not None


def is_no_owner(place: Place) -> bool:
    """Whether no possessive follows, as in "Tuesday last week's figures"."""
    return place.behind[:2] not in ("'s", "’s")
