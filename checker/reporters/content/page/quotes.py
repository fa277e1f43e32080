"""Claims quoted in their paragraph; a sentence that several articles have is quoted once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from checker.model.article import Article
from checker.model.claim import Claim
from checker.reporters.content.page.naming import base
from checker.reporters.content.page.view import Named, Quote, Standing
from checker.reporters.content.places import Places
from checker.reporters.content.printable import printable
from checker.reporters.content.quotation import says_more, value

_CONTEXT = 280
"""Characters of the paragraph on either side of the sentence."""
_SENTENCE = 600
"""Characters of the sentence on either side of the words."""
_BLANK = re.compile(r"\n[ \t\r]*\n")
_LINE = 120
"""A line longer than this is a whole paragraph; shorter ones are lines of one."""


def quotes(claims: Iterable[Claim], names: Mapping[str, Named], places: Places, known: str = "") -> list[Quote]:
    """One quote for each sentence, in order of its first claim; `known` is a value that need not be repeated."""
    found: dict[tuple[str, str, str], Quote] = {}
    more: dict[tuple[str, str, str], list[Standing]] = {}
    for claim in claims:
        quote = _quote(claim, names, places, known)
        same = quote.before, quote.words, quote.after
        if same in found:
            more[same].append(quote.standing)
        else:
            found[same], more[same] = quote, []
    return [replace(quote, also=tuple(more[same])) for same, quote in found.items()]


def _quote(claim: Claim, names: Mapping[str, Named], places: Places, known: str) -> Quote:
    article, mention = places.articles[claim.article], claim.mention
    text = article.text
    start, end = min(claim.sentence.start, mention.start), max(claim.sentence.end, mention.end)
    begins, ends = _paragraph(article, start, end)
    first, last = max(begins, start - _CONTEXT), min(ends, end + _CONTEXT)
    standing = Standing(names[base(claim.article)], places.place(claim.article, mention.start))
    said = printable(value(mention)) if says_more(mention) else ""
    return Quote(
        above=_tail(text, first, start, first > begins),
        before=_tail(text, max(start, mention.start - _SENTENCE), mention.start, mention.start - start > _SENTENCE),
        words=printable(mention.text),
        after=_head(text, mention.end, min(end, mention.end + _SENTENCE), end - mention.end > _SENTENCE),
        below=_head(text, end, last, last < ends),
        read_as="" if said == known else said,
        standing=standing,
    )


def _tail(text: str, start: int, end: int, cut: bool) -> str:
    """The text before something, with the space that separates it; if cut, from the first whole word."""
    part = text[start:end]
    shown = printable(part.partition(" ")[2] if cut else part)
    return ("… " if cut else "") + shown + (" " if shown and part[-1:].isspace() else "")


def _head(text: str, start: int, end: int, cut: bool) -> str:
    part = text[start:end]
    shown = printable(part.rpartition(" ")[0] if cut else part)
    return (" " if shown and part[:1].isspace() else "") + shown + (" …" if cut else "")


def _paragraph(article: Article, start: int, end: int) -> tuple[int, int]:
    """The span of the paragraph around a sentence, without anything that is not reporting, such as front matter."""
    before = max((skip.end for skip in article.skips if skip.end <= start), default=0)
    after = min((skip.start for skip in article.skips if skip.start >= end), default=len(article.text))
    return max(_paragraph_start(article.text, start), before), min(_paragraph_end(article.text, end), after)


def _paragraph_start(text: str, start: int) -> int:
    """Where the paragraph around an offset begins, at most a little further away than is shown."""
    least = max(0, start - _CONTEXT - _LINE)
    window = text[least:start]
    blank = max((match.end() for match in _BLANK.finditer(window)), default=0)
    at = len(window)
    while (line := window.rfind("\n", blank, at)) >= 0:
        above = window.rfind("\n", 0, line)
        if line - above > _LINE or (above < 0 and least > 0):
            return least + line + 1
        at = line
    return least + blank


def _paragraph_end(text: str, end: int) -> int:
    most = min(len(text), end + _CONTEXT + _LINE)
    blank = _BLANK.search(text, end, most)
    stop = blank.start() if blank else most
    begins = text.rfind("\n", 0, end) + 1
    while (line := text.find("\n", end, stop)) >= 0:
        if line - begins > _LINE:
            return line
        end = begins = line + 1
    return stop
