"""Both sides of every threshold of the comparators: an input just below it and one just above, decided differently."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import pytest

from checker.compare.thresholds import FILE
from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom
from tests.compare.told import disjoint

Verdict = Callable[[Any], object]


def apart(pair: tuple[str, str]) -> bool:
    """Whether the marked values of two sentences, published on 15 May 2019, cannot both hold."""
    return disjoint(*pair)


@lru_cache
def _rules(rule: str) -> Any:
    return load_rules(select=[rule])


def finds(rule: str, sentence: str = "{}", headline: str | None = None, day: str = "2019-05-15") -> Verdict:
    """Whether a rule finds something in an article of this sentence, completed by the input."""

    def verdict(said: str) -> bool:
        date = dt.date.fromisoformat(day)
        published = Published(date, date, PublishedFrom.OPTION, "given")
        article = Article("a.txt", sentence.format(said), published, title=headline)
        return bool(run([article], _rules(rule)).findings)

    return verdict


def on(rule: str, sentence: str) -> Verdict:
    """Whether a rule finds something in this sentence, published on the day of the input."""

    def verdict(day: str) -> object:
        return finds(rule, day=day)(sentence)

    return verdict


EUROS = "The mill cost 1,000,001 euros ($1,200,001). The barn cost 2,000,001 euros (${})."
EUROS_THEN = "The mill cost 1,000,001 euros ($1,200,001). In 2011 the barn cost 2,000,001 euros (${})."
SALES = "Vesk Lines said on Monday that its sales rose from ${} to ${}."
CASES: list[tuple[str, Verdict, object, object, object, object]] = [
    # threshold, what is asked, input below and above, answer below and above
    ("hedge", apart, ("It is [about 400 metres] long.", "It is [439.9 metres] long."),
     ("It is [about 400 metres] long.", "It is [440.1 metres] long."), False, True),
    ("rounded", apart, ("It cost [$2 million].", "It cost [$2,199,999]."),
     ("It cost [$2 million].", "It cost [$2,200,001]."), False, True),
    ("hedged_steps", apart, ("It is [about 102 metres] long.", "It is [104.5 metres] long."),
     ("It is [about 102 metres] long.", "It is [104.6 metres] long."), False, True),
    ("hedged_unit", apart, ("It took [about an hour].", "It took [4,679 seconds]."),
     ("It took [about an hour].", "It took [4,681 seconds]."), False, True),
    ("desk", finds("gloss", "The trail is 200 miles ({} kilometres) long."), "354", "355", False, True),
    ("never_rounded", finds("gloss", "The crack is 1 inch ({} cm) wide."), "3.30", "3.31", False, True),
    ("cut", apart, ("It cost [$12 million].", "It cost [$12.59 million]."),
     ("It cost [$12 million].", "It cost [$12.61 million]."), False, True),
    ("coarse_length", apart, ("It took [two hours].", "It took [8,279 seconds]."),
     ("It took [two hours].", "It took [8,281 seconds]."), False, True),
    ("rates_of_days", apart,
     ("He bid 2 million pesos ([$151,300]) for it.", "He bid 2 million pesos ([$146,762]) for it."),
     ("He bid 2 million pesos ([$151,300]) for it.", "He bid 2 million pesos ([$146,759]) for it."), False, True),
    ("exact_price", apart, ("It cost [$999].", "It cost [$999.60]."), ("It cost [$1,001].", "It cost [$1,001.60]."),
     True, False),
    ("converted", apart, ("It is [103 miles] long.", "It is [184 kilometres] long."),
     ("It is [103 miles] long.", "It is [185 kilometres] long."), False, True),
    ("record_games", apart, ("The Herons have a record of [8-4].", "The Herons have a record of [10-9]."),
     ("The Herons have a record of [8-4].", "The Herons have a record of [11-9]."), True, False),
    ("exchange_rates", finds("exchange-rate", EUROS), "2,639,901", "2,640,101", False, True),
    ("exchange_years_apart", finds("exchange-rate", EUROS_THEN), "3,119,901", "3,120,101", False, True),
    ("without_cents", finds("change-arithmetic", "The fare fell 10 percent to {}."), "$90 from $99", "$91 from $100",
     True, False),
    ("share_in_words", finds("change-arithmetic", "The harvest rose by a quarter from 1,001 tonnes to {} tonnes."),
     "1,291", "1,292", False, True),
    ("share_hedged", finds("share-of-parts", "The plan was backed by {} of 2,003 members, or about 60 percent."),
     "1,092", "1,091", False, True),
    ("parts_in_words", finds("part-of-whole", "Half of the 2,000 members - {} - stayed."), "1,120", "1,121",
     False, True),
    ("headline_points", finds("headline-change", SALES.format("1,000", "{}"), "Vesk Lines sales rise 10 percent"),
     "1,130", "1,131", False, True),
    ("headline_share", finds("headline-change", SALES.format("1,000", "{}"), "Vesk Lines sales rise 80 percent"),
     "1,920", "1,921", False, True),
    ("poll_rounding", finds("shares-over-all", "Ada Bell won {} percent of the vote to 48 percent for Tom Ferro."),
     "53", "53.02", False, True),
    ("poll_answers", finds("shares-over-all", "In a poll nine in ten backed the port and {} percent opposed it."),
     "80", "81", True, False),
    ("product_hedge", finds("each-and-total", "It bought 12 buses at about $300,000 each, for a total of ${}."),
     "4,040,001", "4,041,001", False, True),
    ("product_rounded", finds("each-and-total", "It bought 4 ferries at $3 million each, for a total of ${}."),
     "12,660,000", "12,670,000", False, True),
    ("offer", finds("each-and-total", "They cost ${} for three shirts, or $200 each."), "999", "1,000", False, True),
    ("told_twice", finds("told-twice", "The bridge is 480 metres long. Walkers will cross the {}-metre bridge."),
     "959", "960", True, False),
    ("coarse_degrees", finds("gloss", "The town had a high of 100 F ({} C)."), "39.17", "39.19", False, True),
    ("round_years", finds("anniversary", "It has been 20 years since the flood of {}."), "1996", "1995", False, True),
    ("round_years", finds("anniversary", "It has been 15 years since the flood of {}."), "2002", "2001", False, True),
    ("round_years", finds("anniversary", "It has been 17 years since the flood of {}."), "2001", "2000", False, True),
    ("few_years", finds("years-ago", "The mill burned {}."), "10 years ago, in 2007", "15 years ago, in 2002",
     True, False),
    ("month_beside", on("years-ago", "The mill burned three weeks ago, in April."), "2019-06-04", "2019-06-05",
     False, True),
    ("looser_counts", finds("years-ago", "The mill burned {}."), "three weeks ago, on 19 April",
     "four weeks ago, on 12 April", True, False),
    ("long_ago", apart, ("It fell [six days ago].", "It fell on [May 8]."),
     ("It fell [seven days ago].", "It fell on [May 7]."), True, False),
    ("decades_ago", apart, ("It fell [two decades ago].", "It fell in [1996]."),
     ("It fell [two decades ago].", "It fell in [1995]."), False, True),
    ("round_distance", finds("days-between", "The tower fell on 3 May 2019, ten years after the vote on {}."),
     "15 October 2006", "14 October 2006", False, True),
    ("length_hedge", finds("length-and-ends", "The power was out for about eight hours, from 9 a.m. to {}, they said."),
     "7 p.m.", "7:01 p.m.", False, True),
    ("plausible_slip", finds("length-and-ends", "The power was out for {} hours, from 9 a.m. to 11 a.m., they said."),
     "eight", "nine", True, False),
    ("plural_least", apart, ("It took [weeks].", "It took [235 hours]."), ("It took [weeks].", "It took [236 hours]."),
     True, False),
    ("several_units", apart, ("It took [several days].", "It took [40 hours]."),
     ("It took [several days].", "It took [41 hours]."), True, False),
    ("several_units", apart, ("It took [several days].", "It took [288 hours]."),
     ("It took [several days].", "It took [289 hours]."), False, True),
    ("clock_loosely", finds("clock-gloss", "It opened shortly before 7 a.m. EST ({} GMT)."), "1135", "1134",
     False, True),
    ("clock_about", finds("clock-gloss", "It opened at about 7 a.m. EST ({} GMT)."), "1145", "1144", False, True),
    *(
        ("clock_slack", apart, (f"It opened at [about {clock} a.m.].", f"It opened at [{inside} a.m.]."),
         (f"It opened at [about {clock} a.m.].", f"It opened at [{outside} a.m.]."), False, True)
        for clock, inside, outside in (
            ("7", "7:30", "7:31"), ("7:30", "7:50", "7:51"), ("7:15", "7:30", "7:31"), ("7:05", "7:15", "7:16"),
            ("7:03", "7:08", "7:09"),
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "verdict", "below", "above", "then", "otherwise"), CASES, ids=[c[0] for c in CASES])
def test_both_sides(name: str, verdict: Verdict, below: object, above: object, then: object, otherwise: object) -> None:
    assert (verdict(below), verdict(above)) == (then, otherwise)


def test_every_threshold_has_both_sides() -> None:
    assert set(json.loads(FILE.read_text("utf-8"))) == {case[0] for case in CASES}
