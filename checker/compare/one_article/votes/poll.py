"""Inside one article: shares of one vote that exceed the whole ("55 percent of the vote to 48 percent")."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, exact, said, share_written
from checker.compare.one_article.sentence.shape import shapes
from checker.compare.one_article.votes.poll_told import PLACED, answers_told, too_much
from checker.compare.thresholds import thresholds
from checker.compare.values.quantity_words import describe
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.word_lists import alternations

_ANY = alternations("compare/poll")

_NAME = r"(?:(?:[A-Z][\w.'’-]+\s+){0,3}[A-Z][\w.'’-]+(?<!['’]s))"
_TO = re.compile(
    r"(?P<vote>\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:votes?|ballots?))?(?:\s+(?:cast|counted))?,?\s+to\s+"
    r"(?:(?:[A-Z][\w.'’-]+\s+){0,3}[A-Z][\w.'-]+['’]s?\s+)?",
)
_RIVALS = re.compile(
    rf"\b(?:{_ANY['rivals']}|leads?|ballots?|votes?|polls?|elections?|precincts?|favou?red)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    rf"\b(?:{_ANY['moved']}|increased?|decreased?|raised?)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:approval|ratings?|popularity|trust\w*|shoot\w*|shot|throws?|possession|attendance|averages?|rates?|yields?)\b",
    re.IGNORECASE,
)
"""Words for shares that can be large for both of two rivals: approval, scoring rates."""
_STEP = re.compile(r"[^.;:%()]{0,80}?(?:,|\band\b|\bwhile\b|;|\bwith\b)[^.;:%()]{0,24}", re.IGNORECASE)
_SIDES = re.compile(
    r"\b(?:oppos\w+|against|disapprov\w+|disagree\w*|said no|voted no|unfavou?rabl[ey]|no|(?:was|were|did|should) not"
    r"|abstain\w*)\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?:\s+\w+){0,3}?\s+(?:undecided|unsure|not sure|no opinion|(?:do|did)(?:n['’]t| not) know|no answer|abstain\w*)"
    r"(?=\s*(?:[.,;)]|$))",
    re.IGNORECASE,
)
_REMAINING = re.compile(r"\bthe\s+(?:rest,|rest\s+\(|remaining|other)\s*$", re.IGNORECASE)
_GROUPS = re.compile(r"\s+of\s+(?!(?:the\s+)?(?:those|respondents|voters|people|adults|members)\b)", re.IGNORECASE)
_ANYONE = (
    r"(?:\s+of\s+(?:the\s+)?(?:(?:likely|registered|eligible|all)\s+)?"
    r"(?:voters|adults|respondents|people|members|those (?:polled|asked|questioned|surveyed)))?"
)
_LINK = r"(?:,?\s+(?:and|while|but|to|with)|,)\s+(?:just\s+|only\s+|some\s+)?"
_VOTE = r"\s+of\s+the\s+(?:\w+\s+)?vote"
_PLEASED = (
    (r"approved?", r"disapproved?"), (r"favou?rabl[ey]", r"unfavou?rabl[ey]"), (r"(?:were |are )?for", r"against"),
    (r"support(?:ed)?|back(?:ed)?|favou?r(?:ed)?", r"opposed?|(?:were |are )?against|rejected"),
    (r"agreed?", r"disagreed?"), (r"sa(?:id|y) yes", r"sa(?:id|y) no"), (r"(?:will )?vote(?:d)? yes", r"vote(?:d)? no"),
)  # fmt: skip
_CLOSED = r"(?:\s+(?:it|him|her|them|so|of (?:it|him|her)))?(?=\s*(?:[.,;)]|$|and\s+(?:\d|nearly|about|almost)))"
_OPPOSITES = tuple(
    (
        re.compile(
            rf"{_ANYONE}\s+(?:\w+\s+){{0,3}}?(?:{one})\b(?:\s+(?:rating|opinion|view)s?(?:\s+among\s+\w+)?)?"
            rf"(?:\s+(?!(?:among|in)\b)[^\s.,;:()\d]+){{0,5}}?{_LINK}",
            re.IGNORECASE,
        ),
        re.compile(rf"\s+(?:(?!of\b)\w+\s+){{0,3}}?(?:{other})\b{_CLOSED}", re.IGNORECASE),
    )
    for one, other in _PLEASED
)
"""Two opposite answers: the words after one share and the words after the other."""
_BACKING = (
    r"(?:favou?r|support|back|prefer)(?:s|ed|ing)?|for|behind|in\s+support\s+of"
    r"|(?:say|said)\s+they\s+(?:plan\s+to|will|would)\s+(?:vote\s+for|back|support)"
)
_BALLOTS = (
    (
        re.compile(rf"{_VOTE},?\s+(?:(?:and|while)\s+)?{_NAME}(?:\s+(?:won|got|took|had|received|with|at))?\s+"),
        re.compile(rf"(?:{_VOTE})?(?=\s*(?:[.;]|,\s|$))"),
    ),
    (
        re.compile(rf"{_ANYONE},?\s+(?:compared\s+(?:to|with)|versus|against|while|to|and)\s+"),
        re.compile(r"\s+who\s+(?:supported|backed|favou?red|preferred|support|back|favou?r|prefer|want)\b"),
    ),
    (
        re.compile(rf"{_ANYONE}\s+(?:{_BACKING})\s+{_NAME}{_LINK}"),
        re.compile(rf"\s+(?:(?:{_BACKING})\s+)?{_NAME}(?=\s*(?:[.;]|,\s|$))"),
    ),
    (
        re.compile(rf"\s*,?\s+(?:and|while|with)\s+{_NAME}\s+at\s+"),
        re.compile(r"(?=\s*(?:[.;]|,\s|$))"),
    ),
)
"""The words between the shares of two rivals, and after the second."""
_AT = re.compile(r"\bat\s+$")
_POLLED = re.compile(
    r"\b(?:voters?|polls?|surveys?|voted?|support\w*|elections?|respondents|favou?r\w*|asked|divided|ballots?)\b",
    re.IGNORECASE,
)
_SUPPORT = re.compile(r"\b(?:support\w*|backing|backed|vote for|favou?r\w*|prefer\w*)\b", re.IGNORECASE)
_LIMITS = thresholds()
ROUNDING = _LIMITS.poll_rounding


_OF_THEM = re.compile(r"\s+of\s+(?:them|whom|which|these)\b", re.IGNORECASE)
_AFTER = 14
"""Characters after a share that may show what it is of: "chance", "turnout"."""


def _two(claims: Sequence[Claim], text: str) -> Iterator[tuple[Claim, ...]]:
    """Two rivals in one vote, or two answers that exclude each other."""
    for left, right in itertools.pairwise(claims):
        if left.sentence != right.sentence or left.frame.change or right.frame.change:
            continue
        gap, sentence = between(left, right, text), text[left.sentence.start : right.mention.end + _AFTER]
        joint = _TO.fullmatch(gap)
        rivals = joint is not None and (joint["vote"] or _RIVALS.search(sentence)) and not _OTHER.search(sentence)
        if not _MOVED.search(sentence) and (rivals or _apart(left, right, gap, text)):
            yield left, right


def _apart(left: Claim, right: Claim, gap: str, text: str) -> bool:
    """Whether nobody can be in both shares."""
    end = right.mention.end
    if _OF_THEM.match(gap) or PLACED.search(text, left.mention.end, end + _AFTER):
        return False
    if any(first.fullmatch(gap) and second.match(text, end) for first, second in _OPPOSITES):
        return True
    if _OTHER.search(said(text, left)):
        return False
    kind = next((at for at, (a, b) in enumerate(_BALLOTS) if a.fullmatch(gap) and b.match(text, end)), None)
    if kind == 1:
        return _SUPPORT.search(text, left.sentence.start, left.mention.start) is not None
    ahead = text[max(0, left.mention.start - 4) : left.mention.start]
    if kind == 2:
        return _POLLED.search(said(text, left)) is not None
    return kind is not None and (kind < 3 or (_AT.search(ahead) is not None and "poll" in said(text, left).lower()))


def _behind(claim: Claim, text: str) -> str:
    return text[claim.mention.end : claim.mention.end + 60]


def _is_rest(claim: Claim, text: str) -> bool:
    """Whether a share covers everyone left: "the remaining 10 percent"."""
    return _REMAINING.search(text[max(0, claim.mention.start - 24) : claim.mention.start]) is not None


def _three(claims: Sequence[Claim], text: str) -> Iterator[tuple[Claim, ...]]:
    """The shares for, against and undecided in one poll."""
    for triple in zip(claims, claims[1:], claims[2:], strict=False):
        last = triple[2]
        if len({claim.sentence for claim in triple}) > 1 or not (
            _REST.match(_behind(last, text)) or _is_rest(last, text)
        ):
            continue
        gaps = [between(a, b, text) for a, b in itertools.pairwise(triple)]
        if all(_STEP.fullmatch(gap) and not _GROUPS.match(gap) for gap in gaps) and _SIDES.search(gaps[1]):
            yield triple


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every set of shares in one vote that exceeds 100 percent, or falls short despite "the rest", beyond rounding."""
    found = []
    for shares in (*_two(claims, article.text), *_three(claims, article.text)):
        values = [exact(claim) for claim in shares]
        if None in values or any(value.unit != "%" for value in values if value):
            continue
        made = sum(value.number or 0.0 for value in values if value)
        slack = ROUNDING * (len(shares) - 1)
        if made > 100 + slack or (len(shares) > 2 and _is_rest(shares[-1], article.text) and made < 100 - slack):
            sides = tuple((describe(value), claim) for value, claim in zip(values, shares, strict=True) if value)
            found.append(Contradiction(sides, f"together they are {made:g} %"))
    seen = {claim.mention.start for one in found for _, claim in one.sides}
    for answers in answers_told(list(shapes(claims, article)), article.text):
        held = [answer.claim for answer in answers.shares]
        if too_much(answers) and not any(claim.mention.start in seen for claim in held):
            sides = tuple((share_written(claim), claim) for claim in held)
            made = sum(answer.share for answer in answers.shares)
            found.append(Contradiction(sides, f"together they are {made:.3g} %", answers.sure))
    return found


COMPARATOR = OneArticle("poll", frozenset({Kind.PERCENT}), inspect_article)
