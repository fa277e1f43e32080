"""Figures of one article that check each other: what must be found, and near misses that must stay silent."""

import datetime as dt

import pytest

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from tests.compare.sums import Line, lines

DAY = dt.date(2019, 5, 15)


def rules_that_find(text: str) -> list[str]:
    """The rules that find something in an article of this text."""
    article = Article("a.txt", text, Published(DAY, DAY, PublishedFrom.OPTION, "given"))
    return [finding.rule for finding in run([article], load_rules()).findings]


@pytest.mark.parametrize("line", [line for line in lines() if line.found], ids=lambda line: line.text)
def test_figures_that_cannot_all_hold_are_found(line: Line) -> None:
    assert line.rule in rules_that_find(line.text)


@pytest.mark.parametrize("line", [line for line in lines() if not line.found], ids=lambda line: line.text)
def test_figures_that_can_all_hold_are_not(line: Line) -> None:
    assert rules_that_find(line.text) == []
