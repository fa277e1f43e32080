"""Word classes by neighbours, and offsets."""

import pytest

from checker.text.tokens import tokenise
from checker.text.word_classes import Tag


def tag_of(sentence: str, word: str) -> str:
    return next(token.tag for token in tokenise(sentence, 0, len(sentence)) if token.text == word)


@pytest.mark.parametrize(
    ("sentence", "word", "tag"),
    [
        ("When talks end, they leave.", "end", Tag.VERB),
        ("The end of the talks is near.", "end", Tag.NOUN),
        ("The talks go on.", "talks", Tag.NOUN),
        ("The meeting ends on a high note.", "ends", Tag.VERB),
        ("They plan a cut in taxes.", "cut", Tag.NOUN),
        ("They want to cut taxes.", "cut", Tag.VERB),
        ("Vesk imports from Orland fell.", "imports", Tag.NOUN),
        ("These include pumps.", "include", Tag.VERB),
        ("It was increasing fast.", "increasing", Tag.VERB),
        ("They agreed to it.", "to", Tag.PREPOSITION),
        ("They agreed to leave.", "to", Tag.TO),
        ("The port that they closed was old.", "that", Tag.RELATIVE),
    ],
)
def test_word_class(sentence: str, word: str, tag: str) -> None:
    assert tag_of(sentence, word) is tag


def test_offsets_stand_with_quotes_dashes_and_wide_characters() -> None:
    text = "“Wir kommen” 🙂 — Ana’s crew didn’t leave Norvale."
    tokens = tokenise(text, 0, len(text))
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert [token.text for token in tokens if token.tag is Tag.NEGATION] == ["n’t"]


def test_a_mention_is_one_token() -> None:
    text = "The 12 June deadline holds."
    tokens = tokenise(text, 0, len(text), [(4, 11, 0)])
    assert [(token.text, token.mention) for token in tokens if token.tag is Tag.MENTION] == [("12 June", 0)]
