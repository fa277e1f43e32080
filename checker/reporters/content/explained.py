"""What `--explain` adds: pairs of articles, the nearest misses, and every mention that makes no claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.model.finding import Extraction, Judgement, Meeting, Report, Verdict
from checker.model.skipped import Skipped
from checker.reporters.content.places import Places
from checker.reporters.content.printable import literal, printable
from checker.reporters.content.quotation import excerpt
from checker.reporters.content.styled import Line, Piece, Role, with_number

LISTED = "  ", "      "
"""What is printed before an item of a list, and before its further lines."""
NEAREST = 20
"""The most pairs of nearly reported values to show; `--format json` has the rest."""
PAIRS = 50
"""The most pairs of articles to list."""


def explanation(report: Report, places: Places, width: int) -> Iterator[Line]:
    """All parts, each under its heading; a part with nothing to say is left out."""
    parts: tuple[tuple[str, Iterable[Line]], ...] = (
        ("Files and folders not read", _skipped(report.skipped)),
        ("Pairs of articles compared", _compared(report)),
        ("Pairs of articles not compared", _set_aside(report)),
        ("Nearly reported", _nearest_misses(report.judgements, places, width)),
        ("Values left out", (line for item in report.extractions for line in left_out(item, places))),
        ("Correction notices ignored", (line for item in report.extractions for line in unread(item, places))),
    )
    for heading, lines in parts:
        held = list(lines)
        if held:
            yield Line((Piece(heading, Role.TITLE),))
            yield from held
            yield Line()


def _skipped(skipped: Sequence[Skipped]) -> Iterator[Line]:
    """One line per file or folder that was not read, with the reason."""
    for item in skipped:
        yield Line((Piece(literal(item.path), Role.PLACE), Piece(f": {printable(item.told)}")), *LISTED)


def _compared(report: Report) -> Iterator[Line]:
    met = [item for item in report.meetings if item.compared]
    yield from _pairs(met, len(met))


def _set_aside(report: Report) -> Iterator[Line]:
    yield from _pairs([item for item in report.meetings if not item.compared], report.set_aside)


def _pairs(met: Sequence[Meeting], number: int) -> Iterator[Line]:
    """One line per pair of articles with what they have in common; then how many of the `number` are left out."""
    for item in met[:PAIRS]:
        pair = Piece(f"{literal(item.left)} / {literal(item.right)}", Role.PLACE)
        yield Line((pair, Piece(f": {printable(item.reason)}")), *LISTED)
    more = number - len(met[:PAIRS])
    if more > 0:
        rest = with_number(more, "further pair" if met else "pair")
        yield Line((Piece(f"{rest}: --format json shows them" if len(met) == number else rest, Role.FAINT),), *LISTED)


def _nearest_misses(judgements: Sequence[Judgement], places: Places, width: int) -> Iterator[Line]:
    """The differences closest to a finding, most probable first, each pair of values once."""
    seen: set[tuple[object, ...]] = set()
    missed = sorted((item for item in judgements if item.verdict in _MISSED), key=_nearest)
    for item in missed:
        pair = item.left.article, item.left.mention.start, item.right.article, item.right.mention.start
        if pair not in seen and len(seen) < NEAREST:
            seen.add(pair)
            yield from _pair(item, places, width)
    rest = len(judgements) - len(seen)
    if rest:
        said = f"{with_number(rest, 'further pair')} of values: --format json shows them"
        yield Line((Piece(said, Role.FAINT),), *LISTED)


_MISSED = frozenset({Verdict.UPDATE, Verdict.EXCUSED, Verdict.UNRELATED})


def _nearest(item: Judgement) -> tuple[object, ...]:
    unrelated = item.verdict is Verdict.UNRELATED
    return unrelated, -item.confidence, item.rule, item.left.article, item.left.mention.start, item.right.mention.start


def _pair(item: Judgement, places: Places, width: int) -> Iterator[Line]:
    """A pair of values: the verdict, its reason, and both sentences."""
    said = "no finding" if item.verdict is Verdict.UNRELATED else item.verdict.value
    reason = Piece(f"{printable(item.reason)} ")
    yield Line((Piece(f"{said}: ", Role.LABEL), reason, Piece(f"[{item.rule}]", Role.FAINT)), *LISTED)
    for claim in (item.left, item.right):
        yield Line((Piece(places.place(claim.article, claim.mention.start), Role.PLACE),), LISTED[1])
        yield excerpt(claim, places, width, LISTED[1])


def left_out(extraction: Extraction, places: Places) -> Iterator[Line]:
    """Each mention that makes no claim, with the reason."""
    for mention, why in extraction.left_out:
        yield Line(
            (
                Piece(places.place(extraction.article.id, mention.start), Role.PLACE),
                Piece(": "),
                Piece(printable(mention.text), Role.MARK),
                Piece(f" left out: {printable(why)}", Role.FAINT),
            ),
            *LISTED,
        )


def unread(extraction: Extraction, places: Places) -> Iterator[Line]:
    """Each correction notice that could not be read exactly."""
    for start, end in extraction.unread:
        quoted = " ".join(extraction.article.text[start:end].split())
        yield Line(
            (
                Piece(places.place(extraction.article.id, start), Role.PLACE),
                Piece(": correction notice is ignored, since it does not say exactly which value was wrong: "),
                Piece(printable(quoted), Role.FAINT),
            ),
            *LISTED,
        )
