"""Builds the light `Rule` from a validated rule file."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.yaml_source import Document
from checker.engine.rules import rule_document
from checker.engine.rules.fields import FIELDS, FieldType
from checker.engine.rules.markers import unmark
from checker.engine.rules.rule import (
    Case,
    CaseArticle,
    CaseKind,
    Compare,
    Excuse,
    Least,
    Measure,
    Operator,
    Rule,
    Same,
    Scope,
    Select,
    Status,
    Test,
)
from checker.engine.rules.shared_words import Vocabularies, expanded, lemmas
from checker.model.finding import Level
from checker.model.mention import Kind


def build(model: rule_document.RuleModel, document: Document, vocabularies: Vocabularies) -> Rule:
    """The rule of a file that has no faults."""
    return Rule(
        id=model.id,
        title=model.title,
        why=model.why,
        status=Status(model.status),
        level=Level(model.level),
        select=_select(model.select, vocabularies),
        same=_same(model.same),
        compare=_compare(model.compare),
        least=_least(model.confidence),
        unless=tuple(Excuse(excuse.when, excuse.because) for excuse in model.unless),
        message=model.message,
        advice=model.advice,
        links=model.links,
        tags=model.tags,
        measured=tuple(Measure(**item.model_dump()) for item in model.measured),
        classes=tuple(_classes(model.select, vocabularies)),
        cases=tuple(_cases(model.tests, document)),
        path=document.path,
    )


def _select(select: rule_document.SelectModel, vocabularies: Vocabularies) -> Select:
    without = ((name, lemmas(words, vocabularies)) for name, words in sorted(select.without) if words)
    tests = (test for name, model in sorted(select.where.items()) for test in _tests(name, model, vocabularies))
    return Select(
        kinds=frozenset(Kind(kind) for kind in select.kind),
        marks=lemmas(select.marks, vocabularies),
        counted=lemmas(select.counted, vocabularies),
        predicate=lemmas(select.predicate, vocabularies),
        unit=frozenset(select.unit),
        without=tuple(without),
        where=tuple(tests),
    )


def _tests(name: str, model: rule_document.TestModel, vocabularies: Vocabularies) -> Iterator[Test]:
    for operator, words in ((Operator.IN, model.in_), (Operator.NOT_IN, model.not_in), (Operator.IS, model.is_)):
        if words:
            yield _word_test(name, operator, (words,) if isinstance(words, str) else words, vocabularies)
    if model.known is not None:
        yield Test(name, Operator.KNOWN, yes=model.known)
    if model.matches is not None:
        yield Test(name, Operator.MATCHES, pattern=model.matches)
    for operator, number in ((Operator.AT_LEAST, model.at_least), (Operator.AT_MOST, model.at_most)):
        if number is not None:
            yield Test(name, operator, number=number)


def _word_test(name: str, operator: Operator, words: tuple[str, ...], vocabularies: Vocabularies) -> Test:
    field = FIELDS[name]
    if field.type is FieldType.NUMBER:
        return Test(name, operator, numbers=frozenset(map(float, words)))
    if field.type is FieldType.TEXT or field.choices:
        return Test(name, operator, values=frozenset(expanded(words, vocabularies)))
    return Test(name, operator, values=lemmas(words, vocabularies))


def _classes(select: rule_document.SelectModel, vocabularies: Vocabularies) -> Iterator[tuple[str, frozenset[str]]]:
    """The vocabularies that a rule names, each with its lemmas."""
    lists = [select.marks, select.counted, select.predicate, *(words for _, words in select.without)]
    lists += [words for test in select.where.values() for words in (test.in_, test.not_in)]
    for name in sorted({word for words in lists for word in words if word.startswith("@")}):
        yield name, lemmas([name], vocabularies)


def _same(same: rule_document.SameModel) -> Same:
    return Same(
        scope=Scope(same.scope),
        match=same.match,
        if_known=same.if_known,
        alike=tuple(sorted(same.alike.items())),
        copied=same.copied,
        prior=same.prior or 0.0,
        within=same.within,
    )


def _least(given: rule_document.ConfidenceModel) -> Least:
    told = {Level(name): value for name, value in given if value is not None}
    return Least(**{level.value: told.get(level, getattr(Least(), level.value)) for level in Level})


def _compare(compare: rule_document.CompareModel) -> Compare:
    absolute, relative = compare.tolerance or (0.0, 0.0)
    return Compare(
        by=compare.by,
        grain=compare.grain or "day",
        absolute=absolute,
        relative=relative,
        hedged=compare.hedged,
        rounding=compare.rounding is not False,
        currencies=tuple(sorted(compare.currencies.items())),
    )


def _cases(tests: rule_document.TestsModel, document: Document) -> Iterator[Case]:
    for kind in CaseKind:
        for index, case in enumerate(getattr(tests, kind.value)):
            articles = tuple(_article(article) for article in case.articles)
            yield Case(kind, articles, case.because, document.line(("tests", kind.value, index)))


def _article(model: rule_document.CaseArticleModel) -> CaseArticle:
    text, marked = unmark(model.text)
    return CaseArticle(text, marked, model.published or "", model.title, model.source)
