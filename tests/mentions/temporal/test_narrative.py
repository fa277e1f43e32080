"""The year of a date that does not state it: the one that the text has told before, or the publication's."""

import datetime as dt

import pytest

from checker.mentions.temporal import find
from checker.model.article import Published, PublishedFrom
from checker.model.value import TimeValue
from checker.text.scan import single_bytes

D = dt.date
KNOWN = Published(D(2024, 5, 15), D(2024, 5, 15), PublishedFrom.METADATA)
UNKNOWN = Published()

HISTORY = (
    "The canal was begun in March 1902. In April 1903 the first lock was flooded, and in June 1904 the second. "
    "The company went bankrupt on 7 October 1905. "
)
"""Four dates of earlier years and no word of the publication's days."""
NEWS = "The council said on Friday that the lock will reopen. It was built in March 1902 and mended in April 1903. "


def values(text: str, published: Published = KNOWN) -> list[TimeValue]:
    found = [mention.value for mention in find(text, single_bytes(text), published)]
    return [value for value in found if isinstance(value, TimeValue)]


def last(text: str, published: Published = KNOWN) -> TimeValue:
    return values(text, published)[-1]


@pytest.mark.parametrize(
    ("sentence", "timex"),
    [
        ("On 9 November its boats were sold.", "1905-11-09"),
        ("In November its boats were sold.", "1905-11"),
        ("At Christmas its boats were sold.", "1905-12-25"),
        ("Its boats were sold in January.", "1906-01"),
        ("Its boats were sold the following day.", "1905-10-08"),
        ("Two days later its boats were sold.", "1905-10-09"),
        ("A month later its boats were sold.", "1905-11"),
        ("Three years later its boats were sold.", "1908"),
        ("The next month its boats were sold.", "1905-11"),
        ("The next year its boats were sold.", "1906"),
        ("Its boats were sold later that month.", "1905-10"),
        ("By the end of the year its boats were sold.", "1905"),
        ("On the night of 9 November its boats were sold.", "1905-11-09TNI"),
        ("On the first Tuesday in November its boats were sold.", "1905-11-07"),
        ("On the first Tuesday in January its boats were sold.", "1906-01-02"),
        ("In the week ending 9 November its boats were sold.", "1905-W45"),
        ("At 7 p.m. on 9 November its boats were sold.", "1905-11-09T19:00"),
        ("On the 22nd of that month its boats were sold.", "1905-10-22"),
        ("On the first Monday of the following month its boats were sold.", "1905-11-06"),
        ("That winter its boats were sold.", "1905-WI"),
        ("The following spring its boats were sold.", "1906-SP"),
        ("The previous summer its boats were sold.", "1905-SU"),
        ("The following March its boats were sold.", "1906-03"),
        ("On the following Monday its boats were sold.", "1905-10-09"),
        ("In August of that year its boats were sold.", "1905-08"),
        ("On 4 August of the same year its boats were sold.", "1905-08-04"),
        ("On August 4 of the following year its boats were sold.", "1906-08-04"),
        ("Boats had been sold since 1813. In November they were sold again.", "1905-11"),
        ("Boats were sold in 1907. In November they were sold again.", "1907-11"),
        ("Boats were to be sold by 1907. In November they were sold.", "1905-11"),
    ],
)
@pytest.mark.parametrize("published", [KNOWN, UNKNOWN], ids=["published", "undated"])
def test_a_history_gives_its_year_to_the_dates_that_follow(sentence: str, timex: str, published: Published) -> None:
    assert last(HISTORY + sentence, published).timex == timex


def test_the_reading_by_the_publication_day_is_kept_behind_that_of_the_story() -> None:
    november = last(HISTORY + "On 9 November its boats were sold.")
    assert [reading.timex for reading in november.readings] == ["2024-11-09", "2023-11-09"]
    undated = last(HISTORY + "On 9 November its boats were sold.", UNKNOWN)
    assert [reading.timex for reading in undated.readings] == ["XXXX-11-09"]


def test_a_weekday_that_does_not_fit_the_year_of_the_story_speaks_against_it() -> None:
    assert last(HISTORY + "On Thursday, 9 November, its boats were sold.").timex == "1905-11-09"
    assert last(HISTORY + "On Thursday, 9 November, its boats were sold.", UNKNOWN).timex == "1905-11-09"
    assert last(HISTORY + "On Saturday, 9 November, its boats will be sold.").timex == "2024-11-09"


@pytest.mark.parametrize(
    ("sentence", "timex"),
    [
        ("In November its boats were sold.", "2023-11"),
        ("The next month its boats will be sold.", "2024-06"),
        ("By the end of the year its boats will be sold.", "2024"),
        ("Two weeks later its boats were sold.", "1903-04"),
        ("Over the past year its boats were sold.", "2023"),
    ],
)
def test_news_that_looks_back_is_no_history(sentence: str, timex: str) -> None:
    assert last(NEWS + sentence).timex == timex


@pytest.mark.parametrize(
    "lead",
    [
        "On May 13 the council reopened the canal. ",
        "The council reopened the canal on Monday. ",
        "The council reopened the canal in the early hours of Monday. ",
        "The council reopened the canal at 7 p.m. on May 13. ",
        "The council reopened the canal two Fridays ago. ",
        "The council will reopen the canal on Tuesday next week. ",
        "The council reopened the canal on the last Friday of last month. ",
        "The canal will reopen this year. ",
        "The canal was closed in 2023. ",
    ],
)
def test_words_of_the_publication_make_news_of_a_text_with_old_years(lead: str) -> None:
    assert last(lead + HISTORY + "In November its boats were sold.").timex == "2023-11"


@pytest.mark.parametrize(
    ("text", "timex", "readings"),
    [
        ("He was arrested on 5 January 2015 and charged on 12 February.", "2015-02-12", ["2024-02-12"]),
        (
            "He was arrested on 5 January 2015 and charged on the night of 9 February.",
            "2015-02-09TNI",
            ["2024-02-09TNI"],
        ),
        ("He was arrested in January 2015 and charged in October.", "2015-10", ["2023-10"]),
        ("He was arrested on 5 January 2015. He was charged on 12 February.", "2024-02-12", ["2015-02-12"]),
        ("Arrested on 5 January 2015, he was charged on 3 May.", "2024-05-03", ["2015-05-03"]),
        ("Arrested on 5 June 2015, he was charged on 3 March.", "2024-03-03", ["2015-03-03"]),
        ("He was arrested in January 2015, police said in October.", "2023-10", ["2015-10"]),
        ("He was arrested on 5 January 2015.\n\nHe was charged on 12 February.", "2024-02-12", []),
        ("Arrested on 5 January 2015, he will be freed on 12 August.", "2024-08-12", []),
        ("Born on 5 January 1955, he died on 12 February.", "2024-02-12", []),
        ("Arrested in 2015, he was charged on 12 February.", "2024-02-12", []),
    ],
)
def test_one_sentence_of_news_tells_on_from_a_day_with_a_year(text: str, timex: str, readings: list[str]) -> None:
    found = last(text)
    assert (found.timex, [reading.timex for reading in found.readings]) == (timex, readings)


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("He mined there (1861-1865).", ["1861", "1865"]),
        ("He mined there in 1990-94.", ["1990", "1994"]),
        ("The 2018-19 season was short.", ["2018/2019"]),
        ("The 1998-2000 Harbour Street flats burned.", []),
    ],
)
def test_two_years_are_both_ends_of_an_interval_unless_they_are_one_season(text: str, timexes: list[str]) -> None:
    assert [value.timex for value in values(text)] == timexes


def test_a_length_that_leads_on_from_no_day_stays_a_length() -> None:
    assert values("Two days later the boats were sold.") == []
    assert [value.timex for value in values("In 1902 it sank. Two days later the boats were sold.")] == ["1902"]


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("Between Jan. 1 and April 21, nine boats sank.", ["2024-01-01", "2024-04-21"]),
        ("Between Oct. 1 and April 21, nine boats sank.", ["2023-10-01", "2024-04-21"]),
        ("Nine boats sank between Nov. 30 and Oct. 21.", ["2022-11-30", "2023-10-21"]),
        ("The lock will be shut from November to March.", ["2024-11", "2025-03"]),
        ("The lock was shut from November to February 2015.", ["2014-11", "2015-02"]),
        ("The lock is shut from May to September.", ["2024-05", "2024-09"]),
        ("The lock was shut from June 9 to June 3, 2015.", ["2015-06-09", "2015-06-03"]),
        ("The lock was shut in November and March.", ["2023-11", "2024-03"]),
    ],
)
def test_an_interval_does_not_end_before_it_begins(text: str, timexes: list[str]) -> None:
    assert [value.timex for value in values(text)] == timexes
