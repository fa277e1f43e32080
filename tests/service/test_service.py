"""`claimcheck serve` over a real socket: findings, refusals, what one request may do to others, and its end."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jsonschema
import pytest
from openapi_spec_validator import validate

from checker.cli.main import main
from checker.library import index
from tests.service.serving import JSON, PATIENCE, Answer, Service, read, serving

TALKS = (
    "The ferry union gave Harbour Lines a {} deadline to settle the pay dispute. Union leader Ana Brandt said the "
    "crews at Port Ellis would walk out otherwise."
)
FIRE = (
    "A fire in the old mill of Kettleby has killed {} people, Tilda Ross, the mayor, said. She praised the crews "
    "of Kettleby and Brindle."
)
ROOT = Path(__file__).parents[2]
LARGEST = 20_000
DAY = {"published": "2019-02-20"}


def published(folder: Path, name: str, text: str) -> Path:
    """Puts an article into the archive of a folder; the archive."""
    articles = folder / f"{name}.jsonl"
    articles.write_text(json.dumps({"id": name, "text": text, "title": f"About {name}", "published": "2019-02-19"}))
    index([articles], folder / "published.db")
    return folder / "published.db"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    archive = published(tmp_path_factory.mktemp("service"), "talks", TALKS.format("June 12"))
    with serving(archive, "--workers", "2", "--max-size", str(LARGEST)) as running:
        yield running


def values(answer: Answer) -> list[list[str]]:
    """The values of each finding."""
    assert answer.status == 200, answer
    return [[side["value"] for side in finding["sides"]] for finding in answer.json["findings"]]


def defined(service: Service, model: str, value: Any) -> None:
    """Asserts that a body is what the OpenAPI page says of it."""
    components = service.ask("GET", "/openapi.json").json["components"]
    schema = {"$ref": f"#/components/schemas/{model}", "components": components}
    jsonschema.Draft202012Validator(schema).validate(value)


def refused(answer: Answer, status: int) -> Any:
    """The problem details of a refusal."""
    assert (answer.status, answer.kind) == (status, "application/problem+json"), answer
    assert answer.json["status"] == status and answer.json["title"] and answer.json["detail"] and answer.json["hint"]
    return answer.json


def test_an_article_meets_what_was_published(service: Service) -> None:
    answer = service.check({"text": TALKS.format("June 14"), "headline": "Ferries", "id": "cms/7", **DAY})
    (finding,) = answer.json["findings"]
    first, second = (side["claims"][0] for side in finding["sides"])
    assert (finding["rule"], finding["verdict"], first["article"]) == ("deadline-date", "conflict", "cms/7")
    assert TALKS.format("June 14")[first["start"] : first["end"]] == first["text"] == "June 14"
    assert (second["title"], second["published"], second["text"]) == ("About talks", "2019-02-19", "June 12")
    assert first["sentence"] in TALKS.format("June 14") and finding["reason"]
    assert answer.json["articles"][0]["title"] == "Ferries" and answer.json["text"] is None
    defined(service, "Findings", answer.json)


def test_an_article_that_agrees_has_no_finding(service: Service) -> None:
    assert values(service.check({"text": TALKS.format("June 12"), **DAY})) == []


def test_what_is_answered_is_what_the_command_prints(service: Service, tmp_path: Path, capsys: Any) -> None:
    archive = published(tmp_path, "talks", TALKS.format("June 12"))
    draft = tmp_path / "draft.txt"
    draft.write_text(f"---\npublished: 2019-02-20\ntitle: Ferries\n---\n{TALKS.format('June 14')}")
    main([str(draft), "--against", str(archive), "--format", "json"])
    printed = json.loads(capsys.readouterr().out)
    answered = service.check({"text": TALKS.format("June 14"), "headline": "Ferries", **DAY}).json
    assert [item["id"] for item in answered["findings"]] == [item["id"] for item in printed["findings"]]
    assert answered.keys() - printed.keys() == {"text"} and printed.keys() <= answered.keys()


@pytest.mark.parametrize(
    "body",
    [
        {"headline": "Ferries", "body_text": "BODY", "body_html": "<p>No talks.</p>"},
        {"headline": "Ferries", "body_html": "<h1>Ferries</h1><p><b>BODY</b></p><script>June 1 deadline</script>"},
        {"bodies": [{"contenttype": "text/plain", "value": "BODY"}], "headlines": [{"value": "Ferries"}]},
        {"bodies": [{"contenttype": "text/html; charset=utf-8", "value": "<div>BODY"}], "headlines": []},
    ],
    ids=["1-text", "1-html", "2-text", "2-html"],
)
def test_ninjs(service: Service, body: dict[str, Any]) -> None:
    item = {"uri": "urn:newsml:example:7", "versioncreated": "2019-02-20T14:00:00Z", "type": "text", **body}
    answer = service.check(json.dumps(item).replace("BODY", TALKS.format("June 14")).encode())
    assert len(values(answer)) == 1
    claim = answer.json["findings"][0]["sides"][0]["claims"][0]
    assert (claim["article"], claim["text"]) == ("urn:newsml:example:7", "June 14")
    is_plain = "body_text" in body or "text/plain" in str(body)
    assert (answer.json["text"] is None) == is_plain
    assert is_plain or answer.json["text"][claim["start"] : claim["end"]] == "June 14"
    assert answer.json["articles"][0]["published"] == "2019-02-20"


def test_an_older_version_of_the_article_is_left_out(service: Service) -> None:
    article = {"text": TALKS.format("June 14"), **DAY}
    (finding,) = service.check(article).json["findings"]
    stored = finding["sides"][1]["claims"][0]["article"]
    assert stored.endswith("talks.jsonl#talks")
    for own in (article | {"id": "talks"}, article | {"id": stored}):
        assert values(service.check(own)) == []
    assert values(service.check(article, f"?known_as=another&known_as={quote(stored)}")) == []


BAD = {
    "no JSON": (b"{", 400, None),
    "no UTF-8": (b'{"text": "\xff"}', 400, None),
    "nothing": (b"", 400, None),
    "deep": (b"[" * 9_000, 400, None),
    "no object": ([], 422, None),
    "no text": ({"Text": "a"}, 422, "#/text"),
    "empty": ({"text": " \n"}, 422, "#/text"),
    "text is a number": ({"text": 7}, 422, "#/text"),
    "half a character": (b'{"text": "a \\ud800"}', 422, "#/text"),
    "no date": ({"text": "a", "published": "03/04/2019"}, 422, "#/published"),
    "a zero byte": ({"text": "a", "id": "a\0b"}, 422, "#/id"),
    "no body to read": ({"uri": "u", "body_rtf": "b"}, 422, "#/body_text"),
    "another body": ({"uri": "u", "bodies": [{"contenttype": "image/png", "value": "x"}]}, 422, "#/bodies"),
    "bodies no list": ({"uri": "u", "bodies": "x"}, 422, "#/bodies"),
    "html without words": ({"uri": "u", "body_html": "<p> </p>"}, 422, "#/body_html"),
    "day of an item": ({"uri": "u", "body_text": "a", "versioncreated": "now"}, 422, "#/versioncreated"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_article(service: Service, name: str) -> None:
    body, status, pointer = BAD[name]
    problem = refused(service.check(body), status)
    assert [item["pointer"] for item in problem.get("errors", [])] == ([pointer] if pointer else [])
    defined(service, "ProblemDetails", problem)


def test_a_key_that_was_meant_is_named(service: Service) -> None:
    assert "'Text'" in refused(service.check({"Text": "a"}), 422)["hint"]


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_another_type_of_content(service: Service, kind: str) -> None:
    refused(service.check({"text": "a"}, Content_Type=kind), 415)


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", "application/vnd.iptc.ninjs+json", "Application/JSON"]
)
def test_types_of_json(service: Service, kind: str) -> None:
    assert service.check({"text": "a"}, Content_Type=kind).status == 200


def test_a_compressed_body(service: Service) -> None:
    refused(service.check(b"\x1f\x8b", Content_Encoding="gzip"), 415)


def test_too_large_by_its_length(service: Service) -> None:
    """The body is refused before a byte of it is there."""
    with closing(HTTPConnection(service.host, service.port, timeout=PATIENCE)) as connection:
        connection.putrequest("POST", "/check")
        for name, value in (("Content-Type", JSON), ("Content-Length", "1000000000000")):
            connection.putheader(name, value)
        connection.endheaders()
        refused(read(connection), 413)


def test_too_large_in_chunks(service: Service) -> None:
    """The body is refused while it comes: its end was never sent."""
    with closing(HTTPConnection(service.host, service.port, timeout=PATIENCE)) as connection:
        connection.putrequest("POST", "/check")
        for name, value in (("Content-Type", JSON), ("Transfer-Encoding", "chunked")):
            connection.putheader(name, value)
        connection.endheaders()
        for _ in range(3):
            connection.send(b"2000\r\n" + b" " * 0x2000 + b"\r\n")
        refused(read(connection), 413)


def test_in_chunks(service: Service) -> None:
    with closing(HTTPConnection(service.host, service.port, timeout=PATIENCE)) as connection:
        whole = json.dumps({"text": TALKS.format("June 14"), **DAY}).encode()
        pieces = iter([whole[:9], whole[9:]])
        connection.request("POST", "/check", pieces, {"Content-Type": JSON}, encode_chunked=True)
        assert len(values(read(connection))) == 1


@pytest.mark.parametrize("host", ["rebound.example", "127.0.0.1.rebound.example", "localhost.rebound.example:80", ""])
def test_another_name(service: Service, host: str) -> None:
    with closing(HTTPConnection(service.host, service.port, timeout=PATIENCE)) as connection:
        connection.putrequest("GET", "/health", skip_host=True)
        connection.putheader("Host", host)
        connection.endheaders()
        refused(read(connection), 421)


def test_a_headline_is_set_against_its_text(service: Service) -> None:
    text = "A coach left the coast road near Kettleby on Monday, killing 17 people, the police in Port Ellis said."
    answer = service.check({"id": "crash", "text": text, "headline": "Bus crash near Kettleby kills 19"})
    (finding,) = [item for item in answer.json["findings"] if item["rule"] == "headline"]
    places = {
        (claim["article"], claim["start"], claim["text"]) for side in finding["sides"] for claim in side["claims"]
    }
    assert places == {("crash#title", 30, "19"), ("crash", text.index("17"), "17 people")}
    defined(service, "Findings", answer.json)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:80", "127.0.0.1:9", "[::1]:9"])
def test_names_of_this_machine(service: Service, host: str) -> None:
    assert service.ask("GET", "/health", Host=host).status == 200


def test_other_pages(service: Service) -> None:
    refused(service.ask("GET", "/docs"), 404)
    refused(service.ask("GET", "/redoc"), 404)
    refusal = service.ask("GET", "/check")
    refused(refusal, 405)
    assert refusal.headers["allow"] == "POST"


def test_the_openapi_page(service: Service) -> None:
    page = service.ask("GET", "/openapi.json").json
    validate(page)
    check = page["paths"]["/check"]["post"]
    assert check["responses"].keys() == {"200", "400", "403", "408", "413", "415", "421", "422", "500", "503", "504"}
    defined(service, "PlainArticle", {"text": "a", **DAY})
    defined(service, "NinjsArticle", {"uri": "u", "bodies": [{"value": "a"}]})
    defined(service, "Health", service.health())


def test_good_requests_among_bad_ones(service: Service) -> None:
    good = {"text": TALKS.format("June 14"), **DAY}
    alone = service.check(good).json

    def garbage() -> None:
        with closing(socket.create_connection((service.host, service.port), PATIENCE)) as broken:
            broken.sendall(b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n{")

    with ThreadPoolExecutor(8) as pool:
        bad = [pool.submit(service.check, body) for body, _, _ in BAD.values()]
        broken = [pool.submit(garbage) for _ in range(8)]
        answers = [pool.submit(service.check, good) for _ in range(24)]
        large = [pool.submit(service.check, b"x" * (LARGEST + 1)) for _ in range(4)]
        assert all(item.result().json == alone for item in answers)
        assert [item.result().status for item in bad] == [status for _, status, _ in BAD.values()]
        assert {item.result().status for item in large} == {413}
        assert all(item.exception() is None for item in broken)


def test_an_archive_that_changes_is_seen(tmp_path: Path) -> None:
    archive = published(tmp_path, "talks", TALKS.format("June 12"))
    draft = {"text": FIRE.format("twelve"), **DAY}
    with serving(archive, "--workers", "1") as running:
        assert values(running.check(draft)) == []
        published(tmp_path, "fire", FIRE.format("fourteen"))
        found = running.check(draft)
        assert len(values(found)) == 1

        (tmp_path / "answer.json").write_text(json.dumps(found.json))
        name = found.json["findings"][0]["id"]
        call = ["waive", name, "--from", str(tmp_path / "answer.json"), "--reason", "so said", "--by", "Ana"]
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(tmp_path)
            assert main(call) == 0
        (finding,) = running.check(draft).json["findings"]
        assert [item["reason"] for item in finding["suppressions"]] == ["so said"]

        archive.unlink()
        refusal = running.check(draft)
        assert "published.db" in refused(refusal, 503)["detail"] and refusal.headers["retry-after"]
        published(tmp_path, "fire", FIRE.format("fourteen"))
        assert len(values(running.check(draft))) == 1


@pytest.mark.skipif(not Path("/proc/self/io").exists(), reason="only Linux says what a process has read")
def test_what_takes_too_long_and_what_dies_harms_no_other(tmp_path: Path) -> None:
    archive = published(tmp_path, "talks", TALKS.format("June 12"))
    good = {"text": TALKS.format("June 14"), **DAY}
    endless = {"text": "".join(f"Some {number} of {number + 9} ships sailed in May.\n" for number in range(500_000))}
    options = ("--workers", "1", "--queue", "0", "--timeout", "8", "--max-size", "50000000")
    with serving(archive, *options) as running, ThreadPoolExecutor(1) as pool:
        (first,) = running.workers()
        slow = pool.submit(running.check, endless)
        running.until(lambda health: health.get("requests") == 1)
        refusal = running.check(good)
        assert "too many" in refused(refusal, 503)["detail"] and refusal.headers["retry-after"]
        refused(slow.result(), 504)

        second = replaced(running, first)
        assert len(values(running.check(good))) == 1

        before = taken(second)
        slow = pool.submit(running.check, endless)
        running.until(lambda _: taken(second) > before + 1_000_000)  # the request counts before the worker has it
        kill(second)
        refused(slow.result(), 500)

        third = replaced(running, second)
        assert len(values(running.check(good))) == 1
        kill(third)
        replaced(running, third)
        assert len(values(running.check(good))) == 1


def replaced(service: Service, worker: int) -> int:
    """Waits until another worker is ready in place of one; its process."""
    service.until(lambda _: service.workers() not in ([], [worker]))
    service.until(lambda health: health.get("workers") == 1)
    (other,) = service.workers()
    return other


def taken(process: int) -> int:
    """The bytes that a process has read."""
    facts = Path(f"/proc/{process}/io").read_text(encoding="ascii")
    return int(facts.split()[1])


def kill(process: int) -> None:
    os.kill(process, signal.SIGKILL)


def test_the_page(tmp_path: Path) -> None:
    """The requests of docs/lint.md have a finding against the seeds."""
    page = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8")
    (text,) = re.findall(
        r"^curl http://\S+/v2/check --data language=en-US --data-urlencode 'text=(.*)'$", page, re.MULTILINE
    )
    (body,) = re.findall(r"^curl http://\S+/check --json '(.*)'$", page, re.MULTILINE)
    index([ROOT / "seeds"], tmp_path / "published.db")
    with serving(tmp_path / "published.db", "--workers", "1") as running:
        assert len(values(running.check(body.encode()))) == 1
        matches = running.ask("GET", f"/v2/check?language=en-US&text={quote(text)}").json["matches"]
        assert [text[match["offset"] :][: match["length"]] for match in matches] == ["March 2"]


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_a_clean_end(tmp_path: Path, by: signal.Signals) -> None:
    archive = published(tmp_path, "talks", TALKS.format("June 12"))
    with serving(archive, "--workers", "1") as running:
        with closing(socket.create_connection((running.host, running.port), PATIENCE)) as leaving:
            leaving.sendall(b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n")
            leaving.sendall(b"Content-Length: 99\r\n\r\n{")
            running.until(lambda health: health["requests"] == 1)
        running.until(lambda health: health["requests"] == 0)
        assert running.check({"text": TALKS.format("June 14")}).status == 200
        code, said = running.stop(by)
        assert (code, said) == (0, "the service has ended\n")
        assert running.workers() == []
        with pytest.raises(ConnectionRefusedError):
            running.health()


@pytest.mark.parametrize(
    ("options", "levels"), [((), []), (("--show", "note"), ["note"]), (("--fail-on", "note"), ["note"])]
)
def test_notes_are_left_out_unless_they_are_asked_for(
    tmp_path: Path, options: tuple[str, ...], levels: list[str]
) -> None:
    archive = published(tmp_path, "talks", TALKS.format("June 12"))
    (tmp_path / "claimcheck.toml").write_text('ignore = ["general"]\n[levels]\ndeadline-date = "note"\n')
    with serving(archive, "--workers", "1", *options) as running:
        answer = running.check({"text": TALKS.format("June 14"), **DAY})
        defined(running, "Findings", answer.json)
    assert [finding["level"] for finding in answer.json["findings"]] == levels
    assert answer.json["hidden"] == 1 - len(levels)
    assert all(0 <= finding["confidence"] <= 1 for finding in answer.json["findings"])
