"""Values as they are written in near-copies: the same hedge or bound on both sides counts for nothing."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from checker.compare.values import any_value as value
from checker.compare.values import written
from checker.compare.values.relation import Options, Relation
from checker.model.claim import Claim, Frame
from checker.model.mention import Kind, Mention, Sentence
from checker.model.value import Quantity, TimeValue
from tests.compare.told import marked

DAY = "2019-05-15"


def both(comparator: object, left: str, right: str) -> set[Relation]:
    """What a comparator says of the marked values, in either order."""
    a, b = marked("a.txt", left, DAY), marked("b.txt", right, DAY)
    return {comparator.compare_claims(*pair, Options()).relation for pair in ((a, b), (b, a))}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("left", "right", "elsewhere", "said"),
    [
        ("It hurt [at least 27 people].", "It hurt [at least 37 people].", Relation.COMPATIBLE, Relation.DISJOINT),
        ("It hurt [about 27 people].", "It hurt [about 28 people].", Relation.COMPATIBLE, Relation.DISJOINT),
        ("It hurt [at least 27 people].", "It hurt [at least 27 people].", Relation.SAME, Relation.SAME),
        ("It hurt [at least 27 people].", "It hurt [37 people].", Relation.COMPATIBLE, Relation.COMPATIBLE),
        ("It hurt [27 people].", "It hurt [37 people].", Relation.DISJOINT, Relation.DISJOINT),
        ("It took [about three hours].", "It took [about four hours].", Relation.DISJOINT, Relation.DISJOINT),
        ("It took [at least three hours].", "It took [at least four hours].", Relation.COMPATIBLE, Relation.DISJOINT),
        ("It cost [$40 million].", "It cost [40 million euros].", Relation.DISJOINT, Relation.DISJOINT),
        ("It cost [$40 million].", "It cost [50 million euros].", Relation.UNKNOWN, Relation.UNKNOWN),
        ("It cost [$40 million].", "It cost [C$40 million].", Relation.SAME, Relation.SAME),
        ("It hurt [20 to 30 people].", "It hurt [20 to 40 people].", Relation.COMPATIBLE, Relation.DISJOINT),
        ("It hurt [20 to 30 people].", "It hurt [20 to 30 people].", Relation.SAME, Relation.SAME),
        ("It hurt [20 to 30 people].", "It hurt [25 people].", Relation.COMPATIBLE, Relation.COMPATIBLE),
        ("Shares rose by [3 percent].", "Shares fell by [3 percent].", Relation.SAME, Relation.DISJOINT),
        ("Shares rose by [3 percent].", "Shares rose by [3 percent].", Relation.SAME, Relation.SAME),
        ("It runs [about 40 miles].", "It runs [about 75 kilometres].", Relation.COMPATIBLE, Relation.COMPATIBLE),
        ("It opened on [15 May 2019].", "It opened on [16 May 2019].", Relation.DISJOINT, Relation.DISJOINT),
    ],
)
def test_as_written_and_as_everywhere(left: str, right: str, elsewhere: Relation, said: Relation) -> None:
    assert (both(value, left, right), both(written, left, right)) == ({elsewhere}, {said})


def test_a_change_is_told_with_its_direction() -> None:
    assert written.describe(marked("a.txt", "Shares rose by [3 percent].", DAY)) == "3 % up"
    assert written.describe(marked("a.txt", "The tax is [3 percent].", DAY)) == "3 %"


def made(text: str, value: TimeValue | Quantity, kind: Kind = Kind.DATE) -> Claim:
    """A claim of a value in these words."""
    return Claim("a", Mention(0, len(text), text, kind, value), Sentence(0, 30, 0), Frame())


def today(text: str = "today", deictic: str = "P0D", **parts: Any) -> Claim:
    """What "today" says in an article of an unknown day."""
    return made(text, TimeValue("XXXX-XX-XX", deictic=deictic, **parts))


FIRST = dt.date(2019, 5, 15)
WEDNESDAY = made("Wednesday", TimeValue("XXXX-WXX-3", weekday=3))
NAMED = made("15 May", TimeValue("XXXX-05-15", month=5, day=15))
MONTH = made("May", TimeValue("XXXX-05", month=5))


@pytest.mark.parametrize(
    ("left", "right", "wording"),
    [
        (today(), WEDNESDAY, True),
        (today(), NAMED, True),
        (today(), today("tomorrow", "P1D"), True),
        (today(), today("Today"), False),
        (today(), MONTH, False),
        (today("next week", "P1W"), WEDNESDAY, False),
        (today("tonight", part="NI"), WEDNESDAY, False),
        (today(first=FIRST, last=FIRST), WEDNESDAY, False),
        (WEDNESDAY, NAMED, False),
        (today(), made("3 people", Quantity(3, 3, 3, "person"), Kind.COUNT), False),
    ],
)
def test_today_beside_a_named_day_where_the_day_is_unknown(left: Claim, right: Claim, wording: bool) -> None:
    for pair in ((left, right), (right, left)):
        said = written.compare_claims(*pair, Options())
        assert ("not always the same day" in said.reason) is wording
        assert said.relation is Relation.WORDING or not wording


def test_a_number_is_compared_without_its_range() -> None:
    left, right = (made(f"{number}", Quantity(20, 30, number, "ship"), Kind.COUNT) for number in (25, 27))
    assert written.compare_claims(left, right, Options()).relation is Relation.DISJOINT
