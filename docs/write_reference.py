"""Writes `docs/rule-reference.md` and `docs/rule.schema.json` from the rule schema."""

from pathlib import Path

from checker.engine.rules.reference import rule_reference, schema_file

DOCS = Path(__file__).parent


def main() -> None:
    (DOCS / "rule-reference.md").write_text(rule_reference(), encoding="utf-8")
    (DOCS / "rule.schema.json").write_text(schema_file(), encoding="utf-8")


if __name__ == "__main__":
    main()
