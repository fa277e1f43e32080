"""Laws of skipping and dating that hold for any text."""

from hypothesis import given
from hypothesis import strategies as st

from checker.model.article import Published
from checker.readers.publication import publication
from checker.text.boilerplate import skips

PIECES = st.sampled_from(
    """May 4, 2018|Feb. 30|Updated:|31/31/2018|CITY,|(Agency) -|READ  on|Subscribe now|€90|{{x}}|(A Bo/C Do)|© 2018
    |99:99|🚒|½|’|\u202e|\x00|\r\n|\n|\n\n|He left on Monday, they said.""".split("|")
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join))


@given(TEXTS)
def test_skips_are_spans_in_order(text: str) -> None:
    end = 0
    for skip in skips(text):
        assert end <= skip.start < skip.end <= len(text)
        end = skip.end


@given(TEXTS)
def test_a_publication_time_is_a_window_or_nothing(text: str) -> None:
    found = publication(text)
    if found.first is None:
        assert found == Published()
    else:
        assert found.last is not None
        assert found.first <= found.last
        assert found.reason
