"""Word documents: one article a file, as its reader sees it with all tracked changes accepted.

Tracked insertions are read; deletions, hidden and struck-out words, comments, headers and footers are not. The notes
stand at the end. The parts of the package are read as XML by the standard library: nothing in a damaged or hostile
document reaches another parser.

wire/release.docx    "paragraph 4", "table 1", "text box 1", "footnote 2"
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.skipped import Skipped, Skipping
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.office.docx import LARGEST
from checker.readers.office.docx.body import Body
from checker.readers.office.docx.styles import Styles
from checker.readers.office.package import Package, is_zip, opened
from checker.readers.office.styled import Styled, headline
from checker.readers.parts import assembled
from checker.readers.reader import Result
from checker.readers.record import Record
from checker.text.xml_tree import Element

_KIND = "a Word document"
_MAIN = "officeDocument"
_PARTS = ("word/", "[content_types].xml", "_rels/")
_OTHERS = {"xl/workbook.xml": "a spreadsheet", "ppt/presentation.xml": "a presentation"}
_CONTENTS = "toc "


def recognises(content: Content) -> bool:
    """Whether a content is a package whose main part is a Word document."""
    head = content.head.lower()
    if not is_zip(content.head) or not any(name.encode() in head for name in _PARTS):
        return False
    if content.size > LARGEST:
        return b"word/document" in head
    try:
        return _main(Package(content.data, _KIND)) is not None
    except ContentError:
        return b"word/document" in head


def records(content: Content) -> Iterator[Result]:
    """The article, and the documents embedded in it, which are not read. Raises ContentError."""
    package = opened(content, _KIND, "an old Word document (.doc)")
    main = _main(package)
    if main is None:
        other = next((name for part, name in _OTHERS.items() if part in package), "another zip archive")
        raise ContentError(f"this is {other}, not {_KIND}", "save its words as plain text (.txt)")
    root = package.tree(main)
    body = root.first("body") if root else None
    if body is None:
        raise ContentError("the document has no body", "open it and save it again", f"#{main}")
    related = package.related(main)
    paragraphs = _paragraphs(package, related, body)
    if not paragraphs:
        raise ContentError("the document holds no words", "if they are in a picture, type them into a .txt file")
    title, rest = headline(paragraphs, _core_title(package))
    text, places, skips = assembled(rest)
    yield Record(content.name, text, title=title, places=places, skips=skips)
    for target in related.get("aFChunk", ()):
        yield Skipped(f"{content.name}#{target}", Skipping.ITEM, "a document embedded in another")


def _main(package: Package) -> str | None:
    """The name of the main part; None if the package is no Word document."""
    named = [*package.related().get(_MAIN, ()), "word/document.xml"]
    return next((name for name in named if name in package and not name.startswith(("xl/", "ppt/"))), None)


def _paragraphs(package: Package, related: dict[str, list[str]], body: Element) -> list[Styled]:
    styles = Styles(next((package.tree(name) for name in related.get("styles", ())), None))
    reader = Body(styles)
    found = [item for item in reader.parts(body) if not item.style.startswith(_CONTENTS)]
    for kind in ("footnote", "endnote"):
        notes = next((package.tree(name) for name in related.get(f"{kind}s", ())), None)
        held = {note.get("id"): note for note in notes.all(kind)} if notes else {}
        cited = dict.fromkeys(identifier for of, identifier in reader.words.notes if of == kind)
        for number, identifier in enumerate(cited, 1):
            if identifier in held:
                found += reader.note(held[identifier], f"{kind} {number}")
    return found


def _core_title(package: Package) -> str:
    for name in package.related().get("core-properties", ()):
        try:
            core = package.tree(name)
        except ContentError:  # the article does not need it
            continue
        if core:
            return core.words("title")
    return ""
