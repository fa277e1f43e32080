"""Findings and claims as the lines of text output, in pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.claim import Claim, Frame
from checker.model.finding import Extraction, Finding, Level, Report
from checker.model.value import TimeValue
from checker.reporters.content.acceptance_lines import acceptance_line, reasons
from checker.reporters.content.explained import explanation, left_out, unread
from checker.reporters.content.places import Places
from checker.reporters.content.printable import literal, printable
from checker.reporters.content.quotation import gutter, published, quotation, value
from checker.reporters.content.styled import Line, Piece, Role

_LEVELS = {Level.ERROR: Role.ERROR, Level.WARNING: Role.WARNING, Level.NOTE: Role.NOTE}


def findings(report: Report, explain: bool, width: int) -> Iterator[Line]:
    """The open findings, each followed by a blank line, and the number of accepted ones.

    With `explain`, accepted findings are included, and every side with all its quotes; then come the pairs of articles
    and the nearest misses. Quotes are cut to `width` columns.
    """
    places = Places.in_report(report)
    for finding in report.findings:
        if explain or not finding.accepted:
            yield from dispute(finding, places, width, explain)
            yield Line()
    if not explain and (told := ", ".join(acceptance_line(report.findings))):
        yield Line((Piece(f"accepted: {told} (--explain shows them)", Role.FAINT),))
    if explain:
        yield from explanation(report, places, width)


def claims(extraction: Extraction, explain: bool) -> Iterator[Line]:
    """The claims of one article under its name, followed by a blank line."""
    places = Places.of([extraction])
    article = extraction.article
    yield Line((Piece(literal(article.id), Role.PLACE), Piece(f"  {published(article.published)}", Role.FAINT)))
    found = [claim for part in extraction.parts for claim in part.claims]
    for claim in found:
        yield _claim(claim, places)
    if not found:
        yield Line((Piece("nothing could be extracted", Role.WARNING),), "    ")
    if explain:
        yield from left_out(extraction, places)
        yield from unread(extraction, places)
    yield Line()


def dispute(finding: Finding, places: Places, width: int, every: bool = False) -> Iterator[Line]:
    """One finding: its title, a quote of each side, its reason and what to do. With `every`, all quotes."""
    yield Line((_level(finding), Piece(": "), Piece(printable(finding.message), Role.TITLE), _rule(finding)), rest="  ")
    claims = [claim for side in finding.sides for claim in side.claims]
    number = gutter(claims, places)
    dated = _days_matter(claims, places)
    for side in finding.sides:
        shown = side.claims if every else side.claims[:1]
        for claim in shown:
            yield from quotation(claim, places, number, width, _LEVELS[finding.level], dated)
        yield from _more(side.claims[len(shown) :], places, number)
    for label, text in _notes(finding, places):
        lead = f"{' ' * number} = {label}: "
        yield Line((Piece(printable(text)),), lead, " " * min(len(lead), number + HANG))


def _rule(finding: Finding) -> Piece:
    return Piece(f" [{finding.rule}]", Role.FAINT)


def _level(finding: Finding) -> Piece:
    if finding.accepted:
        return Piece(f"accepted {finding.level.value}", Role.FAINT)
    return Piece(finding.level.value, _LEVELS[finding.level])


def _days_matter(claims: Sequence[Claim], places: Places) -> bool:
    """Whether a reader needs the publication days: a value depends on its day, or the articles differ in theirs."""
    days = {places.articles[claim.article].published.day for claim in claims}
    times = [claim.mention.value for claim in claims if isinstance(claim.mention.value, TimeValue)]
    return len(days) > 1 or any(value.deictic or value.year is None or value.weekday for value in times)


NAMED = 3
"""The most further places of a side that are named."""


def _more(claims: Sequence[Claim], places: Places, number: int) -> Iterator[Line]:
    """The further places that give the same value: "and 6 more: a.txt:3:14, ..."."""
    if not claims:
        return
    named = ", ".join(places.place(claim.article, claim.mention.start) for claim in claims[:NAMED])
    rest = " ... (--explain quotes all)" if len(claims) > NAMED else ""
    lead = f"{' ' * number} | "
    yield Line((Piece(f"and {len(claims)} more: ", Role.FAINT), Piece(named + rest, Role.FAINT)), lead)


HANG = 9
"""The most columns, after the column for line numbers, by which a wrapped note hangs."""


def _notes(finding: Finding, places: Places) -> Iterator[tuple[str, str]]:
    """What is said below the quotes, each with its label."""
    if finding.compatible:
        first = finding.compatible[0]
        more = f" and {len(finding.compatible) - 1} more" if len(finding.compatible) > 1 else ""
        yield "fits more than one", f'"{first.mention.text}", {places.place(first.article, first.mention.start)}{more}'
    for why in reasons(finding):
        yield "accepted", why
    yield "why", finding.reason
    if finding.advice:
        yield "do", finding.advice
    yield "id", f"{finding.id} ({finding.verdict.value}, confidence {finding.confidence:.2f})"


def _claim(claim: Claim, places: Places) -> Line:
    line, column = places.line_column(claim.article, claim.mention.start)
    part = places.part(claim.article, claim.mention.start)
    about = _about(claim.frame)
    return Line(
        (
            Piece(printable(part.words) if part else f"{line}:{column}", Role.PLACE),
            Piece(f"  {claim.mention.kind.value}  "),
            Piece(printable(claim.mention.text), Role.MARK),
            Piece(f"  = {printable(value(claim.mention))}"),
            Piece(f"  {about}" if about else "", Role.FAINT),
        ),
        "    ",
        " " * 8,
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
