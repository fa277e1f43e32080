"""The currencies that news names: signs, codes and words, each with its ISO 4217 code."""

from __future__ import annotations

from importlib.resources import files

# Minor units have no ISO 4217 code: USX, GBX and EUX are the conventions of market data feeds.
SIGNS = {
    "$": "$", "£": "GBP", "€": "EUR", "¥": "¥", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS",
    "₫": "VND", "฿": "THB",
    "₦": "NGN", "₱": "PHP", "₴": "UAH", "₭": "LAK", "₡": "CRC", "₵": "GHS", "₸": "KZT", "₮": "MNT", "¢": "USX",
}  # fmt: skip

DOLLAR_PREFIXES = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "aud": "AUD", "c": "CAD",
    "ca": "CAD", "can": "CAD",
    "cdn": "CAD", "cad": "CAD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sg": "SGD", "sgd": "SGD", "nz": "NZD",
    "nzd": "NZD", "nt": "TWD",
    "r": "BRL", "j": "JMD", "tt": "TTD", "fj": "FJD", "bz": "BZD", "mex": "MXN", "mx": "MXN", "n": "NAD", "z": "ZWL",
}  # fmt: skip

SPACED_DOLLARS = frozenset("us u.s. au nz hk usd aud cad nzd c".split())
"""Letters that tell which dollar also where a blank stands before the sign."""

CODES = frozenset(
    "USD CAD AUD NZD HKD SGD TWD EUR GBP JPY CNY CNH INR PKR BDT LKR NPR KRW RUB UAH CHF SEK NOK DKK ISK PLN CZK "
    "HUF RON BGN HRK TRY ILS EGP SAR AED QAR KWD BHD OMR JOD IQD IRR ZAR NGN KES GHS TZS UGX MAD BRL MXN ARS CLP "
    "COP PEN UYU VEF THB MYR IDR PHP VND LAK KHR MMK MNT KZT GEL AMD AZN BTC ETH FIM DEM".split()
)

LOWER_CODES = frozenset("usd eur gbp inr cad aud nzd Usd Eur Gbp Inr Cad Aud Nzd".split())

SCALED_CODES = {
    prefix + code: (code, factor)
    for code in "USD EUR GBP SEK NOK DKK CHF JPY CAD AUD INR".split()
    for prefix, factor in (("M", 1e6), ("K", 1e3), ("k", 1e3))
} | {
    code + suffix: (code, factor)
    for code in "USD EUR GBP SEK NOK DKK CHF".split()
    for suffix, factor in (("m", 1e6), ("bn", 1e9))
}
"""Codes with a magnitude, as company reports have them on either side of the number: "MSEK 1,240", "50 MUSD"."""

LETTERED = {"M": 1e6, "m": 1e6, "k": 1e3, "K": 1e3, "Md": 1e9, "Mrd": 1e9, "bn": 1e9}
"""Magnitudes between a number and a sign: "20 M€"."""

SHORT_SCALES = {"cr": 1e7, "crs": 1e7, "lk": 1e5}
"""Magnitudes that are abbreviated so only beside these currencies."""
SOUTH_ASIAN = frozenset("INR PKR BDT NPR LKR".split())

PREFIXES = {
    "dlrs": "$", "dlr": "$",
    "rs": "INR", "tk": "BDT", "rm": "MYR", "rp": "IDR", "rmb": "CNY", "kr": "SEK", "sfr": "CHF", "dm": "DEM",
    "stg": "GBP",
}  # fmt: skip
"""Words that are a currency only before a number."""
SPACED_PREFIXES = frozenset("rs tk rm rmb rp dlrs dlr".split())
"""Those that need not be glued to it; the rest are also other words."""


def _names() -> dict[tuple[str, ...], str]:
    """The code of each name in the data file, by the words of the name."""
    lines = (files("checker.mentions.quantities") / "data" / "currency_names.txt").read_text("utf-8").splitlines()
    return {tuple(name): code for code, *name in (line.split() for line in lines if not line.startswith("#"))}


_NAMES = _names()
NAMES = {name[0]: code for name, code in _NAMES.items() if len(name) == 1}
"""Names without a nation, in the singular; a code in lower case is a name that several currencies have."""
NATIONAL = {(name[0], name[1]): code for name, code in _NAMES.items() if len(name) == 2}
NATIONS = frozenset(nation for nation, _ in NATIONAL) | {"new", "hong", "sri", "south"}
