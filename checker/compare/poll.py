"""Inside one article: shares of one vote that make more than the whole ("55 percent of the vote to 48 percent")."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from checker.compare.neighbours import between, exact, said
from checker.compare.relation import Contradiction
from checker.compare.wording import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind

NAME = "poll"
KINDS = frozenset({Kind.PERCENT})

_TO = re.compile(
    r"(?P<vote>\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:votes?|ballots?))?(?:\s+(?:cast|counted))?,?\s+to\s+"
    r"(?:(?:[A-Z][\w.'’-]+\s+){0,3}[A-Z][\w.'-]+['’]s?\s+)?",
)
_RIVALS = re.compile(
    r"\b(?:beat|defeated|won|leads?|led|ahead|ballots?|votes?|polls?|elections?|runoff)\b", re.IGNORECASE
)
_MOVED = re.compile(
    r"\b(?:from|rose|risen|fell|fallen|grew|grown|up|down|increased?|decreased?|dropped|raised?|cut|climbed|slipped"
    r"|range|between|turnout|chance|majority|threshold|required)\b",
    re.IGNORECASE,
)
_STEP = re.compile(r"[^.;:%()]{0,80}?(?:,|\band\b|\bwhile\b|;)[^.;:%()]{0,24}", re.IGNORECASE)
_SIDES = re.compile(
    r"\b(?:oppos\w+|against|disapprov\w+|disagree\w*|said no|voted no|unfavou?rabl[ey]|no)\b", re.IGNORECASE
)
_REST = re.compile(
    r"(?:\s+\w+){0,3}?\s+(?:undecided|unsure|not sure|no opinion|(?:do|did)(?:n['’]t| not) know|no answer)\b",
    re.IGNORECASE,
)
_GROUPS = re.compile(r"\s+of\s+(?!(?:the\s+)?(?:those|respondents|voters|people|adults)\b)", re.IGNORECASE)
ROUNDING = 1.0


def _two(claims: Sequence[Claim], text: str) -> Iterator[tuple[Claim, ...]]:
    """Two rivals in one vote."""
    for left, right in itertools.pairwise(claims):
        if left.sentence != right.sentence or left.frame.change or right.frame.change:
            continue
        joint, sentence = _TO.fullmatch(between(left, right, text)), said(text, left)
        if joint and not _MOVED.search(sentence) and (joint["vote"] or _RIVALS.search(sentence)):
            yield left, right


def _behind(claim: Claim, text: str) -> str:
    return text[claim.mention.end : claim.mention.end + 60]


def _three(claims: Sequence[Claim], text: str) -> Iterator[tuple[Claim, ...]]:
    """Those for it, those against it and those who do not know, of one poll."""
    for triple in zip(claims, claims[1:], claims[2:], strict=False):
        if len({claim.sentence for claim in triple}) > 1 or not _REST.match(_behind(triple[2], text)):
            continue
        gaps = [between(a, b, text) for a, b in itertools.pairwise(triple)]
        if all(_STEP.fullmatch(gap) and not _GROUPS.match(gap) for gap in gaps) and _SIDES.search(gaps[1]):
            yield triple


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every set of shares of one vote or poll that makes more than all, rounding allowed."""
    found = []
    for shares in (*_two(claims, article.text), *_three(claims, article.text)):
        values = [exact(claim) for claim in shares]
        if None in values or any(value.unit != "%" for value in values if value):
            continue
        made = sum(value.number or 0.0 for value in values if value)
        if made > 100 + ROUNDING * (len(shares) - 1):
            sides = tuple((describe(value), claim) for value, claim in zip(values, shares, strict=True) if value)
            found.append(Contradiction(sides, f"together they are {made:g} %"))
    return found
