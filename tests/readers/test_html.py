"""Web pages: dates and their reasons, headlines, characters, what is no article, comments, limits."""

# ruff: noqa: E501 - one case a line reads as a table

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.ledger.inline import InlineWaiver, inline_waivers
from checker.model.finding import Problem
from checker.model.skipped import Skipped
from checker.readers import article, read
from checker.readers.content import Content
from checker.readers.opening import held, recognised
from checker.readers.reader import Result
from checker.readers.record import Record

FIRST = "The ferry to Low Island will run again from 6 April, the company said on Monday."
SECOND = "It carried 212 passengers a day before the storm, and costs 14 euros."
BODY = f"<h1>Ferry to run again</h1><p>{FIRST}</p><p>{SECOND}</p>"


def page(head: str = "", body: str = BODY, root: str = "") -> str:
    return f"<!DOCTYPE html>\n<html{root}><head>{head}</head>\n<body>{body}</body></html>"


def results(markup: str | bytes, name: str = "page.html", depth: int = 0) -> list[Result]:
    data = markup if isinstance(markup, bytes) else markup.encode()
    return list(held(Content(name, data=data, depth=depth)))


def record(markup: str | bytes, name: str = "page.html") -> Record:
    found = results(markup, name)
    assert len(found) == 1 and isinstance(found[0], Record), found
    return found[0]


def problem(markup: str | bytes, name: str = "page.html") -> Problem:
    found = results(markup, name)
    assert len(found) == 1 and isinstance(found[0], Problem), found
    return found[0]


def linked(values: str, kind: str = "NewsArticle") -> str:
    return f'<script type="application/ld+json">{{"@type": "{kind}", {values}}}</script>'


def meta(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{value}">'


PUBLISHED = '"datePublished": "2024-03-04T18:00:00+01:00"'
SHOWN = '<h1>Ferry to run again</h1><div class="byline">By A. Moor <span class="date">{}</span></div>'


@pytest.mark.parametrize(
    ("head", "body", "published", "by"),
    [
        (linked(PUBLISHED), BODY, "2024-03-04T18:00:00+01:00", "datePublished"),
        (linked(f'{PUBLISHED}, "dateModified": "2024-03-06"'), BODY, "2024-03-04T18:00:00+01:00", "datePublished, not dateModified 2024-03-06"),
        (linked('"datePublished": "2024-03-04 18:00:00"', "ReportageNewsArticle"), BODY, "2024-03-04T18:00:00", "datePublished"),
        (linked('"datePublished": "Mon, 04 Mar 2024 18:00:00 GMT"'), BODY, "2024-03-04T18:00:00+00:00", "datePublished"),
        (linked('"datePublished": "20240304T180000Z"'), BODY, "2024-03-04", "datePublished"),
        (linked('"datePublished": "1970-01-01T00:00:00Z"'), BODY, None, None),
        (linked('"datePublished": "soon"'), BODY, None, None),
        (linked(PUBLISHED, "Product"), BODY, "2024-03-04T18:00:00+01:00", "datePublished"),
        (meta("article:published_time", "2024-03-04T17:00:00Z") + meta("article:modified_time", "2024-03-04T19:00:00Z"), BODY, "2024-03-04T17:00:00+00:00", "article:published_time"),
        ('<meta name="parsely-pub-date" content="2024-03-04">', BODY, "2024-03-04", "parsely-pub-date"),
        ('<meta name="DC.date.issued" content="2024-03-04">', BODY, "2024-03-04", "dc.date.issued"),
        ("", '<span itemprop="datePublished" content="2024-03-04"></span>' + BODY, "2024-03-04", "datePublished of an element"),
        ("", SHOWN.format("March 4, 2024 6:00 PM") + BODY, "2024-03-04T18:00:00", '"March 4, 2024 6:00 PM"'),
        ("", SHOWN.format("04/03/2024") + BODY, None, None),
        ("", SHOWN.format("Updated March 5, 2024") + BODY, "2024-03-05", '"Updated March 5, 2024"'),
        ('<link rel="canonical" href="https://x.example/2024/03/04/ferry">', BODY, "2024-03-04", "the address"),
        ('<link rel="canonical" href="https://x.example/what-happens-on-2029-04-13">', BODY, None, None),
        (meta("article:modified_time", "2024-03-06"), BODY, "2024-03-06", "article:modified_time"),
        ("", BODY, None, None),
    ],
)  # fmt: skip
def test_the_surest_source_of_a_date_counts(head: str, body: str, published: str | None, by: str | None) -> None:
    found = record(page(head, body))
    assert (found.published, found.published_by) == (published, by)


def test_a_time_in_utc_gives_way_to_the_day_that_the_page_shows() -> None:
    stated = linked('"datePublished": "2024-03-05T02:30:00Z"')
    found = record(page(stated, SHOWN.format("March 4, 2024") + BODY))
    assert found.published == "2024-03-04"
    assert found.published_by == '"March 4, 2024", not datePublished 2024-03-05'
    local = linked('"datePublished": "2024-03-05T02:30:00+09:00"')
    assert record(page(local, SHOWN.format("March 4, 2024") + BODY)).published == "2024-03-05T02:30:00+09:00"


def test_a_name_that_also_means_a_revision_gives_way_to_the_day_that_the_page_shows() -> None:
    revised = '<meta name="sailthru.date" content="2024-03-09 10:00:00 +0000">'
    found = record(page(revised, SHOWN.format("March 4, 2024") + BODY))
    assert (found.published, found.published_by) == ("2024-03-04", '"March 4, 2024", not sailthru.date 2024-03-09')


def test_a_head_written_anew_gives_way_to_two_older_days() -> None:
    head = meta("article:published_time", "2024-09-01T00:00:00Z")
    address = '<link rel="canonical" href="https://x.example/2019/05/04/ferry">'
    found = record(page(head + address, SHOWN.format("May 4, 2019") + BODY))
    assert found.published == "2019-05-04"
    assert found.published_by == '"May 4, 2019", not article:published_time 2024-09-01'


def test_a_page_that_disagrees_with_itself_says_so() -> None:
    head = meta("article:published_time", "2024-03-04T10:00:00Z")
    found = record(page(head, SHOWN.format("June 9, 2023") + BODY))
    assert found.published_by == 'article:published_time, not "June 9, 2023" 2023-06-09'
    made = article(found, None)
    assert "June 9, 2023" in made.published.reason


@pytest.mark.parametrize(
    "beside",
    [
        '<div class="related"><span class="date">May 1, 2020</span></div>',
        '<nav><time datetime="2020-05-01">May 1</time></nav>',
        "<p>The company was founded on May 1, 2020, and has four ships.</p>",
        '<footer><p class="date">May 1, 2020</p></footer>',
        '<aside><span itemprop="datePublished" content="2020-05-01"></span></aside>',
        '<div class="comments"><time datetime="2020-05-01T10:00:00Z">2 years ago</time></div>',
    ],
)
def test_other_dates_on_a_page_are_not_its_own(beside: str) -> None:
    assert record(page(body=BODY + beside)).published is None


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Ferry to run again - The Sound</title>", BODY, "Ferry to run again"),
        ("<title>Ferry to run again | News | The Sound</title>", f"<p>{FIRST}</p><p>{SECOND}</p>", "Ferry to run again"),
        ("<title>Low - high: a day at sea</title>", f"<p>{FIRST}</p><p>{SECOND}</p>", "Low - high: a day at sea"),
        (meta("og:title", "Ferry is back") + meta("og:site_name", "The Sound"), f"<h1>The Sound</h1><p>{FIRST}</p><p>{SECOND}</p>", "Ferry is back"),
        (linked('"headline": "Ferry &amp; bus to run again"'), f"<p>{FIRST}</p><p>{SECOND}</p>", "Ferry & bus to run again"),
        ("", BODY, "Ferry to run again"),
    ],
)  # fmt: skip
def test_the_headline_is_the_title_and_not_in_the_text(head: str, body: str, title: str) -> None:
    found = record(page(head, body))
    assert found.title == title
    assert found.text == f"{FIRST}\n\n{SECOND}"


def test_the_head_states_address_outlet_and_language() -> None:
    head = linked('"publisher": {"@type": "Organization", "name": "The Sound"}') + meta("og:url", "https://x.example/a")
    found = record(page(head, root=' lang="en-NZ"'))
    assert (found.url, found.source, found.language) == ("https://x.example/a", "The Sound", "en-NZ")
    saved = record("<!-- saved from url=(0021)https://x.example/saved -->\n" + page(meta("og:locale", "en_IE")))
    assert (saved.url, saved.source, saved.language) == ("https://x.example/saved", None, "en-IE")
    assert record(page('<link rel="canonical" href="/a">')).url is None
    single = record("<!DOCTYPE html><!--\n Page saved with SingleFile\n url: https://x.example/one\n-->" + page())
    assert single.url == "https://x.example/one"
    archived = '<link rel="canonical" href="https://web.archive.org/web/20200105123456/https://x.example/old">'
    toolbar = '<div id="wm-ipp-base"><p>12 captures from 5 January 2020 to 7 May 2021, says the archive.</p></div>'
    old = record(page(archived, toolbar + BODY))
    assert (old.url, old.published, old.text) == ("https://x.example/old", None, f"{FIRST}\n\n{SECOND}")


SAID = "The toll — “£5” in Ærsted — rises on 6 April, said the mayor of Ærsted on Monday."


@pytest.mark.parametrize(
    "data",
    [
        page(body=f"<p>{SAID}</p>").encode(),
        b"\xef\xbb\xbf" + page(body=f"<p>{SAID}</p>").encode(),
        page(body=f"<p>{SAID}</p>").encode("utf-16"),
        page(body=f"<p>{SAID}</p>").encode("utf-16-le"),
        page('<meta charset="iso-8859-1">', f"<p>{SAID}</p>").encode("cp1252"),
        page('<meta charset="utf-8">', f"<p>{SAID}</p>").encode("cp1252"),
        page('<meta charset="windows-1252">', f"<p>{SAID}</p>").encode(),
        page('<meta http-equiv="Content-Type" content="text/html; charset=macintosh">', f"<p>{SAID}</p>").encode("mac-roman"),
        page('<meta charset="no-such">', f"<p>{SAID}</p>").encode("cp1252"),
        page(body=f"<p>{SAID}</p>".replace("—", "&#151;").replace("“", "&#x93;").replace("Æ", "&AElig;")).encode(),
        page(body=f"<p>{SAID}</p>".replace("rises", "ris\0es")).encode() + b" " * 2000,
    ],
)  # fmt: skip
def test_the_bytes_of_a_page_decide_its_characters(data: bytes) -> None:
    assert record(data).text == SAID


def test_a_page_cut_off_is_read_as_far_as_it_goes() -> None:
    data = page('<meta charset="utf-8">', f"<p>{SAID}</p><p>{SECOND} Ærs").encode()
    found = record(data[: data.rindex("Æ".encode()) + 1])
    assert found.text.startswith(f"{SAID}\n\n{SECOND}")


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ("", "the file is empty"),
        (page(body=""), "this page is empty"),
        ("<html><frameset cols='1,*'><frame src='a.html'></frameset></html>", "this page only holds frames, not the article"),
        (page(body='<noscript>Please enable JavaScript.</noscript><div id="root"></div><script>x</script>'), "this page is filled in by JavaScript, and the file has no article"),
        (page("<title>Page not found</title>", "<h1>Page not found</h1><p>The page you were looking for may have moved on 3 May.</p>"), "this page says that there is no such article"),
        (page(body="<h1>Before you continue</h1><p>We value your privacy. We and 80 partners use cookies for 13 months.</p>"), "this page asks for consent or a check before the article"),
        (page(meta("og:type", "website"), "".join(f'<h3><a href="/{n}">Story number {n} of today</a></h3><p>It began on {n} May and ended soon.</p>' for n in range(1, 20))), "this page lists stories and holds no article"),
        (page(body="<ul><li><a href='/a'>One</a></li></ul>"), "no article was found on this page"),
        (page(body="<div>" * 3000 + f"<p>{FIRST}</p>"), "the elements of this page are nested too deeply to be an article"),
        (page(body="<article><h1>Ferry</h1>" + "<ul><li>" * 900 + f"<p>{FIRST}</p>"), "the elements of this page are nested too deeply to be an article"),
        (page(body="<p>x</p>" * 50_000), "this page has 50,003 elements, too many for one article"),
        (page(body="<p " + " ".join(f'a{n}="1"' for n in range(3000)) + f">{FIRST}</p>"), "an element of this page has too many attributes for an article"),
    ],
)  # fmt: skip
def test_a_page_without_an_article_says_why(markup: str, message: str) -> None:
    found = problem(markup)
    assert (found.place, found.message) == ("page.html", message)
    assert found.hint


def test_a_page_of_a_crawl_without_an_article_is_left_out() -> None:
    (found,) = results(page(body=""), "crawl.warc#https://x.example/", depth=1)
    assert isinstance(found, Skipped)
    assert found.reason == "this page is empty"


def test_a_folder_is_read_without_its_lists_and_other_pages(tmp_path: Path) -> None:
    (tmp_path / "story.html").write_text(page())
    (tmp_path / "index.html").write_text(
        page(meta("og:type", "website"), "<h3><a href='/a'>A story of today</a></h3>" * 9)
    )
    (tmp_path / "form.html").write_text("<div><p>{{ name }}</p><p>{% block a %}</p><span>Save</span></div>")
    (tmp_path / "menu.htm").write_text("<html><body><a href='/'>Home</a></body></html>")
    found = read([str(tmp_path)])
    assert [Path(one.id).name for one in found.articles] == ["story.html"]
    assert found.problems == ()
    assert {Path(one.path).name: one.reason for one in found.skipped} == {
        "form.html": "a .html file without an article",
        "index.html": "a .html file without an article",
        "menu.htm": "a .htm file without an article",
    }
    assert [one.message for one in read([str(tmp_path / "index.html")]).problems] == [
        "this page lists stories and holds no article"
    ]


@pytest.mark.parametrize("head", ["", linked(PUBLISHED)])
def test_a_missing_library_is_said_once_and_how_to_install_it(
    head: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(page(head))
    monkeypatch.setitem(sys.modules, "lxml", None)
    (found,) = read([str(tmp_path)]).problems
    assert found.message == "a web page cannot be read without the library lxml (nor can 1 more of these files)"
    assert "[html]" in (found.hint or "")


@pytest.mark.parametrize("name", ["pasted.txt", "pasted", "page.html"])
def test_a_fragment_is_read_without_its_tags(name: str) -> None:
    found = record(
        f"<h1>Ferry to <i>run</i></h1>\n<p>{FIRST}</p><figure><figcaption>On 3 May</figcaption></figure><p>{SECOND}</p>",
        name,
    )
    assert (found.title, found.text) == ("Ferry to run", f"{FIRST}\n\nOn 3 May\n\n{SECOND}")
    assert [found.text[skip.start : skip.end] for skip in found.skips] == ["On 3 May"]
    assert [(place.start, place.words) for place in found.places][2] == (len(FIRST) + 12, "paragraph 3")


def test_a_comment_in_a_fragment_waives_where_it_stands() -> None:
    waiver = "<!-- claimcheck: accept afaf35be206e because the fares differ -->"
    found = record(f"<h1>Ferry to run</h1>\n<p>{FIRST}</p>\n{waiver}\n<p>{SECOND}</p>", "pasted.txt")
    (comment,) = found.comments
    assert (comment.line, comment.column, comment.start) == (3, 1, len(FIRST) + 2)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "<3 is a heart, said the mayor. Less than <5 people came to see it on Monday."),
        ("a.txt", "The tag <p> begins a paragraph </p>, and <p> another </p> on 4 May."),
        ("a.md", '<p align="center">A logo</p>\n\n# Title\n\n<p>Text</p> <p>More</p>'),
        ("a.json", '{"html": "<p>a</p><p>b</p><p>c</p>"}'),
        ("a.xml", '<?xml version="1.0"?><rss><channel><item><p>a</p><p>b</p><p>c</p></item></channel></rss>'),
    ],
)
def test_other_texts_are_no_pages(name: str, text: str) -> None:
    found = recognised(Content(name, data=text.encode()))
    assert found is None or ".html" not in found.suffixes


def test_a_comment_waives_where_it_stands() -> None:
    waiver = "<!-- claimcheck: accept afaf35be206e because the fares differ -->"
    markup = page(body=f"<h1>Ferry to run again</h1>\n<p>{FIRST}</p>\n  {waiver}\n<p>{SECOND}</p>")
    found = record(markup)
    (comment,) = found.comments
    assert (comment.line, comment.column, comment.start, comment.end) == (5, 3, len(FIRST) + 2, len(FIRST) + 2)
    (read_waiver,) = inline_waivers(article(found, None), ())
    assert isinstance(read_waiver, InlineWaiver)
    assert read_waiver.place == "page.html:5:3"
    assert found.text[slice(*read_waiver.paragraph)] == SECOND
    assert waiver not in found.text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<p>{FIRST}</p><blockquote class='pullquote'>We have never seen such a storm here</blockquote><p>{SECOND}</p>", f"{FIRST}\n\n{SECOND}"),
        (f"<p>{FIRST}</p><p><a href='/x'>Bus fares rise by 8% in May</a></p><p>{SECOND}</p>", f"{FIRST}\n\n{SECOND}"),
        (f"<p>{FIRST}</p><p><img src='a.png'><br>The ferry on 3 May 2019.</p><p><img src='b.png'>{SECOND}</p>", f"{FIRST}\n\n{SECOND}"),
        (f"<p>{FIRST}</p><p>On sound.example: <a href='/x'>Bus fares rise by 8% in May</a></p><p>{SECOND}</p>", f"{FIRST}\n\n{SECOND}"),
        (f"<p>{FIRST}</p><p>The mayor said: <a href='/x'>it is due by 3 May</a>, not later than that.</p>", f"{FIRST}\n\nThe mayor said: it is due by 3 May, not later than that."),
        (f"{FIRST}<br><br><a href='/x'>Bus fares rise by 8% in May</a><br><br>{SECOND}", f"{FIRST}\n\n{SECOND}"),
        (f"<p>{FIRST}</p><ul><li>It sails at 9.</li><li>It returns at 17.</li></ul><p>{SECOND}</p>", f"{FIRST}\n\nIt sails at 9.\nIt returns at 17.\n\n{SECOND}"),
        (f"<p>{FIRST}</p><p>It has <s>three</s> <b>f</b>our engines, said the company on Monday.</p>", f"{FIRST}\n\nIt has four engines, said the company on Monday."),
        (f"<p>{FIRST}</p><p>{SECOND}</p><footer>Correction: An earlier version of this story said 112 passengers.</footer>", f"{FIRST}\n\n{SECOND}\n\nCorrection: An earlier version of this story said 112 passengers."),
        (f"<p class='paywall'>{FIRST}</p><p class='paywall'>{SECOND}</p><div class='paywall-offer'>Read on for $1 a week.</div>", f"{FIRST}\n\n{SECOND}"),
        (f"<div class='elementor-widget elementor-widget-text-editor'><p>{FIRST}</p></div><div class='elementor-widget elementor-widget-text-editor'><p>{SECOND}</p></div>", f"{FIRST}\n\n{SECOND}"),
        (f"<p>{FIRST}</p><p hidden>It had 99 cabins, said nobody.</p><p style='display: none'>It had 98.</p><p>{SECOND}</p>", f"{FIRST}\n\n{SECOND}"),
        (f"<pre>{FIRST}\n\n{SECOND}</pre>", f"{FIRST}\n\n{SECOND}"),
        (f"{FIRST}<br><br>{SECOND}<br>", f"{FIRST}\n\n{SECOND}"),
        (f"<p>{FIRST}<sup><a href='#n'>[2]</a></sup></p><p>{SECOND} It is 900 m<sup>2</sup> large.</p>", f"{FIRST}\n\n{SECOND} It is 900 m2 large."),
    ],
)  # fmt: skip
def test_the_copy_of_a_page_is_its_sentences_and_lists(body: str, text: str) -> None:
    assert record(page(linked(PUBLISHED), f"<article><h1>Ferry to run again</h1>{body}</article>")).text == text


def test_a_body_in_json_stands_in_for_one_that_the_page_does_not_show() -> None:
    stated = linked(f'"headline": "Ferry to run again", "articleBody": "{FIRST}\\n\\n{SECOND}"')
    found = record(page(stated, '<h1>Ferry to run again</h1><div id="app"></div><p>Loading the story.</p>'))
    assert found.text == f"{FIRST}\n\n{SECOND}"


def test_a_body_in_json_that_is_only_a_summary_replaces_nothing() -> None:
    stated = linked(f'{PUBLISHED}, "articleBody": "The boats will soon sail again, we hear."')
    assert record(page(stated)).text == f"{FIRST}\n\n{SECOND}"


def test_the_data_of_a_page_that_javascript_fills_in_is_read() -> None:
    data = f'{{"props": {{"related": [{{"title": "x", "body": "{SECOND * 9}"}}], "story": {{"headline": "Ferry to run again", "body": "<p>{FIRST}</p><p>{SECOND}</p>"}}}}}}'
    head = meta("og:title", "Ferry to run again")
    body = f'<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{data}</script>'
    found = record(page(head, body))
    assert (found.title, found.text) == ("Ferry to run again", f"{FIRST}\n\n{SECOND}")


ENTRY = '<div class="{}"><time datetime="2024-03-0{}T10:00:00Z">10:00</time><h3>Part {}</h3><p>{}</p></div>'


@pytest.mark.parametrize(
    ("title", "named", "entries"),
    [
        ("Storm: live updates", "post", 4),
        ("Storm hits the coast", "liveblog-entry", 4),
        ("Where cats live longest", "post", 0),
        ("Live: storm hits the coast", "comment", 0),
        ("Live: storm hits the coast", "box", 0),
    ],
)
def test_only_a_live_blog_is_split(title: str, named: str, entries: int) -> None:
    body = "".join(ENTRY.format(named, day, day, SECOND) for day in range(1, 5))
    found = results(page(f"<title>{title}</title>", f"<h1>{title}</h1><p>{FIRST}</p><main>{body}</main>"))
    records = [one for one in found if isinstance(one, Record)]
    assert len([one for one in records if "#" in one.id]) == entries
    if entries:
        assert [one.published for one in records][:2] == ["2024-03-01T10:00:00+00:00", "2024-03-02T10:00:00+00:00"]
        assert [one.title for one in records] == ["Part 1", "Part 2", "Part 3", "Part 4"]
        assert len({one.id for one in records}) == entries


@pytest.mark.parametrize("count", [3, 30])
def test_an_article_with_many_linked_headlines_is_an_article(count: int) -> None:
    others = "".join(f"<h3><a href='/{n}'>Story number {n} of today</a></h3>" for n in range(count))
    body = f"<h1>Ferry to run again</h1><p>{FIRST}</p><p>{SECOND} It takes an hour.</p><div>{others}</div>"
    assert record(page(meta("og:type", "website"), body)).text == f"{FIRST}\n\n{SECOND} It takes an hour."
