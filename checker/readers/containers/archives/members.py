"""The members of an archive: which are read, under which name, and what each of them gives."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from checker.model.finding import Problem
from checker.model.skipped import Skipped, Skipping
from checker.readers.content import Content, suffix_of
from checker.readers.decode import ContentError
from checker.readers.folders.walking import file_left_out, folder_left_out
from checker.readers.limits import MEMBER, MEMBERS, NAME, EndedError, deeper, too_long
from checker.readers.opening import PLAIN, by_suffix, held, recognised
from checker.readers.reader import Result
from checker.readers.record import Record

"""Suffixes of archives: a kind of archive is recognised under the suffixes of the others."""
AGAIN = "pack it again"
_NO_SUFFIX = "not an article: no suffix"
_SHOWN = 80
"""Characters that are shown of a name that cannot be read."""
_REPLACED = "a later file in the archive has the same name"


@dataclass(slots=True)
class Members:
    """What became of the members of an archive, each under its path inside."""

    archive: Content
    found: dict[str, list[Result]] = field(default_factory=dict)
    """By name, in any order."""
    count: int = 0

    def __post_init__(self) -> None:
        """Raises ContentError if the archive is too deep in others."""
        deeper(self.archive.depth)

    def counted(self) -> None:
        """Counts a member. Raises ContentError if they are too many."""
        self.count += 1
        if self.count > MEMBERS:
            raise ContentError(f"more than {MEMBERS:,} files are in it", "unpack it, and name the folder")

    def named(self, name: str) -> str | None:
        """The path of a member that is read; None if it is not, which is kept with its reason."""
        path = cleaned(name)
        if fault := _fault(path):
            self.refuse(path[:_SHOWN], fault)
            return None
        place, left_out = self._left_out(path)
        if left_out is not None:
            self.found[place] = [left_out]
        return path if left_out is None else None

    def read(self, name: str, size: int, read: Callable[[int], bytes]) -> None:
        """Keeps what the reader of a member makes of its bytes, or what is wrong with it.

        `size` is what the archive says of it; `read` gets its bytes, which may be so many at most. Raises EndedError.
        """
        most = largest(name)
        try:
            if size > most:
                raise too_long(most)
            self.keep(name, read(most))
        except EndedError:
            raise
        except ContentError as error:
            suffix = suffix_of(name)
            if _needs_to_show(suffix):
                said = f"a {suffix} file that cannot be looked into: {error.message}" if suffix else _NO_SUFFIX
                self.found[name] = [Skipped(self.id(name), Skipping.OTHER, said)]
            else:
                self.refuse(name, error.message, error.hint)

    def leave_out(self, name: str, reason: str) -> None:
        """Keeps that a member holds no file."""
        path = cleaned(name)
        self.found[path] = [Skipped(self.id(path), Skipping.LINK, reason)]

    def refuse(self, name: str, message: str, hint: str = AGAIN) -> None:
        """Keeps what is wrong with a member."""
        self.found[name] = [Problem(self.id(name), message, hint)]

    def keep(self, name: str, data: bytes) -> None:
        """Keeps what the reader of a member makes of it; a later member of the same name replaces it."""
        replaced = [Skipped(self.id(name), Skipping.ITEM, _REPLACED)] if name in self.found else []
        self.found[name] = [*inside(self.archive, name, data), *replaced]

    def id(self, path: str) -> str:
        """The id of a member."""
        return f"{self.archive.name}#{path}"

    def results(self, error: ContentError | None = None) -> Iterator[Result]:
        """Everything in the order of names, then the error that has ended the reading.

        An archive without any article is one thing that is left out.
        """
        kept = [item for name in sorted(self.found) for item in self.found[name]]
        if error is not None:
            yield from kept
            yield Problem(f"{self.archive.name}{error.place}", error.message, error.hint)
        elif any(not isinstance(item, Skipped) or item.why is Skipping.ITEM for item in kept):
            yield from kept
        else:
            yield Skipped(self.archive.name, Skipping.OTHER, "an archive without an article")

    def _left_out(self, path: str) -> tuple[str, Skipped | None]:
        folders = path.split("/")
        name = folders.pop()
        for end in range(1, len(folders) + 1):
            place = f"{'/'.join(folders[:end])}/"
            if left_out := folder_left_out(self.id(place), folders[end - 1]):
                return place, left_out
        return path, file_left_out(self.id(path), name, by_suffix(), lambda: True)  # its content tells


def largest(name: str) -> int:
    """Bytes that a member of this name can have, by its formats."""
    return min(MEMBER, max(reader.largest for reader in by_suffix()[suffix_of(name) or PLAIN]))


def inside(archive: Content, name: str, data: bytes, suffix: str | None = None) -> Iterator[Result]:
    """What the bytes of a member give, as articles of the archive."""
    budget, depth = archive.budget, deeper(archive.depth)
    content = Content(f"{archive.name}#{name}", data=data, depth=depth, suffix=suffix, budget=budget)
    if _needs_to_show(content.suffix) and recognised(content) is None:
        said = f"a {content.suffix} file without an article" if content.suffix else _NO_SUFFIX
        yield Skipped(content.name, Skipping.OTHER, said)
        return
    for item in held(content):
        yield replace(item, file=archive.name, line=None) if isinstance(item, Record) else item


def _needs_to_show(suffix: str) -> bool:
    """Whether a suffix leaves open if a file is an article, so that its content has to show it."""
    return not suffix or any(suffix in reader.shared for reader in by_suffix().get(suffix, ()))


def cleaned(name: str) -> str:
    """The path of a member as a folder would show it: `/` between its parts, no `./` and no root."""
    parts = cleaned_words(name).replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", "."))


def cleaned_words(name: str) -> str:
    """A name that any output can hold: control characters, and bytes that are no text, are written as `%1B`."""
    return "".join(map(_shown, name))


def _shown(mark: str) -> str:
    hidden = unicodedata.category(mark) in ("Cc", "Cs", "Zl", "Zp")
    return f"%{ord(mark) & 0xFF:02X}" if hidden else mark


def _fault(path: str) -> str:
    """What is wrong with a path, if anything is."""
    if not path:
        return "this file has no name"
    if len(path) > NAME:
        return f"its name has more than {NAME:,} characters"
    return "its name leads out of the archive" if ".." in path.split("/") else ""
