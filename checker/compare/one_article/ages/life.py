"""Reads what an article says about one person's age at different times. Each statement allows a birth on some days.

"Born in 1986", "aged 47" today, "was 19 when she joined in 1990", "her 80th birthday on Monday", "died aged 81 on 4
June 2015" and "would have turned 75 next month" are all statements on the birth. Those on one person must have a day
in common.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from checker.compare.one_article.ages.births import (
    Statement,
    Way,
    age_of,
    aged,
    ahead,
    birthday,
    births,
    near,
    words_before,
    year_written,
)
from checker.compare.one_article.ages.phrases import CLOSES
from checker.compare.one_article.sentence.neighbours import exact, in_quotes
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.mention import Kind
from checker.text.word_lists import alternations

_ANY = alternations("compare/life")

_OPENS = re.compile(r"[\w.’'\"”]\s*[,(]\s*(?:aged\s+|now\s+)?$")
_NOW = re.compile(
    r"\b(?:now|today|currently)\s+(?:aged\s+)?$|^\W*(?:Aged|At)\s+$|\b(?:is|he’s|she’s|he's|she's)\s+(?:now\s+"
    r"|only\s+|just\s+|currently\s+)?(?:aged\s+)?$",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:now|today|currently)\s+(?:aged\s+)?$|\bis,?\s+(?:now|at)\s+(?:just\s+|only\s+)?$", re.IGNORECASE
)
_AT, _HE_IS = re.compile(r"\b(?:at|aged)\s+$", re.IGNORECASE), re.compile(r",?\s+(?:he|she)\s+(?:is|remains|still)\b")
_WHEN_AGED = re.compile(
    r"\b(?:was|were)\s+(?:only\s+|just\s+|barely\s+)?(?:aged\s+)?$|\b(?:aged|then|age of|at age|at|at just"
    r"|at only)\s+(?:just\s+|only\s+)?$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\s*(?:years\s+old\s+|years\s+of\s+age\s+)?,?\s*(?:when|at\s+the\s+time|in|on)\b|\s*[,.]"
    r"|\s+(?:years\s+old\s*)?[,.]|\s+(?:and|he|she)\b"
)
_THEN_WORDS = re.compile(
    r"\b(?:when|then|aged|at (?:the )?age|at (?:just |only )?\w+[,. ]|at the time|was (?:only |just )?\d+)\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    rf"\b(?:die[sd]?|aged? of|{_ANY['other time']}|at (?:the )?age|would (?:have|be)"
    r"|turn(?:s|ed|ing)?|as a (?:child|boy|girl|teenager)|was (?:only |just )?\d+)\b",
    re.IGNORECASE,
)
_SUBJECT_NOW = re.compile(r"\W*(?:[A-Z][\w.’'-]*\s+){1,3}[A-Z][\w.’'-]*,\s+(?:now\s+)?")
_HAS = re.compile(r",\s+(?:who\s+)?(?:has|is|says)\b")
"""The present tense after an age, if the sentence opens with the name."""
_BIRTHDAY = re.compile(r"\s+birthday\b")
_OWN = re.compile(r"\b(?:his|her|been (?:his|her))\s+$")
_KEPT = re.compile(
    r"\b(?:celebrat(?:es?|ed|ing)|mark(?:s|ed|ing)?|had|has|turn(?:s|ed|ing)?|reached|blew out|spent|threw"
    r"|held)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_TURNED = re.compile(r"\b(?:turn(?:s|ed|ing)?|will (?:be|turn))\s+$", re.IGNORECASE)
_WOULD = re.compile(r"\bwould\s+have\s+(?:turned|been|celebrated|reached|marked)\s+(?:(?:her|his)\s+)?$", re.IGNORECASE)
_BEFORE_BIRTHDAY = re.compile(
    r"\b(?:(?P<length>days?|weeks?|months?|hours)\s+)?(?P<way>before|short of|shy of|ahead of|after)\s+(?:his"
    r"|her|what would have been (?:his|her))\s+$",
    re.IGNORECASE,
)
_DIED = re.compile(r"\b(?:died|dies|has died|passed away|dead)\b", re.IGNORECASE)
_HAS_DIED = re.compile(
    r"\b(?:has (?:died|passed away)|died on|died (?:in|at) [^.;]{1,40} on|died (?:peacefully |suddenly )?(?:on"
    r"|yesterday|today|overnight|last (?:night|week)))\b",
    re.IGNORECASE,
)
_DEATH_AGE = re.compile(r"\b(?:aged|age of|at|at age|was)\s+(?:just\s+|only\s+)?$", re.IGNORECASE)
_LENGTHS = {"hour": 2, "day": 10, "week": 35, "month": 200}
_AROUND = 45
"""Days before or after publication in which a birthday without a date is assumed to fall."""
_SINCE_DEATH = 60
"""Days before publication in which the person died, if the article says "has died"."""


def _ages(held: Sequence[Claim], article: Article, today: dt.date | None) -> Iterator[Statement]:
    text = article.text
    sentence = text[held[0].sentence.start : held[0].sentence.end]
    born = {statement.claims[0].mention.start for statement in births(held, text)}
    years = [claim for claim in held if year_written(claim) is not None and claim.mention.start not in born]
    ages = [claim for claim in held if age_of(claim) is not None]
    for claim in ages:
        number, before = age_of(claim), words_before(claim, text)
        if number is None:
            continue
        if today is not None and not years and _WOULD.search(before):
            span = ahead(near([one for one in held if one.mention.start > claim.mention.start][:1], today), today)
            if span is not None and _coming(span, today):
                yield birthday(Way.AHEAD, (claim,), number, span, f"{number:g} {_spoken(span, today)}")
        elif today is not None and not years and _TURNED.search(before):
            span = near(held, today)
            if span is not None:
                yield birthday(Way.BIRTHDAY, (claim,), number, _wide(span), f"turned {number:g}")
        elif (
            len(years) == 1
            and not _age_between(claim, years[0], ages)
            and _THEN_WORDS.search(sentence)
            and _WHEN_AGED.search(before)
            and not _HE_IS.match(text, claim.mention.end)
            and _WHEN.match(text, claim.mention.end)
        ):
            value = year_written(years[0])
            if value is not None and value.first and value.last and not _DIED.search(sentence):
                yield aged(
                    Way.THEN, (claim, years[0]), number, (value.first, value.last), f"{number:g} in {value.year}"
                )
        elif today is not None and _is_now(claim, before, sentence, text, alone=len(ages) == 1 and not years):
            yield aged(Way.NOW, (claim,), number, (today, today), f"{number:g} years old")


def _coming(span: tuple[dt.date, dt.date], today: dt.date) -> bool:
    return span[1] >= today and (span[0] - today).days < 200 and (span[1] - span[0]).days < 40


def _spoken(span: tuple[dt.date, dt.date], today: dt.date) -> str:
    return f"in {span[0]:%B %Y}" if span[0] != span[1] else f"on {span[0].isoformat()}"


def _wide(span: tuple[dt.date, dt.date]) -> tuple[dt.date, dt.date]:
    """The days with a margin of eight on either side, because a weekday may be in another week."""
    week = dt.timedelta(8)
    return span[0] - week, span[1] + week


def _age_between(age: Claim, year: Claim, ages: Sequence[Claim]) -> bool:
    """Whether another age is between an age and a year."""
    first, last = sorted((age.mention.start, year.mention.start))
    return any(first < claim.mention.start < last for claim in ages if claim is not age)


def _is_now(claim: Claim, before: str, sentence: str, text: str, *, alone: bool) -> bool:
    """Whether an age is the current one: ", 47,", "(47)", "Now 61", "at 58 she is", "the 47-year-old".

    Beside another age or a year, only words for the present show that it is.
    """
    if (alone and _NOW.search(before)) or _PRESENT.search(before):
        return True
    if _AT.search(before) and _HE_IS.match(text, claim.mention.end):
        return True
    if _SUBJECT_NOW.fullmatch(text, claim.sentence.start, claim.mention.start) and _HAS.match(text, claim.mention.end):
        return True
    if not alone:
        return False
    beside = "-old" in claim.mention.text or (CLOSES.match(text, claim.mention.end) and _OPENS.search(before))
    return bool(beside) and not _OTHER_TIME.search(sentence)


def _birthdays(held: Sequence[Claim], article: Article, today: dt.date | None) -> Iterator[Statement]:
    """ "Celebrated her 80th birthday on Monday", "died two days before her 89th birthday"."""
    text = article.text
    for claim in held:
        quantity = exact(claim)
        if claim.mention.kind is not Kind.ORDINAL or quantity is None or quantity.number is None or today is None:
            continue
        opening = words_before(claim, text, 80)
        if _BIRTHDAY.match(text, claim.mention.end) and _OWN.search(opening):
            found = _one_birthday(claim, quantity.number, opening, held, text, today)
            if found is not None:
                yield found


def _one_birthday(
    claim: Claim, number: float, opening: str, held: Sequence[Claim], text: str, today: dt.date
) -> Statement | None:
    """The statement that a birthday makes: the person did not live to see it, or celebrates it near publication."""
    sentence, missed = text[claim.sentence.start : claim.sentence.end], _BEFORE_BIRTHDAY.search(opening)
    if missed is not None:
        return _missed(claim, number, missed, today) if _DIED.search(sentence) else None
    if _other_years(held, text):
        return None
    if _WOULD.search(opening):
        span = ahead(near([one for one in held if one.mention.start > claim.mention.start][:1], today), today)
        if span is None or not _coming(span, today):
            return None
        return birthday(Way.AHEAD, (claim,), number, _wide(span), f"{number:g} {_spoken(span, today)}")
    if not _KEPT.search(opening) and not _KEPT.search(sentence):
        return None
    kept, around = near([one for one in held if one is not claim], today), dt.timedelta(_AROUND)
    span = _wide(kept) if kept is not None else (today - around, today + around)
    return birthday(Way.BIRTHDAY, (claim,), number, span, f"{claim.mention.text} birthday")


def _missed(claim: Claim, number: float, missed: re.Match[str], today: dt.date) -> Statement | None:
    """A birthday some days, weeks or months before or after a recent death."""
    if missed["length"] is None:
        return None
    first, last = _since_death(today)
    reach, after = dt.timedelta(_LENGTHS[missed["length"].lower().removesuffix("s")]), missed["way"].lower() == "after"
    span = (first - reach, last) if after else (first, last + reach)
    return birthday(Way.AHEAD, (claim,), number, span, f"{number:g} shortly before" if after else f"{number:g} soon")


def _other_years(held: Sequence[Claim], text: str) -> bool:
    born = {statement.claims[0].mention.start for statement in births(held, text)}
    return any(year_written(claim) is not None and claim.mention.start not in born for claim in held)


def _since_death(today: dt.date) -> tuple[dt.date, dt.date]:
    return today - dt.timedelta(_SINCE_DEATH), today


def _deaths(held: Sequence[Claim], article: Article, today: dt.date | None) -> Iterator[Statement]:
    """ "Has died aged 81", with the day of death in brackets or near publication."""
    text = article.text
    sentence = text[held[0].sentence.start : held[0].sentence.end]
    ages = [claim for claim in held if age_of(claim) is not None and _DEATH_AGE.search(words_before(claim, text))]
    if len(ages) != 1 or not _DIED.search(sentence):
        return
    number, born = age_of(ages[0]), {statement.claims[0].mention.start for statement in births(held, text)}
    years = [claim for claim in held if year_written(claim) is not None and claim.mention.start not in born]
    value = year_written(years[0]) if len(years) == 1 else None
    if number is not None and value is not None and value.first and value.last:
        yield aged(Way.DEATH, (ages[0], years[0]), number, (value.first, value.last), f"died at {number:g}")
    elif number is not None and not years and today is not None and _HAS_DIED.search(sentence):
        yield aged(Way.DEATH, (ages[0],), number, _since_death(today), f"died at {number:g}")


def statements(held: Sequence[Claim], article: Article) -> list[Statement]:
    """What one sentence says about births, without statements in quotation marks."""
    if held[0].sentence.headline:
        return []
    today = article.published.day if article.published.stated else None
    told = [*births(held, article.text), *_deaths(held, article, today)]
    if not any(one.way is Way.DEATH for one in told):
        told += _ages(held, article, today)
    told += _birthdays(held, article, today)
    return [one for one in told if not any(in_quotes(article.text, claim) for claim in one.claims)]
