"""A page and what its head states: its headline, address, outlet and language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import chain
from urllib.parse import urlsplit

from checker.readers.web.html.structured import Node, listed, nodes, text_of
from checker.readers.web.html.tree import Element, elements, joined, line_of
from checker.text.word_lists import word_lists

_LISTS = word_lists("readers/web/html/titles")
_PARTS = re.compile(r"\s+(?:[|·•»«:—–-]|::|\|\|)\s+|\s*\|\s*|: (?=[A-Z][\w.]+$)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,2}", re.IGNORECASE)
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d{1,5}\)|\burl: )(https?://\S{1,2000})")
"""How browsers and SingleFile note the address of a saved page."""
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\w{4,20}/(?=https?://)")
_FEW = 2
"""Blanks of a short headline."""
_MOSTLY, _ALIKE = 0.6, 0.3
_INSIDE = 4
"""Elements in one that shows only a headline."""
_LONGEST = 300
"""Characters of a headline; anything longer is none."""


@dataclass(frozen=True)
class Page:
    """A page whose tree is still whole."""

    root: Element

    @cached_property
    def order(self) -> list[Element]:
        """Its elements in document order."""
        return list(elements(self.root))

    @cached_property
    def nodes(self) -> list[Node]:
        """The objects of its JSON-LD."""
        return nodes(self.root)

    @cached_property
    def metas(self) -> dict[str, list[str]]:
        """The contents of its meta elements by their name in lower case."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for meta in elements(self.root, "meta"):
            name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
            if name and (content := " ".join(unescape(meta.get("content") or "").split())):
                found[name.strip().lower()].append(content)
        return dict(found)

    def meta(self, *names: str) -> str | None:
        """The first content under one of these names."""
        return next((self.metas[name][0] for name in names if name in self.metas), None)

    @cached_property
    def article(self) -> Node | None:
        """The article among its JSON-LD: the one about this address or with this headline, else the first."""
        found = [node for node in self.nodes if node.is_article]
        shown = {folded(words) for words in (self.meta("og:title"), self._h1_words, self.document_title) if words}
        about = [node for node in found if self.url and self.url in _addresses(node)]
        named = [node for node in found if (name := text_of(node.values.get("headline"))) and folded(name) in shown]
        return next(iter([*(node for node in about if node in named), *named, *about, *found]), None)

    @cached_property
    def url(self) -> str | None:
        """Its canonical address."""
        links = (link.get("href") for link in elements(self.root, "link") if _has_word(link.get("rel"), "canonical"))
        stated = [*links, self.meta("og:url"), self.meta("twitter:url"), self.meta("parsely-link")]
        stated += [value for node in self.nodes if node.is_article for value in _addresses(node)]
        stated += [found[1] for comment in self._comments() if (found := _SAVED_FROM.search(comment))]
        return next((address for value in stated if value and (address := _address(value))), None)

    @cached_property
    def source(self) -> str | None:
        """The outlet."""
        publisher = self.article.values.get("publisher") if self.article else None
        named = text_of(publisher, "name") or self.meta("og:site_name", "application-name", "dc.publisher", "publisher")
        return named if named and not named.startswith("http") else self._site_in_title()

    @cached_property
    def language(self) -> str | None:
        """The language that it states, as a tag of BCP 47."""
        root = self.root.attrib
        stated = root.get("lang") or root.get("xml:lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        for value in (stated, self.meta("content-language"), self.meta("og:locale"), self.meta("language")):
            if value and _LANGUAGE.fullmatch(value.strip()):
                return value.strip().replace("_", "-")
        return None

    @cached_property
    def document_title(self) -> str | None:
        """The words of `<title>`."""
        titles = (joined(title) for title in elements(self.root, "title"))
        return next((words for words in titles if 0 < len(words) <= _LONGEST), None)

    @cached_property
    def headings(self) -> list[Element]:
        """Its `<h1>` elements with words."""
        return [heading for heading in elements(self.root, "h1") if line_of(heading, _LONGEST)]

    @cached_property
    def headline_element(self) -> Element | None:
        """Where the page shows the headline."""
        stated = [folded(words) for words in (*self._stated, *self._beginnings)]
        for heading in self.headings:
            if any(_are_alike(folded(joined(heading)), words) for words in stated):
                return heading
        marked = [heading for heading in self.headings if _is_headline(heading)]
        others = [heading for heading in self.headings if not self._is_site(joined(heading))]
        lower = (element for element in elements(self.root, *sorted(_LISTS["shown"])) if len(element) < _INSIDE)
        same = (one for one in lower if _is_same(folded(line_of(one, _LONGEST)), stated, one.tag))
        sure = (*marked, *(others if len(others) == 1 else ()))
        return next(chain(sure, same, others), None)

    @cached_property
    def title(self) -> str | None:
        """The headline without the name of the site."""
        shown = (joined(self.headline_element),) if self.headline_element is not None else ()
        found = (self._without_site(words) for words in (*shown, *self._stated))
        return next((words for words in found if words), None)

    @property
    def _stated(self) -> list[str]:
        """What the head gives as the headline, surest first."""
        return [words for words in self._titles if words and len(words) <= _LONGEST]

    @property
    def _titles(self) -> Iterator[str | None]:
        if self.article:
            yield unescape(text_of(self.article.values.get("headline")) or "")
        yield self.meta("og:title")
        yield self.meta("twitter:title")
        yield self.meta("dc.title", "title", "parsely-title", "headline")
        yield self._without_site(self.document_title) if self.document_title else None

    @property
    def _beginnings(self) -> Iterator[str]:
        """What `<title>` may say before the name of the site."""
        words = self.document_title or ""
        ends = [end for _, end in _parts(words)][:-1]
        return (words[:end] for end in ends[-_FEW:] if words[:end].count(" ") >= _FEW)

    @property
    def _h1_words(self) -> str | None:
        return joined(self.headings[0]) if len(self.headings) == 1 else None

    def _site_in_title(self) -> str | None:
        """What follows the headline in `<title>`, if it is one name."""
        words, stated = self.document_title or "", self.meta("og:title", "dc.title", "dcterms.title")
        shown = [*filter(None, (stated, self._h1_words))]
        after = next((words.removeprefix(name) for name in shown if words.startswith(name) and words != name), "")
        parts = [part for part in _PARTS.split(after) if part]
        return parts[0] if len(parts) == 1 and len(parts[0]) < 60 else None

    def _comments(self) -> Iterator[str]:
        for sibling in self.root.itersiblings(preceding=True):
            if not isinstance(sibling.tag, str):
                yield sibling.text or ""
        for child in self.root.iter():
            if not isinstance(child.tag, str):
                yield child.text or ""
            if child.tag == "body":
                return

    def _is_site(self, words: str) -> bool:
        """Whether words are the name of the site, by what it says and by its address."""
        name = folded(words)
        host = (urlsplit(self.url or "").hostname or "").removeprefix("www.")
        named = [self.meta("og:site_name"), self.meta("application-name"), host, *host.split(".")]
        if self.article:
            named.append(text_of(self.article.values.get("publisher"), "name"))
        return len(name) > 2 and name in {folded(one) for one in named if one}

    def _without_site(self, words: str) -> str:
        """A title without the name of its site and section after or before it."""
        parts = list(_parts(words))
        texts = [words[start:end] for start, end in parts]
        sites = [index for index, text in enumerate(texts) if self._is_site(text)]
        last = next((index for index in sites if index), None)
        if last is None:  # a bar always parts a headline from its site
            last = next((index for index, (start, _) in enumerate(parts) if "|" in words[:start]), len(parts))
        first = 1 if 0 in sites and last > 1 else 0
        return words[parts[first][0] : parts[last - 1][1]]


def _parts(words: str) -> Iterator[tuple[int, int]]:
    """The spans of the parts of a title."""
    start = 0
    for match in _PARTS.finditer(words):
        if match.start() > start:
            yield start, match.start()
            start = match.end()
    yield start, len(words)


def folded(words: str) -> str:
    """Words without case, punctuation and blanks, for comparison."""
    return re.sub(r"[\W_]+", "", words).casefold()


def _are_alike(shown: str, stated: str) -> bool:
    """Whether one of two headlines begins, ends or holds the other, and is not much longer."""
    shorter, longer = sorted((shown, stated), key=len)
    return bool(shorter) and shorter in longer and len(shorter) > _ALIKE * len(longer)


def _is_same(words: str, stated: list[str], tag: str) -> bool:
    """Whether an element shows the headline; a title may have a word more, as "Print: "."""
    return words in stated or (
        tag in ("h2", "h3") and any(words in title and len(words) > _MOSTLY * len(title) for title in stated)
    )


def _addresses(node: Node) -> list[str]:
    values = [*listed(node.values.get("mainEntityOfPage")), *listed(node.values.get("url"))]
    held = [value.get("@id") or value.get("url") if isinstance(value, dict) else value for value in values]
    return [value for value in held if isinstance(value, str)]


def _address(value: str) -> str | None:
    """An absolute address of the web, else None."""
    address = _ARCHIVED.sub("", value.strip())
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.hostname else None


def _has_word(value: str | None, word: str) -> bool:
    return value is not None and word in value.lower().split()


def _is_headline(heading: Element) -> bool:
    name = " ".join(heading.get(key) or "" for key in ("itemprop", "class", "id")).lower()
    return any(word in name for word in _LISTS["headline"])
