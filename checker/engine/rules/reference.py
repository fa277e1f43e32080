"""The reference page of the rule language and its JSON Schema file, written from the schema and the tables."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.compare import comparators
from checker.engine.rules.fields import FIELDS, OPERATORS, WORD_SETS
from checker.engine.rules.rule import PLACEHOLDERS
from checker.engine.rules.rule_document import rule_schema

_PLACEHOLDERS = {
    "fact": "the rule's `title`",
    "left": "the value of the first side",
    "right": "the value of the second side",
    "values": "the values of all sides",
    "count": "how many claims there are on all sides",
}

_INTRODUCTION = """# Rule reference

One YAML file is one rule; its name is the rule's `id` and `.yaml`. Every scalar is read as text and given its type by
this page, so `no`, `on`, `1e3` and `2019-02-01` need no quotes; what begins with `@`, `*`, `&`, `!` or `{` does.
Unknown and duplicate keys are faults; so are anchors, aliases, tags and files over 64 KB. A list of one item can be
written as the item alone.

`docs/rule.schema.json` is the same as a JSON Schema. An editor completes and checks a rule by it when the rule's first
line names it: `# yaml-language-server: $schema=PATH`.

This page is written by `docs/write_reference.py`; do not edit it.
"""

_WORDS = """## Words

Words are given in any inflected form and are compared as lemmas in lower case: `deadlines` finds "deadline". An entry
can have several words: `due date`. `@name` stands for the words of the file `vocabulary/name.yaml` of any rule folder,
a mapping of `title` and `words`.
"""


def schema_file() -> str:
    """The content of `docs/rule.schema.json`."""
    return json.dumps(rule_schema(), indent=2, ensure_ascii=False) + "\n"


def rule_reference() -> str:
    """The content of `docs/rule-reference.md`."""
    schema = rule_schema()
    parts = [_INTRODUCTION, *_sections(schema), _WORDS, _fields(), _comparators(), _message()]
    return "\n".join(parts)


def _sections(schema: dict[str, Any]) -> Iterator[str]:
    """A table of keys for the rule and for each mapping inside it, in the order in which they are met."""
    models = {"Rule": schema, **_models_of(schema, schema)}
    for name, model in models.items():
        title = name.removesuffix("Model").lower()
        yield f"## The keys of {_TITLES[title]}\n\n{model['description']}\n\n{_keys(model)}"


_TITLES = {
    "rule": "a rule",
    "select": "`select`",
    "without": "`select.without`",
    "test": "a test in `select.where`",
    "same": "`same`",
    "compare": "`compare`",
    "excuse": "an item of `unless`",
    "confidence": "`confidence`",
    "measure": "an item of `measured`",
    "tests": "`tests`",
    "case": "a test",
    "casearticle": "an article of a test",
}


def _models_of(model: dict[str, Any], schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The models that a model's properties refer to, each before those inside it."""
    found: dict[str, dict[str, Any]] = {}
    for prop in model["properties"].values():
        for name in _references(prop):
            inner = schema["$defs"][name]
            found.setdefault(name, inner)
            found.update({key: value for key, value in _models_of(inner, schema).items() if key not in found})
    return found


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].rpartition("/")[2]
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for item in node:
            yield from _references(item)


def _keys(model: dict[str, Any]) -> str:
    rows = ["| key | form | meaning |", "| --- | --- | --- |"]
    for key, prop in model["properties"].items():
        needed = " **(required)**" if key in model.get("required", ()) else ""
        usual = prop.get("default")
        default = f" Default `{usual}`." if isinstance(usual, str) and usual else ""
        rows.append(f"| `{key}` | {_form(prop)} | {prop['description']}.{default}{needed} |")
    return "\n".join(rows) + "\n"


def _form(prop: dict[str, Any]) -> str:
    """What a value looks like, in a few words."""
    options = [option for option in prop.get("anyOf", ()) if option.get("type") != "null"]
    if options and all("enum" in option or option.get("type") == "array" for option in options) and len(options) == 2:
        return f"{_form(options[0])}, or a list of them"
    if options:
        lists = [option for option in options if option.get("type") == "array"]
        return "text or list" if lists else _form(options[0])
    if "enum" in prop:
        names = [name for name in prop["enum"] if isinstance(name, str)]
        return "a field" if set(names) == set(FIELDS) else " ".join(f"`{name}`" for name in names)
    if prop.get("type") == "array":
        return "list of mappings" if "$ref" in prop["items"] else "list"
    if prop.get("type") == "object" and "additionalProperties" in prop:
        return "mapping from field"
    return {"number": "number"}.get(str(prop.get("type")), "mapping" if "$ref" in prop else "text")


def _fields() -> str:
    rows = ["| field | type | meaning | values |", "| --- | --- | --- | --- |"]
    for name, field in FIELDS.items():
        values = " ".join(f"`{value}`" for value in field.choices)
        rows.append(f"| `{name}` | {field.type} | {field.doc} | {values} |")
    tests = ["| type | tests |", "| --- | --- |"]
    tests += [f"| {type_} | {' '.join(f'`{name}`' for name in names)} |" for type_, names in OPERATORS.items()]
    alike = ", ".join(f"`{name}`" for name in WORD_SETS)
    introduction = (
        "What `where`, `match` and `if-known` can name. A field that a claim does not know passes `not-in` and"
    )
    return "\n".join(
        [
            "## Fields of a claim",
            "",
            f"{introduction} `known: no` only. `alike` takes {alike}.",
            "",
            *rows,
            "",
            *tests,
            "",
        ]
    )


def _comparators() -> str:
    rows = ["| comparator | value kinds | options |", "| --- | --- | --- |"]
    for name, comparator in comparators().items():
        kinds = " ".join(f"`{kind}`" for kind in sorted(comparator.kinds))
        options = " ".join(f"`{option}`" for option in comparator.options)
        rows.append(f"| `{name}` | {kinds} | {options} |")
    return "\n".join(["## Comparators", "", *rows, ""])


def _message() -> str:
    rows = ["| placeholder | stands for |", "| --- | --- |"]
    rows += [f"| `{{{name}}}` | {_PLACEHOLDERS[name]} |" for name in PLACEHOLDERS]
    return "\n".join(["## Placeholders of `message`", "", *rows, ""])
