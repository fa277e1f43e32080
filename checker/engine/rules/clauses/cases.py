"""The clauses of `tests`: articles that show what a rule reports and what it doesn't."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import Any

from checker.documents.declaration import Clause, Reading, Table, Written, items, key, stored
from checker.documents.faults import Fault
from checker.documents.forms import text as any_text
from checker.engine.rules.clauses import forms
from checker.engine.rules.markers import MarkerError, unmark
from checker.model.finding import Level


class CaseKind(StrEnum):
    """The expected result of an inline case. `CONFLICT` and `WORDING` must be reported, the others must not."""

    CONFLICT = "conflict"
    WORDING = "wording"
    AGREE = "agree"
    EXCUSED = "excused"
    UNRELATED = "unrelated"

    @property
    def reported(self) -> bool:
        """Whether the case expects a finding."""
        return self in (CaseKind.CONFLICT, CaseKind.WORDING)


def _unmarked(value: str, _: Reading) -> tuple[str, tuple[tuple[int, int], ...]]:
    return unmark(value)


@dataclass(frozen=True, slots=True)
class CaseArticle:
    """One article of a test."""

    text: str = field(
        metadata=key(
            Clause(
                doc="The text, with [[ ]] around what must be reported",
                form=forms.marked_text,
                store=_unmarked,
                beside=("marked",),
            )
        )
    )
    marked: tuple[tuple[int, int], ...] = ()
    """The spans of `text` that were marked with `[[ ]]`."""
    published: str = field(
        default="",
        metadata=key(Clause(doc="When it appeared: 2019-02-01 or 2019-02-01T14:30", form=forms.published)),
    )
    title: str | None = field(default=None, metadata=key(Clause(doc="Its headline", form=any_text)))
    source: str | None = field(
        default=None, metadata=key(Clause(doc="The outlet or agency that published it", form=any_text))
    )


@dataclass(frozen=True, slots=True)
class Case:
    """One test: some articles, and the expected result."""

    kind: CaseKind
    articles: tuple[CaseArticle, ...] = field(
        metadata=key(Clause(doc="The articles that are checked", keys=CaseArticle, many=True))
    )
    because: str = field(default="", metadata=key(Clause(doc="What the test shows", form=any_text)))
    line: int = 0
    """The line of the case in the rule's file."""
    level: Level | None = field(
        default=None,
        metadata=key(
            Clause(
                doc="The level that the finding must have; without it any level passes",
                form=forms.level,
                store=lambda value, _: Level(value),
                check=lambda written: _check_level(written),
            )
        ),
    )


def _check_level(level: Written) -> Iterator[Fault]:
    """A level is allowed only in a test that expects a finding, and is at most the rule's own."""
    kind = level.at[1]
    if kind in set(CaseKind) and not CaseKind(str(kind)).reported:
        yield level.fault(f"'{kind}' expects no finding, so it has no level", "remove it", key=True)
        return
    own = level.beside("level") or Level.WARNING.value
    known = {one.value: one for one in Level}
    if level.value in known and own in known and known[level.value].rank < known[own].rank:
        hint = f"write 'level: {own}', or give the rule the level '{level.value}'"
        yield level.fault(f"a rule of the level '{own}' never reports a finding of the level '{level.value}'", hint)


def _check_marks(cases: Written) -> Iterator[Fault]:
    """A case that must be reported marks a span; other cases mark none."""
    kind = CaseKind(str(cases.at[1]))
    for case in items(cases):
        articles = case.value.get("articles") if isinstance(case.value, dict) else None
        if isinstance(articles, list) and articles:
            yield from _case_marks(kind, Written(case.document, (*case.at, "articles"), articles))


def _case_marks(kind: CaseKind, articles: Written) -> Iterator[Fault]:
    marked = False
    for article in items(articles):
        given = article.value.get("text") if isinstance(article.value, dict) else None
        if not isinstance(given, str):
            return
        try:
            _, spans = unmark(given)
        except MarkerError:
            return
        marked = marked or bool(spans)
        if spans and not kind.reported:
            hint = "remove the '[[' and ']]', or move the test to 'conflict'"
            message = f"'{kind}' expects no finding, so nothing can be marked"
            yield article.fault(message, hint, "text", offset=given.index("[["))
    if kind.reported and not marked:
        case = Written(articles.document, articles.at[:-1], None)
        yield case.fault(f"this '{kind}' test marks nothing", "put [[ ]] around what must be reported")


def _cases(kind: CaseKind, models: Any, reading: Reading) -> tuple[Case, ...]:
    lines = (reading.document.line(("tests", kind.value, index)) for index in range(len(models)))
    return tuple(stored(Case, model, reading, kind=kind, line=line) for model, line in zip(models, lines, strict=True))


def _kind(kind: CaseKind, doc: str) -> Clause:
    return Clause(doc=doc, keys=Case, many=True, store=partial(_cases, kind), check=_check_marks)


TESTS = Table(
    "Tests",
    "The rule's own tests, by expected result.",
    {
        CaseKind.CONFLICT.value: _kind(CaseKind.CONFLICT, "The rule must report a conflict"),
        CaseKind.WORDING.value: _kind(CaseKind.WORDING, "The rule must report a wording"),
        CaseKind.AGREE.value: _kind(CaseKind.AGREE, "One fact with equal values: the rule must report nothing"),
        CaseKind.EXCUSED.value: _kind(CaseKind.EXCUSED, "A difference that `unless` excuses"),
        CaseKind.UNRELATED.value: _kind(CaseKind.UNRELATED, "Two facts: the rule must report nothing"),
    },
)
