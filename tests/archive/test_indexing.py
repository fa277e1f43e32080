"""Index: new and changed articles only, removed ones on request, several writers, nothing half."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import threading
from pathlib import Path

import pytest

from checker.archive import connection, store
from checker.archive.archive_errors import ArchiveError
from checker.archive.indexing import Indexed
from checker.archive.store import Archive
from checker.archive.verifying import faults
from checker.disk import atomic
from checker.drafts import extract_dated
from checker.library import extract, index

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SEEDS, tmp_path / "pub")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def held(file: str) -> dict[str, tuple[object, ...]]:
    """The stored claims by article."""
    with Archive.open(Path(file)) as archive:
        assert list(faults(archive)) == []
        return {item.article.id: item.claims for item in archive.extractions(extract_dated)}


def test_what_is_stored_is_what_was_extracted(copy: Path) -> None:
    done = index(["pub"], "a.db")
    assert (done.added, done.unchanged, done.problems) == (5, 0, [])
    dated = {item.article.id: item for item in extract(["pub"]).extractions}
    with Archive.open(Path("a.db")) as archive:
        stored = list(archive.extractions(extract_dated))
    assert {item.article.id for item in stored} == set(dated)
    assert [item.claims for item in stored] == [extract_dated(item.article).claims for item in stored]
    assert [item.article.text for item in stored] == [dated[item.article.id].article.text for item in stored]


def test_only_new_and_changed_articles_are_extracted(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index(["pub"], "a.db")
    first = sorted(Path("pub").glob("*.txt"))[0]
    first.write_text(first.read_text(encoding="utf-8") + "\nThe next deadline is 4 May 2021.\n", encoding="utf-8")
    Path("pub/new.txt").write_text("The bridge opens on 5 May 2021.", encoding="utf-8")
    done = index(["pub/", "./pub/new.txt"], "a.db")
    assert (done.added, done.unchanged) == (2, 4)
    assert len(held("a.db")) == 6
    done = index(["pub"], "a.db", published=dt.date(2021, 5, 1))
    assert done.added == 6, "another publication day of undated articles makes other claims"


def test_another_version_of_the_extractor_makes_all_anew(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index(["pub"], "a.db")
    before = held("a.db")
    monkeypatch.setattr(store, "extractor", lambda: "later")
    with Archive.open(Path("a.db")) as archive:
        assert archive.info().outdated == 5
        numbers = archive.outdated()
        assert all(anew for _, anew in archive.load(numbers, extract_dated, lambda *_: False))
        assert sum(len(item.claims) for item, _ in archive.load(numbers, extract_dated, lambda *_: False)) > 50
    assert index([], "a.db").renewed == 5
    assert held("a.db") == before
    with Archive.open(Path("a.db")) as archive:
        assert archive.info().outdated == 0


def test_removed_articles_are_dropped_on_request_only(copy: Path) -> None:
    Path("two.jsonl").write_text(
        '{"id": "x", "text": "It opens on 5 May 2021."}\n{"id": "y", "text": "It ends on 6 May 2021."}\n',
        encoding="utf-8",
    )
    index(["pub", "two.jsonl"], "a.db")
    gone = sorted(Path("pub").glob("*.txt"))[1]
    gone.unlink()
    Path("two.jsonl").write_text('{"id": "x", "text": "It opens on 5 May 2021."}\n', encoding="utf-8")
    assert index(["pub", "two.jsonl"], "a.db").dropped == 0
    assert len(held("a.db")) == 7
    assert index(["pub"], "a.db", drop_removed=True).dropped == 1
    assert {str(gone)} == {str(path) for path in (gone,)} - held("a.db").keys()
    assert index(["two.jsonl"], "a.db", drop_removed=True).dropped == 1
    assert {name for name in held("a.db") if name.startswith("two")} == {"two.jsonl#x"}


def test_what_cannot_be_read_is_not_taken_for_removed(copy: Path) -> None:
    Path("two.jsonl").write_text('{"id": "x", "text": "It opens on 5 May 2021."}\n', encoding="utf-8")
    index(["pub", "two.jsonl"], "a.db")
    Path("two.jsonl").write_text("{\n", encoding="utf-8")
    shutil.move("pub", "elsewhere")
    done = index(["pub", "two.jsonl"], "a.db", drop_removed=True)
    assert (done.dropped, len(done.problems)) == (0, 2)
    assert len(held("a.db")) == 6


def test_a_second_writer_waits_its_turn(copy: Path) -> None:
    done: list[Indexed] = []
    threads = [threading.Thread(target=lambda: done.append(index(["pub"], "a.db"))) for _ in range(3)]
    for thread in threads:
        thread.start()
    with Archive.open_to_write(Path("a.db"), create=True):
        for thread in threads:
            thread.join()
    assert len(done) == 3
    assert len(held("a.db")) == 5
    assert sorted(path.name for path in Path().iterdir()) == ["a.db", "pub"]


@pytest.mark.parametrize("links", [True, False], ids=["hard links", "no hard links"])
@pytest.mark.parametrize("step", ["before the tables", "before it has its name"])
def test_of_two_makers_of_an_archive_the_second_goes_on_with_the_first(
    copy: Path, monkeypatch: pytest.MonkeyPatch, step: str, links: bool
) -> None:
    """The second maker stops at a step, where the first makes the whole archive and a reader opens it."""
    steps = {"before the tables": "prepare_tables", "before it has its name": "put_new"}
    module, name = connection, steps[step]
    whole = getattr(module, name)

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    def stop(*given: object) -> None:
        monkeypatch.setattr(module, name, whole)
        assert not Path("a.db").exists(), "nobody sees an archive that is half made"
        assert index(["pub"], "a.db").added == 5
        assert len(held("a.db")) == 5
        whole(*given)

    if not links:
        monkeypatch.setattr(atomic.os, "link", refuse)
    monkeypatch.setattr(module, name, stop)
    done = index(["pub"], "a.db")
    assert (done.added, done.unchanged) == (0, 5)
    assert sorted(path.name for path in Path().iterdir()) == ["a.db", "pub"]


def test_an_archive_that_cannot_be_made_leaves_nothing(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(connection, "put_new", refuse)
    with pytest.raises(ArchiveError, match=r"a\.db: it cannot be made: No space left on device"):
        index(["pub"], "a.db")
    assert [path.name for path in Path().iterdir()] == ["pub"]


def test_an_archive_is_made_where_a_link_points_and_in_an_empty_file(copy: Path) -> None:
    Path("kept").mkdir()
    Path("a.db").symlink_to("kept/a.db")
    assert index(["pub"], "a.db").added == 5
    assert Path("a.db").is_symlink() and len(held("kept/a.db")) == 5
    Path("empty.db").touch()
    assert index(["pub"], "empty.db").added == 5


def test_a_file_that_grows_while_it_is_looked_at_is_no_other_file(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty file that another writer fills between the look at its head and at its size."""
    index(["pub"], "whole.db")
    Path("a.db").touch()

    class Growing(io.FileIO):
        def seek(self, *given: int) -> int:
            at = super().seek(*given)
            shutil.copyfile("whole.db", "a.db")
            return at

        def read(self, *given: int) -> bytes:
            held = super().read(*given)
            shutil.copyfile("whole.db", "a.db")
            return held

    monkeypatch.setattr(connection.Path, "open", lambda self, mode: Growing(self))
    connection._there(Path("a.db"), create=True)


def test_paths_that_are_no_text_can_be_stored(copy: Path) -> None:
    name = b"pub/caf\xe9.txt"
    Path("pub").mkdir(exist_ok=True)
    odd = Path(name.decode("utf-8", "surrogateescape"))
    odd.write_text("It opens on 5 May 2021.", encoding="utf-8")
    index(["pub"], "a.db")
    assert str(odd) in held("a.db")
    assert index(["pub"], "a.db").unchanged == 6
