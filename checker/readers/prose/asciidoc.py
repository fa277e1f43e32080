"""AsciiDoc: one article a file. Its header is metadata; code, tables, macros and comments are not reporting.

The file is the text, so that lines and columns stay those of the file; blanks stand for markup inside sentences.
The forms follow https://docs.asciidoctor.org/asciidoc/latest/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.finding import Problem
from checker.readers.prose.lines import Line, Marks, lines
from checker.readers.prose.marked import article, shown
from checker.readers.record import Record

_TITLE = re.compile(r"[=#][ \t]+(\S.*)")
_SECTION = re.compile(r"(?:={2,6}|#{2,6})[ \t]+(?=\S)")
_ATTRIBUTE = re.compile(r":(!?[\w][\w-]*!?):(?:[ \t]+(\S.*))?")
_AUTHOR = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,3}(?: <[^<>]{1,200}>)?(?:; .{1,300})?")
_REVISION = re.compile(
    r"(?:v?\d[\w.]{0,20}|v[\w.]{1,20}),[ \t]*(?P<dated>[^:]{4,40})(?::[ \t].*)?"
    r"|v\d[\w.]{0,20}|(?P<day>\d{4}-\d\d-\d\d)(?::[ \t].*)?"
)
_VERBATIM = re.compile(r"-{4,}|\.{4,}|\+{4,}|`{3,}[\w-]*|[|,:!]={3,}")
"""What opens and closes a block of code, of text as it is, of raw markup or a table."""
_UNDERLINE = re.compile(r"={2,}|-{2,}|~{2,}|\^{2,}|\+{2,}")
_CONTAINER = re.compile(r"={4,}|\*{4,}|_{4,}|--|'{3,}|<{3,}|\+|\*{3}|- - -|---")
_BLOCK_COMMENT = re.compile(r"/{4,}")
_BLOCK_ATTRIBUTES = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\]){0,500}\]")
_CAPTION = re.compile(r"\.(?![.\s]).*")
_MACRO = re.compile(r"[a-z][\w-]{1,20}::\S{0,1000}\[.*\]|ifn?def::.*|endif::.*|ifeval::.*|include::.*", re.IGNORECASE)
_ITEM = re.compile(r"[ \t]+(?:[*.-]+|\d{1,3}\.|[a-z]\.|.{1,60}::)[ \t]+\S")
_INLINE = re.compile(
    r"(?P<whole>(?:image|icon|anchor|indexterm|kbd|menu|stem|footnoteref):[^\s\[\]]{0,500}\[[^\[\]\n]{0,500}\]"
    r"|\(\(\([^()\n]{1,300}\)\)\)|\[\[[^\[\]\n]{1,200}\]\]|\{[\w-]{1,60}\}(?!\[))"
    r"|(?P<target>(?:link:|mailto:|xref:|(?:https?|ftp|irc)://)[^\s\[\]]{1,2000}\[|\{[\w-]{1,60}\}\[|footnote:\[|<<[^<>,\n]{1,200},)"
    r"|(?P<address>(?:https?|ftp)://[^\s\[\]<>]{1,2000})"
    r"|(?P<reference><<[^<>,\n]{1,200}>>)"
)
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):[ \t]+")


def records(path: str, text: str) -> Iterator[Record | Problem]:
    """The article, or what is wrong with its metadata."""
    yield article(path, text, _read)


def _read(text: str, start: int, marks: Marks) -> None:
    held = lines(text, start)
    _body(held, _header(held, marks), marks)
    _inside(text, start, marks)


def _header(held: Sequence[Line], marks: Marks) -> int:
    """Reads the header into `marks`; the index of the line below it."""
    index, titled = 0, False
    while index < len(held):
        line = held[index]
        if not titled and (end := _titled(held, index, marks)):
            titled = True
            index = _authors(held, end, marks)
            continue
        if attribute := _ATTRIBUTE.fullmatch(line.text):
            index = _attribute(held, index, attribute, marks)
        elif line.text.startswith("//"):
            index = _comment(held, index, marks)
        elif line.text or titled:
            break
        else:
            index += 1
    return index


def _titled(held: Sequence[Line], index: int, marks: Marks) -> int:
    """The index of the line below the title if one begins here, in one line or above `====`; 0 if none does."""
    line = held[index]
    if title := _TITLE.fullmatch(line.text):
        marks.state("title", title.group(1), line)
        marks.blanks.append((line.start, line.start + title.start(1)))
        return index + 1
    if index + 1 < len(held) and held[index + 1].text.startswith("=") and is_underline(held, index + 1):
        marks.state("title", line.text, line)
        marks.blank(held[index + 1])
        return index + 2
    return 0


def is_underline(held: Sequence[Line], index: int) -> bool:
    """Whether a line marks the one above it as a heading: as long, give or take a character."""
    text, above = held[index].text, held[index - 1].text if index else ""
    alone = index < 2 or not held[index - 2].text
    return alone and bool(_UNDERLINE.fullmatch(text)) and bool(above[:1].strip()) and abs(len(above) - len(text)) <= 1


def _authors(held: Sequence[Line], index: int, marks: Marks) -> int:
    """The lines right below the title that name the authors and the revision."""
    if index < len(held) and _AUTHOR.fullmatch(held[index].text):
        marks.blank(held[index])
        index += 1
        if index < len(held) and (revision := _REVISION.fullmatch(held[index].text)):
            marks.blank(held[index])
            marks.state("revdate", (revision["dated"] or revision["day"] or "").strip(), held[index])
            index += 1
    return index


def _attribute(held: Sequence[Line], index: int, attribute: re.Match[str], marks: Marks) -> int:
    """An entry `:name: value`, which goes on in the next line after a backslash."""
    first = index
    while held[index].text.endswith("\\") and index + 1 < len(held):
        index += 1
    marks.state(attribute[1], (attribute[2] or "").strip(), held[first])
    marks.blank(held[first], held[index])
    return index + 1


def _comment(held: Sequence[Line], index: int, marks: Marks) -> int:
    """A line `// ...`, or all up to the line that closes a block `////`."""
    first = held[index]
    if not _BLOCK_COMMENT.fullmatch(first.text):
        marks.comment(first, first, first.text[2:])
        return index + 1
    end = _closed(held, index)
    inner = "\n".join(line.text for line in held[index + 1 : end])
    marks.comment(first, held[min(end, len(held) - 1)], inner, closed=end < len(held))
    return end + 1


def _closed(held: Sequence[Line], index: int) -> int:
    """The index of the line that closes the block that this one opens; the number of lines if none does."""
    fence = held[index].text
    fence = "```" if fence.startswith("```") else fence
    return next((at for at in range(index + 1, len(held)) if held[at].text == fence), len(held))


def _body(held: Sequence[Line], index: int, marks: Marks) -> None:
    """Finds the blocks of the body."""
    paragraph = False
    while index < len(held):
        line = held[index]
        above, paragraph = paragraph, bool(line.text)
        if (line.text.startswith("//") and not line.text.startswith("///")) or _BLOCK_COMMENT.fullmatch(line.text):
            index, paragraph = _comment(held, index, marks), above
        elif above and is_underline(held, index):
            marks.blank(line)
            index, paragraph = index + 1, False
        elif _VERBATIM.fullmatch(line.text):
            end = min(_closed(held, index), len(held) - 1)
            marks.skip(line, held[end], "table" if line.text.endswith("===") else "code")
            index = end + 1
        elif attribute := None if above else _ATTRIBUTE.fullmatch(line.text):
            index = _attribute(held, index, attribute, marks)
        elif _MACRO.fullmatch(line.text) or _CONTAINER.fullmatch(line.text) or _BLOCK_ATTRIBUTES.fullmatch(line.text):
            marks.blank(line)
            index, paragraph = index + 1, False
        elif line.indent and not above and not _ITEM.match(line.text):
            last = index
            while last + 1 < len(held) and held[last + 1].text:
                last += 1
            marks.skip(line, held[last], "code")
            index = last + 1
        else:
            _line(line, above, marks)
            index += 1


def _line(line: Line, above: bool, marks: Marks) -> None:
    """A line of prose, a heading or a caption; `above` is whether it goes on in a paragraph."""
    if opening := _SECTION.match(line.text) or _ADMONITION.match(line.text):
        marks.blanks.append((line.start, line.start + opening.end()))
    elif not above and _CAPTION.fullmatch(line.text):
        marks.skip(line, line, "caption")


def _inside(text: str, start: int, marks: Marks) -> None:
    """Finds the markup inside lines of prose: targets of links, references, pictures."""
    for found in shown(text, start, _INLINE, marks):
        marks.blanks.append(found.span())
        if found["target"]:
            closing = ">>" if found.group().startswith("<<") else "]"
            close = text.find(closing, found.end(), found.end() + 1000)
            if close >= 0:
                marks.blanks.append((close, close + len(closing)))
