"""The word lists of all packages, from the text files in their `data` folders.

A file begins with its heading, lines that start with "#". A list is its name and a colon, and below that its entries,
one an indented line. An entry may have several words, and may stand for something: "entry = meaning".

    # Words for people. Chosen by hand.
    people:
        man
        passer-by
    gender:
        man = male

A short list may stand behind its colon instead, with a blank between words: "metre: m". A topic is the folder of a
package and the name of a file: "compare/heat" is `compare/data/heat.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_INDENT = "    "


def rows(topic: str) -> list[list[str]]:
    """The words of each line of a file without lists."""
    return [line.split() for line in _lines(topic)]


@cache
def words_by_name(topic: str) -> dict[str, tuple[str, ...]]:
    """The words of each list of a topic, in the order of the file."""
    return {name: tuple(words) for name, words in meanings(topic).items()}


@cache
def word_lists(topic: str) -> dict[str, frozenset[str]]:
    """The same as sets."""
    return {name: frozenset(words) for name, words in words_by_name(topic).items()}


@cache
def meanings(topic: str) -> dict[str, dict[str, str]]:
    """What each word of the lists of a topic stands for; the word itself where the file says nothing else."""
    found: dict[str, dict[str, str]] = {}
    name = ""
    for line in _lines(topic):
        if line.startswith(_INDENT):
            word, _, meaning = line.removeprefix(_INDENT).partition(" = ")
            found[name][word] = meaning or word
        else:
            name, _, inline = line.partition(":")
            found[name] = {word: word for word in inline.split()}
    return found


@cache
def alternations(topic: str, gap: str = " ") -> dict[str, str]:
    """Each list of a topic as the inside of a group of a regular expression: "at least|some|up to".

    An entry that goes on where another one ends stands before it. `gap` is the pattern of a blank inside an entry.
    """
    return {name: alternation(words, gap) for name, words in words_by_name(topic).items()}


def alternation(words: tuple[str, ...], gap: str = " ") -> str:
    """Entries as the inside of a group of a regular expression, the longest first."""
    return "|".join(gap.join(map(re.escape, word.split(" "))) for word in sorted(words, key=len, reverse=True))


def _lines(topic: str) -> Iterator[str]:
    folder, _, name = topic.rpartition("/")
    text = (_PACKAGE / folder / "data" / f"{name}.txt").read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))
