"""Whether two claims of two articles align: the evidence that they speak of one fact, and what speaks against it.

All weights and gates stand in the tables of this file, so that a reader can see what decides.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from checker.claims.topics import topic
from checker.compare.conversion import scale
from checker.compare.time import TimeRelation, compare_times, describe
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity, TimeValue
from checker.text.people import ANYONE, one_thing
from checker.text.words import concept, concepts


class Alignment(NamedTuple):
    """How far two claims align: the weight of the evidence, its kinds, and the first thing that speaks against it."""

    weight: float
    kinds: tuple[str, ...]
    against: str | None


_ACTIONS = frozenset({"kill", "hurt", "missing", "arrest", "steal"})
"""Classes of verbs of which one says what another does not: who is counted as killed is not counted as hurt."""
_COMMON = frozenset(
    "say be have take make go get come see know give new last first year day time one two three people person".split()
)


@lru_cache(maxsize=1 << 14)
def _told(words: frozenset[str]) -> frozenset[str]:
    """What words stand for, common words left out."""
    known = concepts()
    return frozenset([known.get(word, word) for word in words - _COMMON])


def share(left: frozenset[str], right: frozenset[str]) -> float:
    """Dice's coefficient of two sets of words by what they stand for, common words left out."""
    a, b = _told(left), _told(right)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _clause(claim: Claim) -> frozenset[str]:
    frame = claim.frame
    words = [*frame.marks, *frame.scope, *frame.subject]
    return frozenset(word for word in words if " " not in word) | ({frame.predicate} if frame.predicate else set())


def _size(claim: Claim) -> float | None:
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


# ---------------------------------------------------------------- what speaks against one fact


def _counted(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.counted, right.frame.counted
    if left.mention.kind is not Kind.COUNT or not a or not b or one_thing(a, b):
        return None
    return f"they count different things: {a} / {b}"


def _action(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.action, right.frame.action
    return f"different actions: {a} / {b}" if _differs(a, b) and a in _ACTIONS and b in _ACTIONS else None


def _person(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.person, right.frame.person
    if left.mention.kind not in (Kind.AGE, Kind.SCORE):
        return f"of different persons: {a} / {b}" if _differs(a, b) else None
    if not a or a != b:
        return f"not known to be one person: {a} / {b}"
    first, second = left.frame.given, right.frame.given
    apart = first and second and not set(first) & set(second)
    return f"of different persons: {' '.join(first)} {a} / {' '.join(second)} {b}" if apart else None


def _anchor(left: Claim, right: Claim) -> str | None:
    a, b = frozenset(left.frame.anchor), frozenset(right.frame.anchor)
    if not a and not b:
        return None
    if not a & b:
        return f"measured from different places: {', '.join(sorted(a))} / {', '.join(sorted(b))}"
    one_sided = bool(left.frame.owner) is not bool(right.frame.owner)
    return "not known to be the distance of one thing" if one_sided else None


def _qualifier(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.qualifier, right.frame.qualifier
    return f'another thing counted: "{a or b}"' if a != b else None


def _end(claim: Claim) -> str | None:
    """The end of a change, or "part"; the whole of "30 of the 80 hurt" is the plain count."""
    role: str | None = getattr(claim.mention.value, "role", None)
    return None if role == "whole" else role


def _ends(left: Claim, right: Claim) -> str | None:
    a, b = (_end(claim) for claim in (left, right))
    return f"other ends of a change or share: {a} / {b}" if a != b else None


def _background(claim: Claim) -> bool:
    """Whether the clause is told of another time than the news: it names a year or month and no day."""
    when = claim.frame.when
    return when is not None and when.day is None and when.weekday is None and (when.year, when.month) != (None, None)


def _when(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.when, right.frame.when
    if a is not None and b is not None and compare_times(a, b).relation is TimeRelation.DISJOINT and _far(a, b):
        return f"events of different times: {describe(a)} / {describe(b)}"
    if _background(left) is _background(right) or _inside(a, b) or _inside(b, a):
        return None
    return "one is told of another time than the other"


def _inside(day: TimeValue | None, period: TimeValue | None) -> bool:
    """Whether a dated day lies in a month or year."""
    if day is None or period is None or day.year is None or day.month is None or period.day is not None:
        return False
    return period.year in (None, day.year) and period.month in (None, day.month)


def _far(a: TimeValue, b: TimeValue) -> bool:
    """Whether two times that are not the same lie more than days apart, so that they are no two tellings of one day."""
    if a.first and a.last and b.first and b.last:
        return max((b.first - a.last).days, (a.first - b.last).days) > NEAR_DAYS
    return any(x is not None and y is not None and x != y for x, y in ((a.year, b.year), (a.month, b.month)))


def _owner(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.owner, right.frame.owner
    return f"of different names: {' '.join(a)} / {' '.join(b)}" if a and b and not same_name(a, b) else None


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names can be one: they share a word, or one is made of the first letters of the other."""
    if set(a) & set(b):
        return True
    shorter, longer = sorted((a, b), key=len)
    letters = "".join(word[0] for word in longer)
    return len(shorter) == 1 and len(longer) > 1 and shorter[0].replace(".", "") == letters


def _other_event(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.other, right.frame.other
    return f'another event: "{a or b}"' if bool(a) is not bool(b) else None


def _same_event(left: Claim, right: Claim) -> str | None:
    """A date or clock time belongs to its verb: only what happened by the same verb can have happened at two times."""
    if not isinstance(left.mention.value, TimeValue):
        return None
    a, b = concept(left.frame.predicate), concept(right.frame.predicate)
    return None if a is not None and a == b and a not in _REPORTING else f"times of different verbs: {a} / {b}"


_BOUNDS = frozenset({"before", "after", "since", "until", "till", "by", "from", "between"})


def _place(left: Claim, right: Claim) -> str | None:
    """Another place: both name one in the clause, and neither sentence names that of the other."""
    a, b = frozenset(left.frame.place), frozenset(right.frame.place)
    if not a or not b or a & right.names or b & left.names:
        return None
    return f"in different places: {', '.join(sorted(a))} / {', '.join(sorted(b))}"


def _patient(left: Claim, right: Claim) -> str | None:
    a, b = left.frame.patient, right.frame.patient
    return f"done to different names: {' '.join(a)} / {' '.join(b)}" if a and b and not same_name(a, b) else None


def _bound(left: Claim, right: Claim) -> str | None:
    """A time that bounds another one ("before 2017") says nothing against a time that does not."""
    if not isinstance(left.mention.value, TimeValue):
        return None
    a, b = ({claim.frame.role} & _BOUNDS for claim in (left, right))
    return f"one is a bound: {', '.join(sorted(filter(None, a | b)))}" if a != b else None


def _modality(left: Claim, right: Claim) -> str | None:
    firm = {"asserted", "scheduled"}
    a, b = left.frame.modality.value, right.frame.modality.value
    return None if a == b or {a, b} <= firm else f"one is {a}, the other {b}"


def _ratio(left: Claim, right: Claim) -> str | None:
    a, b = _size(left), _size(right)
    if not a or not b:
        return None
    ratio = max(a, b) / min(a, b)
    lost_point = left.mention.kind is Kind.MEASURE and any(abs(ratio / power - 1) < 0.01 for power in (10, 100))
    return f"one is {ratio:.3g} times the other, too far for a slip" if ratio > RATIO and not lost_point else None


def _contrast(left: Claim, right: Claim) -> str | None:
    """Words that part one attribute from another: "front" / "rear", "gross" / "net", "minimum" / "maximum"."""
    a, b = left.words, right.words
    for row in CONTRASTS:
        mine, yours = a & row, b & row
        if mine and yours and not mine & yours:
            return f'told apart by "{min(mine)}" / "{min(yours)}"'
    return None


def _grain(value: object) -> str:
    return "day" if getattr(value, "day", None) else "month" if getattr(value, "month", None) else "year"


def _one_event(left: Claim, right: Claim) -> str | None:
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
        and _same_verb(left, right) == 1
    ):
        return None
    return None if alike >= SAME_STORY else f"of a month or year, and the sentences have {alike:.0%} in common"


RATIO = 2.5
"""A figure more than so many times another is seldom a slip, but for a lost point in a measure (1.2 / 12 miles)."""
NEAR_DAYS = 3


def _one_of_several(left: Claim, right: Claim) -> str | None:
    """An article that gives several values on a topic tells of several things; then the sentences must say the same."""
    several = max(left.rivals, right.rivals)
    alike = share(left.words, right.words)
    if several < SEVERAL or alike >= SAME_STORY:
        return None
    return f"one article gives {several} values of this kind, and the sentences have {alike:.0%} in common"


SEVERAL = 3
SAME_STORY = 0.4
"""Least share of words of two sentences on an event of the past, of which nothing else tells that it is one."""
CONTRASTS = tuple(
    frozenset(row.split())
    for row in (
        "front rear",
        "upper lower",
        "left right",
        "gross net operating",
        "minimum maximum",
        "average median record",
        "annual monthly weekly daily hourly",
        "domestic foreign overseas",
        "adult child",
        "male female",
        "man woman",
        "boy girl",
        "senior junior",
        "retail wholesale",
        "opening closing",
        "federal state",
        "consumer business",
        "buy sell",
        "northern southern",
        "eastern western",
        "import export",
        "winner loser",
        "uphill downhill",
    )
)
"""Words of which a sentence has one where it tells of one of several attributes of a thing."""
_REPORTING = frozenset({"say", "be", "tell", "report", "add", "have", "do"})
AGAINST: tuple[Callable[[Claim, Claim], str | None], ...] = (
    _counted, _action, _person, _anchor, _qualifier, _ends, _when, _owner, _patient, _place,
    _other_event, _same_event, _bound, _modality,
    _ratio, _contrast, _one_event, _one_of_several,
)  # fmt: skip

# ---------------------------------------------------------------- what speaks for one fact


def _same_counted(left: Claim, right: Claim) -> float:
    a, b = left.frame.counted, right.frame.counted
    if not a or not b or not one_thing(a, b):
        return 0.0
    return 0.4 if a in ANYONE or b in ANYONE else float(a not in _COMMON)


def _same_verb(left: Claim, right: Claim) -> float:
    a, b = concept(left.frame.predicate), concept(right.frame.predicate)
    if a and a == b and a != "be":
        return 1.0
    return 0.7 * float(
        bool(left.frame.action)
        and left.frame.action == right.frame.action
        and left.frame.action in ("kill", "hurt", "arrest")
    )


def _same_marks(left: Claim, right: Claim) -> float:
    a, b = (tuple(map(concept, claim.frame.marks[:3])) for claim in (left, right))
    if set(a[:1]) & set(b[:1]):
        return 1.0 if _modifiers(left) == _modifiers(right) else 0.7
    return 0.6 if set(a) & set(b) else 0.0


def _modifiers(claim: Claim) -> set[str]:
    """What stands before the noun that names it: "conversion" in "the conversion price"."""
    head = claim.frame.marks[0]
    return {mark for mark in claim.frame.marks if mark.endswith(f" {head}")}


def _same_subject(left: Claim, right: Claim) -> float:
    if left.frame.owner and right.frame.owner:
        return 1.0
    a, b = (frozenset(claim.frame.subject) - _PRONOUNS for claim in (left, right))
    return float(bool(_told(a) & _told(b)))


_PRONOUNS = frozenset({"he", "she", "it", "they"})


def _same_sentence(left: Claim, right: Claim) -> float:
    return share(left.words, right.words)


def _same_clause(left: Claim, right: Claim) -> float:
    return share(_clause(left), _clause(right))


def _same_role(left: Claim, right: Claim) -> float:
    return float(left.frame.role == right.frame.role)


def _same_anchor(left: Claim, right: Claim) -> float:
    return float(bool(set(left.frame.anchor) & set(right.frame.anchor)))


def _same_person(left: Claim, right: Claim) -> float:
    return float(left.frame.person is not None and left.frame.person == right.frame.person)


def _alone(left: Claim, right: Claim) -> float:
    """Both articles give one value on this topic, so it is the same one."""
    about = topic(left)
    alone = about is not None and left.rivals == right.rivals == 1 and about == topic(right)
    return float(
        alone and (_same_verb(left, right) > 0 or bool({left.frame.predicate, right.frame.predicate} & _EMPTY))
    )


_EMPTY = frozenset({None, "be", "have", "include", "involve"})
"""Verbs that say nothing of what is counted but that it is there."""


def _same_unit(left: Claim, right: Claim) -> float:
    a, b = left.mention.value, right.mention.value
    return float(isinstance(a, Quantity) and isinstance(b, Quantity) and a.unit == b.unit)


EVIDENCE: tuple[tuple[str, float, Callable[[Claim, Claim], float]], ...] = (
    ("the person", 2.0, _same_person),
    ("the place measured from", 0.9, _same_anchor),
    ("the counted thing", 1.2, _same_counted),
    ("the verb", 0.6, _same_verb),
    ("the nouns that name it", 0.6, _same_marks),
    ("the subject", 0.5, _same_subject),
    ("the sentence", 1.5, _same_sentence),
    ("the clause", 1.0, _same_clause),
    ("the only value on it", 0.8, _alone),
    ("the role", 0.2, _same_role),
    ("the unit", 0.2, _same_unit),
)


STRUCTURE = frozenset(
    {
        "the only value on it",
        "the person",
        "the place measured from",
        "the verb",
        "the nouns that name it",
        "the subject",
    }
)
NEEDED = 1
UNNAMED = 4


def _unsupported(left: Claim, right: Claim, kinds: set[str]) -> str | None:
    """Words around are no evidence of their own: a part of the frame must be the same, two where no name is common."""
    found = kinds & STRUCTURE
    apart = left.names and right.names and not left.names & right.names
    if "the person" in found or len(found) >= (UNNAMED if apart else NEEDED):
        return None
    return f"only {', '.join(sorted(found)) or 'the words around'} is the same" + (" and no name" if apart else "")


def align(left: Claim, right: Claim) -> Alignment:
    """The alignment of two claims of one value kind; symmetric."""
    parts = [(name, weight * measure(left, right)) for name, weight, measure in EVIDENCE]
    against = next((why for gate in AGAINST if (why := gate(left, right)) is not None), None)
    against = against or _unsupported(left, right, {name for name, weight in parts if weight >= 0.3})
    kinds = tuple(name for name, weight in parts if weight >= 0.2)
    return Alignment(sum(weight for _, weight in parts), kinds, against)


def comparable(left: Claim, right: Claim) -> bool:
    """Whether the values are of one sort, so that comparing them says anything: of one kind, or both times."""
    times = isinstance(left.mention.value, TimeValue), isinstance(right.mention.value, TimeValue)
    return times[0] is times[1] and (left.mention.kind is right.mention.kind or all(times))
