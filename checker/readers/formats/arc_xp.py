"""Stories of Arc XP in ANS, its JSON format: one, a list, a collection or the results of a search."""

from __future__ import annotations

from checker.readers.reader import Reader

READER = Reader((), "web.arc_xp", 100_000_000, (b"{", b"["), decoded=True)
