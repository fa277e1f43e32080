"""The output formats on a report that is built by hand."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from checker.model.claim import Frame
from checker.reporters import Surface, names, reporter, serves

from .sample import FIRST, REPORT

PLAIN = Surface()


def findings(form: str, surface: Surface = PLAIN) -> str:
    return "".join(reporter(form).findings(REPORT, surface))


def claims(form: str, surface: Surface = PLAIN) -> str:
    return "".join(reporter(form).claims(REPORT.extractions, surface))


def test_the_formats_there_are() -> None:
    formats = "checkstyle github gitlab html json jsonl junit rich sarif short text"
    assert names() == tuple(formats.split())


@pytest.mark.parametrize("form", names())
def test_no_control_character_comes_through(form: str) -> None:
    explained = Surface(explain=True)
    shown = claims(form, explained) if serves(form, "claims") else ""
    assert "\x1b" not in findings(form, explained) + shown


TEXT = """\
error: The tram opens on two days [tram-opening]
 --> n/a.txt:3:23  published 2021-02-01
3 | The “tram” opens 😀 on 4 March, the city said.
  |                        ^^^^^^^ 4 March 2021
 --> n/b.jsonl#7:1:24
1 | The tram\\x1b[31m opens on 5 March.
  |                           ^^^^^^^
  = fits more than one: "March", n/c.txt:1:19
  = why: 4 March and 5 March are different days
  = do: Ask the city.
  = id: abc123 (conflict, confidence 1.00)

"""


def test_text() -> None:
    assert findings("text").replace("Thursday 4", "4") == TEXT


def test_text_explained() -> None:
    out = findings("text", Surface(explain=True))
    assert "of values: --format json shows them\n" in out
    assert "\nValues left out\n  n/c.txt:1:53: [[two weeks]] left out: link\n" in out


def test_text_of_claims() -> None:
    out = claims("text")
    assert "n/a.txt  published 2021-02-01\n    3:23  date  [[4 March]]" in out
    assert "[[2.5 million euros]]  = 2.5 million euros  of tram; verb open; scope city" in out
    assert "left out" not in out


def test_rich_folds_to_the_width_and_shows_styles() -> None:
    narrow = findings("rich", Surface(width=40))
    assert max(len(line) for line in narrow.splitlines()) <= 40
    assert "\n3 | … opens 😀 on 4 March, the city …\n  |               ^^^^^^^\n" in narrow and narrow == findings(
        "text", Surface(width=40)
    )
    styled = findings("rich", Surface(width=100, styled=True))
    assert "\x1b[1;31merror\x1b[0m" in styled
    assert "\x1b[1m4 March\x1b[0m" in styled and "\x1b[1;31m^^^^^^^\x1b[0m" in styled
    assert "[31m opens" in styled and "\x1b[31m opens" not in styled


def test_json_keys_and_values() -> None:
    whole = json.loads(findings("json"))
    assert list(whole)[:3] == ["version", "articles", "findings"]
    assert whole["version"] == 1
    assert "judgements" not in whole
    article = whole["articles"][0]
    assert (article["article"], article["published"], article["published_from"]) == (
        "n/a.txt",
        "2021-02-01",
        "metadata",
    )
    (finding,) = whole["findings"]
    assert [finding[key] for key in ("id", "rule", "level", "verdict")] == [
        "abc123",
        "tram-opening",
        "error",
        "conflict",
    ]
    assert [side["value"] for side in finding["sides"]] == ["4 March", "5 March"]
    quoted = finding["sides"][0]["claims"][0]
    assert quoted == {
        "article": "n/a.txt",
        "start": quoted["start"],
        "end": quoted["end"],
        "text": "4 March",
        "sentence": "The “tram” opens 😀 on 4 March,\nthe city said.",
        "sentence_start": 10,
        "line": 3,
        "column": 23,
    }
    assert FIRST.text[quoted["start"] : quoted["end"]] == "4 March"
    assert finding["compatible"][0]["text"] == "March"
    assert whole["problems"] == [{"place": "n/d.txt", "message": "the file is empty", "hint": "remove it"}]


def test_json_explained() -> None:
    whole = json.loads(findings("json", Surface(explain=True)))
    assert [item["verdict"] for item in whole["judgements"]] == ["compatible"]
    assert whole["articles"][2]["left_out"][0]["left_out"] == "link"


def test_json_of_claims_has_the_same_articles() -> None:
    whole = json.loads(claims("json"))
    assert whole["articles"] == json.loads(findings("json"))["articles"]
    assert whole["findings"] == []


def test_json_lines_of_findings() -> None:
    (line,) = findings("jsonl").splitlines()
    assert json.loads(line) == json.loads(findings("json"))["findings"][0]


def test_json_lines_of_mentions() -> None:
    rows = [json.loads(line) for line in claims("jsonl").splitlines()]
    texts = {extraction.article.id: extraction.article.text for extraction in REPORT.extractions}
    assert all(texts[row["article"]][row["start"] : row["end"]] == row["text"] for row in rows)
    assert [row["kind"] for row in rows] == ["date", "date", "date", "money", "duration"]
    assert [row["timex"] for row in rows[:3]] == ["2021-03-04", "XXXX-03-05", "XXXX-03"]
    assert (rows[0]["first"], rows[1]["first"]) == ("2021-03-04", None)
    money = {key: rows[3][key] for key in ("number", "low", "high", "unit", "modifier", "direction")}
    assert json.dumps(money) == (
        '{"number": 2500000, "low": 2450000, "high": 2550000, "unit": "EUR", "modifier": "=", "direction": null}'
    )
    assert rows[3]["claim"]["marks"] == ["tram"]
    assert rows[3]["claim"]["base"]["unit"] == "%"
    assert rows[4]["high"] is None and rows[4]["timex"] == "P2W"
    assert rows[4]["left_out"] == "link" and "claim" not in rows[4]


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(keys(item) for item in value.values()))
    return set().union(*(keys(item) for item in value)) if isinstance(value, list) else set()


def test_every_key_is_documented() -> None:
    written = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    used = keys(json.loads(findings("json", Surface(explain=True)))) - {field.name for field in fields(Frame)}
    assert used == {key for key in used if f"`{key}`" in written}
