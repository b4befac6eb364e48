"""Rights without an amount around energy and debts: who is asked nothing, what stays open, which doors stand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.explore import Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import ENTITLED, NOT_ENTITLED, UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

DAY = date(2025, 6, 1)


def answer(right: str, household: dict[str, Any], receives: dict[str, Any] | None = None, **person: Any) -> Any:
    facts = {"domicile": "brussels", "lives_in_belgium": True, "taxable_income": {2023: 60_000.0, 2024: 60_000.0}}
    example = {
        "id": right,
        "on": DAY,
        "unlisted": "absent",
        "persons": {"ana": {**facts, **person}},
        "household": {"tenure": "private_rent", **household},
        "receives": receives or {},
    }
    return Exploration(build(example), DAY, [LAW.right(right)]).range_of(right, HOUSEHOLD)


WARNED = {"own_energy_contract": True, "energy_bill_trouble": "formal_notice"}


@pytest.mark.parametrize(
    ("right", "given"),
    [
        ("protected_customer", {"energy_bill_trouble": "none"}),
        ("energy_fund", {"energy_bill_trouble": "none"}),
        ("energy_collective_refund", {"shared_energy": "none"}),
        ("debt_mediation", {"debts": "none", "debt_help": "none"}),
        ("social_internet", {"tenure": "none"}),
    ],
)
def test_who_is_not_concerned_is_asked_nothing(right: str, given: dict[str, Any]) -> None:
    one = build({"id": right, "on": DAY, "persons": {"ana": {}}, "household": {"tenure": "private_rent", **given}})
    found = Exploration(one, DAY, [LAW.right(right)]).range_of(right, HOUSEHOLD)
    assert found.status == NOT_ENTITLED
    assert found.matters == ()


def test_without_a_status_the_protected_customer_cannot_be_judged() -> None:
    found = answer("protected_customer", WARNED)
    assert found.status == UNKNOWN_STATUS
    assert found.open == (Open("protected-ceilings"),)


@pytest.mark.parametrize("help_that_runs", ["amicable", "collective"])
def test_debt_help_opens_the_protected_customer(help_that_runs: str) -> None:
    assert answer("protected_customer", {**WARNED, "debt_help": help_that_runs}).status == ENTITLED


def test_increased_reimbursement_alone_opens_no_social_internet() -> None:
    receives: dict[str, dict[str, float]] = {"ana": {"increased_reimbursement": 1}}
    assert answer("social_internet", {"own_energy_contract": True}, receives).status == NOT_ENTITLED
    receives = {"ana": {"integration_income": 1_314.20}}
    assert answer("social_internet", {"own_energy_contract": True}, receives).status == ENTITLED


BENEFITS_OF_THE_ENERGY_TARIFF = {
    "integration_income",
    "equivalent_integration_income",
    "income_guarantee",
    "income_replacement_allowance",
    "integration_allowance",
    "assistance_older_people",
}


@pytest.mark.parametrize(
    ("right", "doors"),
    [
        ("water_intervention", {"increased_reimbursement"}),
        ("protected_customer", {"energy_social_tariff", "debt_mediation", "increased_reimbursement"}),
        (
            "social_internet",
            {"energy_social_tariff", *BENEFITS_OF_THE_ENERGY_TARIFF},
        ),  # without a contract of one's own
        ("heating_fund", {"increased_reimbursement", "debt_mediation"}),
    ],
)
def test_the_doors(right: str, doors: set[str]) -> None:
    assert set(LAW.right(right).opened_by) == doors


def test_a_running_mediation_is_told_by_a_fact() -> None:
    told = LAW.right("debt_mediation").received
    assert told is not None
    example = {"id": "x", "on": DAY, "unlisted": "absent", "persons": {"ana": {}}}
    assert told(build({**example, "household": {"debt_help": "collective"}}).on(DAY)) == 1
    assert told(build({**example, "household": {}}).on(DAY)) == 0
