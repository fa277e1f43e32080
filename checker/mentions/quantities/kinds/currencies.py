"""The currencies that appear in news: signs, codes and words, each with its ISO 4217 code."""

from __future__ import annotations

from checker.text.word_lists import meanings, rows, word_lists, words_by_name

_LISTS = word_lists("mentions/quantities/currencies")

SIGNS = {sign: code for code, signs in words_by_name("mentions/quantities/currency_signs").items() for sign in signs}

DOLLAR_PREFIXES = {
    letters: code
    for code, prefixes in words_by_name("mentions/quantities/dollar_prefixes").items()
    for letters in prefixes
}

SPACED_DOLLARS = _LISTS["spaced dollars"]
"""Letters that identify a dollar even with a blank before the sign."""

CODES = word_lists("mentions/quantities/currencies")["codes"]

LOWER_CODES = _LISTS["lower codes"]

SCALED_CODES = {
    prefix + code: (code, factor)
    for code in _LISTS["scaled before or behind"]
    for prefix, factor in (("M", 1e6), ("K", 1e3), ("k", 1e3))
} | {
    code + suffix: (code, factor)
    for code in "USD EUR GBP SEK NOK DKK CHF".split()
    for suffix, factor in (("m", 1e6), ("bn", 1e9))
}
"""Codes with a magnitude, as company reports write them before or after the number: "MSEK 1,240", "50 MUSD"."""

LETTERED = {"M": 1e6, "m": 1e6, "k": 1e3, "K": 1e3, "Md": 1e9, "Mrd": 1e9, "bn": 1e9}
"""Magnitudes between a number and a sign: "20 M€"."""

SHORT_SCALES = {"cr": 1e7, "crs": 1e7, "lk": 1e5}
"""Magnitudes with these abbreviations only beside these currencies."""
SOUTH_ASIAN = frozenset("INR PKR BDT NPR LKR".split())

PREFIXES = meanings("mentions/quantities/currencies")["before a number"]
"""Words that mean a currency only before a number."""
SPACED_PREFIXES = frozenset("rs tk rm rmb rp dlrs dlr".split())
"""Those that may have a blank before the number; the rest are also ordinary words."""


def _names() -> dict[tuple[str, ...], str]:
    """The code of each name in the data file, keyed by the words of the name."""
    return {tuple(name): code for code, *name in rows("mentions/quantities/currency_names")}


_NAMES = _names()
NAMES = {name[0]: code for name, code in _NAMES.items() if len(name) == 1}
"""Names without a nation, in the singular; a lower-case code is a name that several currencies share."""
NATIONAL = {(name[0], name[1]): code for name, code in _NAMES.items() if len(name) == 2}
NATIONS = frozenset(nation for nation, _ in NATIONAL) | {"new", "hong", "sri", "south"}
