"""Inside one or two sentences: a vote against its outcome, its unanimity, and the house that it was taken in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.compare.neighbours import ordered
from checker.compare.relation import Contradiction
from checker.compare.sentence_figures import FIGURE, by_sentence, figure_at
from checker.compare.wording import number_words
from checker.model.claim import Claim
from checker.model.mention import Kind, Sentence

_F = rf"(?<![\w.,$£€-]){FIGURE}"
_VOTERS = r"(?:\s+(?!and\b|or\b|but\b|to\b|on\b|in\b|after\b|years?\b|percent\b|points?\b|seats?\b)[A-Za-z]+){0,4}?"
_FOR = (
    rf"{_VOTERS}\s+(?:in\s+favou?r|for|yes|ayes?|in\s+support|backed|supported|approved"
    rf"|to\s+approve|votes(?=,?\s+(?:with|and)\s+\w+\s+against))\b"
)
_NO = (
    rf"{_VOTERS}\s+(?:against(?!\s+(?:the|an?|its|his|her|their)\b)|opposed|opposing|no|noes|nays?"
    rf"|to\s+reject|rejected)\b"
)
_FOR_AGAINST = re.compile(
    rf"(?P<for>{_F}){_FOR}[^.;:\d]{{0,50}}?\b(?P<against>{_F})(?:{_NO}|(?=\s*[.,;)]|\s+abst))", re.IGNORECASE
)
_AGAINST_FOR = re.compile(rf"(?P<against>{_F}){_NO}[^.;:\d]{{0,50}}?\b(?P<for>{_F}){_FOR}", re.IGNORECASE)
_VOTES_TO = re.compile(
    rf"(?P<for>{_F})\s+votes?\s+(?:to|against)\s+(?P<against>{_F})(?![\w%-]"
    rf"|[.,]\d)",
    re.IGNORECASE,
)
_DASHED = re.compile(r"(?<![\w.-])(?P<for>\d{1,3})\s?[-–]\s?(?P<against>\d{1,3})(?:[-–](?P<third>\d{1,3}))?(?![\w-])")
_DASHED_TO = re.compile(
    rf"\b(?:vot(?:e|ed|es|ing)|by"
    rf"|of)\s+(?P<for>{FIGURE})\s+to\s+(?P<against>{FIGURE})(?=\s*[.,;:)–—]|\s+(?:on|in|to|for"
    rf"|against|that|late|early|after|with)\b)",
    re.IGNORECASE,
)
_SPLIT_TO = re.compile(
    rf"(?P<for>{_F}){_VOTERS}\s+voted\s+to\b[^.;:\d]{{0,60}}?,?\s+(?:and|while"
    rf"|but)\s+(?P<against>{_F}){_VOTERS}\s+to\b",
    re.IGNORECASE,
)
_ABSTAINED = re.compile(
    rf"(?P<number>{_F})(?:\s+[a-z]+){{0,2}}?\s+(?:abstain\w*|abstentions?|did\s+not\s+vote|stay(?:ed"
    rf"|ing)\s+away|absent)\b",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballots?|motion|bill|amendment|resolution|split|ruled|divided|MPs"
    r"|lawmakers|legislators|"
    r"parliament|senate|councill?ors|deputies|assembly)\b",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"\b(?:pass(?:ed|es|ing)?|approv(?:ed?|es|ing)|adopt(?:ed|s|ing)?|carried|ratif(?:y|ied|ies)"
    r"|endors(?:ed|es)|cleared|backed|confirmed|agreed)\b",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\b(?:reject(?:ed|s|ing)?|defeat(?:ed)?|failed|fell|voted\s+down|threw\s+out|turned\s+down"
    r"|blocked|thrown\s+out|lost|killed|struck\s+down|"
    r"oppos(?:ed|es)|against\s+the)\b",
    re.IGNORECASE,
)
_THRESHOLD = re.compile(
    r"\b(?:two[- ]thirds|three[- ]fifths|three[- ]quarters|super-?majority|need(?:ed|s)?|requir\w+"
    r"|threshold|short\s+of|"
    r"quorum|filibuster|cloture|veto(?:ed|es)?|unanim\w+|override)\b",
    re.IGNORECASE,
)
_STRAIGHT_TO = re.compile(
    r"(?:\s+(?!after|despite|while|but|although|though|when|until|following|and|which|that|if|since"
    r"|amid|what|how)[\w'’-]+){0,8}?"
    r"\s*,?\s*\(?(?:(?:by|on|in|with)\s+)?(?:an?\s+|the\s+)?(?:[a-z-]+\s+)?(?:vote\s+(?:of\s+)?|majority\s+of\s+)?",
    re.IGNORECASE,
)
_UNANIMOUS = re.compile(r"\b(?<!near-)(?<!non-)unanimous(?:ly)?\b", re.IGNORECASE)
_NEARLY = re.compile(
    r"\b(?:near|nearly|almost|virtually|all\s+but|not|far\s+from|non|without|rather\s+than"
    r"|short\s+of|nor|never|less\s+than)[\s-]+(?:an?\s+)?$",
    re.I,
)
_NOT_IT = re.compile(
    r"[.;]|\b(?:since|after|last|previous\w*|earlier|unlike|while|but|although|despite|first|before"
    r"|later|then|required?|instead|initially|previous|committee)\b",
    re.I,
)
_RING = re.compile(
    r"\b(?:bout|fight|fighter|boxing|boxer|title|rounds?|belt|scorecards?|judges\s+scored|polls?|points)\b",
    re.IGNORECASE,
)
_DISSENT = re.compile(
    rf"\bwith\s+(?:only\s+|just\s+)?(?P<number>{FIGURE})(?:\s+[a-z]+){{0,3}}?\s+(?:voting\s+against"
    rf"|against|dissenting|opposed|opposing|voting\s+no)\b",
    re.IGNORECASE,
)
_TIED = re.compile(
    r"\b(?:tied|deadlocked|deadlock|evenly\s+split|split\s+evenly"
    r"|evenly\s+divided)\s+(?:at\s+)?(?:in\s+a\s+)?(?:vote\s+of\s+)?$",
    re.IGNORECASE,
)
_A_TIE = re.compile(r"\s+(?:tie|deadlock)\b", re.IGNORECASE)
_HOUSE_NOUN = (
    r"(?:chamber|house|assembly|parliament|council|senate|board|court|panel|committee|congress"
    r"|legislature|commission|"
    r"bench|cabinet|bundestag|duma|knesset|diet|body|jury|caucus|synod)"
)
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
        rf"\b(?:of\s+(?:the|its|all)|the)\s+(?P<size>{FIGURE})\s+(?:members|deputies|judges|justices"
        rf"|councill?ors|senators|"
        r"jurors|MPs|lawmakers|delegates|trustees)(?:\s*,|\s+(?:split|voted|divided|ruled)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:all|the|its)\s+(?P<size>{FIGURE})\s+(?:members|seats|deputies|judges|councill?ors"
        rf"|senators)\s+(?:of|in|on)\s+(?:the|its)\s+(?:[\w'’-]+\s+){{0,3}}?{_HOUSE_NOUN}\b",
        re.IGNORECASE,
    ),
)
_OF_HOUSE = re.compile(
    rf"(?P<held>{_F})\s+of\s+(?:the|its|parliament['’]s"
    rf"|the\s+\w+['’]s)\s+(?P<size>{FIGURE})(?:\s+[a-z-]+)?\s+(?:seats|members|places)\b",
    re.IGNORECASE,
)
_MAJORITY = re.compile(
    r"(?:\b(?:has|have|had|hold|holds|held|having|holding|gives?|gave|giving|won|win|winning"
    r"|commands?|enjoys?|with|secured|securing|for)\s+"
    r"(?:[A-Z]?\w+\s+){0,3}?(?:an?|its|their|his|her)\s+(?:[a-z-]+\s+){0,2}?majority"
    r"|\ban\s+(?:overall|absolute|outright)\s+majority|(?:,|\s[-–—])\s+an?\s+(?:[a-z-]+\s+)?majority)\b"
    rf"(?:\s+of\s+(?P<by>{FIGURE})(?![\w%]|\spercent))?",
    re.IGNORECASE,
)
_NO_MAJORITY = re.compile(
    r"\b(?:short|no|not|without|lost|losing|lose|lacks?|minority|need\w*|relative|fail\w*|den(?:y"
    r"|ied)|working|would|could|if|hopes?|seeking|two-thirds|largest|together"
    r"|with\s+the\s+(?:support|backing|help)|previously|until|had\s+held)\b|\b(?:from|down|up)\b",
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
_CONCEDED = re.compile(
    rf"\b(?:although|though|despite|while"
    rf"|with)\s+(?P<number>{FIGURE})(?:\s+[a-z]+){{0,2}}?\s+(?:vot(?:ed|ing)|votes)\s+against\b[^.;,]*,",
    re.IGNORECASE,
)


_ANY = re.compile(
    r"[Vv]ot|[Mm]ajority|[Uu]nanim|[Bb]allot|split|ruled|[Pp]arliament|[Aa]ssembly|[Ss]enate|[Cc]ouncil|motion|"
    r"lawmakers|against|in favo|opposed|MPs"
)


class Tally(NamedTuple):
    """A vote: how many were for and against, where the sentence says it, and whether words say which is which."""

    claims: tuple[Claim, ...]
    ayes: float
    noes: float
    start: int
    end: int
    named: bool


def _claims(held: Sequence[Claim], match: re.Match[str], names: Sequence[str], text: str) -> tuple[Claim, ...]:
    """The numbers of a match as claims: the article's own where there is one."""
    made = []
    for name in names:
        start, end = match.span(name)
        own = [claim for claim in held if claim.mention.start <= start and end <= claim.mention.end]
        if own and own[0] in made:
            continue
        made.append(own[0] if own else figure_at(held[0], start, end, text).claim)
    return tuple(made)


def _tallies(held: Sequence[Claim], text: str) -> list[Tally]:
    """The votes of a sentence."""
    sentence = held[0].sentence
    found: list[Tally] = []
    patterns = (
        (_FOR_AGAINST, True),
        (_AGAINST_FOR, True),
        (_SPLIT_TO, False),
        (_VOTES_TO, False),
        (_DASHED_TO, False),
        (_DASHED, False),
    )
    for pattern, named in patterns:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if any(tally.start < match.end() and match.start() < tally.end for tally in found):
                continue
            told = [figure_at(held[0], *match.span(name), text).number for name in ("for", "against")]
            scored = [c for c in held if c.mention.start == match.start() and c.mention.kind is Kind.SCORE]
            if pattern is _DASHED and not scored:
                continue
            found.append(Tally(_claims(held, match, ("for", "against"), text), told[0], told[1], *match.span(), named))
    return found


def _outcome(tally: Tally, text: str, sentence: Sentence) -> Contradiction | None:
    """A motion that passed with fewer votes than were cast against it, or failed with more."""
    from_ = max(sentence.start, text.rfind(";", sentence.start, tally.start) + 1)
    ahead = text[from_ : tally.start]
    said = [(_claim_words(claim), claim) for claim in tally.claims]
    sides = ordered(said if len(said) > 1 else [said[0], said[0]])
    why = f"{number_words(tally.ayes)} are fewer than {number_words(tally.noes)}"
    if tally.named and not _PASSED.search(ahead) and not _FAILED.search(ahead):
        ahead = ahead + text[tally.end : min(sentence.end, tally.end + 90)]
    passed, failed = _PASSED.search(ahead), _FAILED.search(ahead)
    if tally.named and (passed is None) is not (failed is None) and not _UNSURE.search(ahead):
        if passed is not None and tally.ayes < tally.noes:
            return Contradiction(sides, why)
        whole = text[max(0, sentence.start - 400) : sentence.end + 400]
        if failed is not None and tally.ayes > tally.noes and _MOTION.search(ahead) and not _THRESHOLD.search(whole):
            why = f"{number_words(tally.ayes)} are more than {number_words(tally.noes)}"
            return Contradiction(sides, why, certain=False)
        return None
    words = text[sentence.start : sentence.end]
    if tally.named or tally.ayes >= tally.noes or failed is not None or not _VOTE.search(words):
        return None
    for match in _PASSED.finditer(ahead):
        if _STRAIGHT_TO.fullmatch(text, from_ + match.end(), tally.start) and not _UNSURE.search(words):
            return Contradiction(sides, why)
    return None


_UNSURE = re.compile(
    r"\b(?:if|would|could|might|after|despite|although|whether|unless|poll|surveyed?|percent|committee)\b|%",
    re.IGNORECASE,
)
_MOTION = re.compile(r"\b(?:motion|bill|amendment|resolution|proposal|plan|measure|budget)\b", re.IGNORECASE)


def _claim_words(claim: Claim) -> str:
    return claim.mention.text


def _unanimity(held: Sequence[Claim], known: Sequence[Tally], text: str) -> Iterator[Contradiction]:
    """Unanimous votes with a vote against."""
    sentence = held[0].sentence
    words = text[sentence.start : sentence.end]
    said = _UNANIMOUS.search(text, sentence.start, sentence.end)
    if (
        said is None
        or _RING.search(words)
        or _NEARLY.search(text, max(sentence.start, said.start() - 24), said.start())
    ):
        return
    for tally in known:
        gap = text[min(said.end(), tally.end) : max(said.start(), tally.start)]
        vote = _VOTE.search(words) or re.search(
            r"\b(?:ruled|ruling|decision|verdict|elected|approved|rejected)\b", words
        )
        against = min(tally.ayes, tally.noes)
        if len(known) == 1 and len(gap) < 70 and not _NOT_IT.search(gap) and vote and against > 0:
            sides = ordered([(claim.mention.text, claim) for claim in tally.claims])
            yield Contradiction(
                sides if len(sides) > 1 else (*sides, *sides), f"{number_words(against)} voted the other way"
            )
    dissent = _DISSENT.search(text, said.end(), sentence.end) or _CONCEDED.search(text, sentence.start, said.start())
    if dissent is not None and not _NOT_IT.search(
        text[min(said.end(), dissent.end()) : max(said.start(), dissent.start())]
    ):
        claim = figure_at(held[0], *dissent.span("number"), text).claim
        yield Contradiction(((claim.mention.text, claim),) * 2, "a unanimous vote has none against it")


def _ties(known: Sequence[Tally], text: str, sentence: Sentence) -> Iterator[Contradiction]:
    """Ties of unequal numbers."""
    for tally in known:
        tied = _TIED.search(text, max(sentence.start, tally.start - 40), tally.start) or _A_TIE.match(text, tally.end)
        if tied and tally.ayes != tally.noes and _VOTE.search(text, sentence.start, sentence.end):
            sides = ordered([(claim.mention.text, claim) for claim in tally.claims])
            yield Contradiction(sides if len(sides) > 1 else (*sides, *sides), "a tie has two equal numbers")


def _house(start: int, end: int, text: str) -> list[re.Match[str]]:
    return [match for pattern in _HOUSES for match in pattern.finditer(text, start, end)]


def _overflow(
    held: Sequence[Claim], known: Sequence[Tally], near: Sequence[Claim], text: str
) -> Iterator[Contradiction]:
    """More votes than the one house of the sentence, or of the sentence beside it, has members."""
    sentence = held[0].sentence
    if len(known) != 1 or not _VOTE.search(text, sentence.start, sentence.end):
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


def _majorities(held: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """ "47 of the 101 seats, a majority of three": no majority, or one of another size."""
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
        yield Contradiction(sides, f"{of} is no majority")
    elif said["by"]:
        by = figure_at(held[0], *said.span("by"), text)
        ahead = own.number * 2 - size.number
        spare = own.number - size.number // 2
        if by.number not in (own.number, ahead, ahead + 1, ahead - 1, spare, spare - 1, size.number // 2 + 1):
            why = f"{of} is a majority of {number_words(ahead)}, not {number_words(by.number)}"
            yield replace(Contradiction(ordered([*sides, (by.claim.mention.text, by.claim)]), why))


_CONDITION = re.compile(r"\b(?:if|would|could|allies|together|coalition|partners?)\b", re.IGNORECASE)


def told(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Every vote that its outcome, its unanimity, or its house rules out, and every majority that is none."""
    if _ANY.search(text) is None:
        return
    sentences = list(by_sentence(claims, text))
    for index, (sentence, held) in enumerate(sentences):
        if _ANY.search(text, sentence.start, sentence.end) is None:
            continue
        known = _tallies(held, text)
        yield from _majorities(held, text)
        yield from _unanimity(held, known, text)
        yield from _ties(known, text, sentence)
        for tally in known:
            found = _outcome(tally, text, sentence)
            if found is not None:
                yield found
        near = sentences[index - 1] if index else None
        beside = (
            near is not None and near[0].index + 1 == sentence.index and "\n" not in text[near[0].end : sentence.start]
        )
        yield from _overflow(held, known, near[1] if near is not None and beside else (), text)
