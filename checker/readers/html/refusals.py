"""Why a page holds no article, in words."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from checker.readers.decode import UnreadableError
from checker.readers.html.page import Page
from checker.readers.html.tree import elements, joined, words_of
from checker.text.word_lists import alternations, word_lists

_TYPES = word_lists("readers/html/schema")
_ANY = alternations("readers/html/refusals")
_PLAIN = "save the words of the article as plain text (.txt)"
_LITTLE = 600
"""Characters of a page without an article, such as an error or a question about cookies."""
_MANY_LINKS = 8
_FRONT = frozenset({"", "/", "/index.html", "/index.htm", "/index.php", "/home", "/en", "/en/"})
_SAYS = {key: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for key, words in _ANY.items()}
_SHELL_IDS = frozenset({"root", "app", "__next", "__nuxt", "app-root", "react-root"})


class NoArticleError(UnreadableError):
    """A page holds no article: why, and what to do."""


def early(page: Page) -> NoArticleError | None:
    """Why the page surely holds no article, before its main text is looked for."""
    if next(elements(page.root, "frameset"), None) is not None:
        return NoArticleError("this page only holds frames, not the article", "open the frame by itself, and save it")
    if page.article is None and _is_list(page):
        return NoArticleError("this page lists stories and holds no article", "open the story, and save its page")
    return None


def reason(page: Page) -> NoArticleError:
    """Why no article was found; the tree is still whole."""
    body = page.root.find(".//body")
    words = words_of(body) if body is not None else ""
    shown = _shown(page)
    title = page.document_title or ""
    if not words and not any(True for _ in elements(page.root, "script")):
        return NoArticleError("this page is empty", "save it again, or remove it")
    if _SAYS["gone"].search(title) or (len(shown) < _LITTLE and _SAYS["gone"].search(shown)):
        return NoArticleError("this page says that there is no such article", "open the right address, and save it")
    if len(shown) < 2 * _LITTLE and _SAYS["consent"].search(f"{title} {shown}"):
        return NoArticleError(
            "this page asks for consent or a check before the article", "answer it in a browser, and save the article"
        )
    if _is_shell(page, words, shown):
        hint = f'let a browser finish loading it and use "Save as" (complete page), or {_PLAIN}'
        return NoArticleError("this page is filled in by JavaScript, and the file has no article", hint)
    return NoArticleError("no article was found on this page", _PLAIN)


def no_copy(page: Page, text: str) -> bool:
    """Whether the main text found is an error or a question about cookies and no article; the tree may be used up."""
    if len(text) > _LITTLE or page.article is not None:
        return False
    said = f"{page.title or ''} {text}"
    return _SAYS["sure"].search(said) is not None


def _is_list(page: Page) -> bool:
    """Whether a page is a front page, a section or a search result."""
    if (page.meta("og:type") or "").lower() == "article" or page.meta("article:published_time"):
        return False
    if any(node.types & _TYPES["lists"] for node in page.nodes):
        return True
    front = page.url is not None and urlsplit(page.url).path in _FRONT
    headings = [heading for heading in elements(page.root, "h2", "h3", "h4") if heading.find(".//a") is not None]
    linked = len(headings) + sum(1 for heading in elements(page.root, "h2", "h3") if _in_link(heading))
    prose = sum(1 for part in elements(page.root, "p") if len(joined(part)) > 200)
    return linked >= _MANY_LINKS and (front or linked > 2 * prose)


def _in_link(heading: object) -> bool:
    return next(heading.iterancestors("a"), None) is not None  # type: ignore[attr-defined]


def _shown(page: Page) -> str:
    """The words of the body that a reader sees."""
    hidden = {element for element in page.order if element.tag in ("script", "style", "noscript", "template", "head")}
    parts: list[str] = []
    for element in page.order:
        if element not in hidden and not any(part in hidden for part in element.iterancestors()):
            parts.append(element.text or "")
        parent = element.getparent()
        if parent is not None and parent not in hidden and parent.tag not in ("head", "html"):
            parts.append(element.tail or "")
    return " ".join(" ".join(parts).split())


def _is_shell(page: Page, words: str, shown: str) -> bool:
    asks = any(_SAYS["script"].search(words_of(part)) for part in elements(page.root, "noscript"))
    named = any((element.get("id") or "").lower() in _SHELL_IDS for element in elements(page.root, "div"))
    return len(shown) < _LITTLE and (asks or named or _SAYS["script"].search(shown) is not None)
