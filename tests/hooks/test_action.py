"""The action: its form by the schema of GitHub's actions, its script by running it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import yaml

from .test_pre_commit import ONE, TWO

ROOT = Path(__file__).parents[2]


def test_the_form_of_the_action() -> None:
    call = ["-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml")]
    done = subprocess.run([sys.executable, *call], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_script_of_the_action(tmp_path: Path) -> None:
    """The last step, with the program of this environment where the action has installed it."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    step = action["runs"]["steps"][-1]
    program = tmp_path / "temp" / "claimcheck" / "bin" / "claimcheck"
    program.parent.mkdir(parents=True)
    program.symlink_to(Path(sys.executable).parent / "claimcheck")
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TWO, encoding="utf-8")
    inputs = {"PATHS": "one.txt two.txt", "ARGUMENTS": "--fail-on error", "SARIF": "out.sarif"}
    assert step["env"].keys() == inputs.keys()
    environment = {**os.environ, **inputs, "RUNNER_TEMP": str(tmp_path / "temp")}
    call = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    done = subprocess.run(call, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error title=")
    log = json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))
    assert len(log["runs"][0]["results"]) == 1
