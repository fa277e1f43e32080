"""What a person reads, as lines of pieces: `text` prints them plain, `rich` gives each role a style."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from checker.compare.time_words import describe as describe_time
from checker.compare.wording import describe as describe_quantity
from checker.model.article import Published
from checker.model.claim import Claim, Frame
from checker.model.finding import Extraction, Finding, Judgement, Level, Report, Side, Verdict
from checker.model.mention import Mention
from checker.model.value import Duration, TimeValue
from checker.reporters.content.places import Places
from checker.reporters.content.printable import literal, printable
from checker.text.calendar import MONTHS


class Role(Enum):
    """What a piece is."""

    PLAIN = "plain"
    ERROR = "error"
    WARNING = "warning"
    PLACE = "place"
    VALUE = "value"
    MARK = "mark"
    """The words in question within their sentence."""
    LABEL = "label"
    FAINT = "faint"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line, safe to print."""

    text: str
    role: Role = Role.PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """A line, indented by `depth` steps; one with no pieces is blank."""

    pieces: tuple[Piece, ...] = ()
    depth: int = 0


_LEVELS = {Level.ERROR: Role.ERROR, Level.WARNING: Role.WARNING}


def findings(report: Report, explain: bool) -> Iterator[Line]:
    """All findings, each followed by a blank line; with `explain` also every pair looked at and what was left out."""
    places = Places.of(report.extractions)
    for finding in report.findings:
        yield from _finding(finding, places)
        yield Line()
    if explain:
        yield from _judgements(report.judgements, places)
        for extraction in report.extractions:
            yield from _left_out(extraction, places)


def claims(extraction: Extraction, explain: bool) -> Iterator[Line]:
    """The claims of one article under its name, followed by a blank line."""
    places = Places.of([extraction])
    article = extraction.article
    yield Line((Piece(literal(article.id), Role.PLACE), Piece(f"  {published(article.published)}", Role.FAINT)))
    for claim in extraction.claims:
        yield _claim(claim, places)
    if not extraction.claims:
        yield Line((Piece("nothing could be extracted", Role.WARNING),), 1)
    if explain:
        yield from _left_out(extraction, places)
    yield Line()


def published(published: Published) -> str:
    """The publication day and how it is known."""
    if published.first is None or published.last is None:
        return "publication date unknown"
    days = dict.fromkeys(_day(day, published.year_known) for day in (published.first, published.last))
    year = "" if published.year_known else ", year unknown"
    return f"published {' to '.join(days)} ({published.source.value}{year})"


def _day(day: dt.date, year_known: bool) -> str:
    return day.isoformat() if year_known else f"{day.day} {MONTHS[day.month - 1]}"


def value(mention: Mention) -> str:
    """The resolved value in words."""
    if isinstance(mention.value, TimeValue):
        return describe_time(mention.value)
    return describe_quantity(mention.value.length if isinstance(mention.value, Duration) else mention.value)


def _finding(finding: Finding, places: Places) -> Iterator[Line]:
    first = finding.sides[0].claims[0]
    yield Line(
        (
            Piece(places.place(first.article, first.mention.start), Role.PLACE),
            Piece(": "),
            Piece(finding.level.value, _LEVELS[finding.level]),
            Piece(f": {printable(finding.message)} "),
            Piece(f"[{finding.rule}]", Role.FAINT),
        )
    )
    for side in finding.sides:
        yield from _side(side, places)
    if finding.compatible:
        yield Line((Piece("fits more than one of these:", Role.LABEL),), 1)
        for claim in finding.compatible:
            yield from _quotation(claim, places)
    yield _labelled("verdict", finding.verdict.value)
    yield _labelled("why", finding.reason)
    if finding.advice:
        yield _labelled("to do", finding.advice)
    yield _labelled("id", finding.id)


def _side(side: Side, places: Places) -> Iterator[Line]:
    articles = len({claim.article for claim in side.claims})
    yield Line((Piece(printable(side.value), Role.VALUE), Piece(f" ({counted(articles, 'article')})", Role.FAINT)), 1)
    for claim in side.claims:
        yield from _quotation(claim, places)


def _quotation(claim: Claim, places: Places) -> Iterator[Line]:
    """The place of a claim with its resolved value, and its sentence with its words marked."""
    dated = published(places.articles[claim.article].published)
    read_as = f"  = {printable(value(claim.mention))}, {dated}"
    yield Line((Piece(places.place(claim.article, claim.mention.start), Role.PLACE), Piece(read_as, Role.FAINT)), 2)
    before, words, after = places.around(claim)
    yield Line((Piece(_open(before)), Piece(printable(words), Role.MARK), Piece(_close(after))), 3)


def _open(text: str) -> str:
    """The sentence up to the words in question, with the space that parts them."""
    return printable(text) + (" " if text[-1:].isspace() else "")


def _close(text: str) -> str:
    return (" " if text[:1].isspace() else "") + printable(text)


def _labelled(label: str, text: str) -> Line:
    return Line((Piece(f"{label}: ", Role.LABEL), Piece(printable(text))), 1)


def _judgements(judgements: Sequence[Judgement], places: Places) -> Iterator[Line]:
    """Every pair that a rule looked at: those on one fact with both sentences, then the unrelated ones a line each.

    Where one reason parts very many pairs, only their number is told; `--format json` has them all.
    """
    unrelated = [item for item in judgements if item.verdict is Verdict.UNRELATED]
    for verdict in _ORDER:
        for item in judgements:
            if item.verdict is verdict:
                yield from _pair(item, places)
    often = Counter((item.rule, item.reason) for item in unrelated)
    for item in unrelated:
        if often[item.rule, item.reason] <= _MANY:
            yield _unrelated(item, places)
    for (rule, reason), number in often.items():
        if number > _MANY:
            told = f"  {counted(number, 'pair')}: {printable(reason)} "
            yield Line((Piece("unrelated", Role.LABEL), Piece(told), Piece(f"[{rule}]", Role.FAINT)))


def _pair(item: Judgement, places: Places) -> Iterator[Line]:
    """A pair on one fact: verdict, reason, and both sentences."""
    head = (Piece(item.verdict.value, _VERDICTS.get(item.verdict, Role.LABEL)), Piece(f"  {printable(item.reason)} "))
    yield Line((*head, Piece(f"[{item.rule}]", Role.FAINT)))
    yield from _quotation(item.left, places)
    yield from _quotation(item.right, places)
    yield Line()


def _unrelated(item: Judgement, places: Places) -> Line:
    """A pair on two facts: both places and words, and what parts them."""
    return Line(
        (
            Piece("unrelated", Role.LABEL),
            Piece(f"  {places.place(item.left.article, item.left.mention.start)} ", Role.PLACE),
            Piece(printable(item.left.mention.text), Role.MARK),
            Piece(f" / {places.place(item.right.article, item.right.mention.start)} ", Role.PLACE),
            Piece(printable(item.right.mention.text), Role.MARK),
            Piece(f": {printable(item.reason)} "),
            Piece(f"[{item.rule}]", Role.FAINT),
        )
    )


_MANY = 40
_ORDER = (
    Verdict.CONFLICT,
    Verdict.WORDING,
    Verdict.UPDATE,
    Verdict.EXCUSED,
    Verdict.COMPATIBLE,
    Verdict.AGREE,
)
_VERDICTS = {Verdict.CONFLICT: Role.ERROR, Verdict.WORDING: Role.WARNING, Verdict.UPDATE: Role.WARNING}


def _left_out(extraction: Extraction, places: Places) -> Iterator[Line]:
    """Each mention that makes no claim, with the reason."""
    for mention, why in extraction.left_out:
        yield Line(
            (
                Piece(places.place(extraction.article.id, mention.start), Role.PLACE),
                Piece(": "),
                Piece(printable(mention.text), Role.MARK),
                Piece(f" left out: {printable(why)}", Role.FAINT),
            )
        )


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
    """What the frame says, in a few words."""
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


def counted(number: int, noun: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
