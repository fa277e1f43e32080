"""The JSON contract: every key and its form, as docs/json.md tells. Fields are added, never renamed."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Iterator
from dataclasses import asdict, fields

from checker.model.article import Article
from checker.model.claim import Claim, Frame
from checker.model.correction import Corrected
from checker.model.finding import Extraction, Finding, Judgement, Problem, Report, Suppression
from checker.model.mention import Mention
from checker.model.value import Duration, Quantity, TimeValue
from checker.reporters.content.places import Places

Json = dict[str, object]

VERSION = 1
_FRAME = tuple(field.name for field in fields(Frame))


def dumps(value: object, indent: int | None = None) -> str:
    """The value as JSON text, characters beyond ASCII as they are."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)


def report(report: Report, explain: bool) -> Json:
    """The whole of a check; with `explain` also the judgements and what was left out."""
    places = Places.in_report(report)
    whole: Json = {
        "version": VERSION,
        "articles": [article(extraction, explain) for extraction in report.extractions],
        "findings": [finding(item, places) for item in report.findings],
        "hidden": sum(not item.accepted for item in report.hidden),
        "facts": report.facts,
        "rules": report.rules,
        "notes": list(report.notes),
        "problems": [problem(item) for item in report.problems],
    }
    if report.published:
        whole["published"] = [about(item) for item in report.published]
    if explain:
        whole["meetings"] = [asdict(item) for item in report.meetings]
        whole["judgements"] = [judgement(item, places) for item in report.judgements]
    return whole


def article(extraction: Extraction, explain: bool) -> Json:
    """An article with its claims."""
    article = extraction.article
    claims = [mention(article, claim.mention, claim.frame) for claim in extraction.claims]
    whole = about(article) | {"claims": claims}
    if extraction.title is not None:
        whole["title_claims"] = list(mentions(extraction.title))
    left_out = [mention(article, item) | {"left_out": why} for item, why in extraction.left_out]
    unread = [{"start": start, "end": end} for start, end in extraction.unread]
    return whole | ({"left_out": left_out, "unread_notices": unread} if explain else {})


def about(article: Article) -> Json:
    """An article without its claims."""
    published = article.published
    return {
        "article": article.id,
        "published": _iso(published.day),
        "published_from": published.source.value,
        "published_first": _iso(published.first) if published.year_known else None,
        "published_last": _iso(published.last) if published.year_known else None,
        "published_reason": published.reason,
        "title": article.title,
        "source": article.source,
        "url": article.url,
    }


def mentions(extraction: Extraction) -> Iterator[Json]:
    """All mentions of an article in order; one that makes no claim says under `left_out` why."""
    article = extraction.article
    rows = [mention(article, claim.mention, claim.frame) for claim in extraction.claims]
    rows += [mention(article, item) | {"left_out": why} for item, why in extraction.left_out]
    if extraction.title is not None:
        yield from mentions(extraction.title)
    yield from sorted(rows, key=lambda row: (row["start"], row["end"]))


def mention(article: Article, mention: Mention, frame: Frame | None = None) -> Json:
    """A mention with its typed value, and its frame where it makes a claim."""
    where: Json = {
        "article": article.id,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind.value,
    }
    return where | _value(mention.value) | ({"claim": _frame(frame)} if frame else {})


def finding(finding: Finding, places: Places) -> Json:
    """A disputed fact with all its sides."""
    return {
        "id": finding.id,
        "rule": finding.rule,
        "level": finding.level.value,
        "confidence": round(finding.confidence, 2),
        "verdict": finding.verdict.value,
        "fact": finding.fact,
        "message": finding.message,
        "reason": finding.reason,
        "advice": finding.advice,
        "sides": [
            {"value": side.value, "claims": [_quoted(claim, places) for claim in side.claims]} for side in finding.sides
        ],
        "compatible": [_quoted(claim, places) for claim in finding.compatible],
        "suppressions": [suppression(item) for item in finding.suppressions],
        "baselineState": finding.baseline_state.value if finding.baseline_state else None,
        "corrections": [correction(item) for item in finding.corrections],
    }


def suppression(item: Suppression) -> Json:
    """A waiver that accepts a finding."""
    return {"reason": item.reason, "by": item.by, "since": item.since, "until": item.until, "place": item.place}


def correction(item: Corrected) -> Json:
    """What an article has corrected, and which articles still give the old value."""
    return {
        "article": item.article,
        "day": _iso(item.day),
        "old": item.old,
        "new": item.new,
        "still": list(item.still),
    }


def judgement(judgement: Judgement, places: Places) -> Json:
    """What a rule says of one pair of claims."""
    return {
        "rule": judgement.rule,
        "verdict": judgement.verdict.value,
        "reason": judgement.reason,
        "left": _quoted(judgement.left, places),
        "right": _quoted(judgement.right, places),
    }


def problem(problem: Problem) -> Json:
    """What could not be read."""
    return {"place": problem.place, "message": problem.message, "hint": problem.hint}


def _quoted(claim: Claim, places: Places) -> Json:
    mention = claim.mention
    line, column = places.line_column(claim.article, mention.start)
    quoted: Json = {
        "article": claim.article,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "sentence": places.sentence(claim),
        "sentence_start": claim.sentence.start,
        "line": line,
        "column": column,
    }
    if claim.article in places.published:
        article = places.articles[claim.article]
        quoted |= {"title": article.title, "published": _iso(article.published.day)}
    return quoted


def _value(value: TimeValue | Duration | Quantity) -> Json:
    if isinstance(value, TimeValue):
        return {"timex": value.timex, "first": _iso(value.first), "last": _iso(value.last)}
    if isinstance(value, Duration):
        return {"timex": value.timex, "first": None, "last": None, **_quantity(value.length)}
    return _quantity(value)


def _quantity(quantity: Quantity) -> Json:
    return {
        "number": _number(quantity.number),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "unit": quantity.phrase or quantity.unit,
        "modifier": quantity.modifier,
        "direction": quantity.direction,
    }


def _number(value: float | None) -> float | None:
    """A whole number without a decimal point; null for an open end."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if float(value).is_integer() and abs(value) < 1e15 else value


def _frame(frame: Frame) -> Json:
    """Every field of the frame under its own name; null or an empty list where nothing was found."""
    return {name: _plain(getattr(frame, name)) for name in _FRAME}


def _plain(value: object) -> object:
    if isinstance(value, TimeValue | Duration | Quantity):
        return _value(value)
    return list(value) if isinstance(value, tuple) else value


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
