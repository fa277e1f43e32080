"""The workflows: their form by the schema of GitHub's workflows, the pins of their actions, and what they run."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_the_form_of_a_workflow(file: Path) -> None:
    call = ["-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(file)]
    done = subprocess.run([sys.executable, *call], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("begins", "schema"), [("name: copy", "vendor.github-workflows"), ("claimcheck:\n  image", "vendor.gitlab-ci")]
)
def test_the_form_of_what_the_page_shows(begins: str, schema: str, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8")
    (text,) = (block for block in re.findall(r"^```yaml\n(.*?)^```", page, re.M | re.S) if block.startswith(begins))
    file = tmp_path / "shown.yml"
    file.write_text(text, encoding="utf-8")
    call = ["-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    done = subprocess.run([sys.executable, *call], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("file", [ROOT / "action.yml", *WORKFLOWS], ids=lambda file: file.name)
def test_actions_are_pinned_by_commit_with_their_version_beside_it(file: Path) -> None:
    used = re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))
    assert used
    assert [line for line in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_one_action_has_one_pin() -> None:
    texts = [file.read_text(encoding="utf-8") for file in [ROOT / "action.yml", *WORKFLOWS]]
    pins = {tuple(line.split("@")) for text in texts for line in re.findall(r"uses: (.*)", text)}
    assert len(pins) == len({name for name, _ in pins})


@pytest.mark.parametrize("file", [ROOT / ".ci" / "run", *WORKFLOWS], ids=lambda file: file.name)
def test_what_ci_runs_are_targets_of_make(file: Path) -> None:
    calls = re.findall(r"^[- ]*(?:run: )?make ([a-z][a-z -]*)", file.read_text(encoding="utf-8"), re.MULTILINE)
    targets = {target for call in calls for target in call.split()}
    assert {"lint", "rules", "docs-check", "test"} <= targets
    assert [target for target in targets if f"\n{target}: " not in MAKEFILE] == []


def test_the_tests_run_on_the_oldest_and_the_newest_python() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = re.findall(r"Python :: (3\.\d+)", " ".join(project["classifiers"]))
    (workflow,) = (yaml.safe_load(file.read_text(encoding="utf-8")) for file in WORKFLOWS)
    matrix = workflow["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["python"] == [named[0], named[-1]]
    assert project["requires-python"] == f">={named[0]}"
