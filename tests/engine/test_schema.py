"""A rule file as a `Rule`, the places of its nodes, and the JSON Schema for editors."""

import pickle
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from checker.documents import yaml_source as source
from checker.engine.rules.fields import FIELDS
from checker.engine.rules.loading import load_rules
from checker.engine.rules.markers import MarkerError, unmark
from checker.engine.rules.reference import rule_reference, schema_file
from checker.engine.rules.rule import Case, CaseArticle, CaseKind, Compare, Excuse, Rule, Scope, Status, Test
from checker.engine.rules.rule_document import rule_schema
from checker.model.finding import Level
from checker.model.mention import Kind

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(path for path in (ROOT / "rules").rglob("*.yaml") if path.parent.name != "vocabulary")

WHOLE = """id: ferry-fare
title: no
status: deprecated
level: error
why: on
select:
  kind: [money, count]
  marks: fares
  counted: [tickets]
  predicate: [cost, charged]
  unit: [USD, mile/hour]
  without:
    subject: [cabs]
    marks: [fines]
  where:
    modality: {not-in: [denied]}
    day: {in: [1, 15], at-least: 1}
    text: {matches: 'about \\d'}
    scope: {known: no}
    number: {at-most: 2.5}
same:
  scope: any
  match: [unit]
  if-known: end
  alike: {scope: 0.5, marks: 1}
  within: 30
compare: {by: quantity, tolerance: 5%}
unless:
  - {when: later-article, because: fares rise}
message: "{fact}: {left}, {right}"
advice: 1e3
links: [https://example.org/fares]
tags: [prices]
tests:
  unrelated:
    - articles: [{text: The ferry sails at noon.}]
  conflict:
    - because: two fares
      articles:
        - {text: "A ticket costs [[$4]].", published: 2019-02-01, title: Ferry, source: The Courier}
        - text: |
            “Fares” — news.
            A ticket costs [[$5]] or [[$6]].
          published: 2019-02-01 14:30
"""


def load(tmp_path: Path, text: str) -> Rule:
    (tmp_path / f"{text.split()[1]}.yaml").write_text(text)
    (rule,) = load_rules([tmp_path])
    return rule


def test_every_part_of_a_rule(tmp_path: Path) -> None:
    rule = load(tmp_path, WHOLE)
    assert (rule.id, rule.title, rule.why, rule.advice) == ("ferry-fare", "no", "on", "1e3")
    assert (rule.status, rule.level) == (Status.DEPRECATED, Level.ERROR)
    assert rule.select.kinds == {Kind.MONEY, Kind.COUNT}
    assert (rule.select.marks, rule.select.counted) == ({"fare"}, {"ticket"})
    assert (rule.select.predicate, rule.select.unit) == ({"cost", "charge"}, {"USD", "mile/hour"})
    assert rule.select.without == (("marks", {"fine"}), ("subject", {"cab"}))
    assert rule.select.where == (
        Test("day", "in", numbers=frozenset({1.0, 15.0})),
        Test("day", "at-least", number=1.0),
        Test("modality", "not-in", values=frozenset({"denied"})),
        Test("number", "at-most", number=2.5),
        Test("scope", "known", yes=False),
        Test("text", "matches", pattern="about \\d"),
    )
    assert (rule.same.scope, rule.same.match, rule.same.if_known) == (Scope.ANY, ("unit",), ("end",))
    assert (rule.same.alike, rule.same.within) == ((("marks", 1.0), ("scope", 0.5)), 30.0)
    assert rule.compare == Compare(by="quantity", relative=0.05)
    assert rule.unless == (Excuse("later-article", "fares rise"),)
    assert (rule.links, rule.tags) == (("https://example.org/fares",), ("prices",))


def test_cases_come_in_order_of_kind_without_their_marks(tmp_path: Path) -> None:
    conflict, unrelated = load(tmp_path, WHOLE).cases
    assert conflict == Case(
        CaseKind.CONFLICT,
        (
            CaseArticle("A ticket costs $4.", ((15, 17),), "2019-02-01", "Ferry", "The Courier"),
            CaseArticle(
                "“Fares” — news.\nA ticket costs $5 or $6.\n", ((31, 33), (37, 39)), "2019-02-01T14:30", None, None
            ),
        ),
        "two fares",
        line=38,
    )
    assert (unrelated.kind, unrelated.line) == (CaseKind.UNRELATED, 36)


def test_what_a_short_rule_leaves_open(tmp_path: Path) -> None:
    text = "id: short\ntitle: Day\nwhy: It counts.\nselect: {kind: date}\ncompare: {by: date}\nmessage: '{fact}'\n"
    rule = load(tmp_path, text)
    assert (rule.status, rule.level, rule.same.scope) == (Status.EXPERIMENTAL, Level.WARNING, Scope.STORY)
    assert rule.select.marks == rule.select.unit == frozenset()
    assert rule.select.where == rule.select.without == rule.unless == rule.cases == ()
    assert rule.compare == Compare(by="date")


def test_a_rule_can_be_sent_to_another_process(tmp_path: Path) -> None:
    rule = load(tmp_path, WHOLE)
    assert pickle.loads(pickle.dumps(rule)) == rule


@pytest.mark.parametrize(
    ("text", "plain", "spans"),
    [
        ("Open until [[June 3]].", "Open until June 3.", ((11, 17),)),
        ("[[a]][[b]]", "ab", ((0, 1), (1, 2))),
        ("[one] and 2]", "[one] and 2]", ()),
        ("🛳 [[½]]", "🛳 ½", ((2, 3),)),
    ],
)
def test_marked_spans(text: str, plain: str, spans: tuple[tuple[int, int], ...]) -> None:
    assert unmark(text) == (plain, spans)


@pytest.mark.parametrize(("text", "offset"), [("a [[b", 2), ("a b]]", 3), ("[[a [[b]]", 4), ("ab [[]]", 3)])
def test_marks_that_do_not_pair_up(text: str, offset: int) -> None:
    with pytest.raises(MarkerError) as raised:
        unmark(text)
    assert raised.value.offset == offset


YAML_FORMS = """a: é plain
b:
  - 'it''s [['
  - "dou\\tble [["
c: |
  first

  é [[ second
d: >
  folded
  [[ text
e: {f: [g]}
"""


@pytest.mark.parametrize(
    ("location", "offset", "place"),
    [
        (("a",), 0, (1, 4)),
        (("a",), 2, (1, 6)),
        (("b", 0), 0, (3, 5)),
        (("b", 1), 8, (4, 5)),
        (("c",), 9, (8, 5)),
        (("e", "f", 0), 0, (12, 9)),
        (("e", "none", 3), 0, (12, 4)),
    ],
)
@pytest.mark.parametrize("parser", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
def test_places_are_those_of_the_file_with_either_parser(
    parser: Any, location: source.Location, offset: int, place: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "_PARSER", parser)
    document = source.parse(YAML_FORMS, "x.yaml")
    fault = document.fault(location, "here", offset=offset)
    assert (fault.line, fault.column) == place


def test_scalars_stay_text() -> None:
    document = source.parse("a: [no, on, 1e3, 2019-02-01, 0x10, ~, null, 1:30, '']", "x.yaml")
    assert document.data == {"a": ["no", "on", "1e3", "2019-02-01", "0x10", "~", "null", "1:30", ""]}


def core_schema_value(text: str) -> object:
    """A scalar as YAML 1.2 editors type it: numbers and true or false; dates, yes and no stay text."""
    if re.fullmatch(r"[-+]?\d+", text):
        return int(text)
    if re.fullmatch(r"[-+]?\d*\.\d+", text):
        return float(text)
    return {"true": True, "false": False}.get(text, text)


def typed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: typed(item) for key, item in value.items()}
    return [typed(item) for item in value] if isinstance(value, list) else core_schema_value(value)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(rule_schema())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_rule_follows_the_schema_that_its_first_line_names(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named and (path.parent / named[1]).resolve() == ROOT / "docs" / "rule.schema.json"
    jsonschema.Draft202012Validator(rule_schema()).validate(typed(source.read(path).data))


def test_a_whole_rule_follows_the_schema() -> None:
    jsonschema.Draft202012Validator(rule_schema()).validate(typed(source.parse(WHOLE, "x.yaml").data))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("advice:", "advise:"),
        ("kind: [money, count]", "kind: [money, counts]"),
        ("by: quantity", "by: quantities"),
        ("match: [unit]", "match: [units]"),
        ("modality: {", "modalty: {"),
        ("scope: any", "scope: all"),
        ("when: later-article", "when: later"),
        ("known: no", "known: perhaps"),
        ("id: ferry-fare", "id: Ferry Fare"),
        ("  conflict:", "  conflicts:"),
        ("at-most: 2.5", "at-most: few"),
        ("tolerance: 5%", "tolerance: some"),
        ("published: 2019-02-01 14:30", "published: in May"),
        ("{scope: 0.5, marks: 1}", "{counted: 0.5}"),
        ("https://example.org/fares", "the style book"),
    ],
)
def test_the_schema_refuses_what_loading_refuses(old: str, new: str) -> None:
    assert WHOLE.count(old) == 1
    data = typed(source.parse(WHOLE.replace(old, new), "x.yaml").data)
    assert not jsonschema.Draft202012Validator(rule_schema()).is_valid(data)


def test_the_schema_in_the_documentation_is_current() -> None:
    assert (ROOT / "docs" / "rule.schema.json").read_text("utf-8") == schema_file(), "run docs/write_reference.py"


def test_the_reference_page_is_current() -> None:
    assert (ROOT / "docs" / "rule-reference.md").read_text("utf-8") == rule_reference(), "run docs/write_reference.py"


def test_the_reference_page_names_every_key_and_field() -> None:
    page = rule_reference()
    keys = {key for model in [rule_schema(), *rule_schema()["$defs"].values()] for key in model.get("properties", {})}
    assert [name for name in [*keys, *FIELDS] if f"`{name}`" not in page] == []
