"""AsciiDoc: the file is the text, its header metadata, and what is no prose makes no claims."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import problems, records, unread

from checker.claims import extract
from checker.ledger.inline import inline_waivers
from checker.readers import read, read_text
from checker.text.headlines import HEADLINE_END, readable

TEXT = """\
// kept short
= Ferry strike ends on May 3
Jane Doe <jane@x.example>; Bob Roe
v1.0, 2019-02-15: final
:toc:
:keywords: ferries, \\
  trams

The vote is link:https://x.example/2018-01-02[due on Friday], see https://y.example/a[here] and <<sec,there>>.
It cost 5 dollars image:a.png[a boat on 7 May].

// claimcheck: accept date-differs because both days are right
== What follows on May 4

.A boat on June 5
image::boat.png[A boat, 6 June]

[source,python]
----
x = "June 7"
----

|===
| a | June 8
|===

 literal June 9
 more

NOTE: The talks end on May 10.

* item May 11
  * sub May 12

////
block June 13
////
[quote, Jane, 2018]
____
Quoted, May 14.
____

Last {revdate} line https://z.example/2019/06/15/ ends May 16.
"""


def test_offsets_are_those_of_the_file() -> None:
    (record,) = records("a.adoc", TEXT)
    assert len(record.text) == len(TEXT)
    assert all(kept in (" ", written) for kept, written in zip(record.text, TEXT, strict=True))
    (article,) = read_text("a.adoc", TEXT).articles
    for claim in extract(article).claims:
        assert TEXT[claim.mention.start : claim.mention.end] == claim.mention.text


def test_prose_makes_claims_and_nothing_else_does() -> None:
    (article,) = read_text("a.adoc", TEXT).articles
    said = [claim.mention.text for claim in extract(article).claims]
    assert said == ["May 3", "Friday", "5 dollars", "May 4", "May 10", "May 11", "May 12", "May 14", "May 16"]
    (record,) = records("a.adoc", TEXT)
    assert [why for _, why in unread(record)] == ["caption", "code", "table", "code"]


def test_the_header_is_metadata_and_its_title_the_headline() -> None:
    (record,) = records("a.adoc", TEXT)
    assert record.title == "Ferry strike ends on May 3"
    assert (record.published, record.published_by) == ("2019-02-15", "revdate")
    (article,) = read_text("a.adoc", TEXT).articles
    assert readable(article.text).split(HEADLINE_END)[0].strip() == record.title
    assert extract(article).title is None


@pytest.mark.parametrize(
    ("text", "published", "by"),
    [
        ("= T\nA B\n2019-02-15\n\nBody.", "2019-02-15", "revdate"),
        ("= T\nA B\nv2, February 15, 2019\n\nBody.", "2019-02-15", "revdate"),
        ("= T\n:revdate: 2019-02-15 10:00:00 +0100\n\nBody.", "2019-02-15 10:00:00+0100", "revdate"),
        ("= T\n:date: 2019-02-15\n:revdate: 2019-03-01\n\nBody.", "2019-02-15", "date, not revdate 2019-03-01"),
        ("---\ndate: 2019-02-15\n---\n= T\n:revdate: 2018-01-01\n\nBody.", "2019-02-15", None),
        ("Title\n=====\nA B\nv1, 2019-02-15\n\nBody.", "2019-02-15", "revdate"),
        ("= T\n\nBody.", None, None),
        ("= T\n:revdate: {docdate}\n\nBody.", None, None),
    ],
)
def test_dates_of_the_header(text: str, published: str | None, by: str | None) -> None:
    (record,) = records("a.adoc", text)
    assert (record.published, record.published_by) == (published, by)


def test_an_attribute_can_be_the_target_of_a_link() -> None:
    (record,) = records("a.adoc", "= T\n:site: https://x.example\n\nThe {site}[vote on May 5] of {site} is final.\n")
    assert record.text.split("\n\n")[1].split() == "The vote on May 5 of is final.".split()


def test_the_name_of_a_file_can_state_the_day() -> None:
    (record,) = records("2018-11-20-ferry.adoc", "= T\n\nBody.")
    assert (record.published, record.published_by) == ("2018-11-20", "the name of the file")


def test_a_date_that_does_not_exist_is_a_problem_with_its_line() -> None:
    (problem,) = problems("a.adoc", "= T\n:x: y\n:date: 2018-13-13\n\nBody.")
    assert (problem.place, problem.message) == ("a.adoc:3:1", "'date' is no date: '2018-13-13'")


def test_a_heading_with_a_line_below_it_opens_no_block() -> None:
    (record,) = records("a.adoc", "= T\n\nWhat follows\n------------\n\nTalks end on May 5.\n")
    assert unread(record) == []


def test_comments_carry_waivers() -> None:
    (article,) = read_text("a.adoc", TEXT).articles
    assert [(comment.line, comment.column) for comment in article.comments] == [(1, 1), (12, 1), (35, 1)]
    waivers = list(inline_waivers(article, ("date-differs",)))
    assert [getattr(waiver, "reason", None) for waiver in waivers] == ["both days are right"]


@pytest.mark.parametrize(
    "text", ["----\nopen", "////\nopen", "|===\nopen", "= Only", ":x: y \\", "= T\nA", "//", ".", "[", "{x}"]
)
def test_odd_files_are_read(text: str) -> None:
    (record,) = records("a.adoc", text)
    assert len(record.text) == len(text)


def test_both_suffixes_are_read_in_a_folder(tmp_path: Path) -> None:
    for name in ("a.adoc", "b.asciidoc"):
        (tmp_path / name).write_text("= T\r\n\r\nTalks end on May 5.\r\n", "utf-8", newline="")
    found = read([str(tmp_path)])
    assert [len(article.text) for article in found.articles] == [28, 28]
    assert found.problems == ()
