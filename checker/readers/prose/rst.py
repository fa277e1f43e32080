"""reStructuredText: one article a file. Its fields are metadata; code, tables, directives and comments are not read.

The file is the text, so that lines and columns stay those of the file; blanks stand for markup inside sentences.
The forms follow https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html, with the metadata of Pelican
(fields below the title) and of Nikola (`.. date:` comments).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.finding import Problem
from checker.readers.prose.lines import Line, Marks, lines
from checker.readers.prose.marked import article, shown
from checker.readers.record import Record
from checker.text.word_lists import word_lists

_PROSE = word_lists("readers/prose/rst")["prose"]
_ADORNED = re.compile(r"([^\w\s])\1*")
_FIELD = re.compile(r":(?![: ])([^:\n]{1,60}):(?:[ \t]+(\S.*))?")
_EXPLICIT = re.compile(r"\.\.(?:[ \t]+|$)")
_DIRECTIVE = re.compile(r"\.\.[ \t]+(?:\|[^|\n]{1,100}\|[ \t]+)?([A-Za-z][\w:+.-]{0,40})::(?:[ \t]+(\S.*))?")
_NOTE = re.compile(r"\.\.[ \t]+\[[#*\w.-]{1,40}\][ \t]+(?=\S)")
_TARGET = re.compile(r"\.\.[ \t]+(?:_[^:\n]{0,200}:|__:?).*|__[ \t]+\S.*")
_NIKOLA = re.compile(r"\.\.[ \t]+(?!claimcheck:)([a-z][\w-]{1,30}):[ \t]+(\S.*)")
_GRID = re.compile(r"\+(?:[-=]+\+)+")
_RULED = re.compile(r"={2,}(?:[ \t]+={2,})+")
_INLINE = re.compile(
    r"(?P<role>:[A-Za-z][\w:+.-]{0,40}:(?=`))"
    r"|`(?=[^`\s])(?P<words>[^`<>]{1,300}?)(?P<target>\s*<[^<>`]{1,2000}>)?`(?P<end>__?)?(?!`)"
    r"|(?P<address>(?:https?|ftp)://[^\s<>`]{1,2000})|(?P<note>[ \t]?\[[#*\w.-]{1,20}\]_)"
    r"|(?P<substitution>\|[^|\s][^|\n]{0,60}\|_{0,2})"
)


def records(path: str, text: str) -> Iterator[Record | Problem]:
    """The article, or what is wrong with its metadata."""
    yield article(path, text, _read)


def _read(text: str, start: int, marks: Marks) -> None:
    held = lines(text, start)
    _body(held, _head(held, marks), marks)
    _inside(text, start, marks)


def _head(held: Sequence[Line], marks: Marks) -> int:
    """Reads the metadata above the body: Nikola's comments, the title, fields. The index of the line below it."""
    index, titled = 0, False
    while index < len(held):
        line = held[index]
        if nikola := None if titled else _NIKOLA.fullmatch(line.text):
            marks.state(nikola[1], nikola[2].strip(), line)
            marks.blank(line)
            index += 1
        elif field := _FIELD.fullmatch(line.text):
            end = _indented(held, index)
            more = " ".join(one.text.strip() for one in held[index + 1 : end])
            marks.state(field[1].strip(), f"{field[2] or ''} {more}".strip(), line)
            marks.blank(line, held[end - 1])
            index = end
        elif not titled and (end := _heading(held, index, marks)):
            titled, words = True, next(one for one in held[index:end] if not _ADORNED.fullmatch(one.text))
            marks.state("title", words.text.strip(), words)
            index = end
        elif not line.text or (_EXPLICIT.match(line.text) and not _DIRECTIVE.match(line.text)):
            index = _explicit(held, index, marks) if line.text else index + 1
        else:
            break
    return index


def _heading(held: Sequence[Line], index: int, marks: Marks) -> int:
    """The index of the line below a heading that begins here, 0 if none does; the lines around it are blanked."""
    texts = [line.text for line in held[index : index + 3]] + ["", "", ""]
    over = bool(_ADORNED.fullmatch(texts[0])) and texts[2] == texts[0] and bool(texts[1].strip())
    if over and len(texts[0]) >= len(texts[1].strip()):
        marks.blank(held[index])
        marks.blank(held[index + 2])
        return index + 3
    under = bool(_ADORNED.fullmatch(texts[1])) and bool(texts[0][:1].strip()) and not _ADORNED.fullmatch(texts[0])
    if under and len(texts[1]) >= min(len(texts[0]), 4):
        marks.blank(held[index + 1])
        return index + 2
    return 0


def _indented(held: Sequence[Line], index: int, blank: bool = False) -> int:
    """The index below the lines that are indented deeper than this one; with `blank`, blank lines may part them."""
    depth, end = held[index].indent, index + 1
    for at in range(index + 1, len(held)):
        if held[at].text:
            if held[at].indent <= depth:
                break
            end = at + 1
        elif not blank:
            break
    return end


def _body(held: Sequence[Line], index: int, marks: Marks) -> None:
    """Finds the blocks of the body."""
    above = False
    while index < len(held):
        line = held[index]
        if not line.text:
            index, above = index + 1, False
            continue
        words = line.text.strip()
        if _EXPLICIT.match(words) or words.startswith("__ "):
            index, above = _explicit(held, index, marks), False
        elif _GRID.fullmatch(words) or _RULED.fullmatch(words):
            index = _table(held, index, marks)
        elif words.startswith(">>> ") and not above:
            end = next((at for at in range(index, len(held)) if not held[at].text), len(held))
            marks.skip(line, held[end - 1], "code")
            index = end
        elif not above and (end := _heading(held, index, marks)):
            index = end
        elif not above and (field := _FIELD.match(words)) and field[1].replace(" ", "").isalnum():
            marks.blanks.append((line.start, line.start + line.indent + len(field[1]) + 2))
            index += 1
        else:
            index, above = _prose(held, index, marks), True


def _prose(held: Sequence[Line], index: int, marks: Marks) -> int:
    """A line of prose; after `::`, a blank line and deeper lines are code."""
    line = held[index]
    if _ADORNED.fullmatch(line.text) and line.text != "::":
        marks.blank(line)
    following = (
        next((at for at in range(index + 1, len(held)) if held[at].text), len(held)) if line.text[-2:] == "::" else 0
    )
    if following <= index + 1 or following == len(held) or held[following].indent <= line.indent:
        return index + 1
    end = _indented(held, index, blank=True)
    marks.skip(held[following], held[end - 1], "code")
    return end


def _table(held: Sequence[Line], index: int, marks: Marks) -> int:
    """All lines up to the next blank one; a simple table may hold blank lines before its last rule."""
    end = next((at for at in range(index, len(held)) if not held[at].text), len(held))
    if _RULED.fullmatch(held[index].text.strip()):
        rules = [at for at in range(index, end) if _RULED.fullmatch(held[at].text.strip())]
        if len(rules) < 3:
            last = next(
                (at for at in range(end, len(held)) if held[at].text.strip() == held[index].text.strip()), end - 1
            )
            end = max(end, last + 1)
    marks.skip(held[index], held[end - 1], "table")
    return end


def _explicit(held: Sequence[Line], index: int, marks: Marks) -> int:
    """A directive, target, footnote or comment; the index of the line below what is read of it here."""
    line, end = held[index], _indented(held, index, blank=True)
    words = line.text.strip()
    if directive := _DIRECTIVE.fullmatch(words):
        return _directive(held, index, end, directive, marks)
    if note := _NOTE.match(words):
        marks.blanks.append((line.start, line.start + line.indent + note.end()))
        return index + 1
    if _TARGET.fullmatch(words):
        marks.blank(line)
        return index + 1
    inner = [words[2:].strip(), *(one.text.strip() for one in held[index + 1 : end])]
    marks.comment(line, held[end - 1], "\n".join(inner))
    return end


def _directive(held: Sequence[Line], index: int, end: int, directive: re.Match[str], marks: Marks) -> int:
    """A directive whose block ends at `end`: markup around prose, or no prose at all."""
    line, name = held[index], directive[1].lower()
    if name not in _PROSE:
        marks.skip(line, held[end - 1], "caption" if name in ("figure", "image") else "code")
        return end
    words = line.start + line.indent + (directive.start(2) if directive[2] else len(line.text.strip()))
    marks.blanks.append((line.start, words))
    at = index + 1
    while at < end and _FIELD.fullmatch(held[at].text.strip()):
        marks.blank(held[at])
        at += 1
    return at


def _inside(text: str, start: int, marks: Marks) -> None:
    """Finds the markup inside lines of prose: roles, targets of links, references."""
    for found in shown(text, start, _INLINE, marks):
        if found["words"] is None:
            marks.blanks.append(found.span())
        else:
            marks.blanks += [(found.start(), found.start("words")), (found.end("words"), found.end())]
