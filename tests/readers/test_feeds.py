"""RSS, RDF and Atom: each entry is an article; what is broken costs only its item, and nothing outside is opened."""

from __future__ import annotations

import builtins
import socket
import sys
from pathlib import Path

import pytest
from reading import problems, records, results, skipped, unread

from checker.model.skipped import Skipped
from checker.readers import read
from checker.readers.content import Content
from checker.readers.web.feeds.reading import recognises

SAMPLES = Path(__file__).parent / "samples" / "feeds"
CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def rss(*items: str, head: str = "") -> str:
    """A feed of these items."""
    about = "<title>The Ferry &amp; Tram Gazette</title><language>en-gb</language>"
    return f'<rss version="2.0" {CONTENT} {DC}><channel>{about}{head}\n{"".join(items)}</channel></rss>'


def item(name: str, body: str = "The vote is on Friday.", more: str = "") -> str:
    """An item on a line of its own."""
    return f"<item><title>Item {name}</title><guid>{name}</guid><description>{body}</description>{more}</item>\n"


def atom(*entries: str) -> str:
    """An Atom feed of these entries."""
    return f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Gazette</title>{"".join(entries)}</feed>'


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("f*")), ids=lambda path: path.name)
def test_every_sample_is_read_or_left_out_with_a_reason(path: Path) -> None:
    found = list(results(path.name, path.read_bytes()))
    assert found
    assert problems(path.name, path.read_bytes()) == []


def test_the_samples_say_what_they_are_made_to_show() -> None:
    def one(name: str) -> str:
        (record,) = records(name, (SAMPLES / name).read_bytes())
        return record.text

    assert one("feedparser_rss_item_content_encoded.xml") == "Example content"
    assert one("feedparser_atom10_entry_content_base64.xml") == "Example Atom"
    empty = "feedparser_rss_rss_version_20.xml"
    assert skipped(empty, (SAMPLES / empty).read_bytes()) == {empty: "a feed without entries"}


def test_an_entry_is_an_article_with_its_metadata() -> None:
    more = "<link>https://gazette.example/1</link><pubDate>Fri, 15 Feb 2019 22:00:00 -0500</pubDate>"
    _, record = records("a.rss", rss(item("x"), item("y", more=more)))
    assert (record.id, record.file, record.line) == ("a.rss#y", "a.rss", 3)
    assert (record.title, record.text) == ("Item y", "The vote is on Friday.")
    assert (record.published, record.published_by) == ("2019-02-15T22:00:00-05:00", "pubDate")
    assert (record.source, record.language) == ("The Ferry & Tram Gazette", "en-gb")
    assert record.url == "https://gazette.example/1"


def test_the_full_text_counts_before_the_summary_and_the_place_says_which_was_read() -> None:
    full = "<content:encoded><![CDATA[<p>The ferry sank.</p><p>Two died.</p>]]></content:encoded>"
    long, short = records("a.rss", rss(item("x", "A summary.", full), item("y", "A summary.")))
    assert long.text == "The ferry sank.\n\nTwo died."
    assert [place.words for place in long.places] == ["paragraph 1", "paragraph 2"]
    assert [place.words for place in short.places] == ["description, paragraph 1"]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('<content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content>', "One.\n\nTwo."),
        (
            '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>1 &lt; 2.</p><p>B.</p></div></content>',
            "1 < 2.\n\nB.",
        ),
        ('<content type="text">One &lt; two.</content>', "One < two."),
        ('<content type="image/png">iVBORw0KGgo=</content><summary>Sum.</summary>', "Sum."),
        ('<content src="https://x.example/a.pdf" type="application/pdf"/><summary>Sum.</summary>', "Sum."),
    ],
)
def test_forms_of_atoms_content(content: str, text: str) -> None:
    (record,) = records("a.atom", atom(f"<entry><id>1</id><title>T</title>{content}</entry>"))
    assert record.text == text


def test_published_counts_before_updated_which_a_blog_sets_years_later() -> None:
    dates = "<published>2019-02-15T23:30:00-05:00</published><updated>2024-03-01T00:00:00Z</updated>"
    entry = "<entry><id>{}</id><title>T</title><summary>S.</summary>{}</entry>"
    both, one = records("a.atom", atom(entry.format(1, dates), entry.format(2, dates[dates.index("<upd") :])))
    assert both.published == "2019-02-15T23:30:00-05:00"
    assert both.published_by == "published, not updated 2024-03-01"
    assert (one.published, one.published_by) == ("2024-03-01T00:00:00+00:00", "updated")


@pytest.mark.parametrize(
    ("date", "address", "published"),
    [
        ("Sat, 16 Feb 2019 03:30:00 GMT", "2019/02/15", "2019-02-15"),
        ("Fri, 15 Feb 2019 21:30:00 +0000", "2019/02/16", "2019-02-16"),
        ("Sat, 16 Feb 2019 13:30:00 GMT", "2019/02/15", "2019-02-16T13:30:00+00:00"),
        ("Fri, 15 Feb 2019 08:30:00 GMT", "2019/02/16", "2019-02-15T08:30:00+00:00"),
        ("Sat, 16 Feb 2019 03:30:00 +0100", "2019/02/15", "2019-02-16T03:30:00+01:00"),
        ("Sat, 16 Feb 2019 03:30:00 GMT", "2019/02/16", "2019-02-16T03:30:00+00:00"),
        ("Sat, 16 Feb 2019 03:30:00 GMT", "2019/01/02", "2019-02-16T03:30:00+00:00"),
        ("Sat, 16 Feb 2019 03:30:00 GMT", "news", "2019-02-16T03:30:00+00:00"),
    ],
)
def test_a_time_in_utc_and_the_day_beside_it_in_the_address(date: str, address: str, published: str) -> None:
    more = f"<link>https://gazette.example/{address}/ferry</link><pubDate>{date}</pubDate>"
    (record,) = records("a.rss", rss(item("x", more=more)))
    assert record.published == published
    if "T" not in published:
        assert record.published_by is not None
        assert record.published_by.startswith("the address; in UTC 2019-02-1")


def test_rss_1_and_atom_0_3() -> None:
    rdf = (
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" {DC}>'
        '<channel rdf:about="x"><title>Feed</title><items><rdf:Seq><rdf:li resource="y"/></rdf:Seq></items></channel>'
        '<item rdf:about="https://x.example/1"><title>T</title><link>https://x.example/1</link>'
        "<description>Talks end.</description><dc:date>2019-02-15T10:00-05:00</dc:date></item></rdf:RDF>"
    )
    (record,) = records("a.rdf", rdf)
    assert (record.id, record.published) == ("a.rdf#https://x.example/1", "2019-02-15T10:00:00-05:00")
    old = (
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>t</title><entry><id>1</id><title>T</title>'
        "<issued>2003-12-31T10:14:55-08:00</issued><modified>2004-01-05T00:00:00Z</modified>"
        '<content type="text/html" mode="escaped">&lt;p&gt;Hi.&lt;/p&gt;</content></entry></feed>'
    )
    (record,) = records("a.xml", old)
    assert (record.text, record.published_by) == ("Hi.", "issued, not modified 2004-01-05")


def test_lines_of_the_site_captions_and_sentences_that_are_cut_off_make_no_claims() -> None:
    markup = (
        "<p>The ferry sank.</p><figure><img><figcaption>A boat on May 5</figcaption></figure>"
        "<p>The post <a>Ferry on May 6</a> appeared first on <a>Gazette</a>.</p>"
    )
    full = f"<content:encoded><![CDATA[{markup}]]></content:encoded>"
    (record,) = records("a.rss", rss(item("x", more=full)))
    assert [text for text, _ in unread(record)] == [
        "A boat on May 5",
        "The post Ferry on May 6 appeared first on Gazette.",
    ]
    (record,) = records("a.rss", rss(item("x", "The tax rises to 5 percent. The vote would be on [&amp;#8230;]")))
    assert unread(record) == [("The vote would be on […]", "cut off")]


@pytest.mark.parametrize(
    "line",
    [
        "Keep reading scores above 50 percent, the minister said.",
        "Categories of goods from two states pay 5 percent.",
        "Copyright law changed on May 3.",
        "Post on X said that 5 died.",
        "Read more than 5 books a year.",
    ],
)
def test_prose_that_begins_like_a_line_of_the_site_is_read(line: str) -> None:
    (record,) = records("a.rss", rss(item("x", line)))
    assert unread(record) == []


def test_what_holds_no_copy_is_left_out_with_the_reason() -> None:
    sound = '<enclosure url="https://x.example/a.mp3" type="audio/mpeg" length="1"/>'
    feed = rss(
        "<item><guid>1</guid><title>Only a headline</title></item>",
        f"<item><guid>2</guid>{sound}</item>",
        item("3", more=sound),
        "<item><guid>4</guid></item>",
    )
    assert skipped("a.rss", feed) == {
        "a.rss#1": "a headline without a text",
        "a.rss#2": "a recording without a text",
        "a.rss#4": "an item without a text",
    }
    podcast = feed.replace(
        '<rss version="2.0"', '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    )
    podcast = podcast.replace("<language>", "<itunes:author>A</itunes:author><language>")
    assert skipped("a.rss", podcast)["a.rss#3"] == "an episode of a podcast"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<a href='x'>Comments</a>", "a headline without a text"),
        ("<figure><img><figcaption>May 5</figcaption></figure>", "a headline without a text"),
        (
            "<li><a href='x'>Two died on May 5</a> Echo</li><li><a href='y'>5 died</a> Sun</li>",
            "links to other stories",
        ),
        ("<a href='x'>The vote is on Friday.</a>", None),
        ("<p>The <a href='x'>vote</a> is on Friday.</p>", None),
        ("<p>It rose to…</p>", None),
        ("<a href='x'>The vote", None),
    ],
)
def test_links_and_captions_alone_are_no_copy(body: str, reason: str | None) -> None:
    feed = rss(item("x", f"<![CDATA[{body}]]>"))
    assert skipped("a.rss", feed).get("a.rss#x") == reason
    assert len(records("a.rss", feed)) == (reason is None)


def test_ids_tell_entries_apart() -> None:
    first, again, other = results("a.rss", rss(item("x"), item("x"), item("x", "Another text.")))
    assert [record.id for record in records("a.rss", rss(item("x"), item("x")))] == ["a.rss#x"]
    assert isinstance(again, Skipped)
    assert again.reason == "the same item as on line 2"
    (problem,) = problems("a.rss", rss(item("x"), item("x"), item("x", "Another text.")))
    assert (problem.place, problem.message) == ("a.rss:4:1", "the id 'x' is already that of line 2")
    assert first != other
    nameless = rss("<item><description>Talks end.</description></item>")
    assert [record.id for record in records("a.rss", nameless)] == [record.id for record in records("a.rss", nameless)]


@pytest.mark.parametrize("date", ["Thu, 31 Feb 2019 10:00:00 GMT", "yesterday", "04/05/2018"])
def test_a_date_that_does_not_exist_costs_its_item(date: str) -> None:
    feed = rss(item("x", more=f"<pubDate>{date}</pubDate>"), item("y"))
    (problem,) = problems("a.rss", feed)
    assert (problem.place, problem.message) == ("a.rss:2:1", f"'pubDate' is no date: {date!r}")
    assert [record.id for record in records("a.rss", feed)] == ["a.rss#y"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("A & B agree on 5&#146;s", "A & B agree on 5’s"),
        ("Caf&eacute; opens", "Café opens"),
        ("x &bogus; y", "x &bogus; y"),
        ("a\x0bb", "a b"),
        ("<![CDATA[A & B &amp; C]]>", "A & B & C"),
    ],
)
def test_what_feeds_often_get_wrong_is_read_as_it_is_meant(body: str, text: str) -> None:
    (record,) = records("a.rss", rss(item("x", body)))
    assert record.text == text


def test_names_that_are_not_declared_or_not_well_formed_are_read() -> None:
    full = "<content:encoded><![CDATA[<p>Full.</p>]]></content:encoded>"
    (record,) = records("a.rss", rss(item("x", more=full)).replace(CONTENT, ""))
    assert record.text == "Full."
    odd = '<x:y xmlns:x="http://x\u2003an\u2003odd/"/>'
    assert [problem.message for problem in problems("a.rss", rss(item("x", more=odd), item("y")))] == [
        "this item cannot be read as one of a feed"
    ]
    assert [record.id for record in records("a.rss", rss(item("x", more=odd), item("y")))] == ["a.rss#y"]


def test_half_a_feed_is_read_up_to_its_end() -> None:
    feed = rss(item("x"), item("y"), item("z"))
    cut = feed[: feed.index("Item z")]
    assert [record.id for record in records("a.rss", cut)] == ["a.rss#x", "a.rss#y"]
    (problem,) = problems("a.rss", cut)
    assert (problem.place, problem.message) == ("a.rss:4:1", "the file breaks off in this item")
    (problem,) = problems("a.rss", feed[: feed.index("</channel>")])
    assert problem.message == "the file is not well-formed: no element found"


def test_a_broken_item_costs_only_itself() -> None:
    broken = "<item><title>x</title><description>foo</item>\n"
    feed = rss(item("x"), broken, item("y"), "<item><title>no end\n", item("z"))
    assert [record.id for record in records("a.rss", feed)] == ["a.rss#x", "a.rss#y", "a.rss#z"]
    assert [(problem.place, problem.message) for problem in problems("a.rss", feed)] == [
        ("a.rss:3:1", "this item is not well-formed: mismatched tag"),
        ("a.rss:5:1", "this item is not well-formed: it has no end"),
    ]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("windows-1252", "cp1252"), ("utf-16", "utf-16"), ("", "utf-8-sig")],
)
def test_encodings_also_those_that_lie(declared: str, encoding: str) -> None:
    declaration = f"<?xml version='1.0' encoding='{declared}'?>\n" if declared else ""
    (record,) = records("a.rss", f"{declaration}{rss(item('x', 'Café closes'))}".encode(encoding))
    assert record.text == "Café closes"


def test_a_damaged_byte_costs_only_its_item() -> None:
    data = rss(item("x", "Café é è"), item("y", "1?5 died"), item("z")).encode().replace(b"1?5", b"1\xff5")
    assert [record.id for record in records("a.rss", data)] == ["a.rss#x", "a.rss#z"]
    (problem,) = problems("a.rss", data)
    assert (problem.place, problem.message) == ("a.rss:3:1", "this item holds a byte that is no UTF-8")


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY x "&a;&a;&a;">]>',
        '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://x.example/a.dtd"> %p;]>',
    ],
)
def test_entities_of_a_document_are_refused(declaration: str) -> None:
    (problem,) = results("a.rss", f"{declaration}{rss(item('&x;'))}")
    assert "declares the entity" in getattr(problem, "message", "")


def test_a_dtd_outside_is_never_fetched() -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">'
    (record,) = records("a.rss", doctype + rss(item("x", "Caf&eacute;")))
    assert record.text == "Café"


@pytest.mark.parametrize("name", ["http://127.0.0.1:9/a.rss", "/etc/passwd.rss", "file:///etc/passwd.rss"])
def test_neither_the_network_nor_a_file_is_opened(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    records("a.rss", rss(item("x")))  # loads the libraries

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(builtins, "open", refuse)
    link = f"<link>{name}</link><source url='{name}'>S</source>"
    assert [record.text for record in records(name, rss(item("x", more=link)))] == ["The vote is on Friday."]


@pytest.mark.parametrize(
    "data",
    [
        "<rss><channel><item>" + "<a>" * 5_000,
        "<rss><channel>" + "<item>" * 5_000,
        "<rss><channel>" + "<item>" * 5_000 + "</item>",
        rss("<item>" + "<a/>" * 210_000 + "</item>"),
        "",
        "<",
        "<rss",
        "<rss/>",
        "words",
        "\x00\x01",
    ],
)
def test_hostile_files_end_in_a_reason(data: str) -> None:
    found = results("a.rss", data)
    assert found
    assert not any("bug" in problem.message for problem in problems("a.rss", data))
    assert records("a.rss", data) == []


def test_many_entries_are_read_in_one_pass() -> None:
    feed = rss(*(item(str(number)) for number in range(3_000)))
    assert len({record.id for record in records("a.rss", feed)}) == 3_000


def test_other_xml_and_prose_are_not_taken_for_feeds() -> None:
    def seen(text: str) -> bool:
        return recognises(Content("a", data=text.encode()))

    assert seen(rss(item("x")))
    assert seen("\n<?xml version='1.0'?><!-- c -->" + atom())
    assert not seen("The <rss> element is one of three.")
    assert not seen("<html><body>rss</body></html>")
    assert not seen(rss().replace("<rss", '<rss xmlns:wp="http://wordpress.org/export/1.2/"'))
    assert not seen('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>')


def test_a_feed_in_a_folder_is_read_and_other_xml_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(rss(item("x")), "utf-8")
    (tmp_path / "pom.xml").write_text("<project/>", "utf-8")
    found = read([str(tmp_path)])
    assert [article.id for article in found.articles] == [f"{tmp_path / 'feed.xml'}#x"]
    assert found.problems == ()


def test_without_its_library_a_feed_is_a_problem_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    (problem,) = problems("a.rss", rss(item("x")))
    assert problem.message == "a feed cannot be read without the library feedparser"
    assert "pip install '.[feeds]'" in problem.hint


def test_items_without_a_feed_are_no_bug() -> None:
    said = [problem.message for problem in problems("feed.rss", f"<item>{item('x')}")]
    assert said and not any("a bug" in words for words in said)


def test_another_kind_of_xml_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    (problem,) = problems("a.xml", "<root><item>The tram opens on 4 March.</item></root>")
    assert problem.message == "this is XML of a kind that is not read: its outermost element is 'root'"
