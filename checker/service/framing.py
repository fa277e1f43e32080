"""Messages between the service and its worker processes: frames of a length, a JSON line of facts, and bytes."""

from __future__ import annotations

import asyncio
import json
from typing import BinaryIO, NamedTuple

Facts = dict[str, object]


class PipeFrame(NamedTuple):
    """One message."""

    facts: Facts
    body: bytes = b""


def packed_frame(frame: PipeFrame) -> bytes:
    """The frame as bytes for the pipe."""
    head = json.dumps(frame.facts).encode()
    return len(head).to_bytes(8, "big") + len(frame.body).to_bytes(8, "big") + head + frame.body


def take(stream: BinaryIO) -> PipeFrame | None:
    """The next frame; None if the other side has closed the pipe."""
    sizes = stream.read(16)
    if len(sizes) < 16:
        return None
    head = stream.read(int.from_bytes(sizes[:8], "big"))
    return PipeFrame(json.loads(head), stream.read(int.from_bytes(sizes[8:], "big")))


async def receive(stream: asyncio.StreamReader) -> PipeFrame:
    """The next frame. Raises asyncio.IncompleteReadError if the other side has closed the pipe."""
    sizes = await stream.readexactly(16)
    head = await stream.readexactly(int.from_bytes(sizes[:8], "big"))
    return PipeFrame(json.loads(head), await stream.readexactly(int.from_bytes(sizes[8:], "big")))
