"""Days and months before or after an article's publication, and how they bound it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.mention import Mention
from checker.model.value import TimeValue
from checker.stories.publication_evidence import Evidence, context, extent, run, stated_day
from checker.stories.thresholds import thresholds
from checker.text.word_lists import alternations, word_lists
from checker.text.words import verb_table

_ANY = alternations("stories/bounds")
_LISTS = word_lists("stories/bounds")

_LIMITS = thresholds()
AHEAD = _LIMITS.ahead
BEHIND = _LIMITS.behind
AROUND = _LIMITS.around

_IS = "(?:is|are|be|now)"
_AHEAD_BEFORE = re.compile(
    rf"\b(?:deadline(?: (?:of|on|in|for|is))?|{_IS} (?:due|scheduled|slated|set|expected|planned|to)"
    rf"|{_ANY['ahead before']}|(?:scheduled|slated) (?:for|to)|(?:has|have) until|expires?|runs? out)\b",
    re.IGNORECASE,
)
_AHEAD_AFTER = re.compile(
    r"(?:[\s-]{1,2}(?:\w+\s){0,2}|,?\s(?:(?:the|a|an|its|their)\s)?)deadline\b|,? when [\w\s]{3,40}\bwill\b"
)
_OVER = re.compile(
    rf"\b(?:{_ANY['over']})\b",
    re.IGNORECASE,
)
_DEADLINE_OVER = re.compile(rf"\b(?:{_ANY['deadline over']})\b")
_LOOSE = frozenset({"ended", "extended", "postponed", "delayed"})
"""A financial year "ended" long ago; a deadline "extended" to a day is not over."""
_ARTICLES = _LISTS["articles"]
_NOT_PAST = frozenset({"be", "is", "are", "being", "to", "get", "gets"})


def bounds(text: str, mentions: Sequence[Mention]) -> Iterator[Evidence]:
    """What each day and month of the text says about the publication, by the words around it."""
    for mention in mentions:
        value = mention.value
        if not isinstance(value, TimeValue) or not _is_plain(value, mention.text):
            continue
        before, after = context(text, mention.start, mention.end)
        if _is_ahead(before, after):
            yield _before(value, mention.text)
        elif value.day is not None and _is_behind(before):
            yield _after(value, mention.text)


def _is_plain(value: TimeValue, said: str) -> bool:
    """A month or day without a year; with one ("bonds due Nov. 1, 2004") any day but one with a weekday is possible."""
    near = value.year is None or (value.weekday is not None and value.day is not None)
    shifted = value.deictic is not None or said.lower().startswith(("this ", "next ", "last "))
    return value.month is not None and near and not shifted


def _is_ahead(before: str, after: str) -> bool:
    """Whether the sentence puts the time after its publication, and nothing says that it is over."""
    if _AHEAD_AFTER.match(after):
        return not _DEADLINE_OVER.search(before + after)
    cues = list(_AHEAD_BEFORE.finditer(before))
    if not cues or _OVER.search(before):
        return False
    between = before[cues[-1].end() :]
    return len(between) < _LIMITS.cue_reach and not any(map(_is_past, re.findall(r"[a-z]+", between)))


def _is_behind(before: str) -> bool:
    """Whether a past-tense verb governs the day ("signed it on Dec. 1"): the last one before it, with "on" or alone."""
    words = re.findall(r"[a-z]+", before.lower())
    preceding = ["", *words]
    verbs = [index for index, word in enumerate(words) if word in verb_table() and preceding[index] not in _ARTICLES]
    if not verbs or _AHEAD_BEFORE.search(before):
        return False
    position = verbs[-1]
    if words[position] in _LOOSE or preceding[position] in _NOT_PAST:
        return False
    return _is_past(words[position]) and (words[-1] == "on" or position == len(words) - 1)


def _is_past(word: str) -> bool:
    """Whether a word can only be a past form of a verb."""
    form = verb_table().get(word)
    return form is not None and "past" in form.forms and "base" not in form.forms


def _before(value: TimeValue, said: str) -> Evidence:
    """The days before a coming time. Copy for the next morning can be a day ahead of a weekday it names."""
    first, last = extent(value)
    if value.weekday and value.day:
        return Evidence(1, run(last - AROUND, last + 1), f'shortly before "{said}"', stated_day(value))
    return Evidence(2, run(first - AHEAD, last), f'"{said}" lies ahead')


def _after(value: TimeValue, said: str) -> Evidence:
    first, _ = extent(value)
    if value.weekday:
        return Evidence(1, run(first - 1, first + AROUND), f'shortly after "{said}"', stated_day(value))
    return Evidence(3, run(first, first + BEHIND), f'"{said}" lies behind')
