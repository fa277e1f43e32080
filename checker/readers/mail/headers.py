"""What the headers of a message say: its subject, who sent it, and when."""

from __future__ import annotations

import datetime as dt
import re
from email.message import Message
from email.utils import parseaddr, parsedate_tz
from typing import NamedTuple

from checker.readers.mail.charsets import header, headers
from checker.text.word_lists import alternations

_LISTS = alternations("readers/mail")
_PREFIX = re.compile(
    rf"\s*(?:(?P<forward>{_LISTS['forwards']})|(?:{_LISTS['answers']}))(?:\[\d+\])?\s*:\s*", re.IGNORECASE
)
_WARNING = re.compile(r"\s*[\[(*]{1,3}\s*(?:external|ext|spam)\b[^\])*]{0,30}[\])*]{1,3}:?\s*", re.IGNORECASE)
_LONGEST = 500
"""Characters of a date or a sender."""
_BLANKS = re.compile(r"[\u202f\xa0\s]+")
_MOMENTS = (
    "%a, %b %d, %Y at %I:%M %p",
    "%a, %d %b %Y at %H:%M",
    "%A, %B %d, %Y %I:%M %p",
    "%A, %B %d, %Y at %I:%M %p",
    "%A, %B %d, %Y %I:%M:%S %p",
    "%A, %B %d, %Y at %I:%M:%S %p",
    "%B %d, %Y at %I:%M:%S %p",
    "%B %d, %Y at %I:%M %p",
    "%A, %d %B %Y %H:%M",
    "%A, %d %B %Y at %H:%M",
    "%d %B %Y %H:%M",
    "%d %B %Y at %H:%M:%S",
    "%d %B %Y at %H:%M",
    "%Y-%m-%d %H:%M",
)
"""How mail programs write the time of a message that they forward."""
_ZONE = re.compile(r" (?:[A-Z]{2,5}|(?:GMT|UTC)?[+-]\d{1,2}:?(?:\d\d)?)$")


class Subject(NamedTuple):
    """A subject without "Re:" and "Fwd:"."""

    text: str
    forwarded: bool


class Sent(NamedTuple):
    """When a message was sent, as an ISO time, and what says so; both None if nothing does."""

    moment: str | None = None
    by: str | None = None


def subject(text: str) -> Subject:
    """A subject without what mail programs put in front of it."""
    forwarded = False
    while match := _PREFIX.match(text) or _WARNING.match(text):
        forwarded = forwarded or bool(match.groupdict().get("forward"))
        text = text[match.end() :]
    return Subject(text.strip(), forwarded)


def sender(value: str) -> str | None:
    """The name of a sender, else the address."""
    name, address = parseaddr(value[:_LONGEST])
    return " ".join(name.strip("'\" ").split()) or address or None


def sent(message: Message) -> Sent:
    """When a message was sent: by its date, else by the first server that received it."""
    received = [header_date(line.rpartition(";")[2]) for line in headers(message, "Received")]
    first = next((moment for moment in reversed(received) if moment), None)
    stated = header_date(header(message, "Date"))
    if stated is None:
        return Sent(first.isoformat(), "Received") if first else Sent()
    if first and abs((stated.date() - first.date()).days) > 1:
        return Sent(stated.isoformat(), f"Date, not Received {first.date()}")
    return Sent(stated.isoformat(), "Date")


def header_date(value: str) -> dt.datetime | None:
    """The time in a header, with its zone (RFC 5322); None if it has none or is none."""
    try:
        fields = parsedate_tz(value[:_LONGEST])
        if fields is None:
            return None
        moment = dt.datetime(*fields[:6])
        return moment if fields[9] is None else moment.replace(tzinfo=dt.timezone(dt.timedelta(seconds=fields[9])))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def written_date(value: str) -> str | None:
    """The ISO time of a date that a mail program wrote into the text of a message; None if it cannot be told."""
    text = _BLANKS.sub(" ", value).strip(" *")
    if re.match(r"(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d", text) and (moment := header_date(text)):
        return moment.isoformat()
    for known in (text, _ZONE.sub("", text)):
        for form in _MOMENTS:
            try:
                return dt.datetime.strptime(known, form).isoformat()
            except ValueError:
                continue
    return None
