"""The claims of titles: where they stand, their frames, and that they share nothing with the lead."""

import datetime as dt
import json

import pytest

from checker.archive import record_json
from checker.claims import extract
from checker.model.claim import Claim, Modality
from checker.model.mention import Sentence
from checker.readers import read_text

DAY = dt.date(2027, 3, 10)
BODY = "In Norvale the mayor of Orland met a manager of Vesk and said so."


def claims(name: str, text: str) -> list[Claim]:
    (article,) = read_text(name, text, DAY).articles
    found = extract(article).claims
    assert all(article.text[c.mention.start : c.mention.end] == c.mention.text for c in found)
    return list(found)


def titled(title: str) -> Claim:
    """The first claim of a title in front matter."""
    claim = claims("a.txt", f"---\ntitle: {title}\npublished: 2027-03-10\n---\n{BODY}\n")[0]
    assert claim.sentence.headline
    return claim


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("title", ["{}", '"{}"', "'{}'", "{}  # late"])
def test_values_of_a_title_in_front_matter_are_claims(name: str, title: str) -> None:
    text = f"---\npublished: 2027-03-10\ntitle: {title.format('Fire kills 12')}\nsource: 7 Days\n---\nFive men fled.\n"
    above, below = claims(name, text)
    assert (above.mention.text, above.mention.start) == (
        "12",
        text.index("12\n") if title == "{}" else text.index("12", 40),
    )
    assert text[above.sentence.start : above.sentence.end] == "Fire kills 12"
    assert (above.sentence.headline, below.sentence.headline) == (True, False)


def test_other_front_matter_makes_no_claim() -> None:
    assert claims("a.txt", f"---\npublished: 2027-03-10\nsource: 12 people\n---\n{BODY}\n") == []


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("a.jsonl", {"id": "1", "title": "Fire kills 12", "text": BODY}),
        ("a.ninjs", {"uri": "1", "headline": "Fire kills 12", "body_text": BODY}),
    ],
)
def test_a_title_beside_the_text_has_no_place_in_it(name: str, record: dict[str, str]) -> None:
    assert claims(name, json.dumps(record)) == []


@pytest.mark.parametrize("title", ["Fire kills 12", "Fire kills 12."])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_title_that_opens_the_text_is_read_there(title: str, gap: str) -> None:
    (claim,) = claims("a.jsonl", json.dumps({"id": "1", "title": title, "text": title + gap + BODY}))
    assert (claim.mention.start, claim.sentence.headline) == (11, True)


@pytest.mark.parametrize(
    ("title", "counted", "predicate", "number"),
    [
        ("Bus crash kills 19", "person", "kill", 19),
        ("Bus Crash Kills 19", "person", "kill", 19),
        ("Fire leaves 12 dead", "person", "leave", 12),
        ("Fire Leaves 12 Dead", "person", "leave", 12),
        ("Hotel Blaze Injures Six", "person", "injure", 6),
        ("12 die in bus crash", "person", "die", 12),
        ("12 Killed as Bus Plunges Into River", "person", "kill", 12),
        ("At Least 19 Killed in Bus Crash", "person", "kill", 19),
        ("Police Arrest 14 After Riot", "person", "arrest", 14),
        ("Five Rescued From Lake", "person", "rescue", 5),
        ("Death toll rises to 45", "person", "rise", 45),
        ("Death Toll Rises to 45", "person", "rise", 45),
        ("Arro Cuts 300 Jobs", "job", "cut", 300),
        ("Mudslide claims 40 lives", "life", "claim", 40),
        ("Unemployment Falls to 5.2%", None, "fall", 5.2),
    ],
)
def test_the_present_tense_of_a_title_tells_what_happened(
    title: str, counted: str | None, predicate: str, number: float
) -> None:
    claim = titled(title)
    assert (claim.frame.counted, claim.frame.predicate) == (counted, predicate)
    assert claim.frame.modality is Modality.ASSERTED
    assert getattr(claim.mention.value, "number", None) == number


@pytest.mark.parametrize(
    "title",
    ["Talks set to resume Friday", "Talks Set to Resume Friday", "Film to open in 40 cities", "Bridge to Close in May"],
)
def test_a_plan_of_a_title_is_scheduled(title: str) -> None:
    assert titled(title).frame.modality is Modality.SCHEDULED


def test_talks_on_a_day_are_no_verb() -> None:
    assert titled("Harbour talks Friday").frame.predicate is None


def test_in_title_case_only_names_of_the_body_are_names() -> None:
    claim = titled("Fire in Norvale Hotel Kills 12 Guests of Vesk")
    assert claim.names == {"norvale", "vesk"}
    assert claim.frame.subject[0] == "fire"


def test_title_case_makes_no_names_in_the_body() -> None:
    text = "Fire Kills 12 Guests in Norvale Hotel\n\nGuests of the place, 12 of them men from Norvale, were killed.\n"
    assert all("guests" not in claim.names for claim in claims("a.txt", text))


def test_a_headline_hands_no_subject_to_the_lead() -> None:
    text = "Vesk cuts 300 jobs\n\nThe company lost $3 million last year.\n"
    above, *below = claims("a.txt", text)
    assert above.frame.subject == ("vesk",)
    assert all(claim.frame.owner == () for claim in below)


def test_an_archive_from_before_headlines_is_read() -> None:
    (claim,) = claims("a.txt", f"Fire kills 12\n\n{BODY}\n")
    stored = record_json.write_claims([claim])
    (back,) = record_json.read_claims(stored, claim.article)
    assert back.sentence == claim.sentence
    (old,) = record_json.read_claims(stored.replace(',"headline":true', ""), claim.article)
    assert old.sentence == Sentence(claim.sentence.start, claim.sentence.end, 0)
