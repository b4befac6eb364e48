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
