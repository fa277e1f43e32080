"""Shares of one poll or vote that leave each other no room: the first is raised until both make more than all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numbers_written import NUMBER, like, value

RULE = "shares-over-all"

_PERCENT = r"\s?(?:percent|per\scent|%)"
_NAME = r"(?:[A-Z][\w.'’-]+\s?){1,3}"
_WORDS = r"[^.;:()\d]"
_RIVALS = (
    r"\b(?:lead(?:s|ing)?|led|beat|defeated|edging|edged|ahead|advantage|edge|won|winning|divided|wins?|handling|over|had|was|"
    r"abortion|a)\b(?:[^.;:()%]|Mr\.|Gov\.){0,60}?(?<!from)(?<!of)(?<!growth)(?<!by)\s"
)
_FORMS = (
    rf"{_RIVALS}(?P<one>{NUMBER}){_PERCENT}(?:\sof\sthe\svote)?,?\sto\s(?:{_NAME}(?:['’]s)?\s)?(?P<other>{NUMBER}){_PERCENT}(?=[\s.,])(?!\sof\sthe)",
    rf"(?P<one2>{NUMBER}){_PERCENT}\s{_WORDS}{{0,40}}\bfavou?rabl[ey]{_WORDS}{{0,30}}\s(?P<other2>{NUMBER}){_PERCENT}\s(?:\w+\s){{0,3}}unfavou?rabl[ey]",
    rf"(?P<one3>{NUMBER}){_PERCENT}\s{_WORDS}{{0,20}}\bapproved?\b{_WORDS}{{0,30}}\s(?P<other3>{NUMBER}){_PERCENT}\s(?:\w+\s){{0,3}}disapprove",
    rf"(?P<one4>{NUMBER}){_PERCENT}\s{_WORDS}{{0,30}}\b(?:favou?ring|for|supporting|backing|in\ssupport\sof)\s{_NAME},?\s?(?:and|to|with)\s(?P<other4>{NUMBER}){_PERCENT}\s(?:for\s|backing\s)?[A-Z]",
    rf"\b(?:at|with|won|received)\s(?P<one5>{NUMBER}){_PERCENT}(?:\sof\sthe\svote)?,?\s(?:compared\sto|and|while|to)\s{_NAME}(?:['’]s)?\s?(?:had\s|at\s|won\s)?(?P<other5>{NUMBER}){_PERCENT}",
)
SEEN = re.compile("|".join(f"(?:{form})" for form in _FORMS))


def changes(match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is put there: a first share with which both make 108."""
    groups = {name: text for name, text in match.groupdict().items() if text is not None}
    other = next(value(text) for name, text in groups.items() if name.startswith("other"))
    for name, text in groups.items():
        if name.startswith("one"):
            yield match.start(name), match.end(name), like(text, 108.0 - other)
