"""The fields of a claim that a rule can name: one table for the schema, the evaluation and the reference page."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from checker.model.claim import Claim, Modality
from checker.model.value import Quantity

Read = str | float | frozenset[str] | None


class FieldType(StrEnum):
    """The content of a field; it decides which tests apply."""

    WORDS = "words"
    WORD = "word"
    TEXT = "text"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Field:
    """A testable field. `read` returns None or an empty set if the field is unknown.

    `words` and `word` fields are lemmas in lower case; `text` fields are kept as written.
    """

    type: FieldType
    doc: str
    read: Callable[[Claim], Read]
    choices: tuple[str, ...] = ()
    """All possible values, if they are few."""

    @property
    def is_words(self) -> bool:
        """Whether it is a set of words, which `alike` can compare in two claims."""
        return self.type is FieldType.WORDS


def _number(claim: Claim) -> float | None:
    return _plain(claim.mention.amount)


def _plain(quantity: Quantity | None) -> float | None:
    """The number of a quantity that is one number."""
    if quantity is None:
        return None
    if quantity.number is not None:
        return quantity.number
    return quantity.low if quantity.low == quantity.high else None


def _quantity_text(attribute: str) -> Callable[[Claim], Read]:
    return lambda claim: getattr(claim.mention.amount, attribute, None) or None


def _end(claim: Claim) -> Read:
    """The end that the text of the value states ("from 5 to 15 percent"), else the one that its preposition states."""
    said = claim.mention.amount.role if claim.mention.amount is not None else None
    moved = claim.frame.change and claim.frame.role in ("from", "to", "by")
    return said or (claim.frame.role if moved else None)


def _time_number(attribute: str) -> Callable[[Claim], Read]:
    return lambda claim: getattr(claim.mention.time, attribute, None)


def _time_name(attribute: str, names: tuple[str, ...]) -> Callable[[Claim], Read]:
    def read(claim: Claim) -> Read:
        number = getattr(claim.mention.time, attribute, None)
        return None if number is None else names[number - 1]

    return read


def _lemma(words: str) -> str:
    """The lemma of every word of an entry, as in `shared_words.lemmas` for the rule's words."""
    return " ".join(map(_lemma_of_word(), words.split()))


@cache
def _lemma_of_word() -> Callable[[str], str]:
    """`checker.text.words.lemma`, whose word lists a list of rules does not need."""
    from checker.text.words import lemma

    return lemma


def _words(attribute: str) -> Callable[[Claim], Read]:
    return lambda claim: frozenset(map(_lemma, getattr(claim.frame, attribute)))


def _word(attribute: str) -> Callable[[Claim], Read]:
    def read(claim: Claim) -> Read:
        word = getattr(claim.frame, attribute)
        return _lemma(word) if word else None

    return read


def _clause(claim: Claim) -> Read:
    frame = claim.frame
    return frozenset(map(_lemma, (*frame.marks, *frame.scope, *frame.subject, *filter(None, [frame.predicate]))))


WEEKDAYS = tuple(name.lower() for name in calendar.day_name)
MONTHS = tuple(name.lower() for name in calendar.month_name[1:])

FIELDS: dict[str, Field] = {
    "marks": Field(FieldType.WORDS, "nouns that name the fact: deadline, talk, rate", _words("marks")),
    "counted": Field(FieldType.WORD, "what is counted: the head of the noun phrase", _word("counted")),
    "predicate": Field(FieldType.WORD, "the governing verb", _word("predicate")),
    "action": Field(
        FieldType.WORD,
        "the class of the governing verb: kill, hurt, end, raise",
        lambda claim: claim.frame.action or None,
    ),
    "person": Field(
        FieldType.WORD, "the last name of the person, for an age", lambda claim: claim.frame.person or None
    ),
    "anchor": Field(
        FieldType.WORDS,
        "the names of the places from which a distance is measured",
        lambda claim: frozenset(claim.frame.anchor),
    ),
    "qualifier": Field(
        FieldType.WORD,
        "a word that limits the count: other, more, each, first",
        lambda claim: claim.frame.qualifier or None,
    ),
    "role": Field(
        FieldType.TEXT,
        "how the value relates to its word: a preposition, subject, object, modifier",
        lambda claim: claim.frame.role or None,
    ),
    "subject": Field(FieldType.WORDS, "the head words of the verb's subject", _words("subject")),
    "owner": Field(
        FieldType.WORDS,
        'the owner: the name of the subject or its possessor, also if a pronoun or "the company" refers to it',
        lambda claim: frozenset(claim.frame.owner),
    ),
    "other-event": Field(
        FieldType.WORD,
        "the word that marks another event than the story's: earlier, another, aftershock",
        lambda claim: claim.frame.other,
    ),
    "names": Field(FieldType.WORDS, "the names in the verb's subject", lambda claim: frozenset(claim.frame.names)),
    "whom": Field(
        FieldType.WORDS,
        "the names of the people that the verb acts on: sentenced, fined, beaten",
        lambda claim: frozenset(claim.frame.patient),
    ),
    "place": Field(
        FieldType.WORDS, "the names of the place that the clause gives", lambda claim: frozenset(claim.frame.place)
    ),
    "named": Field(FieldType.WORDS, "all names of the sentence", lambda claim: claim.names),
    "scope": Field(FieldType.WORDS, "the words that narrow the claim: on what, for what, where", _words("scope")),
    "clause": Field(FieldType.WORDS, "all content words of the clause", _clause),
    "words": Field(FieldType.WORDS, "all content words of the sentence", lambda claim: claim.words),
    "modality": Field(
        FieldType.WORD,
        "how the sentence presents the claim",
        lambda claim: claim.frame.modality.value,
        tuple(modality.value for modality in Modality),
    ),
    "change": Field(FieldType.WORD, "how the value moved: raise, cut, extend, ...", _word("change")),
    "attribution": Field(FieldType.TEXT, "the source", lambda claim: claim.frame.attribution or None),
    "when": Field(
        FieldType.TEXT,
        "the time of the clause besides the value, as TIMEX3",
        lambda claim: claim.frame.when.timex if claim.frame.when else None,
    ),
    "base": Field(
        FieldType.NUMBER, "the amount to which a rate or a share applies", lambda claim: _plain(claim.frame.base)
    ),
    "rate": Field(FieldType.NUMBER, "the percentage that applies to an amount", lambda claim: _plain(claim.frame.rate)),
    "end": Field(
        FieldType.WORD,
        "the end of a change, or the part of a whole, that the value gives",
        _end,
        ("from", "to", "by", "part", "whole"),
    ),
    "unit": Field(FieldType.TEXT, "the unit of the value: USD, %, mile/hour", _quantity_text("unit")),
    "modifier": Field(
        FieldType.TEXT,
        "the hedge: = none, ~ about, > at least or more, < at most or less",
        _quantity_text("modifier"),
        ("=", "~", ">", "<"),
    ),
    "direction": Field(
        FieldType.WORD, "whether the value moved up or down", _quantity_text("direction"), ("up", "down")
    ),
    "number": Field(FieldType.NUMBER, "the number, if the value is a single one", _number),
    "weekday": Field(FieldType.WORD, "the weekday of a date", _time_name("weekday", WEEKDAYS), WEEKDAYS),
    "month": Field(FieldType.WORD, "the month of a date", _time_name("month", MONTHS), MONTHS),
    "day": Field(FieldType.NUMBER, "the day of the month of a date", _time_number("day")),
    "year": Field(FieldType.NUMBER, "the year of a date", _time_number("year")),
    "article": Field(FieldType.TEXT, "the path of the article", lambda claim: claim.article),
    "text": Field(FieldType.TEXT, "the words of the value itself", lambda claim: claim.mention.text),
}
"""By name, in the order of the reference page."""
