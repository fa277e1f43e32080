"""WordPress: its export file and its API give the same posts; what is not published is left out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from reading import problems, records, results, skipped, unread

from checker.readers.content import Content
from checker.readers.opening import recognised
from checker.readers.web.wordpress.post import rendered

HEAD = (
    '<?xml version="1.0" encoding="UTF-8" ?>\n<!-- made by WordPress -->\n'
    '<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">'
    "<channel><title>Gazette</title><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>\n"
)
POST: dict[str, Any] = {
    "id": 7,
    "date": "2019-02-15T22:30:00",
    "date_gmt": "2019-02-16T03:30:00",
    "guid": {"rendered": "https://g.example/?p=7"},
    "modified": "2019-02-20T00:00:00",
    "status": "publish",
    "type": "post",
    "link": "https://g.example/ferry",
    "title": {"rendered": "Ferry&#8217;s end"},
    "content": {"rendered": "\n<p>The vote is <a>Friday</a>.</p>\n", "protected": False},
    "excerpt": {"rendered": "<p>x</p>", "protected": False},
}


def post(
    number: int, content: str = "<p>Talks end.</p>", state: str = "publish", kind: str = "post", **more: str
) -> str:
    """A post of an export, on a line of its own."""
    local, utc = more.get("local", "2019-02-15 22:30:00"), more.get("utc", "2019-02-16 03:30:00")
    return (
        f"<item><title>Post {number} &amp; more</title><link>https://g.example/{number}</link>"
        "<pubDate>Sat, 16 Feb 2019 03:30:00 +0000</pubDate>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded><excerpt:encoded><![CDATA[ex]]></excerpt:encoded>"
        f"<wp:post_id>{number}</wp:post_id><wp:post_date><![CDATA[{local}]]></wp:post_date>"
        f"<wp:post_date_gmt>{utc}</wp:post_date_gmt><wp:post_modified>2021-01-01 00:00:00</wp:post_modified>"
        f"<wp:status><![CDATA[{state}]]></wp:status><wp:post_type>{kind}</wp:post_type>"
        f"<wp:post_password>{more.get('password', '')}</wp:post_password></item>\n"
    )


def export(*posts: str) -> str:
    """An export of these posts."""
    return f"{HEAD}{''.join(posts)}</channel></rss>"


def test_a_post_of_an_export_is_an_article_dated_in_the_zone_of_the_site() -> None:
    (record,) = records("a.xml", export(post(7)))
    assert (record.id, record.line, record.title, record.text) == ("a.xml#7", 4, "Post 7 & more", "Talks end.")
    assert record.published == "2019-02-15T22:30:00-05:00"
    assert record.published_by == "post_date, not post_modified 2021-01-01"
    assert (record.source, record.language, record.url) == ("Gazette", "en-US", "https://g.example/7")


def test_what_is_no_published_post_is_left_out_with_the_reason() -> None:
    text = export(
        post(1, state="draft"),
        post(2, state="inherit", kind="attachment"),
        post(3, state="trash"),
        post(4, kind="page"),
        post(5, state="future"),
        post(6, content="", password="x"),
        post(7, state="inherit", kind="revision"),
        post(8, state="pending"),
        post(9, content=""),
        post(10, kind="nav_menu_item"),
    )
    assert [record.id for record in records("a.xml", text)] == ["a.xml#4", "a.xml#5"]
    assert skipped("a.xml", text) == {
        "a.xml#1": "a draft",
        "a.xml#2": "a picture or file",
        "a.xml#3": "a post in the trash",
        "a.xml#6": "a post behind a password",
        "a.xml#7": "an older version of a post",
        "a.xml#8": "a draft that waits for review",
        "a.xml#9": "a post without a text",
        "a.xml#10": "a part of the site",
    }


@pytest.mark.parametrize(
    ("local", "utc", "published"),
    [
        ("2019-02-15 22:30:00", "2019-02-15 17:00:00", "2019-02-15T22:30:00+05:30"),
        ("2019-02-15 22:30:00", "0000-00-00 00:00:00", "2019-02-15T22:30:00"),
        ("2019-02-15 22:30:00", "2018-01-01 00:00:00", "2019-02-15T22:30:00"),
        ("0000-00-00 00:00:00", "2019-02-16 03:30:00", "2019-02-16T03:30:00+00:00"),
        ("0000-00-00 00:00:00", "0000-00-00 00:00:00", "2019-02-16T03:30:00+00:00"),
    ],
)
def test_the_zone_follows_from_one_moment_in_both(local: str, utc: str, published: str) -> None:
    (record,) = records("a.xml", export(post(7, local=local, utc=utc)))
    assert record.published == published


def test_faults_cost_only_their_post() -> None:
    text = export(post(1), post(2, local="2019-02-31 00:00:00"), post(1, content="Other."))
    assert [record.id for record in records("a.xml", text)] == ["a.xml#1"]
    assert [(problem.place, problem.message) for problem in problems("a.xml", text)] == [
        ("a.xml:5:1", "'post_date' is no date: '2019-02-31 00:00:00'"),
        ("a.xml:6:1", "the id '1' is already that of line 4"),
    ]
    cut = text[: text.index("Other.")]
    assert [problem.message for problem in problems("a.xml", cut)][-1] == "the file breaks off in this item"


def test_blocks_pull_quotes_and_captions() -> None:
    content = (
        "<!-- wp:paragraph --><p>The vote is Friday.</p><!-- /wp:paragraph -->"
        '<figure class="wp-block-pullquote"><blockquote><p>Pulled 5</p></blockquote></figure>'
        "<figure><img><figcaption>A boat on May 5</figcaption></figure><p>Talks end.</p>"
    )
    (record,) = records("a.xml", export(post(1, content)))
    assert record.text == "The vote is Friday.\n\nA boat on May 5\n\nTalks end."
    assert unread(record) == [("A boat on May 5", "caption")]


def test_a_classic_post_has_blank_lines_between_paragraphs_and_shortcodes() -> None:
    content = (
        'First.\nSame.\n\n[caption id="a" width="3"]<img src="x"> A boat on May 5[/caption]\n\n'
        'He [the mayor] said [sic] so. [gallery ids="1,2"][box title="x"]in[/box]\n\nhttps://video.example/2019/05/06'
    )
    (record,) = records("a.xml", export(post(1, content)))
    assert record.text == "First.\nSame.\n\nA boat on May 5\n\nHe [the mayor] said [sic] so. in"
    assert unread(record) == [("A boat on May 5", "caption")]
    assert rendered("One.\n\nTwo.") == "One.<p>Two."


def test_entities_of_an_export_are_refused() -> None:
    text = export(post(1)).replace("<rss", '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss', 1)
    (problem,) = problems("a.xml", text)
    assert "declares the entity 'x'" in problem.message


def test_answers_of_the_api() -> None:
    held = [
        POST,
        {**POST, "id": 8, "status": "draft"},
        {**POST, "id": 9, "content": {"rendered": "", "protected": True}},
        {**POST, "id": 10, "content": {"rendered": 5}},
        {**POST, "id": 11, "date": None},
        {**POST, "id": 12, "content": {"raw": "One.\n\nTwo."}},
        5,
    ]
    text = json.dumps(held, indent=1)
    first, utc, raw = records("a.json", text)
    assert (first.id, first.title, first.text) == ("a.json#7", "Ferry’s end", "The vote is Friday.")
    assert (first.published, first.published_by) == ("2019-02-15T22:30:00-05:00", "date, not modified 2019-02-20")
    assert (utc.published, raw.text) == ("2019-02-16T03:30:00+00:00", "One.\n\nTwo.")
    assert skipped("a.json", text) == {"a.json#8": "a draft", "a.json#9": "a post behind a password"}
    assert [problem.message for problem in problems("a.json", text)] == [
        "'rendered' is not text",
        "this is no post: not a JSON object",
    ]


def test_one_post_is_the_article_of_its_file() -> None:
    (record,) = records("a.json", json.dumps(POST))
    assert (record.id, record.file) == ("a.json", None)


@pytest.mark.parametrize("values", [{"title": "x", "date": "2019-02-15"}, [], {"title": {"rendered": "x"}}])
def test_other_json_is_not_taken_for_posts(values: object) -> None:
    assert recognised(Content("a.json", data=json.dumps(values).encode())) is None


@pytest.mark.parametrize("cut", [10, 200, 500, 600, 900, 1100])
def test_half_an_export_ends_in_a_reason(cut: int) -> None:
    found = results("a.xml", export(post(1), post(2))[:cut])
    assert found
    assert not any("bug" in problem.message for problem in problems("a.xml", export(post(1), post(2))[:cut]))
