"""Whole-program cases: tests/cases/<name> has the call, the input files, and what must come out.

`call.txt` holds the arguments, `input/` the files of the folder in which the call is made (with an empty folder `empty`
added), `stderr.txt` and `exit.txt` what must come out, `stdout.txt` too where it matters. `RULES` stands for the folder
of the built-in rules.
"""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.library import default_rules

CASES = sorted(path.parent for path in (Path(__file__).parents[1] / "cases").glob("*/call.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    if (case / "input").is_dir():
        shutil.copytree(case / "input", tmp_path, dirs_exist_ok=True)
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    code = main(shlex.split((case / "call.txt").read_text(encoding="utf-8")))
    out, err = capsys.readouterr()
    assert err.replace(str(default_rules()), "RULES") == (case / "stderr.txt").read_text(encoding="utf-8")
    assert code == int((case / "exit.txt").read_text(encoding="utf-8"))
    if (case / "stdout.txt").exists():
        assert out == (case / "stdout.txt").read_text(encoding="utf-8")
