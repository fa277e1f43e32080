"""Words that distinguish attributes of a thing: its length from its height, the killed from the hurt."""

from __future__ import annotations

from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.word_lists import words_by_name

CONTRASTS = {
    name: tuple(tuple(frozenset(side.split("/")) for side in row.split()) for row in rows)
    for name, rows in words_by_name("engine/identity/contrasts").items()
}
"""The words of each side of a contrast, by the name of the evidence. A sentence that states one of several
attributes has words of one side only."""
_CONTRASTED = {name: frozenset().union(*(side for row in rows for side in row)) for name, rows in CONTRASTS.items()}


def _contrast(name: str, left: Claim, right: Claim) -> str | None:
    a, b = left.words & _CONTRASTED[name], right.words & _CONTRASTED[name]
    for row in CONTRASTS[name] if a and b else ():
        mine, yours = ([side for side in row if words & side] for words in (a, b))
        if mine and yours and not any(side in yours for side in mine):
            return f'distinguished by "{min(a & mine[0])}" / "{min(b & yours[0])}"'
    return None


def contrast(left: Claim, right: Claim) -> str | None:
    """Words that distinguish two attributes: "front" / "rear", "gross" / "net"."""
    return _contrast("words of contrast", left, right)


def dimension(left: Claim, right: Claim) -> str | None:
    """The length of a thing and its height."""
    return _contrast("another dimension", left, right) if left.mention.kind is Kind.MEASURE else None


def fate(left: Claim, right: Claim) -> str | None:
    """The people killed in an event and those hurt in it."""
    return _contrast("another fate", left, right) if left.mention.kind in _COUNTS else None


def other_account(left: Claim, right: Claim) -> str | None:
    """The sales of a firm and its profit; its staff and the jobs it cuts."""
    return _contrast("another account", left, right)


_COUNTS = frozenset({Kind.COUNT, Kind.NUMBER})
