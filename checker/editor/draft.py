"""A draft as the editor has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from pygls.uris import to_fs_path

from checker.ledger.folders import FOLDER
from checker.readers import markdown, text
from checker.readers.files import is_article

PROSE = (*text.READER.suffixes, *markdown.READER.suffixes)
"""The suffixes of files whose text is the article, word for word."""
_HALF = re.compile("[\ud800-\udfff]")
_MARK = "\ufeff"
_BY_LANGUAGE = {"plaintext": ".txt", "text": ".txt", "markdown": ".md"}
"""What a document that is no file yet is read as, by the language that the editor gives it."""


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """One version of a document that is checked while it is written."""

    uri: str
    version: int | None
    text: str
    """Without half characters: each stands as U+FFFD, as wide as it was."""
    name: str
    """The path, absolute; of a document that is no file the one that it could have in the workspace."""
    saved: bool = True
    """Whether it is a file."""

    @property
    def body(self) -> str:
        """The text as readers have it: without a byte order mark."""
        return self.text.removeprefix(_MARK)

    @property
    def shift(self) -> int:
        """How far offsets in `text` are behind those in `body`."""
        return len(self.text) - len(self.body)


def draft(uri: str, language: str, version: int | None, content: str, root: Path) -> OpenDraft | None:
    """The draft in a document; None for what is no article: other formats, READMEs, and what is hidden in a folder.

    In JSON Lines and ninjs nobody writes. `root` is the folder for what is no file yet.
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
    """The path of a `file:` URI; None of any other."""
    name = to_fs_path(uri) if urlsplit(uri).scheme == "file" else None
    return Path(name) if name else None


def _is_draft(path: Path) -> bool:
    return is_article(path, PROSE) and path.parent.name != FOLDER
