"""Files that are no archive, are damaged, locked, read-only or on a full disk: a clear message, 2, the old state."""

from __future__ import annotations

import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from checker.archive import connection
from checker.archive.archive_errors import ArchiveError
from checker.archive.store import Archive
from checker.archive.tables import APPLICATION, VERSION
from checker.cli.main import main
from checker.library import index

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "tests" / "corpus" / "articles"
DRAFT = "The bridge opens on 5 May 2021."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    index([ARTICLES], "a.db")
    Path("draft.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def refused(capsys: pytest.CaptureFixture[str], *calls: str) -> str:
    """What is said of calls that all must end with 2, without a bug."""
    said = ""
    for call in calls:
        assert main(call.split()) == 2, call
        err = capsys.readouterr().err
        assert "hint: " in err and "bug" not in err
        said += err
    return said


ALL = (
    "draft.txt --against a.db",
    "index draft.txt --archive a.db",
    "archive info --archive a.db",
    "archive verify --archive a.db",
    "archive export --archive a.db",
    "archive forget draft.txt --archive a.db",
)


def database(statements: str) -> None:
    Path("a.db").unlink()
    with closing(sqlite3.connect("a.db")) as made:
        made.executescript(statements)


DAMAGES: dict[str, tuple[Callable[[], object], str]] = {
    "text": (lambda: Path("a.db").write_text(DRAFT, encoding="utf-8"), "not a claimcheck archive"),
    "noise": (lambda: Path("a.db").write_bytes(random.Random(1).randbytes(9000)), "not a claimcheck archive"),
    "cut-off": (lambda: os.truncate("a.db", Path("a.db").stat().st_size // 2), "the archive file is truncated"),
    "cut-in-header": (lambda: os.truncate("a.db", 50), "the archive file is truncated"),
    "other-program": (lambda: database("CREATE TABLE song (name TEXT)"), "another program's database"),
    "later": (
        lambda: database(f"PRAGMA application_id={APPLICATION}; PRAGMA user_version={VERSION + 1}; CREATE TABLE x (y)"),
        "this archive was made by a later claimcheck",
    ),
    "older": (
        lambda: database(f"PRAGMA application_id={APPLICATION}; CREATE TABLE article (name TEXT)"),
        "this archive was made by an older claimcheck",
    ),
    "folder": (lambda: (Path("a.db").unlink(), Path("a.db").mkdir()), "this is a folder"),
}


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_what_is_no_archive_is_refused_and_left_alone(damage: str, capsys: pytest.CaptureFixture[str]) -> None:
    make, message = DAMAGES[damage]
    make()
    before = Path("a.db").read_bytes() if Path("a.db").is_file() else b""
    said = refused(capsys, *ALL)
    assert said.count(message) == len(ALL)
    assert (Path("a.db").read_bytes() if Path("a.db").is_file() else b"") == before
    assert not [path for path in Path().glob("a.db-*") if path.stat().st_size]


def test_an_empty_file_becomes_an_archive_by_index_only(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.db").write_bytes(b"")
    refused(capsys, "draft.txt --against a.db", "archive info --archive a.db", "archive forget x --archive a.db")
    assert main("index draft.txt --archive a.db".split()) == 0
    assert main("archive verify --archive a.db".split()) == 0


def test_an_archive_that_is_not_there_is_not_made_by_looking(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, "draft.txt --against b.db", "archive info --archive b.db", "archive forget x --archive b.db")
    assert "claimcheck index" in said
    refused(capsys, "index draft.txt --archive no/b.db")
    assert not Path("b.db").exists() and not Path("no").exists()


@pytest.mark.parametrize("seed", range(16))
def test_any_changed_byte_is_told_or_changes_nothing(seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    content = bytearray(Path("a.db").read_bytes())
    chance = random.Random(seed)
    place = chance.randrange(100, len(content) - 64)
    changed = bytes(content[:place]) + chance.randbytes(64) + bytes(content[place + 64 :])
    with Archive.open(Path("a.db")) as archive:
        before = list(archive.connection.execute("SELECT * FROM article ORDER BY id"))
    Path("a.db").write_bytes(changed)
    code = main("archive verify --archive a.db".split())
    assert code in (0, 2), capsys.readouterr().err
    if code == 0:
        with Archive.open(Path("a.db")) as archive:
            assert list(archive.connection.execute("SELECT * FROM article ORDER BY id")) == before
    assert main("draft.txt --against a.db --fail-on never".split()) in (0, 2), capsys.readouterr().err


def test_a_locked_archive_is_waited_for_and_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.2)
    with closing(sqlite3.connect("a.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "another process has been writing" in refused(capsys, "index draft.txt --archive a.db")
        assert main("draft.txt --against a.db".split()) == 0, "readers need not wait for a writer"
        other.execute("ROLLBACK")
    assert main("index draft.txt --archive a.db".split()) == 0


def test_a_full_disk_leaves_the_old_state(folder: Path) -> None:
    before = Path("a.db").stat().st_size
    lines = (
        f'{{"id": "{i}", "text": "Ferry {i} sails on 5 May 2021 with {i} crew. {"x" * 3000}{i}"}}\n' for i in range(300)
    )
    Path("many.jsonl").write_text("".join(lines), encoding="utf-8")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before + 20_000, before + 20_000))

    command = [sys.executable, "-m", "checker", "index", "many.jsonl", "--archive", "a.db"]
    done = subprocess.run(command, cwd=folder, preexec_fn=limit, capture_output=True, text=True, check=False)
    assert done.returncode == 2, done.stderr
    assert "the disk" in done.stderr and "hint: " in done.stderr
    assert main("archive verify --archive a.db".split()) == 0
    with Archive.open(Path("a.db")) as archive:
        names = list(archive.ids())
    assert {name for name in names if name.startswith(str(ARTICLES))} == {str(p) for p in ARTICLES.glob("*.txt")}
    assert main("index many.jsonl --archive a.db".split()) == 0


@pytest.fixture
def readable() -> Iterator[Path]:
    """A folder that any user can enter, with an archive in it."""
    place = Path(tempfile.mkdtemp())
    shutil.copy("a.db", place)
    shutil.copy("draft.txt", place)
    place.chmod(0o555)
    (place / "a.db").chmod(0o444)
    yield place
    place.chmod(0o755)
    shutil.rmtree(place)


def as_nobody(act: Callable[[], None]) -> None:
    """Runs it in a process that may write nothing; this one may be the superuser's, who may always write."""
    child = os.fork()
    if not child:
        try:
            if os.geteuid() == 0:
                os.setuid(65534)
            act()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs another process of another user")
def test_a_read_only_archive_can_be_read_and_is_not_written(readable: Path) -> None:
    file = readable / "a.db"
    before = file.read_bytes()
    with Archive.open(file) as archive:
        expected = archive.info()

    def act() -> None:
        with Archive.open(file) as archive:
            assert archive.info() == expected
        with pytest.raises(ArchiveError, match="read-only"):
            Archive.open_to_write(file)

    as_nobody(act)
    assert file.read_bytes() == before
