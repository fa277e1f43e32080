"""The fields of a claim that a rule can name: one table, read by the schema, the evaluation and the reference page."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from checker.engine.rules.rule import Operator
from checker.model.claim import Claim, Modality
from checker.model.value import Duration, Quantity, TimeValue
from checker.text.words import lemma

Read = str | float | frozenset[str] | None


class FieldType(StrEnum):
    """What a field holds, which decides the tests that fit it."""

    WORDS = "words"
    WORD = "word"
    TEXT = "text"
    NUMBER = "number"


OPERATORS: dict[FieldType, tuple[Operator, ...]] = {
    FieldType.WORDS: (Operator.IN, Operator.NOT_IN, Operator.IS, Operator.KNOWN, Operator.MATCHES),
    FieldType.WORD: (Operator.IN, Operator.NOT_IN, Operator.IS, Operator.KNOWN, Operator.MATCHES),
    FieldType.TEXT: (Operator.IN, Operator.NOT_IN, Operator.IS, Operator.KNOWN, Operator.MATCHES),
    FieldType.NUMBER: (
        Operator.IN,
        Operator.NOT_IN,
        Operator.IS,
        Operator.KNOWN,
        Operator.AT_LEAST,
        Operator.AT_MOST,
    ),
}
"""The tests that a field of each type allows."""


@dataclass(frozen=True, slots=True)
class Field:
    """A testable field. `read` gives None or an empty set where the claim does not know it.

    `words` and `word` fields are lemmas in lower case; `text` fields stand as written.
    """

    type: FieldType
    doc: str
    read: Callable[[Claim], Read]
    choices: tuple[str, ...] = ()
    """All values it can have, where they are few."""


def _time(claim: Claim) -> TimeValue | None:
    return claim.mention.value if isinstance(claim.mention.value, TimeValue) else None


def _quantity(claim: Claim) -> Quantity | None:
    value = claim.mention.value
    if isinstance(value, Duration):
        return value.length
    return value if isinstance(value, Quantity) else None


def _number(claim: Claim) -> float | None:
    return _plain(_quantity(claim))


def _plain(quantity: Quantity | None) -> float | None:
    """The number of a quantity that is one number."""
    if quantity is None:
        return None
    if quantity.number is not None:
        return quantity.number
    return quantity.low if quantity.low == quantity.high else None


def _quantity_text(attribute: str) -> Callable[[Claim], Read]:
    return lambda claim: getattr(_quantity(claim), attribute, None) or None


def _end(claim: Claim) -> Read:
    """The end that the value has in its text ("from 5 to 15 percent"), else the one that its preposition gives it."""
    said = getattr(_quantity(claim), "role", None)
    moved = claim.frame.change and claim.frame.role in ("from", "to", "by")
    return said or (claim.frame.role if moved else None)


def _time_number(attribute: str) -> Callable[[Claim], Read]:
    return lambda claim: getattr(_time(claim), attribute, None)


def _time_name(attribute: str, names: tuple[str, ...]) -> Callable[[Claim], Read]:
    def read(claim: Claim) -> Read:
        number = getattr(_time(claim), attribute, None)
        return None if number is None else names[number - 1]

    return read


def _lemma(words: str) -> str:
    """The lemma of every word of an entry, as `shared_words.lemmas` gives it for the rule's words."""
    return " ".join(map(lemma, words.split()))


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
    "counted": Field(FieldType.WORD, "head of the counted noun phrase", _word("counted")),
    "predicate": Field(FieldType.WORD, "the governing verb", _word("predicate")),
    "action": Field(
        FieldType.WORD, "the class of that verb: kill, hurt, end, raise", lambda claim: claim.frame.action or None
    ),
    "person": Field(
        FieldType.WORD, "last name of the person whose age it is", lambda claim: claim.frame.person or None
    ),
    "anchor": Field(
        FieldType.WORDS, "names that a distance is measured from", lambda claim: frozenset(claim.frame.anchor)
    ),
    "qualifier": Field(
        FieldType.WORD,
        "a word that makes it another thing than the plain count: other, more, each, first",
        lambda claim: claim.frame.qualifier or None,
    ),
    "role": Field(
        FieldType.TEXT,
        "how the value hangs on its word: a preposition, subject, object, modifier",
        lambda claim: claim.frame.role or None,
    ),
    "subject": Field(FieldType.WORDS, "head words of the verb's subject", _words("subject")),
    "owner": Field(
        FieldType.WORDS,
        "whose it is: the name of the subject or its possessor, also behind a pronoun or the company",
        lambda claim: frozenset(claim.frame.owner),
    ),
    "other-event": Field(
        FieldType.WORD,
        "the word that says it is another event than the story's: earlier, another, aftershock",
        lambda claim: claim.frame.other,
    ),
    "names": Field(FieldType.WORDS, "names in that subject", lambda claim: frozenset(claim.frame.names)),
    "whom": Field(
        FieldType.WORDS,
        "names of whom the verb's act befalls: who is sentenced, fined, beaten",
        lambda claim: frozenset(claim.frame.patient),
    ),
    "place": Field(
        FieldType.WORDS, "names of where the clause says that it holds", lambda claim: frozenset(claim.frame.place)
    ),
    "named": Field(FieldType.WORDS, "all names of the sentence", lambda claim: claim.names),
    "scope": Field(FieldType.WORDS, "words that narrow it: on what, for what, where", _words("scope")),
    "clause": Field(FieldType.WORDS, "all content words of the clause", _clause),
    "words": Field(FieldType.WORDS, "all content words of the sentence", lambda claim: claim.words),
    "modality": Field(
        FieldType.WORD,
        "how the sentence puts it",
        lambda claim: claim.frame.modality.value,
        tuple(modality.value for modality in Modality),
    ),
    "change": Field(FieldType.WORD, "raise, cut, extend, ... where the value moved", _word("change")),
    "attribution": Field(FieldType.TEXT, "who says so", lambda claim: claim.frame.attribution or None),
    "when": Field(
        FieldType.TEXT,
        "the time the clause is about besides the value, as TIMEX3",
        lambda claim: claim.frame.when.timex if claim.frame.when else None,
    ),
    "base": Field(
        FieldType.NUMBER, "the amount that a rate is on or a share is of", lambda claim: _plain(claim.frame.base)
    ),
    "rate": Field(FieldType.NUMBER, "the percentage that is said on an amount", lambda claim: _plain(claim.frame.rate)),
    "end": Field(
        FieldType.WORD,
        "which end of a change the value is, or its part in a whole",
        _end,
        ("from", "to", "by", "part", "whole"),
    ),
    "unit": Field(FieldType.TEXT, "unit of the value: USD, %, mile/hour", _quantity_text("unit")),
    "modifier": Field(
        FieldType.TEXT,
        "= as said, ~ about, > at least or more, < at most or less",
        _quantity_text("modifier"),
        ("=", "~", ">", "<"),
    ),
    "direction": Field(
        FieldType.WORD, "whether the words say that it moved up or down", _quantity_text("direction"), ("up", "down")
    ),
    "number": Field(FieldType.NUMBER, "the number as said, where it is one number", _number),
    "weekday": Field(FieldType.WORD, "weekday of a date", _time_name("weekday", WEEKDAYS), WEEKDAYS),
    "month": Field(FieldType.WORD, "month of a date", _time_name("month", MONTHS), MONTHS),
    "day": Field(FieldType.NUMBER, "day of the month of a date", _time_number("day")),
    "year": Field(FieldType.NUMBER, "year of a date", _time_number("year")),
    "article": Field(FieldType.TEXT, "the article's path", lambda claim: claim.article),
    "text": Field(FieldType.TEXT, "the words of the value itself", lambda claim: claim.mention.text),
}
"""By name, in the order of the reference page."""

WORD_SETS = tuple(name for name, field in FIELDS.items() if field.type is FieldType.WORDS)
"""The fields that can be `alike`."""
