"""The words that time expressions are made of, and what each of them means."""

from __future__ import annotations

from checker.text.calendar import MONTHS, WEEKDAYS

MONTH_NUMBERS = {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)}
WEEKDAY_NUMBERS = {name.lower()[:3]: number for number, name in enumerate(WEEKDAYS, 1)}

ONES = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        1,
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": -1, "last": -1,
}  # fmt: skip
NTH = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
    "last": -1, "final": -1, "penultimate": -2, "second-to-last": -2, "next-to-last": -2,
}  # fmt: skip
"""Which of the weekdays, weeks or days of a month; -1 for the last one."""
DAY_ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
            "twenty-second",
            "twenty-third",
            "twenty-fourth",
            "twenty-fifth",
            "twenty-sixth",
            "twenty-seventh",
            "twenty-eighth",
            "twenty-ninth",
            "thirtieth",
            "thirty-first",
        ],
        1,
    )
}
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
VAGUE_NUMBERS = {"a couple of": 2, "couple of": 2, "a couple": 2, "couple": 2, "a pair of": 2}
"""Vague counts that TimeML still writes as a number; every other vague count is `X`."""

UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "F", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "weekend": "WE", "summer": "SU", "winter": "WI",
    "sec": "TS", "min": "TM", "hr": "TH", "yr": "Y",
}  # fmt: skip
"""TIMEX3 designator of each unit; one that begins with T counts times of day, F is two weeks."""
LONG_UNITS = {"E": (10, "Y"), "C": (100, "Y"), "F": (2, "W")}
"""Units that TIMEX3 writes in a smaller unit when they are counted."""

SEASON_CODES = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
PART_CODES = {
    "morning": "MO", "midday": "MI", "lunchtime": "MI", "afternoon": "AF", "evening": "EV", "night": "NI",
    "tonight": "NI", "overnight": "NI", "dawn": "MO", "dusk": "EV", "daytime": "DT", "early hours": "MO",
    "early morning hours": "MO", "small hours": "MO", "wee hours": "MO", "late hours": "NI",
}  # fmt: skip
NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 24}

ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 60, "cet": 60, "cest": 120, "msk": 180, "ist": 330, "jst": 540, "hkt": 480,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "aest": 600, "aedt": 660, "akst": -540, "hst": -600, "akdt": -480, "nzst": 720, "nzdt": 780, "acst": 570,
    "acdt": 630, "awst": 480, "kst": 540, "pkt": 300, "sast": 120, "wib": 420, "wita": 480, "eet": 120, "eest": 180,
    "idt": 180,
}  # fmt: skip
"""Minutes east of UTC. A name that two continents use stands for the American zone, as agencies write it; those that
are words of English ("eat", "west") are left out, and read in glosses alone (`checker.text.zones`)."""
NAMED_ZONES = ("local time", "eastern", "central", "mountain", "pacific", "eastern time", "et", "pt", "ct", "mt")
"""Zones that do not tell whether summer time holds, or not which place is meant: part of the phrase, no offset."""

MODIFIERS = {
    "early": "START", "late": "END", "mid": "MID", "middle": "MID", "beginning": "START", "start": "START",
    "end": "END", "close": "END", "turn": "START", "earlier": "", "later": "", "sometime": "",
    "latter": "END", "last": "END", "second": "END", "first": "START", "final": "END", "closing": "END",
    "dying": "END", "opening": "START",
}  # fmt: skip
APPROXIMATORS = {
    "about": "~", "around": "~", "nearly": "~", "almost": "~", "approximately": "~", "roughly": "~", "some": "~",
    "close to": "~", "or so": "~", "at least": ">", "more than": ">", "over": ">", "no less than": ">", "at most": "<",
    "no more than": "<", "not more than": "<", "up to": "<", "less than": "<", "fewer than": "<", "under": "<",
    "as many as": "<", "just under": "<", "well over": ">", "as little as": ">",
}  # fmt: skip

PAST_WORDS = frozenset({"last", "past", "previous", "this past", "prior", "preceding", "the last", "latest"})
NEXT_WORDS = frozenset({"next", "coming", "this coming", "following", "upcoming"})
THIS_WORDS = frozenset(
    {"this", "current", "present", "that", "same", "this very", "that same", "this same", "very same"}
)
BACK_WORDS = frozenset({"that", "same", "that same", "following", "previous", "preceding"})
"""Words that point to a time named before: "that year", "the following month"."""

DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9, "noughties": 0, "naughties": 0,
}  # fmt: skip

VAGUE_TIMES = {
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF", "current": "PRESENT_REF",
    "presently": "PRESENT_REF", "at present": "PRESENT_REF", "these days": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "recently": "PAST_REF", "more recently": "PAST_REF", "most recently": "PAST_REF",
    "lately": "PAST_REF", "the past": "PAST_REF", "the recent past": "PAST_REF", "the distant past": "PAST_REF",
    "as soon as possible": "FUTURE_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF", "the distant future": "FUTURE_REF", "near future": "FUTURE_REF",
    "the near term": "FUTURE_REF", "the short term": "FUTURE_REF", "the long term": "FUTURE_REF",
    "some day": "FUTURE_REF", "someday": "FUTURE_REF", "a later date": "FUTURE_REF",
}  # fmt: skip
SET_WORDS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
}  # fmt: skip


def alternatives(*words: str) -> str:
    """A pattern that matches any of the words, the longest first; a blank stands for white space between words."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return (
        "(?:" + "|".join(word.replace(".", r"\.?").replace("'", "['’]").replace(" ", "{s}") for word in ordered) + ")"
    )
