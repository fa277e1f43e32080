"""Takes out of a page what is no copy of its article, before the main text is looked for.

Parts are known by their element or by the words of their class, id or role (`data/boilerplate.txt`). A part that holds
the headline or much of the text stays, whatever it is called.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import takewhile

from checker.extras import library
from checker.readers.web.html.links import drop_links
from checker.readers.web.html.tree import BOXES, EXTRA, SKELETON, WHAT, Element, drop, elements, words_of
from checker.text.word_lists import alternation, word_lists, words_by_name

_LISTS = word_lists("readers/web/html/boilerplate")
_MUCH = 0.4
"""Share of a page's words outside links. A part with more is the article, or holds it."""
_ALMOST_ALL = 0.9
_PROSE = 120
"""Characters of a table's cell that are a paragraph and no figure."""
_CROWD = 400
"""Elements in one other, more than a paragraph has links."""
_ATTRIBUTES = words_by_name("readers/web/html/boilerplate")["attributes"]
_KINDS = ("sure", "likely", "elsewhere", "pulled")
_LONG_NAME, _SHORT_NAME = 500, 60
"""Characters: of a name that says nothing, and of one that may be several words ("Related stories")."""
_BESIDE = frozenset({"nav", "aside", "footer"})
_HIDDEN = re.compile(r"\bdisplay\s*:\s*none\b|\bvisibility\s*:\s*hidden\b", re.IGNORECASE)
_CAPTION = 300
_BODY = frozenset({"articlebody"})
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_PARTING = re.compile(r"[^a-z]+")


def cleaned(root: Element) -> None:
    """Removes from the tree what is no copy."""
    etree = library("lxml.etree", WHAT, EXTRA)
    drop([image.getparent() for image in elements(root, "img") if _is_captioned(image)])
    etree.strip_elements(root, etree.Comment, *sorted(_LISTS["unread"] | _LISTS["struck"]), with_tail=False)
    _embeds(root)
    weights = _weights(root)
    most = _ALMOST_ALL * weights.get(root, 0)
    sure = [element for element in elements(root) if _is(element, "sure") and weights[element] <= most]
    drop([element for element in sure if not _holds_article(element)])
    _drop_likely(root)
    drop_links(root)
    _preformatted(root)
    _tables(root)
    for crowded in [element for element in elements(root) if len(element) > _CROWD]:
        etree.strip_tags(crowded, "a")
    etree.strip_tags(root, *sorted(_LISTS["inline"]))
    for element in elements(root):  # makes one piece of the words of the tags: trafilatura is quadratic in the pieces
        element.text, element.tail = element.text, element.tail


def _drop_likely(root: Element) -> None:
    """Removes what is called a part beside the article, if it is small, and if all parts of its name are small."""
    weights = _weights(root)
    most = _MUCH * weights.get(root, 0)
    named = [one for one in elements(root) if one.tag in _LISTS["beside"] or _is(one, "likely") or _is_hidden(one)]
    together: Counter[tuple[str, str | None]] = Counter()
    for element in named:
        together[element.tag, element.get("class")] += weights[element]
    drop(
        [
            element
            for element in named
            if (
                together[element.tag, element.get("class")] <= most or (weights[element] <= most and is_beside(element))
            )
            and not _holds_article(element)
        ]
    )


def is_beside(element: Element) -> bool:
    """Whether an element is a part beside the article, such as a list of other stories."""
    return element.tag in _BESIDE or _is(element, "elsewhere") or _is(element, "sure")


def _is(element: Element, kind: str) -> bool:
    """Whether the name of an element has a word of a list."""
    tag = element.tag
    if tag in SKELETON:
        return False
    get = element.get
    names = tuple([get(name) for name in _ATTRIBUTES])
    return kind in _kinds(tag if "-" in tag else None, *names)


@lru_cache(maxsize=20_000)
def _kinds(*names: str | None) -> frozenset[str]:
    """The lists that have a word of these names."""
    stated = [name for name in names if name and len(name) < _LONG_NAME]
    words = {name_words(one) for name in stated for one in (*name.split(), name if len(name) < _SHORT_NAME else "")}
    return frozenset(kind for kind in _KINDS if any(_terms(kind).search(one) for one in words))


def _is_hidden(element: Element) -> bool:
    get = element.get
    return get("hidden") is not None or get("aria-hidden") == "true" or bool(_HIDDEN.search(get("style") or ""))


def _is_captioned(image: Element) -> bool:
    """Whether a picture and a caption below it are all that a paragraph holds."""
    parent, after = image.getparent(), image.getnext()
    if parent is None or parent.tag != "p" or after is None or after.tag != "br" or (image.tail or "").strip():
        return False
    return not (parent.text or "").strip() and len(words_of(parent)) <= _CAPTION


def name_words(name: str) -> str:
    """The words of one name, in lower case with blanks around them; "" if it says what a part has or lacks."""
    words = _PARTING.sub(" ", _CAPITAL.sub(" ", name).lower()).strip()
    says_more = words.partition(" ")[0] in _LISTS["about"] or words.rpartition(" ")[2] in _LISTS["states"]
    return "" if says_more else f" {words} "


@cache
def _terms(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<= )(?:{alternation(words_by_name('readers/web/html/boilerplate')[kind])})(?= )")


def _holds_article(element: Element) -> bool:
    """Whether an element is or holds the headline or what is marked as the article's body."""
    if element.tag == "h1" or _marked(element):
        return True
    return any(found.tag == "h1" or _marked(found) for found in element.iter("h1", "div", "section", "article", "main"))


def _marked(element: Element) -> bool:
    return (element.get("itemprop") or "").lower() in _BODY


def _weights(root: Element) -> dict[Element, int]:
    """The characters outside links of each element with everything in it. Linear: children come after their parents."""
    order = list(elements(root))
    weights = dict.fromkeys(order, 0)
    for element in reversed(order):
        own = 0 if element.tag == "a" else weights[element] + len((element.text or "").strip())
        weights[element] = own
        parent = element.getparent()
        if parent is not None:
            weights[parent] += own + len((element.tail or "").strip())
    return weights


def _embeds(root: Element) -> None:
    """Takes the names off quotations and the boxes around only them: quoted posts are copy, whatever their widget."""
    for quotation in elements(root, "blockquote"):
        around = (box for box in quotation.iterancestors())
        boxes = [quotation, *takewhile(lambda box: box.tag in BOXES and len(box) == 1, around)]
        if not any(_is(box, "pulled") for box in boxes):
            for box in boxes:
                box.attrib.clear()


def _preformatted(root: Element) -> None:
    """Makes paragraphs of preformatted prose, which blank lines part."""
    for block in list(elements(root, "pre")):
        parts = _BLANK_LINE.split(block.text or "") if len(block) == 0 else []
        block.tag = "div"
        if len(parts) > 1:
            block.text = None
            for part in parts:
                paragraph = block.makeelement("p")
                paragraph.text = part
                block.append(paragraph)


def _tables(root: Element) -> None:
    """Removes tables of figures; a table that lays out a page becomes plain boxes."""
    for table in list(elements(root, "table")):
        if table.getparent() is not None and not _lays_out(table):
            table.drop_tree()
    for part in list(elements(root, "table", "tbody", "thead", "tfoot", "tr", "td", "th", "center")):
        part.tag = "div"


def _lays_out(table: Element) -> bool:
    """Whether a table holds another one, a headline or paragraphs."""
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return True
    if next(table.iterdescendants("table", "h1", "article"), None) is not None:
        return True
    return any(len(words_of(cell)) > _PROSE for cell in elements(table, "td"))
