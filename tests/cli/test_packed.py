"""Archives and crawls from end to end: checking, waiving, indexing, finding, and dropping what is gone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli.main import main
from tests.readers.packs import packed, record, story, zipped

Call = Callable[..., tuple[int, str, str]]
OTHER = b'{"id": "7", "published": "2019-06-09", "text": "The council approved a budget of 3 million euros."}\n'


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs claimcheck in a folder with two days of one strike: one in an archive and a crawl, the other in a draft."""
    monkeypatch.chdir(tmp_path)
    Path("pub.zip").write_bytes(zipped(("june/ferry.md", story()), ("all.jsonl", OTHER)))
    said = story().rpartition(b"---\n")[2]
    page = record("http://news.example/2019/06/11/ferry", said)
    Path("crawl.warc.gz").write_bytes(packed(page) + packed(record("http://news.example/old", b"", status="404 No")))
    Path("draft.md").write_bytes(story("June 17"))

    def run(*words: str) -> tuple[int, str, str]:
        code = main(list(words))
        return code, *capsys.readouterr()

    return run


def findings(call: Call, *words: str) -> list[list[str]]:
    """The ids of the articles of each finding."""
    found = json.loads(call(*words, "--format", "json")[1])["findings"]
    left = [item for item in found if not item["suppressions"] and item["baselineState"] != "unchanged"]
    return [[claim["article"] for side in item["sides"] for claim in side["claims"]] for item in left]


def test_members_and_pages_are_compared(call: Call) -> None:
    sides = [["crawl.warc.gz#http://news.example/2019/06/11/ferry", "pub.zip#june/ferry.md", "draft.md"]]
    assert [sorted(ids) for ids in findings(call, ".")] == [sorted(sides[0])]


def test_a_waiver_names_them(call: Call) -> None:
    (found,) = json.loads(call(".", "--format", "json")[1])["findings"]
    code, out, err = call("waive", found["id"], ".", "--reason", "Both are right.")
    assert code == 0, out + err
    written = Path(".claimcheck/waivers.yaml").read_text("utf-8")
    assert "article: pub.zip#june/ferry.md" in written
    assert "article: crawl.warc.gz#http://news.example/2019/06/11/ferry" in written
    assert findings(call, ".") == []


def test_a_baseline_holds_them(call: Call) -> None:
    assert call("baseline", "create", ".")[0] == 0
    assert findings(call, ".") == []


def test_an_archive_of_claims_holds_them(call: Call) -> None:
    index = ("index", "pub.zip", "crawl.warc.gz", "--archive", "a.db", "--drop-removed")
    assert "3 articles stored, 0 unchanged" in call(*index)[2]
    assert "0 articles stored, 3 unchanged" in call(*index)[2]
    sides = findings(call, "check", "draft.md", "--against", "a.db")
    assert [sorted(ids) for ids in sides] == [
        ["crawl.warc.gz#http://news.example/2019/06/11/ferry", "draft.md", "pub.zip#june/ferry.md"]
    ]
    assert "pub.zip#june/ferry.md" in call("find", "a.db", "ferry union strike begins")[1]
    Path("pub.zip").write_bytes(b"PK\3\4 half of it")
    assert "0 dropped" in call(*index)[2]
    Path("pub.zip").write_bytes(zipped(("all.jsonl", OTHER)))
    assert "0 articles stored, 2 unchanged, 1 dropped" in call(*index)[2]
    Path("pub.zip").unlink()
    assert "1 dropped" in call("index", ".", "--archive", "a.db", "--drop-removed")[2]


def test_one_damaged_archive_leaves_the_others_checked(call: Call) -> None:
    Path("bad.zip").write_bytes(b"PK\3\4 half of it")
    code, out, err = call(".", "--format", "json")
    assert (code, len(json.loads(out)["findings"])) == (2, 1)
    assert "bad.zip: this is no zip archive, or a damaged one" in err
