"""Builds files of every format around words: an input says in one line what lies in what, and which bytes then change.

"page.html > a.zip > b.gz" is a page in a zip archive that is packed by gzip. Names that no builder knows stay names, so
that a mutated line is an input, too.
"""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath
from random import Random

from tests.readers.packs import packed, record, tarred, zipped

LARGEST = 300_000
"""Bytes of a file; what is built around more is cut."""
_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' + (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_ODT = b"application/vnd.oasis.opendocument.text"


def _docx(name: str, data: bytes) -> bytes:
    """A Word document whose main part is the data."""
    parts = [
        ("[Content_Types].xml", _TYPES.encode()),
        ("_rels/.rels", _RELATIONS.encode()),
        ("word/document.xml", data),
    ]
    return zipped(*parts)


def _odt(name: str, data: bytes) -> bytes:
    return zipped(("mimetype", _ODT), ("content.xml", data))


def _crawl(name: str, data: bytes) -> bytes:
    """A crawl with the data as a page, between others."""
    kinds = {".html": "text/html; charset=utf-8", ".rss": "application/rss+xml", ".pdf": "application/pdf"}
    kind = kinds.get(PurePosixPath(name).suffix, "text/plain")
    first = record("http://news.example/2019/06/11/a", b"A strike begins on June 14.")
    return first + record(f"http://news.example/{name}", data, kind=kind) + first


def _message(name: str, data: bytes) -> bytes:
    head = (
        b"From: Desk <desk@news.example>\r\nSubject: Ferries\r\nDate: Tue, 11 Jun 2019 08:00:00 +0000\r\n"
        b"Message-ID: <1@news.example>\r\nMIME-Version: 1.0\r\nContent-Type: "
    )
    kind = b"text/html" if name.endswith(".html") else b"text/plain"
    return head + kind + b"; charset=utf-8\r\n\r\n" + data


BUILDERS: dict[str, Callable[[str, bytes], bytes]] = {
    ".zip": lambda name, data: zipped((name, data), ("b/other.txt", b"A strike begins on June 14.")),
    ".tar": lambda name, data: tarred((name, data), ("b/other.txt", b"A strike begins on June 14.")),
    ".gz": lambda name, data: packed(data),
    ".tgz": lambda name, data: packed(tarred((name, data))),
    ".bz2": lambda name, data: bz2.compress(data, 1),
    ".xz": lambda name, data: lzma.compress(data, preset=0),
    ".docx": _docx,
    ".odt": _odt,
    ".warc": _crawl,
    ".eml": _message,
    ".mbox": lambda name, data: b"From desk Tue Jun 11 08:00:00 2019\n" + _message(name, data) + b"\n",
}
"""What builds a file of this suffix around data of a name."""


def built(line: str, data: bytes) -> tuple[str, bytes]:
    """The name and the bytes of the outermost file of a line; the innermost is the data itself."""
    line = line.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    names = [name.strip()[:80] for name in line.split(">")][:6]
    inner, *outer = names
    for name in outer:
        build = BUILDERS.get(PurePosixPath(name).suffix.lower())
        data = build(inner or "a", data)[:LARGEST] if build else data
        inner = name
    return inner or "a", data


def changed(data: bytes, changes: str) -> bytes:
    """The data after changes of bytes, each said by four characters: what, where, how long, and with what."""
    for at in range(0, min(len(changes) - 3, 80), 4):
        what, where, length, value = (ord(mark) for mark in changes[at : at + 4])
        if data:
            place = (where * 7919 + length) % len(data)
            data = _CHANGES[what % len(_CHANGES)](data, place, length % 64 + 1, value)[:LARGEST]
    return data


def _over(data: bytes, place: int, new: bytes) -> bytes:
    return data[:place] + new + data[place + len(new) :]


def _number(data: bytes, place: int, length: int, value: int) -> bytes:
    """A lie about a size or an offset: two, four or eight bytes at the place, in both orders."""
    width = (2, 4, 8)[length % 3]
    number = (0, 1, len(data), len(data) + 1, 2 ** (8 * width) - 1, 2 ** (8 * width - 1) - 1, value)[value % 7]
    order = "little" if value % 2 else "big"
    return _over(data, place, (number % 2 ** (8 * width)).to_bytes(width, order))  # type: ignore[arg-type]


def _digits(data: bytes, place: int, length: int, value: int) -> bytes:
    """A lie about a length in digits: the first behind the place."""
    start = next((at for at in range(place, len(data)) if data[at : at + 1].isdigit()), None)
    if start is None:
        return data
    end = next((at for at in range(start, len(data)) if not data[at : at + 1].isdigit()), len(data))
    new = (b"0", b"1", b"-1", b"99999999999", b"1" * 5000, str(value).encode(), b"")[value % 7]
    return data[:start] + new + data[end:]


def _noise(data: bytes, place: int, length: int, value: int) -> bytes:
    return data[:place] + Random(value).randbytes(length) + data[place:]


_CHANGES: tuple[Callable[[bytes, int, int, int], bytes], ...] = (
    lambda data, place, length, value: _over(data, place, bytes([data[place] ^ (1 << value % 8)])),
    lambda data, place, length, value: _over(data, place, bytes([value % 256])),
    _number,
    _digits,
    _noise,
    lambda data, place, length, value: data[:place],
    lambda data, place, length, value: data[:place] + data[place + length :],
    lambda data, place, length, value: (
        data[: place + length] + data[place : place + length] * (value % 9) + data[place:]
    ),
    lambda data, place, length, value: data + data[place:],
    lambda data, place, length, value: zlib.compress(data) if value % 5 == 0 else _over(data, place, b"\0" * length),
)
"""A bit, a byte, a size, digits, noise; what follows, a stretch away, twice, the end again, zeros."""
