"""XML as a tree, read so that no document can do harm.

Entities that a document declares are refused, so that none grows ("billion laughs") and none fetches a file; a DTD is
never fetched. Depth and elements are limited. HTML's named entities are known, since copy is full of `&nbsp;`.
"""

from __future__ import annotations

import contextlib
import html
import re
from collections.abc import Iterator, Mapping
from html.entities import html5
from types import MappingProxyType
from xml.parsers import expat

DEEPEST = 200
"""Elements inside each other. Copy has 30 at most, a page in a feed 60; and each may cost a call when it is read."""
MOST = 1_000_000
"""Elements of a document; each takes about 200 bytes of memory."""

_CONTROL = dict.fromkeys({*range(32)} - {9, 10, 13} | {0xFFFE, 0xFFFF} | {*range(0xD800, 0xE000)}, " ")
"""Characters that XML forbids and that old wires send; a blank stands for each."""
_DECLARATION = re.compile(r"<\?xml\s[^>]{0,200}\?>")
_BEFORE = 4_000
"""Characters in which the XML may begin; lines of a protocol or of a terminal can stand before it."""
_REFERENCE = re.compile(r"&(?:#(?P<number>[0-9]{1,9}|[xX][0-9a-fA-F]{1,8})|(?P<name>[A-Za-z][A-Za-z0-9]{1,40}));")
_XMLNS = "xmlns"
_PREFIXES: Mapping[str, str] = {"": "", "xml": "http://www.w3.org/XML/1998/namespace"}
_NONE: Mapping[str, str] = MappingProxyType({})

_CUT = "the XML ends too soon", "a part of the file is missing; export it again"
_SAID = {
    "XML_ERROR_NO_ELEMENTS": _CUT,
    "XML_ERROR_UNCLOSED_TOKEN": _CUT,
    "XML_ERROR_UNCLOSED_CDATA_SECTION": _CUT,
    "XML_ERROR_PARTIAL_CHAR": _CUT,
    "XML_ERROR_TAG_MISMATCH": ("an end tag does not match the last open tag", "close each element inside its own"),
    "XML_ERROR_INVALID_TOKEN": ("this is no XML", "write &amp; for & and &lt; for <, and quote values of attributes"),
    "XML_ERROR_JUNK_AFTER_DOC_ELEMENT": ("the XML goes on after its end", "one document a file"),
    "XML_ERROR_DUPLICATE_ATTRIBUTE": ("an attribute is given twice", "delete one of the two"),
    "XML_ERROR_NO_MEMORY": ("the XML needs too much memory", "split the file"),
}
"""What is wrong and what to do, by expat's name of the error."""
_ERRORS = {expat.errors.codes[getattr(expat.errors, name)]: said for name, said in _SAID.items()}


class XmlError(Exception):
    """A text that is no XML or that may do harm: what is wrong, a hint, and the line and column, from 1."""

    def __init__(self, message: str, hint: str, line: int, column: int) -> None:
        self.message, self.hint, self.line, self.column = message, hint, line, column
        super().__init__(message)


class Element:
    """An element. Names are local names; `namespace` is what its prefix stands for, the prefix if that is unknown.

    `attributes` are by their local names too; one without a prefix counts before one with ("type", "xsi:type").
    `children` are elements and texts in order; comments are left out, and no two texts follow each other.
    """

    __slots__ = ("attributes", "children", "column", "line", "name", "namespace")

    def __init__(self, name: str, namespace: str, attributes: Mapping[str, str], line: int, column: int) -> None:
        self.name, self.namespace, self.attributes = name, namespace, attributes
        self.line, self.column = line, column
        self.children: list[Element | str] = []

    def get(self, name: str) -> str:
        """The value of an attribute without white space around it, "" if there is none."""
        return self.attributes.get(name, "").strip()

    @property
    def elements(self) -> list[Element]:
        """The elements among the children."""
        return [child for child in self.children if isinstance(child, Element)]

    def all(self, path: str) -> list[Element]:
        """The elements at a path of local names: `item.all("contentMeta/headline")`."""
        found = [self]
        for name in path.split("/"):
            found = [child for element in found for child in element.elements if child.name == name]
        return found

    def first(self, path: str) -> Element | None:
        """The first element at a path of local names."""
        return next(iter(self.all(path)), None)

    def words(self, path: str = "") -> str:
        """The text in this element, or in the first one at a path; runs of white space are one blank."""
        element = self.first(path) if path else self
        return " ".join(element.text.split()) if element else ""

    @property
    def text(self) -> str:
        """The text in this element and all below it, as it is written."""
        return "".join(node for node in self.walk() if isinstance(node, str))

    def within(self, *names: str) -> list[Element]:
        """The elements of these local names at any depth below this one, in the order of the document."""
        return [node for node in self.walk() if isinstance(node, Element) and node.name in names and node is not self]

    def walk(self) -> Iterator[Element | str]:
        """This element and all below it, elements and texts, in the order of the document."""
        ahead: list[Element | str] = [self]
        while ahead:
            node = ahead.pop()
            yield node
            if isinstance(node, Element):
                ahead.extend(reversed(node.children))

    @property
    def markup(self) -> str:
        """What is in this element as HTML, without prefixes, for `checker.text.html.words`."""
        return "".join(_markup(self.children))


def tree(text: str) -> Element:
    """The root of a document. Raises XmlError."""
    builder = _Builder()
    builder.read(*_source(text))
    assert builder.root is not None
    return builder.root


def root(text: str) -> Element | None:
    """The root of a document that may be cut short, without what is in it; None if none is seen."""
    builder = _Builder(only_root=True)
    with contextlib.suppress(XmlError, _SeenError):
        builder.read(*_source(text))
    return builder.root


class _SeenError(Exception):
    """The root was seen, and no more is wanted."""


class _Builder:
    """Builds the tree while expat reads."""

    def __init__(self, only_root: bool = False) -> None:
        self.root: Element | None = None
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.specified_attributes = True  # else a DTD can give each element an attribute of a megabyte
        self.parser.UseForeignDTD(True)  # an entity that is not declared is then no error but handed over
        self.parser.StartElementHandler = self._starts
        self.parser.EndElementHandler = self._ends
        self.parser.CharacterDataHandler = self._text
        self.parser.SkippedEntityHandler = self._entity
        self.parser.EntityDeclHandler = self._declares
        self._open: list[Element] = []
        self._prefixes: list[Mapping[str, str]] = [_PREFIXES]
        self._count = 0
        self._only_root = only_root
        self._before = 0

    def read(self, source: str, before: int) -> None:
        """Reads a document that begins after so many lines of its file. Raises XmlError."""
        self._before = before
        try:
            self.parser.Parse(_REFERENCE.sub(_character, source), True)
        except XmlError as error:
            error.column = _written(source, error.line - before, error.column)
            raise
        except expat.ExpatError as error:
            column = _written(source, error.lineno, error.offset + 1)
            said = _ERRORS.get(error.code, (f"this is no XML: {expat.ErrorString(error.code)}", "export it again"))
            raise XmlError(*said, before + error.lineno, column) from None

    def _starts(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) == DEEPEST:
            raise self._error(f"elements are more than {DEEPEST} deep", "copy is not; look what wrote the file")
        if self._count > MOST:
            raise self._error(f"there are more than {MOST:,} elements", "split the file")
        if any(key.startswith(_XMLNS) for key in attributes):
            declared = {key[6:]: value for key, value in attributes.items() if _declares_prefix(key)}
            self._prefixes.append({**self._prefixes[-1], **declared})
        else:
            self._prefixes.append(self._prefixes[-1])
        prefix, _, local = name.rpartition(":")
        namespace = self._prefixes[-1].get(prefix, prefix)
        element = Element(local, namespace, _local(attributes), *self._place)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        if self._only_root:
            raise _SeenError
        self._open.append(element)

    def _ends(self, _: str) -> None:
        self._open.pop()
        self._prefixes.pop()

    def _text(self, text: str) -> None:
        children = self._open[-1].children
        if children and isinstance(children[-1], str):
            children[-1] += text
        else:
            children.append(text)

    def _entity(self, name: str, is_parameter: bool) -> None:
        """An entity that nobody knows stays as it is written."""
        if not is_parameter and self._open:
            self._text(f"&{name};")

    def _declares(self, name: str, is_parameter: bool, value: str | None, *_: object) -> None:
        """A declaration of an entity that HTML knows is never used; any other is refused."""
        if is_parameter or value is None or not _known(name):
            said = f"the document declares an entity of its own, {name!r}"
            raise self._error(said, "write out the characters it stands for, and remove <!ENTITY>")

    def _error(self, message: str, hint: str) -> XmlError:
        return XmlError(message, hint, *self._place)

    @property
    def _place(self) -> tuple[int, int]:
        return self._before + self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1


def _source(text: str) -> tuple[str, int]:
    """A document from its first tag on, blanks for its declaration and for what XML forbids; and the lines before it.

    The declaration names an encoding, and the text has none any more.
    """
    start = _start(text)
    kept = text[start:]
    if declaration := _DECLARATION.match(kept):
        blank = re.sub(r"\S", " ", declaration.group())
        kept = blank + kept[declaration.end() :]
    return kept.translate(_CONTROL), len(re.findall(r"\r\n?|\n", text[:start]))


def _start(text: str) -> int:
    """Where the document begins: at its declaration, else at its first tag if only blanks stand before that."""
    declared = text.find("<?xml", 0, _BEFORE)
    if declared >= 0:
        return declared
    first = next(iter(re.finditer(r"[^\s\ufeff]", text[:_BEFORE])), None)
    if first is None or first.group() != "<":
        raise XmlError("this is no XML: it does not begin with a tag", "look what wrote the file", 1, 1)
    return text.rfind("\n", 0, first.start()) + 1 if "\ufeff" not in text[: first.start()] else first.start()


def _character(reference: re.Match[str]) -> str:
    """The character of a reference that XML does not know, and the reference itself if XML does.

    Numbers of control characters are read as HTML reads them: `&#146;` is the apostrophe of Windows-1252.
    """
    written = reference.group()
    if reference["name"]:
        return html5[f"{reference['name']};"] if _known(reference["name"]) else written
    number = reference["number"]
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    if 128 <= code < 160:
        return html.unescape(written)
    return " " if code in _CONTROL or code > 0x10FFFF else written.replace("X", "x")


def _known(name: str) -> bool:
    """Whether HTML knows an entity, and XML does not: `nbsp`, not `amp`; characters of markup are left to XML."""
    return not set("<>&\"'").intersection(html5.get(f"{name};", "&"))


def _written(source: str, line: int, column: int) -> int:
    """The column in the source of a column in the text in which characters stand for references."""
    lines = re.split(r"\r\n?|\n", source)
    shift = 0
    for reference in _REFERENCE.finditer(lines[line - 1] if line <= len(lines) else ""):
        if reference.start() - shift >= column - 1:
            break
        shift += len(reference.group()) - len(_character(reference))
    return column + shift


def _declares_prefix(key: str) -> bool:
    return key == _XMLNS or key.startswith(f"{_XMLNS}:")


def _local(attributes: dict[str, str]) -> Mapping[str, str]:
    """Attributes by their local names."""
    if not attributes:
        return _NONE
    found = {key: value for key, value in attributes.items() if ":" not in key and key != _XMLNS}
    for key, value in attributes.items():
        prefix, _, local = key.partition(":")
        if local and prefix != _XMLNS:
            found.setdefault(local, value)
    return found


def _markup(children: list[Element | str]) -> Iterator[str]:
    """The parts of the markup of these nodes."""
    ahead: list[tuple[Element | str, bool]] = [(child, False) for child in reversed(children)]
    while ahead:
        node, is_end = ahead.pop()
        if isinstance(node, str):
            yield html.escape(node, quote=False)
        elif is_end:
            yield f"</{node.name}>"
        else:
            attributes = "".join(f' {key}="{html.escape(value)}"' for key, value in node.attributes.items())
            yield f"<{node.name}{attributes}>"
            ahead.append((node, True))
            ahead.extend((child, False) for child in reversed(node.children))
