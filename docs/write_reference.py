"""Writes the generated files of this folder: from the schemas of rules and
configs, the built-in rules, the JSON contract and the argument parsers."""

from collections.abc import Callable
from pathlib import Path

from checker.cli.described.page import cli_reference
from checker.config.config_document import config_schema_file
from checker.engine.rules.reference import rule_reference, schema_file
from checker.engine.rules.rules_page import rules_page
from checker.library import load_rules
from checker.reporters.content.form_schema import with_tables

DOCS = Path(__file__).parent
GENERATED: dict[str, Callable[[], str]] = {
    "cli.md": cli_reference,
    "config.schema.json": config_schema_file,
    "json.md": lambda: with_tables((DOCS / "json.md").read_text(encoding="utf-8")),
    "rule-reference.md": rule_reference,
    "rule.schema.json": schema_file,
    "rules.md": lambda: rules_page(load_rules(experimental=True)),
}
"""Each generated file, and what gives its content."""


def main() -> None:
    """Writes all of them."""
    for name, content in GENERATED.items():
        (DOCS / name).write_text(content(), encoding="utf-8")


if __name__ == "__main__":
    main()
