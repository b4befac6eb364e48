"""Properties of the income replacement allowance, and an amount computed by hand from the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explain import Tracer
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


# Euros a year of categories A, B and C: printed by esenca.be (March 2020), handicap.belgium.be (July 2021), mi-is.be
# (2022), the DG Persons with a disability (July 2023), droitsquotidiens.be (2025). By hand: 2021-01, base of March 2020
# x 1.026875 (5,517.41 / 8,276.12 / 11,184.66) x 1.4282; 2023-01, base of July 2023 / 1.02 x 1.6406; 2024 and 2026,
# base of the law x 1.6734, 1.7069, 1.7758.
YEARS = [
    (date(2020, 3, 1), 7673.73, 11510.61, 15555.87),
    (date(2021, 1, 1), 7879.96, 11819.95, 15973.93),
    (date(2021, 7, 1), 8037.57, 12056.35, 16293.41),
    (date(2022, 1, 1), 8581.15, 12871.71, 17395.33),
    (date(2023, 1, 1), 9716.17, 14574.29, 19696.22),
    (date(2023, 7, 1), 9910.50, 14865.77, 20090.15),
    (date(2024, 1, 1), 10360.04, 15540.08, 21001.44),
    (date(2024, 5, 1), 10567.43, 15851.18, 21421.87),
    (date(2026, 1, 1), 10778.55, 16491.20, 21849.83),
    (date(2026, 3, 1), 10994.00, 16820.84, 22286.57),
]


@pytest.mark.parametrize(("day", "a", "b", "c"), YEARS, ids=str)
def test_the_amounts_of_each_date(day: date, a: float, b: float, c: float) -> None:
    ana = household(day, ana=AT_HOME).on(day, CLAIMED).person("ana")
    found = [RIGHT.rules["amount_of_category"](ana, name) for name in ("A", "B", "C")]
    assert found == pytest.approx([a, b, c], abs=0.0051)


def flags(**persons: dict[str, Any]) -> set[str]:
    tracer = Tracer()
    RIGHT.rules["income_counted"](household(DAY, **persons).on(DAY, CLAIMED, tracer).person("ana"))
    return {node.uncertain for root in tracer.roots for node in root.walk() if node.uncertain}


def test_the_count_of_income_is_flagged_only_where_there_is_some() -> None:
    assert flags(ana=DECIDED) == set()
    assert "arr-income" in flags(ana={**DECIDED, **of(1_000.0)})


def test_the_own_home_alone_is_income_too() -> None:
    """1,800 x 2.1763 = 3,917.34, above 3,000: 917.34."""
    example = {"id": "x", "on": DAY, "unlisted": "absent", "household": {"tenure": "owner"}}
    tracer = Tracer()
    case = build({**example, "persons": {"ana": {**DECIDED, "cadastral_income_built": 1_800}}})
    assert RIGHT.rules["income_counted"](case.on(DAY, CLAIMED, tracer).person("ana")) == pytest.approx(29.44)
    assert "arr-income" in {node.uncertain for root in tracer.roots for node in root.walk()}


def test_without_taxable_income_nobody_is_asked_about_work() -> None:
    """Only these facts are known; a rule that asks for another one raises an error."""
    facts = {"birth_date": date(1980, 1, 1), "lasting_limits": True, "net_taxable_income": {2024: 0.0, 2025: 0.0}}
    ana = build({"id": "x", "on": DAY, "persons": {"ana": facts}}).on(DAY, CLAIMED).person("ana")
    assert RIGHT.rules["work_income_of"](ana, 2024) == 0
    assert RIGHT.rules["work_counted"](ana) == 0
