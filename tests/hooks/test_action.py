"""The action: its form by the schema of GitHub's actions, its script by running it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from .test_pre_commit import ONE, TWO, git

ROOT = Path(__file__).parents[2]


def test_the_form_of_the_action() -> None:
    call = ["-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml")]
    done = subprocess.run([sys.executable, *call], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step, with the program of this environment where the action has installed it."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    step = action["runs"]["steps"][-1]
    given = {"PATHS": ".", "ARGUMENTS": "", "SINCE": "", "SARIF": "out.sarif"} | inputs
    assert step["env"].keys() == given.keys()
    program = folder.parent / "temp" / "claimcheck" / "bin" / "claimcheck"
    if not program.is_symlink():
        program.parent.mkdir(parents=True)
        program.symlink_to(Path(sys.executable).parent / "claimcheck")
    environment = {**os.environ, **given, "RUNNER_TEMP": str(folder.parent / "temp")}
    call = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(call, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def results(folder: Path) -> list[str]:
    """The files in which the log shows a finding."""
    log = json.loads((folder / "out.sarif").read_text(encoding="utf-8"))
    places = [result["locations"][0]["physicalLocation"] for result in log["runs"][0]["results"]]
    return [place["artifactLocation"]["uri"] for place in places]


def test_the_script_of_the_action(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "one.txt").write_text(ONE, encoding="utf-8")
    (desk / "two.txt").write_text(TWO, encoding="utf-8")
    done = run_action(desk, PATHS="one.txt two.txt", ARGUMENTS="--fail-on error")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error title=")
    assert results(desk) == ["one.txt", "two.txt"]


def test_the_action_on_a_pull_request(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It shows a contradiction in the file that the request changes, and passes one that was there before."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for name, value in {"NAME": "Ana", "EMAIL": "ana@example.org"}.items():
        monkeypatch.setenv(f"GIT_AUTHOR_{name}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{name}", value)
    desk = tmp_path / "desk"
    desk.mkdir()
    git(desk, "init", "-q")
    (desk / "one.txt").write_text(ONE, encoding="utf-8")
    (desk / "old.txt").write_text(TWO, encoding="utf-8")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "published")
    base = git(desk, "rev-parse", "HEAD").strip()
    (desk / "calm.txt").write_text("The trams were late again, riders said.\n", encoding="utf-8")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "calm")
    assert run_action(desk).returncode == 1
    done = run_action(desk, SINCE=base)
    assert (done.returncode, done.stdout, results(desk)) == (0, "", []), done.stderr
    assert "1 of 3 articles changed; 1 finding in unchanged articles left out" in done.stderr
    (desk / "two.txt").write_text(TWO.replace("14", "15"), encoding="utf-8")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "two")
    done = run_action(desk, SINCE=base)
    assert done.returncode == 1, done.stderr
    (annotation,) = done.stdout.splitlines()
    assert annotation.startswith("::error ") and ",file=two.txt,line=1," in annotation
    assert "::Here June 15. Against " in annotation and "June 12 in one.txt:1" in annotation
    assert results(desk) == ["two.txt"]
