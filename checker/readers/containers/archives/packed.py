"""A single file packed by gzip, bzip2 or xz."""

from __future__ import annotations

from collections.abc import Iterator

from checker.readers.containers.archives.members import Members
from checker.readers.containers.archives.recognition import SUFFIXES, is_tar
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.limits import whole
from checker.readers.reader import Result

_CRAWL = b"WARC/"


def records(content: Content) -> Iterator[Result]:
    """What the packed file gives; its name is that of the archive without the last suffix."""
    from checker.readers.containers.archives.unpacking import is_packed, unpacked

    if not is_packed(content.head):
        raise ContentError("this is not packed by gzip, bzip2 or xz", "fetch or pack it again")
    members = Members(content)
    name = members.named(content.name.rpartition("#")[2].rpartition("/")[2].rpartition(".")[0])
    if name is not None:
        with content.opened() as packed:
            stream = unpacked(packed, content.budget)
            members.read(name, 0, lambda most: whole(stream, most))
    yield from members.results()


def recognises(content: Content) -> bool:
    """Whether a content whose name says that it is packed is, and holds neither a tar archive nor a crawl."""
    if content.suffix not in SUFFIXES:
        return False
    from checker.readers.containers.archives.unpacking import is_packed, start

    held = start(content)
    return is_packed(content.head) and not is_tar(held) and not held.startswith(_CRAWL)
