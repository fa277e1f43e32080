"""The words before and after a number that say how exact it is."""

from __future__ import annotations

from typing import NamedTuple

from checker.mentions.quantities.kinds import currencies
from checker.mentions.quantities.numbers import number_words
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.text.word_lists import rows, word_lists

_LISTS = word_lists("mentions/quantities/hedges")

Table = dict[str, list[tuple[tuple[str, ...], str]]]


def _table(side: str, key: int) -> Table:
    """The hedges on one side of the number by their first (0) or last (-1) word, the longest first."""
    table: Table = {}
    for place, modifier, *phrase in rows("mentions/quantities/hedge_phrases"):
        if place == side:
            table.setdefault(phrase[key], []).append((tuple(phrase), modifier))
    for found in table.values():
        found.sort(key=lambda row: -len(row[0]))
    return table


_CLOSE = frozenset({"just", "slightly", "a"})
"""First words of bounds that lie near the number: "just over", "slightly less than", "a little under"."""
_BEFORE = _table("before", -1)
_AFTER = _table("after", 0)
_MOTION = _LISTS["motion"]
_NEXT = number_words.WORDS | {"than"}
"""A hedge followed by a number belongs to that number: "13 offices and more than 350 staff"."""
_DEFINITE = _LISTS["definite"]


class Hedge(NamedTuple):
    """A modifier and the word at which its phrase begins or, after the number, ends."""

    modifier: str
    edge: int


def before(words: Lexed, index: int) -> Hedge | None:
    """The hedge that ends right before the word at `index`."""
    for phrase, modifier in _BEFORE.get(words.before(index), ()):
        first = index - len(phrase)
        if first >= 0 and tuple(words.lower[first:index]) == phrase and not _is_otherwise(words, first, phrase):
            return _negated(words, Hedge(modifier, first))
    return None


def is_close(words: Lexed, first: int, last: int) -> bool:
    """Whether the hedge from word `first` to `last` (exclusive) puts the value just beyond its number."""
    return last - first > 1 and words.lower[first] in _CLOSE and words.after(first) not in ("maximum", "minimum")


def _is_otherwise(words: Lexed, first: int, phrase: tuple[str, ...]) -> bool:
    """Whether the words have another meaning here: "the above 5", "turned around 12", "over the past"."""
    word = phrase[0]
    if phrase == ("up", "to") and words.before(first) in _MOTION:
        return True
    if len(phrase) > 1:
        return False
    if word in ("some", "near", "over", "under") and words.before(first) in _DEFINITE:
        return word in ("some", "near") or words.before(first) not in ("those", "these")
    return word in ("above", "below", "under") and words.before(first) in ("from", "the")


def _negated(words: Lexed, hedge: Hedge) -> Hedge:
    """ "Not more than 5" is in the table; "never more than 5" turns a lower bound into an upper one."""
    if (
        hedge.modifier == ">"
        and words.before(hedge.edge) in ("not", "never", "no", "n't")
        and words.lower[hedge.edge] in ("more", "over", "above")
    ):
        return Hedge("<", hedge.edge - 1)
    return hedge


def after(words: Lexed, index: int) -> Hedge | None:
    """The hedge that begins with the word at `index`, right after the number or its unit."""
    for phrase, modifier in _AFTER.get(words.lower[index], ()):
        last = index + len(phrase)
        counts = words.is_digits(last) or words.lower[last] in _NEXT or words.lower[last] in currencies.SIGNS
        if tuple(words.lower[index:last]) == phrase and not counts:
            return Hedge(modifier, last)
    return None
