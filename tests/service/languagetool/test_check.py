"""`/v2/check` of a real service: what its answer holds, and what published clients make of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from checker.library import index
from tests.service.serving import Service, serving

FERRIES = (
    "The ferry union gave Harbour Lines a {} deadline to settle the pay dispute. Union leader Ana Brandt said the "
    "crews at Port Ellis would walk out otherwise."
)
MUSEUM = "Tilda Ross, 43, leads the museum of Kettleby. The council called the 45-year-old Tilda Ross a good choice."
SMILE = "\N{GRINNING FACE}"
TEXT = f"{SMILE} {FERRIES.format('June 14')}\n\n{MUSEUM}"
FOUND = [("deadline-date", "June 14"), ("one-age", "43"), ("one-age", "45-year-old")]
LANGUAGES = Path(__file__).parents[2] / "corpus" / "languages"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("languagetool")
    article = {"id": "talks", "title": "Ferry talks", "text": FERRIES.format("June 12"), "published": "2026-02-19"}
    (folder / "talks.jsonl").write_text(json.dumps(article), encoding="utf-8")
    index([folder / "talks.jsonl"], folder / "published.db")
    with serving(folder / "published.db", "--workers", "1", "--max-size", "90000") as running:
        yield running


def asked(service: Service, **given: str) -> Any:
    """The answer to a form."""
    answer = service.ask("POST", "/v2/check", urlencode({"language": "en-US", **given}).encode(), Content_Type=FORM)
    assert (answer.status, answer.kind) == (200, "application/json"), answer
    return answer.json


def words(match: Any, text: str) -> str:
    """The words at a match, as a client that counts UTF-16 finds them."""
    start, end = 2 * match["offset"], 2 * (match["offset"] + match["length"])
    return text.encode("utf-16-le")[start:end].decode("utf-16-le")


def found(answer: Any, text: str) -> list[tuple[str, str]]:
    return [(match["rule"]["id"], words(match, text)) for match in answer["matches"]]


def test_both_places_of_a_contradiction_are_matches(service: Service) -> None:
    answer = asked(service, text=TEXT)
    assert found(answer, TEXT) == FOUND
    archived, here, there = answer["matches"]
    quote = "“The ferry union gave Harbour Lines a June 12 deadline to settle the pay dispute.”"
    assert f"{quote} (Ferry talks, /" in archived["message"]
    assert archived["message"].endswith("/talks.jsonl#talks, 2026-02-19)")
    assert here["message"].endswith(
        "“The council called the 45-year-old Tilda Ross a good choice.” (line 3 of this text)"
    )
    assert there["message"].endswith("“Tilda Ross, 43, leads the museum of Kettleby.” (line 3 of this text)")
    assert archived["replacements"] == [{"value": "June 12"}] and here["replacements"] == there["replacements"] == []
    assert there["sentence"] == "The council called the 45-year-old Tilda Ross a good choice."
    assert here["rule"]["issueType"] == "other" and here["rule"]["urls"][0]["value"].endswith("#one-age")


def test_the_context_has_the_words(service: Service) -> None:
    for (_, expected), match in zip(FOUND, asked(service, text=TEXT)["matches"], strict=True):
        context = match["context"]
        assert words(context, context["text"]) == expected and "\n" not in context["text"]


def test_markup_is_counted_and_not_read(service: Service) -> None:
    before, after = FERRIES.format("{}").split("{}")
    parts = [{"markup": f"{SMILE}# "}, {"text": before}, {"markup": "**"}, {"text": "June 14"}, {"markup": "**"}]
    whole = "".join(next(iter(part.values())) for part in parts) + after
    data = json.dumps({"annotation": [*parts, {"text": after}]})
    assert found(asked(service, data=data), whole) == FOUND[:1]


def test_a_query_is_answered_like_a_form(service: Service) -> None:
    answer = service.ask("GET", f"/v2/check?language=en&text={quote(TEXT)}")
    assert found(answer.json, TEXT) == FOUND


def test_rules_can_be_left_out(service: Service) -> None:
    assert found(asked(service, text=TEXT, disabledRules="one-age,EN_A_VS_AN"), TEXT) == FOUND[:1]
    assert found(asked(service, text=TEXT, enabledRules="one-age", enabledOnly="true"), TEXT) == FOUND[1:]


def test_another_language_is_not_checked_and_the_answer_says_so(service: Service) -> None:
    answer = asked(service, text=TEXT, language="de-DE")
    assert answer["matches"] == [] and answer["language"]["code"] == "de-DE"
    assert answer["warnings"]["incompleteResults"] and "English" in answer["warnings"]["incompleteResultsReason"]
    assert asked(service, text=TEXT, language="auto")["warnings"] == {"incompleteResults": False}
    german = (LANGUAGES / "German.txt").read_text("utf-8")
    assert asked(service, text=german, language="auto")["warnings"] == {
        "incompleteResults": True,
        "incompleteResultsReason": "German? claimcheck reads English only",
    }


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        (b"text=a", 400, "Error: Missing 'language' parameter"),
        (b"language=en&text=" + b"a" * 90_000, 413, "Error: a body of more than 90,000 bytes is not read"),
    ],
)
def test_errors_are_text(service: Service, body: bytes, status: int, said: str) -> None:
    answer = service.ask("POST", "/v2/check", body, Content_Type=FORM)
    assert (answer.status, answer.kind) == (status, "text/plain; charset=utf-8") and answer.json.startswith(said)


def test_other_paths_are_not_found(service: Service) -> None:
    answer = service.ask("GET", "/v2/words")
    assert answer.status == 404 and answer.json.startswith("Error: Not Found")


def test_a_text_of_the_greatest_length_is_taken(service: Service) -> None:
    most = service.ask("GET", "/v2/maxtextlength").json
    assert asked(service, text="\N{EURO SIGN}" * (most - 100))["matches"] == []


def test_without_an_archive_a_text_is_compared_with_itself(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "1", archived=False) as running:
        assert found(asked(running, text=TEXT), TEXT) == FOUND[1:]
        assert running.health()["archive"] is False
        (finding,) = running.check({"text": MUSEUM}).json["findings"]
    assert finding["rule"] == "one-age"


def test_language_tool_python(service: Service) -> None:
    from language_tool_python import LanguageTool

    with LanguageTool("en-US", remote_server=f"http://{service.host}:{service.port}") as tool:
        matches = tool.check(TEXT)
        places = [(item.rule_id, TEXT[item.offset : item.offset + item.error_length]) for item in matches]
        assert places == FOUND
        assert [item.rule_issue_type for item in matches] == ["other"] * 3
        assert tool.correct(TEXT) == TEXT.replace("June 14", "June 12")
        tool.disabled_rules = {"deadline-date"}
        assert [item.rule_id for item in tool.check(TEXT)] == ["one-age", "one-age"]


def test_the_program_of_the_page(service: Service, capsys: pytest.CaptureFixture[str]) -> None:
    page = (Path(__file__).parents[3] / "docs" / "lint.md").read_text("utf-8")
    (program,) = re.findall(r"^```python\n(import language_tool_python\n.*?)^```", page, re.MULTILINE | re.DOTALL)
    exec(program.replace("localhost:8377", f"{service.host}:{service.port}"), {})
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_pylanguagetool(service: Service) -> None:
    from pylanguagetool import api

    url = f"http://{service.host}:{service.port}/v2/"
    assert {"name": "English (GB)", "code": "en", "longCode": "en-GB"} in api.get_languages(url)
    assert found(api.check(TEXT, url, "en-GB", picky=True, pwl=["43"]), TEXT) == [FOUND[0], FOUND[2]]
    with pytest.raises(ValueError, match="Error: 'e n' is not a language code"):
        api.check(TEXT, url, "e n")
