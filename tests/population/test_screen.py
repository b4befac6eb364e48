"""A screen says of each household in a batch what a check says of it alone, to the last bit."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from takeup.engine.case import Case
from takeup.engine.law import Law, load
from takeup.engine.time import month_start
from takeup.nontakeup import Name
from takeup.population.screen import Period, Screener, period_of
from tests.population.cases import is_representable
from tests.population.random_cases import Recipe, recipes
from tests.population.screened import Screened, random_claims

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
BELGIUM, SMALL, PERIODS = "takeup.law.be", "tests.cli.smallland", "tests.check.periodland"
LENGTHS = st.sampled_from((1, 2, 3, 6, 13, 24))
FIRSTS = st.integers(2022 * 12, 2025 * 12 + 11)  # of what does not apply the rows have no year after 2027


@cache
def law_of(package: str) -> Law:
    return load(package)


def screener_of(package: str, first: int, months: int, day: int | None = None) -> Screener:
    law = law_of(package)
    rights = list(law)
    on = None if day is None else month_start(first + months).replace(day=day)
    return Screener(law, rights, period_of(first, first + months - 1, rights, on))


def screened(screener: Screener, cases: list[Case], seed: int) -> Screened:
    random = Random(seed)
    claims = [random_claims(case, screener.rights, random, screener.period) for case in cases]
    return Screened(screener, cases, claims)


def made(screener: Screener, some: list[Recipe]) -> list[Case]:
    """Households that the schema can hold."""
    day = month_start(screener.period.last)
    cases = [recipe.made(screener.law, day) for recipe in some]
    if screener.law.package == PERIODS:
        move_lately(cases, screener.period)
    return [case for case in cases if is_representable(screener.law, case)]


def move_lately(cases: list[Case], period: Period) -> None:
    """Everyone of whom a move is told moved not long ago, so that the gift for it is due now and then."""
    random = Random(len(cases))
    for case in cases:
        for facts in case.facts.values():
            if "moved_on" in facts:
                days_ago = timedelta(random.randrange(40 * (len(period.months) + 6)))
                facts["moved_on"].values[:] = [period.on - days_ago] * len(facts["moved_on"].values)


@settings(max_examples=2, deadline=None, suppress_health_check=SLOW)
@given(
    some=st.lists(recipes(), min_size=3, max_size=6),
    first=FIRSTS,
    months=LENGTHS,
    day=st.none() | st.integers(1, 28),
    seed=st.integers(0, 2**32),
)
def test_one_household_or_many_in_a_batch_the_same_answers(
    some: list[Recipe], first: int, months: int, day: int | None, seed: int
) -> None:
    screener = screener_of(BELGIUM, first, months, day)
    found = screened(screener, made(screener, some), seed)
    assert list(found.differences()) == []


@pytest.mark.parametrize("package", [SMALL, PERIODS])
@settings(max_examples=4, deadline=None, suppress_health_check=SLOW)
@given(
    some=st.lists(recipes(), min_size=3, max_size=8),
    first=FIRSTS,
    months=LENGTHS,
    day=st.none() | st.integers(1, 28),
    seed=st.integers(0, 2**32),
)
def test_the_same_for_small_countries(
    package: str, some: list[Recipe], first: int, months: int, day: int | None, seed: int
) -> None:
    screener = screener_of(package, first, months, day)
    found = screened(screener, made(screener, some), seed)
    assert list(found.differences()) == []


def test_what_is_compared_has_gaps_of_every_name() -> None:
    """Random households are worth comparing: all the names of the typology occur among them."""
    random, names, compared = Random(5), set(), 0
    for package in (SMALL, PERIODS):
        for _ in range(5):
            screener = screener_of(package, 2025 * 12 + random.randrange(12), random.choice((3, 6, 12)))
            some = [
                Recipe(random.getrandbits(48), random.choice((1, 2)), 0.7, 0.0, True, random.choice((0, 4)))
                for _ in range(16)
            ]
            found = screened(screener, made(screener, some), random.getrandbits(32))
            assert list(found.differences()) == []
            names |= found.named
            compared += found.compared
    assert names == set(Name)
    assert compared > 300
