"""The word lists in data files: a heading, one entry a line, in order, each said once, and each list read by code."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

import checker
from checker.archive import extractor
from checker.engine.rules import rule_cache as kept
from checker.library import default_rules
from checker.text.word_lists import alternation, alternations, meanings, rows, word_lists, words_by_name

PACKAGE = Path(checker.__file__).parent
FILES = {
    f"{path.parents[1].relative_to(PACKAGE).as_posix()}/{path.stem}": path
    for path in sorted(PACKAGE.glob("**/data/*.txt"))
}
LINES = {"mentions/quantities/currency_names", "mentions/quantities/hedge_phrases", "text/concepts"}
"""Files without lists: each line says something of its own."""
LISTS = sorted(FILES.keys() - LINES)
MAPPINGS = {f"mentions/quantities/{name}" for name in ("unit_words", "unit_signs", "currency_signs", "dollar_prefixes")}
"""Files whose lists together give each word one meaning."""
CODE = {path: path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py"))}


def repeated(entries: Iterable[object]) -> list[object]:
    return [entry for entry, count in Counter(entries).items() if count > 1]


def lines(topic: str) -> list[str]:
    return FILES[topic].read_text("utf-8").splitlines()


def blocks(topic: str) -> list[tuple[str, str, list[str]]]:
    """Each list of a file: its name, the line above it, and its entries as they stand there."""
    found: list[tuple[str, str, list[str]]] = []
    above = ""
    for line in lines(topic):
        if line.startswith("    "):
            found[-1][2].append(line.removeprefix("    "))
        elif line and not line.startswith("#"):
            name, _, inline = line.partition(":")
            found.append((name, above, [] if topic not in MAPPINGS else inline.split()))
        above = line
    return found


def readers(topic: str) -> list[str]:
    return [source for source in CODE.values() if f'("{topic}"' in source]


@pytest.mark.parametrize("topic", FILES)
def test_a_heading_says_where_the_words_are_from(topic: str) -> None:
    first = lines(topic)[0]
    assert first.startswith("# ")
    assert len(first.split()) > 4


@pytest.mark.parametrize("topic", FILES)
def test_code_reads_the_file(topic: str) -> None:
    assert readers(topic)


@pytest.mark.parametrize("topic", LISTS)
def test_code_reads_every_list(topic: str) -> None:
    """Either by its name, or all lists of the file at once."""
    sources = readers(topic)
    if any(f'("{topic}").items()' in source for source in sources):
        return
    unread = [
        name
        for name in words_by_name(topic)
        if not any(f'"{name}"' in source or f"'{name}'" in source for source in sources)
    ]
    assert unread == []


@pytest.mark.parametrize("topic", LISTS)
def test_no_list_stands_twice_or_repeats_an_entry(topic: str) -> None:
    assert repeated(name for name, _, _ in blocks(topic)) == []
    for _, _, entries in blocks(topic):
        assert entries
        assert repeated(entry.partition(" = ")[0] for entry in entries) == []


@pytest.mark.parametrize("topic", LISTS)
def test_a_list_is_sorted_or_says_in_what_order_it_stands(topic: str) -> None:
    """The order is given in the line above the list, or in the heading for all lists."""
    if any(line.startswith("# In order: ") for line in lines(topic)):
        return
    for name, above, entries in blocks(topic):
        assert topic in MAPPINGS or entries == sorted(entries) or above.startswith("# in order of "), name


@pytest.mark.parametrize("topic", sorted(MAPPINGS))
def test_no_word_has_two_meanings(topic: str) -> None:
    assert repeated(word for words in words_by_name(topic).values() for word in words) == []


def test_no_phrase_no_name_and_no_word_of_a_concept_stands_on_two_lines() -> None:
    assert repeated((side, *phrase) for side, _, *phrase in rows("mentions/quantities/hedge_phrases")) == []
    assert repeated(tuple(name) for _, *name in rows("mentions/quantities/currency_names")) == []
    assert repeated(word for row in rows("text/concepts") for word in row) == []


@pytest.mark.parametrize("path", sorted((default_rules() / "vocabulary").glob("*.yaml")), ids=lambda path: path.stem)
def test_no_word_stands_twice_in_a_vocabulary(path: Path) -> None:
    assert repeated(yaml.safe_load(path.read_text("utf-8"))["words"]) == []


def test_a_list_is_read_in_order_as_a_set_and_with_its_meanings() -> None:
    topic = "mentions/quantities/changes"
    words = words_by_name(topic)["changes"]
    assert words[0] == "advance"
    assert words[-1] == "tumble"
    assert word_lists(topic)["changes"] == frozenset(words)
    assert meanings(topic)["other verbs"]["edged"] == "up"
    assert meanings(topic)["changes"]["surge"] == "surge"


def test_words_behind_the_colon_are_a_list_too() -> None:
    assert words_by_name("mentions/quantities/dollar_prefixes")["SGD"] == ("s", "sg", "sgd")


def test_an_alternation_puts_the_longest_entry_first() -> None:
    pattern = alternation(("up", "up to", "u.s."), gap=r"\s+")
    assert pattern == r"up\s+to|u\.s\.|up"
    assert re.match(pattern, "up  to now")[0] == "up  to"
    topic = "mentions/quantities/tail"
    assert set(alternations(topic)["sign"].split("|")) == word_lists(topic)["sign"]


WATCHED = """
import sys
def watch(event, arguments):
    if event == "open" and "/data/" in str(arguments[0]).replace("\\\\", "/"):
        print("opened", arguments[0])
sys.addaudithook(watch)
"""


@pytest.mark.parametrize(
    ("code", "opens"),
    [
        ("import checker", False),
        ("from checker.cli.main import main; main(['--help'])", False),
        ("import checker.text.words", True),
    ],
)
def test_a_data_file_is_opened_by_the_module_that_reads_it_and_by_no_help(code: str, opens: bool) -> None:
    done = subprocess.run([sys.executable, "-c", WATCHED + code], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert ("opened" in done.stdout) is opens


def test_the_version_of_the_extractor_and_the_cache_of_rules_see_every_data_file() -> None:
    data = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.glob("**/data/*.*")}
    hashed = {name for part in extractor.PARTS for name in extractor._sources(PACKAGE, part)}
    asked = {name for name in data if name.startswith(("engine/", "asking/"))}
    assert data - hashed == asked  # nothing of the engine, and no question, is stored
    stated = kept._program().decode()
    assert [name for name in sorted(data) if f"\n{name} " not in stated] == []
