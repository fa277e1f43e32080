"""Inside one article: a part larger than its whole ("12 people, including 15 children"), or parts with another sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, exact, pairs_in_sentence
from checker.compare.one_article.sentence.plain_numbers import NUMBER, number_at
from checker.compare.one_article.sentence.sentence_figures import Figure, figured_sentences, follows
from checker.compare.one_article.totals import part_lists, part_words
from checker.compare.one_article.totals.divisions import divisions
from checker.compare.one_article.totals.part_items import Parts
from checker.compare.values.quantity_words import describe, number_words
from checker.compare.values.relation import Contradiction
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import Quantity
from checker.text.people import counts_people
from checker.text.word_lists import alternations, word_lists
from checker.text.words import concept, lemma

_ANY = alternations("compare/parts")
_LISTS = word_lists("compare/parts")


_WHOLE_FIRST = re.compile(
    r"(?:\s+nationwide)?,?\s+(?:including|include|includes|included|among them|of whom|of which"
    r"|of them)\s+(?:at least\s+|about\s+|some\s+)?",
    re.IGNORECASE,
)
_PART_FIRST = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|all|our)\s+(?:[\w-]+(?:'s|s'|’s|s’)\s+)?)?", re.IGNORECASE
)
_OF_WHOLE = re.compile(
    r"(?:^|[.;:,“\"(]\s*|\n\s*)(?:of\s+(?:the|its|their|his|her|all|those|these)\s+|out\s+of\s+)$", re.IGNORECASE
)
_WORD = r"(?!(?:of|including|while|after|before|last|in)\b)[\w'’-]+"
_FIRST_PART = re.compile(rf"(?:\s+{_WORD}){{0,6}},\s+(?P<part>{NUMBER})(?P<rest>\s+[^.;:\d]{{3,60}})", re.IGNORECASE)
_SECOND_PART = re.compile(
    rf"\s+(?P<does>[^.;:,\d]{{3,60}}?),?\s+(?:and|while|but)\s+(?P<part>{NUMBER})\s+(?P<did>[^.;\d]{{3,60}})",
    re.IGNORECASE,
)
_FATE = (
    rf"(?:\s+(?:{_ANY['fate']}|members?|others?"
    r")\b){0,3}(?:\s+(?:in|near|at)\s+(?-i:[A-Z]\w+)(?:\s(?-i:[A-Z]\w+))?)?"
)
_ALONE = re.compile(
    rf"{_FATE}(?:,\s+|\s+[-–—]+\s+)(?:(?P<part>{NUMBER})\s+of\s+(?:them|whom|which)\b"
    rf"|of\s+(?:whom|which)\s+(?P<behind>{NUMBER})\s"
    rf"|including\s+(?P<among>{NUMBER})\s+(?:who|that|in|from|on|at)\b)",
    re.IGNORECASE,
)
"""A part with a pronoun for its whole, after the whole or after what happened to it."""
_BODIES = _LISTS["bodies"]
_FATES = (
    (re.compile(r"\b(?:died|(?:was|were) killed|dead|sank|drowned|(?:was|were) lost)\b", re.IGNORECASE),
     re.compile(r"\b(?:survived|lived|(?:was|were) (?:saved|rescued|unhurt|unharmed))\b", re.IGNORECASE)),
    (re.compile(r"\b(?:voted|spoke|were|was) (?:for|in favou?r)\b|\bsaid yes\b|\b(?:back|support)ed\b", re.I),
     re.compile(r"(?:\bagainst|\bsaid no|\bopposed|\brejected)(?: (?:it|them|him|her))?\s*(?:,|$)", re.IGNORECASE)),
    (re.compile(r"\b(?:was|were) (?:men|boys|male)\b", re.IGNORECASE),
     re.compile(r"\b(?:women|girls|female)\b", re.IGNORECASE)),
)  # fmt: skip
"""Predicates that cannot both be true of one person or thing."""


def _exceeds(part: Quantity, whole: Quantity) -> bool:
    """Whether the smallest possible part exceeds the largest possible whole."""
    if part.low is None or whole.high is None:
        return False
    slack = 0.0
    if "~" in (part.modifier, whole.modifier):
        slack = 0.1 * whole.high
    elif whole.step > 1:
        slack = (part.step + whole.step) / 2
    return part.low > whole.high + slack


def _contradiction(told: Sequence[Claim], why: str, claims: Sequence[Claim]) -> Contradiction:
    """A contradiction between claims, each replaced by the article's own claim if one begins at the same place."""
    own = {claim.mention.start: claim for claim in claims}
    values = [(claim, claim.mention.value) for claim in (own.get(one.mention.start, one) for one in told)]
    sides = [(describe(value), claim) for claim, value in values if isinstance(value, Quantity)]
    return Contradiction(tuple(sorted(sides, key=lambda side: side[1].mention.start)), why)


def _made(total: Claim, told: Parts, claims: Sequence[Claim]) -> Contradiction | None:
    """The contradiction of parts that do not add up to their total, or exceed it if they are incomplete."""
    whole = exact(total)
    if whole is None or whole.number is None:
        return None
    made = sum(part.number for part in told.parts)
    rounded = [*((part.number, part.step) for part in told.parts), (whole.number, whole.step)]
    least = 1 if total.mention.kind is Kind.MONEY else 10
    rounding = sum(step / 2 for number, step in rounded if step > (least if number < 1000 else 1))
    excess = made - whole.number
    if abs(excess) <= rounding or (excess < 0 and not told.all):
        return None
    sides = [total, *(part.claim for part in told.parts if part.claim is not None)]
    return _contradiction(sides, f"the parts make {number_words(made)}, not {number_words(whole.number)}", claims)


def _sums(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Totals that their parts do not add up to ("12 people: five men and eight women")."""
    for claim in claims:
        total = part_lists.body_of(claim, text) or claim
        for told in (*part_lists.lists_after(total, text), *part_lists.list_before(total, text)):
            found = _made(total, told, claims)
            if found is not None:
                yield found
        yield from _names(claim, text)
    for claim in {claim.sentence: claim for claim in claims}.values():
        for total, told in part_lists.told_in_all(claim, text):
            found = _made(total, told, claims)
            if found is not None:
                yield found


_IN_ALL = re.compile(r"\s+(?:(?:towns|cities|countries|states|nations)\s+)?(?:in\s+all|all\s+told)\b", re.IGNORECASE)
_ITEM = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?"
_LISTED = re.compile(rf"(?:^|[a-z:;“\"(]\s*)(?<![A-Za-z])(?P<names>{_ITEM}(?:,\s+{_ITEM})+,?\s+and\s+{_ITEM}),\s+$")
_BETWEEN = re.compile(r",?\s+and\s+|,\s+")


def _names(total: Claim, text: str) -> Iterator[Contradiction]:
    """ "Norvale, Eastmere and Kettleby, four in all"."""
    value = exact(total)
    if value is None or value.number is None or _IN_ALL.match(text, total.mention.end) is None:
        return
    held = _LISTED.search(text[max(total.sentence.start, total.mention.start - 160) : total.mention.start])
    alone = held is not None and "," not in held.string[: held.start("names")]
    named = len(_BETWEEN.split(held["names"])) if held is not None and alone else 0
    if named and named != value.number:
        yield Contradiction(
            ((f"{named} names", total), (describe(value), total)), f"{named} are named, not {value.number:g}"
        )


def _ruled_out(one: str, other: str) -> bool:
    """Whether two groups differ, because what is said of one excludes what is said of the other."""
    return any(
        (a.search(one) and b.search(other) and not b.search(one))
        or (b.search(one) and a.search(other) and not a.search(one))
        for a, b in _FATES
    )


def _of_whole(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """ "Of the 12 victims, 15 were children"; "of the 9 members, six voted for it and four against"."""
    for whole in claims:
        value = exact(whole)
        ahead = text[max(whole.sentence.start, whole.mention.start - 30) : whole.mention.start]
        first = _FIRST_PART.match(text, whole.mention.end) if value is not None and _OF_WHOLE.search(ahead) else None
        if value is None or value.number is None or value.step > 1 or first is None:
            continue
        part = number_at(whole, *first.span("part"), text)
        second = _SECOND_PART.match(text, first.end("part"))
        parts = [part]
        if second is not None and _ruled_out(second["does"], second["did"]):
            parts.append(number_at(whole, *second.span("part"), text))
        made = sum(one.low or 0.0 for one in map(exact, parts) if one is not None)
        if made > value.number:
            yield _contradiction([whole, *parts], f"{made:g} cannot be a part of {describe(value)}", claims)


def _pronouns(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """ "40 paintings, 45 of them to one buyer"; "six people were shot, including nine who died"."""
    for index, whole in enumerate(claims):
        value, held = whole.mention.value, _ALONE.match(text, whole.mention.end)
        if held is None or not isinstance(value, Quantity) or not value.step:
            continue
        part = number_at(whole, *held.span(held.lastgroup or 0), text)
        told = exact(part)
        if told is not None and _exceeds(told, value) and not _has_room(claims[:index], whole, told):
            yield _contradiction([whole, part], f"{describe(told)} cannot be a part of {describe(value)}", claims)


def _has_room(before: Sequence[Claim], whole: Claim, part: Quantity) -> bool:
    """Whether "them" may refer to an earlier count of the sentence: "12 people in five cars, eight of them"."""
    values = [claim.mention.value for claim in before if claim.sentence == whole.sentence]
    return any(isinstance(value, Quantity) and not _exceeds(part, value) for value in values)


def _can_hold(whole: Quantity, part: Quantity) -> bool:
    """Whether the part counts members of the whole, not parts of a member ("10 houses, including 24 flats")."""
    return counts_people(whole.unit) or whole.unit in _BODIES or concept(whole.unit) == concept(part.unit)


def _larger(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Parts that exceed the whole directly beside them."""
    for left, right in pairs_in_sentence(claims, reach=1):
        first, second = left.mention.value, right.mention.value
        if not isinstance(first, Quantity) or not isinstance(second, Quantity):
            continue
        gap = between(left, right, text)
        counts = left.mention.kind is right.mention.kind is Kind.COUNT
        if counts and _WHOLE_FIRST.fullmatch(gap) and _can_hold(first, second):
            part, whole = second, first
        elif counts and _PART_FIRST.fullmatch(gap) and _is_part(left, gap, text):
            part, whole = first, second
        else:
            continue
        if _exceeds(part, whole):
            yield _contradiction([left, right], f"{describe(part)} cannot be a part of {describe(whole)}", claims)


def _is_part(part: Claim, gap: str, text: str) -> bool:
    """Whether "of" or "out of" after a count makes it a part: not in "drove about 90 people out of 14 villages"."""
    if gap.strip().startswith("out"):
        before = re.findall(r"[A-Za-z]+", text[part.sentence.start : part.mention.start])[-3:]
        return _LISTS["moved out"].isdisjoint(map(lemma, before))
    return gap.strip() != "of" or " " not in part.mention.text


def _divided(
    read: Sequence[tuple[list[Claim], list[Figure]]], claims: Sequence[Claim], text: str
) -> Iterator[Contradiction]:
    """Totals that a sentence divides completely into parts that do not add up."""
    before: list[Figure] = []
    for _, here in read:
        for told in divisions(before if follows(before, here, text) else [], here, text):
            made = sum(part.number for part in told.parts)
            sides = [told.total.claim, *(part.claim for part in told.parts)]
            why = f"the parts make {number_words(made)}, not {number_words(told.total.number)}"
            yield replace(_contradiction(sides, why, claims), certain=told.certain)
        before = here


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every part that exceeds its stated whole, and every total that its parts do not add up to."""
    text = article.text
    sentences = figured_sentences(claims, text)
    found: dict[tuple[int, ...], Contradiction] = {}
    for contradiction in (
        *_sums(claims, text),
        *_larger(claims, text),
        *_of_whole(claims, text),
        *_pronouns(claims, text),
        *_divided(sentences, claims, text),
        *part_words.found(sentences, text),
    ):
        places = tuple(claim.mention.start for _, claim in contradiction.sides)
        found.setdefault(places, contradiction)
    return list(found.values())


COMPARATOR = OneArticle("parts", frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.NUMBER}), inspect_article)
