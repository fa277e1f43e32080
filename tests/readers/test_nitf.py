"""NITF: what is the text, what is left out, and what states the day."""

# ruff: noqa: E501 - one case a line reads as a table

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from checker.library import extract
from checker.model.article import Article, file_and_name
from checker.model.finding import Problem
from checker.readers import ArticlesRead, read

WHOLE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf version="-//IPTC//DTD NITF 3.4//EN" change.date="March 1, 2005" baselang="en-GB">
  <head>
    <title>ferries-strike</title>
    <docdata management-status="usable">
      <doc-id regsrc="EXA" id-string="exa-1904-17"/>
      <urgency ed-urg="4"/>
      <date.issue norm="20190220T143000+0100"/>
      <date.release norm="20190221T060000Z"/>
      <ed-msg info="Eds: UPDATES with the crews' reply."/>
      <doc.copyright holder="Example Agency Ltd" year="2019"/>
    </docdata>
    <pubdata name="The Ness Post" date.publication="20190221" ex-ref="https://post.example/ferries"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Ferries may stop on June 14</hl1><hl2>Crews want shorter days</hl2></hedline>
      <byline>By <person>Ada Holm</person><byttl>Correspondent</byttl></byline>
      <distributor>Example Agency</distributor>
      <dateline><location>PORT NESS</location>, <story.date norm="20190220">Feb. 20</story.date></dateline>
      <abstract><p>A stop on June 1 is near.</p></abstract>
    </body.head>
    <body.content>
      <p lede="true">Crews of the <em>ferr</em>ies stop on
         <chron norm="20190614">June 14</chron>, their union said.</p>
      <hl2>Fares</hl2>
      <p>Fares rise by <num>5<frac><frac-num>1</frac-num><frac-sep/><frac-den>2</frac-den></frac></num> percent&#8212;twice
         as much as in May.<br/>Nobody knows why.</p>
      <ul><li>Ness: 12 ferries</li><li>Lund: 3 ferries</li></ul>
      <media media-type="image"><media-reference source="a.jpg"/><media-caption>Crews on June 2.</media-caption></media>
      <table><caption>Ferries</caption><tr><td>2018</td><td>40</td></tr></table>
      <bq><block><p>&ldquo;We wait.&rdquo;</p></block><credit>Bo Lind</credit></bq>
      <note noteclass="copyright"><body.content><p>Copyright 2019</p></body.content></note>
    </body.content>
    <body.end><tagline>Write to desk@example.org by June 9.</tagline></body.end>
  </body>
</nitf>
"""


def reading(folder: Path, content: str | bytes, name: str = "a.nitf") -> ArticlesRead:
    """What becomes of one file."""
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return read([str(folder / name)])


def one(folder: Path, content: str | bytes, name: str = "a.nitf") -> Article:
    """The only article of one file."""
    found = reading(folder, content, name)
    assert not found.problems
    (article,) = found.articles
    return article


def of_body(body: str, head: str = "", docdata: str = "") -> str:
    """A document with this content."""
    return f"""<nitf><head><docdata>{docdata}</docdata></head>
<body><body.head>{head}</body.head><body.content>{body}</body.content></body></nitf>"""


def problem(folder: Path, content: str | bytes) -> Problem:
    """The only problem of a file without an article."""
    found = reading(folder, content)
    assert not found.articles
    (only,) = found.problems
    return only


def test_the_text_is_what_a_reader_sees(tmp_path: Path) -> None:
    article = one(tmp_path, WHOLE)
    assert article.text.split("\n\n") == [
        "Crews want shorter days",
        "PORT NESS, Feb. 20",
        "Crews of the ferries stop on June 14, their union said.",
        "Fares",
        "Fares rise by 5 1/2 percent—twice as much as in May.\nNobody knows why.",
        "Ness: 12 ferries\nLund: 3 ferries",
        "Ferries",
        "2018 40",
        "“We wait.”",
        "Bo Lind",
    ]
    assert (article.title, article.id) == ("Ferries may stop on June 14", f"{tmp_path}/a.nitf")


def test_dateline_and_table_are_no_reporting(tmp_path: Path) -> None:
    article = one(tmp_path, WHOLE)
    skipped = {skip.why: article.text[skip.start : skip.end] for skip in article.skips}
    assert skipped["dateline"].startswith("PORT NESS, Feb. 20")
    assert skipped["table"] == "Ferries\n\n2018 40"
    (extraction,) = extract([str(tmp_path / "a.nitf")]).extractions
    claimed = [claim.mention.text for claim in extraction.claims]
    assert "June 14" in claimed
    assert not {"Feb. 20", "40", "2018"}.intersection(claimed)


def test_the_metadata(tmp_path: Path) -> None:
    article = one(tmp_path, WHOLE)
    assert article.published.day == dt.date(2019, 2, 20)
    assert article.published.clock == dt.time(14, 30)
    assert article.published.reason == (
        "metadata 2019-02-20T14:30:00+01:00 (date.issue, not date.publication 2019-02-21 or date.release 2019-02-21)"
    )
    assert (article.source, article.url, article.language) == (
        "Example Agency",
        "https://post.example/ferries",
        "en-GB",
    )


def test_places_are_paragraphs_with_their_lines(tmp_path: Path) -> None:
    article = one(tmp_path, WHOLE)
    lines = WHOLE.split("\n")
    paragraphs = article.text.replace("Feb. 20\n\n", "Feb. 20: ").split("\n\n")
    assert [place.words for place in article.places] == [f"paragraph {number}" for number in range(1, 10)]
    for place, paragraph in zip(article.places, paragraphs, strict=True):
        first = paragraph.removeprefix("PORT NESS, Feb. 20: ").split()[0].strip("“")
        assert article.text[place.start :].startswith(paragraph.split()[0])
        assert place.line is not None
        assert first in lines[place.line - 1]


@pytest.mark.parametrize(
    ("docdata", "rest", "told"),
    [
        ('<date.issue norm="20190220"/>', "", "2019-02-20 (date.issue)"),
        ('<date.issue norm=""/><date.release norm="2019-02-21T06:00:00Z"/>', "", "2019-02-21T06:00:00+00:00 (date.release)"),
        ("", '<revision-history norm="20190218T0900Z"/><revision-history norm="20190219T0900Z"/>', "2019-02-19T09:00:00+00:00 (revision-history)"),
        ("", '<pubdata date.publication="20190222T000000"/>', "2019-02-22T00:00:00 (date.publication)"),
    ],
)  # fmt: skip
def test_which_date_counts(tmp_path: Path, docdata: str, rest: str, told: str) -> None:
    content = f"<nitf><head><docdata>{docdata}</docdata>{rest}</head><body><body.content><p>Crews stop.</p></body.content></body></nitf>"
    assert one(tmp_path, content).published.reason == f"metadata {told}"


def test_the_day_of_the_dateline_counts_last(tmp_path: Path) -> None:
    head = '<dateline>NESS, <story.date norm="20190220">Feb. 20</story.date></dateline>'
    assert one(tmp_path, of_body("<p>Crews stop.</p>", head)).published.reason == "metadata 2019-02-20 (story.date)"


def test_a_date_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    found = problem(tmp_path, of_body("<p>Crews stop.</p>", docdata='<date.issue norm="soon"/>'))
    assert found.place.endswith("a.nitf:1:1")
    assert found.message == "'date.issue' is no date: 'soon'"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<block><p>Crews stop.</p><p>Fares rise.</p></block>", "Crews stop.\n\nFares rise."),
        ("<block class='lead_paragraph'><p>Crews stop.</p></block><block class='full_text'><p>Crews stop.</p><p>Fares rise.</p></block>", "Crews stop.\n\nFares rise."),
        ("<block><p>Crews stop.</p></block><block><p>Fares rise.</p></block>", "Crews stop.\n\nFares rise."),
        ("Crews stop.\n  They wait.\n\n  Fares rise.\n", "Crews stop.\nThey wait.\n\nFares rise."),
        ("<![CDATA[<p>Crews stop.</p><p>Fares &amp; tolls rise.</p>]]>", "Crews stop.\n\nFares & tolls rise."),
        ("<p><![CDATA[Crews & clerks stop.]]></p>", "Crews & clerks stop."),
        ("<p>Caf&eacute; crews&nbsp;stop&hellip;</p>", "Café crews\xa0stop…"),
        ("<p>Crews<br/>stop.</p>", "Crews\nstop."),
        ("<p>One</p><pre>Dead   12\nHurt   30</pre>", "One\n\nDead   12\nHurt   30"),
        ("<p/><p> </p><p>Crews stop.</p>", "Crews stop."),
        ("<P>Crews stop.</P>", "Crews stop."),
        ("<p>Crews <!-- not --> stop.</p>", "Crews stop."),
        ("<div><h2>Crews</h2><p>They <strong>stop</strong>.</p></div>", "Crews\n\nThey stop."),
        ("<section class='main'><p>Crews stop.</p></section><section class='notepad nopublic'><p>Call 12.</p></section>", "Crews stop."),
    ],
)  # fmt: skip
def test_bodies(tmp_path: Path, body: str, text: str) -> None:
    assert one(tmp_path, of_body(body)).text == text


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">', "</nitf>"),
        ("<nitf>", "</nitf>"),
        ("<nitf uno='1' version='-//IPTC-NAA//DTD NITF-XML 3.0//EN'>", "</nitf>"),
        ("<!-- sent at 9 --><nitf>", "</nitf>"),
    ],
)
def test_versions_differ_in_the_namespace_alone(tmp_path: Path, opening: str, closing: str) -> None:
    article = one(tmp_path, f"{opening}<body><body.content><p>Crews stop.</p></body.content></body>{closing}", "a.xml")
    assert (article.text, article.title) == ("Crews stop.", None)


def test_prefixes(tmp_path: Path) -> None:
    content = '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"><n:body><n:body.content><n:p>Crews stop.</n:p></n:body.content></n:body></n:nitf>'
    assert one(tmp_path, content, "a.xml").text == "Crews stop."


def test_a_headline_is_not_repeated(tmp_path: Path) -> None:
    head = "<hedline><hl1>Crews stop</hl1><hl2>CREWS STOP</hl2></hedline>"
    article = one(tmp_path, of_body("<p>Crews stop.</p><p>Fares rise.</p>", head))
    assert (article.title, article.text) == ("Crews stop", "Fares rise.")
    assert [(place.start, place.words) for place in article.places] == [(0, "paragraph 1")]


@pytest.mark.parametrize("opening", ["NESS (EXA) — Crews", "Ness, Feb. 20 – Crews", "(Ness) Crews"])
def test_a_dateline_is_not_repeated(tmp_path: Path, opening: str) -> None:
    text = one(tmp_path, of_body(f"<p>{opening} stop.</p>", "<dateline>NESS</dateline>")).text
    assert text == f"{opening} stop."


def test_correction_notices_stand_at_the_end(tmp_path: Path) -> None:
    docdata = '<ed-msg info="Eds: CORRECTS the day to June 14, not June 12."/><ed-msg info="Eds: APNewsNow."/>'
    article = one(tmp_path, of_body("<p>Crews stop on June 14.</p>", docdata=docdata))
    assert article.text == "Crews stop on June 14.\n\nEds: CORRECTS the day to June 14, not June 12."
    assert [place.words for place in article.places] == ["paragraph 1", "paragraph 2"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (of_body(""), "an item without a text"),
        (of_body("<media><media-caption>Crews on June 2.</media-caption></media>"), "an item without a text"),
        (of_body("<p>Crews stop.</p>").replace("<docdata>", '<docdata management-status="canceled">'), "canceled by its provider"),
        (of_body("<p>Crews stop.</p>").replace("<docdata>", '<docdata management-status="withheld">'), "withheld by its provider"),
    ],
)  # fmt: skip
def test_what_is_left_out(tmp_path: Path, content: str, reason: str) -> None:
    found = reading(tmp_path, content)
    assert [(item.path, item.reason) for item in found.skipped] == [(f"{tmp_path}/a.nitf", reason)]
    assert not found.articles


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        ("<page><p>Crews stop.</p></page>", ":1:1", "no NITF: its outermost element is 'page'"),
        (WHOLE[:1500], ":29:44", "ends too soon"),
        ("<nitf><body></nitf>", ":1:15", "does not match"),
        ("words", ":1:1", "does not begin with a tag"),
        ('<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>', ":1:55", "declares an entity"),
        ("<nitf>" * 300, ":1:1201", "more than 200 deep"),
        (b"\x89PNG\r\n\x1a\n", "", "no text"),
        (b"", ":1:1", "does not begin with a tag"),
    ],
)
def test_what_is_no_nitf(tmp_path: Path, content: str | bytes, place: str, said: str) -> None:
    found = problem(tmp_path, content)
    assert found.place == f"{tmp_path}/a.nitf{place}"
    assert said in found.message and found.hint


def test_the_content_tells_the_format(tmp_path: Path) -> None:
    for name in ("a.xml", "a.txt", "a"):
        assert one(tmp_path, WHOLE, name).title == "Ferries may stop on June 14"


def test_encodings(tmp_path: Path) -> None:
    content = '<?xml version="1.0" encoding="{}"?>' + of_body("<p>Café crews – 5 €.</p>")
    for declared, encoding in [
        ("utf-16", "utf-16"),
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("utf-8", "cp1252"),
    ]:
        assert one(tmp_path, content.format(declared).encode(encoding)).text == "Café crews – 5 €."


def test_documents_in_a_wrapper(tmp_path: Path) -> None:
    second = of_body("<p>Fares rise.</p>", docdata='<doc-id id-string="exa-1904-18"/>')
    wrapped = f"<articles>{WHOLE[WHOLE.index('<nitf') :]}\n{second}{of_body('<p>Tolls rise.</p>')}</articles>"
    found = reading(tmp_path, wrapped, "a.xml")
    assert [(file_and_name(article.id)[1], article.line) for article in found.articles] == [
        ("exa-1904-17", 1),
        ("exa-1904-18", 38),
        ("item 3", 39),
    ]
    assert one(tmp_path, f"<article>{second}</article>", "b.xml").id == f"{tmp_path}/b.xml"


def test_html_that_mentions_nitf_is_no_nitf(tmp_path: Path) -> None:
    found = reading(tmp_path, "<html><body><p>Crews stop.</p><nitf >x</nitf></body></html>", "a.xml")
    assert not [article for article in found.articles if article.text == "x"]
