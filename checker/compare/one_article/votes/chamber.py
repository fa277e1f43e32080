"""Inside one article: more votes or seats than the house has ("voted 60-45 in the 100-member chamber")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, exact, pairs_in_sentence
from checker.compare.one_article.votes import ballots
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.word_lists import alternations

_ANY = alternations("compare/chamber")

_HOUSE = frozenset({"member", "seat", "person", "strong", "nation", "man"})
_IN = re.compile(r"\s+(?:in|of|by)\s+(?:the|its|a)\s+(?:new\s+|outgoing\s+|current\s+)?", re.IGNORECASE)
_HOUSE_VOTED = re.compile(
    rf"\s+(?:[\w'’-]+\s+){{1,6}}?(?:{_ANY['house voted']})\s+(?:[\w'’-]+\s+){{0,5}}",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ruled|approved|passed|rejected|ratified|confirmed|adopted)\b", re.IGNORECASE
)
_TAKEN = frozenset("seat vote member deputy senator lawmaker councillor judge".split())
_MANY = frozenset({"and", "but", "while", "after", "before"})


def _house(claim: Claim) -> float | None:
    """The number of members of a house, from "100-member" or "50-seat"."""
    count = exact(claim)
    said = count is not None and count.unit in _HOUSE and "-" in claim.mention.text
    return count.number if said and count is not None else None


def _taken(claim: Claim, sentence: str) -> tuple[float, str] | None:
    """The votes cast or the seats won, with their description."""
    value = claim.mention.value
    if claim.mention.kind is Kind.SCORE and isinstance(value, Quantity) and value.low is not None and value.high:
        voted = _VOTE.search(sentence) is not None and "(" not in claim.mention.text
        return (value.low + value.high, claim.mention.text) if voted else None
    count = exact(claim)
    seats = count is not None and count.unit in _TAKEN and "-" not in claim.mention.text
    return (count.number or 0.0, describe(count)) if seats and count is not None else None


def _overfull(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Every vote or number of seats that is larger than the house in its clause."""
    for left, right in pairs_in_sentence(claims, reach=1):
        gap = between(left, right, text)
        sentence = text[left.sentence.start : left.sentence.end]
        if _IN.fullmatch(gap):
            taken, house, members = _taken(left, sentence), right, _house(right)
        elif _HOUSE_VOTED.fullmatch(gap) and not _MANY & set(gap.lower().split()):
            taken, house, members = _taken(right, sentence), left, _house(left)
        else:
            continue
        if taken is None or members is None or taken[0] <= members:
            continue
        other = left if house is right else right
        sides = sorted([(taken[1], other), (house.mention.text, house)], key=lambda side: side[1].mention.start)
        yield Contradiction(tuple(sides), f"{taken[0]:g} are more than {members:g}")


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every vote or number of seats that is larger than its house, and every vote that does not fit its outcome."""
    found: dict[int, Contradiction] = {}
    for contradiction in (*_overfull(claims, article.text), *ballots.impossible_votes(claims, article.text)):
        found.setdefault(contradiction.sides[0][1].mention.start, contradiction)
    return list(found.values())


COMPARATOR = OneArticle("chamber", frozenset({Kind.COUNT, Kind.SCORE}), inspect_article)
