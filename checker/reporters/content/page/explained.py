"""What `--explain` adds to the page: the differences nearest to a finding, and the mentions that make no claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.finding import Extraction, Judgement, Verdict
from checker.reporters.content.page.disputes import Source
from checker.reporters.content.page.naming import base, named
from checker.reporters.content.page.quotes import quotes
from checker.reporters.content.page.view import Quote
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable

NEAREST = 20
"""The most differences to show; `--format json` has the rest."""
_MISSED = {
    Verdict.UPDATE: "possibly an update",
    Verdict.EXCUSED: "excused by the rule",
    Verdict.UNRELATED: "not one fact",
}


@dataclass(frozen=True, slots=True)
class Near:
    """Two values that differ and make no finding."""

    verdict: str
    reason: str
    rule: str
    confidence: str
    left: Quote
    right: Quote


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words that make no claim, or a correction notice that is ignored."""

    place: str
    words: str
    why: str


def nearest(source: Source) -> Iterator[Near]:
    """The most probable first, each pair of values once."""
    seen = set()
    for item in sorted((item for item in source.report.judgements if item.verdict in _MISSED), key=_order):
        pair = item.left.article, item.left.mention.start, item.right.article, item.right.mention.start
        if pair not in seen:
            seen.add(pair)
            yield _near(item, source.places)
        if len(seen) == NEAREST:
            return


def left_out(extraction: Extraction, places: Places) -> Iterator[LeftOut]:
    """What an article says that is not compared, in the order of its text."""
    article = extraction.article
    for mention, why in extraction.left_out:
        yield LeftOut(places.place(article.id, mention.start), printable(mention.text), printable(why))
    for start, end in extraction.unread:
        yield LeftOut(
            places.place(article.id, start),
            printable(article.text[start:end]),
            "correction notice that does not say exactly which value was wrong",
        )


def _order(item: Judgement) -> tuple[object, ...]:
    unrelated = item.verdict is Verdict.UNRELATED
    return unrelated, -item.confidence, item.rule, item.left.article, item.left.mention.start, item.right.mention.start


def _near(item: Judgement, places: Places) -> Near:
    names = named({base(item.left.article), base(item.right.article)}, places)
    (left,), (right,) = (quotes([claim], names, places) for claim in (item.left, item.right))
    return Near(_MISSED[item.verdict], printable(item.reason), item.rule, f"{item.confidence:.2f}", left, right)
