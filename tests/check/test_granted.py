"""What is granted and has not come yet, and what still comes although its end has come: one looks after it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from takeup.check import check
from takeup.check.report import Report, RightReport
from takeup.dossier import Dossier, parse_dossier
from takeup.engine.law import load
from takeup.reading.groups import GAP, RECEIVED, RUNNING, sorted_for_reading

LAW = load("takeup.law.be")
WIDOW = (Path(__file__).parents[2] / "examples" / "widow-no-igo.yaml").read_text()
TODAY = date(2026, 5, 18)
DUE = 749.75  # her income guarantee, and 310.70 of integration income as long as she has none


def widow(claim: str, payments: str = "") -> Dossier:
    text = WIDOW.replace("payments_complete", f"claims:\n  - {{{claim}}}\n{payments}payments_complete")
    return parse_dossier(text, "widow.yaml", LAW)


def guarantee(more: str) -> str:
    return f"right: income_guarantee, holder: jeanne, date: 2026-04-02, decided: 2026-05-04, {more}"


def granted(amount: float = DUE, since: str = "2026-05", more: str = "") -> str:
    return guarantee(f"outcome: granted, amounts: [{{from: {since}, amount: {amount}}}]{more}")


def of(report: Report, right: str) -> RightReport:
    return next(each for each in report.rights if each.right == right)


def first(report: Report, dossier: Dossier) -> list[str]:
    return [step[0].right for step in sorted_for_reading(report, dossier).first]


def test_before_anything_is_granted_integration_income_is_worth_asking() -> None:
    dossier = parse_dossier(WIDOW, "widow.yaml", LAW)
    assert {"income_guarantee", "integration_income"} <= set(first(check(dossier, LAW, TODAY), dossier))


def test_what_is_granted_in_full_is_on_its_way() -> None:
    dossier = widow(granted())
    report = check(dossier, LAW, TODAY)
    right = of(report, "income_guarantee")
    assert (right.step, right.received) == ("granted", 0.0), "it has not come yet"
    assert right in sorted_for_reading(report, dossier).groups[RUNNING]
    assert of(report, "integration_income").status == "not_entitled", "she need not ask for what it replaces"
    steps = first(report, dossier)
    assert "integration_income" not in steps and steps[-1] == "income_guarantee", "one looks whether it comes"
    assert report.totals.due.low - (report.totals.received or 0) >= DUE, "until it comes it is still to come"


def test_what_follows_by_itself_is_not_late_before_the_first_payment() -> None:
    report = check(widow(granted()), LAW, TODAY)
    assert of(report, "energy_social_tariff").step == "passport_granted"
    paid = (
        f"payments:\n  - {{right: income_guarantee, holder: jeanne, for: 2026-05, amount: {DUE}, date: 2026-05-12}}\n"
    )
    assert of(check(widow(granted(), paid), LAW, TODAY), "energy_social_tariff").step == "automatic"


def test_less_than_is_due_can_still_be_appealed() -> None:
    dossier = widow(granted(amount=700))
    report = check(dossier, LAW, TODAY, "en")
    right = of(report, "income_guarantee")
    assert right.step == "under_awarded" and "2026-08-02" in right.next_step
    assert right in sorted_for_reading(report, dossier).groups[GAP] and "income_guarantee" in first(report, dossier)


def test_less_by_a_rounding_is_not_less() -> None:
    assert of(check(widow(granted(amount=749)), LAW, TODAY), "income_guarantee").step == "granted"


def test_what_begins_later_is_granted_and_until_then_another_right_is_due() -> None:
    dossier = widow(granted(since="2026-06"))
    report = check(dossier, LAW, TODAY)
    assert of(report, "income_guarantee").step == "granted"
    assert of(report, "integration_income").status == "entitled"


def test_once_it_comes_there_is_nothing_to_do() -> None:
    paid = (
        f"payments:\n  - {{right: income_guarantee, holder: jeanne, for: 2026-05, amount: {DUE}, date: 2026-05-12}}\n"
    )
    report = check(widow(granted(), paid), LAW, TODAY)
    right = of(report, "income_guarantee")
    assert (right.step, right.received) == ("nothing", DUE)
    assert right in sorted_for_reading(report, widow(granted(), paid)).groups[RECEIVED]


def test_what_was_due_and_did_not_come_is_asked_for() -> None:
    """From the month after: then the payment of May is late."""
    assert of(check(widow(granted()), LAW, date(2026, 6, 10)), "income_guarantee").step == "frictional"


@pytest.mark.parametrize("more", [", stopped: 2026-05-10", ", withdrawn: 2026-05-10"])
def test_what_was_stopped_or_withdrawn_is_not_on_its_way(more: str) -> None:
    report = check(widow(granted(more=more)), LAW, TODAY)
    assert of(report, "income_guarantee").step not in ("granted", "nothing")
    assert of(report, "integration_income").status == "entitled"


def test_a_status_that_is_granted_opens_what_hangs_on_it() -> None:
    claim = "right: increased_reimbursement, holder: jeanne, date: 2026-05-04, decided: 2026-05-11, outcome: granted"
    before = check(parse_dossier(WIDOW, "widow.yaml", LAW), LAW, TODAY)
    after = check(widow(claim), LAW, TODAY)
    door = "increased_reimbursement:jeanne"
    waiting = {right.right for right in before.rights if door in right.passports}
    assert of(after, "increased_reimbursement").step == "granted_status" and waiting
    assert not any(door in right.passports for right in after.rights)


def test_what_still_comes_although_its_end_has_come_is_looked_at() -> None:
    """Sandra's benefit ended on 1 July 2026; months later it is still noted as coming in."""
    text = (Path(__file__).parents[2] / "examples" / "exit-unemployment-2026.yaml").read_text()
    dossier = parse_dossier(text, "sandra.yaml", LAW)
    report = check(dossier, LAW, date(2026, 11, 24))
    assert of(report, "unemployment_benefit").step == "still_comes" and "unemployment_benefit" in first(report, dossier)
    before = check(dossier, LAW, date(2026, 6, 1))
    assert of(before, "unemployment_benefit").step == "nothing"
