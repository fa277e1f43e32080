"""Whether an undecided weekday, day or month is past or future: by the tense of the verb, and words like "deadline".

Only the tables decide; `docs/measured.md` says how accurate each cue is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from checker.text.headlines import in_titled
from checker.text.sentences import HEADLINE_END
from checker.text.word_lists import alternations, words_by_name
from checker.text.words import verb_table

_ANY = alternations("mentions/temporal/cues")

REACH = 110
"""Characters before an expression, within its sentence, that are searched for its governing verb."""


class Cue(NamedTuple):
    """A cue in the text near a time, and the direction it gives: -1 past, 1 future, 0 undecided."""

    name: str
    direction: int
    pattern: str
    dates: bool = True
    """Whether it decides months and days of a month."""
    weekdays: bool = True
    """Whether it decides weekdays."""
    lone: bool = False
    """Whether a past verb anywhere before the expression in its sentence overrides it: "denied reports on Friday"."""
    sure: bool = True
    """Whether a weekday keeps no second reading."""

    def decides(self, weekday: bool) -> bool:
        """Whether it decides weekdays, or, if `weekday` is False, months and days of a month."""
        return self.weekdays if weekday else self.dates


_VERB = "".join(rf"(?<!\b{word} )" for word in words_by_name("mentions/temporal/cues")["no verb behind"])
"""Before a verb form that can also be a noun: no "the", "of" or "two"."""
_PLAN = "scheduled|slated|due|expected|supposed|planned|set (?:for|to)"

BEFORE = (
    Cue(
        "future auxiliary",
        1,
        r"(?:(?-i:will|may)|'ll|’ll|shall|won['’]t|would|might|must|should)"
        r"(?: (?:also|still|not|only))?(?: be)?(?: (?-i:[a-z]+))?",
    ),
    Cue(
        "overtaken plan",
        0,
        rf"(?:had been|was|were)(?: \w+)? (?:{_PLAN})(?: to \w+)?|(?:previously|originally|as) (?:{_PLAN})",
    ),
    Cue(
        "planned",
        1,
        rf"(?:{_PLAN}|plans? (?:to|for)|planning|poised|intends?|hopes?|hoping|aims?|vows?|promised|expects?|"
        r"agreed to|payable|of record)(?: to (?-i:[a-z]+))?",
    ),
    Cue("going to", 1, r"(?:is|are|was|were) (?:about )?to|going to|to be (?-i:[a-z]+)"),
    Cue(
        "infinitive",
        1,
        rf"to (?-i:(?!(?:{_ANY['no infinitive']}|an?)\b)[a-z]+)",
        dates=False,
    ),
    Cue(
        "limit ahead",
        1,
        rf"{_ANY['limits ahead']}|expires?|begins?|starts?|(?:re)?opens?|"
        rf"resumes?|reconvenes?|{_VERB}(?:meets|plays|faces|hosts|returns)|ends?"
        r"|goes (?:on|to|into|back|ahead|before)|takes (?:place|effect|office|over)|"
        r"comes (?:into|to|before|up|out)|sets (?:off|sail)|gets under ?way",
    ),
    Cue(
        "timetable",
        1,
        rf"{_VERB}(?:{_ANY['timetable']}|go (?:on|to|into|back|ahead|before)|"
        r"take (?:place|effect|office|over)|come (?:into|to|before|up|out)|get under ?way)",
        dates=False,
        lone=True,
        sure=False,
    ),
    Cue(
        "copula",
        1,
        r"(?:is|are)(?: also| now)? (?:at|against|away (?:at|to)|in(?= (?:the (?!hospital|wake)|(?-i:[A-Z]))))"
        r"(?!.{0,60}\bas of\b)",
        dates=False,
        lone=True,
        sure=False,
    ),
    Cue("arrangement", 1, r"(?:is|are)(?: also)? \w+ing|due to|extend(?:ed|s)?|headed|awaits?|looms?|for release"),
    Cue("present passive", 1, r"(?:is|are)(?: not)? (?:IRREGULAR|(?-i:[a-z]{2,}ed))"),
    Cue(
        "past verb",
        -1,
        rf"{_ANY['past']}|IRREGULAR|(?-i:(?!(?:{_ANY['no participles']})\b|{_PLAN})[a-z]{{2,}}ed)",
    ),
)
"""The last of these before the expression governs it."""

WEAK = frozenset({"infinitive"})
"""Cues too weak to move yesterday's weekday six days ahead: "to mark the entry on Friday"."""
AFTER = (
    Cue(
        "deadline behind",
        1,
        r"\s(?:as (?:the|a) deadline|deadline|deadlines|expiration|target|launch date|cutoff)",
        weekdays=False,
    ),
    Cue("past verb behind", -1, rf"\s(?:{_ANY['past behind']}|[a-z]{{3,}}ed)\b"),
    Cue("past perfect behind", -1, r",?\s(?:\w+\s){1,3}had\b"),
    Cue("future verb behind", 1, r"\s(?:will|would|is to|are to)\b"),
)  # fmt: skip
"""Cues that decide at once if they follow the expression."""

BESIDE = (
    Cue("is", 1, r"\b(?:is|are)(?: now| also)?(?: on)?\s\Z", dates=False),
    Cue("ended, since", -1, r"\b(?:ended|since)(?: last)?(?: the)?\s\Z"),
    Cue("by", 1, r"\bby(?: the)?\s\Z", weekdays=False),
)
"""Cues that decide if they are directly before the expression."""

PARAGRAPH_END = re.compile(rf"\n[^\S\n]*\n|{HEADLINE_END}")
SENTENCE_END = re.compile(rf"[.!?][\"'”’]*\s+(?=[A-Z\"'“‘])|\n[^\S\n]*\n|{HEADLINE_END}|;")


_OPENING_REACH = 24
_OPENING = re.compile(rf"\s*[\"“]?(?:(?:{_ANY['before an opening weekday']})\s+)*", re.IGNORECASE)
"""What may precede a weekday that opens its sentence."""
_MAIN_VERBS = frozenset({"future auxiliary", "planned", "going to", "present passive", "arrangement"})
_PRESENT = re.compile(rf"(?:{_ANY['present']}|'ll|’ll|won['’]t)\b|(?:is|are)\s(?:also\s)?(?:about|to|\w+ing|{_PLAN})\b")
"""How main verbs begin if they are in the present or future: not "the expected storm" or "planned to"."""


@cache
def _compiled(cue: Cue) -> re.Pattern[str]:
    return re.compile(cue.pattern, re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The cues before and after an expression, one group per cue; irregular past forms come from the verb table."""
    irregular = "|".join(
        sorted(
            form
            for form, verb in verb_table().items()
            if "past" in verb.forms and "base" not in verb.forms and form[-2:] != "ed"
        )
    )
    before = "|".join(f"({cue.pattern.replace('IRREGULAR', irregular)})" for cue in BEFORE)
    behind = "|".join(f"({cue.pattern})" for cue in AFTER)
    return re.compile(rf"(?<![\w’'])(?:{before})(?!\w)", re.IGNORECASE), re.compile(behind, re.IGNORECASE)


def direction(text: str, start: int, end: int, weekday: bool) -> int:
    """-1 if the words around `text[start:end]` put it in the past, 1 if in the future, 0 if they do not say."""
    cue = governing_cue(text, start, end, weekday)
    return cue.direction if cue is not None else 0


def _behind_opening(text: str, start: int, end: int) -> Cue | None:
    """The main verb after a weekday that opens its sentence, if it looks ahead: "On Friday, the council will vote".

    A past verb decides nothing here, since it may belong to another clause.
    """
    before = SENTENCE_END.split(text[max(0, start - _OPENING_REACH) : start])[-1]
    if not _OPENING.fullmatch(before):
        return None
    clause = SENTENCE_END.split(text[end : end + REACH])[0]
    found = ((BEFORE[(match.lastindex or 1) - 1], match.start()) for match in _patterns()[0].finditer(clause))
    cue, at = next(((cue, at) for cue, at in found if not cue.lone), (None, 0))
    return cue if cue is not None and cue.name in _MAIN_VERBS and _PRESENT.match(clause, at) else None


def governing_cue(text: str, start: int, end: int, weekday: bool) -> Cue | None:
    """The cue that decides, if any: one next to the expression, else the last before it in its sentence."""
    left, right = text[max(0, start - REACH) : start], PARAGRAPH_END.split(text[end : end + 40])[0]
    if in_titled(text, start):
        left, right = left.lower(), right.lower()
    match = _patterns()[1].match(right)
    behind = AFTER[(match.lastindex or 1) - 1] if match else None
    if behind is not None and behind.decides(weekday):
        return behind
    if weekday and (opening := _behind_opening(text, start, end)):
        return opening
    if right[:2] in ("'s", "’s"):
        return None
    sentence = SENTENCE_END.split(left)[-1]
    beside = next((cue for cue in BESIDE if _compiled(cue).search(left[-16:]) and cue.decides(weekday)), None)
    if beside is not None:
        return beside
    found = [BEFORE[(match.lastindex or 1) - 1] for match in _patterns()[0].finditer(sentence)]
    past = any(cue.direction < 0 for cue in found)
    return next((cue for cue in reversed(found) if cue.decides(weekday) and not (cue.lone and past)), None)
