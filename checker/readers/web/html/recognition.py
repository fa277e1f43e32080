"""Whether bytes are a web page, or a fragment of one, by their first tags."""

from __future__ import annotations

import codecs
import re

from checker.readers.content import Content
from checker.text.word_lists import alternation, word_lists

_LISTS = word_lists("readers/web/html/recognition")
_BLANK = rb"(?:\s|<!--(?:(?!-->)[\s\S]){0,20000}-->|<\?xml[^>]{0,200}\?>)*+"
_PAGE = re.compile(_BLANK + rb"<(?:!doctype\s+html|html|head|body|frameset)\b", re.IGNORECASE)
_FIRST = alternation(tuple(sorted(_LISTS["first"]))).encode()
_FRAGMENT = re.compile(_BLANK + rb"<(?:" + _FIRST + rb")(?:\s[^<>]{0,2000})?>", re.IGNORECASE)
_TAG = re.compile(rb"</[a-z][a-z0-9]{0,10}\s*>|<(?:br|p)\b", re.IGNORECASE)
_SEVERAL = 3
_HAS_ARTICLE = re.compile(
    rb"\"@type\"\s*+:\s*+\[?\s*+\"(?:\w{0,30}Article|\w{0,20}Posting|Report)\"|article:published|itemprop=[\"']?articleBody"
    rb"|og:type[\"']?\s+content=[\"']?article",
    re.IGNORECASE,
)
_IS_LIST = re.compile(
    rb"og:type[\"']?\s+content=[\"']?website|\"(?:CollectionPage|SearchResultsPage)\"|<body[^>]{0,300}?\b(?:home|archive|category)\b",
    re.IGNORECASE,
)
_AFTER_RUN = rb"<(?!/(?:script|style|title|a|noscript|button|option)\b)"
_RUN = re.compile(rb">[^<>]{80,5000}+" + _AFTER_RUN + rb"|<br\s*/?>[^<>]{80,5000}", re.IGNORECASE)
"""Words between two tags that may be a paragraph."""
_SHORT_RUN = re.compile(rb">[^<>]{40,5000}+" + _AFTER_RUN, re.IGNORECASE)
_HEADLINE = re.compile(rb"<(?:h1|article)\b", re.IGNORECASE)


def is_page(content: Content) -> bool:
    """Whether a content begins as a whole page."""
    return _PAGE.match(_head(content)) is not None


def is_fragment(content: Content) -> bool:
    """Whether a content begins with a tag of a page's body and has several more."""
    head = _head(content)
    if _FRAGMENT.match(head) is None:
        return False
    return len(_TAG.findall(head, 0, 20_000)) >= _SEVERAL


def holds_article(content: Content) -> bool | None:
    """Whether a page says that it is an article; None if it may be one."""
    data = content.data
    if _HAS_ARTICLE.search(data):
        return None if _IS_LIST.search(data) else True
    short = _HEADLINE.search(data) is not None and _SHORT_RUN.search(data) is not None
    return None if short or _RUN.search(data) else False


def _head(content: Content) -> bytes:
    """The first bytes as UTF-8 without a byte order mark."""
    head = content.head
    for mark, codec in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(codec, "ignore").encode()
    if b"<\0" in head[:200] or b"\0<" in head[:200]:
        return head.replace(b"\0", b"")
    return head.removeprefix(codecs.BOM_UTF8)
