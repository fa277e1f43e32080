"""The OpenAPI page holds: what it forbids is refused, what it allows is accepted, and every answer fits it."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import hypothesis
import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from openapi_spec_validator import validate
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection

from checker.config.governance import Request
from checker.library import default_rules, index
from checker.reporters.content.form_schema import names
from checker.service import messages as schema
from checker.service import worker
from checker.service.app import application
from checker.service.bodies import sent
from checker.service.examiner import Examiner
from checker.service.framing import PipeFrame
from checker.service.pool import Pool
from checker.service.problems import Answer
from checker.service.request_patterns import MOMENT
from checker.service.service_options import Examination, ServiceOptions
from checker.text.html import words

DAY = dt.date(2026, 3, 1)
TALKS = (
    "The ferry union gave Harbour Lines a {} deadline to settle the pay dispute. Union leader Ana Brandt said the "
    "crews at Port Ellis would walk out otherwise."
)
HOST = "testserver"
LANGUAGETOOL = {
    "Category", "CheckResult", "CheckedLanguage", "Context", "Detected", "Info", "Language", "Match", "MatchRule",
    "MatchType", "Replacement", "Software", "Url", "Warnings",
}  # fmt: skip
EXAMPLES = hypothesis.settings(
    max_examples=60, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
schemathesis.openapi.format(
    "html-with-words",
    st.builds("<p>{}</p><b>{}</b>".format, st.text("ab <é", min_size=1), st.just("It ends.")).filter(
        lambda markup: words(markup).text.strip()
    ),
)


class InProcess(Pool):
    """Does in a thread of this process what a worker process does."""

    def __init__(self, settings: ServiceOptions) -> None:
        super().__init__(settings)
        self.thread = ThreadPoolExecutor(1)
        self.examiner = self.thread.submit(Examiner, settings.examination).result()

    @property
    def alive(self) -> int:
        return 1

    async def ask(self, asked: PipeFrame) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(self.thread, worker.answer, self.examiner, asked)


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("openapi")
    article = {"id": "talks", "text": TALKS.format("June 12"), "title": "Talks", "published": "2026-02-19"}
    (folder / "talks.jsonl").write_text(json.dumps(article), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        index(["talks.jsonl"], "published.db")
        examination = Examination(Path("published.db"), Request(), (default_rules(),), no_config=True, explain=True)
        settings = ServiceOptions(examination, lambda: DAY, allowed=(HOST,))
        pool = InProcess(settings)
        with pool.thread:
            yield schemathesis.openapi.from_asgi("/openapi.json", application(settings, pool))


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_the_check_is_what_its_page_says(api: Any, mode: GenerationMode) -> None:
    statuses = Counter[int]()

    @EXAMPLES
    @given(case=api["/check"]["POST"].as_strategy(generation_mode=mode))
    def holds(case: Any) -> None:
        # what must be refused is asserted below: schemathesis takes `?known_as=7` and some markup for invalid
        status = case.call_and_validate(excluded_checks=[negative_data_rejection]).status_code
        statuses[status] += 1
        well = allowed(case.body) and set(case.query or {}) <= {"known_as"}
        assert (status == 200) is well, (status, case.query, case.body)

    holds()
    assert (statuses[200] if mode.is_positive else statuses[422] + statuses[400]) >= 20, statuses


@pytest.mark.parametrize("path", ["languages", "info", "healthcheck", "maxtextlength"])
def test_what_clients_of_languagetool_ask_first_is_what_the_page_says(api: Any, path: str) -> None:
    assert api[f"/v2/{path}"]["GET"].Case().call_and_validate().status_code == 200


@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize("text", [TALKS.format("June 14"), TALKS.format("June 12"), ""])
def test_the_check_of_languagetool_is_what_its_page_says(api: Any, method: str, text: str) -> None:
    given = {"text": text, "language": "en"}
    sent = {"body": given} if method == "POST" else {"query": given}
    media_type = "application/x-www-form-urlencoded" if method == "POST" else None
    answer = api["/v2/check"][method].Case(**sent, media_type=media_type).call_and_validate()
    assert len(answer.json()["matches"]) == ("14" in text)


def test_the_health_is_what_its_page_says(api: Any) -> None:
    assert api["/health"]["GET"].Case().call_and_validate().json()["workers"] == 1


def test_the_page_is_valid_and_has_the_contract() -> None:
    page = {"openapi": "3.1.0", "info": {"title": "x", "version": "1"}, "paths": {}}
    components = schema.components()
    validate({**page, "components": {"schemas": components}})
    assert components.keys() - set(names()) == {
        "PlainArticle", "NinjsArticle", "NinjsText", "NinjsSource", "Findings", "Health", "ProblemDetails",
        "FieldProblem", *LANGUAGETOOL,
    }  # fmt: skip
    assert set(names()) - components.keys() == {"Duration", "Extracted", "Report", "Span"}
    assert "corrections" in components["Finding"]["required"]


@cache
def of_the_page() -> jsonschema.Draft202012Validator:
    """The schema of a body."""
    either = [schema.reference(model) for model in schema.BODIES]
    return jsonschema.Draft202012Validator({"anyOf": either, "components": {"schemas": schema.components()}})


def allowed(body: Any) -> bool:
    """Whether the page allows a body."""
    return of_the_page().is_valid(body)


WELL = {
    "a number for an id": {"text": "a", "id": 0},
    "a whole number written as 7.0": {"text": "a", "id": 7.0},
    "an id of one character": {"text": "a", "id": "0"},
    "both names of the day": {"text": "a", "published": "", "date": "2019-02-15"},
    "keys of ninjs that are not read": {"uri": "u", "body_text": "a", "Date": "soon", "subject": [1]},
    "nothing said": {"text": "a", "id": None, "headline": None, "published": None, "url": ""},
    "a month": {"text": "a", "published": "2019-02"},
    "a leap day": {"text": "a", "published": "2020-02-29T23:59:59.5+05:30"},
    "an empty day": {"text": "a", "published": ""},
    "a type with parameters": {"uri": "u", "bodies": [{"value": "a", "contenttype": " Text/PLAIN; charset=x"}]},
    "one body of several": {"uri": "u", "bodies": [{"value": "x", "contenttype": "image/png"}, {"value": "a"}]},
    "a body besides an empty one": {"uri": "u", "body_text": " ", "body_html": "<b>a</b>"},
}
ILL = {
    "true for an id": {"text": "a", "id": True},
    "a fraction for an id": {"text": "a", "id": 0.5},
    "a number beyond 64 bits": {"text": "a", "id": 2**63},
    "two lines for an id": {"text": "a", "id": "a\n"},
    "a long id": {"text": "a", "id": "a" * 501},
    "a day that is none": {"text": "a", "published": "2019-02-29"},
    "an hour that is none": {"text": "a", "published": "2019-02-15T25:00"},
    "the basic form of ISO 8601": {"text": "a", "published": "20190215"},
    "a day of a version that does not count": {"uri": "u", "body_text": "a", "firstcreated": "soon"},
    "no text": {"headline": "a"},
    "white space": {"text": "\u2003\x1c"},
    "no body": {"uri": "u", "bodies": []},
    "no body that is read": {"uri": "u", "bodies": [{"value": "a", "contenttype": "text/plain+x"}]},
    "no uri": {"body_text": "a"},
    "a misspelt key": {"text": "a", "publishd": "2019-02-15"},
    "a key that is not read": {"text": "a", "tags": [1]},
    "text with the keys of ninjs": {"text": "a", "uri": "u", "bodies": None},
}


@pytest.mark.parametrize("key", ["id", "text", "headline", "title", "source", "url", "published"])
def test_half_a_character_is_no_text(key: str) -> None:
    answer = sent(json.dumps({"text": "a", key: "a\ud800"}).encode(), None)
    assert isinstance(answer, Answer)
    assert json.loads(answer.body)["errors"] == [
        {"pointer": f"#/{key}", "detail": "half of a character (a lone surrogate); write the character itself in UTF-8"}
    ]


@pytest.mark.parametrize(
    ("body", "said", "hint"),
    [
        ({"text": "a", "publishd": "12 March"}, "'publishd' is no key that is read", "did you mean 'published'?"),
        ({"text": "a", "Date": "2019-02-15"}, "'Date' is no key that is read", "did you mean 'date'?"),
        ({"text": "a", "pubDate": None}, "'pubDate' is no key that is read", "did you mean 'published'?"),
        ({"text": "a", "headlin": "b"}, "'headlin' is no key that is read", "did you mean 'headline'?"),
        ({"text": "a", "byline": 7}, "'byline' is no key that is read", "the keys are text"),
        ({"text": "a", "x": 7}, "'x' is no key that is read", "the keys are text, id, headline"),
        ({"uri": "u", "body_text": "a", "versioncreatd": "2019-02-15"}, "'versioncreatd' is", "mean 'versioncreated'?"),
    ],
)
def test_a_misspelt_key_is_named(body: dict[str, object], said: str, hint: str) -> None:
    answer = sent(json.dumps(body).encode(), None)
    assert isinstance(answer, Answer) and answer.status == 422
    problem = json.loads(answer.body)
    assert said in problem["detail"] and hint in problem["hint"]
    assert problem["errors"][0]["pointer"].removeprefix("#/") in body


@pytest.mark.parametrize("name", [*WELL, *ILL])
def test_page_and_service_agree(name: str) -> None:
    body = (WELL | ILL)[name]
    answer = sent(json.dumps(body).encode(), None)
    assert allowed(body) is (name in WELL)
    assert isinstance(answer, Answer) is (name in ILL)


@EXAMPLES
@given(st.from_regex(MOMENT.expression))
def test_a_moment_of_the_page_is_one_of_the_calendar(moment: str) -> None:
    assert not isinstance(sent(json.dumps({"text": "a", "published": moment}).encode(), None), Answer)


@EXAMPLES
@given(st.dates(), st.times(), st.sampled_from(["", "Z", "+05:30", "-11:00"]))
def test_a_moment_of_the_calendar_is_one_of_the_page(day: dt.date, time: dt.time, zone: str) -> None:
    assert MOMENT.holds(day.isoformat()) and MOMENT.holds(f"{day.isoformat()[:7]}")
    assert MOMENT.holds(f"{day}T{time.isoformat()}{zone}")
