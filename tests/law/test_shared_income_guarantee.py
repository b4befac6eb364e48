"""Every shared worked case of the income guarantee for older people, compared with the rules.

DIFFERENT and NOT_MODELLED list, with the reason, what cannot be met and why.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from takeup.engine.case import CLAIMED
from takeup.engine.parameters import replaced
from takeup.engine.questions import Exploration
from takeup.law.be.index import month_of
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, build, find_parameter, shared_cases

RIGHT = LAW.right("income_guarantee")
FOLDER = shared_folder()
PUBLISHED = shared_cases(FOLDER, "published.yaml", "igo_grapa") if FOLDER else []
THIRD_PARTY = shared_cases(FOLDER, "third_party.yaml", "grapa_igo") if FOLDER else []

DIFFERENT: dict[tuple[str, str], tuple[str, float]] = {
    # 12,000 - (2,000 + 3,000 - 1,000) / 2
    ("GR-RES-01", "grapa_y"): (
        "the encoding does not share the means out over the two partners; the Pensions Service does",
        10_000.0,
    ),
}
NOT_MODELLED: dict[tuple[str, str], str] = {
    (
        "IGO-02",
        "home_resource_formula",
    ): "a rule of 2013; what holds today could not be read, so a home gives a range",
    ("IGO-03", "right_ends_on"): "how a gift counts could not be read, so it gives a range that starts at 0",
}


class World:
    """The household of one case, with the amounts that the case states."""

    def __init__(self, case: dict[str, Any], on: date) -> None:
        self.id = case["id"]
        self.on = on
        self.ana: dict[str, Any] = {"birth_date": date(1945, 1, 1), "lives_in_belgium": True}
        self.persons: dict[str, dict[str, Any]] = {"ana": self.ana}
        self.amounts: dict[str, Any] = {}

    def live_with(self, partnership: str = "none", **facts: Any) -> None:
        self.persons["ben"] = {"birth_date": date(1945, 1, 1), "partnership": partnership, **facts}
        self.ana["partnership"] = partnership
        if partnership != "none":
            self.ana["partner_of"] = "ben"

    def compare(self, case: dict[str, Any], readings: dict[str, Callable[[Any], Any]], tolerance: float) -> None:
        with replaced({find_parameter(LAW, name): value for name, value in self.amounts.items()}):
            ana = self.case().on(self.on, CLAIMED).person("ana")
            for name, printed in case["expected"].items():
                if (self.id, name) in NOT_MODELLED:
                    continue
                assert name in readings, f"{self.id}: '{name}' is neither checked nor listed with a reason"
                _, expected = DIFFERENT.get((self.id, name), ("", printed))
                assert readings[name](ana) == pytest.approx(expected, abs=tolerance, rel=1e-6), f"{self.id}: {name}"

    def case(self) -> Any:
        return build({"id": self.id, "on": self.on, "unlisted": "absent", "persons": self.persons})

    def range(self) -> tuple[float, float]:
        found = Exploration(self.case(), self.on, [RIGHT]).range_of(RIGHT.id, "ana")
        return found.low, found.high


def asks(name: str) -> Callable[[Any], Any]:
    return lambda person: RIGHT.rules[name](person)


READINGS: dict[str, Callable[[Any], Any]] = {
    "cohabitant_month": lambda person: month_of(RIGHT.rules["base_amount"](person)),
    "single_month": lambda person: month_of(RIGHT.rules["increased_amount"](person)),
    "grapa_base_m": lambda person: month_of(RIGHT.rules["base_amount"](person)),
    "grapa_single_m": lambda person: month_of(RIGHT.rules["increased_amount"](person)),
    "igo_month": lambda person: RIGHT.due(person),
    "igo_year": lambda person: 12 * RIGHT.due(person),
    "grapa_base_y": asks("base_amount"),
    "grapa_single_y": asks("increased_amount"),
    "grapa_single_factor": lambda person: RIGHT.parameters["single_factor"](person),
    "grapa_max_y": asks("maximum"),
    "grapa_max_used_y": asks("maximum"),
    "resources_counted_y": asks("means_together"),
    "resources_deducted_y": asks("means_above_exempt"),
    "grapa_y": asks("yearly_due"),
    "grapa_final_y": asks("yearly_due"),
}


def published_world(case: dict[str, Any]) -> World:
    given = dict(case["situation"])
    world = World(case, max(date.fromisoformat(case["date"]), date(2018, 9, 1)))
    if given.pop("owns_home", False):
        world.ana["cadastral_income_built"] = 900
        world.ana["property_share"] = 1
        del given["cadastral_income_exempt"], given["multiplier"]
    if "gift_house_value" in given:
        world.ana["transferred_value"] = given.pop("gift_house_value")
        world.ana["transferred_share"] = 1
        del given["gift_year"], given["beneficiary"]
    assert given.pop("resources", 0) == 0
    assert given.pop("household", "isolated") == "isolated"
    assert not given, f"{case['id']}: inputs not used: {sorted(given)}"
    return world


def third_party_world(case: dict[str, Any]) -> World:
    given = dict(case["inputs"])
    world = World(case, date.fromisoformat(case["period"].split("/")[0]))
    partner = given.pop("partner_resources_y", 0) / 12
    if given.pop("lives_with_spouse_or_lc", False):
        world.live_with("legal_cohabitant", maintenance_received=partner)
    elif given.pop("shares_home", partner > 0):
        world.live_with(maintenance_received=partner)
    world.ana["maintenance_received"] = given.pop("own_resources_y", 0) / 12  # counts in full
    if case["level"].startswith(("base_text", "synthetic")):
        base = given.pop("max_before_y", 7449.26)
        world.amounts = {"income_guarantee.base": base, "be.index_coefficient": 1.0}
    if "general_exemption_y" in given:
        exempt = given.pop("general_exemption_y")
        world.amounts["income_guarantee.exempt_part"] = {"single": exempt, "shared": exempt}
    assert given.pop("use_max_given", False) is False
    assert not given, f"{case['id']}: inputs not used: {sorted(given)}"
    return world


def parametrized(cases: list[dict[str, Any]]) -> list[Any]:
    if FOLDER is None:
        return [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]
    return [pytest.param(case, id=case["id"]) for case in cases]


@pytest.mark.parametrize("case", parametrized(PUBLISHED))
def test_published(case: dict[str, Any]) -> None:
    published_world(case).compare(case, READINGS, 0.0101)


@pytest.mark.parametrize("case", parametrized(THIRD_PARTY))
def test_third_party(case: dict[str, Any]) -> None:
    tolerance = 0.0 if case["source"].startswith("rulespec-be be/") else 0.0101
    third_party_world(case).compare(case, READINGS, tolerance)


@pytest.mark.skipif(FOLDER is None, reason=ABSENT)
def test_no_case_is_dropped_and_no_exception_is_stale() -> None:
    assert (len(PUBLISHED), len(THIRD_PARTY)) == (9, 7)
    printed = {(c["id"], name): value for c in [*PUBLISHED, *THIRD_PARTY] for name, value in c["expected"].items()}
    assert set(DIFFERENT) <= set(printed)
    assert set(NOT_MODELLED) <= set(printed)
    assert all(abs(ours - printed[key]) > 1 for key, (_, ours) in DIFFERENT.items())


@pytest.mark.skipif(FOLDER is None, reason=ABSENT)
@pytest.mark.parametrize("id", ["IGO-02", "IGO-03"])
def test_a_home_or_a_gift_gives_a_range_from_nothing_to_the_whole(id: str) -> None:
    """1,118.36: the single amount of September 2018, the first month that is known."""
    world = published_world(next(c for c in PUBLISHED if c["id"] == id))
    assert world.range() == (0.0, 1118.36)
