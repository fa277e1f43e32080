"""Two dates by the grain that a rule asks for, by the words that they share, and by zones that are only named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.compare.values.date import compare_claims, describe
from checker.compare.values.relation import Options, Relation
from checker.model.mention import Kind
from checker.model.value import Quantity
from tests.compare.told import marked

WEDNESDAY, THURSDAY = "2019-05-15", "2019-05-16"
TODAY, NAMED = "It opens [today].", "It opens on [May 15, 2019]."
ON_FRIDAY = "It opens at [3 p.m. ET on Friday]."


def said(left: str, right: str, grain: str = "day", days: tuple[str, str] = (WEDNESDAY, WEDNESDAY)) -> Relation:
    """What the marked dates say of each other, in either order."""
    a, b = marked("a.txt", left, days[0]), marked("b.txt", right, days[1])
    found = {compare_claims(*pair, Options(grain=grain)).relation for pair in ((a, b), (b, a))}
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(
    ("left", "right", "grain", "relation"),
    [
        ("May 3, 2019", "May 4, 2019", "day", Relation.DISJOINT),
        ("May 3, 2019", "May 4, 2019", "month", Relation.SAME),
        ("May 3, 2019", "May 4, 2019", "year", Relation.SAME),
        ("May 3, 2019", "June 4, 2019", "month", Relation.DISJOINT),
        ("May 3, 2019", "June 4, 2019", "year", Relation.SAME),
        ("May 3, 2019", "May 4, 2018", "month", Relation.DISJOINT),
        ("May 3, 2019", "May 4, 2018", "year", Relation.DISJOINT),
        ("May 2019", "2019", "month", Relation.COMPATIBLE),
        ("May 2019", "2019", "year", Relation.SAME),
        ("2019", "2018", "month", Relation.DISJOINT),
    ],
)
def test_a_coarser_grain(left: str, right: str, grain: str, relation: Relation) -> None:
    assert said(f"It opened on [{left}].", f"It opened on [{right}].", grain) is relation


def test_the_reason_of_a_coarser_grain() -> None:
    a, b = (marked("a.txt", f"It opened on [May {day}, 2019].", WEDNESDAY) for day in (3, 4))
    assert compare_claims(a, b, Options(grain="month")).reason == "both are in the same month"


@pytest.mark.parametrize(
    ("left", "right", "days", "relation"),
    [
        # the same words on other days, and other words
        (TODAY, TODAY, (WEDNESDAY, THURSDAY), Relation.COMPATIBLE),
        (TODAY, "It opens [Today].", (WEDNESDAY, THURSDAY), Relation.COMPATIBLE),
        (TODAY, TODAY, (WEDNESDAY, WEDNESDAY), Relation.SAME),
        (TODAY, "It opens [tomorrow].", (WEDNESDAY, WEDNESDAY), Relation.DISJOINT),
        ("It opens [Friday].", "It opens [Friday].", (WEDNESDAY, "2019-05-22"), Relation.COMPATIBLE),
        ("It opened [May 3, 2019].", "It opened [May 4, 2019].", (WEDNESDAY, WEDNESDAY), Relation.DISJOINT),
        # "today" beside the day itself is a wording; a month is not
        (TODAY, NAMED, (WEDNESDAY, WEDNESDAY), Relation.WORDING),
        (TODAY, "It opens on [Wednesday].", (WEDNESDAY, WEDNESDAY), Relation.WORDING),
        (TODAY, "It opens in [May 2019].", (WEDNESDAY, WEDNESDAY), Relation.COMPATIBLE),
        (NAMED, NAMED, (WEDNESDAY, WEDNESDAY), Relation.SAME),
        # zones that are named without their offset
        ("It opens at [3 p.m. ET].", "It opens at [3 p.m. PT].", (WEDNESDAY, WEDNESDAY), Relation.UNKNOWN),
        ("It opens at [3 p.m. ET].", "It opens at [3 p.m. Eastern].", (WEDNESDAY, WEDNESDAY), Relation.SAME),
        ("It opens at [3 p.m. ET].", "It opens at [4 p.m. ET].", (WEDNESDAY, WEDNESDAY), Relation.DISJOINT),
        (ON_FRIDAY, "It opens at [3 p.m. ET on Thursday].", (WEDNESDAY, WEDNESDAY), Relation.DISJOINT),
        (ON_FRIDAY, "It opens on [Thursday].", (WEDNESDAY, WEDNESDAY), Relation.UNKNOWN),
        (ON_FRIDAY, "It opens on [Tuesday].", (WEDNESDAY, WEDNESDAY), Relation.DISJOINT),
        ("It opens at [3 p.m. ET].", "It opens at [4 p.m.].", (WEDNESDAY, WEDNESDAY), Relation.DISJOINT),
        ("It opens at [3 p.m. ET].", NAMED, (WEDNESDAY, WEDNESDAY), Relation.COMPATIBLE),
    ],
)
def test_words_and_zones(left: str, right: str, days: tuple[str, str], relation: Relation) -> None:
    assert said(left, right, days=days) is relation


def test_what_is_no_date() -> None:
    day = marked("a.txt", NAMED, WEDNESDAY)
    count = replace(day, mention=replace(day.mention, kind=Kind.COUNT, value=Quantity(3, 3, 3)))
    assert compare_claims(day, count, Options()).relation is Relation.UNKNOWN
    assert compare_claims(count, day, Options()).reason == "one of them is not a date"
    with pytest.raises(TypeError, match="a count is not a date"):
        describe(count)
