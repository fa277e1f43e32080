"""The metadata at the head of an article for a static site, under whatever names its generator uses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from checker.readers.dates import iso
from checker.readers.record import NO_DATE, BadValueError, is_moment, joined, metadata, refuse_misspelt
from checker.text.word_lists import words_by_name

_KEYS = words_by_name("readers/prose/site_keys")
_NESTED = ("params", "extra")
"""The tables in which Hugo and Zola keep keys of the author's own."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_FILLED = re.compile(r"\{|\A[$|]")
"""What shows a value that is filled in later: `{docdate}`, `{{ .Date }}`, `$Date$`, `|today|`."""
_DATED_NAME = re.compile(r"\d{4}-\d\d-\d\d(?=-.)")
_OURS = ("published", "date")
"""The keys that need no words: those that claimcheck itself asks for."""


class Known(NamedTuple):
    """The metadata of an article, as `Record` names it."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    published_by: str | None = None
    language: str | None = None


class _Given(NamedTuple):
    """A key as it is written, and its value."""

    name: str
    value: object


def known(values: Mapping[str, object], dated_name: str = "") -> Known:
    """The metadata among these values; other keys are left alone.

    If no key gives the day of publication, the name of the file does if it is `dated_name`: "2018-11-20-title.md".
    Raises BadValueError for a date that does not exist, for one under a misspelt key, and for a title that is no text.
    """
    given = _given(values)
    try:
        found = metadata({key: given[key].value for key in ("title", "source", "url") if key in given})
    except BadValueError as bad:
        raise BadValueError(given[bad.key].name, bad.message, bad.hint) from None
    language = next((given[key].value for key in _KEYS["language"] if key in given), None)
    tag = language.replace("_", "-") if isinstance(language, str) and _TAG.fullmatch(language) else None
    dated = [one for key in _KEYS["published"] if (one := given.get(key)) and _is_date(one.value)]
    if dated:
        return Known(found.title, _moment(dated[0]), found.source, found.url, _words(dated, given), tag)
    refuse_misspelt({one.name: one.value for key, one in given.items() if key not in _KEYS["other times"]})
    named = _DATED_NAME.match(PurePosixPath(dated_name).name)
    day = iso(named.group()) if named else None
    return Known(found.title, day, found.source, found.url, "the name of the file" if day else None, tag)


def _given(values: Mapping[str, object]) -> dict[str, _Given]:
    """The keys in lower case without marks; those of the author's own tables count last."""
    found: dict[str, _Given] = {}
    inner = [table for key in _NESTED if isinstance(table := values.get(key), Mapping)]
    for held in (values, *inner):
        for name, value in held.items():
            key = str(name).lower().replace("-", "").replace("_", "")
            found.setdefault(key, _Given(str(name), _plain(value)))
    return found


def _plain(value: object) -> object:
    """The value, as text if it is a date or a number of TOML or JSON."""
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) else value


def _is_date(value: object) -> bool:
    """Whether a value is meant as a date, and is no switch (`published: true`) and no word for the site's builder."""
    if not isinstance(value, str):
        return value is not None
    written = value.strip()
    return bool(written) and written.lower() not in _KEYS["no date"] and not _FILLED.search(written)


def _moment(given: _Given) -> str:
    """The date that counts, in ISO 8601. Raises BadValueError."""
    if not isinstance(given.value, str):
        raise BadValueError(given.name, f"{given.name!r} is not text", f"write {given.name} as one line of text")
    written = joined(given.value)
    moment = written if is_moment(written) else iso(written)
    if moment is None:
        raise BadValueError(given.name, f"{given.name!r} is no date: {given.value!r}", NO_DATE)
    return moment


def _words(dated: list[_Given], given: Mapping[str, _Given]) -> str | None:
    """What states the date, and the other days; None if it is one of our own keys and nothing differs."""
    first, *rest = dated
    day = _moment(first)[:10]
    rest += [given[key] for key in _KEYS["other times"] if key in given]
    days = {one.name: (iso(one.value) or "")[:10] for one in rest if isinstance(one.value, str)}
    others = [f"{name} {other}" for name, other in days.items() if other and other != day]
    if others:
        return f"{first.name}, not {' or '.join(others)}"
    return None if first.name in _OURS else first.name
