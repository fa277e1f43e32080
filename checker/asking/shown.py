"""An answer as lines of text output: stories, facts and values, and each claim with its day, place and sentence."""

from __future__ import annotations

from collections.abc import Iterator

from checker.asking.answer import ARTICLES
from checker.asking.question import INDEXED, Term
from checker.asking.said import Answer, FactSaid, Said, StorySaid, ValueSaid
from checker.compare.values.time_words import describe
from checker.model.article import Article
from checker.reporters.content.places import Places
from checker.reporters.content.printable import literal, printable
from checker.reporters.content.styled import Line, Piece, Role, with_number


def lines(answer: Answer) -> Iterator[Line]:
    """The stories, each followed by a blank line."""
    for story in answer.stories:
        places = Places({article.id: article for article in story.articles})
        yield Line((Piece(_title(story), Role.LABEL), Piece(f"  {_extent(story)}", Role.FAINT)))
        for fact in story.facts:
            yield from _fact(fact, places)
        yield Line()


def summary(answer: Answer) -> Iterator[str]:
    """How much was found, how the question was understood, and what was not looked for."""
    yield _amount(answer)
    yield from filter(None, map(_understood, answer.question.terms))
    for word, near in answer.unknown[:_NAMED]:
        yield f"the archive has no word {word}{f'; did you mean {near}?' if near else ''}"
    if len(answer.unknown) > _NAMED:
        yield f"nor {len(answer.unknown) - _NAMED:,} other words of the question"
    for word in answer.short[:_NAMED]:
        yield f"{word} is found only where it is a name: the index has no other words of fewer than {INDEXED} letters"
    if answer.articles > ARTICLES:
        yield f"{answer.articles:,} articles have these words; the {ARTICLES} that fit best, then the newest, were read"
    if answer.question.ignored:
        ignored = ", ".join(answer.question.ignored)
        yield f"not looked for: {ignored} (figures, months, and other words that most articles have)"
    if answer.renewed:
        stored = with_number(answer.renewed, "article")
        yield f"{stored} of another version of claimcheck extracted again; run index to store that"


_NAMED = 12
"""The most words that are named one by one."""


def _amount(answer: Answer) -> str:
    """How many claims in how many stories, or why none."""
    if answer.claims:
        listed = with_number(answer.claims - answer.left_off, "claim")
        more = f" of {answer.claims:,}" if answer.left_off else ""
        stories = "1 story" if len(answer.stories) == 1 else f"{len(answer.stories):,} stories"
        return f"{listed}{more} in {stories}{' (--limit lists more)' if more else ''}"
    if not answer.articles:
        return "no article has these words"
    kinds = ", ".join(term.word for term in answer.question.terms if term.is_kind)
    why = f"none of them states what was asked for: {kinds}" if kinds else "none of their claims has one"
    return f"{with_number(answer.articles, 'article')} with these words, but {why}"


def _understood(term: Term) -> str:
    """What a word stands for, if it names a kind of fact."""
    ids = [rule.id for rule in term.rules]
    if ids:
        return f"{term.word}: what the rule{'s' * (len(ids) > 1)} {', '.join(ids)} read{'s' * (len(ids) == 1)}"
    return f"{term.word}: counts with a verb such as {' or '.join(term.actions)}" if term.actions else ""


def _fact(fact: FactSaid, places: Places) -> Iterator[Line]:
    rule = (Piece(f"  [{fact.rule}]", Role.FAINT),) if fact.rule else ()
    yield Line((Piece(printable(fact.fact), Role.LABEL), *rule), "  ")
    for value in fact.values:
        yield from _value(value, places)


def _value(value: ValueSaid, places: Places) -> Iterator[Line]:
    told = Piece(f"  {with_number(value.articles, 'article')}", Role.FAINT)
    yield Line((Piece(printable(value.value), Role.TITLE), told), "    ")
    for said in value.said:
        claim = said.claim
        yield Line(
            (
                Piece(f"{day(said.article) or 'undated'}  "),
                Piece(places.place(claim.article, claim.mention.start), Role.PLACE),
                Piece(_where_and_when(said), Role.FAINT),
            ),
            "      ",
        )
        before, words, after = places.around(claim)
        opened = printable(before) + (" " if before[-1:].isspace() else "")
        closed = (" " if after[:1].isspace() else "") + printable(after)
        yield Line((Piece(opened), Piece(printable(words), Role.MARK), Piece(closed)), "        ")


def _where_and_when(said: Said) -> str:
    """The place and the time that the clause states besides its value."""
    frame = said.claim.frame
    where = place_named(said)
    parts = [f"in {where}"] if where else []
    parts += [describe(frame.when)] if frame.when is not None else []
    return f"  {printable('; '.join(parts))}" if parts else ""


def place_named(said: Said) -> str:
    """The names of the place in the clause, spelled as in its sentence."""
    sentence = said.article.text[said.claim.sentence.start : said.claim.sentence.end]
    lower = sentence.lower()
    found = ((name, lower.find(name)) for name in said.claim.frame.place)
    return " ".join(sentence[at : at + len(name)] if at >= 0 else name.title() for name, at in found)


def day(article: Article) -> str:
    """The day of publication, or the days between which it is; empty if unknown."""
    first, last = article.published.first, article.published.last
    if first is None or last is None or not article.published.year_known:
        return ""
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def _title(story: StorySaid) -> str:
    newest = story.articles[0]
    return printable(newest.title) if newest.title else literal(newest.id)


def _extent(story: StorySaid) -> str:
    """The number of articles, and the days from the oldest to the newest."""
    days = sorted(filter(None, map(day, story.articles)))
    ends = dict.fromkeys((days[0], days[-1])) if days else {}
    return ", ".join(filter(None, (with_number(len(story.articles), "article"), " to ".join(ends))))
