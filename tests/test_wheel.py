"""What `pip install` gives: a program of others is typed against the installed wheel, and runs with its rules."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

pytest.importorskip("hatchling", reason="the wheel is built by hatchling, which the dev extra brings")
ROOT = Path(__file__).parents[1]
PROGRAM = """\
from __future__ import annotations

import datetime as dt
from typing import assert_type

import checker
from checker import (
    Archive, Article, CallError, Claim, ClaimcheckError, Finding, Level, Problem, Published, PublishedFrom, Quantity,
    Report, Rule, RuleFaults, Side, TimeValue, Value, Verdict, check, check_against, check_draft, extract, load_rules,
)

DAY = dt.date(2026, 3, 1)


def quoted(side: Side) -> list[str]:
    return [f"{claim.article}:{claim.mention.start}: {claim.mention.text}" for claim in side.claims]


def said(value: Value) -> str:
    if isinstance(value, TimeValue):
        return value.timex
    return value.unit if isinstance(value, Quantity) else value.length.unit


def grave(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.level is Level.ERROR and not finding.accepted]


def days(article: str) -> dt.date | None:
    return DAY if article.endswith(".txt") else None


def run() -> None:
    rules: tuple[Rule, ...] = load_rules(ignore=["general"])
    assert_type(rules[0].level, Level)
    report = check(["drafts"], rules=rules, published=days, show="note", progress=lambda what, done, all_: None)
    assert_type(report.problems, tuple[Problem, ...])
    for finding in grave(report):
        assert_type(finding.verdict, Verdict)
        print(finding.message, [quoted(side) for side in finding.sides])
    claims: list[Claim] = [claim for one in extract(["drafts"]).extractions for claim in one.claims]
    print([said(claim.mention.value) for claim in claims])
    published = Published(DAY, DAY, PublishedFrom.METADATA)
    with Archive.open("published.db") as archive:
        draft = Article("desk/7", "The talks end on 4 March.", published)
        print(check_draft(draft, archive).findings, archive.info().articles)
        print(len(check_against(["drafts"], archive).published))


print(len(load_rules()), checker.__version__)
try:
    check(["drafts"], show="loud")
except CallError as error:
    assert_type(error, CallError)
    print(error.message, error.hint)
try:
    run()
except RuleFaults as faults:
    print([(fault.path, fault.line, fault.column) for fault in faults.faults])
except ClaimcheckError as other:
    print(other)
"""
WRONG = """\
from checker import check

for finding in check(["drafts"], shows="note").findings:
    print(finding.levle)
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment into which the wheel was installed, and nothing else."""
    place = tmp_path_factory.mktemp("wheel")
    run("-m", "hatchling", "build", "-t", "wheel", "-d", str(place / "dist"), cwd=ROOT)
    (wheel,) = (place / "dist").glob("*.whl")
    venv.create(place / "venv", with_pip=False, symlinks=True)
    python = place / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    call = ("--python", str(python), "install", "--no-deps", "--no-index", "--no-compile", "--quiet", str(wheel))
    run("-m", "pip", *call, cwd=place)
    return python


def run(*words: str, cwd: Path, ok: bool = True, python: str | Path = sys.executable, path: str = "") -> str:
    """Runs a module; what it printed. `path` is the only place besides the interpreter's own that modules come from."""
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run([str(python), *words], cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) is ok, done.stdout + done.stderr
    return done.stdout


def typed(python: Path, folder: Path, program: str, ok: bool = True) -> str:
    """What `mypy --strict` says of a program beside the installed wheel."""
    (folder / "program.py").write_text(program, encoding="utf-8")
    options = ("--strict", "--python-executable", str(python), "--cache-dir", str(python.parents[1] / "mypy"))
    return run("-m", "mypy", *options, "program.py", cwd=folder, ok=ok)


def test_a_program_is_typed_and_runs(python: Path, tmp_path: Path) -> None:
    assert "no issues found in 1 source file" in typed(python, tmp_path, PROGRAM)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text("The new bridge is 40 metres long, the port of Ellis said.")
    libraries = os.pathsep.join(dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib")))
    printed = run("-P", "program.py", cwd=tmp_path, python=python, path=libraries).splitlines()
    rules = len(list((ROOT / "rules").rglob("*.yaml"))) - len(list((ROOT / "rules" / "vocabulary").glob("*.yaml")))
    assert 0 < int(printed[0].split()[0]) <= rules
    assert "show='loud': there is no such level" in printed[1]
    assert "published.db: there is no such archive" in "\n".join(printed)


def test_the_html_page_has_its_templates(python: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The new bridge is 40 metres long, the port of Ellis said.")
    libraries = os.pathsep.join(dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib")))
    page = run("-P", "-m", "checker", "a.txt", "--format", "html", cwd=tmp_path, python=python, path=libraries)
    assert page.startswith("<!DOCTYPE html>") and "@media print" in page and "addEventListener" in page


def test_a_mistake_in_a_program_is_seen(python: Path, tmp_path: Path) -> None:
    said = typed(python, tmp_path, WRONG, ok=False)
    assert '"Finding" has no attribute "levle"' in said and 'Unexpected keyword argument "shows"' in said
