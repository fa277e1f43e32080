"""What an undated article and its dated near-copies tell of its publication."""

import datetime as dt

import pytest

from checker.mentions import find
from checker.model.article import Article, Published, PublishedFrom, Skip
from checker.stories.copies import Copies
from checker.stories.inference import infer

REPORT = (
    "The harbour board voted by 11 to 4 for a new breakwater. Work on it is to cost 60 million crowns and take three "
    "summers, the engineer in charge told a packed hall. Fishermen fear for the eel grounds behind the old mole, "
    "where half of their catch comes from. A petition against the plan bears 2,300 names. The mayor called the vote a "
    "good day for the island and promised that no boat would have to leave its berth before the new basin is ready. "
)


def window(text: str, *others: Article) -> Published:
    return infer(Article("undated", text), find(text), others)


def days(published: Published) -> tuple[str | None, str | None]:
    """The first and last day as month and day."""
    first, last = published.first, published.last
    return (first and f"{first:%m-%d}", last and f"{last:%m-%d}")


@pytest.mark.parametrize(
    "text",
    [
        "Three weeks remain until the June 30 deadline for the merger.",
        "The deadline is three weeks away. Without a deal by June 30, the deadline, both firms stay alone.",
        "With three weeks left before the vote, both camps are level. The vote on June 30 decides on the port.",
    ],
)
def test_a_countdown_to_a_day(text: str) -> None:
    found = window(text)
    assert days(found) == ("06-06", "06-12")
    assert (found.source, found.year_known, found.day) == (PublishedFrom.INFERRED, False, None)
    assert "June 30" in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "Three weeks before the June 30 deadline, in another year, the talks had failed.",
        "The storm was three weeks away when the dike failed on June 30.",
        "He has three weeks of leave left. A concert was given on a ship.",
    ],
)
def test_no_countdown(text: str) -> None:
    first, last = (found := window(text)).first, found.last
    assert first is None or last is None or (last - first).days > 30


def test_a_day_ahead_bounds_from_above() -> None:
    found = window("The queen is due to visit the island in early October, the court said.")
    assert days(found) == ("04-01", "10-10")


def test_a_window_over_new_year_ends_in_the_year_after() -> None:
    found = window("The parties have until the deadline of March 1 to hand in their lists.")
    assert (found.first, found.last) == (dt.date(2000, 8, 31), dt.date(2001, 3, 1))


def test_coarser_and_finer_bounds_are_combined() -> None:
    found = window(
        "The board signed the lease on Nov. 3. Work will begin in early February, and it will end on Feb. 20."
    )
    assert days(found) == ("11-03", "02-10")
    assert found.reason == '"early February" lies ahead; "Feb. 20" lies ahead; "Nov. 3" lies behind'


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank after it had been due to dock on March 1.",
        "They missed the March 1 deadline.",
        "Bonds due Nov. 1, 2031 fell a little.",
        "He may march again in August with his friends.",
        "The office was closed in March.",
    ],
)
def test_times_that_bound_nothing(text: str) -> None:
    assert window(text).source is PublishedFrom.UNKNOWN


def test_a_weekday_with_its_date_is_near() -> None:
    found = window("The train left the rails on Sunday, April 14, 2019, near the lake.")
    assert found.year_known
    assert (found.first, found.last) == (dt.date(2019, 4, 13), dt.date(2019, 5, 14))


def test_weaker_evidence_yields_to_stronger() -> None:
    text = "Two weeks remain until the June 30 deadline. The fair will open on Jan. 5, 100 years after the first one."
    assert days(window(text)) == ("06-13", "06-19")


def test_a_dated_near_copy_lends_its_day() -> None:
    day = dt.date(2019, 4, 14)
    source = Article("dated", REPORT, Published(day, day, PublishedFrom.HEADER))
    found = window("An opening of its own. " + REPORT + "And an end that the other does not have.", source)
    assert (found.day, found.source) == (day, PublishedFrom.INFERRED)
    assert "dated" in found.reason


def test_what_lends_no_day() -> None:
    day = dt.date(2019, 4, 14)
    undated = Article("other", REPORT)
    inferred = Article("inferred", REPORT, Published(day, day, PublishedFrom.INFERRED))
    brief = Article("brief", REPORT[:150], Published(day, day, PublishedFrom.URL))
    distant = Article("distant", "A wholly different text. " * 40, Published(day, day, PublishedFrom.URL))
    assert Copies([undated, inferred, brief, distant]).nearest(Article("undated", REPORT)) is None


def test_the_nearest_copy_counts_in_any_order() -> None:
    near = Article("a", REPORT, Published(dt.date(2019, 4, 14), dt.date(2019, 4, 14), PublishedFrom.URL))
    less = Article("b", REPORT[:400], Published(dt.date(2019, 4, 2), dt.date(2019, 4, 2), PublishedFrom.URL))
    text = REPORT + "One more line."
    assert window(text, near, less) == window(text, less, near)


def test_skipped_spans_make_no_copy() -> None:
    day = dt.date(2019, 4, 14)
    source = Article("dated", REPORT, Published(day, day, PublishedFrom.URL))
    page = Article("undated", REPORT, skips=(Skip(0, len(REPORT), "subscription"),))
    assert Copies([source]).nearest(page) is None
