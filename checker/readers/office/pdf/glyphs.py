"""The characters of a PDF's page with their places, as PDFium gives them, and runs of them on one line."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from types import ModuleType
from typing import Any, NamedTuple

from checker.readers.decode import ContentError
from checker.readers.office.superscripts import superscript

MOST_CHARACTERS = 200_000
"""Characters of a page; a page of small print in a newspaper holds 20,000."""

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_HYPHEN = "\x02"
"""What PDFium gives for a hyphen at the end of a line."""
SOFT = "\xad"
_TURNS = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}
"""The direction of text by its turn: the x and y of one step ahead."""
_RAISED = 0.15
_SMALL = 0.85
"""A digit of at most this size beside its neighbour, and raised, is the mark of a note."""
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_FEWEST_LETTERS = 300
_FEWEST_VOWELS = 0.22
"""The share of vowels among letters is 0.35 to 0.5 in European languages; 0.15 if each is the third letter after it."""
_POWERED = re.compile(r"(?:\d|[\d ](?:[kcm]?m|ft|mi|in|yd)|[⁰¹²³⁴⁵⁶⁷⁸⁹])\Z")


class Glyph(NamedTuple):
    """A character; `x` and `right` grow along the line, `y` grows down the page. Points."""

    text: str
    x: float
    right: float
    y: float
    size: float
    spaced: bool
    """Whether a blank precedes it."""


class Run(NamedTuple):
    """Characters on one line without a wide gap."""

    text: str
    left: float
    right: float
    y: float
    """Its baseline."""
    size: float


class PageGlyphs(NamedTuple):
    """The characters of a page in the order in which they were drawn, and how many have no known letter."""

    glyphs: list[Glyph]
    top: float
    height: float
    unknown: int


def page_glyphs(raw: ModuleType, text_page: Any, box: tuple[float, float, float, float]) -> PageGlyphs:
    """The characters of a page, turned upright; those in another direction, such as a watermark, are left out.

    `raw` is PDFium's interface, `text_page` its handle, `box` the left, bottom, right and top of what is shown.
    Raises ContentError for a page of too many characters.
    """
    count = raw.FPDFText_CountChars(text_page)
    if count > MOST_CHARACTERS:
        raise ContentError(f"{count:,} characters on one page are too many", "save the words as plain text (.txt)")
    drawn = list(_drawn(raw, text_page, max(count, 0)))
    turns = Counter(turn for turn, _, _ in drawn if turn >= 0)
    turn = min(turns, key=lambda known: (-turns[known], known)) if turns else 0
    left, bottom, right, top = box
    corners = [_upright(turn, x, y) for x, y in ((left, bottom), (right, top))]
    (start, end), (high, low) = (sorted(values) for values in zip(*corners, strict=True))
    glyphs = [
        glyph
        for at, glyph, _ in drawn
        if at == turn and start <= glyph.right and glyph.x <= end and high <= glyph.y <= low
    ]
    return PageGlyphs(glyphs, high, low - high, sum(unknown for _, _, unknown in drawn))


_TWO_F = 0.45
"""An "ff" is wider, in letter heights; a single f is about 0.3 wide."""


def _drawn(raw: ModuleType, text_page: Any, count: int) -> Iterator[tuple[int, Glyph, bool]]:
    """The characters with their turn in degrees (-1 for a slanted one), and whether their letter is unknown."""
    x, y, matrix, box = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX(), raw.FS_RECTF()
    spaced = True
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text_page, index)
        text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if text.isspace() or text == "\0":
            spaced = True
            continue
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        raw.FPDFText_GetLooseCharBox(text_page, index, box)
        raw.FPDFText_GetMatrix(text_page, index, matrix)
        turn = _turn(matrix.a, matrix.b)
        size = raw.FPDFText_GetFontSize(text_page, index) * math.hypot(matrix.c, matrix.d)
        unknown = _is_unknown(text) or raw.FPDFText_HasUnicodeMapError(text_page, index) == 1
        text = "-" if text == _HYPHEN else _LIGATURES.get(text, text)
        corners = ((box.left, box.bottom), (box.right, box.top))
        along, down = _upright(turn, x.value, y.value)
        ends = [_upright(turn, *corner)[0] for corner in corners]
        numbers = (along, max(ends), down, size)
        if all(map(math.isfinite, numbers)) and size > 0:
            yield turn, Glyph(text, min(along, max(ends)), max(ends), down, size, spaced), unknown
        spaced = False


def _turn(a: float, b: float) -> int:
    """The turn of a character by its matrix: 0, 90, 180 or 270 degrees; -1 if it is slanted."""
    if not a and not b:
        return 0
    angle = math.degrees(math.atan2(b, a)) % 360
    near = round(angle / 90) * 90
    return near % 360 if abs(angle - near) < 3 else -1


def _upright(turn: int, x: float, y: float) -> tuple[float, float]:
    """The place along its line and down the page, whatever its turn."""
    ahead, up = _TURNS.get(turn, (1, 0))
    return x * ahead + y * up, x * up - y * ahead


def _is_unknown(text: str) -> bool:
    return text == "\ufffd" or "\ue000" <= text <= "\uf8ff" or (text < " " and text != _HYPHEN)


def runs(glyphs: list[Glyph]) -> list[Run]:
    """The characters as runs, in the order in which they were drawn; marks of notes are left out."""
    found: list[list[Glyph]] = []
    note: Glyph | None = None
    power = False
    for index, glyph in enumerate(glyphs):
        before = found[-1][-1] if found else None
        inside = note is not None and _goes_on_as_note(note, glyph)
        if inside or _is_note(before, glyph, _behind(glyphs, index)):
            power = power if inside else before is not None and _has_power(found[-1], glyph)
            if power:
                found[-1].append(glyph._replace(text=superscript(glyph.text), y=found[-1][0].y))
            note = glyph
            continue
        note = None
        if before and _is_ligature(before, glyph):
            found[-1][-1] = before._replace(text=before.text + glyph.text)
            continue
        if before and _is_overprint(before, glyph):
            continue
        if before and _goes_on(found[-1][0], before, glyph):
            found[-1].append(glyph)
        else:
            found.append([glyph])
    return [_run(line) for line in found]


def _behind(glyphs: list[Glyph], index: int) -> Glyph | None:
    """The first character behind a number."""
    following = glyphs[index + 1 : index + 5]
    return next((glyph for glyph in following if not glyph.text.isdecimal()), None)


def _goes_on(first: Glyph, before: Glyph, glyph: Glyph) -> bool:
    """Whether a character follows another one on the same line, without a gap as wide as a letter."""
    size = max(before.size, glyph.size)
    if min(before.size, glyph.size) < 0.55 * size:
        return False
    return abs(glyph.y - first.y) < 0.35 * size and -0.3 * size < glyph.x - before.right < 0.9 * size


def _has_power(line: list[Glyph], glyph: Glyph) -> bool:
    """Whether a raised digit belongs to the figure or the unit before it, as in 10⁶ and km², and marks no note."""
    last = "".join((" " if item.spaced else "") + item.text for item in line[-4:])
    return _is_raised(glyph, line[-1]) and line[-1].x < glyph.x and _POWERED.search(last) is not None


def _is_note(before: Glyph | None, glyph: Glyph, behind: Glyph | None) -> bool:
    """Whether a raised digit marks a note; the upper half of a fraction does not."""
    if not (glyph.text.isdecimal() or glyph.text in "*†‡") or (behind is not None and behind.text in "⁄/"):
        return False
    return any(_is_raised(glyph, other) for other in (before, behind) if other is not None)


def _goes_on_as_note(note: Glyph, glyph: Glyph) -> bool:
    """Whether a digit stands beside one of the mark of a note."""
    beside = abs(glyph.y - note.y) < 0.1 * glyph.size and abs(glyph.x - note.right) < 0.5 * glyph.size
    return glyph.text.isdecimal() and beside


def _is_raised(glyph: Glyph, other: Glyph) -> bool:
    """Whether a character is smaller than its neighbour and stands higher."""
    near = min(abs(glyph.x - other.right), abs(other.x - glyph.right)) < other.size
    return near and glyph.size < _SMALL * other.size and _RAISED * other.size < other.y - glyph.y < other.size


def _is_ligature(before: Glyph, glyph: Glyph) -> bool:
    """Whether one sign stands for both characters; an f that is drawn twice to look bold is narrower than an "ff"."""
    if glyph.spaced or (before.x, before.right, before.y) != (glyph.x, glyph.right, glyph.y):
        return False
    return before.text[-1] != glyph.text or (glyph.text == "f" and glyph.right - glyph.x > _TWO_F * glyph.size)


def _is_overprint(before: Glyph, glyph: Glyph) -> bool:
    """Whether a character is drawn a second time to look bold."""
    near = 0.1 * glyph.size
    return before.text == glyph.text and abs(before.x - glyph.x) < near and abs(before.y - glyph.y) < near


def is_readable(texts: Iterable[str]) -> bool:
    """Whether the letters are those of words; a font that says the wrong ones gives hardly any vowels."""
    letters = Counter(letter for text in texts for letter in text if letter in _LETTERS)
    count = letters.total()
    return count < _FEWEST_LETTERS or sum(letters[vowel] for vowel in "aeiouy") > _FEWEST_VOWELS * count


def _run(line: list[Glyph]) -> Run:
    parts = [line[0].text]
    for before, glyph in pairwise(line):
        if glyph.spaced or glyph.x - before.right > 0.3 * glyph.size:
            parts.append(" ")
        parts.append(glyph.text)
    sizes = Counter(round(glyph.size, 1) for glyph in line)
    size = max((known for known in sizes if sizes[known] > 1), default=max(sizes))  # small capitals are smaller
    return Run("".join(parts), line[0].x, max(glyph.right for glyph in line), line[0].y, size)
