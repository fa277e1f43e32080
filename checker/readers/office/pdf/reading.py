"""PDF: one article a file, in reading order, without what its pages repeat. PDFium reads it (pypdfium2).

wire/release.pdf    "page 2, paragraph 3"
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from types import ModuleType
from typing import Any, NamedTuple

from checker.extras import library
from checker.model.skipped import Skipped, Skipping
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.office.pdf.article import title_of
from checker.readers.office.pdf.bombs import refuse
from checker.readers.office.pdf.browser import without_printed
from checker.readers.office.pdf.columns import columns
from checker.readers.office.pdf.flow import paragraphs
from checker.readers.office.pdf.furniture import PageRuns, copy_of
from checker.readers.office.pdf.glyphs import is_readable, page_glyphs, runs
from checker.readers.office.pdf.hyphens import vocabulary
from checker.readers.office.pdf.paragraphs import blocks
from checker.readers.parts import assembled
from checker.readers.reader import Result
from checker.readers.record import Record

MOST_PAGES = 1_000
MOST_CHARACTERS = 4_000_000
"""Characters of all pages; a long novel has a million."""
_UNKNOWN = 0.2
"""The share of characters without a known letter from which the text cannot be read."""
_FEWEST = 5
"""Characters of a page that has text, if pictures cover it."""
_AS_TEXT = "save its words as plain text (.txt)"
_SCANNED = "it needs OCR: recognise its text, and save it again with a text layer"
_GARBLED = (
    "the letters of this PDF cannot be read: its fonts do not say which they are",
    f"recognise its text with OCR, or {_AS_TEXT}",
)
_PASSWORD, _SECURITY = 4, 5
"""PDFium's errors for a file that is encrypted."""


class _Page(NamedTuple):
    """What is drawn on a page."""

    runs: PageRuns
    characters: int
    unknown: int
    pictured: bool
    """Whether it holds pictures."""
    address: str | None
    """Where a browser printed it from."""


def recognises(content: Content) -> bool:
    """Whether a content begins as a PDF does."""
    return content.head.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-")


def records(content: Content) -> Iterator[Result]:
    """The article, and the pages that have no text. Raises ContentError."""
    pdfium = library("pypdfium2", "a PDF", "pdf")
    document = _opened(pdfium, content)
    try:
        pages = [item for item in _pages(pdfium, document) if isinstance(item, _Page)]
        meta = _metadata_title(pdfium, document)
    finally:
        document.close()
    _refuse(pages)
    yield from _skipped(content.name, pages)
    yield _record(content.name, pages, meta)


def _opened(pdfium: ModuleType, content: Content) -> Any:
    """The document. Raises ContentError."""
    data = content.data
    refuse(data)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        code = pdfium.raw.FPDF_GetLastError()
        if code in (_PASSWORD, _SECURITY):
            raise ContentError("this PDF is protected by a password", "save a copy without it") from None
        raise ContentError("this PDF is damaged, or is no PDF", "open it, and save it again") from None
    count = len(document)
    if 0 < count <= MOST_PAGES:
        return document
    document.close()
    if count:
        raise ContentError(f"{count:,} pages are too many for one article", "save the pages that hold the copy")
    raise ContentError("this PDF has no pages", "open it, and save it again")


def _pages(pdfium: ModuleType, document: Any) -> Iterator[_Page]:
    """The pages. Raises ContentError for one that is damaged or too long."""
    total = 0
    for index in range(len(document)):
        try:
            page = document[index]
            text_page = page.get_textpage()
        except pdfium.PdfiumError:
            hint = "open it, and save it again"
            raise ContentError("this page is damaged", hint, f"#page {index + 1}") from None
        try:
            glyphs = page_glyphs(pdfium.raw, text_page, page.get_cropbox())
        except ContentError as error:
            raise ContentError(error.message, error.hint, f"#page {index + 1}") from None
        total += len(glyphs.glyphs)
        if total > MOST_CHARACTERS:
            raise ContentError(
                f"{total:,} characters are too long for one article", "save the pages that hold the copy"
            )
        kept, address = without_printed(runs(glyphs.glyphs), glyphs.top, glyphs.height)
        drawn = PageRuns(kept, glyphs.height, glyphs.top)
        yield _Page(drawn, len(glyphs.glyphs), glyphs.unknown, _has_pictures(pdfium.raw, page), address)
        text_page.close()
        page.close()


def _has_pictures(raw: ModuleType, page: Any) -> bool:
    """Whether a page shows pictures, or forms that may hold some."""
    count = min(raw.FPDFPage_CountObjects(page), 1_000)
    kinds = (raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, index)) for index in range(count))
    return any(kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM) for kind in kinds)


def _metadata_title(pdfium: ModuleType, document: Any) -> str:
    return str(document.get_metadata_value("Title")).strip()


def _without_text(pages: list[_Page]) -> list[int]:
    """The numbers of the pages that only show pictures."""
    return [number for number, page in enumerate(pages, 1) if page.characters < _FEWEST and page.pictured]


def _refuse(pages: list[_Page]) -> None:
    """Raises ContentError for a document without text that can be read."""
    characters = sum(page.characters for page in pages)
    if characters < _FEWEST:
        if _without_text(pages):
            raise ContentError("this PDF has no text layer: its pages are pictures", _SCANNED)
        raise ContentError("this PDF has no text", "print the article into a PDF again, or save it as plain text")
    if sum(page.unknown for page in pages) > _UNKNOWN * characters:
        raise ContentError(*_GARBLED)


def _skipped(name: str, pages: list[_Page]) -> Iterator[Skipped]:
    """The pages that only show pictures, if others have text."""
    for start, end in _ranges(_without_text(pages)):
        place = f"page {start}" if start == end else f"pages {start} to {end}"
        yield Skipped(f"{name}#{place}", Skipping.ITEM, "no text layer: it needs OCR")


def _ranges(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last of the numbers that follow one another."""
    for _, group in groupby(enumerate(numbers), lambda item: item[1] - item[0]):
        held = [number for _, number in group]
        yield held[0], held[-1]


def _record(name: str, pages: list[_Page], meta: str) -> Record:
    copy = copy_of([page.runs for page in pages])
    laid = [[list(blocks(column)) for column in columns(page)] for page in copy]
    if not is_readable(run.text for page in copy for run in page):
        raise ContentError(*_GARBLED)
    known = vocabulary(line for page in laid for column in page for block in column for line in block.lines)
    found = paragraphs(laid, known)
    title, rest = title_of(found, meta)
    text, places, skips = assembled(paragraph.part for paragraph in rest)
    address = next((page.address for page in pages if page.address), None)
    return Record(name, text, title=title, url=address, places=places, skips=skips)
