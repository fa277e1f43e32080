"""Live blogs: each dated entry is an article of its own.

The entries are those that the page states in JSON-LD, else those that it shows one below the other, each with a time.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from urllib.parse import urlsplit

from checker.model.article import Place
from checker.readers.record import Record
from checker.readers.web.html.blocks import blocks
from checker.readers.web.html.cleaning import cleaned, is_beside, name_words
from checker.readers.web.html.fragment import places_of
from checker.readers.web.html.page import Page, folded
from checker.readers.web.html.stamps import Stamp, stamp
from checker.readers.web.html.structured import listed, text_of
from checker.readers.web.html.tree import Element, elements, joined
from checker.text.html import words
from checker.text.word_lists import alternations, word_lists

_LISTS, _ANY = word_lists("readers/web/html/live"), alternations("readers/web/html/live")
_LIVE = re.compile(
    rf"\b(?:{_ANY['titles']})\b|(?:^|[|–—-]\s*|, )live\b(?:\s*[|:–—-]|\s*$)|\blive:|/live(?:-blog)?/",
    re.IGNORECASE | re.MULTILINE,
)
_ENTRY = re.compile(rf"(?<= )(?:{_ANY['entries']})(?= )")
_FEWEST = 3
_MOST_TIMES = 2
"""Of one entry: when it was posted and when it was changed."""
_UNSAFE = re.compile(r"[^\w.:+-]+")


@dataclass(frozen=True)
class _Entry:
    """An entry: what tells it from others, its time, headline and address."""

    names: tuple[str | None, ...]
    time: Stamp | None
    title: str | None
    url: str | None
    text: str
    places: tuple[Place, ...]


def entries(name: str, page: Page) -> list[Record]:
    """The entries of a live blog in the order of the page; empty if the page is none."""
    found = [*_stated(page)] or [*_shown(page)]
    if len(found) < 2:
        return []
    seen: Counter[str] = Counter()
    return [_record(name, page, entry, _identity(entry, seen)) for entry in found]


def _record(name: str, page: Page, entry: _Entry, identity: str) -> Record:
    return Record(
        f"{name}#{identity}",
        entry.text,
        title=entry.title,
        published=entry.time.iso if entry.time else None,
        published_by="the time of the entry" if entry.time else None,
        source=page.source,
        url=entry.url or page.url,
        language=page.language,
        file=name,
        places=entry.places,
    )


def _identity(entry: _Entry, seen: Counter[str]) -> str:
    """What tells an entry from others: a name that the page gives it, else its time; equal ones are numbered."""
    name = next((name for name in entry.names if name), None) or (entry.time.iso if entry.time else "entry")
    name = _UNSAFE.sub("-", name)
    seen[name] += 1
    identity = name if seen[name] == 1 else f"{name}-{seen[name]}"
    if identity != name and seen[identity]:  # another entry has this name itself
        return _identity(replace(entry, names=(identity,)), seen)
    seen[identity] = max(seen[identity], 1)
    return identity


def _stated(page: Page) -> Iterator[_Entry]:
    """The entries in JSON-LD that have words."""
    for blog in (node for node in page.nodes if node.is_live):
        for update in listed(blog.values.get("liveBlogUpdate")):
            body = update.get("articleBody") if isinstance(update, dict) else None
            text = words(body).text.strip() if isinstance(body, str) else ""
            if not text:
                continue
            time = stamp(update.get("datePublished")) or stamp(update.get("dateModified"))
            url = text_of(update.get("url"), "@id") or text_of(update.get("@id"))
            names = (_fragment(url), text_of(update.get("identifier"), "value"))
            yield _Entry(names, time, text_of(update.get("headline")), url, text, places_of(text))


def _shown(page: Page) -> list[_Entry]:
    """The entries that the page shows; uses up the tree if there are some."""
    groups: defaultdict[tuple[Element, str], list[tuple[Element, Stamp]]] = defaultdict(list)
    is_live = _LIVE.search(f"{page.document_title}\n{page.title}\n{urlsplit(page.url or '').path}/") is not None
    for time in elements(page.root, "time"):
        if (moment := stamp(time.get("datetime"))) and (box := _box(time, is_live)) is not None:
            groups[box.getparent(), box.tag].append((box, moment))
    group = max(groups.values(), key=len, default=[])
    boxes = {box for box, _ in group}
    if len(boxes) < _FEWEST or not _hold_most(page, boxes):
        return []
    ranks = {element: rank for rank, element in enumerate(page.order)}
    first = dict(reversed(group))
    cleaned(page.root)
    return [found for box in dict(group) if (found := _entry(box, first[box], ranks))]


def _hold_most(page: Page, boxes: set[Element]) -> bool:
    """Whether most paragraphs of a page are inside the boxes."""
    sizes = [
        (len(joined(part)), any(box in boxes for box in part.iterancestors())) for part in elements(page.root, "p")
    ]
    return sum(size for size, inside in sizes if inside) > sum(size for size, inside in sizes if not inside)


def _box(time: Element, is_live: bool) -> Element | None:
    """The outermost element around a time that is named as an entry of a live blog."""
    found = None
    for element in time.iterancestors():
        if is_beside(element):
            return None
        if len(list(islice(element.iter("time"), _MOST_TIMES + 1))) > _MOST_TIMES:
            break
        named = name_words(" ".join(filter(None, (element.get("class"), element.get("data-testid")))))
        if any(word in named for word in _LISTS["sure"]) or (is_live and _ENTRY.search(named)):
            found = element
    return found


def _entry(box: Element, moment: Stamp, ranks: dict[Element, int]) -> _Entry | None:
    heading = next(elements(box, "h2", "h3", "h4"), None)
    title = joined(heading) if heading is not None else None
    found = [block for block in blocks(box, ranks) if block.key != folded(title or "") and len(block.words.split()) > 2]
    if not found:
        return None
    places, start = [], 0
    for number, block in enumerate(found, 1):
        places.append(Place(start, f"paragraph {number}", block.line))
        start += len(block.words) + 2
    text = "\n\n".join(block.words for block in found)
    return _Entry((box.get("id"), box.get("data-id")), moment, title or None, None, text, tuple(places))


def _fragment(value: str | None) -> str | None:
    try:
        return urlsplit(value or "").fragment or None
    except ValueError:
        return None
