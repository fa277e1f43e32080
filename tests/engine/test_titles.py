"""The titles of findings: whose age, price or deadline is disputed, or the words around it, and the values."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article, Published, PublishedFrom

DAY = Published(dt.date(2021, 5, 6), dt.date(2021, 5, 6), PublishedFrom.METADATA)


def titles(*texts: str, days: tuple[int, ...] = ()) -> list[str]:
    """The titles of the findings on these articles, of 6 May 2021 if `days` gives no other days of that month."""
    dates = [dt.date(2021, 5, number) for number in days] or [DAY.first] * len(texts)
    read = [
        Article(f"a{place}", text, Published(date, date, PublishedFrom.METADATA))
        for place, (text, date) in enumerate(zip(texts, dates, strict=True))
    ]
    return [found.message for found in run(read, load_rules()).findings]


DISPUTES = [
    (
        "Pell, 58, has led the Harbour Trust since 2009.",
        "Marta Pell, 56, has led the Harbour Trust since 2009.",
        "Pell's age: 58 or 56?",
    ),
    (
        "Norvik agreed to buy Tessera for $4.2bn, the biscuit maker said on Monday.",
        "Norvik agreed to buy Tessera for $4.7bn, the biscuit maker said on Monday.",
        '"to buy Tessera for …": $4.2bn or $4.7bn?',
    ),
    (
        "Twelve people were killed when a bus crashed near San Isidro on Tuesday, police said.",
        "Fourteen people were killed when a bus crashed near San Isidro on Tuesday, police said.",
        "Deaths, San Isidro: twelve or fourteen people?",
    ),
    (
        "The earthquake near Healdale had a magnitude of 4.6, the survey said.",
        "The earthquake near Healdale had a magnitude of 5.6, the survey said.",
        "Magnitude of the quake, Healdale: 4.6 or 5.6?",
    ),
    (
        "The deadline for bids for the Quarry Hill site is March 1.",
        "The deadline for bids for the Quarry Hill site is March 2.",
        "Deadline, Quarry Hill: March 1 or March 2?",
    ),
    (
        "Kellman was sentenced to nine years in prison for the Marlow robbery.",
        "Kellman was sentenced to six years in prison for the Marlow robbery.",
        "Length of a sentence, Marlow: nine or six years?",
    ),
    (
        "The museum in Orrin Bay holds 41,000 prints, its director Lena Okoro said.",
        "The museum in Orrin Bay holds 14,000 prints, its director Lena Okoro said.",
        '"The museum in Orrin Bay holds …": 41,000 or 14,000 prints?',
    ),
    (
        "The Tarrow Festival opens on June 27 in City Park.",
        "The Tarrow Festival opens on July 27 in City Park.",
        '"The Tarrow Festival opens on … in City Park": June 27 or July 27?',
    ),
    (
        "Turnout in Velmere was 61 percent, the electoral office said.",
        "Turnout in Velmere was 67 percent, the electoral office said.",
        "Turnout, Velmere: 61 or 67 percent?",
    ),
    (
        "Hurricane Odile reached winds of 120 mph on Friday off Corran.",
        "Hurricane Odile reached winds of 150 mph on Friday off Corran.",
        "Wind speed, Hurricane Odile: 120 or 150 mph?",
    ),
    (
        "Arden Foods reported a profit of £3.1m for the year to March.",
        "Arden Foods reported a profit of £31m for the year to March.",
        "Arden Foods' profit: £3.1m or £31m?",
    ),
    (
        "Arden Foods will cut 400 jobs at its plant in Leith Cross.",
        "Arden Foods will cut 40 jobs at its plant in Leith Cross.",
        "Arden Foods' job cuts: 400 or 40 jobs?",
    ),
    (
        "Judge Ilse Brandt set bail for Tomas Reyer at $50,000 on Monday.",
        "Judge Ilse Brandt set bail for Tomas Reyer at $500,000 on Monday.",
        '"Brandt set bail for Tomas Reyer at … on Monday": $50,000 or $500,000?',
    ),
    (
        "The rocket Halcyon 2 is to lift off at 9:31 a.m. on May 4 from Cape Lorne.",
        "The rocket Halcyon 2 is to lift off at 9:31 a.m. on May 5 from Cape Lorne.",
        '"to lift off at … from Cape Lorne": 9:31 a.m. on May 4 or 9:31 a.m. on May 5?',
    ),
    (
        "Inflation in Norvia rose to 4.1 percent in May.",
        "Inflation in Norvia rose to 4.7 percent in May.",
        "Inflation rate, Norvia: 4.1 or 4.7 percent?",
    ),
    (
        "Wearbridge City beat Orrin Rovers 3-1 on Saturday.",
        "Wearbridge City beat Orrin Rovers 2-1 on Saturday.",
        '"Wearbridge City beat Orrin Rovers … on Saturday": 3-1 or 2-1?',
    ),
    (
        "The Halden bridge is 600 metres long and cost 41 million euros.",
        "The Halden bridge is 800 metres long and cost 41 million euros.",
        '"The Halden bridge is … long": 600 or 800 metres?',
    ),
    (
        "The hearing for Dana Voss is on 4 June, the court said.",
        "The hearing for Dana Voss is on 5 June, the court said.",
        "Day in court, Dana Voss: 4 or 5 June?",
    ),
    (
        "The fire burned 1,200 acres near Fir Ridge before crews contained it.",
        "The fire burned 12,000 acres near Fir Ridge before crews contained it.",
        "Area burned, Fir Ridge: 1,200 or 12,000 acres?",
    ),
    (
        "The council of Overwick approved a budget of $84 million for Harrel Library on Thursday.",
        "The council of Overwick approved a budget of $48 million for Harrel Library on Thursday.",
        '"council of Overwick approved a budget of …": $84 million or $48 million?',
    ),
    (
        "The probe Halcyon will come within 57 million miles of the Sun.",
        "The probe Halcyon will come within 45 million miles of the Sun.",
        '"The probe Halcyon will come within … of the Sun": 57 million or 45 million miles?',
    ),
    (
        "Norvik extended its $18-a-share offer for Tessera.",
        "Norvik extended its $45-a-share offer for Tessera.",
        '"Norvik extended its … offer for Tessera": 18 or 45 dollars a share?',
    ),
    (
        "The explosion at the Orrin Bay mill killed two workers and injured 70 others on Friday.",
        "The explosion at the Orrin Bay mill killed two workers and injured 72 others on Friday.",
        "Injured: 70 or 72?",
    ),
    (
        "Auditors have found out that the Velmere school district spends $11,131 on each pupil.",
        "Auditors have found out that the Velmere school district spends $12,574 on each pupil.",
        '"the Velmere school district spends … on each pupil": $11,131 or $12,574?',
    ),
    (
        "The villa in Orrin Bay belongs to the painter Lena Okoro, who bought it from the Calders in 1997.",
        "The villa in Orrin Bay belongs to the painter Lena Okoro, who bought it from the Calders in 2002.",
        '"bought it from the Calders in …": 1997 or 2002?',
    ),
    (
        "Minister Osterley delivered his last budget speech to the house in 2020, eight months before he resigned.",
        "Minister Osterley delivered his last budget speech to the house in 2021, eight months before he resigned.",
        '"last budget speech to the house in …": 2020 or 2021?',
    ),
    (
        "ORRIN BAY (NNA) The Calder ferry sank with 41 cars in Orrin Bay.",
        "ORRIN BAY (NNA) The Calder ferry sank with 14 cars in Orrin Bay.",
        '"The Calder ferry sank with … in Orrin Bay": 41 or 14 cars?',
    ),
    (
        "The Calder tower, which cost $60 million, is running $40 million over budget.",
        "The Calder tower, which cost $60 million, is running $400 million over budget.",
        '"is running … over budget": $40 million or $400 million?',
    ),
    (
        "A baker in Norvale, 41, won the Calder cake prize.",
        "A baker in Norvale, 47, won the Calder cake prize.",
        "Age of a person: 41 or 47?",
    ),
    (
        "In Norvale, the profit of Calder Pumps rose to €12 million in 2019.",
        "In Norvale, Calder Pumps had a profit of €15 million in 2019.",
        "Calder Pumps' profit: €12 million or €15 million?",
    ),
    (
        "A fire in the old mill of Kettleby killed four people on 3 May, the fire service said.",
        "A fire in the old mill of Kettleby killed four people on 4 May, the fire service said.",
        '"fire in the old mill of Kettleby killed four people on …": 3 or 4 May?',
    ),
    (
        "Dana Voss of Orrin Bay fell from a 5-foot-8-inch wall.",
        "Dana Voss of Orrin Bay fell from a 6-foot-8-inch wall.",
        '"Dana Voss of Orrin Bay fell from a … wall": 5-foot-8-inch or 6-foot-8-inch?',
    ),
    (
        "On Sunday the 36-year-old baker Tomas Reyer reached the summit with 46 loaves.",
        "On Sunday the 36-year-old baker Tomas Reyer reached the summit with 64 loaves.",
        '"36-year-old baker Tomas Reyer reached the summit with …": 46 or 64 loaves?',
    ),
]


@pytest.mark.parametrize(("left", "right", "title"), DISPUTES, ids=[row[2] for row in DISPUTES])
def test_the_title_names_the_dispute(left: str, right: str, title: str) -> None:
    assert titles(left, right) == [title]


UPDATES = [
    ("killed 12 people", 5, "killed 14 people", 6, "Deaths, Velmere: 12, then 14 people"),
    ("killed 14 people", 6, "killed 12 people", 5, "Deaths, Velmere: 12, then 14 people"),
]


@pytest.mark.parametrize(("left", "day", "right", "other_day", "title"), UPDATES)
def test_an_update_has_its_values_in_the_order_of_publication(
    left: str, day: int, right: str, other_day: int, title: str
) -> None:
    texts = [f"The flood in Velmere {words}, police said." for words in (left, right)]
    assert titles(*texts, days=(day, other_day)) == [title]


def test_many_values_are_counted_as_values() -> None:
    texts = [f"Police in Velmere arrested {number} people." for number in range(12, 18)]
    assert titles(*texts) == ["People arrested, Velmere: 12, 13, 14 or 3 other values?"]


INSIDE = [
    ("The bridge is 200 metres (200 feet) long.", "Conversion: 200 metres and 200 feet do not match"),
    ("The market opens on Monday, May 4, 2021.", "Weekday and date: a Monday, but Tuesday 4 May 2021"),
]


@pytest.mark.parametrize(("text", "title"), INSIDE, ids=[row[1] for row in INSIDE])
def test_the_title_says_what_is_wrong_inside_one_article(text: str, title: str) -> None:
    assert titles(text) == [title]
