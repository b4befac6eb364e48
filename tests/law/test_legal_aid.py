"""What always holds for legal aid, and where the answer must stay open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explain import Tracer
from takeup.engine.explore import Open
from takeup.engine.questions import ENTITLED, NOT_ENTITLED, UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("legal_aid")
DAY = date(2025, 10, 1)
ORDER = ("none", "partly", "full")


def household(day: date = DAY, **facts: Any) -> Any:
    ana = {"needs_lawyer": True, **facts}
    return build({"id": "example", "on": day, "unlisted": "absent", "persons": {"ana": ana}})


def found(day: date = DAY, **facts: Any) -> Any:
    return Exploration(household(day, **facts), day, [RIGHT]).range_of(RIGHT.id, "ana")


def level(**facts: Any) -> Any:
    return RIGHT.rules["level"](household(**facts).on(DAY).person("ana"))


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 5_000), st.floats(0, 2_000))
def test_more_means_never_more_aid(benefit: float, more: float) -> None:
    assert ORDER.index(level(sickness_benefit=benefit + more)) <= ORDER.index(level(sickness_benefit=benefit))


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 20_000))
def test_a_presumption_needs_no_sum(wage: float) -> None:
    assert level(net_wage=wage, detained=True) == "full"
    assert level(net_wage=wage, integration_allowance=100, lowest_social_rent=True) == "full"


@pytest.mark.parametrize(
    ("day", "benefit", "status"),
    [
        (date(2024, 10, 1), 1_817, ENTITLED),
        (date(2024, 10, 1), 1_900, UNKNOWN_STATUS),
        (date(2024, 10, 1), 1_921, NOT_ENTITLED),
        (date(2026, 10, 1), 1_920, ENTITLED),  # that of 2026 is not known: at least that of 2025, at most 10 % more
        (date(2026, 10, 1), 2_112, UNKNOWN_STATUS),
        (date(2026, 10, 1), 2_113, NOT_ENTITLED),
    ],
)
def test_where_a_threshold_is_missing_the_gap_stays_open(day: date, benefit: float, status: str) -> None:
    answer = found(day, sickness_benefit=benefit)
    assert answer.status == status
    assert (Open("la-thresholds") in answer.open) is (status == UNKNOWN_STATUS)


# Single wholly and partly free, household wholly and partly free, as the bars and the newspapers printed them.
OF = {
    2013: (942, 1210, 1210, 1477),
    2017: (994, 1276, 1276, 1556),
    2018: (1011, 1298, 1298, 1583),
    2020: (1226, 1517, 1517, 1807),
    2021: (1326, 1617, 1617, 1907),
    2022: (1426, 1717, 1717, 2007),
    2023: (1526, 1817, 1817, 2107),
    2025: (1612, 1920, 1920, 2226),
}


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [
        (date(2013, 9, 1), OF[2013], OF[2013]),
        (date(2014, 8, 31), OF[2013], OF[2013]),
        (date(2014, 9, 1), OF[2013], OF[2017]),  # not found until 2017: those before and after
        (date(2017, 8, 31), OF[2013], OF[2017]),
        (date(2017, 9, 1), OF[2017], OF[2017]),
        (date(2018, 9, 1), OF[2018], OF[2018]),
        (date(2019, 9, 1), (1026, 1317, 1317, 1583), (1026, 1317, 1317, 1807)),  # the last one not found
        (date(2020, 9, 1), OF[2020], OF[2020]),
        (date(2021, 9, 1), OF[2021], OF[2021]),
        (date(2022, 9, 1), OF[2022], OF[2022]),
        (date(2023, 9, 1), OF[2023], OF[2023]),
        (date(2024, 9, 1), OF[2023], OF[2025]),  # not found
        (date(2025, 9, 1), OF[2025], OF[2025]),
        # 1,612, 1,920 and 2,226 and 10 % more: 1,773.2; 2,112; 2,448.6, down to the euro
        (date(2026, 9, 1), OF[2025], (1773, 2112, 2112, 2448)),
    ],
)
def test_the_thresholds_of_each_year(day: date, low: tuple[int, ...], high: tuple[int, ...]) -> None:
    persons: dict[str, Any] = {"ana": {"needs_lawyer": True}}
    alone = build({"id": "one", "on": day, "unlisted": "absent", "persons": persons}).on(day).person("ana")
    persons["ben"] = {"partner_of": "ana"}
    couple = build({"id": "two", "on": day, "unlisted": "absent", "persons": persons}).on(day).person("ana")
    asked = [(alone, "full"), (alone, "partly"), (couple, "full"), (couple, "partly")]
    assert tuple(RIGHT.rules["threshold"](person, of) for person, of in asked) == low
    assert tuple(RIGHT.rules["threshold_most"](person, of) for person, of in asked) == high


@pytest.mark.parametrize("year", [2018, 2022, 2023])
@pytest.mark.parametrize(
    ("place", "step", "expected"), [(0, 0, "full"), (0, 1, "partly"), (1, 0, "partly"), (1, 1, "none")]
)
def test_up_to_and_with_the_threshold(year: int, place: int, step: int, expected: str) -> None:
    # one cent above it is too much
    day = date(year, 10, 1)
    benefit = OF[year][place] + step / 100
    assert RIGHT.rules["level"](household(day, sickness_benefit=benefit).on(day).person("ana")) == expected


@pytest.mark.parametrize(
    ("wage", "status"), [(1_480, ENTITLED), (1_481, UNKNOWN_STATUS), (1_717, UNKNOWN_STATUS), (1_718, NOT_ENTITLED)]
)
def test_what_was_added_to_a_wage_until_2023_is_not_known(wage: float, status: str) -> None:
    """From nothing to a thirteenth month: 1,717 x 12 / 13.92 = 1,480.17, and 1,717 itself."""
    assert found(date(2022, 10, 1), net_wage=wage).status == status


def test_what_is_nothing_is_not_asked_about_and_rests_on_nothing() -> None:
    ana = {"needs_lawyer": True, "cadastral_income_built": 900, "rent_received": 0}
    one = build({"id": "own", "on": DAY, "persons": {"ana": ana}}).on(DAY).person("ana")
    assert RIGHT.rules["rent_counted"](one) == 0  # whose share of the home is not asked

    def rests_on(**facts: Any) -> set[str]:
        tracer = Tracer()
        RIGHT.due(household(**facts).on(DAY, CLAIMED, tracer).person("ana"))
        return {node.uncertain for root in tracer.roots for node in root.walk() if node.uncertain}

    assert rests_on(sickness_benefit=500) == set()
    assert rests_on(pension=500) == {"la-pension-net"}


@pytest.mark.parametrize(
    ("wage", "status"), [(1_655, ENTITLED), (1_656, UNKNOWN_STATUS), (1_783, UNKNOWN_STATUS), (1_784, NOT_ENTITLED)]
)
def test_a_wage_counts_with_holiday_pay(wage: float, status: str) -> None:
    """1,920 x 12 / 13.92 = 1,655.17: partly free whatever the bonus; 1,920 x 12 / 12.92 = 1,783.28: never free."""
    answer = found(net_wage=wage)
    assert answer.status == status
    assert (Open("la-holiday-pay") in answer.open) is (status == UNKNOWN_STATUS)


def test_a_deduction_for_a_grown_up_child_at_home_stays_open() -> None:
    """1,500 + 900 = 2,400, above 2,226; less 355.21 = 2,044.79, below it. With 400: 1,900, below it either way."""
    persons: dict[str, Any] = {
        "ana": {"needs_lawyer": True, "sickness_benefit": 1_500, "shares_household_costs": True},
        "tim": {"birth_date": date(2004, 5, 1), "child_of": "ana", "sickness_benefit": 900},
    }
    case = build({"id": "son", "on": DAY, "unlisted": "absent", "persons": persons})
    answer = Exploration(case, DAY, [RIGHT]).range_of(RIGHT.id, "ana")
    assert answer.status == UNKNOWN_STATUS
    assert answer.open == (Open("la-who-is-dependant"),)
    persons["tim"]["sickness_benefit"] = 400
    case = build({"id": "son", "on": DAY, "unlisted": "absent", "persons": persons})
    assert Exploration(case, DAY, [RIGHT]).range_of(RIGHT.id, "ana").status == ENTITLED


def test_other_means_are_for_the_bureau_to_judge() -> None:
    answer = found(sickness_benefit=1_000, other_means=True)
    assert answer.status == UNKNOWN_STATUS
    assert answer.open == (Open("la-other-means"),)
    assert RIGHT.rules["no_other_means"].discretion


def test_the_integration_allowance_counts_for_nothing_or_for_all() -> None:
    assert found(sickness_benefit=1_000, integration_allowance=300).status == ENTITLED
    answer = found(sickness_benefit=1_800, integration_allowance=300)
    assert answer.status == UNKNOWN_STATUS
    assert answer.open == (Open("la-integration-allowance"),)


def test_after_august_2026_the_thresholds_are_as_known() -> None:
    assert RIGHT.parameters["thresholds"].is_current(date(2026, 8, 31))
    assert not RIGHT.parameters["thresholds"].is_current(date(2026, 9, 1))


def test_the_deduction_follows_integration_income() -> None:
    """20 % of 1,811.57, the amount of March 2026."""
    ana = household(date(2026, 3, 1)).on(date(2026, 3, 1)).person("ana")
    assert RIGHT.rules["deduction_per_dependant"](ana) == pytest.approx(362.31)


def test_nobody_without_a_problem_is_concerned() -> None:
    assert found(needs_lawyer=False).status == NOT_ENTITLED
