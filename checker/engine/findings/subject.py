"""What a dispute is about, in the words of the copy: a name that all its sides give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.model.article import Article
from checker.model.claim import Claim, Frame
from checker.model.finding import Side

_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
_WEIGHTS = {"person": 6, "owner": 4, "names": 4, "subject": 4, "patient": 3, "place": 3, "anchor": 2, "scope": 2}
"""How well the names of a part of the frame name the fact; a name elsewhere in the sentence weighs `ELSEWHERE`."""
_ALL_NAMES = frozenset({"person", "owner", "names"})
"""The parts that hold nothing but names."""
ELSEWHERE = 1
"""Such a name counts only if it names a place: "near Norvale"."""
OWNING = 4
"""The least weight of a name whose age or profit it can be."""
_PLACED = re.compile(r"\b(?:in|near|at|off|outside) $", re.IGNORECASE)
LONGEST_NAME = 4
"""The most words of a name in a title."""


def subject(sides: Sequence[Side], articles: Mapping[str, Article], least: int = ELSEWHERE) -> str:
    """The name that all sides give, as the copy prints it; empty if there is none.

    Of several names, the one closest to the value counts: whose age, part or money it is, then the subject, those acted
    on, and the place. Names of a lower weight than `least` do not count; with a `least` above `ELSEWHERE`, nor do names
    after a preposition of place. A person is named by the last name.
    """
    claims = [claim for side in sides for claim in side.claims]
    known = frozenset(name for claim in claims for name in _known(claim))
    weighed = [_weights(side, known) for side in sides]
    common = set.intersection(*(set(weights) for weights in weighed))
    shared = {name: min(weights[name] for weights in weighed) for name in common}
    while shared and max(shared.values()) >= least:
        best = max(sorted(shared), key=lambda name: shared[name])
        person = any(claim.frame.person == best for claim in claims)
        names = {best} if person else {name for name in shared if 2 * shared[name] >= shared[best]}
        placed = True if shared[best] == ELSEWHERE else False if least > ELSEWHERE else None
        if found := next(_printed(claims, articles, names, placed), ""):
            return found
        least = max(least, OWNING)
        del shared[best]
    return ""


def _known(claim: Claim) -> Iterator[str]:
    """The words of a claim that are names, in lower case."""
    yield from claim.names
    for part in _ALL_NAMES:
        yield from _part(claim.frame, part)


def _weights(side: Side, known: frozenset[str]) -> dict[str, int]:
    """The names in the frames of a side's claims, in lower case, each with its highest weight; without speakers."""
    found: dict[str, int] = {}
    for claim in side.claims:
        said = _WORD.findall((claim.frame.attribution or "").lower())
        parts = [(ELSEWHERE, claim.names), *((weight, _part(claim.frame, part)) for part, weight in _WEIGHTS.items())]
        for weight, words in parts:
            for name in words:
                if name in known and name not in said:
                    found[name] = max(found.get(name, 0), weight)
    return found


def _part(frame: Frame, part: str) -> Iterable[str]:
    held = getattr(frame, part)
    return (held,) if isinstance(held, str) else held or ()


def _printed(
    claims: Sequence[Claim], articles: Mapping[str, Article], names: set[str], placed: bool | None
) -> Iterator[str]:
    """Runs of capitalised words that are among these names, as printed in the sentences of the claims.

    If `placed` is True, only after a preposition of place; if it is False, only elsewhere: "a baker in Norvale, 41".
    """
    for claim in claims:
        text = articles[claim.article].text[claim.sentence.start : claim.sentence.end]
        words = list(_WORD.finditer(text))
        for index, word in enumerate(words):
            if (
                _bare(word[0]) in names
                and word[0][:1].isupper()
                and placed in (None, _PLACED.search(text[: word.start()]) is not None)
            ):
                last = index
                while last + 1 < len(words) and _joins(text, words[last], words[last + 1], names):
                    last += 1
                if last - index < LONGEST_NAME:
                    yield _unowned(text[word.start() : words[last].end()])


def _joins(text: str, left: re.Match[str], right: re.Match[str], names: set[str]) -> bool:
    return text[left.end() : right.start()] == " " and _bare(right[0]) in names and right[0][:1].isupper()


def _bare(word: str) -> str:
    return _unowned(word).lower()


def _unowned(name: str) -> str:
    """The name without a possessive ending or a full stop at its end."""
    return re.sub(r"(?:['’]s?)?\.?$", "", name)


def possessive(name: str) -> str:
    """ "Pell's", "Giles'": with the apostrophe alone after an s, as news style guides have it."""
    return f"{name}'" if name.endswith(("s", "S")) else f"{name}'s"
