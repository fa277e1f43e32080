"""The words and signs around a span that distinguish a time from a name, an amount, a score or an age.

Patterns named `..._BEFORE` are searched in the characters before the span and end at it; those named `..._BEHIND` are
matched right after it.
"""

from __future__ import annotations

import re

from checker.text import tallies
from checker.text.calendar import ANY_SHORT_MONTH
from checker.text.word_lists import alternations

_ANY = alternations("mentions/temporal/surroundings")
_ANY_S = alternations("mentions/temporal/surroundings", gap=r"\s")


_UNITS = rf"(?:{_ANY['units']})"
_NUMBERED = rf"(?:{_ANY['numbered']})"
_MONTH_CUES = rf"(?:{_ANY['month cues']})"
_LOOSE_CUES = rf"(?:{_ANY['loose cues']})"
_YEAR_CUES = rf"(?:{_ANY['year cues']})"
_COUNTED = rf"(?:{_ANY['counted']})"
_SMALL_NUMBERS = rf"(?:{_ANY['small numbers']})"
_NO_NAMES = rf"(?:{_ANY['no names']})"
_MONTHS_AND_NAMES = "(?:May|April|June|August|March)"

SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:”\"'’)]\s{1,3}|\n\s{0,3}|[“\"‘`]{1,2}|_\s)\Z")
MONEY_BEFORE = re.compile(rf"(?:[$£€¥#]|\bNo\.? ?|\b{_NUMBERED} )\Z", re.IGNORECASE)
GLUED_BEFORE = re.compile(r"\w[.,:/-]\Z|[\w/-]\Z|\d\s?[-–]\Z")
GLUED_BEHIND = re.compile(rf"[.,:/]\d|[-/]\w|%|\s?{_UNITS}\b")

_MONTH = rf"(?:{ANY_SHORT_MONTH})[a-z]*\.?"
FIRST_DAY_BEFORE = re.compile(rf"(?:(?<![\d.,:/-])\d{{1,4}}|\b{_MONTH})\s?[-–]\s?\Z")
MONTH_BEFORE = re.compile(rf"\b{_MONTH_CUES}\s\Z", re.IGNORECASE)
LOOSE_BEFORE = re.compile(rf"(?:\b{_LOOSE_CUES}\s|[-–(,;:\"“] ?)\Z", re.IGNORECASE)
PERSON_BEHIND = re.compile(r"\s(?:said|says|told|added|have|be|not|will)\b")
NAME_BEHIND = re.compile(r"\s(?:[A-Z]|(?:on|of|for) (?:the )?[A-Z])")
MONTH_OR_NAME = re.compile(rf" {_MONTHS_AND_NAMES}\b(?!,? \d)")
"""A month that is also a first or last name, after a space and with no day after it."""
NAME_BEFORE = re.compile(rf"(?:\b(?:Mrs?|Ms|Dr|Sen|Rep|Gov)\.? |\b(?!{_NO_NAMES}\b)[A-Z][a-z]+ )\Z")

YEAR_BEFORE = re.compile(rf"(?:\b{_YEAR_CUES}[ \n(]|[(–,;:\"“—] ?|mid-|pre-|post-)\Z", re.IGNORECASE)
_TALLIED, _ADDED, _CROWDS = ("|".join(sorted(words)) for words in (tallies.TALLIED, tallies.ADDED, tallies.CROWDS))
COUNTED_BEHIND = re.compile(rf"\s(?:[a-z]+\s)?(?:{_TALLIED})\b(?!['’])|\s(?:{_ADDED})\s[a-z]{{3,}}s\b")
TIME_BEFORE = re.compile(rf"\b(?:{_ANY['time before']}|an?)\s\Z", re.IGNORECASE)
_DOINGS = "|".join(sorted({*tallies.DOINGS, *(" ".join(pair) for pair in tallies.DOINGS_OF_TWO)}))
_STATES = "|".join(sorted(tallies.STATES))
DOINGS_BEHIND = re.compile(rf"\s(?:{_DOINGS})\b")
PEOPLE_BEHIND = re.compile(
    rf"\s(?:{_DOINGS}|(?:(?:others|more)\s)?(?:(?:{_ANY['people behind']})\s){{0,3}}(?:{_STATES}|died|drowned))\b"
)
"""What shows that a number counts people: "about 1900 attended", "more than 1900 were killed"."""
HEDGE_BEFORE = re.compile(
    rf"\b(?:(?:more|less|fewer)\sthan|{_ANY_S['hedge before']})\s\Z",
    re.IGNORECASE,
)
CROWD_BEFORE = re.compile(rf"\b(?:{_CROWDS})\sof\s\Z", re.IGNORECASE)
FAR_YEAR_BEFORE = re.compile(r"\b(?:by|in|until|before|after|since|through|year)\s\Z", re.IGNORECASE)
CHANGE_BEFORE = re.compile(
    rf"\b(?:{_ANY['change before']}|increased?|decreased?)\sby\s\Z",
    re.IGNORECASE,
)
DEGREES_NEAR = re.compile(
    rf"\b(?:temperatures?|highs?|lows?|{_ANY['degrees near']}|thermometers?|humid\w*|forecast\w*|rounds?|"
    r"scor\w+|grades?|marks?|prices?|yields?|weigh\w+|averag\w+|aged?|speeds?|per\s?cent)\b|°",
    re.IGNORECASE,
)
"""Words near which "the 70s" are degrees, strokes, points or an age."""
SET_OUT_BEFORE = re.compile(rf"\b(?:{_ANY['set out before']})\s\Z", re.IGNORECASE)
DATED_BEFORE = re.compile(r"(?:\b(?:on|dated|by|until|from|since|before|after)\s|[:(]\s?)\Z", re.IGNORECASE)
PART_BEHIND = re.compile(r"\s(?:morning|afternoon|evening|night)\b")
EARLY_HOURS = re.compile(r"\b(?:early|small|wee|late)(?:\smorning)?\shours\s(?:of|on)\Z", re.IGNORECASE)
STAMP = re.compile(r"\d{4},?\s\d\d?:\d\d\b")
"""The date and time stamp of a page."""
NTH_BEFORE = re.compile(r"\b(?:first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)|final)\s\Z", re.IGNORECASE)
OF_BEHIND = re.compile(r"\s(?:of|in)\s(?!a row\b)")
THE_LAST = re.compile(r"the\slast\b", re.IGNORECASE)
DAY_BEHIND = re.compile(r"\sDay\b|\s(?:3[01]|[12]\d|[1-9])\b(?![:.,]?\d|\s[a-z]+s\b)")
"""What shows that "3-1 May 7" means the seventh of May."""
HOUR_BEFORE = re.compile(r"\b(?:at|until|till|from|between)\s\Z", re.IGNORECASE)
HOURS_BEFORE = re.compile(rf"\b(?:{_ANY['hours before']})\s\Z", re.IGNORECASE)
RESULT_BEFORE = re.compile(
    rf"(?:['’]s|\b(?:{_ANY['result before']}|finish(?:ed|ing)))\s\Z",
    re.IGNORECASE,
)
CLIP_BEHIND = re.compile(
    r"\s(?:clips?|videos?|delay|spots?|ads?|adverts?|silence|pause|countdown|penalty|rule|mark|slot)\b"
)
ONE_BEFORE = re.compile(r"\b(?:an?|one|each|every|another|this)\s\Z", re.IGNORECASE)
PLURAL_BEHIND = re.compile(r"\s(?!was\b|is\b|has\b|plus\b|versus\b|as\b|this\b|its\b|his\b|us\b)[a-z]{3,}s\b")
IN_BEFORE = re.compile(r"(?:^|[.!?]\s{1,3}|\n)(?:In|Since)\s\Z")
COUNTABLE_BEHIND = re.compile(rf"\s(?:{_ANY['countable behind']})\b")
"""Nouns that are the subject after "In 2019" at the start of a sentence, but are counted anywhere else."""
ADDRESS_BEHIND = re.compile(
    rf"\sblock\s(?:of|on)\b|\s[A-Z][\w.]*(?:\s[A-Z\d][\w.]*){{0,3}}\s(?:{_ANY['address behind']})\b"
)
PLAN_BEFORE = re.compile(r"[A-Z][a-z]+ \Z")
YEAR_COMPOUND_BEHIND = re.compile(r"-(?:style|era|model|vintage|[12]\d)")

AGE_BEHIND = re.compile(r"[- ]olds?\b|\sof age\b|['’]s?\sold\b|-(?:run|ahead|high|low)\b")
AGE_BEFORE = re.compile(r"\b(?:aged?|age of|ages)\s\Z", re.IGNORECASE)
RATE_BEFORE = re.compile(rf"(?:[\d%]|\b{_COUNTED})\s\Z|(?:[\d,]|\b{_SMALL_NUMBERS}) [a-z]+s\s\Z")
RATE_BEHIND = re.compile(r"\sa\s(?:day|week)\b")
COMPOUND_BEHIND = re.compile(r"-[a-z]")
CLOCK_BEFORE = re.compile(rf"\b(?:{_ANY['clock before']})\s\Z", re.IGNORECASE)
LENGTH_BEFORE = re.compile(
    r"(?:[-+−:/]|\b(?:19|20)\d\d|\b(?:in|of|lasting|lasts|took|takes|runs|with))\s?\Z", re.IGNORECASE
)
LENGTH_BEHIND = re.compile(r"\s?(?:[-–]\d|min\b|minutes?\b|mark\b|left\b|remaining\b|long\b|into\b|/)")
SPOKEN_BEFORE = re.compile(r"\b(?:at|until|till|(?:just|shortly|soon)\s(?:before|after))\s\Z", re.IGNORECASE)
SPOKEN_LOOSELY_BEFORE = re.compile(r"\b(?:before|after|since|it\s(?:was|is)|it['’]s)\s\Z", re.IGNORECASE)
VERSION_BEFORE = re.compile(r"\bv(?:ersion|er\.)?\s?\Z", re.IGNORECASE)
DIVISION_BEHIND = re.compile(rf"[- ](?:{_ANY['division behind']})")
PAPER_BEHIND = re.compile(rf"\s(?:{_ANY['paper behind']})\b")
NAMED_DAY_BEFORE = re.compile(rf"\b(?:{_ANY['named day before']})\s\Z")
NAMED_AFTER_BEHIND = re.compile(r"\s(?:Agreement|Accord|Island|Rebellion|Rising|Carol|Massacre)\b")
WAR_BEHIND = re.compile(r"['’]?\s(?:War|Itch)\b")
PHRASE_END = re.compile(rf"[^\w\s]|\s(?:{_ANY['phrase end']})\b|\s*\Z")
AUTUMN_BEFORE = re.compile(r"\b(?:in|by|during|since|through|until|over|for)\s\Z", re.IGNORECASE)
