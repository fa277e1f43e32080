"""Takes out of a page what leads to other pages: links that are a whole paragraph, teasers, lists of sources."""

from __future__ import annotations

import re
from collections import defaultdict

from checker.readers.web.html.tree import BOXES, Element, drop, elements, words_of
from checker.text.word_lists import word_lists

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LINKED = ("p", "li", "div", *_HEADINGS)
_NOTE = re.compile(r"[\[(]?[\d*†‡]{1,3}[\])]?")
_TEASERS = 3
"""Boxes of one kind side by side, each with a linked headline."""
_TEASER = 700
"""Characters of one; a longer one is an article."""
_LABEL = 40
"""Characters before a link to another story."""
_LEVELS = 3
"""Elements around a headline, one of which is its box."""


def drop_links(root: Element) -> None:
    """Removes from a tree the links that are no part of a sentence, and what belongs to them."""
    _lists(root)
    drop(_teasers(root))
    drop([element for element in elements(root, *_LINKED) if _is_link(element)])
    drop([link for link in elements(root, "a") if _is_line(link) and not _in_quotation(link)])
    drop([element for element in elements(root, "sup") if _is_note(element)])


def _lists(root: Element) -> None:
    """Removes lists of sources and links with their heading."""
    references = word_lists("readers/web/html/boilerplate")["references"]
    for heading in list(elements(root, *_HEADINGS, "p")):
        after = heading.getnext()
        named = words_of(heading).strip(": ").lower() in references
        if named and after is not None and after.tag in ("ul", "ol"):
            drop([heading, after])


def _teasers(root: Element) -> list[Element]:
    """The boxes of other stories: several of one kind side by side, each with a linked headline."""
    groups: defaultdict[tuple[Element, str, str | None], dict[Element, None]] = defaultdict(dict)
    for heading in elements(root, *_HEADINGS):
        if not _is_link(heading) and next(heading.iterancestors("a"), None) is None:
            continue
        box = heading
        for _ in range(_LEVELS):
            box = box.getparent()
            if box is None or box.getparent() is None:
                break
            groups[box.getparent(), box.tag, box.get("class")][box] = None
    found = {box: None for boxes in groups.values() if len(boxes) >= _TEASERS for box in boxes}
    return [box for box in found if len(words_of(box)) < _TEASER and next(box.iter("h1"), None) is None]


def _is_link(element: Element) -> bool:
    """Whether all words of a paragraph are one link, as those to other stories are."""
    links = element.findall(".//a[@href]")
    if len(links) != 1 or (links[0].get("href") or "#").startswith("#") or _in_quotation(element):
        return False
    words, linked = words_of(element), words_of(links[0])
    label = words.removesuffix(linked).rstrip()
    led_by = not label or (len(label) <= _LABEL and label.endswith((":", "|")))  # "Read more: ...", "ALSO READ | ..."
    return bool(linked) and words.endswith(linked) and led_by and element.find(".//h1") is None


def _is_line(link: Element) -> bool:
    """Whether a link is all that stands between two line breaks."""
    before, after, parent = link.getprevious(), link.getnext(), link.getparent()
    if before is None or parent is None or before.tag != "br" or (link.get("href") or "#").startswith("#"):
        return False
    blank = not (before.tail or "").strip() and not (link.tail or "").strip()
    return blank and (after is None or after.tag == "br" or after.tag in BOXES)


def _in_quotation(element: Element) -> bool:
    return next(element.iterancestors("blockquote"), None) is not None


def _is_note(element: Element) -> bool:
    """Whether a superscript is the number of a footnote, not an exponent."""
    return element.find(".//a") is not None and _NOTE.fullmatch(words_of(element)) is not None
