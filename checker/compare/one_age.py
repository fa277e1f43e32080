"""Inside one article: two ages of one person ("Tilda Ross, 43, ... the 45-year-old Tilda Ross")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.compare.neighbours import exact, in_quotes, ordered, said
from checker.compare.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue

NAME = "one-age"
KINDS = frozenset({Kind.AGE, Kind.DATE})

_OTHER_TIME = re.compile(
    r"\b(?:turn(?:s|ed|ing)?|birthday|when|then|at the time|at (?:the )?age|at \d\d|ago|later|earlier|since|until"
    r"|born|would|had|as a (?:child|boy|girl|teenager)|anniversary|father|mother|son|daughter|both|respectively"
    r"|junior|senior|jr|sr|namesake)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may tell of another time, or of two people of one name."""
_CLOSES = re.compile(r"\s*[,)]")
_AGE_UNITS = ("year", "year of age", "")


def _years(claim: Claim, article: Article) -> float | None:
    """The age that a claim gives somebody at the time of writing, beside the name: ", 43," or "43-year-old"."""
    quantity, text = exact(claim), article.text
    if claim.mention.kind is not Kind.AGE or quantity is None or quantity.unit not in _AGE_UNITS:
        return None
    beside = "-old" in claim.mention.text or _CLOSES.match(text, claim.mention.end)
    if not beside or claim.sentence.headline or _OTHER_TIME.search(said(text, claim)) or in_quotes(text, claim):
        return None
    return quantity.number


def _dated(claims: Sequence[Claim]) -> set[int]:
    """The sentences that write a year or count back to another one, in which an age may be that of another time."""
    found = set()
    for claim in claims:
        value = claim.mention.value
        if isinstance(value, TimeValue) and value.year is not None:
            years = value.day is None and (value.month is None or value.deictic is not None)
            if years or str(value.year) in claim.mention.text:
                found.add(claim.sentence.index)
    return found


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Two ages beside one full name. Silent where a sentence may tell of another time."""
    people: dict[tuple[str, tuple[str, ...]], dict[float, Claim]] = {}
    dated = _dated(claims)
    for claim in claims:
        person, given, years = claim.frame.person, claim.frame.given, _years(claim, article)
        if years is not None and person and given and claim.sentence.index not in dated:
            people.setdefault((person, given), {}).setdefault(years, claim)
    found = []
    for (person, given), ages in people.items():
        if len(ages) > 1:
            sides = [(f"{years:g} years old", claim) for years, claim in ages.items()]
            name = " ".join([*given, person]).title()
            found.append(Contradiction(ordered(sides), f"one article gives {name} {len(ages)} ages"))
    return found
