"""What always holds for the parental leave allowance."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.engine.case import CLAIMED
from takeup.engine.explain import Tracer
from tests.law.worked import LAW, answers, build

RIGHT = LAW.right("parental_leave_benefit")
FORMS = ("full", "half", "fifth", "tenth")


def parent(day: date, form: str, couple: bool = True, **facts: Any) -> dict[str, Any]:
    ana = {"birth_date": date(1990, 1, 1), "activity": "employee", "year_with_employer": True, **facts}
    persons: dict[str, Any] = {"ana": {**ana, "parental_leave_form": form}}
    parents = ["ana"]
    if couple:
        persons["ben"] = {"partner_of": "ana"}
        parents.append("ben")
    persons["kid"] = {"birth_date": date(2020, 1, 1), "child_of": parents}
    return {"id": "property", "on": day, "ask": "ana", "unlisted": "absent", "persons": persons, "expect": {"due": 0}}


def due(example: dict[str, Any]) -> float:
    return float(answers(RIGHT, example)["due"])


@settings(max_examples=30, deadline=None)
@given(st.dates(date(2021, 1, 1), date(2026, 9, 30)), st.integers(0, 40))
def test_less_leave_never_brings_more(day: date, taken: int) -> None:
    amounts = [due(parent(day, form)) for form in FORMS]
    assert amounts == sorted(amounts, reverse=True) and amounts[-1] > 0
    assert due(parent(day, "full", parental_leave_months_taken=taken)) == (amounts[0] if taken < 4 else 0)


def test_an_amount_by_hand_from_the_law() -> None:
    # Royal decree of 2 January 1991, art. 8: 86.32 a month for one fifth, before indexation.
    # 1 March 2026: 86.32 x 1.7758 = 153.287..., so 153.29 euros.
    assert due(parent(date(2026, 3, 1), "fifth")) == pytest.approx(153.29, abs=0.0051)


@pytest.mark.parametrize(("couple", "born", "marked"), [(True, 1990, False), (False, 1990, True), (True, 1970, True)])
def test_a_single_parent_and_someone_of_50_get_at_least_this(couple: bool, born: int, marked: bool) -> None:
    tracer = Tracer()
    day = date(2025, 6, 1)
    case = build(parent(day, "full", couple, birth_date=date(born, 1, 1)), LAW)
    RIGHT.due(case.on(day, CLAIMED, tracer).person("ana"))
    uncertain = {node.uncertain for root in tracer.roots for node in root.walk()} - {""}
    assert uncertain == ({"parental-leave-higher"} if marked else set())


@pytest.mark.parametrize(
    ("form", "facts", "expected"),
    [
        ("full", {"sickness_benefit": 886.03}, 886.03),
        ("full", {"sickness_benefit": 0.0}, 0.0),
        ("none", {"sickness_benefit": 886.03}, 0.0),  # for something else
        ("full", {"sickness_benefit": 886.03, "activity": "incapable"}, 0.0),
        ("full", {"sickness_benefit": 886.03, "activity": "other"}, 0.0),
    ],
)
def test_money_for_leave_of_who_takes_this_leave_is_this_allowance(
    form: str, facts: dict[str, Any], expected: float
) -> None:
    example = {**parent(date(2025, 6, 1), form, **facts), "expect": {"received": 0}}
    assert answers(RIGHT, example)["received"] == expected


def test_who_receives_nothing_need_not_tell_why() -> None:
    case = build({"id": "gate", "on": date(2025, 6, 1), "persons": {"ana": {"sickness_benefit": 0.0}}})
    case.received_complete = None
    assert case.received_of(RIGHT.id, "ana", 2025 * 12 + 5) == 0.0
