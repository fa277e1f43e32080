"""What a sentence says of a value: marks, verb, role, subject, modality, change, base, attribution."""

import re

import pytest

from checker.claims import frame
from checker.claims.discourse import Thread
from checker.model.claim import Frame
from checker.model.mention import Kind, Mention
from checker.model.value import Quantity, TimeValue
from checker.text.tokens import tokenise

_MARKED = re.compile(r"\[\[(\w+):([^\]]+)\]\]")


def frames(marked: str) -> list[Frame]:
    """The frames of the values of a sentence, each written as [[kind:text]]."""
    text, mentions, end = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        kind, said = Kind(match[1]), match[2]
        number = float(re.sub(r"[^\d.]", "", said) or 1)
        value = TimeValue(said) if kind in (Kind.DATE, Kind.TIME) else Quantity(number, number, number)
        mentions.append(Mention(len(text), len(text) + len(said), said, kind, value))
        text += said
        end = match.end()
    text += marked[end:]
    tokens = tokenise(text, 0, len(text), [(m.start, m.end, i) for i, m in enumerate(mentions)])
    return frame.frames(tokens, mentions, Thread())[0]


CASES = [
    ("The ministry set a [[date:June 12]] deadline for bids.", {"marks": "deadline", "role": "modifier"}),
    ("The deadline for bids is [[date:June 12]].", {"marks": "deadline", "predicate": "be"}),
    ("Bidders face a deadline of [[date:June 12]].", {"marks": "deadline", "role": "of"}),
    ("They must settle before the [[date:June 12]] deadline.", {"marks": "deadline", "role": "before"}),
    ("The talks, which are expected to end [[date:Friday]], resume in autumn.",
     {"marks": "talk", "predicate": "end", "modality": "scheduled"}),
    ("High-level talks between Orland and Vesk envoys ended in Norvale on [[date:Friday]].",
     {"marks": "talk", "predicate": "end", "role": "on", "modality": "asserted"}),
    ("NORVALE — Long talks ended in the city on [[date:Friday]].", {"marks": "talk", "predicate": "end"}),
    ("When talks end [[date:Friday]], the envoys fly home.", {"marks": "talk", "predicate": "end"}),
    ("The meeting ends on [[date:Friday]].", {"marks": "meeting", "predicate": "end"}),
    ("The talks were to begin with a dinner [[date:Thursday]].", {"predicate": "begin", "modality": "scheduled"}),
    ("The minister is seeking to cut the trade deficit by [[money:$20 billion]] and gain concessions.",
     {"marks": "deficit", "predicate": "cut", "role": "by", "change": "cut", "subject": "minister"}),
    ("The cabinet has threatened to impose new tariffs on roughly [[money:$30 billion]] in Vesk goods.",
     {"marks": "tariff", "predicate": "impose", "role": "on", "modality": "threatened", "subject": "cabinet"}),
    ("The cabinet has imposed tariffs on [[money:$30 billion]] in Vesk goods.",
     {"marks": "tariff", "role": "on", "modality": "asserted"}),
    ("Norvale has retaliated with import taxes on [[money:$11 billion]] in Orland goods.",
     {"marks": "tax", "role": "on", "subject": "norvale"}),
    ("The council did not raise the levy to [[percent:25 percent]].", {"marks": "levy", "modality": "denied"}),
    ("If the council raises the levy to [[percent:25 percent]], shops will close.", {"modality": "hypothetical"}),
    ("The council could raise the levy to [[percent:25 percent]].", {"modality": "hypothetical"}),
    ("The council will raise the levy to [[percent:25 percent]].",
     {"modality": "scheduled", "role": "to", "change": "raise"}),
    ("The bridge will open on [[date:4 May]], engineer Sanna Roos said.", {"attribution": "engineer Sanna Roos"}),
    ("The bridge opened on [[date:4 May]], said Sanna Roos, the engineer.", {"attribution": "Sanna Roos"}),
    ("A fire killed a woman aged [[age:43]], Sanna Roos told reporters.", {"person": None}),
    ("The [[age:43-year-old]] engineer, Sanna Roos, praised the crew.", {"person": "roos", "given": "sanna"}),
    ("According to the harbour office, the bridge opened on [[date:4 May]].", {"attribution": "harbour office"}),
    ("The bridge, which opened on [[date:4 May]], is closed again.", {"marks": "bridge", "predicate": "open"}),
    ("On [[date:June 12]] the deadline for bids runs out.", {"marks": "deadline", "role": "on"}),
    ("In Norvale the minister signs the pact on [[date:June 12]].", {"subject": "minister"}),
    ("Lines must pay before the [[date:June 12]] deadline.", {"modality": "scheduled"}),
    ("Tariffs on Vesk goods worth [[money:$30 billion]] will rise.", {"marks": "tariff", "role": "worth"}),
    ("Arro heads the Orland side in the fishing talks in Brinmouth, which are expected to end [[date:today]].",
     {"marks": "talk", "predicate": "end"}),
    ("The negotiations over the Lorne bridge conclude on [[date:April 3]].",
     {"marks": "negotiation", "predicate": "conclude"}),
    ("The factory spends more than [[money:$2 million]] on filters, which were banned in spring.",
     {"predicate": "spend", "subject": "factory"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_frame(sentence: str, wanted: dict[str, str]) -> None:
    found = frames(sentence)[0]
    for name, value in wanted.items():
        said = getattr(found, name)
        assert value in said if isinstance(said, tuple) else said == value, f"{name} is {said!r}"


def test_the_nearest_noun_comes_first() -> None:
    assert frames("The union gave the yard a [[date:June 12]] deadline for wages.")[0].marks[0] == "deadline"


@pytest.mark.parametrize(
    "sentence",
    [
        "They threatened to raise tariffs on [[money:$30 billion]] worth of goods to [[percent:15 percent]].",
        "Tariffs on Vesk goods worth [[money:$30 billion]] will rise to [[percent:15 percent]].",
        "He wants to keep [[percent:15 percent]] taxes on [[money:$30 billion]] of goods.",
        "It lists the [[money:$30 billion]] of imports on which the cabinet imposed [[percent:15 percent]] tariffs.",
    ],
)
def test_a_rate_knows_its_base_and_the_base_its_rate(sentence: str) -> None:
    found = frames(sentence)
    rate = next(item for item in found if item.base is not None)
    amount = next(item for item in found if item.rate is not None)
    assert rate.base is not None and rate.base.number == 30
    assert amount.rate is not None and amount.rate.number == 15


def test_a_date_before_a_name_is_no_modifier_of_it() -> None:
    assert "roos" not in frames("On [[date:Friday]] Sanna Roos opened the bridge.")[0].marks
