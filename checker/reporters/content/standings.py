"""The places at which a finding is shown in formats that put a mark into a file: one for each side.

A reader of a changed file then sees it there, whichever side the change brought.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.article import TITLE
from checker.model.claim import Claim
from checker.model.finding import Finding, Report, Side
from checker.model.mention import inside_a_sentence
from checker.reporters.content.locations import Location, from_folder, location
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.styled import with_number


@dataclass(frozen=True, slots=True)
class Standing:
    """A finding at one of its places."""

    finding: Finding
    side: Side
    claim: Claim
    place: Location
    fingerprint: str
    """The finding's id where it is shown first; elsewhere the id and a hash of the side. It does not depend on line
    numbers, on the order of the sides or on the other places."""


def standings(finding: Finding, report: Report, places: Places, folder: str) -> tuple[Standing, ...]:
    """The places of a finding, at least one and each on another line: the first article of each side.

    In a report on a change, they are all its changed articles; an archived article has no place. `folder` is the
    working directory.
    """
    first = _first(finding, places)
    found: dict[tuple[object, ...], Standing] = {}
    for side, claim in _shown(finding, report, places):
        place = location(claim, places)
        name = finding.id if claim == first else f"{finding.id}-{_hash(side, claim, places, folder)}"
        mark = (place.path, place.line, place.part and (place.article, place.part))
        found.setdefault(mark, Standing(finding, side, claim, place, name))
    return tuple(found.values())


def told(standing: Standing, places: Places, folder: str) -> str:
    """The disagreement, its reason, and where the other sides are, on one line."""
    said = (
        as_sentence(standing.finding.message),
        as_sentence(standing.finding.reason),
        against(standing, places, folder),
    )
    return printable(" ".join(filter(None, said)))


def as_sentence(text: str) -> str:
    """A sentence with its capital and its end. A path at its beginning keeps its letters."""
    first = text.partition(" ")[0].rstrip(".,:;?!")
    whole = text[:1].upper() + text[1:] if first.isalpha() else text
    return whole if whole.endswith((".", "?", "!")) else f"{whole}."


def against(standing: Standing, places: Places, folder: str) -> str:
    """What this place says, and what the others say, with the file and line of the first article of each side.

    "Here 58. Against 56 in old/pell.txt:4 and 2 more articles." Empty if the finding has one side.
    """
    said = labels(standing.finding)
    sides = zip(standing.finding.sides, said, strict=True)
    others = [f"{label} in {where(side, places, folder)}" for side, label in sides if side is not standing.side]
    if not others:
        return ""
    here = said[[side is standing.side for side in standing.finding.sides].index(True)]
    return f"Here {here}. Against {'; '.join(others)}."


LONGEST = 32
"""The longest words, in characters, that stand for a side as they are printed."""


def labels(finding: Finding) -> list[str]:
    """The value of each side as its first quote prints it, or as read if that does not tell the sides apart."""
    words = [inside_a_sentence(side.claims[0].mention) for side in finding.sides]
    distinct = len({word.casefold() for word in words}) == len(words)
    printed = distinct and all(len(word) <= LONGEST for word in words)
    return [printable(word) for word in (words if printed else [side.value for side in finding.sides])]


def where(side: Side, places: Places, folder: str) -> str:
    """The file and line of the first quote of a side, and the number of its other articles."""
    place = location(side.claims[0], places)
    line = f":{place.line}" if place.line else ""
    more = len({claim.article for claim in side.claims}) - 1
    rest = f" and {more:,} more {with_number(more, 'article').split()[-1]}" if more else ""
    part = f" ({printable(place.part)})" if place.part else ""
    return f"{printable(from_folder(place.path, folder))}{line}{part}{rest}"


def _shown(finding: Finding, report: Report, places: Places) -> Iterator[tuple[Side, Claim]]:
    """The quotes at which a finding is shown, each with its side; of one article on one side, the first."""
    for side in finding.sides:
        of_article: dict[str, Claim] = {}
        for claim in side.claims:
            name = claim.article.removesuffix(TITLE)
            of_article[name] = min(of_article.get(name, claim), claim, key=_order)
        here = {name: claim for name, claim in of_article.items() if claim.article not in places.published}
        if report.changed is None:
            yield from ((side, claim) for claim in list(here.values())[:1])
        else:
            yield from ((side, claim) for name, claim in here.items() if name in report.changed)


def _first(finding: Finding, places: Places) -> Claim:
    """The quote whose place has the id of the finding alone, whichever articles are changed.

    It is the first one in the order of a report that does not know of changes: a draft's, then the longest side.
    """
    if len({claim.article.removesuffix(TITLE) for side in finding.sides for claim in side.claims}) == 1:
        return finding.sides[0].claims[0]

    def archived(claim: Claim) -> bool:
        return claim.article in places.published

    firsts = [
        (min(side.claims, key=lambda claim: (archived(claim), _order(claim))), len(side.claims))
        for side in finding.sides
    ]
    return min(firsts, key=lambda item: (archived(item[0]), -item[1], _order(item[0])))[0]


def _order(claim: Claim) -> tuple[str, int]:
    return claim.article, claim.mention.start


def _hash(side: Side, claim: Claim, places: Places, folder: str) -> str:
    """Eight hexadecimal digits for a side in an article."""
    article = places.articles[claim.article]
    name = article.id.removeprefix(article.file) if article.file else ""
    said = (side.value, from_folder(article.file or article.id, folder), name, *places.sentence(claim).split())
    return hashlib.sha256("\n".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:8]
