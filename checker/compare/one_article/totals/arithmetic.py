"""Inside one article: "from A to B, a rise of C" that does not compute, and a "doubled from A to B" that is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, exact, ordered, said
from checker.compare.one_article.sentence.shape import shapes
from checker.compare.one_article.totals.change_told import APART, CLOSED, changes_told
from checker.compare.one_article.totals.change_way import wrong_way
from checker.compare.thresholds import thresholds
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.word_lists import alternations

_ANY = alternations("compare/arithmetic")

_OTHER = "from to as and while but after when which that if because on with than since before who what"
"""Words that may open another clause or introduce another base."""
_GLOSS = r"(?:,?\s+or\s+[^,;.]{2,30}(?:\.\d+[^,;.]{0,20})?)?"
"""The same amount in other terms: "or 90 cents a share"."""
_WORD = rf"(?!(?:{'|'.join(_OTHER.split())})\b)[\w'’-]+\s+"
_BASE = rf"(?:(?:{_ANY['base']})\s+){{0,3}}"
_END = re.compile(rf"{_GLOSS},?\s+(?:{_WORD}){{0,6}}?(?P<way>from|to)\s+{_BASE}", re.IGNORECASE)
_SIZE = re.compile(
    rf"{_GLOSS}\s*(?:,|\(|-|–|—)\s*(?:or\s+)?(?:up|down|(?:which is\s+)?(?:an?\s+)?(?:{_WORD})?"
    rf"(?:{_ANY['size']})\s+of)\s+",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b(?P<way>from|to)\s+{_BASE}$", re.IGNORECASE)
_POLLED = re.compile(r"\b(?:polls?|polled|survey\w*|approval|support\w*|favou?rab\w*|rating)\b", re.IGNORECASE)
_TIMES = {2.0: (1.7, 2.4), 3.0: (2.6, 3.5), 4.0: (3.4, 4.7), 0.5: (0.42, 0.58)}
"""The ratios that readers accept as "doubled", "tripled", "quadrupled" and "halved"."""
_ABOUT = (0.8, 1.2)
"""How far "nearly" and "about" widen those ratios."""
_LIMITS = thresholds()
_WITHOUT_CENTS = _LIMITS.without_cents
_WORDED = _LIMITS.share_in_words


_OR = re.compile(r"(?:\s+or\s+|\()$", re.IGNORECASE)


class _Change(NamedTuple):
    """The claims of a change."""

    size: Claim
    start: Claim
    end: Claim


_MOVED_BY = re.compile(
    rf"\b(?:{_ANY['moved by']})\s+(?:an?\s+)(?:[\w-]+\s+){{1,2}}$",
    re.IGNORECASE,
)


def _is_size(claim: Claim, text: str) -> bool:
    """Whether a figure is the size of a change: "rose 5 percent", "rose a better-than-expected 5 percent"."""
    value = claim.mention.value
    if not isinstance(value, Quantity) or value.role in ("from", "to"):
        return False
    ahead = text[max(claim.sentence.start, claim.mention.start - 50) : claim.mention.start]
    return value.role == "by" or (claim.mention.kind is Kind.PERCENT and _MOVED_BY.search(ahead) is not None)


def _way(claim: Claim, text: str) -> str | None:
    """`from` or `to` before an amount, else None."""
    held = _BEFORE.search(text[max(claim.sentence.start, claim.mention.start - 40) : claim.mention.start])
    return held["way"].lower() if held else None


def _ends(left: Claim, right: Claim, text: str) -> tuple[Claim, Claim] | None:
    """Start and end of "from A to B", "to B from A"."""
    ways = (_way(left, text), _way(right, text))
    linked = _END.fullmatch(between(left, right, text))
    if not linked or set(ways) != {"from", "to"}:
        return None
    return (left, right) if ways[0] == "from" else (right, left)


def _read(first: Claim, second: Claim, third: Claim, text: str) -> _Change | None:
    """Three neighbours as a change: "rose C to B from A", "from A to B, a rise of C", "B, up C from A"."""
    gaps = between(first, second, text), between(second, third, text)
    if _is_size(first, text) and _END.fullmatch(gaps[0]):
        ends = _ends(second, third, text)
        return _Change(first, *ends) if ends else None
    if _is_size(third, text) and _SIZE.fullmatch(gaps[1]) and CLOSED.match(text, third.mention.end):
        ends = _ends(first, second, text)
        return _Change(third, *ends) if ends else None
    if _is_size(second, text) and _SIZE.fullmatch(gaps[0]) and _END.fullmatch(gaps[1]):
        return _Change(second, third, first) if _way(third, text) == "from" and not _is_size(first, text) else None
    return None


def _changes(claims: Sequence[Claim], text: str) -> Iterator[_Change]:
    """The changes of an article, ignoring amounts per share beside them."""
    kept = [claim for claim in claims if not _is_gloss(claim, text)]
    for first, second, third in zip(kept, kept[1:], kept[2:], strict=False):
        if first.sentence == second.sentence == third.sentence:
            change = _read(first, second, third, text)
            if change is not None:
                yield change


def _is_gloss(claim: Claim, text: str) -> bool:
    """Whether an amount only restates the one before it: "$59 million, or $1.20 a share"."""
    value = claim.mention.value
    rate = isinstance(value, Quantity) and "/" in value.unit
    return rate and _OR.search(text[max(0, claim.mention.start - 5) : claim.mention.start]) is not None


def _bounds(value: Quantity) -> tuple[float, float]:
    """The bounds of an amount by its rounding. Whole counts and prices are exact; large sums may leave out cents."""
    number, money = value.number or 0.0, value.unit.startswith("$") or value.unit[:3].isupper()
    divided = value.unit == "%" or (money and number >= _WITHOUT_CENTS)
    slack = value.step / 2 if value.step != 1 or divided else 0.0
    return number - slack, number + slack


def _as_fine(value: Quantity, other: Quantity) -> Quantity:
    """A round amount as meant beside a finer one: "$4 billion" is $4.0 billion beside $4.27 billion."""
    finer = 0 < other.step < value.step and value.step > 1
    return replace(value, step=max(value.step / 10, other.step)) if finer else value


def _share(change: Quantity, start: Quantity, end: Quantity) -> str | None:
    """Why a change in percent does not fit two amounts, or None."""
    (least, most), (low, high) = _bounds(_as_fine(start, end)), _bounds(_as_fine(end, start))
    if least <= 0 or low < 0:
        return None
    worded = change.unit != "%"
    size = (change.number or 0.0) * (100 if worded else 1)
    slack = _WORDED if worded else change.step / 2 + (0.0 if change.step < 1 else 0.1)
    slack += _WORDED if change.modifier == "~" else 0.0
    moves = sorted(abs(100 * (ratio - 1)) for ratio in (low / most, high / least))
    crosses = low / most < 1 < high / least
    if (0.0 if crosses else moves[0]) - slack <= size <= moves[1] + slack:
        return None
    moved = 100 * abs((end.number or 0.0) / (start.number or 1.0) - 1)
    return f"from {describe(start)} to {describe(end)} is a change of {moved:.3g} %, not {size:.3g} %"


def _multiple(change: Quantity, start: Quantity, end: Quantity) -> str | None:
    """Why one amount is not the stated multiple of another, or None."""
    number = change.number or change.low or 0.0
    if number not in _TIMES or not start.number or not end.number:
        return None
    least, most = _TIMES[number]
    if change.modifier == "~":
        least, most = least * _ABOUT[0], most * _ABOUT[1]
    if change.modifier == ">":
        least, most = (number * 0.97, float("inf")) if number > 1 else (0.0, number * 1.03)
    (few, many), (low, high) = _bounds(start), _bounds(end)
    if few <= 0 or (low / many <= most and high / few >= least):
        return None
    return f"{describe(end)} is {end.number / start.number:.2g} times {describe(start)}"


def _difference(change: Quantity, start: Quantity, end: Quantity, polled: bool) -> str | None:
    """Why an amount is not the difference between two others, or None."""
    moved, size = abs((end.number or 0.0) - (start.number or 0.0)), change.number or 0.0
    steps = (change.step, start.step, end.step)
    slack = sum(step / 2 for step in steps if step != 1 or (polled and start.unit == "%"))
    if abs(moved - size) <= slack * 1.01 + 1e-9:
        return None
    return f"from {describe(start)} to {describe(end)} is a change of {moved:.4g}, not {size:g}"


def _fault(change: Quantity, start: Quantity, end: Quantity, polled: bool) -> str | None:
    """Why a change does not compute; None if it does, or if its figures are of different things."""
    if change.unit == "time":
        return _multiple(change, start, end)
    if change.modifier in "<>":
        return None
    if change.unit == "%" and start.unit != "%":
        return _share(change, start, end)
    if change.unit == "%" and _share(change, start, end) is None:
        return None
    if not change.unit and not change.step and 0 < (change.number or 0.0) < 1:
        return _share(change, start, end)
    points = change.unit in ("percentage point", "point") and start.unit in ("%", "")
    if change.modifier == "=" and (points or change.unit in (start.unit, "") or not start.unit):
        return _difference(change, start, end, polled) if change.unit != "%" or start.unit == "%" else None
    return None


_OF_A_UNIT = re.compile(r"\s+(?:of\s+)?(?:an?|one)\b", re.IGNORECASE)


def _quantities(change: _Change, text: str) -> tuple[Quantity, Quantity, Quantity] | None:
    """The size and the two ends, if both ends are plain numbers of one thing. "Half a point" does not mean one half."""
    size, start, end = change.size.mention.value, exact(change.start), exact(change.end)
    if not isinstance(size, Quantity) or start is None or end is None:
        return None
    if not size.unit and _OF_A_UNIT.match(text, change.size.mention.end):
        return None
    if start.unit.partition("/")[0] == end.unit.partition("/")[0] and "" in (
        start.unit.partition("/")[2],
        end.unit.partition("/")[2],
    ):
        start, end = (replace(value, unit=value.unit.partition("/")[0]) for value in (start, end))
    alike = start.unit == end.unit or "" in (start.unit, end.unit)
    told = size.number is not None or size.unit == "time"
    return (size, start, end) if alike and told and not {start.unit, end.unit} & {"time"} else None


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every change with ends and size in one clause that do not fit, allowing for rounding and hedges."""
    text, found = article.text, dict[tuple[int, int], Contradiction]()
    for change in _changes(claims, text):
        wrong = None if APART.search(said(text, change.size)) else _checked(change, text)
        if wrong is not None:
            found[_places(change.start, change.end)] = wrong
    for read in changes_told(list(shapes(claims, article))):
        faults = [_checked(_Change(size, read.start, read.end), text) for size in read.sizes]
        wrong = faults[0] if faults and None not in faults else wrong_way(read, text)
        if wrong is not None:
            found.setdefault(_places(read.start, read.end), wrong)
    return list(found.values())


def _places(start: Claim, end: Claim) -> tuple[int, int]:
    return start.mention.start, end.mention.start


def _checked(change: _Change, text: str) -> Contradiction | None:
    """The contradiction of a size with the change between two amounts, if any."""
    values = _quantities(change, text)
    why = _fault(*values, _POLLED.search(said(text, change.size)) is not None) if values else None
    if values is None or why is None:
        return None
    words = [change.size.mention.text if values[0].unit == "time" else describe(values[0])]
    words += [describe(value) for value in values[1:]]
    return Contradiction(ordered(list(zip(words, change, strict=True))), why)


COMPARATOR = OneArticle(
    "arithmetic", frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE, Kind.NUMBER}), inspect_article
)
