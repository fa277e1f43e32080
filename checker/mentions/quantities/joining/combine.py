"""Combines neighbouring readings: ranges, units stated once for two numbers, hedges and their scope."""

from __future__ import annotations

from dataclasses import replace

from checker.mentions.quantities.joining.sharing import (
    dimensions,
    in_millions,
    is_bare,
    is_whole,
    lent,
    listed,
    scaled_from,
    scaled_like,
    share_unit,
    suspended,
    tallied,
)
from checker.mentions.quantities.kinds import compounds, hedges
from checker.mentions.quantities.numbers import signs
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.reading import Reading
from checker.model.mention import Kind
from checker.text.grammar import Pattern, some
from checker.text.word_lists import word_lists
from checker.text.words import verb_table

_LISTS = word_lists("mentions/quantities/combine")

_DASHES = ("-", "–", "—", "--")
_RANGE_WORDS = _LISTS["range words"]
_MOTION = _LISTS["motion"]
_NEAR = 0.25
"""Share by which the second number of an estimate ("50 or 60 men") may exceed the first."""


def combine(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """The readings with ranges combined and units shared, each with its hedge."""
    if len(readings) < 2:
        return [_hedged(words, reading) for reading in readings]
    joined: list[Reading] = []
    for reading in listed(words, suspended(words, dimensions(words, readings))):
        if joined:
            merged = _join(words, joined[-1], reading)
            joined[-1:] = merged
        else:
            joined.append(reading)
    joined = lent(words, scaled_from(words, joined))
    return _scoped(words, [_hedged(words, reading) for reading in joined])


def _gap(words: Lexed, left: Reading, right: Reading) -> tuple[str, ...]:
    """The words between two readings, if there are few enough to link them."""
    return tuple(words.lower[left.last : right.first]) if right.first - left.last <= 3 else ("...",)


def _join(words: Lexed, left: Reading, right: Reading) -> list[Reading]:
    """Two neighbours as one range or amount, or as two readings that may share a unit."""
    gap = _gap(words, left, right)
    if left.kind in (Kind.ORDINAL, Kind.SCORE) or right.kind in (Kind.ORDINAL, Kind.SCORE) or left.high is not None:
        return [left, right]
    compound = compounds.read(words, gap, left, right)
    if compound is not None:
        return [compound]
    tally = tallied(words, gap, left, right)
    if tally is not None:
        return [left, tally]
    before = _governor(words, left)
    if _links(gap, before):
        if _by_and_to(words, left, right, gap, before):
            return [left, right]
        left, right = in_millions(words, left, right)
        left, right = share_unit(left, right, gap[0] != "to" or before in _FROM)
        left = scaled_like(words, signs.negated_like(left, right), right, before)
        if _is_range(words, left, right, gap, before):
            return [_range(left, right)]
        return [left, right]
    if (gap in (("or",), ("or", "even"), ("and",)) and (is_bare(left) or is_bare(right))) or is_whole(gap):
        left, right = share_unit(left, right, gap[0] != "and")
        left = left if is_whole(gap) else scaled_like(words, left, right, before)
        if gap == ("or",) and _is_estimate(left, right):
            return [_range(left, right)]
    return [left, right]


_FROM = frozenset({"from", "between", "aged", "ages", "age"})


def _is_estimate(left: Reading, right: Reading) -> bool:
    """ "Two or three men", "50 or 60 men": two numbers close enough to be one estimate."""
    a, b = left.numeral.low, right.numeral.low
    counts = left.kind is right.kind is Kind.COUNT and left.unit == right.unit and right.high is None
    return counts and left.numeral.form == right.numeral.form and a < b <= a + max(1, left.numeral.step, _NEAR * a)


def _governor(words: Lexed, reading: Reading) -> str:
    hedge = hedges.before(words, reading.first)
    index = hedge.edge if hedge else reading.first
    standing = _STATE.before(words, index)
    return words.before(standing.first if standing else index)


_STATE = Pattern(some("the a an its their his her present current existing previous earlier original old new then"))
"""A count of things named before: "202 are women", "two of them", "staff of more than 350.", "540 between them"."""


def _links(gap: tuple[str, ...], before: str) -> bool:
    if gap == ("-", "to", "-"):
        return True
    if len(gap) != 1:
        return gap in (("to", "about"), ("to", "nearly"), ("and", "about")) and before in ("from", "between")
    return gap[0] in _DASHES or gap[0] == "to" or (gap[0] == "and" and before in ("between", "of between"))


def _is_range(words: Lexed, left: Reading, right: Reading, gap: tuple[str, ...], before: str) -> bool:
    """Whether the two ends form one value between them, and not a change from one to the other."""
    if left.unit != right.unit or (left.kind != right.kind and not (left.drop or right.drop)):
        return False
    if left.numeral.form in ("vague", "fraction", "ratio") or right.numeral.form in ("vague", "ratio"):
        return False
    if before == "from" and not _moves(words, left) and left.numeral.low < right.numeral.low:
        return True
    if before == "from":
        return not _RANGE_WORDS.isdisjoint(words.near(left.first, 6))
    if left.numeral.high <= 0 > right.numeral.high:
        return True
    if left.numeral.low >= right.numeral.low:
        return gap[0] == "and"
    if left.kind is Kind.NUMBER and not left.unit and gap[0] == "to" and not left.numeral.magnitude:
        return before in ("of", "at", "about")
    return not (gap[0] == "to" and left.last > left.numeral.last and _changed(before))


def _changed(before: str) -> bool:
    """Whether the word right before a number is a verb of change or its particle."""
    moved = verb_table().get(before)
    return before in ("up", "down") or (moved is not None and moved.group in ("raise", "cut"))


def _by_and_to(words: Lexed, left: Reading, right: Reading, gap: tuple[str, ...], before: str) -> bool:
    """Whether the two are the size and the end of a change, not a range: "fell $2 to $13" (both written in full after a
    verb of change), "by 5 to 20 from 12".
    """
    if before == "by" and gap == ("to",) and "from" in words.lower[right.last : right.last + 2]:
        return True
    like = left.kind is right.kind is Kind.MONEY and left.numeral.magnitude == right.numeral.magnitude
    same = left.unit.partition("/")[0] == right.unit.partition("/")[0]
    return gap == ("to",) and like and same and _changed(_governor(words, left))


_CLAUSE = 16
"""Words before a number that are searched for the verb of its clause."""


def _moves(words: Lexed, left: Reading) -> bool:
    """Whether a verb of change or motion comes before "from A to B", so that A and B are two states of one thing."""
    for word in words.near(left.first, _CLAUSE):
        verb = verb_table().get(word)
        if word in _MOTION or (verb is not None and verb.group in ("raise", "cut", "change", "extend")):
            return True
    return False


def _range(left: Reading, right: Reading) -> Reading:
    return replace(
        right,
        numeral=left.numeral,
        high=right.numeral,
        first=left.first,
        drop=left.drop or right.drop,
        phrase=right.phrase or left.phrase,
    )


def _hedged(words: Lexed, reading: Reading) -> Reading:
    """The reading with the hedge before or after it. A range keeps `=`, because its ends show how exact it is."""
    if reading.drop or reading.kind in (Kind.SCORE, Kind.ORDINAL):
        return reading
    hedge = hedges.before(words, reading.first)
    if hedge is not None:
        return replace(reading, modifier=hedge.modifier, hedged_from=hedge.edge)
    for at in (reading.last, reading.numeral.last):
        behind = hedges.after(words, at)
        if behind is not None and not (words.lower[at] == "odd" and words.before(at) == "the"):
            return replace(reading, modifier=behind.modifier)
    return reading


_COORDINATED = (("and",), ("or",), (",", "and"), ("dead", "and"), ("killed", "and"))


def _scoped(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """A bound extends across "and" to the next count: "more than 20 dead and 100 hurt"."""
    for index in range(1, len(readings)):
        left, right = readings[index - 1], readings[index]
        linked = _gap(words, left, right)[-2:] in _COORDINATED
        bound = left.modifier in "<>" and right.modifier == "=" and right.hedged_from is None
        counts = left.kind is Kind.COUNT and not right.drop
        if linked and bound and left.kind is right.kind and (counts or words.lower[left.last] == "or"):
            readings[index] = replace(right, modifier=left.modifier)
    return readings
