"""What the rest of takeup asks of a dossier: the case by date, and what was received as of a day."""

from __future__ import annotations

from datetime import date

from takeup.engine.case import Received
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.nontakeup.months import format_month, parse_month
from takeup.nontakeup.timeline import Payment, Span
from tests.dossier.land import FULL, SMALL, TODAY, read

JANUARY = parse_month("2025-01")
BEFORE, AFTER = date(2025, 5, 31), date(2025, 6, 1)


def test_facts_by_date():
    facts = read(FULL).to_case(TODAY).facts
    pension = facts["maria"]["pension"]
    assert [pension.on(day) for day in (date.min, BEFORE, AFTER, date(2025, 9, 1))] == [900, 900, 950, None]
    income = facts["maria"]["taxable_income"]
    assert income.on(BEFORE) == {2023: 18000, 2024: None}
    assert income.on(AFTER) == {2023: 18000, 2024: 17500}
    assert facts["maria"]["net_wage"].on(date.min) is DOES_NOT_APPLY
    assert facts["household"]["energy_contract"].on(BEFORE) is None
    assert facts["household"]["energy_contract"].on(AFTER) is True


def test_years_of_two_situations_of_one_day_come_together():
    dossier = read(
        SMALL + "situations:\n- {from: 2025-01-01, persons: {maria: {taxable_income: {2023: 1}}}}\n"
        "- {from: 2025-01-01, persons: {maria: {taxable_income: {2024: 2, 2023: 1}}}}"
    )
    line = dossier.to_case(TODAY).facts["maria"]["taxable_income"]
    assert (line.days, line.values) == ([date(2025, 1, 1)], [{2023: 1, 2024: 2}])


def test_who_lives_here_and_what_they_are_to_each_other():
    case = read(FULL).to_case(TODAY)
    assert [p.id for p in case.on(BEFORE).known_members] == ["maria", "jan", "lea"]
    household = case.on(AFTER)
    assert [p.id for p in household.known_members] == ["maria", "lea"]
    assert household.person("maria").pension == 950
    assert household.person("maria").taxable_income[2023] == 18000
    assert case.relation("jan", "maria") == "partner"
    assert case.relation("lea", "maria") == "child"
    assert case.names == {"maria": "Maria"}


def test_payments_after_today_do_not_exist():
    dossier = read(FULL)
    for day, january in ((date(2025, 2, 7), None), (date(2025, 2, 8), 174.08), (date(2026, 3, 11), 184.08)):
        received = dossier.to_case(day).received[("child_benefit", "lea")]
        assert received.months.get(JANUARY) == january
        paid = dossier.payments_of("child_benefit", "lea", day)
        assert sum(p.amount for p in paid if p.month == JANUARY) == (january or 0)


def test_payments_without_a_day_count_once_their_month_has_begun():
    dossier = read(FULL)
    paid = dossier.payments_of("child_benefit", "lea", date(2025, 3, 1))
    assert paid == (
        Payment(JANUARY, 174.08, date(2025, 2, 8)),
        Payment(JANUARY + 1, 180.0, date(2025, 2, 28)),
        Payment(JANUARY + 2, 180.0, date(2025, 3, 31)),
    )
    status = dossier.to_case(TODAY).received[("energy_tariff", "household")]
    assert {format_month(m): euros for m, euros in status.months.items()} == {
        "2026-01": 1.0,
        "2026-02": 1.0,
        "2026-03": 1.0,
    }


def test_what_is_not_listed_is_unknown_or_nothing():
    dossier = read(FULL)
    case = dossier.to_case(TODAY)
    assert case.received_complete is None
    assert case.received_of("child_benefit", "lea", JANUARY + 7) == 0.0
    assert case.received_of("child_benefit", "maria", JANUARY) == 0.0
    assert case.received_of("income_guarantee", "maria", JANUARY) is None
    assert case.received_of("income_guarantee", "maria", JANUARY + 4) == 500.0
    assert case.received_of("income_guarantee", "jan", JANUARY) is None
    assert dossier.received_unknown("child_benefit", "jan", JANUARY, JANUARY + 11) == ()
    assert dossier.received_unknown("income_guarantee", "maria", JANUARY, JANUARY + 11) == (
        Span(JANUARY, JANUARY + 3),
        Span(JANUARY + 7, JANUARY + 11),
    )
    early = dossier.received_unknown("income_guarantee", "maria", JANUARY, JANUARY + 5, date(2025, 8, 14))
    assert early == (Span(JANUARY, JANUARY + 5),)
    assert dossier.received_unknown("energy_tariff", "household", JANUARY + 11, JANUARY + 20) == (
        Span(JANUARY + 11, JANUARY + 11),
    )


def test_every_payment_listed():
    dossier = read(SMALL + "payments_complete: yes\npayments: [{right: igo, for: 2025-01, amount: 5}]")
    case = dossier.to_case(TODAY)
    assert case.received_complete is True
    assert case.received == {("income_guarantee", "maria"): Received({JANUARY: 5.0}, True)}
    assert case.received_of("child_benefit", "maria", JANUARY) == 0.0
    assert dossier.received_unknown("child_benefit", "maria", JANUARY, JANUARY) == ()


def test_nothing_said_about_payments():
    case = read(SMALL + "payments_complete: no").to_case(TODAY)
    assert case.received_complete is None
    assert case.received == {}


def test_start_and_holders():
    dossier = read(FULL)
    assert dossier.start() == date(2025, 1, 1)
    assert dossier.holders() == (
        ("income_guarantee", "maria"),
        ("energy_tariff", "household"),
        ("child_benefit", "lea"),
    )
    assert read(SMALL).start() is None
