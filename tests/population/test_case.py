"""A row of a population read back as a case is the household that it was written from."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from takeup.engine.case import AS_THINGS_STAND, Case
from takeup.engine.errors import UndecidedError
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.engine.time import month_index
from takeup.population.case import case_of
from tests.population.cases import GOES_ON, is_representable, row_of
from tests.population.random_cases import Recipe, recipes

LAW = load("takeup.law.be")
DAY = date(2026, 3, 10)


def told(case: Case, subject: Any, name: str) -> Any:
    """What a rule reads of a fact; None where it is not known."""
    try:
        value = getattr(subject, name)
        return value[2024] if LAW.facts["person"].get(name) and LAW.facts["person"][name].kind == "yearly" else value
    except UndecidedError:
        return None


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(recipe=recipes(), days=st.integers(-900, 60))
def test_facts_ties_and_payments_come_back(recipe: Recipe, days: int) -> None:
    case = recipe.made(LAW, DAY)
    if not is_representable(LAW, case):
        return
    back = case_of(LAW, row_of(LAW, case, "0"), GOES_ON)
    day = DAY + timedelta(days)
    one, other = case.on(day, AS_THINGS_STAND), back.on(day, AS_THINGS_STAND)
    place = {id: str(n) for n, id in enumerate(case.members)}
    assert [place[member.id] for member in one.known_members] == [member.id for member in other.known_members]
    for subject, same in [(one, other), *zip(one.known_members, other.known_members, strict=True)]:
        facts = LAW.facts[HOUSEHOLD if subject is one else "person"]
        for name in facts:
            if name != "everyone_listed":
                assert told(case, subject, name) == told(back, same, name), name
    for right in LAW:
        for holder in [HOUSEHOLD] if right.holder == HOUSEHOLD else case.members:
            paid = back.received.get((right.id, place.get(holder, holder)))
            record = case.received.get((right.id, holder))
            assert (paid and paid.months) == (record and record.months)
    assert back.received_complete == case.received_complete


def row(**other: Any) -> dict[str, Any]:
    return {"members": [{"net_wage": 1000.0, "taxable_income_2024": 12_000.0}], **other}


def change(fact: str, number: float | None, day: date = DAY, member: int | None = 0) -> dict[str, Any]:
    return {"day": day, "member": member, "fact": fact, "number": number, "word": None}


def test_what_is_not_known_from_a_day_on_is_unknown() -> None:
    case = case_of(LAW, row(changes=[change("net_wage", None), change("lives_here", None)]), GOES_ON)
    (before,), (after,) = case.on(DAY - timedelta(1)).known_members, case.on(DAY).known_members
    assert before.net_wage == 1000.0
    with pytest.raises(UndecidedError):
        _ = after.net_wage


def test_who_moves_out_is_gone_from_that_day_on() -> None:
    case = case_of(LAW, row(changes=[change("lives_here", 0.0)]), GOES_ON)
    assert len(case.on(DAY - timedelta(1)).known_members) == 1
    assert case.on(DAY).known_members == ()


def test_who_never_lived_here_is_not_there_until_moving_in() -> None:
    elsewhere = {"members": [{"lives_here": False}, {"lives_here": None}]}
    assert [p.id for p in case_of(LAW, elsewhere, GOES_ON).on(DAY).known_members] == ["1"]
    moves_in = case_of(LAW, {**elsewhere, "changes": [change("lives_here", 1.0)]}, GOES_ON)
    assert [p.id for p in moves_in.on(DAY - timedelta(1)).known_members] == ["1"]
    assert [p.id for p in moves_in.on(DAY).known_members] == ["0", "1"]


def test_one_year_of_a_yearly_fact_changes_in_any_order_of_the_list() -> None:
    later = change("taxable_income_2024", 14_000.0, DAY + timedelta(9))
    changes = [later, change("taxable_income_2024", 13_000.0), change("taxable_income_2025", 1.0)]
    case = case_of(LAW, row(changes=changes), GOES_ON)
    (before,), (then,) = case.on(DAY - timedelta(1)).known_members, case.on(DAY).known_members
    (last,) = case.on(DAY + timedelta(9)).known_members
    assert [p.taxable_income[2024] for p in (before, then, last)] == [12_000.0, 13_000.0, 14_000.0]
    assert last.taxable_income[2025] == 1.0


def test_a_day_and_a_choice_change_too() -> None:
    moved = {**change("tenure", None, member=None), "word": "social_rent"}
    since = change("unemployed_since", float((date(2026, 1, 5) - date(1970, 1, 1)).days))
    household = case_of(LAW, row(changes=[moved, since]), GOES_ON).on(DAY)
    assert household.tenure == "social_rent"
    assert household.known_members[0].unemployed_since == date(2026, 1, 5)


def test_a_change_of_what_is_no_fact_is_refused() -> None:
    with pytest.raises(ValueError, match="'nett_wage' is no fact of a person"):
        case_of(LAW, row(changes=[change("nett_wage", 1.0)]), GOES_ON)


def test_a_payment_without_an_end_runs_until_the_last_month_asked() -> None:
    paid = {"right": "child_benefit", "member": 0, "from": date(2026, 1, 15), "to": None, "euros": 200.0}
    case = case_of(LAW, row(received=[paid]), month_index(DAY))
    months = case.received["child_benefit", "0"].months
    assert months == dict.fromkeys(range(month_index(date(2026, 1, 1)), month_index(DAY) + 1), 200.0)


def test_incomes_are_multiplied_and_nothing_else() -> None:
    made = row(changes=[change("net_wage", 500.0), change("sickness_benefit", 300.0)])
    (before,) = case_of(LAW, made, GOES_ON, incomes=0.9).on(DAY - timedelta(1)).known_members
    (after,) = case_of(LAW, made, GOES_ON, incomes=0.9).on(DAY).known_members
    assert (before.net_wage, before.taxable_income[2024]) == (900.0, 10_800.0)
    assert (after.net_wage, after.sickness_benefit) == (450.0, 300.0)
    assert made["members"][0]["net_wage"] == 1000.0


def test_does_not_apply_is_what_the_law_then_reads() -> None:
    case = Case(LAW, ["ana"])
    case.set("ana", "net_wage", DOES_NOT_APPLY)
    back = case_of(LAW, row_of(LAW, case, "0"), GOES_ON)
    assert back.on(DAY).known_members[0].net_wage == 0.0
