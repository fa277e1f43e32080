"""The small named patterns that compose time expressions. A name in braces stands for another piece."""

from __future__ import annotations

from checker.mentions.temporal.grammar import vocabulary as words
from checker.mentions.temporal.grammar.vocabulary import alternatives as any_of
from checker.text import feasts
from checker.text.calendar import ANY_SHORT_MONTH, MONTHS
from checker.text.counting_words import ORDINALS, TENS
from checker.text.word_lists import words_by_name

_LISTS = words_by_name("mentions/temporal/vocabulary")
_MONTH = any_of(*map(str.lower, MONTHS))
_MONTH_SHORT = rf"(?:{any_of(*_LISTS['short months'])}\b\.?)"
_WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_WEEKDAY_SHORT = r"(?:(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?)"
_SMALL = f"(?:{any_of(*TENS)}(?:[- ]{any_of(*list(words.ONES)[:9])})?|{any_of(*words.ONES)})"
_FRACTION = "(?:(?:a|one)(?:{s}|-)(?:half|quarter|third)|three(?:{s}|-)quarters?|two(?:{s}|-)thirds?)"
_COUNT = (
    r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,4}(?:\.\d{1,2})?"
    rf"(?:[- ]\d/\d|\s?[½¼¾]|(?:{{s}}|-)and(?:{{s}}|-){_FRACTION})?|[½¼¾]|"
    f"(?:{_SMALL}|a|an?{{s}}estimated)?{{s}}?(?:hundred|thousand|million)(?:{{s}}(?:and{{s}})?{_SMALL})?|"
    f"{_SMALL}(?:{{s}}(?:hundred|thousand|million|billion))?(?:(?:{{s}}|-)and(?:{{s}}|-){_FRACTION})?|half{{s}}an?|"
    "(?:a{s}(?:quarter|third)|(?:three{s}|three-)quarters|(?:two{s}|two-)thirds){s}of{s}an?)"
)
_VAGUE = any_of(*_LISTS["vague counts"])

_UNIT = any_of(*_LISTS["counted units"])
_ZONE = (
    r"(?:gmt|utc)[-+]\d\d?(?::?\d\d)?|"
    f"{any_of(*words.ZONES, *words.NAMED_ZONES)}(?:{{s}}(?:standard{{s}}|daylight{{s}})?time)?"
)
_ADVERB = "(?:very{s})?(?:early|late|earlier|later|sometime)(?:{s}(?:in|on))?(?:{s}the)?{s}"
_SHARE = (
    "(?:(?:the|about|around|by){s})?(?:very{s})?(?:beginning|start|end|middle|close|turn|(?:first|latter){s}part|"
    "(?:first|second|last|latter){s}half|"
    "(?:first|last|final|early|opening|closing|dying){s}(?:few{s})?(?:days|weeks)){s}of{s}(?:the{s})?"
)
_HOLIDAY = any_of(*feasts.NAMES)
_DAY_WORD = any_of(*ORDINALS).replace("-", "[- ]")
_MERIDIEM = r"(?P<meridiem>[ap](?:\.m\b\.?|m\b))"
_PART = "(?:morning|afternoon|evening|night)"
_DAY_HOURS = "(?:early(?:{s}morning)?|small|wee|late){s}hours"

PIECES = {
    "s": r"(?:[ \t\xa0]+\n?|\n)",
    "comma": r"(?:,?(?:[ \t\xa0]+\n?|\n))",
    "the": "(?:the{s})",
    "month": f"(?P<month>{_MONTH}|{_MONTH_SHORT})",
    "dottedmonth": rf"(?P<month>{any_of(*_LISTS['short months'])}\.)",
    "threeletters": f"(?:{ANY_SHORT_MONTH})",
    "longmonth": f"(?P<month>{_MONTH})",
    "day": r"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)\b",
    "dayword": f"(?P<day>{_DAY_WORD})",
    "dayordinal": rf"(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)|{_DAY_WORD})",
    "mdy": "(?:{anyweekday}{comma})?{month}{s}{day}(?:(?:{comma}|,){year})?",
    "dmy": "(?:{anyweekday}{comma})?(?:the{s})?{day}(?:{s}of)?{s}{month}(?:{comma}(?:of{s})?{year})?",
    "ofwhichmonth": "{s}of{s}(?P<which>this|next|last|that|the{s}same|the{s}following){s}(?P<period>month)",
    "ofeverymonth": "{s}of{s}(?P<every>every|each){s}month",
    "nth": f"(?P<nth>{any_of(*words.NTH)})",
    "span": "the{s}(?P<span>week|weekend){s}(?P<edge>of|beginning|starting|commencing|ending|ended){s}(?:on{s})?",
    "partof": f"(?:{{mod}}?the{{s}}(?P<partof>{_PART}){{s}}of{{s}}|(?:the{{s}})?(?P<hours>{_DAY_HOURS}|dawn|dusk){{s}}"
    "(?:of|on){s})",
    "year": r"(?P<year>(?:1[0-9]|20)\d\d)\b",
    "ofyear": "(?:{s}of{s}(?:the{s})?(?P<which>that{s}same|that|same|following|previous|preceding){s}(?P<period>year))",
    "shortyear": r"(?P<year>['’]\d\d)\b",
    "weekday": f"(?P<weekday>{_WEEKDAY})",
    "anyweekday": f"(?P<weekday>{_WEEKDAY}|{_WEEKDAY_SHORT})",
    "count": f"(?P<count>{_COUNT})",
    "to": f"(?:(?:{{s}}?[-–]{{s}}?|{{s}}(?:to|or){{s}})(?P<upto>{_COUNT}))",
    "vague": f"(?P<vague>{_VAGUE})",
    "article": "(?P<article>an?|another|the)",
    "unit": f"(?P<unit>{_UNIT}s?|centur(?:y|ies))",
    "smallcount": rf"(?P<count>\d{{1,3}}(?:\.\d{{1,2}})?(?:\s?[½¼¾])?|{_SMALL})",
    "shortunit": "(?P<unit>(?:hr|min|sec|yr)s?)",
    "units": f"(?P<unit>{_UNIT}s|centuries)",
    "singular": f"(?P<unit>{any_of(*_LISTS['single units'])})",
    "more": f"(?P<more>{any_of(*_LISTS['more'])}{{s}})",
    "approx": f"(?P<approx>{any_of(*(word for word in words.APPROXIMATORS if word != 'or so'))}{{s}})",
    "nearly": "(?P<approx>(?:about|nearly|almost|at{s}least|roughly|more{s}than|less{s}than){s})",
    "mod": f"(?P<mod>(?:{_ADVERB}|(?:early|late|mid)-|mid{{s}}|{_SHARE}))",
    "which": f"(?P<which>{any_of(*_LISTS['which'])})",
    "whichspan": f"(?P<which>{any_of(*_LISTS['which span'])})",
    "whichvague": f"(?P<which>{any_of(*_LISTS['which vague span'])})",
    "period": f"(?P<period>{any_of(*_LISTS['periods'])})",
    "weeks": "(?P<unit>weeks?|fortnights?)",
    "beyond": "(?P<beyond>before{s}last|after{s}next)",
    "season": "(?P<season>spring|summer|fall|autumn|winter)",
    "part": "(?P<part>morning|afternoon|evening|night|midday|lunchtime)",
    "ordinal": "(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|final|last)",
    "quarterhalf": "(?P<division>quarter|half)",
    "clock": r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?{s}?"
    f"{_MERIDIEM}",
    "plainclock": f"(?P<hour>1[0-2]|0?[1-9]|{any_of(*list(words.ONES)[:12])})(?:[:.](?P<minute>[0-5]\\d)\\b)?"
    f"(?:{{s}}?{_MERIDIEM}|{{s}}o['’]clock)?",
    "dayclock": r"(?P<hour>[01]?\d|2[0-4])[:](?P<minute>[0-5]\d)(?::[0-5]\d)?\b",
    "military": r"(?P<hour>[01]\d|2[0-3])[:.]?(?P<minute>[0-5]\d)",
    "hourtime": r"(?P<hour>[01]\d|2[0-3])[:.]?(?P<minute>[0-5]\d){s}(?P<hours>hours|hrs)",
    "hourword": f"(?P<hour>\\d{{1,2}}|{any_of(*list(words.ONES)[:12])})",
    "spokenminutes": f"(?:(?P<spoken>half|(?:a{{s}})?quarter)|(?P<minutes>[12]?\\d|{_SMALL})(?:{{s}}minutes?)?)",
    "named": "(?P<named>noon|midnight|midday)",
    "zone": rf"(?P<zone>{_ZONE})\b",
    "deictic": "(?P<deictic>today|yesterday|tomorrow)",
    "daypart": f"(?P<daypart>{_PART})",
    "thispart": f"(?P<thispart>this{{s}}(?:morning|afternoon|evening)|last{{s}}night|tonight|"
    f"(?:tomorrow|yesterday){{s}}{_PART})",
    "tail": "(?:{comma}(?:on{s})?(?:{weekday}(?:{s}{daypart})?|{deictic}|{thispart}))",
    "bc": r"(?P<era>b\.?c\.?(?:e\.?)?)",
    "ad": r"(?P<era>a\.?d\.?|ce)",
    "nthcentury": r"(?:the{s})?(?P<century>\d{1,2}(?:st|nd|rd|th)|[a-z]{5,11}(?:-first)?)[- ]century",
    "slashed": r"(?P<numeric>\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4})",
    "holiday": f"(?P<holiday>{_HOLIDAY})",
    "decadeword": f"(?P<decadeword>{any_of(*words.DECADES)})",
    "setword": f"(?P<setword>{any_of(*words.SET_WORDS)})",
    "ref": f"(?P<ref>{any_of(*words.VAGUE_TIMES)})",
}  # fmt: skip
