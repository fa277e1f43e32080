"""Where a publication time is found, and in which order the sources count."""

import datetime as dt

import pytest

from checker.model.article import PublishedFrom
from checker.readers.publication import publication
from checker.text.boilerplate import skips

BODY = "\nThe ferry operator sold 1,400 tickets on 3 June 2011, its director said on Tuesday."
MAY_4 = dt.date(2018, 5, 4)


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("May 4, 2018, 14:08", dt.time(14, 8)),
        ("Updated: 4 May 2018 09.31 BST", dt.time(9, 31)),
        ("date 2018-05-04 Associated Press", None),
        ("Published on 4 May 2018", None),
        ("Published 4 May 2018 by Ines Ferro, Coastal Press", None),
        ("PUBLISHED: 22:07 GMT, 4 May 2018", dt.time(22, 7)),
        ("Friday, May 4th, 2018 at 6:05 p.m. ET", dt.time(18, 5)),
        ("Posted 05/04/2018 12:21 AM", dt.time(0, 21)),
        ("Last updated 13:26 04.05.2018", dt.time(13, 26)),
        ("By Ines Ferro | May 4, 2018 | 3 min read", None),
        ("Halvern, May 4, 2018", None),
        ("2018-05-04T14:08:11+02:00", dt.time(14, 8)),
        ("4 May 2018 Last updated at 14:39 GMT", dt.time(14, 39)),
        ("Posted May 3, 2018-3:47pm Updated May 4, 2018-6:56am", dt.time(6, 56)),
        ("Fri 4 May\u00a02018", None),
    ],
)
def test_header_lines(line: str, clock: dt.time | None) -> None:
    text = "Ferry fares rise\n" + line + BODY
    found = publication(text)
    assert (found.first, found.last, found.year_known, found.clock) == (MAY_4, MAY_4, True, clock)
    assert found.source is PublishedFrom.HEADER
    assert line in found.reason
    assert [text[skip.start : skip.end] for skip in skips(text) if skip.why == "header"] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Ferry strike set for 4 May 2018",
        "Trial Begins May 4, 2018",
        "The ferry sank on May 4, 2018.",
        "Updated figures of May 4, 2018 show a rise",
        "Since 4 May 2018 the ferry has been idle",
        "Born: 4 May 2018 in Halvern, weighing four kilos",
        "04/05/2018",
        "May 4",
        "31 June 2018",
    ],
)
def test_no_header(line: str) -> None:
    assert publication(line + BODY).source is PublishedFrom.UNKNOWN


def test_a_header_far_down_is_none() -> None:
    assert publication((BODY * 16) + "\nPublished: May 4, 2018" + BODY * 16).source is PublishedFrom.UNKNOWN


def test_a_line_with_a_label_may_close_the_page() -> None:
    text = "Ferry fares rise" + BODY * 30 + "\nPublished in The Ferry Post, May 4th, 2018\nShare"
    assert publication(text).day == MAY_4
    assert publication(text.replace("Published in", "From")).source is PublishedFrom.UNKNOWN


def test_the_later_of_published_and_updated_anchors() -> None:
    for lines in (
        "Published: May 3, 2018\nUpdated: May 4, 2018, 7:10",
        "Updated: May 4, 2018, 7:10\nPublished: May 3, 2018",
    ):
        found = publication(lines + BODY)
        assert (found.day, found.clock) == (MAY_4, dt.time(7, 10))


def test_a_line_with_a_label_beats_one_without() -> None:
    assert publication("Monday, May 7, 2018\nPublished: May 4, 2018" + BODY).day == MAY_4


@pytest.mark.parametrize(
    "opening",
    [
        "HALVERN, May 4 (Agency) — The ferry",
        "HALVERN (Northland), May 4 /Agency/ -- The ferry",
        "HALVERN, Northland, 4 May (Agency) - The ferry",
        "Halvern, May 4 (Agency) – The ferry",
        "May 4 (Agency) - The ferry",
        "NEW HALVERN, May 4 — The ferry",
    ],
)
def test_datelines_know_no_year(opening: str) -> None:
    text = opening + " sank." + BODY
    found = publication(text)
    assert (found.first, found.year_known, found.day) == (dt.date(2000, 5, 4), False, None)
    assert found.source is PublishedFrom.DATELINE
    skip = skips(text)[0]
    assert (skip.why, skip.start, text[skip.end :].lstrip()[:9]) == ("dateline", 0, "The ferry")


def test_a_dateline_with_a_year() -> None:
    assert publication("HALVERN, Feb. 29, 2016 (Agency) — The ferry sank.").day == dt.date(2016, 2, 29)


@pytest.mark.parametrize(
    "opening",
    ["The march on May 4 - the third - drew 900.", "Sold: May 4 (900 tickets) - all of them", "He left on May 4."],
)
def test_prose_is_no_dateline(opening: str) -> None:
    assert publication(opening + BODY).source is PublishedFrom.UNKNOWN


def test_the_url_gives_a_dateline_its_year() -> None:
    text = "HALVERN, Dec. 31 (Agency) — The ferry sank."
    found = publication(text, url="https://post.example/2019/01/02/ferry")
    assert (found.day, found.source) == (dt.date(2018, 12, 31), PublishedFrom.DATELINE)
    assert publication(text, option=dt.date(2018, 12, 30)).day == dt.date(2018, 12, 31)


@pytest.mark.parametrize(
    "url",
    [
        "https://post.example/2018/05/04/ferry-sinks",
        "https://post.example/2018/may/04/ferry",
        "https://post.example/news/ferry-2018-05-04.html",
        "https://post.example/a20180504-12",
        "https://post.example/2018-05-04-ferry-sinks",
        "https://post.example/story?day=2018-05-04&page=2",
    ],
)
def test_urls(url: str) -> None:
    assert publication(BODY, url=url).day == MAY_4
    assert publication(url + "\n" + BODY).source is PublishedFrom.URL


def test_a_month_in_the_url_is_a_window() -> None:
    found = publication(BODY, url="https://post.example/2018/02/ferry")
    assert (found.first, found.last) == (dt.date(2018, 2, 1), dt.date(2018, 2, 28))


@pytest.mark.parametrize(
    "url",
    [
        "https://post.example/1234/56/78",
        "https://post.example/20181399",
        "https://post.example/id/72760",
        "https://post.example/why-2031-08-09-will-be-dark",
        "https://post.example/what-happens-on-2031-08-09",
    ],
)
def test_numbers_in_a_url_are_no_dates(url: str) -> None:
    assert publication(BODY, url=url).source is PublishedFrom.UNKNOWN


def test_the_order_of_sources() -> None:
    header, line = "Published: May 4, 2018\n", "HALVERN, May 5, 2018 (Agency) — The ferry sank."
    url, option = "https://post.example/2018/05/06/ferry", dt.date(2018, 5, 7)
    assert publication(header + line, metadata="2018-05-03", url=url, option=option).source is PublishedFrom.METADATA
    assert publication(header + line, metadata=" ", url=url, option=option).source is PublishedFrom.HEADER
    assert publication(line, url=url, option=option).source is PublishedFrom.DATELINE
    assert publication(BODY, url=url, option=option).source is PublishedFrom.URL
    assert publication(BODY, option=option).day == option
    assert publication(BODY).first is None


def test_metadata() -> None:
    found = publication(BODY, metadata="2018-05-04T14:08:00+02:00")
    assert (found.day, found.clock) == (MAY_4, dt.time(14, 8))
    assert publication(BODY, metadata="2018-05").last == dt.date(2018, 5, 31)
    assert publication(BODY, metadata="2018-05-04").clock is None
    with pytest.raises(ValueError, match="no ISO date"):
        publication(BODY, metadata="yesterday")


def test_an_empty_text_is_of_unknown_date() -> None:
    assert publication("").source is PublishedFrom.UNKNOWN
