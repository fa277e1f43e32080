"""The parameters of `/v2/check`. Those that only matter to LanguageTool's own rules are ignored."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from checker.service.languagetool.annotated import AnnotatedText, Segment
from checker.service.languagetool.languages import AUTO, is_code
from checker.service.languagetool.selection import Selection, selection

_HALF = re.compile("[\ud800-\udfff]")
_LEVELS = ("default", "picky")


class BadParameterError(Exception):
    """A request that cannot be carried out; the message says why, in the words of LanguageTool where it has any."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for."""

    annotated: AnnotatedText
    language: str
    """A language code, or `auto`."""
    preferred: frozenset[str]
    """The preferred variants of languages."""
    picky: bool
    """Whether to show findings below the level that the service shows."""
    selection: Selection
    """The rules to show."""


def asked(query: str, body: bytes) -> Asked:
    """The request in a query and a form; parameters of the query take precedence. Raises BadParameterError."""
    given = {**_pairs(body), **_pairs(query.encode("latin-1"))}
    language = given.get("language", "").strip()
    if not language:
        raise BadParameterError(f"Missing 'language' parameter, e.g. 'language=en-US' or 'language={AUTO}'")
    if not is_code(language):
        raise BadParameterError(f"{language!r} is not a language code; write 'en-US', for example")
    level = given.get("level", "").strip() or _LEVELS[0]
    if level.lower() not in _LEVELS:
        raise BadParameterError(f"{level!r} is not a level; write one of: {', '.join(_LEVELS)}")
    try:
        chosen = selection(given)
    except ValueError as error:
        raise BadParameterError(str(error)) from None
    preferred = frozenset(name.strip() for name in given.get("preferredVariants", "").split(","))
    return Asked(_text(given), language, preferred, level.lower() == "picky", chosen)


def _pairs(form: bytes) -> dict[str, str]:
    """The parameters of a form; the last of several with one name counts, as in LanguageTool."""
    try:
        return dict(parse_qsl(form.decode("utf-8"), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise BadParameterError("Could not decode the parameters: they are not UTF-8") from None


def _text(given: Mapping[str, str]) -> AnnotatedText:
    if "text" in given and "data" in given:
        raise BadParameterError("Set only 'text' or 'data' parameter, not both")
    if "text" in given:
        return AnnotatedText([_plain(given["text"])])
    if "data" not in given:
        raise BadParameterError("Missing 'text' or 'data' parameter; send them as application/x-www-form-urlencoded")
    try:
        data = json.loads(given["data"])
    except (ValueError, RecursionError):
        raise BadParameterError("Could not parse JSON from 'data' parameter") from None
    return AnnotatedText(_segments(data))


def _segments(data: object) -> Iterator[Segment]:
    """The segments in the JSON of `data`: `{"text": ...}` or `{"annotation": [...]}`."""
    found = data if isinstance(data, dict) else {}
    text, annotation = found.get("text"), found.get("annotation")
    if text is not None and annotation is not None:
        raise BadParameterError("'data' key in JSON requires either 'text' or 'annotation' key, not both")
    if isinstance(text, str):
        yield _plain(text)
    elif isinstance(annotation, list):
        for number, item in enumerate(annotation):
            yield _segment(item if isinstance(item, dict) else {}, number)
    else:
        raise BadParameterError("'data' key in JSON requires 'text' (a text) or 'annotation' (a list) key")


def _segment(item: Mapping[str, object], number: int) -> Segment:
    text, markup, meaning = item.get("text"), item.get("markup"), item.get("interpretAs")
    if isinstance(text, str) and markup is None and meaning is None:
        return _plain(text)
    if isinstance(markup, str) and text is None and (meaning is None or isinstance(meaning, str)):
        return Segment(_whole(markup), _whole(meaning or ""))
    form = '{"text": "..."}, {"markup": "..."} or {"markup": "...", "interpretAs": "..."}'
    raise BadParameterError(f"'annotation' item {number} is not one of: {form}")


def _plain(text: str) -> Segment:
    return Segment(_whole(text), _whole(text))


def _whole(text: str) -> str:
    """The text with each lone surrogate replaced by U+FFFD, which is one code unit, too."""
    return text if text.isascii() else _HALF.sub("\N{REPLACEMENT CHARACTER}", text)
