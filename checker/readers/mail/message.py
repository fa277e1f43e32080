"""The articles of one message: its text, messages it forwards, and the files attached to it."""

from __future__ import annotations

import email
import email.policy
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from pathlib import PurePosixPath
from typing import NamedTuple

from checker.model.article import Skip
from checker.model.skipped import Skipped, Skipping
from checker.readers import opening
from checker.readers.content import Content
from checker.readers.decode import ContentError
from checker.readers.folders.other_kinds import kind_of
from checker.readers.limits import DEPTH
from checker.readers.mail.charsets import header
from checker.readers.mail.headers import Sent, Subject, sender, sent, subject, written_date
from checker.readers.mail.quoted import Body, forwarded, own
from checker.readers.mail.recognition import LARGEST
from checker.readers.mail.structure import Structure, filename, is_sealed, structure, text_of
from checker.readers.parts import BREAK, numbered, same_words
from checker.readers.reader import Result
from checker.readers.record import Record

_MOST_PARTS = 20_000
_MOST_FIELDS = 200_000
_BOUNDARY = re.compile(rb"^--", re.MULTILINE)
_FIELD = re.compile(rb"^[!-9;-~]{1,76}:", re.MULTILINE)
_CONTENT = re.compile(rb"^content-[a-z-]{1,40}:[^\n]*(?:\n[ \t][^\n]*)*", re.MULTILINE | re.IGNORECASE)
_LONGEST_HEADER = 20_000
"""Bytes of a header that says what a part is."""
_LONGEST_TEXT, _MOST_LINES = 16_000_000, 400_000
_MOST_FORWARDS = 5
_SUFFIXES = {
    "text/plain": ".txt",
    "text/html": ".html",
    "application/pdf": ".pdf",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_KINDS = {"image": "a picture", "audio": "a recording", "video": "a recording"}
_SILENT = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"})
_TOO_DEEP = "messages are too deep in each other"


class Envelope(NamedTuple):
    """What is known about a text from the headers around it."""

    subject: Subject
    sent: Sent
    source: str | None


def parsed(data: bytes) -> Message:
    """The message. Raises ContentError."""
    if len(data) > LARGEST:
        raise ContentError(f"{len(data) // 1_000_000} MB is too long for one message", "save its attachments as files")
    for pattern, most, what in ((_BOUNDARY, _MOST_PARTS, "parts"), (_FIELD, _MOST_FIELDS, "headers")):
        if sum(1 for _ in pattern.finditer(data)) > most:
            raise ContentError(f"the message has too many {what}", "save its words as plain text (.txt)")
    if any(len(found[0]) > _LONGEST_HEADER for found in _CONTENT.finditer(data)):
        raise ContentError("a header of the message is too long", "save its words as plain text (.txt)")
    try:
        return email.message_from_bytes(data, policy=email.policy.compat32)
    except RecursionError:
        raise ContentError("the parts of the message are nested too deeply", "save its words as plain text") from None


def records(message: Message, content: Content, line: int | None = None) -> Iterator[Result]:
    """The articles of a message under the name of its content. `line` is where it begins in its file.

    Raises ContentError if it holds nothing that can be read.
    """
    found = structure(message)
    record = _text_record(message, found, content.name)
    if record is not None:
        yield replace(record, line=line)
    count = 0
    for result in _attachments(found, content):
        count += not isinstance(result, Skipped) or result.why is not Skipping.ITEM
        yield result
    reasons = list(dict.fromkeys(found.reasons))
    if record is None and not count:
        if reasons:
            raise ContentError(f"the message is {reasons[0]}", "save its words as plain text (.txt)")
        raise ContentError("the message has no text", "if it is in a picture, type it into a .txt file")
    for reason in reasons:
        yield Skipped(f"{content.name}#{reason}", Skipping.ITEM, reason)


def _text_record(message: Message, found: Structure, name: str) -> Record | None:
    """The text of the message itself, or of the one that it forwards; None if it has none."""
    body = _together([text_of(part) for part in found.bodies])
    if len(body.text) > _LONGEST_TEXT or body.text.count("\n") > _MOST_LINES:
        raise ContentError("the message is too long for one article", "save its words as plain text (.txt)")
    if is_sealed(body.text):
        found.reasons.append("encrypted")
        return None
    outside = Envelope(subject(header(message, "Subject")), sent(message), sender(header(message, "From")))
    envelope, body = _innermost(outside, body)
    body = _without_title(own(body), envelope.subject.text)
    if not body.text.strip():
        return None
    return Record(
        name,
        body.text,
        title=envelope.subject.text or None,
        published=envelope.sent.moment,
        published_by=envelope.sent.by,
        source=envelope.source,
        skips=body.skips,
        places=numbered(body.text),
        language=_language(message),
    )


def _innermost(envelope: Envelope, body: Body) -> tuple[Envelope, Body]:
    """The message that a text forwards, and what its headers say; the text itself if it forwards none."""
    for _ in range(_MOST_FORWARDS):
        inner = forwarded(body, may_be_answer=not envelope.subject.forwarded)
        if inner is None or not inner.body.text.strip():
            break
        stated = inner.fields.get("date") or inner.fields.get("sent") or ""
        moment = written_date(stated)
        by = f"{'Date' if 'date' in inner.fields else 'Sent'} of the forwarded message"
        envelope = Envelope(
            subject(inner.fields.get("subject", "") or envelope.subject.text),
            Sent(moment, by) if moment else Sent(),
            sender(inner.fields["from"]) or envelope.source,
        )
        body = inner.body
    return envelope, body


def _together(bodies: list[Body]) -> Body:
    """The texts of several parts as one."""
    text, skips = "", []
    for body in bodies:
        if not body.text.strip():
            continue
        text += BREAK if text else ""
        skips += [Skip(skip.start + len(text), skip.end + len(text), skip.why) for skip in body.skips]
        text += body.text
    return Body(text, tuple(skips))


def _without_title(body: Body, title: str) -> Body:
    """The text without a first line that repeats the subject."""
    first, newline, rest = body.text.partition("\n")
    if not newline or not same_words(first, title):
        return body
    start = len(body.text) - len(rest.lstrip("\n"))
    skips = tuple(Skip(skip.start - start, skip.end - start, skip.why) for skip in body.skips if skip.start >= start)
    return Body(body.text[start:], skips)


def _language(message: Message) -> str | None:
    stated = header(message, "Content-Language").split(",")[0].strip()
    return stated if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", stated) else None


def _attachments(found: Structure, content: Content) -> Iterator[Result]:
    """What the attached files and messages hold."""
    names: Counter[str] = Counter()
    for part in found.attached:
        if part.get_content_type() in _SILENT:
            continue
        kind = part.get_content_type()
        name = _unique(filename(part) or f"attachment{_SUFFIXES.get(kind, '')}", names)
        if kind == "message/rfc822":
            yield from _attached_message(part, content, names)
        else:
            yield from _attached_file(part, kind, content, name)


def _unique(name: str, names: Counter[str]) -> str:
    """The name, with a number if another attachment has the same."""
    names[name] += 1
    if names[name] == 1:
        return name
    suffix = PurePosixPath(name).suffix
    return f"{name.removesuffix(suffix)} ({names[name]}){suffix}"


def _attached_message(part: Message, content: Content, names: Counter[str]) -> Iterator[Result]:
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload and isinstance(payload[0], Message) else None
    if inner is None:
        return
    identifier = message_id(inner) or "forwarded message"
    name = f"{content.name}#{_unique(identifier, names)}"
    if content.depth >= DEPTH:
        yield Skipped(name, Skipping.ITEM, _TOO_DEEP)
        return
    try:
        inside = Content(name, data=b"", depth=content.depth + 1, budget=content.budget)
        yield from (_in_file(result, content.name) for result in records(inner, inside))
    except ContentError as error:
        yield Skipped(name, Skipping.ITEM, error.message)


def _attached_file(part: Message, kind: str, content: Content, name: str) -> Iterator[Result]:
    """What an attached file holds, if claimcheck reads its format."""
    place = f"{content.name}#{name}"
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return
    if part.get_content_maintype() in _KINDS:
        yield Skipped(place, Skipping.ITEM, _KINDS[part.get_content_maintype()])
        return
    suffix = PurePosixPath(name).suffix.lower() or _SUFFIXES.get(kind, ".bin")
    inside = Content(place, data=data, depth=content.depth + 1, suffix=suffix, budget=content.budget)
    if content.depth >= DEPTH:
        yield Skipped(place, Skipping.ITEM, _TOO_DEEP)
    elif opening.reader_of(inside) is None:
        other = kind_of(suffix)
        yield Skipped(place, Skipping.ITEM, other.name if other else "an attachment of another kind")
    else:
        yield from (_in_file(result, content.name) for result in opening.held(inside))


def _in_file(result: Result, file: str) -> Result:
    return replace(result, file=file) if isinstance(result, Record) else result


def message_id(message: Message) -> str:
    """The identifier of a message, without its brackets; "" if it has none."""
    return header(message, "Message-ID").strip("<> ").replace("#", "_")
