"""Stories of Arc XP: the copy among their elements, which date counts, and files of several."""

from __future__ import annotations

import json
from typing import Any

import pytest
from reading import problems, records, skipped

STORY: dict[str, Any] = {
    "type": "story",
    "version": "0.10.9",
    "_id": "ABC",
    "canonical_url": "/news/2019/02/15/ferry/",
    "canonical_website": "gazette",
    "headlines": {"basic": "Ferry &amp; <i>tram</i>"},
    "language": "en",
    "source": {"name": "The Gazette"},
    "display_date": "2019-02-15T21:00:00Z",
    "first_publish_date": "2019-02-15T21:00:00Z",
    "publish_date": "2019-03-01T00:00:00.123Z",
    "content_elements": [{"type": "text", "content": "The vote is on <b>Friday</b>."}],
}


def with_elements(*elements: object) -> str:
    """A story of these elements."""
    return json.dumps({**STORY, "content_elements": elements})


def test_a_story_is_an_article() -> None:
    (record,) = records("a.json", json.dumps(STORY))
    assert (record.id, record.title, record.text) == ("a.json", "Ferry & tram", "The vote is on Friday.")
    assert record.published == "2019-02-15T21:00:00+00:00"
    assert record.published_by == "display_date, not publish_date 2019-03-01"
    assert (record.source, record.language, record.url) == ("The Gazette", "en", None)


def test_elements_that_are_copy() -> None:
    text = with_elements(
        {"type": "header", "content": "What comes next"},
        {
            "type": "list",
            "items": [
                {"type": "text", "content": "one"},
                {"type": "list", "items": [{"type": "text", "content": "two"}]},
            ],
        },
        {
            "type": "quote",
            "content_elements": [{"type": "text", "content": "said"}],
            "citation": {"content": "A. Mayor"},
        },
        {"type": "element_group", "content_elements": [{"type": "text", "content": "grouped"}]},
        {"type": "correction", "correction_type": "clarification", "text": "It was 5 < 6."},
        {"type": "correction", "text": "Correction: it was 7."},
    )
    (record,) = records("a.json", text)
    assert record.text.split("\n\n") == [
        "What comes next",
        "one",
        "two",
        "said",
        "A. Mayor",
        "grouped",
        "Clarification: It was 5 < 6.",
        "Correction: it was 7.",
    ]
    assert [place.words for place in record.places][:2] == ["paragraph 1", "paragraph 2"]


def test_elements_that_are_none() -> None:
    text = with_elements(
        {"type": "text", "content": "Copy."},
        {"type": "image", "caption": "A boat on May 5"},
        {"type": "interstitial_link", "content": "5 things"},
        {"type": "quote", "subtype": "pullquote", "content_elements": [{"type": "text", "content": "pulled"}]},
        {"type": "raw_html", "content": "<p>raw</p>"},
        {"type": "table", "rows": [[{"type": "text", "content": "5"}]]},
    )
    assert [record.text for record in records("a.json", text)] == ["Copy."]


@pytest.mark.parametrize("envelope", ["collection", "results", "list"])
def test_a_file_of_several(envelope: str) -> None:
    items = [
        STORY,
        {"type": "image", "_id": "I"},
        {"type": "story", "_id": "E", "headlines": {"basic": "x"}},
        STORY,
        {**STORY, "_id": "Z", "display_date": "soon"},
        {**STORY, "_id": "Y", "content_elements": [{"type": "text", "content": 5}]},
        3,
    ]
    held = items if envelope == "list" else {"type": envelope, "version": "0.10.9", "content_elements": items}
    text = json.dumps(held)
    assert [record.id for record in records("a.json", text)] == ["a.json#ABC"]
    assert skipped("a.json", text) == {
        "a.json#I": "image, no story",
        "a.json#E": "a story without a text",
        "a.json#ABC": "the same item as on line 1",
    }
    assert [problem.message for problem in problems("a.json", text)] == [
        "'display_date' is no date: 'soon'",
        "'content' is not text",
        "this is no story: not a JSON object",
    ]


def test_half_a_file_and_a_deep_one_end_in_a_reason() -> None:
    text = json.dumps([STORY, {**STORY, "_id": "D"}])[:-30]
    assert [record.id for record in records("a.json", text)] == ["a.json#ABC"]
    assert [problem.message for problem in problems("a.json", text)] == ["the file breaks off here"]
    deep: dict[str, Any] = {"type": "text", "content": "x"}
    for _ in range(300):
        deep = {"type": "element_group", "content_elements": [deep]}
    assert "a.json" in skipped("a.json", with_elements(deep))
