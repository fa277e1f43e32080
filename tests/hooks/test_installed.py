"""The hook and the action as they install claimcheck themselves, by pip: only where the network may be asked."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
import yaml

from .test_pre_commit import ONE, ROOT, TWO, commit, desk, git

__all__ = ["desk"]

pytestmark = pytest.mark.skipif(
    os.environ.get("CLAIMCHECK_TEST_INSTALL") != "1",
    reason="pip installs claimcheck from a package index, half a minute: set CLAIMCHECK_TEST_INSTALL=1",
)


def clone(folder: Path) -> str:
    """A clone of this repository as it is committed; its revision."""
    subprocess.run(["git", "clone", "-q", str(ROOT), str(folder)], check=True)
    return git(folder, "rev-parse", "HEAD").strip()


def test_pre_commit_builds_the_environment_of_the_hook(desk: Path, tmp_path: Path) -> None:
    revision = clone(tmp_path / "source")
    hook = {"id": "claimcheck", "args": ["articles"]}
    config = {"repos": [{"repo": str(tmp_path / "source"), "rev": revision, "hooks": [hook]}]}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (desk / "articles" / "two.txt").write_text(TWO, encoding="utf-8")
    done = commit(desk)
    told = done.stdout + done.stderr
    assert done.returncode == 1, told
    assert "[[June 12]]" in told and "[[June 14]]" in told
    (desk / "articles" / "two.txt").write_text(TWO.replace("June 14", "June 12"), encoding="utf-8")
    assert commit(desk).returncode == 0


def test_the_steps_of_the_action(tmp_path: Path) -> None:
    """All `run:` lines of action.yml in turn, in a workspace of their own, with what the runner sets."""
    clone(tmp_path / "action")
    workspace = tmp_path / "workspace"
    for folder in (workspace, tmp_path / "temp"):
        folder.mkdir()
    (workspace / "one.txt").write_text(ONE, encoding="utf-8")
    (workspace / "two.txt").write_text(TWO, encoding="utf-8")
    action = yaml.safe_load((tmp_path / "action" / "action.yml").read_text(encoding="utf-8"))
    inputs = {"PATHS": ".", "ARGUMENTS": "", "SARIF": action["inputs"]["sarif"]["default"]}
    runner = {"RUNNER_TEMP": str(tmp_path / "temp"), "GITHUB_ACTION_PATH": str(tmp_path / "action")}
    steps = [step for step in action["runs"]["steps"] if "run" in step]
    done = [
        subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=workspace,
            env={**os.environ, **runner, **(inputs if "env" in step else {})},
            capture_output=True,
            text=True,
            check=False,
        )
        for step in steps
    ]
    assert [one.returncode for one in done] == [0, 1], done[-1].stderr
    assert done[-1].stdout.startswith("::error title=")
    assert (workspace / "claimcheck.sarif").is_file()
