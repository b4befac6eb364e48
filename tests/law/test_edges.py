"""The edges of the law: the first and the last day, the age, the amount on which a rule turns.

Each row is a small worked example (see `worked`); what is not listed does not apply.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.law.worked import LAW, answers

Row = tuple[str, str, date, dict[str, Any], dict[str, Any]]


def ana(**facts: Any) -> dict[str, Any]:
    return {"ana": {"birth_date": date(1980, 1, 1), **facts}}


def born(day: date, **facts: Any) -> dict[str, Any]:
    return {"ana": {"birth_date": day, **facts}}


MARCH_2025 = date(2025, 3, 1)
ROWS: list[Row] = [
    # child benefit: 12 years on the day itself; born before 1 December 2019; 6 points; until 21
    ("child_benefit", "ana", MARCH_2025, born(date(2013, 3, 1)), {"supplement_row": "one_12_24"}),
    ("child_benefit", "ana", MARCH_2025, born(date(2013, 3, 2)), {"supplement_row": "one_0_11"}),
    ("child_benefit", "ana", MARCH_2025, born(date(2019, 11, 30)), {"has_reduction": True}),
    ("child_benefit", "ana", MARCH_2025, born(date(2019, 12, 1)), {"has_reduction": False}),
    ("child_benefit", "ana", MARCH_2025, born(date(2015, 1, 1), care_need_points=6), {"has_care_need": True}),
    ("child_benefit", "ana", MARCH_2025, born(date(2015, 1, 1), care_need_points=5), {"has_care_need": False}),
    ("child_benefit", "ana", MARCH_2025, born(date(2004, 3, 1), care_need_points=9), {"has_care_need": False}),
    ("child_benefit", "ana", MARCH_2025, born(date(2004, 3, 2), care_need_points=9), {"has_care_need": True}),
    # the birth premium: within three years after the end of the quarter of birth
    ("birth_premium", "ana", date(2025, 3, 31), born(date(2022, 1, 1)), {"is_in_time": True}),
    ("birth_premium", "ana", date(2025, 4, 1), born(date(2022, 1, 1)), {"is_in_time": False}),
    # integration income: a married minor is no child in charge; debts of a sale; a share of land
    (
        "integration_income",
        "ana",
        MARCH_2025,
        {**ana(shares_household_costs=True), "bo": {"birth_date": date(2008, 1, 1), "child_of": "ana"}},
        {"category": "family"},
    ),
    (
        "integration_income",
        "ana",
        MARCH_2025,
        {
            **ana(shares_household_costs=True),
            "bo": {"birth_date": date(2008, 1, 1), "child_of": "ana", "partnership": "married"},
        },
        {"category": "cohabitant"},
    ),
    (
        "integration_income",
        "ana",
        MARCH_2025,
        ana(transferred_value=20_000, transferred_share=0.5, transferred_for_price=True, transfer_debts_paid=4_000),
        {"transferred_after_debts": 6_000},
    ),
    # integration income: nobody of pension age has to be ready to work (66 for who was born from 1960 on)
    ("integration_income", "ana", date(2026, 3, 1), born(date(1960, 3, 1)), {"willing_to_work": True}),
    ("integration_income", "ana", date(2026, 3, 1), born(date(1960, 3, 2)), {"willing_to_work": False}),
    # income guarantee: from 60 on it concerns; minors never share
    ("income_guarantee", "ana", MARCH_2025, born(date(1965, 3, 1)), {"concerned": True}),
    ("income_guarantee", "ana", MARCH_2025, born(date(1965, 3, 2)), {"concerned": False}),
    (
        "income_guarantee",
        "ana",
        MARCH_2025,
        {**ana(), "bo": {"birth_date": date(2007, 3, 2)}},
        {"shares_residence": False},
    ),
    (
        "income_guarantee",
        "ana",
        MARCH_2025,
        {**ana(), "bo": {"birth_date": date(2007, 3, 1)}},
        {"shares_residence": True},
    ),
    # increased reimbursement: three months out of work to the day; alone as a child; the route of October 2024
    (
        "increased_reimbursement",
        "ana",
        date(2025, 6, 15),
        ana(unemployed_since=date(2025, 3, 15), unemployment_benefit=1_000),
        {"out_of_work": True},
    ),
    (
        "increased_reimbursement",
        "ana",
        date(2025, 6, 15),
        ana(unemployed_since=date(2025, 3, 16), unemployment_benefit=1_000),
        {"out_of_work": False},
    ),
    (
        "increased_reimbursement",
        "ana",
        date(2024, 9, 30),
        ana(unemployed_since=date(2020, 1, 1), unemployment_benefit=1_000),
        {"isolated_route": False},
    ),
    (
        "increased_reimbursement",
        "ana",
        date(2024, 10, 1),
        ana(unemployed_since=date(2020, 1, 1), unemployment_benefit=1_000),
        {"isolated_route": True},
    ),
    (
        "increased_reimbursement",
        "bo",
        MARCH_2025,
        {**ana(), "bo": {"birth_date": date(2010, 1, 1), "child_of": "ana", "unaccompanied_minor": True}},
        {"is_alone_as_a_child": False},
    ),
    # energy: a social flat with one gas boiler for all is a supply
    (
        "energy_social_tariff",
        "household",
        MARCH_2025,
        ana(),
        {"has_residential_supply": False},
    ),
    # legal aid: a twelfth of the yearly rent
    ("legal_aid", "ana", MARCH_2025, ana(rent_received=1_200), {"own_means": 100}),
]


@pytest.mark.parametrize(
    ("right", "ask", "on", "persons", "expect"), ROWS, ids=[f"{row[0]}-{place}" for place, row in enumerate(ROWS)]
)
def test_the_law_turns_on_the_day_it_says(
    right: str, ask: str, on: date, persons: dict[str, Any], expect: dict[str, Any]
) -> None:
    example = {"id": right, "on": on, "ask": ask, "unlisted": "absent", "persons": persons, "expect": expect}
    assert answers(LAW.right(right), example) == expect


def test_a_social_flat_with_collective_gas_is_a_supply() -> None:
    example = {
        "id": "collective gas",
        "on": MARCH_2025,
        "ask": "household",
        "unlisted": "absent",
        "persons": ana(),
        "household": {"social_flat_with_collective_gas": True},
        "expect": {"has_residential_supply": True},
    }
    assert answers(LAW.right("energy_social_tariff"), example) == example["expect"]
