"""OpenDocument texts: what their reader sees, where it is, and documents that are damaged or hostile."""

from __future__ import annotations

import pytest
from readers.packages import ODT_TYPE, docx, fodt, odt, packed, paragraph

from checker.model.finding import Problem
from checker.model.skipped import Skipped
from checker.readers.content import Content
from checker.readers.formats.odt import READER
from checker.readers.opening import held, recognised
from checker.readers.record import Record

COPY = "The quay of Osterby opens on 3 March, the port said."


def results(data: bytes, name: str = "desk/a.odt") -> list[Record | Problem | Skipped]:
    return list(held(Content(name, data=data)))


def record(data: bytes, name: str = "desk/a.odt") -> Record:
    (found,) = results(data, name)
    assert isinstance(found, Record), found
    return found


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


STRUCK = (
    '<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="T2"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="T3" style:parent-style-name="T1"/>'
    '<style:style style:name="T4" style:parent-style-name="T1">'
    '<style:text-properties style:text-line-through-style="none"/></style:style>'
    '<style:style style:name="T5"><style:text-properties style:text-position="super 58%"/></style:style>'
)
CHANGES = (
    "<text:tracked-changes><text:changed-region><text:deletion><office:change-info/>"
    f"{p('Forty boats sank on 2 May.')}</text:deletion></text:changed-region></text:tracked-changes>"
)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("one<text:s/>two", "one two"),
        ('one<text:s text:c="3"/>two', "one   two"),
        ("one<text:tab/>two", "one\ttwo"),
        ("one<text:line-break/>two", "one\ntwo"),
        ("one\n   two", "one two"),
        ('It costs <text:span text:style-name="T1">5 </text:span>7.', "It costs 7."),
        ('It costs <text:span text:style-name="T2">5 </text:span>7.', "It costs 7."),
        ('It costs <text:span text:style-name="T3">5 </text:span>7.', "It costs 7."),
        ('It costs <text:span text:style-name="T4">7</text:span>.', "It costs 7."),
        ('12 km<text:span text:style-name="T5">2</text:span>', "12 km²"),
        ("<text:a>Linked words</text:a> cost 7.", "Linked words cost 7."),
        ("On <office:annotation><text:p>Check 5 May!</text:p></office:annotation>3 March.", "On 3 March."),
        ('On <text:change-start text:change-id="c"/>3 March<text:change-end text:change-id="c"/>.', "On 3 March."),
        ('On <text:hidden-text text:is-hidden="true">5 May</text:hidden-text>3 March.', "On 3 March."),
        ("<text:ruby><text:ruby-base>y</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>", "y"),
        ("a\u00adgreed", "agreed"),
        ("12\u00a0boats", "12\u00a0boats"),
    ],
)
def test_what_is_inside_of_a_paragraph(inside: str, expected: str) -> None:
    assert record(odt(p(inside), styles=STRUCK)).text == expected


def test_tracked_deletions_are_not_read() -> None:
    assert record(odt(CHANGES + p(COPY))).text == COPY


def test_lists_sections_and_notes() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body>{}</text:note-body></text:note>"
    )
    end = note.replace("footnote", "endnote")
    items = "".join(f"<text:list-item>{p(words)}</text:list-item>" for words in ("First.", "Second."))
    hidden = f'<text:section text:display="none">{p("Hidden.")}</text:section>'
    items = f"<text:list>{items}</text:list>"
    body = p(f"The quay{note.format(p('Of Osterby.'))} opens.{end.format(p('At last.'))}") + items + hidden
    found = record(odt(f"<text:section>{body}</text:section>"))
    assert found.text == "The quay opens.\n\nFirst.\n\nSecond.\n\nOf Osterby.\n\nAt last."
    assert [place.words for place in found.places] == [
        *("paragraph 1", "paragraph 2", "paragraph 3"),
        *("footnote 1", "endnote 2"),
    ]


def test_tables() -> None:
    def table(*rows: tuple[str, ...]) -> str:
        cells = ("".join(f"<table:table-cell>{p(words)}</table:table-cell>" for words in row) for row in rows)
        return (
            "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in cells) + "</table:table>"
        )

    found = record(odt(p("Above.") + table(("Year", "Boats"), ("2018", "14")) + table((COPY, "12 Quay Road"))))
    assert [found.text[skip.start : skip.end] for skip in found.skips] == ["Year\tBoats\n2018\t14", "12 Quay Road"]
    assert COPY in found.text


def test_a_text_box_follows_its_paragraph() -> None:
    box = f"<draw:frame xmlns:draw='d'><draw:text-box>{p('In the box.')}</draw:text-box></draw:frame>"
    assert record(odt(p(f"{box}Outside."))).text == "Outside.\n\nIn the box."


@pytest.mark.parametrize(
    ("body", "meta", "title"),
    [
        (p("A quay opens", "Title") + p(COPY), "", "A quay opens"),
        (p("A quay opens", "P7") + p(COPY), "", "A quay opens"),
        (f'<text:h text:outline-level="1">A quay opens</text:h>{p(COPY)}', "", "A quay opens"),
        (p("A quay opens") + p(COPY), "a quay opens", "A quay opens"),
        (p(COPY), "Template of the port", None),
    ],
)
def test_the_headline(body: str, meta: str, title: str | None) -> None:
    styles = '<style:style style:name="P7" style:parent-style-name="Heading_20_1"/>'
    found = record(odt(body, styles=styles, title=meta))
    assert (found.title, found.text) == (title, COPY)


def test_flat_xml_is_read() -> None:
    assert record(fodt(p(COPY)).encode(), "a.fodt").text == COPY
    assert recognised(Content("a.xml", data=fodt(p(COPY)).encode())) is READER


def test_it_is_recognised_by_its_content() -> None:
    assert recognised(Content("a", data=odt(p(COPY)))) is READER
    assert recognised(Content("a.odt", data=docx(paragraph(COPY)))) is not READER


ENCRYPTED = "<m><file-entry full-path='content.xml'><encryption-data/></file-entry></m>"
LOCKED = "an OpenDocument text that is protected by a password cannot be read"
BOMB = '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>'


@pytest.mark.parametrize(
    ("data", "message", "place"),
    [
        (b"", "the file is empty", ""),
        (odt(p(COPY), manifest=ENCRYPTED), LOCKED, ""),
        (packed({"mimetype": ODT_TYPE, "encrypted-package": "x"}), LOCKED, ""),
        (odt(p(COPY))[:200], "an OpenDocument text is a zip package", ""),
        (packed({"a.txt": "x"}), "this zip archive is not an OpenDocument text", ""),
        (packed({"mimetype": ODT_TYPE, "content.xml": BOMB}), "the document declares an entity", "#content.xml:1:"),
        (odt(""), "the document holds no words", ""),
        (packed({"mimetype": ODT_TYPE, "content.xml": "<x/>"}), "this is no OpenDocument text", ""),
        (b"Some words.", "this is not an OpenDocument text", ""),
    ],
)  # fmt: skip
def test_documents_that_cannot_be_read(data: bytes, message: str, place: str) -> None:
    (found,) = results(data)
    assert isinstance(found, Problem) and found.message.startswith(message)
    assert found.place.startswith(f"desk/a.odt{place}") and found.hint
