"""Rights without an amount, given by centres, associations and municipalities: who is asked, and what stays open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.engine.household import HOUSEHOLD
from takeup.engine.questions import Exploration, Range
from tests.law.worked import LAW, build

TODAY = date(2026, 4, 1)
RIGHTS = (
    "urgent_medical_aid",
    "article_27",
    "participation_fund",
    "food_aid",
    "taxi_cheques",
    "disability_measures",
    "municipal_premiums",
)
RECEIVES_NOTHING = {
    "integration_income": 0.0,
    "equivalent_integration_income": 0.0,
    "income_guarantee": 0.0,
    "increased_reimbursement": 0.0,
}


def found(right: str, ana: dict[str, Any], home: dict[str, Any] | None = None, **more: Any) -> Range:
    """`unlisted="absent"`: what is not said does not apply; otherwise it is not known."""
    example: dict[str, Any] = {"id": "own", "on": TODAY, "persons": {"ana": {"birth_date": date(1980, 1, 1), **ana}}}
    example |= {"household": home or {}, **more}
    holder = HOUSEHOLD if LAW.right(right).holder == HOUSEHOLD else "ana"
    return Exploration(build(example), TODAY, [LAW.right(right)]).range_of(right, holder)


@pytest.mark.parametrize("right", RIGHTS)
def test_they_have_no_amount_and_say_so(right: str) -> None:
    assert LAW.right(right).amount is None
    assert LAW.right(right).kind == "status"
    assert LAW.right(right).grade in ("conditions", "worth_asking")
    assert LAW.right(right).conditions[-1].discretion or right == "disability_measures"


# A partner of Article 27 says itself who is short of money, and the ceilings of increased reimbursement are not known.
NOBODY_IS_LEFT_OUT = ("article_27", "municipal_premiums")


@pytest.mark.parametrize("right", [right for right in RIGHTS if right not in NOBODY_IS_LEFT_OUT])
def test_someone_who_surely_is_not_concerned_is_asked_nothing(right: str) -> None:
    """An adult of 46 who is Belgian, healthy, rents, receives nothing and has enough food; all else is unknown."""
    ana = {
        "residence_status": "belgian",
        "recognised_disability": False,
        "integration_allowance": 0,
        "income_replacement_allowance": 0,
        "pregnant": False,
    }
    home = {"tenure": "private_rent", "too_little_for_food": False}
    assert found(right, ana, home, receives={"ana": RECEIVES_NOTHING}).high == 0


@pytest.mark.parametrize(
    ("right", "ana", "received", "question"),
    [
        (
            "urgent_medical_aid",
            {"lives_in_belgium": True, "residence_status": "no_title", "health_insured": True},
            {},
            "uma-insured",
        ),
        (
            "article_27",
            {"domicile": "brussels", "social_service_client": True},
            {"increased_reimbursement": 1},
            "a27-which-partner",
        ),
        ("participation_fund", {"lives_in_belgium": True}, {"integration_income": 1340.47}, "pf-stopped"),
        (
            "taxi_cheques",
            {"domicile": "brussels", "cannot_use_public_transport": True, "birth_date": date(1940, 1, 1)},
            {"increased_reimbursement": 1},
            "tc-group",
        ),
        (
            "taxi_cheques",
            {
                "domicile": "brussels",
                "cannot_use_public_transport": True,
                "recognised_disability": True,
                "net_wage": 4000,
            }
            | {"taxable_wage": 4500, "health_insured": True, "taxable_income": {2024: 60000, 2025: 60000}},
            {"increased_reimbursement": 0},
            "tc-income",
        ),
    ],
)
def test_what_only_an_office_can_say_stays_open(
    right: str, ana: dict[str, Any], received: dict[str, float], question: str
) -> None:
    answer = found(right, ana, receives={"ana": received}, unlisted="absent")
    assert (answer.low, answer.high) == (0.0, 1.0)
    assert question in [point.what for point in answer.open]


def test_food_aid_asks_one_question_where_money_is_short() -> None:
    home = {"tenure": "private_rent"}
    answer = found("food_aid", {"residence_status": "no_title"}, home)
    assert (answer.low, answer.high) == (0.0, 1.0)
    assert {asked.fact for asked in answer.matters} == {"too_little_for_food"}
