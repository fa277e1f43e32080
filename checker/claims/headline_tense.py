"""Reads the present tense of a headline: "Death toll rises to 45" reports what happened, and "rises" is its verb."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.mention import TEMPORAL, Kind, Mention
from checker.text.tokens import Token
from checker.text.word_classes import Tag
from checker.text.word_lists import word_lists
from checker.text.words import FATES, VerbForm, verb_table

_LISTS = word_lists("claims/headlines")

_FINITE = frozenset({Tag.VERB, Tag.AUXILIARY, Tag.MODAL})
_SUBJECTS = frozenset({Tag.NOUN, Tag.NAME, Tag.MENTION})
_OBJECTS = frozenset({Tag.NAME, Tag.DETERMINER})
_BEFORE_AMOUNT = _LISTS["before amount"]


def with_verb(tokens: list[Token], mentions: Sequence[Mention]) -> list[Token]:
    """The tokens of a headline. If no verb was found, the first word that can be one is: "rises to 45", "12 die"."""
    if any(token.tag in _FINITE for token in tokens):
        return tokens
    for index, token in enumerate(tokens[1:-1], 1):
        verb = verb_table().get(token.lower)
        if verb is not None and (
            _between(tokens, index, verb, mentions) or _of_many(tokens[index - 1], verb, mentions)
        ):
            return [*tokens[:index], token._replace(tag=Tag.VERB, lemma=verb.lemma, verb=verb), *tokens[index + 1 :]]
    return tokens


def _of_many(before: Token, verb: VerbForm, mentions: Sequence[Mention]) -> bool:
    """Whether the word states the fate of the people counted before it."""
    counted = before.mention is not None and mentions[before.mention].kind is Kind.COUNT
    return counted and "base" in verb.forms and verb.group in FATES


def _between(tokens: list[Token], index: int, verb: VerbForm, mentions: Sequence[Mention]) -> bool:
    """Whether a word in -s follows a noun and precedes an amount, a name or a determiner."""
    if "third" not in verb.forms:
        return False
    after = index + 1
    while after < len(tokens) - 1 and tokens[after].lower in _BEFORE_AMOUNT:
        after += 1
    place = tokens[after].mention
    amount = place is not None and mentions[place].kind not in TEMPORAL
    return tokens[index - 1].tag in _SUBJECTS and (amount or tokens[index + 1].tag in _OBJECTS)
