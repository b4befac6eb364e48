"""Where a screen cannot say, bounds hold: they are those of a check, and what is really due lies between them."""

from __future__ import annotations

from datetime import date
from functools import cache
from random import Random
from typing import Any

from takeup.check.lines import Entitlements
from takeup.engine.case import Case, Timeline
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.engine.time import month_start
from takeup.population.screen import Screener, period_of
from tests.households import complete_household, forget
from tests.law.worked import LAW, build
from tests.population.cases import is_representable
from tests.population.screened import Screened, data_of

SMALL, PERIODS = load("tests.cli.smallland"), load("tests.check.periodland")
MARCH, MARCH_1 = 2026 * 12 + 2, date(2026, 3, 1)


@cache
def screener() -> Screener:
    return Screener(SMALL, list(SMALL), period_of(MARCH, MARCH, list(SMALL)), bounds=True)


def made(count: int, share: float) -> list[tuple[Case, Case]]:
    """Households of which all is known, and the same with much forgotten."""
    random = Random(7)
    found: list[tuple[Case, Case]] = []
    while len(found) < count:
        case = complete_household(SMALL, random, random.choice((1, 2, 3)), month_start(MARCH), 0.7)
        left = forget(case, random, share)
        left.relations, left._kin = dict(case.relations), None
        if is_representable(SMALL, case) and is_representable(SMALL, left):
            found.append((case, left))
    return found


def test_bounds_are_those_of_a_check_and_hold_what_is_really_due() -> None:
    pairs = made(60, 0.3)
    open_ = Screened(screener(), [left for _, left in pairs], [{} for _ in pairs])
    whole = Screened(screener(), [case for case, _ in pairs], [{} for _ in pairs])
    seen = wide = 0
    for (place, id, member), row in open_.rows.items():
        if row["cannot_say"] is None:
            assert row["due_low"] is None and row["due_high"] is None
            continue
        seen += 1
        case, right = pairs[place][1], SMALL.right(id)
        holder = HOUSEHOLD if member is None else case.members[member]
        low, high = Entitlements(case, screener().period.on).due(right, holder, month_start(MARCH))
        assert (row["due_low"], row["due_high"]) == (low, None if high == float("inf") else high)
        wide += low < high
        known = whole.rows.get((place, id, member))
        due = 0.0 if known is None else known["month_due"]
        assert low <= due <= high
    assert seen > 50 and wide > 50


def ana(**facts: Any) -> Case:
    case = Case(PERIODS, ["ana"], received_complete=True)
    case.set(HOUSEHOLD, "everyone_listed", True)
    case.set("ana", "birth_date", date(2000, 1, 1))
    for name, value in facts.items():
        case.set("ana", name, value)
    return case


def row_of(right: str, case: Case, first: int, last: int, on: date | None = None) -> dict[str, Any]:
    """The one row of a screen of one right."""
    chosen = [PERIODS.right(right)]
    screener = Screener(PERIODS, chosen, period_of(first, last, chosen, on), bounds=True)
    (row,) = screener.screen(data_of(PERIODS, [case], [{}])).rights.to_pylist()
    return dict(row)


def test_of_a_right_per_year_the_bounds_are_of_the_month_in_which_it_was_last_paid() -> None:
    """In March the grant of last October: then nobody knew whether ana went to school; now she does not."""
    case = ana()
    case.set("ana", "at_school", None, date(2025, 9, 1))
    case.set("ana", "at_school", False, date(2026, 1, 1))
    row = row_of("school_grant", case, MARCH - 11, MARCH)
    assert row["cannot_say"] == "fact:at_school"
    assert (row["month_due"], row["due_low"], row["due_high"]) == (0.0, 0.0, 240.0)


def test_of_what_is_paid_once_the_bounds_are_of_the_day_from_which_one_looks() -> None:
    """Who moved on 5 April, after the last month and before that day, may have 800 euros."""
    row = row_of("moving_gift", ana(moved_on=date(2026, 4, 5)), MARCH, MARCH, date(2026, 4, 20))
    assert row["cannot_say"] == "fact:at_school"
    assert (row["due_low"], row["due_high"]) == (0.0, 800.0)


def test_who_lives_elsewhere_is_due_anything_from_nothing_on() -> None:
    case = ana(at_school=True)
    case.lives_here["ana"] = Timeline([date.min], [False])
    row = row_of("sick_pay", case, MARCH, MARCH)
    assert (row["cannot_say"], row["due_low"], row["due_high"]) == ("fact:lives_here", 0.0, None)


def test_bounds_are_of_the_incomes_that_are_screened() -> None:
    """Half of 1,000 euros: the bounds of who earns 500. Whether ana is willing to work nobody knows."""
    chosen = [LAW.right(right) for right in ("income_guarantee", "integration_income", "water_intervention")]
    period = period_of(2025 * 12 + 5, 2025 * 12 + 5, chosen)

    def high(wage: float, incomes: float) -> float:
        known = {"birth_date": date(1990, 1, 1), "lives_in_belgium": True, "claims_other_benefits": True}
        case = build(
            {"id": "own", "on": MARCH_1, "unlisted": "absent", "persons": {"ana": {**known, "net_wage": wage}}}
        )
        del case.facts["ana"]["willing_to_work"]
        rows = Screener(LAW, chosen, period, True, incomes).screen(data_of(LAW, [case], [{}])).rights.to_pylist()
        (row,) = [row for row in rows if row["right"] == "integration_income"]
        assert row["cannot_say"] == "fact:willing_to_work"
        return float(row["due_high"])

    assert high(1_000.0, 0.5) == high(500.0, 1.0) > high(1_000.0, 1.0) > 0
