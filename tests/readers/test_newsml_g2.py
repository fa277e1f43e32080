"""NewsML-G2: items and messages, which body and day count, and what is left out with its reason."""

# ruff: noqa: E501 - one case a line reads as a table

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from checker.model.article import Article, file_and_name
from checker.model.finding import Problem
from checker.readers import ArticlesRead, read

NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
XHTML = '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{}</body></html></inlineXML>'
BODY = XHTML.format("<p>Crews stop on June 14.</p>")


def item(
    content: str = BODY,
    meta: str = "",
    about: str = "",
    guid: str = "urn:x:1",
    version: int = 1,
    space: str = "",
    itemset: str = "newsItem",
) -> str:
    """An item with this content, as it stands in a message."""
    return f"""<{itemset} {space} guid="{guid}" version="{version}" standard="NewsML-G2">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:EXA"><name>Example Agency</name></provider>
<versionCreated>2019-02-20T14:30:00+01:00</versionCreated>{meta}</itemMeta>
<contentMeta><headline>Ferries may stop</headline><language tag="en-GB"/>{about}</contentMeta>
<contentSet>{content}</contentSet>
</{itemset}>"""


def message(*items: str) -> str:
    """A message that holds these items."""
    return f"<newsMessage {NAR}><header><sent>2019-02-22T09:00:00Z</sent></header><itemSet>\n{chr(10).join(items)}\n</itemSet></newsMessage>"


def alone(content: str = BODY, meta: str = "", about: str = "") -> str:
    """An item that is the file."""
    return item(content, meta, about, space=NAR)


def reading(folder: Path, content: str, name: str = "a.xml") -> ArticlesRead:
    """What becomes of one file."""
    (folder / name).write_text(content, "utf-8")
    return read([str(folder / name)])


def one(folder: Path, content: str, name: str = "a.xml") -> Article:
    """The only article of one file."""
    found = reading(folder, content, name)
    assert not found.problems
    (article,) = found.articles
    return article


def reasons(found: ArticlesRead) -> list[tuple[str, str]]:
    """The names and reasons of what is left out."""
    return [(file_and_name(item.path)[1], item.reason) for item in found.skipped]


def test_an_item(tmp_path: Path) -> None:
    article = one(tmp_path, alone())
    assert (article.text, article.title, article.source, article.language) == (
        "Crews stop on June 14.",
        "Ferries may stop",
        "Example Agency",
        "en-GB",
    )
    assert (article.id, article.file) == (f"{tmp_path}/a.xml", None)
    assert article.published.reason == "metadata 2019-02-20T14:30:00+01:00 (versionCreated)"
    assert [(place.words, place.line) for place in article.places] == [("paragraph 1", 5)]


@pytest.mark.parametrize("name", ["a.xml", "a.g2", "a.newsml", "a.txt"])
def test_the_content_tells_the_format(tmp_path: Path, name: str) -> None:
    assert one(tmp_path, alone(), name).text == "Crews stop on June 14."


@pytest.mark.parametrize("space", ["", NAR, 'xmlns="http://iptc.org/std/nar/2021-01-01/"'])
def test_versions_differ_in_the_namespace_alone(tmp_path: Path, space: str) -> None:
    assert one(tmp_path, item(space=space)).title == "Ferries may stop"


def test_prefixes(tmp_path: Path) -> None:
    content = """<n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/" xmlns:h="http://www.w3.org/1999/xhtml" guid="u">
<n:contentMeta><n:headline>Ferries</n:headline></n:contentMeta>
<n:contentSet><n:inlineXML><h:html><h:body><h:p>Crews <h:b>st</h:b>op.</h:p></h:body></h:html></n:inlineXML></n:contentSet></n:newsItem>"""
    article = one(tmp_path, content)
    assert (article.title, article.text) == ("Ferries", "Crews stop.")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (XHTML.format("<p>Crews stop.</p><p>Fares rise.</p>"), "Crews stop.\n\nFares rise."),
        (XHTML.format("<h1>Ferries may stop</h1><p>Crews stop.</p>"), "Crews stop."),
        (
            XHTML.format("<p>Crews stop.</p><figure><figcaption>On June 2.</figcaption></figure>"),
            "Crews stop.\n\nOn June 2.",
        ),
        (
            "<inlineXML><nitf><body><body.content><p>Crews stop.</p></body.content></body></nitf></inlineXML>",
            "Crews stop.",
        ),
        ("<inlineXML><p>Crews stop.</p><p>Fares rise.</p></inlineXML>", "Crews stop.\n\nFares rise."),
        (
            "<inlineData contenttype='text/plain'>\n  Crews stop.\n\n  Fares rise.\n</inlineData>",
            "Crews stop.\n\nFares rise.",
        ),
        (
            "<inlineData contenttype='text/html'>&lt;p&gt;Crews stop.&lt;/p&gt;&lt;p&gt;Fares rise.&lt;/p&gt;</inlineData>",
            "Crews stop.\n\nFares rise.",
        ),
        ("<inlineData contenttype='text/html'><![CDATA[<p>Crews &amp; clerks.</p>]]></inlineData>", "Crews & clerks."),
        (
            "<inlineData><![CDATA[<nitf><body><body.content><p>Crews stop.</p></body.content></body></nitf>]]></inlineData>",
            "Crews stop.",
        ),
        ("<inlineData contenttype='image/jpeg'>R0lGODdh</inlineData>" + BODY, "Crews stop on June 14."),
        ("<inlineXML contenttype='application/nitf+xml'> <!-- none --> </inlineXML>" + BODY, "Crews stop on June 14."),
        ("<remoteContent href='a.jpg' contenttype='image/jpeg'/>" + BODY, "Crews stop on June 14."),
    ],
)
def test_bodies(tmp_path: Path, content: str, text: str) -> None:
    assert one(tmp_path, alone(content)).text == text


def test_a_caption_is_no_reporting(tmp_path: Path) -> None:
    article = one(
        tmp_path, alone(XHTML.format("<p>Crews stop.</p><figure><figcaption>On June 2.</figcaption></figure>"))
    )
    assert [(article.text[skip.start : skip.end], skip.why) for skip in article.skips] == [("On June 2.", "caption")]


def test_of_two_languages_english_is_read(tmp_path: Path) -> None:
    german = '<inlineXML xml:lang="de"><p>Die Fähren stehen am 12. Juni.</p></inlineXML>'
    english = '<inlineXML xml:lang="en"><p>Ferries stop.</p></inlineXML>'
    about = '<headline xml:lang="de">Fähren</headline>'
    article = one(tmp_path, alone(german + english, "", about))
    assert (article.text, article.language, article.title) == ("Ferries stop.", "en", "Ferries may stop")
    assert one(tmp_path, alone(german)).language == "de"


@pytest.mark.parametrize(
    ("meta", "about", "told"),
    [
        ("<firstCreated>2019-02-18T09:00:00Z</firstCreated>", "", "versionCreated, not firstCreated 2019-02-18"),
        (
            "<embargoed>2019-02-23T12:00:00Z</embargoed>",
            "<contentCreated>2019-02-19</contentCreated>",
            "versionCreated, not contentCreated 2019-02-19 or embargoed 2019-02-23",
        ),
    ],
)
def test_days_that_differ_are_told(tmp_path: Path, meta: str, about: str, told: str) -> None:
    assert one(tmp_path, alone(BODY, meta, about)).published.reason == f"metadata 2019-02-20T14:30:00+01:00 ({told})"


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (
            "<firstCreated>2019-02-18T09:00:00Z</firstCreated><embargoed>2019-02-18T12:00:00Z</embargoed>",
            "2019-02-18T09:00:00+00:00 (firstCreated, not sent 2019-02-22)",
        ),
        ("<embargoed/>", "2019-02-22T09:00:00+00:00 (sent)"),
    ],
)
def test_which_date_counts_without_a_version(tmp_path: Path, dates: str, told: str) -> None:
    content = message(item().replace("<versionCreated>2019-02-20T14:30:00+01:00</versionCreated>", dates))
    assert one(tmp_path, content).published.reason == f"metadata {told}"


def test_a_dateline_is_run_in(tmp_path: Path) -> None:
    article = one(tmp_path, alone(BODY, "", "<dateline>Port Ness, Feb. 20</dateline>"))
    assert article.text == "Port Ness, Feb. 20\n\nCrews stop on June 14."
    assert [(article.text[skip.start : skip.end], skip.why) for skip in article.skips] == [
        ("Port Ness, Feb. 20", "dateline")
    ]


def test_only_corrections_of_the_notes_are_kept(tmp_path: Path) -> None:
    meta = "<edNote>STRICTLY EMBARGOED until June 9.</edNote><edNote>Corrects the day\n in paragraph 1 to June 14, not June 12.</edNote>"
    article = one(tmp_path, alone(BODY, meta))
    assert article.text == "Crews stop on June 14.\n\nCorrects the day in paragraph 1 to June 14, not June 12."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (alone(BODY, '<pubStatus qcode="stat:canceled"/>'), "canceled by its provider"),
        (
            alone(BODY, '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>'),
            "withheld by its provider",
        ),
        (alone().replace("ninat:text", "ninat:picture"), "a picture"),
        (alone().replace('qcode="ninat:text"', 'uri="http://cv.iptc.org/newscodes/ninature/video"'), "a video"),
        (alone("").replace("ninat:text", "ninat:composite"), "a package without a text of its own"),
        (alone(""), "an item without a text"),
        (alone("<inlineXML/>"), "an item without a text"),
        (
            alone("<remoteContent href='story.xml' contenttype='application/nitf+xml'/>"),
            "an item whose text is in another file",
        ),
        (item(space=NAR, itemset="packageItem"), "a package"),
        (item(space=NAR, itemset="conceptItem"), "a concept"),
        (item(space=NAR, itemset="knowledgeItem"), "a vocabulary"),
        (item(space=NAR, itemset="planningItem"), "planned coverage"),
        (f"<catalog {NAR}><scheme alias='a' uri='u'/></catalog>", "a catalog of vocabularies"),
    ],
)
def test_what_is_left_out(tmp_path: Path, content: str, reason: str) -> None:
    found = reading(tmp_path, content)
    assert reasons(found) == [("", reason)]
    assert not found.articles


def test_usable_items_are_read(tmp_path: Path) -> None:
    assert one(tmp_path, alone(BODY, '<pubStatus qcode="stat:usable"/>')).text


def test_a_message_of_several_items(tmp_path: Path) -> None:
    picture = item("", guid="urn:x:2").replace("ninat:text", "ninat:picture")
    found = reading(
        tmp_path, message(item(itemset="packageItem", guid="urn:x:0"), item(), picture, item(guid="urn:x:3")), "day.xml"
    )
    assert [(article.id, article.file, article.line) for article in found.articles] == [
        (f"{tmp_path}/day.xml#urn:x:1", f"{tmp_path}/day.xml", 8),
        (f"{tmp_path}/day.xml#urn:x:3", f"{tmp_path}/day.xml", 20),
    ]
    assert reasons(found) == [("urn:x:0", "a package"), ("urn:x:2", "a picture")]
    assert [file_and_name(article.id)[1] for article in found.articles] == ["urn:x:1", "urn:x:3"]


def test_the_newest_version_counts(tmp_path: Path) -> None:
    newer = item(BODY.replace("14", "15"), version=2)
    for order in ((item(), newer), (newer, item())):
        found = reading(tmp_path, message(*order))
        assert [article.text for article in found.articles] == ["Crews stop on June 15."]
        assert reasons(found) == [("urn:x:1", "an older version of an item in the same file")]


def test_a_withdrawn_newest_version_leaves_none(tmp_path: Path) -> None:
    found = reading(tmp_path, message(item(), item(BODY, '<pubStatus qcode="stat:canceled"/>', version=2)))
    assert not found.articles
    assert reasons(found) == [
        ("urn:x:1", "an older version of an item in the same file"),
        ("urn:x:1", "canceled by its provider"),
    ]


def test_the_same_version_twice_is_a_problem(tmp_path: Path) -> None:
    found = reading(tmp_path, message(item(), item()))
    (problem,) = found.problems
    assert problem == Problem(
        f"{tmp_path}/a.xml:8:1", "the guid 'urn:x:1' is already that of line 2", "a guid tells items apart"
    )
    assert len(found.articles) == 1


def test_items_without_a_guid_are_numbered(tmp_path: Path) -> None:
    content = message(item().replace('guid="urn:x:1"', ""), item().replace('guid="urn:x:1"', ""))
    assert [file_and_name(article.id)[1] for article in reading(tmp_path, content).articles] == ["item 1", "item 2"]


def test_one_bad_item_does_not_stop_the_others(tmp_path: Path) -> None:
    bad = item(guid="urn:x:2").replace("2019-02-20T14:30:00+01:00", "soon")
    found = reading(tmp_path, message(item(), bad, item(guid="urn:x:3")))
    assert [problem.message for problem in found.problems] == ["'versionCreated' is no date: 'soon'"]
    assert found.problems[0].place == f"{tmp_path}/a.xml:8:1"
    assert [file_and_name(article.id)[1] for article in found.articles] == ["urn:x:1", "urn:x:3"]


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        (alone().replace("2019-02-20T14:30:00+01:00", "2019-02-31"), ":1:1", "'versionCreated' is no date"),
        (message(), ":1:1", "no item of NewsML-G2"),
        (alone()[:400], ":5:13", "ends too soon"),
        (alone("<inlineData><![CDATA[<nitf><p></nitf>]]></inlineData>"), ":1:1", "'inlineData' holds broken NITF"),
        (f"<newsMessage {NAR}>" + "<a>" * 400, ":1:655", "more than 200 deep"),
        (f'<!DOCTYPE newsItem [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><newsItem {NAR}>&b;</newsItem>', ":1:32", "declares an entity"),
    ],
)  # fmt: skip
def test_what_cannot_be_read(tmp_path: Path, content: str, place: str, said: str) -> None:
    found = reading(tmp_path, content)
    (problem,) = found.problems
    assert problem.place == f"{tmp_path}/a.xml{place}"
    assert said in problem.message and problem.hint
    assert not found.articles


def test_a_content_set_alone_is_read(tmp_path: Path) -> None:
    content = "<contentSet><inlineXML><nitf><body><body.head><hedline><hl1>Ferries</hl1></hedline></body.head><body.content><p>Crews stop.</p></body.content></body></nitf></inlineXML></contentSet>"
    article = one(tmp_path, content)
    assert (article.title, article.text, article.published.day) == ("Ferries", "Crews stop.", None)


def test_the_provider_by_its_code(tmp_path: Path) -> None:
    article = one(tmp_path, alone().replace("<name>Example Agency</name>", ""))
    assert article.source == "EXA"
    assert article.published.day == dt.date(2019, 2, 20)


def test_another_catalog_is_not_ours(tmp_path: Path) -> None:
    found = reading(tmp_path, "<catalog><book/></catalog>")
    (problem,) = found.problems
    assert "of a kind that is not read" in problem.message


def test_items_in_a_wrapper(tmp_path: Path) -> None:
    found = reading(tmp_path, f"<response><status>200</status><items>{alone()}</items></response>")
    assert [file_and_name(article.id)[1] for article in found.articles] == ["urn:x:1"]
