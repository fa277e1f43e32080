"""Puts neighbouring readings together: ranges, units said once for two numbers, hedges and their scope."""

from __future__ import annotations

from dataclasses import replace

from checker.mentions.quantities import hedges, numerals
from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.reading import Reading
from checker.model.mention import Kind
from checker.text.words import verb_table

_DASHES = ("-", "–", "—", "--")
_RANGE_WORDS = frozenset(
    "range ranges ranged ranging vary varies varied varying span spans spanned spanning scale anywhere everything "
    "somewhere aged ages estimates priced prices sizes age between band".split()
)
_MOTION = frozenset(
    "enlargement expansion reduction shift switch go goes going went gone up down move moved moves "
    "moving upgrade upgraded back".split()
)
_NEAR = 0.25
"""Share by which the second number of an estimate ("50 or 60 men") may be above the first."""
_SHARING = frozenset({Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.COUNT, Kind.AGE})


def combine(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """The readings with ranges made one and units shared, each with its hedge."""
    joined: list[Reading] = []
    for reading in _suspended(words, readings):
        if joined:
            merged = _join(words, joined[-1], reading)
            joined[-1:] = merged
        else:
            joined.append(reading)
    return _scoped(words, [_hedged(words, reading) for reading in _lent(words, joined)])


def _suspended(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """Lends the noun of the last to all of "four-, five- and six-cylinder engines"."""
    found = list(readings)
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        gap = tuple(words.lower[left.last : right.first])[:4]
        if gap[:1] == ("-",) and gap[1:] in ((",",), ("and",), ("or",), ("to",), (",", "and"), (",", "or")):
            found[index] = _share(words, left, right, False)[0]
    return found


def _lent(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """Lends the noun to a later number of the same things: "24 homes were destroyed and another 15 damaged"."""
    found = list(readings)
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        things = left.kind is Kind.COUNT and left.unit != "person" and not left.drop
        if things and _is_bare(right) and right.numeral.form in ("digits", "words") and _befalls(words, left, right):
            found[index] = replace(right, kind=Kind.COUNT, unit=left.unit, phrase=left.phrase)
    return found


def _befalls(words: Lexed, left: Reading, right: Reading) -> bool:
    """Whether a verb behind each of the numbers tells what happened to the things."""
    between = words.lower[left.last : right.first]
    last = right.last + (words.lower[right.last] in ("was", "were"))
    opened = between[-1:] in (["and"], ["another"], ["further"], [","], ["with"])
    return (
        opened
        and len(between) <= _CLAUSE
        and _is_past(words, last)
        and any(_is_past(words, at) for at in range(left.last, right.first))
    )


def _is_past(words: Lexed, index: int) -> bool:
    word = words.lower[index]
    verb = verb_table().get(word)
    return bool(verb.forms & {"past", "participle"}) if verb is not None else len(word) > 4 and word.endswith("ed")


def _gap(words: Lexed, left: Reading, right: Reading) -> tuple[str, ...]:
    """The words between two readings, as far as they can link them."""
    return tuple(words.lower[left.last : right.first]) if right.first - left.last <= 3 else ("...",)


def _join(words: Lexed, left: Reading, right: Reading) -> list[Reading]:
    """Two neighbours as one range, or as two readings of which one may have lent the other its unit."""
    gap = _gap(words, left, right)
    if left.kind in (Kind.ORDINAL, Kind.SCORE) or right.kind in (Kind.ORDINAL, Kind.SCORE) or left.high is not None:
        return [left, right]
    if _is_small_change(gap, left, right):
        return [_with_cents(left, right)]
    if _is_height(gap, left, right):
        return [_with_inches(left, right)]
    if _is_short_height(words, gap, left, right):
        return [replace(_with_inches(left, right), last=right.numeral.last)]
    before = _governor(words, left)
    if _links(gap, before):
        if _by_and_to(words, left, right, gap):
            return [left, right]
        left, right = _share(words, left, right, gap[0] != "to" or before in ("from", "between", "aged", "ages", "age"))
        if _is_range(words, left, right, gap, before):
            return [_range(left, right)]
        return [left, right]
    if (gap in (("or",), ("and",)) and (_is_bare(left) or _is_bare(right))) or is_whole(gap):
        left, right = _share(words, left, right, gap[0] != "and")
        if gap == ("or",) and _is_estimate(left, right):
            return [_range(left, right)]
    return [left, right]


def _is_estimate(left: Reading, right: Reading) -> bool:
    """ "Two or three men", "50 or 60 men": two near numbers of one thing that the writer does not choose between."""
    a, b = left.numeral.low, right.numeral.low
    counts = left.kind is right.kind is Kind.COUNT and left.unit == right.unit and right.high is None
    return counts and left.numeral.form == right.numeral.form and a < b <= a + max(1, _NEAR * a)


def _is_small_change(gap: tuple[str, ...], left: Reading, right: Reading) -> bool:
    """ "3 dollars 50 cents", "4 pounds and 20 pence"."""
    minor = {"$": "USX", "USD": "USX", "GBP": "GBX", "EUR": "USX"}.get(left.unit)
    return gap in ((), ("and",)) and minor == right.unit and right.numeral.low < 100 and left.numeral.step == 1


def _with_cents(left: Reading, right: Reading) -> Reading:
    value = left.numeral.low + right.numeral.low / 100
    return replace(left, numeral=left.numeral._replace(low=value, high=value, step=0.01), last=right.last)


def _is_height(gap: tuple[str, ...], left: Reading, right: Reading) -> bool:
    """ "6ft 4in", "five feet, 11 inches"."""
    joined = gap in ((), ("and",), (",",), ("-",)) and (left.unit, right.unit) == ("foot", "inch")
    return joined and left.numeral.step == 1 and right.numeral.low < 12 and not left.drop and not right.drop


def _is_short_height(words: Lexed, gap: tuple[str, ...], left: Reading, right: Reading) -> bool:
    """ "6-foot-2", with the inches left out: "the 6-foot-2 guard"."""
    inches = right.numeral
    bare = right.kind in (Kind.NUMBER, Kind.COUNT) and inches.form == "digits" and inches.step == 1 and inches.low < 12
    joined = (
        gap == ("-",) and left.unit == "foot" and words.lower[left.numeral.last] == "-" and words.glued(inches.first)
    )
    return joined and bare and words.lower[inches.last] != "-" and left.numeral.step == 1


def _with_inches(left: Reading, right: Reading) -> Reading:
    value = left.numeral.low + right.numeral.low / 12
    return replace(left, numeral=left.numeral._replace(low=value, high=value, step=1 / 12), last=right.last)


def _governor(words: Lexed, reading: Reading) -> str:
    hedge = hedges.before(words, reading.first)
    index = hedge.edge if hedge else reading.first
    while words.before(index) in _STANDING:
        index -= 1
    return words.before(index)


_STANDING = frozenset(
    "the a an its their his her present current existing previous earlier original old new then".split()
)
"""Words between the preposition and the number of a state: "from the current 10 percent"."""


_BEFORE_WHOLE = frozenset("the its their his her our about some all those these only roughly nearly".split())


def is_whole(gap: tuple[str, ...]) -> bool:
    """Whether the words between two numbers make the second the whole of the first: "of the", "of only", "of Ida's"."""
    return gap[:1] == ("of",) and all(word in _BEFORE_WHOLE or word.endswith("'s") for word in gap[1:])


def _links(gap: tuple[str, ...], before: str) -> bool:
    if len(gap) != 1:
        return gap in (("to", "about"), ("to", "nearly"), ("and", "about")) and before in ("from", "between")
    return gap[0] in _DASHES or gap[0] == "to" or (gap[0] == "and" and before in ("between", "of between"))


def _is_range(words: Lexed, left: Reading, right: Reading, gap: tuple[str, ...], before: str) -> bool:
    """Whether the two ends make one value that lies between them, and no change from one to the other."""
    if left.unit != right.unit or (left.kind != right.kind and not (left.drop or right.drop)):
        return False
    if left.numeral.form in ("vague", "fraction", "ratio") or right.numeral.form in ("vague", "ratio"):
        return False
    if before == "from" and not _moves(words, left) and left.numeral.low < right.numeral.low:
        return True
    if before == "from":
        return not _RANGE_WORDS.isdisjoint(words.lower[max(0, left.first - 6) : left.first])
    if left.numeral.low >= right.numeral.low:
        return gap[0] == "and"
    if left.kind is Kind.NUMBER and not left.unit and gap[0] == "to" and not left.numeral.magnitude:
        return before in ("of", "at", "about")
    return not (gap[0] == "to" and left.last > left.numeral.last and _changed(before))


def _changed(before: str) -> bool:
    """Whether the word right before a number is a verb of change or its particle."""
    moved = verb_table().get(before)
    return before in ("up", "down") or (moved is not None and moved.group in ("raise", "cut"))


def _by_and_to(words: Lexed, left: Reading, right: Reading, gap: tuple[str, ...]) -> bool:
    """ "Fell $2 to $13": two amounts written in full behind a verb of change are its size and its end, no range."""
    like = left.kind is right.kind is Kind.MONEY and left.numeral.magnitude == right.numeral.magnitude
    return gap == ("to",) and like and left.unit == right.unit and _changed(_governor(words, left))


_CLAUSE = 16
"""Words before a number in which the verb of its clause is looked for."""


def _moves(words: Lexed, left: Reading) -> bool:
    """Whether a verb of change or motion stands before "from A to B", so that A and B are two states of one thing."""
    for word in words.lower[max(0, left.first - _CLAUSE) : left.first]:
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


def _share(words: Lexed, left: Reading, right: Reading, backwards: bool) -> tuple[Reading, Reading]:
    """Lends unit and magnitude: "1.2-1.5 million", "8 or 9 euros", "$5 to $10 million", "208 pounds to 193"."""
    if left.kind is Kind.AGE and right.kind is Kind.COUNT and right.last == right.numeral.last:
        right = replace(right, kind=Kind.AGE, unit=left.unit, phrase="")
    if _is_bare(left) and (right.kind in _SHARING or right.drop) and left.numeral.form not in ("fraction", "ratio"):
        left = replace(left, kind=right.kind, unit=right.unit, phrase=right.phrase, drop=right.drop)
    elif left.kind is right.kind and right.unit.startswith(left.unit + "/"):
        left = replace(left, unit=right.unit)
    elif _is_bare(right) and left.kind in _SHARING and backwards and right.numeral.form == "digits":
        right = replace(right, kind=left.kind, unit=left.unit, phrase=left.phrase)
    elif left.kind is right.kind is Kind.MONEY and left.unit != right.unit and "$" in (left.unit, right.unit):
        code = left.unit if right.unit == "$" else right.unit
        if code.endswith("D"):
            left, right = replace(left, unit=code), replace(right, unit=code)
    return _scaled_like(words, left, right), right


def _is_bare(reading: Reading) -> bool:
    return reading.kind is Kind.NUMBER and not reading.unit and not reading.drop


def _scaled_like(words: Lexed, left: Reading, right: Reading) -> Reading:
    """The left number times the magnitude that only the right one has, if that keeps it the smaller one."""
    if (
        not right.numeral.magnitude
        or left.numeral.magnitude
        or left.kind is not right.kind
        or left.numeral.form == "vague"
        or not right.numeral.step
    ):
        return left
    known = (
        numerals.digits(words.lower[right.numeral.first])
        if words.is_digits(right.numeral.first)
        else (right.numeral.low / right.numeral.step, 1)
    )
    mantissa = known[0] if known and right.numeral.step else 0.0
    if not mantissa or left.numeral.low >= 1000 or left.numeral.low > mantissa * 10:
        return left
    return replace(left, numeral=numerals.rescaled(left.numeral, right.numeral.low / mantissa, left.numeral.last))


def _hedged(words: Lexed, reading: Reading) -> Reading:
    """The reading with the hedge before or behind it. A range keeps `=`: its ends already say how firm it is."""
    if reading.drop or reading.kind in (Kind.SCORE, Kind.ORDINAL):
        return reading
    hedge = hedges.before(words, reading.first)
    if hedge is not None:
        return replace(reading, modifier=hedge.modifier, hedged_from=hedge.edge)
    for at in (reading.last, reading.numeral.last):
        behind = hedges.after(words, at)
        if behind is not None and not (words.lower[at] == "odd" and words.lower[at - 1] == "the"):
            return replace(reading, modifier=behind.modifier)
    return reading


_COORDINATED = (("and",), ("or",), (",", "and"), ("dead", "and"), ("killed", "and"))


def _scoped(words: Lexed, readings: list[Reading]) -> list[Reading]:
    """Bounds reach over "and" to the next count: "more than 20 dead and 100 hurt"."""
    for index in range(1, len(readings)):
        left, right = readings[index - 1], readings[index]
        linked = _gap(words, left, right)[-2:] in _COORDINATED
        bound = left.modifier in "<>" and right.modifier == "=" and right.hedged_from is None
        counts = left.kind is Kind.COUNT and not right.drop
        if linked and bound and left.kind is right.kind and (counts or words.lower[left.last] == "or"):
            readings[index] = replace(right, modifier=left.modifier)
    return readings
