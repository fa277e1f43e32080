"""The units that news uses, by their words and signs. Names are quantulum3's, in British spelling and singular."""

from __future__ import annotations

from checker.mentions.quantities.numbers.lexing import Lexed, is_digits
from checker.text.grammar import Pattern, Table, glued, maybe
from checker.text.word_lists import word_lists, words_by_name

_LISTS = word_lists("mentions/quantities/units")

WORDS = {word: unit for unit, words in words_by_name("mentions/quantities/unit_words").items() for word in words}

_SIGNS = {sign: unit for unit, signs in words_by_name("mentions/quantities/unit_signs").items() for sign in signs}
"""Case-sensitive; the short ones count only if they are attached to the number."""

_GLUED_ONLY = frozenset({"l", "C", "F", "W", "V", "cc", "MP"})
_POWERS = {"square": "square", "sq": "square", "sq.": "square", "cubic": "cubic", "cu": "cubic"}
_SCALES = frozenset({"celsius", "fahrenheit", "kelvin"})
_MARKS = {"'": "foot", '"': "inch", "″": "inch", "′": "foot"}
PERIODS = _LISTS["periods"]
_DEGREES = "degree degrees deg ° º"
_PHRASES = Table(
    (
        ("nautical mile", Pattern("nautical", "mile miles")),
        ("tonne", Pattern("metric", "ton tons tonne tonnes")),
        ("light-year", Pattern("light", maybe("-"), "year years")),
        ("part per million", Pattern("parts", "per", "million millions")),
        ("part per billion", Pattern("parts", "per", "billion billions")),
        *((f"{watt} hour", Pattern(watt, maybe("-"), "hour hours")) for watt in ("kilowatt", "megawatt", "gigawatt")),
        *(
            ("pound-foot", Pattern(one, maybe("-"), other))
            for pair in (("pound", "feet"), ("lb", "ft"), ("pounds", "foot"))
            for one, other in (pair, pair[::-1])
        ),
        ("celsius", Pattern("degc")),
        ("fahrenheit", Pattern("degf")),
        *((WORDS[scale], Pattern(_DEGREES, scale)) for scale in WORDS if WORDS[scale] in _SCALES),
        ("celsius", Pattern(_DEGREES, "c")),
        ("fahrenheit", Pattern(_DEGREES, "f")),
        ("degree", Pattern(_DEGREES)),
    )
)
"""Units of several words, and degrees with the scale that follows, if any."""
_RAISED = Table((("square", Pattern(glued("2 ²"))), ("cubic", Pattern(glued("3 ³")))))
"""A power after a unit: "km2", "m³"."""


def singular(word: str) -> str:
    """The singular of a word for a unit."""
    if word in ("feet", "inches", "hertz", "centuries"):
        return {"feet": "foot", "inches": "inch", "hertz": "hertz", "centuries": "century"}[word]
    if len(word) < 4 and word not in ("lbs", "kgs", "kms", "yds", "hrs"):
        return word
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def unit_word(words: Lexed, index: int) -> str | None:
    """The unit that one word at `index` names, or None."""
    raw = words.raw(index)
    if (
        raw in _SIGNS
        and (words.glued(index) or raw not in _GLUED_ONLY or (raw in ("C", "F") and _speaks_of_heat(words, index)))
        and _CHECKS.get(raw, _always)(words, index)
    ):
        return _SIGNS[raw]
    word = words.lower[index]
    return WORDS.get(word) or WORDS.get(singular(word)) if len(word) > 1 else None


def _is_inch(words: Lexed, index: int) -> bool:
    """Whether "in" attached to a number is the unit: "5.2in", "6ft 4in"; after a year only a blank is missing.

    After a blank it is the unit if it restates another one: "3.4 mm (0.13 in)".
    """
    if not words.glued(index):
        glosses = index > 3 and words.before(index - 1) == "(" and unit_word(words, index - 3) is not None
        return glosses and words.is_digits(index - 1) and words.after(index) == ")"
    return (
        words.is_digits(index - 1)
        and len(words.before(index)) < 5
        and not (words.before(index).isdecimal() and len(words.before(index)) == 4)
    )


_POUNDS = Pattern(Lexed.is_digits, "lb lbs pound pounds")


def is_stone(words: Lexed, index: int) -> bool:
    """Whether "st" after digits is the weight: "10st", "21st 7lb", "10 st 7 lb"; alone "21st" is an ordinal."""
    before = words.before(index)
    if words.raw(index) != "st" or not before.isdecimal():
        return False
    number = int(before) % 100
    placed = number % 10 == 1 and number != 11
    return bool(_POUNDS.at(words, index + 1)) or (words.glued(index) and not placed)


_JOINED = Pattern(glued("- '"))


def _is_tonne(words: Lexed, index: int) -> bool:
    """ "5t", "816 000 t", "1.2 million t"; not "5 t-shirts"."""
    number = words.before(index)
    large = len(number) > 2 and (is_digits(number) or number.endswith("illion"))
    return words.glued(index) or (large and not _JOINED.at(words, index + 1))


def _always(words: Lexed, index: int) -> bool:
    return True


_CHECKS = {"in": _is_inch, "st": is_stone, "t": _is_tonne}
"""Conditions for signs that usually mean something else."""


def _speaks_of_heat(words: Lexed, index: int) -> bool:
    """Whether temperatures are mentioned nearby, so that a bare "F" is one too."""
    plain = words.is_digits(index - 1) and not words.is_capital(index + 1) and words.before(index).isdecimal()
    if plain and int(words.before(index)) < 200 and index == 1:
        return True
    near = words.near(index, 12)
    if not {"degrees", "celsius", "fahrenheit", "temperature", "temperatures", "°", "c", "f"}.isdisjoint(near):
        return True
    return words.after(index) in ("(", "/", "or") and not {
        "celsius", "fahrenheit", "c", "f"
    }.isdisjoint(words.ahead(index + 2, 4))  # fmt: skip


def stands_behind_unit(words: Lexed, first: int, last: int) -> bool:
    """Whether a mark joins the number to another one with a unit: "36C/97F", "6ft-8ft", "12 stone/76kg"."""
    marked = words.before(first) in ("/", "-", "–") and words.glued(first - 1) and first > 2
    told = marked and words.is_digits(first - 3) and unit_word(words, first - 2) is not None
    return told and unit_word(words, last) is not None


def read_unit(words: Lexed, index: int) -> tuple[str, int] | None:
    """The common unit at `index` and the index after it, without a rate."""
    word = words.lower[index]
    if word in _POWERS:
        return read_power(words, index)
    phrase = _PHRASES.at(words, index)
    if phrase is not None:
        return phrase[0], phrase[1].last
    if word in _MARKS and words.glued(index):
        return _read_mark(words, index)
    found = unit_word(words, index)
    if found is None or (_is_symbol(words, index) and _RUNS_ON.at(words, index + 1)):
        return None
    return _raised(words, found, index + 1)


def _is_symbol(words: Lexed, index: int) -> bool:
    return words.ends[index] - words.starts[index] <= 3


_RUNS_ON = Pattern(glued(lambda words, index: words.is_digits(index) and words.lower[index] not in ("2", "3")))
"""A number after a sign that makes it part of something else ("5m2x")."""


def _raised(words: Lexed, unit: str, last: int) -> tuple[str, int]:
    """The unit with a power written as a digit ("km2", "m³")."""
    power = _RAISED.at(words, last) if unit.endswith(("metre", "foot")) else None
    return (f"{power[0]} {unit}", power[1].last) if power is not None else (unit, last)


_SHORT_BASES = {"m": "metre", "ft": "foot"}
_DOTTED = Pattern("ft mi", ".")


def read_power(words: Lexed, index: int) -> tuple[str, int] | None:
    """The area or volume that begins with the power at `index`: "square mile", "sq. ft.", "cubic-metre"."""
    at = words.past(index + 1, ".", "-")
    base = unit_word(words, at) or _SHORT_BASES.get(words.lower[at])
    if base is None:
        return None
    dotted = _DOTTED.at(words, at)
    return f"{_POWERS[words.lower[index]]} {base}", dotted.last if dotted else at + 1


def _read_mark(words: Lexed, index: int) -> tuple[str, int] | None:
    """A prime for feet or inches, unless it is a closing quotation mark."""
    mark = words.lower[index]
    closes = mark in ("'", '"') and mark in words.near(index, 40)
    return None if closes or words.after(index) == mark else (_MARKS[mark], index + 1)
