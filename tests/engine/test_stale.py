"""A "today" that a draft has taken over from an older story."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from handmade import DAY, TODAY, claim, day, judged, published

from checker.engine.verdicts.stale import stale
from checker.model.article import Article
from checker.model.finding import Verdict


@pytest.mark.parametrize(
    ("days", "deictic", "said", "found"),
    [
        (1, "P0D", Verdict.CONFLICT, Verdict.WORDING),
        (0, "P0D", Verdict.CONFLICT, Verdict.CONFLICT),
        (-1, "P0D", Verdict.CONFLICT, Verdict.CONFLICT),
        (1, "P1D", Verdict.CONFLICT, Verdict.CONFLICT),
        (1, None, Verdict.CONFLICT, Verdict.CONFLICT),
        (1, "P0D", Verdict.UPDATE, Verdict.WORDING),
        (1, "P0D", Verdict.COMPATIBLE, Verdict.WORDING),
        (1, "P0D", Verdict.UNRELATED, Verdict.UNRELATED),
    ],
)
def test_a_today_that_was_taken_over(days: int, deictic: str | None, said: Verdict, found: Verdict) -> None:
    later = DAY + dt.timedelta(1)
    left = day("a", TODAY, "today")
    right = day("b", replace(TODAY, day=7, first=later, last=later, deictic=deictic), "today")
    draft, story = Article("b", "", published(days)), Article("a", "", published())
    (item,) = stale([judged(left, right, said)], draft, story, [left], [right])
    assert item.verdict is found
    if found is Verdict.WORDING:
        assert item.reason == '"today" was written on 2024-03-06; in a draft of 2024-03-07 it means another day'
        (other,) = stale([judged(left, right, said)], draft, story, [left, claim("a", 3)], [right, claim("b", 4)])
        assert other.verdict is said
        (same,) = stale([judged(left, right, said)], draft, story, [left, claim("a", 3)], [right, claim("b", 3)])
        assert same.verdict is found


def test_nothing_is_taken_over_where_a_day_is_not_known() -> None:
    later = DAY + dt.timedelta(1)
    left, right = day("a", TODAY, "today"), day("b", replace(TODAY, day=7, first=later, last=later), "today")
    said = [judged(left, right, Verdict.CONFLICT)]
    for known in (published(), published(1)):
        assert stale(said, Article("b", "", known), Article("a", ""), [left], [right]) == said
        assert stale(said, Article("b", ""), Article("a", "", known), [left], [right]) == said
