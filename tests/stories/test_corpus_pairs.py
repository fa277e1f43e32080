"""The corpus of short news items: each report and its retelling are one story."""

from pathlib import Path

from checker.readers import read
from checker.stories.grouping import link

ARTICLES = Path(__file__).parents[1] / "corpus" / "articles"


BY_CHANCE = {("rescue", "storm_a")}
"""Short articles of two events that share so many words that they are compared; the evidence parts them."""


def test_retellings_are_linked_and_nothing_else() -> None:
    articles = read([str(ARTICLES)]).articles
    names = [Path(article.id).stem for article in articles]
    pairs = {(names[left], names[right]) for left, right in link(articles)[0]}
    wanted = {(name, f"{name[:-2]}_b") for name in names if name.endswith("_a")}
    assert len(wanted) == 10
    assert pairs == wanted | BY_CHANCE
