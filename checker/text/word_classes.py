"""Word classes: closed word lists, and the class of a piece of text by itself, before its neighbours decide."""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from checker.text.word_lists import words_by_name
from checker.text.words import VerbForm, lemma, noun_lemma, verb_table


class Tag:
    """Coarse word classes. Plain constants, because a member of an Enum takes five times as long to look up."""

    NOUN = "noun"
    NAME = "name"
    VERB = "verb"
    AUXILIARY = "auxiliary"
    MODAL = "modal"
    TO = "to"
    DETERMINER = "determiner"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PREPOSITION = "preposition"
    PRONOUN = "pronoun"
    RELATIVE = "relative"
    CONJUNCTION = "conjunction"
    SUBORDINATOR = "subordinator"
    NEGATION = "negation"
    NUMBER = "number"
    MENTION = "mention"
    COMMA = "comma"
    BREAK = "break"
    QUOTE = "quote"
    OTHER = "other"


NOMINAL = frozenset({Tag.NOUN, Tag.NAME})
CONTENT = NOMINAL | {Tag.ADJECTIVE}
INSIDE = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.ADVERB, Tag.NUMBER})
"""What can come before the noun in a noun phrase."""

_WORDS = {
    word: intern(tag)  # so that it is the constant of `Tag`
    for tag, words in reversed(words_by_name("text/word_classes").items())
    for word in words
}
PIECE = re.compile(
    r"(?P<word>[^\W\d_]+(?:(?:[.](?=[A-Za-z])|[-’'])[^\W\d_]+)*\.?)|(?P<number>\d(?:[\d,.:/]*\d)?)|(?P<break>[;:—–]|--+|\s-\s|\()|(?P<comma>,|\))|(?P<quote>[\"“”‘’'])|\S"
)
PIECE_SPAN = re.compile(re.sub(r"\?P<\w+>", "?:", PIECE.pattern))
"""The same without groups, if only the spans of the pieces are needed."""
_CONTRACTION = re.compile(r"(.+?)(n['’]t|['’](?:s|ll|d|ve|re|m))$", re.IGNORECASE)
_MARKS = {"break": Tag.BREAK, "comma": Tag.COMMA, "quote": Tag.QUOTE, "number": Tag.NUMBER}


def closed_class(word: str) -> str | None:
    """The class of a lower-case word that is in a closed list, else None."""
    return _WORDS.get(word)


class Guess(NamedTuple):
    """The class of a word by itself, its lemma in that class, and how it can be a verb."""

    tag: str
    lemma: str
    verb: VerbForm | None


class Word(NamedTuple):
    """A word or mark inside a piece: where it is in the piece, and its possible classes."""

    start: int
    end: int
    text: str
    lower: str
    inside: Guess
    """What it is inside a sentence, where a capital marks a name."""
    opening: Guess
    """What it is at the beginning of a sentence, where a capital says nothing."""


@lru_cache(maxsize=1 << 15)
def words_of(piece: str) -> tuple[Word, ...]:
    """The words of a match of `PIECE`, usually one; a clitic ("'s", "n't") is a word of its own."""
    if not is_letter(piece[0]):
        return (_word(piece, 0, len(piece), _mark(piece)),)
    end = len(piece) - 1 if piece[-1] == "." and not _abbreviated(piece) else len(piece)
    clitic = _CONTRACTION.match(piece, 0, end)
    if clitic is None:
        return (_word(piece, 0, end),)
    return _word(piece, 0, clitic.end(1)), _word(piece, clitic.end(1), end)


def is_letter(character: str) -> bool:
    r"""Whether a character can be part of a word, like `[^\W\d_]`."""
    return character.isalnum() and not character.isdecimal()


def _abbreviated(word: str) -> bool:
    return "." in word[:-1] or (len(word) <= 5 and word[0].isupper())


def _mark(piece: str) -> str:
    """The class of a piece without letters."""
    match = PIECE.match(piece)
    return _MARKS.get(match.lastgroup or "", Tag.OTHER) if match else Tag.OTHER


def _word(piece: str, start: int, end: int, mark: str | None = None) -> Word:
    text = piece[start:end]
    lower = text.lower().replace("’", "'")
    if mark is not None:
        guess = Guess(mark, lemma_of(lower, mark), None)
        return Word(start, end, text, lower, guess, guess)
    return Word(start, end, text, lower, _guess(lower, text, False), _guess(lower, text, True))


def _guess(lower: str, text: str, opens: bool) -> Guess:
    """The class of a word by itself; the verb reading of a closed word is kept for its neighbours to decide."""
    verb = verb_table().get(lower)
    if lower in _WORDS:
        tag = _WORDS[lower]
    elif text[0].isupper() and not opens and lower != "i":
        tag, verb = Tag.NAME, None
    elif verb is not None:
        tag = Tag.VERB
    else:
        tag = Tag.ADVERB if lower.endswith("ly") and len(lower) > 4 else Tag.NOUN
    return Guess(tag, verb.lemma if verb and tag is Tag.VERB else lemma_of(lower, tag), verb)


def lemma_of(lower: str, tag: str) -> str:
    """The lemma of a word whose class is known."""
    if tag is Tag.VERB:
        return lemma(lower)
    return noun_lemma(lower) if tag is Tag.NOUN else lower.removesuffix("'s")
