"""What is paid once or for a year, what facts tell of payments, estimates, and terms that no source gives."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from takeup.check import check
from takeup.check.report import Report, RightReport
from takeup.dossier import parse_dossier
from takeup.engine.explain import Tracer
from takeup.engine.law import load
from takeup.engine.questions import Exploration

LAND = load("tests.check.periodland")


def report(
    today: str, payments: list[dict[str, Any]] | None = None, complete: bool = True, since: str = "", **facts: Any
) -> Report:
    """Ana, at school since 2024 unless said otherwise, in the eyes of `takeup check`."""
    situation = {"from": since or "2024-01-01", "persons": {"ana": facts}}
    text = {
        "takeup": 1,
        "id": "ana",
        "household": {"everyone_listed": True},
        "persons": {"ana": {"birth_date": "1990-01-01"}},
        "situations": [situation],
        "payments": payments or [],
        "payments_complete": complete,
    }
    dossier = parse_dossier(yaml.safe_dump(text), "ana.yaml", LAND)
    return check(dossier, LAND, date.fromisoformat(today), "en")


def of(found: Report, right: str) -> RightReport:
    return next(r for r in found.rights if r.right == right)


KNOWN: dict[str, Any] = {"at_school": True, "moved_on": "2025-03-20", "sick_pay": 0, "net": 0, "taxed": {2025: 0}}


def test_what_is_paid_once_is_due_once_and_can_be_had_until_its_time_is_over() -> None:
    gift = of(report("2025-05-10", **KNOWN), "moving_gift")
    assert (gift.amount.low, gift.amount.per, gift.status) == (800, "once", "entitled")
    assert (gift.gap.recoverable, gift.gap.lost) == (800, 0)
    assert gift.gap.next_loss is not None
    assert (gift.gap.next_loss["date"], gift.gap.next_loss["amount"]) == ("2025-10-01", 800)
    assert [m["month"] for m in gift.gap.months if m["gap"]] == ["2025-03"]


def test_what_was_paid_once_is_not_due_again() -> None:
    paid = [{"right": "moving_gift", "holder": "ana", "from": "2025-03", "to": "2025-03", "amount": 800}]
    gift = of(report("2025-05-10", paid, **KNOWN), "moving_gift")
    assert (gift.received, gift.gap.recoverable, gift.gap.lost) == (800, 0, 0)


def test_an_event_before_the_months_that_the_dossier_tells_of_still_counts() -> None:
    gift = of(report("2025-05-10", since="2025-05-01", **KNOWN), "moving_gift")
    assert gift.gap.recoverable == 800


def test_a_sum_that_is_paid_once_is_not_in_the_total_of_a_month() -> None:
    found = report("2025-05-10", **KNOWN)
    assert found.totals.due.low == 0
    assert found.totals.recoverable == 800


def test_the_amount_of_a_year_stands_in_the_month_that_the_procedure_names() -> None:
    grant = of(report("2025-11-15", **{**KNOWN, "moved_on": "2020-01-01"}), "school_grant")
    assert grant.amount.per == "year"
    assert [m["month"] for m in grant.gap.months if m["gap"]] == ["2024-10", "2025-10"]
    assert grant.gap.lost == 480  # asked for in November, nothing is paid of October


def test_what_the_facts_tell_is_received() -> None:
    facts = {**KNOWN, "at_school": False, "sick_pay": 600}
    pay = of(report("2024-03-20", **facts), "sick_pay")
    assert pay.received == 600
    assert [m["received"] for m in pay.gap.months] == [600, 600]  # March is not over


@pytest.mark.parametrize(("net", "extent"), [(1_000, "none"), (900, "none"), (899, "partial"), (1_001, "none")])
def test_what_is_due_less_the_tax_that_may_be_held_back_is_no_gap(net: float, extent: str) -> None:
    """1,000 are due, of which a tenth may be held back."""
    pay = of(report("2024-03-20", **{**KNOWN, "at_school": False, "sick_pay": net}), "sick_pay")
    assert (pay.gap.extent, pay.received) == (extent, net)
    assert ("withheld" in [note.id for note in pay.indicative_because]) is (900 <= net < 1_000)


def test_a_payment_that_is_listed_is_taken_as_it_is() -> None:
    paid = [{"right": "sick_pay", "holder": "ana", "from": "2024-01", "amount": 950}]
    pay = of(report("2024-03-20", paid, **{**KNOWN, "at_school": False}), "sick_pay")
    assert (pay.gap.extent, pay.step) == ("partial", "less_than_due")
    assert "withheld" not in [note.id for note in pay.indicative_because]


def test_listed_payments_go_before_what_the_facts_tell() -> None:
    paid = [{"right": "sick_pay", "holder": "ana", "from": "2024-01", "amount": 900}]
    pay = of(report("2024-03-20", paid, **{**KNOWN, "at_school": False, "sick_pay": 600}), "sick_pay")
    assert pay.received == 900


def test_unknown_facts_about_a_payment_are_asked_once_as_a_fact() -> None:
    facts = {k: v for k, v in KNOWN.items() if k != "sick_pay"} | {"at_school": False, "net": 5000}
    asked = {(m.fact, m.detail) for m in of(report("2024-03-20", complete=False, **facts), "bus_card").missing}
    assert ("sick_pay", "") in asked
    assert not any(fact == "receives" for fact, _ in asked)


def test_a_complete_list_of_payments_says_nothing_about_an_open_fact() -> None:
    facts = {k: v for k, v in KNOWN.items() if k != "sick_pay"} | {"at_school": False, "net": 5000}
    found = report("2024-03-20", **facts)
    assert of(found, "sick_pay").received is None
    assert of(found, "bus_card").status == "unknown"


def test_an_unknown_start_gives_a_range_of_what_is_lost_with_its_reason() -> None:
    pay = of(report("2024-03-20", **{**KNOWN, "at_school": False}), "sick_pay")
    assert pay.gap.lost_at_least == 0
    assert pay.gap.lost == 2000  # January and February
    assert [note.id for note in pay.indicative_because] == ["unknown:first_paid"]


def test_a_grade_without_amount_is_a_yes_or_no() -> None:
    card = of(report("2024-03-20", **{**KNOWN, "at_school": False, "taxed": {2024: 0}}), "bus_card")
    assert (card.grade, card.amount.per, card.amount.low) == ("conditions", "status", 1)


def test_an_unknown_fact_is_estimated_where_what_it_needs_is_known_and_the_result_says_so() -> None:
    facts: dict[str, Any] = {"at_school": True, "moved_on": "2020-01-01", "sick_pay": 0}
    assert of(report("2024-03-20", **facts, gross=1_600), "bus_card").status == "entitled"  # 800 net, 19,200 taxed
    assert of(report("2024-03-20", **facts, gross=1_700), "bus_card").status == "not_entitled"  # 20,400 taxed
    card = of(report("2024-03-20", **facts, gross=1_600), "bus_card")
    assert [note.text for note in card.indicative_because] == ["estimated from the gross wage"]
    assert of(report("2024-03-20", **facts, gross=1_600, net=1_200), "bus_card").status == "not_entitled"
    assert of(report("2024-03-20", **facts), "bus_card").status == "unknown"


def test_the_readers_agree_on_an_estimate() -> None:
    dossier = parse_dossier(
        yaml.safe_dump(
            {
                "takeup": 1,
                "id": "ana",
                "household": {"everyone_listed": True},
                "persons": {"ana": {"birth_date": "1990-01-01", "gross": 1_600, "sick_pay": 0}},
                "payments_complete": True,
            }
        ),
        "ana.yaml",
        LAND,
    )
    day = date(2024, 3, 1)
    case = dossier.to_case(day)
    right = LAND.right("bus_card")
    plain = right.due(case.on(day, "claimed").person("ana"))
    told = right.due(case.on(day, "claimed", Tracer()).person("ana"))
    assert plain == told == 1.0
    found = Exploration(case, day, [right]).range_of("bus_card", "ana")
    assert (found.low, found.high) == (1.0, 1.0)


def test_what_opens_and_closes_within_three_months_is_told_with_its_day() -> None:
    """Ana leaves school on 1 July: the school grant of the year closes then, sick pay opens."""
    text = {
        "takeup": 1,
        "id": "ana",
        "household": {"everyone_listed": True},
        "persons": {"ana": {"birth_date": "1990-01-01", "moved_on": "2020-01-01", "sick_pay": 0, "net": 5000}},
        "situations": [
            {"from": "2024-01-01", "persons": {"ana": {"at_school": True}}},
            {"from": "2024-07-01", "persons": {"ana": {"at_school": False}}},
        ],
        "payments_complete": True,
    }
    dossier = parse_dossier(yaml.safe_dump(text), "ana.yaml", LAND)
    found = check(dossier, LAND, date(2024, 5, 10), "en").ahead
    assert [(a.right, a.kind, a.day) for a in found] == [
        ("school_grant", "closes", "2024-07-01"),
        ("sick_pay", "opens", "2024-07-01"),
    ]
    assert check(dossier, LAND, date(2024, 3, 10), "en").ahead == []  # more than three months before


def test_a_grant_for_a_number_of_months_must_be_renewed_in_time() -> None:
    """The bus card is granted for twelve months: asked for on 20 June 2023, it runs until 20 June 2024."""
    text = {
        "takeup": 1,
        "id": "ana",
        "household": {"everyone_listed": True},
        "persons": {"ana": {"birth_date": "1990-01-01", "sick_pay": 600, "at_school": True, "net": 0}},
        "claims": [
            {"right": "bus_card", "holder": "ana", "date": "2023-06-20", "outcome": "granted", "decided": "2023-06-30"}
        ],
        "payments_complete": True,
    }
    dossier = parse_dossier(yaml.safe_dump(text), "ana.yaml", LAND)
    ahead = check(dossier, LAND, date(2024, 5, 10), "en").ahead
    assert [(a.right, a.kind, a.day) for a in ahead] == [("bus_card", "renew", "2024-06-20")]
