"""The content decides the format where a name lies or says nothing, and a missing library is reported once."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from checker.extras import MissingLibraryError, library
from checker.model.article import HOLDS_SEVERAL
from checker.readers import read
from checker.readers.content import Content
from checker.readers.opening import by_suffix, form_of, held, readers
from checker.readers.reader import Reader

ITEM = {"uri": "urn:tram:1", "type": "text", "body_text": "The tram opens on 4 March.", "versioncreated": "2021-02-01"}
LINE = {"id": "tram", "text": "The tram opens on 4 March."}


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", ["a.txt", "a", "a.md", "a.2021"])
def test_a_wire_item_is_read_as_one_whatever_its_name(name: str) -> None:
    Path(name).write_text(json.dumps(ITEM), encoding="utf-8")
    (article,) = read([name]).articles
    assert (article.text, str(article.published.day)) == (ITEM["body_text"], "2021-02-01")


def test_json_lines_without_a_suffix_are_read_in_a_folder_too() -> None:
    Path("desk").mkdir()
    Path("desk", "export").write_text(json.dumps(LINE), encoding="utf-8")
    assert [article.id for article in read(["desk"]).articles] == ["desk/export#tram"]


def test_a_text_without_a_suffix_is_read_if_it_is_named() -> None:
    Path("note").write_text("The tram opens on 4 March.", encoding="utf-8")
    assert [article.id for article in read(["note"]).articles] == ["note"]
    Path("desk").mkdir()
    Path("note").rename("desk/note")
    assert not read(["desk"]).articles


@pytest.mark.parametrize(
    "text",
    [
        "The tram opens on 4 March.",
        "From: the city\nSubject: the tram\n\nThe tram opens on 4 March.",
        "{curly} prose begins oddly.",
        "<b>Trams</b> run on 4 March.",
        "WARC/1.0 is a format, the library said.",
        "PK is the mark of a zip file.",
        "The mark %PDF is that of another.",
        "= Trams\n\nThe tram opens on 4 March.",
        "---\ntitle: Trams\n---\nThe tram opens on 4 March.",
        "RSS feeds say so: <rss> is their tag.",
    ],
)
def test_prose_stays_prose(text: str) -> None:
    Path("a.txt").write_text(text, encoding="utf-8")
    (article,) = read(["a.txt"]).articles
    assert article.text == text


@pytest.mark.parametrize("reader", readers(), ids=lambda reader: reader.module)
def test_a_format_has_its_module(reader: Reader) -> None:
    module = import_module(f"checker.readers.{reader.module}")
    assert callable(module.records)
    assert not reader.starts or callable(module.recognises)
    assert reader.starts or reader.seen or not reader.shared


def test_files_of_several_articles_are_known_by_their_suffix() -> None:
    known = {suffix.removeprefix(".") for suffix in by_suffix()}
    assert known >= HOLDS_SEVERAL - {"ndjson"}


def test_no_module_of_a_format_is_loaded_for_a_text() -> None:
    code = "import sys\nfrom checker.readers import read\nread(['a.txt'])\nprint(*sys.modules)"
    Path("a.txt").write_text("The tram opens on 4 March.", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "checker.readers.formats.html" in loaded
    others = {f"checker.readers.{reader.module}" for reader in readers() if ".txt" not in reader.suffixes}
    assert loaded.isdisjoint(others | {"lxml", "trafilatura", "pypdfium2", "feedparser", "fastwarc"})


def test_a_name_inside_a_file_has_its_own_suffix() -> None:
    assert form_of("a.zip#b.jsonl") is form_of("b.jsonl")


def test_an_unknown_kind_is_a_problem() -> None:
    (problem,) = held(Content("a.xyz", data=b"x"))
    assert "does not read this kind" in str(problem)


def test_a_library_that_is_missing_names_its_extra() -> None:
    with pytest.raises(MissingLibraryError) as error:
        library("checker_has_no_such_library", "a scroll", "office")
    assert error.value.message == "a scroll cannot be read without the library checker_has_no_such_library"
    assert "pip install '.[office]'" in error.value.hint


def test_a_module_that_a_library_lacks_is_no_missing_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "halfbuilt.py").write_text("import nothing_of_this_name\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ModuleNotFoundError):
        library("halfbuilt", "a scroll", "office")
