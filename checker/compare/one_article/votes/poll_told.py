"""The answers to one question: shares in a sentence that nobody can be in two of, by the words after each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.compare.one_article.sentence.neighbours import exact
from checker.compare.one_article.sentence.shape import TOKEN, Shape, amount_of
from checker.compare.one_article.votes.poll_answers import (
    SEVERAL,
    are_opposites,
    is_closed,
    is_rest,
    is_undecided,
    opposed,
)
from checker.compare.thresholds import thresholds
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.word_lists import alternations

_ANY = alternations("compare/poll_told")


class PollAnswer(NamedTuple):
    """A share in percent, how far it may be below the figure in the text, and the words up to the next share."""

    claim: Claim
    share: float
    slack: float
    start: int
    said: str
    rest: bool


class Answers(NamedTuple):
    """The shares of one question; not `sure` if only "undecided" shows that they belong together."""

    shares: tuple[PollAnswer, ...]
    sure: bool


_ASKED = re.compile(
    r"\b(?:polls?|polled|polling|survey\w*|questionnaires?|asked|respondents?|voters?|vote[sd]?|elections?|referendum|"
    r"interview\w*|questions?\s+(?:put|asked)|"
    r"ballots?)\b",
    re.IGNORECASE,
)
_NEXT_QUESTION = re.compile(
    r"\b(?:asked\s+(?:about|whether|if|how|what|which|who)|question|when\s+it\s+comes|as\s+for|on\s+whether)\b",
    re.IGNORECASE,
)
PLACED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Ff]rom)\s+(?:the\s+)?(?:[A-Z]|(?:1[5-9]|20)\d\d)|\b(?:last|this)\s+(?:year|month|week)"
)
"""A place or a time that belongs to one share only."""
_CLAUSE = re.compile(r"[.;:()–—”\"]|,\s")
_LINK = re.compile(
    rf"[\s,]*(?:[,;]|\b(?:and|while|but|with|to|another|a\s+further)\b)?[\s,]*(?:\b(?:{_ANY['link']})\b[\s,]*)*$",
    re.IGNORECASE,
)
_NAME = r"(?:[Tt]he\s+)?(?:other(?:s|\s+parties)|[A-Z][\w'’&.-]*)(?:\s+(?:of\s+)?[A-Z][\w'’&-]*){0,3}(?:\s+[Pp]arty)?"
_GETS = r"(?:\s+(?:on|at|with|gets?|got|had|has|took|would\s+(?:get|take|have|win)|gain(?:s|ed)|stood\s+at))?"
_AND = (
    r"\s*(?:\s+of\s+the\s+(?:\w+\s+)?votes?)?,?\s+"
    r"(?:(?:and|with|while|followed\s+by|ahead\s+of|against|to)\s+)?"
)
_NAMED_NEXT = re.compile(rf"{_AND}{_NAME}{_GETS}\s+")
_NAMED_FIRST = re.compile(rf"{_NAME}(?:{_GETS}|(?:\s+[a-z]+){{0,6}})\s+$")
_FOR_NEXT = re.compile(
    rf"(?:\s+(?:would\s+)?(?:vote|voted|opt(?:ed)?|went))?\s+(?:for|to)\s+{_NAME}{_AND}(?:another\s+)?"
)
_FOR_LAST = re.compile(rf"(?:\s+(?:would\s+)?(?:vote|voted))?\s+(?:for|to)\s+{_NAME}")
_RATED = re.compile(
    rf"\b(?:approv\w+|ratings?|popular\w*|trust\w*|like[sd]?|{_ANY['rated']}|names?d?|seats?|districts?|precincts?)\b",
    re.IGNORECASE,
)
_LIMITS = thresholds()
_MOST = _LIMITS.poll_answers
_WORDED = _LIMITS.share_in_words


def answers_told(shapes: Sequence[Shape], text: str) -> Iterator[Answers]:
    """Each set of answers to one question in a sentence."""
    polled = _ASKED.search(text) is not None
    for shape in shapes if polled else ():
        answers = list(_answers(shape))
        if len(answers) > 1:
            yield from _read(answers, shape)


def too_much(answers: Answers) -> bool:
    """Whether the shares of one question exceed 100 percent, beyond rounding."""
    made = sum(answer.share for answer in answers.shares)
    slack = 0.5 * len(answers.shares) + sum(answer.slack for answer in answers.shares)
    return 100 + slack < made <= _MOST


def _answers(shape: Shape) -> Iterator[PollAnswer]:
    """The shares of a sentence with the words after each. A share in words before its percentage is skipped."""
    tokens = [held for held in TOKEN.finditer(shape.text) if held[1] in "pf"]
    for index, held in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if held[1] == "f" and following is not None and following[1] == "p" and _is_gloss(held, following, shape.text):
            continue
        stop = following.start() if following is not None else len(shape.text)
        said = shape.text[held.end() : stop].lstrip(") ")
        said = _LINK.sub("", said) if following is not None else said
        cut = _CLAUSE.search(said)
        value = _share(shape.figures[int(held[2])])
        rest = is_rest(shape.text[max(0, held.start() - 20) : held.start()])
        if value is not None:
            yield PollAnswer(
                shape.figures[int(held[2])], *value, held.start(), said[: cut.start()] if cut else said, rest
            )


def _is_gloss(fraction: re.Match[str], percent: re.Match[str], text: str) -> bool:
    gap = text[fraction.end() : percent.start()]
    return text.startswith(")", percent.end()) and gap.endswith("(") and not _CLAUSE.search(gap[:-1])


def _share(claim: Claim) -> tuple[float, float] | None:
    """The share in percent and its slack; None if it is hedged or in another unit."""
    if claim.mention.kind is Kind.PERCENT:
        value = exact(claim)
        return (value.number or 0.0, 0.0) if value is not None and value.unit == "%" else None
    worded = amount_of(claim)
    if worded is None or worded.number is None or worded.modifier in "<~":
        return None
    return 100 * worded.number, 0.0 if worded.modifier == ">" else _WORDED


def _read(answers: Sequence[PollAnswer], shape: Shape) -> Iterator[Answers]:
    if len(answers) > 2 and not _RATED.search(shape.text) and _is_by_name(answers, shape):
        yield Answers(tuple(answers), True)
        return
    lead = shape.text[: answers[0].start]
    for index, (one, other) in enumerate(pairwise(answers)):
        if SEVERAL.search(shape.text, max(0, one.start - 12), other.start + len(other.said) + 8):
            continue
        between = shape.text[one.start : other.start]
        if (
            _NEXT_QUESTION.search(between)
            or PLACED.search(between)
            or PLACED.search(other.said)
            or PLACED.search(one.said)
        ):
            continue
        rest = [answer for answer in answers[index + 2 : index + 3] if is_undecided(answer.said) or answer.rest]
        if opposed(one.said or lead[-40:], other.said, lead):
            yield Answers((one, other, *rest), True)
        elif rest and _is_short(one, other, rest[0], shape.text):
            yield Answers((one, other, *rest), False)


def _is_short(one: PollAnswer, other: PollAnswer, last: PollAnswer, text: str) -> bool:
    """Whether a short second answer comes between the first answer and the undecided of one question."""
    few = bool(one.said) and 0 < len(other.said.split()) <= 3 and (last.rest or is_closed(last.said))
    plain = ";" not in text[one.start : last.start] and not are_opposites(one.said, other.said)
    return few and plain and not SEVERAL.search(text)


def _is_by_name(answers: Sequence[PollAnswer], shape: Shape) -> bool:
    """Whether the shares belong to names of which only one can be chosen: "the Greens 17%, the Left 14%"."""
    ends = [TOKEN.match(shape.text, answer.start) for answer in answers]
    if not _ASKED.search(shape.text) or None in ends:
        return False
    gaps = [shape.text[end.end() : answer.start] for end, answer in zip(ends, answers[1:], strict=False) if end]
    last = ends[-1]
    assert last is not None
    named = all(_NAMED_NEXT.fullmatch(gap) for gap in gaps) and _NAMED_FIRST.search(shape.text[: answers[0].start])
    chosen = all(_FOR_NEXT.fullmatch(gap) for gap in gaps) and _FOR_LAST.match(shape.text, last.end())
    return bool(named or chosen)
