"""A rule as the evaluation uses it: light, frozen, picklable; its words are expanded and lemmatised."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from checker.documents.declaration import Clause, Reading, Written, key, rows, unset
from checker.documents.faults import Fault
from checker.documents.value_forms import one_of, text
from checker.engine.rules.clauses import rule_forms
from checker.engine.rules.clauses.cases import TESTS, Case, CaseArticle, CaseKind
from checker.engine.rules.clauses.compare import Compare
from checker.engine.rules.clauses.confidence import Least
from checker.engine.rules.clauses.field_tests import Test, Words
from checker.engine.rules.clauses.measured import Measure, check_measured
from checker.engine.rules.clauses.same import Same, Scope
from checker.engine.rules.clauses.select import Select
from checker.engine.rules.clauses.unless import Excuse, check_unless, each_excuse
from checker.engine.rules.rule_files import shipped_rules
from checker.model.finding import Level, RuleAbout

__all__ = [
    "Case",
    "CaseArticle",
    "CaseKind",
    "Compare",
    "Excuse",
    "Least",
    "Measure",
    "Rule",
    "Same",
    "Scope",
    "Select",
    "Status",
    "Test",
    "Words",
    "rule_notes",
]


class Status(StrEnum):
    """How far a rule is trusted."""

    EXPERIMENTAL = "experimental"
    STABLE = "stable"
    DEPRECATED = "deprecated"


NEEDED: tuple[tuple[tuple[CaseKind, ...], int], ...] = (
    ((CaseKind.CONFLICT, CaseKind.WORDING), 2),
    ((CaseKind.AGREE,), 2),
    ((CaseKind.UNRELATED,), 1),
)
"""The minimum number of cases of a stable rule, by kind."""


def _check_id(given: Written) -> Iterator[Fault]:
    """The id is the name of the file."""
    from checker.engine.rules.rule_scalars import is_identifier

    stem, identifier = PurePosixPath(given.document.path).stem, given.value
    if isinstance(identifier, str) and is_identifier(identifier.strip()) and identifier.strip() != stem:
        hint = f"name the file '{identifier.strip()}.yaml'" + (
            f", or write 'id: {stem}'" if is_identifier(stem) else ""
        )
        yield given.fault(f"the id '{identifier.strip()}' is not the name of the file", hint)


def _check_status(status: Written) -> Iterator[Fault]:
    """Checks that a stable rule has enough tests."""
    tests = status.beside("tests")
    if status.value != Status.STABLE or not isinstance(tests, dict | None):
        return
    if not tests:
        yield status.fault("a stable rule must have tests", "add 'tests', or set 'status: experimental'")
        return
    lacking = []
    for kinds, least in NEEDED:
        count = sum(len(cases) for kind in kinds if isinstance(cases := tests.get(kind), list))
        if count < least:
            names = " or ".join(f"'{kind}'" for kind in kinds)
            lacking.append(f"{least - count} more {names}")
    if lacking:
        message = f"this stable rule has too few tests: {', '.join(lacking)}"
        hint = "add them, or set 'status: experimental'"
        yield Written(status.document, ("tests",), tests).fault(message, hint, key=True)


def _cases(model: Any, reading: Reading) -> tuple[Case, ...]:
    """The cases of all kinds, in the order of the kinds."""
    kinds = ((name, row) for name, row in rows(TESTS).items() if name in model.model_fields_set and row.store)
    return tuple(case for name, row in kinds if row.store for case in row.store(getattr(model, name), reading))


_WORDING = "It is wording, and changes no finding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: which claims it reads, when two of them state one fact, how values are compared, and what it reports.

    Two rules are equal if their content is equal, whatever files they come from.
    """

    id: str = field(
        metadata=key(
            Clause(
                doc="The name of the file without .yaml",
                form=rule_forms.identifier,
                check=_check_id,
                kept="It is the rule's name",
            )
        )
    )
    title: str = field(metadata=key(Clause(doc="The name of the fact, for lists and {fact}", form=text, kept=_WORDING)))
    status: Status = field(
        default=Status.EXPERIMENTAL,
        metadata=key(
            Clause(
                doc="How far the rule is trusted",
                form=one_of("there is no status", lambda: [status.value for status in Status]),
                store=lambda value, _: Status(value),
                check=_check_status,
                kept="It decides whether the rule runs, not what it finds",
            )
        ),
    )
    level: Level = field(
        default=Level.WARNING,
        metadata=key(
            Clause(
                doc="The most severe level that a finding can have",
                form=rule_forms.level,
                store=lambda value, _: Level(value),
                drop=unset,
            )
        ),
    )
    why: str = field(metadata=key(Clause(doc="Why the difference matters", form=text, kept=_WORDING)))
    select: Select = field(metadata=key(Clause(doc="Which claims the rule reads", keys=Select)))
    same: Same = field(default=Same(), metadata=key(Clause(doc="When two of them state one fact", keys=Same)))
    least: Least = field(
        default=Least(),
        metadata=key(
            Clause(
                name="confidence", doc="The confidence from which a conflict between articles is reported", keys=Least
            )
        ),
    )
    compare: Compare = field(metadata=key(Clause(doc="How their values are compared", keys=Compare)))
    unless: tuple[Excuse, ...] = field(
        default=(),
        metadata=key(
            Clause(
                doc="Differences that are not mistakes", keys=Excuse, many=True, check=check_unless, drop=each_excuse
            )
        ),
    )
    message: str = field(metadata=key(Clause(doc="What the finding says", form=rule_forms.message, kept=_WORDING)))
    """Text for `str.format`; all its fields are in `PLACEHOLDERS`, so that `format` cannot fail."""
    advice: str = field(default="", metadata=key(Clause(doc="What to do about it", form=text, kept=_WORDING)))
    links: tuple[str, ...] = field(
        default=(), metadata=key(Clause(doc="Where to read more", form=rule_forms.links, kept=_WORDING))
    )
    tags: tuple[str, ...] = field(
        default=(),
        metadata=key(
            Clause(
                doc="Names by which the command line or a config selects rules; one tagged `general` does not repeat "
                "a dispute that another rule reports",
                form=rule_forms.tags,
                kept=_WORDING,
            )
        ),
    )
    measured: tuple[Measure, ...] = field(
        default=(),
        metadata=key(
            Clause(
                doc="What the rule found when it was last measured",
                keys=Measure,
                many=True,
                check=check_measured,
                kept="It records what was found, and changes no finding",
            )
        ),
    )
    cases: tuple[Case, ...] = field(
        default=(),
        metadata=key(
            Clause(
                name="tests",
                doc="Articles that show what the rule reports and what it does not",
                keys=TESTS,
                store=_cases,
                kept="The tests show which clauses are needed",
            )
        ),
    )
    """In the order conflict, wording, agree, excused, unrelated."""
    classes: tuple[tuple[str, Words], ...] = ()
    """(vocabulary, its lemmas) for each `@name` in `select`, in order of name."""
    path: str = field(default="", compare=False)
    """The path of the file, as given."""


def rule_notes(rules: Iterable[Rule]) -> tuple[RuleAbout, ...]:
    """The facts about these rules that a report contains, in order of id."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    own = f"{shipped_rules()}{os.sep}"
    return tuple(
        RuleAbout(r.id, r.title, r.level, r.why, r.advice, r.links, r.tags, r.path.startswith(own)) for r in ordered
    )
