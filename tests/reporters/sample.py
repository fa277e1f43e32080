"""A report built by hand: two articles that disagree, one that fits both."""

from __future__ import annotations

import datetime as dt

from checker.model.article import Article, Published, PublishedFrom
from checker.model.claim import Claim, Frame
from checker.model.finding import Extraction, Finding, Judgement, Level, Problem, Report, Side, Verdict
from checker.model.mention import Kind, Mention, Sentence, Value
from checker.model.value import Duration, Quantity, TimeValue

DAY = Published(dt.date(2021, 2, 1), dt.date(2021, 2, 1), PublishedFrom.METADATA, "metadata 2021-02-01")
FIRST = Article("n/a.txt", "Trams.\r\n\r\nThe “tram” opens 😀 on 4 March,\nthe city said.", DAY)
SECOND = Article("n/b.jsonl#7", "The tram\x1b[31m opens on 5 March.")
THIRD = Article("n/c.txt", "The tram opens in March after 2.5 million euros and two weeks.")


def mention(article: Article, words: str, kind: Kind, value: Value) -> Mention:
    start = article.text.index(words)
    return Mention(start, start + len(words), words, kind, value)


def claim(article: Article, words: str, kind: Kind, value: Value, start: int = 0) -> Claim:
    frame = Frame(marks=("tram",), predicate="open", scope=("city",), base=Quantity(5.0, 5.0, 5.0, "%"))
    return Claim(article.id, mention(article, words, kind, value), Sentence(start, len(article.text), 0), frame)


def day(number: int) -> TimeValue:
    return TimeValue(
        f"2021-03-{number:02d}",
        2021,
        month=3,
        day=number,
        first=dt.date(2021, 3, number),
        last=dt.date(2021, 3, number),
    )


FOUR = claim(FIRST, "4 March", Kind.DATE, day(4), FIRST.text.index("The"))
FIVE = claim(SECOND, "5 March", Kind.DATE, TimeValue("XXXX-03-05", month=3, day=5))
MARCH = claim(THIRD, "March", Kind.DATE, TimeValue("XXXX-03", month=3))
EUROS = claim(THIRD, "2.5 million euros", Kind.MONEY, Quantity(2_450_000.0, 2_550_000.0, 2_500_000.0, "EUR", step=1e5))
WEEKS = mention(THIRD, "two weeks", Kind.DURATION, Duration("P2W", Quantity(2.0, None, 2.0, "week", ">")))

FINDING = Finding(
    "abc123", "tram-opening", Level.ERROR, Verdict.CONFLICT, "opening of the tram", "The tram opens on two days",
    "4 March and 5 March are different days", "Ask the city.",
    (Side("4 March", (FOUR,)), Side("5 March", (FIVE,))), (MARCH,),
)  # fmt: skip
REPORT = Report(
    (Extraction(FIRST, (FOUR,)), Extraction(SECOND, (FIVE,)), Extraction(THIRD, (MARCH, EUROS), ((WEEKS, "link"),))),
    (FINDING,),
    (Judgement("tram-opening", FOUR, MARCH, Verdict.COMPATIBLE, "March holds 4 March"),),
    (Problem("n/d.txt", "the file is empty", "remove it"),),
    facts=1,
    rules=3,
)
