"""What around a span tells that it is no time: names, money, scores, ages, fractions, the modal "may"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

Words = Mapping[str, str]

_BEFORE = 40
_AFTER = 24
_MONTH_CUE = re.compile(
    r"\b(?:in|since|until|till|last|next|this|early|late|mid|through|between|during|each|every|sometime|ending|ended|end of|"
    r"beginning|starting|effective|as of|around)[ \n]\Z",
    re.IGNORECASE,
)
_WEAK_MONTH_CUE = re.compile(
    r"(?:\b(?:of|by|from|to|and|for|before|after|or|on|that|about|than|with|versus|vs|the|a)[ \n]|[-–(,;:\"“] ?)\Z",
    re.IGNORECASE,
)
_PERSON_BEHIND = re.compile(r"\s(?:said|says|told|added|have|be|not|will)\b")
_NAMED_MAY = re.compile(
    r"(?:\b(?:Mrs?|Ms|Dr|Minister|President|Sen|Rep|Gov|Sir|Lady)\.? |[a-z,] [A-Z][a-z]+ )(?:May|April|June|August|March)\b"
    r"(?!,? \d)"
)
_COMMON = frozenset(
    {"week", "month", "year", "day", "days", "hours", "minutes", "weeks", "months", "years", "night", "morning"}
)
_NAME_MONTHS = frozenset({"may", "april", "june", "august", "march"})
_TITLE = re.compile(r"(?:\b[A-Z][\w’'.-]*|\b(?:Mr|Mrs|Ms|Dr|minister|president))\s\Z")
_SENTENCE_START = re.compile(r"(?:^|[.!?:”\"'’)]\s{1,3}|\n\s{0,3}|[“\"‘`]{1,2}|_\s)\Z")
_MONEY = re.compile(
    r"(?:[$£€¥#]|US\\Z|\bNo\.? ?|\b(?:nos?|route|flight|room|highway|interstate|boeing|airbus|apollo|section|article|page) )\Z",
    re.IGNORECASE,
)
_GLUED_BEFORE = re.compile(r"[\d\w][.,:/-]\Z|[\w/]\Z|\d\s?[-–]\Z|-\Z")
_GLUED_AFTER = re.compile(
    r"[.,:/]\d|[-/]\w|%|\s?(?:percent|per cent|million|billion|trillion|points?|°|km|kg|mph|miles|meters|metres|feet|ft|lbs|pounds|dollars|euros|tons|tonnes|cc|people|men|women|votes|troops|words|jobs|shares|seats|square|soldiers|employees|workers|patients|students|homes|yards|degrees)\b"
)
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|through|during|before|after|to|between|and|for|early|late|mid|fiscal|circa|about|"
    r"around|or|year|years|the|than|with|class|season|copyright|winter|summer|spring|fall|autumn|election|his|her|its|their|"
    r"[a-z]+ended|versus|vs|was|back)[ \n(]|[(–,;:\"“—] ?|mid-|pre-|post-)\Z",
    re.IGNORECASE,
)
_PLURAL_NEXT = re.compile(r"\s(?!was\b|is\b|has\b|plus\b|versus\b|as\b|this\b|its\b|his\b|us\b)[a-z]{3,}s\b")
_QUOTED_PLAN = re.compile(r"[A-Z][a-z]+ \Z")
_FRACTION = re.compile(
    r"\s(?:of|point|percent|cent|-?final|back|mile|pound|inch|century)|-(?:point|mile|final|cent|inch|pound|back)"
)
_AGE_AFTER = re.compile(r"[- ]old\b|[- ]olds\b|\sof age\b")
_AGE_BEFORE = re.compile(r"\b(?:aged?|age of|ages)\s\Z", re.IGNORECASE)
_RATE_BEFORE = re.compile(
    r"(?:[\d%]|\b(?:million|billion|thousand|hundred|percent|per cent|cents|pence|dollars|euros|pounds|yen|hours|minutes|barrels|times))"
    r"\s\Z|(?:[\d,]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundreds|dozen)) [a-z]+s\s\Z"
)
_CLOCK_CUE = re.compile(
    r"\b(?:at|by|until|till|from|around|about|before|after|since|between|and|to|past|of|for)\s\Z", re.IGNORECASE
)


def is_time(text: str, start: int, end: int, form: str, words: Words) -> bool:
    """Whether the span of that form is a time in its context."""
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    if before[-1:] in "$£€¥#" and before:
        return False
    if text[start].isdigit() and _GLUED_BEFORE.search(before[-3:]) and form not in ("clock",):
        return False
    if form != "holiday" and _is_title(text[start:end], before):
        return False
    if form == "calendar month" and words.keys() == {"month"} and has_namesake(text):
        words = {**words, "person": ""}
    if words.keys() & {"bareunits", "setword"} and text[start].isupper() and not _SENTENCE_START.search(before):
        return False
    check = _CHECKS.get(form)
    return check is None or check(text[start:end], before, after, words)


@lru_cache(maxsize=8)
def has_namesake(text: str) -> bool:
    """Whether the text speaks of a person who is called like a month."""
    return _NAMED_MAY.search(text) is not None


def _is_title(span: str, before: str) -> bool:
    """Whether common words with capitals name a programme or paper ("This Week", "60 Minutes")."""
    capitals = [word for word in span.split() if word.lower() in _COMMON and word[:1].isupper()]
    inner = capitals and capitals[-1] != span.split()[0]
    return bool(inner) and not span.isupper()


def _is_month(span: str, before: str, after: str, words: Words) -> bool:
    """A bare month is capitalised and not a person's name, the modal verb or a walk."""
    position = span.lower().find(words["month"])
    month = span[position:]
    if month[:1].islower():
        return False
    if words.keys() - {"person"} != {"month"} or words["month"] not in _NAME_MONTHS:
        return not (after[:1] == "-" and after[1:2].isalnum() and words["month"] in _NAME_MONTHS)
    if _MONTH_CUE.search(before):
        return not _PERSON_BEHIND.match(after)
    if re.match(r"\s(?:[A-Z]|(?:on|of|for) (?:the )?[A-Z])", after) or "person" in words:
        return False
    return bool(_WEAK_MONTH_CUE.search(before)) and not _PERSON_BEHIND.match(after)


def _is_day(span: str, before: str, after: str, words: Words) -> bool:
    """A day of a month: "may" in lower case is the verb, "March 1,000" is a number."""
    month = words.get("month", "")
    position = span.lower().find(month)
    if month and span[position : position + 1].islower() and not span.islower():
        return False
    if (
        month in ("may", "march", "mar", "sun", "sat", "dec", "jan", "sep", "oct", "apr")
        and span[position : position + 1].islower()
    ):
        return False
    return not re.match(r",\d{3}|\s?(?:percent|per cent|million|billion)\b|%|:\d", after)


def _is_year(span: str, before: str, after: str, words: Words) -> bool:
    """A bare year: four digits that no unit, money sign or counted noun makes a quantity."""
    if "spelled" in words:
        spoken = words["spelled"].startswith("nineteen") or "year" in span.lower()
        return spoken or bool(re.search(r"\b(?:in|since|by)\s\Z", before))
    if _MONEY.search(before) or (
        _GLUED_AFTER.match(after) and not re.match(r"-(?:style|era|model|vintage|[12]\d)", after)
    ):
        return False
    if "year" not in words or len(words) > 1 or len(span) > 4:
        return True
    if _YEAR_CUE.search(before):
        return not (1000 <= int(words["year"]) < 1500 and _PLURAL_NEXT.match(after))
    if _QUOTED_PLAN.search(before) and not re.match(r"\s[a-z]", after):
        return False
    return 1900 <= int(words["year"]) <= 2059 and not _PLURAL_NEXT.match(after) and int(words["year"]) % 1000 != 0


def _is_duration(span: str, before: str, after: str, words: Words) -> bool:
    """A length of time: no fraction ("three quarters of"), no age, no ordinal "second"."""
    unit = words.get("unit", "")
    if _AGE_AFTER.match(after) or "old" in words or _AGE_BEFORE.search(before):
        return False
    if unit.startswith("second") and ("article" in words or words.get("count") in ("a", "one") or "vague" in words):
        return False
    if unit.startswith("quarter") and (
        "article" in words or ("which" not in words and words.get("count") in ("three", "one", "3"))
    ):
        return False
    if words.get("article") == "the" and "more" not in words and "approx" not in words:
        return False
    if unit in ("summer", "winter", "night", "weekend") and "article" in words:
        return False
    if ("article" in words and re.match(r"-[a-z]", after)) or re.match(r"\sa\s(?:day|week)\b", after):
        return False
    if words.keys() == {"article", "unit"} and _RATE_BEFORE.search(before):
        return False
    return not re.match(r"['’]s?\s(?:old)\b|-(?:old|run|ahead|high|low)\b", after) and _plain_number(
        span, before, words
    )


def _plain_number(span: str, before: str, words: Words) -> bool:
    """Whether the number is no money, no part of a longer number and no score."""
    if not span[:1].isdigit():
        return not (words.get("vague") == "some" and words.get("unit", "").rstrip("s") == words.get("unit", ""))
    return not _MONEY.search(before)


def _is_clock(span: str, before: str, after: str, words: Words) -> bool:
    """A clock time: two numbers alone need a word before or a zone behind, since "3:10" can be a score or a ratio."""
    if re.match(r"[\d:%]|-\d|\.\d", after) or re.search(r"\d[:.]\Z", before):
        return False
    if "named" in words and re.search(r"\bhigh\s\Z", before, re.IGNORECASE):
        return False
    if "meridiem" in words or "zone" in words or "named" in words or "clocknoon" in words or "part" in words:
        return int(words.get("hour", "0") if words.get("hour", "0").isdigit() else 0) <= 24
    if "weekday" in words or "deictic" in words or not span[-1:].isdigit():
        return True
    return bool(_CLOCK_CUE.search(before))


def _is_vague(span: str, before: str, after: str, words: Words) -> bool:
    """Adverbs and adjectives that only sometimes name a time."""
    ref = words.get("ref", "")
    if ref in ("recent", "future", "previously", "formerly", "soon"):
        return False
    if ref == "soon":
        return not re.match(r"\s(?:after|as|enough|to)\b|er\b", after) and not re.search(
            r"\b(?:as|how|too|so)\s\Z", before
        )
    if ref == "the past" or ref == "the future":
        return not re.match(r"\s[a-z]+s?\s(?:years|months|weeks|days)\b|-", after)
    return not (ref == "now" and after[:1] == "-")


def _is_quarter(span: str, before: str, after: str, words: Words) -> bool:
    """A quarter of a year; halves need a year, since games have halves, too."""
    if words.get("division") == "half" and not ({"year", "period", "fiscal"} & words.keys()):
        return False
    if "symbol" in words and "year" not in words:
        return not re.match(r"[\w-]", after) and span[:1].isupper() and span[:1] == "Q"
    return not re.match(r"[- ](?:final|horse|back|note|pound|mile|inning|century|touchdown)", after)


def _is_weekday(span: str, before: str, after: str, words: Words) -> bool:
    """A weekday is capitalised and not part of a newspaper's name."""
    day = span[span.lower().find(words["weekday"]) :]
    return not day[:1].islower() and not re.match(
        r"\s(?:Times|Herald|Telegraph|Mirror|Express|Mail|Post|Club)\b", after
    )


_CHECKS: Mapping[str, Callable[[str, str, str, Words], bool]] = {
    "calendar month": _is_month,
    "calendar day": _is_day,
    "year": _is_year,
    "year range": lambda span, before, after, words: not _GLUED_AFTER.match(after) and not _MONEY.search(before),
    "duration": _is_duration,
    "span": _is_duration,
    "vague span": _is_duration,
    "period": lambda span, before, after, words: not re.match(r"-[a-z]", after),
    "season": lambda span, before, after, words: (
        words.get("season") != "fall"
        or len(words) > 1
        or bool(re.search(r"\b(?:in|by|during|since|through|until|over|for)\s\Z", before, re.IGNORECASE))
    ),
    "said period": lambda span, before, after, words: not re.match(r"-[a-z]|\s(?:before|after)\b", after),
    "shift": lambda span, before, after, words: (
        words.get("shift") not in ("before", "after") and words.get("article") != "the"
    ),
    "clock": _is_clock,
    "vague time": _is_vague,
    "quarter": _is_quarter,
    "weekday": _is_weekday,
    "weekdays": _is_weekday,
    "numeric date": lambda span, before, after, words: not re.match(r"[-/.]\d|%", after),
    "holiday": lambda span, before, after, words: span[:1].isupper() or "which" in words,
}
