"""What speaks against two claims being one fact: each test gives its reason or None; the fit says what it is worth."""

from __future__ import annotations

from collections.abc import Callable

from checker.compare.conversion import scale
from checker.compare.time import TimeRelation, compare_times, describe
from checker.compare.value import as_share, is_fraction
from checker.engine.identity.contrasts import account, contrast, dimension, fate
from checker.engine.identity.likeness import PRONOUNS, same_name, same_verb, share, told
from checker.engine.identity.thresholds import thresholds
from checker.model.claim import Claim, Modality
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity, TimeValue
from checker.text.people import ANYONE, one_thing
from checker.text.words import concept

_ACTIONS = frozenset({"kill", "hurt", "missing", "arrest", "steal"})
"""Classes of verbs of which one says what another does not: who is counted as killed is not counted as hurt."""
LIMITS = thresholds()
_REPORTING = frozenset({"say", "be", "tell", "report", "add", "have", "do"})
"""Verbs that tell of no event of their own."""
_SAYING = _REPORTING - {"be", "have", "do"} | {"confirm", "announce", "claim", "warn", "insist", "write", "tweet"}
"""Verbs of saying."""
_BOUNDS = frozenset({"before", "after", "since", "until", "till", "by", "from", "between"})
"""Prepositions that bound a time instead of giving it."""


def size(claim: Claim) -> float | None:
    """The size of the value; of a range or an open one, what is known of it."""
    value = claim.mention.value
    quantity = value.length if isinstance(value, Duration) else value
    if not isinstance(quantity, Quantity):
        return None
    known = next((x for x in (quantity.number, quantity.low, quantity.high) if x is not None), None)
    sized = scale(quantity.unit)
    return abs(known) * (sized.factors[0] if sized and len(sized.factors) == 1 else 1.0) if known is not None else None


def _differs(a: object, b: object) -> bool:
    """Both known and not equal."""
    return bool(a) and bool(b) and a != b


def counted(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.counted, right.frame.counted
    if left.mention.kind is not Kind.COUNT or not a or not b or one_thing(a, b):
        return None
    return f"they count different things: {a} / {b}"


def action(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.action, right.frame.action
    return f"different actions: {a} / {b}" if _differs(a, b) and a in _ACTIONS and b in _ACTIONS else None


def person(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.person, right.frame.person
    if left.mention.kind not in (Kind.AGE, Kind.SCORE):
        return f"of different persons: {a} / {b}" if _differs(a, b) else None
    if not a or a != b:
        return f"not known to be one person: {a} / {b}"
    first, second = left.frame.given, right.frame.given
    apart = first and second and not set(first) & set(second)
    return f"of different persons: {' '.join(first)} {a} / {' '.join(second)} {b}" if apart else None


def anchor(left: Claim, right: Claim) -> str | None:
    a, b = frozenset(left.frame.anchor), frozenset(right.frame.anchor)
    if not a and not b:
        return None
    if not a & b:
        return f"measured from different places: {', '.join(sorted(a))} / {', '.join(sorted(b))}"
    one_sided = bool(left.frame.owner) is not bool(right.frame.owner)
    return "not known to be the distance of one thing" if one_sided else None


def two_anchors(left: Claim, right: Claim) -> str | None:
    """What is 14 miles from one town may be 26 miles from another: two distances."""
    return anchor(left, right) if left.frame.anchor and right.frame.anchor else None


def one_anchor(left: Claim, right: Claim) -> str | None:
    """A distance from somewhere beside a length or depth of something."""
    return anchor(left, right) if bool(left.frame.anchor) is not bool(right.frame.anchor) else None


def day_of_saying(left: Claim, right: Claim) -> str | None:
    """The days on which something was said: of one matter much is said, on many days."""
    if left.mention.kind is not Kind.DATE or right.mention.kind is not Kind.DATE:
        return None
    said = [concept(claim.frame.predicate) in _SAYING for claim in (left, right)]
    return "days on which something was said" if all(said) else None


def sources(left: Claim, right: Claim) -> str | None:
    """Two who say it, by name."""
    a, b = (frozenset((claim.frame.attribution or "").lower().split()) for claim in (left, right))
    return f"said by two: {left.frame.attribution} / {right.frame.attribution}" if a and b and not a & b else None


def qualifier(left: Claim, right: Claim) -> str | None:
    if left.mention.kind is Kind.ORDINAL or is_fraction(left) or is_fraction(right):
        return None
    a, b = left.frame.qualifier, right.frame.qualifier
    return f'another thing counted: "{a or b}"' if a != b else None


def _end(claim: Claim) -> str | None:
    """The end of a change, or "part"; the whole of "30 of the 80 hurt" is the plain count."""
    role: str | None = getattr(claim.mention.value, "role", None)
    return None if role == "whole" else role


def ends(left: Claim, right: Claim) -> str | None:
    a, b = (_end(claim) for claim in (left, right))
    return f"other ends of a change or share: {a} / {b}" if a != b else None


def two_ends(left: Claim, right: Claim) -> str | None:
    """ "From 10 percent" and "to 25 percent": two ends of a change that both are told as such."""
    return ends(left, right) if _end(left) and _end(right) else None


def _background(claim: Claim) -> bool:
    """Whether the clause is told of another time than the news: it names a year or month and no day."""
    when = claim.frame.when
    return when is not None and when.day is None and when.weekday is None and (when.year, when.month) != (None, None)


def elsewhen(left: Claim, right: Claim) -> str | None:
    """Another event: both tell when it happened, and that is days or hours apart."""
    a, b = left.frame.when, right.frame.when
    if a is None or b is None or compare_times(a, b).relation is not TimeRelation.DISJOINT or not _far(a, b):
        return None
    return f"events of different times: {describe(a)} / {describe(b)}"


def when(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.when, right.frame.when
    if apart := elsewhen(left, right):
        return apart
    if _background(left) is _background(right) or _inside(a, b) or _inside(b, a):
        return None
    return "one is told of another time than the other"


def _inside(day: TimeValue | None, period: TimeValue | None) -> bool:
    """Whether a dated day lies in a month or year."""
    if day is None or period is None or None in (day.year, day.month, day.day):
        return False
    if period.day is not None or period.weekday is not None or (period.year, period.month) == (None, None):
        return False
    return period.year in (None, day.year) and period.month in (None, day.month)


def _far(a: TimeValue, b: TimeValue) -> bool:
    """Whether two times that are not the same lie days apart, so that they are no two tellings of one day.

    Where one tells no date, hours apart are, and weekdays that are no neighbours of neighbours.
    """
    if a.first and a.last and b.first and b.last:
        return max((b.first - a.last).days, (a.first - b.last).days) > LIMITS.near_days
    if any(x is not None and y is not None and x != y for x, y in ((a.year, b.year), (a.month, b.month))):
        return True
    if a.hour is not None and b.hour is not None:
        return abs(a.hour - b.hour) > LIMITS.near_hours
    return _weekdays_between(a, b) > LIMITS.near_weekdays


def _weekdays_between(a: TimeValue, b: TimeValue) -> int:
    """Days from one weekday to the other at least; 0 where one is not known."""
    first, second = (x.weekday or (x.first.isoweekday() if x.first and x.first == x.last else None) for x in (a, b))
    return min((first - second) % 7, (second - first) % 7) if first and second else 0


def owner(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.owner, right.frame.owner
    return f"of different names: {' '.join(a)} / {' '.join(b)}" if a and b and not same_name(a, b) else None


def other_event(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.other, right.frame.other
    return f'another event: "{a or b}"' if bool(a) is not bool(b) else None


def same_event(left: Claim, right: Claim) -> str | None:
    """A date or clock time belongs to its verb: only what happened by the same verb can have happened at two times."""
    if not isinstance(left.mention.value, TimeValue):
        return None
    a, b = concept(left.frame.predicate), concept(right.frame.predicate)
    return None if a is not None and a == b and a not in _REPORTING else f"times of different verbs: {a} / {b}"


def place(left: Claim, right: Claim) -> str | None:
    """Another place: both name one in the clause, and neither sentence names that of the other."""
    a, b = frozenset(left.frame.place), frozenset(right.frame.place)
    if not a or not b or a & right.names or b & left.names:
        return None
    return f"in different places: {', '.join(sorted(a))} / {', '.join(sorted(b))}"


def patient(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.patient, right.frame.patient
    return f"done to different names: {' '.join(a)} / {' '.join(b)}" if a and b and not same_name(a, b) else None


def bound(left: Claim, right: Claim) -> str | None:
    """A time that bounds another one ("before 2017") says nothing against a time that does not."""
    if not isinstance(left.mention.value, TimeValue):
        return None
    a, b = (_bounding(claim) for claim in (left, right))
    return f"one is a bound: {', '.join(sorted(filter(None, a | b)))}" if a != b else None


def _bounding(claim: Claim) -> set[str | None]:
    """The preposition, if it bounds a time: a clock time behind "of" is one "as of" which something held."""
    as_of = claim.frame.role == "of" and claim.mention.kind is Kind.TIME
    return {"as of"} if as_of else {claim.frame.role} & _BOUNDS


def modality(left: Claim, right: Claim) -> str | None:
    firm = {"asserted", "scheduled"}
    a, b = left.frame.modality.value, right.frame.modality.value
    return None if a == b or {a, b} <= firm else f"one is {a}, the other {b}"


def ratio(left: Claim, right: Claim) -> str | None:
    """Far apart is seldom a slip, but for a lost point in a measure: 1.2 / 12 miles."""
    a, b = size(as_share(left, right)), size(as_share(right, left))
    if not a or not b:
        return None
    ratio = max(a, b) / min(a, b)
    lost_point = left.mention.kind is Kind.MEASURE and any(abs(ratio / power - 1) < 0.01 for power in (10, 100))
    return (
        f"one is {ratio:.3g} times the other, too far for a slip" if ratio > LIMITS.ratio and not lost_point else None
    )


def other_nouns(left: Claim, right: Claim) -> str | None:
    """Both are named by nouns, and by none in common: the turnout and the majority, the door and the gala."""
    a, b = ({concept(mark) for mark in claim.frame.marks if " " not in mark} for claim in (left, right))
    return (
        f"named by other nouns: {', '.join(sorted(map(str, a)))} / {', '.join(sorted(map(str, b)))}"
        if a and b and not a & b
        else None
    )


def other_modifier(left: Claim, right: Claim) -> str | None:
    """One noun names both, and each adds another one to it: the van driver and the engine driver."""
    named = [{mark.rpartition(" ")[::2] for mark in claim.frame.marks if " " in mark} for claim in (left, right)]
    heads = {head for _, head in named[0]} & {head for _, head in named[1]}
    a, b = ({modifier for modifier, head in marks if head in heads} for marks in named)
    return f"named by other words: {', '.join(sorted(a))} / {', '.join(sorted(b))}" if heads and not a & b else None


def other_verb(left: Claim, right: Claim) -> str | None:
    """Both have a verb that tells of an event, and another one."""
    a, b = (concept(claim.frame.predicate) for claim in (left, right))
    if not a or not b or a == b or {a, b} & _REPORTING:
        return None
    return f"another verb: {a} / {b}" if left.frame.action != right.frame.action else None


def other_subject(left: Claim, right: Claim) -> str | None:
    """Both have a subject, and not a word of it in common."""
    a, b = (told(frozenset(claim.frame.subject) - PRONOUNS) for claim in (left, right))
    return f"another subject: {', '.join(sorted(a))} / {', '.join(sorted(b))}" if a and b and not a & b else None


def _grain(value: object) -> str:
    return "day" if getattr(value, "day", None) else "month" if getattr(value, "month", None) else "year"


def one_event(left: Claim, right: Claim) -> str | None:
    """A month or a year as value tells of the past; then the sentences must say the same."""
    values = [claim.mention.value for claim in (left, right)]
    coarse = any(isinstance(value, TimeValue) and value.day is None and value.weekday is None for value in values)
    if not coarse or left.mention.kind is not Kind.DATE:
        return None
    if any(isinstance(value, TimeValue) and (value.weekday is not None or value.deictic) for value in values):
        return "a day of the news against a month or year"
    alike = share(left.words, right.words)
    if (
        _grain(values[0]) == _grain(values[1])
        and left.frame.owner
        and right.frame.owner
        and same_verb(left, right) == 1
    ):
        return None
    return None if alike >= LIMITS.same_story else f"of a month or year, and the sentences have {alike:.0%} in common"


def one_of_several(left: Claim, right: Claim) -> str | None:
    """An article that gives several values on a topic tells of several things; then the sentences must say the same."""
    several = max(left.rivals, right.rivals)
    alike = share(left.words, right.words)
    if several < LIMITS.several or alike >= LIMITS.same_story:
        return None
    return f"one article gives {several} values of this kind, and the sentences have {alike:.0%} in common"


def strangers(left: Claim, right: Claim) -> str | None:
    """Two persons whose names are known."""
    a, b = left.frame.person, right.frame.person
    return person(left, right) if a and b else None


def besides_one(left: Claim, right: Claim) -> str | None:
    """One more or less, where one tells of the others: "she died with 31 others" and "32 died"."""
    a, b = size(left), size(right)
    if (left.frame.qualifier == "other") is (right.frame.qualifier == "other") or a is None or b is None:
        return None
    return "one counts the others beside one" if abs(a - b) == 1 else None


_GROUPS = {
    name: row.split()[0]
    for row in ("child kid youngster", "man", "woman", "boy", "girl", "baby infant newborn", "teenager teen", "adult")
    for name in row.split()
}
"""Nouns for people of one sex or age, by the first of those that say the same."""


def group(left: Claim, right: Claim) -> str | None:
    """Of nine people killed four can be children: who counts one group counts neither another one nor all."""
    a, b = left.frame.counted, right.frame.counted
    grouped = (a in _GROUPS and b in _GROUPS) or (a in _GROUPS and b in ANYONE) or (b in _GROUPS and a in ANYONE)
    if not grouped or _GROUPS.get(a or "") == _GROUPS.get(b or ""):
        return None
    return f"they count different groups: {a} / {b}"


def period(left: Claim, right: Claim) -> str | None:
    """The figures of two years, quarters or months are two figures."""
    a, b = left.frame.when, right.frame.when
    if a is None or b is None or any(x.day is not None or x.weekday is not None for x in (a, b)):
        return None
    apart = compare_times(a, b).relation is TimeRelation.DISJOINT
    return f"figures of different periods: {describe(a)} / {describe(b)}" if apart else None


def denied(left: Claim, right: Claim) -> str | None:
    """What will not be 600 may be 400."""
    one_sided = (left.frame.modality is Modality.DENIED) is not (right.frame.modality is Modality.DENIED)
    return "one of them is denied" if one_sided else None


def day_or_year(left: Claim, right: Claim) -> str | None:
    """A slip makes another day of a day, or another year of a year; "on Tuesday" and "in 1994" are two events."""
    values = [claim.mention.value for claim in (left, right) if isinstance(claim.mention.value, TimeValue)]
    exact = [value.day is not None or value.weekday is not None or value.weekend for value in values]
    year_only = any(value.month is None and not known for value, known in zip(values, exact, strict=True))
    return "a day and another year" if len(values) == 2 and any(exact) and year_only else None


def end_of_range(left: Claim, right: Claim) -> str | None:
    """What happened "between 6 and 7 p.m." did not happen at 6 p.m."""
    times = isinstance(left.mention.value, TimeValue) and isinstance(right.mention.value, TimeValue)
    one_sided = times and (left.frame.role == "between") is not (right.frame.role == "between")
    return "one is the end of a range" if one_sided else None


def whose_money(left: Claim, right: Claim) -> str | None:
    """The profits, sales and prices of two owners are told in the same words."""
    return owner(left, right) if {left.mention.kind, right.mention.kind} <= {Kind.MONEY, Kind.PERCENT} else None


def rate(left: Claim, right: Claim) -> str | None:
    """A rate may be told as a plain amount, but an amount is seldom a rate."""
    units = [getattr(claim.mention.value, "unit", None) or "" for claim in (left, right)]
    return f"one is a rate: {' / '.join(units)}" if ("/" in units[0]) is not ("/" in units[1]) else None


def bare(left: Claim, right: Claim) -> str | None:
    """A number without a noun may be one of anything."""
    kinds = {left.mention.kind, right.mention.kind}
    return "one is a bare number" if kinds == {Kind.COUNT, Kind.NUMBER} else None


DIFFERENCES: tuple[tuple[str, Callable[[Claim, Claim], str | None]], ...] = (
    ("another thing counted", counted),
    ("another qualifier", qualifier),
    ("another action", action),
    ("another person", person),
    ("another time told of", when),
    ("another modality", modality),
    ("another event", other_event),
    ("another owner", owner),
    ("a distance on one side only", one_anchor),
    ("days on which something was said", day_of_saying),
    ("said by two sources", sources),
    ("another end of a change", ends),
    ("another whom it befalls", patient),
    ("another place", place),
    ("a time of another verb", same_event),
    ("a bound", bound),
    ("words of contrast", contrast),
    ("another dimension", dimension),
    ("another fate", fate),
    ("another account", account),
    ("a month or year of the past", one_event),
    ("one of several values", one_of_several),
    ("values far apart by their kind", ratio),
    ("one counts the others beside one", besides_one),
    ("another group of people", group),
    ("another period", period),
    ("one of them denied", denied),
    ("a day against a year", day_or_year),
    ("an end of a range", end_of_range),
    ("money of another owner", whose_money),
    ("events of other times", elsewhen),
    ("two persons by name", strangers),
    ("other nouns that name it", other_nouns),
    ("another modifier of the noun", other_modifier),
    ("another verb", other_verb),
    ("another subject", other_subject),
    ("a rate beside an amount", rate),
    ("a bare number beside a count", bare),
)
"""What speaks against one fact: the name of the evidence, and the test that gives its reason or None."""
