"""The values of number words: cardinals below a hundred, and ordinals as far as days of a month go."""

from __future__ import annotations

from checker.text.word_lists import words_by_name

_LISTS = words_by_name("text/numbers")
BELOW_TWENTY = {word: value for value, word in enumerate(_LISTS["below twenty"])}
"""From "zero" on, in order."""
TENS = {word: 10 * tens for tens, word in enumerate(_LISTS["tens"], 2)}
"""From "twenty" on, in order."""
ORDINALS = {word: value for value, word in enumerate(_LISTS["ordinals"], 1)}
"""From "first" on, in order."""
