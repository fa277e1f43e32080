"""Reads the whole that a number without its own noun is part of: "two of them", "one of the ships", "of which 37"."""

from __future__ import annotations

from dataclasses import replace

from checker.mentions.quantities.kinds import counted, people_told
from checker.mentions.quantities.numbers import word_forms
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.reading import Reading
from checker.model.mention import Kind
from checker.text.grammar import Pattern
from checker.text.word_lists import word_lists
from checker.text.words import verb_table

_LISTS = word_lists("mentions/quantities/partitives")

_DETERMINERS = _LISTS["determiners"]
_PRONOUNS = frozenset("them whom us these those which".split())


def _of_pronoun(words: Lexed, found: Reading) -> Reading:
    """ "Two of whom were hurt", "15 of them": people if a verb or "whom" shows it, else part of a known whole."""
    last = found.last + 2
    if found.numeral.low < 2:
        return found
    people = words.before(last) in ("whom", "us") or people_told.before(words, found.outer)
    if people or counted.read(words, last, found.numeral.low) == (last, last, "person", "people"):
        return replace(found, kind=Kind.COUNT, unit="person", phrase="people", last=last)
    return replace(found, role="part", last=last)


_OF_WHICH = Pattern("of", "which")


def _of_which(words: Lexed, found: Reading) -> bool:
    """ "90 buses, of which 37 are new": part of a whole stated before."""
    linked = _OF_WHICH.before(words, found.outer) is not None
    following = words.lower[found.last]
    verb = word_forms.is_stop(following) or following in verb_table()
    return linked and found.numeral.low > 1 and not found.drop and (verb or not words.is_word(found.last))


def _is_determined(words: Lexed, index: int) -> bool:
    """Whether the phrase at `index` names particular things: "the ships", "Roe's deputies"."""
    if words.lower[index] in _DETERMINERS:
        return True
    return words.is_capital(index) and any(word.endswith("'s") for word in words.ahead(index, 2))


_OF_THEM = Pattern("of", _PRONOUNS)


def of_noun(words: Lexed, found: Reading) -> Reading:
    """ "One of the best runners": the noun after "of the", for a number without its own noun."""
    if found.kind is Kind.NUMBER and not found.unit and _of_which(words, found):
        return replace(found, role="part")
    if (
        found.kind is not Kind.NUMBER
        or found.unit
        or words.lower[found.last] != "of"
        or found.numeral.form not in ("words", "digits")
    ):
        return found
    if _OF_THEM.at(words, found.last):
        return _of_pronoun(words, found)
    noun = counted.read(words, found.last, 2, of=True)
    if (
        noun is None
        or noun.first == noun.last
        or not word_forms.is_plural(words.before(noun.last))
        or not _is_determined(words, found.last + 1)
    ):
        return found
    return replace(found, kind=Kind.COUNT, unit=noun.head, phrase=noun.phrase, last=noun.last)
