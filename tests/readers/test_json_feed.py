"""JSON Feed, and JSON that is a list of articles."""

from __future__ import annotations

import json
from typing import Any

import pytest
from reading import problems, records, results, skipped, unread

from checker.readers.content import Content
from checker.readers.opening import recognised

VERSION = "https://jsonfeed.org/version/1.1"


def feed(*items: object, **more: object) -> dict[str, Any]:
    """A feed of these items."""
    return {"version": VERSION, "title": "The Gazette", "language": "en-US", **more, "items": list(items)}


def test_an_item_is_an_article_with_its_metadata() -> None:
    one = {
        "id": "1",
        "url": "https://x.example/1",
        "title": "Ferry\nends",
        "content_html": "<p>The vote is on Friday.</p><p>Two died.</p>",
        "summary": "Another.",
        "date_published": "2019-02-15T10:00:00-05:00",
        "date_modified": "2019-02-17T00:00:00Z",
    }
    (record,) = records("a.json", json.dumps(feed(one), indent=1))
    assert (record.id, record.file, record.line, record.title) == ("a.json#1", "a.json", 6, "Ferry ends")
    assert record.text == "The vote is on Friday.\n\nTwo died."
    assert record.published == "2019-02-15T10:00:00-05:00"
    assert record.published_by == "date_published, not date_modified 2019-02-17"
    assert (record.source, record.language, record.url) == ("The Gazette", "en-US", "https://x.example/1")


def test_plain_text_numbers_as_ids_and_summaries() -> None:
    items = {"id": 2, "content_text": "One.\n\nTwo."}, {"id": "3", "summary": "It rose to…"}
    plain, summary = records("a.jsonfeed", json.dumps(feed(*items)))
    assert (plain.id, [place.words for place in plain.places]) == ("a.jsonfeed#2", ["paragraph 1", "paragraph 2"])
    assert [place.words for place in summary.places] == ["summary, paragraph 1"]
    assert unread(summary) == [("It rose to…", "cut off")]


def test_faults_cost_only_their_item() -> None:
    items = (
        7,
        {"id": "1", "content_text": "x", "date_published": "2019-02-30"},
        {"id": "2", "content_html": 5},
        {"id": "3", "content_text": "One."},
        {"id": "3", "content_text": "Two."},
        {"id": "4", "attachments": [{"url": "x"}]},
    )
    text = json.dumps(feed(*items))
    assert [record.id for record in records("a.json", text)] == ["a.json#3"]
    assert skipped("a.json", text) == {"a.json#4": "a recording without a text"}
    assert [problem.message for problem in problems("a.json", text)] == [
        "this is no item: not a JSON object",
        "'date_published' is no date: '2019-02-30'",
        "'content_html' is not text",
        "the id '3' is already that of line 1",
    ]


def test_half_a_file_is_read_up_to_where_it_breaks_off() -> None:
    text = json.dumps(feed({"id": "1", "content_text": "One."}, {"id": "2", "content_text": "Two words."}), indent=1)
    cut = text[: text.index("words")]
    assert [record.text for record in records("a.jsonfeed", cut)] == ["One."]
    (problem,) = problems("a.jsonfeed", cut)
    assert (problem.place, problem.message) == ("a.jsonfeed:12:20", "the file breaks off here")


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(feed()).replace("/", "\\/"),
        json.dumps({"items": [{"id": "1", "content_text": "w " * 50_000}], "version": VERSION}),
        "\ufeff\n" + json.dumps(feed()),
    ],
)
def test_it_is_recognised_wherever_its_version_stands(text: str) -> None:
    reader = recognised(Content("a.json", data=text.encode()))
    assert reader is not None
    assert ".jsonfeed" in reader.suffixes


@pytest.mark.parametrize(
    "text", ["{}", "words", '{"items":' + "[" * 100_000, '{"items":[{"id":' + "1" * 5_000 + "}]}", "["]
)
def test_hostile_files_end_in_a_reason(text: str) -> None:
    (problem,) = results("a.jsonfeed", text)
    assert "bug" not in getattr(problem, "message", "bug")


def test_a_list_of_articles_is_read_as_json_lines_are() -> None:
    items = [
        {"id": "1", "text": "The vote is on Friday.", "published": "2019-02-15"},
        {"id": "1", "text": "Another."},
        {"id": "2", "text": ""},
        {"id": "3", "text": "Talks end.", "pubDate": "2019-02-15"},
        5,
    ]
    for text in (json.dumps(items, indent=1), json.dumps({"articles": items}, indent=1)):
        (record,) = records("a.json", text)
        assert (record.id, record.published, record.file) == ("a.json#1", "2019-02-15", "a.json")
        assert [problem.message for problem in problems("a.json", text)] == [
            "the id '1' is already that of line " + str(record.line),
            "this is no article: 'text' is empty",
            "'pubDate' is no key that is read",
            "this is no article: not a JSON object",
        ]


def test_one_article_over_several_lines_is_read() -> None:
    (record,) = records("a.json", json.dumps({"id": "1", "text": "Talks end."}, indent=2))
    assert (record.id, record.text) == ("a.json#1", "Talks end.")


@pytest.mark.parametrize("values", [{"a": 1}, [{"id": 1}], [{"id": "1", "txt": "x"}], {"text": "x"}])
def test_other_json_is_not_taken_for_articles(values: object) -> None:
    assert recognised(Content("a.json", data=json.dumps(values).encode())) is None
