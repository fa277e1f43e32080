"""Inside one or two sentences: a score during the match, or scores by period, that do not fit the result."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from checker.compare.one_article.matches.match_scores import Score, one_match, scores
from checker.compare.one_article.sentence.neighbours import ordered
from checker.compare.one_article.sentence.sentence_figures import by_sentence
from checker.compare.values.relation import Contradiction
from checker.model.claim import Claim
from checker.text.word_lists import alternations

_ANY = alternations("compare/match_parts")
_ANY_SPACED = alternations("compare/match_parts", gap=r"\s+")

_HALF = (
    r"(?:at|by|before|after)\s+(?:the\s+)?(?:half(?:[\s-]?time)?|break|interval|first\s+half"
    r"|(?:first|second|third)\s+(?:quarter|period))\b"
)
_HALF_BEHIND = re.compile(
    rf"(?:\s+(?:up|down|ahead|behind|lead|deficit|advantage))?\s+{_HALF}|\s+half[\s-]?time\b", re.IGNORECASE
)
_HALF_AHEAD = re.compile(
    rf"(?:{_HALF},?\s+(?:[\w'’.-]+\s+){{0,6}}|\bhalf[\s-]?time\s+(?:score|lead|deficit)\s+(?:of\s+"
    rf"|was\s+|stood\s+at\s+)?|\((?:HT|half-?time):?\s+)$",
    re.IGNORECASE,
)
_ON_THE_WAY = re.compile(r"\s*,?\s+(?:up|down|ahead|behind|lead|deficit|advantage)\b", re.IGNORECASE)
_LED = re.compile(r"\b(?:led|leading|trailed|trailing)\s+(?:by\s+)?(?:[^\W\d][\w'’.-]*\s+){0,4}$", re.IGNORECASE)
_DOWN = re.compile(
    r"\b(?:trail\w*|(?:recover\w*|c[ao]me|rall\w+"
    r"|fought)(?:\s+back)?\s+from)\s+(?:by\s+)?(?:[^\W\d][\w'’.-]*\s+){0,2}$",
    re.IGNORECASE,
)
_IS_DOWN = re.compile(r"\s+(?:down|behind|deficit)\b", re.IGNORECASE)
_WON = re.compile(
    r"\b(?:w[io]n|wins|winning|beat|beats|beating|defeated|defeating|victory)\s+(?:[^\W\d][\w'’.-]*\s+){0,7}$",
    re.IGNORECASE,
)
_ENDED = re.compile(
    rf"\b(?:{_ANY_SPACED['ended']})\s+(?:[^\W\d][\w'’.-]*\s+){{0,6}}$",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\s+(?:home\s+|away\s+)?(?:win|victory|defeat|loss|draw|triumph|winners"
    r"|final)\b",
    re.IGNORECASE,
)
_NO_GOALS = re.compile(
    r"\b(?:series|sets?|frames?|tie-?break\w*|games\s+to|overtime|extra\s+time|extra-time|legs?|rubbers?|holes?)\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(rf"\b(?:w[io]n|{_ANY['outcome']})\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:first|other|earlier|opening|previous|next)\s+(?:match|game|meeting"
    r"|tie)\b",
    re.IGNORECASE,
)
_TWO_MATCHES = re.compile(
    r";|\b(?:week|days?|month|match|game|(?:mon|tues|wednes|thurs|fri|satur|sun)day|season|title|table)\b",
    re.IGNORECASE,
)
_RUN = r"\d{1,3}[-–]\d{1,3}(?:\s?\(\d{1,2}(?:[-–]\d{1,2})?\))?"
_LIST = rf"(?P<run>{_RUN}(?:(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+){_RUN})+)"
_BRACKET = re.compile(
    rf"(?:\s+(?P<extra>OT|SO|after\s+overtime|in\s+overtime|after\s+a\s+shootout))?\s*[(\[]{_LIST}\s*[)\]]",
    re.IGNORECASE,
)
_SET_LIST = re.compile(
    rf"\s*(?:,|:|\s[-–—]|,?\s+(?:with|by)\s+(?:set\s+)?scores\s+of|,?\s+(?:winning"
    rf"|taking)\s+(?:[a-z]+\s+){{0,2}})\s*{_LIST}(?=\s*(?:[.,;)]|\s(?:on|in|to|at)\b|$))",
    re.IGNORECASE,
)
_PERIODS = re.compile(r"\b(?:quarters|periods|halves|thirds)\b", re.IGNORECASE)
_PAIR = re.compile(r"(\d{1,3})[-–](\d{1,3})(?:\s?\(\d{1,2}(?:[-–]\d{1,2})?\))?")

Pairs = list[tuple[int, int]]


def _pairs(run: str) -> Pairs:
    return [(int(a), int(b)) for a, b in _PAIR.findall(run)]


def _is_half(score: Score, text: str, start: int) -> bool:
    ahead = _HALF_AHEAD.search(text, max(start, score.start - 70), score.start)
    return _HALF_BEHIND.match(text, score.end) is not None or (ahead is not None and not _OUTCOME.search(ahead.group()))


def _is_on_the_way(score: Score, text: str, start: int) -> bool:
    return (
        _is_half(score, text, start)
        or _ON_THE_WAY.match(text, score.end) is not None
        or _LED.search(text, max(start, score.start - 50), score.start) is not None
    )


def _is_result(score: Score, text: str, start: int) -> bool:
    from_ = max(start, score.start - 70)
    cues = (
        _WON.search(text, from_, score.start),
        _ENDED.search(text, from_, score.start),
        _RESULT.match(text, score.end),
    )
    return any(cue is not None for cue in cues)


def _impossible(half: Score, result: Score, text: str, start: int) -> bool:
    """Whether no match can go from one score to the other, in either order, or from behind to the win stated."""
    if half.high > result.high or half.low > result.low:
        return True
    from_ = max(start, half.start - 40)
    behind = _IS_DOWN.match(text, half.end) is not None or _DOWN.search(text, from_, half.start) is not None
    won = _WON.search(text, max(half.end, result.start - 40), result.start) is not None
    return behind and won and half.start < result.start and result.low < half.high


def _course(here: Sequence[Score], before: Sequence[Score], text: str) -> Iterator[tuple[Score, Score]]:
    """A score during the match and the result of the same match, in one sentence or in two neighbours."""
    start, end = here[0].claim.sentence.start, here[0].claim.sentence.end
    if len(here) == 2:
        apart = _TWO_MATCHES.search(text, here[0].end, here[1].start) or _ANOTHER.search(text, here[1].end, end)
        for half, result in () if apart else (here, here[::-1]):
            if (
                _is_on_the_way(half, text, start)
                and not _is_on_the_way(result, text, start)
                and _is_result(result, text, start)
            ):
                yield half, result
    if len(here) == len(before) == 1 and "\n" not in text[before[0].end : here[0].start]:
        first = before[0].claim.sentence
        if not one_match(text, first.start, first.end) or _NO_GOALS.search(text, first.start, first.end):
            return
        if _TWO_MATCHES.search(text, here[0].claim.sentence.start, here[0].claim.sentence.end):
            return
        for half, result in ((before[0], here[0]), (here[0], before[0])):
            starts = (half.claim.sentence.start, result.claim.sentence.start)
            if (
                _is_half(half, text, starts[0])
                and not _is_on_the_way(result, text, starts[1])
                and _is_result(result, text, starts[1])
            ):
                yield half, result


def _sets_won(pairs: Pairs) -> tuple[int, int]:
    won = sum(a > b for a, b in pairs)
    return max(won, len(pairs) - won), min(won, len(pairs) - won)


def _added(pairs: Pairs) -> tuple[int, int]:
    return sum(a for a, _ in pairs), sum(b for _, b in pairs)


def _fit(result: Score, pairs: Pairs, extra: bool) -> bool:
    """Whether periods, sets or running scores can belong to a result."""
    told = {(result.first, result.second), (result.second, result.first)}
    a, b = _added(pairs)
    if {(a, b), _sets_won(pairs)} & told:
        return True
    rising = all(x <= y and p <= q for (x, p), (y, q) in itertools.pairwise(pairs))
    x, y = pairs[-1]
    if rising and any(x <= c and y <= d for c, d in told):
        return True
    return (extra or a == b) and (result.high, result.low) == (max(a, b) + 1, min(a, b))


def _periods(here: Sequence[Score], text: str) -> Iterator[Contradiction]:
    """Results that do not fit the periods or sets directly after them, or the quarters in the sentence."""
    end = here[0].claim.sentence.end
    for score in here:
        bracket = _BRACKET.match(text, score.end, end)
        behind = bracket or (_SET_LIST.match(text, score.end, end) if 2 <= score.high <= 3 else None)
        if behind is None:
            continue
        pairs = _pairs(behind["run"])
        sets = score.high in (2, 3) and min(max(pair) for pair in pairs) >= 6
        goals = bracket is not None and max(max(pair) for pair in pairs) <= score.high + 3 and len(pairs) > 1
        points = bracket is not None and score.high > 30 and len(pairs) in (2, 4, 5)
        if (sets or goals or points) and not _fit(score, pairs, bool(bracket and bracket["extra"])):
            yield _told(score, [other for other in here if behind.start() <= other.start < behind.end()])
    if _PERIODS.search(text, here[0].claim.sentence.start, end):
        yield from _quarters(here, text)


def _quarters(here: Sequence[Score], text: str) -> Iterator[Contradiction]:
    """ "Won the quarters 24-17, 18-15, 21-20 and 20-19 to win 87-71"."""
    start, end = here[0].claim.sentence.start, here[0].claim.sentence.end
    run = re.search(_LIST, text[start:end])
    if run is None:
        return
    inside = [score for score in here if start + run.start() <= score.start < start + run.end()]
    results = [
        score
        for score in here
        if score not in inside and _WON.search(text, max(start, score.start - 50), score.start) is not None
    ]
    pairs = _pairs(run["run"])
    whole = len(pairs) >= 3 and len(inside) == len(pairs) and not _NO_GOALS.search(text, start, end)
    if len(results) == 1 and whole and not _fit(results[0], pairs, False):
        yield _told(results[0], inside)


def _told(result: Score, parts: Sequence[Score]) -> Contradiction:
    sides = ordered([(score.text, score.claim) for score in (result, *parts)])
    return Contradiction(sides if len(sides) > 1 else (*sides, *sides), f"the parts do not make {result.text}")


def impossible_parts(claims: Sequence[Claim], text: str) -> Iterator[Contradiction]:
    """Every score during a match and every list of periods that cannot go with the result beside it."""
    before: list[Score] = []
    for sentence, held in by_sentence(claims):
        here = scores(held)
        if here:
            yield from _periods(here, text)
        if (
            here
            and one_match(text, sentence.start, sentence.end)
            and not _NO_GOALS.search(text, sentence.start, sentence.end)
        ):
            for half, result in _course(here, before, text):
                if _impossible(half, result, text, half.claim.sentence.start):
                    sides = ordered([(half.text, half.claim), (result.text, result.claim)])
                    yield Contradiction(sides, f"no match goes from {half.text} to {result.text}")
        before = here
