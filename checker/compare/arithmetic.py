"""Inside one article: "from A to B, a rise of C" that does not compute."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from checker.compare.neighbours import between
from checker.compare.relation import Contradiction
from checker.compare.wording import describe
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity

NAME = "arithmetic"
KINDS = frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE, Kind.NUMBER})


_MOVED = re.compile(
    r"\s*(?:,|\(|-|–|—)\s*(?:up|down|(?:an?\s+)?(?:\w+\s+)?(?:increase|rise|gain|jump|decrease|fall|drop|decline)\s+of)\s+",
    re.IGNORECASE,
)


def _reached(claims: Sequence[Claim], step: Claim, text: str) -> dict[str, tuple[Claim, Quantity]]:
    """The amount right before "up 12 percent", which is the end of the change."""
    index = claims.index(step)
    value = claims[index - 1].mention.value if index else None
    plain = isinstance(value, Quantity) and value.role is None and value.number is not None and value.modifier == "="
    joined = index > 0 and _MOVED.fullmatch(between(claims[index - 1], step, text))
    return {"to": (claims[index - 1], value)} if plain and joined and isinstance(value, Quantity) else {}


def _ends(claims: Sequence[Claim], text: str) -> dict[str, tuple[Claim, Quantity]] | None:
    """The from, to and by claims of one sentence, or None where one is missing or not a single plain number."""
    found: dict[str, tuple[Claim, Quantity]] = {}
    for claim in claims:
        value = claim.mention.value
        if isinstance(value, Quantity) and value.role in ("from", "to", "by"):
            if value.role in found or value.number is None or value.modifier != "=":
                return None
            found[value.role] = (claim, value)
    if found.keys() == {"from", "by"}:
        found |= _reached(claims, found["by"][0], text)
    return found if len(found) == 3 and found["from"][1].unit == found["to"][1].unit else None


def _steps(change: Quantity, start: Quantity, end: Quantity) -> tuple[float, float, float] | None:
    """The change said, the change computed, and how far rounding may part them; all in the unit of the change."""
    assert change.number is not None and start.number is not None and end.number is not None
    moved = abs(end.number - start.number)
    slack = (start.step + end.step) / 2
    if change.unit == start.unit or (start.unit == "%" and change.unit in ("percentage point", "point")):
        return change.number, moved, slack + change.step / 2
    if change.unit == "%" and start.unit != "%" and start.number:
        share = 100 / abs(start.number)
        return change.number, moved * share, slack * share * 2 + change.step / 2
    return None


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every change whose two ends and size stand in one sentence and do not fit."""
    found = []
    for _, group in groupby(claims, key=lambda claim: claim.sentence.index):
        ends = _ends(list(group), article.text)
        if ends is None:
            continue
        (first, start), (last, end), (step, change) = ends["from"], ends["to"], ends["by"]
        computed = _steps(change, start, end)
        if computed is None or abs(computed[0] - computed[1]) <= computed[2] * 1.01 + 1e-9:
            continue
        sides = sorted(
            [(describe(start), first), (describe(end), last), (describe(change), step)],
            key=lambda side: side[1].mention.start,
        )
        why = f"from {describe(start)} to {describe(end)} is a change of {computed[1]:.4g}, not {computed[0]:g}"
        found.append(Contradiction(tuple(sides), why))
    return found
