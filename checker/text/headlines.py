"""Finds what stands above an article: the title in its front matter, and a first line that is a headline.

`readable` is the text as it is to be read: neither lends the sentences below its words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.text.front_matter import front_matter, title_span
from checker.text.sentences import HEADLINE_END, STARTERS
from checker.text.word_classes import Tag, closed_class

LONGEST = 200
"""Characters; a longer first line is a paragraph."""
_SEEN = 400
"""Characters of the body that show how wide its lines are."""
_LINE = re.compile(r"\s*(?:#{1,6}[ \t]+)?(?P<line>\S[^\n]*?)[ \t\r]*(?P<gap>\n\s*)(?=\S)")
_STOPPED = re.compile(r"[.…,;:–—-][\"'”’)\]*_]*\Z")
_RUNS_ON = frozenset({Tag.DETERMINER, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.MODAL, Tag.RELATIVE, Tag.SUBORDINATOR})
"""A line that ends in such a word was wrapped there."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TITLED = 0.75
"""Least share of the long words of a headline in Title Case that have a capital."""


@lru_cache(maxsize=4)
def readable(text: str) -> str:
    """The text with all offsets as they are, its front matter but the title blank, and headlines closed by their mark."""
    text = text.replace(HEADLINE_END, "\n")
    matter = front_matter(text)
    body = 0
    if matter is not None and matter.stop >= 0:
        body = matter.end
        title = title_span(text, matter)
        text = (
            _blank(text, 0, body)
            if title is None
            else _closed(_blank(_blank(text, 0, title[0]), title[1], body), title[1])
        )
    line = _headline(text, body)
    if line is None:
        return text
    return _closed(_blank(text, body, line[0]), line[1])


def titled(line: str) -> bool:
    """Whether a headline is in Title Case or capitals throughout, so that its capitals tell no names."""
    long = [word for word in _WORD.findall(line) if len(word) > 3]
    return len(long) > 1 and sum(word != word.lower() for word in long) >= _TITLED * len(long)


def in_titled(text: str, start: int) -> bool:
    """Whether `start` stands in a headline in Title Case; `text` is `readable`."""
    end = text.find(HEADLINE_END, start, start + LONGEST)
    line = text[max(0, start - LONGEST) : end].rpartition("\n")[2].rpartition(HEADLINE_END)[2] if end >= 0 else ""
    return end >= 0 and "\n" not in text[start:end] and titled(line)


def without_titled(text: str) -> str:
    """The text without its headlines in Title Case; `text` is `readable`."""
    *above, body = text.split(HEADLINE_END)
    return "\n".join([*(line for line in above if not titled(line)), body])


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def _closed(text: str, end: int) -> str:
    return text[:end] + HEADLINE_END + text[end + 1 :]


def _headline(text: str, start: int) -> tuple[int, int] | None:
    """The span of the first line behind `start` where it is a headline: no full stop, and the body below it."""
    found = _LINE.match(text, start)
    if found is None or len(found["line"]) > LONGEST or _STOPPED.search(found["line"]):
        return None
    apart = found["gap"].count("\n") > 1 or (found.start("line") > 0 and text[found.start("line") - 2] == "#")
    return found.span("line") if apart or _is_above(found["line"], text[found.end() : found.end() + _SEEN]) else None


def _is_above(line: str, body: str) -> bool:
    """Whether a line is a headline though no blank line parts it from the body; else the paragraph was wrapped there.

    In wrapped text no line had room for the first word of the next one.
    """
    words, first = line.split(), body.split(maxsplit=1)[0]
    if first[0].islower() or closed_class(words[-1]) in _RUNS_ON:
        return False
    width = max(map(len, body.split("\n\n")[0].split("\n")))
    return titled(line) or first in STARTERS or len(line) + 1 + len(first) <= width
