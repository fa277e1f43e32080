"""Rare units, which quantulum3 reads: it is loaded without the checks that cost over a second, and leaves no trace."""

from __future__ import annotations

import pytest

from checker.mentions.quantities.kinds import tail


def test_a_rare_unit_is_read_and_type_checks_of_others_stay() -> None:
    typeguard = pytest.importorskip("typeguard")
    checked = typeguard.typechecked
    tail._parser.cache_clear()
    tail.parse.cache_clear()
    assert tail.parse("furlongs") == ("furlong", 8)
    assert tail.parse("houses") is None
    assert typeguard.typechecked is checked
