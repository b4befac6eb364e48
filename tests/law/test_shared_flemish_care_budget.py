"""The premium of the Flemish care funds against the shared cases. The budget itself has none.

Published figures, and cases restated from rulespec-be (Axiom Foundation, CC BY 4.0).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.case import CLAIMED, Received
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, build, shared_cases

RIGHT = LAW.right("flemish_care_budget")
FOLDER = shared_folder()
SOURCES = (("published.yaml", "zorgkas_premium"), ("third_party.yaml", "zorgkas_premium_flanders"))
CASES = [case for file, right in SOURCES for case in shared_cases(FOLDER, file, right)] if FOLDER else []
PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]

NOT_MODELLED: dict[str, str] = {}
CONTRADICTED: dict[str, tuple[str, float]] = {}
RULES = {
    "premium_ordinary": "ordinary_premium",
    "premium_reduced_bim": "reduced_premium",
    "reduced_2025": "reduced_premium",
    "ordinary_y": "ordinary_premium",
    "reduced_y": "reduced_premium",
    "base_y": "premium",
    "premium_y": "premium",
}
READ = {"year", "age", "subject", "bim_prev_1_jan", "bim_on"}


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    given = dict(case.get("situation") or case.get("inputs") or {})
    assert set(given) <= READ
    day = date.fromisoformat(str(case.get("date") or case["period"]).split("/")[0])
    ana = {"birth_date": date(day.year - given.get("age", 40), 1, 1), "lasting_limits": True, "care_fund_member": True}
    one = build({"id": case["id"], "on": day, "unlisted": "absent", "persons": {"ana": ana}})
    if given.get("bim_prev_1_jan"):
        one.received[("increased_reimbursement", "ana")] = Received({(day.year - 1) * 12: 1.0})
    who = one.on(day, CLAIMED).person("ana")
    for name, value in case["expected"].items():
        assert RIGHT.rules[RULES[name]](who) == pytest.approx(value), (case["id"], name)


def test_no_case_is_left_out() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert CASES
    assert {*NOT_MODELLED, *CONTRADICTED} <= {case["id"] for case in CASES}
