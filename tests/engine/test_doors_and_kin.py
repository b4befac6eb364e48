"""Doors between rights, kin, and the days on which people are here, on the law of Toyland."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine import already_in_payment, half_up, in_payment, passport, passport_for, received_amount, rule
from takeup.engine.case import AS_THINGS_STAND, CLAIMED, EVERYTHING_CLAIMED, Case, Received
from takeup.engine.explore import Explorer
from takeup.engine.kin import derive_kin
from takeup.engine.law import load
from takeup.engine.parameters import replaced
from takeup.engine.questions import Exploration, bounds

TOYLAND = load("tests.engine.toyland")
TOP_UP = TOYLAND.right("top_up")
DAY = date(2024, 6, 1)
JUNE = 2024 * 12 + 5


def ana(born: date = date(1984, 5, 1), **facts: Any) -> Case:
    """Ana alone, a poor citizen, with a top-up of 1,000 when she looks for work."""
    case = Case(TOYLAND, ["ana"], received_complete=True)
    taxed = dict.fromkeys(range(2018, 2025), 0.0)
    for fact, value in {"birth_date": born, "status": "citizen", "wage": 0.0, "taxed": taxed, **facts}.items():
        case.set("ana", fact, value)
    case.set("household", "everyone_listed", True)
    case.set("household", "has_stove", True)
    return case


@rule("the door, now and before")
def now_and_before(person: Any) -> float:
    if passport(person, "top_up"):
        return 10.0 if passport_for(person, "top_up", 3) else 500.0
    return 10.0


def test_what_is_not_known_today_may_have_been_different_before() -> None:
    """Ana turned 18 in May: whatever she has today, she had nothing in April."""
    case = ana(date(2006, 5, 15))
    low, high, _ = bounds(now_and_before(case.on(DAY, CLAIMED, Explorer()).person("ana")))
    assert now_and_before(ana(date(2006, 5, 15), looks_for_work=True).on(DAY, CLAIMED).person("ana")) == 500
    assert low <= 10 and high >= 500


@pytest.mark.parametrize("world", [AS_THINGS_STAND, CLAIMED, EVERYTHING_CLAIMED])
def test_nobody_is_asked_whether_a_child_receives_what_is_for_adults(world: str) -> None:
    case = ana(date(2020, 1, 1), looks_for_work=True)
    case.received_complete = None
    child = case.on(DAY, world).person("ana")
    assert not passport(child, "top_up")
    assert not in_payment(child, "top_up")
    assert not already_in_payment(child, "top_up")
    assert received_amount(child, "top_up") == 0


@pytest.mark.parametrize(
    ("world", "amount", "already"),
    [(AS_THINGS_STAND, 300, True), (CLAIMED, 300, True), (EVERYTHING_CLAIMED, 1_000, True)],
)
def test_what_is_received_is_what_is_due_only_once_everything_is_claimed(
    world: str, amount: float, already: bool
) -> None:
    case = ana(looks_for_work=True)
    case.received[("top_up", "ana")] = Received({JUNE: 300.0})
    person = case.on(DAY, world).person("ana")
    assert received_amount(person, "top_up") == amount
    assert already_in_payment(person, "top_up") == already


def test_a_wrongly_paid_right_opens_nothing_once_everything_is_claimed() -> None:
    case = ana(looks_for_work=False)
    case.received[("top_up", "ana")] = Received({JUNE: 300.0})
    assert passport(case.on(DAY, CLAIMED).person("ana"), "top_up")
    assert not passport(case.on(DAY, EVERYTHING_CLAIMED).person("ana"), "top_up")


def test_any_amount_may_be_received_where_nobody_said() -> None:
    @rule("as received")
    def as_received(person: Any) -> float:
        return received_amount(person, "top_up")

    case = ana()
    case.received_complete = None
    _, high, _ = bounds(as_received(case.on(DAY, CLAIMED, Explorer()).person("ana")))
    assert high >= 25_000  # a year of arrears


# -- who is here ------------------------------------------------------------------------------------------


def test_who_is_born_today_is_here_and_was_not_yesterday() -> None:
    case = ana()
    case.members.append("ben")
    case.set("ben", "birth_date", DAY)
    assert [member.id for member in case.on(DAY).members] == ["ana", "ben"]
    assert [member.id for member in case.on(date(2024, 5, 31)).members] == ["ana"]


def test_a_fact_recorded_later_is_seen_although_days_were_asked_before() -> None:
    case = ana()
    assert case.changes() == []
    case.set("ana", "wage", 50.0, date(2024, 5, 2))
    assert case.changes() == [date(2024, 5, 2)]
    assert (case.on(date(2024, 5, 1)).person("ana").wage, case.on(DAY).person("ana").wage) == (0, 50)


# -- kin ------------------------------------------------------------------------------------------------


def test_uncles_aunts_and_the_partners_brother_follow() -> None:
    kin = derive_kin(
        ["ana", "ben", "carl", "dora", "eve"],
        {("ben", "ana"): "child", ("carl", "ana"): "child", ("dora", "ben"): "child", ("eve", "ben"): "partner"},
    )
    assert kin[("carl", "dora")] == "other_relative"
    assert kin[("carl", "eve")] == kin[("eve", "carl")] == "other_relative"


def test_what_is_given_wins_over_what_would_follow() -> None:
    kin = derive_kin(
        ["ana", "ben", "carl"],
        {("ben", "ana"): "child", ("carl", "ana"): "child", ("ben", "carl"): "other_relative"},
    )
    assert kin[("ben", "carl")] == kin[("carl", "ben")] == "other_relative"


# -- questions, money, parameters ---------------------------------------------------------------------------


def test_the_same_question_comes_first_however_often_it_is_asked() -> None:
    case = ana()
    del case.facts["ana"]["wage"]
    del case.facts["ana"]["birth_date"]
    exploration = Exploration(case, DAY, [TOP_UP])
    first = exploration.next_question()
    assert exploration.next_question() == first == Exploration(case, DAY, [TOP_UP]).next_question()
    for pair, found in zip(exploration.pairs, exploration.ranges, strict=True):
        assert exploration._range(*pair) == found


@pytest.mark.parametrize(
    ("value", "rounded"), [(1.005, 1.01), (2.675, 2.68), (1.0049, 1.0), (-1.005, -1.0), (0.125, 0.13), (2.5e6, 2.5e6)]
)
def test_half_a_cent_goes_up_although_a_computer_writes_it_lower(value: float, rounded: float) -> None:
    assert half_up(value) == rounded


def test_after_a_trial_a_series_is_as_it_was() -> None:
    level = TOP_UP.parameters["level"]
    before = (level.values, level.known_until, level.on(DAY))
    with pytest.raises(RuntimeError), replaced({level: {"alone": 1, "together": 1}}):
        assert level.is_current(date(2099, 1, 1))
        raise RuntimeError
    assert (level.values, level.known_until, level.on(DAY)) == before


def test_the_people_of_a_household_can_be_gone_through_twice() -> None:
    case = ana()
    case.members.append("bo")
    household = case.on(DAY, CLAIMED, Explorer())
    people, others = household.members, household.others(household.person("ana"))
    assert [p.id for p in people] == [p.id for p in people] == ["ana", "bo"]
    assert [p.id for p in others] == [p.id for p in others] == ["bo"]
