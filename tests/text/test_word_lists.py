"""The word lists in data files say a thing once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

import checker
from checker.library import default_rules

PACKAGE = Path(checker.__file__).parent
LISTS = sorted(path for path in PACKAGE.glob("**/data/*.txt") if path.name != "hedge_phrases.txt")
"""All but the phrases, whose words may well repeat."""
CODED = frozenset({"currency_names.txt"})
"""Lists of names, each behind a code that can be the name itself."""
ONE_LINE_A_WORD = ["text/data/concepts.txt", "text/data/verbs.txt"]


def rows(path: Path) -> list[str]:
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [line.partition(" ")[2] for line in lines] if path.name in CODED else lines


def repeated(words: list[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_no_line_stands_twice_and_no_word_twice_in_a_line(path: Path) -> None:
    assert repeated(rows(path)) == []
    words = [row.partition(": ")[2] or row for row in rows(path)]
    assert [word for row in words for word in repeated(row.split())] == []


@pytest.mark.parametrize("name", ONE_LINE_A_WORD)
def test_a_word_stands_on_one_line(name: str) -> None:
    """Of verbs the line of those that are more often nouns says something else, and takes them again."""
    lines = [row.partition(": ")[2] or row for row in rows(PACKAGE / name) if not row.startswith("noun: ")]
    assert repeated([word.partition("/")[0].rstrip("+") for line in lines for word in line.split()]) == []


@pytest.mark.parametrize("path", sorted((default_rules() / "vocabulary").glob("*.yaml")), ids=lambda path: path.stem)
def test_no_word_stands_twice_in_a_vocabulary(path: Path) -> None:
    assert repeated(yaml.safe_load(path.read_text("utf-8"))["words"]) == []
