"""Which web pages may read the answers of the service (CORS), by the list of origins given at its start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service.serving import Answer, Service, serving

CMS = "https://cms.example"
ALLOWED = "access-control-allow-origin"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    origins = ("--allow-origin", CMS, "--allow-origin", "app://Obsidian.md")
    with serving(tmp_path_factory.mktemp("origins"), "--workers", "1", *origins, archived=False) as running:
        yield running


def preflight(service: Service, path: str, origin: str, header: str = "content-type") -> Answer:
    """What a browser asks before it sends JSON."""
    asked = {"Access_Control_Request_Method": "POST", "Access_Control_Request_Headers": header}
    return service.ask("OPTIONS", path, Origin=origin, **asked)


@pytest.mark.parametrize("path", ["/check", "/v2/check"])
@pytest.mark.parametrize("origin", [CMS, "app://obsidian.md"])
def test_a_listed_origin_is_allowed(service: Service, path: str, origin: str) -> None:
    asked = preflight(service, path, origin)
    assert (asked.status, asked.headers[ALLOWED]) == (200, origin)
    assert "Origin" in asked.headers["vary"] and "POST" in asked.headers["access-control-allow-methods"]


@pytest.mark.parametrize("origin", ["https://cms.example.org", "http://cms.example", "https://cms.example:444", "null"])
def test_no_other_origin_is(service: Service, origin: str) -> None:
    for answer in (preflight(service, "/check", origin), service.ask("GET", "/health", Origin=origin)):
        assert answer.status == 403 and ALLOWED not in answer.headers and answer.headers["vary"] == "Origin"
        assert answer.json["hint"] == f"start it with --allow-origin {origin}"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "http://{host}"}, 200),
        ({"Origin": "http://localhost:1"}, 403),
        ({"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors"}, 403),
        ({"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"}, 200),
        ({"Sec_Fetch_Site": "same-origin", "Sec_Fetch_Mode": "cors"}, 200),
        ({"Sec_Fetch_Site": "none", "Sec_Fetch_Mode": "navigate"}, 200),
    ],
)
def test_no_other_page_makes_the_service_work(service: Service, headers: dict[str, str], status: int) -> None:
    given = {name: value.format(host=f"{service.host}:{service.port}") for name, value in headers.items()}
    answer = service.ask("GET", "/v2/check?language=en&text=a", **given)
    assert answer.status == status and (status == 200 or answer.json.startswith("Error: this service does not answer"))


def test_answers_and_refusals_can_be_read(service: Service) -> None:
    for path in ("/health", "/openapi.json", "/v2/languages", "/nothing", "/check"):
        answer = service.ask("GET", path, Origin=CMS)
        assert (answer.headers[ALLOWED], answer.headers["vary"]) == (CMS, "Origin"), path


def test_a_header_that_is_not_read_is_not_allowed(service: Service) -> None:
    assert preflight(service, "/check", CMS, "x-token").status == 400


def test_by_default_no_origin_is_allowed_and_a_star_allows_all(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "1", archived=False) as running:
        assert preflight(running, "/check", CMS).status == 403
        assert not {ALLOWED, "vary"} & running.ask("GET", "/health").headers.keys()
    with serving(tmp_path, "--workers", "1", "--allow-origin", "*", archived=False) as running:
        assert preflight(running, "/check", CMS).headers[ALLOWED] == "*"
