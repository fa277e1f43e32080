"""The components of an item of NewsML 1: which hold its text, of several that are equivalent the one that is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.readers.wire.inline import Inline, best_language, inline, stated_language
from checker.readers.wire.kinds import kind
from checker.text.passage import Passage, joined
from checker.text.word_lists import word_lists
from checker.text.xml_tree import Element

_COMPONENT, _CONTENT = "NewsComponent", "ContentItem"
_TEXT, _ABOVE, _HEADLINE, _OTHER = "text", "above", "headline", "other"
_FORMS = ("nitf", "xhtml", "html", "xml", "", "text")
"""Forms of the same content, best first: those with paragraphs."""


class Part(NamedTuple):
    """The content of a component: what its role makes of it, how sure that is, and what it says."""

    use: str
    rank: int
    copy: Inline
    around: tuple[Element, ...]
    """Its component and those around it, the innermost first; its headline and dateline stand in one of them."""


class Parts(NamedTuple):
    """The parts of an item that are read."""

    text: list[Part]
    above: Passage
    headline: str | None

    @property
    def copy(self) -> Inline:
        """The text; NITF only if there is no other part."""
        if len(self.text) == 1:
            return self.text[0].copy
        headline = next((part.copy.headline for part in self.text if part.copy.headline), None)
        language = next((part.copy.language for part in self.text if part.copy.language), None)
        return Inline(joined(part.copy.body for part in self.text), None, headline, language)


def parts(item: Element) -> Parts:
    """The parts of an item. Raises BadValueError."""
    found = [part for component in item.all(_COMPONENT) for part in _parts((component,), "", 0)]
    texts = [part for part in found if part.use == _TEXT]
    best = min((part.rank for part in texts), default=0)
    headline = next((words for part in found if part.use == _HEADLINE and (words := _line(part))), None)
    above = joined(part.copy.body for part in found if part.use == _ABOVE)
    return Parts([part for part in texts if part.rank == best], above, headline)


def _line(part: Part) -> str:
    return " ".join(part.copy.body.text.split())


def _parts(around: tuple[Element, ...], use: str, rank: int) -> Iterator[Part]:
    """The contents of the first of these components; each of the others holds the one before it."""
    component = around[0]
    role = component.first("Role")
    if role is not None and role.get("FormalName"):
        use, rank = _use(role.get("FormalName"))
    if use == _OTHER:
        return
    yield from _content(around, use or _TEXT, rank if use else 1)
    for inner in _chosen(component):
        yield from _parts((inner, *around), use, rank)


def _use(role: str) -> tuple[str, int]:
    """What a role makes of a content, and its rank: the text itself, then what is not known to be another."""
    name = "".join(role.lower().split()).rpartition(":")[2]
    lists = word_lists("readers/wire/newsml1")
    if name in lists[_TEXT]:
        return _TEXT, 0
    return next((use for use in (_ABOVE, _HEADLINE, _OTHER) if name in lists[use]), _TEXT), 2


def _content(around: tuple[Element, ...], use: str, rank: int) -> Iterator[Part]:
    """The content of a component in the best of its forms; pictures, and what is in another file, are none."""
    contents = [content for content in around[0].all(_CONTENT) if _is_text(content)]
    for content in sorted(contents, key=_form):
        holder = next(iter(content.within("DataContent")), None)
        if holder is not None and not holder.within("Encoding") and (copy := inline(holder)).body.text.strip():
            spoken = (copy.language, *(language(component) for component in around))
            yield Part(use, rank, copy._replace(language=next(filter(None, spoken), None)), around)
            return


def _is_text(content: Element) -> bool:
    """Whether a content is text by its types."""
    media, mime = _formal(content, "MediaType"), _formal(content, "MimeType").lower()
    if kind(media):
        return False
    return not mime or (mime.startswith(("text/", "application/")) and mime != "text/css")


def _form(content: Element) -> int:
    """The rank of a content's form."""
    written = f"{_formal(content, 'Format')} {_formal(content, 'MimeType')}".lower()
    return next(rank for rank, form in enumerate(_FORMS) if form in written)


def _chosen(component: Element) -> list[Element]:
    """The components in one that are read: all, or, of the same copy in several languages, one."""
    inner = component.all(_COMPONENT)
    spoken = [language(part) or "" for part in inner]
    if component.get("EquivalentsList").lower() == "yes" and inner:
        return [inner[best_language(spoken)]]
    known = [tongue for tongue in spoken if tongue]
    if len(set(known)) < 2:
        return inner
    kept = known[best_language(known)]
    return [part for part, tongue in zip(inner, spoken, strict=True) if tongue in ("", kept)]


def language(component: Element) -> str | None:
    """The language that a component states for itself."""
    stated = component.first("DescriptiveMetadata/Language")
    return (stated.get("FormalName") if stated else "") or stated_language(component)


def _formal(element: Element, name: str) -> str:
    found = element.first(name)
    return found.get("FormalName") if found else ""
