"""What is paid once: the month of its event, what was due then, and what was paid for it since."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest

from takeup.engine.case import Case, Received
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.nontakeup import Claim, Name, Outcome
from takeup.population.screen import Screener, period_of
from tests.population.screened import Screened

LAW = load("tests.check.periodland")
GIFT, ON = "moving_gift", date(2026, 4, 20)  # 800 euros for who moved this month or in the six before, and is at school
MARCH = 2026 * 12 + 2


@cache
def screener() -> Screener:
    return Screener(LAW, list(LAW), period_of(MARCH, MARCH, list(LAW), ON))


def moved(day: date | None, at_school: bool | None = True) -> Case:
    case = Case(LAW, ["ana"], received_complete=True)
    case.set(HOUSEHOLD, "everyone_listed", True)
    for name, value in (("birth_date", date(2000, 1, 1)), ("moved_on", day), ("at_school", at_school)):
        case.set("ana", name, value)
    return case


def row(case: Case, *claims: Claim) -> dict[str, Any] | None:
    found = Screened(screener(), [case], [{(GIFT, "ana"): list(claims)}])
    assert list(found.differences()) == []
    return found.row(0, GIFT, "ana")


def names(found: dict[str, Any]) -> set[Name]:
    return {name for bit, name in enumerate(Name) if found["types"] >> bit & 1}


def test_it_is_due_for_the_month_of_its_event_and_can_be_had_for_six_months() -> None:
    early, late = row(moved(date(2025, 10, 15))), row(moved(date(2026, 1, 5)))
    assert early is not None and late is not None
    assert (early["entitled"], early["gap"], early["recoverable"], early["lost"]) == (800.0, 800.0, 800.0, 0.0)
    assert early["spell_from"] == date(2025, 10, 1)
    assert late["spell_from"] == date(2026, 1, 1)
    assert all(late[column] is None for column in ("month_due", "month_as_things_stand", "month_received"))


def test_an_event_whose_time_is_over_is_nothing_any_more() -> None:
    assert row(moved(date(2025, 9, 30))) is None


def test_the_situation_on_the_day_of_the_event_counts() -> None:
    """Ana left school after the move; before the move she was not at school."""
    left, came = moved(date(2026, 1, 5)), moved(date(2026, 1, 5), at_school=False)
    left.set("ana", "at_school", False, date(2026, 2, 1))
    came.set("ana", "at_school", True, date(2026, 2, 1))
    found = row(left)
    assert found is not None and found["gap"] == 800.0
    assert row(came) is None


def test_where_that_day_cannot_be_said_the_situation_of_today_counts() -> None:
    case = moved(date(2026, 1, 5), at_school=None)
    case.set("ana", "at_school", True, date(2026, 2, 1))
    found = row(case)
    assert found is not None and (found["gap"], found["cannot_say"]) == (800.0, None)


def test_an_event_that_a_claim_saw_is_not_over() -> None:
    """Claimed in time, in May 2025, and refused: the move of April 2025 is lost, not forgotten."""
    claims = [Claim(date(2025, 5, 10), Outcome.REFUSED, date(2025, 6, 1)), Claim(date(2026, 3, 1))]
    found = row(moved(date(2025, 4, 20)), *claims)
    assert found is not None
    assert found["spell_from"] == date(2025, 4, 1)
    assert (found["entitled"], found["gap"], found["lost"]) == (800.0, 800.0, 800.0)
    assert Name.SECONDARY in names(found)


def test_a_claim_that_is_made_later_does_not_exist_yet() -> None:
    """On 20 April nobody has asked on 25 April: that claim saw nothing."""
    found = row(moved(date(2025, 10, 30)), Claim(date(2026, 4, 25)))
    assert found is not None and Name.PRIMARY in names(found)
    late = row(moved(date(2025, 4, 30)), Claim(date(2025, 5, 1)))
    assert late is not None and late["spell_from"] == date(2025, 4, 1)


@pytest.mark.parametrize(
    ("paid", "received", "gap"),
    [
        ({2026 * 12: 800.0}, 800.0, 0.0),
        ({2026 * 12 + 1: 300.0, 2026 * 12 + 2: 500.0}, 800.0, 0.0),
        ({2026 * 12 + 1: 300.0}, 300.0, 500.0),
        ({2025 * 12 + 11: 800.0}, 0.0, 800.0),  # before the move: for something else
        ({2026 * 12 + 3: 800.0}, 0.0, 800.0),  # at the end of April, later than the day from which one looks
    ],
)
def test_what_came_since_the_event_was_paid_for_it(paid: dict[int, float], received: float, gap: float) -> None:
    case = moved(date(2026, 1, 5))
    case.received[GIFT, "ana"] = Received(paid)
    found = row(case)
    assert found is not None
    assert (found["received"], found["gap"]) == (received, gap)


def test_what_was_received_without_being_due_is_a_row_too() -> None:
    case = moved(date(2026, 1, 5), at_school=False)
    case.received[GIFT, "ana"] = Received({2026 * 12 + 1: 800.0})
    found = row(case)
    assert found is not None
    assert (found["entitled"], found["received"], found["types"]) == (0.0, 800.0, 0)


def test_nobody_knows_what_was_received() -> None:
    case = moved(date(2026, 1, 5))
    case.received_complete = None
    found = row(case)
    assert found is not None
    assert (found["entitled"], found["received"], found["cannot_say"]) == (800.0, None, f"received:{GIFT}")
    assert found["gap"] == 0.0 and found["lost_per_day"] == 0.0
