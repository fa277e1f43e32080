"""What a dispute is about, in the words of the copy: the words around one of its values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from checker.mentions.quantities.numbers.number_words import LARGE, WORDS
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import Side
from checker.text.tokens import Token, tokenise
from checker.text.word_classes import NOMINAL, Tag

BEFORE, AFTER, ALL = 6, 6, 9
"""The most words that `words_around` takes from before a value, from after it, and in all."""
FEWEST = 2
"""The fewest words that say what a value is about."""
MORE = 4
"""How many words more are taken if too few are left."""
_OPEN = frozenset({Tag.PREPOSITION, Tag.DETERMINER, Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.TO, Tag.RELATIVE, Tag.COMMA})
"""With these, no excerpt ends."""
_JOINING = frozenset({Tag.PREPOSITION, Tag.TO})
_MARKS = frozenset({Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.OTHER})
_LEADING = _MARKS | {Tag.CONJUNCTION}
"""With these, no excerpt begins."""
_LOOSE = _LEADING | {Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.ADVERB, Tag.TO, Tag.NUMBER}
"""With these, no excerpt begins if it is cut there."""
_DOUBLE_QUOTES = re.compile("[\"“”]|``|''")
_INSIDE_WORDS = "-$£€"
_OPENING = frozenset({"that", "while"})
"""Words that connect a clause with one outside the excerpt and add nothing to it, as relative pronouns do."""


def words_around(sides: Sequence[Side], articles: Mapping[str, Article]) -> str:
    """The clause of one of the values in a few words, with "…" in place of the value; empty if it says too little.

    The first clause that is long enough counts, in the order of the sides; if none is, the first sentence that is.
    """
    firsts = [side.claims[0] for side in sides]
    spans = [*((claim, claim.frame.clause) for claim in firsts), *((claim, _sentence(claim)) for claim in firsts)]
    found = (_excerpt(claim, articles[claim.article].text, span) for claim, span in spans if span[0] < span[1])
    return next(filter(None, found), "")


def _sentence(claim: Claim) -> tuple[int, int]:
    return claim.sentence.start, claim.sentence.end


def _excerpt(claim: Claim, text: str, span: tuple[int, int]) -> str:
    start, end = span
    before = _from_word(tokenise(text, min(start, claim.mention.start), claim.mention.start))
    after = _to_break(tokenise(text, claim.mention.end, max(end, claim.mention.end)))
    left = _last(before, max(BEFORE, ALL - _count(after)))
    right = _first(after, min(AFTER, ALL - _count(left)))
    left = _connected(left, FEWEST - _count(right))
    if _count(left) + _count(right) < FEWEST:
        return ""
    first = _word_start(text, left[0].start) if left else claim.mention.start
    last = right[-1].end if right else claim.mention.end
    said = f"{text[first : claim.mention.start]}…{text[claim.mention.end : last]}"
    closing = ")" if said.count("(") > said.count(")") else ""
    return " ".join(_DOUBLE_QUOTES.sub("", said + closing).split())


def _word_start(text: str, place: int) -> int:
    """Where the word around a place begins: "36-year-old", not "year-old"."""
    while place > 0 and (text[place - 1].isalnum() or text[place - 1] in _INSIDE_WORDS):
        place -= 1
    return place


def _count(tokens: Sequence[Token]) -> int:
    return sum(token.tag not in _MARKS and token.lower != "s" for token in tokens)


def _from_word(tokens: Sequence[Token]) -> list[Token]:
    """The tokens from the first word on that can begin an excerpt."""
    opens = (place for place, token in enumerate(tokens) if token.tag not in _LEADING and token.lower[0] not in "'’")
    return list(tokens[next(opens, len(tokens)) :])


def _last(tokens: Sequence[Token], words: int) -> list[Token]:
    """The last tokens, about this number of words; a few more if the place of the cut leaves too few."""
    if _count(tokens) <= words:
        return list(tokens)
    kept = _cut(tokens, words)
    return kept if _count(kept) >= FEWEST else _cut(tokens, words + MORE)


def _cut(tokens: Sequence[Token], words: int) -> list[Token]:
    """The last tokens. The cut is made before a noun phrase or a verb, not inside a value such as "$4 billion"."""
    kept = list(tokens[-words:])
    commas = [place for place, token in enumerate(kept[:3]) if token.tag is Tag.COMMA]
    kept = kept[commas[-1] + 1 :] if commas else kept
    while kept and (kept[0].tag in _LOOSE or kept[0].lower in LARGE):
        kept.pop(0)
    return _with_head(tokens, _from_word(kept))


def _with_head(tokens: Sequence[Token], kept: list[Token]) -> list[Token]:
    """The last tokens, with the noun before the preposition at which they were cut.

    "fire in the mill killed four", and not "the mill killed four".
    """
    place = len(tokens) - len(kept)
    modified = kept and place > 1 and tokens[place - 1].tag in _JOINING and tokens[place - 2].tag in NOMINAL
    return [*tokens[place - 2 : place], *kept] if modified else kept


def _connected(tokens: list[Token], fewest: int) -> list[Token]:
    """The tokens without what ties them to words before the excerpt: "out that", "who", "CNN)".

    A tie stays if fewer words than `fewest` would be left.
    """
    closed = [place for place, token in enumerate(tokens) if token.lower == ")"]
    if closed and not any(token.lower == "(" for token in tokens[: closed[0]]):
        tokens = _from_word(tokens[closed[0] + 1 :])
    ties = [place for place, token in enumerate(tokens[:3]) if token.tag is Tag.RELATIVE or token.lower in _OPENING]
    rest = tokens[ties[-1] + 1 :] if ties else tokens
    return rest if _count(rest) >= fewest else tokens


def _to_break(tokens: Sequence[Token]) -> list[Token]:
    """The tokens up to a dash, a bracket or the like."""
    return list(takewhile(lambda token: token.tag is not Tag.BREAK, tokens))


def _first(tokens: Sequence[Token], words: int) -> list[Token]:
    """The first tokens, about this number of words. A cut is mended: it is made before a preposition or a comma."""
    kept = list(tokens[:words])
    if _count(tokens) > words:
        breaks = [place for place, token in enumerate(kept) if token.tag in _OPEN and token.tag is not Tag.DETERMINER]
        kept = kept[: breaks[-1]] if breaks else []
        while kept and kept[-1].tag in (Tag.AUXILIARY, Tag.MODAL):
            kept.pop()
    while kept and (kept[-1].tag in _OPEN | _MARKS or _dangles(kept)):
        kept.pop()
    return kept


def _dangles(tokens: Sequence[Token]) -> bool:
    """Whether the last word, a number after a comma, counts what the excerpt leaves out: ", eight"."""
    return len(tokens) > 1 and tokens[-1].lower in WORDS and tokens[-2].tag is Tag.COMMA
