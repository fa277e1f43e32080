"""Cuts a sentence that contains a number into words, numbers and marks with one regular expression."""

from __future__ import annotations

import re

from checker.mentions.quantities.numbers.figures import LONGEST
from checker.text.sentences import HEADLINE_END

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphens and zero-width characters, which web pages put into words and before numbers."""
_GROUPED = (
    r"(?<![\d.,])(?<!\d[ \xa0])[1-9]\d{0,2}"
    r"(?:(?:[\xa0\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?|(?:['’]\d{3})+(?:\.\d+)?|(?: \d{3})* 000)"
    r"(?![.,]?\d|[ \xa0]\d)"
)
"""A blank or, in Switzerland, an apostrophe between thousands. A plain blank can also separate two numbers, so only
round thousands are read here; `digit_groups` decides the others."""
_DIGITS = r"\d+(?:[.,]\d+)*"
_POINTED = r"(?<![^\W_])\.\d+"
_ABBREVIATION = r"(?:[A-Za-z]\.){2,}"
_WORD = rf"[^\W\d_²³]++(?:['’{_INVISIBLE}][^\W\d_²³]++)*+"
_LEX = re.compile(rf"{_ABBREVIATION}|{_WORD}|(?=\d)(?:{_GROUPED}|{_DIGITS})|{_POINTED}|--+|\S")
"""Words first, since most pieces are words."""


def is_digits(word: str) -> bool:
    """Whether a word is a number in digits: "12", "1,200", ".5"."""
    return word[:1].isdecimal() or (word[:1] == "." and word[1:2].isdecimal())


_PLAIN = str.maketrans({"’": "'", **dict.fromkeys(_INVISIBLE)})


def _is_emphasis(text: str, start: int, end: int) -> bool:
    """Whether a mark is Markdown emphasis around words ("killed **16** people"), not a mark between two numbers."""
    if text[start:end] not in ("*", "_"):
        return False
    around = text[max(0, start - 1) : start], text[end : end + 1]
    return not (all(side.isdecimal() for side in around) or all(side.isspace() for side in around))


_KEY = "\ufffd"
"""Stands for a key in `Lexed.lower`: a mark that is no number and no word."""


def _is_key(word: str) -> bool:
    """Whether these are more digits than a number of a newspaper has; Python itself reads no more than 4,300."""
    return len(word) > LONGEST and word.isdecimal()


class Lexed:
    """The words of one sentence in parallel lists; `lower[i]` is word `i` in lower case.

    `index` below always counts these words; offsets are those of the article. The lists end with a few empty words, so
    looking ahead by up to `AHEAD` needs no check.
    """

    AHEAD = 8
    __slots__ = ("_titled", "_unseen", "ends", "lower", "size", "starts", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self._titled: bool | None = None
        spans = [match.span() for match in _LEX.finditer(text, start, end)]
        if text.find("*", start, end) >= 0 or text.find("_", start, end) >= 0:
            spans = [span for span in spans if not _is_emphasis(text, *span)]
        plain = text.isascii()
        self._unseen = not plain and any(text.find(mark, start, end) >= 0 for mark in _INVISIBLE)
        if self._unseen:
            spans = [span for span in spans if text[span[0]] not in _INVISIBLE]
        self.size = len(spans)
        padding = [end] * self.AHEAD
        self.starts = [span[0] for span in spans] + padding
        self.ends = [span[1] for span in spans] + padding
        lower = "\n".join([text[left:right] for left, right in spans]).lower().split("\n") if spans else []
        if self._unseen or (not plain and text.find("’", start, end) >= 0):
            lower = [word.translate(_PLAIN) for word in lower]
        if end - start > LONGEST and any(map(_is_key, lower)):
            lower = [_KEY if _is_key(word) else word for word in lower]
        self.lower = lower + [""] * self.AHEAD

    def merge(self, first: int, last: int) -> None:
        """Merges the words `first` to `last` (exclusive), and all between them, into one word."""
        self.ends[first:last] = [self.ends[last - 1]]
        self.lower[first:last] = [self.text[self.starts[first] : self.ends[first]].lower()]
        del self.starts[first + 1 : last]
        self.size -= last - first - 1

    def raw(self, index: int) -> str:
        """The word as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def before(self, index: int, steps: int = 1) -> str:
        """The word `steps` before `index` in lower case, or "" before the sentence."""
        return self.lower[index - steps] if index >= steps else ""

    def after(self, index: int) -> str:
        """The word after the one at `index` in lower case, or "" at the end of the sentence."""
        return self.lower[index + 1]

    def ahead(self, index: int, most: int) -> list[str]:
        """At most `most` words from `index` on, in lower case."""
        return self.lower[index : index + most]

    def near(self, index: int, most: int) -> list[str]:
        """At most `most` words before `index`, in lower case."""
        return self.lower[max(0, index - most) : index]

    def past(self, index: int, *passed: str) -> int:
        """The index after the word at `index` if it is one of these, else `index` itself."""
        return index + (self.lower[index] in passed)

    def past_joint(self, index: int) -> int:
        """The index after a hyphen at `index` that joins two words, else `index` itself."""
        return index + self.is_joint(index)

    def glued(self, index: int) -> bool:
        """Whether nothing separates the word from the one before it."""
        if not 0 < index < self.size:
            return False
        left, right = self.ends[index - 1], self.starts[index]
        return left == right or (self._unseen and not self.text[left:right].strip(_INVISIBLE))

    def is_digits(self, index: int) -> bool:
        """Whether the word is a number in digits."""
        return is_digits(self.lower[index])

    def is_figure(self, index: int) -> bool:
        """Whether the word is a whole number of at most three digits."""
        return self.lower[index].isdecimal() and len(self.lower[index]) < 4

    def is_joint(self, index: int) -> bool:
        """Whether the word is a hyphen that joins two words."""
        return self.lower[index] == "-" and self.glued(index) and self.glued(index + 1)

    def is_capital(self, index: int) -> bool:
        """Whether the word contains a capital letter, at its beginning or inside ("iPhone")."""
        raw = self.raw(index)
        return raw != self.lower[index] and raw.replace("’", "'") != self.lower[index]

    def titled(self) -> bool:
        """Whether it is a headline in Title Case, in which capitals do not mark names: nearly every long word has one,
        and there is no full stop.
        """
        if self._titled is None:
            long = [index for index in range(self.size) if len(self.lower[index]) > 3 and self.is_word(index)]
            capitals = sum(map(self.is_capital, long))
            closed = self.size > 0 and self.lower[self.size - 1] in (".", "”", '"')
            least = 2 if self.text.startswith(HEADLINE_END, self.starts[self.size]) else 3
            self._titled = not closed and len(long) >= least and capitals >= 0.75 * len(long)
        return self._titled

    def is_word(self, index: int) -> bool:
        """Whether the word is made of letters."""
        return index < self.size and self.lower[index][:1].isalpha()


def is_decimal(words: Lexed, index: int) -> bool:
    """Whether a word consists of digits."""
    return words.lower[index].isdecimal()
