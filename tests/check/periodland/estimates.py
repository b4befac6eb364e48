from __future__ import annotations

from takeup.engine import rule
from takeup.engine.law import Estimate
from tests.check.periodland.facts import Person


@rule("half of the gross wage", uncertain="estimated-net")
def net_from_gross(person: Person) -> float:
    """Half of it."""
    return person.gross / 2


@rule("twelve times the gross wage", uncertain="estimated-net")
def taxed_from_gross(person: Person) -> float:
    """Twelve months of it."""
    return person.gross * 12


ESTIMATES = {"net": Estimate(("gross",), net_from_gross), "taxed": Estimate(("gross",), taxed_from_gross)}
