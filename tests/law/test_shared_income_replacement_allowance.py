"""The two federal disability allowances against the shared cases (their cases name both).

Published figures, and cases restated from rulespec-be (Axiom Foundation, CC BY 4.0).
"""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from typing import Any

import pytest

from takeup.engine.case import CLAIMED
from takeup.engine.parameters import replaced
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, build, find_parameter, shared_cases

ARR = LAW.right("income_replacement_allowance")
AI = LAW.right("integration_allowance")
FOLDER = shared_folder()
SOURCES = (
    ("published.yaml", "ivt_arr"),
    ("published.yaml", "it_ai"),
    ("third_party.yaml", "arr_ai_disability"),
)
CASES = [case for file, right in SOURCES for case in shared_cases(FOLDER, file, right)] if FOLDER else []
PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]

NOT_MODELLED = {
    "DIS-11": "the federal scale for older people of 2003 no longer holds in Brussels; Iriscare has its own",
    "DIS-12": "the federal scale for older people of 2003 no longer holds in Brussels; Iriscare has its own",
}
CONTRADICTED: dict[str, tuple[str, float]] = {}
TOLERANCE = {"ARR-T-2025-02": 0.0501, "FS-ARR-T-2025-02-01": 0.0501}  # A is printed 10,778.50: note of the case

LETTERS = {1: "A", 2: "B", 3: "C"}
# The facts that give each category.
FAMILY: dict[str, dict[str, Any]] = {
    "A": {"ana": {}, "eva": {"sibling_of": "ana"}},
    "B": {"ana": {}},
    "C": {"ana": {}, "kid": {"child_of": "ana", "birth_date": date(2018, 1, 1)}},
}


def day_of(case: dict[str, Any]) -> date:
    return date.fromisoformat(str(case.get("date") or case["period"]).split("/")[0])


def person(case: dict[str, Any], letter: str = "B", **facts: Any) -> Any:
    """Somebody with limits, at home in Brussels, in a category."""
    persons = {name: dict(given) for name, given in FAMILY[letter].items()}
    persons["ana"] |= {"lasting_limits": True, "lives_in_belgium": True, "domicile": "brussels", **facts}
    example = {"id": case["id"], "on": day_of(case), "unlisted": "absent", "persons": persons}
    return build(example).on(day_of(case), CLAIMED).person("ana")


def arr(name: str, who: Any, *arguments: Any) -> Any:
    return ARR.rules[name](who, *arguments)


def ai(name: str, who: Any, *arguments: Any) -> Any:
    return AI.rules[name](who, *arguments)


def answer(case: dict[str, Any], name: str, given: dict[str, Any]) -> Any:
    """What our rules say for one expected name."""
    points = given.get("points")
    decided: dict[str, Any] = {}
    if points is not None:
        decided = {"autonomy_points_decided": True, "autonomy_points": points}
    if given.get("in_public_institution"):
        decided["institution_over_three_months"] = True
    ana = person(case, **decided)
    if name in ("A_year", "B_year", "C_year"):
        return arr("amount_of_category", ana, name[0])
    if name in ("arr_a_y", "arr_b_y", "arr_c_y"):
        return arr("amount_of_category", ana, name[4].upper())
    if name.startswith("class") or (name.startswith("ai_") and name.endswith("_m")):
        number = name.removeprefix("class").removeprefix("ai_")[0]
        least = AI.parameters["points"].on(day_of(case)).value[number]
        return ai("amount", person(case, autonomy_points_decided=True, autonomy_points=least))
    if name == "partner_income_exemption_year" or name == "partner_exempt_year":
        return arr("partner_exempt", ana)
    if name == "min_age":
        return ARR.parameters["age"].on(day_of(case)).value["from"]
    if name == "arr_max_y":
        if "arr_category" in given:
            who = person(case, LETTERS[given["arr_category"]], earning_capacity_decision="reduced")
            assert arr("category", who) == LETTERS[given["arr_category"]]
            return arr("maximum", who)
        return ARR.due(person(case, earning_capacity_decision="not_reduced"))  # no category given: no right
    if name == "ai_class":
        found = ai("points_class", ana, points or 0)
        return 0 if found == "none" else int(found)
    if name == "ai_max_y":
        return ai("maximum", person(case, autonomy_points_decided=True, autonomy_points=points or 0))
    if name == "ai_cat3_y":
        return ai("amount_of_class", ana, "3")
    if name == "ai_after_institution_y":
        return ai("after_institution", ana)
    if name == "ai_institution_cut":
        return 1 - ai("after_institution", ana) / ai("maximum", ana)
    if name == "work_slice1_upto":
        return arr("work_slice", ana, "first")
    if name == "work_slice2_upto":
        return arr("work_slice", ana, "second")
    if name == "work_slice1_exempt_share":
        return arr("work_free", ana, 1_000.0) / 1_000.0
    if name == "work_slice2_exempt_share":
        end = arr("work_slice", ana, "first")
        return (arr("work_free", ana, end + 1_000.0) - arr("work_free", ana, end)) / 1_000.0
    if name == "other_income_exempt_year":
        return arr("other_free", ana)
    if name == "replacement_income_left_year":
        return ai("replacement_left", ana, float(given["replacement_income_year"]))
    if name == "replacement_income_exempt_year":
        income = float(given["replacement_income_year"])
        return income - ai("replacement_left", ana, income)
    raise KeyError(name)


def check_slices(case: dict[str, Any], slices: list[dict[str, float]], above: float) -> None:
    """Each slice of the rule for who starts to work again: the share of one more euro in it that is free."""
    ana = person(case, works_again_after_two_years=True)
    assert arr("starts_work", ana)
    starts = [0.0, *(row["upto"] for row in slices)]
    shares = [*(row["exempt_share"] for row in slices), above]
    for start, share in zip(starts, shares, strict=True):
        more = arr("new_work_free", ana, start + 1_000.0) - arr("new_work_free", ana, start)
        assert more == pytest.approx(share * 1_000.0)


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    if case["id"] in NOT_MODELLED:
        return
    given = dict(case.get("situation") or case.get("inputs") or {})
    expected = dict(case["expected"])
    base_text = str(case.get("level", "")).startswith("base_text")
    with ExitStack() as stack:
        if base_text:
            stack.enter_context(replaced({find_parameter(LAW, "be.index_coefficient"): 1.0}))
        if "slices" in expected:
            check_slices(case, expected.pop("slices"), expected.pop("above_exempt_share"))
        for name, value in expected.items():
            found = answer(case, name, given)
            assert found == pytest.approx(value, abs=TOLERANCE.get(case["id"], 0.0051)), (case["id"], name)


def test_no_case_is_left_out() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert CASES
    assert {*NOT_MODELLED, *CONTRADICTED, *TOLERANCE} <= {case["id"] for case in CASES}
