"""Findings and claims as the lines of text output, in pieces."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claim import Claim, Frame
from checker.model.finding import Extraction, Finding, Level, Report, Side
from checker.reporters.content.acceptance_lines import acceptance_line, reasons
from checker.reporters.content.explained import left_out, meetings, nearest_misses, unread
from checker.reporters.content.places import Places
from checker.reporters.content.printable import literal, printable
from checker.reporters.content.quotation import published, quotation, value
from checker.reporters.content.styled import Line, Piece, Role, with_number

_LEVELS = {Level.ERROR: Role.ERROR, Level.WARNING: Role.WARNING, Level.NOTE: Role.NOTE}


def findings(report: Report, explain: bool) -> Iterator[Line]:
    """The open findings, each followed by a blank line, and the number of accepted ones.

    With `explain`, accepted findings are included in full; then come the pairs of articles and the nearest misses.
    """
    places = Places.in_report(report)
    for finding in report.findings:
        if explain or not finding.accepted:
            yield from dispute(finding, places)
            yield Line()
    if not explain and (told := ", ".join(acceptance_line(report.findings))):
        yield Line((Piece(f"accepted: {told} (--explain shows them)", Role.FAINT),))
    if explain:
        yield from meetings(report.meetings)
        yield from nearest_misses(report.judgements, places)
        for extraction in report.extractions:
            yield from left_out(extraction, places)
            yield from unread(extraction, places)


def claims(extraction: Extraction, explain: bool) -> Iterator[Line]:
    """The claims of one article under its name, followed by a blank line."""
    places = Places.of([extraction])
    article = extraction.article
    yield Line((Piece(literal(article.id), Role.PLACE), Piece(f"  {published(article.published)}", Role.FAINT)))
    found = [claim for part in extraction.parts for claim in part.claims]
    for claim in found:
        yield _claim(claim, places)
    if not found:
        yield Line((Piece("nothing could be extracted", Role.WARNING),), 1)
    if explain:
        yield from left_out(extraction, places)
        yield from unread(extraction, places)
    yield Line()


def dispute(finding: Finding, places: Places) -> Iterator[Line]:
    """One finding with all its sides, its verdict and its reason."""
    first = finding.sides[0].claims[0]
    yield Line(
        (
            Piece(places.place(first.article, first.mention.start), Role.PLACE),
            Piece(": "),
            _level(finding),
            Piece(f": {printable(finding.message)} "),
            Piece(f"[{finding.rule}]", Role.FAINT),
        )
    )
    for side in finding.sides:
        yield from _side(side, places)
    if finding.compatible:
        yield Line((Piece("fits more than one of these:", Role.LABEL),), 1)
        for claim in finding.compatible:
            yield from quotation(claim, places)
    yield from (_labelled("accepted", why) for why in reasons(finding))
    yield _labelled("verdict", f"{finding.verdict.value} (confidence {finding.confidence:.2f})")
    yield _labelled("why", finding.reason)
    if finding.advice:
        yield _labelled("to do", finding.advice)
    yield _labelled("id", finding.id)


def _level(finding: Finding) -> Piece:
    if finding.accepted:
        return Piece(f"accepted {finding.level.value}", Role.FAINT)
    return Piece(finding.level.value, _LEVELS[finding.level])


def _side(side: Side, places: Places) -> Iterator[Line]:
    articles = len({claim.article for claim in side.claims})
    yield Line(
        (Piece(printable(side.value), Role.VALUE), Piece(f" ({with_number(articles, 'article')})", Role.FAINT)), 1
    )
    for claim in side.claims:
        yield from quotation(claim, places)


def _labelled(label: str, text: str) -> Line:
    return Line((Piece(f"{label}: ", Role.LABEL), Piece(printable(text))), 1)


def _claim(claim: Claim, places: Places) -> Line:
    line, column = places.line_column(claim.article, claim.mention.start)
    about = _about(claim.frame)
    return Line(
        (
            Piece(f"{line}:{column}", Role.PLACE),
            Piece(f"  {claim.mention.kind.value}  "),
            Piece(printable(claim.mention.text), Role.MARK),
            Piece(f"  = {printable(value(claim.mention))}", Role.VALUE),
            Piece(f"  {about}" if about else "", Role.FAINT),
        ),
        1,
    )


def _about(frame: Frame) -> str:
    """The frame in a few words."""
    parts = (
        ("of", ", ".join(frame.marks[:3])),
        ("counts", frame.counted),
        ("subject", " ".join(frame.subject)),
        ("verb", frame.predicate),
        ("scope", " ".join(frame.scope[:6])),
        ("", frame.modality.value if frame.modality.value != "asserted" else ""),
        ("change", frame.change),
        ("says", frame.attribution),
    )
    return printable("; ".join(f"{label} {text}".strip() for label, text in parts if text))
