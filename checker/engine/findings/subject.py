"""What a dispute is about, in the words of the copy: a name that all its sides give, or a part of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from checker.mentions.quantities.numbers.number_words import LARGE, WORDS
from checker.model.article import Article
from checker.model.claim import Claim, Frame
from checker.model.finding import Side
from checker.text.tokens import Token, tokenise
from checker.text.word_classes import NOMINAL, Tag

_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
_WEIGHTS = {"person": 6, "owner": 4, "names": 4, "subject": 4, "patient": 3, "place": 3, "anchor": 2, "scope": 2}
"""How well the names of a part of the frame name the fact; a name elsewhere in the sentence weighs `ELSEWHERE`."""
_ALL_NAMES = frozenset({"person", "owner", "names"})
"""The parts that hold nothing but names."""
ELSEWHERE = 1
"""Such a name counts only if it names a place: "near Norvale"."""
OWNING = 4
"""The least weight of a name whose age or profit it can be."""
_PLACED = re.compile(r"\b(?:in|near|at|off|outside) $", re.IGNORECASE)
LONGEST_NAME = 4
"""The most words of a name in a title."""
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


def subject(sides: Sequence[Side], articles: Mapping[str, Article], least: int = ELSEWHERE) -> str:
    """The name that all sides give, as the copy prints it; empty if there is none.

    Of several names, the one closest to the value counts: whose age, part or money it is, then the subject, those acted
    on, and the place. Names of a lower weight than `least` do not count; with a `least` above `ELSEWHERE`, nor do names
    after a preposition of place. A person is named by the last name.
    """
    claims = [claim for side in sides for claim in side.claims]
    known = frozenset(name for claim in claims for name in _known(claim))
    weighed = [_weights(side, known) for side in sides]
    common = set.intersection(*(set(weights) for weights in weighed))
    shared = {name: min(weights[name] for weights in weighed) for name in common}
    while shared and max(shared.values()) >= least:
        best = max(sorted(shared), key=lambda name: shared[name])
        person = any(claim.frame.person == best for claim in claims)
        names = {best} if person else {name for name in shared if 2 * shared[name] >= shared[best]}
        placed = True if shared[best] == ELSEWHERE else False if least > ELSEWHERE else None
        if found := next(_printed(claims, articles, names, placed), ""):
            return found
        least = max(least, OWNING)
        del shared[best]
    return ""


def _known(claim: Claim) -> Iterator[str]:
    """The words of a claim that are names, in lower case."""
    yield from claim.names
    for part in _ALL_NAMES:
        yield from _part(claim.frame, part)


def _weights(side: Side, known: frozenset[str]) -> dict[str, int]:
    """The names in the frames of a side's claims, in lower case, each with its highest weight; without speakers."""
    found: dict[str, int] = {}
    for claim in side.claims:
        said = _WORD.findall((claim.frame.attribution or "").lower())
        parts = [(ELSEWHERE, claim.names), *((weight, _part(claim.frame, part)) for part, weight in _WEIGHTS.items())]
        for weight, words in parts:
            for name in words:
                if name in known and name not in said:
                    found[name] = max(found.get(name, 0), weight)
    return found


def _part(frame: Frame, part: str) -> Iterable[str]:
    held = getattr(frame, part)
    return (held,) if isinstance(held, str) else held or ()


def _printed(
    claims: Sequence[Claim], articles: Mapping[str, Article], names: set[str], placed: bool | None
) -> Iterator[str]:
    """Runs of capitalised words that are among these names, as printed in the sentences of the claims.

    If `placed` is True, only after a preposition of place; if it is False, only elsewhere: "a baker in Norvale, 41".
    """
    for claim in claims:
        text = articles[claim.article].text[claim.sentence.start : claim.sentence.end]
        words = list(_WORD.finditer(text))
        for index, word in enumerate(words):
            if (
                _bare(word[0]) in names
                and word[0][:1].isupper()
                and placed in (None, _PLACED.search(text[: word.start()]) is not None)
            ):
                last = index
                while last + 1 < len(words) and _joins(text, words[last], words[last + 1], names):
                    last += 1
                if last - index < LONGEST_NAME:
                    yield _unowned(text[word.start() : words[last].end()])


def _joins(text: str, left: re.Match[str], right: re.Match[str], names: set[str]) -> bool:
    return text[left.end() : right.start()] == " " and _bare(right[0]) in names and right[0][:1].isupper()


def _bare(word: str) -> str:
    return _unowned(word).lower()


def _unowned(name: str) -> str:
    """The name without a possessive ending or a full stop at its end."""
    return re.sub(r"(?:['’]s?)?\.?$", "", name)


def possessive(name: str) -> str:
    """ "Pell's", "Giles'": with the apostrophe alone after an s, as news style guides have it."""
    return f"{name}'" if name.endswith(("s", "S")) else f"{name}'s"


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
