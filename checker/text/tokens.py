"""Tokens of a sentence with a coarse word class, by closed word lists, the verb table and the neighbours of a word."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from checker.text.words import VerbForm, lemma, nominal_verbs, noun_lemma, verb_table


class Tag(StrEnum):
    """Coarse word classes."""

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


class Token(NamedTuple):
    """A word or mark of the text; `start` and `end` are offsets into the article."""

    start: int
    end: int
    text: str
    lower: str
    tag: Tag
    lemma: str
    verb: VerbForm | None = None
    mention: int | None = None
    """For `Tag.MENTION`: the index of the mention that the token stands for."""


_CLOSED: dict[Tag, str] = {
    Tag.DETERMINER: "the a an this that these those its his her their our my your each every another any some no "
    "all both "
    "such what whose",
    Tag.PREPOSITION: "of in on at by for from with without within into onto to through throughout during until till "
    "since "
    "between among against toward towards under over above below across along around behind beside besides "
    "beyond despite near off out up down per than after before once upon via versus amid about outside inside "
    "atop ahead due worth",
    Tag.PRONOUN: "he she it they we you i him them us me himself herself itself themselves everyone everybody someone "
    "nobody somebody anyone something nothing anything everything one ones others",
    Tag.RELATIVE: "who whom which",
    Tag.CONJUNCTION: "and or but nor yet & plus",
    Tag.SUBORDINATOR: "because although though if unless whereas while when where whether as",
    Tag.MODAL: "will would could should may might must shall can cannot can't won't wouldn't couldn't shouldn't 'll 'd",
    Tag.AUXILIARY: "be is are was were been being am has have had having do does did 's 've 're isn't aren't "
    "wasn't weren't "
    "hasn't haven't hadn't doesn't don't didn't",
    Tag.NEGATION: "not n't never neither without nor",
    Tag.ADVERB: "also still just only even already now then here there again ever very too almost nearly roughly about "
    "later earlier soon ago however meanwhile instead together apart away back forward far well often once "
    "twice more most less least much perhaps rather quite yet further once abroad today tomorrow yesterday "
    "tonight",
    Tag.ADJECTIVE: "new old big small large high low long short early late last next first second third final full "
    "total "
    "main major minor main recent current former previous future several many few other own same good bad "
    "great little different chief top public private national international local foreign federal central "
    "military political economic financial social additional initial annual monthly weekly daily average "
    "estimated possible likely unlikely able unable available dead",
}  # fmt: skip
_WORDS = {word: tag for tag, words in reversed(_CLOSED.items()) for word in words.split()}
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_](?:[^\W\d_]|[.](?=[A-Za-z])|[-’'](?=[^\W\d_]))*\.?)|(?P<number>\d(?:[\d,.:/]*\d)?)|(?P<break>[;:—–]|--+|\s-\s|\()|(?P<comma>,|\))|(?P<quote>[\"“”‘’'])|\S"
)
_CONTRACTION = re.compile(r"(.+?)(n['’]t|['’](?:s|ll|d|ve|re|m))$", re.IGNORECASE)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Spans of words and marks with the name of what matched; a clitic ("'s", "n't") stands apart from its word."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        left, right, name = match.start(), match.end(), match.lastgroup or "other"
        if name == "word" and text[right - 1] == "." and (right == end or not _abbreviated(match.group())):
            right -= 1
        clitic = _CONTRACTION.match(text[left:right]) if name == "word" else None
        if clitic:
            found += [(left, left + clitic.end(1), "word"), (left + clitic.end(1), right, "word")]
        else:
            found.append((left, right, name))
    return found


def _abbreviated(word: str) -> bool:
    return "." in word[:-1] or (len(word) <= 5 and word[0].isupper())


_MARKS = {"break": Tag.BREAK, "comma": Tag.COMMA, "quote": Tag.QUOTE, "number": Tag.NUMBER, "other": Tag.OTHER}


def _guess(lower: str, text: str, name: str, first: bool) -> tuple[Tag, VerbForm | None]:
    """The class of a word by itself; the verb reading is kept for `_settle`."""
    if name != "word":
        return _MARKS[name], None
    verb = verb_table().get(lower)
    if lower in _WORDS:
        return _WORDS[lower], verb
    if text[0].isupper() and not first and lower not in ("i",):
        return Tag.NAME, None
    if verb is not None:
        return Tag.VERB, verb
    if lower.endswith("ly") and len(lower) > 4:
        return Tag.ADVERB, None
    return Tag.NOUN, None


_BEFORE_NOUN = frozenset({Tag.DETERMINER, Tag.ADJECTIVE, Tag.MENTION, Tag.NUMBER, Tag.PREPOSITION})
_BEFORE_VERB = frozenset({Tag.PRONOUN, Tag.MODAL, Tag.TO, Tag.RELATIVE, Tag.NEGATION})


def _is_verb(token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether a word that can be a verb is one here, by its neighbours."""
    assert token.verb is not None
    forms = token.verb.forms
    previous = before.tag if before else None
    if previous in _BEFORE_VERB or (before and before.tag is Tag.AUXILIARY and forms & {"past", "participle", "ing"}):
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
        nominal = previous in (Tag.DETERMINER, Tag.ADJECTIVE) and not (after and after.tag is Tag.DETERMINER)
        return not nominal
    modified = after is not None and after.tag in (Tag.NOUN, Tag.NAME, Tag.MENTION)
    if previous in (Tag.DETERMINER, Tag.ADJECTIVE) and modified:
        return False
    return not (previous is Tag.DETERMINER and forms & {"base"})


_STANDALONE = frozenset("this that these those all both some many most several few others".split())
_TURNING_POINTS = ("end", "start", "happen", "extend")


def _is_finite(verb: VerbForm, before: Token | None, after: Token | None) -> bool:
    """Whether a base or -s form with no auxiliary before it is the verb of its clause and no noun.

    Of the words that are more often nouns: a plural noun modifies no noun, so a base form behind it is a verb ("talks
    end"), and so is a word of beginning or ending in -s behind a noun ("the meeting ends"), or any in -s between a noun
    and a determiner ("Arro heads the side").
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


def _before(settled: list[Token], token: Token) -> Token | None:
    """The word before, adverbs left out; before a word that is no noun a value behind a noun too ("Vesk now buys")."""
    words = (t for t in reversed(settled) if t.tag is not Tag.ADVERB)
    before = next(words, None)
    if before is not None and before.tag is Tag.MENTION and token.verb is not None:
        further = next(words, None)
        nominal = further is not None and further.tag in (Tag.NOUN, Tag.NAME, Tag.PRONOUN)
        return further if nominal and token.verb.lemma not in nominal_verbs() else before
    return before


def _settle(tokens: list[Token]) -> list[Token]:
    """Decides nouns against verbs from left to right."""
    settled: list[Token] = []
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        before = _before(settled, token)
        if token.tag is Tag.PREPOSITION and token.lower == "to" and after is not None and _base_form(after):
            token = token._replace(tag=Tag.TO)
        elif token.tag is Tag.VERB and not _is_verb(token, before, after):
            adjective = (
                token.verb is not None
                and bool(token.verb.forms & {"past", "participle", "ing"})
                and after is not None
                and after.tag is Tag.NOUN
            )
            token = token._replace(
                tag=Tag.ADJECTIVE if adjective else Tag.NOUN, lemma=noun_lemma(token.lower), verb=None
            )
        elif token.tag is Tag.AUXILIARY and token.lower == "'s" and before is not None:
            possessive = after is None or after.tag not in (
                Tag.VERB,
                Tag.ADVERB,
                Tag.NEGATION,
                Tag.DETERMINER,
                Tag.PREPOSITION,
            )
            token = token._replace(tag=Tag.DETERMINER if possessive else Tag.AUXILIARY)
        elif token.lower == "that" and before is not None and before.tag in (Tag.NOUN, Tag.VERB, Tag.NAME, Tag.MENTION):
            token = token._replace(tag=Tag.RELATIVE)
        settled.append(token)
    return settled


def _base_form(token: Token) -> bool:
    if token.lower == "be" or token.lower in ("have", "do"):
        return True
    return token.tag is Tag.VERB and token.verb is not None and "base" in token.verb.forms


_INSIDE_SENTENCE = re.compile(r"[^\W\d_,] ([A-Z][^\W\d_]+)")


def names_of(text: str) -> frozenset[str]:
    """The words, in lower case, that stand with a capital inside a sentence of the text: names, wherever they stand."""
    return frozenset(match.group(1).lower() for match in _INSIDE_SENTENCE.finditer(text))


def tokenise(
    text: str,
    start: int,
    end: int,
    mentions: list[tuple[int, int, int]] | None = None,
    names: frozenset[str] = frozenset(),
) -> list[Token]:
    """The tokens of `text[start:end]`; each mention (start, end, index) inside it becomes one token of its own.

    `names` are words known as names (`names_of` the article), so that one is told at the start of a sentence.
    """
    tokens: list[Token] = []
    position = start
    for left, right, index in [*(mentions or ()), (end, end, -1)]:
        for first, last, name in _pieces(text, position, left):
            opens = not tokens or tokens[-1].tag is Tag.QUOTE
            tokens.append(_token(text, first, last, name, opens and text[first:last].lower() not in names))
        if index >= 0:
            tokens.append(Token(left, right, text[left:right], text[left:right].lower(), Tag.MENTION, "", None, index))
        position = right
    return _settle(tokens)


def _token(text: str, first: int, last: int, name: str, opens: bool) -> Token:
    """One token with its class as far as the word alone tells it; `opens` where a capital may be the sentence's."""
    word = text[first:last]
    lower = word.lower().replace("’", "'")
    tag, verb = _guess(lower, word, name, opens)
    return Token(first, last, word, lower, tag, verb.lemma if verb and tag is Tag.VERB else lemma_of(lower, tag), verb)


def lemma_of(lower: str, tag: Tag) -> str:
    """The lemma of a word of a known class."""
    if tag is Tag.VERB:
        return lemma(lower)
    return noun_lemma(lower) if tag is Tag.NOUN else lower.removesuffix("'s")
