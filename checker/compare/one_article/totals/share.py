"""Inside one article: a percentage that does not fit its parts ("12 of the 20 members, or 70 percent")."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, ordered, share_written
from checker.compare.one_article.sentence.plain_numbers import NUMBER, number_at
from checker.compare.one_article.sentence.shape import shapes
from checker.compare.one_article.totals.share_told import said_twice, shares_told
from checker.compare.thresholds import thresholds
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.word_lists import alternations

_ANY = alternations("compare/share")

_ABOUT = r"(?:(?:just\s+)?(?:about|around|roughly|nearly|almost|some|approximately)\s*)?"
_OF = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}(?:out\s+)?of\s+(?:(?:the|its|their|his|her|all|our|a total of)\s*)?", re.IGNORECASE
)
_OR = re.compile(
    rf"\s*(?:,\s*or|\(|,|-|–|—)\s*(?:an?\s+)?(?:(?:only|just|full|mere|whole|exactly)\s+)?{_ABOUT}", re.IGNORECASE
)
_THAT_IS = re.compile(r"\s*(?:,|[-–—]+)\s*(?:that['’]s|that is|which is)\s+(?:an?\s+)?(?:\w+\s+)?", re.IGNORECASE)
_WHOLE_BEFORE = re.compile(
    r"(?:^|[.;:,“\"(]\s*|\n\s*)of\s+(?:the|its|their|his|her|all|our|some)?\s*(?:the\s+)?$", re.IGNORECASE
)
_WORDS = r"(?:\s+(?!(?:and|but|or|which|who|whom|while)\b)[\w'’-]+)"
_BEHIND_WHOLE = re.compile(rf"{_WORDS}{{0,8}}\s*,\s+(?:only\s+|just\s+)?", re.IGNORECASE)
_GIVEN = re.compile(rf"\s*(?:\(|,\s*or\s+|\s+or\s+|\s[-–—]+\s)\s*{_ABOUT}", re.IGNORECASE)
_BESIDE = re.compile(rf"{_WORDS}{{0,5}}\s+\(\s*", re.IGNORECASE)
_OF_WHOLE = re.compile(r"\s+of\s+(?:the\s+|its\s+|their\s+|all\s+|his\s+|her\s+)*", re.IGNORECASE)
_SAID = re.compile(
    rf"\s*(?:[,.;:()–—]|$|-+\s|of\s+(?:the|all|its|these|votes|ballots|those\s+cast)\b|(?:{_ANY['said']})\b)",
    re.IGNORECASE,
)
_NOT_OF = re.compile(
    r"\s*of\s+(?:them|those(?!\s+(?:cast|polled|asked|counted)\b)|whom|whose|which|these)\b", re.IGNORECASE
)
_PART_TOLD = re.compile(
    rf"(?:\s+of{_WORDS}{{1,5}}?)?\s*(?:\(|,\s*(?:or\s+)?|\s[-–—]+\s)\s*(?P<part>{NUMBER})(?=\s*(?:[,.;)]\D|[,.;)]?$|in\s+all\b|altogether\b|[-–—]+\s))"
)
_PART_FIRST = re.compile(rf"{_WORDS}{{0,5}}\s+\(\s*(?P<part>{NUMBER})\s+(?:out\s+)?of\s+(?:the\s+)?", re.IGNORECASE)
_PART_BETWEEN = re.compile(
    rf"{_WORDS}{{0,8}}\s*,\s+(?:only\s+|just\s+)?(?P<part>{NUMBER})\s*(?:\(|,\s*or\s+|\s+or\s+)\s*{_ABOUT}",
    re.IGNORECASE,
)
_RATIO = re.compile(rf"(?P<part>{NUMBER})\s+(?:out\s+)?of\s+(?P<whole>{NUMBER})", re.IGNORECASE)
_STATED = re.compile(rf"{_WORDS}{{1,3}}{_THAT_IS.pattern}|{_WORDS}{{1,3}}\s*(?:,\s+or\s+|\(){_ABOUT}", re.IGNORECASE)
_LIMITS = thresholds()
_WORDED = _LIMITS.share_in_words
_HEDGED = _LIMITS.share_hedged
_OF_THE = re.compile(r"\s+of\s+(?:the|its|their|all)\s+(?!total\b|whole\b|lot\b)(?P<noun>\w+)", re.IGNORECASE)
_ROOM = {"=": (4.0, 4.5), "~": (8.0, 8.0), ">": (1.0, 100.0), "<": (100.0, 1.0)}
"""Percentage points below and above a share in words that its percentage may be off, by hedge."""


class _Share(NamedTuple):
    """The claims of a share; `sure` if brackets or words show that it belongs to these two."""

    part: Claim
    whole: Claim
    share: Claim
    sure: bool = False


def _percent(claim: Claim, text: str, sure: bool) -> Quantity | None:
    """The stated share in percent; None if it continues as something else ("65 percent women")."""
    value = claim.mention.value
    if not isinstance(value, Quantity) or value.number is None or value.modifier in "<>" or value.role == "by":
        return None
    if claim.mention.kind is Kind.PERCENT:
        behind = text[claim.mention.end : claim.mention.end + 20]
        said = (sure or _SAID.match(behind)) and not _NOT_OF.match(behind)
        return value if value.unit == "%" and said else None
    if claim.mention.kind is Kind.NUMBER and not value.unit and not value.step and 0 < value.number < 1:
        return Quantity(None, None, 100 * value.number, "%", value.modifier, step=2 * _WORDED)
    return None


def _told(first: Claim, second: Claim, third: Claim, text: str) -> _Share | None:
    """The part, whole and share in three neighbours, in the orders that news copy uses."""
    left, right = between(first, second, text), between(second, third, text)
    if _OF.fullmatch(left) and (_OR.fullmatch(right) or _THAT_IS.fullmatch(right)):
        return _Share(first, second, third, _THAT_IS.fullmatch(right) is not None)
    if _BESIDE.fullmatch(left) and _OF.fullmatch(right) and text.startswith(")", third.mention.end):
        return _Share(second, third, first, True)
    if _OR.fullmatch(left) and _OF.fullmatch(right):
        return _Share(second, third, first)
    if _stands_first(first, text) and _BEHIND_WHOLE.fullmatch(left) and _GIVEN.fullmatch(right):
        return _Share(second, first, third)
    return None


def _stands_first(claim: Claim, text: str) -> bool:
    """Whether a count opens its clause as a whole: "Of the 60 members, ..."."""
    ahead = text[max(claim.sentence.start, claim.mention.start - 40) : claim.mention.start]
    return _WHOLE_BEFORE.search(ahead) is not None


def _shares(claims: Sequence[Claim], text: str) -> Iterator[_Share]:
    """Every share of an article that is beside its part and its whole."""
    for first, second, third in zip(claims, claims[1:], claims[2:], strict=False):
        if first.sentence == second.sentence == third.sentence:
            share = _told(first, second, third, text)
            if share is not None:
                yield share
    for first, second in itertools.pairwise(claims):
        if first.sentence == second.sentence:
            yield from _bare(first, second, text)


def _bare(first: Claim, second: Claim, text: str) -> Iterator[_Share]:
    """The shares in two neighbours with a part that is not a claim, because no noun follows the number."""
    gap = between(first, second, text)
    part = _PART_TOLD.match(text, second.mention.end)
    if part is not None and _OF_WHOLE.fullmatch(gap):
        yield _Share(number_at(second, *part.span("part"), text), second, first)
    ratio = _RATIO.fullmatch(first.mention.text)
    if ratio is not None and _STATED.fullmatch(gap):
        start = first.mention.start
        one, all_of = (
            number_at(first, start + ratio.start(name), start + ratio.end(name), text) for name in ("part", "whole")
        )
        yield _Share(one, all_of, second, True)
    at = first.mention.end
    for pattern, whole, share in ((_PART_FIRST, second, first), (_PART_BETWEEN, first, second)):
        held = pattern.fullmatch(gap)
        if held is not None and (whole is second or _stands_first(first, text)):
            start, end = held.span("part")
            yield _Share(number_at(whole, at + start, at + end, text), whole, share, whole is second)


def _plain(claim: Claim) -> Quantity | None:
    value = claim.mention.value
    plain = isinstance(value, Quantity) and value.number is not None and value.modifier in "=~"
    return value if plain and isinstance(value, Quantity) and claim.mention.kind is not Kind.PERCENT else None


def _fault(part: Quantity, whole: Quantity, share: Quantity) -> str | None:
    """Why a part and a whole do not give a share, allowing for rounding and hedges, or None."""
    assert part.number is not None and whole.number is not None and share.number is not None
    made = 100 * part.number / whole.number
    rounding = sum(value.step / 2 / value.number for value in (part, whole) if value.step > 1 and value.number)
    hedged = "~" in (part.modifier, whole.modifier, share.modifier)
    slack = share.step / 2 + (_HEDGED if hedged else 0.5) + made * rounding
    return f"{describe(part)} of {describe(whole)} is {made:.3g} %" if abs(made - share.number) > slack else None


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every percentage or fraction that does not fit its part and whole, or its own fraction."""
    found: dict[tuple[int, ...], Contradiction] = {}
    shaped = list(shapes(claims, article))
    sure = (_Share(*one, True) for one in shares_told(shaped))
    for claimed in itertools.chain(_shares(claims, article.text), sure):
        places = tuple(claim.mention.start for claim in claimed[:3])
        wrong = _checked(claimed, article.text)
        if wrong is not None:
            found.setdefault(places, wrong)
    for fraction, percent in said_twice(shaped):
        wrong = _unlike(fraction, percent)
        if wrong is not None:
            found.setdefault((fraction.mention.start, percent.mention.start), wrong)
    return list(found.values())


def _checked(claimed: _Share, text: str) -> Contradiction | None:
    """The contradiction of a share with the part and whole beside it, if they do not fit."""
    part, whole = _plain(claimed.part), _plain(claimed.whole)
    share = _percent(claimed.share, text, claimed.sure)
    if part is None or whole is None or share is None or not whole.number or _is_share(part):
        return None
    if _is_of_other(claimed, text):
        return None
    why = _fault(part, whole, share)
    words = [describe(part), describe(whole), share_written(claimed.share)]
    return Contradiction(ordered(list(zip(words, claimed[:3], strict=True))), why) if why is not None else None


def _is_of_other(claimed: _Share, text: str) -> bool:
    """Whether a percentage is of something other than the whole: "45 of the 90 seats (40 percent of the vote)"."""
    held = _OF_THE.match(text, claimed.share.mention.end)
    own = claimed.whole.mention
    whole = f"{own.text}{text[own.end : max(own.end, claimed.share.mention.start)]}".lower()
    return held is not None and held["noun"].lower()[:4] not in whole and claimed.share.mention.start > own.start


def _unlike(fraction: Claim, percent: Claim) -> Contradiction | None:
    """The contradiction of a share in words with the percentage after it, if they do not fit."""
    worded, figure = fraction.mention.value, percent.mention.value
    if not isinstance(worded, Quantity) or not isinstance(figure, Quantity) or figure.unit != "%":
        return None
    if not worded.number or figure.number is None or figure.modifier not in "=~":
        return None
    share, told_share, hedge = 100 * worded.number, figure.number, _HEDGED if figure.modifier == "~" else 0.0
    below, above = (room + hedge for room in _ROOM[worded.modifier])
    if share - below <= told_share <= share + above:
        return None
    sides = ((fraction.mention.text, fraction), (describe(figure), percent))
    return Contradiction(ordered(sides), f"{fraction.mention.text} is {share:.3g} %")


def _is_share(value: Quantity) -> bool:
    return not value.unit and not value.step and (value.number or 0.0) < 1


COMPARATOR = OneArticle("share", frozenset({Kind.COUNT, Kind.NUMBER, Kind.PERCENT, Kind.MONEY}), inspect_article)
