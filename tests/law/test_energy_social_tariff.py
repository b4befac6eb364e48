"""The social tariff for energy: no shared case exists, so what must always hold is tested here."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.case import Received
from takeup.engine.explore import Open
from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import ENTITLED, NOT_ENTITLED, UNKNOWN_STATUS, Exploration
from tests.law.worked import LAW, build

RIGHT = LAW.right("energy_social_tariff")
CONTRACT = {"own_energy_contract": True}


def case(day: date, persons: dict[str, Any], household: dict[str, Any]) -> Any:
    example = {"id": "x", "on": day, "unlisted": "absent", "persons": persons, "household": household}
    return build(example)


def status(one: Any, day: date) -> Any:
    return Exploration(one, day, [RIGHT]).range_of(RIGHT.id, HOUSEHOLD)


@pytest.mark.parametrize(("day", "status_then"), [(date(2025, 12, 1), ENTITLED), (date(2026, 1, 1), NOT_ENTITLED)])
def test_it_runs_to_the_end_of_the_calendar_year(day: date, status_then: str) -> None:
    one = case(day, {"ana": {}}, CONTRACT)
    january_to_march = range(2025 * 12, 2025 * 12 + 3)
    one.received[("integration_income", "ana")] = Received(dict.fromkeys(january_to_march, 900.0))
    assert status(one, day).status == status_then


def test_four_points_without_66_percent_stay_open() -> None:
    day = date(2025, 6, 1)
    eva = {"birth_date": date(2015, 1, 1), "child_of": "ana", "care_need_points": 7, "care_need_pillar_1": 4}
    answer = status(case(day, {"ana": {}, "eva": eva}, CONTRACT), day)
    assert answer.status == UNKNOWN_STATUS
    assert answer.open == (Open("energy-child-points"),)


def test_one_allowance_settles_it_whatever_is_unknown_of_the_others() -> None:
    day = date(2025, 6, 1)
    persons = {"ana": {"birth_date": date(1980, 1, 1), "income_replacement_allowance": 500}, "ben": {}}
    household = {**CONTRACT, "everyone_listed": True}
    one = build({"id": "others unknown", "on": day, "persons": persons, "household": household})
    assert status(one, day).status == ENTITLED


def test_without_a_contract_nothing_else_is_asked() -> None:
    day = date(2025, 6, 1)
    household = {"own_energy_contract": False, "social_flat_with_collective_gas": False}
    one = build({"id": "no contract", "on": day, "persons": {"ana": {}}, "household": household})
    assert status(one, day).status == NOT_ENTITLED
    assert status(one, day).matters == ()


def test_income_alone_opened_it_for_a_time() -> None:
    always = Received(dict.fromkeys(range(2015 * 12, 2027 * 12), 1.0))
    for day, expected in ((date(2021, 2, 1), True), (date(2023, 6, 30), True), (date(2023, 7, 1), False)):
        one = case(day, {"ana": {}}, CONTRACT)
        one.received[("increased_reimbursement", "ana")] = always
        assert bool(RIGHT.due(one.on(day))) is expected


@pytest.mark.parametrize(
    "right",
    ["integration_income", "equivalent_integration_income", "income_guarantee", "assistance_older_people"],
)
@pytest.mark.parametrize(("day", "expected"), [(date(2025, 12, 1), True), (date(2026, 1, 1), False)])
def test_each_aid_received_earlier_in_the_year_keeps_it(right: str, day: date, expected: bool) -> None:
    status_of = "other_register" if right == "equivalent_integration_income" else "belgian"
    ana = {"birth_date": date(1950, 1, 1), "residence_status": status_of, "lasting_limits": True}
    one = case(day, {"ana": ana}, CONTRACT)
    one.received[(right, "ana")] = Received({2025 * 12 + 1: 300.0})
    found = RIGHT.rules["was_in_category_this_year"](one.on(day))
    assert found is expected


@pytest.mark.parametrize("allowance", ["income_replacement_allowance", "integration_allowance"])
@pytest.mark.parametrize(("day", "expected"), [(date(2025, 12, 1), True), (date(2026, 1, 1), False)])
def test_each_allowance_received_earlier_in_the_year_keeps_it(allowance: str, day: date, expected: bool) -> None:
    one = build({"id": "x", "on": day, "unlisted": "absent", "persons": {"ana": {}}, "household": CONTRACT})
    del one.facts["ana"][allowance]
    one.set("ana", allowance, 0.0)
    one.set("ana", allowance, 300.0, date(2025, 2, 1))
    one.set("ana", allowance, 0.0, date(2025, 3, 1))
    assert RIGHT.rules["was_in_category_this_year"](one.on(day)) is expected


def test_what_a_social_flat_gives_beside_a_category() -> None:
    day = date(2025, 6, 1)
    flat = {"social_flat_with_collective_gas": True}
    for household, expected in (
        (flat, "gas"),
        ({**flat, "centre_pays_advance": True}, "gas"),  # no contract of one's own: only the gas of the building
        ({**flat, **CONTRACT, "centre_pays_advance": True}, "all"),
        ({**CONTRACT, "centre_pays_advance": True}, "all"),
        ({"centre_pays_advance": True}, "none"),
    ):
        assert RIGHT.rules["what_for"](case(day, {"ana": {}}, household).on(day)) == expected
