"""Incomes somewhat higher or lower: the table, and its labels."""

from datetime import date

import pytest

from takeup.nontakeup.words import Words
from takeup.population.estimate.result import EVERYONE_COUNTED, Estimate, Source, Unit
from takeup.population.estimate.sensitivity import income_sensitivity

WHAT = Words(nl="Een deel.", fr="Une part.", en="A share.")


def entitled_below_1000(factor: float) -> Estimate:
    incomes = [700, 890, 940, 990, 1_020, 1_080, 1_500]
    share = sum(income * factor < 1_000 for income in incomes) / len(incomes)
    return Estimate(
        "entitled", share, Unit.SHARE, WHAT, Source("Seven", date(2026, 1, 1)), no_error=EVERYONE_COUNTED, n=7
    )


def test_the_table():
    found = income_sensitivity(entitled_below_1000)
    assert [(dict(answer.group)["incomes"], round(7 * (answer.value or 0))) for _, answer in found.by_factor] == [
        ("-10 %", 6),
        ("-5 %", 5),
        ("0 %", 4),
        ("+5 %", 3),
        ("+10 %", 2),
    ]
    assert found.spread is not None
    assert found.spread == pytest.approx((2 / 7, 6 / 7))


@pytest.mark.parametrize("factors", [(0.9, 1.1), (1.0, 1.0), (0.0, 1.0)])
def test_incomes_as_they_are_must_be_among_the_factors(factors):
    with pytest.raises(ValueError, match="factors: different, above 0"):
        income_sensitivity(entitled_below_1000, factors)
