"""A change with a verb that goes one way and ends that go the other: "fell to 210,000 from 200,000"."""

from __future__ import annotations

import re

from checker.compare.one_article.sentence.neighbours import exact, ordered, said
from checker.compare.one_article.totals.change_told import BREAKS, ToldChange
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.word_lists import alternations

_ANY = alternations("compare/change_way")
_ANY_SPACED = alternations("compare/change_way", gap=r"\s+")

_BELOW_NOTHING = re.compile(
    rf"\b(?:{_ANY_SPACED['below nothing']}|loss(?:es)?|deficits?|shortfalls?|debts?|ranks?"
    r"|seconds?|minutes?|expectations?|forecasts?|estimates?)\b",
    re.IGNORECASE,
)
"""Words beside which a fall may end at the higher figure: losses, ranks in a table, currency rates."""
_VERBS = re.compile(
    rf"\b(?:(?P<up>{_ANY['up']}|(?:went|gone|goes|is|was|were|are)\s+up"
    rf"|(?:will|to)\s+(?:rise|grow|climb|increase)|an?\s+(?:rise|increase|jump))|{_ANY['down']}|"
    r"(?:went|gone|goes|is|was|were|are)\s+down"
    r"|(?:will|to)\s+(?:fall|drop|shrink|decline)|an?\s+(?:fall|drop|decline|decrease|reduction))\b",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"\bnumber\s+of\b|\b(?:attendance|membership|population|enrol?lment|output|turnover|circulation|staff|workforce)\b"
    r"|\b(?:cut|reduced|raised|increased|lowered|enlarged|trimmed)\s+(?:the|its|their|his|her)\s+(?:\w+\s+)?\w+s\s+from\s",
    re.IGNORECASE,
)
"""Words beside which bare numbers count things and are not ranks in a list."""
_DENIED = re.compile(rf"\b(?:{_ANY['denied']}|n['’]t)\b|n['’]t\b", re.IGNORECASE)
_MARKED = re.compile(r"\b(?P<way>up|down)\s+(?:from|on)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_TO = re.compile(r"\bto\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_REACH = 80


def wrong_way(change: ToldChange, text: str) -> Contradiction | None:
    """The contradiction of a change that goes against its verb, if it does."""
    start, end = exact(change.start), exact(change.end)
    if start is None or end is None or not _is_amount(change, start, end, text):
        return None
    way = _way(change, text)
    if way is None or min(start.number or 0.0, end.number or 0.0) < 0 or _BELOW_NOTHING.search(said(text, change.end)):
        return None
    moved = (end.number or 0.0) - (start.number or 0.0)
    against = moved if way == "down" else -moved
    if against <= 0 or against < min(start.step, end.step):
        return None
    sides = [(describe(start), change.start), (describe(end), change.end)]
    return Contradiction(ordered(sides), f"from {describe(start)} to {describe(end)} is not {way}")


def _is_amount(change: ToldChange, start: Quantity, end: Quantity, text: str) -> bool:
    """Whether both ends are amounts of one thing and not ranks in a list. A bare number needs a size in percent."""
    sized = any(claim.mention.kind is Kind.PERCENT for claim in change.sizes)
    units = {start.unit, end.unit}
    counted = _NUMBER_OF.search(
        text, change.end.sentence.start, max(change.start.mention.start, change.end.mention.start)
    )
    return (sized or counted is not None or "" not in units) and len(units - {""}) < 2 and "time" not in units


def _way(change: ToldChange, text: str) -> str | None:
    """The direction of the verb or noun before the figures, which the size must share if it has one."""
    start = change.start.mention.start
    marked = _MARKED.search(text, max(change.start.sentence.start, start - _REACH), start)
    if marked is not None:
        return marked["way"].lower()
    end = change.end.mention.start
    if not _TO.search(text, max(change.end.sentence.start, end - _REACH), end):
        return None
    first = min((*change.sizes, change.start, change.end), key=lambda claim: claim.mention.start)
    ahead = text[max(first.sentence.start, first.mention.start - _REACH) : first.mention.start]
    held = list(_VERBS.finditer(ahead))
    if not held or BREAKS.search(ahead, held[-1].end()) or _DENIED.search(ahead):
        return None
    ways = {"up" if held[-1]["up"] else "down"}
    sizes = [quantity for claim in change.sizes if (quantity := claim.mention.quantity) is not None]
    ways |= {size.direction for size in sizes if size.direction is not None}
    return ways.pop() if len(ways) == 1 else None
