"""Runs one inline case of a rule, and judges whether the rule did what the case says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from checker.engine.rules.rule import Case, CaseArticle, CaseKind, Rule
from checker.engine.run import run
from checker.model.article import Article, Published, PublishedFrom
from checker.model.finding import Finding, Level, Report
from checker.model.mishap import Raised

Span = tuple[str, int, int]
"""Article, start, end."""


class Outcome(StrEnum):
    """The result of a case."""

    PASSED = "passed"
    MISSED = "missed"
    WRONG_SPAN = "wrong span"
    WRONG_VERDICT = "wrong verdict"
    WRONG_LEVEL = "wrong level"
    FALSE_ALARM = "false alarm"


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One inline case with its result.

    rules/trade/x.yaml:31: missed: conflict 2: nothing was reported for 'May 3' (no two claims were compared)
    """

    rule: str
    kind: CaseKind
    number: int
    """The number among the cases of its kind, from 1."""
    place: str
    """`path:line` of the case."""
    outcome: Outcome
    detail: str = ""
    """What was expected and what was reported; empty if the case passed."""

    @property
    def passed(self) -> bool:
        """Whether the rule did what the case says."""
        return self.outcome is Outcome.PASSED

    def __str__(self) -> str:
        said = f"{self.place}: {self.outcome}: {self.kind} {self.number}"
        return f"{said}: {self.detail}" if self.detail else said


def findings_of_case(report: Report, rule: str) -> frozenset[tuple[object, ...]]:
    """What one rule reports, at any level."""
    found = (finding for finding in report.findings if finding.rule == rule)
    return frozenset((finding.verdict, finding.level, frozenset(_spans(finding))) for finding in found)


def case_articles(case: Case) -> tuple[Article, ...]:
    """The articles of a case, with the ids `article 1`, `article 2`, ..."""
    return tuple(_article(f"article {index}", article) for index, article in enumerate(case.articles, 1))


def _article(name: str, article: CaseArticle) -> Article:
    published = Published()
    if article.published:
        time = dt.datetime.fromisoformat(article.published)
        clock = time.time() if len(article.published) > 10 else None
        published = Published(time.date(), time.date(), PublishedFrom.METADATA, "the rule's test", clock=clock)
    return Article(name, article.text, published, article.title, article.source)


def numbered(rule: Rule) -> Iterator[tuple[int, Case]]:
    """The cases, each with its number among those of its kind."""
    for kind in CaseKind:
        yield from enumerate((case for case in rule.cases if case.kind is kind), 1)


def result_of(rule: Rule, number: int, case: Case) -> CaseResult:
    articles = case_articles(case)
    outcome, detail = _judge(case, articles, run(articles, (rule,), mishaps=Raised()), rule.id)
    return CaseResult(rule.id, case.kind, number, f"{rule.path}:{case.line}", outcome, detail)


def _judge(case: Case, articles: Sequence[Article], report: Report, rule: str) -> tuple[Outcome, str]:
    """Judges what the report says about the case, for one of the rules that were run.

    An expected finding may be a note, unless the case states its level. A case that expects nothing allows only notes.
    """
    findings = [finding for finding in report.findings if finding.rule == rule]
    shown = [finding for finding in findings if finding.level is not Level.NOTE]
    if not case.kind.reported:
        return (Outcome.FALSE_ALARM, _told(shown)) if shown else (Outcome.PASSED, "")
    texts = {article.id: article.text for article in articles}
    marked = {
        (article.id, start, end)
        for article, given in zip(articles, case.articles, strict=True)
        for start, end in given.marked
    }
    if not findings:
        return (
            Outcome.MISSED,
            f"nothing was reported for {_quotes(marked, texts)} ({_why_missed(marked, report, rule)})",
        )
    unreported = {span for span in marked if not any(span in _spans(finding) for finding in findings)}
    if unreported:
        return Outcome.WRONG_SPAN, f"{_quotes(unreported, texts)} was not reported; {_told(findings)}"
    alarms = [finding for finding in shown if not _spans(finding) & marked]
    if alarms:
        return Outcome.FALSE_ALARM, _told(alarms)
    other = [finding for finding in findings if _spans(finding) & marked and finding.verdict.value != case.kind.value]
    if other:
        return Outcome.WRONG_VERDICT, f"reported as {other[0].verdict}: {other[0].reason}"
    return _judge_level(case, [finding for finding in findings if _spans(finding) & marked])


def _judge_level(case: Case, findings: Sequence[Finding]) -> tuple[Outcome, str]:
    """Checks that the marked findings have the level that the case states, if it states one."""
    other = next((finding for finding in findings if case.level and finding.level is not case.level), None)
    if other is None:
        return Outcome.PASSED, ""
    wanted, got = (_level_in_words(level) for level in (case.level or other.level, other.level))
    return Outcome.WRONG_LEVEL, f"reported as {got} with the confidence {other.confidence:.2f}, not as {wanted}"


def _level_in_words(level: Level) -> str:
    return f"an {level}" if level is Level.ERROR else f"a {level}"


def _spans(finding: Finding) -> set[Span]:
    """The spans of a finding's sides; a count can be marked with its noun or without."""
    mentions = [(claim.article, claim.mention) for side in finding.sides for claim in side.claims]
    whole = {(article, mention.start, mention.end) for article, mention in mentions}
    return whole | {(article, *mention.core) for article, mention in mentions if mention.core}


def _why_missed(marked: set[Span], report: Report, rule: str) -> str:
    """How far the marked spans got: not extracted, never compared, or judged to be something else."""
    claims = {
        (claim.article, *span)
        for extraction in report.extractions
        for claim in extraction.claims
        for span in ((claim.mention.start, claim.mention.end), claim.mention.core or (-1, -1))
    }
    if not marked <= claims:
        texts = {extraction.article.id: extraction.article.text for extraction in report.extractions}
        return f"no claim was read from {_quotes(marked - claims, texts)}"
    said = [judgement for judgement in report.judgements if judgement.rule == rule]
    if not said:
        return "no two claims were compared"
    return f"judged {said[0].verdict}: {said[0].reason}"


def _told(findings: Sequence[Finding]) -> str:
    """What was reported, for a reader."""
    finding = findings[0]
    sides = " / ".join(f"'{side.claims[0].mention.text}'" for side in finding.sides)
    return f"reported {sides} as {finding.verdict}: {finding.reason}"


def _quotes(spans: set[Span], texts: dict[str, str]) -> str:
    return ", ".join(f"'{texts[article][start:end]}'" for article, start, end in sorted(spans))
