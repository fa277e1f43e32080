"""The answer of a server in a record: its status, its type, and its body as the server meant it."""

from __future__ import annotations

import importlib
import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from checker.readers.containers.archives.unpacking import unpacked
from checker.readers.decode import ContentError
from checker.readers.limits import BLOCK, PAGE, Budget, whole

_HEADERS = 100_000
"""Bytes of the headers of an answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a request for a page."""

    status: str
    """The digits, as "404"; "" if it is no answer of a web server."""
    kind: str
    """The media type in small letters, without parameters; "" if it is not stated."""
    body: bytes


def answer(block: bytes) -> Answer:
    """The answer in the block of a `response` record. Raises ContentError if its body is too long.

    Some crawlers keep the header of an encoding that they have undone: a body that cannot be decoded is read as it is.
    """
    head, body = _divided(block)
    lines = head.decode("latin-1").splitlines()
    words = lines[0].split() if lines else []
    status = words[1] if len(words) > 1 and words[0].startswith("HTTP/") and words[1].isdecimal() else ""
    headers = {}
    for line in lines[1:]:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _joined(body)
    for encoding in reversed(headers.get("content-encoding", "").lower().split(",")):
        body = _decoded(body, encoding.strip())
    return Answer(status, media_type(headers.get("content-type", "")), body)


def media_type(stated: str) -> str:
    """The media type of a header: "text/html" of "text/HTML; charset=utf-8"."""
    return stated.partition(";")[0].strip().lower()


def _divided(block: bytes) -> tuple[bytes, bytes]:
    """The headers and the body of an answer."""
    ends = [(at, len(mark)) for mark in (b"\r\n\r\n", b"\n\n") if (at := block.find(mark, 0, _HEADERS)) >= 0]
    if not ends:
        return block[:_HEADERS], b""
    at, length = min(ends)
    return block[:at], block[at + length :]


def _joined(body: bytes) -> bytes:
    """A body without the sizes between its chunks; as it is if they are not there."""
    parts: list[bytes] = []
    at = 0
    while (end := body.find(b"\n", at, at + 1000)) >= 0:
        try:
            size = int(body[at:end].partition(b";")[0].strip(), 16)
        except ValueError:
            return body if not parts else b"".join(parts)
        if size <= 0:
            break
        parts.append(body[end + 1 : end + 1 + size])
        at = end + 1 + size
        at += 2 if body[at : at + 2] == b"\r\n" else body[at : at + 1] == b"\n"
    return b"".join(parts) if parts else body


def _decoded(body: bytes, encoding: str) -> bytes:
    decode = _DECODERS.get(encoding)
    if decode is None:
        return body
    try:
        return decode(body)
    except (OSError, zlib.error):
        return body


def _ungzipped(body: bytes) -> bytes:
    try:
        return whole(unpacked(io.BytesIO(body), Budget(len(body))), PAGE)
    except ContentError as error:
        raise OSError(error.message) from None


def _inflated(body: bytes) -> bytes:
    """What zlib has packed, with or without its header: servers do both."""
    for form in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        inflating = zlib.decompressobj(form)
        try:
            return inflating.decompress(body, PAGE)
        except zlib.error:
            continue
    raise OSError("no deflate")


def _by_fastwarc(reader: str) -> Callable[[bytes], bytes]:
    def decoded(body: bytes) -> bytes:
        streams = importlib.import_module("fastwarc.stream_io")
        parts, size = [], 0
        stream = getattr(streams, reader)(io.BytesIO(body))
        while part := stream.read(BLOCK):
            parts.append(part)
            size += len(part)
            if size > PAGE:
                raise OSError("too long")
        return b"".join(parts)

    return decoded


_DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": _ungzipped,
    "x-gzip": _ungzipped,
    "deflate": _inflated,
    "br": _by_fastwarc("BrotliReader"),
    "zstd": _by_fastwarc("ZstdReader"),
}
