"""What a format returns: one article's text and metadata, before its publication time and boilerplate are known."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from checker.model.article import Comment, Place, Skip

KEYS = ("id", "text", "title", "published", "date", "source", "url")
"""The keys that front matter and JSON Lines records can have; `date` is another name for `published`."""

NO_DATE = "write 2019-02-15 or 2019-02-15T14:30"
"""The hint for a value that is no date."""
_ALMOST = 0.8
"""Least similarity of a misspelt key to `published` or `date`; "updated" is less similar to "date"."""
_MONTH = re.compile(r"\d{4}-\d\d")
_HALF = re.compile("[\ud800-\udfff]")


class Version(NamedTuple):
    """Which version of an item this is; of one item, a newer version is greater. What is not stated is 0."""

    item: str
    """The identifier of the item, the same in all files."""
    made: float = 0.0
    """When this version was made, in seconds."""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """One article. `skips` are spans that the format knows are not reporting, in order."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    """An ISO date, time or month, checked."""
    source: str | None = None
    url: str | None = None
    skips: tuple[Skip, ...] = ()
    body: int = 0
    """Where the article itself begins, after its front matter."""
    file: str | None = None
    """The file, as given, if it can hold several articles."""
    line: int | None = None
    """The line of `file` that holds this one, from 1."""
    published_by: str | None = None
    """What states `published`, in words, if it is not clear from the format."""
    language: str | None = None
    """The language that the metadata states, as a tag of BCP 47: "en-GB"."""
    comments: tuple[Comment, ...] = ()
    """The comments of a format that has some, in order. What `text` contains of them is not read."""
    version: Version | None = None
    """The version of an item that this is, if the format has versions."""
    places: tuple[Place, ...] = ()
    """Where the parts of `text` are in the source, in order, if `text` is not the file itself."""


class BadValueError(Exception):
    """A metadata value that cannot be used: its key, what is wrong, and a hint."""

    def __init__(self, key: str, message: str, hint: str) -> None:
        self.key, self.message, self.hint = key, message, hint
        super().__init__(message)


class Metadata(NamedTuple):
    """The metadata of an article."""

    title: str | None
    published: str | None
    source: str | None
    url: str | None


def metadata(values: Mapping[str, object]) -> Metadata:
    """The metadata among `values`; other keys are left alone.

    Raises BadValueError if a value is not text, if `published` is not an ISO date or time, or if a date has a misspelt
    key such as `publised`: an article read without its date would be read wrongly.
    """
    key = "published" if values.get("published") not in (None, "") else "date"
    if values.get(key) in (None, ""):
        refuse_misspelt(values)
    title, source, url = (_text(name, values.get(name)) for name in ("title", "source", "url"))
    return Metadata(title, _moment(key, values.get(key)), source, url)


def refuse_misspelt(values: Mapping[str, object]) -> None:
    """Raises BadValueError for a date under a key like `publised`, `Date` or `publish_date`."""
    for name, value in values.items():
        if name not in KEYS and isinstance(value, str) and is_moment(value) and (meant := date_key(name)):
            raise BadValueError(name, f"{name!r} is no key that is read", f"write {meant!r} before the date")


def date_key(misspelt: str) -> str | None:
    """The publication key that a misspelt key was meant to be, or None."""
    name = misspelt.lower()
    if name.startswith("un"):
        return None
    if "publish" in name or (name.startswith("pub") and "date" in name):
        return "published"
    return next(iter(difflib.get_close_matches(name, ("published", "date"), n=1, cutoff=_ALMOST)), None)


def missing(key: str, values: Mapping[str, object]) -> str:
    """A hint for a missing required key: the misspelt key, or the form of a record."""
    near = difflib.get_close_matches(key, [name.lower() for name in values if name not in KEYS], n=1, cutoff=0.6)
    meant = next((name for name in values if near and name.lower() == near[0]), None)
    return f"did you write {meant!r} for {key!r}?" if meant else 'write {"id": "...", "text": "..."} on one line'


def _text(key: str, value: object) -> str | None:
    """The value as text; None if it is empty."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadValueError(key, f"{key!r} is not text", f"write {key} as one line of text")
    return whole(key, value)


def whole(key: str, text: str) -> str:
    """The text of a value. Raises BadValueError for half of a character, which JSON can say and UTF-8 cannot."""
    if _HALF.search(text):
        said = f"{key!r} holds half of a character (a lone surrogate)"
        raise BadValueError(key, said, "write the character itself in UTF-8")
    return text


_BLANK_OFFSET = re.compile(r"(?<=[0-9]) (?=[+-][0-9]{2}:?[0-9]{2}\Z)")
"""The blank before an offset, as static site generators write it: "2019-02-15 16:33 +0100"."""


def joined(moment: str) -> str:
    """A time without the blank before its offset, and without white space around it."""
    return _BLANK_OFFSET.sub("", moment.strip())


def _moment(key: str, value: object) -> str | None:
    """An ISO date, time or month, as written, without surrounding white space."""
    text = _text(key, value)
    if text is None:
        return None
    moment = joined(text)
    if not is_moment(moment):
        raise BadValueError(key, f"{key!r} is no date: {text!r}", NO_DATE)
    return moment


def is_moment(text: str) -> bool:
    """Whether this is an ISO date, time or month."""
    try:
        dt.datetime.fromisoformat(f"{text.strip()}-01" if _MONTH.fullmatch(text.strip()) else text.strip())
    except ValueError:
        return False
    return True
