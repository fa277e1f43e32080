"""Which line above an article is its headline, and what is left of front matter to read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.headlines import readable, titled
from checker.text.sentences import HEADLINE_END, sentences

LEAD = "A ferry sank off Norvale on Friday. Nobody was hurt."
HEADLINES = [
    ("Ferry sinks off Norvale\n\n" + LEAD, "Ferry sinks off Norvale"),
    ("Ferry sinks off Norvale\n" + LEAD, "Ferry sinks off Norvale"),
    ("Ferry sinks off Norvale\r\n\r\n" + LEAD, "Ferry sinks off Norvale"),
    ("\n\n# Ferry sinks off Norvale\n" + LEAD, "Ferry sinks off Norvale"),
    ("Can the ferry be raised?\n\n" + LEAD, "Can the ferry be raised?"),
    ("Ferry Sinks off the Coast of Norvale With All Its Cars Aboard\n" + LEAD,
     "Ferry Sinks off the Coast of Norvale With All Its Cars Aboard"),
    (f"---\ntitle: Ferry sinks\npublished: 2027-03-10\n---\n{LEAD}", "Ferry sinks"),
    (f"---\r\ntitle: Ferry sinks\r\n---\r\n{LEAD}", "Ferry sinks"),
    (f"---\npublished: 2027-03-10\ntitle: 'Ferry ''Arro'' sinks'  # late\n---\n{LEAD}", "Ferry ''Arro'' sinks"),
    (f'---\ntitle: "Ferry sinks"\n---\n{LEAD}', "Ferry sinks"),
    (f"---\ntitle: Ferry sinks # late edition\n---\n{LEAD}", "Ferry sinks"),
    (f"---\ntitle: >\n  Ferry sinks\n  off Norvale\nsource: Gazette\n---\n{LEAD}", "Ferry sinks\n  off Norvale"),
    (f"---\ntitle: Ferry sinks.\n---\n{LEAD}", "Ferry sinks."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), HEADLINES)
def test_a_headline_is_a_sentence_of_its_own(text: str, wanted: str) -> None:
    first, second, *_ = sentences(readable(text))
    assert text[first.start : first.end] == wanted
    assert first.headline
    assert text[second.start : second.end] == "A ferry sank off Norvale on Friday."
    assert not second.headline


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "A ferry sank off Norvale on Friday.\n\nNobody was hurt.",
        "The ferry sank on its way to\nNorvale on Friday. Nobody was hurt.",
        "The ferry sank on its way to Orland and to Norvale on\nFriday. Nobody was hurt.",
        "The harbour lost its last ferry,\nNorvale's mayor said.",
        "Ferry sinks off Norvale",
        "Ferry sinks off Norvale\n\n",
        "The ferry that was lost off the coast of Norvale on Friday had been\nbuilt in Orland.",
        f"---\npublished: 2027-03-10\n---\n{LEAD}",
        f"---\ntitle:\n---\n{LEAD}",
        f"---\nabout:\n  title: Ferry\n---\n{LEAD}",
    ],
)
def test_other_first_lines_are_none(text: str) -> None:
    assert not any(sentence.headline for sentence in sentences(readable(text)))


def test_of_front_matter_the_title_alone_is_read() -> None:
    text = f"---\ntitle: Ferry sinks\npublished: 2027-03-10\n---\nHarbour news\n\n{LEAD}"
    read = readable(text)
    assert [read[s.start : s.end] for s in sentences(read)] == [
        "Ferry sinks",
        "Harbour news",
        "A ferry sank off Norvale on Friday.",
        "Nobody was hurt.",
    ]
    assert [s.headline for s in sentences(read)] == [True, True, False, False]


def test_a_body_that_was_wrapped_is_read_as_its_sentences_below_a_headline() -> None:
    body = (
        "A ferry sank off the coast of Norvale on\nFriday, and its Captain was the last man of\n"
        "Orland who left it, the mayor of Norvale\nsaid."
    )
    assert len(sentences(readable("Ferry sinks\n" + body))) == 2


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Bus Crash on Mountain Road Kills 19", True),
        ("FIRE KILLS 12 IN HOTEL", True),
        ("Bus crash on mountain road kills 19", False),
        ("Orland cuts rates as Vesk grows", False),
        ("Fire", False),
    ],
)
def test_title_case(line: str, wanted: bool) -> None:
    assert titled(line) is wanted


@given(st.text(alphabet="-\n\r \u2029#.:abtileT'\"", max_size=80) | st.text(max_size=40))
def test_offsets_stay(text: str) -> None:
    read = readable(text)
    assert len(read) == len(text)
    assert all(a == b or b in (" ", "\n", HEADLINE_END) for a, b in zip(text, read, strict=True))
    assert all(read[s.start : s.end].strip() for s in sentences(read))
