"""`claimcheck review` in a real terminal, and its refusal without one."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.main import main

pty, fcntl, termios = (
    pytest.importorskip(name, reason="this system has no terminals to test with")
    for name in ("pty", "fcntl", "termios")
)

ROOT = Path(__file__).parents[2]
ONE = """\
The council gave Kestrel Foods a June 12 deadline to clear the dispute about the market hall of Ostrey.
Mayor Ines Holt said that Kestrel Foods, which leases the market hall of Ostrey, would lose its permit otherwise.
"""
COMMAND = "import sys; from checker.cli.main import main; sys.exit(main())"
PATIENCE = 60
"""Seconds to wait for a prompt before the test fails."""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("n").mkdir()
    Path("n/1.txt").write_text(ONE, encoding="utf-8")
    Path("n/2.txt").write_text(ONE.replace("June 12", "June 14"), encoding="utf-8")
    Path("ed").write_text('#!/bin/sh\necho "opened $@"\nsed -i.bak "s/June 14/June 12/" n/2.txt\n', encoding="utf-8")
    Path("ed").chmod(0o755)


class Session:
    """A review in a terminal of its own."""

    def __init__(self, *words: str, **environment: str) -> None:
        self._own, other = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", COMMAND, "review", *words],
            stdin=other,
            stdout=other,
            stderr=other,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(other, termios.TIOCSCTTY, 0),  # so that Ctrl-C is a signal
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb", "VISUAL": "", "EDITOR": "", **environment},
        )
        os.close(other)
        self._read = ""

    def until(self, words: str) -> str:
        """What is printed up to and with these words, since the last call."""
        while words not in self._read:
            assert select.select([self._own], [], [], PATIENCE)[0], f"no {words!r} in {self._read!r}"
            self._read += os.read(self._own, 4096).decode().replace("\r", "")
        before, _, self._read = self._read.partition(words)
        return before + words

    def type(self, keys: str) -> None:
        os.write(self._own, keys.encode())

    def press_until(self, key: str, words: str) -> str:
        """Presses a key until something is printed: Python misses a signal that comes right before it waits."""
        for _ in range(PATIENCE):
            self.type(key)
            if self._read or select.select([self._own], [], [], 1)[0]:
                break
        return self.until(words)

    def exit(self) -> int:
        code = self._process.wait(PATIENCE)
        os.close(self._own)
        return code


def test_accept_in_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    session = Session("n", "--by", "ana")
    assert "finding 1 of 1" in session.until("[?] > ")
    session.type("a")
    session.until("why is this not a mistake? ")
    session.type("The council gave two days.\n")
    assert "accepted, in .claimcheck/waivers.yaml:5:5" in session.until("1 accepted")
    assert session.exit() == 0
    assert main(["n", "--format", "json"]) == 0
    assert '"reason": "The council gave two days."' in capsys.readouterr().out


def test_an_edit_in_a_terminal() -> None:
    session = Session("n", "--by", "ana", EDITOR="./ed")
    session.until("[?] > ")
    session.type("2")
    assert "opened +1 n/2.txt" in session.until("checked again: this finding is gone")
    session.until("reviewed 1 finding: 1 gone")
    assert session.exit() == 0


@pytest.mark.parametrize(("keys", "code"), [("q", 1), ("\x04", 1), ("\x03", 130), ("\x1b[B", 1), ("\x1bOC", 1)])
def test_ends(keys: str, code: int) -> None:
    session = Session("n", "--by", "ana")
    session.until("[?] > ")
    session.type(keys)
    session.until("1 skipped" if "\x1b" in keys else "1 left")
    assert session.exit() == code
    assert not Path(".claimcheck").exists()


def test_ctrl_c_at_the_reason_only_leaves_the_question() -> None:
    session = Session("n", "--by", "ana")
    session.until("[?] > ")
    session.type("a")
    session.until("mistake? ")
    session.press_until("\x03", "nothing was accepted")
    session.until("[?] > ")
    session.type("n")
    session.until("1 skipped")
    assert session.exit() == 1


def test_only_what_a_change_brought() -> None:
    Path("o").mkdir()
    Path("o/1.txt").write_text("Nothing is said here.\n", encoding="utf-8")
    session = Session("n", "o", "--by", "ana", "--changed", "o")
    session.until("there is no open finding")
    assert session.exit() == 0
    session = Session("n", "o", "--by", "ana", "--changed", "n/2.txt")
    session.until("finding 1 of 1")
    session.until("[?] > ")
    session.type("q")
    assert session.exit() == 1


def test_keys_come_from_stdin(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "n", "--changed", "-"]) == 2
    assert "review reads its keys from stdin" in capsys.readouterr().err


def test_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "n"]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_a_last_day_that_has_passed() -> None:
    session = Session("n", "--by", "ana", "--until", "2021-03-01", "--today", "2021-03-02")
    session.until("--until 2021-03-01: that day has passed")
    assert session.exit() == 2
