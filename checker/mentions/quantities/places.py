"""Reads places in an order ("10th", "the third ship") and scores ("3-1", a vote, a record)."""

from __future__ import annotations

from checker.mentions.quantities import counted
from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.numerals import Numeral
from checker.mentions.quantities.reading import Reading
from checker.model.mention import Kind

ORDINALS = {
    word: float(value)
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}


_SUFFIXES = {"st", "nd", "rd", "th"}


_MONTHS = frozenset("january february march april may june july august september october november december".split())


_DETERMINERS = frozenset("the a his her its their our my 's".split())


_GAME_WORDS = frozenset(
    "win won wins winning beat beats beating lost lose losing loss losses lead leads led leading defeat defeated "
    "tied tie draw drew record score scored victory ahead trailed trailing rout edged decision vote voted votes "
    "ruled ruling sweep swept advantage record to go went improved fell triumph finished".split()
)


def ordinal(words: Lexed, index: int) -> Reading | None:
    """ "10th", "the third": a place in an order. Days of a month and centuries are none."""
    word, following = words.lower[index], words.lower[index + 1]
    if word.isdecimal() and following in _SUFFIXES and words.glued(index + 1):
        dated = (
            words.before(index) in _MONTHS
            or words.lower[index + 2] in _MONTHS
            or (words.lower[index + 2] == "of" and words.lower[index + 3] in _MONTHS)
        )
        dropped = dated or counted.is_time(words.lower[index + 2]) or words.lower[index + 3].startswith("centur")
        return _placed(index, index + 2, float(word), dropped)
    if word not in ORDINALS or words.before(index) not in _DETERMINERS or words.lower[index + 1] in ("of", ",", "."):
        return None
    if counted.is_time(following) or following in ("half", "-") or not words.is_word(index + 1):
        return None
    return _placed(index, index + 1, ORDINALS[word], False)


def _placed(first: int, last: int, value: float, drop: bool) -> Reading:
    return Reading(Numeral(first, last, value, value, 1.0, "digits"), Kind.ORDINAL, "", first, last, drop=drop)


def score(words: Lexed, index: int) -> Reading | None:
    """ "9-2", "52-3": two whole numbers with a hyphen, where the words around tell of a match, a vote, a record."""
    if words.lower[index + 1] not in ("-", "–") or not (words.glued(index + 1) and words.glued(index + 2)):
        return None
    left, right = words.lower[index], words.lower[index + 2]
    if not (left.isdecimal() and right.isdecimal() and len(left) < 4 and len(right) < 4) or words.lower[index + 3] in (
        "-",
        "–",
        "/",
    ):
        return None
    if words.before(index) in ("-", "–", "/", ":"):
        return None
    around = {*words.lower[max(0, index - 6) : index], *words.lower[index + 3 : index + 5]}
    descending = int(left) >= int(right) and not words.is_word(index + 3)
    if (_GAME_WORDS.isdisjoint(around - {"to", "go"}) and not descending) or not _ends_plainly(words, index + 3):
        return None
    low, high = sorted((float(left), float(right)))
    pair = Numeral(index, index + 3, low, high, 1.0, "digits")
    return Reading(pair, Kind.SCORE, "", index, index + 3)


def _ends_plainly(words: Lexed, index: int) -> bool:
    """Whether no unit, magnitude or plural follows, which would make a range of two numbers joined by a hyphen."""
    if words.lower[index] in ("%", "percent", "per", "million", "billion") or (
        words.glued(index) and words.is_word(index)
    ):
        return False
    return not counted.is_plural(words.lower[index]) or words.lower[index] in _GAME_WORDS
