"""Evidence against one fact from times: another event, period or verb, or a bound against a time."""

from __future__ import annotations

from checker.compare.values.time import TimeRelation, compare_times, describe
from checker.engine.identity.evidence.other_things import REPORTING
from checker.engine.identity.evidence.word_likeness import dice, same_verb
from checker.engine.identity.thresholds import thresholds
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.text.words import concept

LIMITS = thresholds()
_SAYING = REPORTING - {"be", "have", "do"} | {"confirm", "announce", "claim", "warn", "insist", "write", "tweet"}
"""Verbs of saying."""
_BOUNDS = frozenset({"before", "after", "since", "until", "till", "by", "from", "between"})
"""Prepositions that bound a time instead of giving it."""


def day_of_saying(left: Claim, right: Claim) -> str | None:
    """Days on which something was said: people talk about one matter on many days."""
    if left.mention.kind is not Kind.DATE or right.mention.kind is not Kind.DATE:
        return None
    said = [concept(claim.frame.predicate) in _SAYING for claim in (left, right)]
    return "days on which something was said" if all(said) else None


def _background(claim: Claim) -> bool:
    """Whether the clause is about another time than the news: it names a year or month and no day."""
    when = claim.frame.when
    return when is not None and when.day is None and when.weekday is None and (when.year, when.month) != (None, None)


def elsewhen(left: Claim, right: Claim) -> str | None:
    """Two events: both claims say when they happened, days or hours apart."""
    a, b = left.frame.when, right.frame.when
    if a is None or b is None or compare_times(a, b).relation is not TimeRelation.DISJOINT or not _far(a, b):
        return None
    return f"events of different times: {describe(a)} / {describe(b)}"


def when(left: Claim, right: Claim) -> str | None:
    """Events of different times, or one of a month or year and one of the news."""
    a, b = left.frame.when, right.frame.when
    if apart := elsewhen(left, right):
        return apart
    if _background(left) is _background(right) or _inside(a, b) or _inside(b, a):
        return None
    return "one is of the news, the other of a month or year"


def _inside(day: TimeValue | None, period: TimeValue | None) -> bool:
    """Whether a dated day lies in a month or year."""
    if day is None or period is None or None in (day.year, day.month, day.day):
        return False
    if period.day is not None or period.weekday is not None or (period.year, period.month) == (None, None):
        return False
    return period.year in (None, day.year) and period.month in (None, day.month)


def _far(a: TimeValue, b: TimeValue) -> bool:
    """Whether two different times are days apart, so that they cannot refer to one day.

    If one of them has no date, hours apart are enough, or weekdays more than two days apart.
    """
    if a.first and a.last and b.first and b.last:
        return max((b.first - a.last).days, (a.first - b.last).days) > LIMITS.near_days
    if any(x is not None and y is not None and x != y for x, y in ((a.year, b.year), (a.month, b.month))):
        return True
    if a.hour is not None and b.hour is not None:
        return abs(a.hour - b.hour) > LIMITS.near_hours
    return _weekdays_between(a, b) > LIMITS.near_weekdays


def _weekdays_between(a: TimeValue, b: TimeValue) -> int:
    """The fewest days between the two weekdays; 0 if one is unknown."""
    first, second = (x.weekday or (x.first.isoweekday() if x.first and x.first == x.last else None) for x in (a, b))
    return min((first - second) % 7, (second - first) % 7) if first and second else 0


def same_event(left: Claim, right: Claim) -> str | None:
    """Times of different verbs: only one and the same act can be in dispute about its date or clock time."""
    if not isinstance(left.mention.value, TimeValue):
        return None
    a, b = concept(left.frame.predicate), concept(right.frame.predicate)
    return None if a is not None and a == b and a not in REPORTING else f"times of different verbs: {a} / {b}"


def only_one_bounds(left: Claim, right: Claim) -> str | None:
    """A bound against a time: "before 2017" does not contradict a time that is not a bound."""
    if not isinstance(left.mention.value, TimeValue):
        return None
    a, b = (_bounding(claim) for claim in (left, right))
    return f"one is a bound: {', '.join(sorted(filter(None, a | b)))}" if a != b else None


def _bounding(claim: Claim) -> set[str | None]:
    """The preposition if it bounds a time; a clock time after "of" is one "as of" which something held."""
    as_of = claim.frame.role == "of" and claim.mention.kind is Kind.TIME
    return {"as of"} if as_of else {claim.frame.role} & _BOUNDS


def _grain(value: object) -> str:
    return "day" if getattr(value, "day", None) else "month" if getattr(value, "month", None) else "year"


def one_event(left: Claim, right: Claim) -> str | None:
    """A month or year as a value is about the past; then the sentences must be similar."""
    values = [claim.mention.value for claim in (left, right)]
    coarse = any(isinstance(value, TimeValue) and value.day is None and value.weekday is None for value in values)
    if not coarse or left.mention.kind is not Kind.DATE:
        return None
    if any(isinstance(value, TimeValue) and (value.weekday is not None or value.deictic) for value in values):
        return "a day of the news against a month or year"
    alike = dice(left.words, right.words)
    if (
        _grain(values[0]) == _grain(values[1])
        and left.frame.owner
        and right.frame.owner
        and same_verb(left, right) == 1
    ):
        return None
    return None if alike >= LIMITS.same_story else f"of a month or year, and the sentences share only {alike:.0%}"


def other_period(left: Claim, right: Claim) -> str | None:
    """Figures of different years, quarters or months."""
    a, b = left.frame.when, right.frame.when
    if a is None or b is None or any(x.day is not None or x.weekday is not None for x in (a, b)):
        return None
    apart = compare_times(a, b).relation is TimeRelation.DISJOINT
    return f"figures of different periods: {describe(a)} / {describe(b)}" if apart else None


def day_or_year(left: Claim, right: Claim) -> str | None:
    """A day against a year. A slip turns a day into another day; "on Tuesday" and "in 1994" are two events."""
    values = [claim.mention.value for claim in (left, right) if isinstance(claim.mention.value, TimeValue)]
    exact = [value.day is not None or value.weekday is not None or value.weekend for value in values]
    year_only = any(value.month is None and not known for value, known in zip(values, exact, strict=True))
    return "a day and another year" if len(values) == 2 and any(exact) and year_only else None


def end_of_range(left: Claim, right: Claim) -> str | None:
    """The end of a range against a time: what happened "between 6 and 7 p.m." did not happen at 6 p.m."""
    times = isinstance(left.mention.value, TimeValue) and isinstance(right.mention.value, TimeValue)
    one_sided = times and (left.frame.role == "between") is not (right.frame.role == "between")
    return "one is the end of a range" if one_sided else None
