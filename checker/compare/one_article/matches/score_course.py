"""Inside one article: a score during a match that its result cannot follow ("led 3-0 at half-time and won 2-1")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.compare.comparator import OneArticle
from checker.compare.one_article.matches import match_parts, match_words
from checker.compare.one_article.sentence.neighbours import between
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.word_lists import alternations

_ANY = alternations("compare/score_course")

_SCORE = re.compile(r"(\d{1,3})\s?[-–]\s?(\d{1,3})")
_HALF = r"at\s+(?:half[\s-]?time|the\s+(?:break|interval|half))"
_TEAM = r"(?:(?:the\s+)?[A-Z][\w'’-]*\s+){0,3}"
_AHEAD = re.compile(rf"\b(?:{_ANY['ahead']})\s+(?:by\s+)?{_TEAM}(?:by\s+)?(?:an?\s+)?$")
_BEHIND = re.compile(r"\b(?:trail\w*|behind)\b")
_THEN = re.compile(
    rf"(?:\s+(?P<state>up|down|ahead|behind|lead|deficit))?\s+{_HALF},?\s+(?:and\s+|but\s+|before\s+|only\s+to\s+)?"
    rf"(?:went\s+on\s+to\s+|eventually\s+|finally\s+|still\s+)?(?P<ended>w[io]n|winning|lost|lose"
    rf"|losing|beat|beating)\s+{_TEAM}"
)
_EARLIER = re.compile(
    rf",?\s+(?:after|having)\s+(?:(?P<state>leading|led|trailing|trailed|being"
    rf"|taking)\s+)?{_TEAM}(?:by\s+)?(?:an?\s+)?"
)
_AT_HALF = re.compile(rf"(?:\s+(?P<state>up|down|ahead|behind|lead|deficit))?\s+{_HALF}")
_ENDED = re.compile(rf"\b(?P<ended>w[io]ns?|winning|lost|lose|losing|beat|beating|defeated)\s+{_TEAM}$")
_ELSEWHERE = re.compile(r"\s+(?:on\s+(?:penalties|aggregate)|in\s+(?:the|a)\s+shoot-?out)\b")
_LOST = re.compile(r"los")
_DOWN = frozenset({"down", "behind", "deficit", "trailing", "trailed"})
_STRAIGHT = re.compile(r"\b(?:in\s+straight\s+sets|won\s+(?:all\s+(?:two|three)|both)\s+sets),?\s+$", re.IGNORECASE)
_IN_STRAIGHT = re.compile(r"\s*,?\s+in\s+straight\s+sets\b", re.IGNORECASE)
_NEXT_SET = re.compile(r"\s*(?:\(\d+(?:[-–]\d+)?\))?\s*,?\s*(?:and\s+)?", re.IGNORECASE)

Points = tuple[int, int]
"""The points of the side that the sentence is about, then those of its opponent."""


def _points(claim: Claim, leads: bool) -> Points | None:
    """Both numbers of a score; those of the side that the sentence is about come first."""
    held = _SCORE.fullmatch(claim.mention.text)
    if held is None:
        return None
    low, high = sorted((int(held[1]), int(held[2])))
    return (high, low) if leads else (low, high)


def _halves(claims: Sequence[Claim], text: str) -> Iterator[tuple[Claim, Points | None, Claim, Points | None]]:
    """The score at half-time and the result, each with its points, if one clause gives both."""
    for left, right in pairwise(claims):
        if left.sentence != right.sentence:
            continue
        gap, ahead = between(left, right, text), text[max(0, left.mention.start - 50) : left.mention.start]
        then, earlier = _THEN.fullmatch(gap), _EARLIER.fullmatch(gap)
        started = _AHEAD.search(ahead)
        if then is not None and started is not None and not _ELSEWHERE.match(text, right.mention.end):
            down = then["state"] in _DOWN or _BEHIND.search(started.group()) is not None
            yield left, _points(left, not down), right, _points(right, not _LOST.match(then["ended"]))
        half, ended = _AT_HALF.match(text, right.mention.end), _ENDED.search(ahead)
        if earlier is not None and half is not None and ended is not None and (earlier["state"] or half["state"]):
            down = bool({earlier["state"], half["state"]} & _DOWN)
            yield right, _points(right, not down), left, _points(left, not _LOST.match(ended["ended"]))


def _periods(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Results with fewer points for a side than it had at half-time."""
    for half, before, result, after in _halves(claims, text):
        if before is not None and after is not None and (before[0] > after[0] or before[1] > after[1]):
            why = f"no match goes from {half.mention.text} to {result.mention.text}"
            sides = sorted(
                [(half.mention.text, half), (result.mention.text, result)], key=lambda side: side[1].mention.start
            )
            yield Contradiction(tuple(sides), why)


def _runs(claims: Sequence[Claim], text: str) -> Iterator[list[Claim]]:
    """Scores in a row that are the sets of one match. A tie-break in brackets is not a set."""
    run: list[Claim] = []
    for claim in claims:
        if text[claim.mention.start - 1 : claim.mention.start] == "(":
            continue
        joined = run and run[-1].sentence == claim.sentence and _NEXT_SET.fullmatch(between(run[-1], claim, text))
        if not joined:
            yield run
            run = []
        run.append(claim)
    yield run


def _sets(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Straight sets in which the loser won one."""
    for run in _runs(claims, text):
        if len(run) < 2:
            continue
        yield from _counted(run, text)
        ahead = text[max(0, run[0].mention.start - 24) : run[0].mention.start]
        if not _STRAIGHT.search(ahead) and not _IN_STRAIGHT.match(text, run[-1].mention.end):
            continue
        scores = [_SCORE.fullmatch(claim.mention.text) for claim in run]
        won = {int(score[1]) > int(score[2]) for score in scores if score is not None}
        if len(won) > 1 and None not in scores:
            yield Contradiction(tuple((claim.mention.text, claim) for claim in run), "the loser won a set")


_IN_SETS = re.compile(r"\bin\s+(?:a\s+)?(?P<number>two|three|four|five)[\s-]sets?\b", re.IGNORECASE)
_CUT_SHORT = re.compile(
    r"\b(?:retired?|retiring|walkover|withdrew|abandoned|suspended|injur\w+|lead|led|up)\b", re.IGNORECASE
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_SET = 6
"""The fewest games that win a set."""


def _counted(run: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Sets that do not match the number in the sentence."""
    sentence = run[0].sentence
    said = list(_IN_SETS.finditer(text, sentence.start, sentence.end))
    known = [score for claim in run if (score := _SCORE.fullmatch(claim.mention.text)) is not None]
    sets = len(known) == len(run) and all(max(int(score[1]), int(score[2])) >= _SET for score in known)
    if len(said) != 1 or not sets or _CUT_SHORT.search(text, sentence.start, sentence.end):
        return
    gap = text[min(said[0].end(), run[-1].mention.end) : max(said[0].start(), run[0].mention.start)]
    if (
        len(gap) < 60
        and not re.search(r"\b(?:and|after|before|who|while)\b", gap)
        and _NUMBERS[said[0]["number"].lower()] != len(run)
    ):
        sides = tuple((claim.mention.text, claim) for claim in run)
        yield Contradiction(sides, f"{len(run)} sets are given, not {said[0]['number']}")


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every score that the result, the sets or periods beside it, or the words of its sentence rule out."""
    text = article.text
    found: dict[tuple[int, ...], Contradiction] = {}
    known = [claim for claim in claims if claim.mention.kind is Kind.SCORE]
    for contradiction in (
        *_periods(known, text),
        *_sets(known, text),
        *match_parts.impossible_parts(known, text),
        *match_words.impossible_scores(known, text),
    ):
        found.setdefault(tuple(claim.mention.start for _, claim in contradiction.sides), contradiction)
    return list(found.values())


COMPARATOR = OneArticle("course", frozenset({Kind.SCORE}), inspect_article)
