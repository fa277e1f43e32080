"""Inside one article: a feast beside a date on which it does not fall ("Easter Sunday, April 16, 2018")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from checker.compare.comparator import OneArticle
from checker.compare.one_article.sentence.neighbours import between, ordered
from checker.compare.one_article.times.days_meant import days_meant
from checker.compare.values.relation import Contradiction
from checker.compare.values.words_of_time import without_guessed_year
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.model.value import TimeValue
from checker.text.calendar import MONTHS, WEEKDAYS, nth_weekday, orthodox_easter
from checker.text.feasts import AFTER_THANKSGIVING, EASTER, FIXED, MOVING, feast_day
from checker.text.word_lists import alternations, word_lists

_ANY = alternations("compare/feast")


_ONE_DAY = word_lists("compare/feast")["one day"] | EASTER.keys() | AFTER_THANKSGIVING.keys()  # fmt: skip
"""Feasts that fall on one day wherever English is written, or on one of the few days in `_also`."""
_ELSEWHERE = {"christmas day": (1, 7), "christmas": (1, 7), "christmas eve": (1, 6)}
"""Month and day in the Orthodox churches that use the Julian calendar."""
_SEASONS = frozenset({"christmas", "easter"})
"""Names that also refer to a season: they mean the day only before a bracket or "falls on"."""

_THEN = re.compile(r"(?P<loose>,\s+)|\s*\(|\s+(?:falls|fell|will fall|is|was)\s+on\s+", re.IGNORECASE)
_BEHIND = re.compile(r"(?P<loose>,\s+)|\s*\(|,?\s+(?:which\s+)?(?:is|was)\s+", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,(?:\s+(?:and|or|&))?|/|-|–)\s*(?:on\s+)?|\s+(?:and|or|&)\s+(?:on\s+)?", re.IGNORECASE)
_CLOSED = re.compile(r"\s*(?:[.,;:)\]\n]|$)")
_RELATIVE = re.compile(
    rf"\b(?:{_ANY['relative']})[- ](?:the )?$",
    re.IGNORECASE,
)
_WHOSE = re.compile(rf"(?<![.!?:])\s(?!(?:{_ANY['whose']})\s)(?:[A-Z][\w'’-]*|lunar|old)\s+$")
"""A people or church with its own feast of that name: "Chinese New Year's Day"."""
_OTHER_DAY = re.compile(
    rf"\b(?:observed?|{_ANY['other day']})\b",
    re.IGNORECASE,
)
_EASTERN = re.compile(
    rf"\b(?:{_ANY['eastern']}|gree(?:k|ce)|russia\w*|ukrain\w+|belarus\w*|serbia?n?|bulgaria\w*|romania\w*"
    r"|moldova\w*|macedonia\w*|montenegr\w+|georgian?|armenia\w*|ethiopia\w*|eritrea\w*|egypt\w*|leban\w+|syria\w*"
    r"|canad\w+)\b",
    re.IGNORECASE,
)
"""Countries and churches that celebrate a feast on another day."""
_NEAR = 40
"""Characters around a feast and its date in which another day of the feast would be named."""
_ANY_YEAR = 2000
_YEAR = re.compile(r",? (?:of )?\d{4}$")


def _feast(claim: Claim, text: str) -> str | None:
    """The name of a claim's feast; None if the claim is a day before or after it."""
    name = _YEAR.sub("", claim.mention.text.lower().replace("’", "'")).replace("st ", "st. ")
    before = text[max(0, claim.mention.start - 24) : claim.mention.start]
    if name not in _ONE_DAY or _RELATIVE.search(before) or _WHOSE.search(before):
        return None
    return name


def _dated(claim: Claim) -> TimeValue | None:
    value = claim.mention.value
    written = isinstance(value, TimeValue) and value.day is not None and str(value.day) in claim.mention.text
    return value if written and isinstance(value, TimeValue) and value.month is not None else None


def _also(name: str, year: int) -> list[dt.date]:
    """The days on which a feast of that name falls elsewhere."""
    if name in EASTER:
        return [orthodox_easter(year) + dt.timedelta(EASTER[name])] if 1900 <= year < 2100 else []
    if name.startswith("thanksgiving"):
        return [nth_weekday(year, 10, 1, 2)]
    return [dt.date(year, *_ELSEWHERE[name])] if name in _ELSEWHERE else []


def _listed(left: Claim | None, right: Claim | None, text: str) -> bool:
    """Whether two claims are members of one list of days."""
    if left is None or right is None or left.sentence != right.sentence:
        return False
    return bool(_LISTED.fullmatch(between(left, right, text)))


def _beside(claims: Sequence[Claim], index: int, article: Article) -> tuple[str, Claim, Claim] | None:
    """The name, the claim of the feast and the claim of its date, if claim `index` and the next form such a pair."""
    left, right, text = claims[index], claims[index + 1], article.text
    if left.sentence != right.sentence or _OTHER_DAY.search(
        text[max(0, left.mention.start - _NEAR) : right.mention.end + _NEAR]
    ):
        return None
    before = claims[index - 1] if index else None
    after = claims[index + 2] if index + 2 < len(claims) else None
    for feast, date, joint in ((left, right, _THEN), (right, left, _BEHIND)):
        name, gap = _feast(feast, text), joint.fullmatch(between(left, right, text))
        if name is None or gap is None or _dated(date) is None:
            continue
        closed = joint is _THEN or _CLOSED.match(text[feast.mention.end : feast.mention.end + 4])
        loose = gap["loose"] and (name in _SEASONS or _listed(before, left, text) or _listed(right, after, text))
        return (name, feast, date) if closed and not loose else None
    return None


def _contradiction(name: str, feast: Claim, date: Claim, article: Article) -> Contradiction | None:
    value, meant = _dated(date), days_meant(date, article)
    if value is None or value.month is None or value.day is None:
        return None
    days = meant.days or ((dt.date(_ANY_YEAR, value.month, value.day),) if name in FIXED else ())
    reach = 0 if without_guessed_year(date) is None else 1
    years = {day.year + step for day in days for step in range(-reach, reach + 1)}
    here = {(day.month, day.day) for year in years for day in (feast_day(name, year),)}
    elsewhere = {(day.month, day.day) for year in years for day in _also(name, year)}
    written_days = {(day.month, day.day) for day in days}
    if (
        not days
        or written_days & here
        or (written_days & elsewhere and (name not in EASTER or _EASTERN.search(article.text)))
    ):
        return None
    right = feast_day(name, days[0].year)
    told = f"{right.day} {MONTHS[right.month - 1]}"
    if name in MOVING:
        told = f"{WEEKDAYS[right.isoweekday() - 1]} {told} {right.year}"
    written = f"{value.day} {MONTHS[value.month - 1]}" + (f" {value.year}" if name in MOVING else "")
    sides = [(told, feast), (written, date)]
    return Contradiction(
        ordered(sides),
        f"{feast.mention.text} is {told}",
        certain=(name in FIXED or meant.sure) and not written_days & elsewhere,
    )


def inspect_article(claims: Sequence[Claim], article: Article) -> list[Contradiction]:
    """Every feast beside a day that is not its own, by the tables in `checker.text.feasts`.

    A movable feast without a written year must miss the day in all of three years. Feasts that countries celebrate on
    different days are left out, as are days that are only observed.
    """
    found = []
    for index in range(len(claims) - 1):
        pair = _beside(claims, index, article)
        item = _contradiction(*pair, article) if pair else None
        if item is not None:
            found.append(item)
    return found


COMPARATOR = OneArticle("feast", frozenset({Kind.DATE, Kind.TIME}), inspect_article)
