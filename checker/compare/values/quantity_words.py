"""Puts a quantity into words: "about 150 billion dollars", "25 %", "at least 12 people"."""

from __future__ import annotations

from checker.model.value import Quantity
from checker.text.word_lists import meanings

_MAGNITUDES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_HEDGES = {"~": "about ", ">": "at least ", "<": "at most ", "=": ""}
_MEANINGS = meanings("compare/wording")
_CURRENCIES = {code: tuple(names.split(", ")) for code, names in _MEANINGS["currencies"].items()}
_PLURALS = _MEANINGS["plurals"]
_SINGULARS = {"celsius": "degree Celsius", "fahrenheit": "degree Fahrenheit", "pound-mass": "pound"}
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def plural(noun: str) -> str:
    """The plural of a noun, or of a phrase whose last word is its head."""
    before, space, head = noun.rpartition(" ")
    if noun in _PLURALS or not head:
        return _PLURALS.get(noun, noun)
    if space:
        return f"{before} {plural(head)}"
    if head.endswith("man") and head != "german" and len(head) > 3:
        return head[:-3] + "men"
    if head.endswith("child"):
        return head + "ren"
    if head.endswith("y") and head[-2:-1] not in tuple("aeiou"):
        return head[:-1] + "ies"
    return head + "es" if head.endswith(_SIBILANTS) else head + "s"


def number_words(value: float) -> str:
    """A number as news writes it: "2.6 million", "13,000", "0.5"."""
    for size, name in _MAGNITUDES:
        if abs(value) >= size:
            return f"{_digits(value / size)} {name}"
    return _digits(value)


def _digits(value: float) -> str:
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def describe(quantity: Quantity) -> str:
    """The quantity in words, with its hedge and its unit."""
    values = [value for value in (quantity.low, quantity.high) if value is not None]
    if quantity.number is not None:
        amount, one = number_words(quantity.number), quantity.number == 1
    elif not values:
        return "no number"
    else:
        amount, one = " to ".join(number_words(value) for value in values), False
    hedge = _HEDGES[quantity.modifier]
    if quantity.unit == "magnitude":
        return f"{hedge}magnitude {amount}"
    return f"{hedge}{amount}{_unit_words(quantity.unit, one)}"


def _unit_words(unit: str, one: bool) -> str:
    above, _, below = unit.partition("/")
    below = _SINGULARS.get(below, below)
    article = "an" if below[:1] in tuple("aeio") or below == "hour" else "a"
    rate = f" {article} {below}" if below else ""
    if not above:
        return rate
    if above == "%":
        return f" %{rate}"
    if above in _CURRENCIES or above.isupper():
        return f" {_CURRENCIES.get(above, (above, above))[0 if one else 1]}{rate}"
    return f" {_SINGULARS.get(above, above) if one else plural(above)}{rate}"
