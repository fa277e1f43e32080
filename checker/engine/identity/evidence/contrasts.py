"""Words that part one attribute of a thing from another: its length from its height, the killed from the hurt."""

from __future__ import annotations

from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.word_lists import words_by_name

CONTRASTS = {
    name: tuple(tuple(frozenset(side.split("/")) for side in row.split()) for row in rows)
    for name, rows in words_by_name("engine/identity/contrasts").items()
}
"""Words of which a sentence has those of one side where it tells of one of several attributes, by the name of
the evidence."""
_CONTRASTED = {name: frozenset().union(*(side for row in rows for side in row)) for name, rows in CONTRASTS.items()}


def _contrast(name: str, left: Claim, right: Claim) -> str | None:
    a, b = left.words & _CONTRASTED[name], right.words & _CONTRASTED[name]
    for row in CONTRASTS[name] if a and b else ():
        mine, yours = ([side for side in row if words & side] for words in (a, b))
        if mine and yours and not any(side in yours for side in mine):
            return f'told apart by "{min(a & mine[0])}" / "{min(b & yours[0])}"'
    return None


def contrast(left: Claim, right: Claim) -> str | None:
    """Words that part one attribute from another: "front" / "rear", "gross" / "net"."""
    return _contrast("words of contrast", left, right)


def dimension(left: Claim, right: Claim) -> str | None:
    """The length and the height of one thing."""
    return _contrast("another dimension", left, right) if left.mention.kind is Kind.MEASURE else None


def fate(left: Claim, right: Claim) -> str | None:
    """The killed and the hurt of one event."""
    return _contrast("another fate", left, right) if left.mention.kind in _COUNTS else None


def other_account(left: Claim, right: Claim) -> str | None:
    """The sales and the profit of one firm, its staff and those who have to go."""
    return _contrast("another account", left, right)


_COUNTS = frozenset({Kind.COUNT, Kind.NUMBER})
