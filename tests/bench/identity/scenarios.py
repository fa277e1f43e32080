"""Scenarios as clusters: two short reports of one event or of two, with one value of each in question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from gold import GoldCluster, GoldFact, cluster_of

from checker.model.article import Article, Published, PublishedFrom

FOLDER = Path(__file__).parents[2] / "corpus" / "scenarios"
NONE: frozenset[tuple[int, int]] = frozenset()


def scenarios(folder: Path = FOLDER) -> Iterator[GoldCluster]:
    """All of them, by file and place in it, each a topic of its own.

    The mark of a block says what its two values are: `!` a contradiction, `=` one fact, `~` two facts.
    """
    for file in sorted(folder.glob("*.txt")):
        for number, block in enumerate(file.read_text("utf-8").strip().split("\n\n")):
            title, days, *told = block.split("\n")
            spans = tuple(_span(name, text) for name, text in zip("ab", told, strict=True))
            articles = tuple(
                Article(name, text.replace("[", "").replace("]", ""), _published(day))
                for name, text, day in zip("ab", told, days.split("\t"), strict=True)
            )
            yield cluster_of("scenarios", f"{file.stem} {number}", Path(), list(_facts(title[0], spans)), articles)


def _facts(mark: str, spans: tuple[tuple[str, int, int], ...]) -> Iterator[GoldFact]:
    if mark == "~":
        yield from (GoldFact("consistent", False, (span,), NONE, NONE, NONE) for span in spans)
    elif mark == "!":
        yield GoldFact("conflict", True, spans, frozenset({(0, 1)}), NONE, NONE)
    else:
        yield GoldFact("consistent", False, spans, NONE, NONE, NONE)


def _span(name: str, text: str) -> tuple[str, int, int]:
    return name, text.index("["), text.index("]") - 1


def _published(day: str) -> Published:
    if day.strip() == "-":
        return Published()
    date = dt.date.fromisoformat(day.strip())
    return Published(date, date, PublishedFrom.METADATA)
