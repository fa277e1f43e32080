"""Values as they are written in near-copies: the same hedge or bound on both sides counts for nothing."""

from __future__ import annotations

import pytest

from checker.compare.values import any_value as value
from checker.compare.values import written
from checker.compare.values.relation import Options, Relation
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
        ("It opened on [15 May 2019].", "It opened on [16 May 2019].", Relation.DISJOINT, Relation.DISJOINT),
    ],
)
def test_as_written_and_as_everywhere(left: str, right: str, elsewhere: Relation, said: Relation) -> None:
    assert (both(value, left, right), both(written, left, right)) == ({elsewhere}, {said})


def test_a_change_is_told_with_its_direction() -> None:
    assert written.describe(marked("a.txt", "Shares rose by [3 percent].", DAY)) == "3 % up"
    assert written.describe(marked("a.txt", "The tax is [3 percent].", DAY)) == "3 %"
