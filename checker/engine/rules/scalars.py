"""The text types of a rule: each parses a value and says what is wrong with it in a rule author's words."""

from __future__ import annotations

import datetime as dt
import re
import string
from collections.abc import Collection
from typing import Annotated

import re2
from pydantic import AfterValidator, ValidationInfo

from checker.documents.faults import suggestion
from checker.documents.mistakes import mistake
from checker.documents.scalars import Text, written_as
from checker.engine.rules.markers import MarkerError, unmark
from checker.engine.rules.placeholders import PLACEHOLDERS


def _word(text: str, info: ValidationInfo) -> str:
    if not text.startswith("@"):
        return text
    known: Collection[str] | None = (info.context or {}).get("vocabularies")
    if known is None:
        raise mistake(f"'{text}' is not allowed here: a vocabulary contains words only", "write its words out")
    if text[1:] not in known:
        raise mistake(f"there is no vocabulary '{text}'", suggestion(text[1:], known).replace("'", "'@", 1))
    return text


Word = Annotated[Text, AfterValidator(_word)]
"""A word, several words separated by spaces, or `@name` for a vocabulary."""
_IDENTIFIER = "[a-z][a-z0-9]*(-[a-z0-9]+)*"


def is_identifier(text: str) -> bool:
    """Whether a text can be a rule's id."""
    return re.fullmatch(_IDENTIFIER, text) is not None


def _identifier(text: str) -> str:
    if not is_identifier(text):
        raise mistake(f"'{text}' is not an identifier", "use small letters, digits and single hyphens: 'deadline-date'")
    return text


Identifier = Annotated[Text, AfterValidator(_identifier), written_as(_IDENTIFIER)]
_TAG = "[a-z0-9]+([- ][a-z0-9]+)*"


def _tag(text: str) -> str:
    if not re.fullmatch(_TAG, text):
        raise mistake(f"'{text}' is not a tag", "use small letters and digits, with single hyphens or spaces between")
    return text


Tag = Annotated[Text, AfterValidator(_tag), written_as(_TAG)]


_PUBLISHED = r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d)?"


def _published(text: str) -> str:
    try:
        if re.fullmatch(_PUBLISHED, text):
            return dt.datetime.fromisoformat(text).strftime("%Y-%m-%dT%H:%M" if len(text) > 10 else "%Y-%m-%d")
    except ValueError:
        pass  # the right form but not a calendar day: the same message
    raise mistake(f"'{text}' is not a publication time", "write it as 2019-02-01 or 2019-02-01T14:30")


PublishedText = Annotated[Text, AfterValidator(_published), written_as(_PUBLISHED)]


def _pattern(text: str) -> str:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.log_errors = False
    try:
        pattern = re2.compile(text.encode("cp1252"), options)
    except UnicodeEncodeError as error:
        raise mistake(f"'{text[error.start]}' is not allowed in a pattern", "use '.' for it", error.start) from error
    except re2.error as error:
        problem = error.args[0].decode("cp1252")
        raise mistake(
            f"this is not a pattern: {problem}", "patterns are RE2: no look-around, no back-references"
        ) from error
    found = (pattern.search(sample) for sample in (b"", b"a"))
    if any(match and match.start() == match.end() for match in found):
        raise mistake("this pattern matches the empty string", "it would match everywhere: use '+' instead of '*'")
    return text


Pattern = Annotated[Text, AfterValidator(_pattern)]


def _message(text: str) -> str:
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError as error:
        raise mistake("a brace in this message has no partner", "write '{{' and '}}' for literal braces") from error
    for _, name, form, conversion in parts:
        if name is not None and name not in PLACEHOLDERS:
            offset = max(text.find("{" + name), 0)
            raise mistake(f"there is no placeholder '{{{name}}}'", suggestion(name, PLACEHOLDERS), offset)
        if form or conversion:
            raise mistake(f"'{{{name}}}' takes no format", f"write '{{{name}}}' alone")
    return text


Message = Annotated[Text, AfterValidator(_message)]


def _marked(text: str) -> str:
    try:
        plain, _ = unmark(text)
    except MarkerError as error:
        raise mistake(error.message, error.hint, error.offset) from error
    if not plain.strip():
        raise mistake("this article has no text")
    return text


MarkedText = Annotated[str, AfterValidator(_marked)]


def _link(text: str) -> str:
    if not text.startswith(("https://", "http://")):
        raise mistake(f"'{text}' is not a link", "begin it with https://")
    return text


Link = Annotated[Text, AfterValidator(_link), written_as("https?://.*")]
