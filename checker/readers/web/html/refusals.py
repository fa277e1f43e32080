"""Why a page holds no article, in words."""

from __future__ import annotations

import re

from checker.readers.decode import ContentError
from checker.readers.web.html.lists import is_list
from checker.readers.web.html.page import Page
from checker.readers.web.html.tree import elements, words_of
from checker.text.word_lists import alternations

_ANY = alternations("readers/web/html/refusals")
_PLAIN = "save the words of the article as plain text (.txt)"
_LITTLE = 600
"""Characters of a page without an article, such as an error or a question about cookies."""
_SAYS = {key: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for key, words in _ANY.items()}
_SHELL_IDS = frozenset({"root", "app", "__next", "__nuxt", "app-root", "react-root"})


class NoArticleError(ContentError):
    """A page holds no article: why, and what to do."""


def early(page: Page) -> NoArticleError | None:
    """Why the page surely holds no article, before its main text is looked for."""
    if next(elements(page.root, "frameset"), None) is not None:
        return NoArticleError("this page only holds frames, not the article", "open the frame by itself, and save it")
    if is_list(page):
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
