"""An archive of version 1 is brought to this version by the first writer, all or nothing, and never misread."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from checker.archive.store import Archive
from checker.archive.tables import MIGRATIONS, VERSION
from checker.archive.verifying import faults
from checker.cli.main import main
from checker.library import check_against, index

HERE = Path(__file__).parent
OLD = "A fire in the old mill of Kettleby has killed {} people, Tilda Ross, the mayor, said. She praised the crews."
TABLES = ("article", "word", "posting", "total")
NOTICE = "\n\nCorrection: An earlier version of this article misstated the number of people killed as 15. It is 12.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    Path("news/a.txt").write_text("---\npublished: 2019-02-15\n---\n" + OLD.format(12) + NOTICE)
    Path("news/b.txt").write_text("---\npublished: 2019-02-13\n---\n" + OLD.format(12))
    Path("draft.txt").write_text("---\npublished: 2019-02-20\n---\n" + OLD.format(15))
    old_archive()
    return tmp_path


def old_archive() -> None:
    """Writes `a.db` as version 1 had it: its tables, filled with what another extractor had stored."""
    index(["news"], "now.db")
    with closing(sqlite3.connect("a.db", isolation_level=None)) as made:
        made.executescript((HERE / "version_1.sql").read_text())
        made.execute("ATTACH 'now.db' AS now")
        made.executescript(
            "DELETE FROM total;"
            + "".join(f"INSERT INTO {name} SELECT * FROM now.{name};" for name in TABLES)
            + "UPDATE article SET extractor = 'of version 1'"
        )


def version() -> int:
    with closing(sqlite3.connect("a.db")) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_every_older_version_has_a_step() -> None:
    assert sorted(MIGRATIONS) == list(range(1, VERSION))


def test_a_writer_migrates_and_what_was_stored_stays(capsys: pytest.CaptureFixture[str]) -> None:
    assert version() == 1
    assert main(["index", "--archive", "a.db"]) == 0
    assert version() == VERSION
    with Archive.open(Path("a.db")) as archive:
        assert list(faults(archive)) == []
        assert list(archive.ids()) == ["news/a.txt", "news/b.txt"]
        assert archive.info().corrected == 1
        assert archive.info().outdated == 0
    report = check_against(["draft.txt"], "a.db")
    assert [one.article for item in report.findings for one in item.corrections] == ["news/a.txt"]


@pytest.mark.parametrize(
    "call", ["draft.txt --against a.db", *(f"archive {it} --archive a.db" for it in ("info", "verify"))]
)
def test_a_reader_refuses_and_leaves_it(call: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path("a.db").read_bytes()
    assert main(call.split()) == 2
    said = capsys.readouterr().err
    assert "this archive was made by an older claimcheck" in said
    assert "claimcheck index --archive FILE brings it up to date" in said
    assert Path("a.db").read_bytes() == before


KILLED = """
import os, signal
from pathlib import Path
from checker.archive import tables
from checker.archive.store import Archive

step = tables.MIGRATIONS[1]

def killed(connection):
    step(connection)
    os.kill(os.getpid(), signal.SIGKILL)

tables.MIGRATIONS[1] = killed
Archive.open_to_write(Path("a.db"))
"""


def test_killed_in_the_middle_it_is_as_before_and_can_be_migrated() -> None:
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    done = subprocess.run([sys.executable, "-c", KILLED], env=environment, check=False)
    assert done.returncode == -9
    assert version() == 1
    with closing(sqlite3.connect("a.db")) as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'correction'").fetchone()
    assert main(["index", "--archive", "a.db"]) == 0
    assert version() == VERSION
    assert main(["archive", "verify", "--archive", "a.db"]) == 0


def test_a_step_that_fails_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (x)")
        connection.execute("INSERT INTO absent VALUES (1)")

    monkeypatch.setitem(MIGRATIONS, 1, failing)
    with pytest.raises(sqlite3.OperationalError, match="absent"):
        Archive.open_to_write(Path("a.db"))
    assert version() == 1
    with closing(sqlite3.connect("a.db")) as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchone()


def test_a_later_version_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect("a.db")) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    for call in ("index --archive a.db", "draft.txt --against a.db"):
        assert main(call.split()) == 2
        assert f"its version is {VERSION + 1}, this claimcheck reads {VERSION}" in capsys.readouterr().err
