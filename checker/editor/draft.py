"""A draft as the editor holds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from pygls.uris import to_fs_path

from checker.ledger.folders import FOLDER
from checker.readers.folders.walking import is_article
from checker.readers.formats import asciidoc, html, markdown, rst, text

PROSE = tuple(suffix for form in (text, markdown, asciidoc, rst) for suffix in form.READER.suffixes)
"""The suffixes of files that contain only the text of an article."""
DRAFTS = (*PROSE, *html.READER.suffixes)
"""The suffixes of the articles that people write in an editor."""
_HALF = re.compile("[\ud800-\udfff]")
_MARK = "\ufeff"
_BY_LANGUAGE = {
    "plaintext": ".txt",
    "text": ".txt",
    "markdown": ".md",
    "html": ".html",
    "asciidoc": ".adoc",
    "restructuredtext": ".rst",
}
"""The format of an unsaved document, by its language in the editor."""


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """One version of a document that is checked as it is written."""

    uri: str
    version: int | None
    text: str
    """Each lone surrogate is replaced by U+FFFD, which has the same width."""
    name: str
    """The absolute path; for an unsaved document, a path it could have in the workspace."""
    saved: bool = True
    """Whether the document is a file."""

    @property
    def body(self) -> str:
        """The text without a byte order mark, as readers return it."""
        return self.text.removeprefix(_MARK)

    @property
    def shift(self) -> int:
        """The number to add to an offset in `body` to get one in `text`."""
        return len(self.text) - len(self.body)


def draft(uri: str, language: str, version: int | None, content: str, root: Path) -> OpenDraft | None:
    """The draft in a document; None if it is not an article: another format, a README, or a file in `.claimcheck`.

    JSON Lines, wire formats and office documents are not drafts. `root` is the folder assumed for an unsaved document.
    """
    path = path_of(uri)
    whole = _HALF.sub("\N{REPLACEMENT CHARACTER}", content)
    if path is not None:
        return OpenDraft(uri, version, whole, str(path)) if _is_draft(path) else None
    if language not in _BY_LANGUAGE:
        return None
    name = re.sub(r"[^\w-]+", "-", urlsplit(uri).path).strip("-") or "untitled"
    return OpenDraft(uri, version, whole, str(root / f"{name}{_BY_LANGUAGE[language]}"), saved=False)


def path_of(uri: str) -> Path | None:
    """The path of a `file:` URI; None for any other."""
    name = to_fs_path(uri) if urlsplit(uri).scheme == "file" else None
    return Path(name) if name else None


def _is_draft(path: Path) -> bool:
    return is_article(path, DRAFTS) and path.parent.name != FOLDER
