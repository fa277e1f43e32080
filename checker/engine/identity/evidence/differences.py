"""What speaks against two claims being one fact, by name; the fit says what each is worth.

Each test gives its reason or None. They stand by what they look at: `other_things`, `other_times`, `other_places`,
`other_values`, and for words that set two things against each other `contrasts`.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.engine.identity.evidence.contrasts import account, contrast, dimension, fate
from checker.engine.identity.evidence.other_places import one_anchor, place
from checker.engine.identity.evidence.other_things import (
    action,
    counted,
    group,
    other_event,
    other_modifier,
    other_nouns,
    other_subject,
    other_verb,
    owner,
    patient,
    person,
    qualifier,
    strangers,
    whose_money,
)
from checker.engine.identity.evidence.other_times import (
    bound,
    day_of_saying,
    day_or_year,
    elsewhen,
    end_of_range,
    one_event,
    period,
    same_event,
    when,
)
from checker.engine.identity.evidence.other_values import (
    bare,
    besides_one,
    denied,
    ends,
    modality,
    one_of_several,
    rate,
    ratio,
    sources,
)
from checker.model.claim import Claim

DIFFERENCES: tuple[tuple[str, Callable[[Claim, Claim], str | None]], ...] = (
    ("another thing counted", counted),
    ("another qualifier", qualifier),
    ("another action", action),
    ("another person", person),
    ("another time told of", when),
    ("another modality", modality),
    ("another event", other_event),
    ("another owner", owner),
    ("a distance on one side only", one_anchor),
    ("days on which something was said", day_of_saying),
    ("said by two sources", sources),
    ("another end of a change", ends),
    ("another whom it befalls", patient),
    ("another place", place),
    ("a time of another verb", same_event),
    ("a bound", bound),
    ("words of contrast", contrast),
    ("another dimension", dimension),
    ("another fate", fate),
    ("another account", account),
    ("a month or year of the past", one_event),
    ("one of several values", one_of_several),
    ("values far apart by their kind", ratio),
    ("one counts the others beside one", besides_one),
    ("another group of people", group),
    ("another period", period),
    ("one of them denied", denied),
    ("a day against a year", day_or_year),
    ("an end of a range", end_of_range),
    ("money of another owner", whose_money),
    ("events of other times", elsewhen),
    ("two persons by name", strangers),
    ("other nouns that name it", other_nouns),
    ("another modifier of the noun", other_modifier),
    ("another verb", other_verb),
    ("another subject", other_subject),
    ("a rate beside an amount", rate),
    ("a bare number beside a count", bare),
)
"""What speaks against one fact: the name of the evidence, and the test that gives its reason or None."""
