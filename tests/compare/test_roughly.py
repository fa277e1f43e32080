"""Quantities that a reader lets stand beside each other, and near misses that stay a contradiction."""

import pytest

from tests.compare.told import disjoint

GRANTED = [
    # vague words
    ("The firm earned [millions of dollars].", "The firm earned [tens of millions of dollars]."),
    ("The firm earned [millions of dollars].", "The firm earned [more than $10.6 million]."),
    ("The flood drove out [thousands of people].", "The flood drove out [13,000 people]."),
    ("The flood drove out [thousands of people].", "The flood drove out [hundreds of thousands of people]."),
    ("The flood drove out [hundreds of thousands of people].", "The flood drove out [450,000 people]."),
    ("The flood drove out [hundreds of people].", "The flood drove out [1,200 people]."),
    ("The flood drove out [dozens of people].", "The flood drove out [180 people]."),
    # rounded, or cut short
    ("They paid [$52 million] in taxes.", "They paid [$52,871,440] in taxes."),
    ("The court has [16,000 letters].", "The court has [16,742 letters]."),
    ("Her list got [16,000], its best result.", "Her list got [16,742], its best result."),
    ("The pipe is [16,000 metres] long.", "The pipe is [16,742 metres] long."),
    ("The parade drew [half a million people].", "The parade drew [520,000 people]."),
    ("She got a tip of [$3,000].", "She got a tip of [$3,076]."),
    ("The archive put out [3,600 records].", "The archive put out [3,693 records]."),
    ("The bill is [$600 billion].", "The bill is [$617 billion]."),
    ("The bill is [$1 billion].", "The bill is [$1.04 billion]."),
    ("The bill is [$900 million].", "The bill is [$940 million]."),
    ("The bill is [$900 billion].", "The bill is [$940 billion]."),
    ("They polled [30 percent].", "They polled [30.8 percent]."),
    # lengths in a coarser unit
    ("He was in jail for [two decades].", "He was in jail for [21 years]."),
    ("He ruled for [42 years].", "He ruled for [four decades]."),
    ("The strike lasted [48 days].", "The strike lasted [seven weeks]."),
    ("She got a [90-day] sentence.", "She got a [three-month] sentence."),
    ("He served [four and a half months].", "He served [135 days]."),
    ("The clip lasts [three minutes, 12 seconds].", "The clip lasts [three minutes]."),
    ("He had worked there for [a month and a half].", "He had worked there for [six weeks]."),
    ("The set took [three quarters of an hour].", "The set took [44 minutes]."),
    # either of two numbers
    ("[Two or three robbers] fled.", "[Three robbers] fled."),
    ("She called [50 or 60 doctors].", "She called [50 doctors]."),
    ("She called [50 or 60 doctors].", "She called [55 doctors]."),
    # glosses at two rates
    ("He bid 2 million pesos ([$151,000]) for it.", "He bid 2 million pesos ([$148,000]) for it."),
    # others
    ("He was jailed with [three other Canadians].", "[Four Canadians] were jailed."),
    ("He lives with [five siblings].", "He is one of [six children]."),
    # two things
    ("The blast killed [three women].", "The blast killed [two men]."),
    ("The blast killed [three girls].", "The blast killed [two boys]."),
    ("The blast killed [three adults].", "The blast killed [two children]."),
    ("The park has [30 animals].", "The park has [40 plants]."),
]

KEPT = [
    ("The flood drove out [hundreds of people].", "The flood drove out [thousands of people]."),
    ("The flood drove out [thousands of people].", "The flood drove out [600 people]."),
    ("The flood drove out [dozens of people].", "The flood drove out [11 people]."),
    ("The flood drove out [dozens of people].", "The flood drove out [300 people]."),
    ("The flood drove out [a few hundreds of people].", "The flood drove out [10,000 people]."),
    ("The firm earned [millions of dollars].", "The firm earned [$310,000]."),
    ("They paid [$52 million] in taxes.", "They paid [$53 million] in taxes."),
    ("They paid [$52 million] in taxes.", "They paid [$5.2 million] in taxes."),
    ("They paid [$52 million] in taxes.", "They paid [$25 million] in taxes."),
    ("They paid [$1.2 million] in taxes.", "They paid [$1.3 million] in taxes."),
    ("They paid [$52 million] in taxes.", "They paid [$51.2 million] in taxes."),
    ("The court has [16,000 letters].", "The court has [17,742 letters]."),
    ("The court has [16,742 letters].", "The court has [16,724 letters]."),
    ("The court has [12,300 letters].", "The court has [12,450 letters]."),
    ("The trail is [2½ miles] long.", "The trail is [2.55 miles] long."),
    ("The court has [250 letters].", "The court has [280 letters]."),
    ("A seat costs [$600].", "A seat costs [$612]."),
    ("The bill is [$80 million].", "The bill is [$82 million]."),
    ("The bill is [$80 billion].", "The bill is [$82 billion]."),
    ("The bill is [$80 trillion].", "The bill is [$82 trillion]."),
    ("The bill is [$1.00 trillion].", "The bill is [$1.04 trillion]."),
    ("The bill is [$600 billion].", "The bill is [$660 billion]."),
    ("The court has [12 letters].", "The court has [13 letters]."),
    ("The court has [20 letters].", "The court has [21 letters]."),
    ("They polled [90 percent].", "They polled [93.8 percent]."),
    ("The quake had a magnitude of [7].", "The quake had a magnitude of [7.6]."),
    ("She was out for [10 minutes].", "She was out for [nine minutes]."),
    ("He was in jail for [two decades].", "He was in jail for [12 years]."),
    ("The drill lasted [two weeks].", "The drill lasted [seven days]."),
    ("The strike lasted [48 days].", "The strike lasted [five weeks]."),
    ("The strike lasted [seven weeks].", "The strike lasted [at least 50 days]."),
    ("He served [three years].", "He served [four years]."),
    ("It was gone for [25 minutes].", "It was gone for [a quarter of an hour]."),
    ("[Two or three robbers] fled.", "[Five robbers] fled."),
    ("She called [50 or 60 doctors].", "She called [70 doctors]."),
    ("He bid 2 million pesos ([$151,000]) for it.", "He bid 2 million pesos ([$115,000]) for it."),
    ("The bid was [$151,000].", "The bid was [$148,000]."),
    ("He was jailed with [three other Canadians].", "[Seven Canadians] were jailed."),
    ("He was jailed with [three to five other Canadians].", "[Seven Canadians] were jailed."),
    ("He was jailed with [three other Canadians].", "He was jailed with [four other Canadians]."),
    ("He was jailed with [four other Canadians].", "[Three Canadians] were jailed."),
    ("The blast killed [three women].", "The blast killed [two women]."),
]


@pytest.mark.parametrize(("left", "right"), GRANTED)
def test_a_reader_grants_it(left: str, right: str) -> None:
    assert not disjoint(left, right)


@pytest.mark.parametrize(("left", "right"), KEPT)
def test_a_reader_does_not_grant_it(left: str, right: str) -> None:
    assert disjoint(left, right)
