"""docs/lint.md, the editor's section: its configurations name what there is."""

from __future__ import annotations

import asyncio
import re
import tomllib
from pathlib import Path

from tests.editor.session import editor

PAGE = (Path(__file__).parents[2] / "docs" / "lint.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("## The editor (LSP)")[2].partition("\n## ")[0]
BLOCKS = dict(re.findall(r"^```(\w+)\n(.*?)^```", SECTION, re.MULTILINE | re.DOTALL))


def test_the_commands_are_those_of_the_server(tmp_path: Path) -> None:
    async def session() -> None:
        async with editor(tmp_path) as desk:
            options = desk.answer.capabilities.execute_command_provider
            assert options
            assert set(re.findall(r"claimcheck\.(?!toml)\w+", SECTION)) == set(options.commands)

    asyncio.run(session())


def test_the_configurations_start_the_server() -> None:
    helix = tomllib.loads(BLOCKS["toml"])
    server = helix["language-server"]["claimcheck"]
    assert [server["command"], *server["args"]] == ["claimcheck", "lsp"]
    assert {name for language in helix["language"] for name in language["language-servers"]} == {"claimcheck"}
    assert 'cmd = { "claimcheck", "lsp" }' in SECTION  # tests/editor/test_neovim.py runs the Lua
    assert '("claimcheck" "lsp")' in BLOCKS["elisp"]
