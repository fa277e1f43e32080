"""The copy of an article that is HTML in a feed or a content system: its text, what is no reporting, its paragraphs."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from checker.model.article import Place, Skip
from checker.text.word_lists import words_by_name

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
_LINE = re.compile(r"[^\n]+")
_LONGEST = 300
"""Characters; a longer line is a paragraph, even if its first words fit a form."""
_CUT = re.compile(
    r"(?:\[\s?)?(?:…|\.\.\.)(?:\s?\])?\s*+(?:\(?(?:read|continue|full|more|view)\b[^\n.!?]{0,80})?[\s»›>→….]*\Z",
    re.IGNORECASE,
)
"""An ellipsis at the end, and the link to the whole text that may follow it."""
_CUT_OFF = "cut off"
_LAST = 120
"""Characters at the end in which it stands."""
_ESCAPED = re.compile(r"</(?:p|div|a|li|strong|em|span)>|<br ?/?>", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s+\S)")


class Fragment(NamedTuple):
    """Text extracted from markup, the spans of it that are not reporting, and where its parts are."""

    text: str
    skips: tuple[Skip, ...]
    places: tuple[Place, ...]


def fragment(markup: str, whole: bool = True, named: str = "paragraph") -> Fragment:
    """The copy in a fragment of HTML, or in plain text that contains no markup.

    Lines of the site around it ("Read more", "The post ... appeared first on ...") are skipped. If it is not the
    `whole` text, its last sentence is skipped if an ellipsis shows that it was cut off. `named` is the name for the
    paragraphs: "paragraph" gives the places "paragraph 1", "paragraph 2".
    """
    from checker.text.html import words

    found = words(_prose(markup))
    if _ESCAPED.search(found.text):  # escaped twice, which is common
        found = words(_prose(html.unescape(markup)))
    return copy(*found, whole=whole, named=named)


def copy(text: str, captions: tuple[Skip, ...] = (), *, whole: bool = True, named: str = "paragraph") -> Fragment:
    """The same for a text without markup."""
    furniture = list(_furniture(text))
    found = [*captions, *furniture]
    if not whole:
        found += _cut_off(text, furniture)
    return Fragment(text, _apart(found), paragraphs(text, named))


def has_copy(found: Fragment) -> bool:
    """Whether a fragment holds words other than captions and lines of the site."""
    at, parts = 0, []
    for skip in found.skips:
        parts.append(found.text[at : skip.end if skip.why == _CUT_OFF else skip.start])
        at = skip.end
    return bool("".join([*parts, found.text[at:]]).strip())


def paragraphs(text: str, named: str = "paragraph") -> tuple[Place, ...]:
    """The places of the parts of a text between blank lines, counted from 1."""
    found = enumerate(_PARAGRAPH.finditer(text), 1)
    return tuple(Place(match.start(), f"{named} {number}") for number, match in found)


@cache
def _forms() -> re.Pattern[str]:
    forms = "|".join(words_by_name("readers/web/fragment")["furniture"])
    return re.compile(rf"(?:{forms})[\s»›>→…]*(?:\.\.\.)?", re.IGNORECASE)


def _prose(markup: str) -> str:
    """The markup without pull quotes, which repeat the text, and without asides."""
    for opens, tags, is_left_out in _BLOCKS:
        if opens in markup:
            markup = "".join(_without(markup, tags, is_left_out))
    return markup


def _without(markup: str, tags: re.Pattern[str], is_left_out: Callable[[str], bool]) -> Iterator[str]:
    """The parts of markup outside the elements that are left out; of nested ones, only the innermost are seen."""
    after, opened = 0, -1
    for tag in tags.finditer(markup):
        if not tag.group().startswith("</"):
            opened = tag.start()
        elif opened >= 0:
            if is_left_out(markup[opened : tag.end()]):
                yield f"{markup[after:opened]}<p>"
                after = tag.end()
            opened = -1
    yield markup[after:]


_PULLED, _SEEN = "wp-block-pullquote", 500
_BLOCKS: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("<figure", re.compile(r"<figure\b|</figure\s{0,9}>", re.IGNORECASE), lambda figure: _PULLED in figure[:_SEEN]),
    ("<aside", re.compile(r"<aside\b|</aside\s{0,9}>", re.IGNORECASE), lambda _: True),
)
"""Elements that can hold no copy: how their tags look, and whether one is left out."""


def _furniture(text: str) -> Iterator[Skip]:
    for match in _LINE.finditer(text):
        if match.end() - match.start() <= _LONGEST and _forms().fullmatch(text, *match.span()):
            yield Skip(*match.span(), "link of the site")


def _cut_off(text: str, furniture: list[Skip]) -> Iterator[Skip]:
    """The last sentence of a text that ends in an ellipsis: what it says may go on differently."""
    end = len(text)
    for skip in reversed(furniture):
        if not text[skip.end : end].strip():
            end = skip.start
    end = len(text[:end].rstrip())
    ending = _CUT.search(text, max(0, end - _LAST), end)
    if ending is None:
        return
    paragraph = text.rfind("\n", 0, len(text[: ending.start()].rstrip())) + 1
    ends = [match.end() for match in _SENTENCE_END.finditer(text, paragraph, ending.start())]
    start = ends[-1] if ends else paragraph
    yield Skip(start + len(text[start:]) - len(text[start:].lstrip()), end, _CUT_OFF)


def _apart(found: list[Skip]) -> tuple[Skip, ...]:
    """The spans in order; of two that overlap, the first keeps the common part."""
    kept: list[Skip] = []
    for skip in sorted(found, key=lambda skip: (skip.start, -skip.end)):
        start = max(skip.start, kept[-1].end) if kept else skip.start
        if start < skip.end:
            kept.append(Skip(start, skip.end, skip.why))
    return tuple(kept)
