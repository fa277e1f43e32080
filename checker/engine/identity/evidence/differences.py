"""Evidence against two claims stating one fact, by name; fitting decides what each piece is worth.

Each test returns its reason or None. The tests are grouped by what they compare: `other_things`, `other_times`,
`other_places`, `other_values`, and `contrasts` for words that contrast two things.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.engine.identity.evidence.contrasts import contrast, dimension, fate, other_account
from checker.engine.identity.evidence.other_places import one_anchor, place
from checker.engine.identity.evidence.other_things import (
    action,
    other_counted,
    other_event,
    other_group,
    other_modifier,
    other_nouns,
    other_patient,
    other_person,
    other_qualifier,
    other_subject,
    other_verb,
    owner,
    strangers,
    whose_money,
)
from checker.engine.identity.evidence.other_times import (
    day_of_saying,
    day_or_year,
    elsewhen,
    end_of_range,
    one_event,
    only_one_bounds,
    other_period,
    same_event,
    when,
)
from checker.engine.identity.evidence.other_values import (
    besides_one,
    denied,
    either_bare,
    ends,
    far_apart,
    one_of_several,
    other_modality,
    other_sources,
    rate,
)
from checker.model.claim import Claim

DIFFERENCES: tuple[tuple[str, Callable[[Claim, Claim], str | None]], ...] = (
    ("another thing counted", other_counted),
    ("another qualifier", other_qualifier),
    ("another action", action),
    ("another person", other_person),
    ("another time told of", when),
    ("another modality", other_modality),
    ("another event", other_event),
    ("another owner", owner),
    ("a distance on one side only", one_anchor),
    ("days on which something was said", day_of_saying),
    ("said by two sources", other_sources),
    ("another end of a change", ends),
    ("another whom it befalls", other_patient),
    ("another place", place),
    ("a time of another verb", same_event),
    ("a bound", only_one_bounds),
    ("words of contrast", contrast),
    ("another dimension", dimension),
    ("another fate", fate),
    ("another account", other_account),
    ("a month or year of the past", one_event),
    ("one of several values", one_of_several),
    ("values far apart by their kind", far_apart),
    ("one counts the others beside one", besides_one),
    ("another group of people", other_group),
    ("another period", other_period),
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
    ("a bare number beside a count", either_bare),
)
"""The name of each piece of evidence against one fact, with the test that returns its reason or None."""
