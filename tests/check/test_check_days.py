"""The check, day by day: shares of months, last days, who is gone, what was said last, and what is not claimed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from takeup.check.words import STEPS
from tests.check.test_check import SINGLE, SINGLE_2025, adult, checked, plain, right, since

FAMILY, COHABITANT = 1811.57, 893.65  # from March 2026
RI = "integration_income"


def entitled(report: Any, month: str, holder: str = "ana") -> float:
    months = right(report, RI, holder).gap.months
    return next(float(each["entitled"]) for each in months if each["month"] == month)


def claim(day: str, **more: Any) -> dict[str, Any]:
    return {"right": RI, "holder": "ana", "date": day, "outcome": "pending", **more}


# -- a month is weighed by its days -------------------------------------------------------------------


def test_the_month_of_a_birth_is_weighed_by_its_days():
    """Single until 15 March, a family from the 16th, when Bo is born: 15 and 16 of 31 days."""
    persons = {"ana": adult(), "bo": {"birth_date": "2026-03-16", "child_of": "ana"}}
    report = checked(
        plain("2026-05-20", persons, situations=[since("2026-01-01", net_wage=0)], payments_complete="yes")
    )
    assert entitled(report, "2026-02") == SINGLE_2025
    assert entitled(report, "2026-03") == pytest.approx((SINGLE * 15 + FAMILY * 16) / 31, abs=0.005)
    assert entitled(report, "2026-04") == FAMILY


def test_the_month_of_an_eighteenth_birthday_is_weighed_by_its_days():
    """A family until the child is 18 on 11 March, then two people under one roof."""
    bo = adult(
        birth_date="2008-03-11", child_of="ana", studies="none", own_child_benefit=0, child_benefit_received_for=0
    )
    persons = {"ana": adult(), "bo": bo}
    report = checked(
        plain("2026-05-20", persons, situations=[since("2026-01-01", net_wage=0)], payments_complete="yes")
    )
    assert entitled(report, "2026-03") == pytest.approx((FAMILY * 10 + COHABITANT * 21) / 31, abs=0.005)


def test_a_change_on_the_last_day_of_a_month_counts_for_one_day():
    changes = [since("2026-01-01", net_wage=0), since("2026-03-31", sickness_benefit=5000)]
    report = checked(plain("2026-05-20", situations=changes, payments_complete="yes"))
    assert entitled(report, "2026-03") == pytest.approx(SINGLE * 30 / 31, abs=0.005)


@pytest.mark.parametrize(("day", "lost"), [("2026-03-16", 0), ("2026-03-24", SINGLE * 8 / 31)])
def test_a_claim_covers_what_is_due_from_its_day_on(day: str, lost: float):
    """Nothing is due before 16 March: who claims on that day loses nothing, a week later eight days."""
    persons = {"ana": adult(sickness_benefit=5000)}
    changes = [since("2026-03-16", sickness_benefit=0)]
    given = plain("2026-04-20", persons, situations=changes, claims=[claim(day)], payments_complete="yes")
    assert right(checked(given), RI).gap.lost == pytest.approx(lost, abs=0.006)


# -- a last day belongs to its period -----------------------------------------------------------------------


@pytest.mark.parametrize(("on", "step"), [(date(2026, 4, 9), "in_progress"), (date(2026, 4, 10), "overdue")])
def test_a_decision_is_overdue_after_the_last_day(on: date, step: str):
    found = right(checked(plain(claims=[claim("2026-03-10")], payments_complete="yes"), on), RI)
    assert found.next_step == STEPS[step]["en"].format(date="2026-04-09")


@pytest.mark.parametrize(("on", "open"), [(date(2026, 4, 30), True), (date(2026, 5, 1), False)])
@pytest.mark.parametrize("event", ["refused", "stopped"])
def test_an_appeal_is_open_on_its_last_day(on: date, open: bool, event: str):
    """90 days after the decision of 30 January, or after the stop of that day."""
    if event == "refused":
        given = claim("2026-01-02", outcome="refused", decided="2026-01-30")
    else:
        given = claim("2026-01-02", outcome="granted", decided="2026-01-10", stopped="2026-01-30")
    step = right(checked(plain(claims=[given], payments_complete="yes"), on), RI).next_step
    assert ("2026-04-30" in step) == open


def test_a_claim_after_the_day_does_not_exist_yet():
    given = plain(claims=[claim("2026-04-10")], payments_complete="yes")
    assert "2026-05-10" in right(checked(given), RI).next_step
    assert "2026-05-10" not in right(checked(given, date(2026, 4, 9)), RI).next_step


def test_a_stop_after_the_day_does_not_exist_yet():
    granted = claim("2026-01-02", outcome="granted", decided="2026-01-10", stopped="2026-04-20")
    paid = [{"right": RI, "holder": "ana", "from": "2026-01", "amount": SINGLE}]
    given = plain(claims=[granted], payments=paid, payments_complete="yes")
    assert right(checked(given, date(2026, 4, 19)), RI).next_step == STEPS["nothing"]["en"]
    assert right(checked(given, date(2026, 4, 20)), RI).next_step != STEPS["nothing"]["en"]


def test_the_last_claim_of_several_decides_the_next_step():
    claims = [claim("2026-01-02", outcome="refused", decided="2026-01-30"), claim("2026-04-10")]
    step = right(checked(plain(claims=claims, payments_complete="yes")), RI).next_step
    assert step == STEPS["in_progress"]["en"].format(date="2026-05-10")


# -- what was said, and what is not claimed --------------------------------------------------------------------


def said(day: str, **more: Any) -> dict[str, Any]:
    return {"date": day, "place": "home", "statements": [{"right": RI, "holder": "ana", **more}]}


def test_what_was_said_last_about_awareness_counts():
    contacts = [
        said("2026-02-01", awareness="does_not_know"),
        said("2026-03-01", awareness="non_proposal"),
        said("2026-04-01", causes=["language"]),
    ]
    assert right(checked(plain(payments_complete="yes", contacts=contacts)), RI).gap.awareness == "non_proposal"


def test_an_overdue_decision_is_the_doing_of_the_administration():
    report = checked(plain(claims=[claim("2026-01-05")], payments_complete="yes"))
    causes = {cause.cause: cause.level for cause in right(report, RI).gap.causes}
    assert causes["slow_or_wrong_handling"] == "administration"


def test_nothing_is_said_to_be_lost_where_nobody_said_what_was_received():
    gap = right(checked(plain(situations=[since("2026-01-01", net_wage=0)])), RI).gap
    assert (gap.lost_per_day, gap.next_loss) == (0, None)
    gap = right(checked(plain(situations=[since("2026-01-01", net_wage=0)], payments_complete="yes")), RI).gap
    assert gap.lost_per_day == round(SINGLE / 30, 2)
    assert gap.next_loss is not None


def test_at_least_is_said_of_an_amount_that_is_a_range_above_nothing():
    def at_least(**facts: Any) -> bool:
        return right(checked(plain(persons={"ana": adult(**facts)}, payments_complete="yes")), RI).gap.at_least

    assert not at_least()
    assert not at_least(residence_status=None)  # from nothing on: no amount at all is sure


# -- whom and which months the report is about ----------------------------------------------------------------


def test_who_moved_out_but_was_paid_is_not_dropped():
    persons = {"ana": adult(), "bo": adult(unrelated_to="ana", shares_household_costs="yes")}
    gone = {"from": "2026-03-01", "persons": {"bo": {"lives_here": "no"}}}
    paid = [{"right": RI, "holder": "bo", "from": "2026-01", "to": "2026-02", "amount": 876.13}]
    report = checked(plain(persons=persons, situations=[gone], payments=paid, payments_complete="yes"))
    found = right(report, RI, "bo")
    assert found.status == "unknown"
    assert found.next_step == STEPS["elsewhere"]["en"].format(person="bo")


def test_sixty_months_are_looked_back_at_most():
    report = checked(plain(situations=[since("2015-01-01", net_wage=0)], payments_complete="yes"))
    assert (report.months_from, report.months_to) == ("2021-05", "2026-04")


def test_what_is_received_is_that_of_the_latest_month_where_this_month_is_not_paid_yet():
    paid = [{"right": RI, "holder": "ana", "from": "2026-02", "to": "2026-03", "amount": 500, "date": "2026-04-01"}]
    assert right(checked(plain(payments=paid, payments_complete="yes")), RI).received == 500


def test_names_are_those_of_all_months_and_the_axes_those_of_the_latest():
    """January and February nothing was paid, in March a part: full and partial, and the latest month is partial."""
    paid = [{"right": RI, "holder": "ana", "for": "2026-03", "amount": 500, "date": "2026-04-01"}]
    given = plain(situations=[since("2026-01-01", net_wage=0)], payments=paid, payments_complete="yes")
    gap = right(checked(given), RI).gap
    assert {"full", "partial", "primary", "secondary"} <= set(gap.names)
    assert gap.extent == "partial"


def test_a_month_before_the_first_known_figure_says_so():
    report = checked(plain("2001-05-20", {"ana": adult(birth_date="1960-03-04")}, payments_complete="yes"))
    found = right(report, RI)
    assert found.status == "unknown"
    assert found.indicative
    assert any("known" in note.text or "before" in note.text for note in found.indicative_because)


def test_a_status_that_begins_inside_a_month_holds_in_that_month():
    """Debts from 12 March on: help with them can be had in March, not in February."""
    changes = [
        {**since("2026-01-01", net_wage=0), "household": {"debts": "none", "debt_help": "none"}},
        {"from": "2026-03-12", "household": {"debts": "cannot_pay"}},
    ]
    report = checked(plain("2026-05-20", situations=changes, payments_complete="yes"))
    months = right(report, "debt_mediation", "household").gap.months
    assert {each["month"]: each["entitled"] for each in months} == {"2026-03": 1.0, "2026-04": 1.0}


def test_a_status_that_is_received_from_inside_a_month_on_is_received_in_that_month():
    """Help with debts runs from 12 March on: nothing is missed in March."""
    changes = [
        {**since("2026-01-01", net_wage=0), "household": {"debts": "cannot_pay", "debt_help": "none"}},
        {"from": "2026-03-12", "household": {"debt_help": "amicable"}},
    ]
    report = checked(plain("2026-05-20", situations=changes, payments_complete="yes"))
    months = {each["month"]: each for each in right(report, "debt_mediation", "household").gap.months}
    assert [months[m]["received"] for m in ("2026-02", "2026-03", "2026-04")] == [0.0, 1.0, 1.0]
    assert months["2026-03"]["gap"] == 0.0
