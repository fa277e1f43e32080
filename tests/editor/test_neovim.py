"""Neovim with the settings that docs/lint.md gives."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.ledger.waivers import read_waivers
from tests.editor.session import PATIENCE
from tests.editor.test_diagnostics import FERRIES, write

PAGE = Path(__file__).parents[2] / "docs" / "lint.md"
LEAST = (0, 11)
"""The version of Neovim from which `vim.lsp.config` exists."""
LOOK = """
local function flagged() return #vim.diagnostic.get(0) > 0 end
vim.wait({patience}, flagged, 50)
local found = vim.diagnostic.get(0)
vim.ui.input = function(_, answer) answer("Both are right.") end
local data = found[1].user_data.lsp.data
vim.lsp.commands["claimcheck.reason"]({{ arguments = {{ vim.uri_from_bufnr(0), data.id }} }}, {{ bufnr = 0 }})
vim.wait({patience}, function() return not flagged() end, 50)
local told = {{ found = found, left = #vim.diagnostic.get(0) }}
vim.fn.writefile({{ vim.json.encode(told) }}, {answer})
vim.cmd("qall!")
"""


def settings() -> str:
    """The Lua on the page."""
    return "\n".join(re.findall(r"^```lua\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL))


@pytest.fixture
def neovim() -> str:
    """Neovim, in a version that has what the page uses."""
    found = shutil.which("nvim")
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout if found else ""
    version = re.match(r"NVIM v(\d+)\.(\d+)", said)
    if found is None or version is None or (int(version[1]), int(version[2])) < LEAST:
        pytest.skip("there is no Neovim 0.11 or later on the PATH")
    return found


def test_the_settings_of_the_page(neovim: str, tmp_path: Path) -> None:
    folder, programs, answer = tmp_path / "copy", tmp_path / "bin", tmp_path / "answer.json"
    write(folder / "1.txt", FERRIES.format("June 12"))
    write(folder / "draft.md", FERRIES.format("June 14"))
    write(programs / "claimcheck", f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n')
    (programs / "claimcheck").chmod(0o755)
    write(tmp_path / "init.lua", settings())
    write(tmp_path / "look.lua", LOOK.format(patience=PATIENCE * 1000, answer=json.dumps(str(answer))))
    environment = os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}
    command = [
        neovim,
        "--headless",
        "-n",
        "-u",
        str(tmp_path / "init.lua"),
        "draft.md",
        "-S",
        str(tmp_path / "look.lua"),
    ]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, timeout=2 * PATIENCE)
    told = json.loads(answer.read_text("utf-8"))
    (item,) = told["found"]
    place = FERRIES.index("{}")
    assert (item["lnum"], item["col"], item["end_col"]) == (0, place, place + len("June 14"))
    assert (item["source"], item["code"], told["left"]) == ("claimcheck", "deadline-date", 0)
    (waiver,) = read_waivers(folder / ".claimcheck" / "waivers.yaml").waivers
    assert waiver.reason == "Both are right."
