"""Properties of the income replacement allowance, and an amount computed by hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explore import Open
from takeup.engine.questions import UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("income_replacement_allowance")
DAY = date(2026, 5, 1)
AT_HOME = {"lasting_limits": True, "lives_in_belgium": True, "domicile": "brussels"}
DECIDED = {**AT_HOME, "earning_capacity_decision": "reduced"}


def household(day: date = DAY, **persons: dict[str, Any]) -> Any:
    return build({"id": "x", "on": day, "unlisted": "absent", "persons": persons})


def due(day: date = DAY, **persons: dict[str, Any]) -> float:
    return float(RIGHT.due(household(day, **persons).on(day, CLAIMED).person("ana")))


def of(income: float, work: float = 0.0) -> dict[str, Any]:
    years = (2024, 2025)
    return {
        "net_taxable_income": dict.fromkeys(years, income),
        "taxable_work_income": dict.fromkeys(years, work),
    }


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 60_000), st.floats(0, 20_000), st.booleans(), st.booleans())
def test_never_negative_and_more_income_never_gives_more(income: float, more: float, works: bool, starts: bool) -> None:
    facts = {**DECIDED, "works_again_after_two_years": starts}
    low = due(ana={**facts, **of(income, income if works else 0.0)})
    high = due(ana={**facts, **of(income + more, income + more if works else 0.0)})
    assert 0 <= high <= low <= 1_401.74


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 60_000), st.floats(0, 20_000))
def test_more_income_of_a_partner_never_gives_more(income: float, more: float) -> None:
    ana = {**DECIDED, "partner_of": "ben"}
    assert 0 <= due(ana=ana, ben=of(income + more)) <= due(ana=ana, ben=of(income))


def test_without_a_decision_only_the_examination_can_tell() -> None:
    answer = Exploration(household(ana=AT_HOME), DAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert answer.status == UNKNOWN_STATUS
    assert answer.open == (Open("arr-examination"),)
    assert (answer.low, answer.high) == pytest.approx((0.0, 1_401.74))


def test_nobody_without_lasting_limits_is_asked_anything_more() -> None:
    one = build({"id": "x", "on": DAY, "persons": {"ana": {"birth_date": date(1980, 1, 1), "lasting_limits": False}}})
    assert Exploration(one, DAY, [RIGHT]).range_of(RIGHT.id, "ana").matters == ()


def test_an_amount_by_hand() -> None:
    """Law of 27 February 1987, art. 6 §2, and RD of 6 July 1987, for a single parent in June 2025.

    Category C: base 12,550.16 x index 1.7410 = 21,849.83 a year.
    Taxable income of 2023: 9,000 from work and 2,000 of a benefit (2024: the same, so no change of a fifth).
    Work: slice 1 ends at 3,551.77 x 1.7410 = 6,183.63, half of it free: 3,091.82 (3,091.815)
          slice 2 ends at 5,327.65 x 1.7410 = 9,275.44; 9,000 - 6,183.63 = 2,816.37, a quarter free: 704.09
          counts: 9,000 - 3,091.815 - 704.0925 = 5,204.0925
    Benefit: 2,000 - 500 x 1.7410 (870.50) = 1,129.50.
    21,849.83 - 5,204.0925 - 1,129.50 = 15,516.2375; / 12 = 1,293.02.
    """
    incomes = {
        "net_taxable_income": {2023: 11_000.0, 2024: 11_000.0},
        "taxable_work_income": {2023: 9_000.0, 2024: 9_000.0},
    }
    child = {"birth_date": date(2015, 1, 1), "child_of": "ana"}
    assert due(date(2025, 6, 1), ana={**DECIDED, **incomes}, kid=child) == pytest.approx(1_293.02)
