"""Finds what a number counts: the noun phrase after it up to its head, or people if only the verb shows it."""

from __future__ import annotations

from typing import NamedTuple

from checker.mentions.quantities.kinds import people_told
from checker.mentions.quantities.numbers import number_words
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.word_forms import STOPS, is_abbreviation, is_plural, is_time, tells_when
from checker.text.tallies import STATES
from checker.text.word_lists import word_lists
from checker.text.words import noun_lemma, verb_table

_LISTS = word_lists("mentions/quantities/counted")


class Counted(NamedTuple):
    """The noun phrase from word `first` to word `last` (exclusive); empty if only the verb shows what is counted."""

    first: int
    last: int
    head: str
    phrase: str
    """The phrase in the singular: "steel worker"."""


_LIGHT = _LISTS["light"]
_MORE = frozenset("more additional further extra fewer another".split())
_NOT_HEADS = _LISTS["not heads"]
_LONGEST = 9


def read(words: Lexed, index: int, value: float, of: bool = False) -> Counted | None:
    """What the number that ends before `index` counts. `of` allows "dozens of people", "one of the ships"."""
    first = index
    if words.lower[first] == "of" and of:
        first = _behind_of(words, first)
        if words.is_digits(first) or words.lower[first] in number_words.WORDS:
            return None
        if words.lower[first] in STATES:
            return _people(index)
    joined = words.is_joint(first)
    if joined:
        first += 1
    first += _is_model(words, first)
    if first >= words.size or not words.is_word(first) or people_told.in_two_words(words, first):
        return _people(index) if people_told.behind(words, index) else None
    if joined and words.lower[first] == "strong":
        return Counted(index, first + 1, "person", "people")
    if joined and words.is_word(first) and not is_time(words.lower[first]):
        return None if _only_joined(words.lower[first]) else _phrase(words, first, first)
    single = value <= 1 and words.lower[index] != "of"
    head = None if tells_when(words, first) else _head(words, first, single)
    if head is None or is_time(words.lower[head]) or words.after(head) == "ago":
        return _people(index) if people_told.behind(words, index) else None
    found = _phrase(words, first, head)
    plural = is_plural(words.lower[head]) or _is_letters(words, head)
    return found if single or joined or plural else found._replace(head=words.lower[first])


def _is_model(words: Lexed, index: int) -> bool:
    """Whether digits are the model of what is counted: "three 787 Dreamliners"."""
    digits, noun = words.lower[index], words.after(index)
    return len(digits) == 3 and digits.isdecimal() and words.is_capital(index + 1) and is_plural(noun)


_SET_PHRASES = _LISTS["set phrases"]
"""Words after a hyphen that are not counted: "a six-pack", "the 12-worst-hit towns", "a two-way street"."""


def _only_joined(word: str) -> bool:
    participle = word.endswith("ed") and not word.endswith("eed") and len(word) > 4
    return participle or word in STOPS or word in _SET_PHRASES or (word.endswith("est") and len(word) > 5)


def _behind_of(words: Lexed, index: int) -> int:
    """The first word of the phrase after "of", past determiners and owners ("Arro's")."""
    index += 1
    while words.lower[index] in _LISTS["before an owner"]:
        index += 1
    for owner in (index, index + 1):
        if words.lower[owner].endswith("'s") and words.is_capital(index):
            return owner + 1
    return index + (words.lower[index] in ("earlier", "later") and words.is_word(index + 1))


def _head(words: Lexed, first: int, single: bool) -> int | None:
    """The head of the phrase that begins at `first`: the first plural, else the last noun of a compound."""
    index, last_noun, name = first, None, None
    while index < min(first + _LONGEST, words.size):
        skipped = _joint(words, index, first) if index > first else 0
        if skipped:
            index += skipped
            continue
        word = words.lower[index]
        if _ends_phrase(words, index, first) or _is_verb_here(words, index, first, single):
            break
        if not single and word not in _NOT_HEADS and (is_plural(word) or _is_letters(words, index)):
            if not words.is_capital(index) or not _continues(words, index + 1):
                return index
            name = index
        if not word.endswith("ly") and word not in _LIGHT:
            last_noun = index
        index += 1
    return name if name is not None else _singular_head(words, first, last_noun, single)


def _joint(words: Lexed, index: int, first: int) -> int:
    """The number of words to skip at a joint inside a noun phrase: a hyphen, a model's number, "and", a comma."""
    word = words.lower[index]
    if word == "-" and words.glued(index) and words.glued(index + 1):
        return 1 + words.is_digits(index + 1)
    named = words.is_capital(index - 1) or (words.is_capital(index + 1) and not words.glued(index + 1))
    if words.is_digits(index) and named and words.is_word(index + 1):
        return 1
    if word == "and":
        return int(_second_adjective(words, index))
    return int(word == "," and _list_goes_on(words, index, first))


def _ends_phrase(words: Lexed, index: int, first: int) -> bool:
    """Whether the word cannot be in a noun phrase, or can only be its first word."""
    word = words.lower[index]
    if word in _LIGHT:
        return index > first
    counts = word in number_words.WORDS and word not in number_words.PARTS
    possessive = word.endswith("'s") and not _is_letters(words, index)
    return counts or not word[:1].isalpha() or word in STOPS or possessive


def _is_letters(words: Lexed, index: int) -> bool:
    """Whether the word is the plural of an abbreviation: "TDs", "MPs"."""
    return is_abbreviation(words.raw(index))


def _singular_head(words: Lexed, first: int, last: int | None, single: bool) -> int | None:
    """The head of a phrase without a plural: "one tower", or a compound such as "12 page report"."""
    if last is None or words.lower[last] in _NOT_HEADS or words.lower[first] in _NOT_HEADS:
        return None
    if _only_adjective(words.lower[last]):
        return None
    return last if single or (last > first and not words.is_capital(first)) else None


def _second_adjective(words: Lexed, index: int) -> bool:
    """Whether "and" joins two adjectives of one noun: "poor and crowded towns"."""
    middle = words.after(index)
    return middle[:1].isalpha() and middle not in STOPS and not is_plural(middle) and is_plural(words.after(index + 1))


def _list_goes_on(words: Lexed, index: int, first: int) -> bool:
    """Whether a comma separates adjectives of one noun: "high-tech, high-cost plants"."""
    if is_plural(words.before(index)) or (words.before(first) != "of" and words.before(index, 2) != "-"):
        return False
    ahead = words.ahead(index + 1, 4)
    plural = next((step for step, word in enumerate(ahead) if is_plural(word)), None)
    return plural is not None and all(word == "-" or (word.isalpha() and word not in STOPS) for word in ahead[:plural])


def _continues(words: Lexed, index: int) -> bool:
    """Whether the noun phrase continues at `index`."""
    word, following = words.lower[index], words.after(index)
    if not word[:1].isalpha() or word in STOPS or word in verb_table():
        return False
    return words.is_capital(index) or is_plural(word) or (is_plural(following) and following not in STOPS)


def _only_adjective(word: str) -> bool:
    return word.endswith(("ous", "ful", "ible", "able", "ly")) or word in STOPS


def _is_verb_here(words: Lexed, index: int, first: int, single: bool) -> bool:
    """Whether the word is the verb of the clause rather than part of the noun phrase."""
    verb = verb_table().get(words.lower[index])
    if words.before(index) == "-":
        return False
    if verb is None:
        word = words.lower[index]
        ended = len(word) > 5 and word.endswith("ed")
        following = words.after(index)
        stopped = following in STOPS or following in number_words.WORDS or words.is_digits(index + 1)
        return ended and (index > first or stopped or words.is_capital(index + 1))
    if words.is_capital(index) and index > first:
        return False
    if verb.forms & {"past", "participle"}:
        following = words.after(index)
        noun_next = following[:1].isalpha() and following not in STOPS and not following.endswith("ly")
        attribute = (index == first and "base" not in verb.forms) or (not single and is_plural(following))
        return not (noun_next and attribute)
    if single and index == first and verb.forms == {"third"} and words.before(first) == "one":
        return True
    return index > first and "third" in verb.forms and (single or is_plural(words.before(index)))


def _phrase(words: Lexed, first: int, head: int) -> Counted:
    lemma = noun_lemma(words.lower[head])
    if lemma == words.lower[head] and is_abbreviation(words.raw(head)):
        lemma = lemma.removesuffix("s").removesuffix("'")
    begin = first
    while begin < head and words.lower[begin] in _MORE:
        begin += 1
    before = words.text[words.starts[begin] : words.starts[head]]
    shown = "people" if words.lower[head] == "people" else lemma
    return Counted(first, head + 1, lemma, (before if begin < head else "") + shown)


def _people(index: int) -> Counted:
    """People, with no noun that names them."""
    return Counted(index, index, "person", "people")
