"""Inside one article: a margin that its two results do not give ("won by six points, 98-90")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.matches import margin_words
from checker.compare.one_article.sentence.neighbours import between, exact, ordered
from checker.compare.one_article.sentence.plain_numbers import NUMBER, number_at
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.word_lists import alternations

_ANY = alternations("compare/margin")

_UNITS = frozenset({"vote", "point", "seat", "goal", "run", "percentage point", ""})
_TO = re.compile(
    r"\s+(?:votes?\s+)?(?:to|against|(?:and|while)\s+(?-i:(?:[A-Z][\w.'’-]+\s+){1,3})(?:(?:got|had"
    r"|received|won)\s+)?)"
    r"(?:\s*(?-i:[A-Z][\w.'-]+)['’]s?)?\s*",
    re.IGNORECASE,
)
_MARGIN = re.compile(
    r"(?:\s+votes?)?\s*(?:,|\(|-|–|—)\s*(?:for\s+)?(?:by\s+)?an?\s+(?:margin|majority|difference|lead)\s+of\s+",
    re.IGNORECASE,
)
_BARE_MARGIN = re.compile(_MARGIN.pattern + rf"(?P<number>{NUMBER})(?=\s*(?:[.;)]|,\s|$))", re.IGNORECASE)
_BARE_OTHER = re.compile(_TO.pattern + rf"(?P<number>{NUMBER})(?=\s*(?:[.;)(]|,\s|$))", re.IGNORECASE)
_BEHIND = re.compile(r"\s+(?:margin|majority|difference|lead|victory|win)\b", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\s*(?:,|\(|-|–|—)\s*(?:for\s+)?an?\s+$", re.IGNORECASE)
_BY = re.compile(rf"\b(?:{_ANY['by']}|leads?)\b[^.;,]{{0,60}}\bby\s+$", re.IGNORECASE)
_COLON = re.compile(r"\s*(?:,|:|\(|-|–|—)\s*", re.IGNORECASE)

Result = tuple[tuple[Claim, ...], float, float, float]
"""The claims of a result, its two figures, and how far rounding can change their difference."""


def _score(claim: Claim) -> Result | None:
    value = claim.mention.value
    plain = claim.mention.kind is Kind.SCORE and isinstance(value, Quantity) and "(" not in claim.mention.text
    if not plain or not isinstance(value, Quantity) or value.low is None or value.high is None:
        return None
    return (
        ((claim,), value.high, value.low, 0.0)
        if claim.mention.text.count("-") + claim.mention.text.count("–") < 2
        else None
    )


def _pair(left: Claim, right: Claim, text: str) -> Result | None:
    """ "12,400 votes to 12,000", "54 percent to 46 percent"."""
    a, b = exact(left), exact(right)
    if a is None or b is None or left.sentence != right.sentence or not _TO.fullmatch(between(left, right, text)):
        return None
    fits = "from" not in (a.role, b.role) and {a.unit, b.unit} in ({"vote", ""}, {"vote"}, {""}, {"%"})
    rounding = (a.step + b.step) / 2 if a.unit == "%" or max(a.step, b.step) > 1 else 0.0
    return ((left, right), a.number or 0.0, b.number or 0.0, rounding) if fits else None


def _results(claims: Sequence[Claim], text: str) -> Iterator[tuple[Result, int, int]]:
    """Each result with the index of the claim before it and of the claim after it."""
    for index, claim in enumerate(claims):
        score = _score(claim)
        if score is not None:
            yield score, index - 1, index + 1
        pair = _pair(claim, claims[index + 1], text) if index + 1 < len(claims) else None
        if pair is not None:
            yield pair, index - 1, index + 2
            continue
        votes = exact(claim)
        cast = votes is not None and votes.unit == "vote"
        other = _BARE_OTHER.match(text, claim.mention.end) if cast else None
        bare = _pair(claim, number_at(claim, *other.span("number"), text), text) if other is not None else None
        if bare is not None:
            yield bare, index - 1, index + 1


_NAMED = re.compile(r"\s+(?:margin|majority|lead|victory|win)\s*(?:,|:|\()\s*", re.IGNORECASE)
_BY_A = re.compile(r"\b(?:by|with)\s+an?\s+$", re.IGNORECASE)


def _is_named(claim: Claim, text: str) -> bool:
    """Whether a margin comes directly before its result: "won by a two-goal margin, 4-1"."""
    return _BY_A.search(text[max(0, claim.mention.start - 12) : claim.mention.start]) is not None


def _after(claim: Claim, text: str) -> str:
    return text[claim.mention.end : claim.mention.end + 12]


def _named(result: Result, claims: Sequence[Claim], before: int, behind: int, text: str) -> Claim | None:
    """The claim beside a result that states its margin."""
    held = result[0]
    if behind < len(claims) and claims[behind].sentence == held[0].sentence:
        gap, after = between(held[-1], claims[behind], text), _after(claims[behind], text)
        if _MARGIN.fullmatch(gap) or (_ADJECTIVE.fullmatch(gap) and _BEHIND.match(after)):
            return claims[behind]
    bare = _BARE_MARGIN.match(text, held[-1].mention.end)
    if bare is not None:
        return number_at(held[0], *bare.span("number"), text)
    if before >= 0 and _NAMED.fullmatch(between(claims[before], held[0], text)) and _is_named(claims[before], text):
        return claims[before] if claims[before].sentence == held[0].sentence else None
    if (
        before >= 0
        and claims[before].sentence == held[0].sentence
        and _COLON.fullmatch(between(claims[before], held[0], text))
    ):
        start = claims[before].mention.start
        return claims[before] if _BY.search(text[max(claims[before].sentence.start, start - 90) : start]) else None
    return None


def _beside(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Margins directly beside their result that do not fit it."""
    for result, before, behind in _results(claims, text):
        claim = _named(result, claims, before, behind, text)
        margin = exact(claim) if claim is not None else None
        if claim is None or margin is None or margin.number is None or margin.unit not in _UNITS:
            continue
        held, more, less, rounding = result
        if margin.number == max(more, less):
            continue  # "6-3, a majority of six": the size of the majority itself
        if abs(abs(more - less) - margin.number) <= rounding + (margin.step / 2 if margin.step > 1 else 0.0) + 1e-9:
            continue
        values = [(describe(value) if (value := exact(c)) else c.mention.text, c) for c in held]
        sides = ordered([*values, (describe(margin), claim)])
        yield Contradiction(sides, f"the margin is {abs(more - less):g}, not {margin.number:g}")


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every margin in votes, points, seats, goals or runs that does not fit the result in its sentence."""
    found = list(_beside(claims, article.text))
    seen = {claim.sentence for contradiction in found for _, claim in contradiction.sides}
    return [
        *found,
        *(one for one in margin_words.impossible_margins(claims, article.text) if one.sides[0][1].sentence not in seen),
    ]


COMPARATOR = OneArticle("margin", frozenset({Kind.COUNT, Kind.SCORE, Kind.NUMBER, Kind.PERCENT}), inspect_article)
