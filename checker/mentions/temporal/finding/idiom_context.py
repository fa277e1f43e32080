"""Whether an era or a day counted from another is one where it stands."""

from __future__ import annotations

import re

from checker.mentions.temporal.finding import surroundings as beside
from checker.mentions.temporal.finding.span import Place


def is_era(place: Place) -> bool:
    """ "421 BC", no province ("the ferries of BC"), no advertisement: capitals, and no name behind."""
    if not any(word.isupper() for word in re.findall(r"[A-Za-z.]+", place.span)):
        return False
    if "century" in place.words or place.words["era"].startswith("b"):
        return not re.match(r"\s[A-Z]", place.behind)
    return beside.PHRASE_END.match(place.behind) is not None


def is_counted_on(place: Place) -> bool:
    """ "A week on Monday" and "Friday week", and not "after a week on Monday", "the Friday week-long"."""
    if "british" in place.words:
        return beside.PHRASE_END.match(place.behind) is not None and place.behind[:1] != "-"
    return not beside.SET_OUT_BEFORE.search(place.before) and place.behind[:2] not in ("'s", "’s")


def is_beyond(place: Place) -> bool:
    """ "The Tuesday before last", and not "the week before last Christmas"."""
    return beside.PHRASE_END.match(place.behind) is not None


def is_no_owner(place: Place) -> bool:
    """Not "Tuesday last week's figures"."""
    return place.behind[:2] not in ("'s", "’s")
