"""Finds a number of things, the amount for each and the total in a sentence, by the words around each figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.compare.one_article.sentence.shape import TOKEN, Shape, amount_of, figure, words_pattern
from checker.model.claim import Claim
from checker.text.word_lists import alternations, word_lists

_ANY = alternations("compare/product_told")
_LISTS = word_lists("compare/product_told")
_ANY_SPACED = alternations("compare/product_told", gap=r"\s+")


class Product(NamedTuple):
    """Two factors and their product; not `sure` if only a verb shows that nothing else is included."""

    times: Claim
    each: Claim
    total: Claim
    sure: bool


_MORE = (
    "and with plus including besides but while as well fee fees deposit tip tax after before extra another more also "
    "other than per every or if when up least either between to twice times double"
)
"""Words that add something else to a total, or that attach a figure to something else."""
_TIMES, _EACH, _TOTAL = figure("times", "cdqn"), figure("each", "mcqnd"), figure("total", "mcqnd")
_SHORT, _LONG = words_pattern(0, 6, _MORE), words_pattern(0, 9, _MORE)
_SELF = words_pattern(
    0, 6, f"{_MORE} whole entire trip visit holiday bill project plan scheme night evening event others"
)
_MARK = r"(?:\s+of\s+[a-z]+(?=\s+each\b))?(?P<mark>\s+(?:each|apiece|a\s+piece|per\s+head|a\s+head|per\s+person))?"
_SET = r"(?P<set>\s+of\s+)"
_GAP = rf"(?:{_SET}|{_LONG},?(?:\s+(?:at|for|worth|costing|with))?\s+)"
_OPEN = r"(?:\s*,\s+|\s*\(|\s+[-–—]+\s+|\s*[–—]\s*)"
_A_TOTAL = (
    r"(?:(?:or|for|at|making|giving|which\s+(?:makes|is|comes\s+to)|that\s+is)\s+)?"
    r"(?:a\s+(?:grand\s+|combined\s+)?total(?:\s+(?!of\b)\w+)?\s+of|totall?ing|adding\s+up\s+to|amounting\s+to|"
    r"coming\s+to|making|in\s+total)\s+(?:a\s+total\s+of\s+)?"
)
_IN_ALL = r"\s+(?:in\s+all|in\s+total|altogether|all\s+told|overall)\b"
_FULL = (
    rf"(?:(?:{_OPEN}|\s+(?=for\s)){_A_TOTAL}{_TOTAL}|{_OPEN}(?:or\s+){{0,1}}{_TOTAL.replace('total', 'sum')}{_IN_ALL})"
)
_MAKES = (
    rf"(?:makes?|gives?|would\s+(?:make|cost|bring\s+in|earn)|{_ANY_SPACED['makes']}|earns?|costs?"
    r"|amount(?:s|ed|ing)\s+to|total(?:s|l?ed|l?ing)|add(?:s|ed)?\s+up\s+to|yield(?:s|ed|ing))"
)
_ALONE = rf"(?:\s+(?:{_ANY['alone']})){{0,4}}"
_SHARED = r"(?:shared|split|divided)(?:\s+(?:out|up|equally|evenly))?\s+(?:by|between|among|amongst)(?:\s+(?:the|all))?"
_SURE, _LIKELY = (
    tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for patterns in (
        (
            rf"{_TIMES}{_GAP}{_EACH}{_MARK}{_SHORT}{_FULL}",
            rf"{_EACH}{_MARK}\s+for\s+(?:the\s+)?{_TIMES}{_FULL}",
            rf"{_EACH}{_SHORT}\s+(?:(?:for|over)\s+(?:the\s+(?:next\s+)?)?)?{_TIMES}{_FULL}",
            rf"{_EACH}\s+for\s+(?P<mark>each)\s+of\s+(?:the|his|her|its|their)\s+{_TIMES}{_FULL}",
            rf"{_TIMES}\s+(?:(?:with|of)\s+)?{_EACH}\s+(?P<mark>(?:on|in|to|for|at)\s+each){_FULL}",
            rf"{_TIMES},?\s+(?P<mark>each){_SELF}\s+{_EACH},?{_SELF}\s+a\s+total\s+of\s+{_TOTAL}",
            rf"\beach\s+of\s+(?P<mark>the|its|their)\s+{_TIMES}{_SHORT}\s+{_EACH}{_FULL}",
            rf"\btotal\s+of\s+{_TOTAL}{_SHORT}\s+(?:on|for)\s+(?:the\s+)?{_TIMES}{_GAP}{_EACH}{_MARK}",
            rf"{_TOTAL}(?:\s+[\w-]+){{0,3}}?\s+{_SHARED}\s+{_TIMES},?(?:\s+(?:who|which|with))?{_SHORT}\s+{_EACH}{_MARK}",
        ),
        (
            rf"{_TIMES}{_GAP}{_EACH}{_MARK}(?:,?{_SELF}){{1,2}},?\s+{_MAKES}{_ALONE}\s+{_TOTAL}",
            rf"\b(?:at|for)\s+{_EACH}{_MARK},\s+(?:(?:the|his|her|its|their)\s+)?{_TIMES}{_SHORT},?\s+{_MAKES}{_ALONE}\s+{_TOTAL}",
            rf"{_TIMES}{_SHORT}\s+{_MAKES}{_ALONE}\s+{_TOTAL},?\s+at\s+{_EACH}{_MARK}",
            rf"{_EACH}\s+for\s+{_TIMES}(?:,?{_SELF}){{1,2}},?\s+{_MAKES}{_ALONE}\s+{_TOTAL}",
        ),
    )
)
_EXTRA = re.compile(
    rf",?\s+(?:{_ANY_SPACED['extra']}|before(?!\s+tax)|and\s+\w+\s+in|towards?|of\s+(?:the|its|their))\b",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\bof\s+(?:the|its|their|his|her)\s+$", re.IGNORECASE)
_RATE = re.compile(r"\s+(?:each|every|per|an?)\s+(?P<period>day|night|week|month|quarter|year)\b", re.IGNORECASE)
_SETS = _LISTS["sets"]
"""Nouns after which "of" states the contents of each: "12 rows of 20 seats"."""
_PAYMENTS = frozenset("payment instalment installment".split())
_PERIODS = frozenset("hour day night week month quarter year".split())
ONE = frozenset("piece head person".split())
"""What a price or rate "per" such a word is for: one of the things counted."""


def products_told(shapes: Sequence[Shape]) -> Iterator[Product]:
    """The products in sentences, with their two factors."""
    for shape in shapes:
        if len(shape.figures) > 2 and not shape.of_kinds("fp"):
            for sure, patterns in ((True, _SURE), (False, _LIKELY)):
                yield from _read(shape, patterns, sure)


def _read(shape: Shape, patterns: Sequence[re.Pattern[str]], sure: bool) -> Iterator[Product]:
    for pattern in patterns:
        for held in pattern.finditer(shape.text):
            groups = held.groupdict()
            last = "total" if groups.get("total") else "sum"
            times, each, total = shape.claims(held, "times", "each", last)
            marked = bool(groups.get("mark"))
            rate = _RATE.match(shape.text, held.end())
            other_time = rate is not None and rate["period"].lower() != _units(times)[1]
            if other_time or _EXTRA.match(shape.text, held.end()) or _has_more(shape, held.start(), each):
                continue
            if _is_each(times, each, marked, bool(groups.get("set"))) and _fits(times, each, total, marked):
                yield Product(times, each, total, sure)


def _has_more(shape: Shape, start: int, each: Claim) -> bool:
    """Whether another figure comes before the two factors and may be a third one."""
    kinds = "cdmqn" if _units(each)[1] in _PERIODS else "cdmq"
    return _PART_OF.search(shape.text, 0, start) is not None or any(
        token[1] in kinds for token in TOKEN.finditer(shape.text, 0, start)
    )


def _units(claim: Claim) -> tuple[str, str]:
    """The unit of a figure and the unit it is per: ("EUR", "hour")."""
    value = amount_of(claim)
    unit, _, base = (value.unit if value else "").partition("/")
    return unit, base


def _is_each(times: Claim, each: Claim, marked: bool, of: bool) -> bool:
    """Whether a figure is the amount for one of the things or times."""
    base, noun = _units(each)[1], _units(times)[0]
    if of and not base:
        return noun in _SETS
    if of and noun in _PAYMENTS:
        return True
    if base in ONE or not base:
        return (marked or base in ONE) and noun not in _PERIODS
    if marked and base in _PERIODS and noun not in _PERIODS:
        return True
    return base == noun or re.search(rf"\b{re.escape(base)}s?\b", times.mention.text, re.IGNORECASE) is not None


def _fits(times: Claim, each: Claim, total: Claim, marked: bool) -> bool:
    """Whether a total is in the unit of the amount for each, and for the same time."""
    (made, base), (noun, per), (one, _) = _units(total), _units(times), _units(each)
    if (
        one not in (made, noun)
        and one != ""
        and not (made == "" and one not in _PERIODS and each.mention.kind is not total.mention.kind)
    ):
        return False
    return base == per or (base == "" and per in _PERIODS | {""}) or (marked and base not in _PERIODS and base != noun)
