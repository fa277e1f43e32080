"""Parts with words that state their share or exclude any overlap: "exactly half of them - 18 -"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.compare.one_article.sentence.neighbours import ordered
from checker.compare.one_article.sentence.plain_numbers import FIGURE
from checker.compare.one_article.sentence.sentence_figures import Figure, figure_at, figures, follows
from checker.compare.thresholds import thresholds
from checker.compare.values.quantity_words import number_words
from checker.compare.values.relation import Contradiction
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.people import counts_people
from checker.text.word_lists import alternations, meanings
from checker.text.words import noun_lemma

_ANY = alternations("compare/part_words")
_ANY_SPACED = alternations("compare/part_words", gap=r"\s+")

_SHARED = re.compile(r"half|third|quarter|fifth|tenth|all but", re.IGNORECASE)
_SHARES = {share: float(Fraction(value)) for share, value in meanings("compare/part_words")["shares"].items()}
_SHARE = r"(?P<share>(?:(?:one|two|three|four|a)[\s-])?(?:half|thirds?|quarters?|fifths?|tenth))"
_HEDGE = rf"(?:(?P<hedge>{_ANY['hedge']})\s+)?"
_GLOSS = (
    rf"(?:\s+[-–—]+\s+|\s*,\s+|\s*\()(?:or\s+|that is,?\s+"
    rf"|i\.e\.,?\s+)?(?P<part>{FIGURE})(?:\s+(?:of\s+them|in\s+all|people|in\s+total))?(?=\s*(?:[)–—]|,\s|-\s))"
)
_NOT_OF = r"[^.;:,()\d–—]{0,60}?"
_SHARE_OF_THEM = re.compile(rf"\b{_HEDGE}{_SHARE}\s+of\s+(?:them|whom|these|those|which){_GLOSS}", re.IGNORECASE)
_SHARE_OF = re.compile(
    rf"\b{_HEDGE}{_SHARE}\s+of\s+(?:the|its|their|his|her|all|all\s+the|our|[A-Z]\w+['’]s"
    rf"|the\s+\w+['’]s)\s+(?:[a-z]+\s+of\s+)?(?P<whole>{FIGURE})\s{_NOT_OF}{_GLOSS}",
    re.IGNORECASE,
)
_PART_IS = re.compile(
    rf"(?<![\w.,$£€-])(?P<part>{FIGURE})\s+of\s+(?:the|its|their|his|her|all|our)\s+(?P<whole>{FIGURE})\s{_NOT_OF}"
    rf"(?:\s+[-–—]+\s+|,\s+|\s*\()(?:or\s+)?{_HEDGE}{_SHARE}(?:\s+of\s+(?:them|the\s+total|all))?\s*(?=[,)–—]|-\s)",
    re.IGNORECASE,
)
_ALL_BUT = re.compile(
    rf"\ball\s+but\s+(?P<but>{FIGURE})\s+of\s+(?:the|its|their|his|her|our)\s+(?P<whole>{FIGURE})\s{_NOT_OF}{_GLOSS}",
    re.I,
)
_OVER = frozenset({"more than", "over", "just over"})
_UNDER = frozenset({"less than", "fewer than", "under", "just under", "nearly", "almost"})
_EXACT = frozenset({"exactly", "precisely"})
_LIMITS = thresholds()
_LOOSE = _LIMITS.parts_in_words
_PART_OF_IT = re.compile(
    rf"(?:,\s+|\s+[-–—]\s+|\()(?:(?P<front>{FIGURE})\s+of\s+(?:whom|them|which)|of\s+(?:whom"
    rf"|which)\s+(?P<back>{FIGURE})"
    rf"|(?:including|among\s+them)\s+(?P<among>{FIGURE})\s+(?P<noun>[a-z]+))(?=[\s,.)])",
    re.IGNORECASE,
)
_PLURAL = re.compile(rf"\b(?!(?:{_ANY['plural']})\b)[A-Za-z]{{3,}}(?:s|men|ople|dren)\b")
_WHOLE = (
    re.compile(r"\b(?:crew|group|party|staff|squad|team|class|family)\s+of\s+$", re.IGNORECASE),
    re.compile(r"\bof\s+(?:the|its|their|all|those)\s+$", re.IGNORECASE),
)
_ABOARD = re.compile(
    r"(?:\s+[a-z-]+){0,2}?\s+(?:were\s+|was\s+)?(?:aboard|on\s+board|on\s+the\s+(?:boat|ship|bus"
    r"|coach|plane|train|ferry|trawler))\b",
    re.IGNORECASE,
)
_FATES = (
    re.compile(
        r"\b(?:died|dead|killed|drowned|bod(?:y|ies)|perished|lost\s+their\s+lives|survive(?=d\b)(?<=not survive))\b",
        re.I,
    ),
    re.compile(r"\b(?:missing|unaccounted\s+for)\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:{_ANY_SPACED['fates']}|(?:lifted|brought|taken|swam|carried|got)\s+(?:to\s+safety|ashore)"
        r"|(?:pulled|found|brought)\s+(?:out\s+)?alive|(?:brought|pulled|got)\s+out)\b",
        re.IGNORECASE,
    ),
)
"""Fates of which only one can be true of a person."""
_SEXES = (
    re.compile(r"\b(?:men|man|boys?|males?)\b", re.IGNORECASE),
    re.compile(r"\b(?:women|woman|girls?|females?)\b", re.IGNORECASE),
)
_STATES = re.compile(r"\b(?:unhurt|unharmed|uninjured|survived|survivors)\b", re.IGNORECASE)
_SAVED = 2
"""The index of the rescued in `_FATES`. They may have been rescued in several ways."""
_ELSEWHERE = re.compile(
    rf"\b(?:{_ANY_SPACED['elsewhere']}|bystanders?|last\s+(?:year|month|week))\b",
    re.IGNORECASE,
)


def _share(written: str) -> float | None:
    word = written.lower().replace("-", " ")
    return _SHARES.get(word[:-1] if word.endswith("s") and word not in _SHARES else word)


def _contradicts(part: float, whole: float, share: float, hedge: str) -> bool:
    """Whether a part cannot be the stated share of its whole."""
    exact = share * whole
    if not 0 < part <= whole * 3:
        return False
    if hedge in _OVER:
        return part <= exact - 1e-9 or (hedge == "just over" and part > exact + max(1.0, 0.15 * whole))
    if hedge in _UNDER:
        return part >= exact + 1e-9 or part < exact - max(1.0, 0.2 * whole)
    if hedge == "at least":
        return part < exact - 1e-9
    if hedge in _EXACT:
        return abs(part - exact) > 1e-9
    if hedge in ("", "only"):
        return abs(part - exact) > max(1.0, _LOOSE * whole)
    return hedge in ("about", "around", "roughly", "some") and abs(part - exact) > max(1.5, 0.12 * whole)


def _said(part: Figure, whole: Figure, why: str, claims: Sequence[Claim]) -> Contradiction:
    own = {claim.mention.start: claim for claim in claims if claim.mention.kind in (Kind.COUNT, Kind.NUMBER)}
    told = [own.get(figure.start, figure.claim) for figure in (whole, part)]
    return Contradiction(ordered([(claim.mention.text, claim) for claim in told]), why)


def _shares(held: Sequence[Claim], before: Sequence[Figure], text: str) -> Iterator[Contradiction]:
    """Halves and thirds of a number beside a figure that does not fit."""
    sentence = held[0].sentence
    for pattern in (_SHARE_OF_THEM, _SHARE_OF, _PART_IS):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            share = _share(match["share"])
            part = figure_at(held[0], *match.span("part"), text)
            if pattern is _SHARE_OF_THEM:
                here = [figure for figure in figures(held, text) if figure.end <= match.start()]
                wholes = [figure for figure in here or before if figure.number > 2]
                whole = wholes[0] if len(wholes) == 1 and wholes[0].plain else None
            else:
                whole = figure_at(held[0], *match.span("whole"), text)
            hedge = (match["hedge"] or "").lower()
            if share is not None and whole is not None and _contradicts(part.number, whole.number, share, hedge):
                made = number_words(round(share * whole.number, 1))
                of = f"{match['share'].lower()} of {number_words(whole.number)} is {made}"
                yield _said(part, whole, f"{of}, not {number_words(part.number)}", held)
    for match in _ALL_BUT.finditer(text, sentence.start, sentence.end):
        part, whole, but = (figure_at(held[0], *match.span(name), text) for name in ("part", "whole", "but"))
        if whole.number - but.number not in (part.number, 0.0):
            rest = number_words(whole.number - but.number)
            why = f"all but {number_words(but.number)} of {number_words(whole.number)} are {rest}"
            yield _said(part, whole, why, held)


def _of_them(held: Sequence[Claim], here: Sequence[Figure], text: str) -> Iterator[Contradiction]:
    """A part with a pronoun for its whole, larger than every number before it in the sentence."""
    sentence = held[0].sentence
    for match in _PART_OF_IT.finditer(text, sentence.start, sentence.end):
        name = match.lastgroup if match.lastgroup != "noun" else "among"
        part = figure_at(held[0], *match.span(name or 0), text)
        whole = [figure for figure in here if figure.end <= match.start() and figure.kind is not Kind.MONEY]
        if not whole or not all(figure.plain for figure in whole) or "-" in text[part.end : part.end + 1]:
            continue
        last = whole[-1]
        gap = text[last.end : match.start()]
        plurals = _PLURAL.findall(text, last.end, match.start())
        people = counts_people(last.unit) or last.unit.endswith(("or", "er", "ant", "ee", "ist"))
        others = [word for word in plurals if counts_people(noun_lemma(word.lower())) or not people]
        if match["among"] and not (
            counts_people(noun_lemma(match["noun"].lower())) and (counts_people(last.unit) or not last.unit)
        ):
            continue
        aboard = re.match(r"\s+(?:people\s+)?(?:on\s+(?:the|board)|aboard)\b", gap) is not None
        if not (last.unit or aboard) or others or any(figure.number >= part.number for figure in whole):
            continue
        yield _said(part, last, f"{number_words(part.number)} cannot be a part of {number_words(last.number)}", held)


def _fates(before: Sequence[Figure], here: Sequence[Figure], text: str) -> Iterator[Contradiction]:
    """More dead, missing and rescued than there were on board, or more men and women than the whole."""
    sentence = here[0].claim.sentence
    ends = [*(figure.start for figure in here[1:]), sentence.end]
    for table in (_FATES, _SEXES):
        yield from _excluded(before, here, ends, text, table)


def _excluded(
    before: Sequence[Figure], here: Sequence[Figure], ends: Sequence[int], text: str, table: Sequence[re.Pattern[str]]
) -> Iterator[Contradiction]:
    """Parts that cannot overlap according to a table and add up to more than their whole."""
    sentence = here[0].claim.sentence
    sorts = [
        [index for index, fate in enumerate(table) if fate.search(text, figure.start, end)]
        for figure, end in zip(here, ends, strict=True)
    ]
    parts = [figure for figure, sort in zip(here, sorts, strict=True) if len(sort) == 1]
    seen = [sort[0] for sort in sorts if len(sort) == 1]
    first = parts[0].start if parts else 0
    wholes = [*before, *(figure for figure in here if figure.start < first)]
    said = [figure for figure in wholes if _is_whole(figure, text)]
    if not said and len(wholes) == 1 and counts_people(wholes[0].unit) and parts:
        apart = wholes[0].claim.sentence != sentence or ";" in text[wholes[0].end : first]
        bare = all(" " not in part.claim.mention.text or part.unit == "body" for part in parts)
        said = wholes if apart and bare else []
    made = sum(figure.number for figure in parts)
    if (
        len(said) != 1
        or len(parts) < 2
        or (_repeats(seen, text, sentence.start, sentence.end))
        or not all(figure.plain for figure in parts)
    ):
        return
    loose = _ELSEWHERE.search(text, said[0].end, sentence.end) is not None
    if said[0].plain and not loose and all(figure.number < made for figure in wholes):
        sides = ordered([(figure.claim.mention.text, figure.claim) for figure in (said[0], *parts)])
        yield Contradiction(sides, f"the parts make {number_words(made)}, not {number_words(said[0].number)}")


def _repeats(seen: Sequence[int], text: str, start: int, end: int) -> bool:
    """Whether two parts are of one kind, so that one may include the other."""
    doubled = {sort for sort in seen if seen.count(sort) > 1}
    return (
        len(set(seen)) < 2
        or bool(doubled - {_SAVED})
        or (bool(doubled) and _STATES.search(text, start, end) is not None)
    )


def _is_whole(figure: Figure, text: str) -> bool:
    ahead = text[max(0, figure.start - 24) : figure.start]
    return any(cue.search(ahead) for cue in _WHOLE) or _ABOARD.match(text, figure.end) is not None


def found(read: Sequence[tuple[list[Claim], list[Figure]]], text: str) -> Iterator[Contradiction]:
    """Every part in an article that its own words or its whole rule out."""
    before: list[Figure] = []
    for held, here in read:
        near = before if follows(before, here, text) else []
        if _SHARED.search(text, held[0].sentence.start, held[0].sentence.end):
            yield from _shares(held, near, text)
        yield from _of_them(held, here, text)
        yield from _fates(near, here, text)
        before = here
