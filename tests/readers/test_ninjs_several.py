"""ninjs of version 3, files of several items, and items that are left out."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from checker.library import check, extract
from checker.model.article import file_and_name
from checker.model.skipped import Skipping
from checker.readers import ArticlesRead, read
from checker.reporters.content.not_read import not_read

THIRD = {
    "standard": {"name": "ninjs", "version": "3.0"},
    "uri": "urn:newsml:news.example:ferries",
    "type": "text",
    "version": "3",
    "versionCreated": "2019-02-20T14:30:00+01:00",
    "firstCreated": "2019-02-18T09:00:00Z",
    "embargoedUntil": "2019-02-21T06:00:00Z",
    "pubStatus": "usable",
    "copyrightHolder": "Example Agency",
    "edNote": "Changes June 9 to June 14.",
    "by": "Ada Holm",
    "located": "Port Ness",
    "language": "en-GB",
    "descriptions": [{"role": "summary", "value": "A stop on June 1."}],
    "headlines": [{"role": "short", "value": "Ferries"}, {"role": "main", "value": "Ferries may stop"}],
    "bodies": [
        {"role": "teaser", "contentType": "text/plain", "value": "Stop on June 2!"},
        {"role": "main", "contentType": "application/xhtml+xml", "value": "<p>Crews stop on June 14.</p>"},
    ],
    "associations": [{"name": "map", "uri": "u2", "type": "picture", "descriptions": [{"value": "On June 3."}]}],
}


def item(number: int, **others: Any) -> dict[str, Any]:
    """A text item."""
    stated = {"uri": f"urn:x:{number}", "type": "text", "versioncreated": "2019-02-20T14:30:00Z"}
    return {**stated, "body_text": f"Crews {number} stop on June {number}.", **others}


def reading(folder: Path, content: Any, name: str = "feed.ninjs") -> ArticlesRead:
    """What becomes of one file."""
    (folder / name).write_text(content if isinstance(content, str) else json.dumps(content, indent=1), "utf-8")
    return read([str(folder / name)])


def test_the_third_version(tmp_path: Path) -> None:
    (article,) = reading(tmp_path, THIRD).articles
    assert (article.text, article.title, article.source) == (
        "Crews stop on June 14.",
        "Ferries may stop",
        "Example Agency",
    )
    assert (article.language, article.file, article.id) == ("en-GB", None, f"{tmp_path}/feed.ninjs")
    assert article.published.day == dt.date(2019, 2, 20)
    assert article.published.reason == (
        "metadata 2019-02-20T14:30:00+01:00 (versionCreated, not firstCreated 2019-02-18 or embargoedUntil 2019-02-21)"
    )


@pytest.mark.parametrize(
    ("dates", "day", "told"),
    [
        ({"versionCreated": "2019-02-20", "contentCreated": "2019-02-20T09:00Z"}, 20, "versionCreated"),
        (
            {"contentcreated": "2019-02-19", "firstcreated": "2019-02-18"},
            19,
            "contentcreated, not firstcreated 2019-02-18",
        ),
        ({"firstCreated": "2019-02-18", "embargoed": "2019-02-17"}, 18, "firstCreated, not embargoed 2019-02-17"),
        ({"embargoedUntil": "2019-02-17"}, 17, "embargoedUntil"),
        ({"versionCreated": "2019-02-20", "firstCreated": "soon", "embargoed": 7}, 20, "versionCreated"),
        ({"versioncreated": "", "versionCreated": "2019-02-20"}, 20, "versionCreated"),
    ],
)
def test_which_date_counts(tmp_path: Path, dates: Mapping[str, object], day: int, told: str) -> None:
    (article,) = reading(tmp_path, {"uri": "u", "body_text": "Crews stop.", **dates}).articles
    assert article.published.day == dt.date(2019, 2, day)
    assert article.published.reason.endswith(f"({told})")


@pytest.mark.parametrize(
    ("bodies", "text"),
    [
        ({"body_richtext": "<p>Crews <b>stop</b>.</p>"}, "Crews stop."),
        ({"body_xhtml": "<p>Crews stop.</p>", "body_main": "Crews wait."}, "Crews wait."),
        ({"body_main": "<p>Crews stop.</p><p>Fares rise.</p>"}, "Crews stop.\n\nFares rise."),
        ({"bodies": [{"role": "html5", "value": "<p>Crews stop.</p>"}]}, "Crews stop."),
        ({"bodies": [{"value": "Fares of <5 pounds rise."}]}, "Fares of <5 pounds rise."),
        ({"bodies": [{"contentType": "text/plain", "value": "A tag </p> stays."}]}, "A tag </p> stays."),
        ({"bodies": [{"contentType": "application/nitf+xml", "value": "<nitf/>"}, {"value": "Crews."}]}, "Crews."),
        ({"Bodies": [{"Role": "main", "ContentType": "text/HTML; charset=utf-8", "Value": "<i>Crews</i>"}]}, "Crews"),
    ],
)  # fmt: skip
def test_the_bodies(tmp_path: Path, bodies: Mapping[str, object], text: str) -> None:
    (article,) = reading(tmp_path, {"uri": "u", **bodies}).articles
    assert article.text == text


@pytest.mark.parametrize(
    ("others", "reason"),
    [
        ({"type": "picture"}, "a picture"),
        ({"type": "Graphic"}, "a graphic"),
        ({"type": "video", "body_text": "A voice says June 3."}, "a video"),
        ({"type": "audio"}, "a sound recording"),
        ({"type": "event"}, "an event"),
        ({"type": "planning"}, "planned coverage"),
        ({"type": None, "eventDetails": {"dates": {"startDate": "2019-02-20"}}}, "an event"),
        ({"type": None, "plannedCoverage": [{"title": "March"}]}, "planned coverage"),
        ({"pubStatus": "canceled", "body_text": "Crews stop."}, "canceled by its provider"),
        ({"pubstatus": "stat:withheld", "body_text": "Crews stop."}, "withheld by its provider"),
        ({"usageStatus": "Cancelled", "body_text": "Crews stop."}, "canceled by its provider"),
        ({"type": "composite"}, "a package without a text of its own"),
        ({"bodies": []}, "an item without a text"),
    ],
)
def test_what_is_left_out(tmp_path: Path, others: Mapping[str, object], reason: str) -> None:
    kept = {"uri": "u", "type": "text", "versionCreated": "2019-02-20T14:30:00Z", "headlines": [{"value": "Ferries"}]}
    (tmp_path / "a.txt").write_text("Crews stop on June 14.")
    reading(tmp_path, {**kept, **others}, "b.json")
    found = read([str(tmp_path)])
    assert [article.id for article in found.articles] == [f"{tmp_path}/a.txt"] and not found.problems
    (skipped,) = found.skipped
    assert (skipped.path, skipped.why, skipped.reason) == (f"{tmp_path}/b.json", Skipping.ITEM, reason)
    (told,) = not_read(found.skipped)
    assert told == f"1 item not read: {tmp_path}/b.json ({reason})"


def test_a_file_without_copy_is_a_problem_if_nothing_else_is_read(tmp_path: Path) -> None:
    found = reading(tmp_path, [item(1, type="picture"), item(2, type="event")])
    (problem,) = found.problems
    assert problem.place == f"{tmp_path}/feed.ninjs"
    assert problem.hint == f"not read: {tmp_path}/feed.ninjs#urn:x:1 (a picture) and 1 more"
    assert [skipped.reason for skipped in found.skipped] == ["a picture", "an event"]


ITEMS = [item(1), item(2, type="picture"), item(3, pubstatus="withheld"), item(4)]
LINES = "\n\n".join(json.dumps(one) for one in ITEMS)


@pytest.mark.parametrize(
    ("content", "name", "lines"),
    [
        (ITEMS, "feed.ninjs", [2, 21]),
        (ITEMS, "feed.json", [2, 21]),
        (json.dumps(ITEMS), "feed.ninjs", [1, 1]),
        (LINES, "feed.ninjs", [1, 7]),
        (LINES, "feed.json", [1, 7]),
        (LINES, "feed.jsonl", [1, 7]),
        ({"hits": ITEMS, "total": 4}, "feed.ninjs", [4, 23]),
        ({"_items": ITEMS}, "feed.json", [4, 23]),
        ({"data": {"items": [{"meta": {}, "item": one} for one in ITEMS]}}, "feed.ninjs", [7, 35]),
    ],
)
def test_several_items_in_a_file(tmp_path: Path, content: Any, name: str, lines: list[int]) -> None:
    reading(tmp_path, content, name)
    found = read([str(tmp_path)])
    file = f"{tmp_path}/{name}"
    assert [(article.id, article.file) for article in found.articles] == [
        (f"{file}#urn:x:1", file),
        (f"{file}#urn:x:4", file),
    ]
    assert [article.line for article in found.articles] == lines
    assert not found.problems
    assert [(skipped.path, skipped.reason) for skipped in found.skipped] == [
        (f"{file}#urn:x:2", "a picture"),
        (f"{file}#urn:x:3", "withheld by its provider"),
    ]


def test_offsets_count_in_the_text_of_the_item(tmp_path: Path) -> None:
    reading(tmp_path, [item(1), item(2)])
    for extraction in extract([tmp_path / "feed.ninjs"]).extractions:
        (claim,) = extraction.claims
        assert extraction.article.text[claim.mention.start : claim.mention.end] == claim.mention.text


def test_a_conflict_between_items_of_version_3(tmp_path: Path) -> None:
    text = "The deadline for the Port Ness ferry talks is {}, the Northern Seafarers union and the Holm Line said."
    items = [
        {**THIRD, "uri": f"urn:x:{day}", "bodies": [{"value": text.format(day)}], "edNote": ""}
        for day in ("June 12", "June 14")
    ]
    reading(tmp_path, items)
    (finding,) = check([tmp_path / "feed.ninjs"]).findings
    assert "June 12" in finding.message and "June 14" in finding.message


def test_the_newest_version_in_a_file_counts(tmp_path: Path) -> None:
    old, new = (item(1, versioncreated=f"2019-02-20T{hour}:00:00Z") for hour in (10, 12))
    for order in ([old, new], [new, old]):
        found = reading(tmp_path, order)
        assert [article.published.clock for article in found.articles] == [dt.time(12)]
        assert [skipped.reason for skipped in found.skipped] == ["an older version of an item in the same file"]
    numbered = [
        item(1, version="10"),
        item(1, version="9"),
        item(1, version="10", versioncreated="2019-02-20T15:30+01:00"),
    ]
    found = reading(tmp_path, numbered)
    assert [article.line for article in found.articles] == [2] and len(found.skipped) == 1
    assert [problem.message for problem in found.problems] == ["the uri 'urn:x:1' is already that of line 2"]


def test_nothing_of_a_withdrawn_item_is_read(tmp_path: Path) -> None:
    withdrawn = item(1, versioncreated="2019-02-20T18:00:00Z", pubstatus="canceled")
    found = reading(tmp_path, [item(1), withdrawn, item(2)])
    assert [article.id for article in found.articles] == [f"{tmp_path}/feed.ninjs#urn:x:2"]
    assert [skipped.reason for skipped in found.skipped] == [
        "an older version of an item in the same file",
        "canceled by its provider",
    ]


@pytest.mark.parametrize(
    ("content", "read_all_the_same", "place", "message"),
    [
        (json.dumps(ITEMS, indent=1)[:-30], 1, ":25:16", "this is no JSON: Expecting value"),
        (json.dumps(ITEMS)[:-1], 2, ":1:", "this is no JSON: Expecting ',' delimiter"),
        (json.dumps(ITEMS) + "}", 2, ":1:", "this is no JSON: Extra data"),
        (f"{LINES}\n{{broken}}", 2, ":8:2", "this is no JSON"),
        (f"{LINES}\n[1]", 2, ":8:1", "this is no ninjs item"),
        (f"{LINES}\n" + "[" * 100_000, 2, ":8:1", "nested too deeply"),
        (f'{LINES}\n{{"uri": {"9" * 5000}}}', 2, ":8:1", "a number is too long"),
        ("[" + "[" * 100_000, 0, "", "nested too deeply"),
        ([*ITEMS, item(5, body_text=[1])], 2, ":27:2", "'body_text' is not text"),
        ([*ITEMS, item(5, uri=5)], 2, ":27:2", "this item's 'uri' is not text"),
        ([*ITEMS, item(5, type=["text"])], 2, ":27:2", "'type' is not text"),
        ([*ITEMS, item(5, uri="a\ud800")], 2, ":27:2", "half of a character"),
        ([*ITEMS, item(5, versioncreated="soon")], 2, ":27:2", "'versioncreated' is no date: 'soon'"),
        ([*ITEMS, 7], 2, ":27:2", "this is no ninjs item"),
        ([], 0, ":1:1", "this is no ninjs item"),
        ('[{"uri": "u"', 0, ":1:13", "this is no JSON"),
    ],
)
def test_bad_input(tmp_path: Path, content: Any, read_all_the_same: int, place: str, message: str) -> None:
    found = reading(tmp_path, content)
    assert len(found.articles) == read_all_the_same
    (problem,) = found.problems
    assert problem.place.startswith(f"{tmp_path}/feed.ninjs{place}")
    assert message in problem.message and problem.hint


@pytest.mark.parametrize(
    "content",
    [
        [{"uri": "track:1", "type": "track", "name": "Ferry song"}],
        {"items": [{"guid": "1", "title": "Ferry", "content_text": "Crews stop."}]},
        {"uri": "urn:x", "type": "text"},
        {"guid": "1", "type": "text", "body_html": "<p>Crews stop.</p>"},
        {"hits": [{"uri": "a", "headline": "b"}]},
        '{"uri": "a"}\n{"uri": "b"}',
    ],
)
def test_other_json_is_left_alone(tmp_path: Path, content: Any) -> None:
    (tmp_path / "a.txt").write_text("Crews stop on June 14.")
    reading(tmp_path, content, "other.json")
    found = read([str(tmp_path)])
    assert len(found.articles) == 1 and not found.problems
    assert [skipped.why for skipped in found.skipped] == [Skipping.OTHER]


def test_superdesk_writes_guid(tmp_path: Path) -> None:
    reading(tmp_path, {**item(1, guid="urn:x:7", pubstatus="usable"), "uri": ""}, "a.json")
    superdesk = {key: value for key, value in item(2, guid="urn:x:2").items() if key != "uri"}
    reading(tmp_path, superdesk, "b.json")
    assert [article.text for article in read([str(tmp_path / "b.json")]).articles] == ["Crews 2 stop on June 2."]


def test_a_large_file_in_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Crews stop on June 14.")
    reading(tmp_path, item(1, body_text="Crews stop. " * 1_400_000), "big.json")
    (problem,) = read([str(tmp_path)]).problems
    assert problem.place == f"{tmp_path}/big.json" and "too long" in problem.message


def test_a_jsonl_file_of_articles_stays_one(tmp_path: Path) -> None:
    line = {"id": "1", "text": "Crews stop.", "uri": "u", "body_text": "Fares rise.", "versioncreated": "2019-02-20"}
    (article,) = reading(tmp_path, json.dumps(line), "a.jsonl").articles
    assert article.text == "Crews stop."


@pytest.mark.parametrize(
    ("language", "text", "note"),
    [
        ("de-CH", "Zu.", "German by its metadata; claimcheck reads English only"),
        ("xx", "Zu.", "language 'xx' by its metadata; claimcheck reads English only"),
        ("en-GB", "Crews stop.", None),
        ("", "Crews stop.", None),
    ],
)
def test_the_language_of_an_item(tmp_path: Path, language: str, text: str, note: str | None) -> None:
    reading(tmp_path, item(1, language=language, body_text=text))
    notes = extract([tmp_path / "feed.ninjs"]).notes
    assert notes == ((f"{tmp_path}/feed.ninjs: {note}",) if note else ())


@pytest.mark.parametrize(
    ("article", "file", "name"),
    [
        ("a.jsonl#7", "a.jsonl", "7"),
        ("desk/feed.ninjs#https://x.example/a#b", "desk/feed.ninjs", "https://x.example/a#b"),
        ("a.ninjs#title", "a.ninjs#title", ""),
        ("a.txt", "a.txt", ""),
    ],
)
def test_the_file_of_an_item(article: str, file: str, name: str) -> None:
    assert file_and_name(article) == (file, name)
