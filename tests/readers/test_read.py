"""Files and folders into articles."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pytest

from checker.model.article import PublishedFrom
from checker.readers import read, read_text
from checker.readers.opening import by_suffix

TEXT = "The new tram line opens on 4 March 2021, the city said.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str = TEXT) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text.encode())
    return path


def test_formats_are_found_by_suffix() -> None:
    assert {".txt", ".md", ".jsonl"} <= set(by_suffix())


def test_a_folder_is_read_in_order_and_without_other_files(folder: Path) -> None:
    for path in ("n/b.txt", "n/a/z.md", "n/a.md", "n/x.csv", "n/.hidden.txt", "n/.git/c.txt", "n/README.md", "n/C.TXT"):
        write(path)
    reading = read(["n/"])
    assert [article.id for article in reading.articles] == ["n/C.TXT", "n/a.md", "n/a/z.md", "n/b.txt"]
    assert not reading.problems


@pytest.mark.parametrize(("given", "expected"), [("./n/a.txt", "./n/a.txt"), ("n", "n/a.txt"), ("./n//", "./n/a.txt")])
def test_the_id_is_the_path_as_given(folder: Path, given: str, expected: str) -> None:
    write("n/a.txt")
    assert [article.id for article in read([given]).articles] == [expected]


def test_a_readme_that_is_named_is_read(folder: Path) -> None:
    assert len(read([write("README.md")]).articles) == 1


def test_a_file_that_is_reached_twice_is_one_article(folder: Path) -> None:
    write("n/a.txt")
    os.link("n/a.txt", "n/b.txt")
    assert [article.id for article in read(["n/a.txt", "n"]).articles] == ["n/a.txt"]


def test_a_loop_of_links_ends(folder: Path) -> None:
    write("n/a.txt")
    Path("n/again").symlink_to(folder / "n")
    assert [article.id for article in read(["n"]).articles] == ["n/a.txt"]


def test_front_matter_is_metadata_and_skipped(folder: Path) -> None:
    head = "---\ntitle: Yes\npublished: 2021-03-01\nsource: The Gazette\nurl: https://example.org/a\ntags: [x]\n---\n"
    (article,) = read([write("a.txt", head + TEXT)]).articles
    assert (article.title, article.source, article.url) == ("Yes", "The Gazette", "https://example.org/a")
    assert (article.published.day, article.published.source) == (dt.date(2021, 3, 1), PublishedFrom.METADATA)
    assert article.text == head + TEXT
    assert article.skips[0].start == 0
    before, behind = article.skips
    assert article.text[before.end : behind.start] == article.title
    assert article.text[behind.end :] == "\n" + TEXT


def test_date_is_another_name_for_published(folder: Path) -> None:
    (article,) = read([write("a.md", "---\ndate: 2021-03-01\n---\n" + TEXT)]).articles
    assert article.published.day == dt.date(2021, 3, 1)


def test_offsets_are_into_the_text_with_its_newlines(folder: Path) -> None:
    text = "---\r\ntitle: T\r\n---\r\n" + TEXT.replace("\n", "\r\n")
    (article,) = read([write("a.txt", text)]).articles
    assert article.text == text
    assert article.title == "T"


def test_option_counts_where_the_article_states_nothing(folder: Path) -> None:
    write("a.txt")
    write("b.txt", "---\ndate: 2021-03-01\n---\n" + TEXT)
    day = dt.date(2020, 2, 2)
    published = [article.published for article in read(["a.txt", "b.txt"], day).articles]
    assert [(item.day, item.source) for item in published] == [
        (day, PublishedFrom.OPTION),
        (dt.date(2021, 3, 1), PublishedFrom.METADATA),
    ]


def test_markdown_heading_code_and_link_targets(folder: Path) -> None:
    text = "# A [new](https://example.org/2021/03/05) tram #\n\n```\non 5 March\n```\n" + TEXT
    (article,) = read([write("a.md", text)]).articles
    assert article.title == "A [new](https://example.org/2021/03/05) tram"
    skipped = {skip.why: article.text[skip.start : skip.end] for skip in article.skips}
    assert skipped["link target"] == "https://example.org/2021/03/05"
    assert "on 5 March" in skipped["code"]


def test_json_lines(folder: Path) -> None:
    records = [
        {"id": "a", "text": TEXT, "published": "2021-03-01T10:00:00Z", "title": "Tram", "other": 1},
        {"id": 7, "text": "Line one\u2028still the same record", "published": None},
    ]
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    reading = read([write("x.jsonl", lines)])
    assert not reading.problems
    assert [(article.id, article.title) for article in reading.articles] == [("x.jsonl#a", "Tram"), ("x.jsonl#7", None)]
    assert reading.articles[0].published.day == dt.date(2021, 3, 1)


def test_a_bad_file_does_not_stop_the_good_ones(folder: Path) -> None:
    write("n/a.txt")
    write("n/b.txt", "")
    write("n/c.jsonl", 'no\n{"id": 1, "text": "The tram came."}\n')
    reading = read(["n", "away"])
    assert [article.id for article in reading.articles] == ["n/a.txt", "n/c.jsonl#1"]
    assert [problem.place for problem in reading.problems] == ["n/b.txt", "n/c.jsonl:1:1", "away"]
    assert all(problem.hint for problem in reading.problems)


def test_a_file_that_is_too_long_is_not_loaded(folder: Path) -> None:
    with Path("long.txt").open("wb") as file:
        file.truncate(200_000_000)
    (problem,) = read(["long.txt"]).problems
    assert "200 MB" in problem.message


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
def test_what_is_no_file_is_a_problem(folder: Path) -> None:
    os.mkfifo("pipe.txt")
    write("n/a.txt")
    os.mkfifo("n/pipe.txt")
    assert [problem.place for problem in read(["pipe.txt", "n"]).problems] == ["pipe.txt"]


@pytest.mark.parametrize("path", ["\0", "x" * 5000, "a.txt/b"])
def test_an_impossible_path_is_a_problem(folder: Path, path: str) -> None:
    write("a.txt")
    (problem,) = read([path]).problems
    assert problem.message


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_in_memory_is_read_as_its_file_is(tmp_path: Path, name: str) -> None:
    text = "---\ntitle: Ferries\npublished: 2021-05-01\n---\n# Crews go\r\n\r\nCrews of “Vesk” 😀 left on May 3.\n"
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    assert read_text(str(path), text) == read([str(path)])


@pytest.mark.parametrize("text", ["", " \n", "---\ntitle: [\n---\nText.\n", "---\npublished: May\n---\nText.\n"])
def test_faults_of_a_text_in_memory_are_those_of_its_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert read_text(str(path), text) == read([str(path)])
    assert read_text(str(path), text).problems


def test_a_text_of_a_kind_that_is_not_read_is_refused() -> None:
    (problem,) = read_text("a.doc", "Text.").problems
    assert problem.message == "this is a Word document, which claimcheck does not read"
    assert problem.hint == "save it as .docx, or its words as plain text (.txt)"


def test_a_link_that_leads_nowhere_is_told_and_the_rest_is_read(folder: Path) -> None:
    write("pub/a.txt")
    Path("pub/b.txt").symlink_to("gone.txt")
    found = read(["pub"])
    assert [article.id for article in found.articles] == ["pub/a.txt"]
    (problem,) = found.problems
    assert (problem.place, problem.message) == ("pub/b.txt", "this link leads to no file")
    assert read(["pub/b.txt"]).problems[0].message == "this link leads to no file"
    assert read([""]).problems[0].message == "no path is named"


@pytest.mark.parametrize("key", ["publised", "publishd", "datee", "published_day"])
def test_a_date_under_another_key_is_told(folder: Path, key: str) -> None:
    path = write("a.md", f"---\ntitle: Trams\n{key}: 2021-03-01\n---\n{TEXT}")
    (problem,) = read([path], None).problems
    assert problem.place == "a.md:3:1"
    assert problem.message == f"front matter: {key!r} is no key that is read"
    assert problem.hint in ("write 'published' before the date", "write 'date' before the date")
    write("b.jsonl", json.dumps({"id": "1", "text": TEXT, key: "2021-03-01"}) + "\n")
    assert len(read(["b.jsonl"], None).problems) == 1


@pytest.mark.parametrize(
    "line", ["updated: 2021-03-01", "publisher: Harbour Press", "unpublished: 2021-03-01", "pubs: 3"]
)
def test_other_keys_are_left_alone(folder: Path, line: str) -> None:
    path = write("a.md", f"---\n{line}\n---\n{TEXT}")
    assert read([path], None).problems == ()
    path = write("b.md", f"---\npublished_at: 2021-03-02\npublished: 2021-03-01\n---\n{TEXT}")
    assert read([path], None).problems == ()


@pytest.mark.parametrize("said", ["2019-02-15 16:33 +0100", "2019-02-15T16:33+01:00", "2019-02-15 16:33:00.5 -0500"])
def test_a_blank_may_stand_before_the_offset_of_a_time(said: str) -> None:
    (found,) = read_text("a.jsonl", json.dumps({"id": "1", "text": "Talks end.", "published": said})).articles
    assert found.published.day == dt.date(2019, 2, 15)
    assert found.published.clock is not None and (found.published.clock.hour, found.published.clock.minute) == (16, 33)
