"""A vote against the size of its house, and a majority of seats against their total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.compare.one_article.sentence.neighbours import ordered
from checker.compare.one_article.sentence.plain_numbers import FIGURE
from checker.compare.one_article.sentence.sentence_figures import figure_at
from checker.compare.one_article.votes.tallies_of_votes import BARE, VOTE, Tally
from checker.compare.values.quantity_words import number_words
from checker.compare.values.relation import Contradiction
from checker.model.claim import Claim
from checker.text.word_lists import alternations

_ANY = alternations("compare/house_sizes")
_ANY_SPACED = alternations("compare/house_sizes", gap=r"\s+")

_ABSTAINED = re.compile(
    rf"(?P<number>{BARE})(?:\s+[a-z]+){{0,2}}?\s+(?:abstain\w*|abstentions?|did\s+not\s+vote|stay(?:ed"
    rf"|ing)\s+away|absent)\b",
    re.IGNORECASE,
)
_HOUSE_NOUN = rf"(?:{_ANY['house noun']})"
_HOUSES = (
    re.compile(
        rf"\b(?P<size>{FIGURE})-(?:member|seat|strong|person|man|judge"
        rf"|justice)\s+(?:[\w'’-]+\s+){{0,3}}?{_HOUSE_NOUN}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_HOUSE_NOUN}(?:,\s+which|\s+that|\s+which)?\s+(?:has|had|of|consists\s+of|numbers"
        rf"|is\s+made\s+up\s+of)\s+(?P<size>{FIGURE})(?:\s+(?:members|seats|judges|deputies"
        rf"|justices|councill?ors)\b|(?=\s*[,.]))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:of\s+(?:the|its|all)|the)\s+(?P<size>{FIGURE})\s+(?:{_ANY['houses']}|councill?ors"
        r")(?:\s*,|\s+(?:split|voted|divided|ruled)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:all|the|its)\s+(?P<size>{FIGURE})\s+(?:members|seats|deputies|judges|councill?ors"
        rf"|senators)\s+(?:of|in|on)\s+(?:the|its)\s+(?:[\w'’-]+\s+){{0,3}}?{_HOUSE_NOUN}\b",
        re.IGNORECASE,
    ),
)
_OF_HOUSE = re.compile(
    rf"(?P<held>{BARE})\s+of\s+(?:the|its|parliament['’]s"
    rf"|the\s+\w+['’]s)\s+(?P<size>{FIGURE})(?:\s+[a-z-]+)?\s+(?:seats|members|places)\b",
    re.IGNORECASE,
)
_MAJORITY = re.compile(
    rf"(?:\b(?:{_ANY['majority']}|gives?|commands?|enjoys?)\s+"
    r"(?:[A-Z]?\w+\s+){0,3}?(?:an?|its|their|his|her)\s+(?:[a-z-]+\s+){0,2}?majority"
    r"|\ban\s+(?:overall|absolute|outright)\s+majority|(?:,|\s[-–—])\s+an?\s+(?:[a-z-]+\s+)?majority)\b"
    rf"(?:\s+of\s+(?P<by>{FIGURE})(?![\w%]|\spercent))?",
    re.IGNORECASE,
)
_NO_MAJORITY = re.compile(
    rf"\b(?:{_ANY_SPACED['no majority']}|lacks?|need\w*|fail\w*|den(?:y|ied)|hopes?"
    r"|with\s+the\s+(?:support|backing|help))\b|\b(?:from|down|up)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"\b(?P<short>{FIGURE})(?:\s+(?:seats|votes))?\s+(?:short\s+of"
    rf"|fewer\s+than\s+needed\s+for)\s+(?:an?|the|its)\s+(?:[a-z-]+\s+)?majority\b",
    re.IGNORECASE,
)
_TWO_HOUSES = re.compile(
    r"\bboth\s+(?:houses|chambers)\b|\b(?:lower|upper)\s+(?:house|chamber)\b.*\b(?:lower|upper"
    r"|senate)\b|\bsenate\b.*\bhouse\b"
    r"|\bhouse\b.*\bsenate\b",
    re.IGNORECASE,
)
_JUST_SHORT = re.compile(
    r"\b(?:just|narrowly|barely)\s+(?:fell\s+)?short\s+of\s+an?\s+(?:overall\s+|outright\s+|absolute\s+)?majority\b",
    re.I,
)
_CONDITION = re.compile(r"\b(?:if|would|could|allies|together|coalition|partners?)\b", re.IGNORECASE)


def _house(start: int, end: int, text: str) -> list[re.Match[str]]:
    return [match for pattern in _HOUSES for match in pattern.finditer(text, start, end)]


def overflow(
    held: Sequence[Claim], known: Sequence[Tally], near: Sequence[Claim], text: str
) -> Iterator[Contradiction]:
    """More votes than there are members in the only house of the sentence, or of the sentence before it."""
    sentence = held[0].sentence
    if len(known) != 1 or not VOTE.search(text, sentence.start, sentence.end):
        return
    houses, beside = _house(sentence.start, sentence.end, text), held[0]
    if not houses and near:
        houses, beside = _house(near[0].sentence.start, near[0].sentence.end, text), near[0]
    sizes = {match["size"].lower() for match in houses}
    if len(sizes) != 1 or _TWO_HOUSES.search(text, sentence.start, sentence.end):
        return
    size = figure_at(beside, *houses[0].span("size"), text)
    abstained = _ABSTAINED.search(text, sentence.start, sentence.end)
    tally = known[0]
    cast = tally.ayes + tally.noes + (figure_at(held[0], *abstained.span("number"), text).number if abstained else 0.0)
    apart = text[min(tally.end, size.end) : max(tally.start, size.start)]
    if (
        2 * size.number >= cast > size.number > 2
        and ";" not in apart
        and not (size.start >= tally.start and size.end <= tally.end)
    ):
        own = [c for c in [*held, *near] if c.mention.start <= size.start < c.mention.end]
        house = own[0] if own else size.claim
        sides = ordered([*((claim.mention.text, claim) for claim in tally.claims), (house.mention.text, house)])
        yield Contradiction(sides, f"{number_words(cast)} are more than {number_words(size.number)}")


def majorities(held: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """ "47 of the 101 seats, a majority of three": not a majority, or one of another size."""
    sentence = held[0].sentence
    matches = list(_OF_HOUSE.finditer(text, sentence.start, sentence.end))
    if len(matches) != 1:
        return
    match = matches[0]
    own, size = (figure_at(held[0], *match.span(name), text) for name in ("held", "size"))
    said = _MAJORITY.search(text, sentence.start, sentence.end)
    short = _SHORT.search(text, sentence.start, sentence.end)
    sides = ordered([(figure.claim.mention.text, figure.claim) for figure in (own, size)])
    of = f"{number_words(own.number)} of {number_words(size.number)}"
    if short is not None:
        lacking = figure_at(held[0], *short.span("short"), text)
        needed = size.number // 2 + 1 - own.number
        if lacking.number not in (needed, needed - 1, size.number / 2 - own.number) and not _CONDITION.search(
            text, sentence.start, sentence.end
        ):
            yield Contradiction(
                ordered([*sides, (lacking.claim.mention.text, lacking.claim)]),
                f"{of} is {number_words(needed)} short of a majority, not {number_words(lacking.number)}",
            )
        return
    if _JUST_SHORT.search(text, sentence.start, sentence.end) and own.number * 2 > size.number:
        yield Contradiction(sides, f"{of} is a majority")
    if said is None or _NO_MAJORITY.search(text, sentence.start, sentence.end):
        return
    if own.number * 2 <= size.number:
        yield Contradiction(sides, f"{of} is not a majority")
    elif said["by"]:
        by = figure_at(held[0], *said.span("by"), text)
        ahead = own.number * 2 - size.number
        spare = own.number - size.number // 2
        if by.number not in (own.number, ahead, ahead + 1, ahead - 1, spare, spare - 1, size.number // 2 + 1):
            why = f"{of} is a majority of {number_words(ahead)}, not {number_words(by.number)}"
            yield (Contradiction(ordered([*sides, (by.claim.mention.text, by.claim)]), why))
