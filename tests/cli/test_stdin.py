"""`-` among the paths: the text on stdin counts as the saved file would, and what cannot be read is said."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.library import check, load_rules
from checker.readers.opening import form_of
from checker.session import Plain, Session

ONE = """\
The union gave Harbour Lines a June 12 deadline to settle the pay dispute on the ferries to Port Ellis.
Ana Brandt, the leader of the union, said that the crews of all ferries would walk out otherwise.
Harbour Lines carries most of the passengers between Port Ellis and the Calder islands.
"""
TWO = """\
Harbour Lines must settle the pay dispute with the ferry crews before the June 14 deadline of their union.
The ferries between Port Ellis and the Calder islands would stop after that, union leader Ana Brandt said.
"""
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("n/1.txt", ONE), ("n/2.txt", ONE), ("calm.txt", ONE)):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs the program with a text on stdin; its exit code, stdout and stderr."""

    def run(text: str | bytes, *words: str) -> tuple[int, str, str]:
        data = text.encode() if isinstance(text, str) else text
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))  # type: ignore[type-var]
        code = main([*words])
        return code, *capsys.readouterr()

    return run


def test_a_text_is_checked_with_files(call: Call) -> None:
    code, out, _ = call(TWO, "-", "calm.txt")
    assert code == 1
    assert "stdin:1:" in out and "calm.txt:1:" in out


@pytest.mark.parametrize("name", ["n/2.txt", "./n/../n/2.txt", "ABSOLUTE"])
@pytest.mark.parametrize("paths", [["n", "-"], ["-", "n"], ["-", "n/1.txt"], ["n/1.txt", "-", "n/2.txt"]], ids=str)
@pytest.mark.parametrize("command", ["check", "extract"])
def test_the_same_bytes_as_if_it_had_been_saved(
    call: Call, folder: Path, name: str, paths: list[str], command: str
) -> None:
    name = name.replace("ABSOLUTE", str(folder / "n/2.txt"))
    options = ["--format", "json", *(["--explain"] if command == "check" else [])]
    unsaved = call(TWO, command, *paths, "--stdin-filename", name, *options)
    Path("n/2.txt").write_text(TWO, encoding="utf-8")
    assert unsaved == call("", command, *(name if path == "-" else path for path in paths), *options)
    assert "June 14" in unsaved[1]


@pytest.mark.parametrize("paths", [["n", "-"], ["-", "n"]], ids=str)
def test_a_file_that_is_not_there_yet_counts_as_one_of_its_folder(call: Call, paths: list[str]) -> None:
    unsaved = call(TWO, *paths, "--stdin-filename", "./n/3.txt", "--format", "json")
    Path("n/3.txt").write_text(TWO, encoding="utf-8")
    assert unsaved == call("", *("./n/3.txt" if path == "-" else path for path in paths), "--format", "json")
    assert unsaved[0] == 1


def test_a_link_to_the_file_is_that_file(call: Call) -> None:
    Path("linked.txt").symlink_to("n/2.txt")
    code, out, _ = call(TWO, "linked.txt", "n/1.txt", "-", "--stdin-filename", "n/2.txt")
    assert code == 1 and "linked.txt:1:" in out


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_its_bytes_are_decoded_as_those_of_a_file(call: Call, encoding: str) -> None:
    text = "The “tram” costs €5 million.\r\nIt opens on 4 March.\r\n"
    Path("a.txt").write_bytes(text.encode(encoding))
    saved = call("", "extract", "a.txt", "--format", "jsonl")
    assert call(text.encode(encoding), "extract", "-", "--stdin-filename", "a.txt", "--format", "jsonl") == saved
    assert len(saved[1].splitlines()) == 2


def test_the_format_goes_by_the_suffix(call: Call) -> None:
    line = json.dumps({"id": "7", "text": TWO}) + "\n"
    code, out, _ = call(line, "n/1.txt", "-", "--stdin-filename", "wire.jsonl")
    assert code == 1 and "wire.jsonl#7:1:" in out
    assert call("# Tram\n\n`5 May 2021`\n", "extract", "-", "--stdin-filename", "a.md")[0] == 0
    assert call(TWO, "n/1.txt", "-", "--stdin-filename", "Untitled")[0] == 1


def test_config_and_publication_day_are_those_of_the_file(call: Call) -> None:
    Path("n/claimcheck.toml").write_text('ignore = ["deadline-date"]\npublished = 2021-05-01\n', encoding="utf-8")
    assert call(TWO, "-", "n/1.txt", "--stdin-filename", "n/new.txt")[0] == 0
    assert call(TWO, "-", "calm.txt")[0] == 1
    (row,) = call("It ends on Friday.", "extract", "-", "--stdin-filename", "n/new.txt", "--format", "jsonl")[
        1
    ].splitlines()
    assert json.loads(row)["last"]
    article = json.loads(call("It ends.", "extract", "-", "--published", "2021-05-02", "--format", "json")[1])
    assert article["articles"][0]["published"] == "2021-05-02"


def test_waivers_and_the_baseline_of_the_file_hold(call: Call) -> None:
    options = ["n/1.txt", "-", "--stdin-filename", "n/2.txt", "--format", "json"]
    assert call(TWO, *options)[0] == 1
    Path("n/2.txt").write_text(TWO, encoding="utf-8")
    assert call("", "baseline", "create", "n", "--by", "ana")[0] == 0
    Path("n/2.txt").write_text(ONE, encoding="utf-8")
    code, out, _ = call(TWO, *options)
    assert code == 0 and json.loads(out)["findings"][0]["baselineState"] == "unchanged"


def test_a_text_is_checked_against_an_archive(call: Call) -> None:
    Path("pub").mkdir()
    Path("pub/1.txt").write_text(ONE, encoding="utf-8")
    assert call("", "index", "pub", "--archive", "a.db")[0] == 0
    code, out, _ = call(TWO, "-", "--against", "a.db", "--stdin-filename", "n/9.txt")
    assert code == 1 and " --> n/9.txt:1:" in out and "pub/1.txt:1:" in out
    older = call(TWO, "-", "--against", "a.db", "--stdin-filename", "pub/1.txt")
    assert older[0] == 0 and "no published article is on its story" in older[2]


@pytest.mark.parametrize(
    ("text", "words", "message"),
    [
        ("", "-", "stdin: the file is empty"),
        (" \n", "- --stdin-filename n/9.txt", "n/9.txt: the file is empty"),
        (b"%PDF-1.7\x00", "-", "stdin: this PDF is damaged"),
        ("é".encode() * 9 + b"\xff", "-", "stdin: byte 18 is no UTF-8"),
        (TWO, "- --stdin-filename a.doc", "a.doc: this is a Word document, which claimcheck does not read"),
        ("no\n", "extract - --stdin-filename a.jsonl", "a.jsonl:1:1: this is no JSON"),
        (TWO, "- -", "- is named twice"),
        (TWO, "calm.txt --stdin-filename n/1.txt", "--stdin-filename: no text is read from stdin"),
        (TWO, "- --stdin-filename n", "--stdin-filename n: this is a folder"),
        (TWO, "- --stdin-filename new/", "--stdin-filename new/: this is a folder"),
        (TWO, "- --stdin-filename=", "--stdin-filename: no file is named"),
        (TWO, "- --stdin-filename -", "--stdin-filename: no file is named"),
        (TWO, "index - --archive a.db", "index does not read stdin"),
        (TWO, "baseline create -", "baseline does not read stdin"),
        (TWO, "waive abcdef123456 - --reason why", "waive does not read stdin"),
        (TWO, "rules test -", "rules does not read stdin"),
        (TWO, "index n --archive a.db --stdin-filename n/1.txt", "there is no option --stdin-filename"),
        (TWO, "- --output json=n/2.txt --stdin-filename n/2.txt", "--output: n/2.txt is one of the articles to read"),
    ],
)
def test_what_cannot_be_is_said(call: Call, text: str | bytes, words: str, message: str) -> None:
    code, _, err = call(text, *words.split())
    assert code == 2
    assert err.startswith(message)


def test_of_a_text_without_end_no_more_is_read_than_the_limit() -> None:
    form = form_of("stdin")
    assert form
    reading, writing = os.pipe()
    process = subprocess.Popen([sys.executable, "-m", "checker", "-"], stdin=reading, stderr=subprocess.PIPE)
    os.close(reading)
    with pytest.raises(BrokenPipeError):
        for _ in range(form.largest):
            os.write(writing, b"It opens on 4 March. " * 1000)
    os.close(writing)
    assert b"16 MB is too long for one article" in process.communicate()[1]
    assert process.returncode == 2


def test_a_closed_stdin_is_said() -> None:
    command = ["sh", "-c", f"{sys.executable} -m checker - <&-"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, b"-: stdin is closed")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_in_a_terminal_an_article_can_be_pasted() -> None:
    import pty

    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "checker", "-", "calm.txt", "--format", "text"]
    process = subprocess.Popen(command, stdin=end, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    os.close(end)
    assert process.stderr
    assert b"reading the article from the terminal; Ctrl-D" in process.stderr.readline()
    os.write(terminal, TWO.encode() + b"\x04")
    out, _ = process.communicate(timeout=120)
    os.close(terminal)
    assert process.returncode == 1 and b"stdin:1:" in out


def test_the_library_takes_texts_in_place_of_files() -> None:
    assert check(["n"]).findings == ()
    session = Session(Plain(load_rules()), unsaved={"n/2.txt": TWO.encode()})
    (finding,) = session.check(["n"]).findings
    assert finding.rule == "deadline-date"


def test_the_commands_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).parents[2]
    page = (root / "docs" / "lint.md").read_text(encoding="utf-8")
    commands = [line for line in page.splitlines() if line.startswith("claimcheck ") and " < " in line]
    assert len(commands) > 2
    for command in commands:
        words = command.replace("claimcheck", f"{sys.executable} -m checker", 1)
        done = subprocess.run(["sh", "-c", words], cwd=root, capture_output=True, check=False)
        assert done.returncode == ("seeds/ -" in command), done.stderr
