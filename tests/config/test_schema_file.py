"""docs/config.schema.json: accepts the configs that loading accepts, and refuses what loading refuses."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.config.config_document import config_schema
from checker.config.starter import starter_files

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "config.md").read_text(encoding="utf-8")
SHOWN = [block for block in re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL) if "fail-on" in block]


def valid(config: dict[str, Any]) -> bool:
    return jsonschema.Draft202012Validator(config_schema()).is_valid(config)


@pytest.mark.parametrize("text", [starter_files()["claimcheck.toml"], *SHOWN])
def test_it_accepts_the_configs_of_init_and_of_the_page(text: str) -> None:
    assert SHOWN and valid(tomllib.loads(text))


@pytest.mark.parametrize(
    "text",
    [
        "selects = ['trade']",
        "select = 5",
        "fail-on = 'grave'",
        "[levels]\ndeadline-date = 'grave'",
        "[levels]\nDeadline = 'error'",
        "[paths.'wire/**']\narchive = 'a.db'",
    ],
)
def test_it_refuses_what_loading_refuses(text: str) -> None:
    assert not valid(tomllib.loads(text))


def test_both_schemas_have_an_address_of_their_own() -> None:
    from checker.engine.rules.rule_document import rule_schema

    addresses = [schema["$id"] for schema in (config_schema(), rule_schema())]
    assert [address.rpartition("/")[2] for address in addresses] == ["config.schema.json", "rule.schema.json"]
    assert all((ROOT / "docs" / address.rpartition("/")[2]).is_file() for address in addresses)
