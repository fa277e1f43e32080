"""Reads correction notices: which value is withdrawn, and which replaces it. A notice that is not exact is not read.

The forms are those of English-language newsrooms: "It is 12, not 15", "from 15 to 12", "misstated ... as 15. It is 12",
"corrected to show that ... 12". A notice becomes a line in which each value is a numbered slot `<0>` and sentences
end in `|`. Values that only date or place the notice are removed. The forms are matched on that line.
"""

# ruff: noqa: E501 - a pattern a line reads as a table

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.compare.values.quantity import QuantityRelation, compare_quantities
from checker.compare.values.time import TimeRelation, compare_times
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import read
from checker.model.correction import Correction
from checker.model.mention import Kind, Mention
from checker.model.value import Duration, Quantity, TimeValue
from checker.text.notices import notices
from checker.text.sentences import sentences
from checker.text.word_lists import alternations

_ANY = alternations("claims/corrections")

Pair = tuple[Mention | None, Mention | None]
"""The withdrawn value, and its replacement."""


class Notices(NamedTuple):
    """The corrections that were read, and the spans of notices that could not be read."""

    read: tuple[Correction, ...]
    unread: tuple[tuple[int, int], ...]


def corrections(text: str, mentions: Sequence[Mention]) -> Notices:
    """The corrections of a text whose mentions these are, in order."""
    found: list[Correction] = []
    unread: list[tuple[int, int]] = []
    for start, end in notices(text):
        inside = [mention for mention in mentions if start <= mention.start and mention.end <= end]
        slots = sorted([*inside, *_bare(text, start, end, inside)], key=lambda mention: mention.start)
        line, day = _without_dates(_line(text, start, end, slots), slots)
        pair = _read(line, slots)
        if pair:
            found.append(Correction(start, end, *pair, day))
        else:
            unread.append((start, end))
    return Notices(tuple(found), tuple(unread))


def _bare(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Numbers without a noun: "not 15", "It is twelve"; they take their unit from the other value."""
    words, index = Lexed(text, start, end), 0
    while index < words.size:
        numeral = read(words, index)
        first, last = words.starts[index], words.ends[(numeral.last if numeral else index + 1) - 1]
        taken = any(mention.start < last and first < mention.end for mention in mentions)
        pronoun = words.lower[index] == "one" and words.before(index) in ("", "no", "the", "this", "that")
        exact = numeral is not None and numeral.form in ("digits", "words") and numeral.low == numeral.high
        if numeral is not None and exact and not taken and not pronoun:
            value = Quantity(numeral.low, numeral.high, numeral.low, step=numeral.step)
            yield Mention(first, last, text[first:last], Kind.NUMBER, value)
        index = numeral.last if numeral is not None else index + 1


def _line(text: str, start: int, end: int, slots: Sequence[Mention]) -> str:
    """The notice in lower case with slots for its values."""
    pieces, place = [], start
    edges = {sentence.end for sentence in sentences(text[start:end])}
    for index, slot in enumerate(slots):
        pieces += [_marked(text, start, place, slot.start, edges), f"<{index}>"]
        if slot.end - start in edges:
            pieces.append("|")
        place = slot.end
    pieces.append(_marked(text, start, place, end, edges))
    return " ".join("".join(pieces).split())


def _marked(text: str, start: int, first: int, last: int, edges: set[int]) -> str:
    """A stretch without values, with `|` at the end of a sentence."""
    marked = "".join(
        ("" if text[i] == "." else " " if text[i] in "<>|" else text[i]) + ("|" if i + 1 - start in edges else "")
        for i in range(first, last)
    )
    return marked.lower().replace("’", "'").replace(";", "|")


_S = r"<\d+>"
_SOME = rf"{_S}(?:(?:,| and| at|,? to) {_S}){{0,2}}"
_MADE = r"(?:amended|corrected|revised|changed|updated|edited)"
_NOISE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:corrections?|corrected|clarifications?|editor's note|amendment|erratum)\b[^<:|]{{0,12}}(?P<day>{_S})[^<:|]{{0,12}}:",
        rf"\b{_MADE} (?:again )?(?:on |at )?(?P<day>{_S})(?:(?:,| and| at) {_S}){{0,2}}",
        rf"\b(?:in |at )?(?:paragraph|para|graf|line|page|section)s?\.? {_SOME}",
        rf"\b(?:in )?(?:the )?{_S} (?:and {_S} )?(?:paragraph|graf|sentence|para|line)s?\b",
        rf"\b(?:published|posted|appeared|ran|issued|filed)(?: online)? (?:on |at |in )?{_SOME}",
        rf"\b(?:article|story|report|column|item|headline|caption)s? (?:on|of|in|for|from) {_S}(?:'s)?(?: (?:edition|paper|newspaper))?",
        rf"\b(?:this|an?|the|in) {_S}(?:'s)? (?:article|story|report|paper|edition|newspaper|column|item)s?",
        rf"{_S} version\b",
    )
)
_ABOUT_ITSELF = re.compile(
    rf"[^|]*\b(?:has|have) (?:since |now )?been (?:{_MADE}|fixed|removed)\b"
    rf"(?! to (?:{_ANY['about itself']}))[^|]*(?:\||$)"
)


def _without_dates(line: str, slots: Sequence[Mention]) -> tuple[str, dt.date | None]:
    """The line without the values that only date or place the notice, and the notice's own day."""
    day: dt.date | None = None
    for pattern in _NOISE:
        for match in pattern.finditer(line):
            stated = match.groupdict().get("day")
            value = slots[int(stated[1:-1])].value if stated else None
            if isinstance(value, TimeValue) and value.first is not None and value.first == value.last:
                day = day or value.first
        line = pattern.sub(" ", line)
    rest = _ABOUT_ITSELF.sub(" ", line)
    return (" ".join(rest.split()) if re.search(_S, rest) else line), day


_GAP = r"[^<>|]{0,60}?"
_NOT = r"(?:not|rather than|instead of|and not|as opposed to)"
_ASIDE = rf"(?:(?:{_ANY['aside']}|an?) )?"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<new>{_S}){_GAP},? {_NOT} {_ASIDE}{_ASIDE}(?P<old>{_S})",
        rf"\bnot {_ASIDE}(?P<old>{_S}){_GAP},? but {_ASIDE}{_ASIDE}(?P<new>{_S})",
        rf"\bfrom (?:the )?(?P<old>{_S}){_GAP} to (?:the )?(?P<new>{_S})",
        rf"\bto (?:the )?(?P<new>{_S}){_GAP},? from (?:the )?(?P<old>{_S})",
        rf"\b(?:replaces|replaced|replacing) (?P<old>{_S}){_GAP} with (?P<new>{_S})",
        rf"(?P<old>{_S}){_GAP} should (?:be|read|say|have been|have read|have said) {_ASIDE}(?P<new>{_S})",
        rf"(?P<new>{_S}){_GAP} (?:replaces|replaced|replacing) (?P<old>{_S})",
    )
)
_WRONG = re.compile(rf"\b(?:{_ANY['wrong']})\b")
_SAID = re.compile(_WRONG.pattern + rf"|\b(?:{_ANY['said']})\b")
_STANDS = re.compile(
    rf"^\W*(?:in fact,? |actually,? )?(?:{_ANY['subjects']})\b[^<>]*"
    rf"\b(?:{_ANY['verbs of what stands']}|ends?|begins?|starts?|costs?)\b"
)
_SHOWN = re.compile(rf"\b(?:{_MADE}|corrects)\b[^<>|]{{0,60}}\bto (?:{_ANY['shown']})\b")


def _read(line: str, slots: Sequence[Mention]) -> Pair | None:
    """The value withdrawn and its replacement; None if the line is not exact."""
    formed = {pair for pattern in _FORMS for pair in _formed(pattern, line, slots)}
    if formed:
        return _taken(next(iter(formed)), slots) if len(formed) == 1 else None
    parts = [part for part in line.split("|") if part.strip()]
    held = [[int(number) for number in re.findall(r"<(\d+)>", part)] for part in parts]
    for index, part in enumerate(parts[:-1]):
        if _SAID.search(part) and held[index] and held[index + 1] and _STANDS.search(parts[index + 1]):
            return _opposed(held[index], held[index + 1], slots) if not any(held[index + 2 :]) else None
    return _alone(line, parts, [number for numbers in held for number in numbers], slots)


def _formed(pattern: re.Pattern[str], line: str, slots: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The old and new slot numbers of each match of the form whose values differ and can state one fact."""
    for match in pattern.finditer(line):
        old, new = int(match["old"][1:-1]), int(match["new"][1:-1])
        before = line[: match.start("new")].rpartition("|")[2] if match.start("new") < match.start("old") else ""
        rivals = [int(number) for number in re.findall(r"<(\d+)>", before)]
        apart = match.start("old") - match.end("new") > len(", rather than on the ")
        if _differ(slots[old], slots[new]) and not (apart and any(_differ(slots[old], slots[it]) for it in rivals)):
            yield old, new


def _opposed(said: Sequence[int], stands: Sequence[int], slots: Sequence[Mention]) -> Pair | None:
    """ "... misstated the toll as 15. It is 12": the only two values of one kind that differ."""
    pairs = [(old, new) for old in said for new in stands if _differ(slots[old], slots[new])]
    return _taken(pairs[0], slots) if len(pairs) == 1 else None


def _alone(line: str, parts: Sequence[str], numbers: Sequence[int], slots: Sequence[Mention]) -> Pair | None:
    """A notice that names one value only: the right one or the wrong one."""
    if len(numbers) != 1:
        return None
    only = slots[numbers[0]]
    part = next(part for part in parts if f"<{numbers[0]}>" in part)
    if _SHOWN.search(part) or (part is not parts[0] and _STANDS.search(part) and _WRONG.search(line)):
        return None, only
    return (only, None) if _WRONG.search(part) else None


def _taken(pair: tuple[int, int], slots: Sequence[Mention]) -> Pair:
    return slots[pair[0]], slots[pair[1]]


def _differ(left: Mention, right: Mention) -> bool:
    """Whether two values can state one fact and are not equal."""
    if isinstance(left.value, TimeValue) and isinstance(right.value, TimeValue):
        return compare_times(left.value, right.value).relation is not TimeRelation.SAME
    if isinstance(left.value, TimeValue) or isinstance(right.value, TimeValue):
        return False
    bare = Kind.NUMBER in (left.kind, right.kind)
    return (bare or left.kind is right.kind) and not same_value(left, right)


def same_value(stated: Mention, other: Mention) -> bool:
    """Whether a notice's value equals another mention's; a number without a unit equals any value of that number."""
    a, b = stated.value, other.value
    if isinstance(a, TimeValue) or isinstance(b, TimeValue):
        return isinstance(a, TimeValue) and isinstance(b, TimeValue) and _same_time(a, b)
    a, b = (value.length if isinstance(value, Duration) else value for value in (a, b))
    if Kind.NUMBER in (stated.kind, other.kind) or stated.kind is other.kind is Kind.COUNT:
        return a.number is not None and a.number == b.number
    return stated.kind is other.kind and compare_quantities(a, b).relation is QuantityRelation.SAME


def _same_time(a: TimeValue, b: TimeValue) -> bool:
    """Whether the times are equal, or the same day with the hour on one side only."""
    relation = compare_times(a, b).relation
    finer = relation in (TimeRelation.COARSER, TimeRelation.FINER)
    return relation is TimeRelation.SAME or (finer and a.day is not None and b.day is not None)
