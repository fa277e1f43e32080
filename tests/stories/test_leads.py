"""Who an article is about, and whether two articles are about the same."""

from checker.claims import extract
from checker.model.article import Article
from checker.stories.leads import Cast, cast, shared

VESK = "Vesk Lines earned $3 million in May. Vesk Lines sold 40 ferries to Orland. Its shares rose 4 percent."
TERN = "Tern Foods earned $8 million in May. Tern Foods sold 90 mills. Its shares fell 4 percent."


def told(text: str) -> Cast:
    return cast(extract(Article("a.txt", text)).claims)


def test_an_article_is_about_the_owners_of_its_claims() -> None:
    assert told(VESK).leads == {"vesk", "lines"}


def test_reports_of_two_companies_in_the_same_words_are_two_stories() -> None:
    assert not shared(told(VESK), told(TERN))


def test_one_that_names_whom_the_other_is_about_is_of_its_story() -> None:
    assert shared(told(VESK), told(TERN + " It bought 12 ferries from Vesk Lines in June."))


def test_an_article_about_nobody_by_name_may_be_of_any_story() -> None:
    assert shared(told(VESK), told("The fire burned 400 acres. It took six hours."))


def test_a_name_that_owns_few_claims_is_not_what_an_article_is_about() -> None:
    text = " Its shares closed at $12 in Exchange Hall trading. Exchange Hall's index fell 2 percent."
    assert told(VESK + " Vesk Lines has 12 piers." + text).leads == {"vesk", "lines"}
    assert not shared(
        told(VESK + " Vesk Lines has 12 piers." + text), told(TERN + " Tern Foods has nine mills." + text)
    )
