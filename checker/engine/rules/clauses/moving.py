"""Whether the value of a claim can change from day to day, so that a later article may rightly give another value."""

from __future__ import annotations

import datetime as dt

from checker.compare.values.conversion import scale
from checker.engine.thresholds import thresholds
from checker.model.article import Published
from checker.model.claim import Claim, Modality
from checker.model.mention import Kind
from checker.model.value import Quantity, TimeValue
from checker.stories.windows import apart
from checker.text.word_lists import word_lists
from checker.text.words import FATES, concept

_LISTS = word_lists("engine/moving")

_FIXED = frozenset({"length", "mass", "temperature"})
"""Dimensions of measures that are taken once: the height of a fall, the weight of a haul. The speed of a wind moves."""
_AHEAD = frozenset({Modality.SCHEDULED, Modality.THREATENED, Modality.HYPOTHETICAL})


def _past(claim: Claim) -> bool:
    """Whether the claim is about an event before the news: another event, or a past year or month."""
    when = claim.frame.when
    return claim.frame.other is not None or (when is not None and when.day is None and when.weekday is None)


def _date_moves(claim: Claim, published: Published) -> bool:
    """A future day can be moved; a past day cannot."""
    value = claim.mention.value
    ahead = isinstance(value, TimeValue) and value.first and published.first and value.first > published.first
    return bool(ahead) or claim.frame.modality in _AHEAD


def _measure_moves(claim: Claim) -> bool:
    value = claim.mention.value
    known = scale(value.unit) if isinstance(value, Quantity) else None
    return known is None or known.dimension not in _FIXED


def moves(claim: Claim, published: Published) -> bool:
    """Tolls, prices, ages and plans change; dates, durations and distances of past events don't."""
    if claim.mention.kind in (Kind.DATE, Kind.TIME):
        return _date_moves(claim, published)
    if _past(claim):
        return False
    if claim.mention.kind is Kind.DURATION:
        return claim.frame.modality in _AHEAD
    return claim.mention.kind is not Kind.MEASURE or _measure_moves(claim)


_LIMITS = thresholds()
RECENT = dt.timedelta(days=_LIMITS.recent_days)


def of_the_day(claim: Claim, published: Published) -> bool:
    """Whether the value is a day right before the publication: articles of several days each state their own."""
    value = claim.mention.value
    if not isinstance(value, TimeValue) or value.first is None or published.first is None or published.last is None:
        return False
    return published.first - RECENT <= value.first <= published.last


def happens_once(claim: Claim) -> bool:
    """Whether the event of a time happens once: a death, a theft, a blow; rallies, talks and trading go on."""
    return claim.frame.action in _ONCE or concept(claim.frame.predicate) in _ONCE


_ONCE = _LISTS["once"]


def both_ahead(*dated: tuple[Claim, Published]) -> bool:
    """Whether both days are after the last publication, so that both refer to one future event."""
    days = [published.last for _, published in dated]
    last = max((day for day in days if day), default=None)
    values = [claim.mention.value for claim, _ in dated]
    return last is not None and all(
        isinstance(value, TimeValue) and value.first and value.first > last for value in values
    )


"""Classes of verbs with counts that grow as the news goes on."""
_TURNS = frozenset({"raise", "cut"})
_QUOTED = _LISTS["quoted"]
"""Nouns and verbs for what is quoted, counted or estimated again each day."""
BIRTHDAY = _LIMITS.birthday_days


def birthdays_between(*dated: tuple[Claim, Published]) -> bool:
    """Whether both ages of a person can be right, given the birthdays possible between the publications; none after a
    death."""
    if any(happens_once(claim) for claim, _ in dated):
        return False
    (young, first), (old, last) = sorted(dated, key=lambda item: item[1].first or dt.date.min)
    ages = [value.number for claim in (young, old) if isinstance(value := claim.mention.value, Quantity)]
    if len(ages) != 2 or ages[0] is None or ages[1] is None:
        return True
    days = apart(first, last) or 0
    return 0 <= ages[1] - ages[0] <= 1 + days // 365


def changes_daily(left: Claim, right: Claim, published: Published, other: Published) -> bool:
    """Whether two figures can change by themselves from day to day: tolls, prices, polls, plans, ages."""
    kind = left.mention.kind
    if {left.frame.modality, right.frame.modality} & _AHEAD:
        return True
    if kind is Kind.AGE:
        days = apart(published, other)
        return days is not None and days > BIRTHDAY and birthdays_between((left, published), (right, other))
    if kind is Kind.SCORE:
        return left.frame.person is not None
    if kind is Kind.MEASURE:
        return True
    return any(_turns(claim) for claim in (left, right))


def _turns(claim: Claim) -> bool:
    frame = claim.frame
    words = {*frame.marks, *frame.subject, frame.counted, frame.predicate}
    toll = claim.mention.kind is Kind.COUNT and frame.action in FATES
    return toll or frame.change is not None or frame.action in _TURNS or bool(words & _QUOTED)
