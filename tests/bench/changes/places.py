"""A place in a row that is counted: "the second of her three terms"; the place is put behind the last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import NUMBER, value

RULE = "place-in-count"

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
SEEN = re.compile(
    rf"\b(?<!-)(?P<place>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) of (?:the |his |her |its |their )?(?:[a-z]+ )?"
    rf"(?P<count>{NUMBER})\b(?! percent)"
)


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """The place after the next behind the last, put there with the words up to the count, which a finding quotes."""
    place = int(value(match["count"])) + 2
    if place <= len(_ORDINALS):
        yield match.start("place"), match.end("count"), _ORDINALS[place - 1] + match[0][len(match["place"]) :]
