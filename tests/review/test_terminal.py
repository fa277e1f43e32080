"""The programs that a review starts in its terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.review.terminal import Keyboard

PRESSES_CTRL_C = """
import os, pathlib, signal, sys, time
os.kill(os.getppid(), signal.SIGINT)
time.sleep(0.4)
pathlib.Path("saved").write_text(signal.getsignal(signal.SIGINT).__name__)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals of this kind")
def test_ctrl_c_in_an_editor_ends_neither_the_editor_nor_the_review(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Keyboard().run([sys.executable, "-c", PRESSES_CTRL_C]) == ""
    assert Path("saved").read_text() == "default_int_handler"


def test_what_goes_wrong_is_told() -> None:
    assert Keyboard().run(["/no/such/editor"]) == "/no/such/editor cannot be started: No such file or directory"
    assert Keyboard().run([sys.executable, "-c", "raise SystemExit(3)"]) == f"{sys.executable} ended with exit code 3"
