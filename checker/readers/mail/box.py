"""Mailboxes: many messages in a file, read one at a time (RFC 4155).

wire/desk.mbox#20190215.7@example.org    by the identifier of the message
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from checker.model.finding import Problem
from checker.model.skipped import Skipped, Skipping
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.mail.message import message_id, parsed
from checker.readers.mail.message import records as message_records
from checker.readers.mail.recognition import FROM, LARGEST
from checker.readers.reader import Result
from checker.readers.record import Record

_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_BLOCK = 1 << 20


def records(content: Content) -> Iterator[Result]:
    """The articles of all messages, and what is wrong with some. Raises ContentError."""
    seen: dict[str, tuple[int, bytes]] = {}
    with content.opened() as stream:
        for number, (line, data) in enumerate(_messages(stream), 1):
            yield from _message(content, number, line, data, seen)
    if not seen:
        raise ContentError("this is no mailbox: no line 'From ' stands above a message", "export it again as .mbox")


def _message(
    content: Content, number: int, line: int, data: bytes, seen: dict[str, tuple[int, bytes]]
) -> Iterator[Result]:
    """The articles of one message."""
    name = f"{content.name}#message {number}"
    try:
        message = parsed(_QUOTED.sub(rb"\1", data))
        identifier = message_id(message) or f"message {number}"
        name = f"{content.name}#{identifier}"
        digest = hashlib.sha256(data).digest()
        if identifier in seen:
            yield _again(content, identifier, line, seen[identifier], digest)
            return
        seen[identifier] = line, digest
        inside = Content(name, data=b"", depth=content.depth, budget=content.budget)
        for result in message_records(message, inside, line):
            yield _in_box(result, content.name)
    except ContentError as error:
        seen.setdefault(f"message {number}", (line, b""))
        yield Problem(f"{name}{error.place}", error.message, error.hint)


def _again(content: Content, identifier: str, line: int, before: tuple[int, bytes], digest: bytes) -> Problem | Skipped:
    """A message whose identifier another one has: a copy of it, or not."""
    place = f"{content.name}#{identifier}"
    if digest == before[1]:
        return Skipped(place, Skipping.ITEM, f"a copy of the message on line {before[0]}")
    message = f"the identifier {identifier!r} is already that of the message on line {before[0]}"
    return Problem(f"{content.name}:{line}:1", message, "identifiers tell messages apart")


def _in_box(result: Result, file: str) -> Result:
    return replace(result, file=file) if isinstance(result, Record) else result


def _messages(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The messages, each with the line on which it begins; one that is too long is cut, so that it is refused."""
    parts: list[bytes] = []
    size, start = 0, 0
    for number, line, is_blank_before in _lines(stream):
        if is_blank_before and FROM.match(line):
            if start:
                yield start, b"".join(parts)
            parts, size, start = [], 0, number
        elif start and size <= LARGEST:
            parts.append(line)
            size += len(line)
    if start:
        yield start, b"".join(parts)


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes, bool]]:
    """The lines with their numbers, long ones in pieces, and whether a blank line or nothing stands before."""
    number, blank, whole = 1, True, True
    while line := stream.readline(_BLOCK):
        yield number, line, blank and whole
        blank = whole and not line.strip()
        whole = line.endswith(b"\n")
        number += whole
