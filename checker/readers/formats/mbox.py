"""Mailboxes: many messages in a file, read one at a time (RFC 4155)."""

from __future__ import annotations

from checker.readers.mail.recognition import is_box
from checker.readers.reader import Reader

READER = Reader((".mbox", ".mbx"), "mail.box", 20_000_000_000, seen=is_box)
