"""The heating allowance against the shared cases: the table of the fund, the lump sum, July 2022."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, shared_cases

RIGHT = LAW.right("heating_fund")
NOT_MODELLED: dict[str, str] = {}
CONTRADICTED: dict[str, tuple[str, float]] = {}
FOLDER = shared_folder()
FILES = ("published.yaml", "third_party.yaml")
CASES = [case for file in FILES for case in shared_cases(FOLDER, file, "heating_fund")] if FOLDER else []
PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]

READ = {
    "litres",
    "cents_per_litre",
    "litres_already_paid",
    "new_max_litres",
    "price_per_litre",
    "price_per_litre_from",
    "price_per_litre_below",
    "bought_at_pump",
}
CHECKED = {"allowance", "allowance_y", "extra_allowance", "cents_per_litre"}


def prices(given: dict[str, Any]) -> list[float]:
    """The prices for which a row must hold: its first one and the last one before the next row."""
    if "price_per_litre_below" in given:
        return [float(given["price_per_litre_from"]), float(given["price_per_litre_below"]) - 0.0001]
    return [float(given.get("price_per_litre", 1.0))]


def example(case: dict[str, Any], price: float) -> dict[str, Any]:
    given = case.get("situation") or case["inputs"]
    assert set(given) <= READ, "an input that the adapter does not read"
    litres = given.get("litres") or given.get("new_max_litres") or 0
    already = given.get("litres_already_paid", 0)
    household = {
        "tenure": "private_rent",
        "heating_fuel": "oil_small" if given.get("bought_at_pump") else "oil_bulk",
        "heating_delivery_date": date(2025, 3, 20),
        "heating_litres": float(litres),
        "heating_litres_helped": float(already),
        "heating_price_per_litre": price,
    }
    changed: dict[str, Any] = {}
    if "cents_per_litre" in given:  # the temporary rule of July 2022, which the case states
        changed["heating_fund.cents_per_litre"] = ((0, given["cents_per_litre"]),)
        changed["heating_fund.litres"] = {"low": litres, "high": litres}
    return {
        "id": case["id"],
        "on": date(2025, 4, 1),
        "unlisted": "absent",
        "ask": "household",
        "persons": {"ana": {}},
        "household": household,
        "parameters": changed,
    }


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    assert set(case["expected"]) <= CHECKED, "an expected value that is not checked"
    given = case.get("situation") or case["inputs"]
    for price in prices(given):
        for name, expected in case["expected"].items():
            rule = "cents_per_litre" if name == "cents_per_litre" else "due"
            found = answers(RIGHT, {**example(case, price), "expect": {rule: 0}})[rule]
            assert found == pytest.approx(expected, abs=0.0051), (name, price)


def test_there_are_cases() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert CASES
    assert {case["id"] for case in CASES} >= {"HF-01", "HF-02", "HF-T-lump", "FS-HF-2", "FS-HF-3"}
