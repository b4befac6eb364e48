"""Increased reimbursement against the shared cases: ceilings that mutualities print."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, answers, shared_cases

RIGHT = LAW.right("increased_reimbursement")
NAME = "bim_increased_reimbursement"
FOLDER = shared_folder()
PUBLISHED = shared_cases(FOLDER, "published.yaml", NAME) if FOLDER else []
THIRD_PARTY = shared_cases(FOLDER, "third_party.yaml", NAME) if FOLDER else []


def params(cases: list[dict[str, Any]]) -> list[Any]:
    if FOLDER is None:
        return [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]
    return [pytest.param(case, id=case["id"]) for case in cases]


def ceilings(day: date, route: str, extra: int) -> tuple[float, float]:
    """The lowest and the highest that the ceiling can be for a person and so many more."""
    persons: dict[str, Any] = {"ana": {}}
    for place in range(extra):
        persons[f"child{place}"] = {"birth_date": date(2018, 1, 1), "child_of": "ana"}
    names = (f"{route}_ceiling", f"{route}_ceiling_most")
    example = {
        "id": "ceiling",
        "on": day,
        "ask": "ana",
        "unlisted": "absent",
        "persons": persons,
        "expect": dict.fromkeys(names, 0),
    }
    found = answers(RIGHT, example)
    return found[names[0]], found[names[1]]


@pytest.mark.parametrize("case", params(PUBLISHED))
def test_a_published_ceiling(case: dict[str, Any]) -> None:
    given, expected = dict(case["situation"]), dict(case["expected"])
    day, route = date.fromisoformat(case["date"]), given.pop("route")
    extra = given.pop("extra_household_members", 0)
    given.pop("household", None)  # the same in words
    assert not given, "an input that the adapter does not read"
    if "income_ceiling_year" in expected:
        printed = expected.pop("income_ceiling_year")
        assert ceilings(day, route, extra) == pytest.approx((printed, printed), abs=0.0051)
    if "base_year" in expected:
        alone = expected.pop("base_year")
        assert ceilings(day, route, 0) == pytest.approx((alone, alone), abs=0.0051)
        two = alone + expected.pop("per_extra_person_year")
        assert ceilings(day, route, 1) == pytest.approx((two, two), abs=0.0051)
    assert not expected, "an expected value that is not checked"


@pytest.mark.parametrize("case", params(THIRD_PARTY))
def test_a_third_party_ceiling(case: dict[str, Any]) -> None:
    given = dict(case["inputs"])
    route, day = {
        "annual_2024": ("annual", date(2024, 1, 1)),
        "current_2024_06": ("current", date(2024, 6, 1)),
    }[given.pop("route")]
    extra = given.pop("n_adults") - 1 + given.pop("n_children")
    given.pop("invalid", None)  # why the income of today counts; the ceiling does not depend on it
    assert not given, "an input that the adapter does not read"
    assert set(case["expected"]) == {"ceiling_y"}, "an expected value that is not checked"
    assert ceilings(day, route, extra) == pytest.approx((case["expected"]["ceiling_y"],) * 2, abs=0.0051)


def test_no_case_is_left_out() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert PUBLISHED
    assert THIRD_PARTY
