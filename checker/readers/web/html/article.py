"""The article of a page as a record."""

from __future__ import annotations

from checker.model.article import Comment, Place
from checker.readers.record import Record
from checker.readers.web.html import scripts
from checker.readers.web.html.blocks import Paragraph, blocks, located, notices_of, without_repeats
from checker.readers.web.html.cleaning import cleaned
from checker.readers.web.html.dates import published
from checker.readers.web.html.main_text import paragraphs
from checker.readers.web.html.page import Page, folded
from checker.readers.web.html.structured import text_of
from checker.readers.web.html.tree import Element, joined
from checker.readers.web.html.waivers import Remark
from checker.text.html import words

_SOME = 3
"""Paragraphs of a page that is not filled in by JavaScript."""
_SAMPLES, _SAMPLE, _SAME = 16, 30, 0.25
"""Places at which a stated body is compared with the main text, their characters, and the share that is the same."""
_LITTLE = 0.5
"""Share of the body stated in JSON-LD; a main text with less has not been found."""


def record(name: str, page: Page, remarks: list[Remark]) -> Record | None:
    """The article, or None if the page has no main text. The tree is used up."""
    moment, by = published(page)
    found = _main(page)
    return made(name, page, found, moment, by, remarks) if found else None


def made(
    name: str, page: Page, found: list[Paragraph], moment: str | None, by: str | None, remarks: list[Remark]
) -> Record:
    """The record of these paragraphs, with the metadata of its page."""
    text = "\n\n".join(paragraph.words for paragraph in found)
    return Record(
        name,
        text,
        title=page.title,
        published=moment,
        published_by=by,
        source=page.source,
        url=page.url,
        language=page.language,
        places=_places(found),
        comments=_comments(found, remarks),
    )


def _main(page: Page) -> list[Paragraph]:
    ranks = {element: rank for rank, element in enumerate(page.order)}
    titles = [title for title in (page.title, *_titles(page)) if title]
    corrections = notices_of(page.order, ranks)
    body = _stated_body(page) or _body_in_data(page, titles)
    cleaned(page.root)
    texts = paragraphs(page.root)
    length = sum(map(len, texts))
    if body and (length < _LITTLE * len(body) or (length < len(body) and not _covers(texts, body))):
        stated = [Paragraph(part.strip()) for part in body.split("\n") if part.strip()]
        return without_repeats(stated, titles)
    return without_repeats(located(texts, blocks(page.root, ranks), corrections), titles)


def _covers(texts: list[str], body: str) -> bool:
    """Whether some of the places in a body, looked at here and there, stand in the text: it is the same article."""
    said, whole = folded("\n".join(texts)), folded(body)
    step = max(len(whole) // _SAMPLES, 1)
    samples = [whole[start : start + _SAMPLE] for start in range(0, len(whole) - _SAMPLE, step)]
    return not samples or sum(sample in said for sample in samples) >= _SAME * len(samples)


def _titles(page: Page) -> list[str | None]:
    """Whatever the page gives as the headline: none of it is repeated in the text."""
    shown: Element | None = page.headline_element
    stated = text_of(page.article.values.get("headline")) if page.article else None
    return [page.meta("og:title"), stated, joined(shown) if shown is not None else None, page.document_title]


def _stated_body(page: Page) -> str | None:
    """The text in JSON-LD, as a second witness."""
    body = page.article.values.get("articleBody") if page.article else None
    if not isinstance(body, str) or not body.strip():
        return None
    return words(body).text if "</" in body else body


def _body_in_data(page: Page, titles: list[str]) -> str | None:
    """The text in the data of a page that shows none itself."""
    if len(page.root.findall(".//p")) >= _SOME:
        return None
    found = scripts.body(page.root, {" ".join(title.split()).lower() for title in titles})
    return words(found).text if found and "</" in found else found


def _places(found: list[Paragraph]) -> tuple[Place, ...]:
    places, start = [], 0
    for number, paragraph in enumerate(found, 1):
        places.append(Place(start, f"paragraph {number}", paragraph.line))
        start += len(paragraph.words) + 2
    return tuple(places)


def _comments(found: list[Paragraph], remarks: list[Remark]) -> tuple[Comment, ...]:
    """The remarks before the paragraphs that they stand before on the page."""
    comments = []
    for remark in remarks:
        start = 0
        for paragraph in found:
            if paragraph.rank >= remark.rank:
                break
            start += len(paragraph.words) + 2
        comments.append(remark.at(start))
    return tuple(comments)
