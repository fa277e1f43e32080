"""LibreOffice Writer's own LanguageTool client, where LibreOffice and its Python module `uno` are installed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.service.serving import PATIENCE, serving

SCRIPT = Path(__file__).parent / "libreoffice.py"
PEOPLE = "\N{GRINNING FACE} Ross & Sons + 5% – Tilda Ross, 43, leads the museum of Kettleby."
AGE = "The council called the 45-year-old Tilda Ross a good choice."


def python_with_uno() -> str | None:
    """A Python that can talk to LibreOffice: Debian has `uno` for its own."""
    for python in (sys.executable, "/usr/bin/python3"):
        tried = (
            subprocess.run([python, "-c", "import uno"], capture_output=True, check=False)
            if shutil.which(python)
            else None
        )
        if tried and tried.returncode == 0:
            return python
    return None


def test_a_paragraph_in_writer(tmp_path: Path) -> None:
    python = python_with_uno()
    if python is None or shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed: apt-get install libreoffice-writer python3-uno")
    with serving(tmp_path, "--workers", "1", archived=False) as service:
        url = f"http://{service.host}:{service.port}/v2"
        command = [python, str(SCRIPT), url, str(tmp_path / "profile"), f"{PEOPLE} {AGE}", PEOPLE]
        printed = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE).stdout
    (first, second), alone = json.loads(printed)
    text = f"{PEOPLE} {AGE}".encode("utf-16-le")
    assert [text[2 * start : 2 * (start + length)].decode("utf-16-le") for start, length, *_ in (first, second)] == [
        "43",
        "45-year-old",
    ]
    assert AGE in first[2] and alone == []
