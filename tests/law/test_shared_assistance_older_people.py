"""The allowance for help to older people against the shared cases.

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
from tests.law.worked import LAW, build, shared_cases

RIGHT = LAW.right("assistance_older_people")
FOLDER = shared_folder()
SOURCES = (("published.yaml", "apa_thab_brussels"), ("third_party.yaml", "apa_thab_brussels"))
CASES = [case for file, right in SOURCES for case in shared_cases(FOLDER, file, right)] if FOLDER else []
PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]

NOT_MODELLED: dict[str, str] = {}
CONTRADICTED: dict[str, tuple[str, float]] = {}
READ = {
    *("age", "points", "household", "income_year", "other_income_year", "index", "counted_income", "k"),
    *("domiciled_brussels", "resides_be", "other_rights_claimed", "built_share", "unbuilt_share", "sold_share"),
    *("other_income_y", "lives_with_non_relative", "both_get_apa", "pension_y", "n_children", "ki_built"),
    *("ki_unbuilt", "savings", "sold_months", "sold_value", "sold_debts_paid", "sold_within_10y"),
}

# The name that a case expects -> the rule that answers.
RULES = {
    "apa_year": "yearly_due",
    "apa_month": "amount",
    "income_above_exemption_year": "income_over_exempt",
    "apa_y": "yearly_due",
    "apa_m": "amount",
    "apa_raw_y": "yearly_due",
    "apa_max_y": "maximum",
    "apa_base_y": "maximum",
    "exemption_y": "exempt",
    "exemption_base_y": "exempt",
    "income_over_exemption_y": "income_over_exempt",
    "income_before_exemption_y": "income_attributed",
    "pension_counted_y": "pension_counted",
    "built_exempt": "built_exempt",
    "built_income_y": "built_counted",
    "unbuilt_income_y": "unbuilt_counted",
    "property_income_y": "property_counted",
    "property_before_interest_y": "property_counted",  # no case has mortgage interest
    "capital_income_y": "savings_counted",
    "sold_net": "transfer_left",
    "sold_income_y": "transfer_counted",
    "ok_scope": "lives_in_brussels",
    "ok_age": "of_age",
    "ok_points": "has_enough_points",
    "ok_income": "income_is_low",
}


def day_of(case: dict[str, Any]) -> date:
    return date.fromisoformat(str(case.get("date") or case["period"]).split("/")[0])


def household(case: dict[str, Any], given: dict[str, Any], points: int) -> Any:
    day = day_of(case)
    income = given.get("other_income_y", given.get("other_income_year", given.get("income_year", 0)))
    persons: dict[str, Any] = {
        "ana": {
            "birth_date": date(day.year - given.get("age", 70), 1, 1),
            "lasting_limits": True,
            "domicile": "brussels" if given.get("domiciled_brussels", True) else "flanders",
            "lives_in_belgium": given.get("resides_be", True),
            "claims_other_benefits": given.get("other_rights_claimed", True),
            "autonomy_points_decided": True,
            "autonomy_points": points,
            "pension": given.get("pension_y", 0) / 12,
            "other_income": income / 12,
            "savings": given.get("savings", 0),
            "savings_share": 1.0,
            "cadastral_income_built": given.get("ki_built", 0),
            "cadastral_income_unbuilt": given.get("ki_unbuilt", 0),
            "property_share": given.get("built_share", 1),
            "transferred_value": given.get("sold_value", 0),
            "transferred_share": given.get("sold_share", 1),
            "transferred_for_price": bool(given.get("sold_value")),
            "transfer_debts_paid": given.get("sold_debts_paid", 0),
            "transfer_abatement_years": given.get("sold_months", 0) / 12,
        }
    }
    assert given.get("built_share", 1) == given.get("unbuilt_share", 1)
    assert given.get("sold_within_10y", True)
    receives = {}
    if given.get("lives_with_non_relative"):
        persons["ben"] = {"birth_date": date(1945, 1, 1), "lasting_limits": True, "unrelated_of": "ana"}
        if given.get("both_get_apa"):
            receives = {"ben": {"assistance_older_people": 100.0}}
    for number in range(given.get("n_children", 0)):
        persons[f"kid{number}"] = {"birth_date": date(day.year - 10, 1, 1), "child_of": "ana"}
    example = {"id": case["id"], "on": day, "unlisted": "absent", "persons": persons, "receives": receives}
    return build(example).on(day, CLAIMED)


def answer(case: dict[str, Any], name: str, given: dict[str, Any]) -> Any:
    """What our rules say for one expected name."""
    rules = RIGHT.rules
    if name.startswith("class"):
        least = LAW.right("integration_allowance").parameters["points"].on(day_of(case)).value[name[5]]
        return RIGHT.due(household(case, given, least).person("ana"))
    ana = household(case, given, given["points"]).person("ana")
    if name in ("category", "apa_category"):
        return int(LAW.right("integration_allowance").rules["points_class"](ana, given["points"]))
    if name == "min_age":
        return RIGHT.parameters["age"].on(day_of(case)).value
    if name == "household":
        return int(rules["has_household"](ana))
    if name == "exemption_category":
        return {"A": 1, "B": 2}[rules["exemption_category"](ana)]
    if name in ("exemption_y", "exemption_base_y"):
        return rules["exempt_of"](ana, rules["exemption_category"](ana))
    if name == "split":
        return rules["income_attributed"](ana) / rules["income_of_household"](ana)
    if name == "sold_abatement":
        return given["sold_value"] - given["sold_debts_paid"] - rules["transfer_left"](ana)
    if name == "unbuilt_after_exempt":
        return rules["unbuilt_counted"](ana) / RIGHT.parameters["factor"].on(day_of(case)).value["unbuilt"]
    if name == "eligible":
        return RIGHT.due(ana) > 0
    return rules[RULES[name]](ana)


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    given = dict(case.get("situation") or case.get("inputs") or {})
    assert set(given) <= READ
    with ExitStack() as stack:
        if given.get("k") == 1 or given.get("index") == 1:
            stack.enter_context(replaced({RIGHT.parameters["coefficient"]: 1.0}))
        for name, value in case["expected"].items():
            assert answer(case, name, given) == pytest.approx(value, abs=0.0051), (case["id"], name)


def test_no_case_is_left_out() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert CASES
    assert {*NOT_MODELLED, *CONTRADICTED} <= {case["id"] for case in CASES}
