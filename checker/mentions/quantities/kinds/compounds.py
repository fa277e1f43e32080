"""Reads one amount in two units: "6ft 4in", "10st 7lb", "7lb 4oz", "3 pounds and 20 pence"."""

from __future__ import annotations

from dataclasses import replace

from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.reading import Reading
from checker.mentions.quantities.numbers.word_forms import is_stop
from checker.model.mention import Kind
from checker.text.grammar import Pattern, either, unless
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/compounds")

_MEASURES = {("foot", "inch"): 12, ("stone", "pound-mass"): 14, ("pound-mass", "ounce"): 16, ("yard", "foot"): 3}
_MONEY = {("$", "USX"): "$", ("USD", "USX"): "USD", ("EUR", "USX"): "EUR", ("EUR", "EUX"): "EUR",
          ("GBP", "GBX"): "GBP", ("pound-mass", "GBX"): "GBP"}  # fmt: skip
"""The currency of an amount in major and minor units; pounds are sterling if pence follow."""
_GAPS = ((), ("and",), (",",), ("-",))
_SIZES = _LISTS["sizes"]


def read(words: Lexed, gap: tuple[str, ...], left: Reading, right: Reading) -> Reading | None:
    """The two readings as one, in the unit of the first; `gap` holds the words between them."""
    if left.numeral.step != 1 or left.drop:
        return None
    if gap in _GAPS and not right.drop:
        whole = _with_ounces(left, right) or (_with_pence(left, right) if gap in ((), ("and",)) else None)
        if whole is not None:
            return whole
    last = _bare_inches(words, gap, left, right)
    return _sum(left, right, 12, left.unit, last) if last else None


def _with_ounces(left: Reading, right: Reading) -> Reading | None:
    parts = _MEASURES.get((left.unit, right.unit))
    return _sum(left, right, parts, left.unit, right.last) if parts and right.numeral.low < parts else None


def _with_pence(left: Reading, right: Reading) -> Reading | None:
    minor, slash, base = right.unit.partition("/")
    unit = _MONEY.get((left.unit, minor))
    if unit is None or right.numeral.low >= 100:
        return None
    return replace(_sum(left, right, 100, unit + slash + base, right.last), kind=Kind.MONEY)


def _bare_inches(words: Lexed, gap: tuple[str, ...], left: Reading, right: Reading) -> int:
    """Where inches without a unit end, 0 if there are none: "the 6-foot-2 guard", "5 ft 2 in tall", "is 6ft 2 and";
    not "5 ft 2 in her socks".
    """
    inches = right.numeral
    bare = right.kind in (Kind.NUMBER, Kind.COUNT) and inches.form == "digits" and inches.step == 1 and inches.low < 12
    if not bare or left.unit != "foot":
        return 0
    last = inches.last
    if gap == ("-",) and words.lower[left.numeral.last] == "-" and words.glued(inches.first):
        return last if words.lower[last] != "-" else 0
    if gap or right.kind is not Kind.NUMBER:
        return 0
    if words.raw(last) == "in":
        return last + 1 if _SIZE_OR_END.at(words, last + 1) else 0
    return last if _SIZE_OR_END.at(words, last) or is_stop(words.lower[last]) else 0


_SIZE_OR_END = Pattern(either(_SIZES, unless(Lexed.is_word)))


def _sum(left: Reading, right: Reading, parts: int, unit: str, last: int) -> Reading:
    value = left.numeral.low + right.numeral.low / parts
    return replace(left, numeral=left.numeral._replace(low=value, high=value, step=1 / parts), unit=unit, last=last)
