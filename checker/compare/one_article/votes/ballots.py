"""Inside one or two sentences: a vote that does not fit its outcome, its unanimity or the size of the house."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.compare.one_article.sentence.neighbours import ordered
from checker.compare.one_article.sentence.plain_numbers import FIGURE
from checker.compare.one_article.sentence.sentence_figures import by_sentence, figure_at
from checker.compare.one_article.votes.house_sizes import majorities, overflow
from checker.compare.one_article.votes.tallies_of_votes import VOTE, Tally, tallies
from checker.compare.values.quantity_words import number_words
from checker.compare.values.relation import Contradiction
from checker.model.claim import Claim
from checker.model.mention import Sentence
from checker.text.word_lists import alternations

_ANY = alternations("compare/ballots")
_ANY_SPACED = alternations("compare/ballots", gap=r"\s+")

_PASSED = re.compile(
    r"\b(?:pass(?:ed|es|ing)?|approv(?:ed?|es|ing)|adopt(?:ed|s|ing)?|carried|ratif(?:y|ied|ies)"
    r"|endors(?:ed|es)|cleared|backed|confirmed|agreed)\b",
    re.IGNORECASE,
)
_FAILED = re.compile(
    rf"\b(?:reject(?:ed|s|ing)?|defeat(?:ed)?|{_ANY_SPACED['failed']}|oppos(?:ed|es))\b",
    re.IGNORECASE,
)
_THRESHOLD = re.compile(
    r"\b(?:two[- ]thirds|three[- ]fifths|three[- ]quarters|super-?majority|need(?:ed|s)?|requir\w+"
    r"|threshold|short\s+of|"
    r"quorum|filibuster|cloture|veto(?:ed|es)?|unanim\w+|override)\b",
    re.IGNORECASE,
)
_STRAIGHT_TO = re.compile(
    rf"(?:\s+(?!{_ANY['straight to']})[\w'’-]+){{0,8}}?"
    r"\s*,?\s*\(?(?:(?:by|on|in|with)\s+)?(?:an?\s+|the\s+)?(?:[a-z-]+\s+)?(?:vote\s+(?:of\s+)?|majority\s+of\s+)?",
    re.IGNORECASE,
)
_UNANIMOUS = re.compile(r"\b(?<!near-)(?<!non-)unanimous(?:ly)?\b", re.IGNORECASE)
_NEARLY = re.compile(
    rf"\b(?:{_ANY_SPACED['nearly']})[\s-]+(?:an?\s+)?$",
    re.I,
)
_NOT_IT = re.compile(
    rf"[.;]|\b(?:{_ANY['not it']}|previous\w*|required?)\b",
    re.I,
)
_RING = re.compile(
    rf"\b(?:{_ANY_SPACED['ring']}|rounds?|scorecards?|polls?)\b",
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


_CONCEDED = re.compile(
    rf"\b(?:although|though|despite|while"
    rf"|with)\s+(?P<number>{FIGURE})(?:\s+[a-z]+){{0,2}}?\s+(?:vot(?:ed|ing)|votes)\s+against\b[^.;,]*,",
    re.IGNORECASE,
)


_ANY_VOTE = re.compile(
    r"[Vv]ot|[Mm]ajority|[Uu]nanim|[Bb]allot|split|ruled|[Pp]arliament|[Aa]ssembly|[Ss]enate|[Cc]ouncil|motion|"
    r"lawmakers|against|in favo|opposed|MPs"
)


def _outcome(tally: Tally, text: str, sentence: Sentence) -> Contradiction | None:
    """A motion that passed with fewer votes for than against, or failed with more."""
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
    if tally.named or tally.ayes >= tally.noes or failed is not None or not VOTE.search(words):
        return None
    for match in _PASSED.finditer(ahead):
        if _STRAIGHT_TO.fullmatch(text, from_ + match.end(), tally.start) and not _UNSURE.search(words):
            return Contradiction(sides, why)
    return None


_UNSURE = re.compile(
    rf"\b(?:{_ANY['unsure']}|surveyed?)\b|%",
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
        vote = VOTE.search(words) or re.search(
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
        if tied and tally.ayes != tally.noes and VOTE.search(text, sentence.start, sentence.end):
            sides = ordered([(claim.mention.text, claim) for claim in tally.claims])
            yield Contradiction(sides if len(sides) > 1 else (*sides, *sides), "a tie has two equal numbers")


def impossible_votes(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Every vote that does not fit its outcome, its unanimity or its house, and every majority that is not one."""
    if _ANY_VOTE.search(text) is None:
        return
    sentences = list(by_sentence(claims, text))
    for index, (sentence, held) in enumerate(sentences):
        if _ANY_VOTE.search(text, sentence.start, sentence.end) is None:
            continue
        known = tallies(held, text)
        yield from majorities(held, text)
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
        yield from overflow(held, known, near[1] if near is not None and beside else (), text)
