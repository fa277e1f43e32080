"""A text in another language is recognised; English copy never is, however odd its form."""

from pathlib import Path

import pytest

from checker.text.languages import FEWEST, other_language

SAMPLES = Path(__file__).parents[1] / "corpus/languages"
COPY = {file.stem: file.read_text("utf-8") for file in sorted(SAMPLES.glob("*.txt"))}
"""A short report of the same accident in each language."""

ENGLISH = "Four people were hurt when a tram left the rails in Harbourton on Tuesday night, the police said. "


@pytest.mark.parametrize("language", COPY)
def test_another_language_is_recognised(language: str) -> None:
    assert other_language(COPY[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH * 200,
        "",
        "12 10 2024\n" * 300,
        # few function words: a table, a list of results, capitals
        "Marlow United 3 Tessin Rovers 1\nHarbourton 2 Oat Lane 2\nVale Athletic 0 Corby Wanderers 4\n" * 10,
        "TRAM LEAVES RAILS IN HARBOURTON, FOUR HURT, POLICE SAY LINE TO REOPEN ON THURSDAY\n" * 8,
        # names of another language in English copy
        "The Banco de la Costa and the Caja de Ahorros del Sur said on Monday that the head of the Casa de la Moneda, "
        "Luis de la Vega y del Rio, would leave in June. The Compagnie des Eaux et de la Lumière had made the same "
        "offer to the Société de la Ville de Montclair in May, and it was turned down by the board.",
        # a quotation in another language, and one that opens the article
        f'{ENGLISH}"{COPY["German"][:150]}" said the mayor. {ENGLISH * 3}',
        f"{COPY['Spanish']}\n\n{ENGLISH * 5}",
        f"{COPY['Greek']}\n\n{ENGLISH * 5}",
    ],
)
def test_english_is_never_taken_for_another_language(text: str) -> None:
    assert other_language(text) is None


def test_a_short_text_is_left_alone() -> None:
    words = COPY["German"].split()
    assert other_language(" ".join(words[: FEWEST - 1])) is None
    assert other_language(" ".join(words[: FEWEST + 10])) == "German"
