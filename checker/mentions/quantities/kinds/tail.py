"""Reads rarer physical units with quantulum3, loaded only if the words after a number look like one of them."""

from __future__ import annotations

import importlib
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any

from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.text.grammar import Pattern, glued
from checker.text.word_lists import alternations, word_lists

_ANY = alternations("mentions/quantities/tail")

_LISTS = word_lists("mentions/quantities/tail")

_SYMBOL = re.compile(r"[A-Za-zµμΩÅ][A-Za-zµμΩÅ°]{0,5}[23²³]?(?:/[A-Za-zµμ]{1,4}[23²³]?)?(?![\w/])")
_SIGN = re.compile(rf"[kMGTmcnµμh]?(?:{_ANY['sign']})")
_PREFIXES = _LISTS["prefixes"]
_STEMS = _LISTS["stems"]
_OTHERS = _LISTS["others"]
_SYMBOLS = _LISTS["symbols"]


@cache
def _prefixed() -> frozenset[str]:
    return frozenset(prefix + stem for prefix in _PREFIXES for stem in _STEMS)


def looks_rare(words: Lexed, index: int) -> bool:
    """Whether the word at `index` can be a unit that only quantulum3 knows."""
    word = words.lower[index]
    if not word[:1].isalpha() and word[:1] not in ("µ", "μ", "Ω", "Å"):
        return False
    raw = words.raw(index)
    base = word[:-1] if word.endswith("s") and len(word) > 3 else word
    return raw in _SYMBOLS or base in _OTHERS or base in _prefixed() or _is_rate(words, index)


_STROKE = Pattern(glued("/"), glued(Lexed.is_word))


def _is_rate(words: Lexed, index: int) -> bool:
    """Two unit signs separated by a slash, as in "A/cm2"."""
    if not _STROKE.at(words, index + 1):
        return False
    return bool(_SIGN.fullmatch(words.raw(index)) and _SIGN.fullmatch(words.raw(index + 2).rstrip("23")))


def read(words: Lexed, numeral: Numeral, index: int) -> tuple[str, int] | None:
    """The unit that quantulum3 reads at `index`, in at most three words after a number, and the index after it."""
    if numeral.form not in ("digits", "words") or not looks_rare(words, index):
        return None
    symbol = _SYMBOL.match(words.text, words.starts[index])
    found = parse(symbol.group()) if symbol is not None else None
    if found is not None and symbol is not None and ("/" in symbol.group() or symbol.group() in _SYMBOLS):
        return found[0], _index_at(words, index, symbol.end())
    for count in (3, 2, 1):
        end = words.ends[min(index + count, words.size) - 1]
        span = words.text[words.starts[index] : end]
        if "\n" not in span:
            found = parse(span)
            if found is not None:
                last = _index_at(words, index, words.starts[index] + found[1])
                return found[0], last
    return None


def _index_at(words: Lexed, index: int, end: int) -> int:
    while index < words.size and words.starts[index] < end:
        index += 1
    return index


@lru_cache(maxsize=4096)
def parse(span: str) -> tuple[str, int] | None:
    """quantulum3's name for the unit that `span` begins with, and its length; None if it finds none."""
    quantities = _parser()(f"2 {span.replace('μ', 'µ')}")
    if not quantities or quantities[0].span[0] != 0:
        return None
    unit = quantities[0].unit
    if unit.name in ("dimensionless", "unk") or unit.entity.name in ("dimensionless", "currency"):
        return None
    if span.isalpha() and span not in _SYMBOLS and unit.name.count(" ") > 1:
        # a word misread as a sequence of signs
        return None
    name = unit.name.replace(" per ", "/", 1)
    # whether the parser includes a slash after the unit depends on the order of its sets
    return name, len(f"2 {span}"[: quantities[0].span[1]].rstrip(" /")) - 2


@contextmanager
def _types_unchecked() -> Iterator[None]:
    """Without the checks of types that typeguard adds to inflect, which quantulum3 asks for plurals, on its import.

    Adding them takes over a second, most of the time until quantulum3 is ready; they find mistakes of callers only.
    """
    try:
        guard: Any = importlib.import_module("typeguard")
    except ImportError:
        # a version of inflect without it
        yield
        return
    checked, guard.typechecked = guard.typechecked, lambda target: target
    try:
        yield
    finally:
        guard.typechecked = checked


@cache
def _parser() -> Callable[[str], list[Any]]:
    """quantulum3's parser without its classifier, which needs the surrounding text; that is not passed to it here."""
    with warnings.catch_warnings(), _types_unchecked():
        # the import warns that the classifier is not installed; it is not needed
        warnings.simplefilter("ignore", UserWarning)
        from quantulum3 import classifier, parser

        classifier.USE_CLF = False
        parser.parse("2 m")  # the first call imports inflect
    return parser.parse  # type: ignore[no-any-return]
