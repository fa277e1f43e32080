"""The ways in which a sentence divides a total: with a remainder, by its contents, or as the sum of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from checker.compare.one_article.sentence.sentence_figures import Figure, makes, slack
from checker.compare.one_article.totals.parallel_parts import parallel_parts
from checker.model.mention import Kind
from checker.text.word_lists import alternations

_ANY = alternations("compare/divisions")


class Division(NamedTuple):
    """A total, the parts that must add up to it, and whether no other reading is possible."""

    total: Figure
    parts: tuple[Figure, ...]
    certain: bool = True


_MOST = 8
"""More figures than this are a table, in which some add up to any total."""
_OTHERS = re.compile(r"\b(?:the|its|their)\s+(?:remaining|other)\s+$", re.IGNORECASE)
_LEAVING = re.compile(r"\bleaving\s+(?:only\s+|just\s+)?$", re.IGNORECASE)
_OF_THESE = re.compile(r"\bof\s+(?:these|those|them|whom|which)\b", re.IGNORECASE)
_UNEVEN = re.compile(
    rf"\b(?:{_ANY['uneven']})\b|%",
    re.IGNORECASE,
)
"""Words that show that a sentence has more in it than one total and its parts."""
_EACH = re.compile(rf"\b(?:{_ANY['each']})\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:,|\band)\s+(?:an?|one\s+of|the|his|her|their)\s+[a-z]", re.IGNORECASE)
_TIMES = re.compile(r"(?:\s+[a-z-]+){0,3}\s+(?:of|by|times|in\s+each|with)\s+(?:an?\s+)?", re.IGNORECASE)
_PLACED = re.compile(rf"(?:\s+[a-z]+)?\s+(?:{_ANY['placed']})\b", re.IGNORECASE)
_FIRST_MARK = re.compile(r":|\s[-–—]\s")
_APPOSED = re.compile(r"[^.;:()–—]{0,90},\s+", re.IGNORECASE)
_DIRECT = re.compile(r"\s*,\s+")
_EVERYONE = re.compile(r"\b(?:all|(?:a|the)\s+total\s+of|in\s+all,?|altogether,?)\s+$", re.IGNORECASE)
_FURTHER = re.compile(r",\s+(?:and|plus|along|together|as\s+well|besides)\b", re.IGNORECASE)
_OF_THE = re.compile(r"\W*of\s+(?:the|its|their|all|those|these)\s+", re.IGNORECASE)
_IN_NAME = re.compile(r"\s(in|from|at)\s+(?:the\s+)?[A-Z]")
_WHOLLY = re.compile(
    r"\b(?:entirely|in full|wholly|solely|jointly|between them|(?:to be |is |was |be "
    r"|being )?(?:shared|split|divided)"
    r"(?: equally)? between)\b",
    re.IGNORECASE,
)
_CONSISTS = re.compile(
    r"\b(?:(?:made|is made|are made) up of|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|composed of"
    r"|(?:divided|split) into"
    r"|broken down (?:as|into))\s+$",
    re.IGNORECASE,
)
_PLAINLY_JOINED = re.compile(r"[^.;:()\d]*")
_TOTAL_OF = re.compile(
    r"(?:,|\s[-–—]|\()\s*(?:(?:for|making|giving|or)\s+)?(?:an?\s+)?(?:(?:grand|combined|overall)\s+)?total\s+of\s+$",
    re.I,
)
_SUM_UP = re.compile(r"(?:,|\s[-–—]|\()\s*(?:(?:for|making|or|that is)\s+)?$", re.IGNORECASE)
_IN_ALL = re.compile(r"(?:\s+[a-z-]+){0,2}?\s+(?:in\s+all|altogether|in\s+total|all\s+told)\b", re.IGNORECASE)


def _alike(figures: Sequence[Figure]) -> bool:
    """Whether figures can be parts of one total: money in one currency only, or no money."""
    units = {figure.unit if figure.kind is Kind.MONEY else "" for figure in figures}
    return len(units) == 1


def _relates(figures: Sequence[Figure], last: Figure) -> bool:
    """Whether some of the figures and `last` add up to another figure, so that `last` may be what remains of it."""
    others = [figure for figure in figures if figure is not last]
    for total in others:
        rest = [figure for figure in others if figure is not total]
        for size in range(len(rest) + 1):
            for some in combinations(rest, size):
                made = last.number + sum(part.number for part in some)
                if abs(made - total.number) <= slack([total, last, *some]):
                    return True
    return False


def by_remainder(before: Sequence[Figure], here: Sequence[Figure], text: str) -> Iterator[Division]:
    """ "Of the 48 boats, 22 were sold, 18 sunk and the other 12 scrapped". The total may be in the sentence before."""
    for index, last in enumerate(here):
        ahead = text[max(0, last.start - 30) : last.start]
        if not _OTHERS.search(ahead) and not _LEAVING.search(ahead):
            continue
        told = list(here[: index + 1])
        sentence = text[last.claim.sentence.start : last.start]
        if _OF_THESE.search(sentence[:40]) and len(before) == 1:
            told.insert(0, before[0])
        total, parts = told[0], tuple(told[1:])
        fits = 1 < len(parts) < _MOST
        if not fits or total.number <= max(part.number for part in parts):
            continue
        if all(figure.plain for figure in told) and _alike(told) and not _relates([*before, *told], last):
            whose = text[total.end : last.start]
            if not _UNEVEN.search(whose):
                yield Division(total, parts)


def by_contents(here: Sequence[Figure], text: str) -> Iterator[Division]:
    """ "A fleet of 12 ships, made up of seven tankers and four ferries"."""
    for index, first in enumerate(here[1:], start=1):
        cue = _CONSISTS.search(text[max(0, first.start - 40) : first.start])
        parts = here[index:]
        total = here[index - 1]
        if cue is None or not 1 < len(parts) < _MOST or not all(figure.plain for figure in (total, *parts)):
            continue
        gaps = [text[a.end : b.start] for a, b in pairwise(parts)]
        tail = text[parts[-1].end : parts[-1].claim.sentence.end]
        joined = all(_PLAINLY_JOINED.fullmatch(gap) and not _UNEVEN.search(gap) for gap in gaps)
        ahead = text[total.end : first.start]
        if (
            (
                joined
                and not _EACH.search(ahead)
                and len(ahead) < 60
                and not _UNEVEN.search(tail)
                and _alike([total, *parts])
            )
            and total.number > max(part.number for part in parts)
            and not re.search(r"[,;:]\s*(?:and|plus|as well)\b", tail)
        ):
            yield Division(total, tuple(parts))


def by_payers(here: Sequence[Figure], text: str) -> Iterator[Division]:
    """ "The £3m bridge is paid for entirely by the city, with £2m, and the lottery, with £1.5m"."""
    money = [figure for figure in here if figure.kind is Kind.MONEY]
    if not 3 <= len(money) <= 6 or not all(figure.plain for figure in money) or not _alike(money):
        return
    total, *parts = money
    sentence = text[total.claim.sentence.start : total.claim.sentence.end]
    larger = total.number > max(part.number for part in parts)
    if larger and _WHOLLY.search(text, total.end, parts[1].start) and not _UNEVEN.search(sentence):
        yield Division(total, tuple(parts))


def by_apposition(here: Sequence[Figure], text: str) -> Iterator[Division]:
    """ "A total of 85 firefighters, 50 from Norvale and 30 from Orland, fought the fire": parts by place or kind."""
    for index, total in enumerate(here[:-2]):
        first = here[index + 1]
        gap = text[total.end : first.start]
        if not total.plain or total.kind is not Kind.COUNT or not _APPOSED.fullmatch(gap) or _UNEVEN.search(gap):
            continue
        parts = parallel_parts(here[index + 1 :], text)
        if len(parts) < 2 or total.number <= max(part.number for part in parts):
            continue
        sentence = total.claim.sentence
        behind = text[parts[0].start : sentence.end]
        whole = _EVERYONE.search(text, sentence.start, total.start) or _DIRECT.fullmatch(gap)
        excess = sum(part.number for part in parts) > total.number
        further = _FURTHER.search(text, parts[-1].end, sentence.end) or len(here) > index + 1 + len(parts)
        if not _UNEVEN.search(behind) and (excess or (whole and not further)):
            yield Division(total, parts)


def of_places(here: Sequence[Figure], text: str) -> Iterator[Division]:
    """ "Of the 120 paintings stolen, 45 were found in Norvale and 90 in Orland": more than the total."""
    total, *parts = here
    ahead = text[total.claim.sentence.start : total.start]
    if not _OF_THE.fullmatch(ahead) or len(parts) < 2 or not all(figure.plain for figure in here) or not _alike(here):
        return
    ends = [*(part.start for part in parts[1:]), total.claim.sentence.end]
    placed = [_IN_NAME.search(text, part.end, end) for part, end in zip(parts, ends, strict=True)]
    made = sum(part.number for part in parts)
    alike = all(placed) and len({match[1] for match in placed if match}) == 1
    if alike and made > total.number and not _UNEVEN.search(text, total.end, total.claim.sentence.end):
        yield Division(total, tuple(parts))


def by_sum(before: Sequence[Figure], here: Sequence[Figure], text: str) -> Iterator[Division]:
    """ "12 cows, eight pigs and five goats, 30 animals in all"; "..., a total of 30"."""
    for index, total in enumerate(here):
        ahead = text[max(0, total.start - 40) : total.start]
        named = _TOTAL_OF.search(ahead)
        if named is None and not (_SUM_UP.search(ahead) and _IN_ALL.match(text, total.end)):
            continue
        from_ = max(text.rfind(mark, total.claim.sentence.start, total.start) for mark in ";:.")
        parts = [figure for figure in here[:index] if figure.start > from_]
        if not 1 < len(parts) < _MOST or not all(figure.plain for figure in (total, *parts)):
            continue
        clause = text[max(from_, total.claim.sentence.start) : total.start]
        product = any(_TIMES.fullmatch(text, a.end, b.start) for a, b in pairwise(parts))
        missing = total.number - sum(part.number for part in parts)
        product = product or 0 < missing <= len(_ARTICLE.findall(clause))
        plain = _alike([total, *parts]) and not _UNEVEN.search(clause) and not product
        if plain and not makes(total, [*before, *here[:index]]):
            yield Division(total, tuple(parts))


def by_places(here: Sequence[Figure], text: str) -> Iterator[Division]:
    """ "Eleven in the mill and nine on the quay: the fires killed 20 people in all"."""
    sentence = here[0].claim.sentence
    mark = _FIRST_MARK.search(text, sentence.start, sentence.end)
    parts = [figure for figure in here if mark is not None and figure.end <= mark.start()]
    totals = [figure for figure in here[len(parts) :] if _IN_ALL.match(text, figure.end)]
    if mark is None or len(parts) < 2 or len(totals) != 1 or parts[0].start > sentence.start + 2:
        return
    told = [*parts, totals[0]]
    plain = all(figure.plain for figure in told) and _alike(told)
    placed = all(_PLACED.match(text, part.end) for part in parts)
    if plain and placed and not _UNEVEN.search(text, sentence.start, mark.start()):
        yield Division(totals[0], tuple(parts))


def divisions(before: Sequence[Figure], here: Sequence[Figure], text: str) -> Iterator[Division]:
    """The divisions of one sentence that do not add up; `before` are the figures of the previous sentence."""
    if len(here) < 2:
        return
    for told in (
        *by_remainder(before, here, text),
        *by_contents(here, text),
        *by_payers(here, text),
        *by_apposition(here, text),
        *of_places(here, text),
        *by_sum(before, here, text),
        *by_places(here, text),
    ):
        made = sum(part.number for part in told.parts)
        if abs(made - told.total.number) > slack([told.total, *told.parts]) and not makes(told.total, told.parts):
            yield told
