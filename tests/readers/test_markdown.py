"""Markdown: what is markup, a table, a picture or a target of a link makes no claims; prose around it does."""

from __future__ import annotations

import pytest
from reading import records, unread

from checker.claims import extract
from checker.readers import read_text


def claims(text: str) -> list[str]:
    """What the claims of a Markdown text quote."""
    (article,) = read_text("a.md", text).articles
    return [claim.mention.text for claim in extract(article).claims]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("![A boat on June 4](a.png)", "caption"),
        ("![A boat on June 4][boat]", "caption"),
        ('<span data-day="June 5">', "markup"),
        ("<table><tr><td>June 6</td></tr></table>", "markup"),
        ("<figure><img><figcaption>June 7</figcaption></figure>", "caption"),
        ('[1]: https://x.example/2018/06/08 "June 8"', "link target"),
        ('{{< figure src="x" caption="June 9" >}}', "template"),
        ("| Day | Dead |\n|-----|-----:|\n| June 10 | 8 |", "table"),
        ("Day | Dead\n---|---\nJune 11 | 9", "table"),
    ],
)
def test_what_is_no_prose_makes_no_claims(text: str, why: str) -> None:
    whole = f"The talks end on May 3.\n\n{text}\n\nThe vote is on May 4.\n"
    assert claims(whole) == ["May 3", "May 4"]
    (record,) = records("a.md", whole)
    assert whole.index(text.splitlines()[0]) <= record.skips[0].start
    assert why in {reason for _, reason in unread(record)}


@pytest.mark.parametrize(
    "text",
    [
        "The tax | as they call it | rises on May 5.",
        "It rose by < 5 percent > on May 5.",
        "[^1]: The vote was on May 5.",
        "| Day | What |\n|---|---|\n| 1 | The mayor said that the vote on the ferries of the harbour is on May 5. |",
        "The [vote on May 5](https://x.example/2018-06-02) is final.",
        "<b>The vote is on May 5.</b>",
        "<table><tr><td>The mayor said that the vote on the ferries of the harbour is on May 5.</td></tr></table>",
        "<table>The vote is on May 5, and nothing ends the table.",
        "He said {{ that } } on May 5.",
    ],
)
def test_prose_with_signs_of_markup_is_read(text: str) -> None:
    assert "May 5" in " ".join(claims(f"{text}\n"))


def test_plain_files_have_no_skips() -> None:
    (record,) = records("a.md", "# Ferry ends\n\nThe vote is on *May 5*, not on **May 6**.\n\n- one\n- two\n")
    assert record.skips == ()
