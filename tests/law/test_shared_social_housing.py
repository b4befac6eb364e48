"""Social housing against the shared cases.

Published figures, and cases restated from rulespec-be (Axiom Foundation, CC BY 4.0).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from typing import Any

import pytest

from takeup.engine.case import CLAIMED
from takeup.engine.parameters import replaced
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, build, shared_cases

RIGHT = LAW.right("social_housing")
FOLDER = shared_folder()
SOURCES = (
    ("published.yaml", "social_housing_brussels"),
    ("third_party.yaml", "social_housing_brussels"),
)
CASES = [case for file, right in SOURCES for case in shared_cases(FOLDER, file, right)] if FOLDER else []

NOT_MODELLED = {
    "SH-07": "the end of a lease of moderate housing: its rule is not known apart from this case of zeros",
}
CONTRADICTED: dict[str, tuple[str, Any]] = {}

READ = {
    *("table", "n_members", "n_incomes", "k30", "income_ref_y", "rooms_children", "rooms_actual"),
    *("household_income_y", "passive", "gas_kwh_m2", "m2", "gas_tariff", "energy_exempt_share", "nrv_coef"),
    *("household", "n_children"),
}
CEILINGS_2016 = {
    "alone": 21_692.84,
    "one_income": 24_103.17,
    "several_incomes": 27_546.51,
    "child": 2_065.98,
    "disabled_adult": 4_131.97,
}


def ask(household: Any, name: str, *arguments: Any) -> Any:
    return RIGHT.rules[name](household, *arguments)


def extra(household: Any, given: dict[str, Any]) -> int:
    return int(ask(household, "bedrooms_too_many", given["rooms_actual"], given.get("rooms_children", 0), 0))


def income(given: dict[str, Any]) -> float:
    return float(given["household_income_y"])


def energy(household: Any, given: dict[str, Any]) -> float:
    saved = given["gas_kwh_m2"] * given["m2"] * given["gas_tariff"]
    standard = "passive" if given["passive"] else "low"
    return float(ask(household, "energy_share", standard, saved, given["energy_exempt_share"]))


# The name that a case expects -> how to ask it of the household.
ASK: dict[str, Callable[[Any, dict[str, Any]], Any]] = {
    "adm_ceiling_y": lambda h, g: ask(h, "admission_ceiling"),
    "income_ceiling_y": lambda h, g: ask(h, "admission_ceiling"),
    "adm_ok": lambda h, g: ask(h, "income_under_the_ceiling"),
    "mod_ok": lambda h, g: ask(h, "fits_moderate_housing"),
    "med_ok": lambda h, g: ask(h, "fits_medium_housing"),
    "rooms_adapted": lambda h, g: ask(h, "fitting_bedrooms", g["rooms_children"], 0),
    "rooms_excess": extra,
    "over_exempt": lambda h, g: ask(h, "extra_rooms_free", False),
    "over_rooms": lambda h, g: ask(h, "charged_rooms", extra(h, g)),
    "over_per_room_y": lambda h, g: ask(h, "charge_for_one_room", income(g)),
    "over_y": lambda h, g: ask(h, "extra_rooms_charge", extra(h, g), income(g)),
    "over_m": lambda h, g: ask(h, "extra_rooms_charge", extra(h, g), income(g)) / 12,
    "energy_rate": lambda h, g: ask(h, "energy_share", "passive", 1.0, 0.0),
    "energy_y": energy,
    "energy_m": lambda h, g: energy(h, g) / 12,
    "cap_applies": lambda h, g: ask(h, "cap_applies", g["rooms_actual"], 0, 0, False),
    "nrv_coef_ok": lambda h, g: ask(h, "normal_value_allowed", g["nrv_coef"]),
}
# The rows of a table of ceilings: adults with an income each, children, adults with a disability.
ROWS = {
    "alone": (1, 1, 0),
    "more_persons_one_income": (2, 1, 0),
    "two_or_more_incomes": (2, 2, 0),
}


def day_of(case: dict[str, Any]) -> date:
    return date.fromisoformat(str(case.get("date") or case["period"]).split("/")[0])


def inputs_of(case: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = case.get("situation") or case["inputs"]
    return found


def household(day: date, adults: int, incomes: int, children: int, euros: float = 1.0, disabled: bool = False) -> Any:
    """`euros`: the income of the first adult, each further income is one euro."""
    persons: dict[str, Any] = {}
    names = ["ana", "ben", "cem", "dia"][:adults]
    for place, name in enumerate(names):
        amount = (euros if place == 0 else 1.0) if place < incomes else 0.0
        persons[name] = {
            "domicile": "brussels",
            "net_taxable_income": {day.year: amount, day.year - 3: amount},
            "recognised_disability": disabled and place == 0,
        }
    for place in range(children):
        persons[f"child{place}"] = {"birth_date": date(day.year - 9, 1, 1), "child_of": "ana"}
    example = {"id": "x", "on": day, "unlisted": "absent", "persons": persons, "household": {"tenure": "private_rent"}}
    return build(example).on(day, CLAIMED)


def table(day: date) -> dict[str, float]:
    """The ceilings of a day, row by row."""
    found = {name: ask(household(day, *row), "admission_ceiling") for name, row in ROWS.items()}
    one_income = found["more_persons_one_income"]
    found["per_child"] = ask(household(day, 2, 1, 1), "admission_ceiling") - one_income
    found["per_disabled_adult"] = ask(household(day, 2, 1, 0, disabled=True), "admission_ceiling") - one_income
    return found


PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES if case["id"] not in NOT_MODELLED]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]


@pytest.mark.parametrize("case", PARAMS)
def test_a_shared_case(case: dict[str, Any]) -> None:
    given, day = inputs_of(case), day_of(case)
    assert set(given) <= READ, "an input that the adapter does not read"
    if "table" in given:
        found = table(day)
        assert found == pytest.approx(case["expected"], abs=0.0051)
        return
    adults = given.get("n_members", 2 if given.get("household") == "couple_one_income" else 1)
    incomes = given.get("n_incomes", 1)
    with ExitStack() as stack:
        if case["level"] == "base_2016":
            ceilings = {name: euros * given["k30"] for name, euros in CEILINGS_2016.items()}
            named = {"ceiling": ceilings, "ceiling_most": ceilings, "index": float(given["k30"])}
            stack.enter_context(replaced({RIGHT.parameters[name]: value for name, value in named.items()}))
        home = household(day, adults, incomes, given.get("n_children", 0), given.get("income_ref_y", 1.0))
        for key, expected in case["expected"].items():
            answer = ASK[key](home, given)
            if isinstance(expected, bool):
                assert answer is expected, key
            else:
                assert answer == pytest.approx(expected, abs=0.0051), key


def test_no_case_is_dropped() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert all(shared_cases(FOLDER, file, right) for file, right in SOURCES)
    assert set(NOT_MODELLED) <= {case["id"] for case in CASES}, "a case that is listed as special is gone"
    known = {*ASK, *ROWS, "per_child", "per_disabled_adult"}
    for case in CASES:
        for key in case["expected"]:
            assert key in known or case["id"] in NOT_MODELLED, f"{case['id']}: {key}"
