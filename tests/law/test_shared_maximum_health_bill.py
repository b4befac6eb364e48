"""The ceiling on the health bill against the shared cases: rows of tables that mutualities print."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import ABSENT, shared_folder
from tests.law.worked import LAW, build, shared_cases

RIGHT = LAW.right("maximum_health_bill")
FOLDER = shared_folder()
CASES = shared_cases(FOLDER, "published.yaml", "maf") if FOLDER else []
PARAMS: list[Any] = [pytest.param(case, id=case["id"]) for case in CASES]
if FOLDER is None:
    PARAMS = [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=ABSENT))]

NOT_MODELLED = {
    ("MAF-T-2018", "ceilings between the lowest and the highest"): (
        "the incomes that go with the letters were not found, so no household can be given one of them: "
        "the answer for 2018 is a range from the lowest to the highest, and these two are checked"
    ),
}


def household(year: int, income: float, receives: Any = None, **facts: Any) -> Any:
    income_year = year - 2 if year >= 2019 else year - 3
    ana = {"net_taxable_income": {income_year: income}, **facts}
    example = {"id": "row", "on": date(year, 12, 1), "unlisted": "absent", "persons": {"ana": ana}}
    return build({**example, "receives": receives}).on(date(year, 12, 1))


def ceiling(year: int, income: float) -> Any:
    return RIGHT.rules["ceiling_of_income"](household(year, income))


@pytest.mark.parametrize("case", PARAMS)
def test_a_published_table(case: dict[str, Any]) -> None:
    year, expected = int(case["date"][:4]), dict(case["expected"])
    ceilings = expected.pop("ceilings")
    if "net_income_upper_bounds" in expected:
        back = RIGHT.parameters["income_years_back"].on(date(year, 1, 1)).value
        assert year - back == case["situation"]["income_year"]
        limits = expected.pop("net_income_upper_bounds")
        assert len(ceilings) == len(limits) + 1
        assert ceiling(year, 0) == ceilings[0]
        for place, limit in enumerate(limits):
            assert ceiling(year, limit - 0.01) == pytest.approx(ceilings[place], abs=0.0051)
            assert ceiling(year, limit + 0.01) == pytest.approx(ceilings[place + 1], abs=0.0051)
    else:
        assert (case["id"], "ceilings between the lowest and the highest") in NOT_MODELLED
        bounds = RIGHT.parameters["ceiling_bounds"].on(date(year, 1, 1)).value
        assert (bounds["low"], bounds["high"]) == (ceilings[0], ceilings[-1])
    if "social_maf" in expected:
        assert RIGHT.rules["social_ceiling"](household(year, 0)) == expected.pop("social_maf")
    if "chronic_illness_reduction" in expected:
        ill = household(year, 0, receives={"ana": {"chronic_illness_status": 1}}, lasting_limits=True)
        assert RIGHT.rules["reduction"](ill, ceilings[0]) == expected.pop("chronic_illness_reduction")
    assert not expected, "an expected value that is not checked"


def test_no_case_is_left_out() -> None:
    if FOLDER is None:
        pytest.skip(ABSENT)
    assert CASES
    assert {id for id, _ in NOT_MODELLED} <= {case["id"] for case in CASES}
