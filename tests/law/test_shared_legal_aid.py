"""Legal aid against the shared cases: thresholds and deductions that bars print."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.law.be.index import month_of
from takeup.law.be.integration_income.rules import amount_of_category
from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, build, shared_cases

RIGHT = LAW.right("legal_aid")
FOLDER = shared_folder()
PUBLISHED = shared_cases(FOLDER, "published.yaml", "legal_aid_second_line") if FOLDER else []
THIRD_PARTY = shared_cases(FOLDER, "third_party.yaml", "legal_aid") if FOLDER else []
LEVELS = {"free": "full", "partly_free": "partly", "none": "none"}


def params(cases: list[dict[str, Any]]) -> list[Any]:
    if FOLDER is None:
        return [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]
    return [pytest.param(case, id=case["id"]) for case in cases]


def applicant(day: date, with_partner: bool = False, **facts: Any) -> Any:
    persons: dict[str, Any] = {"ana": {"needs_lawyer": True, **facts}}
    if with_partner:
        persons["ben"] = {"partner_of": "ana"}
    example = {"id": "row", "on": day, "unlisted": "absent", "persons": persons}
    return build(example).on(day).person("ana")


def ask(person: Any, rule: str, *arguments: Any) -> Any:
    return RIGHT.rules[rule](person, *arguments)


@pytest.mark.parametrize("case", params(PUBLISHED))
def test_a_published_table(case: dict[str, Any]) -> None:
    day = date.fromisoformat(case["date"])
    assert case["situation"] == {"table": "net monthly means"}
    for key, value in case["expected"].items():
        if key == "deduction_per_dependant_month":
            assert ask(applicant(day), "deduction_per_dependant") == pytest.approx(value, abs=0.0051)
            continue
        who, of = key.removesuffix("_upto").split("_")
        person = applicant(day, with_partner=who == "household")
        of = {"free": "full", "partly": "partly"}[of]
        assert ask(person, "circle") == who
        assert ask(person, "threshold", of) == ask(person, "threshold_most", of) == value


@pytest.mark.parametrize("case", params(THIRD_PARTY))
def test_a_third_party_case(case: dict[str, Any]) -> None:
    day, given, expected = date.fromisoformat(case["period"]), dict(case["inputs"]), dict(case["expected"])
    if "ri_cat3_m" in given:
        person = applicant(day)
        # the case states the integration income of the day: ours must be the same before the share is taken
        family = month_of(amount_of_category(person, "family"))
        assert family == pytest.approx(given.pop("ri_cat3_m"), abs=0.0051)
        found = ask(person, "deduction_per_dependant")
        assert found == pytest.approx(expected.pop("deduction_per_dependant_m"), abs=0.0051)
    else:
        # the case states means: a wage would count with holiday pay
        person = applicant(day, given.pop("household") != "single", sickness_benefit=float(given.pop("net_income_m")))
        assert ask(person, "level") == LEVELS[expected.pop("result")]
    assert not given, "an input that the adapter does not read"
    assert not expected, "an expected value that is not checked"


def test_no_case_is_left_out() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert PUBLISHED
    assert THIRD_PARTY
