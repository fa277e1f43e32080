"""The files that `claimcheck init` writes: a config, a rule that works, and the schema by which an editor checks it."""

from __future__ import annotations

from pathlib import Path

from checker.config.search import FILE

_HERE = Path(__file__).parent


def starter_files() -> dict[str, str]:
    """Their content by the path below the folder that is set up."""
    from checker.engine.rules.reference import schema_file

    return {
        FILE: (_HERE / FILE).read_text("utf-8"),
        "rules/ticket-price.yaml": (_HERE / "ticket-price.yaml").read_text("utf-8"),
        "rules/rule.schema.json": schema_file(),
    }
