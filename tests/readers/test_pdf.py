"""PDFs: reading order, paragraphs, words at the ends of lines, what pages repeat, and what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from readers.pdf_writer import HEIGHT, PICTURE, Line, column, pdf

from checker.model.finding import Problem
from checker.model.skipped import Skipped
from checker.readers.content import Content
from checker.readers.formats.pdf import READER
from checker.readers.office.pdf.hyphens import joined, vocabulary
from checker.readers.opening import held, recognised
from checker.readers.record import Record

SAMPLES = Path(__file__).parent / "samples" / "pdf"


def read(data: bytes) -> list[Record | Problem | Skipped]:
    return list(held(Content("desk/a.pdf", data=data)))


def record(data: bytes) -> Record:
    (found,) = read(data)
    assert isinstance(found, Record), found
    return found


def paragraphs(data: bytes) -> list[str]:
    return record(data).text.split("\n\n")


def problem(data: bytes) -> Problem:
    (found,) = read(data)
    assert isinstance(found, Problem), found
    return found


LEFT = [
    "The harbour board of Quillport met on",
    "Monday and heard that 14 boats had",
    "been lost in the storm of last week.",
    "  A second vote is planned for the",
    "spring, the chair said, and the ferry",
    "will run on Sundays until then, as",
]
RIGHT = [
    "it has done for the last nine years.",
    "  The board also heard a report on",
    "the new quay, which is to be built",
    "by a company from Osterby for about",
    "12 million crowns over two winters.",
]


def test_two_columns_are_read_one_after_the_other_and_their_paragraph_is_joined() -> None:
    found = record(pdf([[*column(60, 700, LEFT), *column(320, 700, RIGHT)]]))
    first, second, third = found.text.split("\n\n")
    assert first.startswith("The harbour board") and first.endswith("storm of last week.")
    assert second.endswith("until then, as it has done for the last nine years.")
    assert third == "The board also heard a report on the new quay, which is to be built by a company from Osterby" + (
        " for about 12 million crowns over two winters."
    )
    told = [(place.words, found.text[place.start :][:7]) for place in found.places]
    assert told == [
        ("page 1, paragraph 1", "The har"),
        ("page 1, paragraph 2", "A secon"),
        ("page 1, paragraph 3", "it has "),
        ("page 1, paragraph 4", "The boa"),
    ]


def test_columns_whose_lines_are_drawn_alternately_are_read_one_after_the_other() -> None:
    drawn = [line for pair in zip(column(60, 700, LEFT), column(320, 700, RIGHT), strict=False) for line in pair]
    assert paragraphs(pdf([[*drawn, *column(60, 640, LEFT[5:])]]))[0].endswith("the storm of last week.")


def test_columns_need_not_share_their_baselines() -> None:
    found = paragraphs(pdf([[*column(60, 700, LEFT), *column(320, 695.5, RIGHT)]]))
    assert found[0].endswith("storm of last week.") and len(found) == 3


def test_a_headline_across_columns_is_the_title() -> None:
    headline = Line(60, 730, "Quillport loses 14 boats in the storm", 24)
    found = record(pdf([[*column(320, 700, RIGHT), headline, *column(60, 700, LEFT)]]))
    assert found.title == "Quillport loses 14 boats in the storm"
    assert found.text.startswith("The harbour board")


def test_three_columns() -> None:
    narrow = [[f"column {name} has words in line {number}" for number in range(6)] for name in ("one", "two", "three")]
    page = [line for index, lines in enumerate(narrow) for line in column(40 + 185 * index, 700, lines)]
    text = record(pdf([page])).text.replace("\n\n", " ")
    assert text.split() == " ".join(line for lines in narrow for line in lines).split()


def test_a_picture_story_between_bands_of_columns_keeps_its_place() -> None:
    across = Line(60, 600, "A line across both of the columns, wide enough to reach over the gap between them.")
    page = [*column(60, 700, LEFT), *column(320, 700, RIGHT), across, *column(60, 560, LEFT), *column(320, 560, RIGHT)]
    text = record(pdf([page])).text
    assert text.index("two winters") < text.index("across both") < text.rindex("The harbour board")


def test_running_headers_footers_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            Line(60, 770, f"Quillport Gazette, {number} March 2021"),
            *column(
                60, 700, [f"Story {word} has a paragraph with a few words in it, and more.", "Its second line ends."]
            ),
            Line(300, 30, f"Page {number} of 3", 8),
        ]
        for number, word in enumerate(("one", "two", "three"), 1)
    ]
    text = record(pdf(pages)).text
    assert "Gazette" not in text and "Page" not in text
    assert [f"Story {word}" in text for word in ("one", "two", "three")] == [True] * 3


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7", "7/12", "vii"])
def test_a_number_alone_at_the_foot_is_the_page_number(number: str) -> None:
    assert paragraphs(pdf([[*column(60, 700, LEFT[:3]), Line(300, 30, number, 9)]])) == [" ".join(LEFT[:3])]


def test_a_year_in_the_copy_stays() -> None:
    assert record(pdf([[*column(60, 500, LEFT[:3]), *column(60, 455, ["In 2019", "it was the same."])]])).text.endswith(
        "In 2019 it was the same."
    )


def test_numbers_of_lines_are_left_out() -> None:
    lines = [f"words of the witness in line {word} go on" for word in ("a", "b", "c", "d", "e", "f", "g")]
    numbers = [
        Line(66 if number < 10 else 60, 700 - 24 * index, str(number)) for index, number in enumerate(range(6, 13))
    ]
    text = record(pdf([[*numbers, *column(90, 700, lines, leading=24)]])).text
    assert text.split() == " ".join(lines).split()


def test_a_list_of_figures_that_do_not_count_stays() -> None:
    numbers = [Line(60, 700 - 12 * index, str(number)) for index, number in enumerate((3, 9, 4, 8, 1))]
    assert "9" in record(pdf([[*numbers, *column(90, 700, LEFT[:5])]])).text


def test_paragraphs_over_pages_are_joined_around_notes() -> None:
    first = [*column(60, 120, ["The deal between the two unions was", "signed on Friday after a week of talks and"])]
    note = Line(60, 90, "See the report of the board for more about it.", 7)
    second = column(60, 700, ["a strike that had lasted 12 days.", "  Both sides were content."])
    found = record(pdf([[*first, note], second]))
    assert found.text.startswith(
        "The deal between the two unions was signed on Friday after a week of talks and a strike"
    )
    assert ("page 2, paragraph 1", "a strik") in [
        (place.words, found.text[place.start :][:7]) for place in found.places
    ]


def test_where_paragraphs_are_indented_a_column_without_indent_goes_on() -> None:
    left = [
        "  The board met on Monday and it",
        "heard the report of the chair.",
        "  It was short, and nobody had a",
        "question about it to the very end.",
    ]
    right = [
        "Then a member rose and asked why",
        "the quay costs 12 million crowns.",
        "  The chair had no answer to that",
        "and closed the meeting at noon.",
    ]
    found = paragraphs(pdf([[*column(60, 700, left), *column(320, 700, right)]]))
    assert len(found) == 3 and found[1].startswith("It was short") and found[1].endswith("12 million crowns.")


@pytest.mark.parametrize(
    ("name", "first", "tables"),
    [("background-checks", "NICS Firearm Background Checks", 1), ("scotus-transcript-p1", "Official - Subject", 0)],
)
def test_samples(name: str, first: str, tables: int) -> None:
    found = record((SAMPLES / f"{name}.pdf").read_bytes())
    assert f"{found.title} {found.text}".removeprefix("None ").startswith(first) and len(found.skips) == tables


def test_numbers_of_lines_in_a_transcript_are_left_out() -> None:
    text = record((SAMPLES / "scotus-transcript-p1.pdf").read_bytes()).text
    assert "came on for oral argument before the Supreme Court of the United States at 1:01 p.m." in text
    assert "25" not in text


def test_a_note_as_large_as_the_copy_is_not_continued() -> None:
    first = [*column(60, 120, ["The deal between the two unions was", "signed on Friday after a week of talks and"])]
    found = paragraphs(
        pdf([[*first, Line(60, 80, "4 See the report of the board.")], column(60, 700, ["a strike of 12 days."])])
    )
    assert found[0].endswith("talks and a strike of 12 days.") and found[1] == "4 See the report of the board."


def test_words_that_two_pages_have_at_their_foot_are_copy() -> None:
    pages = [
        column(60, 140, [f"The {word} paragraph goes on here", "and", "ends with the boats."])
        for word in ("first", "last")
    ]
    text = record(pdf([[*page, Line(60, 140 - 36, "harbour")] for page in pages])).text
    assert text.count("and ends with the boats. harbour") == 2


@pytest.mark.parametrize("lines", [["  Ferry to stop"], ["  Ferry to stop", "  2019-02-15"], ["  2019-02-15"]])
def test_short_lines_that_had_room_are_paragraphs(lines: list[str]) -> None:
    copy = ["  The ferry to the islands will stop on", "1 March, its owner said on Friday, and a", "bus will run."]
    prose = "The ferry to the islands will stop on 1 March, its owner said on Friday, and a bus will run."
    found = paragraphs(pdf([column(60, 700, [*lines, *copy, *copy])]))
    assert found == [*(line.strip() for line in lines), prose, prose]


def test_paragraphs_are_parted_by_space() -> None:
    lines = ["The first paragraph has", "two lines.", "", "The second follows after a gap."]
    assert paragraphs(pdf([column(60, 700, lines)])) == [
        "The first paragraph has two lines.",
        "The second follows after a gap.",
    ]


def test_an_initial_letter_goes_to_its_word() -> None:
    page = [
        Line(60, 676, "T", 36),
        *column(84, 700, ["he board met on Monday and", "heard the report of the", "chair about the 14 boats."]),
    ]
    assert record(pdf([page])).text.startswith("The board met on Monday and heard")


def test_marks_of_notes_go_and_powers_stay() -> None:
    page = [
        Line(60, 700, "The board spent 500 crowns.", 12),
        Line(60 + 153, 705, "3", 7),
        Line(60, 680, "The quay covers 12 km", 12),
        Line(60 + 121, 685, "2", 7),
    ]
    text = record(pdf([page])).text
    assert "crowns3" not in text and "km2" not in text and "km²" in text


def test_what_a_browser_prints_around_a_page_is_left_out() -> None:
    around = [
        Line(24, 770, "11/28/26, 11:46 PM", 8),
        Line(300, 770, "Quillport Gazette", 8),
        Line(24, 17, "https://gazette.example/quay", 8),
        Line(570, 17, "1/1", 8),
    ]
    found = record(pdf([[*column(60, 700, LEFT[:3]), *around]]))
    assert (found.text, found.url) == (" ".join(LEFT[:3]), "https://gazette.example/quay")


def test_a_date_at_the_top_that_no_browser_printed_stays() -> None:
    page = [*column(60, 700, LEFT[:3]), Line(24, 770, "11/28/26, 11:46 PM", 8)]
    assert "11/28/26" in record(pdf([page])).text


def test_letters_that_are_other_letters_are_refused() -> None:
    after = {letter: chr((ord(letter) - 97 + 3) % 26 + 97) for letter in "abcdefghijklmnopqrstuvwxyz"}
    page = column(60, 700, ["".join(after.get(letter, letter) for letter in line) for line in (*LEFT, *RIGHT) * 3])
    assert "cannot be read" in problem(pdf([page])).message


def test_slanted_watermarks_are_left_out() -> None:
    mark = Line(200, 300, "DRAFT of 5 May", 40, "0.7 0.7 -0.7 0.7")
    assert "DRAFT" not in record(pdf([[*column(60, 700, LEFT), mark]])).text


def test_a_page_of_turned_text_is_read() -> None:
    lines = [Line(100 + 12 * index, 100, text, 10, "0 1 -1 0") for index, text in enumerate(LEFT[:3])]
    assert paragraphs(pdf([lines])) == [" ".join(LEFT[:3])]


def test_letters_outside_of_the_page_are_left_out() -> None:
    assert "hidden" not in record(pdf([[*column(60, 700, LEFT), Line(60, HEIGHT + 40, "hidden words")]])).text


@pytest.mark.parametrize("last", ["2019.", "14 boats.", "$3,400.", "1,200"])
def test_a_figure_that_ends_a_sentence_is_no_table(last: str) -> None:
    found = record(
        pdf([column(60, 700, ["The quay of Osterby was last repaired in the year", last, "", "So it was."])])
    )
    assert found.text.startswith(f"The quay of Osterby was last repaired in the year {last}") and not found.skips


def test_a_note_of_two_digits_at_the_beginning_of_a_line_goes() -> None:
    page = [
        Line(60, 704, "1", 6),
        Line(63.4, 704, "3", 6),
        Line(67, 700, "More than ten degrees.", 10),
        Line(60, 760, "47699"),
    ]
    assert record(pdf([page])).text == "47699\n\nMore than ten degrees."


def test_a_table_of_figures_is_marked() -> None:
    rows = [("Osterby", "1,200", "14.5"), ("Quillport", "900", "3.5"), ("Norvale", "17", "0.4")]
    cells = [
        Line(x, 600 - 14 * row, text)
        for row, words in enumerate(rows)
        for x, text in zip((60, 200, 300), words, strict=True)
    ]
    found = record(pdf([[*column(60, 700, LEFT[:3]), *cells]]))
    (skip,) = found.skips
    assert (skip.why, found.text[skip.start : skip.end].splitlines()[0]) == ("table", "Osterby\t1,200\t14.5")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["the govern-", "ment said"], "the government said"),
        (["a twenty-", "five year term"], "a twenty-five year term"),
        (["an 18-", "month term"], "an 18-month term"),
        (["a well-", "known name"], "a well-known name"),
        (["the Anglo-", "Saxon past"], "the Anglo-Saxon past"),
        (["a three-", "year plan"], "a three-year plan"),
        (["a state-of-the-", "art hall"], "a state-of-the-art hall"),
        (["the quay-", "side sheds", "beside the quay-side inn"], "the quay-side sheds beside the quay-side inn"),
        (["a soft\xad", "ened line"], "a softened line"),
        (["from 2018–", "19 on"], "from 2018–19 on"),
        (["see https://example.org/", "quay for more"], "see https://example.org/quay for more"),
        (["the talks -", "and the strike"], "the talks - and the strike"),
        (["a hurri-", "cane came", "and the hurricane went"], "a hurricane came and the hurricane went"),
    ],
)
def test_hyphens_at_the_ends_of_lines(lines: list[str], expected: str) -> None:
    assert joined(lines, vocabulary(lines)) == expected


def test_the_title_of_the_metadata_counts_if_the_page_shows_it() -> None:
    page = column(60, 700, ["Harbour board meets", "", *LEFT])
    assert record(pdf([page], title="Harbour Board Meets")).title == "Harbour board meets"
    assert record(pdf([page], title="Microsoft Word - draft7")).title is None


def test_the_date_of_the_file_is_no_day_of_publication() -> None:
    assert record(pdf([column(60, 700, LEFT)])).published is None


def test_pictures_without_text_need_ocr() -> None:
    found = problem(pdf([PICTURE]))
    assert found.message == "this PDF has no text layer: its pages are pictures" and "OCR" in found.hint


def test_pages_without_text_are_named() -> None:
    pages = [column(60, 700, LEFT), PICTURE, PICTURE, column(60, 700, RIGHT), PICTURE]
    skipped = [item for item in read(pdf(pages)) if isinstance(item, Skipped)]
    assert [item.path for item in skipped] == ["desk/a.pdf#pages 2 to 3", "desk/a.pdf#page 5"]
    assert {item.reason for item in skipped} == {"no text layer: it needs OCR"}


def test_an_empty_page_needs_no_ocr() -> None:
    assert problem(pdf([""])).message == "this PDF has no text"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\ngarbage" * 50, b"no PDF", b""])
def test_a_damaged_file_is_a_problem(data: bytes) -> None:
    assert "damaged" in problem(data).message or "empty" in problem(data).message


def test_half_a_file_is_read_or_is_a_problem() -> None:
    whole = pdf([column(60, 700, LEFT)] * 3)
    for end in range(20, len(whole), 97):
        (found,) = read(whole[:end])
        assert isinstance(found, Record | Problem)
        assert not (isinstance(found, Problem) and "bug" in found.message)


def test_a_password_is_named() -> None:
    extra = (
        b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"41" * 32
        + b"> /U <"
        + b"42" * 32
        + b"> >>"
    )
    found = problem(pdf([column(60, 700, LEFT)], extra=extra))
    assert found.message == "this PDF is protected by a password"


def test_too_many_pages_are_refused() -> None:
    assert problem(pdf([""] * 1_001)).message == "1,001 pages are too many for one article"


def test_a_stream_that_unpacks_to_too_much_is_refused() -> None:
    found = problem(pdf([" " * 25_000_000]))
    assert found.message == "a part of it unpacks to more than 24 MB"


def test_it_is_recognised_by_its_content() -> None:
    assert recognised(Content("a", data=pdf([""]))) is READER
    assert recognised(Content("a.txt", data=b"The file begins with %PDF-1.4, he said.")) is None
