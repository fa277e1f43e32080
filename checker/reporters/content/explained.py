"""What `--explain` adds: every pair that a rule looked at, and every mention that makes no claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.model.claim import Claim
from checker.model.finding import Extraction, Judgement, Report, Verdict
from checker.reporters.content.pieces import Line, Piece, Role, counted
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.quotation import quotation

_MANY = 40
"""Pairs that one reason parts, above which only their number is told."""
_ORDER = (
    Verdict.CONFLICT,
    Verdict.WORDING,
    Verdict.UPDATE,
    Verdict.EXCUSED,
    Verdict.COMPATIBLE,
    Verdict.AGREE,
)
_VERDICTS = {Verdict.CONFLICT: Role.ERROR, Verdict.WORDING: Role.WARNING, Verdict.UPDATE: Role.WARNING}


def judgements(judgements: Sequence[Judgement], places: Places) -> Iterator[Line]:
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
    yield from quotation(item.left, places)
    yield from quotation(item.right, places)
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
                Piece(": correction notice changes nothing, since it does not say exactly which value was wrong: "),
                Piece(printable(quoted), Role.FAINT),
            )
        )


def alone(report: Report, places: Places) -> Iterator[Line]:
    """Each claim that no rule set against another, with what the sentence says of it: why nothing was compared."""
    compared = {_key(claim) for item in report.judgements for claim in (item.left, item.right)}
    for extraction in report.extractions:
        for claim in extraction.claims:
            if _key(claim) not in compared:
                yield Line(
                    (
                        Piece(places.place(claim.article, claim.mention.start), Role.PLACE),
                        Piece(": "),
                        Piece(printable(claim.mention.text), Role.MARK),
                        Piece(f" compared with nothing: {printable(_said_of(claim))}", Role.FAINT),
                    )
                )


def _key(claim: Claim) -> tuple[str, int]:
    return claim.article, claim.mention.start


def _said_of(claim: Claim) -> str:
    """The frame in a few words: kind, counted thing, nouns that name it, verb and subject."""
    frame = claim.frame
    parts = {
        "of": frame.counted,
        "names": ", ".join(frame.marks[:3]),
        "verb": frame.predicate,
        "subject": " ".join(reversed(frame.subject[:3])),
        "modality": frame.modality.value,
    }
    return f"{claim.mention.kind.value}; " + "; ".join(f"{name} {said}" for name, said in parts.items() if said)
