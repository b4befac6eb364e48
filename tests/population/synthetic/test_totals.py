"""The figures: each with its source and an honest status, each used, none that says less than it must."""

import re
from pathlib import Path
from typing import Any

import pytest

import takeup.population.synthetic
from takeup.engine.law import Law
from takeup.population.synthetic.totals import (
    ASSUMPTION,
    CONFIRMED,
    MEMORY,
    TotalsError,
    claimed_rights,
    claiming,
    figure,
    totals,
)

FOLDER = Path(takeup.population.synthetic.__file__).parent
SOUND: dict[str, Any] = {"value": 0.1, "unit": "share", "year": 2024, "status": ASSUMPTION, "reason": "a guess"}
SHARES = (
    "household_types_left",
    "children_of_couples",
    "children_of_lone_parents",
    "other_household_sizes",
    "other_household_relations",
    "ages",
    "ages_of_singles",
    "ages_of_couples",
    "ages_of_eldest_children",
    "stay_of_union_citizens",
    "stay_of_others",
    "part_time_fractions",
    "heating",
    "school_community",
    "choices",
)


@pytest.mark.parametrize("name", totals())
def test_every_figure_says_where_it_is_from(name: str) -> None:
    found = totals().figures[name]
    assert found.unit
    assert 1990 <= found.year <= 2026
    if found.status == ASSUMPTION:
        assert found.reason.strip().endswith(".")
        assert not found.publisher
    else:
        assert found.status in (CONFIRMED, MEMORY)
        assert found.publisher
        assert found.title
        assert bool(found.address) == (found.status == CONFIRMED)


@pytest.mark.parametrize("name", [name for name in totals() if not name.startswith("claiming_")])
def test_every_figure_is_used(name: str) -> None:
    """By the generator, or by the tests that hold what it drew against what was published; claiming goes by right."""
    code = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py"))
    tests = (Path(__file__).parent / "test_published.py").read_text(encoding="utf-8")
    assert re.search(rf'"{name}"', code + tests)


def test_every_fact_of_the_rare_ones_is_one_of_the_law(law: Law) -> None:
    facts = {**law.facts["person"], **law.facts["household"]}
    assert all(facts[name].kind == "yes_no" for name in totals()["rare"])
    for name, shares in totals()["choices"].items():
        assert set(shares) == set(facts[name].choices)


@pytest.mark.parametrize("name", SHARES)
def test_shares_add_up_to_one(name: str) -> None:
    for row in rows_of(totals()[name]):
        if name == "household_types_left":
            continue
        assert sum(row) == pytest.approx(1)


def rows_of(value: Any) -> list[list[float]]:
    """The rows of numbers in a figure, however deep they lie."""
    inside = list(value.values()) if isinstance(value, dict) else list(value)
    if all(isinstance(each, int | float) for each in inside):
        return [inside]
    return [row for each in inside for row in rows_of(each)]


@pytest.mark.parametrize("missing", ["value", "unit", "year", "status", "reason"])
def test_a_figure_without_one_of_them_is_refused(missing: str) -> None:
    with pytest.raises(TotalsError, match=f"a_share: .*{missing}"):
        figure("a_share", {key: value for key, value in SOUND.items() if key != missing})


def test_a_figure_that_is_confirmed_needs_an_address() -> None:
    with pytest.raises(TotalsError, match="a_share: a figure that is confirmed needs address"):
        figure("a_share", {**SOUND, "status": CONFIRMED, "publisher": "Statbel", "title": "Households"})


def test_another_status_or_key_is_refused() -> None:
    with pytest.raises(TotalsError, match="status is 'sure', allowed are confirmed, memory, assumption"):
        figure("a_share", {**SOUND, "status": "sure"})
    with pytest.raises(TotalsError, match="a_share: sourec not known"):
        figure("a_share", {**SOUND, "sourec": "Statbel"})


def test_claiming_is_as_published() -> None:
    assert claiming("integration_income") == 0.55
    assert claiming("heating_fund") == 0.20
    assert claiming("child_benefit") == 0.99
    with pytest.raises(KeyError):
        claiming("unemployment_benefit")


def test_every_right_with_a_share_is_one_of_the_law_that_a_list_tells(law: Law) -> None:
    """Of the others a fact tells what is received."""
    told_by_facts = {right.id for right in law if right.received is not None}
    assert set(claimed_rights()) <= {right.id for right in law}
    assert set(claimed_rights()) & told_by_facts <= {"debt_mediation"}
