"""Word documents: what their reader sees, where it is, and documents that are damaged or hostile."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from readers.packages import docx, packed, paragraph, run_of

from checker.model.finding import Problem
from checker.model.skipped import Skipped
from checker.readers import read
from checker.readers.content import Content
from checker.readers.formats.docx import READER
from checker.readers.opening import held, recognised
from checker.readers.record import Record

SAMPLES = Path(__file__).parent / "samples" / "docx"
COPY = "The quay of Osterby opens on 3 March, the port said."


def results(data: bytes, name: str = "desk/a.docx") -> list[Record | Problem | Skipped]:
    return list(held(Content(name, data=data)))


def record(data: bytes) -> Record:
    (found,) = results(data)
    assert isinstance(found, Record), found
    return found


def problem(data: bytes, name: str = "desk/a.docx") -> Problem:
    (found,) = results(data, name)
    assert isinstance(found, Problem), found
    assert "bug" not in found.message
    return found


def text(*body: str, **parts: str) -> str:
    return record(docx("".join(body), **parts)).text  # type: ignore[arg-type]


INSERTED = '<w:ins w:id="1" w:author="x">{}</w:ins>'
DELETED = '<w:del w:id="2" w:author="x"><w:r><w:delText>{}</w:delText></w:r></w:del>'


def test_tracked_changes_are_accepted() -> None:
    body = paragraph("The quay opens on ", DELETED.format("2 May"), INSERTED.format(run_of("3 March")), ", he said.")
    assert text(body) == "The quay opens on 3 March, he said."


def test_an_insertion_that_is_deleted_again_is_not_read() -> None:
    assert text(paragraph("It costs ", INSERTED.format(DELETED.format("5")), "7 crowns.")) == "It costs 7 crowns."


def test_moved_text_is_read_where_it_went() -> None:
    gone = f"<w:moveFrom>{run_of('Twelve were hurt. ')}</w:moveFrom>"
    come = f"<w:moveTo>{run_of(' Twelve were hurt.')}</w:moveTo>"
    assert text(paragraph(gone, "A boat sank.", come)) == "A boat sank. Twelve were hurt."


def test_an_old_format_in_a_tracked_change_hides_nothing() -> None:
    changed = run_of("3 March", "<w:rPrChange><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange>")
    assert text(paragraph("It opens on ", changed, ".")) == "It opens on 3 March."


def test_a_paragraph_whose_end_is_deleted_is_joined_to_the_next() -> None:
    mark = '<w:rPr><w:del w:id="3"/></w:rPr>'
    assert text(paragraph("The quay opens ", properties=mark), paragraph("on 3 March.")) == "The quay opens on 3 March."


def test_deleted_rows_and_cells_are_not_read() -> None:
    def cell(words: str, mark: str = "") -> str:
        return f"<w:tc><w:tcPr>{mark}</w:tcPr>{paragraph(words)}</w:tc>"

    rows = (
        f"<w:tr>{cell('Osterby')}{cell('14')}{cell('15', '<w:cellDel/>')}</w:tr>",
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('Quillport')}{cell('7')}</w:tr>",
    )
    assert text(f"<w:tbl>{''.join(rows)}</w:tbl>") == "Osterby\t14"


@pytest.mark.parametrize(
    "properties",
    [
        "<w:vanish/>",
        '<w:vanish w:val="1"/>',
        "<w:strike/>",
        "<w:dstrike/>",
        '<w:rStyle w:val="Gone"/>',
        '<w:rStyle w:val="Below"/>',
    ],
)
def test_hidden_and_struck_out_words_are_not_read(properties: str) -> None:
    styles = (
        '<w:style w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>'
        '<w:style w:styleId="Below"><w:name w:val="Below"/><w:basedOn w:val="Gone"/></w:style>'
    )
    assert text(paragraph("It costs ", run_of("5", properties), "7 crowns."), styles=styles) == "It costs 7 crowns."


@pytest.mark.parametrize("properties", ['<w:vanish w:val="0"/>', '<w:strike w:val="false"/>', "<w:caps/>", "<w:b/>"])
def test_words_that_are_shown_are_read(properties: str) -> None:
    assert text(paragraph("It costs ", run_of("7", properties), " crowns.")) == "It costs 7 crowns."


def test_comments_are_no_copy() -> None:
    marks = '<w:commentRangeStart w:id="1"/>', '<w:r><w:commentReference w:id="1"/></w:r>'
    comments = {
        "word/comments.xml": "<w:comments xmlns:w='urn:w'><w:p><w:r><w:t>Check 5 May!</w:t></w:r></w:p></w:comments>"
    }
    assert record(docx(paragraph(marks[0], COPY, marks[1]), more=comments)).text == COPY


def test_headers_and_footers_are_no_copy() -> None:
    assert (
        record(docx(paragraph(COPY), more={"word/header1.xml": "<w:hdr/>", "word/footer1.xml": "<w:ftr/>"})).text
        == COPY
    )


def test_notes_stand_at_the_end() -> None:
    def note(kind: str, number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    def held_note(kind: str, number: int, words: str) -> str:
        return f'<w:{kind} w:id="{number}">{paragraph(words)}</w:{kind}>'

    found = record(
        docx(
            paragraph(
                "A quay", note("footnote", 2), " opens", note("endnote", 5), " on 3 March", note("footnote", 1), "."
            ),
            footnotes=held_note("footnote", 1, "By the port.")
            + held_note("footnote", 2, "Of Osterby.")
            + held_note("footnote", 9, "Of nothing."),
            endnotes=held_note("endnote", 5, "Next year."),
        )
    )
    assert found.text == "A quay opens on 3 March.\n\nOf Osterby.\n\nBy the port.\n\nNext year."
    assert [place.words for place in found.places] == ["paragraph 1", "footnote 1", "footnote 2", "endnote 1"]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('In the box: 14 boats.')}</w:txbxContent>"
    drawing = (
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    found = record(docx(paragraph("<w:r>" + drawing + "</w:r>", COPY)))
    assert found.text == f"{COPY}\n\nIn the box: 14 boats."
    assert [place.words for place in found.places] == ["paragraph 1", "text box 1"]


def test_tables_of_figures_are_marked_and_prose_in_tables_is_read() -> None:
    def table(*rows: tuple[str, ...]) -> str:
        cells = ("".join(f"<w:tc>{paragraph(words)}</w:tc>" for words in row) for row in rows)
        return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"

    figures = table(("Year", "Boats"), ("2018", "14"), ("2019", "12"))
    layout = table((COPY, "Contact: 12 Quay Road"))
    frame = table(("The quay opens",), ("On 3 March",))
    found = record(docx(paragraph("Above.") + figures + layout + frame))
    skipped = [found.text[skip.start : skip.end] for skip in found.skips]
    assert skipped == ["Year\tBoats\n2018\t14\n2019\t12", "Contact: 12 Quay Road"]
    assert COPY in found.text and "The quay opens\n\nOn 3 March" in found.text
    assert [place.words for place in found.places][:3] == ["paragraph 1", "table 1", "table 2"]


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (("<w:hyperlink>" + run_of("Linked words") + "</w:hyperlink>", " cost 7."), "Linked words cost 7."),
        (("<w:smartTag>" + run_of("Osterby") + "</w:smartTag>", " is far."), "Osterby is far."),
        (("<w:sdt><w:sdtContent>" + run_of("3 March") + "</w:sdtContent></w:sdt>", " is set."), "3 March is set."),
        (("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run_of("Date") + "</w:sdtContent></w:sdt>",
          "So."), "So."),
        (("a\u00adgreed",), "agreed"),
        (("a", "<w:r><w:softHyphen/></w:r>", "greed"), "agreed"),
        (("twenty", "<w:r><w:noBreakHyphen/></w:r>", "five"), "twenty-five"),
        (("12\u00a0boats",), "12\u00a0boats"),
        (("one", "<w:r><w:br/></w:r>", "two"), "one\ntwo"),
        (("one", "<w:r><w:tab/></w:r>", "two"), "one\ttwo"),
        (("21 ", '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>', "C"), "21 °C"),
        (("12 km", run_of("2", '<w:vertAlign w:val="superscript"/>')), "12 km²"),
        (("the 1", run_of("st", '<w:vertAlign w:val="superscript"/>')), "the 1st"),
        (("<w:ruby><w:rt>" + run_of("x") + "</w:rt><w:rubyBase>" + run_of("y") + "</w:rubyBase></w:ruby>",), "y"),
        (('<w:fldSimple w:instr="DATE">' + run_of("3 March") + "</w:fldSimple>",), "3 March"),
    ],
)  # fmt: skip
def test_what_is_inside_of_a_paragraph(runs: tuple[str, ...], expected: str) -> None:
    assert text(paragraph(*runs)) == expected


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_the_result_of_a_field_is_read_and_its_instruction_is_not() -> None:
    inner = field("begin") + run_of("inner code") + field("separate") + run_of("7") + field("end")
    code = "<w:r><w:instrText> REF x </w:instrText></w:r>"
    assert text(paragraph("On ", field("begin"), code, inner, field("separate"), "3 March", field("end"), ".")) == (
        "On 3 March."
    )


def test_a_field_without_end_hides_no_more_than_its_paragraph() -> None:
    assert text(paragraph("It is ", field("begin"), "code"), paragraph(COPY)) == f"It is\n\n{COPY}"


TITLE = (
    '<w:style w:styleId="T1"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
)
FIRST, STYLED, LAST = paragraph("A quay opens"), paragraph("A quay opens", style="H1"), paragraph(COPY)


@pytest.mark.parametrize(
    ("body", "core", "title", "first"),
    [
        ((paragraph("A quay opens", style="T1"), LAST), "", "A quay opens", "paragraph 2"),
        ((paragraph("For release now"), STYLED, LAST), "", "A quay opens", "paragraph 1"),
        ((paragraph("News release", style="T1"), STYLED, LAST), "", "A quay opens", "paragraph 1"),
        ((FIRST, LAST), "A Quay Opens!", "A quay opens", "paragraph 2"),
        ((LAST,), "Template of the port", None, "paragraph 1"),
    ],
)  # fmt: skip
def test_the_headline(body: tuple[str, ...], core: str, title: str | None, first: str) -> None:
    found = record(docx("".join(body), styles=TITLE, title=core))
    assert (found.title, found.places[0].words) == (title, first)
    assert title is None or title not in found.text


def test_a_table_of_contents_is_no_copy() -> None:
    styles = '<w:style w:styleId="C"><w:name w:val="toc 1"/></w:style>'
    assert text(paragraph("The quay 12", style="C"), paragraph(COPY), styles=styles) == COPY


def test_the_main_part_may_have_another_name() -> None:
    assert record(docx(paragraph(COPY), main="word/document2.xml")).text == COPY


def test_a_part_with_another_document_is_left_out_and_said() -> None:
    relation = '<Relationships><Relationship Id="a" Type="x/aFChunk" Target="chunk.html"/></Relationships>'
    _, skipped = results(docx(paragraph(COPY), more={"word/_rels/document.xml.rels": relation}))
    assert isinstance(skipped, Skipped) and skipped.path == "desk/a.docx#word/chunk.html"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
BOMB = '<!DOCTYPE w [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="x"><w:body>&b;</w:body></w:document>'
MAIN = "#word/document.xml"
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le")


def of_main(xml: str) -> bytes:
    return docx("", more={"word/document.xml": xml})


OUTSIDE = (
    '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x"><w:body>&a;</w:body></w:document>'
)


@pytest.mark.parametrize(
    ("data", "message", "place"),
    [
        (b"", "the file is empty", ""),
        (LOCKED, "a Word document that is protected by a password cannot be read", ""),
        (OLE, "this is an old Word document (.doc), not a Word document", ""),
        (b"{\\rtf1\\ansi The quay}", "this is a rich-text document (.rtf), not a Word document", ""),
        (b"Some words.", "this is not a Word document", ""),
        (docx(paragraph(COPY))[:300], "a Word document is a zip package, and this one is damaged or cut short", ""),
        (packed({"xl/workbook.xml": "<x/>", "_rels/.rels": "<x/>"}), "this is a spreadsheet, not a Word document", ""),
        (packed({"a.txt": "x"}), "this is another zip archive, not a Word document", ""),
        (of_main("<w:document xmlns:w='x'/>"), "the document has no body", MAIN),
        (docx(paragraph("")), "the document holds no words", ""),
        (docx("<w:p>"), "an end tag does not match the last open tag", f"{MAIN}:1:"),
        (of_main(BOMB), "the document declares an entity of its own, 'a'", f"{MAIN}:1:"),
        (of_main(OUTSIDE), "the document declares an entity of its own, 'a'", f"{MAIN}:1:"),
        (docx("<w:sdt>" * 300 + "</w:sdt>" * 300), "elements are more than", f"{MAIN}:1:"),
        (docx("x" * 65_000_000), "this part unpacks to more than 64 MB", MAIN),
    ],
)  # fmt: skip
def test_documents_that_cannot_be_read(data: bytes, message: str, place: str) -> None:
    found = problem(data)
    assert found.message.startswith(message) and found.place.startswith(f"desk/a.docx{place}") and found.hint


def test_a_damaged_part_is_named() -> None:
    data = bytearray(docx(paragraph(COPY * 200)))
    at = data.index(b"word/document.xml") + 60
    data[at : at + 20] = bytes(20)
    assert problem(bytes(data)).place.startswith("desk/a.docx#word/document.xml")


def test_an_encrypted_part_is_named() -> None:
    data = docx(paragraph(COPY))
    marked = data.replace(b"PK\x03\x04\x14\0\0\0", b"PK\x03\x04\x14\0\1\0").replace(
        b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0\1\0"
    )
    assert "password" in problem(marked).message


def test_names_that_lead_outside_are_only_names() -> None:
    assert record(docx(paragraph(COPY), more={"../../outside.txt": "x", "/word/other.xml": "x"})).text == COPY


@pytest.mark.parametrize("name", ["a.docx", "a.docm", "a.dotx", "a", "a.doc.tmp"])
def test_it_is_recognised_by_its_content(name: str) -> None:
    assert recognised(Content(name, data=docx(paragraph(COPY)))) is READER


def test_other_packages_are_none() -> None:
    assert not READER.recognises(Content("a", data=packed({"word/notes.txt": "x"})))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("comments", "Ouch."),
        ("footnotes", "Ouch.\n\nA tachyon walks into a bar.\n\nFin."),
        ("footnote-hyperlink", "Example"),
        ("single-paragraph", "Walking on imported air"),
        ("strikethrough", "Sold out"),
        ("tables", "Above\n\nTop left\tTop right\nBottom left\tBottom right\n\nBelow"),
        ("text-box", "Datum plane"),
    ],
)
def test_samples(name: str, expected: str) -> None:
    assert record((SAMPLES / f"{name}.docx").read_bytes()).text.replace("\xa0", " ") == expected


def test_the_sample_with_tracked_changes() -> None:
    text = record((SAMPLES / "tracked-changes.docx").read_bytes()).text
    assert text.startswith("The deadline for the talks is March 2, the minister of Norvale said.\n\nTwelve people")


def test_an_independent_reader_sees_the_same_words() -> None:
    mammoth = pytest.importorskip("mammoth")
    for sample in sorted(SAMPLES.glob("*.docx")):
        if sample.stem == "strikethrough":  # what is struck out is not read here
            continue
        seen = mammoth.extract_raw_text(io.BytesIO(sample.read_bytes())).value
        found = record(sample.read_bytes()).text
        assert [word for word in seen.split() if word not in found] == []


def test_a_document_is_checked_from_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.docx").write_bytes(docx(paragraph(COPY)))
    (article,) = read(["a.docx"]).articles
    assert (article.id, article.text) == ("a.docx", COPY)
