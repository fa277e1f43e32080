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

PARAMETERS = {
    "text": "The text. Either this or `data` is required.",
    "data": 'JSON: `{"annotation": [{"text": "..."}, {"markup": "...", "interpretAs": "..."}]}` or `{"text": "..."}`.',
    "language": "`en`, `en-US`, ... or `auto`. A text in any other language is not checked, and `warnings` says so.",
    "preferredVariants": "Variants such as `en-GB`, separated by commas, for the language `auto`.",
    "level": "`default`, or `picky` to see findings below the level that the service shows.",
    "enabledRules": "Ids of rules, separated by commas, that are wanted in spite of `disabledCategories`.",
    "disabledRules": "Ids of rules, separated by commas, whose findings are not wanted.",
    "enabledCategories": "`CONSISTENCY` is the category of all rules.",
    "disabledCategories": "`CONSISTENCY` is the category of all rules.",
    "enabledOnly": "`true` if only the enabled rules and categories are wanted.",
}
"""The parameters that are read, with their meaning."""
_IGNORED = ("apiKey", "dicts", "motherTongue", "username")
"""The other parameters that LanguageTool documents."""
_NEXT = re.compile(rf"&(?=(?:{'|'.join((*PARAMETERS, *_IGNORED))})=)")
_UNENCODED = re.compile(rb"[\s\x80-\xff]")
"""What a form cannot hold if its values are encoded."""
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
    """The parameters of a form; the last of several with one name counts, as in LanguageTool.

    LibreOffice 7.4 does not encode the text that it sends. In such a form, `&`, `+` and `%` stand for themselves.
    """
    try:
        text = form.decode("utf-8")
        if _UNENCODED.search(form):
            return dict(_named(pair) for pair in _NEXT.split(text))
        return dict(parse_qsl(text, keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise BadParameterError("Could not decode the parameters: they are not UTF-8") from None


def _named(pair: str) -> tuple[str, str]:
    name, _, value = pair.partition("=")
    return name, value


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
