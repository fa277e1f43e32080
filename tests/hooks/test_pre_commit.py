"""The hook under the real pre-commit, in a real git repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ONE = """\
The union gave Harbour Lines a June 12 deadline to settle the pay dispute on the ferries to Port Ellis.
Ana Brandt, the leader of the union, said that the crews of all ferries would walk out otherwise.
Harbour Lines carries most of the passengers between Port Ellis and the Calder islands.
"""
TWO = """\
Harbour Lines must settle the pay dispute with the ferry crews before the June 14 deadline of their union.
The ferries between Port Ellis and the Calder islands would stop after that, union leader Ana Brandt said.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newsroom's repository that uses the hook, whose own repository is a clone beside it.

    The hook runs in this environment (`language: system`), so that no test installs anything.
    """
    for name, value in {"NAME": "Ana", "EMAIL": "ana@example.org"}.items():
        monkeypatch.setenv(f"GIT_AUTHOR_{name}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{name}", value)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    hooks, desk = tmp_path / "claimcheck", tmp_path / "desk"
    for folder in (hooks, desk):
        folder.mkdir()
        git(folder, "init", "-q")
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    git(hooks, "add", ".")
    git(hooks, "commit", "-qm", "hook")
    revision = git(hooks, "rev-parse", "HEAD").strip()
    use(desk, hooks, revision, "claimcheck")
    (desk / "articles").mkdir()
    (desk / "articles" / "one.txt").write_text(ONE, encoding="utf-8")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "one")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=desk, check=True, capture_output=True)
    return desk


def use(desk: Path, hooks: Path, revision: str, name: str) -> None:
    """Writes a configuration with one hook."""
    hook = {"id": name, "language": "system", "args": ["articles"]}
    config = {"repos": [{"repo": str(hooks), "rev": revision, "hooks": [hook]}]}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout


def commit(folder: Path) -> subprocess.CompletedProcess[str]:
    git(folder, "add", ".")
    return subprocess.run(["git", "commit", "-m", "two"], cwd=folder, capture_output=True, text=True, check=False)


def test_a_commit_that_contradicts_an_older_article_is_refused(desk: Path) -> None:
    (desk / "articles" / "two.txt").write_text(TWO, encoding="utf-8")
    done = commit(desk)
    told = done.stdout + done.stderr
    assert done.returncode == 1, told
    assert "June 12" in told and "June 14" in told
    assert git(desk, "log", "--format=%s").split() == ["one"]


def test_a_commit_that_agrees_goes_through(desk: Path) -> None:
    (desk / "articles" / "two.txt").write_text(TWO.replace("14", "12"), encoding="utf-8")
    done = commit(desk)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "claimcheck" in done.stderr and "Passed" in done.stderr


def test_the_other_hook_refuses_only_what_the_commit_brings(desk: Path) -> None:
    hooks = desk.parent / "claimcheck"
    use(desk, hooks, git(hooks, "rev-parse", "HEAD").strip(), "claimcheck-changed")
    (desk / "articles" / "two.txt").write_text(TWO, encoding="utf-8")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "two", "--no-verify")
    (desk / "articles" / "calm.txt").write_text("The trams were late again, riders said.\n", encoding="utf-8")
    done = commit(desk)
    assert done.returncode == 0, done.stdout + done.stderr
    (desk / "articles" / "three.txt").write_text(TWO.replace("14", "16"), encoding="utf-8")
    done = commit(desk)
    assert done.returncode == 1 and "articles/three.txt:1" in done.stdout + done.stderr


def test_the_hook_as_it_is_shipped() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["claimcheck", "claimcheck-changed"]
    assert {(hook["language"], hook["pass_filenames"]) for hook in hooks} == {("python", False)}
    manifest = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    subprocess.run(manifest, check=True, capture_output=True)
