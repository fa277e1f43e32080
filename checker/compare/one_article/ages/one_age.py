"""Inside one article: two ages of one person ("Tilda Ross, 43, ... the 45-year-old Tilda Ross")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.compare.comparator import OneArticle
from checker.compare.one_article.ages.phrases import AGE_UNITS, CLOSES
from checker.compare.one_article.sentence.neighbours import exact, in_quotes, ordered, said
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.text.word_lists import alternations

_ANY = alternations("compare/one_age")

_OTHER_TIME = re.compile(
    rf"\b(?:turn(?:s|ed|ing)?|{_ANY['other time']}|at (?:the )?age|at \d\d|as a (?:child|boy|girl|teenager))\b",
    re.IGNORECASE,
)
"""Words of a sentence that may be about another time, or about two people with one name."""
_TWINS = re.compile(
    r"\b[Tt]wins?(?:\s+(?:brothers|sisters|boys|girls|sons"
    r"|daughters))?,?\s+(?:[A-Z][\w'’-]*\s+and\s+(?:[A-Z][\w'’-]*)(?:\s+[A-Z][\w'’-]*)?,?\s+)?"
    r"(?:aged\s+|who\s+(?:are|were)\s+)?$"
)
_A_NOUN = re.compile(r".?\b[Aa]n?\s+")
_NOUN = re.compile(rf"\s+({_ANY['noun']})\b")
_AND = re.compile(r"\s+and\s+(?:aged\s+)?")


def _years(claim: Claim, article: Article) -> float | None:
    """The age at the time of writing that a claim states beside a name: ", 43," or "43-year-old"."""
    quantity, text = exact(claim), article.text
    if claim.mention.kind is not Kind.AGE or quantity is None or quantity.unit not in AGE_UNITS:
        return None
    beside = "-old" in claim.mention.text or CLOSES.match(text, claim.mention.end)
    if not beside or claim.sentence.headline or _OTHER_TIME.search(said(text, claim)) or in_quotes(text, claim):
        return None
    return quantity.number


def _dated(claims: Sequence[Claim]) -> set[int]:
    """The sentences that name a year or count back to another one, so that an age in them may be from another time."""
    found = set()
    for claim in claims:
        value = claim.mention.value
        if isinstance(value, TimeValue) and value.year is not None:
            years = value.day is None and (value.month is None or value.deictic is not None)
            if years or str(value.year) in claim.mention.text:
                found.add(claim.sentence.index)
    return found


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Different ages beside one full name. Silent if a sentence may be about another time."""
    people: dict[tuple[str, tuple[str, ...]], dict[float, Claim]] = {}
    dated = _dated(claims)
    for claim in claims:
        person, given, years = claim.frame.person, claim.frame.given, _years(claim, article)
        if years is not None and person and given and claim.sentence.index not in dated:
            people.setdefault((person, given), {}).setdefault(years, claim)
    found = []
    for (person, given), ages in people.items():
        if len(ages) > 1:
            sides = [(f"{years:g} years old", claim) for years, claim in ages.items()]
            name = " ".join([*given, person]).title()
            found.append(Contradiction(ordered(sides), f"one article gives {name} {len(ages)} ages"))
    return [*found, *_twins(claims, article.text), *_called_again(claims, article.text)]


def _called_again(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Two ages of a person without a name: "a 31-year-old woman ... The woman, 38,". Not certain."""
    ages = [claim for claim in claims if claim.mention.kind is Kind.AGE]
    for left, right in pairwise(ages):
        brought = _A_NOUN.fullmatch(text[max(left.sentence.start, left.mention.start - 3) : left.mention.start])
        noun = _NOUN.match(text, left.mention.end)
        if (
            right.sentence.index != left.sentence.index + 1
            or noun is None
            or not brought
            or "-old" not in left.mention.text
        ):
            continue
        again = re.match(
            rf"\W*The\s+{noun[1]}\s*[,(]\s*(?:aged\s+)?$", text[right.sentence.start : right.mention.start]
        )
        others = [age for age in ages if age.sentence in (left.sentence, right.sentence)]
        alone = said(text, left).lower().count(noun[1]) == 1 and len(others) == 2
        numbers = exact(left), exact(right)
        if again and alone and CLOSES.match(text, right.mention.end) and numbers[0] and numbers[1]:
            first, second = numbers[0].number, numbers[1].number
            if (
                first is not None
                and second is not None
                and numbers[0].unit == numbers[1].unit
                and abs(first - second) > 1
            ):
                sides = ((f"{first:g} years old", left), (f"{second:g} years old", right))
                yield Contradiction(sides, f"the {noun[1]} has two ages", certain=False)


def _twins(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Twins with two different ages: "twins Ada and Bo, aged six and eight"."""
    for left, right in pairwise(claims):
        if left.mention.kind is not Kind.AGE or right.mention.kind is not Kind.AGE or left.sentence != right.sentence:
            continue
        ages = exact(left), exact(right)
        opened = _TWINS.search(text[left.sentence.start : left.mention.start])
        if opened and _AND.fullmatch(text[left.mention.end : right.mention.start]) and ages[0] and ages[1]:
            first, second = ages[0].number, ages[1].number
            if first is not None and second is not None and ages[0].unit == ages[1].unit and first != second:
                sides = ((f"{first:g} years old", left), (f"{second:g} years old", right))
                yield Contradiction(sides, "twins have one age")


COMPARATOR = OneArticle("one-age", frozenset({Kind.AGE, Kind.DATE}), inspect_article)
