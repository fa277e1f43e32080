"""Quantities: money, percentages, counts, measures, ages, ordinals, scores and bare numbers.

A scan finds the sentences that contain a number. Each is cut into words once. Its numbers are read with their units,
combined into ranges and changes, and turned into mentions. Durations, dates and clock times are read elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.mentions.finder import Finder
from checker.mentions.quantities.candidates import TIMES_AS_MUCH, candidates
from checker.mentions.quantities.joining import digit_groups
from checker.mentions.quantities.joining.changes import relate
from checker.mentions.quantities.joining.combine import combine
from checker.mentions.quantities.kinds import ages, hedges, wordless
from checker.mentions.quantities.kinds.ordinals import ORDINALS
from checker.mentions.quantities.kinds.partitives import of_noun
from checker.mentions.quantities.numbers import number_words, signs
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.reading import Reading
from checker.model.article import Published
from checker.model.mention import Kind, Mention
from checker.model.value import Quantity
from checker.text.scan import spans
from checker.text.sentences import sentences
from checker.text.word_lists import word_lists

_LISTS = word_lists("mentions/quantities/quantities")

_TRIGGER = (
    r"[0-9½¼¾]|\b(?:"
    + "|".join(sorted({*number_words.WORDS, *ORDINALS, *TIMES_AS_MUCH, *ages.DECADES, *wordless.TRIGGERS}))
    + r")\b"
)


def find(text: str, data: bytes, published: Published) -> Iterable[Mention]:
    """The quantities of `text` in order. `published` is ignored: no quantity depends on the publication time."""
    starts = [start for start, _ in spans(_TRIGGER, data)]
    grouped = digit_groups.occurs(text)
    for sentence in sentences(text):
        at = bisect_left(starts, sentence.start)
        if at < len(starts) and starts[at] < sentence.end:
            yield from _in_sentence(text, sentence.start, sentence.end, grouped)


def _in_sentence(text: str, start: int, end: int, grouped: bool) -> Iterator[Mention]:
    """The mentions of one sentence; with `grouped`, its digits may be written in groups."""
    words = Lexed(text, start, end)
    if grouped:
        digit_groups.join(words)
    linked = "://" in text[start:end] or "www." in text[start:end]
    found = combine(words, candidates(words))
    found = relate(words, [of_noun(words, reading) for reading in found])
    for reading in found:
        if not reading.drop and _stands(words, reading) and not (linked and _in_link(words, reading)):
            yield _mention(words, reading, found)


def _in_link(words: Lexed, reading: Reading) -> bool:
    """Whether the number is part of a web address."""
    at = words.starts[reading.numeral.first]
    before, after = words.text[max(0, at - 300) : at].split(), words.text[at : at + 300].split()
    whole = (before[-1] if before and not words.text[at - 1].isspace() else "") + (after[0] if after else "")
    return "://" in whole or whole.startswith("www.")


_TOTALS = (("in", "all"), ("all", "told"))
"""Words by which a bare number sums up earlier counts: "four in all"."""


def _stands(words: Lexed, reading: Reading) -> bool:
    """Whether a number is worth a mention. A small whole number without a unit is not, unless a change ends at it."""
    if reading.kind is not Kind.NUMBER or reading.unit or reading.numeral.form in ("fraction", "ratio"):
        return True
    if reading.numeral.magnitude or reading.partner is not None:
        return True
    if reading.high is not None:
        return words.before(reading.outer) in ("between", "from", "of", "about") or reading.modifier != "="
    if _is_elliptic(words, reading) or tuple(words.lower[reading.last : reading.last + 2]) in _TOTALS:
        return True
    if reading.numeral.form != "digits":
        return False
    if reading.numeral.step == 0 and reading.numeral.low < 1 and words.lower[reading.last] == "of":
        return True
    if reading.numeral.high < 0 and words.lower[reading.first] in ("minus", signs.MINUS):
        return True
    raw = words.lower[reading.numeral.first]
    return (
        len(raw) > 4
        or "." in raw
        or (len(raw) == 4 and words.before(reading.outer) in ("at", "to", "of"))
        or ((reading.role == "to" and reading.direction is not None) or reading.role == "by")
    )


_CLAUSE_OPENERS = frozenset({"", ",", ";", ":", "and", "but", "while", "all", "the", "other", "(", "-", "–", "—"})


_FIRM_HEDGES = frozenset("more at fewer no not up as".split())
"""First words of hedges used only with amounts: "more than", "at least", "up to". "Over 40" may be an age."""
_BEHIND_BARE = _LISTS["behind bare"]


def _is_elliptic(words: Lexed, reading: Reading) -> bool:
    """A count of things named before: "202 are women", "two of them", "staff of more than 350.", "540 between them"."""
    following = words.lower[reading.last]
    if reading.role == "part":
        return True
    if reading.numeral.low < 2 or reading.numeral.form not in ("digits", "words"):
        return False
    if following == "between" and words.after(reading.last) in ("them", "us"):
        return True
    if following in ("are", "were", "have"):
        return words.before(reading.outer) in _CLAUSE_OPENERS
    hedged = reading.hedged_from is not None and words.lower[reading.hedged_from] in _FIRM_HEDGES
    open_end = not words.is_word(reading.last) or (hedged and following in _BEHIND_BARE)
    return reading.modifier != "=" and reading.numeral.low > 9 and open_end


def _mention(words: Lexed, reading: Reading, found: list[Reading]) -> Mention:
    start, end = _span(words, reading)
    number = reading.numeral
    core_last = (reading.high or number).last
    core = (words.starts[number.first], words.ends[core_last - 1]) if reading.kind is Kind.COUNT else None
    partner = found[reading.partner] if reading.partner is not None else None
    value = _quantity(reading, _span(words, partner) if partner and not partner.drop else None)
    if reading.modifier in "<>" and hedges.is_close(words, reading.outer, reading.first):
        value = _closed(value)
    return Mention(start, end, words.text[start:end], reading.kind, value, core)


def _span(words: Lexed, reading: Reading) -> tuple[int, int]:
    return words.starts[reading.first], words.ends[reading.last - 1]


def _quantity(reading: Reading, partner: tuple[int, int] | None) -> Quantity:
    """The value. A bound has one open end; a range or a vague number has no single number."""
    number, high = reading.numeral, reading.high
    rest = (reading.direction, number.step, reading.role, partner, _phrase(reading))
    if high is not None or number.low != number.high:
        ends = sorted((number.low, high.low if high else number.high))
        return Quantity(ends[0], ends[1], None, reading.unit, "=", *rest)
    low = None if reading.modifier == "<" else number.low
    top = None if reading.modifier == ">" else number.low
    return Quantity(low, top, number.low, reading.unit, reading.modifier, *rest)


CLOSE = 0.1
"""How far "just over" and "slightly less than" reach beyond the number: this share of it, or half its last digit."""


def _closed(value: Quantity) -> Quantity:
    """A bound that lies near its number, with its open end closed at the distance a reader would allow."""
    assert value.number is not None, value
    beyond = max(CLOSE * abs(value.number), value.step / 2)
    if value.modifier == ">":
        return replace(value, high=value.number + beyond)
    return replace(value, low=value.number - beyond)


def _phrase(reading: Reading) -> str:
    """The counted noun phrase, with the base of its rate."""
    _, slash, base = reading.unit.partition("/")
    return reading.phrase + slash + base if reading.phrase else ""


FINDER = Finder(find)
