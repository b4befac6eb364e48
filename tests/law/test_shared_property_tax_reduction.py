"""Reductions of the property tax against the shared cases (a public encoding, (c) Axiom Foundation, CC BY 4.0)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, shared_cases

RIGHT = LAW.right("property_tax_reduction")
NOT_MODELLED = {
    "PI15-01": "The remission for an empty building (ITC art. 15) is not modelled: nobody lives in such a building.",
    "PI15-02": "The remission for idle equipment (ITC art. 15) is not modelled: it is not about a home.",
    "PI15-05": "The remission for an empty or destroyed building (ITC art. 15) is not modelled: nobody lives in it.",
}
CONTRADICTED: dict[str, tuple[str, float]] = {}
FOLDER = shared_folder()
CASES = shared_cases(FOLDER, "third_party.yaml", "property_tax_reductions") if FOLDER else []
MODELLED = [case for case in CASES if case["id"] not in NOT_MODELLED]
PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in MODELLED]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]

READ = {
    "ki",
    "income_year",
    "ki_indexed",
    "ki_total_be",
    "ki_whole",
    "owner_occupied",
    "new_home_5y",
    "designated_home",
    "family_ok",
    "n_war_invalid",
    "n_disabled",
    "n_children",
    "n_disabled_dependants",
}
CHECKED = {
    "ki_coef",
    "ki_indexed_raw",
    "ki_indexed",
    "ki_taxable",
    "rate",
    "gross_y",
    "modest_rate",
    "modest_red_y",
    "handicap_red_y",
    "family_red_y",
    "reductions_y",
    "tax_y",
}


def example(given: dict[str, Any]) -> dict[str, Any]:
    assert set(given) <= READ, "an input that the adapter does not read"
    assert given.get("n_disabled", 0) <= 1, "one adult with a disability at most"
    owned = float(given.get("ki", given.get("ki_total_be", 1000)))
    persons: dict[str, Any] = {
        "ana": {
            "domicile": "brussels",
            "cadastral_income_built": owned,
            "property_share": 1.0,
            "recognised_disability": bool(given.get("n_disabled")),
        }
    }
    ordinary, disabled = given.get("n_children", 0), given.get("n_disabled_dependants", 0)
    for place in range(ordinary + disabled):
        persons[f"child{place}"] = {
            "birth_date": date(2015, 1, 1),
            "child_of": "ana",
            "domicile": "brussels",
            "recognised_disability": place >= ordinary,
        }
    changed = {}
    if "ki" not in given:  # the case states the indexed income itself
        changed["property_tax_reduction.cadastral_index"] = given["ki_indexed"] / owned
    return {
        "id": "shared",
        "on": date(given.get("income_year", 2026), 10, 1),
        "ask": "household",
        "unlisted": "absent",
        "persons": persons,
        "household": {
            "tenure": "owner",
            "home_cadastral_income": owned,
            "new_home": bool(given.get("new_home_5y")),
            "war_invalids": given.get("n_war_invalid", 0),
        },
        "parameters": changed,
    }


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    assert set(case["expected"]) <= CHECKED, "an expected value that is not checked"
    one = example(case["inputs"])
    rules = [
        "unrounded_cadastral_income",
        "indexed_cadastral_income",
        "base_tax",
        "modest_rate",
        "disability_rate",
        "family_rate",
        "amount",
        "tax_after_reductions",
    ]
    found = answers(RIGHT, {**one, "expect": dict.fromkeys(rules, 0)})
    tax, raw = found["base_tax"], found["unrounded_cadastral_income"]
    values = {
        "ki_coef": raw / float(case["inputs"].get("ki", 1)),
        "ki_indexed_raw": raw,
        "ki_indexed": found["indexed_cadastral_income"],
        "ki_taxable": found["indexed_cadastral_income"],
        "rate": tax / found["indexed_cadastral_income"],
        "gross_y": tax,
        "modest_rate": found["modest_rate"],
        "modest_red_y": found["modest_rate"] * tax,
        "handicap_red_y": found["disability_rate"] * tax,
        "family_red_y": found["family_rate"] * tax,
        "reductions_y": found["amount"],
        "tax_y": found["tax_after_reductions"],
    }
    for name, expected in case["expected"].items():
        assert values[name] == pytest.approx(expected, abs=1e-6), name


def test_every_case_is_checked_or_listed() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert MODELLED
    assert set(NOT_MODELLED) <= {case["id"] for case in CASES}
