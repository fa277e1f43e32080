"""What is stored comes back equal: every record of the model, whatever its fields hold."""

from __future__ import annotations

import typing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.archive import record_json
from checker.claims import extract
from checker.model.article import Article, Published
from checker.model.claim import Claim, Frame
from checker.model.mention import Mention
from checker.model.value import Duration, Quantity, TimeValue
from checker.readers import read

ROOT = Path(__file__).parents[2]
ARTICLES = read([str(ROOT / "seeds"), str(ROOT / "tests" / "corpus" / "articles")]).articles


def made(kind: type, **given: st.SearchStrategy[object]) -> st.SearchStrategy[typing.Any]:
    """Records of that kind, every field of which varies."""
    hints = {name: hint for name, hint in typing.get_type_hints(kind).items() if name not in given}
    return st.builds(kind, **{name: st.from_type(hint) for name, hint in hints.items()}, **given)


st.register_type_strategy(float, st.floats(allow_nan=False))
st.register_type_strategy(
    TimeValue, made(TimeValue, readings=st.just(()) | st.builds(lambda x: (x,), st.builds(TimeValue)))
)
for record in (Quantity, Duration, Mention, Frame, Published):
    st.register_type_strategy(record, made(record))


def everything(claim: Claim) -> tuple[object, ...]:
    """A claim with the field that its comparison leaves out."""
    return claim, claim.words


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: Path(article.id).name)
def test_the_claims_of_an_article_come_back_equal(article: Article) -> None:
    claims = extract(article).claims
    back = list(record_json.read_claims(record_json.write_claims(claims), article.id))
    assert list(map(everything, back)) == list(map(everything, claims))
    assert record_json.read_article(record_json.write_article(article), article.text) == article


@given(st.lists(made(Claim), max_size=4))
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_claims_come_back_equal(claims: list[Claim]) -> None:
    owned = [replace(claim, article="a") for claim in claims]
    back = list(record_json.read_claims(record_json.write_claims(owned), "a"))
    assert list(map(everything, back)) == list(map(everything, owned))


@given(made(Article))
@settings(deadline=None)
def test_any_article_comes_back_equal(article: Article) -> None:
    assert record_json.read_article(record_json.write_article(article), article.text) == article


@pytest.mark.parametrize("kind", [Article, Claim, Frame, Mention, TimeValue, Quantity, Duration])
def test_every_field_of_the_model_can_be_stored(kind: type) -> None:
    for hint in typing.get_type_hints(kind).values():
        record_json.codec(hint)


def test_a_type_that_cannot_be_stored_is_named() -> None:
    with pytest.raises(TypeError, match="cannot store"):
        record_json.codec(dict[str, complex])


def test_only_wanted_claims_are_read() -> None:
    claims = extract(ARTICLES[0]).claims
    stored = record_json.write_claims(claims)
    kinds = {claim.mention.kind.value for claim in claims}
    for kind in kinds:
        back = record_json.read_claims(stored, ARTICLES[0].id, lambda found, _, kind=kind: found == kind)  # type: ignore[misc]
        assert list(back) == [claim for claim in claims if claim.mention.kind.value == kind]
    names = claims[0].names
    back = record_json.read_claims(stored, ARTICLES[0].id, lambda _, found: found == names)
    assert list(back) == [claim for claim in claims if claim.names == names]
