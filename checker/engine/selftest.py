"""Runs the tests that stand in rules, and finds the clauses of a rule that none of its tests needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from checker.engine.rule import Case, CaseArticle, CaseKind, Compare, Least, Rule, Same, Scope, Select, Test
from checker.engine.run import run
from checker.model.article import Article, Published, PublishedFrom
from checker.model.finding import Finding, Level, Report

Span = tuple[str, int, int]
"""Article, start, end."""


class Outcome(StrEnum):
    """How a case came out."""

    PASSED = "passed"
    MISSED = "missed"
    WRONG_SPAN = "wrong span"
    WRONG_VERDICT = "wrong verdict"
    FALSE_ALARM = "false alarm"


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One inline case with what came out.

    rules/trade/x.yaml:31: missed: conflict 2: nothing was reported for 'May 3' (no two claims were compared)
    """

    rule: str
    kind: CaseKind
    number: int
    """Of the cases of its kind, from 1."""
    place: str
    """`path:line` of the case."""
    outcome: Outcome
    detail: str = ""
    """What was expected and what came out; empty where it passed."""

    @property
    def passed(self) -> bool:
        """Whether the rule did what the case says."""
        return self.outcome is Outcome.PASSED

    def __str__(self) -> str:
        said = f"{self.place}: {self.outcome}: {self.kind} {self.number}"
        return f"{said}: {self.detail}" if self.detail else said


@dataclass(frozen=True, slots=True)
class RuleResult:
    """A rule's cases with what came out, and its clauses that none of them needs."""

    rule: Rule
    cases: tuple[CaseResult, ...]
    dead: tuple[str, ...]

    @property
    def failed(self) -> tuple[CaseResult, ...]:
        """The cases that did not pass."""
        return tuple(case for case in self.cases if not case.passed)


def test_rule(rule: Rule) -> RuleResult:
    """A rule's cases and clauses; a pure function of the rule, so that rules can be tested side by side.

    The articles of a rule on drafts and archives are checked against each other: no archive stands in a rule.
    """
    if rule.same.scope is not Scope.PUBLISHED:
        return RuleResult(rule, test_rules([rule]), dead_clauses(rule))
    alone = replace(rule, same=replace(rule.same, scope=Scope.STORY))
    return RuleResult(rule, test_rules([alone]), dead_clauses(alone))


def test_in_parallel(rules: Sequence[Rule], workers: int) -> Iterator[RuleResult]:
    """`test_rule` of each rule in the order given, by as many processes; the results are the same for any number."""
    if min(workers, len(rules)) < 2:
        yield from map(test_rule, rules)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(workers, len(rules))) as pool:
        yield from pool.map(test_rule, rules)


def test_rules(rules: Sequence[Rule]) -> tuple[CaseResult, ...]:
    """Every case of every rule, each run with its own rule alone, in the order given."""
    return tuple(_result(rule, index, case) for rule in rules for index, case in _numbered(rule))


def dead_clauses(rule: Rule) -> tuple[str, ...]:
    """The clauses without which every case comes out as it does now: `select.marks`, `same.match.unit`, ...

    `select.@name` is a vocabulary of which the rule has other words beside.
    A rule without cases has no clause that is needed. Dropping one of several value kinds is a clause as well.
    """
    variants = {name: replace(variant, id=f"{rule.id} without {name}") for name, variant in _without_each(rule)}
    dead = set(variants)
    for _, case in _numbered(rule):
        articles = case_articles(case)
        report = run(articles, (rule, *variants.values()), repeat=True)
        whole = _reported(report, rule.id)
        dead -= {name for name, variant in variants.items() if _reported(report, variant.id) != whole}
    return tuple(name for name in variants if name in dead)


def _reported(report: Report, rule: str) -> frozenset[tuple[object, ...]]:
    """What one rule reports, at whatever level."""
    found = (finding for finding in report.findings if finding.rule == rule)
    return frozenset((finding.verdict, finding.level, frozenset(_spans(finding))) for finding in found)


def case_articles(case: Case) -> tuple[Article, ...]:
    """The articles of a case, called `article 1`, `article 2`, ..."""
    return tuple(_article(f"article {index}", article) for index, article in enumerate(case.articles, 1))


def _article(name: str, article: CaseArticle) -> Article:
    published = Published()
    if article.published:
        time = dt.datetime.fromisoformat(article.published)
        clock = time.time() if len(article.published) > 10 else None
        published = Published(time.date(), time.date(), PublishedFrom.METADATA, "the rule's test", clock=clock)
    return Article(name, article.text, published, article.title, article.source)


def _numbered(rule: Rule) -> Iterator[tuple[int, Case]]:
    """The cases, each with its number among those of its kind."""
    for kind in CaseKind:
        yield from enumerate((case for case in rule.cases if case.kind is kind), 1)


def _result(rule: Rule, number: int, case: Case) -> CaseResult:
    articles = case_articles(case)
    outcome, detail = _judge(case, articles, run(articles, (rule,)), rule.id)
    return CaseResult(rule.id, case.kind, number, f"{rule.path}:{case.line}", outcome, detail)


def _judge(case: Case, articles: Sequence[Article], report: Report, rule: str) -> tuple[Outcome, str]:
    """What the report says of the case, for one of the rules that were run.

    What must be reported may be a note; what must not be reported must be no more than that.
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
    return Outcome.PASSED, ""


def _spans(finding: Finding) -> set[Span]:
    """The spans of a finding's sides; a count can be meant with its noun or without."""
    mentions = [(claim.article, claim.mention) for side in finding.sides for claim in side.claims]
    whole = {(article, mention.start, mention.end) for article, mention in mentions}
    return whole | {(article, *mention.core) for article, mention in mentions if mention.core}


def _why_missed(marked: set[Span], report: Report, rule: str) -> str:
    """How far the marked spans came: no claims, never compared, or judged to be something else."""
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
    """What was reported, for a person."""
    finding = findings[0]
    sides = " / ".join(f"'{side.claims[0].mention.text}'" for side in finding.sides)
    return f"reported {sides} as {finding.verdict}: {finding.reason}"


def _quotes(spans: set[Span], texts: dict[str, str]) -> str:
    return ", ".join(f"'{texts[article][start:end]}'" for article, start, end in sorted(spans))


def _without_each(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The rule without each of its clauses in turn, with the clause's name."""
    yield from ((f"select.{name}", replace(rule, select=select)) for name, select in _selects(rule))
    yield from ((f"select.{name}", replace(rule, select=select)) for name, select in _without_classes(rule))
    yield from ((f"same.{name}", replace(rule, same=same)) for name, same in _sames(rule))
    if rule.compare.absolute or rule.compare.relative:
        yield "compare.tolerance", replace(rule, compare=replace(rule.compare, absolute=0.0, relative=0.0))
    for level in (level.value for level in Level if getattr(rule.least, level.value) != getattr(Least(), level.value)):
        given: dict[str, float] = {level: getattr(Least(), level)}
        yield f"confidence.{level}", replace(rule, least=replace(rule.least, **given))
    plain = Compare(rule.compare.by)
    for name in ("hedged", "rounding", "currencies"):
        usual: dict[str, Any] = {name: getattr(plain, name)}
        if getattr(rule.compare, name) != usual[name]:
            yield f"compare.{name}", replace(rule, compare=replace(rule.compare, **usual))
    for excuse in rule.unless:
        yield f"unless.{excuse.when}", replace(rule, unless=tuple(item for item in rule.unless if item != excuse))


def _selects(rule: Rule) -> Iterator[tuple[str, Select]]:
    select = rule.select
    for kind in sorted(select.kinds) if len(select.kinds) > 1 else ():
        yield f"kind.{kind}", replace(select, kinds=select.kinds - {kind})
    given = {"marks": select.marks, "counted": select.counted, "predicate": select.predicate, "unit": select.unit}
    for name in (name for name, words in given.items() if words):
        dropped: dict[str, Any] = {name: frozenset()}
        yield name, replace(select, **dropped)
    for name, _ in select.without:
        yield f"without.{name}", replace(select, without=tuple(item for item in select.without if item[0] != name))
    for test in select.where:
        yield f"where.{_test_name(test)}", replace(select, where=tuple(item for item in select.where if item != test))


def _without_classes(rule: Rule) -> Iterator[tuple[str, Select]]:
    """The selection without the words of each vocabulary in turn, where a list holds others beside them."""
    for name, words in rule.classes:
        select = rule.select
        left = replace(
            select,
            marks=select.marks - words or select.marks,
            counted=select.counted - words or select.counted,
            predicate=select.predicate - words or select.predicate,
            without=tuple((field, given - words or given) for field, given in select.without),
            where=tuple(replace(test, values=test.values - words or test.values) for test in select.where),
        )
        if left != select:
            yield name, left


def _test_name(test: Test) -> str:
    return f"{test.field}.{test.operator}"


def _sames(rule: Rule) -> Iterator[tuple[str, Same]]:
    same = rule.same
    for name in same.match:
        yield f"match.{name}", replace(same, match=tuple(item for item in same.match if item != name))
    for name in same.if_known:
        yield f"if-known.{name}", replace(same, if_known=tuple(item for item in same.if_known if item != name))
    for name, _ in same.alike:
        yield f"alike.{name}", replace(same, alike=tuple(item for item in same.alike if item[0] != name))
    if same.copied is not None:
        yield "copied", replace(same, copied=None)
    if same.prior:
        yield "prior", replace(same, prior=0.0)
    if same.within is not None:
        yield "within", replace(same, within=None)
