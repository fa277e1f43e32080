"""Numbers that are not quantities: years, dates, clock times, names, list and page numbers, phone numbers."""

from __future__ import annotations

from checker.mentions.quantities.kinds import units
from checker.mentions.quantities.kinds.addresses import is_house_number
from checker.mentions.quantities.numbers.lexing import Lexed
from checker.mentions.quantities.numbers.numerals import Numeral
from checker.mentions.quantities.numbers.word_forms import is_abbreviation, is_plural
from checker.mentions.quantities.rejecting.phones import is_phone
from checker.mentions.quantities.rejecting.year_numbers import is_year
from checker.text.grammar import Pattern, either, glued, maybe
from checker.text.word_classes import closed_class
from checker.text.word_lists import word_lists
from checker.text.words import nominal_verbs, verb_table

_LISTS = word_lists("mentions/quantities/exclusions")

MONTHS = _LISTS["months"]
_CLOCK = _LISTS["clock"]
NUMBERED = _LISTS["numbered"]
_SENTENCE_OPENERS = _LISTS["sentence openers"]
_COMPASS = _LISTS["compass"]


_BEFORE_HYPHEN = _LISTS["before hyphen"]


_BEARING = Pattern("° degrees", _COMPASS)
_RUNS_ON = Pattern("m", glued(Lexed.is_digits))


def excluded(words: Lexed, numeral: Numeral, first: int, measured: bool) -> bool:
    """Whether a number is not an amount. `measured` means that a sign, a unit or a magnitude shows that it is one;
    `first` is the word at which a sign before the number begins.
    """
    last = numeral.last
    if numeral.form != "digits":
        return _in_name(words, first, last)
    if (first == numeral.first and _is_code(words, first, last)) or _is_clock(words, first, last):
        return True
    if measured:
        return _BEARING.at(words, last) is not None
    return (
        (words.glued(last) and words.is_word(last) and not _is_suffix(words, last))
        or _RUNS_ON.at(words, last) is not None
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
    """Whether letters attached to a number are a scale or the plural of an abbreviation: "30m", "12KOs"."""
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
    """Whether a capitalised word before a number is not a name: "Kills 2 Women", in Title Case "At Least 2 Women"."""
    word, titled = words.lower[index], words.titled()
    verb = verb_table().get(word)
    if verb is None or word in _SENTENCE_OPENERS:
        return word in _SENTENCE_OPENERS or (titled and closed_class(word) is not None)
    signs = (not verb.forms.isdisjoint(_FINITE), verb.lemma not in nominal_verbs())
    return any(signs) if titled else all(signs)


_FINITE = frozenset({"third", "past", "participle", "ing"})


def _is_code(words: Lexed, first: int, last: int) -> bool:
    """Attached to letters or marks on the left, or a chain of digits: "G20", "F-16", "ID.3", "9/11", "555-0123"."""
    raw = words.lower[first]
    if (len(raw) > 1 and raw[0] == "0" and raw.isdecimal()) or (len(raw) > 7 and raw.isdecimal() and raw[-3:] != "000"):
        return True
    if words.glued(first) and first > 0 and not units.stands_behind_unit(words, first, last):
        before = words.before(first)
        if before in (".", "/", "#", "@", "_", "&", "=") or (before[:1].isalpha() and before not in ("sub",)):
            return True
        joined = _WORD_AND_HYPHEN.before(words, first)
        if joined is not None:
            return words.lower[joined.first] not in _BEFORE_HYPHEN and not _is_number_word(words, joined.first)
    return _PATH.at(words, last) is not None or _is_chain(words, first, last)


_WORD_AND_HYPHEN = Pattern(Lexed.is_word, glued("- –"))
_PATH = Pattern(glued("/ _ @"), glued(Lexed.is_digits))


def _is_number_word(words: Lexed, index: int) -> bool:
    return words.lower[index].endswith(("illion", "ty", "een")) or words.lower[index] in ("$", "€", "£")


def _is_chain(words: Lexed, first: int, last: int) -> bool:
    """Phone numbers and the like: digits with at least two hyphens, or groups of three and four."""
    if len(words.lower[first]) == 3 and _LAST_FOUR.at(words, last):
        return True
    if "-" not in (words.before(first), words.after(first)):
        return False
    return any(_CHAIN.at(words, at) for at in (first, first - 2, first - 4))


def _has_four_digits(words: Lexed, index: int) -> bool:
    return words.lower[index].isdecimal() and len(words.lower[index]) == 4


_LAST_FOUR = Pattern("-", glued(_has_four_digits))
_LINK = (glued("-"), glued(Lexed.is_digits))
_CHAIN = Pattern(Lexed.is_digits, *_LINK, *_LINK)


def _is_clock(words: Lexed, first: int, last: int) -> bool:
    """ "10:30", "5 p.m.", "2-3pm", "half past 3"."""
    return bool(
        _CLOCK_BEHIND.at(words, last)
        or _HALF_PAST.before(words, first)
        or (words.glued(first) and _HOUR_BEFORE.before(words, first))
    )


def _is_any(words: Lexed, index: int) -> bool:
    return True


_CLOCK_BEHIND = Pattern(
    either(Pattern(glued(":"), glued(Lexed.is_digits)), _CLOCK - {"hrs"}, Pattern("-", _is_any, _CLOCK))
)
_HOUR_BEFORE = Pattern(Lexed.is_digits, glued(":"))
_HALF_PAST = Pattern("half", "past")


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
    if _MONTH_BEFORE.before(words, first) or _MONTH_BEHIND.at(words, last):
        return True
    return _DAY_BEFORE.before(words, first) is not None and not is_plural(words.lower[last])


_MONTH_BEFORE = Pattern(_is_month, maybe("."))
_MONTH_BEHIND = Pattern(maybe("- – to and or", Lexed.is_digits), _is_month)
_DAY_BEFORE = Pattern(_is_month, maybe("."), Lexed.is_digits, "- – to and through , or")


def _is_numbered(words: Lexed, first: int) -> bool:
    if _NUMBER_SIGN.before(words, first):
        return True
    return words.before(first) in NUMBERED and not _follows_of(words, first)


_NUMBER_SIGN = Pattern(either("#", Pattern("no nos", ".")))


def _follows_of(words: Lexed, first: int) -> bool:
    """ "The number 12" is a name; "the group of 12" never reaches this test, and "no 12 men" is rare."""
    return words.before(first) in ("under", "no") and not words.is_capital(first - 1)


_JOINED_NAME = Pattern(glued("- –"), glued(Lexed.is_capital))


def _is_named(words: Lexed, first: int, last: int) -> bool:
    """Right after a name ("Boeing 737", "iPhone 11"), or joined to a capitalised word after it ("7-Eleven")."""
    if _JOINED_NAME.at(words, last):
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
