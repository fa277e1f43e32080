"""Writes `docs/rule-reference.md` and `docs/rule.schema.json` from the rule schema, the tables of `docs/json.md`."""

from pathlib import Path

from checker.engine.reference import rule_reference, schema_file
from checker.reporters.content.form_schema import with_tables

DOCS = Path(__file__).parent


def main() -> None:
    (DOCS / "rule-reference.md").write_text(rule_reference(), encoding="utf-8")
    (DOCS / "rule.schema.json").write_text(schema_file(), encoding="utf-8")
    contract = DOCS / "json.md"
    contract.write_text(with_tables(contract.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
