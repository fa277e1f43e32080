"""The lines of text output: wrapping, marks below the words, and what fits into the width."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from checker.model.article import Article
from checker.model.finding import Side
from checker.reporters import Surface, reporter
from checker.reporters.content.columns import columns, head, tail
from checker.reporters.content.quotation import value
from checker.reporters.content.styled import Line, Piece, Role, plain, wrapped

from .sample import FINDING, FIVE, FOUR, REPORT


@pytest.mark.parametrize(("text", "wide"), [("", 0), ("tram", 4), ("é", 1), ("e\u0301", 1), ("東京", 4), ("😀", 2)])
def test_columns(text: str, wide: int) -> None:
    assert columns(text) == wide


def test_a_text_is_cut_after_and_before_a_word() -> None:
    assert head("the talks end today", 19) == "the talks end today"
    assert head("the talks end today", 18) == "the talks end …"
    assert tail("the talks end today", 18) == "… talks end today"
    assert tail("東京 talks end", 13) == "… talks end"
    assert head("extraordinarily", 8) == "extrao …"


def test_a_line_is_wrapped_at_white_space_and_hangs() -> None:
    line = Line((Piece("why: ", Role.LABEL), Piece("the two days differ in any year")), "  ", "    ")
    parts = [plain(part) for part in wrapped(line, 24)]
    assert parts == ["  why: the two days\n", "    differ in any year\n"]
    assert [plain(part) for part in wrapped(Line((Piece("x" * 90),), " = "), 40)] == [f" = {'x' * 90}\n"]
    assert [plain(part) for part in wrapped(Line(), 40)] == ["\n"]


def test_wrapping_keeps_the_roles() -> None:
    line = Line((Piece("one two ", Role.LABEL), Piece("three"), Piece(" four", Role.MARK)))
    parts = list(wrapped(line, 20))
    assert [[(piece.text, piece.role) for piece in part.pieces] for part in parts] == [
        [("one two ", Role.LABEL), ("three", Role.PLAIN), (" four", Role.MARK)]
    ]


def shown(finding: object, width: int = 80, explain: bool = False) -> str:
    report = replace(REPORT, findings=(finding,), problems=())
    return "".join(reporter("text").findings(report, Surface(width=width, explain=explain)))


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120])
def test_the_marks_are_below_the_words_at_any_width(width: int) -> None:
    lines = shown(FINDING, width).splitlines()
    marked = [(copy, marks) for copy, marks in itertools.pairwise(lines) if "^" in marks]
    assert len(marked) == 2
    for copy, marks in marked:
        before = marks.partition("^")[0]
        start = next(index for index in range(len(copy)) if columns(copy[:index]) == columns(before))
        assert copy[start : start + 7] in ("4 March", "5 March")


def test_nothing_follows_the_marks_if_the_value_says_no_more() -> None:
    plainly = replace(FOUR, mention=replace(FOUR.mention, text=value(FOUR.mention)))
    two = replace(FINDING, sides=(Side("4 March", (plainly,)), FINDING.sides[1]))
    styled = "".join(reporter("rich").findings(replace(REPORT, findings=(two,)), Surface(styled=True)))
    marks = next(line for line in styled.splitlines() if "^" in line)
    assert marks.endswith("^\x1b[0m")


def test_further_places_are_named_and_many_are_counted() -> None:
    two = replace(FINDING, sides=(Side("4 March", (FOUR, FIVE)), FINDING.sides[1]))
    assert "  | and 1 more: n/b.jsonl#7:1:24\n" in shown(two)
    many = replace(FINDING, sides=(Side("4 March", (FOUR, *[FIVE] * 5)), FINDING.sides[1]))
    out = " ".join(shown(many).split())
    assert "and 5 more: n/b.jsonl#7:1:24, n/b.jsonl#7:1:24, n/b.jsonl#7:1:24 ... (--explain quotes all)" in out
    assert shown(many, explain=True).count(" --> n/b.jsonl#7:1:24\n") == 6


def test_a_wide_character_before_the_words_moves_the_marks() -> None:
    articles = {part.article.id: part.article for item in REPORT.extractions for part in item.parts}
    assert isinstance(articles["n/a.txt"], Article)
    lines = shown(FINDING).splitlines()
    place = next(index for index, line in enumerate(lines) if "😀" in line)
    assert columns(lines[place].partition("4 March")[0]) == len(lines[place + 1].partition("^")[0])


def test_short_has_one_line_a_finding_with_the_other_place() -> None:
    report = replace(REPORT, problems=())
    out = "".join(reporter("short").findings(report, Surface()))
    assert out == ("n/a.txt:3:23: error: The tram opens on two days [tram-opening], against n/b.jsonl#7:1:24\n")
