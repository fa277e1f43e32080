"""XML as a tree, read so that no document can do harm.

Entities that a document declares are refused, so that none grows ("billion laughs") and none fetches a file; a DTD is
never fetched. Depth and elements are limited. HTML's named entities are known, since copy is full of `&nbsp;`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from types import MappingProxyType
from xml.parsers import expat

from checker.text.xml_element import Element
from checker.text.xml_source import XmlError, column_written, known, source, with_characters

__all__ = ["Element", "XmlError", "root", "tree"]

DEEPEST = 200
"""Elements inside each other. Copy has 30 at most, a page in a feed 60; and each may cost a call when it is read."""
MOST = 300_000
"""Elements of a document: 5,000 items of an agency. Each takes 20 microseconds, and 300 bytes of memory."""

_XMLNS = "xmlns"
_XML = "http://www.w3.org/XML/1998/namespace"
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


def tree(text: str) -> Element:
    """The root of a document. Raises XmlError."""
    builder = _Builder()
    builder.read(*source(text))
    assert builder.root is not None
    return builder.root


def root(text: str) -> Element | None:
    """The root of a document that may be cut short, without what is in it; None if none is seen."""
    builder = _Builder(only_root=True)
    with contextlib.suppress(XmlError, _SeenError):
        builder.read(*source(text))
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
        self._text: list[str] = []
        self.parser.CharacterDataHandler = self._text.append
        self.parser.SkippedEntityHandler = self._entity
        if not only_root:  # its name is wanted even of a document that is then refused
            self.parser.EntityDeclHandler = self._declares
        self._open: list[Element] = []
        self._namespaces: dict[str, list[str]] = {"xml": [_XML]}
        self._declared: list[Mapping[str, str]] = []
        self._count = 0
        self._only_root = only_root
        self._before = 0

    def read(self, text: str, before: int) -> None:
        """Reads a document that begins after so many lines of its file. Raises XmlError."""
        self._before = before
        try:
            self.parser.Parse(with_characters(text), True)
        except XmlError as error:
            error.column = column_written(text, error.line - before, error.column)
            raise
        except expat.ExpatError as error:
            column = column_written(text, error.lineno, error.offset + 1)
            said = _ERRORS.get(error.code, (f"this is no XML: {expat.ErrorString(error.code)}", "export it again"))
            raise XmlError(*said, before + error.lineno, column) from None

    def _starts(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) == DEEPEST:
            raise self._error(f"elements are more than {DEEPEST} deep", "copy is not; look what wrote the file")
        if self._count > MOST:
            raise self._error(f"there are more than {MOST:,} elements", "split the file")
        self._flush()
        declared = {key[6:]: value for key, value in attributes.items() if _declares_prefix(key)}
        for prefix, namespace in declared.items():
            self._namespaces.setdefault(prefix, []).append(namespace)
        self._declared.append(declared)
        prefix, _, local = name.rpartition(":")
        element = Element(local, self._namespace(prefix), _local(attributes), *self._place)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        if self._only_root:
            raise _SeenError
        self._open.append(element)

    def _ends(self, _: str) -> None:
        self._flush()
        self._open.pop()
        for prefix in self._declared.pop():
            self._namespaces[prefix].pop()

    def _flush(self) -> None:
        """Puts the text since the last tag into the tree."""
        if self._text:
            self._open[-1].children.append("".join(self._text))
            self._text.clear()

    def _entity(self, name: str, is_parameter: bool) -> None:
        """An entity that nobody knows stays as it is written."""
        if not is_parameter and self._open:
            self._text.append(f"&{name};")

    def _namespace(self, prefix: str) -> str:
        """What a prefix stands for here, the prefix itself if nothing says so."""
        known_here = self._namespaces.get(prefix)
        return known_here[-1] if known_here else prefix

    def _declares(self, name: str, is_parameter: bool, value: str | None, *_: object) -> None:
        """A declaration of an entity that HTML knows is never used; any other is refused."""
        if is_parameter or value is None or not known(name):
            said = f"the document declares an entity of its own, {name!r}"
            raise self._error(said, "write out the characters it stands for, and remove <!ENTITY>")

    def _error(self, message: str, hint: str) -> XmlError:
        return XmlError(message, hint, *self._place)

    @property
    def _place(self) -> tuple[int, int]:
        return self._before + self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1


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
