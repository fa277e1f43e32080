"""What the service and a worker process say to each other: frames of a length, a JSON line of facts, and bytes."""

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
    """The frame as it goes through the pipe."""
    head = json.dumps(frame.facts).encode()
    return len(head).to_bytes(8, "big") + len(frame.body).to_bytes(8, "big") + head + frame.body


def take(stream: BinaryIO) -> PipeFrame | None:
    """The next frame; None where the other side has gone."""
    sizes = stream.read(16)
    if len(sizes) < 16:
        return None
    head = stream.read(int.from_bytes(sizes[:8], "big"))
    return PipeFrame(json.loads(head), stream.read(int.from_bytes(sizes[8:], "big")))


async def receive(stream: asyncio.StreamReader) -> PipeFrame:
    """The next frame. Raises asyncio.IncompleteReadError where the other side has gone."""
    sizes = await stream.readexactly(16)
    head = await stream.readexactly(int.from_bytes(sizes[:8], "big"))
    return PipeFrame(json.loads(head), await stream.readexactly(int.from_bytes(sizes[8:], "big")))
