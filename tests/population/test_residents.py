"""Who lives in a household on a day, and its equivalence scale; the days on which its situation changes."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from takeup.check.lines import Entitlements
from takeup.engine.case import Case, Timeline
from takeup.engine.compile import compile_law
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.engine.time import days_in_month
from takeup.population.batch import Encoder
from takeup.population.days import Cuts, days_of_change, days_of_facts
from takeup.population.residents import Residents
from tests.population.cases import is_representable
from tests.population.random_cases import Recipe, recipes
from tests.population.screened import data_of

LAW = load("tests.cli.smallland")
PROGRAM = compile_law(LAW, list(LAW), lines=True)
DAY = date(2026, 3, 1)


def residents(cases: list[Case]) -> Residents:
    return Residents(Encoder(PROGRAM).encode(data_of(LAW, cases, [{} for _ in cases])))


def born(*births: date | None) -> Case:
    case = Case(LAW, [f"p{n}" for n in range(len(births))], received_complete=True)
    case.set(HOUSEHOLD, "everyone_listed", True)
    for member, birth in zip(case.members, births, strict=True):
        if birth is not None:
            case.set(member, "birth_date", birth)
    return case


GROWN, TEEN, CHILD = date(1980, 1, 1), date(2012, 3, 1), date(2012, 3, 2)  # the teen turns 14 on the day itself


@pytest.mark.parametrize(
    ("births", "scale"),
    [
        ((GROWN,), 1.0),
        ((GROWN, GROWN), 1.5),
        ((GROWN, GROWN, CHILD, CHILD), 2.1),
        ((GROWN, TEEN), 1.5),
        ((GROWN, CHILD), 1.3),
        ((CHILD,), 1.0),
        ((CHILD, CHILD), 1.3),
        ((None, CHILD), 1.3),
        ((GROWN, date(2026, 3, 2)), 1.0),
        ((GROWN, DAY), 1.3),
        ((), 0.0),
    ],
)
def test_the_modified_oecd_scale(births: tuple[date | None, ...], scale: float) -> None:
    assert residents([born(*births)]).equivalence(DAY).tolist() == pytest.approx([scale])


def test_on_the_29th_of_february_a_child_of_14_years_ago_is_one_no_more() -> None:
    leap = date(2028, 2, 29)
    assert residents([born(GROWN, date(2014, 2, 28))]).equivalence(leap).tolist() == [1.5]
    assert residents([born(GROWN, date(2014, 3, 1))]).equivalence(leap).tolist() == [1.3]


def test_who_comes_and_goes_counts_on_the_days_of_being_here() -> None:
    case = born(GROWN, GROWN)
    case.lives_here["p1"] = Timeline([date.min, date(2026, 2, 10), date(2026, 3, 15)], [False, True, False])
    found = residents([case, born(GROWN)])
    days = [date(2026, 2, 9), date(2026, 2, 10), date(2026, 3, 14), date(2026, 3, 15)]
    assert [found.here(day).tolist() for day in days] == [[True, here, True] for here in (False, True, True, False)]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some=st.lists(recipes(), min_size=1, max_size=8), month=st.integers(2024 * 12, 2027 * 12))
def test_who_is_here_and_when_that_changes_is_what_a_case_says(some: list[Recipe], month: int) -> None:
    first = date(month // 12, month % 12 + 1, 1)
    cases = [case for case in (recipe.made(LAW, first) for recipe in some) if is_representable(LAW, case)]
    found = residents(cases)
    present = [[m.id for m in case.on(first).known_members] for case in cases]
    here = found.here(first)
    assert here.tolist() == [id in there for case, there in zip(cases, present, strict=True) for id in case.members]
    length = days_in_month(first)
    wanted = [
        (place, day.year * 10000 + day.month * 100 + day.day)
        for place, case in enumerate(cases)
        for day in Entitlements(case, first)._changes_within(first, length)
    ]
    households, days = days_of_change(found, range(month, month + 1))
    assert list(zip(households.tolist(), days.tolist(), strict=True)) == wanted
    told = [
        (place, day.year * 10000 + day.month * 100 + day.day)
        for place, case in enumerate(cases)
        for day in case.changes()
        if first < day <= first.replace(day=length)
    ]
    households, days = days_of_facts(found, range(month, month + 1))
    assert list(zip(households.tolist(), days.tolist(), strict=True)) == told


def test_the_parts_of_a_month_cover_it_once() -> None:
    one, two, three = born(GROWN, CHILD), born(GROWN), born(GROWN, GROWN, GROWN)
    found = residents([one, two, three])
    households, days = np.array([0, 0, 2]), np.array([20260205, 20260220, 20260228])
    for of_household, people in ((True, [1, 1, 1]), (False, [2, 1, 3])):
        pieces = list(Cuts(found, households, days).pieces(of_household))
        covered: dict[int, list[tuple[int, int]]] = {}
        for piece in pieces:
            for row, day, length in zip(piece.rows, piece.days, piece.lengths, strict=True):
                covered.setdefault(int(row), []).append((int(day) % 100, int(length)))
        first = [(1, 4), (5, 15), (20, 9)]
        last = [(1, 27), (28, 1)]
        begins = [0, people[0], people[0] + people[1]]
        wanted = {begins[0] + n: first for n in range(people[0])} | {begins[2] + n: last for n in range(people[2])}
        assert covered == wanted
