"""Hostile articles: each kind is a text of `n` pieces on which a look around from every piece is quadratic."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice

_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NAMES = "Anna Berg Tarn Holt Vesk Ilse Norvale Calder".split()
_BLANKS = "\u00a0 \u2009 \u202f \u3000 \u2003 \u200b".split(" ")


def _line(*pieces: str, end: str = " ") -> Callable[[int], str]:
    """A line of `n` pieces, which take turns."""
    return lambda n: end.join(islice(cycle(pieces), n)) + ".\n"


KINDS: dict[str, Callable[[int], str]] = {
    "numbers": lambda n: " ".join(str(17 + number % 83) for number in range(n)) + ".\n",
    "long numbers": lambda n: "7" * n + " barns burned.\n",
    "grouped numbers": lambda n: "12" + ",345" * n + " barns burned.\n",
    "spaced numbers": lambda n: "1" + " 000" * n + " barns burned.\n",
    "dots": lambda n: "He left" + "." * n + "\n",
    "spaced dots": _line("."),
    "dashes": lambda n: "He left" + "-" * n + "\n",
    "spaced dashes": _line("-", "–"),
    "number dashes": _line("12", end="-"),
    "brackets": lambda n: "(" * n + ")" * n + "\n",
    "open brackets": _line("("),
    "bracketed numbers": _line("(5", "[6"),
    "currency signs": lambda n: "$" * n + "\n",
    "spaced currency signs": _line("$", "€"),
    "months": _line(*_MONTHS),
    "weekdays": _line(*_WEEKDAYS),
    "dates": _line("May 3", "4 June", end=", "),
    "and": _line("and"),
    "numbers with and": _line("12", "and"),
    "commas": lambda n: "He left" + "," * n + "\n",
    "spaced commas": _line(","),
    "numbers with commas": _line("12", end=", "),
    "million": _line("million"),
    "dozens": _line("dozens of"),
    "number words": _line("twenty", "hundred", "three", "thousand"),
    "quotation marks": lambda n: '"' * n + "\n",
    "open quotation marks": _line("“"),
    "quoted words": _line('"yes"', "“no”"),
    "one word": lambda n: "a" * n + "\n",
    "one word with marks": lambda n: "a’" * n + "a\n",
    "newlines": lambda n: "He left.\n" + "\n" * n + "She stayed.\n",
    "short lines": lambda n: "12 dead\n" * n,
    "paragraphs": lambda n: "He left.\n\n" * n,
    "of the": _line("of", "the"),
    "to": _line("to"),
    "numbers to": _line("12", "to"),
    "slashes": lambda n: "1/2" + "/3" * n + "\n",
    "colons": lambda n: "1:20" + ":30" * n + "\n",
    "labels": lambda n: "by:" * n + "\n",
    "apostrophes": lambda n: "'" * n + "\n",
    "possessives": _line("Berg's"),
    "percent signs": lambda n: "5" + "%" * n + "\n",
    "percentages": _line("5%"),
    "blanks": lambda n: "He" + " " * n + "left.\n",
    "blanks between values": lambda n: (
        "From Monday" + " " * n + "May 3, 12 people" + " " * n + "(13)" + " " * n + "left.\n"
    ),
    "blanks in labels": lambda n: "Published" + " " * n + ":" + " " * n + "May 3" + " " * n + "2019" + " " * n + "\n",
    "long gaps": lambda n: "From Monday " + "x" * n + " May 3, 12 " + "y" * n + " (13 " + "z" * n + ") left.\n",
    "hyphens in gaps": lambda n: "The 5" + "-" * n + "year " + "a-" * n + " May 3" + "." * n + " 2019.\n",
    "correction": lambda n: (
        "He left.\n\nCorrection: An earlier version of this article has " + "have said 12 " * n + "\n"
    ),
    "corrections": lambda n: "Correction: This article has been amended to say 12, not 13.\n" * n,
    "bylines": lambda n: "By Anna Berg\n" * n,
    "title": lambda n: "---\ntitle:" + " " * n + "x\npublished:" + " " * n + "2019\n---\nHe left.\n",
    "capitals": lambda n: "A" * n + " B" * n + "\n",
    "mixed blanks": lambda n: "He" + "".join(islice(cycle(_BLANKS), n)) + "left.\n",
    "tabs": lambda n: "He" + "\t" * n + "left.\n",
    "names": _line(*_NAMES),
    "abbreviations": _line("U.S."),
    "initials": lambda n: "A." * n + " Berg left.\n",
    "verbs": _line("said", "killed", "rose"),
    "who": _line("who said that"),
    "people": _line("12 people", "and"),
    "ages": _line("Anna Berg, 34,"),
    "clocks": _line("3 p.m.", "15:30"),
    "scores": _line("3-1"),
    "emphasis": lambda n: "*" * n + "\n",
    "underscores": lambda n: "_" * n + "a\n",
    "headings": lambda n: "# " * n + "\n",
    "links": lambda n: "[a](" * n + "\n",
    "tags": lambda n: "<p>" * n + "\n",
    "open tags": lambda n: "<" * n + "\n",
    "entities": lambda n: "&" * n + "\n",
    "addresses": lambda n: "a@" * n + "\n",
    "web addresses": lambda n: "http://a." + "a/" * n + "\n",
    "accents": lambda n: "e" + "\u0301" * n + "\n",
    "rules": lambda n: "---\n" * n,
    "equal signs": lambda n: "=" * n + "\n",
    "changes": _line("rose 5 percent", "to 12", "from 3"),
    "ago": _line("two days ago", "last"),
    "phones": _line("0161 496", "0000"),
    "hyphened words": _line("well", end="-"),
    "sentences": lambda n: "The storm killed 12 people on Monday. " * n + "\n",
    "glosses": _line("5 km (3 miles)"),
}
