"""What of a page is skipped, and what of an article never is."""

import itertools

import pytest

from checker.text.boilerplate import is_prose, skips

PROSE = "The council raised the bus fare to 3.20 on Monday, its second rise in a year.\n"


def skipped(text: str) -> list[tuple[str, str]]:
    return [(skip.why, text[skip.start : skip.end]) for skip in skips(text)]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("The mayor opens the new tram depot on Tuesday. (Ines Ferro/Coastal Press)", "caption"),
        ("Divers search the harbour on 4 June. [Tom Adler/Getty Images]", "caption"),
        ("Photo: Ines Ferro", "caption"),
        ("A tram waits at the depot on May 3. REUTERS/Ines Ferro/File Photo", "caption"),
        ("FILE PHOTO: The depot, built in 1987", "caption"),
        ("Become a member for 5 euros", "subscription"),
        ("— Ines Ferro (@inesferro) May 4, 2018", "social media"),
        ("Tags: trams, 2018, fares", "link"),
        ("(This story has not been edited by our staff and comes from a syndicated feed.)", "disclaimer"),
        ("This website uses cookies for up to 12 months to tell its visitors apart.", "notice"),
        ("READ  Why 12 bridges closed in one week - The Ferry Post", "link"),
        ("READ MORE: Seven harbours to see before 2030", "link"),
        ("See also: How 40 farms lost their water", "link"),
        ("Related: 300 jobs go at the mill", "link"),
        ("Already subscribed? Log in", "subscription"),
        ("You’ve read 3 of your 5 free articles this month. Subscribe now for 2 euros.", "subscription"),
        ("You have reached your limit of 5 free articles this month, so please subscribe to go on.", "subscription"),
        ("Subscribe now and pay nothing for 3 months.", "subscription"),
        ("Renews automatically after 12 months", "subscription"),
        ("Please enter your comment!", "comment form"),
        ("Your email address will not be published.", "comment form"),
        ("Disclaimer: none of our staff wrote this on 3 May", "disclaimer"),
        ("Sign up for our 7 a.m. newsletter", "newsletter"),
        ("Ten stories a day, delivered to your inbox", "newsletter"),
        ("Follow us on Facebook and 3 other networks", "social media"),
        ("Facebook Twitter WhatsApp Email", "social media"),
        ("© 2019 The Ferry Post. All rights reserved.", "copyright"),
        ("Copyright 2019 The Ferry Post", "copyright"),
        ("[an error occurred while processing this directive]", "server error"),
    ],
)  # fmt: skip
def test_a_line_between_prose(line: str, why: str) -> None:
    text = PROSE + line + "\nThe operator said that 1,400 riders signed a letter against it.\n"
    assert skipped(text) == [(why, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Related parties bought 40 percent of the shares on Friday.",
        "Read more than 20 pages of the report and the cost of 3 million becomes plain.",
        "Watch sales fell 12 percent to 4 billion francs in March, the federation said.",
        "Copyright claims cost the studio 9 million dollars last year, its lawyers said.",
        "Follow the river on 4 May and 30 boats will be seen.",
        "Subscribers rose by 2 million to 90 million in the quarter, the company said.",
        "Sign language is taught in 14 of the 60 schools, the ministry said on Monday.",
        "Share prices fell 3 percent on Monday as the strike began at two ports.",
        "Comments from 300 residents were read to the council before the vote.",
        "The deal (wages/hours) runs until May 3, the union said on Tuesday.",
        "He won 12 bouts (8 wins/4 draws)",
        "The tag: 40 euros a month for a car, the council said on Tuesday.",
        "The agency AFP/Norvis counted 400 people at the depot on Monday.",
        "About us, he said, 30 books were written in two years.",
        "Home sales fell 4 percent in May, the third fall in a row.",
        "File charges by 3 June or lose the deposit of 400 euros, the court told him.",
    ],
)
def test_prose_is_kept(line: str) -> None:
    assert skipped(PROSE + line + "\n" + PROSE.replace("fare", "toll")) == []


def test_a_paragraph_that_opens_like_a_form_is_kept() -> None:
    paragraph = "Subscribe to the plan, the minister said on 3 May, and 400 farms keep their water. " * 5
    assert skipped(PROSE + paragraph) == []


def test_the_tail_of_a_page_is_skipped_to_its_end() -> None:
    tail = ["Subscribe to read the full story", "Gold", "€90", "12 Months", "Over 400 films", "Puzzles since 1988"]
    text = PROSE + "\n" + "\n\n".join(tail)
    assert [span for _, span in skipped(text)] == tail


def test_prose_after_a_subscription_line_ends_the_block() -> None:
    text = (
        PROSE + "Subscribe now\n€90\n12 Months\nThe strike of 400 drivers began on Monday and ended on Friday.\nThe end"
    )
    assert [span for _, span in skipped(text)] == ["Subscribe now", "€90", "12 Months"]


def test_a_table_without_prose_is_no_tail() -> None:
    text = "Subscribe now\nNorth 41\nSouth 38"
    assert [span for _, span in skipped(text)] == ["Subscribe now"]


def test_headlines_under_a_heading_of_links() -> None:
    text = (
        PROSE
        + "Related stories\nMill to close with 300 jobs\nFerry fares up by 4 percent\n"
        + PROSE.replace("bus", "tram")
    )
    assert [span for _, span in skipped(text)] == [
        "Related stories",
        "Mill to close with 300 jobs",
        "Ferry fares up by 4 percent",
    ]


def test_only_the_first_of_equal_lines_counts() -> None:
    headline = "Mill to close with the loss of 300 jobs\n"
    text = headline * 3 + PROSE
    first = len(headline)
    assert [(skip.start, skip.why) for skip in skips(text)] == [(first, "repeated line"), (2 * first, "repeated line")]


def test_a_template_remnant_leaves_the_sentence_around_it() -> None:
    text = "The town of {{town}} voted by 30 to 20 for the bridge on Monday."
    assert skipped(text) == [("template", "{{town}}")]


def test_a_credit_inside_a_line_leaves_the_line() -> None:
    text = "Crews worked on (Ines Ferro/Coastal Press) and freed 4 people by noon, the brigade said."
    assert skipped(text) == [("caption", "(Ines Ferro/Coastal Press)")]


def test_offsets_hold_beyond_ascii() -> None:
    text = "🚒 “Über” 4 ½\r\n" + PROSE + "\u00a0READ\u00a0 Neun Brücken → gesperrt\r\n" + PROSE.upper()
    assert skipped(text) == [("link", "READ\u00a0 Neun Brücken → gesperrt")]


def test_skips_are_ordered_and_disjoint() -> None:
    text = (PROSE + "Subscribe now {{price}}\nPhoto: Ines Ferro (Ines Ferro/Coastal Press)\n") * 4
    found = skips(text)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
    assert skips("") == ()


def test_prose_needs_a_verb_a_stop_and_length() -> None:
    assert is_prose("The council raised the fare again on Monday morning.")
    assert not is_prose("The council raised the fare again on Monday morning")
    assert not is_prose("Fares up again.")
