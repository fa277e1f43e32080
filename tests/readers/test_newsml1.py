"""NewsML 1: items, components by their roles, equivalents, and what is left out with its reason."""

# ruff: noqa: E501 - one case a line reads as a table

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.article import Article, file_and_name
from checker.readers import ArticlesRead, read

NITF = "<nitf><body><body.content><p>Crews stop on June 14.</p></body.content></body></nitf>"


def content(data: str = NITF, kinds: str = "") -> str:
    """One content of a component."""
    return f"<ContentItem>{kinds}<DataContent>{data}</DataContent></ContentItem>"


def component(inner: str, role: str = "", lines: str = "", attributes: str = "") -> str:
    """A component with this role and these lines."""
    named = f'<Role FormalName="{role}"/>' if role else ""
    return f"<NewsComponent {attributes}>{named}<NewsLines>{lines}</NewsLines>{inner}</NewsComponent>"


def item(inner: str, name: str = "17", revision: int = 1, status: str = "Usable", management: str = "") -> str:
    """An item with these components."""
    return f"""<NewsItem><Identification><NewsIdentifier><ProviderId>agency.example</ProviderId><DateId>20010714</DateId>
<NewsItemId>{name}</NewsItemId><RevisionId PreviousRevision="{revision - 1}" Update="N">{revision}</RevisionId>
<PublicIdentifier>urn:newsml:agency.example:20010714:{name}:{revision}</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20190218T090000Z</FirstCreated>
<ThisRevisionCreated>20190220T143000+0100</ThisRevisionCreated><Status FormalName="{status}"/>{management}</NewsManagement>
{inner}</NewsItem>"""


def newsml(*items: str) -> str:
    """A file of these items."""
    envelope = '<NewsEnvelope><SentFrom><Party FormalName="Example Wire"/></SentFrom><DateAndTime>20190222T090000Z</DateAndTime></NewsEnvelope>'
    return f'<?xml version="1.0"?>\n<!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd">\n<NewsML Version="1.2">{envelope}\n{"".join(items)}</NewsML>'


def reading(folder: Path, text: str, name: str = "a.xml") -> ArticlesRead:
    """What becomes of one file."""
    (folder / name).write_text(text, "utf-8")
    return read([str(folder / name)])


def one(folder: Path, inner: str, **others: str) -> Article:
    """The only article of a file with this item."""
    found = reading(folder, newsml(item(inner, **others)))  # type: ignore[arg-type]
    assert not found.problems
    (article,) = found.articles
    return article


def test_an_item(tmp_path: Path) -> None:
    lines = "<HeadLine>Ferries may stop</HeadLine><SubHeadLine>Crews want shorter days</SubHeadLine><DateLine>PORT NESS</DateLine>"
    article = one(tmp_path, component(content(), "Main", lines, 'xml:lang="en"'))
    assert article.text == "Crews want shorter days\n\nPORT NESS\n\nCrews stop on June 14."
    assert (article.id, article.title, article.source, article.language) == (
        f"{tmp_path}/a.xml",
        "Ferries may stop",
        "Example Wire",
        "en",
    )
    assert article.published.reason == (
        "metadata 2019-02-20T14:30:00+01:00 (ThisRevisionCreated, not FirstCreated 2019-02-18 or DateAndTime 2019-02-22)"
    )
    assert {(article.text[skip.start : skip.end], skip.why) for skip in article.skips} == {("PORT NESS", "dateline")}


@pytest.mark.parametrize("name", ["a.xml", "a.newsml", "a.txt"])
def test_the_content_tells_the_format(tmp_path: Path, name: str) -> None:
    for text in (newsml(item(component(content()))), item(component(content()))):
        assert [article.text for article in reading(tmp_path, text, name).articles] == ["Crews stop on June 14."]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (component(content("<p>Crews stop.</p><p>Fares rise.</p>")), "Crews stop.\n\nFares rise."),
        (
            component(
                content(
                    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>Crews stop.</p></body></html>'
                )
            ),
            "Crews stop.",
        ),
        (component(content("\n Crews stop.\n\n Fares rise.\n")), "Crews stop.\n\nFares rise."),
        (component(content("<![CDATA[<p>Crews stop.</p><p>Fares rise.</p>]]>")), "Crews stop.\n\nFares rise."),
        (component(content(f"<![CDATA[{NITF}]]>")), "Crews stop on June 14."),
        (
            component(component(content(), "Body") + component(content("A stop on June 2."), "Teaser")),
            "Crews stop on June 14.",
        ),
        (
            component(component(content("A stop on June 2."), "Caption") + component(content(), "Main Text")),
            "Crews stop on June 14.",
        ),
        (
            component(
                component(content(".a {margin: 3px}", '<MimeType FormalName="text/css"/>'))
                + component(content(), "Body")
            ),
            "Crews stop on June 14.",
        ),
        (
            component(component(content("<p>Crews may stop.</p>"), "SubHeadLine") + component(content(), "Body")),
            "Crews may stop.\n\nCrews stop on June 14.",
        ),
        (
            component(
                component(content("<p>Crews stop.</p>"), "Body") + component(content("<p>Fares rise.</p>"), "Body")
            ),
            "Crews stop.\n\nFares rise.",
        ),
        (component(component(content("Fares rise."), "Unheard") + component(content(), "")), "Crews stop on June 14."),
        (component(component(content("Fares rise."), "Unheard")), "Fares rise."),
        (
            component(
                content("Crews stop.", '<Format FormalName="Text"/>')
                + content("<p>Crews</p><p>stop.</p>", '<Format FormalName="XHTML"/>')
            ),
            "Crews\n\nstop.",
        ),
        (
            component(content() + '<ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem>'),
            "Crews stop on June 14.",
        ),
        (component(content("R0lGOD", '<MediaType FormalName="Photo"/>') + content()), "Crews stop on June 14."),
        (
            component(content('<Encoding Notation="Base64"><DataContent>Q3Jld3M=</DataContent></Encoding>'), "Body")
            + component(content()),
            "Crews stop on June 14.",
        ),
    ],
)
def test_components(tmp_path: Path, inner: str, text: str) -> None:
    assert one(tmp_path, inner).text == text


@pytest.mark.parametrize("attributes", ["EquivalentsList='yes'", ""])
def test_of_two_languages_english_is_read(tmp_path: Path, attributes: str) -> None:
    german = component(
        content("<p>Die Fähren stehen am 12. Juni.</p>"), "Main", "<HeadLine>Fähren</HeadLine>", "xml:lang='de'"
    )
    english = component(content(), "Main", "<HeadLine>Ferries</HeadLine>", "xml:lang='en'")
    article = one(tmp_path, component(german + english, attributes=attributes))
    assert (article.text, article.title, article.language) == ("Crews stop on June 14.", "Ferries", "en")


def test_a_headline_of_a_component(tmp_path: Path) -> None:
    article = one(
        tmp_path,
        component(component(content("<p><b>Ferries\n may stop</b></p>"), "HeadLine") + component(content(), "Body")),
    )
    assert (article.title, article.text) == ("Ferries may stop", "Crews stop on June 14.")


def test_a_summary_in_place_of_a_dateline_is_left_out(tmp_path: Path) -> None:
    line = f"<DateLine>Ferries may stop on June 2, {'say the crews of the coast ' * 6}</DateLine>"
    assert one(tmp_path, component(content(), "Main", line)).text == "Crews stop on June 14."


def test_corrections_are_kept(tmp_path: Path) -> None:
    comment = "<Comment>Sent twice.</Comment><Comment>CORRECTION: the stop is on June 14, not June 12.</Comment>"
    article = one(tmp_path, comment + component(content()))
    assert article.text == "Crews stop on June 14.\n\nCORRECTION: the stop is on June 14, not June 12."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (item(component(content()), status="Canceled"), "canceled by its provider"),
        (item(component(content()), status="Withheld"), "withheld by its provider"),
        (item(component('<ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem>')), "a picture"),
        (item(component('<ContentItem Href="a.jpg"><MimeType FormalName="image/jpeg"/></ContentItem>')), "a picture"),
        (item(component('<ContentItem Href="a.wmv"><MediaType FormalName="Video"/></ContentItem>')), "a video"),
        (item(component(content(""))), "an item without a text"),
        (item(component(content("On June 2."), "Caption")), "an item without a text"),
        (item(""), "an item without a text"),
        (item(component('<ContentItem Href="story.xml"/>')), "an item whose text is in another file"),
    ],
)
def test_what_is_left_out(tmp_path: Path, text: str, reason: str) -> None:
    found = reading(tmp_path, newsml(text))
    assert [(skipped.path, skipped.reason) for skipped in found.skipped] == [(f"{tmp_path}/a.xml", reason)]
    assert not found.articles


def test_several_items(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        newsml(item(component(content())), item(component(content("<p>Fares rise.</p>")), "18"), item("", "19")),
    )
    first, second = found.articles
    assert [file_and_name(article.id)[1] for article in (first, second)] == [
        "urn:newsml:agency.example:20010714:17",
        "urn:newsml:agency.example:20010714:18",
    ]
    assert (first.line, second.line) == (4, 9)
    assert [skipped.reason for skipped in found.skipped] == ["an item without a text"]


def test_the_newest_revision_counts(tmp_path: Path) -> None:
    newer = item(component(content("<p>Crews stop on June 15.</p>")), revision=2)
    for order in ((newer, item(component(content()))), (item(component(content())), newer)):
        found = reading(tmp_path, newsml(*order))
        assert [article.text for article in found.articles] == ["Crews stop on June 15."]
        assert [skipped.reason for skipped in found.skipped] == ["an older version of an item in the same file"]


def test_an_item_inside_a_component_is_an_item(tmp_path: Path) -> None:
    inner = item(component(content("<p>Fares rise.</p>")), "18")
    found = reading(tmp_path, newsml(item(component(f"<NewsComponent>{inner}</NewsComponent>{content()}"))))
    assert [article.text for article in found.articles] == ["Crews stop on June 14.", "Fares rise."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<NewsML/>", "no item of NewsML"),
        (newsml(item(component(content())))[:900], "ends too soon"),
        (
            newsml(item(component(content())).replace("20190220T143000+0100", "20190231T143000Z")),
            "'ThisRevisionCreated' is no date",
        ),
        (newsml(item(component(content("<![CDATA[<nitf><p></nitf>]]>")))), "'DataContent' holds broken NITF"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, text: str, said: str) -> None:
    found = reading(tmp_path, text)
    (problem,) = found.problems
    assert said in problem.message and problem.hint
    assert problem.place.startswith(f"{tmp_path}/a.xml:")
    assert not found.articles
