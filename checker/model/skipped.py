"""What was not read inside the named folders and files."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Skipping(StrEnum):
    """Why something inside a named folder or file is not read.

    `ITEM`: an item of a news format that holds no copy, such as a picture, or that is withdrawn; `DOCUMENT`: a kind of
    file with words that claimcheck does not read; `OTHER`: another kind of file; `ABOUT`: it describes its folder;
    `HIDDEN`: its name begins with a dot; `EXCLUDED`: a pattern excludes it; `MADE`: a folder of installed packages,
    build output or the like; `LINK`: a link to a folder.
    """

    ITEM = "item"
    DOCUMENT = "document"
    EXCLUDED = "excluded"
    MADE = "made"
    ABOUT = "about"
    LINK = "link"
    HIDDEN = "hidden"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder inside a named folder, or an item of a file, that was not read.

    The path of a folder ends in `/`; that of one item of several is the file, `#` and its identifier.
    `reason` says why in words. `count` things of a crawl that are left out for one reason are one entry, whose path is
    that of the crawl.
    """

    path: str
    why: Skipping
    reason: str
    count: int = field(default=1, kw_only=True)

    @property
    def folder(self) -> bool:
        """Whether it is a folder, with everything in it."""
        return self.path.endswith("/")

    @property
    def told(self) -> str:
        """The reason with the count: "redirects and errors: 312"."""
        return f"{self.reason}: {self.count:,}" if self.count > 1 else self.reason
