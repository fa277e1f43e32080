"""The command line as a whole: choice of the command, formats, exit codes, bugs, closed pipes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli import main as entry
from checker.cli.main import main

ONE = """\
The union gave Harbour Lines a June 12 deadline to settle the pay dispute on the ferries to Port Ellis.
Ana Brandt, the leader of the union, said that the crews of all ferries would walk out otherwise.
Harbour Lines carries most of the passengers between Port Ellis and the Calder islands.
"""
TWO = """\
Harbour Lines must settle the pay dispute with the ferry crews before the June 14 deadline of their union.
The ferries between Port Ellis and the Calder islands would stop after that, union leader Ana Brandt said.
"""
NOTHING = "The trams were late again, riders say."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("n/1.txt", ONE), ("n/2.txt", TWO), ("calm.txt", ONE), ("nothing.txt", NOTHING)):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_conflict_is_found_and_quoted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["n", "--format", "json"]) == 1
    out, err = capsys.readouterr()
    (finding,) = json.loads(out)["findings"]
    assert (finding["rule"], finding["level"], finding["verdict"]) == ("deadline-date", "error", "conflict")
    quoted = [claim for side in finding["sides"] for claim in side["claims"]]
    assert sorted((claim["article"], claim["text"]) for claim in quoted) == [
        ("n/1.txt", "June 12"),
        ("n/2.txt", "June 14"),
    ]
    assert "1 finding (1 error)" in err


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("n", 1),
        ("check n", 1),
        ("n --fail-on never", 0),
        ("n --ignore deadline-date", 0),
        ("n --select deadline-date", 1),
        ("n --select=dates,trade --ignore error", 0),
        ("calm.txt", 0),
        ("n nothing.txt away.txt", 2),
        ("n away.txt --fail-on never", 2),
        ("extract n", 0),
        ("--format text extract n", 0),
        ("n/1.txt --format text n/2.txt", 1),
        ("rules list", 0),
        ("explain deadline-date", 0),
    ],
)
def test_exit_codes(call: str, code: int) -> None:
    assert main(call.split()) == code


def test_piped_output_is_plain_text_and_the_rest_is_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    main(["n"])
    out, err = capsys.readouterr()
    main(["n", "--format", "text"])
    assert capsys.readouterr().out == out
    assert "  ^^^^^^^\n" in out and "\x1b" not in out
    assert err.startswith("2 articles in 2 files, ")


def test_several_outputs(capsys: pytest.CaptureFixture[str]) -> None:
    main(["n", "--format", "text", "--output", "json=a.json", "--output", "jsonl=a.jsonl", "--output", "rich=a.txt"])
    out = capsys.readouterr().out
    whole = json.loads(Path("a.json").read_text(encoding="utf-8"))
    assert [json.loads(line) for line in Path("a.jsonl").read_text(encoding="utf-8").splitlines()] == whole["findings"]
    assert whole["findings"][0]["id"] in out
    assert "\x1b" not in Path("a.txt").read_text(encoding="utf-8")


def test_explain_shows_the_pairs_that_were_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    main(["n", "--explain", "--format", "json"])
    judged = json.loads(capsys.readouterr().out)["judgements"]
    assert ("deadline-date", "conflict") in {(item["rule"], item["verdict"]) for item in judged}


def test_the_order_of_the_paths_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    outputs = []
    for call in (["n/1.txt", "n/2.txt"], ["n/2.txt", "n/1.txt"]):
        main([*call, "--format", "json"])
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]


def test_extract_gives_exact_offsets(capsys: pytest.CaptureFixture[str]) -> None:
    text = "ἀρχή 😀 — the “deadline” is\r\n5 May 2021; it costs £2.5 million.\n"
    Path("odd.txt").write_bytes(text.encode())
    main(["extract", "odd.txt", "--format", "jsonl"])
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {row["kind"] for row in rows} == {"date", "money"}
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    out = capsys.readouterr().out
    assert all(name in out for name in entry.commands())
    assert "exit codes" in out


def test_a_bug_is_said_to_be_one(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("checker.session.Session.check", broken)
    assert main(["n"]) == 3
    err = capsys.readouterr().err
    assert "a bug in claimcheck: ZeroDivisionError: by nothing" in err and "Traceback" not in err
    assert main(["n", "--debug"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_an_interruption_is_no_bug(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.session.Session.check", interrupted)
    assert main(["n"]) == 130
    assert "interrupted" in capsys.readouterr().err


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_closed_pipe_is_no_crash(folder: Path, stream: str) -> None:
    lines = "".join(json.dumps({"id": str(i), "text": f"On 3 May 2021, {i} trams ran."}) + "\n" for i in range(2000))
    Path("many.jsonl").write_text(lines + "no\n", encoding="utf-8")
    command = [sys.executable, "-m", "checker", "extract", "many.jsonl", "--format", "jsonl"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder)
    assert process.stdout and process.stderr
    (process.stdout if stream == "stdout" else process.stderr).close()
    other = (process.stderr if stream == "stdout" else process.stdout).read().decode()
    assert process.wait(60) == 2
    assert "Error" not in other and "Exception" not in other and "bug" not in other


def test_any_encoding_of_the_terminal_will_do(folder: Path) -> None:
    Path("odd.txt").write_text("The “tram” — 😀 — opens on 5 May 2021.", encoding="utf-8")
    for form in ("text", "json"):
        command = [sys.executable, "-m", "checker", "extract", "odd.txt", "--format", form]
        environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
        assert b"5 May 2021" in done.stdout
    assert json.loads(done.stdout.decode("utf-8"))


HEAVY = (
    "pydantic",
    "rich",
    "yaml",
    "re2",
    "quantulum3",
    "dateparser",
    "inflect",
    "filelock",
    "msgspec",
    "platformdirs",
    "sqlite3",
    "json",
    "fastapi",
    "uvicorn",
    "pygls",
    "lsprotocol",
    "jinja2",
)


KEEPING = ("msgspec", "platformdirs")
"""What reads rules and configs from the cache."""


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("import checker", ()),
        ("from checker.cli.main import main; main(['--version'])", ()),
        ("from checker.cli.main import main; main(['--help'])", ()),
        ("from checker.cli.main import main; main(['extract', 'n', '--format', 'text'])", ("re2", "json", *KEEPING)),
        (
            "from checker.cli.main import main; main(['n', '--format', 'text'])",
            ("re2", "json", "yaml", "pydantic", *KEEPING),
        ),
        (
            "from checker.cli.main import main; main(['n', '--format', 'html'])",
            ("re2", "json", "yaml", "pydantic", "jinja2", *KEEPING),
        ),
    ],
)
def test_nothing_heavy_is_imported_before_it_is_needed(folder: Path, code: str, allowed: tuple[str, ...]) -> None:
    probe = f"import atexit, sys\natexit.register(lambda: print(*sys.modules, file=sys.stderr))\n{code}"
    done = subprocess.run([sys.executable, "-c", probe], cwd=folder, capture_output=True, text=True, check=False)
    loaded = set(done.stderr.split())
    assert "checker" in loaded
    assert loaded.isdisjoint(set(HEAVY) - set(allowed))


@pytest.mark.parametrize("call", [["n"], ["n", "--explain"], ["extract", "n"]], ids=" ".join)
def test_the_same_input_gives_the_same_bytes(folder: Path, call: list[str]) -> None:
    outputs = set()
    for seed in ("1", "2", "3"):
        command = [sys.executable, "-m", "checker", *call, "--format", "json"]
        done = subprocess.run(command, cwd=folder, env={"PYTHONHASHSEED": seed}, capture_output=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        outputs.add(done.stdout)
    assert len(outputs) == 1


@pytest.mark.parametrize("file", ["n/2.txt", "./n/../n/1.txt"])
def test_no_article_of_a_folder_is_written_over(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(file).read_bytes()
    assert main(["n", "--output", f"json={file}"]) == 2
    assert "one of the articles to read" in capsys.readouterr().err
    assert Path(file).read_bytes() == before


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such name, or have no such device")
@pytest.mark.parametrize("form", ["json", "jsonl", "gitlab", "sarif"])
def test_a_file_name_that_is_no_text(form: str, folder: Path) -> None:
    Path(f"{folder}/n/x\udcff.txt").write_text(TWO, encoding="utf-8")
    command = [sys.executable, "-m", "checker", "n", "--format", form]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 1, done.stderr
    assert done.stdout.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
def test_a_full_disk_under_stdout_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "checker", "n", "--format", "json"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert b"stdout cannot be written" in done.stderr and b"bug" not in done.stderr
