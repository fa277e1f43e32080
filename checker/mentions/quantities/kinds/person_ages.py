"""Recognises from the person beside a number that it is an age: "Jane Roe, 66,", "the driver, 37,", "a boy of 11"."""

from __future__ import annotations

from checker.mentions.quantities.kinds import units
from checker.mentions.quantities.numbers import word_forms
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.text.grammar import Pattern, maybe, unless
from checker.text.people import PERSONS
from checker.text.word_lists import word_lists
from checker.text.words import verb_table

_LISTS = word_lists("mentions/quantities/person_ages")

_PERSONS = frozenset({"he", "she"})
_CLOSES = frozenset({"", ".", ",", ";", ")", "and", "when", "at", "but", "in", "on", "now", "then"})
"""What may follow the age of a person that "was 75": not a noun or a unit."""
_ADVERBS = _LISTS["adverbs"]
_ONE_PERSON = (PERSONS - {"people", "player"}) | _LISTS["one person"]
"""Nouns for one person. "Player" is left out: the number after it is as often a shirt number."""
_ROLE_REACH = 4
_OF_AGE = _LISTS["of age"]
_SHIRTS = 15
"""In brackets after a name, a number up to this is as often a shirt number, a mark or a count as an age."""
_OLDEST_IN_BRACKETS = 110
_SAID_OF_PERSON = _LISTS["said of person"]
_GAMES = _LISTS["games"]
_NO_SURNAMES = _LISTS["no surnames"]
_NO_FIRST_NAMES = _LISTS["no first names"]


def is_told_as_age(words: Lexed, numeral: Numeral) -> bool:
    """Whether the person beside a number shows that it is that person's age in years."""
    return (
        _is_beside_name(words, numeral)
        or _is_of_person(words, numeral)
        or _is_of_child(words, numeral)
        or _opens_clause(words, numeral)
        or _is_in_brackets(words, numeral)
    )


def is_phrase_end(words: Lexed, index: int) -> bool:
    """Whether the phrase ends here: no noun follows that the number could count, and no "of" with a whole."""
    word = words.lower[index]
    verb = word in verb_table() or (word.endswith("ed") and not word_forms.is_plural(words.after(index)))
    return not words.is_word(index) or (word != "of" and (word_forms.is_stop(word) or verb))


_BEHIND_COMMA = Pattern(",", maybe(_ADVERBS))
_DETERMINERS = _LISTS["determiners"]


def _is_beside_name(words: Lexed, numeral: Numeral) -> bool:
    """ "Jane Roe, 66, has", "Roe, now 66, has", "Jane R., 66, has", "the Norvale driver, 37, was"."""
    behind = words.lower[numeral.last]
    opened = _BEHIND_COMMA.before(words, numeral.first) if numeral.form == "digits" else None
    if opened is None or behind not in (",", ".", ";", ")") or not is_whole_number(words, numeral):
        return False
    return _is_name_before(words, opened.first, behind) or (behind == "," and _is_role_before(words, opened.first))


def _is_role_before(words: Lexed, comma: int) -> bool:
    """ "The driver, 37, was": one person, named by a role, and not a list of roles."""
    near = words.lower[max(0, comma - 1 - _ROLE_REACH) : max(0, comma - 1)]
    return words.before(comma) in _ONE_PERSON and not _DETERMINERS.isdisjoint(near)


def is_whole_number(words: Lexed, numeral: Numeral) -> bool:
    spelled = numeral.form == "words" and not numeral.magnitude
    plain = (words.lower[numeral.first].isdecimal() or spelled) and numeral.step == 1
    return plain and (spelled or numeral.last == numeral.first + 1) and 1 <= numeral.low <= 115


def _is_name(words: Lexed, index: int) -> bool:
    return words.is_word(index) and words.is_capital(index)


def _opens_clause(words: Lexed, numeral: Numeral) -> bool:
    """ "At 92, Roe became the oldest", "Now 84, he lives alone", "at 58 she is": the next clause is about a person.

    A number up to twelve may be an hour ("At 9, Roe woke"). A name after "at" may be a firm's, so the verb must be one
    that only suits a person.
    """
    opener, first, last = words.before(numeral.first), numeral.first, numeral.last
    opened = opener in ("at", "now") and (first == 1 or not words.is_word(first - 2))
    joined = opener == "at" and (opened or words.before(first, 2) in ("and", "but"))
    if joined and words.lower[last] in _PERSONS and is_whole_number(words, numeral):
        return numeral.low > _LAST_HOUR and numeral.form == "digits"
    if not opened or words.lower[last] != "," or not is_whole_number(words, numeral) or numeral.low <= _LAST_HOUR:
        return False
    if words.after(last) in _PERSONS:
        return True
    name = last + 1
    while words.is_word(name) and words.is_capital(name) and name < last + _LONGEST_NAME:
        name += 1
    return name > last + 1 and words.lower[name] in (_OF_A_LIFE if opener == "at" else _OF_A_LIFE | _STATE_OF_LIFE)


_LAST_HOUR = 12
_LONGEST_NAME = 4
_OF_A_LIFE = _LISTS["of a life"]
"""What a person does at an age, but a firm never does at a price."""
_STATE_OF_LIFE = _LISTS["state of life"]


def _is_initial(words: Lexed, index: int) -> bool:
    """The "R" of "Jane R." or the "Jr" of "Jane Roe Jr."."""
    return words.is_capital(index) and (len(words.lower[index]) == 1 or words.lower[index] in ("jr", "sr"))


_NAME = Pattern(_is_name)
_TWO_NAMES = Pattern(_is_name, _is_name)
_INITIALLED = Pattern(_is_name, _is_initial, ".")


def _is_name_before(words: Lexed, comma: int, behind: str) -> bool:
    """Whether a name comes before the comma; if a full stop follows the number, the name needs two words."""
    if _INITIALLED.before(words, comma):
        return behind != "."
    if _TWO_NAMES.before(words, comma):
        return True
    return behind != "." and len(words.before(comma)) > 1 and _NAME.before(words, comma) is not None


def _is_in_brackets(words: Lexed, numeral: Numeral) -> bool:
    """ "Jane Roe (57) will": after a full name, in a sentence without words for games or another such number.

    A low number is ignored: it is as often a shirt number, a mark or a count of goals as an age.
    """
    first, last = numeral.first, numeral.last
    if words.before(first) != "(" or words.lower[last] != ")" or words.glued(first - 1):
        return False
    if not is_whole_number(words, numeral) or numeral.form != "digits" or numeral.low > _OLDEST_IN_BRACKETS:
        return False
    if not _GAMES.isdisjoint(words.lower) or _other_brackets(words, first):
        return False
    told = words.after(last) in _SAID_OF_PERSON
    if words.before(first, 2) in _ONE_PERSON:
        return told and _THE_PERSON.before(words, first - 1) is not None
    return told and numeral.low > _SHIRTS and _is_full_name(words, first - 2)


_THE_PERSON = Pattern("a the his her their", _ONE_PERSON)


def _is_cased(words: Lexed, index: int) -> bool:
    """Whether a word has one capital, its first letter."""
    raw = words.raw(index)
    return words.is_word(index) and raw[:1].isupper() and raw[1:].islower()


def _is_first_name(words: Lexed, index: int) -> bool:
    return _is_cased(words, index) and words.lower[index] not in _NO_FIRST_NAMES


def _is_surname(words: Lexed, index: int) -> bool:
    return _is_cased(words, index) and words.lower[index] not in _NO_SURNAMES


_FULL_NAME = Pattern(unless("the of in at from v and"), _is_first_name, _is_surname)


def _is_full_name(words: Lexed, index: int) -> bool:
    """Whether the word at `index` ends a person's name: at least two capitalised words, not a place, party or club."""
    return _FULL_NAME.before(words, index + 1) is not None and not words.titled()


def _other_brackets(words: Lexed, first: int) -> bool:
    """Whether another opening bracket in the sentence is followed by a number."""
    opened = [at for at, word in enumerate(words.lower) if word == "(" and at != first - 1]
    return any(words.is_digits(at + 1) for at in opened)


_CHILD_OF = Pattern(_OF_AGE, "of")


def _is_of_child(words: Lexed, numeral: Numeral) -> bool:
    """ "A boy of 11 found it", "a woman of eighty": no noun follows that the number could count."""
    if not _CHILD_OF.before(words, numeral.first):
        return False
    if not is_whole_number(words, numeral) or not is_phrase_end(words, numeral.last):
        return False
    before = words.lower[max(0, numeral.first - 5) : numeral.first - 2]
    return not {"a", "another", "one", "the"}.isdisjoint(before) and units.unit_word(words, numeral.last) is None


_IS = Pattern("is was 's", maybe(_ADVERBS))
_HIS_ROLE = Pattern("the his her their whose", _ONE_PERSON)


def _is_of_person(words: Lexed, numeral: Numeral) -> bool:
    """ "He was 75.", "Roe is 66 and lives", "the suspect is now 29.", "Roe was 14 when she left": an age after "is"."""
    verb, following = _IS.before(words, numeral.first), words.lower[numeral.last]
    if verb is None or following not in _CLOSES or numeral.form != "digits" or not is_whole_number(words, numeral):
        return False
    subject = words.before(verb.first)
    if subject in _PERSONS:
        return True
    if verb.first > 1 and subject in _ONE_PERSON:
        return following in _CLOSES_ROLE and _HIS_ROLE.before(words, verb.first) is not None
    return _NAME.before(words, verb.first) is not None and _told_of_name(words, numeral, verb.first - 1)


def _told_of_name(words: Lexed, numeral: Numeral, at: int) -> bool:
    """Whether the number after "is" and the name at `at` can only be an age; a low one needs further evidence."""
    following = words.lower[numeral.last]
    if _WHEN_THEY.at(words, numeral.last):
        return True
    if at == 0 or words.before(at) in ("the", "of"):
        return False
    if AT_THE_TIME.at(words, numeral.last) or (_IN_YEAR.at(words, numeral.last) and numeral.low > _SHIRTS):
        return _is_full_name(words, at)
    return following in ("", ".", "when") and (numeral.low > _SHIRTS or _is_full_name(words, at))


_IN_YEAR = Pattern("in", lambda words, index: len(words.lower[index]) == 4 and words.is_digits(index))
AT_THE_TIME = Pattern("at", "the", "time")
_CLOSES_ROLE = frozenset({"", ".", ",", ";", "when", "and"})
_WHEN_THEY = Pattern("when", "he she his her")
