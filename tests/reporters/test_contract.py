"""One contract: every key that is written is declared, every declared key is written, and the page has it."""

from __future__ import annotations

import copy
import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.model.article import Article, Place, Published, PublishedFrom
from checker.model.claim import Frame
from checker.model.correction import Corrected
from checker.model.finding import BaselineState, Judgement, Meeting, Report, Suppression, Verdict
from checker.model.skipped import Skipped, Skipping
from checker.reporters import Surface, reporter
from checker.reporters.content import json_forms
from checker.reporters.content.form_schema import Schema, definitions, names, with_tables
from tests.reporters.sample import EUROS, FINDING, FIRST, FIVE, FOUR, MARCH, REPORT, WEEKS

EXPLAINED = Surface(explain=True, statistics=True)
OLD = Article(
    "old/c.pdf",
    "The tram opens on 5 March.",
    Published(None, None, PublishedFrom.UNKNOWN),
    "Tram",
    places=(Place(0, "page 1, paragraph 1"),),
)
DEFINED = definitions("#/$defs/{name}", json_forms.Report, json_forms.Extracted)


ARTICLE, SECOND, THIRD = REPORT.extractions
KINDS = replace(
    THIRD,
    claims=(replace(MARCH, frame=replace(MARCH.frame, when=FOUR.mention.value)), EUROS, replace(MARCH, mention=WEEKS)),
    left_out=tuple((mention, "link") for mention in (MARCH.mention, EUROS.mention, WEEKS)),
)
"""A time, an amount and a length, each as a claim and left out."""


def full() -> Report:
    """A report in which every key of the contract has its place."""
    title = replace(ARTICLE, article=replace(FIRST, id=f"{FIRST.id}#title"))
    corrected = Corrected("n/a.txt", dt.date(2021, 2, 2), "5 March", "4 March", ("n/b.jsonl#7",))
    finding = replace(
        FINDING,
        suppressions=(Suppression("Both are right.", "ana", "2021-03-01", None, "waivers.yaml:2:3"),),
        baseline_state=BaselineState.NEW,
        corrections=(corrected,),
    )
    stored = replace(FIVE, article=OLD.id)
    return replace(
        REPORT,
        extractions=(replace(ARTICLE, title=title, unread=((0, 4),)), SECOND, KINDS),
        findings=(finding,),
        judgements=(Judgement("tram-opening", FOUR, stored, Verdict.UPDATE, "it moved"),),
        meetings=(Meeting("n/a.txt", "n/b.jsonl#7", True, "both tell of the tram"),),
        published=(OLD,),
        changed=frozenset({"n/a.txt"}),
        notes=("something was left out",),
        skipped=(Skipped("n/c.pdf", Skipping.DOCUMENT, "a PDF, which claimcheck does not read"),),
    )


def closed(defined: dict[str, Schema]) -> dict[str, Schema]:
    """The schemas without room for other keys."""
    return {name: {**schema, "additionalProperties": False} for name, schema in defined.items()}


def shown(form: str, surface: Surface = EXPLAINED) -> str:
    return "".join(reporter(form).findings(full(), surface))


def extracted(form: str) -> str:
    return "".join(reporter(form).claims([ARTICLE, KINDS], EXPLAINED))


def outputs() -> Iterator[tuple[str, Any]]:
    """What each command writes, by the name of its form."""
    yield "Report", json.loads(shown("json"))
    yield "Report", json.loads(shown("json", Surface()))
    yield "Extracted", json.loads(extracted("json"))
    yield from (("Finding", json.loads(line)) for line in shown("jsonl").splitlines())
    rows = [json.loads(line) for line in extracted("jsonl").splitlines()]
    yield from (("DurationMention" if "number" in row else "TimeMention", row) for row in rows if "timex" in row)
    yield from (("QuantityMention", row) for row in rows if "timex" not in row)


def valid(name: str, defined: dict[str, Schema], value: Any) -> bool:
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": defined}).is_valid(value)


@pytest.mark.parametrize(("name", "value"), outputs())
def test_every_key_that_is_written_is_declared(name: str, value: Any) -> None:
    jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": closed(DEFINED)}).validate(value)


def test_every_key_that_is_declared_is_written() -> None:
    written = list(outputs())
    for name, schema in closed(DEFINED).items():
        for key in schema["properties"]:
            defined = copy.deepcopy(closed(DEFINED))
            del defined[name]["properties"][key]
            defined[name]["required"] = [other for other in schema["required"] if other != key]
            assert not all(valid(form, defined, value) for form, value in written), (name, key)


def test_the_frame_has_every_field_of_a_claim_s_frame() -> None:
    assert list(DEFINED["Frame"]["properties"]) == [field.name for field in fields(Frame)]


def test_what_may_be_absent_is_so() -> None:
    absent = {name: set(schema["properties"]) - set(schema["required"]) for name, schema in DEFINED.items()}
    assert {name: keys for name, keys in absent.items() if keys} == {
        "Article": {"title_claims", "left_out", "unread_notices"},
        "Quote": {"title", "published", "part", "source_line"},
        "Report": {"statistics", "published", "changed", "unchanged", "meetings", "judgements"},
        "TimeMention": {"claim", "left_out"},
        "DurationMention": {"claim", "left_out"},
        "QuantityMention": {"claim", "left_out"},
    }


def test_the_page_is_made_from_the_contract() -> None:
    page = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    assert with_tables(page) == page, "run make docs"
    shown = set(re.findall(r"<!-- keys of (\w+) -->", page))
    joined = {"About", "Extracted", "TimeMention", "DurationMention", "QuantityMention"}
    assert shown == set(names()) - joined
