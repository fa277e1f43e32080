"""The protocol library of VS Code as the client: the language server as VS Code sees it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.editor.session import PATIENCE
from tests.editor.test_diagnostics import FERRIES, write

CLIENT = Path(__file__).parent / "vscode" / "client.js"
INSTALL = "npm install --prefix tests/editor/vscode"


@pytest.fixture
def node() -> str:
    """Node.js with the library."""
    found = shutil.which("node")
    if found is None or not (CLIENT.parent / "node_modules" / "vscode-languageserver-protocol").is_dir():
        pytest.skip(f"the protocol library of VS Code is not installed: {INSTALL}")
    return found


def test_vs_code_pulls_hovers_and_waives(node: str, tmp_path: Path) -> None:
    write(tmp_path / "1.txt", FERRIES.format("June 12"))
    write(tmp_path / "draft.md", f"\N{GRINNING FACE} {FERRIES.format('June 14')}")
    server = [sys.executable, "-m", "checker", "lsp"]
    command = [node, str(CLIENT), str(tmp_path), str(tmp_path / "draft.md"), *server]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE).stdout)
    provider = {"identifier": "claimcheck", "interFileDependencies": True, "workspaceDiagnostics": False}
    assert told["capabilities"]["diagnosticProvider"] == provider
    (item,) = told["first"]["items"]
    start = FERRIES.index("{}") + len("\N{GRINNING FACE} ".encode("utf-16-le")) // 2
    assert item["range"] == {"start": {"line": 0, "character": start}, "end": {"line": 0, "character": start + 7}}
    assert item["codeDescription"]["href"].endswith(f"#{item['code']}")
    (other,) = item["relatedInformation"]
    assert other["location"]["uri"] == (tmp_path / "1.txt").as_uri() and "June 12" in other["message"]
    assert told["second"] == {"kind": "unchanged", "resultId": told["first"]["resultId"]}
    assert (told["third"]["kind"], told["third"]["items"]) == ("full", [])
    assert "1.txt" in told["hover"]["contents"]["value"] and len(told["actions"]) == 4
    assert (told["published"], told["exit"]) == (0, 0)
