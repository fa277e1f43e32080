"""Files in the shapes that agencies and wires of press releases send, in our own words."""

# ruff: noqa: E501 - files of others have long lines

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.article import Article
from checker.readers import read

NITF_OF_AP = """<?xml version="1.0" encoding="utf-8"?>
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.4//EN" change.date="October 18, 2006">
<head><docdata><doc-id regsrc="EXA"/><date.issue norm="20190220T170043Z"/><ed-msg info="Eds: UPDATES: Adds quotes."/>
<doc.copyright holder="EXA" year="2019"/></docdata></head>
<body><body.head><hedline><hl1 id="headline">Crews may stop ferries on June 14</hl1></hedline>
<byline>By ADA HOLM and BO LIND</byline><distributor>The Example Agency</distributor><dateline>PORT NESS</dateline>
<abstract>Crews may stop on June 1.</abstract></body.head>
<body.content><block><p>PORT NESS (EXA) — Crews may stop the ferries on June 14.</p><hl2>Fares</hl2><p>They rise.</p></block>
</body.content></body></nitf>"""

NEWSML_OF_AFP = """<?xml version="1.0" encoding="utf-8"?>
<NewsML Version="1.2"><Catalog Href="http://agency.example/catalog.xml"/>
<NewsEnvelope><DateAndTime>20190220T101500Z</DateAndTime><NewsService FormalName="EXA"/></NewsEnvelope>
<NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>agency.example</ProviderId><DateId>20190220T100000Z</DateId>
<NewsItemId>doc-1dv9</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId>
<PublicIdentifier>urn:newsml:agency.example:20190220T100000Z:doc-1dv9:1</PublicIdentifier></NewsIdentifier>
<NameLabel>ferries-strike</NameLabel></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20190220T100000+0000</FirstCreated>
<ThisRevisionCreated>20190220T101500+0000</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="4"/>
</NewsManagement><NewsComponent xml:lang="en"><NewsLines><DateLine xml:lang="en">Port Ness, Feb 20, 2019 (EXA) -</DateLine>
<HeadLine xml:lang="en">Crews may stop ferries on June 14</HeadLine><NewsLine><NewsLineType FormalName="ProductLine"/>
<NewsLineText xml:lang="en">(Picture)</NewsLineText></NewsLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="EXA"/></Provider></AdministrativeMetadata>
<NewsComponent><NewsComponent Duid="text"><ContentItem><MediaType FormalName="Text"/><Format FormalName="NITF3.1"/>
<DataContent><p>Crews may stop the ferries on June 14.</p><p>Fares rise.</p><p>ah/bl</p></DataContent></ContentItem>
</NewsComponent><NewsComponent Duid="photo"><Role FormalName="Picture"/><NewsLines><HeadLine>Crews on June 2</HeadLine></NewsLines>
<ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent></NewsComponent>
</NewsItem></NewsML>"""

G2_OF_REUTERS = """<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:x="http://www.w3.org/1999/xhtml">
<header><sent>2019-02-20T10:15:03.521Z</sent><sender>example</sender></header><itemSet>
<newsItem guid="tag:agency.example,2019:newsml_L5N20F1" version="3" standard="NewsML-G2" conformance="power" xml:lang="en">
<itemMeta><itemClass qcode="icls:text" rtr:msgType="S" xmlns:rtr="http://agency.example/rtr"/><provider literal="agency.example"/>
<versionCreated>2019-02-20T10:15:03.000Z</versionCreated><pubStatus qcode="stat:usable"/><edNote>Repeats to more clients.</edNote>
</itemMeta><contentMeta><slugline separator="-">NESS-FERRIES/</slugline><headline>UPDATE 2-Crews may stop ferries on June 14</headline>
<dateline>PORT NESS, Feb 20 </dateline><by>Ada Holm</by><creditline>Example</creditline><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><x:html><x:head><x:title></x:title></x:head><x:body>
<x:p>(Adds quotes)</x:p><x:p>PORT NESS, Feb 20 (Example) - Crews may stop the ferries on June 14.</x:p>
<x:p>Fares rise.</x:p></x:body></x:html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"""

G2_OF_DPA = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:agency.example:20190220:99-1" version="2">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:exa"/><versionCreated>2019-02-20T11:15:03+01:00</versionCreated>
<pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Crews may stop ferries on June 14</headline>
<dateline>Port Ness (exa)</dateline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferries</title></head><body><section class="main"><h1>Crews may stop ferries
on June 14</h1><p>Crews may stop the ferries on June 14.</p><p>Fares rise.</p></section>
<section class="notepad nopublic"><h2>Notepad</h2><p>Press talk on June 3 at 9 a.m.</p></section></body></html></inlineXML>
</contentSet></newsItem>"""

NITF_OF_A_RELEASE = """<nitf><head><docdata><doc-id id-string="201902200915EXWIRE_110"/><date.release norm="20190220T091500-0500"/>
</docdata></head><body><body.head><hedline><hl1>Ness Ferries Reports Results</hl1><hl2>Fares Rose in 2018</hl2></hedline>
<dateline><location><city>PORT NESS</city></location>, <story.date norm="20190220">Feb. 20, 2019</story.date></dateline></body.head>
<body.content><p>PORT NESS, Feb. 20, 2019 /EXWire/ -- Ness Ferries carried 1,200 people in 2018.</p>
<pre>
                       2018      2017
  Passengers          1,200     1,100
  Income               $300      $250
</pre><p>About Ness Ferries: it sails.</p></body.content><body.end><tagline>SOURCE Ness Ferries, June 3</tagline></body.end></body></nitf>"""

NITF_OF_AN_ARCHIVE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
<nitf change.date="month day, year" change.time="HH:MM" version="-//IPTC//DTD NITF 3.3//EN"><head><title>Crews May Stop</title>
<meta content="20" name="publication_day_of_month"/><docdata><doc-id id-string="1854321"/><doc.copyright holder="The Ness Post"/>
<identified-content><classifier class="indexing_service" type="descriptor">Ferries</classifier></identified-content></docdata>
<pubdata date.publication="20190220T000000" ex-ref="https://post.example/1854321" name="The Ness Post"/></head>
<body><body.head><hedline><hl1>Crews May Stop</hl1><hl2 class="online_headline">Crews May Stop</hl2></hedline>
<byline class="print_byline">By Ada Holm</byline></body.head>
<body.content><block class="lead_paragraph"><p>Crews may stop the ferries on June 14.</p></block>
<block class="full_text"><p>Crews may stop the ferries on June 14.</p><p>Fares rise.</p></block></body.content></body></nitf>"""

NITF_OF_SUPERDESK = """<?xml version='1.0' encoding='utf-8'?>
<nitf><head><meta name="anpa-sequence" content="12"/><tobject tobject.type="News"/><docdata management-status="usable">
<urgency ed-urg="3"/><doc-id regsrc="EXA" id-string="tag:localhost:2019:5b0f-11e9"/><date.issue norm="2019-02-20T10:15:03"/>
<date.expire norm=""/><doc.rights/><ed-msg info="Corrects the day to June 14, not June 12."/></docdata></head>
<body><body.head><hedline><hl1>Crews may stop ferries</hl1></hedline><dateline><location>Port Ness</location></dateline>
<abstract><p>Soon.</p></abstract></body.head><body.content><p>Crews may stop the ferries on June&nbsp;14.<br/></p>
<p>Fares <strong>rise</strong>.</p></body.content></body></nitf>"""

NEWSML_BY_ROLES = """<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>exa.example</ProviderId><NewsItemId>99</NewsItemId>
<RevisionId>0</RevisionId></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="NEWS"/>
<FirstCreated>20190220T081049</FirstCreated><ThisRevisionCreated>20190220T083703</ThisRevisionCreated><Status FormalName="USABLE"/>
</NewsManagement><NewsComponent>
<NewsComponent xml:lang="fr"><Role FormalName="Text"/><NewsLines><HeadLine>Bacs</HeadLine></NewsLines><NewsComponent>
<Role FormalName="Body"/><ContentItem><DataContent>Les bacs, le 12 juin.</DataContent></ContentItem></NewsComponent></NewsComponent>
<NewsComponent xml:lang="en"><Role FormalName="Text"/><NewsLines><HeadLine>Crews may stop</HeadLine></NewsLines>
<NewsComponent><Role FormalName="Title"/><ContentItem><DataContent>Crews may stop</DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Lead"/><ContentItem><DataContent>Crews may stop the ferries on June 14.</DataContent></ContentItem>
</NewsComponent><NewsComponent><Role FormalName="Body"/><ContentItem><DataContent>Fares rise.

They rise each year.</DataContent></ContentItem></NewsComponent></NewsComponent></NewsComponent></NewsItem></NewsML>"""

LINE = "Crews may stop the ferries on June 14."
SHAPES = {
    "AP": (NITF_OF_AP, f"PORT NESS (EXA) — {LINE}\n\nFares\n\nThey rise.", "The Example Agency"),
    "AFP": (NEWSML_OF_AFP, f"Port Ness, Feb 20, 2019 (EXA)\n\n{LINE}\n\nFares rise.\n\nah/bl", "EXA"),
    "Reuters": (
        G2_OF_REUTERS,
        f"(Adds quotes)\n\nPORT NESS, Feb 20 (Example) - {LINE}\n\nFares rise.",
        "agency.example",
    ),
    "dpa": (G2_OF_DPA, f"Port Ness (exa)\n\n{LINE}\n\nFares rise.", "exa"),
    "an archive": (NITF_OF_AN_ARCHIVE, f"{LINE}\n\nFares rise.", "The Ness Post"),
    "Superdesk": (
        NITF_OF_SUPERDESK,
        "Port Ness\n\nCrews may stop the ferries on June\xa014.\n\nFares rise.\n\nCorrects the day to June 14, not June 12.",
        "EXA",
    ),
    "roles": (NEWSML_BY_ROLES, f"{LINE}\n\nFares rise.\n\nThey rise each year.", "exa.example"),
}


def one(folder: Path, content: str) -> Article:
    """The only article of one file."""
    (folder / "a.xml").write_text(content, "utf-8")
    found = read([str(folder / "a.xml")])
    assert not found.problems
    (article,) = found.articles
    return article


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes(tmp_path: Path, shape: str) -> None:
    content, text, source = SHAPES[shape]
    article = one(tmp_path, content)
    assert (article.text, article.source) == (text, source)
    assert article.title is not None
    assert "may stop" in article.title.lower()
    assert str(article.published.day) == "2019-02-20"


def test_a_release_with_a_table(tmp_path: Path) -> None:
    article = one(tmp_path, NITF_OF_A_RELEASE)
    assert article.text.split("\n\n") == [
        "Fares Rose in 2018",
        "PORT NESS, Feb. 20, 2019 /EXWire/ -- Ness Ferries carried 1,200 people in 2018.",
        "2018      2017\nPassengers          1,200     1,100\nIncome               $300      $250",
        "About Ness Ferries: it sails.",
    ]
    tables = [article.text[skip.start : skip.end] for skip in article.skips if skip.why == "table"]
    assert tables == ["2018      2017", "Passengers          1,200     1,100", "Income               $300      $250"]
    assert article.published.reason == "metadata 2019-02-20T09:15:00-05:00 (date.release)"
