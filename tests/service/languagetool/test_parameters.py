"""What a request to `/v2/check` asks for, and what is refused in LanguageTool's words."""

from __future__ import annotations

import json
from urllib.parse import urlencode

import pytest

from checker.service.languagetool.languages import is_english, resolved
from checker.service.languagetool.parameters import Asked, BadParameterError, asked


def form(**given: str) -> Asked:
    """The request with these parameters."""
    return asked("", urlencode({"language": "en", "text": "a", **given}).encode())


def data(value: object) -> bytes:
    return urlencode({"language": "en", "data": json.dumps(value)}).encode()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"language=en&text=50%25+%26+more", "50% & more"),
        (b"language=en&text=a%F0%9F%98%80b", "a\N{GRINNING FACE}b"),
        (b"language=en&text=", ""),
        (b"text=first&language=en&text=last", "last"),
        (b"text=a&language=en&useragent=x&v=1&abtest=", "a"),
        (data({"text": "a b"}), "a b"),
        (data({"annotation": [{"text": "a "}, {"markup": "<b>"}, {"text": "b"}, {"markup": "</b>"}]}), "a b"),
        (data({"annotation": [{"markup": "<p>", "interpretAs": "\n\n"}, {"text": "a"}]}), "\n\na"),
        (data({"annotation": [], "metaData": {}}), ""),
        (data({"text": "half \ud83d of a sign"}), "half \N{REPLACEMENT CHARACTER} of a sign"),
        # as LibreOffice 7.4 and people with curl send it
        ("text=R&D rose 5%20 more – x+y&language=en-US".encode(), "R&D rose 5%20 more – x+y"),
        (b"text=a = b &language=en&level=picky", "a = b "),
    ],
)
def test_text(body: bytes, text: str) -> None:
    assert asked("", body).annotated.text == text


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "Missing 'language' parameter"),
        (b"text=a", "Missing 'language' parameter"),
        (b"language=en", "Missing 'text' or 'data' parameter"),
        (b'{"text": "a"}', "Missing 'language' parameter"),
        (b"language=en&text=a&data={}", "Set only 'text' or 'data' parameter, not both"),
        (b"language=e%20n&text=a", "'e n' is not a language code"),
        (b"language=en&text=%FF", "not UTF-8"),
        (b"language=en&text=a&level=strict", "'strict' is not a level"),
        (b"language=en&text=a&enabledOnly=true", "You must specify enabled rules"),
        (b"language=en&text=a&enabledOnly=true&enabledRules=a&disabledRules=b", "You cannot specify disabled rules"),
        (b"language=en&data=", "Could not parse JSON"),
        (b"language=en&data=" + b"[" * 100_000, "Could not parse JSON"),
        (data([]), "requires 'text'"),
        (data({"text": 7}), "requires 'text'"),
        (data({"text": "a", "annotation": []}), "not both"),
        (data({"annotation": [{"text": "a"}, {"markup": 7}]}), "'annotation' item 1 is not one of"),
        (data({"annotation": [{"text": "a", "interpretAs": "b"}]}), "'annotation' item 0 is not one of"),
        (data({"annotation": ["a"]}), "'annotation' item 0 is not one of"),
    ],
)
def test_refused(body: bytes, said: str) -> None:
    with pytest.raises(BadParameterError, match="^.*" + said.replace("(", r"\(")):
        asked("", body)


def test_the_query_counts_before_the_body() -> None:
    found = asked("text=b&language=de", b"text=a&language=en&level=picky")
    assert (found.annotated.text, found.language, found.picky) == ("b", "de", True)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({}, True),
        ({"disabledRules": "a, deadline-date"}, False),
        ({"disabledRules": "EN_A_VS_AN,WHITESPACE_RULE"}, True),
        ({"disabledCategories": "TYPOS,CONSISTENCY"}, False),
        ({"disabledCategories": "CONSISTENCY", "enabledRules": "deadline-date"}, True),
        ({"enabledRules": "a"}, True),
        ({"enabledRules": "a", "enabledOnly": "true"}, False),
        ({"enabledRules": "a", "enabledOnly": "false"}, True),
        ({"enabledRules": "deadline-date", "enabledOnly": "true"}, True),
        ({"enabledCategories": "CONSISTENCY", "enabledOnly": "true"}, True),
    ],
)
def test_rules(given: dict[str, str], wanted: bool) -> None:
    assert form(**given).selection.wants("deadline-date") is wanted


@pytest.mark.parametrize(
    ("language", "preferred", "code", "english"),
    [
        ("auto", "", "en-US", True),
        ("auto", "de-DE,en-GB", "en-GB", True),
        ("en", "en-GB", "en", True),
        ("EN-us", "", "EN-us", True),
        ("de-DE", "", "de-DE", False),
        ("enm", "", "enm", False),
    ],
)
def test_languages(language: str, preferred: str, code: str, english: bool) -> None:
    found = form(language=language, preferredVariants=preferred)
    assert (resolved(found.language, found.preferred), is_english(language)) == (code, english)
