"""Inside one article: an amount that "the" or "those" refers to again with a different value.

"The bridge is 480 metres long. ... Walkers cross the 840-metre bridge": the article marks something already known, so
the noun shows which amount is meant. If the text gives only one such amount, that is the one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import ordered
from checker.compare.thresholds import thresholds
from checker.compare.values import any_value
from checker.compare.values.relation import Contradiction, Options, Relation
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Duration, Quantity
from checker.text.word_lists import meanings, word_lists
from checker.text.words import concept, lemma

_LISTS = word_lists("compare/told_twice")


_OPTIONS = Options()
_KNOWN = re.compile(r"(?P<before>\w+)?\W*\b(?:the|these|those)\s+$", re.IGNORECASE)
_PARTS = _LISTS["parts"]
"""Words before "of the 40" that state a part of it or another group."""
_PART = re.compile(r"\b(?:more|other|another|further|additional|one of|two of)\b", re.IGNORECASE)
_REACH = 40
_NAMED = re.compile(r"[- ](?:[a-z]+[- ])?[a-z]+")
_SIZES = _LISTS["sizes"]
_WORDS = re.compile(r"[a-z]+(?:['’][a-z]+)?", re.IGNORECASE)
_VAGUE = _LISTS["vague"]
_DONE = meanings("compare/told_twice")["done"]
"""Nouns that count what a verb or another noun expresses."""
_LIMITS = thresholds()
_DOUBLE = _LIMITS.told_twice


def inspect_article(claims: Sequence[Claim], article: Article) -> tuple[Contradiction, ...]:
    """The amounts that are repeated with a different value. Silent if any other amount in the text fits."""
    amounts = [claim for claim in claims if not claim.sentence.headline]
    return tuple(_found(amounts, article.text))


def _found(amounts: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    for place, again in enumerate(amounts):
        named = _names(again, text) if _is_known(again, text) else frozenset()
        if not named or any(_fits(other, again) for other in amounts if other is not again):
            continue
        meant = [one for one in amounts[:place] if _is_same(one, again, named, text)]
        if len({one.mention.value for one in meant}) == 1 and _is_near(meant[0], again):
            said = any_value.compare_claims(meant[0], again, _OPTIONS)
            sides = [(any_value.describe(one), one) for one in (meant[0], again)]
            yield Contradiction(ordered(sides), f"{said.reason}; the text gives only one such amount", certain=False)


def _is_known(claim: Claim, text: str) -> bool:
    """Whether the amount comes after "the" or "those", and no words make it a part."""
    start = claim.mention.start
    found = _KNOWN.search(text[max(0, start - _REACH) : start])
    plain = len(claim.mention.text.split()) <= 2
    if found is None or not plain:
        return False
    before = text[: start - len(found.group())] if found["before"] == "of" else ""
    whole = _WORDS.findall(before[-_REACH:])
    counted = found["before"] == "of" and (not whole or whole[-1].lower() in _PARTS or before.rstrip()[-1:].isdigit())
    return found["before"] not in ("than", "among", "between") and not counted


def _names(claim: Claim, text: str) -> frozenset[str]:
    """The things that the amount belongs to: what is counted, or the words directly after it."""
    behind = _NAMED.match(text, claim.mention.end, claim.mention.end + _REACH)
    words = (
        [claim.frame.counted or ""] if claim.mention.kind is Kind.COUNT else _lemmas(behind.group() if behind else "")
    )
    told = {concept(word) or word for word in words if len(word) > 3 and word not in _SIZES}
    return frozenset(told - _VAGUE) | {_DONE[word] for word in (*words, *told) if word in _DONE}


def _lemmas(text: str) -> list[str]:
    return [lemma(word) for word in _WORDS.findall(text)]


def _is_same(one: Claim, again: Claim, named: frozenset[str], text: str) -> bool:
    """Whether an earlier amount is of the same thing, with a different value."""
    if one.mention.kind is not again.mention.kind or one.sentence.index >= again.sentence.index:
        return False
    if _PART.search(one.mention.text) or _unit(one) != _unit(again):
        return False
    start, end = one.frame.clause if one.frame.clause[1] else (one.sentence.start, one.sentence.end)
    around = {concept(word) or word for word in _lemmas(text[start:end])}
    if one.mention.kind is Kind.COUNT:
        counted = one.frame.counted or ""
        around = {concept(counted) or counted} | (
            around & frozenset(_DONE.values()) if counted == "person" else frozenset()
        )
    return bool(around & named) and any_value.compare_claims(one, again, _OPTIONS).relation is Relation.DISJOINT


def _fits(one: Claim, again: Claim) -> bool:
    if one.mention.kind is not again.mention.kind:
        return False
    return any_value.compare_claims(one, again, _OPTIONS).relation not in (Relation.DISJOINT, Relation.UNKNOWN)


def _unit(claim: Claim) -> str:
    """The unit of money, because a price per share is not a price. Other kinds are compared across units."""
    return claim.mention.unit if claim.mention.kind is Kind.MONEY else ""


def _is_near(one: Claim, again: Claim) -> bool:
    sizes = [_size(claim) for claim in (one, again)]
    return all(sizes) and max(sizes) < _DOUBLE * min(sizes)


def _size(claim: Claim) -> float:
    held = claim.mention.value
    quantity = held.length if isinstance(held, Duration) else held
    return quantity.number or 0.0 if isinstance(quantity, Quantity) else 0.0


COMPARATOR = OneArticle("told-twice", frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.DURATION}), inspect_article)
