"""The engine: loads rules, selects and compares claims, and reports findings.

`run` checks articles against each other, `against` a draft against published articles. Below them `findings` gathers
what `verdicts` says of pairs of claims; `identity` says which claims may state one fact, and `rules` what to ask of
them.
"""
