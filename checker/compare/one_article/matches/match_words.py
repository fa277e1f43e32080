"""Inside one sentence: a match report's words against its one score ("a hat-trick in a 2-0 win")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from checker.compare.one_article.matches.match_scores import Score, number, one_match, scores
from checker.compare.one_article.sentence.sentence_figures import by_sentence
from checker.compare.values.relation import Contradiction
from checker.model.claim import Claim
from checker.text.word_lists import alternations

_ANY = alternations("compare/match_words")
_ANY_SPACED = alternations("compare/match_words", gap=r"\s+")

_N = r"(?P<n>one|two|three|four|five|six|seven|eight|\d{1,2})"
_WIN = rf"(?:w[io]n|{_ANY_SPACED['win']})"
_SIDE = r"(?:[\w'’.-]+\s+){0,5}"


class ScoreWord(NamedTuple):
    """Words before, after or anywhere beside a score, and a test whether a score fits the number they contain."""

    ahead: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    fits: Callable[[Score, int], bool]
    why: str
    sets: bool = False
    """Whether the words count sets, not goals."""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_LEVEL = "a draw has two equal numbers"
_NIL = "one side scored"
_WORDS = (
    ScoreWord(_words(rf"\b(?:drew|drawn|tied|deadlocked)\s+(?:at\s+|in\s+a\s+)?(?:with\s+|against\s+)?{_SIDE}$"), None,
         lambda score, _: score.high == score.low, _LEVEL),
    ScoreWord(_words(rf"\bdrew\b(?:(?!\b(?:w[io]n|{_ANY['words']})\b)[^.;:\d]){{0,60}},\s+$"), None,
         lambda score, _: score.high == score.low, _LEVEL),
    ScoreWord(None, _words(r"\s+(?:home\s+|away\s+|friendly\s+)?(?:draw|stalemate)\b"),
         lambda score, _: score.high == score.low, _LEVEL),
    ScoreWord(_words(r"\ban?\s+$"), _words(r"\s+tie\b(?!-)"),
         lambda score, _: score.high == score.low, "a tie has two equal numbers"),
    ScoreWord(_words(r"\b(?:goalless|scoreless)\s+(?:(?:draw|tie"
        r"|stalemate),?\s+)?$"), None, lambda score, _: score.high == 0, _NIL),
    ScoreWord(_words(r"\bkept\s+(?:a|another|his|her|their)\s+clean\s+sheet\s+(?:in|during|as)\s+[^.;]{0,60}$"), None,
         lambda score, _: score.low == 0, "a clean sheet means nothing conceded"),
    ScoreWord(None, _words(r"\s+(?:in\s+a\s+)?shut-?out\b"), lambda score, _: score.low == 0,
         "a shutout means nothing conceded"),
    ScoreWord(_words(rf"\b(?:shut\s?out)\s+{_SIDE}$"), None, lambda score, _: score.low == 0,
         "a shutout means nothing conceded"),
    ScoreWord(None, _words(r"\s+(?:series\s+)?(?:sweep"
        r"|whitewash)\b"), lambda score, _: score.low == 0, "the other side won one"),
    ScoreWord(_words(r"\bswept\s+(?:the|their)\s+(?:[\w-]+\s+){0,2}series\s+(?:against\s+\w+\s+)?$"), None,
         lambda score, _: score.low == 0, "the other side won one"),
    ScoreWord(_words(r"\bin\s+straight\s+(?:sets|games),?\s+$"), None,
         lambda score, _: score.high > 3 or score.low == 0, "the loser won a set"),
    ScoreWord(None, _words(r"\s+in\s+straight\s+(?:sets|games)\b"),
         lambda score, _: score.high > 3 or score.low == 0, "the loser won a set"),
    ScoreWord(_words(rf"\bin\s+{_N}\s+sets,?\s+$"), None,
         lambda score, n: score.high not in (2, 3) or score.high + score.low == n, "the number of sets is different"),
    ScoreWord(None, _words(rf"\s+in\s+{_N}\s+sets\b"),
         lambda score, n: score.high not in (2, 3) or score.high + score.low == n, "the number of sets is different"),
    ScoreWord(_words(rf"\b{_N}-set(?:ter)?\b(?!\s+(?:lead|record))[^.;:\d]{{0,70}}$"), None,
         lambda score, n: score.high not in (2, 3) or score.high + score.low == n, "the number of sets is different"),
    ScoreWord(None, _words(rf"\s+in\s+(?:a|another|their)\s+(?:\w+\s+)?{_N}-set(?:ter)?\b"),
         lambda score, n: score.high not in (2, 3) or score.high + score.low == n, "the number of sets is different"),
    ScoreWord(_words(rf"\bbest[- ]of[- ]{_N}(?:[- ]\w+){{0,2}}\s+(?:\w+\s+)?$"), None,
         lambda score, n: score.high <= (n + 1) // 2, "nobody wins that many"),
    ScoreWord(None, _words(rf"\s+(?:lead\s+)?in\s+(?:the|their|a)\s+best[- ]of[- ]{_N}\b"),
         lambda score, n: score.high <= (n + 1) // 2, "nobody wins that many"),
)  # fmt: skip
"""Words directly beside a score."""

_ANYWHERE = (
    ScoreWord(_words(rf"\b(?:lost|lose|losing|dropp?(?:ed|ing|s)?|conced(?:ed|ing))\s+(?:only\s+|just\s+"
        rf"|but\s+)?(?P<n>one|a|a\s+single)\s+set\s+(?:in|to|as|while|on|when)\b(?=.*\b{_WIN}\b)"),
         None, lambda score, _: score.high not in (2, 3) or score.low == 1, "one set was lost", sets=True),
    ScoreWord(_words(rf"\b{_WIN}\b.*\b(?:losing|dropping)\s+(?:only\s+|just\s+)?(?P<n>one|a\s+single)\s+set\b"),
         None, lambda score, _: score.high not in (2, 3) or score.low == 1, "one set was lost", sets=True),
    ScoreWord(_words(rf"\b{_WIN}\b.*\bwithout\s+(?:losing|dropping)\s+a\s+set\b"),
         None, lambda score, _: score.high not in (2, 3) or score.low == 0, "no set was lost", sets=True),
    ScoreWord(_words(rf"(?:\b(?:{_ANY['anywhere']})\s+(?:a|an|his|her)\s+(?:[\w-]+\s+){{0,2}}"
            r"|['’]s?\s+(?:[\w-]+\s+){0,2})hat[-\s]?trick\b(?!\s+of)"
                r"|\bhat[-\s]?trick\s+(?:by|from|of\s+goals)\b"),
         None, lambda score, _: score.high >= 3, "a hat-trick is three goals"),
    ScoreWord(_words(r"\b(?:scored|struck|netted)\s+(?:goals\s+)?(?P<n>twice)\s+(?:as|in|to|for|when|during|and)\b"
                r"|\b(?:scored|struck|netted|hit|bagged|grabbed)\s+a\s+(?:[\w-]+\s+)?brace\b"
                    r"|['’]s?\s+(?:[\w-]+\s+)?brace\b"
                r"|\bscored\s+in\s+(?:each|either|both)\s+(?:half|halves)\s+of\b"),
         None, lambda score, _: score.high >= 2, "one player scored two goals"),
    ScoreWord(_words(r"\b(?:scored|struck|netted|hit|got)\s+(?:all\s+)?(?P<n>three|four|five"
        r"|six)\s+(?:goals|times)\s+(?:as|in\s+(?:the|a|an|their|[A-Z][\w'’]*)|to|for|when|during)\b"),
         None, lambda score, n: score.high >= n, "one player scored more goals"),
    ScoreWord(_words(rf"\bscored\s+{_N}\s+(?:goals\s+)?(?:in|before|after)\s+(?:the\s+)?(?:first|second"
        rf"|opening)?\s*(?:half|period|inning|half-time|the\s+break|the\s+interval)\b(?=.*\b{_WIN}\b)"),
         None, lambda score, n: score.high >= n, "one side scored more goals"),
    ScoreWord(_words(r"\b(?:the|his|her)\s+(?:only|lone|sole)\s+goal\s+of\s+the\s+(?:game|match|tie|night"
        r"|evening|final|contest)\b"),
         None, lambda score, _: (score.high, score.low) == (1, 0), "there was one goal"),
    ScoreWord(_words(rf"\b(?:scored|got|headed|struck)\s+the\s+(?:only|lone|sole)\s+goal\s+in\s+(?:a|an"
        rf"|the|their)\b(?=.*\b{_WIN}\b)"),
         None, lambda score, _: (score.high, score.low) == (1, 0), "there was one goal"),
    ScoreWord(_words(rf"\b(?:from|overturned|overcame|erased|after\s+(?:going|falling"
        rf"|being))\s+(?:an?\s+)?(?P<n>a|one|two|three|four|five)[-\s](?:goals?|sets?"
            rf"|runs?)\s+(?:down|behind|deficit)\b(?=.*\b{_WIN}\b)"),
         None, lambda score, n: score.low >= n, "the loser had more"),
)  # fmt: skip
"""Words anywhere in a sentence with one score."""
_NOT_GOALS = _words(
    rf"\b(?:wickets?|bowle[rd]|{_ANY_SPACED['not goals']}|assists?|titles?|sets?\s+point|half[- ]time|trail\w*)\b"
)
_MANY_MATCHES = re.compile(r"\b(?:tournament|all\s+(?:week|season)|so\s+far|fortnight|en\s+route|event)\b")
"""Words after which "without losing a set" is about more than one match."""
_NAME = (
    r"(?:an?\s+)?(?:[A-Z][\w'’-]+)(?:\s+[A-Z][\w'’-]+){0,2}(?:\s+own\s+goal)?"
    r"(?:\s+\(\d{1,3}(?:st|nd|rd|th)?(?:\s?\+\d+)?(?:\s?pen)?\))?"
)
_NAMES = rf"(?P<names>{_NAME}(?:,\s+{_NAME})*,?\s+and\s+(?:an?\s+)?(?:[a-z-]+\s+)?{_NAME})"
_SCORERS = (
    re.compile(
        rf"\b(?:[Gg]oals|[Tt]ries|[Hh]eaders|[Ss]trikes)\s+(?:by|from|through)\s+{_NAMES}\s+"
        rf"(?:{_ANY_SPACED['scorers']})\b"
    ),
    re.compile(
        rf"(?:^|[.“\"]\s*){_NAMES}\s+(?:all\s+|each\s+)?(?:scored|netted|struck|found\s+the\s+net"
        rf"|were\s+on\s+target)\s+(?:as|for|to\s+give)\b"
    ),
    re.compile(
        rf"\b(?:with|thanks\s+to|through|courtesy\s+of)\s+goals\s+(?:by|from"
        rf"|through)\s+{_NAMES}(?=\s*[.,;]|$)"
    ),
)
_BETWEEN_NAMES = re.compile(r",?\s+and\s+|,\s+")


def _held(word: ScoreWord, score: Score, text: str, start: int, end: int) -> int | None:
    """The number in the words beside a score (0 if they contain none); None if the words are absent."""
    numbers = [0]
    for pattern, at in ((word.ahead, start), (word.behind, score.end)):
        if pattern is None:
            continue
        found = (
            pattern.search(text, max(start, score.start - 90), score.start)
            if at == start
            else pattern.match(text, at, end)
        )
        if found is None:
            return None
        numbers += [number(found["n"])] if "n" in pattern.groupindex else []
    return max(numbers)


def _beside(held: Sequence[Score], text: str, start: int, end: int) -> Iterator[Contradiction]:
    for score in held:
        for word in _WORDS:
            told = _held(word, score, text, start, end)
            if told is not None and not word.fits(score, told):
                yield Contradiction(((score.text, score.claim), (score.text, score.claim)), word.why)


def _anywhere(score: Score, text: str, start: int, end: int) -> Iterator[Contradiction]:
    """Conflicts between the words of a sentence and its only score."""
    for word in _ANYWHERE:
        told = word.ahead.search(text, start, end) if word.ahead is not None else None
        if told is None:
            continue
        near = (min(told.start(), score.start), max(told.end(), score.end) + 12)
        elsewhere = _MANY_MATCHES.search(text, start, end) if word.sets else _NOT_GOALS.search(text, *near)
        if elsewhere or word.fits(score, number(told.groupdict().get("n") or "")):
            continue
        yield Contradiction(((score.text, score.claim), (score.text, score.claim)), word.why)
    for pattern in _SCORERS:
        named = pattern.search(text, start, end)
        many = len(_BETWEEN_NAMES.split(named["names"])) if named is not None else 0
        if many > score.high and named is not None and not _NOT_GOALS.search(text, named.start(), end):
            yield Contradiction(((score.text, score.claim), (score.text, score.claim)), f"{many} scorers are named")


def impossible_scores(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Every score that the words of its sentence rule out. Sentences about two matches are skipped."""
    for sentence, held in by_sentence(claims):
        known = scores(held)
        if not known or not one_match(text, sentence.start, sentence.end):
            continue
        found = list(_beside(known, text, sentence.start, sentence.end))
        if not found and len(known) == 1:
            found = list(_anywhere(known[0], text, sentence.start, sentence.end))
        yield from found[:1]
