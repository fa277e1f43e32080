"""What an acceptance is bound to, and what it covers."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporters.sample import FINDING, REPORT

from checker.ledger.binding import articles_of, bind, marked, unmarked
from checker.ledger.binding_json import FormError, from_record, from_reported, reported_findings, to_record
from checker.reporters import Surface, reporter

from .sample import bound, side


@given(st.text(st.sampled_from("ab[] \n\t")), st.integers(-2, 12), st.integers(-2, 12))
def test_a_sentence_comes_back_from_its_marks(sentence: str, start: int, end: int) -> None:
    assert unmarked(marked(sentence, start, end)) == " ".join(sentence.split())


def test_marks_stand_at_the_words() -> None:
    assert marked("On  4\nMarch, [[sic]].", 4, 11) == "On [[4 March]], [[[[sic]]]]."
    assert marked("On 4 March.", 5, 5) == "On 4 March."


def test_a_binding_has_the_id_of_its_finding() -> None:
    finding = replace(FINDING, fact="opening")
    kept = bind(finding, articles_of(REPORT), "/")
    again = bind(replace(finding, id="other", message="otherwise", sides=finding.sides[::-1]), articles_of(REPORT), "/")
    assert kept.id == again.id
    assert {words for _, words in kept.said} == {
        "The “tram” opens 😀 on [[4 March]], the city said.",
        "The tram\x1b[31m opens on [[5 March]].",
    }


def test_less_of_the_same_is_covered_and_more_is_not() -> None:
    whole = bound()
    part = replace(whole, sides=(whole.sides[0], side("5 March", "The tram: opens on [[5 March]].")))
    assert whole.covers(part) and not part.covers(whole)
    assert part.id != whole.id


@pytest.mark.parametrize(
    "other",
    [
        bound(rule="tram-closing"),
        bound(day="6 March"),
        replace(bound(), sides=(side("4 March", "The tram opens on [[4 March]]."), bound().sides[1])),
        replace(bound(), sides=(bound().sides[0], side("5 March", "The tram: opens on 5 [[March]]."))),
    ],
    ids=["rule", "value", "quote", "words in question"],
)
def test_what_differs_is_not_covered(other: object) -> None:
    assert not bound().covers(other)  # type: ignore[arg-type]


def test_records_keep_all() -> None:
    assert from_record(json.loads(json.dumps(to_record(bound())))) == bound()


def test_an_edited_record_is_refused() -> None:
    with pytest.raises(FormError, match="was edited"):
        from_record(to_record(bound()) | {"fact": "closing of the tram"})


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_saved_report_gives_the_same_binding(form: str) -> None:
    kept = bind(FINDING, articles_of(REPORT), "/")
    report = replace(REPORT, findings=(replace(FINDING, id=kept.id),))
    saved = "".join(reporter(form).findings(report, Surface()))
    (found,) = reported_findings(saved)
    assert from_reported(found, "/") == kept
    with pytest.raises(FormError, match="was edited"):
        from_reported(found | {"fact": "closing"}, "/")
    with pytest.raises(FormError, match="not a report of findings by this version"):
        from_reported({"id": "1"}, "/")
