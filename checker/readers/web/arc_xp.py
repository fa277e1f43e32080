"""Stories of Arc XP in ANS, its JSON format: one, a list, a collection or the results of a search.

The keys follow the schemas at https://github.com/washingtonpost/ans-schema.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from checker.model.finding import Problem
from checker.model.skipped import Skipped, Skipping
from checker.readers.content import Content
from checker.readers.dates import iso
from checker.readers.distinct import each
from checker.readers.reader import Result
from checker.readers.record import BadValueError, Record
from checker.readers.stated import chosen, where_written
from checker.readers.web.fragment import fragment, has_copy
from checker.readers.web.json_items import document, items
from checker.readers.web.members import Values, address, is_object, name, on_one_line, part, parts, plain, text_of

LARGEST = 100_000_000
"""Bytes."""
_LISTS = ("content_elements",)
_DAYS = ("display_date", "first_publish_date", "publish_date", "created_date")
"""The one that counts first: readers see `display_date`; `publish_date` changes with each correction."""
_DEEPEST = 20
_MARKS = tuple(
    f'"{key}"'.encode()
    for key in "canonical_website content_restrictions display_date first_publish_date headlines promo_items".split()
)
_ENOUGH = 2
_FORM = 'write {"type": "story", "_id": "...", "content_elements": [...]}'


def records(path: str, text: str) -> Iterator[Result]:
    """The stories, what holds no article, and what is wrong."""
    found = document(text, _LISTS)
    if found.at is None or _is_story(found.outer):
        elements = [held.values for held in items(text, found.at)] if found.at is not None else []
        yield _result(path, path, None, {**found.outer, "content_elements": elements})
        return
    yield from each(path, items(text, found.at), lambda place, line, values: _result(path, place, line, values))


def _is_story(values: Values) -> bool:
    return values.get("type") == "story" or ("headlines" in values and "type" not in values)


def _result(path: str, place: str, number: int | None, values: object) -> Result:
    """What a document makes; `number` is its line in a file of several."""
    if not is_object(values):
        return Problem(place, "this is no story: not a JSON object", _FORM)
    try:
        return _record(path, number, values)
    except BadValueError as bad:
        return Problem(place if number else f"{path}:1:1", bad.message, bad.hint)


def _record(path: str, number: int | None, values: Values) -> Record | Skipped:
    markup = "".join(_markup(parts(values, "content_elements"))) + "".join(_markup(parts(values, "corrections")))
    found = fragment(markup)
    title = plain(text_of(part(values, "headlines"), "basic"))
    url = text_of(values, "canonical_url") or text_of(values, "website_url")
    key = path if number is None else f"{path}#{name(text_of(values, '_id'), url, title, copy=found.text)}"
    kind = values.get("type")
    if not _is_story(values):
        return Skipped(
            key, Skipping.ITEM, f"{kind.replace('_', ' ')}, no story" if isinstance(kind, str) else "no story"
        )
    if not has_copy(found):
        return Skipped(key, Skipping.ITEM, "a story without a text")
    day = where_written(chosen({key: text_of(values, key) for key in _DAYS}, iso), url)
    return Record(
        key,
        found.text,
        title=title,
        published=day.moment if day else None,
        published_by=day.words if day else None,
        source=on_one_line(text_of(part(values, "source"), "name")),
        url=address(url),
        skips=found.skips,
        file=path if number else None,
        line=number,
        language=text_of(values, "language"),
        places=found.places,
    )


def _markup(elements: list[Values], deep: int = 0) -> Iterator[str]:
    """The copy among the elements. Pictures, embeds, tables, pull quotes and links to other stories are left out."""
    for element in elements if deep < _DEEPEST else []:
        kind, inner = element.get("type"), [*parts(element, "content_elements"), *parts(element, "items")]
        if kind in ("text", "header", "paragraph"):
            yield f"<p>{text_of(element, 'content') or ''}</p>"
        elif kind == "correction":
            said = html.escape(text_of(element, "text") or "", quote=False)
            yield f"<p>{_labelled(said, text_of(element, 'correction_type'))}</p>"
        elif kind == "list":
            yield "<ul>" + "".join(f"<li>{one}</li>" for one in _markup(inner, deep + 1)) + "</ul>"
        elif kind in ("element_group", "content_zone") or (kind == "quote" and element.get("subtype") != "pullquote"):
            yield from _markup(inner, deep + 1)
            yield from (f"<p>{one}</p>" for one in [text_of(part(element, "citation"), "content")] if one)


def _labelled(said: str, kind: str | None) -> str:
    """A correction as it is printed: "Correction: ..."."""
    label = (kind or "correction").strip().capitalize()
    return said if said.lower().startswith(label.lower()) else f"{label}: {said}"


def recognises(content: Content) -> bool:
    """Whether the names of an ANS story are in the first lines of some JSON."""
    head = content.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.startswith((b"{", b"[")) or not (b'"content_elements"' in head or b'"headlines"' in head):
        return False
    return b'"uri"' not in head and sum(mark in head for mark in _MARKS) >= _ENOUGH
