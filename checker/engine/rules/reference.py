"""Writes the reference page of the rule language and its JSON Schema from the declarations of the clauses."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from checker.compare import comparators
from checker.documents.declaration import Clause, Table, rows
from checker.engine.rules.clauses.excuses import grounds
from checker.engine.rules.clauses.field_tests import fitting_tests
from checker.engine.rules.fields import FIELDS, FieldType
from checker.engine.rules.placeholders import PLACEHOLDERS
from checker.engine.rules.rule import Rule
from checker.engine.rules.rule_document import rule_schema

_INTRODUCTION = """# Rule reference

One YAML file holds one rule. Its name is the rule's `id` with `.yaml`. Write `no`, `on`, `1e3` and
`2019-02-01` without quotes: claimcheck reads every value as text and gives it the type stated on this page. Quote what
begins with `@`, `*`, `&`, `!` or `{`. Unknown and duplicate keys are faults; so are anchors, aliases, tags and files
over 64 KB. You can write a list of one item as the item alone.

`docs/rule.schema.json` says the same as a JSON Schema. An editor completes and checks a rule if the first line of the
rule names the schema: `# yaml-language-server: $schema=PATH`.

`docs/write_reference.py` writes this page; do not edit it.
"""

_WORDS = """## Words

Give words in any inflected form. claimcheck compares them as lemmas in lower case: `deadlines` finds "deadline". An
entry can have several words: `due date`. `@name` stands for the words of the file `vocabulary/name.yaml` of any rule
folder; such a file has a `title` and `words`.
"""

_TITLES = {
    "Rule": "a rule",
    "Select": "`select`",
    "Without": "`select.without`",
    "Test": "a test in `select.where`",
    "Same": "`same`",
    "Compare": "`compare`",
    "Excuse": "an item of `unless`",
    "Least": "`confidence`",
    "Measure": "an item of `measured`",
    "Tests": "`tests`",
    "Case": "a test",
    "CaseArticle": "an article of a test",
}


def schema_file(record: type[Rule] = Rule) -> str:
    """The content of `docs/rule.schema.json`."""
    return json.dumps(rule_schema(record), indent=2, ensure_ascii=False) + "\n"


def rule_reference(record: type[Rule] = Rule) -> str:
    """The content of `docs/rule-reference.md`; `record` declares the clauses of a rule."""
    schema = rule_schema(record)
    shapes: dict[str, Any] = {f"{record.__name__}Model": schema, **schema["$defs"]}
    pages = (_section(keys, shapes) for keys in _mappings(record))
    return "\n".join([_INTRODUCTION, *pages, _WORDS, _fields(), _excuses(), _comparators(), _message()])


def _mappings(keys: type | Table) -> list[type | Table]:
    """A mapping of clauses and the mappings inside it, each once and before those inside it."""
    found = {_name(keys): keys}
    for clause in rows(keys).values():
        for inner in _mappings(clause.keys) if clause.keys else ():
            found.setdefault(_name(inner), inner)
    return list(found.values())


def _name(keys: type | Table) -> str:
    return keys.title if isinstance(keys, Table) else keys.__name__


def _section(keys: type | Table, shapes: Mapping[str, Any]) -> str:
    """The table of the keys of one mapping, required keys first."""
    shape = shapes[f"{_name(keys)}Model"]
    lines = ["| key | form | meaning |", "| --- | --- | --- |"]
    for clause in sorted(rows(keys).values(), key=lambda clause: not clause.required):
        form = _words(clause.words) if clause.words else _form(shape["properties"][clause.name])
        lines.append(f"| `{clause.name}` | {form} | {_meaning(clause)} |")
    title = _TITLES.get(_name(keys), f"`{_name(keys)}`")
    return "\n".join([f"## The keys of {title}", "", shape["description"], "", *lines, ""])


def _meaning(clause: Clause) -> str:
    """The meaning of a key, its default, and whether it is required."""
    usual = clause.usual or _default(clause.default)
    default = f" Default: {usual if clause.usual else f'`{usual}`'}." if usual else ""
    return f"{clause.doc}.{default}{' **(required)**' if clause.required else ''}"


def _default(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if isinstance(value, str | int | float) and value else ""


def _form(prop: Mapping[str, Any]) -> str:
    """The form of a value, in a few words."""
    options = prop.get("anyOf", ())
    if len(options) == 2 and all("enum" in option or option.get("type") == "array" for option in options):
        return f"{_form(options[0])}, or a list of them"
    if options:
        return "text or list" if any(option.get("type") == "array" for option in options) else _form(options[0])
    if "enum" in prop:
        names = [name for name in prop["enum"] if isinstance(name, str)]
        return "a field" if set(names) == set(FIELDS) else _words(names)
    if prop.get("type") == "array":
        return "list of mappings" if "$ref" in prop["items"] else "list"
    if prop.get("type") == "object" and ("additionalProperties" in prop or "patternProperties" in prop):
        return "mapping from field" if "enum" in prop.get("propertyNames", ()) else "mapping"
    return {"number": "number"}.get(str(prop.get("type")), "mapping" if "$ref" in prop else "text")


def _words(words: tuple[str, ...] | list[str]) -> str:
    return " ".join(f"`{word}`" for word in words)


def _table(title: str, said: str, head: tuple[str, ...], lines: Iterator[tuple[str, ...]]) -> str:
    """A section with one table."""
    table = [head, ("---",) * len(head), *lines]
    return "\n".join(
        [f"## {title}", "", *([said, ""] if said else []), *(f"| {' | '.join(row)} |" for row in table), ""]
    )


def _fields() -> str:
    alike = ", ".join(f"`{name}`" for name, field in FIELDS.items() if field.is_words)
    said = (
        "`where`, `match` and `if-known` name these fields. A claim without a field fails every test on it "
        f"except `not-in` and `known: no`. `alike` takes {alike}."
    )
    lines = ((f"`{name}`", one.type.value, one.doc, _words(one.choices)) for name, one in FIELDS.items())
    fitting = ["| type | tests |", "| --- | --- |"]
    fitting += [f"| {kind} | {_words(fitting_tests(kind))} |" for kind in FieldType]
    return "\n".join([_table("Fields of a claim", said, ("field", "type", "meaning", "values"), lines), *fitting, ""])


def _excuses() -> str:
    said = "`unless` names these excuses. `--explain` also shows updates: differences that time explains."
    lines = ((f"`{name}`", f"{one.doc}.", one.verdict.value) for name, one in grounds().items())
    return _table("Excuses", said, ("excuse", "when it holds", "verdict"), lines)


def _comparators() -> str:
    lines = ((f"`{name}`", _words(sorted(one.kinds)), _words(one.options)) for name, one in comparators().items())
    return _table("Comparators", "", ("comparator", "value kinds", "options"), lines)


def _message() -> str:
    lines = ((f"`{{{name}}}`", said) for name, said in PLACEHOLDERS.items())
    return _table("Placeholders of `message`", "", ("placeholder", "stands for"), lines)
