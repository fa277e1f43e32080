"""The completion scripts, by what a shell offers with them, and the data that they and docs/cli.md are written from."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.completion import SHELLS
from checker.cli.described.inventory import Kind, command_line
from checker.cli.main import commands, main

ASK_BASH = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
compopt() { :; }
_claimcheck
((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"
"""
ASK_FISH = 'source "$argv[1]"; complete -C "$argv[2]"'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "serials").mkdir()
    (tmp_path / "Serve the day.txt").touch()
    return tmp_path


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> Path:
    """The file with the script of a shell."""
    assert main(["completion", shell]) == 0
    file = Path(f"completion.{shell}")
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return file


def answer(call: list[str]) -> set[str]:
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return set(done.stdout.splitlines())


CALLS = [
    ("", "se", {"serials", "serve"}),
    ("", "Se", {"Serve the day.txt"}),
    ("", "--sh", {"--show"}),
    ("--format", "js", {"json", "jsonl"}),
    ("--format =", "js", {"json", "jsonl"}),
    ("--show", "", {"error", "warning", "note"}),
    ("serials --fail-on", "n", {"never", "note"}),
    ("rules", "", {"list", "test", "schema"}),
    ("--show note rules", "l", {"list"}),
    ("rules list", "--sel", {"--select"}),
    ("--select", "deadline", {"deadline-date", "deadlines"}),
    ("explain", "deadline-", {"deadline-date"}),
    ("completion", "", {"bash", "zsh", "fish"}),
    ("index", "--dr", {"--drop-removed"}),
    ("extract", "--dr", set()),
    ("serials", "--wat", {"--watch"}),
    ("check", "--wat", {"--watch"}),
    ("--rules", "s", {"serials"}),
    ("--published", "", set()),
    ("--by rules", "li", set()),
]


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(("before", "word", "offered"), CALLS)
def test_bash_offers(
    before: str, word: str, offered: set[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = script("bash", capsys)
    words = ["claimcheck", *before.split(), word]
    assert answer(["bash", "--norc", "-c", ASK_BASH, "bash", str(file), *words]) == offered


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
@pytest.mark.parametrize(("before", "word", "offered"), [call for call in CALLS if " =" not in call[0] and call[2]])
def test_fish_offers(
    before: str, word: str, offered: set[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = script("fish", capsys)
    line = " ".join(filter(None, ["claimcheck", before, word])) + ("" if word else " ")
    given = answer(["fish", "--no-config", "-c", ASK_FISH, str(file), line])
    assert offered <= {item.partition("\t")[0].rstrip("/") for item in given}


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_sound_and_names_every_command(
    shell: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = script(shell, capsys).read_text(encoding="utf-8")
    assert all(name in text for name in commands())
    assert not re.search(r"@[A-Z]+@", text), "a mark of the template is left"
    if shutil.which(shell):
        subprocess.run([shell, "-n", f"completion.{shell}"], check=True)


def test_an_option_of_one_name_takes_one_kind_of_value() -> None:
    """The scripts for bash and zsh rely on it."""
    line = command_line()
    options = [*line.common, *(option for command in line.commands for option in command.options)]
    kinds = {(name, option.kind, option.words) for option in options for name in option.names}
    assert len(kinds) == len({name for name, _, _ in kinds})


def test_every_value_has_a_form_and_every_argument_a_help() -> None:
    line = command_line()
    taken = [*line.common, *(item for command in line.commands for item in (*command.positionals, *command.options))]
    assert all(item.help for item in taken)
    assert all((item.form == "") == (item.kind is Kind.FLAG) for item in taken)


def test_an_unknown_shell_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "bsh"]) == 2
    assert "completion has no 'bsh'" in (err := capsys.readouterr().err) and "did you mean 'bash'?" in err


def test_no_other_command_imports_what_writes_the_scripts() -> None:
    code = (
        "import sys; from checker.cli.main import main; main(['rules', 'list']); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "checker.cli.completion" in done.stderr
    assert "checker.cli.described.inventory" not in done.stderr
