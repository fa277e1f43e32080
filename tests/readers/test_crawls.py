"""Web crawls: which records are read, their ids and dates, encodings, and what damage costs."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from checker.readers import ArticlesRead, read
from checker.readers.containers.crawls.answers import answer
from checker.readers.containers.crawls.entries import Entry, entries
from checker.readers.content import Content
from checker.readers.opening import by_suffix
from checker.reporters.content.not_read import not_read
from tests.fuzz.samples import PAGE
from tests.readers.packs import packed, record, story, zipped

STORY = story().partition(b"---\n")[2].partition(b"---\n")[2]
A, B, C = (record(f"http://news.example/{name}", STORY + name.encode()) for name in "abc")


def crawl(folder: Path, data: bytes, name: str = "x.warc") -> ArticlesRead:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        Path(name).write_bytes(data)
        return read([name])


def pages(found: ArticlesRead) -> list[str]:
    """The addresses of the articles."""
    return [article.id.partition("#http://news.example/")[2] for article in found.articles]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.warc", A + B + C),
        ("x.warc.gz", packed(A) + packed(B) + packed(C)),
        ("whole.warc.gz", packed(A + B + C)),
        ("nameless.gz", packed(A) + packed(B) + packed(C)),
    ],
)
def test_pages_are_read_in_the_order_of_the_file(tmp_path: Path, name: str, data: bytes) -> None:
    found = crawl(tmp_path, data, name)
    assert [article.id for article in found.articles] == [f"{name}#http://news.example/{page}" for page in "abc"]
    assert [article.url for article in found.articles] == [f"http://news.example/{page}" for page in "abc"]
    assert {(article.file, article.line) for article in found.articles} == {(name, None)}
    assert (found.problems, found.skipped) == ((), ())


def test_what_is_no_page_is_counted(tmp_path: Path) -> None:
    others = [
        record("http://news.example/", b"", of="request"),
        record("http://news.example/", b"", of="metadata"),
        record("dns:news.example", b"", of="resource"),
        record("http://news.example/old", b"", status="301 Moved"),
        record("http://news.example/gone", b"", status="404 Not Found"),
        record("http://news.example/a.png", b"1", kind="image/png"),
        record("http://news.example/robots.txt", b"User-agent: *"),
        record("http://news.example/a", b"", of="revisit"),
        record("http://news.example/half", STORY, further="WARC-Truncated: length\r\n"),
        record("", STORY),
    ]
    found = crawl(tmp_path, A + b"".join(others) + A)
    assert (pages(found), found.problems) == (["a"], ())
    assert {item.reason: item.count for item in found.skipped} == {
        "requests and notes of the crawler": 3,
        "redirects and errors": 2,
        "images, styles and other types": 1,
        "files for programs, such as robots.txt": 1,
        "pages captured before without a change": 2,
        "pages that the crawler has cut off": 1,
        "answers without an address, or with one that is too long": 1,
    }
    (line,) = not_read(found.skipped)
    assert line.startswith("11 items not read: x.warc (requests and notes of the crawler: 3; redirects and errors: 2;")


def test_a_page_captured_again_with_a_change_is_another_article(tmp_path: Path) -> None:
    again = record("http://news.example/a", STORY + b"More.", date="2019-06-12T08:00:00Z")
    same = record("http://news.example/a", STORY + b"Yet more.", date="2019-06-12T08:00:00Z")
    found = crawl(tmp_path, A + again + same)
    assert pages(found) == ["a", "a 2019-06-12T08:00:00Z", f"a 2019-06-12T08:00:00Z at byte {len(A + again)}"]


def test_the_day_of_capture_is_no_day_of_publication(tmp_path: Path) -> None:
    early = story(published="2019-06-13")
    (undated, stated, later) = crawl(
        tmp_path,
        A + record("http://news.example/b", story()) + record("http://news.example/c", early),
    ).articles
    assert (undated.published.day, undated.published.reason) == (None, "captured on 2019-06-11, so published by then")
    assert (str(stated.published.day), stated.published.reason) == ("2019-06-10", "metadata 2019-06-10")
    assert later.published.day is None
    assert later.published.reason == "captured on 2019-06-11, so not published on 2019-06-13, as it states"


def chunked(*parts: bytes) -> bytes:
    """A body in chunks."""
    return b"".join(b"%x;a=b\r\n%s\r\n" % (len(part), part) for part in (*parts, b""))


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Encoding: gzip\r\n", packed(STORY)),
        ("Content-Encoding: gzip\r\n", STORY),
        ("Content-Encoding: deflate\r\n", zlib.compress(STORY)),
        ("Content-Encoding: deflate\r\n", zlib.compress(STORY, wbits=-15)),
        ("Transfer-Encoding: chunked\r\n", chunked(STORY[:-3], STORY[-3:])),
        ("Transfer-Encoding: chunked\r\n", STORY),
        ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(packed(STORY))),
        ("Content-Encoding: other\r\n", STORY),
    ],
)
def test_bodies_are_decoded_if_they_are_encoded(tmp_path: Path, headers: str, body: bytes) -> None:
    (article,) = crawl(tmp_path, record("http://news.example/a", body, headers=headers)).articles
    assert article.text == STORY.decode()


def test_brotli(tmp_path: Path) -> None:
    body = bytes.fromhex("0b058068656c6c6f20776f726c6403")
    (article,) = crawl(tmp_path, record("http://news.example/a", body, headers="Content-Encoding: br\r\n")).articles
    assert article.text == "hello world"


def again(stated: object) -> bytes:
    """A record that lies about its length."""
    return record("http://news.example/b", STORY, stated=stated)


@pytest.mark.parametrize(
    ("data", "read_all_the_same", "said"),
    [
        (A + B[:-60], "a", "the record at byte {a} is cut off: "),
        (A + again(900) + C, "ac", "the record at byte {a} is cut off: "),
        (A + again(10**15) + C, "ac", "the record at byte {a} is cut off: "),
        (A + again(-4) + C, "ac", "the record at byte {a} is no record of WARC"),
        (A + again(40) + C, "ac", "what follows the record at byte {a} is damaged"),
        (A + b"zz zz\r\n\r\n" + C, "ac", "what follows the record at byte 0 is damaged"),
        (b"zz zz\r\n\r\n" + A + C, "ac", "what stands at byte 0 is damaged"),
    ],
)
def test_damaged_records_cost_only_themselves(tmp_path: Path, data: bytes, read_all_the_same: str, said: str) -> None:
    found = crawl(tmp_path, data)
    assert pages(found) == list(read_all_the_same)
    (problem,) = found.problems
    assert (problem.place, problem.message.startswith(said.format(a=len(A)))) == ("x.warc", True)


def test_damage_of_packed_records(tmp_path: Path) -> None:
    bad = packed(B)
    bad = bad[:90] + b"xxxxxx" + bad[96:]
    found = crawl(tmp_path, packed(A) + bad + packed(C), "x.warc.gz")
    assert (pages(found), len(found.problems)) == (["a", "c"], 1)
    cut = crawl(tmp_path, packed(A) + packed(B)[:-30], "x.warc.gz")
    assert (pages(cut), cut.problems[0].hint) == (["a"], "what follows is not read; fetch the crawl again")


@pytest.mark.parametrize("data", [b"", b"Words.\n" * 40, packed(b"WARC/")])
def test_what_is_no_crawl(tmp_path: Path, data: bytes) -> None:
    (problem,) = crawl(tmp_path, data).problems
    assert problem.message == "this is no web crawl in WARC, or a damaged one"


def test_a_crawl_is_no_bomb(tmp_path: Path) -> None:
    blanks = record("http://news.example/b", b" " * 15_000_000, kind="image/png")
    found = crawl(tmp_path, packed(A) + packed(blanks) + packed(C), "x.warc.gz")
    assert (pages(found), [problem.message for problem in found.problems]) == (
        ["a"],
        ["more than 200 times its size comes out of it"],
    )


def test_a_crawl_in_an_archive(tmp_path: Path) -> None:
    found = crawl(tmp_path, zipped(("c/x.warc.gz", packed(A) + packed(B))), "all.zip")
    assert [article.id for article in found.articles] == [
        f"all.zip#c/x.warc.gz#http://news.example/{page}" for page in "ab"
    ]


def test_after_many_damaged_records_a_crawl_is_given_up(tmp_path: Path) -> None:
    found = crawl(tmp_path, A + record("http://news.example/b", b"", stated="x") * 150 + C)
    assert (pages(found), len(found.problems)) == (["a"], 100)


SAMPLES = Path(__file__).parent / "samples" / "warc"


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("example.warc", 6),
        ("example.warc.gz", 6),
        ("example-bad-non-chunked.warc.gz", 6),
        ("example-iana.org-chunked.warc", 3),
    ],
)
def test_samples_of_warcio(name: str, count: int) -> None:
    content = Content(name, SAMPLES / name)
    found = list(entries(content, frozenset({"response"})))
    assert [type(item) for item in found] == [Entry] * count
    (block,) = [item.block for item in found if isinstance(item, Entry) and item.headers["warc-type"] == "response"]
    assert block is not None
    got = answer(block)
    assert (got.status, got.kind) == ("200", "text/html")
    assert got.body.startswith(b"<!doctype html>") and got.body.rstrip().endswith(b"</html>")


@pytest.mark.skipif(".html" not in by_suffix(), reason="no reader of web pages")
def test_a_web_page(tmp_path: Path) -> None:
    page = record("http://news.example/ferries", PAGE.encode(), kind="text/html; charset=utf-8")
    (article,) = crawl(tmp_path, page + record("http://news.example/login", b"<form>", kind="text/html")).articles
    assert (article.title, article.url) == ("Ferries to stop", "http://news.example/ferries")
    assert str(article.published.day) in ("2019-06-11", "2019-06-12")
    assert "420 crew members" in article.text
