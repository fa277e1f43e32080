"""Writes records as the objects of the JSON contract (`json_forms`)."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Literal, cast

from checker.model.article import Article
from checker.model.claim import Claim, Frame
from checker.model.correction import Corrected
from checker.model.finding import Extraction, Finding, Judgement, Meeting, Problem, Report, Suppression
from checker.model.mention import Mention
from checker.model.value import Duration, Quantity, TimeValue
from checker.reporters.content import json_forms
from checker.reporters.content.places import Places
from checker.reporters.content.statistics import RuleCount, counted

Json = dict[str, object]

VERSION: Literal[1] = 1
_FRAME = tuple(field.name for field in fields(Frame))


def dumps(value: object, indent: int | None = None) -> str:
    """The value as JSON text, with characters beyond ASCII unescaped."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)


def report(report: Report, explain: bool, statistics: bool = False) -> json_forms.Report:
    """The report of a check; with `explain` also the judgements and what was left out."""
    places = Places.in_report(report)
    whole: json_forms.Report = {
        "version": VERSION,
        "articles": [article(extraction, explain) for extraction in report.extractions],
        "findings": [finding(item, places) for item in report.findings],
        "hidden": sum(not item.accepted for item in report.hidden),
        "facts": report.facts,
        "rules": report.rules,
        "notes": list(report.notes),
        "problems": [problem(item) for item in report.problems],
        "skipped": [{"path": item.path, "reason": item.reason} for item in report.skipped],
    }
    if statistics:
        whole["statistics"] = [statistic(item) for item in counted(report)]
    if report.published:
        whole["published"] = [about(item) for item in report.published]
    if report.changed is not None:
        whole["changed"] = sorted(report.changed)
        whole["unchanged"] = sum(not item.accepted for item in report.unchanged)
    if explain:
        whole["meetings"] = [meeting(item) for item in report.meetings]
        whole["judgements"] = [judgement(item, places) for item in report.judgements]
    return whole


def extracted(extractions: Iterable[Extraction], explain: bool) -> Iterator[str]:
    """The JSON text of articles with their claims and no findings, one article per chunk."""
    yield f'{{"version": {VERSION}, "articles": ['
    for index, extraction in enumerate(extractions):
        yield ("," if index else "") + "\n" + dumps(article(extraction, explain), indent=2)
    yield '\n], "findings": []}\n'


def article(extraction: Extraction, explain: bool) -> json_forms.Article:
    """An article with its claims."""
    article = extraction.article
    claims = [mention(article, claim.mention, claim.frame) for claim in extraction.claims]
    whole = cast(json_forms.Article, {**about(article), "claims": claims})
    if extraction.title is not None:
        whole["title_claims"] = list(mentions(extraction.title))
    if explain:
        whole["left_out"] = [mention(article, item, why=why) for item, why in extraction.left_out]
        whole["unread_notices"] = [{"start": start, "end": end} for start, end in extraction.unread]
    return whole


def about(article: Article) -> json_forms.About:
    """An article without its claims."""
    published = article.published
    return {
        "article": article.id,
        "published": _iso(published.day),
        "published_from": published.source,
        "published_first": _iso(published.first) if published.year_known else None,
        "published_last": _iso(published.last) if published.year_known else None,
        "published_reason": published.reason,
        "title": article.title,
        "source": article.source,
        "url": article.url,
    }


def mentions(extraction: Extraction) -> Iterator[json_forms.Mention]:
    """All mentions of an article in order; those without a claim say why under `left_out`."""
    article = extraction.article
    rows = [mention(article, claim.mention, claim.frame) for claim in extraction.claims]
    rows += [mention(article, item, why=why) for item, why in extraction.left_out]
    if extraction.title is not None:
        yield from mentions(extraction.title)
    yield from sorted(rows, key=lambda row: (row["start"], row["end"]))


def mention(
    article: Article, mention: Mention, frame: Frame | None = None, why: str | None = None
) -> json_forms.Mention:
    """A mention with its typed value, and its frame if it makes a claim, else the reason `why` it does not."""
    where: json_forms.Span = {
        "article": article.id,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind,
    }
    whole = cast(json_forms.Mention, {**where, **_value(mention.value)})
    if frame:
        whole["claim"] = _frame(frame)
    if why is not None:
        whole["left_out"] = why
    return whole


def finding(finding: Finding, places: Places) -> json_forms.Finding:
    """A disputed fact with all its sides."""
    return {
        "id": finding.id,
        "rule": finding.rule,
        "level": finding.level,
        "confidence": round(finding.confidence, 2),
        "verdict": cast(json_forms.Told, finding.verdict),
        "fact": finding.fact,
        "message": finding.message,
        "reason": finding.reason,
        "advice": finding.advice,
        "sides": [
            {"value": side.value, "claims": [_quoted(claim, places) for claim in side.claims]} for side in finding.sides
        ],
        "compatible": [_quoted(claim, places) for claim in finding.compatible],
        "suppressions": [suppression(item) for item in finding.suppressions],
        "baselineState": finding.baseline_state,
        "corrections": [correction(item) for item in finding.corrections],
    }


def suppression(item: Suppression) -> json_forms.Suppression:
    """A waiver that accepts a finding."""
    return {
        "reason": item.reason,
        "by": item.by,
        "since": item.since,
        "until": item.until,
        "place": item.place,
        "kind": item.kind,
    }


def correction(item: Corrected) -> json_forms.Correction:
    """What an article has corrected, and which articles still state the old value."""
    return {
        "article": item.article,
        "day": _iso(item.day),
        "old": item.old,
        "new": item.new,
        "still": list(item.still),
    }


def meeting(item: Meeting) -> json_forms.Meeting:
    """Two articles, and whether they were compared."""
    return {"left": item.left, "right": item.right, "compared": item.compared, "reason": item.reason}


def judgement(judgement: Judgement, places: Places) -> json_forms.Judgement:
    """The verdict of a rule on a pair of claims."""
    return {
        "rule": judgement.rule,
        "verdict": judgement.verdict,
        "reason": judgement.reason,
        "left": _quoted(judgement.left, places),
        "right": _quoted(judgement.right, places),
    }


def problem(problem: Problem) -> json_forms.Problem:
    """Input that could not be read."""
    return {"place": problem.place, "message": problem.message, "hint": problem.hint}


def statistic(item: RuleCount) -> json_forms.Statistic:
    """A row of the statistics."""
    return cast(json_forms.Statistic, item._asdict())


def _quoted(claim: Claim, places: Places) -> json_forms.Quote:
    mention = claim.mention
    line, column = places.line_column(claim.article, mention.start)
    quoted: json_forms.Quote = {
        "article": claim.article,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "sentence": places.sentence(claim),
        "sentence_start": claim.sentence.start,
        "line": line,
        "column": column,
    }
    part = places.part(claim.article, mention.start)
    if part is not None:
        quoted["part"], quoted["source_line"] = part.words, part.line
    if claim.article in places.published:
        article = places.articles[claim.article]
        quoted["title"], quoted["published"] = article.title, _iso(article.published.day)
    return quoted


def _value(value: TimeValue | Duration | Quantity) -> json_forms.Value:
    if isinstance(value, TimeValue):
        return json_forms.Time(timex=value.timex, first=_iso(value.first), last=_iso(value.last))
    if isinstance(value, Duration):
        return cast(json_forms.Duration, {"timex": value.timex, "first": None, "last": None, **_quantity(value.length)})
    return _quantity(value)


def _quantity(quantity: Quantity) -> json_forms.Quantity:
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


def _frame(frame: Frame) -> json_forms.Frame:
    """Every field of the frame under its own name; null or an empty list if nothing was found."""
    return cast(json_forms.Frame, {name: _plain(getattr(frame, name)) for name in _FRAME})


def _plain(value: object) -> object:
    if isinstance(value, TimeValue | Duration | Quantity):
        return _value(value)
    return list(value) if isinstance(value, tuple) else value


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
