"""Inside one article: a place in a row that is higher than the row is long ("the fourth of three children")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import exact
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.counting_words import ORDINALS

_WORDS = {word: value for word, value in ORDINALS.items() if value <= 12}
_PLACE = re.compile(
    r"(?:\bthe|'s|\bhis|\bher|\btheir|\bits|\bour|\bmy)\s+"
    rf"(?P<place>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_WORDS)})\s+(?:and last\s+|and final\s+)?of\s+"
    r"(?:(?:the|his|her|their|its)\s+(?:[\w-]+['’]s?\s+)?)?$",
    re.IGNORECASE,
)
_REACH = 48


def _place(words: str) -> int:
    digits = re.match(r"\d+", words)
    return int(digits.group()) if digits else _WORDS[words.lower()]


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every ordinal higher than the count it belongs to. A number in an adjective is not a count ("four-member")."""
    found = []
    for claim in claims:
        count = exact(claim)
        before = _PLACE.search(article.text[max(0, claim.mention.start - _REACH) : claim.mention.start])
        if count is None or count.number is None or count.number < 2 or before is None or "-" in claim.mention.text:
            continue
        place = _place(before["place"])
        if place > count.number:
            sides = ((f"{before['place']} of a row", claim), (describe(count), claim))
            found.append(Contradiction(sides, f"there is no {before['place']} of {describe(count)}"))
    return found


COMPARATOR = OneArticle("place", frozenset({Kind.COUNT}), inspect_article)
