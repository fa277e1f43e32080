"""Reads the numbers of time expressions: cardinals in digits and words, spoken years, ordinals of days."""

from __future__ import annotations

import re

from checker.mentions.temporal.grammar.vocabulary import FRACTIONS, ONES, SCALES
from checker.text.counting_words import ORDINALS, TENS

_PARTS = {"a quarter": 0.25, "three quarters": 0.75, "a third": 1 / 3, "two thirds": 2 / 3}


def read_count(words: str) -> float | None:
    """The value of a count in lower case; None if it is not a number.

    "2 1/2", "twenty-four", "two and a half", "two and three-quarter", "half an", "a quarter of an".
    """
    words = words.replace(",", "").strip()
    part, of, _ = words.replace("-", " ").partition(" of a")
    if of:
        return _PARTS.get(part)
    if words.startswith("half a"):
        return 0.5
    whole, fraction = _split(words)
    number = (_digits if whole[:1].isdigit() or whole[:1] in FRACTIONS else _spoken)(whole)
    return None if number is None else number + fraction


_MIXED = re.compile(r"[- ]and[- ](a|one|two|three)[- ](half|quarter|third)s?")
_PARTS_OF_ONE = {"half": 1 / 2, "quarter": 1 / 4, "third": 1 / 3}


def _split(words: str) -> tuple[str, float]:
    """The whole part of a mixed number, and the value of its fraction: "two and three-quarter"."""
    match = _MIXED.search(" ".join(words.split()))
    if match is None:
        return words, 0.0
    top = float(ONES.get(match[1], 1))
    return match.string[: match.start()], top * _PARTS_OF_ONE[match[2]]


def _digits(words: str) -> float | None:
    match = re.fullmatch(r"(\d+(?:\.\d+)?)?[- ]?(?:(\d)/(\d)|([½¼¾]))?", words)
    if not match:
        return None
    number = float(match[1] or 0)
    if match[4]:
        return number + FRACTIONS[match[4]]
    return number + int(match[2]) / int(match[3]) if match[2] and match[3] != "0" else number


def _spoken(words: str) -> float | None:
    """The value of a cardinal in words; its parts add up, and a scale multiplies the sum before it."""
    total = 0
    for word in re.split(r"[- ]", words):
        if word in SCALES:
            total = (total or 1) * SCALES[word]
        elif word in ONES or word in TENS:
            total += ONES.get(word, 0) + TENS.get(word, 0)
        elif word not in ("a", "an", "and", "estimated", ""):
            return None
    return float(total) if total else None


def read_spoken_year(words: str) -> int | None:
    """A year in words: "nineteen ninety-one", "two thousand (and) four"; None if the words are not a year."""
    if words.startswith("two thousand"):
        rest = words.removeprefix("two thousand").strip()
        return 2000 + int(_spoken(rest) or 0) if rest else 2000
    century, _, rest = words.partition(" ")
    number = read_count(rest.removeprefix("oh "))
    if number is None or not 10 <= number <= 99 or number != int(number):
        return None
    return (ONES.get(century) or TENS[century]) * 100 + int(number)


def read_day(words: str) -> int:
    """The day of a month from "3", "3rd", "third" or "twenty third". Raises ValueError if there is no number."""
    word = words.replace(" ", "-")
    return ORDINALS[word] if word in ORDINALS else int(re.sub(r"\D", "", words))


def full_year(short: int, now: int) -> int:
    """The year nearest to `now` that ends in these two digits."""
    century = now // 100 * 100
    return min((century + short + step for step in (-100, 0, 100)), key=lambda one: (abs(one - now), one))
