"""Archives: what is read in them, under which ids, what is left out, and what limits and damage cost."""

from __future__ import annotations

import bz2
import json
import lzma
import struct
import tarfile
from pathlib import Path

import pytest

from checker.model.skipped import Skipping
from checker.readers import ArticlesRead, limits, read
from tests.readers.packs import packed, story, tarred, zipped

LINES = "".join(json.dumps({"id": str(number), "text": "A strike."}) + "\n" for number in (7, 8)).encode()
DESK = (
    ("june/ferry.md", story()),
    ("all.jsonl", LINES),
    ("README.md", b"About this."),
    ("__MACOSX/june/._ferry.md", b"\0"),
    (".notes/a.txt", b"Draft."),
    ("node_modules/a/b.md", b"Code."),
    ("map.png", b"\x89PNG"),
    ("list.csv", b"a,b"),
    ("settings.json", b'{"a": 1}'),
    ("tool", b"\x7fELF"),
)
FORMS = {
    "desk.zip": zipped(*DESK),
    "desk.tar": tarred(*DESK),
    "desk.tgz": packed(tarred(*DESK)),
    "desk.tar.gz": packed(tarred(*DESK)),
    "desk.tar.bz2": bz2.compress(tarred(*DESK)),
    "desk.txz": lzma.compress(tarred(*DESK)),
    "named-wrongly.gz": zipped(*DESK),
    "named-wrongly.zip": packed(tarred(*DESK)),
}


def reading(folder: Path, name: str, data: bytes) -> ArticlesRead:
    """What becomes of a file of this name; paths are relative to its folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        Path(name).write_bytes(data)
        return read([name])


def ids(found: ArticlesRead) -> list[str]:
    return [article.id for article in found.articles]


def problems(found: ArticlesRead) -> list[str]:
    return [f"{problem.place}: {problem.message}" for problem in found.problems]


@pytest.mark.parametrize("name", FORMS)
def test_the_files_of_an_archive_are_read_as_in_a_folder(tmp_path: Path, name: str) -> None:
    found = reading(tmp_path, name, FORMS[name])
    assert ids(found) == [f"{name}#all.jsonl#7", f"{name}#all.jsonl#8", f"{name}#june/ferry.md"]
    assert {(article.file, article.line) for article in found.articles} == {(name, None)}
    assert found.articles[-1].published.reason == "metadata 2019-06-10"
    assert not found.problems
    assert {item.path.partition("#")[2]: item.why for item in found.skipped} == {
        ".notes/": Skipping.HIDDEN,
        "README.md": Skipping.ABOUT,
        "__MACOSX/": Skipping.HIDDEN,
        "list.csv": Skipping.DOCUMENT,
        "map.png": Skipping.OTHER,
        "node_modules/": Skipping.MADE,
        "settings.json": Skipping.OTHER,
        "tool": Skipping.OTHER,
    }


@pytest.mark.parametrize(
    ("name", "data", "article"),
    [
        ("ferry.md.gz", packed(story()), "ferry.md.gz#ferry.md"),
        ("all.jsonl.xz", lzma.compress(LINES), "all.jsonl.xz#all.jsonl#7"),
        ("ferry.txt.bz2", bz2.compress(story()), "ferry.txt.bz2#ferry.txt"),
        ("twice.txt.gz", packed(story()) + packed(b"More.\n") + b"\0" * 700, "twice.txt.gz#twice.txt"),
        ("lines.gz", packed(LINES), "lines.gz#lines#7"),
    ],
)
def test_a_file_that_is_packed_alone(tmp_path: Path, name: str, data: bytes, article: str) -> None:
    found = reading(tmp_path, name, data)
    assert (ids(found)[0], found.articles[0].file, found.problems) == (article, name, ())


def test_archives_in_archives_are_read_to_a_depth(tmp_path: Path) -> None:
    inner = zipped(("b.jsonl", LINES))
    assert ids(reading(tmp_path, "a.zip", zipped(("x.tgz", packed(tarred(("i.zip", inner))))))) == [
        "a.zip#x.tgz#i.zip#b.jsonl#7",
        "a.zip#x.tgz#i.zip#b.jsonl#8",
    ]
    deep = zipped(("1.zip", zipped(("2.zip", zipped(("3.zip", inner))))), ("a.txt", b"A strike."))
    found = reading(tmp_path, "a.zip", deep)
    assert ids(found) == ["a.zip#a.txt"]
    assert problems(found) == ["a.zip#1.zip#2.zip#3.zip: archives are packed more than 3 deep"]


def test_an_archive_without_an_article_is_an_error_only_alone(tmp_path: Path) -> None:
    photos = zipped(("a.jpg", b"1"), ("b.jpg", b"2"))
    found = reading(tmp_path, "photos.zip", photos)
    assert problems(found) == ["photos.zip: there is no article among the items"]
    (tmp_path / "a.txt").write_bytes(story())
    beside = read([str(tmp_path)])
    assert (len(beside.articles), beside.problems) == (1, ())
    assert [(item.path.rpartition("/")[2], item.reason) for item in beside.skipped] == [
        ("photos.zip", "an archive without an article")
    ]


def test_names_are_those_that_a_folder_would_show(tmp_path: Path) -> None:
    names = ("./a.txt", "/root/b.txt", "win\\c.txt", "d\x1b[1m.txt", "../../e.txt", "caf\udce9.txt", "F.txt", "f.txt")
    found = reading(tmp_path, "a.tar", tarred(*((name, b"A strike.") for name in names)))
    shown = ["F.txt", "a.txt", "caf%E9.txt", "d%1B[1m.txt", "f.txt", "root/b.txt", "win/c.txt"]
    assert ids(found) == [f"a.tar#{name}" for name in shown]
    assert problems(found) == ["a.tar#../../e.txt: its name leads out of the archive"]
    long = reading(tmp_path, "b.tar", tarred(("n" * 2000 + ".txt", b"A strike.")))
    assert problems(long) == [f"b.tar#{'n' * 80}: its name has more than 1,000 characters"]


def test_a_file_of_an_archive_needs_a_name(tmp_path: Path) -> None:
    data = zipped(("a", b"A strike."), ("b.txt", b"Another."))
    at = data.index(b"PK\x01\x02")
    nameless = data[: at + 46] + b"\0" + data[at + 47 :]
    found = reading(tmp_path, "a.zip", nameless)
    assert ids(found) == ["a.zip#b.txt"]


def test_the_name_of_a_zip_may_be_utf_8_without_saying_so(tmp_path: Path) -> None:
    data = zipped(("für.txt", b"A strike."))
    unsaid = data.replace(b"\x14\x00\x00\x08", b"\x14\x00\x00\x00")
    assert unsaid != data
    assert ids(reading(tmp_path, "a.zip", unsaid)) == ["a.zip#für.txt"]


def test_a_later_file_of_the_same_name_counts(tmp_path: Path) -> None:
    found = reading(tmp_path, "a.tar", tarred(("a.txt", b"An old strike."), ("./a.txt", b"A new strike.")))
    assert [(article.id, article.text) for article in found.articles] == [("a.tar#a.txt", "A new strike.")]
    assert [item.reason for item in found.skipped] == ["a later file in the archive has the same name"]


def test_links_and_devices_are_not_followed(tmp_path: Path) -> None:
    entries = []
    for number, kind in enumerate((tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE)):
        entries.append(tarfile.TarInfo(f"{number}.txt"))
        entries[-1].type, entries[-1].linkname = kind, "/etc/passwd"
    found = reading(tmp_path, "a.tar", tarred(("a.txt", b"A strike."), entries=entries))
    assert ids(found) == ["a.tar#a.txt"]
    assert [item.reason for item in found.skipped] == [
        "a link",
        "a link to another file of the archive",
        "a device",
        "a pipe",
    ]


def flagged(data: bytes, at: int, value: int) -> bytes:
    """A zip archive of one file with another field in the entry of its directory."""
    entry = data.index(b"PK\x01\x02")
    return data[: entry + at] + struct.pack("<H", value) + data[entry + at + 2 :]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (flagged(zipped(("a.txt", b"A strike.")), 8, 1), "a.zip#a.txt: it is encrypted"),
        (
            flagged(zipped(("a.txt", b"A strike.")), 10, 99),
            "a.zip#a.txt: it is packed in a way that cannot be unpacked",
        ),
        (flagged(zipped(("a.txt", b"A strike.")), 16, 1), "a.zip#a.txt: it is damaged"),
        (zipped(("a.txt", b"A strike."))[:-30], "a.zip: this is no zip archive, or a damaged one"),
        (b"Words.", "a.zip: this is no zip archive, or a damaged one"),
        (zipped(("mimetype", b"application/epub+zip")), "a.zip: this zip archive is an OpenDocument text or an e-book"),
    ],
)
def test_a_zip_archive_that_cannot_be_read(tmp_path: Path, data: bytes, said: str) -> None:
    assert problems(reading(tmp_path, "a.zip", data)) == [said]


def test_the_other_files_of_a_damaged_archive_are_read(tmp_path: Path) -> None:
    data = zipped(("a.txt", b"A strike."), ("b.txt", b"Another strike."))
    found = reading(tmp_path, "a.zip", flagged(data, 8, 1))
    assert (ids(found), problems(found)) == (["a.zip#b.txt"], ["a.zip#a.txt: it is encrypted"])


def test_what_stands_before_the_damage_of_a_tar_archive_is_read(tmp_path: Path) -> None:
    data = tarred(("b.txt", b"A strike."), ("c.txt", b"Another."))
    cut = reading(tmp_path, "a.tar", data[:1300])
    assert (ids(cut), problems(cut)) == (["a.tar#b.txt"], ["a.tar: the archive is damaged: an entry cannot be read"])
    changed = reading(tmp_path, "a.tar", data[:1030] + b"xxxx" + data[1034:])
    assert (ids(changed), problems(changed)) == (ids(cut), problems(cut))
    half = reading(tmp_path, "a.tgz", packed(tarred(("b.txt", b"A strike."), ("c.txt", story() * 90)))[:-30])
    assert ids(half) == ["a.tgz#b.txt"]
    (problem,) = problems(half)
    assert problem.startswith("a.tgz: it is cut off after ")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt.gz", packed(story())[:-20], "a.txt.gz: it is cut off after "),
        ("a.txt.gz", packed(story())[:-8] + b"\1" * 8, "a.txt.gz: it is damaged after "),
        ("a.txt.gz", b"Words.", "a.txt.gz: this is not packed by gzip, bzip2 or xz"),
        ("a.txt.bz2", b"BZh9" + b"x" * 40, "a.txt.bz2: it is damaged after 0 bytes of what it holds"),
        ("a.tar", b"Words.", "a.tar: the archive is damaged: an entry cannot be read"),
    ],
)
def test_a_packed_file_that_cannot_be_read(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (problem,) = problems(reading(tmp_path, name, data))
    assert problem.startswith(said)


def test_bombs_are_not_unpacked(tmp_path: Path) -> None:
    blanks = b" " * 15_000_000
    one = reading(tmp_path, "a.zip", zipped(("a.txt", blanks), ("b.txt", b"A strike.")))
    assert (ids(one), len(one.problems)) == (["a.zip#b.txt"], 1)
    assert "15,000,000 bytes are packed into" in one.problems[0].message
    said = "more than 200 times its size comes out of it"
    tar = reading(tmp_path, "a.tgz", packed(tarred(("a.txt", b"A strike."), ("b.txt", blanks))))
    assert (ids(tar), problems(tar)) == (["a.tgz#a.txt"], [f"a.tgz: {said}"])
    many = zipped(*((f"{number}.zip", zipped(("a.bin.txt", blanks[:9_000_000]))) for number in range(3)))
    nested = reading(tmp_path, "b.zip", many)
    assert said in nested.problems[-1].message


def test_what_is_longer_than_its_format_may_be_is_not_unpacked(tmp_path: Path) -> None:
    found = reading(tmp_path, "a.tar", tarred(("a.txt", b" " * 16_000_001), ("b.txt", b"A strike.")))
    assert (ids(found), problems(found)) == (["a.tar#b.txt"], ["a.tar#a.txt: it is longer than 16 MB"])


def test_what_may_be_no_article_is_no_error_if_it_is_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.readers.containers.archives import members

    monkeypatch.setattr(members, "MEMBER", 1_000_000)
    long = b"[" + b"1, " * 400_000 + b"1]"
    alone = reading(tmp_path, "dump.json.gz", packed(long))
    assert problems(alone) == ["dump.json.gz: there is no article among the items"]
    found = reading(tmp_path, "a.tar", tarred(("dump.json", long), ("dump", long), ("b.txt", b"A strike.")))
    assert (ids(found), problems(found)) == (["a.tar#b.txt"], [])
    assert [item.reason for item in found.skipped] == [
        "not an article: no suffix",
        "a .json file that cannot be looked into: it is longer than 1 MB",
    ]


def test_an_archive_has_only_so_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.readers.containers.archives import members, zip_members

    monkeypatch.setattr(members, "MEMBERS", 3)
    files = [(f"{number}.txt", b"A strike.") for number in range(5)]
    assert problems(reading(tmp_path, "a.tar", tarred(*files))) == ["a.tar: more than 3 files are in it"]
    monkeypatch.setattr(zip_members, "MEMBERS", 3)
    assert problems(reading(tmp_path, "a.zip", zipped(*files))) == ["a.zip: more than 3 files are in it"]


def test_a_budget_counts_what_comes_out() -> None:
    budget = limits.Budget(100)
    budget.take(limits.FREE)
    with pytest.raises(limits.EndedError, match="200 times"):
        budget.take(1)
    with pytest.raises(limits.EndedError, match="4 GB"):
        limits.Budget(limits.TOTAL).take(limits.TOTAL + 1)
