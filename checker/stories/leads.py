"""Who an article is about: two reports of one story are about the same people, however alike their other words are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from checker.model.claim import Claim
from checker.stories.thresholds import thresholds

_LIMITS = thresholds()
MOST = _LIMITS.leads


LEAST = _LIMITS.lead_share
ENOUGH = _LIMITS.names_enough


class Cast(NamedTuple):
    """The names of an article."""

    leads: frozenset[str]
    """Words of the names that own the most claims."""
    names: frozenset[str]
    """All names in the sentences with claims."""


def cast(claims: Sequence[Claim]) -> Cast:
    """The names of the article these claims come from."""
    owners = Counter(claim.frame.owner for claim in claims if claim.frame.owner)
    first = sorted(owners, key=lambda owner: (-owners[owner], owner))[:MOST]
    told = frozenset(word for owner in first if owners[owner] >= LEAST * owners[first[0]] for word in owner)
    names = frozenset[str]().union(*(claim.names for claim in claims), told)
    return Cast(told, names)


def shared(left: Cast, right: Cast) -> bool:
    """Whether one article names somebody the other is about; True if either is about nobody by name."""
    if not left.leads or not right.leads or len(left.names & right.names) >= ENOUGH:
        return True
    return bool(left.leads & right.names or right.leads & left.names)
