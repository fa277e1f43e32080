"""An element of XML, and the ways to find others in it."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterator, Mapping


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
        """The elements of these local names at any depth, in the order of the document."""
        return [node for node in self.walk() if isinstance(node, Element) and node.name in names and node is not self]

    def outermost(self, *names: str) -> list[Element]:
        """The same without those inside another of them; this element itself may be one."""
        found: list[Element] = []
        ahead = [self]
        while ahead:
            element = ahead.pop()
            if element.name in names:
                found.append(element)
            else:
                ahead.extend(reversed(element.elements))
        return found

    def by_name(self) -> defaultdict[str, list[Element]]:
        """This element and all below it by their local names, in the order of the document; [] for other names."""
        found: defaultdict[str, list[Element]] = defaultdict(list)
        for node in self.walk():
            if isinstance(node, Element):
                found[node.name].append(node)
        return found

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
