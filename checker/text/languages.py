"""Whether a text is English, which is the only language that claimcheck reads: a count of function words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from checker.text.word_lists import meanings, word_lists

_WORD = re.compile(r"[^\W\d_]+")
_HEAD = 5_000
"""The number of characters by which a text is judged first; the whole text counts only if they are not English."""
FEWEST = 40
"""The least number of words for an answer."""
ENGLISH = 0.12
"""The share of English function words below which a text is not English prose: English copy has 30 to 45%, lists and
tables in English 10 to 20%."""
FOREIGN = 0.2
"""The share of function words of a language from which a text with few English ones is in that language."""
OTHER_LETTERS = 0.5
"""The share of letters outside the Latin alphabet from which a text is not English."""

_LAST_LATIN = 0x24F
"""The last letter of the Latin Extended-B block of Unicode."""


def other_language(text: str) -> str | None:
    """The language of a text that is surely not English, such as "German"; None if it may be English."""
    return _judged(text) if _judged(text[:_HEAD]) else None


def _judged(text: str) -> str | None:
    words = _WORD.findall(text.lower())
    foreign = _alphabet(words)
    if foreign:
        return foreign
    if len(words) < FEWEST:
        return None
    count = Counter(words)
    shares = {
        name: sum(count[word] for word in known) / len(words) for name, known in word_lists("text/languages").items()
    }
    english = shares.pop("English")
    likely = max(shares, key=lambda name: shares[name])
    return likely if english < ENGLISH and shares[likely] >= FOREIGN else None


def _alphabet(words: Iterable[str]) -> str | None:
    """The alphabet of most letters, if it is not the Latin one and there are enough of them."""
    letters = "".join(words)
    others = [letter for letter in letters if ord(letter) > _LAST_LATIN]
    if len(others) < FEWEST or len(others) < OTHER_LETTERS * len(letters):
        return None
    alphabets = Counter(unicodedata.name(letter, "UNKNOWN").split()[0] for letter in others[:_HEAD])
    name = alphabets.most_common(1)[0][0]
    return meanings("text/alphabets")["alphabets"].get(name, "another language")
