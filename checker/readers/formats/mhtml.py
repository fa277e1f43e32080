"""Web pages that a browser saved with their pictures in the form of a message (MHTML, RFC 2557)."""

from __future__ import annotations

from checker.readers.mail.recognition import LARGEST, is_page
from checker.readers.reader import Reader

READER = Reader((".mhtml", ".mht"), "mail.saved_page", LARGEST, seen=is_page)
