"""The forms of a rule's keys. Each form imports its type only when a file is parsed."""

from __future__ import annotations

from typing import Any

from checker.documents.forms import mapping, one_of, one_or_more, share, text
from checker.engine.rules.fields import FIELDS
from checker.model.finding import Level


def word() -> Any:
    """A word, several words separated by spaces, or `@name` for a vocabulary."""
    from checker.engine.rules.scalars import Word

    return Word


def pattern() -> Any:
    """An RE2 pattern."""
    from checker.engine.rules.scalars import Pattern

    return Pattern


def identifier() -> Any:
    """The id of a rule."""
    from checker.engine.rules.scalars import Identifier

    return Identifier


def message() -> Any:
    """A text with placeholders."""
    from checker.engine.rules.scalars import Message

    return Message


def link() -> Any:
    """A link to a page."""
    from checker.engine.rules.scalars import Link

    return Link


def tag() -> Any:
    """A tag of a rule."""
    from checker.engine.rules.scalars import Tag

    return Tag


def marked_text() -> Any:
    """A text with `[[ ]]` around what must be reported."""
    from checker.engine.rules.scalars import MarkedText

    return MarkedText


def published() -> Any:
    """A day, with a time or without."""
    from checker.engine.rules.scalars import PublishedText

    return PublishedText


def _word_sets() -> list[str]:
    return [name for name, field in FIELDS.items() if field.is_words]


words = one_or_more(word)
texts = one_or_more(text)
links = one_or_more(link)
tags = one_or_more(tag)
field_name = one_of("this claim has no field", lambda: FIELDS)
field_names = one_or_more(field_name)
shares_of_words = mapping(one_of("this claim has no set of words", _word_sets), share)
level = one_of("there is no level", lambda: [level.value for level in Level])
