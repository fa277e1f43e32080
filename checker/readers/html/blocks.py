"""The paragraphs of a page's tree, each with its place in the source, and the main text among them.

trafilatura says which paragraphs are the article's. Those that it drops between others of the same parent, and notices
of corrections, come back; what is shown twice, such as a pull quote, goes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.readers.html.cleaning import is_beside
from checker.readers.html.page import folded
from checker.readers.html.tree import Element, elements, joined
from checker.text.notices import notices
from checker.text.word_lists import word_lists

_TAGS = word_lists("readers/html/blocks")
_PARAGRAPHS = _TAGS["paragraphs"]
_MAIN = 0.3
"""Share of the main text that makes an element its parent."""
_SENTENCE = 40
_NOTICE = 30
_ENDS = re.compile(r"[.!?:…][\"'”’)\]]*$")
_QUOTE = 400
"""Characters; a longer quotation is no pull quote."""
_SEARCHED = 200_000
"""Characters of a text in which quotations are looked for."""


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
    """An element with words that holds no other paragraph."""

    element: Element
    words: str
    rank: int


def blocks(root: Element, ranks: dict[Element, int]) -> list[Block]:
    """The paragraphs of a tree in document order."""
    found = []
    for element in elements(root, *sorted(_PARAGRAPHS)):
        if next(element.iterdescendants(*_PARAGRAPHS), None) is None or (element.text or "").strip():
            if words := joined(element):
                found.append(Block(element, words, ranks.get(element, -1)))
    return found


def notices_of(root: Element, ranks: dict[Element, int]) -> list[Block]:
    """The blocks with which the article corrects itself, wherever they are on the page but beside the article."""
    return [
        block
        for block in blocks(root, ranks)
        if len(block.words) >= _NOTICE
        and _begins_notice(block.words)
        and not any(is_beside(part) for part in (block.element, *block.element.iterancestors()) if part.tag != "footer")
    ]


def _begins_notice(words: str) -> bool:
    return next(notices(words[:600]), (9, 9))[0] < 3


def located(texts: Iterable[str], source: list[Block], corrections: list[Block]) -> list[Paragraph]:
    """The main text with its places, and with what belongs to it beside what was found."""
    places: defaultdict[str, deque[Block]] = defaultdict(deque)
    for block in source:
        places[folded(block.words)].append(block)
    found: list[Paragraph] = []
    kept: list[Block] = []
    for text in texts:
        same = places.get(folded(text)) or places.get(folded(text.split("\n", 1)[0]))
        block = same.popleft() if same else None
        kept += [block] if block else []
        after = found[-1].rank if found else -1
        found.append(Paragraph(text, block.rank, block.element.sourceline) if block else Paragraph(text, after))
    present = "\n".join(folded(paragraph.words) for paragraph in found)
    added = [*_dropped(kept, source), *(one for one in corrections if folded(one.words) not in present)]
    found += [Paragraph(block.words, block.rank, block.element.sourceline) for block in added]
    return sorted(found, key=lambda paragraph: paragraph.rank) if added else found


def _dropped(kept: list[Block], source: list[Block]) -> Iterator[Block]:
    """Sentences between the kept paragraphs of one parent that were not kept."""
    total = sum(len(block.words) for block in kept)
    sizes: Counter[Element] = Counter()
    for block in kept:
        sizes[block.element.getparent()] += len(block.words)
    parents = {parent for parent, size in sizes.items() if size >= _MAIN * total}
    ranks = {block.rank for block in kept}
    for block in source:
        if block.rank not in ranks and block.element.tag == "p" and block.element.getparent() in parents:
            if len(block.words) >= _SENTENCE and _ENDS.search(block.words):
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
    said = "\n".join(seen)
    return [one for one in kept if len(said) > _SEARCHED or not _is_pulled(one, said)]


def _is_pulled(paragraph: Paragraph, said: str) -> bool:
    """Whether a quotation also stands word for word in a longer paragraph; `said` has the folded words of all."""
    return _SENTENCE <= len(paragraph.words) <= _QUOTE and said.count(folded(paragraph.words)) > 1
