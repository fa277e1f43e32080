"""ninjs files of versions 1 and 2, and what is told of those that are none."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from checker.library import extract
from checker.model.article import Article
from checker.model.finding import Problem
from checker.readers import read
from checker.readers.record import Record
from checker.readers.wire.ninjs import records

FIRST = {
    "uri": "https://news.example/2019/05/ferries",
    "type": "text",
    "versioncreated": "2019-02-20T14:30:00+01:00",
    "firstcreated": "2019-02-18T09:00:00Z",
    "headline": "Ferries may stop",
    "copyrightholder": "Example Agency",
    "body_html": "<p>Crews stop on <b>June 14</b>.</p><figure><figcaption>A ferry on June 3.</figcaption></figure>",
}
SECOND = {
    "uri": "urn:newsml:news.example:ferries:2",
    "standard": {"name": "ninjs", "version": "2.1"},
    "contentcreated": "2019-02-19T22:00:00Z",
    "headlines": [{"role": "short", "value": "Ferries"}, {"role": "main", "value": "Ferries may stop"}],
    "infosources": [{"name": "Example Agency", "role": "source"}],
    "bodies": [
        {"role": "social", "contenttype": "text/plain", "value": "Ferries stop!"},
        {"role": "main", "contenttype": "text/html", "value": "<p>Crews stop.</p>"},
        {"role": "main", "contenttype": "text/plain", "value": "Crews stop on June 14."},
    ],
}


def only(folder: Path, content: Any) -> Article | Problem:
    """What becomes of one file."""
    file = folder / "item.ninjs"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    reading = read([str(file)])
    (found,) = (*reading.articles, *reading.problems)
    return found


def test_the_first_version(tmp_path: Path) -> None:
    article = only(tmp_path, FIRST)
    assert isinstance(article, Article)
    assert article.text == "Crews stop on June 14.\n\nA ferry on June 3."
    assert (article.title, article.source, article.url) == ("Ferries may stop", "Example Agency", FIRST["uri"])
    assert article.published.day == dt.date(2019, 2, 20)
    (extraction,) = extract([tmp_path / "item.ninjs"]).extractions
    assert [claim.mention.text for claim in extraction.claims] == ["June 14"]
    assert [(mention.text, why) for mention, why in extraction.left_out] == [("June 3", "caption")]


def test_the_second_version(tmp_path: Path) -> None:
    article = only(tmp_path, SECOND)
    assert isinstance(article, Article)
    assert article.text == "Crews stop on June 14."
    assert (article.title, article.source, article.url) == ("Ferries may stop", "Example Agency", None)
    assert article.published.day == dt.date(2019, 2, 19)


def test_plain_text_is_taken_before_markup(tmp_path: Path) -> None:
    article = only(tmp_path, {**FIRST, "body_text": "Crews\n stop."})
    assert isinstance(article, Article) and article.text == "Crews\n stop."


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        ("{\n]", ":2:1", "this is no JSON"),
        ("[" * 100_000, "", "nested too deeply"),
        ("[1]", ":1:1", "no uri and body"),
        ({"uri": "u", "headline": "h"}, ":1:1", "no uri and body"),
        ({"body_text": "b"}, ":1:1", "no uri and body"),
        ({"uri": "u", "body_text": 12}, "", "'body_text' is not text"),
        ({"uri": 12, "body_text": "b"}, "", "'uri' is not text"),
        ({"uri": "u", "body_rtf": "b"}, "", "no body that can be read: body_rtf"),
        ({"uri": "u", "bodies": [{"contenttype": "application/rtf", "value": "b"}]}, "", "no body that can be"),
        ({"uri": "u", "bodies": ["b"]}, "", "'bodies' is no list of objects"),
        ({"uri": "u", "body_text": "b", "versionCreatd": "2019-02-15"}, "", "'versionCreatd' is no key that is read"),
        ({"uri": "u", "body_text": "b", "contentcreatd": "2019-02-15"}, "", "'contentcreatd' is no key that is read"),
        ({"uri": "u", "body_text": "b", "published": "2019-02-15"}, "", "'published' is no key that is read"),
        ({"uri": "u", "bodies": [{"value": 12}]}, "", "'bodies/0/value' is not text"),
        ({"uri": "u", "body_html": "<img>"}, "", "'body_html' has no words"),
        ({"uri": "u", "body_text": "b", "firstcreated": "May"}, "", "'firstcreated' is no date: 'May'"),
    ],
)
def test_what_is_no_item(tmp_path: Path, content: Any, place: str, message: str) -> None:
    problem = only(tmp_path, content)
    assert isinstance(problem, Problem)
    assert problem.place == f"{tmp_path / 'item.ninjs'}{place}"
    assert message in problem.message and problem.hint


def test_an_item_in_a_json_file(tmp_path: Path) -> None:
    (tmp_path / "item.json").write_text(json.dumps(FIRST), encoding="utf-8")
    for path in (tmp_path, tmp_path / "item.json"):
        (article,) = read([str(path)]).articles
        assert article.text.startswith("Crews stop on June 14.")
        assert article.published.day == dt.date(2019, 2, 20)


def test_of_other_json_files_only_a_named_one_is_told(tmp_path: Path) -> None:
    for name, content in (
        ("settings.json", '{"uri": "u"}'),
        ("list.json", '[{"uri": "u", "text": "b"}]'),
        ("tokens.json", '{"uri": "u", "names": ["body_text"]}'),
        ("broken.json", "{"),
    ):
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Crews stop on June 14.", encoding="utf-8")
    reading = read([str(tmp_path)])
    assert [article.id for article in reading.articles] == [f"{tmp_path}/a.txt"]
    assert not reading.problems
    (problem,) = read([str(tmp_path / "settings.json")]).problems
    assert problem.place == f"{tmp_path}/settings.json:1:1"
    assert problem.message == "this is no ninjs item: no uri and body"
    assert "body_text" in problem.hint and ".jsonl" in problem.hint


def test_a_broken_item_in_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "item.json").write_text(json.dumps(FIRST)[:-1], encoding="utf-8")
    (problem,) = read([str(tmp_path)]).problems
    assert problem.message.startswith("this is no JSON")


@pytest.mark.parametrize(
    "others",
    [
        {"versioncreated": "2019-02-14", "versionCreated": "2019-02-15"},
        {"firstpublished": "2019-02-15", "embargoed": "2019-02-15", "expires": "2019-02-15", "updated": "2019-02-15"},
        {"versionCreatd": "soon", "published": True},
    ],
)
def test_other_keys_of_an_item_are_left_alone(others: dict[str, object]) -> None:
    (found,) = records("a.ninjs", json.dumps({"uri": "u", "body_text": "b", **others}))
    assert isinstance(found, Record)
