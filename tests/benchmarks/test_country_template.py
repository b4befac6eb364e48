"""The country template in our rules gives what OpenFisca gives, household by household."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks import openfisca_ours
from benchmarks.country_template.basic_income.rules import basic_income
from benchmarks.country_template.parenting_allowance.rules import parenting_allowance
from benchmarks.country_template.prices.meal import meal_price
from benchmarks.country_template.prices.swimming_pool import swimming_pool_access
from benchmarks.country_template.taxes.housing_tax import housing_tax
from benchmarks.country_template.taxes.social_security import social_security_contribution
from benchmarks.country_template.variables import OF_PERSONS, of_households
from benchmarks.openfisca_ours import Ours
from benchmarks.openfisca_population import HOUSING, Population, find_population, make_population
from takeup.engine.case import EVERYTHING_CLAIMED, Case
from takeup.engine.errors import OutsideSeriesError
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load

LAND = load("benchmarks.country_template")
MONTHS = (date(2016, 11, 1), date(2018, 1, 1))
HOUSEHOLDS = 300
COLUMNS = [column.name for column in fields(Population)]
PEERS = {"housing": "housing_occupancy_status", "size": "accommodation_size"}  # the peer's names, where others
ONE_CENT = 0.01  # the peer keeps 32 bits of a number: of a month's income the error stays under half a cent


def case_of(members: list[dict[str, Any]], **home: Any) -> Case:
    """A household of which everything is known; each member begins as an adult born in 1980 without any income."""
    case = Case(LAND, [f"p{place}" for place in range(len(members))])
    plain = {"birth_date": date(1980, 6, 1), "is_adult": True, "salary": 0.0, "capital_returns": 0.0}
    for id, member in zip(case.members, members, strict=True):
        for fact, value in {**plain, **member}.items():
            case.set(id, fact, value)
    home = {"rent": 0.0, "housing_occupancy_status": "homeless", "accommodation_size": 0.0, **home}
    for fact, value in {"everyone_listed": True, **home}.items():
        case.set(HOUSEHOLD, fact, value)
    return case


@pytest.fixture(scope="module", params=MONTHS, ids=lambda day: f"{day:%Y-%m}")
def saved(request: pytest.FixtureRequest, shared: Path) -> tuple[date, dict[str, Any]]:
    """A month, and the inputs (in_*) and outputs (out_*) of the peer that were saved for it."""
    with np.load(shared / "peers" / f"openfisca_template_10k_{request.param:%Y-%m}.npz") as file:
        return request.param, dict(file)


def drawn_case(population: Population, place: int) -> Case:
    members = [
        {
            "birth_date": population.birth[i].item(),
            "is_adult": bool(population.is_adult[i]),
            "salary": float(population.salary[i]),
            "capital_returns": float(population.capital_returns[i]),
        }
        for i in range(*population.offsets[place : place + 2])
    ]
    return case_of(
        members,
        rent=float(population.rent[place]),
        housing_occupancy_status=HOUSING[population.housing[place]],
        accommodation_size=float(population.size[place]),
    )


def test_every_variable_is_equal_to_the_cent(saved: tuple[date, dict[str, Any]]) -> None:
    day, file = saved
    given = Population(**{column: file[f"in_{PEERS.get(column, column)}"] for column in COLUMNS})
    wrong = []
    for place in range(HOUSEHOLDS):
        household = drawn_case(given, place).on(day)
        ours = {(name, place): rule(household) for name, rule in of_households(day).items()}
        for member in household.known_members:
            person = int(given.offsets[place]) + member.place
            ours |= {(name, person): rule(member) for name, rule in OF_PERSONS.items()}
        for (name, row), value in ours.items():
            peer = float(file[f"out_{name}"][row])
            if not abs(value - peer) < ONE_CENT:
                wrong.append(f"{name} of row {row}: {value}, of the peer {peer}")
    assert wrong == []


def test_every_output_of_the_peer_is_compared(saved: tuple[date, dict[str, Any]]) -> None:
    day, file = saved
    assert {f"out_{name}" for name in (*OF_PERSONS, *of_households(day))} == {n for n in file if n.startswith("out_")}


def test_the_population_is_drawn_as_the_peer_was_given_it(saved: tuple[date, dict[str, Any]]) -> None:
    _, file = saved
    drawn = make_population(10_000)
    for column, values in vars(drawn).items():
        given = file[f"in_{PEERS.get(column, column)}"]
        assert values.dtype == given.dtype, column
        assert np.array_equal(values, given), column


@pytest.mark.parametrize("day", MONTHS)
def test_the_compiled_rules_give_the_same_bits(day: date, tmp_path: Path) -> None:
    folder = find_population(HOUSEHOLDS, tmp_path)
    population = Population.load(folder)
    engine = Ours(folder, f"{day:%Y-%m}")
    engine.load()
    _, compiled = engine.run()
    plain: dict[str, list[float]] = {name: [] for name in compiled}
    for place in range(population.households):
        household = drawn_case(population, place).on(day)
        for name, rule in of_households(day).items():
            plain[name].append(rule(household))
        for name, rule in OF_PERSONS.items():
            plain[name] += [rule(member) for member in household.known_members]
    for name, values in compiled.items():
        assert values.tolist() == plain[name], name


def test_in_batches_from_file_to_file_nothing_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openfisca_ours, "PART", 70)
    engine = Ours(find_population(HOUSEHOLDS, tmp_path), "2018-01")
    engine.files(tmp_path)
    engine.load()
    for name, values in engine.run()[1].items():
        assert np.array_equal(np.load(tmp_path / f"{name}.npy"), values), name


# -- the law on its own days ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "salary", "euros"),
    [
        (date(2015, 11, 1), 0.0, 0.0),  # not yet in the law
        (date(2015, 12, 1), 0.0, 600.0),
        (date(2016, 11, 1), 0.0, 600.0),
        (date(2016, 11, 1), 0.01, 0.0),
        (date(2016, 12, 1), 5000.0, 600.0),
    ],
)
def test_basic_income_by_date(day: date, salary: float, euros: float) -> None:
    person = case_of([{"salary": salary}]).on(day).known_members[0]
    assert basic_income(person) == euros


def test_a_child_has_no_basic_income_until_the_birthday() -> None:
    child = case_of([{}, {"birth_date": date(2000, 1, 1), "is_adult": False}])
    assert basic_income(child.on(date(2017, 12, 1)).known_members[1]) == 0
    assert basic_income(child.on(date(2018, 1, 1)).known_members[1]) == 600


@pytest.mark.parametrize(
    ("adults", "age", "income", "euros"),
    [(1, 7, 500.0, 600.0), (1, 8, 500.0, 0.0), (2, 7, 500.0, 0.0), (2, 5, 500.0, 600.0), (1, 5, 500.01, 0.0)],
)
def test_parenting_allowance_by_adults_age_and_income(adults: int, age: int, income: float, euros: float) -> None:
    child = {"birth_date": date(2018 - age, 1, 1), "is_adult": False}
    case = case_of([{"salary": income}, *[{}] * (adults - 1), child])
    assert parenting_allowance(case.on(date(2018, 1, 1))) == euros


@pytest.mark.parametrize(
    ("day", "salary", "euros"),
    [
        (date(2013, 1, 1), 13_000.0, 460.0),  # 3 % of 12,000 and 10 % of 1,000
        (date(2016, 11, 1), 12_300.0, 492.0),  # 4 % of all
        (date(2016, 11, 1), 12_400.0, 504.0),  # and 12 % of the last 100
        (date(2018, 1, 1), 13_400.0, 624.0),  # 2 % of 6,000, 6 % of 6,400, 12 % of 1,000
    ],
)
def test_each_slice_of_a_salary_has_its_own_rate(day: date, salary: float, euros: float) -> None:
    person = case_of([{"salary": salary}]).on(day).known_members[0]
    assert social_security_contribution(person) == pytest.approx(euros, abs=1e-9)


@pytest.mark.parametrize(
    ("housing", "size", "euros"),
    [("owner", 80.0, 800.0), ("tenant", 19.0, 200.0), ("free_lodger", 80.0, 0.0), ("homeless", 80.0, 0.0)],
)
def test_housing_tax_by_size_and_never_under_the_least(housing: str, size: float, euros: float) -> None:
    case = case_of([{}], housing_occupancy_status=housing, accommodation_size=size)
    assert housing_tax(case.on(date(2018, 1, 1))) == euros


@pytest.mark.parametrize(
    ("income", "meal", "pool"),
    [(0.0, 0, 0), (249.0, 0, 0), (250.0, 1, 1), (499.0, 1, 1), (500.0, 2, 2), (1000.0, 4, 4), (2000.0, 8, 4)],
)
def test_prices_by_income(income: float, meal: float, pool: float) -> None:
    household = case_of([{"salary": income}]).on(date(2018, 1, 1))
    assert (meal_price(household), swimming_pool_access(household)) == (meal, pool)


def test_prices_are_not_in_the_law_before_2017() -> None:
    with pytest.raises(OutsideSeriesError, match=r"prices\.meal"):
        meal_price(case_of([{}]).on(date(2016, 11, 1)))


@pytest.mark.parametrize("day", MONTHS)
def test_a_benefit_is_what_its_right_gives(day: date) -> None:
    """Conditions and amount of a right are read from its folder; sums over a household call one rule. Both agree."""
    child = {"birth_date": date(2014, 1, 1), "is_adult": False}
    case = case_of([{"birth_date": date(1950, 1, 1)}, child], rent=800.0)
    household = case.on(day, EVERYTHING_CLAIMED)
    adult = household.known_members[0]
    for name in ("basic_income", "pension"):
        assert LAND.right(name).due(adult) == OF_PERSONS[name](adult) > 0
    assert LAND.right("parenting_allowance").due(household) == parenting_allowance(household) == 600
    assert LAND.right("housing_allowance").due(household) == of_households(day)["housing_allowance"](household)
    assert all(right.holder in ("person", HOUSEHOLD) and right.kind == "money" for right in LAND)
