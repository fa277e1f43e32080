"""What an item of a news format is by its vocabularies, and why it holds no copy that may be published."""

from __future__ import annotations

import re

_KINDS = {
    "picture": "a picture",
    "photo": "a picture",
    "graphic": "a graphic",
    "audio": "a sound recording",
    "video": "a video",
    "animation": "a video",
    "event": "an event",
    "planning": "planned coverage",
}
"""Types of item that hold no article. Their bodies are scripts, captions and invitations."""
_WITHDRAWN = {
    "canceled": "canceled by its provider",
    "cancelled": "canceled by its provider",
    "withheld": "withheld by its provider",
    "killed": "killed by its provider",
    "recalled": "recalled by its provider",
    "unpublished": "taken back by its provider",
    "spiked": "spiked",
}
"""States of the standards, and below them those of Superdesk."""
_PREFIX = re.compile(r".*[:/]", re.DOTALL)


def code(value: str) -> str:
    """A value of a vocabulary, without its prefix ("stat:usable") or address, and in lower case."""
    return _PREFIX.sub("", value.strip()).lower()


def kind(value: str) -> str | None:
    """What an item of this type is, if it holds no article."""
    return _KINDS.get(code(value))


def withdrawn(status: str) -> str | None:
    """Why an item with this status is not published, if so."""
    return _WITHDRAWN.get(code(status))
