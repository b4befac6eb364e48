"""The check itself: the day it looks from, the worlds, conduct, what is not known, and who lives here."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from takeup.check import check
from takeup.check.lines import Entitlements
from takeup.check.report import Report, RightReport
from takeup.check.words import STEPS
from takeup.dossier import parse_dossier
from takeup.engine.case import AS_THINGS_STAND, CLAIMED
from takeup.engine.law import load

LAW = load("takeup.law.be")
NO_INCOME = dict.fromkeys(
    (
        "net_wage",
        "self_employed_income",
        "unemployment_benefit",
        "sickness_benefit",
        "pension",
        "income_replacement_allowance",
        "integration_allowance",
        "maintenance_received",
        "other_income",
        "local_work_pay",
        "housing_paid_by_outsider",
        "child_maintenance_paid",
        "savings",
        "cadastral_income_built",
        "cadastral_income_unbuilt",
        "transferred_value",
    ),
    0,
)
ADULT: dict[str, Any] = {
    **NO_INCOME,
    "birth_date": "1985-03-04",
    "partnership": "none",
    "lives_in_belgium": "yes",
    "residence_status": "belgian",
    "domicile": "brussels",
    "willing_to_work": "yes",
    "excused_from_work": "no",
    "claims_other_benefits": "yes",
    "asked_to_claim_maintenance": "no",
    "shares_household_costs": "yes",
    "health_insured": "yes",
    "health_insurance_dependant": "no",
    "recognised_disability": "no",
    "widowed": "no",
    "bridging_right": "no",
    "unemployed_since": "does not apply",
    "incapable_since": "does not apply",
    "needs_lawyer": "no",
    "taxable_income": {"2024": 0, "2025": 0, "2026": 0},
}
HOME = {
    "everyone_listed": "yes",
    "own_energy_contract": "yes",
    "social_flat_with_collective_gas": "no",
    "centre_pays_advance": "no",
    "older_disability_allowance": "no",
}
SINGLE, SINGLE_2025 = 1340.47, 1314.20  # from March 2026; before


def adult(**changes: Any) -> dict[str, Any]:
    """Someone without any income; a fact set to None is left out, so that nobody knows it."""
    return {name: value for name, value in {**ADULT, **changes}.items() if value is not None}


def plain(on: str = "2026-04-20", persons: dict[str, Any] | None = None, **parts: Any) -> dict[str, Any]:
    people = {"ana": adult()} if persons is None else persons
    return {"takeup": 1, "id": "test", "on": on, "household": HOME, "persons": people, **parts}


def checked(given: dict[str, Any], on: date | None = None) -> Report:
    text = yaml.safe_dump(given, sort_keys=False, allow_unicode=True).replace("'", "")
    return check(parse_dossier(text, "test.yaml", LAW), LAW, on, "en")


def right(report: Report, name: str, holder: str = "ana") -> RightReport:
    return next(one for one in report.rights if (one.right, one.holder) == (name, holder))


def since(day: str, **facts: Any) -> dict[str, Any]:
    """A situation of Ana from a day on."""
    return {"from": day, "persons": {"ana": facts}}


# -- the day ---------------------------------------------------------------------------------------


PAID_LATE = plain(
    claims=[
        {
            "right": "integration_income",
            "holder": "ana",
            "date": "2026-01-01",
            "outcome": "granted",
            "decided": "2026-01-20",
        }
    ],
    payments=[
        {
            "right": "integration_income",
            "holder": "ana",
            "for": "2026-01",
            "amount": SINGLE_2025,
            "date": "2026-02-10",
        },
        {
            "right": "integration_income",
            "holder": "ana",
            "for": "2026-02",
            "amount": SINGLE_2025,
            "date": "2026-04-09",
        },
    ],
    payments_complete="yes",
)


@pytest.mark.parametrize(
    ("on", "gaps"),
    [
        (date(2026, 2, 15), {}),  # January is not due before 16 February
        (date(2026, 2, 16), {"2026-01": 0}),
        (date(2026, 3, 16), {"2026-01": 0, "2026-02": SINGLE_2025}),
        (date(2026, 4, 8), {"2026-01": 0, "2026-02": SINGLE_2025}),
        (date(2026, 4, 9), {"2026-01": 0, "2026-02": 0}),
    ],
)
def test_a_payment_after_the_day_does_not_exist_yet(on: date, gaps: dict[str, float]):
    found = right(checked(PAID_LATE, on), "integration_income")
    assert {month["month"]: month["gap"] for month in found.gap.months} == gaps


def test_a_decision_after_the_day_does_not_exist_yet():
    before = right(checked(PAID_LATE, date(2026, 1, 19)), "integration_income")
    assert before.next_step == STEPS["in_progress"]["en"].format(date="2026-01-31")
    assert right(checked(PAID_LATE, date(2026, 1, 20)), "integration_income").next_step != before.next_step


def test_what_a_contact_said_after_the_day_is_not_known_yet():
    said = {
        "right": "integration_income",
        "holder": "ana",
        "awareness": "does_not_know",
        "causes": ["language"],
    }
    given = plain(payments_complete="yes", contacts=[{"date": "2026-04-20", "place": "home", "statements": [said]}])
    assert right(checked(given), "integration_income").gap.awareness == "does_not_know"
    earlier = right(checked(given, date(2026, 4, 19)), "integration_income").gap
    assert earlier.awareness == "unknown"
    assert "language" not in [cause.cause for cause in earlier.causes]


# -- conduct -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "conduct"),
    [
        ({"willing_to_work": "no"}, ["willing_to_work"]),
        ({"claims_other_benefits": "no"}, ["claims_other_rights"]),
        ({"asked_to_claim_maintenance": "yes", "claims_maintenance": "no"}, ["claims_maintenance_if_asked"]),
        (
            {"willing_to_work": "no", "claims_other_benefits": "no"},
            ["willing_to_work", "claims_other_rights"],
        ),
    ],
)
def test_only_conduct_stands_in_the_way(facts: dict[str, str], conduct: list[str]):
    found = right(checked(plain(persons={"ana": adult(**facts)}, payments_complete="yes")), "integration_income")
    assert found.status == "quasi"
    assert found.gap.quasi is not None
    assert found.gap.quasi.conduct == conduct
    assert (found.gap.quasi.amount.low, found.gap.quasi.amount.high) == (SINGLE, SINGLE)
    assert found.amount.high == 0
    assert found.gap.names == ["quasi"]
    assert found.gap.lost == found.gap.lost_per_day == 0


def test_who_is_excused_from_work_needs_not_be_willing():
    excused = adult(willing_to_work="no", excused_from_work="yes")
    assert right(checked(plain(persons={"ana": excused})), "integration_income").status == "entitled"


def test_conduct_is_not_all_where_the_income_is_too_high():
    rich = adult(willing_to_work="no", sickness_benefit=1500)
    found = right(checked(plain(persons={"ana": rich})), "integration_income")
    assert found.status == "not_entitled"
    assert found.gap.quasi is None


# -- worlds and passports ------------------------------------------------------------------------------


EARNED_LAST_YEAR = adult(taxable_income={"2024": 60000, "2025": 60000, "2026": 0})
RECEIVED = [{"right": "integration_income", "holder": "ana", "from": "2026-01", "amount": SINGLE}]


def test_a_status_behind_an_unclaimed_right_is_named_as_its_doing():
    """Increased reimbursement by three months of integration income, which nobody has claimed."""
    given = plain(
        persons={"ana": EARNED_LAST_YEAR},
        situations=[since("2026-01-01", net_wage=0)],
        payments_complete="yes",
    )
    text = yaml.safe_dump(given).replace("'", "")
    case = parse_dossier(text, "test.yaml", LAW).to_case(date(2026, 4, 20))
    reimbursement, day = LAW.right("increased_reimbursement"), date(2026, 4, 20)
    assert Entitlements(case, day).due(reimbursement, "ana", day, AS_THINGS_STAND) == (0, 0)
    assert Entitlements(case, day).due(reimbursement, "ana", day, CLAIMED) == (1, 1)
    report = checked(given)
    found = right(report, "increased_reimbursement")
    assert found.status == "entitled"
    assert found.passports == found.gap.caused_by == ["integration_income:ana"]
    assert "increased_reimbursement" in [o.right for o in right(report, "integration_income").opens]


def test_once_the_passport_is_received_the_right_stands_on_its_own():
    report = checked(plain(persons={"ana": EARNED_LAST_YEAR}, payments=RECEIVED, payments_complete="yes"))
    found = right(report, "increased_reimbursement")
    assert found.status == "entitled"
    assert found.passports == found.gap.caused_by == []
    assert right(report, "integration_income").opens == []


def test_only_a_right_that_opens_this_one_is_its_passport():
    """Increased reimbursement by income opened the energy tariff in 2021-2023, and no longer does."""
    report = checked(plain(payments_complete="yes"))
    assert right(report, "increased_reimbursement").status == "entitled"
    assert right(report, "energy_social_tariff", "household").passports == ["integration_income:ana"]


def test_a_passport_that_was_asked_for_is_followed_up():
    claim = {"right": "integration_income", "holder": "ana", "date": "2026-04-10", "outcome": "pending"}
    report = checked(plain(claims=[claim], payments_complete="yes"))
    step = right(report, "energy_social_tariff", "household").next_step
    assert step == STEPS["passport_asked"]["en"].format(right="Integration income")


STUDENT = adult(
    birth_date="2006-09-09",
    child_of="ana",
    studies="higher_education",
    child_benefit_elsewhere="no",
    parents_deceased="none",
    maintenance_title="yes",
    maintenance_title_served="yes",
    maintenance_due=160,
    maintenance_terms_unpaid=4,
    maintenance_still_paid=0,
    own_child_benefit=0,
    child_benefit_received_for=0,
    health_insurance_dependant="yes",
)


def test_what_a_right_opens_comes_with_its_euros():
    """An adult child: the advance on maintenance hangs on child benefit."""
    report = checked(plain(persons={"ana": adult(), "bo": STUDENT}, payments_complete="yes"))
    (opened,) = right(report, "child_benefit", "bo").opens
    assert (opened.right, opened.holder, opened.euros) == ("maintenance_advance", "bo", 160)
    assert right(report, "maintenance_advance", "bo").passports == ["child_benefit:bo"]


# -- what is not known -----------------------------------------------------------------------------------


def test_no_gap_is_claimed_where_nobody_said_what_was_received():
    report = checked(plain(situations=[since("2026-01-01", net_wage=0)]))
    found = right(report, "integration_income")
    assert found.status == "entitled"
    assert found.received is None
    assert not found.gap.received_known
    assert found.gap.names == []
    assert (found.gap.extent, found.gap.lost, found.gap.recoverable) == (None, 0, 0)
    assert found.next_step == STEPS["received_unknown"]["en"]
    assert report.totals.received is None


def test_a_gap_is_claimed_for_a_right_of_which_every_payment_is_listed():
    given = plain(situations=[since("2026-01-01", net_wage=0)], payments_complete=["integration_income"])
    report = checked(given)
    assert right(report, "integration_income").gap.lost == pytest.approx(2 * SINGLE_2025 + SINGLE, abs=0.005)
    assert right(report, "increased_reimbursement").gap.lost == 0


def test_an_unknown_fact_is_asked_and_nothing_is_lost():
    persons = {"ana": adult(residence_status=None)}
    report = checked(plain(persons=persons, situations=[since("2026-01-01", net_wage=0)], payments_complete="yes"))
    found = right(report, "integration_income")
    assert found.status == "unknown"
    assert (found.amount.low, found.amount.high) == (0, SINGLE)
    assert [missing.fact for missing in found.missing] == ["residence_status"]
    assert found.gap.names == []
    assert found.next_step == STEPS["ask_first"]["en"].format(question="What is the residence situation of ana?")


def test_a_household_that_is_known_in_part_gives_a_range():
    given = plain(payments_complete="yes")
    given["household"] = {**HOME, "everyone_listed": "unknown"}
    report = checked(given)
    found = right(report, "integration_income")
    assert found.status == "unknown"
    assert "everyone_listed" in [missing.fact for missing in found.missing]
    assert found.gap.names == []
    assert report.totals.undecided
    assert report.next_question is not None


def test_a_status_that_is_received_needs_no_question():
    report = checked(
        plain(
            persons={
                "ana": adult(widowed=None, bridging_right=None, taxable_income={"2025": 60000}, sickness_benefit=1500)
            },
            payments=[{"right": "increased_reimbursement", "holder": "ana", "from": "2026-01"}],
            payments_complete="yes",
        )
    )
    found = right(report, "increased_reimbursement")
    assert found.status == "unknown"
    assert found.next_step == STEPS["nothing"]["en"]


# -- who lives here ----------------------------------------------------------------------------------------


def couple(**parts: Any) -> dict[str, Any]:
    """Ana, and Bo who has a wage that leaves Ana nothing."""
    ana = adult(partnership="legal_cohabitant", partner_of="bo")
    bo = adult(
        partnership="legal_cohabitant",
        net_wage=2000,
        taxable_wage=2200,
        wage_from_business_sale=0,
        had_integration_income_before_work="no",
        taxable_income={"2024": 26000, "2025": 26000, "2026": 26000},
    )
    return plain(persons={"ana": ana, "bo": bo}, payments_complete="yes", **parts)


def test_a_partner_who_moves_out_no_longer_counts():
    assert (
        right(checked(couple(situations=[since("2026-01-01", net_wage=0)])), "integration_income").status
        == "not_entitled"
    )
    gone = {
        "from": "2026-02-15",
        "why": "Bo moved out",
        "persons": {"bo": {"lives_here": "no"}, "ana": {"partnership": "none"}},
    }
    report = checked(couple(situations=[since("2026-01-01", net_wage=0), gone]))
    assert "bo" not in [one.holder for one in report.rights]
    found = right(report, "integration_income")
    assert found.amount.low == SINGLE
    # By the day: 14 of the 28 days of February as a single person; March in full.
    assert {month["month"]: month["entitled"] for month in found.gap.months} == {
        "2026-02": pytest.approx(SINGLE_2025 / 2, abs=0.005),
        "2026-03": SINGLE,
    }


def test_of_the_months_before_somebody_came_nothing_is_said():
    here = {"from": "2026-03-01", "persons": {"bo": {"lives_here": "yes"}}}
    persons = {"ana": adult(), "bo": adult(lives_here="no", unrelated_to="ana", shares_household_costs="yes")}
    report = checked(
        plain(persons=persons, situations=[since("2026-01-01", net_wage=0), here], payments_complete="yes")
    )
    months = right(report, "integration_income", "bo").gap.months
    assert {month["month"]: month["gap"] for month in months if month["month"] < "2026-03"} == {
        "2026-01": None,
        "2026-02": None,
    }
    assert next(month["gap"] for month in months if month["month"] == "2026-03") == 893.65  # a cohabitant


# -- less was granted than is due ----------------------------------------------------------------------------


@pytest.mark.parametrize(("on", "in_time"), [(date(2026, 4, 20), True), (date(2026, 4, 21), False)])
def test_an_appeal_is_named_only_while_it_is_open(on: date, in_time: bool):
    claim = {
        "right": "integration_income",
        "holder": "ana",
        "date": "2026-01-01",
        "outcome": "granted",
        "decided": "2026-01-20",
        "amount": 800,
    }
    paid = {"right": "integration_income", "holder": "ana", "from": "2026-01", "amount": 800}
    found = right(checked(plain(claims=[claim], payments=[paid], payments_complete="yes"), on), "integration_income")
    assert found.gap.secondary == "under_awarded"
    assert ("2026-04-20" in found.next_step) == in_time  # 90 days after the decision
