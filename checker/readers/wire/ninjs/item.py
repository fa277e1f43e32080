"""One item of ninjs, whatever its version: its text, its metadata, and why it holds no copy.

The tables follow the schemas at https://iptc.org/std/ninjs/.
"""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches

from checker.readers.record import BadValueError, Record, Version, is_moment, metadata
from checker.readers.wire.kinds import kind, withdrawn
from checker.readers.wire.ninjs.bodies import best, headline
from checker.readers.wire.ninjs.keys import Item, Values, is_body
from checker.readers.wire.versions import version
from checker.text.passage import Passage, joined
from checker.text.word_lists import word_lists

_DAYS = ("versioncreated", "contentcreated", "firstcreated", "embargoed", "embargoeduntil")
"""Keys for the publication time, the one that counts first: the text's "today" is the day of this version."""
_SOURCES = ("infosources", "infosource")
_ALMOST = 0.8
"""Least similarity of a key to that of a date for which it is taken."""
_READ = frozenset({"text", "composite", "component"})
_DETAILS = {"eventdetails": "event", "plannedcoverage": "planning"}
"""Keys that show the type of an item without one."""
_STATUS = ("pubstatus", "usagestatus")
_MARKS = word_lists("readers/wire/ninjs")["marks"]
"""Keys of ninjs; two of them beside an identifier show an item without a body."""


def is_ninjs(values: Values) -> bool:
    """Whether an object is meant as an item with a text: it has a body and a `uri`, which the standard requires."""
    return "uri" in values and any(is_body(key.lower()) for key in values)


def is_item(values: object) -> bool:
    """Whether a value is an item of any type. Superdesk writes `guid` for `uri`."""
    if not isinstance(values, dict):
        return False
    keys = {key.lower() for key in values}
    stated = values.get("type")
    is_type = isinstance(stated, str) and (stated.lower() in _READ or kind(stated) is not None)
    marks = len(keys & _MARKS) + is_type
    if "uri" in keys:
        return marks > 1 or is_ninjs(values)
    return "guid" in keys and (marks > 1 if any(map(is_body, keys)) else marks > 2)


def identifier(values: object) -> str:
    """The identifier of an item, "" if it has none."""
    item = Item(values) if isinstance(values, dict) else Item({})
    found = item.values.get("uri") or item.values.get("guid")
    return found if isinstance(found, str) else ""


def version_of(values: object) -> Version:
    """The version of an item; what it does not state is 0."""
    item = Item(values) if isinstance(values, dict) else Item({})
    stated = item.values.get("versioncreated")
    return version(identifier(values), stated if isinstance(stated, str) else None, item.values.get("version"))


def left_out(item: Item) -> str | None:
    """Why an item holds no copy, in words; None if it does. Raises BadValueError."""
    shown = next((details for key, details in _DETAILS.items() if item.values.get(key)), "")
    stated = item.code("type") or shown
    states = [*map(item.code, _STATUS), _superdesk(item, "state")]
    why = next((why for state in states if (why := withdrawn(state))), None) or kind(stated)
    if why or item.bodies:
        return why
    return "a package without a text of its own" if stated == "composite" else "an item without a text"


def record(name: str, values: Values) -> Record:
    """The article of an item under the id `name`. Raises BadValueError with the key of the value that will not do."""
    item = Item(values)
    passage = best(item)
    key = next((key for key in _DAYS if item.values.get(key)), None) or _undated(item)
    uri = item.text("uri")
    day = item.text(key)
    try:
        known = metadata(
            {
                "title": headline(item),
                "published": day,
                "source": _source(item),
                "url": uri if uri and uri.startswith(("http://", "https://")) else None,
            }
        )
    except BadValueError as bad:  # of these only the day can be wrong: the rest is text by now
        raise BadValueError(item.written(key), f"{item.written(key)!r} is no date: {day!r}", bad.hint) from None
    return Record(
        name,
        passage.text,
        **known._asdict(),
        skips=passage.skips,
        published_by=_chosen(item, key) if day else None,
        language=item.text("language") or None,
        version=version_of(values) if identifier(values) else None,
        places=passage.places,
    )


def with_corrections(record: Record, values: Values) -> Record:
    """The article with the correction notices to editors at its end. Raises BadValueError."""
    from checker.readers.wire.composing import corrections

    found = corrections([Item(values).text("ednote") or ""], record.text)
    if not found:
        return record
    passage = Passage(record.text, (), tuple((place.start, place.line) for place in record.places))
    whole = joined((passage, *found))
    return replace(record, text=whole.text, places=whole.places)


def _chosen(item: Item, key: str) -> str:
    """The key of the date that counts, and the other days: "versionCreated, not firstCreated 2019-02-18"."""
    days = {name: text.strip()[:10] for name in _DAYS if isinstance(text := item.values.get(name), str)}
    others = [f"{item.written(name)} {day}" for name, day in days.items() if day != days.get(key) and is_moment(day)]
    return f"{item.written(key)}, not {' or '.join(others)}" if others else item.written(key)


def _undated(item: Item) -> str:
    """The date key of an item that has none. Raises BadValueError for a date under a key like `versioncreatd`."""
    for name, value in item.values.items():
        meant = get_close_matches(name, (*_DAYS, "published", "date"), n=1, cutoff=_ALMOST)
        if meant and isinstance(value, str) and is_moment(value):
            near = meant[0] if meant[0] in _DAYS else _DAYS[0]
            raise BadValueError(
                item.written(name), f"{item.written(name)!r} is no key that is read", f"did you mean {near!r}?"
            )
    return _DAYS[0]


def _source(item: Item) -> str | None:
    """The agency or outlet, by name."""
    found = [part.text("name") for key in _SOURCES for part in item.parts(key)]
    return next(filter(None, found), None) or item.text("copyrightholder") or _superdesk(item, "source") or None


def _superdesk(item: Item, key: str) -> str:
    """The value of a key that Superdesk adds to ninjs, "" if it is no text."""
    value = item.values.get(key)
    return value if isinstance(value, str) else ""
