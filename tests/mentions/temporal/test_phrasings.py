"""Many phrasings under one value with a fixed reference day, and sentences in which nothing is a time."""

import datetime as dt
import re
from pathlib import Path

import pytest

from checker.mentions.temporal import find
from checker.model.article import Published, PublishedFrom
from checker.text.scan import single_bytes

CORPUS = Path(__file__).parents[2] / "corpus" / "dates"
REFERENCE = dt.date(2024, 5, 15)
MARK = re.compile(r"\[\[([^\]]*)\]\]")


def found(text: str) -> list[tuple[int, str, str, str]]:
    published = Published(REFERENCE, REFERENCE, PublishedFrom.METADATA)
    mentions = find(text, single_bytes(text), published)
    return [(one.start, one.text, one.kind.value, one.value.timex) for one in mentions]  # type: ignore[union-attr]


def lines(name: str) -> list[str]:
    return [line for line in (CORPUS / name).read_text("utf-8").splitlines() if line and line[0] != "#"]


def phrasings() -> list[tuple[str, str, str]]:
    cases, kind, timex = [], "", ""
    for line in lines("phrasings.txt"):
        if line.startswith("= "):
            _, kind, timex = line.split()
        else:
            cases.append((line, kind, timex))
    return cases


@pytest.mark.parametrize(("sentence", "kind", "timex"), phrasings())
def test_a_phrasing_has_its_value(sentence: str, kind: str, timex: str) -> None:
    match = MARK.search(sentence)
    assert match is not None
    text = MARK.sub(lambda mark: mark[1], sentence)
    assert (match.start(), match[1], kind, timex) in found(text), found(text)


@pytest.mark.parametrize("sentence", lines("no-times.txt"))
def test_what_is_no_time_is_not_found(sentence: str) -> None:
    assert found(sentence) == []
