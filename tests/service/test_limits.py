"""The names by which the service may be asked."""

from __future__ import annotations

import pytest

from checker.service.limits import wrong_host


@pytest.mark.parametrize(
    "host", ["localhost", "localhost.", "127.0.0.1:8377", "[::1]:8377", "10.0.0.7", "CMS.example:80"]
)
def test_let_in(host: str) -> None:
    assert wrong_host(host, {"cms.example"}) is None


@pytest.mark.parametrize(
    "host", ["", ":80", "example", "cms.example.org", "localhost.example", "127.0.0.1.example", "[example]"]
)
def test_kept_out(host: str) -> None:
    refusal = wrong_host(host, {"cms.example"})
    assert refusal is not None and refusal.status == 421
