"""`check --since` and `--changed`, as a desk with its articles in git uses them."""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.cli.main import main
from checker.cli.watched import state

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
OLD = """\
{} workers died when a crane fell on the Calder Dam, minister Petra Voss said in Norvale.
Rescuers searched the turbine hall of the Calder Dam through the night. Petra Voss thanked them.
"""


class Ran:
    """Exit code, stdout and stderr of a call."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *call: str) -> None:
        self.code = main(list(call))
        self.out, self.err = capsys.readouterr()

    @property
    def report(self) -> dict[str, object]:
        found: dict[str, object] = json.loads(self.out)
        return found

    @property
    def articles(self) -> list[list[str]]:
        """The articles of each finding, in the order of its sides."""
        findings = json.loads(self.out)["findings"]
        return [[claim["article"] for side in item["sides"] for claim in side["claims"]] for item in findings]


def git(*words: str) -> None:
    subprocess.run(["git", *words], check=True, capture_output=True)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Published articles, of which two contradict each other, and a branch that brings in another contradiction."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for name, value in {"NAME": "Ana", "EMAIL": "ana@example.org"}.items():
        monkeypatch.setenv(f"GIT_AUTHOR_{name}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{name}", value)
    monkeypatch.chdir(tmp_path)
    Path("n").mkdir()
    for name, text in (("old1", OLD.format("Eleven")), ("old2", OLD.format("Nine")), ("one", ONE)):
        Path(f"n/{name}.txt").write_text(text, encoding="utf-8")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "published")
    git("checkout", "-qb", "work")
    Path("n/two.txt").write_text(TWO, encoding="utf-8")
    return tmp_path


def test_a_change_reports_what_it_brought_with_the_other_side(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(Ran(capsys, "n", "--format", "json").articles) == 2
    done = Ran(capsys, "n", "--since", "main", "--format", "json")
    assert (done.code, done.articles) == (1, [["n/two.txt", "n/one.txt"]])
    assert (done.report["changed"], done.report["unchanged"]) == (["n/two.txt"], 1)
    assert "4 articles" in done.err and "1 finding (1 error)" in done.err
    assert "1 of 4 articles changed; 1 finding in unchanged articles left out" in done.err


def test_a_clean_change_passes_whatever_is_in_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    Path("n/two.txt").write_text(TWO.replace("14", "12"), encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "two")
    assert Ran(capsys, "n", "--fail-on", "warning").code == 1
    done = Ran(capsys, "n", "--fail-on", "warning", "--since", "main")
    assert (done.code, done.out) == (0, "")
    err = Ran(capsys, "n", "--since", "HEAD").err
    assert "0 of 4 articles changed; 1 finding in unchanged articles left out\n" in err


def test_named_files_and_folders(capsys: pytest.CaptureFixture[str]) -> None:
    call = ("n", "--format", "json")
    assert Ran(capsys, *call, "--changed", "n/old2.txt").articles == [["n/old2.txt", "n/old1.txt"]]
    assert len(Ran(capsys, *call, "--changed", "n").articles) == 2
    assert len(Ran(capsys, *call, "--changed", "n/one.txt", "--changed", "n/old1.txt").articles) == 2
    assert len(Ran(capsys, *call, "--changed", "n/old1.txt", "--since", "main").articles) == 2


@pytest.mark.parametrize("separator", ["\n", "\r\n", "\0"])
def test_paths_on_stdin(separator: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    paths = separator.join(["n/one.txt", "n/deleted.txt", ""]).encode()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(paths)))
    done = Ran(capsys, "n", "--changed", "-", "--format", "json")
    assert (done.articles, done.report["changed"]) == ([["n/one.txt", "n/two.txt"]], ["n/one.txt"])


def test_the_text_on_stdin_is_a_change(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody is writing differs from the file, though the file is that of the revision."""
    Path("n/two.txt").unlink()
    text = io.BytesIO(ONE.replace("June 12", "June 14").encode())
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BufferedReader(text), isatty=lambda: False))
    call = ["-", "n", "--stdin-filename", "n/one.txt", "--since", "main", "--format", "json"]
    Path("n/two.txt").write_text(ONE, encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "two")
    git("branch", "-f", "main", "work")
    assert Ran(capsys, *call).articles == [["n/one.txt", "n/two.txt"]]


def test_records_of_one_file(capsys: pytest.CaptureFixture[str]) -> None:
    texts = {"old1": OLD.format("Eleven"), "old2": OLD.format("Nine"), "one": ONE}
    lines = [json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items()]
    Path("wire.jsonl").write_text("".join(lines), encoding="utf-8")
    git("add", "wire.jsonl")
    git("commit", "-qm", "wire")
    with Path("wire.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "two", "text": TWO}) + "\n")
    done = Ran(capsys, "wire.jsonl", "--since", "HEAD", "--format", "json")
    assert done.report["changed"] == ["wire.jsonl#two"]
    assert done.articles == [["wire.jsonl#two", "wire.jsonl#one"]]


def test_accepted_findings_stay_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    """No waiver counts as unused because its finding is left out."""
    found = {tuple(sorted(pair)): item for pair, item in _findings(capsys)}
    for pair, name in found.items():
        if "n/old1.txt" in pair:
            assert Ran(capsys, "waive", name, "n", "--reason", "Both days hold.", "--by", "ana").code == 0
    done = Ran(capsys, "n", "--since", "main", "--format", "json")
    assert (done.code, len(done.articles), done.report["notes"], done.report["unchanged"]) == (1, 1, [], 0)
    assert Ran(capsys, "baseline", "create", "n", "--by", "ana").code == 0
    done = Ran(capsys, "n", "--since", "main", "--format", "json")
    assert (done.code, len(done.articles), done.report["notes"]) == (0, 1, [])


def _findings(capsys: pytest.CaptureFixture[str]) -> list[tuple[list[str], str]]:
    done = Ran(capsys, "n", "--format", "json")
    return list(zip(done.articles, (item["id"] for item in json.loads(done.out)["findings"]), strict=True))


def test_drafts_against_an_archive(capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "index", "n/old1.txt", "n/one.txt", "--archive", "a.db").code == 0
    call = ("n/old2.txt", "n/two.txt", "--against", "a.db", "--format", "json")
    assert len(Ran(capsys, *call).articles) == 2
    assert Ran(capsys, *call, "--since", "main").articles == [["n/two.txt", "n/one.txt"]]


def test_unreadable_input_counts_wherever_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    Path("n/empty.txt").write_text("", encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "all")
    assert Ran(capsys, "n", "--since", "HEAD").code == 2


@pytest.mark.parametrize(
    ("call", "message", "hint"),
    [
        ("n --since mian", "git knows no revision 'mian' in ", "git branch --all lists the branches"),
        ("n --since main...HEAD", "git knows no revision 'main...HEAD' in ", "name one revision, not a range"),
        ("n --changed n/on.txt", "--changed n/on.txt: there is no such file or folder", "look at the spelling"),
        ("- n --changed -", "--changed -: stdin holds an article", "name the changed files"),
    ],
)
def test_calls_that_cannot_be_carried_out(
    call: str, message: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    done = Ran(capsys, *call.split())
    assert (done.code, done.out) == (2, "")
    assert message in done.err and hint in done.err


def test_outside_of_a_repository(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("loose"))
    Path("one.txt").write_text(ONE, encoding="utf-8")
    done = Ran(capsys, "one.txt", "--since", "HEAD")
    assert done.code == 2
    assert "one.txt is in no git repository\n  hint: name the changed files by --changed\n" in done.err


def test_a_watch_sees_a_commit() -> None:
    """After it, other files are the changed ones, though no article differs."""
    call = argparse.Namespace(
        paths=["n"],
        rules=[],
        config=None,
        no_config=False,
        against=None,
        since="HEAD",
        published=None,
        exclude=[],
        no_gitignore=False,
    )
    before = state(call)
    git("add", ".")
    git("commit", "-qm", "two")
    assert [Path(path).name for path in before.changes(state(call))] == ["HEAD"]
    call.since = None
    assert not any(Path(path).name == "HEAD" for path in state(call).files)


def test_the_commands_of_the_page(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8").partition("### Only what a change brought")[2]
    commands = re.search(r"^```sh\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert commands
    shutil.copytree(ROOT / "seeds", "articles")
    git("add", ".")
    git("commit", "-qm", "articles")
    git("update-ref", "refs/remotes/origin/main", "HEAD~1")
    file = Path("articles/000_talks_technology.txt")
    file.write_text(file.read_text("utf-8") + "\n", encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = []
    for line in commands[1].splitlines():
        call = ["bash", "-o", "pipefail", "-c", line]
        done = subprocess.run(call, capture_output=True, text=True, env={**os.environ, "PATH": path}, check=False)
        told.append((done.returncode, *re.findall(r"^(\d) of 5 articles changed", done.stderr, re.MULTILINE)))
    assert told == [(1, "5"), (0, "1"), (1, "1"), (0, "1")]
