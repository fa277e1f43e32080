"""OpenDocument text (LibreOffice): one article a file, a package or flat XML, as its reader sees it.

Tracked deletions, annotations, hidden and struck-out words, headers and footers are not read; notes stand at the end.

wire/release.odt    "paragraph 4", "table 1", "footnote 2"
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers import xml
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.office.odt.body import Body, Styles
from checker.readers.office.package import Package, is_zip, opened, protected
from checker.readers.office.styled import headline
from checker.readers.parts import assembled
from checker.readers.reader import Result
from checker.readers.record import Record
from checker.text.xml_tree import Element

_KIND = "an OpenDocument text"
_MANIFEST = "META-INF/manifest.xml"
_TYPE = b"application/vnd.oasis.opendocument.text"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_FLAT = "document"
_HEAD = 4_000


def recognises(content: Content) -> bool:
    """Whether a content is a package that says it is an OpenDocument text, or flat XML of one."""
    head = content.head
    if is_zip(head):
        return b"mimetype" + _TYPE in head[:200]
    if _OFFICE.encode() not in head[:_HEAD]:
        return False
    root = xml.root(content)
    return root is not None and _is_flat(root)


def records(content: Content) -> Iterator[Result]:
    """The article. Raises ContentError."""
    root, styles, meta = _read(content)
    text_body = root.first("body/text")
    if text_body is None:
        raise ContentError(f"this is no {_KIND.removeprefix('an ')}", "save its words as plain text (.txt)")
    paragraphs = list(Body(Styles(styles, root)).parts(text_body))
    if not paragraphs:
        raise ContentError("the document holds no words", "if they are in a picture, type them into a .txt file")
    title, rest = headline(paragraphs, meta.words("meta/title") if meta else "")
    text, places, skips = assembled(rest)
    yield Record(content.name, text, title=title, places=places, skips=skips)


def _read(content: Content) -> tuple[Element, Element | None, Element | None]:
    """The content, the styles and the metadata. Raises ContentError."""
    if not is_zip(content.head) and (flat := xml.root(content)) is not None and _is_flat(flat):
        root = xml.tree(content.data)
        return root, None, root
    package = opened(content, _KIND, "an old office document")
    manifest = package.tree(_MANIFEST)
    if "encrypted-package" in package or (manifest and manifest.within("encryption-data")):
        raise protected(_KIND)
    found = package.tree("content.xml")
    if found is None:
        raise ContentError(f"this zip archive is not {_KIND}", "save its words as plain text (.txt)")
    return found, package.tree("styles.xml"), _meta(package)


def _meta(package: Package) -> Element | None:
    try:
        return package.tree("meta.xml")
    except ContentError:  # the article does not need it
        return None


def _is_flat(root: Element) -> bool:
    return root.name == _FLAT and root.get("mimetype").startswith(_TYPE.decode())
