"""The paragraphs of a page's tree, each with its place in the source, and the main text among them.

trafilatura says which paragraphs are the article's. Those that it drops between others of the same parent, and notices
of corrections, come back; what is shown twice, such as a pull quote, goes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.extras import library
from checker.readers.web.html.cleaning import is_beside
from checker.readers.web.html.page import folded
from checker.readers.web.html.tree import EXTRA, WHAT, Element, joined
from checker.text.notices import notices
from checker.text.word_lists import word_lists

_PARAGRAPHS = word_lists("readers/web/html/blocks")["paragraphs"]
_MAIN = 0.3
"""Share of the main text that makes an element its parent."""
_SENTENCE = 40
_NOTICE, _LONGEST_NOTICE = 30, 2_000
_LABEL = re.compile(
    r"\s*[\[(*]?(?:correct|clarif|amend|errat|editor|(?:an?|the|this)\s|because|owing|due)", re.IGNORECASE
)
"""How a notice may begin; cheap to look for."""
_INLINE = word_lists("readers/web/html/boilerplate")["inline"]
_NOTING = _PARAGRAPHS | _INLINE | {"aside", "footer"}
_ENDS = re.compile(r"[.!?:…][\"'”’)\]]*$")
_QUOTE = 400
"""Characters; a longer quotation is no pull quote."""
_SEARCHED = 200_000
"""Characters of a text in which quotations are looked for."""
_ENDS_IN_BREAK = re.compile(r"\0\s*\Z")
_TRIES = 3
"""Places with one beginning at which a paragraph is looked for."""
_ITEMS = frozenset({"li", "dt", "dd"})
_KEY = 16
"""Characters by which the beginning of a paragraph is looked up."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the article."""

    words: str
    rank: int = -1
    """The number of its element among all of the page; -1 if it was not found there."""
    line: int | None = None
    """The line of the page on which it begins."""


@dataclass(frozen=True)
class Block:
    """Words of an element that no inner paragraph parts."""

    element: Element
    words: str
    key: str
    """The words as they are compared."""
    rank: int
    line: int | None

    @property
    def paragraph(self) -> Paragraph:
        """The same as a part of the article."""
        return Paragraph(self.words, self.rank, self.line)

    @property
    def is_sentence(self) -> bool:
        """Whether it reads as prose."""
        return len(self.words) >= _SENTENCE and _ENDS.search(self.words) is not None


def blocks(root: Element, ranks: dict[Element, int]) -> list[Block]:
    """The paragraphs below an element in document order."""
    walk = library("lxml.etree", WHAT, EXTRA).iterwalk(root, events=("start", "end"))
    found: list[Block] = []
    around, parts, near = [root], [""], root
    for event, element in walk:
        if not isinstance(element.tag, str):
            continue
        if element.tag in _PARAGRAPHS:
            _close(found, around[-1], near, parts, ranks)
            parts, near = [], element
            around = [*around, element] if event == "start" else around[:-1] or [root]
        elif event == "start" and element.tag == "br":
            if _ENDS_IN_BREAK.search("".join(parts[-3:])):
                _close(found, around[-1], near, parts, ranks)
                parts, near = [], element
            else:
                parts.append("\0")
        if event == "start" or element is not root:
            parts.append((element.text if event == "start" else element.tail) or "")
    _close(found, around[-1], near, parts, ranks)
    return found


def _close(found: list[Block], element: Element, near: Element, parts: list[str], ranks: dict[Element, int]) -> None:
    """Adds the block of these parts, if they are words."""
    lines = (" ".join(line.split()) for line in "".join(parts).split("\0"))
    words = "\n".join(line for line in lines if line)
    if words:
        found.append(Block(element, words, folded(words), ranks.get(near, -1), near.sourceline))


def notices_of(order: list[Element], ranks: dict[Element, int]) -> list[Block]:
    """The paragraphs with which the article corrects itself, wherever they are on the page but beside the article."""
    found: dict[Element, Block] = {}
    for element in order:
        if element.text and _LABEL.match(element.text) and element.tag in _NOTING:
            box = next(part for part in (element, *element.iterancestors()) if part.tag not in _INLINE)
            words = joined(box)
            if box not in found and _NOTICE <= len(words) <= _LONGEST_NOTICE and _begins_notice(words):
                found[box] = Block(box, words, folded(words), ranks[box], box.sourceline)
    return [block for block in found.values() if not _is_beside(block.element)]


def _is_beside(element: Element) -> bool:
    return any(is_beside(part) for part in (element, *element.iterancestors()) if part.tag != "footer")


def _begins_notice(words: str) -> bool:
    return next(notices(words[:600]), (9, 9))[0] < 3


def located(texts: Iterable[str], source: list[Block], corrections: list[Block]) -> list[Paragraph]:
    """The main text with its places, and with what belongs to it beside what was found."""
    places = _Places(source)
    found: list[Paragraph] = []
    kept: list[Block] = []
    for text in texts:
        same = places.of(text)
        kept += same
        if len(same) > 1 and any(block.element.tag not in _ITEMS for block in same):
            found += [block.paragraph for block in same]
        elif same:
            found.append(Paragraph(text, same[0].rank, same[0].line))
        else:
            found.append(Paragraph(text, found[-1].rank if found else -1))
    if not kept:  # the library has given up and returned all words of the page as one paragraph
        return [block.paragraph for block in source if block.is_sentence]
    present = "\n".join(folded(paragraph.words) for paragraph in found)
    added = [*_dropped(kept, source), *(one for one in corrections if one.key not in present)]
    found += [block.paragraph for block in added]
    return sorted(found, key=lambda paragraph: paragraph.rank) if added else found


class _Places:
    """Finds paragraphs in the source, each place once."""

    def __init__(self, source: list[Block]) -> None:
        self._source = source
        self._free = [True] * len(source)
        self._begin: defaultdict[str, list[int]] = defaultdict(list)
        for index in reversed(range(len(source))):
            self._begin[source[index].key[:_KEY]].append(index)

    def of(self, text: str) -> list[Block]:
        """The blocks that make up a paragraph or list, one after another; empty if it is not found."""
        key = folded(text)
        for size in range(min(_KEY, len(key)), 0, -1):  # a block may be shorter than what is looked up
            waiting = self._begin.get(key[:size], [])
            while waiting and not self._free[waiting[-1]]:
                waiting.pop()
            for index in reversed(waiting[-_TRIES:]):
                if self._free[index] and (end := self._end(key, index)):
                    self._free[index:end] = [False] * (end - index)
                    return self._source[index:end]
        return []

    def _end(self, key: str, index: int) -> int:
        """The index after the blocks that begin at one and together are the key; 0 if they are not."""
        at = 0
        while at < len(key) and index < len(self._source) and key.startswith(self._source[index].key, at):
            at += len(self._source[index].key)
            index += 1
        return index if at == len(key) else 0


def _dropped(kept: list[Block], source: list[Block]) -> Iterator[Block]:
    """Sentences between the kept paragraphs of one parent that were not kept."""
    total = sum(len(block.words) for block in kept)
    sizes: Counter[Element] = Counter()
    for block in kept:
        sizes[block.element.getparent()] += len(block.words)
    parents = {parent for parent, size in sizes.items() if size >= _MAIN * total}
    ranks = {block.rank for block in kept}
    for block in source:
        beside = block.element.tag == "p" and block.element.getparent() in parents
        if beside and block.is_sentence and block.rank not in ranks:
            yield block


def without_repeats(paragraphs: list[Paragraph], titles: Iterable[str]) -> list[Paragraph]:
    """The paragraphs without the headline, without those said before, and without pull quotes."""
    headlines = {folded(title) for title in titles}
    seen: set[str] = set()
    kept: list[Paragraph] = []
    for paragraph in paragraphs:
        key = folded(paragraph.words)
        if key and key not in headlines and (key not in seen or len(key) < _SENTENCE):
            seen.add(key)
            kept.append(paragraph)
    said = "\n".join(seen) if sum(map(len, seen)) <= _SEARCHED else ""
    return [one for one in kept if not _is_pulled(one, said)]


def _is_pulled(paragraph: Paragraph, said: str) -> bool:
    """Whether a quotation also stands word for word in a longer paragraph; `said` has the folded words of all."""
    return _SENTENCE <= len(paragraph.words) <= _QUOTE and said.count(folded(paragraph.words)) > 1
