"""Items as Superdesk exports them: read as ninjs, with Superdesk's own keys."""

from __future__ import annotations

import json
from typing import Any

import pytest
from reading import records, skipped

ITEM: dict[str, Any] = {
    "_id": "urn:newsml:desk.example:2019:1",
    "guid": "urn:newsml:desk.example:2019:1",
    "type": "text",
    "state": "published",
    "pubstatus": "usable",
    "headline": "Ferry talks resume",
    "slugline": "ferry",
    "source": "Harbour Press",
    "body_html": "<p>The vote is on Friday.</p><p>Two died.</p>",
    "firstcreated": "2019-02-14T09:00:00+0000",
    "versioncreated": "2019-02-15T10:00:00+0000",
    "language": "en",
}


def test_an_item_is_an_article() -> None:
    (record,) = records("a.json", json.dumps(ITEM))
    assert (record.title, record.text) == ("Ferry talks resume", "The vote is on Friday.\n\nTwo died.")
    assert (record.source, record.language) == ("Harbour Press", "en")
    assert record.published == "2019-02-15T10:00:00+0000"
    assert record.published_by == "versioncreated, not firstcreated 2019-02-14"


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ("killed", "killed by its provider"),
        ("recalled", "recalled by its provider"),
        ("unpublished", "taken back by its provider"),
        ("spiked", "spiked"),
    ],
)
def test_an_item_that_was_taken_back_is_left_out(state: str, reason: str) -> None:
    answer = {"_items": [ITEM, {**ITEM, "guid": "urn:2", "state": state}], "_meta": {"total": 2}}
    assert skipped("a.json", json.dumps(answer)) == {"a.json#urn:2": reason}
    assert len(records("a.json", json.dumps(answer))) == 1


@pytest.mark.parametrize("state", ["draft", "in_progress", "scheduled", "corrected", 5])
def test_other_states_are_read(state: object) -> None:
    assert len(records("a.json", json.dumps({**ITEM, "state": state}))) == 1
