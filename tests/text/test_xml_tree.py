"""XML is read as a tree with lines, and no document can do harm."""

from __future__ import annotations

import pytest

from checker.text.xml_tree import DEEPEST, MOST, XmlError, root, tree


def test_elements_have_local_names_namespaces_attributes_and_lines() -> None:
    found = tree(
        '<a xmlns="u:one" xmlns:x="u:two">\n  <x:b id="1" x:id="2" x:kind=" k "/><c>one <d>two</d> three</c>\n</a>'
    )
    b, c = found.elements
    assert (found.name, found.namespace, b.name, b.namespace, b.line, b.column) == ("a", "u:one", "b", "u:two", 2, 3)
    assert (b.get("id"), b.get("kind"), b.get("none")) == ("1", "k", "")
    assert (c.words(), found.words("c/d"), found.words("c/e")) == ("one two three", "two", "")
    assert [element.name for element in found.within("b", "d")] == ["b", "d"]
    assert c.markup == "one <d>two</d> three"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a&nbsp;b &eacute;&amp;eacute;", "a\N{NO-BREAK SPACE}b é&eacute;"),
        ("&lt;p&gt; &quot;x&quot; &#233; &#xE9; &#XE9;", '<p> "x" é é é'),
        ("it&#146;s", "it\N{RIGHT SINGLE QUOTATION MARK}s"),
        ("&#11;x&#xD800;", " x "),
        ("&unheardof;", "&unheardof;"),
        ("<![CDATA[<p>a & b</p>]]>", "<p>a & b</p>"),
        ("a<!-- no -->b<?no ?>c", "abc"),
        ("a\x1ab\x00c", "a b c"),
    ],
)
def test_characters_are_read_as_html_reads_them(written: str, text: str) -> None:
    assert tree(f"<p>{written}</p>").text == text


def test_entities_stand_for_characters_in_attributes() -> None:
    assert tree('<p by="Soci&eacute;t&eacute; A&amp;B"/>').get("by") == "Société A&B"


def test_a_dtd_is_neither_fetched_nor_needed() -> None:
    for kind in ('SYSTEM "nitf.dtd"', 'PUBLIC "-//X//DTD Y//EN" "file:///etc/passwd"', "nitf [<!ELEMENT nitf ANY>]"):
        doctype = kind if kind.startswith("nitf") else f"nitf {kind}"
        source = f'<?xml version="1.0" standalone="yes"?>\n<!DOCTYPE {doctype}>\n<nitf>a&nbsp;b</nitf>'
        assert tree(source).text == "a\N{NO-BREAK SPACE}b"


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY x SYSTEM "file:///etc/passwd">',
        '<!ENTITY % x SYSTEM "http://example.invalid/x"> %x;',
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;">',
        f'<!ENTITY a "{"a" * 1000}">',
        '<!ENTITY nbsp SYSTEM "file:///etc/passwd">',
    ],
)
def test_declared_entities_are_refused_with_their_place(declaration: str) -> None:
    with pytest.raises(XmlError, match="declares an entity of its own") as caught:
        tree(f"<!DOCTYPE a [\n{declaration}]>\n<a>&x;&a;</a>")
    assert caught.value.line == 2


def test_entities_of_html_may_be_declared_and_keep_their_meaning() -> None:
    assert (
        tree('<!DOCTYPE a [<!ENTITY nbsp "&#160;"><!ENTITY euro "no">]><a>&nbsp;&euro;</a>').text
        == "\N{NO-BREAK SPACE}€"
    )


def test_parts_of_a_dtd_may_be_named_and_are_not_fetched() -> None:
    source = '<!DOCTYPE a SYSTEM "a.dtd" [<!ENTITY % nitf SYSTEM "../nitf/nitf-3-0.dtd"> %nitf;]><a>x&nbsp;&own;</a>'
    assert tree(source).text == "x\N{NO-BREAK SPACE}&own;"


def test_a_dtd_gives_no_attributes() -> None:
    assert tree(f'<!DOCTYPE a [<!ATTLIST a b CDATA "{"x" * 1000}">]><a/>').get("b") == ""


def test_depth_and_elements_are_limited() -> None:
    assert tree("<a>" * DEEPEST + "</a>" * DEEPEST).name == "a"
    with pytest.raises(XmlError, match="deep"):
        tree("<a>" * 100_000)
    with pytest.raises(XmlError, match="elements"):
        tree("<a>" + "<b/>" * MOST + "</a>")


def test_long_attributes_and_texts_are_read() -> None:
    assert len(tree(f'<a b="{"x" * 5_000_000}">{"y" * 5_000_000}</a>').get("b")) == 5_000_000


@pytest.mark.parametrize(
    ("source", "place", "said"),
    [
        ("<a>\n<b></a>", (2, 6), "does not match"),
        ("<a><b>", (1, 7), "too soon"),
        ("<a><![CDATA[x", (1, 14), "too soon"),
        ("<a/>\n<b/>", (2, 1), "goes on after its end"),
        ("<a b=1/>", (1, 6), "no XML"),
        ("<a>&eacute;&eacute; & </a>", (1, 22), "no XML"),
        ("<a b='1' b='2'/>", (1, 10), "twice"),
        ("HTTP/1.1 200 OK\n\n<?xml version='1.0'?>\n<a>", (4, 4), "too soon"),
        ("words", (1, 1), "does not begin with a tag"),
        ("", (1, 1), "does not begin with a tag"),
    ],
)
def test_errors_name_line_and_column(source: str, place: tuple[int, int], said: str) -> None:
    with pytest.raises(XmlError, match=said) as caught:
        tree(source)
    assert (caught.value.line, caught.value.column) == place


def test_what_stands_before_the_declaration_is_passed_over() -> None:
    found = tree("\ufeff\nZCZC 7\n\n<?xml version='1.0' encoding='utf-16'?>\n<a>\n<b/></a>")
    assert [element.line for element in (found, *found.elements)] == [5, 6]


def test_a_document_begins_with_its_first_tag() -> None:
    assert (
        tree("\n<a>\n<?xml-stylesheet x?><![CDATA[<?xml version='1.0'?><b>]]></a>").text == "\n<?xml version='1.0'?><b>"
    )


def test_many_prefixes_and_texts_are_no_burden() -> None:
    prefixes = " ".join(f'xmlns:p{number}="u"' for number in range(20_000))
    found = tree(f"<a {prefixes}>" + '<b xmlns="v"><p7:c/>x<!-- -->y</b>' * 20_000 + "</a>")
    assert [(child.namespace, child.elements[0].namespace) for child in found.elements[:2]] == [("v", "u")] * 2
    assert len(found.text) == 40_000


def test_the_root_is_seen_in_a_part_of_a_document() -> None:
    found = root("<?xml version='1.0'?><!DOCTYPE a SYSTEM 'x'><a xmlns='u' b='1'><c")
    assert found is not None
    assert (found.name, found.namespace, found.get("b")) == ("a", "u", "1")
    refused = root("<!DOCTYPE a [<!ENTITY x 'y'>]><a>")
    assert refused is not None and refused.name == "a"
    assert root("plain words") is None


def test_an_unknown_prefix_is_no_error() -> None:
    (child,) = tree("<a><media:title/></a>").elements
    assert (child.name, child.namespace) == ("title", "media")
