"""What is known of a resolved time: its parts, bounds and readings, by what is known of the publication day."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.temporal import find
from checker.model.article import Published, PublishedFrom
from checker.model.mention import Mention
from checker.model.value import Duration, TimeValue
from checker.text.scan import single_bytes

D = dt.date
REFERENCE = D(2024, 5, 15)
KNOWN = Published(REFERENCE, REFERENCE, PublishedFrom.METADATA)
UNKNOWN = Published()
WINDOW = Published(D(2024, 5, 13), D(2024, 5, 16), PublishedFrom.INFERRED)
WITHOUT_YEAR = Published(D(2001, 5, 15), D(2001, 5, 15), PublishedFrom.INFERRED, year_known=False)


def mentions(text: str, published: Published = KNOWN) -> list[Mention]:
    return list(find(text, single_bytes(text), published))


def value(text: str, published: Published = KNOWN, index: int = 0) -> TimeValue:
    found = mentions(text, published)[index].value
    assert isinstance(found, TimeValue)
    return found


def length(text: str) -> Duration:
    found = mentions(text)[0].value
    assert isinstance(found, Duration)
    return found


def test_a_weekday_that_grammar_does_not_place_keeps_both_readings() -> None:
    friday = value("A rally on Friday in the harbour, and then silence.")
    assert friday.timex == "2024-05-10"
    assert [reading.timex for reading in friday.readings] == ["2024-05-17"]


@pytest.mark.parametrize(
    "sentence", ["The choir sang Friday.", "The choir will sing Friday.", "The choir sang last Friday."]
)
def test_a_weekday_that_grammar_places_has_one_reading(sentence: str) -> None:
    assert value(sentence).readings == ()


def test_the_weekday_that_is_written_is_kept_even_where_it_does_not_fit() -> None:
    wrong = value("The ship sank on Thursday, Feb. 15, 2019.")
    assert (wrong.weekday, wrong.first) == (4, D(2019, 2, 15))


def test_an_impossible_day_has_parts_and_no_bounds() -> None:
    impossible = value("The lease ends on Feb. 30, 2023.")
    assert (impossible.year, impossible.month, impossible.day, impossible.first) == (2023, 2, 30, None)


def test_a_leap_day_without_a_year_falls_into_a_leap_year() -> None:
    assert value("The leap was on Feb. 29.").first == D(2024, 2, 29)


def test_a_far_date_keeps_the_year_before_and_after() -> None:
    far = value("The tunnel: October 20, at dawn")
    assert {far.year, *(reading.year for reading in far.readings)} == {2023, 2024}


def test_a_wrong_weekday_beside_a_near_date_does_not_move_its_year() -> None:
    slip = value("The tunnel flooded on Monday, May 14.")
    assert (slip.weekday, slip.first) == (1, D(2024, 5, 14))


def test_a_weekday_beside_a_far_date_decides_its_year() -> None:
    assert value("The tunnel flooded on Friday, October 20.").first == D(2023, 10, 20)


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("this month", D(2024, 5, 1), D(2024, 5, 31)),
        ("in February 2024", D(2024, 2, 1), D(2024, 2, 29)),
        ("in the first quarter of 2023", D(2023, 1, 1), D(2023, 3, 31)),
        ("in the second half of 2023", D(2023, 7, 1), D(2023, 12, 31)),
        ("last week", D(2024, 5, 6), D(2024, 5, 12)),
        ("last weekend", D(2024, 5, 11), D(2024, 5, 12)),
        ("in 2019", D(2019, 1, 1), D(2019, 12, 31)),
        ("in the 1990s", D(1990, 1, 1), D(1999, 12, 31)),
        ("in 2009-10", D(2009, 1, 1), D(2010, 12, 31)),
        ("last winter", D(2023, 12, 1), D(2024, 3, 31)),
        ("yesterday", D(2024, 5, 14), D(2024, 5, 14)),
    ],
)
def test_bounds_are_the_first_and_last_day_that_can_be_meant(phrase: str, first: dt.date, last: dt.date) -> None:
    found = value(f"The mill burned down {phrase}.")
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("phrase", "modifier"),
    [
        ("early May", "START"),
        ("mid-May", "MID"),
        ("late May", "END"),
        ("the end of May", "END"),
        ("around May 3", "APPROX"),
    ],
)
def test_modifiers_narrow_a_time(phrase: str, modifier: str) -> None:
    assert value(f"The mill burned down in {phrase}.").mod == modifier


@pytest.mark.parametrize(
    ("phrase", "deictic"),
    [
        ("today", "P0D"), ("yesterday", "-P1D"), ("tomorrow", "P1D"), ("tonight", "P0D"), ("last night", "-P1D"),
        ("this morning", "P0D"), ("last month", "-P1M"), ("this year", "P0Y"), ("next week", "P1W"),
        ("two days ago", "-P2D"),        ("Friday", None), ("May 3", None),
    ],
)  # fmt: skip
def test_words_that_hang_on_the_publication_day_say_so(phrase: str, deictic: str | None) -> None:
    assert value(f"The mill was on fire {phrase}.").deictic == deictic


@pytest.mark.parametrize(
    ("phrase", "timex", "parts"),
    [
        ("today", "XXXX-XX-XX", {"deictic": "P0D"}),
        ("on Friday", "XXXX-WXX-5", {"weekday": 5}),
        ("last Friday", "XXXX-WXX-5", {"weekday": 5}),
        ("Friday afternoon", "XXXX-WXX-5TAF", {"weekday": 5, "part": "AF"}),
        ("on March 1", "XXXX-03-01", {"month": 3, "day": 1}),
        ("in March", "XXXX-03", {"month": 3}),
        ("in the third quarter", "XXXX-Q3", {"quarter": 3}),
        ("last month", "XXXX-XX", {"deictic": "-P1M"}),
        ("two weeks ago", "XXXX-WXX", {"deictic": "-P2W"}),
        ("on the same day", "XXXX-XX-XX", {}),
        ("at 5 p.m. EST", "XXXX-XX-XXT17:00", {"hour": 17, "minute": 0, "zone": -300}),
        ("at Easter", "XXXX", {}),
        ("on Christmas Day", "XXXX-12-25", {"month": 12, "day": 25}),
        ("a year earlier", "XXXX", {"deictic": "-P1Y"}),
    ],
)
def test_without_a_publication_day_only_what_is_written_is_known(
    phrase: str, timex: str, parts: dict[str, object]
) -> None:
    assert value(f"The mill burned down {phrase}.", UNKNOWN) == TimeValue(timex, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize("phrase", ["March 1, 2019", "2019-03-01", "3/1/2019", "March 2019", "2019", "the 1980s"])
def test_a_time_with_its_year_needs_no_publication_day(phrase: str) -> None:
    sentence = f"The mill burned down in {phrase}."
    assert value(sentence, UNKNOWN).first == value(sentence).first


def test_a_window_gives_what_all_of_its_days_agree_on() -> None:
    today = value("The mill is on fire today.", WINDOW)
    assert (today.timex, today.year, today.month, today.day) == ("2024-05-XX", 2024, 5, None)
    assert (today.first, today.last) == (WINDOW.first, WINDOW.last)
    assert value("The mill burned down in March.", WINDOW).timex == "2024-03"
    assert value("The mill burned down on Sunday.", WINDOW).first == D(2024, 5, 12)


def test_a_known_day_of_an_unknown_year_gives_month_and_day() -> None:
    today = value("The mill is on fire today.", WITHOUT_YEAR)
    assert (today.timex, today.month, today.day, today.first) == ("XXXX-05-15", 5, 15, None)
    assert value("The mill burned on Friday.", WITHOUT_YEAR) == TimeValue("XXXX-WXX-5", weekday=5)


def test_zones_become_minutes_east_of_utc() -> None:
    zones = {"GMT": 0, "EST": -300, "PDT": -420, "BST": 60, "GMT+02:00": 120, "local time": None}
    for name, minutes in zones.items():
        assert value(f"The tremor struck at 2:53 p.m. {name} on Monday.").zone == minutes


def test_a_clock_time_without_a_day_has_no_day_for_a_claim() -> None:
    clock = value("The tremor struck at 2:53 p.m. and woke the town.")
    assert (clock.hour, clock.minute, clock.day, clock.first) == (14, 53, None, None)


def test_midnight_can_open_or_close_its_day() -> None:
    midnight = value("The offer ran out at midnight Monday.")
    assert (midnight.timex, midnight.first) == ("2024-05-13T24:00", D(2024, 5, 13))
    assert midnight.readings[0].first == D(2024, 5, 14)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The fair runs March 25-29.", [("March 25", "2024-03-25"), ("29", "2024-03-29")]),
        ("It ran from March 25 to March 29, 2019.", [("March 25", "2019-03-25"), ("March 29, 2019", "2019-03-29")]),
        ("The fair was held on April 3 and 4.", [("April 3", "2024-04-03"), ("4", "2024-04-04")]),
        ("They met on April 3 and 40 guests came.", [("April 3", "2024-04-03")]),
        ("They met on April 3 and 4 guests came.", [("April 3", "2024-04-03")]),
        ("It opens between 4 and 6 p.m. Monday.", [("4", "2024-05-20T16:00"), ("6 p.m. Monday", "2024-05-20T18:00")]),
        ("The summit is on 27-28 May.", [("27", "2024-05-27"), ("28 May", "2024-05-28")]),
        ("It was shown on the 3rd and 4th of May.", [("the 3rd", "2024-05-03"), ("4th of May", "2024-05-04")]),
        ("They won 3 and 4 May rounds.", [("4 May", "2024-05-04")]),
        ("It is open 9am-5pm.", [("9am", "2024-05-15T09:00"), ("5pm", "2024-05-15T17:00")]),
        ("It will rain Thursday and Friday.", [("Thursday", "2024-05-16"), ("Friday", "2024-05-17")]),
        ("They met last Thursday and Friday.", [("last Thursday", "2024-05-09"), ("Friday", "2024-05-10")]),
        ("It rained Monday through Tuesday.", [("Monday", "2024-05-13"), ("Tuesday", "2024-05-14")]),
    ],
)  # fmt: skip
def test_both_ends_of_a_range_are_found(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.text, one.value.timex) for one in mentions(sentence)] == expected  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("phrase", "low", "high", "modifier"),
    [
        ("three weeks", 3, 3, "="), ("about three weeks", 3, 3, "~"), ("at least three weeks", 3, None, ">"),
        ("more than three weeks", 3, None, ">"), ("up to three weeks", None, 3, "<"), ("two to three weeks", 2, 3, "="),
        ("several weeks", None, None, "="),
    ],
)  # fmt: skip
def test_a_duration_is_a_length_and_never_a_point(phrase: str, low: float, high: float, modifier: str) -> None:
    found = length(f"The search took {phrase}.").length
    assert (found.low, found.high, found.unit, found.modifier) == (low, high, "week", modifier)


def test_a_relative_time_refers_to_the_time_named_last() -> None:
    text = "The dam broke on June 3, 2011. The following day the valley was empty. The mayor resigned that year."
    assert [one.value.timex for one in mentions(text)] == ["2011-06-03", "2011-06-04", "2011"]  # type: ignore[union-attr]


def test_a_year_earlier_refers_to_the_quarter_that_is_spoken_of() -> None:
    text = "In the first quarter the mill made a loss, compared with a profit a year earlier."
    assert [one.value.timex for one in mentions(text)] == ["2024-Q1", "2023-Q1"]  # type: ignore[union-attr]


def test_offsets_are_character_offsets_in_any_script() -> None:
    text = "🚢 «Гавань» – the ferry’s crew left on\u00a0Friday, 4\u00a0May 2018 … ½ hour"
    found = mentions(text)
    assert found[0].text == "Friday, 4\u00a0May 2018"
    assert all(text[one.start : one.end] == one.text for one in found)


WORDS = st.sampled_from(
    "Monday Friday May March Feb. 1 2 30 31st 1998 2024 '98 1980s last next this that early late mid- the of in end "
    "month week quarter half days years hours morning noon 5 p.m. 12:30 24:00 GMT now future three two and a few ago "
    "earlier from to fiscal first third century Christmas 12/31/99 13/13/13 2019-02-30 every Tuesdays year-ago period "
    "over about - – , . $".split()
)
PUBLISHED = st.sampled_from(
    [KNOWN, UNKNOWN, WINDOW, WITHOUT_YEAR, Published(D(1, 1, 1), D(1, 1, 1)), Published(D.max, D.max)]
)


@given(st.lists(WORDS, max_size=10).map(" ".join), PUBLISHED)
def test_any_words_give_ordered_spans_and_sound_values(text: str, published: Published) -> None:
    end = 0
    for one in mentions(text, published):
        assert one.start >= end and text[one.start : one.end] == one.text
        end = one.end
        if isinstance(one.value, TimeValue) and one.value.first and one.value.last:
            assert one.value.first <= one.value.last


@pytest.mark.parametrize(
    "piece", ["1", ".", " ", "1 ", "12:", "of the ", "the end of the ", "twenty ", "March 1, ", "a few "]
)
def test_a_long_line_of_one_piece_comes_to_an_end(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert all(one.start < one.end for one in mentions(text))


@pytest.mark.parametrize("published", [KNOWN, UNKNOWN, WINDOW, WITHOUT_YEAR])
def test_a_spoken_clock_time_is_of_either_half_of_the_day(published: Published) -> None:
    spoken = value("The bridge fell at ten past five.", published)
    assert [(one.hour, one.minute) for one in (spoken, *spoken.readings)] == [(5, 10), (17, 10)]
    noon = value("The bridge fell at ten past twelve.", published)
    assert [one.hour for one in (noon, *noon.readings)] == [12, 0]
    told = value("The bridge fell at ten past five in the afternoon.", published)
    assert [one.hour for one in (told, *told.readings)] == [17]


def test_the_stamp_of_a_page_has_no_clock_time_of_its_own() -> None:
    assert [one.text for one in mentions("Posted: 12 March 2024 00:41")] == ["12 March 2024"]
