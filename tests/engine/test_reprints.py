"""What is printed many times is judged once, and told as often."""

from dataclasses import replace
from pathlib import Path

from checker.engine.run import run
from checker.library import load_rules
from checker.model.article import Article
from checker.model.finding import Judgement, Verdict
from checker.readers import read

CORPUS = Path(__file__).parents[1] / "corpus" / "articles"
RULES = load_rules()


def told(judgements: tuple[Judgement, ...]) -> set[tuple[object, ...]]:
    return {
        (
            item.rule,
            item.left.article,
            item.left.mention.start,
            item.right.article,
            item.right.mention.start,
            item.verdict,
        )
        for item in judgements
        if item.verdict in (Verdict.CONFLICT, Verdict.WORDING, Verdict.UPDATE)
    }


def reprinted(count: int) -> list[Article]:
    """Two versions of a report, each so many times."""
    text = (CORPUS / "quake_a.txt").read_text("utf-8")
    (article,) = read([str(CORPUS / "quake_a.txt")], None).articles
    versions = (text, text.replace("14", "15"))
    return [
        replace(article, id=f"{version}-{copy}", text=versions[version])
        for version in range(2)
        for copy in range(count)
    ]


def test_reprints_are_judged_as_each_of_them_would_be() -> None:
    articles = reprinted(3)
    apart = [replace(article, text=article.text + "\n" * place) for place, article in enumerate(articles)]
    for explain in (True, False):
        assert told(run(articles, RULES, explain=explain).judgements) == told(
            run(apart, RULES, explain=explain).judgements
        )
    assert [finding.sides for finding in run(articles, RULES).findings]


def test_each_copy_stands_in_the_finding() -> None:
    (finding, *_) = run(reprinted(4), RULES).findings
    assert {claim.article for side in finding.sides for claim in side.claims} == {
        f"{version}-{copy}" for version in range(2) for copy in range(4)
    }
