"""The currencies that news names: signs, codes and words, each with its ISO 4217 code."""

from __future__ import annotations

# Minor units have no ISO 4217 code: USX, GBX and EUX are the conventions of market data feeds.
SIGNS = {
    "$": "$", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS",
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

CODES = frozenset(
    "USD CAD AUD NZD HKD SGD TWD EUR GBP JPY CNY CNH INR PKR BDT LKR NPR KRW RUB UAH CHF SEK NOK DKK ISK PLN CZK "
    "HUF RON BGN HRK TRY ILS EGP SAR AED QAR KWD BHD OMR JOD IQD IRR ZAR NGN KES GHS TZS UGX MAD BRL MXN ARS CLP "
    "COP PEN UYU VEF THB MYR IDR PHP VND LAK KHR MMK MNT KZT GEL AMD AZN BTC ETH FIM DEM".split()
)

PREFIXES = {
    "dlrs": "$", "dlr": "$",
    "rs": "INR", "rm": "MYR", "rp": "IDR", "rmb": "CNY", "kr": "SEK", "sfr": "CHF", "dm": "DEM", "ps": "GBP",
    "stg": "GBP", "y": "JPY",
}  # fmt: skip
"""Words that are a currency only before a number."""

NAMES = {
    "dollar": "$", "buck": "$", "greenback": "USD", "euro": "EUR", "sterling": "GBP", "quid": "GBP", "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY", "rmb": "CNY", "won": "KRW", "rupee": "rupee", "ruble": "RUB", "rouble": "RUB", "peso": "peso",
    "franc": "CHF",
    "krona": "SEK", "kronor": "SEK", "krone": "krone", "kroner": "krone", "zloty": "PLN", "forint": "HUF",
    "koruna": "CZK", "kuna": "HRK",
    "lira": "TRY", "lire": "lira", "shekel": "ILS", "rand": "ZAR", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR",
    "dong": "VND",
    "dirham": "dirham", "riyal": "riyal", "rial": "IRR", "dinar": "dinar", "naira": "NGN", "cedi": "GHS",
    "shilling": "shilling",
    "hryvnia": "UAH", "taka": "BDT", "real": "BRL", "reais": "BRL", "tenge": "KZT", "bitcoin": "BTC",
    "ringgits": "MYR", "markka": "FIM", "markkaa": "FIM",
    "cent": "USX", "penny": "GBX", "pence": "GBX", "sen": "sen", "kopek": "kopek", "mark": "mark", "crown": "crown",
    "guilder": "guilder",
}  # fmt: skip

NATIONAL = {
    ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("american", "dollar"): "USD",
    ("canadian", "dollar"): "CAD", ("australian", "dollar"): "AUD", ("zealand", "dollar"): "NZD",
    ("kong", "dollar"): "HKD", ("singapore", "dollar"): "SGD", ("taiwan", "dollar"): "TWD",
    ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP", ("chinese", "yuan"): "CNY",
    ("japanese", "yen"): "JPY", ("indian", "rupee"): "INR", ("pakistani", "rupee"): "PKR",
    ("pakistan", "rupee"): "PKR", ("lankan", "rupee"): "LKR", ("mexican", "peso"): "MXN",
    ("philippine", "peso"): "PHP", ("argentine", "peso"): "ARS", ("chilean", "peso"): "CLP",
    ("colombian", "peso"): "COP", ("cuban", "peso"): "CUP", ("swiss", "franc"): "CHF", ("swedish", "krona"): "SEK",
    ("swedish", "kronor"): "SEK", ("norwegian", "krone"): "NOK", ("norwegian", "kroner"): "NOK",
    ("norwegian", "crown"): "NOK", ("danish", "krone"): "DKK", ("danish", "kroner"): "DKK",
    ("danish", "crown"): "DKK", ("swedish", "crown"): "SEK", ("czech", "crown"): "CZK",
    ("russian", "ruble"): "RUB", ("russian", "rouble"): "RUB", ("turkish", "lira"): "TRY",
    ("israeli", "shekel"): "ILS", ("korean", "won"): "KRW", ("brazilian", "real"): "BRL",
    ("african", "rand"): "ZAR", ("thai", "baht"): "THB", ("malaysian", "ringgit"): "MYR",
    ("indonesian", "rupiah"): "IDR", ("uae", "dirham"): "AED", ("saudi", "riyal"): "SAR",
    ("kuwaiti", "dinar"): "KWD", ("iraqi", "dinar"): "IQD", ("kenyan", "shilling"): "KES",
    ("ugandan", "shilling"): "UGX", ("croatian", "kuna"): "HRK", ("german", "mark"): "DEM",
    ("deutsche", "mark"): "DEM", ("finnish", "markka"): "FIM", ("lebanese", "pound"): "LBP",
    ("syrian", "pound"): "SYP", ("euro", "cent"): "EUX",
}  # fmt: skip
NATIONS = frozenset(nation for nation, _ in NATIONAL) | {"new", "hong", "sri", "south"}
