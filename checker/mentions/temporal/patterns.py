"""The grammar of time expressions: small named patterns, and the forms that are composed of them.

A form is a template over pieces in braces. The same source is compiled twice: all forms joined without groups for the one
RE2 pass over the text, and each form by itself with named groups to read the words of a span.
"""

from __future__ import annotations

import re
from functools import cache

from checker.mentions.temporal import vocabulary as words
from checker.mentions.temporal.vocabulary import alternatives as any_of

_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_MONTH_SHORT = r"(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_WEEKDAY_SHORT = r"(?:(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?)"
_SMALL = f"(?:{any_of(*words.TENS)}(?:[- ]{any_of(*list(words.ONES)[:9])})?|{any_of(*words.ONES)})"
_COUNT = (
    r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,4}(?:\.\d{1,2})?(?:[- ]\d/\d|\s?[½¼¾])?|[½¼¾]|"
    f"(?:{_SMALL}|a|an?{{s}}estimated)?{{s}}?(?:hundred|thousand|million)(?:{{s}}(?:and{{s}})?{_SMALL})?|"
    f"{_SMALL}(?:{{s}}(?:hundred|thousand|million|billion))?(?:{{s}}and{{s}}a{{s}}(?:half|quarter))?|half{{s}}an?)"
)
_VAGUE = any_of(
    "a few", "few", "several", "many", "a couple of", "a couple", "couple of", "some", "dozens of", "hundreds of",
    "thousands of", "a number of", "numerous", "countless", "a handful of", "a good many",
)  # fmt: skip

PIECES = {
    "s": r"(?:[ \t\xa0]+\n?|\n)",
    "comma": r"(?:,?(?:[ \t\xa0]+\n?|\n))",
    "the": "(?:the{s})",
    "month": f"(?P<month>{_MONTH}|{_MONTH_SHORT})",
    "longmonth": f"(?P<month>{_MONTH})",
    "day": r"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)\b",
    "dayword": f"(?P<day>{any_of(*words.DAY_ORDINALS)})",
    "year": r"(?P<year>(?:1[0-9]|20)\d\d)\b",
    "shortyear": r"(?P<year>['’]\d\d)\b",
    "weekday": f"(?P<weekday>{_WEEKDAY})",
    "anyweekday": f"(?P<weekday>{_WEEKDAY}|{_WEEKDAY_SHORT})",
    "count": f"(?P<count>{_COUNT})",
    "to": f"(?:(?:{{s}}?[-–]{{s}}?|{{s}}(?:to|or){{s}})(?P<upto>{_COUNT}))",
    "vague": f"(?P<vague>{_VAGUE})",
    "article": "(?P<article>an?|another|the)",
    "unit": "(?P<unit>(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|weekend|summer|winter)s?|centur(?:y|ies))",
    "units": "(?P<unit>(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|weekend|summer|winter)s|centuries)",
    "singular": "(?P<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade|century)",
    "more": "(?P<more>(?:more|additional|extra|further|straight|consecutive|successive|full|long|whole|solid|short|trading|"
    "business|working|calendar|fiscal|school|or{s}so|or{s}more|remaining){s})",
    "approx": f"(?P<approx>{any_of(*(word for word in words.APPROXIMATORS if word != 'or so'))}{{s}})",
    "nearly": "(?P<approx>(?:about|nearly|almost|at{s}least|roughly|more{s}than|less{s}than){s})",
    "mod": "(?P<mod>(?:(?:very{s})?(?:early|late|earlier|later|sometime)(?:{s}(?:in|on))?(?:{s}the)?{s}|(?:early|late|mid)-|mid{s}|"
    "(?:(?:the|about|around|by){s})?(?:very{s})?(?:beginning|start|end|middle|close|turn|(?:first|latter){s}part|(?:first|second|last|latter){s}half){s}of{s}(?:the{s})?))",
    "which": "(?P<which>this{s}(?:past|coming|very|same)|that{s}same|last|this|next|past|previous|prior|preceding|following|coming|"
    "upcoming|current|present|that|same|latest)",
    "period": "(?P<period>week|fortnight|month|quarter|year|decade|century|weekend|half|spring|summer|fall|autumn|winter)",
    "season": "(?P<season>spring|summer|fall|autumn|winter)",
    "part": "(?P<part>morning|afternoon|evening|night|midday|lunchtime)",
    "ordinal": "(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|final|last)",
    "quarterhalf": "(?P<division>quarter|half)",
    "clock": r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?{s}?(?P<meridiem>[ap](?:\.m\b\.?|m\b))",
    "clock24": r"(?P<hour>[01]?\d|2[0-4])[:](?P<minute>[0-5]\d)(?::[0-5]\d)?\b",
    "military": r"(?P<hour>[01]\d|2[0-3])[:.]?(?P<minute>[0-5]\d)",
    "hourword": f"(?P<hour>\\d{{1,2}}|{any_of(*list(words.ONES)[:12])})",
    "named": "(?P<named>noon|midnight|midday)",
    "zone": f"(?P<zone>(?:gmt|utc)[-+]\\d\\d?(?::?\\d\\d)?|{any_of(*words.ZONES, *words.NAMED_ZONES)}(?:{{s}}(?:standard{{s}}|daylight{{s}})?time)?)\\b",
    "deictic": "(?P<deictic>today|yesterday|tomorrow)",
    "tail": "(?:{comma}(?:on{s})?(?:{weekday}|{deictic}|(?P<thispart>this{s}(?:morning|afternoon|evening)|last{s}night)))",
    "holiday": f"(?P<holiday>{any_of(*words.FIXED_HOLIDAYS, *words.FLOATING_HOLIDAYS, *words.EASTER_HOLIDAYS, 'election day')})",
}  # fmt: skip

FORMS: tuple[tuple[str, str], ...] = (
    ("calendar day", "{approx}?(?:{anyweekday}{comma}(?:the{s})?)?{mod}?{month}{s}{day}(?:{comma}(?:of{s})?{year})?"),
    ("calendar day", "(?:{which}{s})(?:{anyweekday}{comma})?{month}{s}{day}"),
    ("calendar day", "(?:(?:{which}{s})?{anyweekday}{comma})?{month}{s}(?:the{s})?{dayword}(?:{comma}{year})?"),
    ("calendar day", "(?:{anyweekday}{comma})?(?:the{s})?{day}(?:{s}of)?{s}{month}(?:{comma}{year})?"),
    ("calendar day", "(?:{anyweekday}{comma})(?:the{s})?(?P<day>\\d{1,2}(?:st|nd|rd|th))"),
    ("calendar month", "{approx}?{mod}?{month}(?:,?{s}(?:of{s})?{year})"),
    ("calendar month", "{approx}?{mod}?{month}{s}(?:of{s})?(?P<which>last|this|next|that){s}(?P<period>year)"),
    ("calendar month", "{approx}?{mod}?(?:{which}{s})?{longmonth}"),
    ("calendar month", "{month}{s}(?P<spelled>(?:nineteen|twenty){s}{count2}|two{s}thousand(?:{s}(?:and{s})?{count2})?)"),
    ("numeric date", r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}/\d{1,2}/\d{1,2}"),
    ("numeric date", r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?"),
    ("numeric date", r"\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[- ]\d{2,4}"),
    ("weekday", "{mod}?(?:(?:the{s})?{which}{s})?{weekday}(?:{s}{part})?"),
    ("weekday", "(?P<part>midday|noon|midnight){s}(?:on{s})?{weekday}"),
    ("weekdays", "{weekday}s(?:{s}{part}s?)?"),
    ("weekdays", "{weekday}{s}{part}s"),
    ("clock", "{approx}?{clock}(?:{s}{zone})?{tail}?"),
    ("clock", "{approx}?{clock}(?:{s}{zone})?{comma}(?:on{s})?{month}{s}{day}(?:{comma}{year})?"),
    ("clock", "{approx}?{clock24}(?:{s}(?:hours|(?:[ap]\\.?m\\b)))?(?:{s}{zone})?{tail}?"),
    ("clock", "{clock24}{s}{zone}{comma}(?:on{s})?{month}{s}{day}(?:{comma}{year})?"),
    ("clock", "(?:{weekday}|{deictic}){comma}(?:at{s})?(?:{clock}|(?P<clocknoon>noon|midnight))(?:{s}{zone})?"),
    ("clock", "{approx}?{military}{s}(?:hours{s})?{zone}{tail}?"),
    ("clock", "{approx}?{named}(?:{s}{zone})?{tail}?"),
    ("clock", "{approx}?{hourword}(?:{s}o['’]clock)(?:{s}(?:in{s}the{s})?{part})?{tail}?"),
    ("clock", "{approx}?{hourword}{s}in{s}the{s}{part}"),
    ("deictic day", "{mod}?{deictic}(?:{s}{part})?|(?P<tonight>tonight)"),
    ("deictic day", "(?:mid-|mid{s}|early{s}|late{s})?{part}{s}{deictic}"),
    ("deictic day", "(?:the{s})?day{s}(?P<beyond>before{s}yesterday|after{s}tomorrow)"),
    ("part of day", "{mod}?(?P<which>this|last|that|the{s}next|the{s}same|the{s}following){s}{part}"),
    ("part of day", "(?P<overnight>overnight)|(?P<midpart>mid[- ](?:morning|afternoon))"),
    ("relative day", "{mod}?(?:the{s})?(?P<which>same|next|previous|following|that{s}same|that){s}day"),
    ("period", "{mod}?{the}?{which}{s}(?:(?P<fiscal>fiscal|financial|calendar|academic|school){s})?{period}(?:{s}or{s}so)?"),
    ("period", "{mod}(?P<bare>(?:the{s})?)(?:(?P<fiscal>fiscal|financial|calendar|academic|school){s})?{period}"),
    ("period", "the{s}week{s}of{s}{month}{s}{day}"),
    ("period", "the{s}(?P<period>weekend)"),
    ("said period", "the{s}(?:(?P<which>full|entire|whole){s})?(?P<thing>year|month|week)"),
    ("season", "{mod}?(?:the{s})?{season}(?:{s}of)?{s}{year}"),
    ("season", "{mod}?(?:the{s})?{season}{s}of{s}(?P<spelled>nineteen{s}{count2})"),
    ("season", "{mod}?the{s}{season}(?:{s}of{s}(?P<which>last|this|next){s}(?P<period>year))?"),
    ("quarter", "{the}?(?P<fiscal>fiscal[- ])?{ordinal}{s}{quarterhalf}(?:{s}of{s}(?:the{s})?(?P<fiscalyear>fiscal{s})?{year})?"),
    ("quarter", "(?P<fiscal>fiscal[- ])?{ordinal}-{quarterhalf}"),
    ("quarter", "{the}?(?P<fiscal>fiscal{s})?{ordinal}{s}{quarterhalf}{s}of{s}(?P<which>last|this|next|the){s}(?P<period>year)"),
    ("quarter", "(?P<which>last|this|next){s}(?P<period>year)['’]s{s}(?P<fiscal>fiscal[- ])?{ordinal}[- ]{quarterhalf}"),
    ("quarter", "(?:the{s})?{year}(?:['’]s)?{s}{ordinal}[- ]{quarterhalf}"),
    ("quarter", "{ordinal}[- ]{quarterhalf}{s}{year}"),
    ("quarter", r"(?P<symbol>[qh][1-4])(?:{s}(?:of{s})?{year})?"),
    ("quarter", "{year}{s}?(?P<symbol>q[1-4])"),
    ("quarter", "{the}?(?P<twoquarters>first|last){s}two{s}quarters{s}of{s}{year}"),
    ("year quarter", "(?P<which>last|this|next){s}(?P<period>year)['’]s{s}(?P<thing>quarter|period)"),
    ("year quarter", "the{s}{year}{s}(?P<thing>quarter|period|half)"),
    ("said period", "the{s}(?:(?P<which>latest|same|comparable|corresponding){s})?(?P<thing>quarter|period)(?:{s}(?P<ago>(?:a{s})?year{s}(?:ago|earlier)|last{s}year))?"),
    ("year ago", "year-(?:ago|earlier)"),
    ("year ago", "(?:the{s}(?:comparable{s})?)?year-(?:ago|earlier){s}(?P<thing>quarter|period|(?:first|second|third|fourth){s}quarter)"),
    ("year ago", "the{s}year-(?:ago|earlier){s}{count}{s}{units}"),
    ("year", "{approx}?{mod}?(?:the{s}(?:fiscal{s})?year{s}|(?P<fiscal>fiscal{s}(?:year{s})?|fy{s}?))?{year}"),
    ("year", "(?P<before>pre|post)-{year}"),
    ("year", "{mod}?(?P<fiscal>fiscal{s})?{shortyear}"),
    ("year", "(?:the{s}year{s})?(?P<spelled>(?:nineteen|twenty){s}{count2}|two{s}thousand(?:{s}(?:and{s})?{count2})?)"),
    ("year range", r"(?P<year>(?:19|20)\d\d)[-–/](?P<end>\d\d(?:\d\d)?)\b"),
    ("decade", r"(?:the{s})?{mod}?(?P<decade>(?:1[5-9]|20)\d0s|['’]\d0s)"),
    ("decade", f"the{{s}}{{mod}}?(?P<decadeword>{any_of(*words.DECADES)})"),
    ("century", r"(?:the{s})?{mod}?(?P<century>\d{1,2}(?:st|nd|rd|th)|[a-z]{5,11}(?:-first)?)[- ]century"),
    ("decade", r"{mod}(?:the{s})?(?P<decade>(?:1[5-9]|20)\d0s|['’]\d0s)"),
    ("century", r"{mod}(?P<century>\d{1,2}(?:st|nd|rd|th)|[a-z]{5,11}(?:-first)?)[- ]century"),
    ("year end", "{approx}?(?:the{s})?(?:year['’]s{s}end|year[- ]end)"),
    ("holiday", "(?:{which}{s})?{holiday}(?:{s}(?P<night>week|weekend))?(?:,?{s}{year})?"),
    ("shift", "{approx}?(?:{count}|{vague}|{article}){s}{more}?{unit}(?:{s}or{s}(?:so|two|more))?{s}(?P<shift>ago|earlier|from{s}now|hence|from{s}today)"),
    ("shift", "(?P<bareunits>years|months|weeks|days|decades|centuries){s}(?P<shift>ago|earlier)"),
    ("span", "{nearly}?{the}(?P<which>past|last|next|first|coming|previous|following|final|latest|remaining|preceding|opening){s}"
     "(?:{count}{to}?|{vague}|couple{s}of){s}{more}?{unit}(?:{s}or{s}so)?"),
    ("span", "(?P<which>past|last|next|first|coming){s}(?:{count}{to}?|{vague}){s}{more}?{unit}"),
    ("span", "{the}{count}{s}{more}?{units}"),
    ("vague span", "(?:the{s})?(?P<which>recent|coming|past|future|early|first|final|last|remaining){s}{units}(?:{s}and{s}(?:years|months|weeks))?"),
    ("vague span", "the{s}{units}{s}(?P<which>ahead|since|to{s}come)"),
    ("duration", "{approx}?{count}{to}?{s}{more}?{more2}?{unit}(?:{s}or{s}(?:so|more))?(?:{s}and{s}a{s}(?P<half>half))?"),
    ("duration", "{vague}{s}{more}?{more2}?{unit}"),
    ("duration", "{approx}?{article}{s}{more}?{singular}(?:{s}or{s}(?:so|two|more))?(?:{s}and{s}a{s}(?P<half>half))?"),
    ("duration", "{approx}?{count}-{unit}(?:-long)?(?P<old>-olds?)?"),
    ("duration", "{approx}?(?P<vaguehyphen>several|multi)-{unit}(?:-long)?"),
    ("duration", "{unit}-?long|(?P<longs>daylong|weeklong|monthlong|yearlong|hourlong|nightlong)"),
    ("duration", "(?P<bareunits>years|months|weeks|days|hours|decades|centuries)(?:{s}or{s}(?:years|months|weeks|days))?"),
    ("duration", "a{s}while|some{s}time|a{s}(?:long|short){s}time"),
    ("set", "(?P<every>every|each){s}(?:(?P<other>other|second){s})?(?:{unit}|{weekday}|{longmonth}|{part}|{season})(?:{s}(?P<nights>night|morning|afternoon|evening))?"),
    ("set", "(?P<every>every){s}{count}{s}{units}"),
    ("set", f"(?P<setword>{any_of(*words.SET_WORDS)})"),
    ("vague time", f"(?P<ref>{any_of(*words.VAGUE_TIMES)})"),
    ("vague time", "(?:this|that){s}(?:crucial{s}|very{s})?(?P<moment>moment)"),
)  # fmt: skip

_VARIANTS = {"more2": "more", "count2": "count"}
_BRACES = re.compile(r"\{([a-z]+\d?)\}")


def _filled(template: str) -> str:
    """The template with its pieces put in; a piece whose name ends in 2 loses its group name."""
    while match := _BRACES.search(template):
        name = match[1]
        piece = PIECES[_VARIANTS.get(name, name)]
        if name in _VARIANTS:
            piece = without_groups(piece)
        template = template.replace(match[0], piece, 1)
    return template


def without_groups(pattern: str) -> str:
    """The pattern with named groups turned into plain ones."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def scan_pattern() -> str:
    """One RE2 pattern for all forms, to be matched leftmost-longest."""
    return r"\b(?:" + "|".join(f"(?:{without_groups(_filled(template))})" for _, template in FORMS) + r")\b"


@cache
def compiled_forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each form with the pattern that reads a whole span of it."""
    return tuple((name, re.compile(_filled(template), re.IGNORECASE)) for name, template in FORMS)
