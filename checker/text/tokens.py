"""Tokens of a sentence with a coarse word class, decided by the word itself and then by its neighbours."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.text.word_classes import PIECE_SPAN, Tag, is_letter, words_of
from checker.text.word_lists import word_lists
from checker.text.words import VerbForm, nominal_verbs, noun_lemma

_LISTS = word_lists("text/tokens")


class Token(NamedTuple):
    """A word or mark of the text; `start` and `end` are offsets into the article."""

    start: int
    end: int
    text: str
    lower: str
    tag: str
    """A constant of `Tag`, so that it can be compared with `is`."""
    lemma: str
    verb: VerbForm | None = None
    mention: int | None = None
    """For `Tag.MENTION`: the index of the mention that the token represents."""


_BEFORE_NOUN = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.MENTION, Tag.NUMBER, Tag.PREPOSITION})
_BEFORE_VERB = frozenset({Tag.PRONOUN, Tag.MODAL, Tag.TO, Tag.RELATIVE, Tag.NEGATION})


def _is_verb(token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether a word that can be a verb is one here, judged by its neighbours."""
    assert token.verb is not None
    forms = token.verb.forms
    previous = before.tag if before else None
    if previous in _BEFORE_VERB or (before and before.tag is Tag.AUXILIARY and forms & _VERBAL):
        return True
    if (
        previous is Tag.AUXILIARY
        and "base" in forms
        and before is not None
        and before.lower in ("do", "does", "did", "don't", "doesn't", "didn't")
    ):
        return True
    if forms & {"base", "third"} and not forms & {"past", "participle"}:
        if before is not None and before.lower in _STANDALONE and token.verb.lemma not in nominal_verbs():
            return True
        if previous in _BEFORE_NOUN:
            return False
        return _is_finite(token.verb, before, after)
    if "ing" in forms:
        if token.lower in _NOMINAL_ING and not (after and after.tag in _OBJECT):
            return previous in (Tag.AUXILIARY, Tag.PRONOUN)
        nominal = previous in (Tag.DETERMINER, Tag.ADJECTIVE) and not (after and after.tag is Tag.DETERMINER)
        return not nominal
    modified = after is not None and after.tag in (Tag.NOUN, Tag.NAME, Tag.MENTION)
    if previous in (Tag.DETERMINER, Tag.ADJECTIVE) and modified:
        return False
    return not (previous is Tag.DETERMINER and forms & {"base"})


_NOMINAL_ING = _LISTS["nominal ing"]
"""Forms in -ing that are nouns unless an object follows."""
_OBJECT = frozenset({Tag.DETERMINER, Tag.NAME, Tag.MENTION, Tag.PRONOUN})
_STANDALONE = _LISTS["standalone"]
_TURNING_POINTS = ("end", "start", "happen", "extend")


def _is_finite(verb: VerbForm, before: Token | None, after: Token | None) -> bool:
    """Whether a base or -s form without an auxiliary before it is the verb of its clause and not a noun.

    Some words are more often nouns. Their base form is a verb after a plural noun, which does not modify a noun
    ("talks end"). Their -s form is a verb after a noun if it means beginning or ending ("the meeting ends"), and
    between a name and a determiner ("Arro heads the side").
    """
    if before is None or before.tag not in (Tag.NOUN, Tag.NAME, Tag.PRONOUN, Tag.ADVERB, Tag.COMMA, Tag.CONJUNCTION):
        return False
    if verb.lemma not in nominal_verbs():
        return True
    if "third" not in verb.forms:
        return before.tag is Tag.NOUN and before.lower != before.lemma
    if verb.group == "plan" and after is not None and after.lower == "to":
        return True
    turns = verb.group in _TURNING_POINTS and before.tag is Tag.NOUN
    opens = (Tag.DETERMINER, Tag.MENTION, Tag.PREPOSITION) if turns else (Tag.DETERMINER, Tag.MENTION)
    return after is not None and after.tag in opens and (turns or before.tag is Tag.NAME or after.tag is Tag.DETERMINER)


_VERBAL = frozenset({"past", "participle", "ing"})
_UNDECIDED = frozenset({"to", "'s", "that"})
"""Words that are not verbs but whose class also depends on their neighbours."""


def _settle(tokens: list[Token]) -> list[Token]:
    """Decides between nouns and verbs, and the class of a few closed words, from left to right."""
    settled: list[Token] = []
    before: Token | None = None
    further: Token | None = None
    """The last two tokens that are not adverbs."""
    last = len(tokens) - 1
    for index, token in enumerate(tokens):
        if token.tag is Tag.VERB or token.lower in _UNDECIDED:
            after = tokens[index + 1] if index < last else None
            token = _settled(token, _before(before, further, token), after)
        settled.append(token)
        if token.tag is not Tag.ADVERB:
            before, further = token, before
    return settled


def _before(before: Token | None, further: Token | None, token: Token) -> Token | None:
    """The word before; if a verb follows a value after its subject, the subject instead ("Vesk now buys")."""
    if before is not None and before.tag is Tag.MENTION and token.verb is not None:
        nominal = further is not None and further.tag in (Tag.NOUN, Tag.NAME, Tag.PRONOUN)
        return further if nominal and token.verb.lemma not in nominal_verbs() else before
    return before


def _settled(token: Token, before: Token | None, after: Token | None) -> Token:
    """The token with the class that its neighbours indicate."""
    if token.tag is Tag.VERB:
        return token if _is_verb(token, before, after) else _as_noun(token, after)
    if token.tag is Tag.PREPOSITION and token.lower == "to" and after is not None and _base_form(after):
        return token._replace(tag=Tag.TO)
    if token.tag is Tag.AUXILIARY and token.lower == "'s" and before is not None:
        bare = before.tag is not Tag.PRONOUN
        possessive = after is None or after.tag not in _BEHIND_IS or (bare and _often_noun(after))
        return token._replace(tag=Tag.DETERMINER if possessive else Tag.AUXILIARY)
    if token.lower == "that" and before is not None and before.tag in _BEFORE_RELATIVE:
        return token._replace(tag=Tag.RELATIVE)
    return token


def _often_noun(token: Token) -> bool:
    """Whether a word that can be a verb is not one after "'s": "Vesk's shares", "the firm's offer"."""
    return token.verb is not None and (token.verb.forms <= {"base", "third"} or token.verb.lemma in nominal_verbs())


_BEHIND_IS = frozenset({Tag.VERB, Tag.ADVERB, Tag.NEGATION, Tag.DETERMINER, Tag.PREPOSITION})
_BEFORE_RELATIVE = frozenset({Tag.NOUN, Tag.VERB, Tag.NAME, Tag.MENTION})


def _as_noun(token: Token, after: Token | None) -> Token:
    """A verb form that is not a verb here: a participle before a noun is an adjective, anything else a noun."""
    forms = token.verb.forms if token.verb is not None else frozenset()
    adjective = not forms.isdisjoint(_VERBAL) and after is not None and after.tag is Tag.NOUN
    return token._replace(tag=Tag.ADJECTIVE if adjective else Tag.NOUN, lemma=noun_lemma(token.lower), verb=None)


def _base_form(token: Token) -> bool:
    if token.lower in ("be", "have", "do"):
        return True
    return token.tag is Tag.VERB and token.verb is not None and "base" in token.verb.forms


_SMALL = re.compile(r"\b[a-z][^\W\d_]+")
_INSIDE_SENTENCE = re.compile(r" ([A-Z][^\W\d_]+)")
"""It begins with a blank: that is many times as fast to search for as a letter."""


def names_of(text: str) -> frozenset[str]:
    """The words, in lower case, that are capitalised inside a sentence of the text: names, wherever they appear.

    A word that also appears without a capital is not one: its capital comes from a headline.
    """
    found = set[str]()
    for match in _INSIDE_SENTENCE.finditer(text, 1):
        if is_letter(text[match.start() - 1]):
            found.add(match[1].lower())
    small = _SMALL.findall(" ".join(set(text.split())))
    return frozenset(found.difference(small))


def tokenise(
    text: str,
    start: int,
    end: int,
    mentions: list[tuple[int, int, int]] | None = None,
    names: frozenset[str] = frozenset(),
    capitals: bool = True,
) -> list[Token]:
    """The tokens of `text[start:end]`; each mention (start, end, index) inside it becomes one token of its own.

    `names` are words known as names (`names_of` the article). They identify a name at the start of a sentence, and in
    a headline in Title Case, whose capitals do not mark names (`capitals` is False).
    """
    tokens: list[Token] = []
    position = start
    for left, right, index in [*(mentions or ()), (end, end, -1)]:
        _append_words(tokens, text, position, left, names, capitals)
        if index >= 0:
            said = text[left:right]
            tokens.append(Token(left, right, said, said.lower(), Tag.MENTION, "", None, index))
        position = right
    return _settle(tokens)


def _append_words(tokens: list[Token], text: str, start: int, end: int, names: frozenset[str], capitals: bool) -> None:
    """Appends the tokens of `text[start:end]`; a full stop at its end is not part of the word before."""
    opens = not capitals or not tokens or tokens[-1].tag is Tag.QUOTE
    if end - start > 1 and text[end - 1] == "." and is_letter(text[end - 2]):
        end -= 1
    # there are hundreds of thousands of tokens: `tuple.__new__` takes half the time of calling the class
    new, append, quote = tuple.__new__, tokens.append, Tag.QUOTE
    at = start
    for piece in PIECE_SPAN.findall(text, start, end):
        at = text.index(piece, at)  # only white space separates two pieces
        for first, last, word, lower, inside, opening in words_of(piece):
            tag, lemma, verb = opening if opens and lower not in names else inside
            append(new(Token, (at + first, at + last, word, lower, tag, lemma, verb, None)))
            opens = tag is quote or not capitals
        at += len(piece)
