"""No verb of a headline or of front matter decides the week of a day in the lead, nor the other way round."""

import datetime as dt

import pytest

from checker.mentions import find
from checker.model.article import Published, PublishedFrom
from checker.model.value import TimeValue

WEDNESDAY = dt.date(2027, 3, 10)
PUBLISHED = Published(WEDNESDAY, WEDNESDAY, PublishedFrom.METADATA)
LAST, NEXT = "2027-03-05", "2027-03-12"
HEAD = "---\npublished: 2027-03-10\n"


def times(text: str) -> list[tuple[str, list[str]]]:
    """The words of each time, and the days that it can be."""
    found = [(m.text, m.value) for m in find(text, PUBLISHED)]
    return [(said, [v.timex, *(r.timex for r in v.readings)]) for said, v in found if isinstance(v, TimeValue)]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}---\nFriday is the last day for bids.",
        f"{HEAD}---\nTalks on the harbour, Friday in Norvale, draw two ministers.",
        f"{HEAD}updated: yes\n---\nCouncil session Friday, agenda below.",
        f"{HEAD}title: Strike ended\n---\nOn Friday the drivers meet again.",
        f"---\ntitle: Deadline extended\n{HEAD[4:]}---\nA Friday walk in the harbour of Norvale.",
        "Minister resigned\nFriday is the day of the vote in Norvale.",
        "Ferry sank\nOn Friday there is a hearing in Norvale on the ferry.",
        "Mayor Quits After Vote Failed\nA rally on Friday in the harbour, and then silence over the town.",
        "Talks to resume soon, ministry expects\nA Friday meeting of both sides was short.",
        "Talks are scheduled\nFriday in Norvale was a quiet day for both sides there.",
        "Deadline Looms\nOn Friday, rain in Norvale. Snow above.",
        "# Bridge closed\nFriday: the council tours the site.",
        "Dozens were hurt\n\nFriday in Norvale, a walk of three hours.",
        "Minister Resigned\r\n\r\nFriday in Norvale, a walk of three hours.",
        "Envoys agreed to meet\n \nFriday in Norvale, a walk of three hours.",
        "The harbour of Norvale on Friday\n\nHe had been there since the morning.",
        "Norvale on a Friday\nSaid to be quiet, it is loud.",
    ],
)
def test_a_weekday_keeps_both_weeks(text: str) -> None:
    assert times(text)[0] == ("Friday", [LAST, NEXT])


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Talks set to resume Friday", NEXT),
        ("Talks Set to Resume Friday", NEXT),
        ("Talks Will Resume Friday", NEXT),
        ("TALKS WILL RESUME FRIDAY", NEXT),
        ("Bids Due Friday", NEXT),
        ("Minister Resigned Friday", LAST),
        ("Minister Who Resigned on Friday", LAST),
    ],
)
def test_a_verb_of_the_headline_decides_in_the_headline(title: str, day: str) -> None:
    assert times(f"{title}\n\nThe harbour is quiet.")[0][1] == [day]
    assert times(f"{HEAD}title: {title}\n---\nThe harbour is quiet.")[0][1] == [day]


@pytest.mark.parametrize(
    ("title", "said", "timex"),
    [
        ("Tax Deal Due Next Month", "Next Month", "2027-04"),
        ("Harbour Strike Over This Week", "This Week", "2027-W10"),
    ],
)
def test_capitals_of_title_case_make_no_name_of_a_time(title: str, said: str, timex: str) -> None:
    assert times(f"{title}\n\nThe harbour is quiet.")[0] == (said, [timex])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Talks to resume in March\n3 people of Norvale are invited to the first round.", ["March"]),
        ("Talks to resume in May\n3 people of Norvale are invited to the first round.", ["May"]),
    ],
)
def test_no_time_runs_on_into_the_lead(text: str, wanted: list[str]) -> None:
    assert [said for said, _ in times(text)] == wanted


def test_no_length_runs_on_into_the_lead() -> None:
    found = find("Strike lasts two hours\n30 minutes of it were on the bridge of Norvale.")
    assert [mention.text for mention in found] == ["two hours", "30 minutes"]


def test_no_day_of_front_matter_is_the_one_spoken_of() -> None:
    text = "---\ndate: 2027-03-10\nupdated: 2019-01-01\n---\nThe bridge was open that year."
    assert "2019" not in str(times(text))
