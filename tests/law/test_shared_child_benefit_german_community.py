"""The child benefit of the German-speaking Community against the shared cases.

Cases restated from rulespec-be (Axiom Foundation, CC BY 4.0).
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.case import CLAIMED
from takeup.engine.questions import Exploration
from tests.conftest import ABSENT, shared_folder
from tests.law.family_cases import FAMILY, ask, check, family, of_region, of_sources, tier_facts
from tests.law.worked import LAW, build

RIGHT = "child_benefit_german_community"
FOLDER = shared_folder()
SOURCES = (("third_party.yaml", f"{FAMILY}german_community"),)
CASES = of_sources(FOLDER, SOURCES) + of_region(FOLDER, 4, 3)
CASES += [case for case in of_sources(FOLDER, (("third_party.yaml", "birth_premium"),)) if case["id"] == "BIR-05"]

NOT_MODELLED = {
    ("DG-EL-01", "missing_ok"): "the rule for a child that is missing is not asked",
    ("DG-AM-06", "factor_used"): "the case hands over both coefficients; takeup has one series that stands still then",
}
CONTRADICTED = {
    ("FB25-26", "dg_base_m"): (
        "157 is the amount of 2019; the freeze of 2025 holds the level before it: at least 181.30",
        (181.30, 188.85),
    ),
    ("FB25-26", "base_y"): (
        "twelve times 157, the amount of 2019; with the level before the freeze at least 12 x 181.30",
        (2238.15, 2328.75),
    ),
}


def of_text(case: dict[str, Any], key: str) -> Any:
    """One expected answer with the coefficient that the case states (1 for the amounts of 2019)."""
    given = case["inputs"]
    frozen = 2025 <= given.get("year", 2025) <= 2027
    factor = given["dg_k"] if "dg_k" in given else given["k_pre_2025" if frozen else "k_current"]
    day = date.fromisoformat(case["period"].split("/")[0])
    facts: dict[str, Any] = tier_facts(given.get("disability_tier", 0))
    facts["residence_status"] = "population_register" if given.get("foreign") else "belgian"
    facts["studies"] = "school_or_training" if given.get("training") else "none"
    born = date(day.year - given.get("child_age", 5), 1, 1)
    if given.get("bim"):
        facts["parent"] = {"health_insured": True}
    persons = family("german_community", born, given.get("n_children", 1), couple=True, **facts)
    received = {"parent": {"increased_reimbursement": 1}} if given.get("bim") else {}

    def answer(rule: str) -> Any:
        return ask(RIGHT, day, persons, rule, received=received, coefficient={"low": factor, "high": factor})

    if key == "ok_residence":
        return answer("lives_in_german_community") and answer("may_stay")
    if key == "freeze":
        series = LAW.right(RIGHT).parameters["coefficient"]
        return series.on(date(2025, 1, 1)) is series.on(date(2027, 12, 31))
    rules = {
        **{
            "ok_age": "age_or_studies",
            "entitled": "gives_right",
            "paid_m": "due",
            "total_m": "amount",
            "base_m": "base",
        },
        **{"large_family_m": "large_family_supplement", "social_m": "social_supplement", "birth": "start_amount"},
        **{"disability_m": "care_need_supplement", "adoption": "start_amount", "annual_y": "annual_supplement"},
        **{"dg_birth_y": "start_amount", "birth_premium": "start_amount"},
    }
    return answer(rules[key])


def of_2025(case: dict[str, Any], key: str) -> Any:
    """Lowest and highest answer of the cases on 2025: amounts of February, held for twelve months."""
    persons = family("german_community", date(2025 - case["inputs"]["child_age"], 1, 10), couple=True)

    def bounds(day: date) -> tuple[float, float]:
        case = build({"id": "shared", "on": day, "unlisted": "absent", "persons": persons}, LAW)
        found = Exploration(case, day, [LAW.right(RIGHT)], CLAIMED).range_of(RIGHT, "kid")
        return found.low, found.high

    low, high = bounds(date(2025, 2, 1))
    july = bounds(date(2025, 7, 1))
    if key == "dg_base_m":
        return low, high
    premium = round(july[0] - low, 2)
    return (premium, premium) if key == "dg_age_y" else (12 * low + premium, 12 * high + premium)


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    for key, expected in case["expected"].items():
        name = (case["id"], key)
        if name in NOT_MODELLED:
            continue
        if case["id"].startswith("FB25"):
            wanted = CONTRADICTED[name][1] if name in CONTRADICTED else (expected, expected)
            assert of_2025(case, key) == pytest.approx(wanted, abs=0.0051), name
        else:
            check(of_text(case, key), expected, str(name))


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    names = {(case["id"], key) for case in CASES for key in case["expected"]}
    assert set(NOT_MODELLED) | set(CONTRADICTED) <= names, "a case that is listed as special is gone"
    assert {"DG-AM-06", "FB25-26", "FB25-27", "FBR-05", "BIR-05"} <= {case["id"] for case in CASES}
