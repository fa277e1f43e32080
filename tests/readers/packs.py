"""Makes archives and crawls in memory: the same input gives the same bytes."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterable

STORY = "The ferry union said the strike of harbour crews in Port Ness begins on {}, 2019.\n"
Files = Iterable[tuple[str, bytes]]


def story(day: str = "June 14", published: str = "2019-06-10") -> bytes:
    """A short article, as Markdown or plain text."""
    return f"---\npublished: {published}\n---\n{STORY.format(day)}".encode()


def zipped(*files: tuple[str, bytes]) -> bytes:
    """A zip archive of these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def tarred(*files: tuple[str, bytes], entries: Iterable[tarfile.TarInfo] = ()) -> bytes:
    """A tar archive of these files, and of entries that are none."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, data in files:
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        for entry in entries:
            archive.addfile(entry)
    return made.getvalue()


def packed(data: bytes) -> bytes:
    """The data packed by gzip."""
    return gzip.compress(data, mtime=0)


def record(
    address: str,
    body: bytes,
    *,
    kind: str = "text/plain",
    status: str = "200 OK",
    date: str = "2019-06-11T08:00:00Z",
    of: str = "response",
    headers: str = "",
    stated: object = None,
    block: bytes | None = None,
    further: str = "",
) -> bytes:
    """A record of a crawl; `stated` is the length that it claims to have, `further` stands in its own headers."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n".encode()
    block = http + body if block is None else block
    length = len(block) if stated is None else stated
    return (
        f"WARC/1.0\r\nWARC-Type: {of}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {date}\r\n{further}"
        f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {length}\r\n\r\n"
    ).encode() + (block + b"\r\n\r\n")
