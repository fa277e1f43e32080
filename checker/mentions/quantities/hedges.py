"""The words that say how firmly a number is meant, before and after it."""

from __future__ import annotations

from typing import NamedTuple

from checker.mentions.quantities import currencies, number_words
from checker.mentions.quantities.lexing import Lexed

BEFORE = {
    ">": (
        "at least;more than;over;no less than;no fewer than;not less than;not fewer than;upwards of;upward of;"
        "in excess of;greater than;" "better than;a minimum of;minimum of;above;exceeding;just over;"
        "a little over;well over;slightly over;just above;well above;" "slightly more than;just more than;"
        "a little more than;well more than;far more than;much more than;slightly above;larger than;"
        "" "higher than;longer than;bigger than;older than;beyond;even more than;north of;starting at;exceeded;"
        "exceeds;exceed;surpassed;topped;" "surpassing;topping;at the very least;not below"
    ),
    "<": (
        "at most;no more than;not more than;up to;as many as;as much as;as high as;fewer than;less than;under;"
        "below;a maximum of;" "maximum of;just under;a little under;slightly under;well under;just below;"
        "slightly below;well below;slightly less than;" "just less than;a little less than;no higher than;"
        "no greater than;lower than;smaller than;shorter than;sub;sub -;not exceeding;" "far less than;"
        "far fewer than;not above;younger than;cheaper than;south of;even less than;capped at"
    ),
    "~": (
        "about;around;approximately;roughly;some;nearly;almost;close to;an estimated;estimated;circa;approx;"
        "approx .;~;≈;barely;" "estimated at;something like;in the region of;in the neighborhood of;"
        "in the neighbourhood of;somewhere around;just about;nearer;" "virtually;practically;more or less;"
        "or about;or around;averaged;near;±"
    ),
}  # fmt: skip
AFTER = {
    ">": (
        "or more;and more;or higher;or over;and over;and up;and above;or above;or better;or greater;or older;"
        "and older;plus;+;- plus;at least;minimum;- some"
    ),
    "<": "or less;or fewer;or under;or below;or lower;or younger;and under;at most;tops;maximum",
    "~": "or so;or thereabouts;give or take;more or less;odd;- odd;approximately;- ish;ish",
}  # fmt: skip

Table = dict[str, list[tuple[tuple[str, ...], str]]]


def _table(entries: dict[str, str], key: int) -> Table:
    """The hedges by their first (0) or last (-1) word, the longest first."""
    table: Table = {}
    for modifier, phrases in entries.items():
        for phrase in phrases.split(";"):
            words = tuple(phrase.split())
            table.setdefault(words[key], []).append((words, modifier))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


_CLOSE = frozenset({"just", "slightly", "a"})
"""How the bounds begin that lie near the number: "just over", "slightly less than", "a little under"."""
_BEFORE = _table(BEFORE, -1)
_AFTER = _table(AFTER, 0)
_MOTION = frozenset(
    "go goes going went gone come comes came move moves moved moving back climb climbed rise rose risen inching edging "
    "edged pushed push driven drove take took taken bring brought".split()
)
_NEXT = number_words.WORDS | {"than"}
"""With a number behind it a hedge belongs to that one: "13 offices and more than 350 staff"."""
_DEFINITE = frozenset("the this these those that his her its their our my your".split())


class Hedge(NamedTuple):
    """A modifier and the word at which its phrase begins or, behind the number, ends."""

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
    """Whether the hedge from word `first` to `last` (exclusive) says that the value lies just beyond its number."""
    return last - first > 1 and words.lower[first] in _CLOSE and words.lower[first + 1] not in ("maximum", "minimum")


def _is_otherwise(words: Lexed, first: int, phrase: tuple[str, ...]) -> bool:
    """Whether the words mean something else here: "the above 5", "turned around 12", "over the past"."""
    word = phrase[0]
    if phrase == ("up", "to") and words.before(first) in _MOTION:
        return True
    if len(phrase) > 1:
        return False
    if word in ("some", "near", "over", "under") and words.before(first) in _DEFINITE:
        return word in ("some", "near") or words.before(first) not in ("those", "these")
    return word in ("above", "below", "under") and words.before(first) in ("from", "the")


def _negated(words: Lexed, hedge: Hedge) -> Hedge:
    """ "Not more than 5" stands in the table; "never more than 5" turns a lower bound into an upper one."""
    if (
        hedge.modifier == ">"
        and words.before(hedge.edge) in ("not", "never", "no", "n't")
        and words.lower[hedge.edge] in ("more", "over", "above")
    ):
        return Hedge("<", hedge.edge - 1)
    return hedge


def after(words: Lexed, index: int) -> Hedge | None:
    """The hedge that begins with the word at `index`, right behind the number or its unit."""
    for phrase, modifier in _AFTER.get(words.lower[index], ()):
        last = index + len(phrase)
        counts = words.is_digits(last) or words.lower[last] in _NEXT or words.lower[last] in currencies.SIGNS
        if tuple(words.lower[index:last]) == phrase and not counts:
            return Hedge(modifier, last)
    return None
