"""`--watch` with the real program: what it tells after each change, what it survives, and how it ends."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checker.claims.remembered import Remembered
from checker.cli import watching
from checker.cli.main import main
from checker.library import check, index, load_rules
from checker.model.article import Article
from checker.session import Plain, Session

LIMIT = 120
"""Seconds after which a test gives up waiting for a line."""
WAITING = "waiting for a change"
ONE = """\
The union gave Harbour Lines a June 12 deadline to settle the pay dispute on the ferries to Port Ellis.
Ana Brandt, the leader of the union, said that the crews of all ferries would walk out otherwise.
"""
TWO = """\
Harbour Lines must settle the pay dispute with the ferry crews before the June 14 deadline of their union.
The ferries between Port Ellis and the Calder islands would stop after that, union leader Ana Brandt said.
"""
RULE = """\
id: pay
title: Tickets
why: It counts.
level: error
select: {kind: money}
compare: {by: quantity}
message: "{fact}: {values}"
"""


class Watch:
    """A running watch; its output, line by line as it comes."""

    def __init__(self, *words: str) -> None:
        command = [sys.executable, "-m", "checker", "check", *words, "--watch"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)
        self._lines.put("")

    def until(self, *expected: str) -> None:
        """Waits for a result that tells all of this, not always the next one: a save may be two changes."""
        told = ""
        while not all(words in told for words in expected):
            try:
                told = self._round()
            except queue.Empty:
                pytest.fail(f"none of the results told {expected}; the last was:\n{told}")

    def _round(self) -> str:
        """All that comes until the next change is waited for."""
        told = ""
        while WAITING not in told:
            line = self._lines.get(timeout=LIMIT)
            assert line, f"the watch has ended: {told}"
            told += line
        return told

    def end(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Ends it; the exit code and the last that was told."""
        self.process.send_signal(number)
        code = self.process.wait(LIMIT)
        return code, "".join(iter(lambda: self._lines.get(timeout=LIMIT), ""))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write("n/1.txt", ONE)
    write("n/2.txt", ONE)
    return tmp_path


@pytest.fixture
def start() -> Iterator[Callable[..., Watch]]:
    """Starts watches, and sees that none is left."""
    begun: list[Watch] = []

    def begin(*words: str) -> Watch:
        begun.append(Watch(*words))
        return begun[-1]

    yield begin
    for one in begun:
        one.process.kill()
        one.process.wait()


def write(name: str, text: str) -> None:
    """Saves as editors do: a new file takes the place of the old one."""
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    fresh = path.with_name(f".{path.name}.swp")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


def test_articles_that_change_come_and_go(start: Callable[..., Watch]) -> None:
    watch = start("n")
    watch.until("2 articles", "0 findings")
    write("n/2.txt", TWO)
    watch.until("changed: n/2.txt\n", "before the June 14 deadline", "1 finding (1 error)")
    with Path("n/2.txt").open("w", encoding="utf-8") as file:
        file.write(ONE)
    watch.until("2 articles", "0 findings")
    write("n/3.txt", TWO)
    watch.until("3 articles", "n/3.txt:1:")
    Path("n/3.txt").unlink()
    watch.until("2 articles", "0 findings")
    Path("n/below").mkdir()
    write("n/below/4.txt", TWO)
    watch.until("n/below/4.txt:1:")
    assert watch.end() == (130, "the watch has ended\n")


def test_what_is_broken_is_told_and_the_watch_goes_on(start: Callable[..., Watch]) -> None:
    write("rules/pay.yaml", RULE)
    watch = start("n", "--rules", "rules")
    watch.until("0 findings")
    write("rules/pay.yaml", RULE + "colour: red\n")
    watch.until("changed: rules/pay.yaml", "this file has no key 'colour'")
    write("n/1.txt", TWO)
    watch.until("changed: n/1.txt", "this file has no key 'colour'")
    write("rules/pay.yaml", RULE)
    watch.until("1 finding (1 error)")
    Path("n/2.txt").write_bytes(b"\x89PNG\r\n\x00")
    watch.until("n/2.txt: this is no text")
    write("n/2.txt", "")
    watch.until("n/2.txt: the file is empty")
    write("n/2.txt", ONE)
    watch.until("1 finding (1 error)")
    assert watch.end(signal.SIGTERM) == (143, "the watch has ended\n")


def test_configs_waivers_and_the_baseline_are_watched(start: Callable[..., Watch]) -> None:
    write("n/2.txt", TWO)
    watch = start("n")
    watch.until("1 finding (1 error)")
    write("claimcheck.toml", "colour = 1\n")
    watch.until("changed: claimcheck.toml", "claimcheck.toml:1:")
    write("claimcheck.toml", 'ignore = ["deadline-date", "general"]\n')
    watch.until("0 findings")
    Path("claimcheck.toml").unlink()
    watch.until("1 finding (1 error)")
    assert main(["baseline", "create", "n", "--by", "ana"]) == 0
    watch.until("1 in the baseline")
    write(".claimcheck/waivers.yaml", "colour: red\n")
    watch.until(".claimcheck/waivers.yaml:1:1")
    assert watch.end()[0] == 130


def test_a_single_file_may_go_and_come_back(start: Callable[..., Watch]) -> None:
    write("far/away.txt", TWO)
    Path("n/linked.txt").symlink_to(Path("far/away.txt").absolute())
    watch = start("n/1.txt", "n/linked.txt")
    watch.until("before the June 14 deadline")
    write("far/away.txt", ONE)
    watch.until("0 findings")
    Path("n/1.txt").unlink()
    watch.until("n/1.txt: no such file")
    write("n/1.txt", TWO)
    watch.until("before the June 14 deadline")
    assert watch.end()[0] == 130


def test_a_draft_against_an_archive(start: Callable[..., Watch]) -> None:
    write("pub/1.txt", ONE)
    index(["pub"], "a.db")
    watch = start("n/1.txt", "--against", "a.db")
    watch.until("0 findings")
    write("n/1.txt", TWO)
    watch.until("pub/1.txt:1:")
    write("pub/1.txt", TWO)
    index(["pub"], "a.db")
    watch.until("changed: a.db", "0 findings")
    assert watch.end()[0] == 130


def test_a_file_is_written_anew_each_time(start: Callable[..., Watch]) -> None:
    watch = start("n", "--output", "jsonl=n.jsonl")
    watch.until("0 findings")
    assert Path("n.jsonl").read_text(encoding="utf-8") == ""
    write("n/2.txt", TWO)
    watch.until("1 finding (1 error)")
    assert len(Path("n.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_the_watch_ends_when_nobody_reads_it() -> None:
    command = [sys.executable, "-m", "checker", "n", "--watch"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout and process.stderr
    assert any(WAITING in line for line in iter(process.stderr.readline, ""))
    process.stdout.close()
    write("n/2.txt", TWO)
    assert process.wait(LIMIT) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_terminal_is_cleared_before_each_further_result() -> None:
    import pty

    terminal, end = pty.openpty()
    environment = {**os.environ, "TERM": "xterm"}
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "n", "--watch"], stdout=end, stderr=end, stdin=end, env=environment
    )
    os.close(end)
    shown = b""
    while WAITING.encode() not in shown:
        shown += os.read(terminal, 4096)
    assert b"\x1b[2J" not in shown
    write("n/2.txt", TWO)
    while shown.count(WAITING.encode()) < 2:
        shown += os.read(terminal, 4096)
    process.send_signal(signal.SIGINT)
    assert process.wait(LIMIT) == 130
    os.close(terminal)
    assert shown.count(b"\x1b[2J\x1b[H") == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("-", "--watch: stdin is read once"),
        ("n --format json", "--watch: json on stdout must be one document"),
        ("n --output sarif", "--watch: sarif on stdout must be one document"),
        ("n --output jsonl=n/out.jsonl", "--output: the watch would read n/out.jsonl as an article"),
        ("n m", "m: no such file or folder"),
    ],
)
def test_what_makes_no_sense_is_refused(words: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words.split(), "--watch"]) == 2
    assert capsys.readouterr().err.startswith(message)


def test_other_commands_have_no_watch(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "n", "--watch"]) == 2
    assert "there is no option --watch" in capsys.readouterr().err


def test_without_the_library_it_is_said_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles._rust_notify", None)
    assert main(["n", "--watch"]) == 2
    assert "pip install '.[watch]'" in capsys.readouterr().err


def test_a_drive_that_tells_nothing_is_looked_at_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Silent:
        """Tells of no change, only that time has passed; the first time something was changed meanwhile."""

        waits = 0

        def __init__(self, *_: object) -> None: ...

        def watch(self, *_: object) -> str:
            Silent.waits += 1
            if Silent.waits == 2:
                write("n/2.txt", TWO)
            return "signal" if Silent.waits == 4 else "timeout"

    monkeypatch.setattr(watching, "_notifier", lambda: Silent)
    assert main(["n", "--watch"]) == 130
    told = capsys.readouterr()
    assert told.err.count(WAITING) == 2 and "before the June 14 deadline" in told.out


def test_folders_that_cannot_be_watched_are_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def exhausted(*_: object) -> None:
        raise OSError("OS file watch limit reached.")

    monkeypatch.setattr(watching, "_notifier", lambda: exhausted)
    assert main(["n", "--watch"]) == 2
    assert "--watch: the folders cannot be watched: OS file watch limit reached." in capsys.readouterr().err


def test_a_folder_that_goes_while_the_watch_begins_is_no_matter(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Late:
        """Finds that a folder is not there any more, and is ended at once."""

        def __init__(self, folders: list[str], *_: object) -> None:
            if str(Path("n/gone").absolute()) in folders:
                Path("n/gone").rmdir()
                raise FileNotFoundError("No such file or directory")

        def watch(self, *_: object) -> str:
            return "signal"

    Path("n/gone").mkdir()
    monkeypatch.setattr(watching, "_notifier", lambda: Late)
    assert main(["n", "--watch"]) == 130
    assert capsys.readouterr().err.endswith(f"{WAITING}; Ctrl-C ends the watch\nthe watch has ended\n")


def test_only_what_has_changed_is_extracted_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(article: Article) -> object:
        read.append(article.id)
        return extract(article)

    from checker.claims import extract

    monkeypatch.setattr("checker.claims.remembered.extract", noted)
    remembered = Remembered()
    session = Session(Plain(load_rules()), extractor=remembered)
    first = session.check(["n"])
    assert set(read) == {"n/1.txt", "n/2.txt"}
    remembered.turn()
    read.clear()
    write("n/2.txt", TWO)
    second = session.check(["n"])
    assert set(read) == {"n/2.txt"}
    assert first != second == check(["n"])
    remembered.turn()
    remembered.turn()
    session.check(["n"])
    assert set(read) == {"n/1.txt", "n/2.txt"}
