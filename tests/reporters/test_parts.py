"""A finding in a source that is no plain text names the part of it: a paragraph or page, and its line if it has one."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from checker.model.article import Article, Place
from checker.model.finding import Extraction, Finding, Report, Side
from checker.reporters import Surface, reporter
from tests.reporters.sample import FINDING, FIVE, FOUR, REPORT, day

HEAD = "Trams run.\n\n"
PAGE = Article(
    "n/page.html",
    f"{HEAD}The tram opens on 4 March.",
    places=(Place(0, "paragraph 1", 40), Place(len(HEAD), "paragraph 2", 47)),
)
PAPER = Article(
    "n/paper.pdf",
    f"{HEAD}The tram opens on 5 March.",
    places=(Place(0, "page 1, paragraph 1"), Place(len(HEAD), "page 2, paragraph 1")),
)


def report() -> Report:
    """A finding between a web page, which has lines, and a PDF, which has none."""
    start = len(f"{HEAD}The tram opens on ")
    sides = []
    for article, claim, number in ((PAGE, FOUR, 4), (PAPER, FIVE, 5)):
        words = f"{number} March"
        mention = replace(claim.mention, start=start, end=start + len(words), text=words, value=day(number))
        sentence = replace(claim.sentence, start=len(HEAD), end=len(article.text))
        sides.append(Side(words, (replace(claim, article=article.id, mention=mention, sentence=sentence),)))
    finding: Finding = replace(FINDING, sides=tuple(sides), compatible=())
    extractions = tuple(Extraction(article, side.claims) for article, side in zip((PAGE, PAPER), sides, strict=True))
    return replace(REPORT, extractions=extractions, findings=(finding,), judgements=(), problems=())


def shown(form: str) -> str:
    return "".join(reporter(form).findings(report(), Surface()))


def test_text_names_the_line_and_the_part() -> None:
    lines = shown("text").splitlines()
    assert any(line.endswith("--> n/page.html:47 (paragraph 2)") for line in lines)
    assert any(line.endswith("--> n/paper.pdf (page 2, paragraph 1)") for line in lines)
    assert "47 | The tram opens on 4 March." in lines
    assert "   | The tram opens on 5 March." in lines


def test_short_names_the_part() -> None:
    assert "n/page.html:47 (paragraph 2)" in shown("short")


def test_json_has_the_part_and_its_line() -> None:
    page, paper = (side["claims"][0] for side in json.loads(shown("json"))["findings"][0]["sides"])
    assert (page["part"], page["source_line"]) == ("paragraph 2", 47)
    assert (paper["part"], paper["source_line"]) == ("page 2, paragraph 1", None)
    assert page["start"] == paper["start"] == len(f"{HEAD}The tram opens on ")


def test_sarif_has_a_region_only_where_there_are_lines() -> None:
    (run,) = json.loads(shown("sarif"))["runs"]
    page, paper = (result["locations"][0] for result in run["results"])
    assert page["physicalLocation"]["region"] == {"startLine": 47, "endLine": 47}
    assert page["logicalLocations"] == [{"fullyQualifiedName": "paragraph 2"}]
    assert "region" not in paper["physicalLocation"]
    assert paper["logicalLocations"] == [{"fullyQualifiedName": "page 2, paragraph 1"}]


@pytest.mark.parametrize("form", ["github", "gitlab", "checkstyle", "junit", "html", "rich"])
def test_every_format_names_the_part(form: str) -> None:
    assert "page 2, paragraph 1" in shown(form)
