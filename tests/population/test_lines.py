"""The pieces of a line that a screen shares with a check: terms, tax held back, claims and days of payment."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from takeup.check import amounts, gaps
from takeup.check.lines import Entitlements
from takeup.engine.case import CLAIMED, Case, Received
from takeup.engine.compile import compile_law
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law, Right, load
from takeup.nontakeup import Claim, Outcome
from takeup.population.batch import Encoder
from takeup.population.claims import ToldClaims
from takeup.population.lines import before_tax, terms_of
from takeup.population.receipts import Receipts
from takeup.population.residents import Residents
from tests.population.screened import data_of

BELGIUM, PERIODS = load("takeup.law.be"), load("tests.check.periodland")
DAY = date(2026, 3, 10)
MARCH = 2026 * 12 + 2


@pytest.mark.parametrize("law", [BELGIUM, PERIODS, load("tests.cli.smallland")], ids=lambda law: law.package)
def test_the_terms_are_those_of_a_check(law: Law) -> None:
    """But for the share of a month by the day, which lines of many households have in `parts`."""
    entitlements = Entitlements(Case(law, []), DAY)
    for right in law:
        one, many = gaps.terms_of(right, HOUSEHOLD, entitlements, CLAIMED), terms_of(right)
        for name in type(one).__dataclass_fields__:
            if name != "day_share":
                assert getattr(one, name) == getattr(many, name), (right, name)


euros = st.integers(0, 200_000).map(lambda cents: cents / 100)


@given(net=euros, due=euros, right=st.sampled_from([right for right in BELGIUM if right.kind == "money"]))
def test_tax_that_may_be_held_back_counts_as_received_as_in_a_check(net: float, due: float, right: Right) -> None:
    found = before_tax(np.array([net, np.nan]), np.array([due, due]), right)
    assert found[0] == amounts.before_tax(net, right, due)
    assert np.isnan(found[1])
    assert before_tax(np.array([net]), np.array([np.nan]), right)[0] == net


def two_people() -> Case:
    case = Case(PERIODS, ["ana", "ben"])
    case.received["school_grant", "ben"] = Received({MARCH - 2: 10.0, MARCH - 1: 10.0, MARCH: 20.0})
    case.received["bus_card", "ana"] = Received({MARCH: 1.0})
    return case


def test_payments_are_read_by_holder_and_month() -> None:
    program = compile_law(PERIODS, list(PERIODS), lines=True)
    data = data_of(PERIODS, [Case(PERIODS, ["eve"]), two_people()], [{}, {}])
    receipts = Receipts(Residents(Encoder(program).encode(data)))
    grant = PERIODS.right("school_grant")
    months = {MARCH - 3: 0.0, MARCH - 2: 10.0, MARCH - 1: 10.0, MARCH: 20.0, MARCH + 1: 0.0}
    for month, paid in months.items():
        found = receipts.of_month(grant, month)
        assert np.isnan(found[:2]).all() and found[2] == paid
    several = receipts.of_months(grant, range(MARCH - 3, MARCH + 2))
    assert several.of(np.array([0, 2])).tolist()[1] == list(months.values())
    assert several.some.tolist() == [True, True, True]
    assert receipts.listed(PERIODS.right("bus_card")).tolist() == [False, True, False]
    since, last = receipts.since(grant, np.array([MARCH - 9, MARCH, MARCH - 1]), date(2026, 3, 31))
    assert np.isnan(since[:2]).all() and since[2] == 30.0
    assert (np.datetime64("1970-01-01") + last[2].astype(int)) == np.datetime64("2026-03-31")
    before_the_end, last = receipts.since(grant, np.array([0, 0, MARCH - 1]), date(2026, 3, 30))
    assert before_the_end[2] == 10.0
    assert (np.datetime64("1970-01-01") + last[2].astype(int)) == np.datetime64("2026-02-28")


def test_claims_are_in_order_and_those_that_are_settled_before_an_event_are_left_out() -> None:
    claims = [
        Claim(date(2026, 2, 1), Outcome.REFUSED, date(2026, 3, 1)),
        Claim(date(2025, 1, 1), Outcome.REFUSED, date(2025, 2, 28)),
        Claim(date(2025, 3, 1)),
    ]
    program = compile_law(PERIODS, list(PERIODS), lines=True)
    data = data_of(PERIODS, [two_people()], [{("moving_gift", "ben"): claims}])
    told = ToldClaims(data, Encoder(program).encode(data), {right.id: right for right in PERIODS})
    assert told.holders("moving_gift").tolist() == [1]
    assert told.holders("bus_card").tolist() == []
    every = told.of("moving_gift", np.array([0, 1]))
    assert every is not None
    days = [(np.datetime64("1970-01-01") + int(day)).item() for day in every.claimed]
    assert days == [date(2025, 1, 1), date(2025, 3, 1), date(2026, 2, 1)]
    assert every.offsets.tolist() == [0, 0, 3]
    later = told.of("moving_gift", np.array([1]), since=np.array([2025 * 12 + 2]))
    assert later is not None and later.offsets.tolist() == [0, 2]
    until = (date(2026, 1, 1) - date(1970, 1, 1)).days
    holders, made = told.made_by("moving_gift", until)
    assert holders.tolist() == [1, 1]
    assert (np.datetime64("1970-01-01") + int(made[0])).item() == date(2025, 3, 1)
