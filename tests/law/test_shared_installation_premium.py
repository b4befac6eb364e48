"""The shared worked case of the installation premium."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.case import CLAIMED
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, build, shared_cases

RIGHT = LAW.right("installation_premium")
NOT_MODELLED: dict[str, str] = {}
CONTRADICTED: dict[str, tuple[str, float]] = {}

FOLDER = shared_folder()
CASES = [
    case
    for file in ("published.yaml", "third_party.yaml")
    for case in (shared_cases(FOLDER, file, "installation_premium") if FOLDER else [])
]


def parametrized() -> list[Any]:
    if FOLDER is None:
        return [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]
    return [pytest.param(case, id=case["id"]) for case in CASES]


def answer(case: dict[str, Any]) -> float:
    day = date.fromisoformat(case["date"])
    given = dict(case["situation"])
    ana: dict[str, Any] = {
        "lives_in_belgium": True,
        "willing_to_work": True,
        "claims_other_benefits": True,
        "had_installation_premium": given.pop("premium_received_before"),
    }
    if given.pop("leaves_homelessness"):
        ana["housed_after_homelessness_since"] = day
    receives = {"ana": {"integration_income": 1314.20}} if given.pop("ri_beneficiary") else {}
    assert not given, f"{case['id']}: inputs not used: {sorted(given)}"
    example = {"id": case["id"], "on": day, "unlisted": "absent", "persons": {"ana": ana}, "receives": receives}
    return RIGHT.due(build(example).on(day, CLAIMED).person("ana"))


@pytest.mark.parametrize("case", parametrized())
def test_shared_case(case: dict[str, Any]) -> None:
    assert set(case["expected"]) == {"premium"}
    assert answer(case) == pytest.approx(case["expected"]["premium"], abs=0.0051)


@pytest.mark.skipif(FOLDER is None, reason=ABSENT)
def test_no_case_is_dropped() -> None:
    assert [case["id"] for case in CASES] == ["IP-01"]
