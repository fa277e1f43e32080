"""One declaration per clause: what is declared once is read, checked, evaluated, documented and dropped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from checker.compare import comparators
from checker.compare.comparator import TwoClaims
from checker.compare.values import amount
from checker.compare.values.relation import Comparison, Options, Relation, option
from checker.documents.declaration import Clause, Table, key, rows, unset
from checker.documents.faults import RuleFaults
from checker.documents.forms import days, number, share, yes_no
from checker.engine.rules.clauses.compare import Compare
from checker.engine.rules.clauses.confidence import Least
from checker.engine.rules.clauses.excuses import grounds
from checker.engine.rules.clauses.excuses.ground import Articles, Ground
from checker.engine.rules.clauses.field_tests import FIELD_TESTS, FieldTest, Test
from checker.engine.rules.clauses.same import Dates, Same, SameClause
from checker.engine.rules.clauses.select import Select, SelectClause
from checker.engine.rules.fields import FIELDS, Field, FieldType
from checker.engine.rules.loading import load_rules
from checker.engine.rules.reference import rule_reference, schema_file
from checker.engine.rules.rule import Rule
from checker.engine.rules.rule_document import rule_schema
from checker.engine.selftest.case_results import Outcome
from checker.engine.selftest.suite import RuleResult
from checker.engine.selftest.suite import test_rule as run_tests
from checker.model.claim import Claim
from checker.model.finding import Verdict
from checker.model.mention import Kind

RULE = """\
id: ferry-fare
title: Ferry fare
why: Passengers go by it.
select: {kind: money, where: {words: {in: [ticket]}}}
compare: {by: quantity}
message: "{fact}: {values}"
tests:
  conflict:
    - articles:
        - text: A ticket for the ferry from Port Ellis to the Calder islands costs [[$4]], Harbour Lines said.
        - text: Harbour Lines sells a ticket for the ferry from Port Ellis to the Calder islands at [[$7]].
"""
SILENT = """\
  unrelated:
    - articles:
        - text: A ticket for the ferry from Port Ellis to the Calder islands costs $4, Harbour Lines said.
        - text: Harbour Lines sells a night ticket for the ferry from Port Ellis to the Calder islands at $7.
"""


def loaded(folder: Path, old: str, new: str, record: type[Rule] = Rule, more: str = SILENT) -> Rule:
    """The rule with a part of it replaced, and with a second test that reports nothing."""
    assert RULE.count(old) == 1
    (folder / "ferry-fare.yaml").write_text(RULE.replace(old, new) + more, encoding="utf-8")
    (rule,) = load_rules([folder], record)
    return rule


def described(name: str, record: type[Rule] = Rule) -> bool:
    """Whether the reference page and the JSON Schema have a clause."""
    return f"`{name}`" in rule_reference(record) and f'"{name}"' in schema_file(record)


def passed(result: RuleResult) -> bool:
    return not result.failed


def names(keys: type | Table, at: str = "") -> Iterator[tuple[str, Clause]]:
    """The clauses of a mapping and of those inside it, down to what is dropped or kept as a whole."""
    for clause in rows(keys).values():
        if clause.drop or clause.kept or not clause.keys:
            yield f"{at}{clause.name}", clause
        else:
            yield from names(clause.keys, f"{at}{clause.name}.")


@pytest.mark.parametrize(("name", "clause"), list(names(Rule)), ids=[name for name, _ in names(Rule)])
def test_the_search_for_dead_clauses_drops_every_clause_or_says_why_not(name: str, clause: Clause) -> None:
    assert bool(clause.drop) is not bool(clause.kept), name


def test_every_key_of_the_schema_is_declared() -> None:
    found: dict[str, set[str]] = {}

    def walk(keys: type | Table) -> None:
        title = keys.title if isinstance(keys, Table) else keys.__name__
        found[f"{title}Model"] = {clause.name for clause in rows(keys).values()}
        for clause in rows(keys).values():
            if clause.keys:
                walk(clause.keys)

    walk(Rule)
    schema = rule_schema()
    shapes = {"RuleModel": schema, **schema["$defs"]}
    assert {name: set(shape["properties"]) for name, shape in shapes.items()} == found


@pytest.mark.parametrize(
    ("old", "new", "dead"),
    [
        ("compare: {by: quantity}", "compare: {by: value, grain: month}", "compare.grain"),
        ("compare: {by: quantity}", "same: {scope: any}\ncompare: {by: quantity}", "same.scope"),
        ("why: Pass", "level: error\nwhy: Pass", "level"),
        ("compare: {by: quantity}", "confidence: {error: 1}\ncompare: {by: quantity}", "confidence.error"),
    ],
)
def test_what_changes_nothing_is_dead(old: str, new: str, dead: str, tmp_path: Path) -> None:
    assert dead in run_tests(loaded(tmp_path, old, new, more="")).dead


def _by_night(wanted: bool, left: Claim, right: Claim, published: Dates) -> str | None:
    nights = ["night" in claim.words for claim in (left, right)]
    return "one of them sails by night" if wanted and nights[0] is not nights[1] else None


@dataclass(frozen=True, slots=True)
class SameSailing(Same):
    """When two claims tell one fact."""

    sailing: bool = field(
        default=False,
        metadata=key(SameClause(doc="Both sail by night", form=yes_no, part=_by_night, drop=unset)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOnSailings(Rule):
    """A rule."""

    same: Same = field(default=SameSailing(), metadata=key(Clause(doc="When two are one fact", keys=SameSailing)))


def test_a_clause_of_same_is_one_declaration(tmp_path: Path) -> None:
    rule = loaded(tmp_path, "compare:", "same: {sailing: yes}\ncompare:", RuleOnSailings)
    result = run_tests(rule)
    assert passed(result) and "same.sailing" not in result.dead
    assert not passed(run_tests(replace(rule, same=SameSailing())))
    assert described("sailing", RuleOnSailings) and not described("sailing")
    alone = loaded(tmp_path, "compare:", "same: {sailing: yes}\ncompare:", RuleOnSailings, more="")
    assert "same.sailing" in run_tests(alone).dead
    with pytest.raises(RuleFaults, match="5:17: 'perhaps' is neither yes nor no"):
        loaded(tmp_path, "compare:", "same: {sailing: perhaps}\ncompare:", RuleOnSailings)


@dataclass(frozen=True, slots=True)
class SelectCheap(Select):
    """Which claims the rule reads."""

    below: float | None = field(
        default=None,
        metadata=key(
            SelectClause(
                doc="The number is less",
                form=number,
                reads=lambda most, claim: (FIELDS["number"].read(claim) or most) < most,
                drop=unset,
            )
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOnCheapThings(Rule):
    """A rule."""

    select: Select = field(metadata=key(Clause(doc="Which claims", keys=SelectCheap)))


def test_a_clause_of_select_is_one_declaration(tmp_path: Path) -> None:
    dear = SILENT.replace("$7", "$700").replace(" night", "")
    result = run_tests(loaded(tmp_path, "{kind: money,", "{kind: money, below: 500,", RuleOnCheapThings, dear))
    assert passed(result) and "select.below" not in result.dead
    assert not passed(run_tests(loaded(tmp_path, "{kind: money,", "{kind: money,", RuleOnCheapThings, dear)))
    assert described("below", RuleOnCheapThings)


@dataclass(frozen=True, slots=True)
class LeastWithCeiling(Least):
    """The thresholds of confidence."""

    ceiling: float = field(default=1.0, metadata=key(Clause(doc="No finding above it", form=share, drop=unset)))


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWithCeiling(Rule):
    """A rule."""

    least: Least = field(
        default=LeastWithCeiling(), metadata=key(Clause(name="confidence", doc="Thresholds", keys=LeastWithCeiling))
    )


def test_a_threshold_is_one_declaration(tmp_path: Path) -> None:
    rule = loaded(tmp_path, "compare:", "confidence: {ceiling: 0.9}\ncompare:", RuleWithCeiling, more="")
    assert rule.least == LeastWithCeiling(ceiling=0.9)
    assert "confidence.ceiling" in run_tests(rule).dead
    assert described("ceiling", RuleWithCeiling)
    with pytest.raises(RuleFaults, match="5:23: 2 is not a share"):
        loaded(tmp_path, "compare:", "confidence: {ceiling: 2}\ncompare:", RuleWithCeiling)


@dataclass(frozen=True, slots=True)
class CompareWithFloor(Compare):
    """How two values are compared."""

    floor: float = field(default=0.0, metadata=option("Values below it are the same", number))


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWithFloor(Rule):
    """A rule."""

    compare: Compare = field(metadata=key(Clause(doc="How values are compared", keys=CompareWithFloor)))


def _compare(left: Claim, right: Claim, options: Options) -> Comparison:
    assert isinstance(options, CompareWithFloor)
    numbers = [FIELDS["number"].read(claim) for claim in (left, right)]
    if all(isinstance(one, float) and one < options.floor for one in numbers):
        return Comparison(Relation.SAME, "both are small change")
    return amount.compare_claims(left, right, options)


FLOORED = TwoClaims("floored", frozenset({Kind.MONEY}), _compare, amount.describe, ("floor",))


def test_a_comparator_and_its_option_are_one_declaration_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(comparators(), "floored", FLOORED)
    small = SILENT.replace("$4", "$1").replace("$7", "$2").replace("unrelated", "agree").replace(" night", "")
    result = run_tests(loaded(tmp_path, "by: quantity", "by: floored, floor: 3", RuleWithFloor, small))
    assert passed(result) and "compare.floor" not in result.dead
    alone = loaded(tmp_path, "by: quantity", "by: floored, floor: 3", RuleWithFloor, more="")
    assert "compare.floor" in run_tests(alone).dead
    assert described("floor", RuleWithFloor) and described("floored", RuleWithFloor)
    with pytest.raises(RuleFaults, match="5:25: the comparator 'quantity' takes no 'floor'"):
        loaded(tmp_path, "by: quantity", "by: quantity, floor: 3", RuleWithFloor)
    with pytest.raises(RuleFaults, match="does not compare values of kind 'date'"):
        loaded(
            tmp_path, "money, where: {words: {in: [ticket]}}}\ncompare: {by: quantity", "date}\ncompare: {by: floored"
        )


def _by_ferry(articles: Articles, left: Claim, right: Claim) -> bool:
    return "night" in left.words | right.words


def test_an_excuse_is_one_declaration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(grounds(), "by-night", Ground("by-night", "One sails by night", Verdict.EXCUSED, _by_ferry))
    excuse = "unless: [{when: by-night, because: night fares differ}]\nmessage:"
    result = run_tests(loaded(tmp_path, "message:", excuse, more=SILENT.replace("unrelated", "excused")))
    assert passed(result) and "unless.by-night" not in result.dead
    assert "unless.by-night" in run_tests(loaded(tmp_path, "message:", excuse, more="")).dead
    assert described("by-night")
    with pytest.raises(RuleFaults, match="there is no excuse 'by-nigth'"):
        loaded(tmp_path, "message:", excuse.replace("by-night", "by-nigth"))


def test_a_field_is_one_declaration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sails = Field(
        FieldType.WORD, "when it sails", lambda claim: "night" if "night" in claim.words else "day", ("day", "night")
    )
    monkeypatch.setitem(FIELDS, "sails", sails)
    where = "where: {sails: {is: day}, words:"
    result = run_tests(loaded(tmp_path, "where: {words:", where))
    assert passed(result) and "select.where.sails.is" not in result.dead
    assert "select.where.sails.is" in run_tests(loaded(tmp_path, "where: {words:", where, more="")).dead
    assert passed(run_tests(loaded(tmp_path, "compare:", "same: {match: sails}\ncompare:")))
    assert described("sails")
    with pytest.raises(RuleFaults, match="'sails' is never 'dawn'"):
        loaded(tmp_path, "where: {words:", where.replace("day", "dawn"))


def test_a_test_on_a_field_is_one_declaration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    longer = FieldTest(
        doc="The field has a word that is longer",
        form=days,
        build=lambda name, operator, least, _: Test(name, operator, number=least),
        holds=lambda test, value, texts: any(len(text) > test.number for text in texts),
        types=(FieldType.WORDS,),
    )
    monkeypatch.setitem(FIELD_TESTS, "longer-than", longer)
    old, new = "{in: [ticket]}", "{in: [ticket], longer-than: 3}"
    assert "select.where.words.longer-than" in run_tests(loaded(tmp_path, old, new)).dead
    assert described("longer-than")
    none = loaded(tmp_path, old, new.replace("3", "30"))
    assert run_tests(none).failed[0].outcome is Outcome.MISSED
    with pytest.raises(RuleFaults, match="'longer-than' does not fit 'day', a field of type number"):
        loaded(tmp_path, "where: {words:", "where: {day: {longer-than: 3}, words:")


def test_a_case_can_state_the_level_of_its_finding(tmp_path: Path) -> None:
    stated = "  conflict:\n    - level: {}\n      articles:"
    right = loaded(tmp_path, "  conflict:\n    - articles:", stated.format("warning"), more="")
    assert passed(run_tests(right))
    wrong = loaded(tmp_path, "  conflict:\n    - articles:", stated.format("note"), more="")
    (failed,) = run_tests(wrong).failed
    assert failed.outcome is Outcome.WRONG_LEVEL
    assert failed.detail.startswith("reported as a warning with the confidence 0.")
    assert failed.detail.endswith(", not as a note")
