"""Comparison of dates and times: a table over all pairs of granularities, and the laws that hold for every pair."""

import datetime as dt
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.values.time import TimeRelation, compare_times, describe
from checker.model.value import TimeValue

SAME, COARSER, FINER, OVERLAP, DISJOINT, UNKNOWN = TimeRelation
D = dt.date


def day(text: str, **parts: object) -> TimeValue:
    date = D.fromisoformat(text)
    known = {"year": date.year, "month": date.month, "day": date.day, "first": date, "last": date}
    return TimeValue(**({"timex": text} | known | parts))  # type: ignore[arg-type]


def span(timex: str, first: str, last: str, **parts: object) -> TimeValue:
    return TimeValue(timex, first=D.fromisoformat(first), last=D.fromisoformat(last), **parts)  # type: ignore[arg-type]


GRAINS = {
    "century": span("20", "2000-01-01", "2100-12-31"),
    "decade": span("202", "2020-01-01", "2029-12-31"),
    "year": span("2023", "2023-01-01", "2023-12-31", year=2023),
    "half": span("2023-H2", "2023-07-01", "2023-12-31", year=2023, half=2),
    "season": span("2023-FA", "2023-09-01", "2023-12-31", year=2023, season="FA"),
    "quarter": span("2023-Q4", "2023-10-01", "2023-12-31", year=2023, quarter=4),
    "month": span("2023-10", "2023-10-01", "2023-10-31", year=2023, month=10),
    "week": span("2023-W42", "2023-10-16", "2023-10-22", year=2023, week=42),
    "weekend": span("2023-W42-WE", "2023-10-21", "2023-10-22", year=2023, week=42, weekend=True),
    "day": day("2023-10-21"),
    "part of day": day("2023-10-21", timex="2023-10-21TAF", part="AF"),
    "hour": day("2023-10-21", timex="2023-10-21T15", hour=15),
    "minute": day("2023-10-21", timex="2023-10-21T15:30", hour=15, minute=30),
}
"""Each lies in the one before it, or reaches into it; the order is from coarse to fine."""


UNKNOWN_YEAR = {
    "month": TimeValue("XXXX-10", month=10),
    "quarter": TimeValue("XXXX-Q4", quarter=4),
    "season": TimeValue("XXXX-FA", season="FA"),
    "half": TimeValue("XXXX-H2", half=2),
    "day": TimeValue("XXXX-10-21", month=10, day=21),
    "weekday": TimeValue("XXXX-WXX-6", weekday=6),
    "weekend": TimeValue("XXXX-WXX-WE", weekend=True),
    "clock": TimeValue("XXXX-XX-XXT15:30", hour=15, minute=30),
    "part of day": TimeValue("XXXX-XX-XXTAF", part="AF"),
}


@pytest.mark.parametrize(("coarse", "fine"), [(a, b) for a, b in product(GRAINS, GRAINS) if a != b])
def test_a_coarser_grain_holds_the_finer_one(coarse: str, fine: str) -> None:
    names = list(GRAINS)
    if names.index(coarse) > names.index(fine):
        coarse, fine = fine, coarse
    expected = COARSER
    assert compare_times(GRAINS[coarse], GRAINS[fine]).relation is expected
    assert compare_times(GRAINS[fine], GRAINS[coarse]).relation is expected.mirrored


@pytest.mark.parametrize(("partial", "grain"), list(product(UNKNOWN_YEAR, GRAINS)))
def test_a_value_of_unknown_year_never_conflicts_with_the_day_it_fits(partial: str, grain: str) -> None:
    relation = compare_times(UNKNOWN_YEAR[partial], GRAINS[grain]).relation
    assert relation in (COARSER, OVERLAP)


@pytest.mark.parametrize("grain", ["day", "weekend"])
@pytest.mark.parametrize("partial", ["month", "quarter", "season", "half", "weekend"])
def test_a_day_lies_in_the_month_quarter_season_and_half_of_an_unknown_year(partial: str, grain: str) -> None:
    assert compare_times(UNKNOWN_YEAR[partial], GRAINS[grain]).relation is COARSER


WEDNESDAY = day("2024-05-15")
CONFLICTS = [
    (day("2024-05-15"), day("2024-05-16")),
    (TimeValue("XXXX-05-15", month=5, day=15), TimeValue("XXXX-05-16", month=5, day=16)),
    (TimeValue("XXXX-05-15", month=5, day=15), day("2024-06-15")),
    (TimeValue("XXXX-05", month=5), TimeValue("XXXX-06", month=6)),
    (TimeValue("XXXX-WXX-3", weekday=3), TimeValue("XXXX-WXX-4", weekday=4)),
    (TimeValue("XXXX-WXX-4", weekday=4), WEDNESDAY),
    (TimeValue("XXXX-WXX-WE", weekend=True), WEDNESDAY),
    (TimeValue("XXXX-Q1", quarter=1), WEDNESDAY),
    (TimeValue("XXXX-WI", season="WI"), WEDNESDAY),
    (span("2024-SP", "2024-03-01", "2024-06-30", year=2024, season="SP"),
     span("2024-SU", "2024-06-01", "2024-09-30", year=2024, season="SU")),
    (day("2024-05-15", part="MO"), day("2024-05-15", part="EV")),
    (day("2024-05-15", hour=9, minute=0), day("2024-05-15", hour=21, minute=0)),
    (day("2024-05-15", hour=9, minute=0, zone=0), day("2024-05-15", hour=9, minute=0, zone=60)),
    (span("2024-05", "2024-05-01", "2024-05-31", year=2024, month=5, mod="START"), day("2024-05-30")),
    (TimeValue("XXXX-05", month=5, mod="END"), TimeValue("XXXX-05-02", month=5, day=2)),
    (TimeValue("2024", year=2024, fiscal=True), TimeValue("2025", year=2025, fiscal=True)),
    (TimeValue("XXXX-02-30", month=2, day=30), TimeValue("XXXX-03-01", month=3, day=1)),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), CONFLICTS)
def test_times_that_cannot_be_the_same(a: TimeValue, b: TimeValue) -> None:
    assert compare_times(a, b).relation is DISJOINT
    assert compare_times(b, a).relation is DISJOINT


COMPATIBLE = [
    (TimeValue("XXXX-WXX-3", weekday=3), WEDNESDAY, COARSER),
    (TimeValue("XXXX-05-15", month=5, day=15), WEDNESDAY, COARSER),
    (TimeValue("XXXX-05", month=5), TimeValue("XXXX-05-15", month=5, day=15), COARSER),
    (TimeValue("XXXX-WXX-3", weekday=3), TimeValue("XXXX-05-15", month=5, day=15), OVERLAP),
    (TimeValue("XXXX-WXX-3", weekday=3), TimeValue("XXXX-WXX-3TAF", weekday=3, part="AF"), COARSER),
    (day("2024-05-15", part="MO"), day("2024-05-15", hour=9, minute=20), COARSER),
    (day("2024-05-15", hour=9), day("2024-05-15", hour=9, minute=20), COARSER),
    (day("2024-05-15", hour=14, minute=53, zone=-300), day("2024-05-15", hour=19, minute=53, zone=0), SAME),
    (day("2024-05-15", hour=22, minute=5, zone=-240), day("2024-05-16", hour=2, minute=5, zone=0), SAME),
    (day("2024-05-15", part="NI"), day("2024-05-16", hour=1, minute=30), OVERLAP),
    (day("2024-05-14", mod="APPROX"), WEDNESDAY, COARSER),
    (TimeValue("2024", year=2024, fiscal=True), TimeValue("2024-Q2", year=2024, quarter=2, fiscal=True), COARSER),
    (span("2024-05", "2024-05-01", "2024-05-31", year=2024, month=5, mod="START"), day("2024-05-03"), COARSER),
    (span("2024-05-1X", "2024-05-11", "2024-05-17"), WEDNESDAY, COARSER),
    (day("2024-05-15", weekday=5), WEDNESDAY, SAME),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "relation"), COMPATIBLE)
def test_times_that_can_be_the_same(a: TimeValue, b: TimeValue, relation: TimeRelation) -> None:
    assert compare_times(a, b).relation is relation
    assert compare_times(b, a).relation is relation.mirrored


UNANCHORED = [
    TimeValue("PRESENT_REF"),
    TimeValue("XXXX-XX-XX", deictic="P0D"),
    TimeValue("XXXX-XX", deictic="-P1M"),
    TimeValue("P1W"),
]


@pytest.mark.parametrize("value", UNANCHORED)
def test_a_time_that_depends_on_an_unknown_day_says_nothing(value: TimeValue) -> None:
    assert compare_times(value, WEDNESDAY).relation is UNKNOWN
    assert compare_times(value, value).relation is UNKNOWN


def test_a_fiscal_year_is_not_compared_with_a_calendar_year() -> None:
    fiscal, calendar = TimeValue("2024", year=2024, fiscal=True), GRAINS["year"]
    assert compare_times(fiscal, calendar).relation is UNKNOWN


def test_clock_times_are_not_compared_where_one_zone_is_missing() -> None:
    here = day("2024-05-15", hour=9, minute=0)
    assert compare_times(here, day("2024-05-15", hour=14, minute=0, zone=0)).relation is UNKNOWN
    assert compare_times(here, day("2024-05-19", hour=14, minute=0, zone=0)).relation is DISJOINT


def test_values_conflict_only_if_no_pair_of_readings_can_be_the_same() -> None:
    last, coming = day("2024-05-10"), day("2024-05-17")
    friday = replace(last, readings=(coming,))
    assert compare_times(friday, coming).relation is SAME
    assert compare_times(friday, coming).reason == "both can be Friday 17 May 2024"
    assert compare_times(friday, WEDNESDAY).relation is DISJOINT


REASONS = [
    (
        TimeValue("", month=3, day=1),
        TimeValue("", month=3, day=2),
        "1 March and 2 March are different days in any year",
    ),
    (TimeValue("", weekday=3), WEDNESDAY, "Wednesday 15 May 2024 is a Wednesday"),
    (WEDNESDAY, TimeValue("", weekday=2), "Wednesday 15 May 2024 is not a Tuesday"),
    (day("2024-05-15"), day("2024-05-16"), "Wednesday 15 May 2024 is not Thursday 16 May 2024"),
    (TimeValue("PAST_REF"), WEDNESDAY, "some time in the past is not a known day"),
]


@pytest.mark.parametrize(("a", "b", "reason"), REASONS)
def test_the_reason_can_be_checked_by_a_person(a: TimeValue, b: TimeValue, reason: str) -> None:
    assert compare_times(a, b).reason == reason


def in_may(date: int, **parts: object) -> TimeValue:
    """A day of May 2019, of which the 15th is a Wednesday."""
    return day(f"2019-05-{date:02}", **parts)


def undated(month: int, date: int, **parts: object) -> TimeValue:
    """A day of an unknown year."""
    return TimeValue(f"XXXX-{month:02}-{date:02}", month=month, day=date, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "relation", "reason"),
    [
        # days that do not exist
        (undated(2, 30), undated(3, 30), DISJOINT, "30 February and 30 March are different days in any year"),
        (undated(2, 30), undated(2, 30), SAME, "both are 30 February (year unknown)"),
        (undated(2, 30), TimeValue("XXXX-02", month=2), FINER,
         "30 February (year unknown) lies in February (year unknown)"),
        # an hour in a zone beside a whole day
        (in_may(15, hour=15, minute=0, zone=0), in_may(16), DISJOINT,
         "Wednesday 15 May 2019, 15:00 UTC is not Thursday 16 May 2019"),
        # one moment in two zones, and two hours of one day
        (undated(5, 15, hour=23, minute=0, zone=-60), undated(5, 16, hour=0, minute=0, zone=0), SAME,
         "both are 15 May (year unknown), 23:00 UTC−1"),
        (undated(5, 15, hour=9, minute=0), in_may(15, hour=10, minute=0), DISJOINT,
         "15 May (year unknown), 09:00 is not Wednesday 15 May 2019, 10:00"),
        (undated(5, 14), in_may(15), DISJOINT, "14 May and 15 May are different days in any year"),
        # weekdays
        (TimeValue("XXXX-WXX-1", weekday=1), in_may(15), DISJOINT, "Wednesday 15 May 2019 is not a Monday"),
        (in_may(15), TimeValue("XXXX-WXX-3", weekday=3), FINER, "Wednesday 15 May 2019 is a Wednesday"),
        (TimeValue("XXXX-WXX-3", weekday=3, hour=9, minute=0), in_may(15, hour=10, minute=0), DISJOINT,
         "a Wednesday, 09:00 is not Wednesday 15 May 2019, 10:00"),
        (TimeValue("XXXX-WXX-3", weekday=3), span("2019-05", "2019-05-01", "2019-05-31", year=2019, month=5), OVERLAP,
         "a Wednesday and May 2019 can be one time"),
    ],
)  # fmt: skip
def test_a_relation_with_its_reason(a: TimeValue, b: TimeValue, relation: TimeRelation, reason: str) -> None:
    assert (compare_times(a, b).relation, compare_times(a, b).reason) == (relation, reason)
    assert compare_times(b, a).relation is relation.mirrored


DESCRIPTIONS = [
    (WEDNESDAY, "Wednesday 15 May 2024"),
    (TimeValue("XXXX-05-15", month=5, day=15), "15 May (year unknown)"),
    (TimeValue("XXXX-WXX-5", weekday=5), "a Friday"),
    (TimeValue("XXXX-WXX-5TAF", weekday=5, part="AF"), "a Friday afternoon"),
    (GRAINS["month"], "October 2023"),
    (TimeValue("XXXX-10", month=10), "October (year unknown)"),
    (GRAINS["week"], "the week of Monday 16 October 2023"),
    (GRAINS["weekend"], "the weekend of Saturday 21 October 2023"),
    (GRAINS["quarter"], "the fourth quarter of 2023"),
    (GRAINS["half"], "the second half of 2023"),
    (GRAINS["season"], "autumn 2023"),
    (GRAINS["year"], "2023"),
    (GRAINS["decade"], "the 2020s"),
    (GRAINS["century"], "the 2000s"),
    (GRAINS["minute"], "Saturday 21 October 2023, 15:30"),
    (day("2024-05-15", hour=9, minute=5, zone=330), "Wednesday 15 May 2024, 09:05 UTC+5:30"),
    (TimeValue("", hour=9, minute=5, zone=0), "09:05 UTC"),
    (TimeValue("2024", year=2024, fiscal=True), "fiscal 2024"),
    (replace(GRAINS["month"], mod="START"), "early October 2023"),
    (replace(GRAINS["month"], mod="MID"), "mid-October 2023"),
    (day("2024-05-15", mod="APPROX"), "about Wednesday 15 May 2024"),
    (TimeValue("XXXX-XX-XX", deictic="P0D"), "the publication day"),
    (TimeValue("XXXX-XX-XX", deictic="-P1D"), "the day before publication"),
    (TimeValue("XXXX-WXX", deictic="P2W"), "2 weeks after publication"),
    (TimeValue("XXXX", deictic="P0Y"), "the year of publication"),
    (TimeValue("PRESENT_REF"), "the time of writing"),
    (TimeValue("XXXX"), "an unknown time"),
    (span("2024-05-1X", "2024-05-11", "2024-05-13"), "a time between Saturday 11 May 2024 and Monday 13 May 2024"),
]


@pytest.mark.parametrize(("value", "words"), DESCRIPTIONS)
def test_a_value_is_described_in_words(value: TimeValue, words: str) -> None:
    assert describe(value) == words


dates = st.dates(D(2019, 1, 1), D(2025, 12, 31))
clocks = st.fixed_dictionaries(
    {},
    optional={
        "hour": st.integers(0, 23),
        "minute": st.integers(0, 59),
        "zone": st.sampled_from([None, -480, -300, 0, 60, 330]),
    },
)


def bounded(date: D, grain: str) -> TimeValue:
    match grain:
        case "day":
            return day(date.isoformat())
        case "month":
            last = (date.replace(day=28) + dt.timedelta(4)).replace(day=1) - dt.timedelta(1)
            return span("", date.replace(day=1).isoformat(), last.isoformat(), year=date.year, month=date.month)
        case "year":
            return span("", f"{date.year}-01-01", f"{date.year}-12-31", year=date.year)
        case _:
            return span("", date.isoformat(), (date + dt.timedelta(9)).isoformat())


def partial(date: D, grain: str) -> TimeValue:
    parts = {
        "month": {"month": date.month},
        "month and day": {"month": date.month, "day": date.day},
        "weekday": {"weekday": date.isoweekday()},
        "quarter": {"quarter": (date.month + 2) // 3},
        "weekday of a month": {"weekday": date.isoweekday(), "month": date.month},
        "weekend": {"weekend": True},
    }
    return TimeValue("", **parts[grain])  # type: ignore[arg-type]


days_only = st.builds(bounded, dates, st.sampled_from(["day", "month", "year", "window"])) | st.builds(
    partial, dates, st.sampled_from(["month", "month and day", "weekday", "quarter", "weekday of a month", "weekend"])
)
parts_of_day = st.sampled_from([None, "MO", "AF", "EV", "NI"])
untimed = st.builds(lambda value, part: replace(value, part=part), days_only, parts_of_day)
timed = st.builds(lambda value, clock: replace(value, **clock), days_only, clocks)
values = untimed | timed
with_readings = st.builds(
    lambda value, others: replace(value, readings=tuple(others)), values, st.lists(values, max_size=2)
)


@given(with_readings, with_readings)
def test_comparison_is_symmetric(a: TimeValue, b: TimeValue) -> None:
    assert compare_times(a, b).relation is compare_times(b, a).relation.mirrored


@given(with_readings)
def test_comparison_is_reflexive(value: TimeValue) -> None:
    assert compare_times(value, value).relation is SAME


@given(untimed, untimed, untimed)
def test_coarser_is_transitive(a: TimeValue, b: TimeValue, c: TimeValue) -> None:
    if compare_times(a, b).relation is COARSER and compare_times(b, c).relation is COARSER:
        assert compare_times(a, c).relation is COARSER


@given(days_only, dates)
def test_a_value_is_coarser_than_each_day_that_it_names_and_disjoint_from_others(value: TimeValue, date: D) -> None:
    named = all(
        getattr(value, name) in (None, part)
        for name, part in {
            "year": date.year,
            "month": date.month,
            "day": date.day,
            "weekday": date.isoweekday(),
            "quarter": (date.month + 2) // 3,
        }.items()
    )
    named = named and (not value.weekend or date.isoweekday() > 5)
    named = named and (value.first is None or value.last is None or value.first <= date <= value.last)
    assert (compare_times(value, day(date.isoformat())).relation is not DISJOINT) == named


@given(values, values)
def test_every_comparison_has_a_reason_in_words(a: TimeValue, b: TimeValue) -> None:
    assert compare_times(a, b).reason
    assert "None" not in compare_times(a, b).reason
