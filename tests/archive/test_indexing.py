"""Index: new and changed articles only, removed ones on request, several writers, nothing half."""

from __future__ import annotations

import datetime as dt
import shutil
import threading
from pathlib import Path

import pytest

from checker.archive import store
from checker.archive.store import Archive
from checker.archive.verifying import faults
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
    done = []
    threads = [threading.Thread(target=lambda: done.append(index(["pub"], "a.db"))) for _ in range(3)]
    for thread in threads:
        thread.start()
    with Archive.open_to_write(Path("a.db"), create=True):
        for thread in threads:
            thread.join(60)
    assert len(done) == 3
    assert len(held("a.db")) == 5


def test_paths_that_are_no_text_can_be_stored(copy: Path) -> None:
    name = b"pub/caf\xe9.txt"
    Path("pub").mkdir(exist_ok=True)
    odd = Path(name.decode("utf-8", "surrogateescape"))
    odd.write_text("It opens on 5 May 2021.", encoding="utf-8")
    index(["pub"], "a.db")
    assert str(odd) in held("a.db")
    assert index(["pub"], "a.db").unchanged == 6
