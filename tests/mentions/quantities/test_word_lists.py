"""The word lists in data files: no list repeats a word, and the module named like a file reads all its lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from importlib.resources import files

import pytest

from checker.mentions.quantities.word_lists import rows, word_lists, words_by_name

PACKAGE = files("checker.mentions.quantities")
ROWS = {"currency_names", "hedge_phrases"}
"""Files with one entry a line."""
MAPPINGS = {"unit_words", "unit_signs", "currency_signs", "dollar_prefixes"}
"""Files whose lists together give each word one meaning."""
FILES = {file.name.removesuffix(".txt") for file in (PACKAGE / "data").iterdir()}
MODULES = FILES - ROWS - MAPPINGS


def repeated(entries: Iterable[object]) -> list[object]:
    return [entry for entry, count in Counter(entries).items() if count > 1]


@pytest.mark.parametrize("name", sorted(MODULES))
def test_no_list_repeats_a_word(name: str) -> None:
    lists = words_by_name(name)
    assert lists
    for words in lists.values():
        assert words
        assert repeated(words) == []


@pytest.mark.parametrize("name", sorted(MAPPINGS))
def test_no_word_has_two_meanings(name: str) -> None:
    assert repeated(word for words in words_by_name(name).values() for word in words) == []


def test_no_phrase_and_no_name_stands_on_two_lines() -> None:
    assert repeated((side, *phrase) for side, _, *phrase in rows("hedge_phrases")) == []
    assert repeated(tuple(name) for _, *name in rows("currency_names")) == []


@pytest.mark.parametrize("name", sorted(MODULES))
def test_every_list_is_read_by_its_module(name: str) -> None:
    source = (PACKAGE / f"{name}.py").read_text("utf-8")
    read = re.findall(r'(?:_LISTS|word_lists\("[a-z]+"\))\["([^"]+)"\]', source)
    assert set(read) == words_by_name(name).keys()


def test_a_list_goes_on_in_indented_lines() -> None:
    lists = words_by_name("exclusions")["months"]
    assert lists[0] == "january" and lists[-1] == "dec"
    assert frozenset(lists) == word_lists("exclusions")["months"]
