"""A headline against its text: pairs of our own, and a title that stands beside the text."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from checker.engine.identity.headline_conflicts import headline_rows
from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from checker.model.finding import Finding, Level

BLOCKS = (
    (Path(__file__).parents[2] / "corpus" / "headlines.txt").read_text("utf-8").split("\n\n", 1)[1].split("\n---\n")
)
RULES = tuple(rule for rule in load_rules() if rule.id == "headline")
TEXT = "A coach left the coast road near Kettleby on Monday, killing 17 people, the police in Port Ellis said."


def found(text: str, day: str = "2021-03-01", title: str | None = None) -> list[Finding]:
    """What the rule shows of an article."""
    published = dt.date.fromisoformat(day)
    article = Article("a.txt", text, Published(published, published, PublishedFrom.METADATA), title)
    return [finding for finding in run([article], RULES).findings if finding.level is not Level.NOTE]


@pytest.mark.parametrize("block", BLOCKS, ids=[block.partition("\n")[0].strip() for block in BLOCKS])
def test_a_headline_and_its_text(block: str, request: pytest.FixtureRequest) -> None:
    first, day, text = block.strip("\n").split("\n", 2)
    if first[0] in "-+":
        request.applymarker(pytest.mark.xfail(strict=True, reason="not judged rightly yet"))
    assert bool(found(text, day.removeprefix("published: "))) is (first[0] in "!-")


def test_a_title_beside_the_text_has_offsets_of_its_own() -> None:
    (finding,) = found(TEXT, title="Bus crash near Kettleby kills 19")
    places = {
        (claim.article, claim.mention.start, claim.mention.text) for side in finding.sides for claim in side.claims
    }
    assert places == {("a.txt#title", 30, "19"), ("a.txt", TEXT.index("17"), "17 people")}


def test_a_title_that_the_text_repeats_is_read_once() -> None:
    title = "Bus crash near Kettleby kills 17"
    (extraction,) = run([Article("a.txt", f"{title}\n\n{TEXT}", title=title)], RULES).extractions
    assert extraction.title is None
    assert extraction.parts == (extraction,)


def test_a_title_is_no_article() -> None:
    report = run([Article("a.txt", TEXT, title="Bus crash near Kettleby kills 17")], load_rules())
    assert [extraction.article.id for extraction in report.extractions] == ["a.txt"]
    assert not report.findings


def told(title: str, text: str) -> dict[str, dict[str, float]]:
    """The evidence on each value of a text that contradicts the one of its headline."""
    (extraction,) = run([Article("a.txt", f"{title}\n\n{text}")], []).extractions
    ((_, found, weighed),) = headline_rows(extraction)
    return {pair.right.mention.text: dict(one) for pair, one in zip(weighed, found, strict=True)}


CRASH = "The bus crash killed {} people in Norvale, police in Kettleby said. It killed {} people in Lorne."


@pytest.mark.parametrize(
    ("title", "first", "second", "asked"),
    [
        ("Bus crash near Kettleby kills seven people", "three", "four", set()),
        ("Bus crash near Kettleby kills eight people", "three", "four", {"three people", "four people"}),
        (
            "Bus crash near Kettleby kills seven people",
            "three to five",
            "four",
            {"three to five people", "four people"},
        ),
    ],
)
def test_a_headline_that_adds_up_two_values_is_contradicted_by_neither(
    title: str, first: str, second: str, asked: set[str]
) -> None:
    assert told(title, CRASH.format(first, second)).keys() == asked


def test_two_shares_are_not_added_up() -> None:
    text = "Turnout was 3 percent in the north of Kettleby, officials said. It was 4 percent in the south."
    assert told("Turnout in Kettleby was 7 percent", text).keys() == {"3 percent", "4 percent"}


def test_the_value_that_fits_best_leads() -> None:
    title, text = "Bus crash near Kettleby kills 12 people", "The bus crash killed 15 people, police in Kettleby said."
    one, two = (
        told(title, text + more)["15 people"]
        for more in (
            " It killed 12 people in Lorne.",
            " It killed 12 people in Lorne. A bus crash near Kettleby killed 12 people.",
        )
    )
    assert two["lead of a value that fits"] > max(0.0, one["lead of a value that fits"])


def test_the_evidence_on_times() -> None:
    found = told("Kettleby bridge opens on 4 May", "The bridge in Kettleby opens on 6 May. It was built in 2016.")
    assert found["6 May"]["a time"] == found["6 May"]["times of one grain"] == 1.0
    other = told("Kettleby bridge opens on Monday", "The bridge in Kettleby opens on Friday, 7 May 2021.")
    assert other["Friday, 7 May 2021"]["a time"] == 1.0
