"""The files that `claimcheck init` writes: a config, a working rule, and the schema with which an editor checks it."""

from __future__ import annotations

from pathlib import Path

from checker.config.search import FILE

_HERE = Path(__file__).parent


def starter_files() -> dict[str, str]:
    """Their contents by path below the new project's folder."""
    from checker.engine.rules.reference import schema_file

    return {
        FILE: (_HERE / FILE).read_text("utf-8"),
        "rules/ticket-price.yaml": (_HERE / "ticket-price.yaml").read_text("utf-8"),
        "rules/rule.schema.json": schema_file(),
    }
