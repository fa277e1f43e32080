"""A finding in a few plain lines that need no fixed-width font, for formats with one text field."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.reporters.content.acceptance_lines import reasons
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.quotation import published


def listed(finding: Finding, places: Places) -> Iterator[str]:
    """Each quote with its value, place and publication day, then the reason, what to do and the id."""
    for side in finding.sides:
        for claim in side.claims:
            yield f"{printable(side.value)}: {_quoted(claim, places)}"
    for claim in finding.compatible:
        yield f"fits more than one of these: {_quoted(claim, places)}"
    yield from (printable(f"accepted: {why}") for why in reasons(finding))
    yield printable(f"why: {finding.reason}")
    if finding.advice:
        yield printable(f"do: {finding.advice}")
    yield f"id: {finding.id} ({finding.verdict.value}, confidence {finding.confidence:.2f})"


def _quoted(claim: Claim, places: Places) -> str:
    before, words, after = places.around(claim)
    said = printable(f"{before}[[{words}]]{after}")
    place = places.place(claim.article, claim.mention.start)
    return f"{said} ({place}, {published(places.articles[claim.article].published)})"
