"""Small valid files of every format, as text: what `tests.fuzz.wrapping` builds files of."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from html import escape

STORY = (
    "The ferry union said on Tuesday that 420 crew members will strike from June 14, 2019.",
    "Fares at Port Ness rose by 4.5 percent to $12 in May.",
    "The talks end on Friday, Ada Holm said.",
)
PARAGRAPHS = "".join(f"<p>{line}</p>\n" for line in STORY)
_LINKED = json.dumps(
    {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Ferries to stop",
        "datePublished": "2019-06-11T08:00:00+01:00",
        "dateModified": "2019-06-12T08:00:00Z",
        "author": [{"@type": "Person", "name": "Ada Holm"}],
    }
)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Ferries to stop | News</title>
<meta property="og:title" content="Ferries to stop"><meta property="article:published_time" content="2019-06-11">
<link rel="canonical" href="https://news.example/2019/06/11/ferries">
<script type="application/ld+json">{_LINKED}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Ferries to stop</h1><time datetime="2019-06-11">11 June</time>
<figure><img src="a.png"><figcaption>A ferry.</figcaption></figure>{PARAGRAPHS}<table><tr><td>Fare</td><td>12</td>
</tr></table>
<blockquote>More talks</blockquote></article><footer>Subscribe for 9 euros</footer></body></html>"""
_LIVE = json.dumps(
    {
        "@type": "LiveBlogPosting",
        "liveBlogUpdate": [
            {
                "@type": "BlogPosting",
                "headline": "One",
                "datePublished": "2019-06-11T08:00:00Z",
                "articleBody": STORY[0],
            },
            {
                "@type": "BlogPosting",
                "headline": "Two",
                "datePublished": "2019-06-11T09:00:00Z",
                "articleBody": STORY[1],
            },
        ],
    }
)
LIVE = PAGE.replace(_LINKED, _LIVE)
_MARKUP = PARAGRAPHS.replace("<", "&lt;").replace(">", "&gt;")
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>https://news.example</link>
<item><title>Ferries</title><guid isPermaLink="false">1</guid><pubDate>Tue, 11 Jun 2019 08:00:00 GMT</pubDate>
<description>Short.</description><content:encoded><![CDATA[{PARAGRAPHS}]]></content:encoded></item>
<item><title>Fares</title><link>https://news.example/2</link><dc:date>2019-06-12</dc:date>
<description>{_MARKUP}</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title><id>f</id>
<updated>2019-06-11T08:00:00Z</updated><entry><id>1</id><title type="html">Ferries &amp;amp; fares</title>
<published>2019-06-11T08:00:00Z</published><updated>2019-06-12T08:00:00Z</updated>
<content type="html">{_MARKUP}</content></entry><entry><id>2</id><title>Talks</title><updated>2019-06-11</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{PARAGRAPHS}</div></content></entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>News</title></channel>
<item rdf:about="https://news.example/1"><title>Ferries</title><dc:date>2019-06-11</dc:date>
<description>{_MARKUP}</description></item></rdf:RDF>"""
WXR = f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/">
<channel><title>News</title><wp:wxr_version>1.2</wp:wxr_version><item><title>Ferries</title>
<link>https://n.example/1</link>
<content:encoded><![CDATA[<!-- wp:paragraph -->{PARAGRAPHS}<!-- /wp:paragraph -->]]></content:encoded>
<wp:post_id>1</wp:post_id><wp:post_date>2019-06-11 09:00:00</wp:post_date>
<wp:post_date_gmt>2019-06-11 08:00:00</wp:post_date_gmt><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type></item></channel></rss>"""
NITF = f"""<?xml version="1.0" encoding="UTF-8"?><nitf><head><title>Ferries</title><docdata><doc-id id-string="1"/>
<date.issue norm="20190611T080000Z"/><date.release norm="20190611T090000Z"/></docdata></head><body><body.head>
<hedline><hl1>Ferries to stop</hl1></hedline><dateline><location>PORT NESS</location></dateline></body.head>
<body.content><block>{PARAGRAPHS}<media media-type="image"><media-caption>A ferry.</media-caption></media></block>
</body.content></body></nitf>"""
G2 = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:news.example:1" version="2"
 standard="NewsML-G2" standardversion="2.29" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>
<provider qcode="a:b"/>
<versionCreated>2019-06-11T08:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta>
<headline>Ferries to stop</headline><slugline>ferries</slugline></contentMeta><contentSet>
<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>{PARAGRAPHS}</body>
</html>
</inlineXML></contentSet></newsItem>"""
MESSAGE = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2019-06-11T08:00:00Z</sent>
</header>
<itemSet>{G2}{G2.replace("example:1", "example:2")}</itemSet></newsMessage>"""
NEWSML = f"""<NewsML><NewsEnvelope><DateAndTime>20190611T080000Z</DateAndTime></NewsEnvelope><NewsItem><Identification>
<NewsIdentifier><ProviderId>news.example</ProviderId><DateId>20190611</DateId><NewsItemId>1</NewsItemId>
<RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:1</PublicIdentifier></NewsIdentifier>
</Identification><NewsManagement><NewsItemType FormalName="News"/><ThisRevisionCreated>20190611T080000Z
</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines>
<HeadLine>Ferries</HeadLine>
<DateLine>Port Ness</DateLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent><html>
<body>{PARAGRAPHS}
</body></html></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCX = f"""<w:document xmlns:w="{_W}"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r>
<w:t>Ferries</w:t></w:r>
</w:p><w:p><w:r><w:t xml:space="preserve">{STORY[0]} </w:t></w:r>
<w:ins w:id="1" w:author="A" w:date="2019-06-11T08:00:00Z">
<w:r><w:t>Friday</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>Monday</w:delText></w:r></w:del></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Fare</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc>
</w:tr></w:tbl>
<w:p><w:r><w:t>{STORY[1]}</w:t></w:r><w:r><w:tab/><w:br/><w:footnoteReference w:id="2"/></w:r></w:p></w:body>
</w:document>"""
_O = "urn:oasis:names:tc:opendocument:xmlns"
ODT = f"""<office:document-content xmlns:office="{_O}:office:1.0" xmlns:text="{_O}:text:1.0"
 xmlns:table="{_O}:table:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text><text:tracked-changes><text:changed-region
 text:id="c1"><text:deletion><text:p>Monday</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Ferries</text:h><text:p>{STORY[0]}<text:s text:c="2"/><text:change text:change-id="c1"/>
<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note></text:p><text:list><text:list-item>
<text:p>
{STORY[1]}</text:p></text:list-item></text:list></office:text></office:body></office:document-content>"""
_KIND = 'office:mimetype="application/vnd.oasis.opendocument.text"'
FODT = ODT.replace("document-content>", "document>").replace("<office:document-content", f"<office:document {_KIND}")
FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "News",
        "items": [
            {"id": "1", "title": "Ferries", "content_html": PARAGRAPHS, "date_published": "2019-06-11T08:00:00Z"},
            {
                "id": 2,
                "content_text": STORY[1],
                "date_modified": "2019-06-12T08:00:00+01:00",
                "url": "https://n.example/2",
            },
        ],
    }
)
POSTS = json.dumps(
    [
        {
            "id": 1,
            "date": "2019-06-11T09:00:00",
            "date_gmt": "2019-06-11T08:00:00",
            "type": "post",
            "status": "publish",
            "link": "https://news.example/1",
            "title": {"rendered": "Ferries"},
            "content": {"rendered": PARAGRAPHS, "protected": False},
        }
    ]
)
ANS = json.dumps(
    {
        "type": "story",
        "version": "0.10.9",
        "_id": "A1",
        "headlines": {"basic": "Ferries"},
        "display_date": "2019-06-11T08:00:00Z",
        "content_elements": [{"type": "text", "content": line} for line in STORY]
        + [{"type": "image", "caption": "A ferry"}],
    }
)
NINJS = json.dumps(
    {
        "uri": "urn:1",
        "type": "text",
        "versionCreated": "2019-06-11T08:00:00Z",
        "headlines": [{"value": "Ferries"}],
        "bodies": [{"role": "main", "contentType": "text/html", "value": PARAGRAPHS}],
    }
)
LINES = "".join(
    json.dumps({"id": str(at), "text": line, "published": "2019-06-11"}) + "\n" for at, line in enumerate(STORY)
)
MARKDOWN = "---\ntitle: Ferries\ndate: 2019-06-11 16:33:00 -5\n---\n# Ferries\n\n" + "\n\n".join(STORY) + "\n"
TOML = '+++\ntitle = "Ferries"\ndate = 2019-06-11T08:00:00Z\n+++\n' + "\n\n".join(STORY)
ASCIIDOC = "= Ferries to stop\nAda Holm <ada@news.example>\nv1.0, 2019-06-11\n:toc:\n\n" + "\n\n".join(STORY)
RST = "Ferries to stop\n===============\n\n:date: 2019-06-11 08:00\n:author: Ada Holm\n\n" + "\n\n".join(STORY)
MAIL = (
    "From: Desk <desk@news.example>\nTo: all@news.example\nSubject: =?utf-8?q?Ferries_to_stop?=\n"
    "Date: Tue, 11 Jun 2019 08:00:00 +0100\nMessage-ID: <1@news.example>\nMIME-Version: 1.0\n"
    'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset="utf-8"\n'
    "Content-Transfer-Encoding: quoted-printable\n\n"
    + "\n\n".join(STORY)
    + "\n\nOn Monday, Bo wrote:\n> Talks?\n\n--b\n"
    f"Content-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n{PARAGRAPHS}\n--b\nContent-Type: application/zip; "
    'name="a.zip"\nContent-Transfer-Encoding: base64\n\nUEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==\n--b--\n'
)
_STREAM = "BT /F1 12 Tf 72 720 Td " + " ".join(f"({line}) Tj 0 -16 Td" for line in STORY) + " ET"
PDF = (
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
    f"4 0 obj<</Length {len(_STREAM)}>>stream\n{_STREAM}\nendstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    "6 0 obj<</Title(Ferries)/CreationDate(D:20190611080000Z)>>endobj\ntrailer<</Root 1 0 R/Info 6 0 R/Size 7>>\n%%EOF"
)
FILES = {
    "a.html": (PAGE, LIVE),
    "a.xhtml": (PAGE,),
    "a.rss": (RSS,),
    "a.atom": (ATOM,),
    "a.rdf": (RDF,),
    "a.xml": (RSS, ATOM, RDF, WXR, NITF, G2, MESSAGE, NEWSML),
    "a.nitf": (NITF,),
    "document.xml > a.docx": (DOCX,),
    "content.xml > a.odt": (ODT,),
    "a.fodt": (FODT,),
    "a.json": (FEED, POSTS, ANS, NINJS),
    "a.ninjs": (NINJS,),
    "a.jsonl": (LINES,),
    "a.md": (MARKDOWN, TOML),
    "a.adoc": (ASCIIDOC,),
    "a.rst": (RST,),
    "a.txt": ("\n\n".join(STORY),),
    "a.eml": (MAIL,),
    "a.mbox": (
        "From desk Tue Jun 11 08:00:00 2019\n"
        + MAIL
        + "\nFrom b Tue Jun 11 09:00:00 2019\n"
        + MAIL.replace("<1@", "<2@"),
    ),
    "a.pdf": (PDF,),
}
"""The contents by the line that builds them."""
OFTEN = 12
"""How often each format is an input by itself, beside those in which it lies in another."""
AROUND = (
    "",
    " > a.zip",
    " > a.tar",
    " > a.txt.gz",
    " > a.tgz",
    " > a.warc",
    " > a.warc > b.gz",
    " > a.zip > b.tar > c.xz",
)


def files() -> Iterator[tuple[str, str]]:
    """Lines and contents: each file alone, under a name that lies, and in other files."""
    for line, contents in FILES.items():
        for content in contents:
            yield from ((line, content) for _ in range(OFTEN // len(contents)))
            for around in AROUND:
                yield f"{line}{around}", content
            for lie in ("a.txt", "a.html", "a.json", "a.xml", "a", "a.pdf"):
                yield f"{line} > {lie}" if ">" not in line else f"{line.rpartition('>')[0]}> {lie}", content


def retold(content: str, paragraphs: Sequence[str]) -> str:
    """The same file with these paragraphs instead of `STORY`."""
    markup = "".join(f"<p>{escape(line, quote=False)}</p>\n" for line in paragraphs)
    is_json, is_markup = content[0] in "{[", content[0] == "<"
    others = [(_MARKUP, escape(markup)), (PARAGRAPHS, markup), ("\n\n".join(STORY), "\n\n".join(paragraphs))]
    third = len(paragraphs) // 3
    parts = (paragraphs[:third], paragraphs[third : 2 * third], paragraphs[2 * third :])
    lines = zip(STORY, (" ".join(part) for part in parts), strict=True)
    others += [(old, escape(new, quote=False) if is_markup else new) for old, new in lines]
    for old, new in others:
        content = content.replace(*(json.dumps(text)[1:-1] if is_json else text for text in (old, new)))
    return content
