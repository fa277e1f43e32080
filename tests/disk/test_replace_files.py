"""A file is replaced as a whole or not at all; one writer at a time."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.disk.atomic import replace_files
from checker.disk.lock import LockedError, exclusive

STEPS = ("checker.disk.atomic.os.fsync", "checker.disk.atomic.Path.replace")


def test_new_content_and_old_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    replace_files({path: "one “€”"})
    path.chmod(0o640)
    replace_files({path: "two"})
    assert path.read_text(encoding="utf-8") == "two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [item.name for item in tmp_path.iterdir()] == ["a.txt"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("one")
    link = tmp_path / "link.txt"
    link.symlink_to("real.txt")
    replace_files({link: "two"})
    assert link.is_symlink() and (tmp_path / "real.txt").read_text() == "two"


@pytest.mark.parametrize("step", STEPS)
def test_a_failed_step_leaves_the_old_content(step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(step, full)
    with pytest.raises(OSError, match="No space left"):
        replace_files({path: "two"})
    assert path.read_text() == "one"
    assert [item.name for item in tmp_path.iterdir()] == ["a.txt"]


def test_what_a_killed_writer_left_is_written_over(tmp_path: Path) -> None:
    (tmp_path / ".a.txt.new").write_text("half of something much longer")
    replace_files({tmp_path / "a.txt": "two"})
    assert {item.name: item.read_text() for item in tmp_path.iterdir()} == {"a.txt": "two"}


def test_a_write_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one")
    path.chmod(0o444)
    may: Callable[[Path, int], bool] = lambda target, wish: wish != os.W_OK  # noqa: E731 - root may always
    monkeypatch.setattr("checker.disk.atomic.os.access", may)
    with pytest.raises(PermissionError, match="write-protected"):
        replace_files({path: "two"})
    assert path.read_text() == "one"


HOLDER = """
import sys
from pathlib import Path
from checker.disk.lock import exclusive
with exclusive(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_writer_waits_and_the_lock_of_a_killed_one_is_free(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout and holder.stdout.readline() == b"held\n"
        with pytest.raises(LockedError, match="another claimcheck"), exclusive(tmp_path, tries=2):
            pass
        holder.kill()
        holder.wait(60)
        with exclusive(tmp_path):
            assert not list(tmp_path.iterdir())
