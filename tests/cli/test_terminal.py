"""What a terminal gets: styles, the progress bar, the summary."""

from __future__ import annotations

import io
import os
import time
from types import SimpleNamespace

import pytest

from checker.cli import streams
from checker.cli.exits import Exit
from checker.cli.progress import Bar, picture
from checker.cli.summary import failing, outcome, summary
from checker.model.article import Article
from checker.model.finding import Extraction, Finding, Level, Problem, Report, Verdict


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Both streams as a terminal of 70 columns."""
    screen = Terminal()
    for module in ("streams", "progress"):
        monkeypatch.setattr(f"checker.cli.{module}.sys", SimpleNamespace(stdout=screen, stderr=screen))
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return screen


def test_a_terminal_gets_styles(terminal: Terminal) -> None:
    shown = streams.surface(explain=False)
    assert (streams.default_format(), shown.styled, shown.width) == ("rich", True, 70)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_styles_can_be_turned_off(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert streams.default_format() == "rich"
    assert not streams.surface(explain=False).styled


def test_an_empty_no_color_means_nothing(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert streams.surface(explain=False).styled


@pytest.mark.parametrize("name", ["FORCE_COLOR", "CLICOLOR_FORCE"])
@pytest.mark.parametrize(("value", "styled"), [("1", True), ("3", True), ("0", False), ("", False)])
def test_colours_can_be_forced_where_there_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, styled: bool
) -> None:
    monkeypatch.setattr("checker.cli.streams.sys", SimpleNamespace(stdout=io.StringIO()))
    monkeypatch.setenv(name, value)
    assert streams.surface(explain=False).styled is styled
    assert streams.default_format() == ("rich" if styled else "text")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not streams.coloured()


@pytest.mark.parametrize(("said", "styled"), [("always", True), ("never", False)])
def test_the_option_decides_before_the_environment(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, said: str, styled: bool
) -> None:
    monkeypatch.setenv("NO_COLOR" if styled else "FORCE_COLOR", "1")
    assert streams.coloured(said) is styled
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("CLICOLOR", "0")
    assert streams.coloured(said) is styled and not streams.coloured("auto")


def test_output_that_goes_to_no_terminal_has_eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("checker.cli.streams.sys", SimpleNamespace(stdout=io.StringIO(), __stdout__=io.StringIO()))
    monkeypatch.setattr("shutil.os.get_terminal_size", lambda *_: os.terminal_size((0, 0)))
    assert streams.surface(explain=False).width == 80


def test_a_short_run_draws_no_bar(terminal: Terminal) -> None:
    with Bar() as bar:
        bar("reading", 1, 10)
    assert terminal.getvalue() == ""


def test_a_long_run_draws_a_bar_and_wipes_it_off(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 1000, 2))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(clock)))
    with Bar() as bar:
        bar("reading", 5, 10)
    assert picture("reading", 5, 10) in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_no_bar_where_stderr_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr("checker.cli.progress.sys", SimpleNamespace(stderr=pipe))
    clock = iter(range(0, 1000, 2))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(clock)))
    with Bar() as bar:
        bar("reading", 5, 10)
    assert pipe.getvalue() == ""


def test_the_picture() -> None:
    assert picture("reading", 500, 1000) == f"reading  [{'#' * 15}{'-' * 15}]  500 of 1,000"
    assert picture("reading", 0, 0).endswith("0 of 0")


def finding(level: Level) -> Finding:
    return Finding("x", "r", level, Verdict.CONFLICT, "f", "m", "r", "a", ())


@pytest.mark.parametrize(
    ("levels", "problem", "fail_on", "expected"),
    [
        ((), False, "error", Exit.CLEAN),
        ((Level.ERROR,), False, "error", Exit.FINDINGS),
        ((Level.WARNING,), False, "error", Exit.CLEAN),
        ((Level.WARNING,), False, "warning", Exit.FINDINGS),
        ((Level.ERROR,), False, "never", Exit.CLEAN),
        ((Level.ERROR,), True, "error", Exit.INPUT),
        ((), True, "never", Exit.INPUT),
    ],
)
def test_outcome(levels: tuple[Level, ...], problem: bool, fail_on: str, expected: Exit) -> None:
    problems = (Problem("x.txt", "empty"),) if problem else ()
    report = Report((), tuple(finding(level) for level in levels), problems=problems)
    assert outcome(report, failing(report, lambda _: fail_on)) is expected


def test_the_summary_counts_and_names_the_silent() -> None:
    silent = (Extraction(Article("a.txt", ""), ()), Extraction(Article("b.txt", ""), ()))
    report = Report(silent, (finding(Level.ERROR), finding(Level.WARNING)), facts=1)
    assert list(summary(report, checked=True)) == [
        "2 articles in 2 files, 0 claims",
        "nothing could be extracted from a.txt and b.txt",
        "1 fact compared, 2 findings (1 error, 1 warning)",
    ]


def test_messages_carry_no_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    streams.tell("a\x1b[2J.txt: no such file", f"did you mean {os.sep}\x07?")
    assert capsys.readouterr().err == "a\\x1b[2J.txt: no such file\n  hint: did you mean /\\x07?\n"
