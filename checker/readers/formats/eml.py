"""E-mail, one message a file: its text without what it quotes, and the articles attached to it."""

from __future__ import annotations

from checker.readers.mail.recognition import LARGEST, is_single
from checker.readers.reader import Reader

READER = Reader((".eml", ".emlx"), "mail.single", LARGEST, seen=is_single)
