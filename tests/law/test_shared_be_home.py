"""The Be Home premium against the shared cases (of a public encoding, (c) Axiom Foundation, CC BY 4.0)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, shared_cases

RIGHT = LAW.right("be_home")
NOT_MODELLED: dict[str, str] = {}
CONTRADICTED: dict[str, tuple[str, float]] = {}
RULES = {"premium_indexed_y": "premium", "premium_y": "premium", "deducted_y": "due", "tax_after_y": "tax_after"}
READ = {
    "cpi_dec_2018",
    "cpi_prior_dec",
    "in_brussels",
    "is_dwelling",
    "real_right",
    "domiciled",
    "on_1_january",
    "tax_bill_addressee",
    "property_tax_y",
}
FOLDER = shared_folder()
CASES = shared_cases(FOLDER, "third_party.yaml", "be_home_premium") if FOLDER else []
PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    given = case["inputs"]
    assert set(given) <= READ, "an input that the adapter does not read"
    assert set(case["expected"]) <= set(RULES), "an expected value that is not checked"
    index = given["cpi_prior_dec"] / given["cpi_dec_2018"]
    lives_there = given["in_brussels"] and given["domiciled"] and given["on_1_january"]
    example = {
        "id": case["id"],
        "on": date(2026, 10, 1),
        "ask": "household",
        "unlisted": "absent",
        "persons": {"ana": {"domicile": "brussels" if lives_there else "flanders"}},
        "household": {
            "tenure": "owner" if given["real_right"] and given["is_dwelling"] else "free",
            "property_tax_bill": float(given["property_tax_y"]),
            "property_tax_bill_in_own_name": given["tax_bill_addressee"],
        },
        "parameters": {"be_home.index": {"low": index, "high": index}},
        "expect": dict.fromkeys(RULES.values(), 0),
    }
    found = answers(RIGHT, example)
    for name, expected in case["expected"].items():
        assert found[RULES[name]] == pytest.approx(expected, abs=0.0051), name


def test_there_are_cases() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert CASES
