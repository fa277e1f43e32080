"""The change that a sentence states: its start, end and size, by the words directly around each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.compare.one_article.sentence.shape import TOKEN, Shape, amount_of
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.calendar import ANY_MONTH
from checker.text.word_lists import alternations

_ANY = alternations("compare/change_told")
_ANY_SPACED = alternations("compare/change_told", gap=r"\s+")


class ToldChange(NamedTuple):
    """The claims of a change; no size if only the verb shows its direction."""

    sizes: tuple[Claim, ...]
    start: Claim
    end: Claim


_BASE = rf"(?:(?:{_ANY['base']})\s+){{0,4}}"
_START = re.compile(rf"\b(?:from|compared\s+(?:with|to)|against|down\s+on|up\s+on)\s+{_BASE}$", re.IGNORECASE)
_TO = re.compile(rf"\bto\s+{_BASE}$", re.IGNORECASE)
_RISE = rf"(?:{_ANY['rise']})"
_GAVE_SIZE = re.compile(rf"(?:\b{_RISE}\s+of|(?:,|\(|[-–—])\s*(?:up|down|or))\s+{_BASE}$", re.IGNORECASE)
_IS_SIZE = re.compile(rf"\s+(?:[a-z]+\s+)?{_RISE}\b", re.IGNORECASE)
BREAKS = re.compile(
    rf"[;:“”\"]|\b(?:{_ANY['clause openers']}|before(?!\s*[,.;)])|(?<!compared )with)\b"
    rf"|,\s+(?:\w+ly\s+)?(?!(?:{_ANY['no clause openers']})\b)\w+ing\b",
    re.IGNORECASE,
)
"""Signs that another clause, and with it another change, may begin."""
_BETWEEN = re.compile(r"\bbetween\s+[^,;.]{2,30}?\s+and\b|\b\w+\s+and\s+\w+(?=\s+(?:combined|together))", re.IGNORECASE)
_OTHER_BASE = re.compile(
    rf",?\s+(?:from\s+(?:(?:the|a|its|last)\s+(?:\w+\s+)?(?:quarter|year|month|week|day|period)\b"
    rf"|(?:{_ANY['months']}|May\b))|(?:above|below|more|less|higher|lower|versus|relative)\b|(?:per|each|annually|apiece|every)\b"
    rf"|an?\s+(?:{_ANY['units of a step']})\b|both\b)",
    re.IGNORECASE,
)
"""What follows a size that is measured from another start, or is per step."""
APART = re.compile(
    rf"\b(?:{_ANY_SPACED['apart']}|organic\w*|annuali[sz]ed|annual(?:\s+rate|ly)|seasonal\w*|adjust\w+|stripp\w+"
    r"|on\s+the\s+(?:year|month|quarter|week|day)|each\s+(?:year|month)|seed\w*)\b",
    re.IGNORECASE,
)
"""Words for a change on another base than the two amounts beside it."""
CLOSED = re.compile(
    rf"(?:\s+(?:[a-z]+\s+)?{_RISE})?\s*(?:[.,;)–—”\"]|$|-\s|[-–—]\s)|\s+(?:in|over|within|during|last|this|according)\b",
    re.IGNORECASE,
)
_THAT_LEVEL = re.compile(
    rf"\b(?:from|on)\s+(?:that|this)\s+(?:{_ANY['that level']})\b",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"\s*,?\s+(?:in|last|a\s+(?:year|month|week|decade)|the\s+(?:year|month|week)|earlier|previously|before|at\s+the\s+(?:start|beginning))\b",
    re.IGNORECASE,
)
_STOOD = re.compile(
    r"\b(?:which|who|that)\s+(?:was|were|stood|had\s+been|had\s+stood|used\s+to\s+be|(?:had\s+)?cost|traded|used\s+to\s+cost)\s+(?:at\s+|priced\s+at\s+|only\s+)?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s+(?:which|who)\s+[^,]*$", re.IGNORECASE)
"""A relative clause: what it did earlier need not be the start ("which were launched at 140p in 1997, jumped")."""
_IN_A_YEAR = rf"\s+(?:\w+\s+)?in\s+(?:(?:1[5-9]|20)\d\d|(?:{ANY_MONTH})(?:\s+(?:1[5-9]|20)\d\d)?)"
_YEARS = re.compile(rf"{_IN_A_YEAR}\s+(?:and|,\s+then)\s+(?:(?:to|only|just)\s+)?")
_IN_YEAR = re.compile(rf"{_IN_A_YEAR}\s*(?:,|[-–—]|\()\s*")
_THAT_IS = re.compile(
    rf"^[“\"]?(?:that|this|it)\s+(?:{_ANY_SPACED['that is']})\s+"
    rf"(?:an?|the)\s+(?:[\w-]+\s+)?{_RISE}\s+of\s+(?:{_BASE})$",
    re.IGNORECASE,
)
_THE_DROP = re.compile(rf"^(?:the|this|that)\s+{_RISE}\s+of\s+$", re.IGNORECASE)
_TELLS = re.compile(r"\s*(?:,|(?:came|comes|was|is|follow\w*|mean\w*|had|has|surprised|reflect\w*)\b)", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;!”\"]|$)")
_APPOSED = re.compile(r",\s+(?:(?:which|that)\s+(?:is|was|means)|or)\s+(?=an?\s|by\s|\ue000)", re.IGNORECASE)
_IS_APPOSED = re.compile(
    rf"(?:,|\(|[-–—])\s*(?:or\s+)?(?:(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}?{_RISE}\s+of|up|down|up\s+by|down\s+by|by)\s+{_BASE}$"
    rf"|(?:,|\(|[-–—])\s*(?:or\s+)?an?\s+$",
    re.IGNORECASE,
)
_ADDED = re.compile(r",\s+(?:up|down)\s+from\s+", re.IGNORECASE)
"""Another start after the end of a change, with its size before: "fell 3 percent to $40, down from $60"."""
_AGO = re.compile(
    rf"\b(?:{_ANY_SPACED['ago']}|last\s+(?:year|month|week|season)|in\s+(?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|today|this\s+(?:year|month|week|season))\b", re.IGNORECASE)
_REACH = 60


class _Figure(NamedTuple):
    """A figure of a sentence, the span of its token, and its role: `from`, `to`, `by` or none."""

    claim: Claim
    value: Quantity
    start: int
    end: int
    role: str


def changes_told(shapes: Sequence[Shape]) -> Iterator[ToldChange]:
    """The changes in sentences, including those with their size at the start of the next sentence."""
    for shape in shapes:
        yield from _in_sentence(shape)
    for left, right in pairwise(shapes):
        if right.sentence.index == left.sentence.index + 1:
            yield from _over_two(left, right)


def _figures(shape: Shape) -> Iterator[_Figure]:
    for held in TOKEN.finditer(shape.text):
        claim = shape.figures[int(held[2])]
        value = amount_of(claim)
        if value is not None and claim.mention.kind is not Kind.DURATION:
            yield _Figure(claim, value, *held.span(), _role(value, shape.text, held))


def _role(value: Quantity, text: str, held: re.Match[str]) -> str:
    ahead = text[max(0, held.start() - _REACH) : held.start()]
    if value.role in ("by", "from", "to") or value.unit == "time":
        return value.role or "by"
    for role, pattern in (("from", _START), ("by", _GAVE_SIZE), ("to", _TO)):
        if pattern.search(ahead):
            return role
    return "by" if _IS_SIZE.match(text, held.end()) else ""


def _in_sentence(shape: Shape) -> Iterator[ToldChange]:
    """The changes of one sentence, at most one in each part between semicolons."""
    if len(shape.figures) < 2 or APART.search(shape.text):
        return
    figures = list(_figures(shape))
    yield from _then_and_now(figures, shape.text)
    cuts = [held.start() for held in re.finditer(";", shape.text)]
    for first, last in pairwise([0, *cuts, len(shape.text)]):
        part = [figure for figure in figures if first <= figure.start < last]
        ends = _ends(part, shape.text)
        if ends is not None:
            sizes = [one for one in part if one.role == "by" and _is_of(one, *ends, shape.text)]
            yield ToldChange(tuple(one.claim for one in sizes), ends[0].claim, ends[1].claim)


def _then_and_now(figures: Sequence[_Figure], text: str) -> Iterator[ToldChange]:
    """ "A year ago 400 did; now 600 do, an increase of 200": two amounts and the size of the change."""
    plain, sizes = ([one for one in figures if one.role == role] for role in ("", "by"))
    if len(plain) != 2 or len(sizes) != 1 or len(figures) != 3 or not _alike(*plain):
        return
    (then, now), size = plain, sizes[0]
    told_then = _AGO.search(text[: now.start]) is not None and _NOW.search(text, then.end, size.start) is not None
    ahead = text[now.end : size.start]
    apposed = _IS_APPOSED.search(ahead) is not None and CLOSED.match(text, size.end) is not None
    if told_then and apposed and not BREAKS.search(ahead):
        yield ToldChange((size.claim,), then.claim, now.claim)


def _ends(figures: Sequence[_Figure], text: str) -> tuple[_Figure, _Figure] | None:
    """The start and the end of a change, if there is only one way to read them."""
    starts, ends = ([one for one in figures if one.role == role] for role in ("from", "to"))
    plain = [one for one in figures if not one.role]
    if len(starts) > 1 or len(ends) > 1:
        return None
    if starts and ends:
        found = (starts[0], ends[0])
    elif starts or ends:
        known = (starts or ends)[0]
        others = [one for one in plain if _alike(one, known) and one.start < known.start]
        if len(others) != 1 or (ends and not _was_once(others[0], text)):
            return None
        found = (known, others[0]) if starts else (others[0], known)
    elif (
        len(plain) == 2 and _YEARS.fullmatch(text, plain[0].end, plain[1].start) and _IN_YEAR.match(text, plain[1].end)
    ):
        return plain[0], plain[1]
    else:
        return None
    first, last = sorted(found, key=lambda one: one.start)
    linked = _alike(*found) and not _breaks(text, first.end, last.start)
    return found if linked else None


def _was_once(figure: _Figure, text: str) -> bool:
    """Whether an amount is stated as an earlier one: "900 in January", "which were priced at $50"."""
    ahead = text[max(0, figure.start - _REACH) : figure.start]
    if _ASIDE.search(ahead) and not _STOOD.search(ahead):
        return False
    return bool(_ONCE.match(text, figure.end) or _STOOD.search(ahead) or _THAT_LEVEL.search(text, figure.end))


def _breaks(text: str, start: int, end: int) -> bool:
    """Whether another clause may begin between two positions. A complete relative clause is allowed."""
    gap = _BETWEEN.sub(" ", text[start:end])
    gap = _APPOSED.sub(", ", gap)
    return BREAKS.search(gap) is not None


def _is_of(size: _Figure, start: _Figure, end: _Figure, text: str) -> bool:
    """Whether a size belongs to the change between two amounts and to no other base."""
    first, last = sorted((start, end), key=lambda one: one.start)
    if size.start < last.start:
        if end.start < start.start and _ADDED.search(text, end.end, start.start):
            return False
        near = first if size.start < first.start else last
        return not _breaks(text, size.end, near.start) and not _OTHER_BASE.match(text, size.end)
    ahead = text[last.end : size.start]
    apposed = _IS_APPOSED.search(ahead) is not None
    return apposed and not _breaks(text, last.end, size.start) and CLOSED.match(text, size.end) is not None


def _over_two(left: Shape, right: Shape) -> Iterator[ToldChange]:
    """The change of a sentence with its size at the start of the next: "That is a rise of 20 percent." """
    figures = list(_figures(right))[:1]
    if not figures or APART.search(left.text) or ";" in left.text:
        return
    size, ahead, behind = figures[0], right.text[: figures[0].start], right.text[figures[0].end :]
    opens = (_THAT_IS.search(ahead) and _ENDS.match(behind)) or (_THE_DROP.search(ahead) and _TELLS.match(behind))
    amounts = [one for one in _figures(left) if one.role != "by"]
    ends = _ends(amounts, left.text) if opens and len(amounts) == 2 else None
    if ends is not None:
        yield ToldChange((size.claim,), ends[0].claim, ends[1].claim)


def _alike(one: _Figure, other: _Figure) -> bool:
    """Whether two amounts can be of one thing. A bare number has no physical unit that it could share."""
    if {one.value.unit, other.value.unit} > {""} and Kind.MEASURE in (one.claim.mention.kind, other.claim.mention.kind):
        return False
    first, second = one.value.unit, other.value.unit
    return first == second or "" in (first, second) or first.partition("/")[0] == second.partition("/")[0] != ""
