"""Housing allowance: a share of the rent, until it was abolished."""

from __future__ import annotations

from benchmarks.country_template.facts import Household
from takeup.engine import parameters, rule

p = parameters(__file__)


@rule("country template: housing allowance", until="2016-11-30")
def amount(household: Household) -> float:
    """A share of the rent. Euros a month."""
    return household.rent * p.share_of_rent(household)  # type: ignore[no-any-return]


@amount.since("2016-12-01", "country template: the housing allowance is abolished")
def amount_2016(household: Household) -> float:
    """Nothing any more."""
    return 0.0
