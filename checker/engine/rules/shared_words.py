"""Word lists that rules share (`rules/vocabulary/<name>.yaml`, used as `@name`), and the lemmas of rules' words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Vocabularies = Mapping[str, tuple[str, ...]]
"""The words of each vocabulary, as written, by name."""

FOLDER = "vocabulary"
"""Name of the folder that holds a rule folder's vocabularies."""


def expanded(words: Iterable[str], vocabularies: Vocabularies) -> tuple[str, ...]:
    """The words with each `@name` replaced by its vocabulary's words. Raises KeyError if a vocabulary is missing."""
    return tuple(word for given in words for word in (vocabularies[given[1:]] if given.startswith("@") else (given,)))


def lemmas(words: Iterable[str], vocabularies: Vocabularies) -> frozenset[str]:
    """The lemmas of all words; those of one entry are joined by a space: "due dates" -> "due date"."""
    from checker.text.words import lemma  # whose word lists a list of rules does not need

    return frozenset(" ".join(map(lemma, entry.split())) for entry in expanded(words, vocabularies))
