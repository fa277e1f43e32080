"""A total and the parts it is said to have: "12 people: five men and seven women"; one of them is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import NUMBER, like, value

RULE = "part-of-whole"

_PEOPLE = r"(?:m[ae]n|wom[ae]n|boys?|girls?|children|child|males?|females?|sons?|daughters?|Democrats|Republicans)"
_ITEM = r"(?:[A-Za-z-]+\s){0,2}" + _PEOPLE
_THINGS = rf"(?!{_ITEM}|years)[a-z'’-]+(?:\s[a-z'’-]+){{0,3}}\s?(?::|,|—|–|\s-)\s?"
_FORMS = (
    rf"(?<!including )(?P<whole>{NUMBER})\s{_THINGS}(?P<part>{NUMBER})\s{_ITEM}"
    rf",?\sand\s(?P<last>{NUMBER})\s{_ITEM}\b(?!,\s(?:and|{NUMBER}))",
    rf"(?P<whole2>{NUMBER})\s(?:in\sall|altogether),\s(?P<part2>{NUMBER})\s[^.,;\d]{{3,30}}\sand\s(?P<last2>{NUMBER})\s",
)
SEEN = re.compile("|".join(f"(?:{form})" for form in _FORMS))


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is put there: two more of one part, and three more of the total."""
    for name, text in match.groupdict().items():
        if text is not None:
            yield match.start(name), match.end(name), like(text, value(text) + (3 if name.startswith("whole") else 2))
