"""The claim ledger: the legal days against the procedure, euros only with a decision, and what was declined."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from takeup.dossier.changes import Change, apply
from takeup.reading.groups import PAST
from takeup.site.households.kinds import CHANGES, check
from takeup.site.households.law import law
from takeup.site.households.ledger import RENEW_DAYS, Limit, Line, State, acted_on
from takeup.site.households.models import Household, Standing
from takeup.site.households.numbers import numbers_of
from takeup.site.households.recording import record
from takeup.site.households.steps import Step, change, possible
from takeup.site.households.timeline import readable
from tests.site.conftest import Place
from tests.site.dossiers import DAY, example, opened, small

RIGHT = "integration_income"
ABOUT = {"right": RIGHT, "holder": "p1"}
CLAIM: Change = {"kind": "claim", "id": "c1", **ABOUT, "date": "2026-01-12"}
GRANTED: Change = {"kind": "decision", "claim": "c1", "outcome": "granted", "decided": "2026-02-01", "amount": 700}
REFUSED: Change = {"kind": "decision", "claim": "c1", "outcome": "refused", "decided": "2026-02-01"}


def line(household: Household, day: date = DAY) -> Line:
    return opened(household, day).acted_on[(RIGHT, "p1")]


def term(name: str) -> timedelta:
    return timedelta(days=int(law().right(RIGHT).term(name)))


def on(kind: str, day: str) -> Change:
    return {"kind": kind, **ABOUT, "day": day}


def test_a_claim_waits_for_its_decision_as_long_as_the_procedure_says(here: Place) -> None:
    household = small(here, CLAIM)
    found = line(household)
    assert (found.state, found.limit) == (State.CLAIMED, Limit.DECISION)
    assert found.until == date(2026, 1, 12) + term("decision_days")
    assert found.overdue(DAY) and not found.overdue(date(2026, 1, 20))
    record(household, here.worker, {"kind": "acknowledged", "claim": "c1", "day": "2026-01-12"})
    assert line(household).state is State.PENDING


def test_an_appeal_is_possible_as_long_as_the_procedure_says(here: Place) -> None:
    household = small(here, CLAIM, REFUSED)
    last = date(2026, 2, 1) + term("appeal_days")
    assert line(household, last).until == last and Step.APPEAL in possible(line(household, last))
    after = line(household, last + timedelta(days=1))
    assert after.limit is None and Step.APPEAL not in possible(after)
    record(household, here.worker, {"kind": "appeal", "claim": "c1", "day": "2026-03-01"})
    assert line(household).state is State.APPEALED


def test_what_is_decided_after_an_appeal_is_the_new_decision(here: Place) -> None:
    appeal: Change = {"kind": "appeal", "claim": "c1", "day": "2026-02-20"}
    household = small(here, CLAIM, REFUSED, appeal, {**REFUSED, "decided": "2026-03-10"})
    assert line(household).state is State.REFUSED
    assert line(household).until == date(2026, 3, 10) + term("appeal_days")


def test_a_grant_that_ends_is_to_be_renewed_in_time(here: Place) -> None:
    end = date(2026, 9, 30)
    household = small(here, CLAIM, GRANTED, {"kind": "ends", "claim": "c1", "day": end.isoformat()})
    before = line(household, end - timedelta(days=RENEW_DAYS + 1))
    assert (before.state, before.limit, before.until) == (State.GRANTED, Limit.RENEW, end)
    assert line(household, end - timedelta(days=RENEW_DAYS)).state is State.RENEW


def test_what_is_declined_after_a_claim_stays_declined(here: Place) -> None:
    for decided in ((), (GRANTED,), (REFUSED,)):
        found = line(small(here, CLAIM, *decided, on("declined", "2026-03-01")))
        assert found.state is State.DECLINED
        assert (found.limit, found.ask_from) == (None, None), "it is put forward again"


def test_a_claim_anew_keeps_the_euros_of_the_grant_before(here: Place) -> None:
    household = small(here, CLAIM, GRANTED, {**CLAIM, "id": "c2", "date": "2026-03-01"})
    found = line(household)
    assert (found.state, found.euros, found.opened) == (State.CLAIMED, 700, True)
    assert Standing.objects.get().euros == Decimal(700)


def test_getting_ready_to_ask_again_counts_after_a_refusal(here: Place) -> None:
    household = small(here, CLAIM, REFUSED, on("preparing", "2026-02-10"))
    assert line(household).state is State.PREPARING


def test_what_was_declined_is_never_put_forward(here: Place) -> None:
    household = example(here, "widow-no-igo")
    file = opened(household)
    steps, _ = file.first
    right = steps[0].rights[0]
    decline = {"kind": "declined", "right": right.right, "holder": right.holder, "day": DAY.isoformat()}
    record(household, here.worker, decline)
    after = opened(household)
    shown = [(each.right, each.holder) for step in after.first[0] for each in step.rights]
    later = [(each.right, each.holder) for each in after.first[1]]
    assert (right.right, right.holder) not in [*shown, *later] and shown
    line = after.acted_on[(right.right, right.holder)]
    assert possible(line) == (Step.REOPEN,) and line.ask_from is None
    record(household, here.worker, {**decline, "kind": "reopened"})
    again = opened(household)
    assert (right.right, right.holder) in [(each.right, each.holder) for step in again.first[0] for each in step.rights]


def test_what_is_over_and_lost_is_not_put_forward(here: Place) -> None:
    file = opened(example(here, "couple-partner-income"), date(2026, 11, 24))
    gone = {(right.right, right.holder) for right in file.page.groups[PAST] if right.gap.recoverable == 0}
    assert (RIGHT, "amelie") in gone
    assert {(each.right, each.holder) for each in file.ledger if each.over} == gone
    assert not any(each.over and each.state is State.LIKELY for each in file.ledger)


def test_of_a_past_year_that_can_still_be_had_a_claim_is_likely(here: Place) -> None:
    file = opened(example(here, "widow-no-igo"))
    (right,) = file.page.groups[PAST]
    (found,) = (each for each in file.ledger if each.right == right.right)
    assert right.gap.recoverable > 0 and found.state is State.LIKELY and not found.over


def test_a_claim_from_elsewhere_opens_no_euros(here: Place) -> None:
    plain = opened(small(here, CLAIM, GRANTED)).plain
    household = small(here, {"kind": "dossier", "dossier": {**plain, "persons": {"p1": {"birth_date": "1947-06-11"}}}})
    found = Standing.objects.get(household=household)
    assert (found.state, found.euros, found.granted_on) == (State.GRANTED, None, None)


def test_the_database_refuses_granted_money_without_a_day(here: Place) -> None:
    household = small(here)
    with pytest.raises(IntegrityError), transaction.atomic():
        Standing.objects.create(household=household, right=RIGHT, holder="x", state="granted", euros=5)


STEPS = st.lists(st.sampled_from(Step), max_size=12)


@given(STEPS, st.integers(0, 400))
def test_every_way_through_the_ledger(steps: list[Step], days: int) -> None:
    """Whatever is possible leads to a dossier that can be read, and euros are only ever granted with a day."""
    plain: dict[str, Any] = {"takeup": 1, "id": "x", "persons": {"p1": {"birth_date": "1980-01-01"}}}
    changes: list[Change] = []
    today = date(2026, 1, 1)
    found = Line(RIGHT, "p1", State.LIKELY)
    for step in steps:
        today += timedelta(days=days % 37)
        if step not in possible(found):
            with pytest.raises(ValueError, match="cannot follow"):
                change(step, found, {"day": today}, [])
            continue
        taken = [claim["id"] for claim in plain.get("claims") or ()]
        made = change(step, found, {"day": today, "amount": 100.0, "result": "nothing"}, taken)
        check(made["kind"], {key: value for key, value in made.items() if key != "kind"})
        if made["kind"] in CHANGES:
            apply(plain, made)
        changes.append(made)
        found = acted_on(changes, readable(plain), today).get((RIGHT, "p1"), Line(RIGHT, "p1", State.LIKELY))
        assert found.euros is None or found.granted_on is not None
        assert found.state is not State.DECLINED or possible(found) == (Step.REOPEN,)


def test_numbers_count_granted_money_only_with_the_response_rate(here: Place) -> None:
    small(here, CLAIM, GRANTED)
    small(here, CLAIM)
    small(here, on("proposed", "2026-01-01"), {**on("outcome", "2026-03-01"), "result": "nothing"})
    small(here, on("proposed", "2026-03-19"))
    small(here, on("proposed", "2026-01-01"), on("declined", "2026-01-02"))
    found = numbers_of(Standing.objects.all(), DAY)
    assert found.opened == {"month": (700.0, 1)}
    assert found.outcomes == {"granted": 1, "refused": 0, "nothing": 1, "already_had": 0}
    assert (found.asked, found.answered, found.overdue) == (3, 2, 1)  # the claim without a decision is to be asked for
    assert found.states[State.DECLINED] == 1 and sum(found.states.values()) == found.households == 5
    assert found.response_rate == 2 / 3


def test_a_grant_is_to_be_renewed_on_the_day_and_not_when_it_was_written_down(here: Place) -> None:
    small(here, CLAIM, GRANTED, {"kind": "ends", "claim": "c1", "day": "2030-09-30"})
    early, soon = (numbers_of(Standing.objects.all(), day).states for day in (date(2030, 1, 1), date(2030, 9, 1)))
    assert (early, soon) == ({State.GRANTED: 1}, {State.RENEW: 1})
