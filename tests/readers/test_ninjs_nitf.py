"""ninjs whose body is NITF, its corrections, and its paragraphs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.model.article import Article
from checker.model.finding import Problem
from checker.readers import read

WHOLE = "<nitf><body><body.head><dateline>NESS</dateline></body.head><body.content>{}</body.content></body></nitf>"
BODY = WHOLE.format("<p>Crews stop.</p><p>Fares rise.</p>")


def one(folder: Path, **values: Any) -> Article | Problem:
    """What becomes of an item."""
    file = folder / "a.ninjs"
    file.write_text(json.dumps({"uri": "urn:x:1", "versioncreated": "2019-02-20", **values}), "utf-8")
    found = read([str(file)])
    return (list(found.articles) + list(found.problems))[0]


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"body_nitf": BODY}, "NESS\n\nCrews stop.\n\nFares rise."),
        ({"body_nitf": "<p>Crews stop.</p><p>Fares rise.</p>"}, "Crews stop.\n\nFares rise."),
        ({"body_nitf": "Crews stop."}, "Crews stop."),
        ({"body_xhtml": BODY}, "NESS\n\nCrews stop.\n\nFares rise."),
        ({"bodies": [{"contentType": "application/nitf+xml", "value": BODY}]}, "NESS\n\nCrews stop.\n\nFares rise."),
        ({"bodies": [{"contentType": "application/xml", "value": BODY}]}, "NESS\n\nCrews stop.\n\nFares rise."),
        ({"bodies": [{"value": BODY}]}, "NESS\n\nCrews stop.\n\nFares rise."),
        ({"body_nitf": BODY, "body_text": "Crews wait."}, "Crews wait."),
        ({"body_nitf": BODY, "body_html": "<p>Crews wait.</p>"}, "Crews wait."),
    ],
)
def test_bodies_of_nitf(tmp_path: Path, values: dict[str, Any], text: str) -> None:
    found = one(tmp_path, **values)
    assert isinstance(found, Article)
    assert found.text == text


def test_broken_nitf_is_told(tmp_path: Path) -> None:
    found = one(tmp_path, body_nitf="<p>Crews stop.</b>")
    assert isinstance(found, Problem)
    assert found.message == (
        "'body_nitf' holds broken NITF: an end tag does not match the last open tag (its line 1, column 17)"
    )


def test_places_are_paragraphs(tmp_path: Path) -> None:
    for body in (
        {"body_nitf": BODY},
        {"body_html": "<p>Crews stop.</p><p>Fares rise.</p>"},
        {"body_text": "Crews.\n\nFares."},
    ):
        found = one(tmp_path, **body)
        assert isinstance(found, Article)
        assert [place.words for place in found.places] == ["paragraph 1", "paragraph 2"]
        assert found.text[found.places[1].start :].startswith("Fares")


def test_correction_notices_are_kept(tmp_path: Path) -> None:
    note = "Corrects paragraph 1 to say June 14, not June 12."
    found = one(tmp_path, body_text="Crews stop on June 14.", edNote=note)
    assert isinstance(found, Article)
    assert found.text == f"Crews stop on June 14.\n\n{note}"
    other = one(tmp_path, body_text="Crews stop on June 14.", ednote="Embargoed until June 9.")
    assert isinstance(other, Article)
    assert other.text == "Crews stop on June 14."


def test_an_embargoed_item_of_a_usage_status(tmp_path: Path) -> None:
    found = one(tmp_path, body_text="Crews stop.", usageStatus="stat:usable", embargoed="2019-02-21T06:00:00Z")
    assert isinstance(found, Article)
    assert found.published.reason == "metadata 2019-02-20 (versioncreated, not embargoed 2019-02-21)"
    assert isinstance(one(tmp_path, body_text="Crews stop.", usageStatus="withheld"), Problem)
