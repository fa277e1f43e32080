"""Numbers that are no quantities: years, dates, clock times, names, list and page numbers, phone numbers."""

from __future__ import annotations

from checker.mentions.quantities import units
from checker.mentions.quantities.addresses import is_house_number
from checker.mentions.quantities.lexing import Lexed
from checker.mentions.quantities.numerals import Numeral
from checker.mentions.quantities.phones import is_phone
from checker.mentions.quantities.word_forms import is_abbreviation, is_plural
from checker.mentions.quantities.word_lists import word_lists
from checker.mentions.quantities.years import is_year
from checker.text.word_classes import closed_class
from checker.text.words import nominal_verbs, verb_table

_LISTS = word_lists("exclusions")

MONTHS = _LISTS["months"]
_CLOCK = _LISTS["clock"]
NUMBERED = _LISTS["numbered"]
_SENTENCE_OPENERS = _LISTS["sentence openers"]
_COMPASS = frozenset("n s e w north south east west latitude longitude".split())


_BEFORE_HYPHEN = frozenset("magnitude now then minus sub pre post mid under over to of foot feet".split())


def excluded(words: Lexed, numeral: Numeral, first: int, measured: bool) -> bool:
    """Whether a number means no amount here. `measured` says that a sign, a unit or a magnitude shows that it does;
    `first` is the word at which a sign before the number begins.
    """
    last = numeral.last
    if numeral.form != "digits":
        return _in_name(words, first, last)
    if (first == numeral.first and _is_code(words, first, last)) or _is_clock(words, first, last):
        return True
    if measured:
        return words.lower[last] in ("°", "degrees") and words.lower[last + 1] in _COMPASS
    return (
        (words.glued(last) and words.is_word(last) and not _is_suffix(words, last))
        or (words.lower[last] == "m" and words.is_digits(last + 1) and words.glued(last + 1))
        or words.lower[last] == "zip"
        or is_phone(words, numeral.first)
        or is_house_number(words, first, last)
        or _is_date(words, first, last)
        or is_year(words, numeral)
        or _is_numbered(words, first)
        or _is_named(words, first, last)
        or _is_listed(words, first, last)
    )


def _is_suffix(words: Lexed, index: int) -> bool:
    """Whether letters glued to a number are a scale or the plural of an abbreviation: "30m", "12KOs"."""
    return words.lower[index] in ("m", "k", "x", "s") or is_abbreviation(words.raw(index))


def _in_name(words: Lexed, first: int, last: int) -> bool:
    """A number in words inside a name: "Kick Six", "Big Ten", "Seven Network"."""
    if first == 0 or not words.raw(first)[:1].isupper():
        return False
    if words.before(first) == "-" and words.glued(first) and words.glued(first - 1) and words.is_digits(first - 2):
        return True
    before = words.before(first)
    named = words.is_capital(first - 1) and not _opens_amount(words, first - 1)
    opened = before[:1].isalpha() and (not words.is_capital(first - 1) or first == 1) and not words.titled()
    return named or opened


def _opens_amount(words: Lexed, index: int) -> bool:
    """Whether a word with a capital is no name before a number: "Kills 2 Women", in Title Case "At Least 2 Women"."""
    word, titled = words.lower[index], words.titled()
    verb = verb_table().get(word)
    if verb is None or word in _SENTENCE_OPENERS:
        return word in _SENTENCE_OPENERS or (titled and closed_class(word) is not None)
    signs = (not verb.forms.isdisjoint(_FINITE), verb.lemma not in nominal_verbs())
    return any(signs) if titled else all(signs)


_FINITE = frozenset({"third", "past", "participle", "ing"})


def _is_code(words: Lexed, first: int, last: int) -> bool:
    """Glued to letters or marks on the left, or a chain of digits: "G20", "F-16", "ID.3", "9/11", "555-0123"."""
    raw = words.lower[first]
    if (len(raw) > 1 and raw[0] == "0" and raw.isdecimal()) or (len(raw) > 7 and raw.isdecimal() and raw[-3:] != "000"):
        return True
    if words.glued(first) and first > 0 and not units.stands_behind_unit(words, first, last):
        before = words.before(first)
        if before in (".", "/", "#", "@", "_", "&", "=") or (before[:1].isalpha() and before not in ("sub",)):
            return True
        if before in ("-", "–") and words.glued(first - 1) and first > 1 and words.lower[first - 2][:1].isalpha():
            return words.before(first, 2) not in _BEFORE_HYPHEN and not _is_number_word(words, first - 2)
    if (
        words.glued(last)
        and words.lower[last] in ("/", "_", "@")
        and words.is_digits(last + 1)
        and words.glued(last + 1)
    ):
        return True
    return _is_chain(words, first, last)


def _is_number_word(words: Lexed, index: int) -> bool:
    return words.lower[index].endswith(("illion", "ty", "een")) or words.lower[index] in ("$", "€", "£")


def _is_chain(words: Lexed, first: int, last: int) -> bool:
    """Phone numbers and the like: digits with two hyphens or more, or groups of three and four."""
    hyphens = 0
    index = first
    while (
        hyphens < 2
        and words.lower[index + 1] == "-"
        and words.glued(index + 1)
        and words.is_digits(index + 2)
        and words.glued(index + 2)
    ):
        index, hyphens = index + 2, hyphens + 1
    index = first
    while (
        hyphens < 2
        and index > 1
        and words.lower[index - 1] == "-"
        and words.glued(index - 1)
        and words.glued(index)
        and words.is_digits(index - 2)
    ):
        index, hyphens = index - 2, hyphens + 1
    phone = (
        words.lower[last] == "-"
        and len(words.lower[first]) == 3
        and len(words.lower[last + 1]) == 4
        and words.glued(last + 1)
    )
    return hyphens > 1 or (phone and words.lower[last + 1].isdecimal())


def _is_clock(words: Lexed, first: int, last: int) -> bool:
    colon_after = words.lower[last] == ":" and words.glued(last) and words.is_digits(last + 1) and words.glued(last + 1)
    colon_before = (
        words.before(first) == ":"
        and words.glued(first)
        and first > 1
        and words.is_digits(first - 2)
        and words.glued(first - 1)
    )
    clock = words.lower[last] in _CLOCK and words.lower[last] != "hrs"
    half = words.lower[last] == "-" and words.lower[last + 2] in _CLOCK
    return (
        colon_after
        or colon_before
        or clock
        or half
        or (words.before(first) in ("past",) and words.before(first, 2) == "half")
    )


def _is_month(words: Lexed, index: int) -> bool:
    return words.lower[index] in MONTHS and words.is_capital(index)


def _ends_years(words: Lexed, first: int) -> bool:
    year, digits = words.before(first, 2), words.lower[first]
    joined = words.before(first) in ("-", "–", "/") and words.glued(first) and words.glued(first - 1)
    return (
        joined
        and len(year) == 4
        and year[:2] in ("18", "19", "20")
        and (year + digits).isdecimal()
        and len(digits) == 2
    )


def _is_date(words: Lexed, first: int, last: int) -> bool:
    """Beside the name of a month, or joined to a number that is; the second year of "2012-13"."""
    if _ends_years(words, first):
        return True
    left = first - 1 - (words.before(first) == ".")
    if (left >= 0 and _is_month(words, left)) or _is_month(words, last):
        return True
    if words.lower[last] in ("-", "–", "to", "and", "or") and words.is_digits(last + 1) and _is_month(words, last + 2):
        return True
    if (
        words.before(first) in ("-", "–", "to", "and", "through", ",", "or")
        and first > 1
        and words.is_digits(first - 2)
    ):
        left = first - 3 - (words.before(first, 3) == ".")
        return left >= 0 and _is_month(words, left) and not is_plural(words.lower[last])
    return False


def _is_numbered(words: Lexed, first: int) -> bool:
    before = words.before(first)
    if before in (".", "#") and words.before(first, 2) in ("no", "nos"):
        return True
    if before == "#":
        return True
    return before in NUMBERED and words.before(first) != "" and not _follows_of(words, first)


def _follows_of(words: Lexed, first: int) -> bool:
    """ "the number 12" is a name; "the group of 12" never comes here, and "no 12 men" is rare."""
    return words.before(first) in ("under", "no") and not words.is_capital(first - 1)


def _is_named(words: Lexed, first: int, last: int) -> bool:
    """Right behind a name ("Boeing 737", "iPhone 11"), or before a capital that it is joined to ("7-Eleven")."""
    if words.lower[last] in ("-", "–") and words.glued(last) and words.is_capital(last + 1) and words.glued(last + 1):
        return True
    if first == 0 or words.glued(first) or not words.is_word(first - 1):
        return False
    before = words.before(first)
    if not words.is_capital(first - 1) or _opens_amount(words, first - 1):
        return False
    if before.endswith("'s") and ("," in words.lower[first] or any(map(is_plural, words.lower[last : last + 4]))):
        return False
    return not (first == 1 and is_plural(words.lower[last]) and before.endswith(("ing", "ed")))


def _is_listed(words: Lexed, first: int, last: int) -> bool:
    """A calibre (".22 Magnum"), a number that opens its line ("2. ", "3) "), a decade ("80s")."""
    if words.lower[first][0] == "." and words.is_capital(last):
        return True
    if first == 0 and words.lower[last] in (".", ")", ":") and words.glued(last):
        return True
    return words.glued(last) and words.lower[last] in ("s", "'s")
