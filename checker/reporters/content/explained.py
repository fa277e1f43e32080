"""What `--explain` adds: pairs of articles, the nearest misses, and every mention that makes no claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.finding import Extraction, Judgement, Meeting, Verdict
from checker.reporters.content.places import Places
from checker.reporters.content.printable import literal, printable
from checker.reporters.content.quotation import quotation
from checker.reporters.content.styled import Line, Piece, Role, with_number

NEAREST = 20
"""The most pairs of nearly reported values to show; `--format json` has the rest."""


def meetings(met: Sequence[Meeting]) -> Iterator[Line]:
    """One line per pair of articles: whether they are on one story, and what they have in common."""
    for item in met:
        said = "one story" if item.compared else "two stories"
        yield Line(
            (
                Piece(said, Role.LABEL),
                Piece(f"  {literal(item.left)} / {literal(item.right)}", Role.PLACE),
                Piece(f": {printable(item.reason)}"),
            )
        )


def nearest_misses(judgements: Sequence[Judgement], places: Places) -> Iterator[Line]:
    """The differences closest to a finding, most probable first, each pair of values once."""
    seen: set[tuple[object, ...]] = set()
    missed = sorted((item for item in judgements if item.verdict in _MISSED), key=_nearest)
    for item in missed:
        pair = item.left.article, item.left.mention.start, item.right.article, item.right.mention.start
        if pair not in seen and len(seen) < NEAREST:
            seen.add(pair)
            yield from _pair(item, places)
    rest = len(judgements) - len(seen)
    if rest:
        yield Line((Piece(f"{with_number(rest, 'further pair')} of values: --format json shows them", Role.FAINT),))


_MISSED = frozenset({Verdict.UPDATE, Verdict.EXCUSED, Verdict.UNRELATED})


def _nearest(item: Judgement) -> tuple[object, ...]:
    told = item.verdict is Verdict.UNRELATED
    return told, -item.confidence, item.rule, item.left.article, item.left.mention.start, item.right.mention.start


def _pair(item: Judgement, places: Places) -> Iterator[Line]:
    """A pair of values: the verdict, its reason, and both sentences."""
    said = "no finding" if item.verdict is Verdict.UNRELATED else item.verdict.value
    yield Line((Piece(said, Role.LABEL), Piece(f"  {printable(item.reason)} "), Piece(f"[{item.rule}]", Role.FAINT)))
    yield from quotation(item.left, places)
    yield from quotation(item.right, places)
    yield Line()


def left_out(extraction: Extraction, places: Places) -> Iterator[Line]:
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


def unread(extraction: Extraction, places: Places) -> Iterator[Line]:
    """Each correction notice that could not be read exactly."""
    for start, end in extraction.unread:
        quoted = " ".join(extraction.article.text[start:end].split())
        yield Line(
            (
                Piece(places.place(extraction.article.id, start), Role.PLACE),
                Piece(": correction notice is ignored, since it does not say exactly which value was wrong: "),
                Piece(printable(quoted), Role.FAINT),
            )
        )
