"""The parts of a message: which hold its text, and which are attached to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from email.message import Message

from checker.readers.mail.charsets import part_text, words
from checker.readers.mail.flowed import joined
from checker.readers.mail.quoted import Body, unsigned
from checker.text.html import words as html_words
from checker.text.word_lists import alternations

_STUB = re.compile(alternations("readers/mail")["stubs"], re.IGNORECASE)
_FEWEST = 20
"""Words of a plain part that may only point to the HTML part."""
_MUCH_MORE = 3
_ENCRYPTED = "encrypted"
_SEALED = "signed with S/MIME in a form that hides its text"
_REPORT = "a report about a message that was sent"
_INVITATION = "an invitation"


@dataclass(slots=True)
class Structure:
    """The parts of a message. `reasons` say why parts that might be its text are not read."""

    bodies: list[Message] = field(default_factory=list)
    attached: list[Message] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def structure(message: Message) -> Structure:
    """The parts of a message that hold its text in order, and its attachments."""
    found = Structure()
    _collect(message, found)
    return found


def _collect(part: Message, found: Structure) -> None:
    kind = part.get_content_type()
    if reason := _unreadable(part, kind):
        found.reasons.append(reason)
    elif kind == "multipart/alternative":
        _alternative(part, found)
    elif kind == "multipart/related":
        parts = _parts(part)
        if parts:
            _collect(parts[0], found)
        found.attached += parts[1:]
    elif part.is_multipart() and part.get_content_maintype() == "multipart":
        for inner in _parts(part):
            _collect(inner, found)
    elif kind in ("text/plain", "text/html") and not is_attached(part):
        found.bodies.append(part)
    else:
        found.attached.append(part)


def _parts(part: Message) -> list[Message]:
    """The parts of a part; none if it only claims to have some."""
    payload = part.get_payload()
    return [inner for inner in payload if isinstance(inner, Message)] if isinstance(payload, list) else []


def is_attached(part: Message) -> bool:
    """Whether a part is a file of its own."""
    return part.get_content_disposition() == "attachment" or bool(filename(part))


def filename(part: Message) -> str:
    """The name of an attached file, without folders; "" if it has none."""
    name = " ".join(words(part.get_filename("")).split())
    return re.split(r"[/\\]", name)[-1].replace("#", "_")


def _unreadable(part: Message, kind: str) -> str:
    """Why a part is not read, although it stands for the text; "" if it may be."""
    if kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        signed = str(part.get_param("smime-type", "")).startswith("signed")
        return _SEALED if signed else _ENCRYPTED
    if kind == "multipart/encrypted":
        return _ENCRYPTED
    if kind in ("multipart/report", "message/delivery-status", "message/disposition-notification"):
        return _REPORT
    return _INVITATION if kind == "text/calendar" else ""


def _alternative(part: Message, found: Structure) -> None:
    """One of several forms of the same text: the plain one, unless it only points to the other."""
    inner = Structure()
    for form in _parts(part):
        _collect(form, inner)
    plain = [body for body in inner.bodies if body.get_content_type() == "text/plain"]
    html = [body for body in inner.bodies if body.get_content_type() == "text/html"]
    chosen = plain or html
    if plain and html and _is_stub(text_of(plain[0]).text, text_of(html[0]).text):
        chosen = html
    found.bodies += chosen[:1] if chosen is html else chosen
    found.attached += inner.attached
    if not chosen:
        found.reasons += inner.reasons


def _is_stub(plain: str, html: str) -> bool:
    count = len(plain.split())
    if not count or (count < 2 * _FEWEST and _STUB.search(plain)):
        return True
    return count < _FEWEST and len(html.split()) > _MUCH_MORE * count


def text_of(part: Message) -> Body:
    """The text of a part. Raises NotTextError."""
    text = part_text(part)
    if part.get_content_type() == "text/html":
        return Body(*html_words(text))
    if str(part.get_param("format", "")).lower() == "flowed":
        text = joined(text, str(part.get_param("delsp", "")).lower() == "yes")
    return Body(unsigned(text))


def is_sealed(text: str) -> bool:
    """Whether a text is encrypted with PGP inside of the message."""
    return text.lstrip().startswith("-----BEGIN PGP MESSAGE-----")
