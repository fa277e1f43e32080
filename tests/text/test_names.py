"""Which words of a text are names, wherever they stand."""

import pytest

from checker.text.tokens import names_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The ferry of Vesk sank. Vesk is far.", {"vesk"}),
        ("Bus Strike in Norvale Ends\n\nBus drivers in Norvale met. No bus ran.", {"strike", "norvale", "ends"}),
        ("In Norvale no strike ends.", {"norvale"}),
        ("", set()),
    ],
)
def test_names(text: str, names: set[str]) -> None:
    assert names_of(text) == names
