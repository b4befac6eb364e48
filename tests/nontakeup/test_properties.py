"""The properties that always hold, for any household that the generators can think of."""

import dataclasses
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from takeup.nontakeup import (
    Claim,
    Duration,
    Extent,
    Line,
    Name,
    Outcome,
    Payment,
    Run,
    Secondary,
    Stage,
    Terms,
    classify,
)
from takeup.nontakeup.months import days_in, month_of
from takeup.nontakeup.spells import Entitlement
from takeup.nontakeup.timeline import CALENDAR_RULES
from tests.nontakeup.strategies import (
    FIRST_DAY,
    FIRST_MONTH,
    claims,
    entitlements,
    event_days,
    households,
    lines,
    terms,
    todays,
)

examples = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
ONE_DAY = timedelta(days=1)


def months_of(answer, spell):
    last = spell.last if spell.last is not None else float("inf")
    following = [each.first for each in answer.spells if each.first > spell.first]
    end = min([last, *(first - 1 for first in following)])
    return [month for month in answer.months if spell.first <= month.month <= end]


UNCHANGING = ("entitled", "received", "gap", "extent", "stage", "frictional", "abandoned", "payment_delay")
OF_THE_WHOLE = ("last", "duration", "claim_delay", "lost_per_day", "next_loss", "from_known", "to_known")


def seen(answer, *names):
    return [getattr(answer, name) for name in names]


def amount(euros: float | None) -> float:
    """An amount that must be known."""
    assert euros is not None
    return euros


def without_events(household, today, wait):
    """A later day than `today` with nothing dated in between, at most `wait` days on."""
    coming = [day for day in event_days(household) if day > today]
    latest = today + timedelta(days=wait)
    return min(latest, coming[0] - ONE_DAY) if coming else latest


@examples
@given(household=households(), today=todays)
def test_euros_add_up(household, today):
    for answer in classify(household, today):
        for spell in answer.spells:
            gaps = [month.gap or 0.0 for month in months_of(answer, spell)]
            assert spell.recoverable + spell.lost == pytest.approx(sum(gaps), abs=1e-9)
            assert spell.gap == pytest.approx(sum(gaps), abs=1e-9)
            assert min(spell.gap, spell.recoverable, spell.lost, spell.lost_per_day, *gaps, 0.0) >= 0.0
            assert spell.next_loss is None or (spell.next_loss.day > today and spell.next_loss.amount > 0)
        for month in answer.months:
            if month.gap is not None:
                recoverable, lost = amount(month.recoverable), amount(month.lost)
                assert 0 <= recoverable <= month.gap
                assert recoverable + lost == pytest.approx(month.gap)


@examples
@given(household=households(), today=todays)
def test_primary_and_secondary_are_the_judged_months_with_a_gap(household, today):
    for line, answer in zip(household, classify(household, today), strict=True):
        entitlement = Entitlement(line.entitled)
        due = month_of(today - timedelta(days=line.terms.payment_days))
        worth = {m for m in range(FIRST_MONTH, due) if entitlement.at(m) != 0}
        assert {month.month for month in answer.months} == worth
        assert [month.month for month in answer.months] == sorted(worth)
        for month in answer.months:
            event(f"{month.stage} {month.secondary}")
            assert (month.stage is not None) == bool(month.gap)
            if month.gap is None:
                assert month.entitled is None or month.received is None
                assert {month.extent, month.frictional, month.abandoned, month.cumulative} == {None}
            elif month.gap:
                assert month.extent is (Extent.PARTIAL if month.received else Extent.FULL)
                assert month.secondary is None or month.stage is Stage.SECONDARY
                assert not month.abandoned or month.stage is Stage.PRIMARY
            else:
                assert month.extent is Extent.NONE
                assert not (month.frictional or month.abandoned or month.cumulative or month.secondary)


@examples
@given(household=households(), today=todays)
def test_flags(household, today):
    answers = classify(household, today)
    full = Counter(m.month for answer in answers for m in answer.months if m.extent is Extent.FULL)
    for line, answer in zip(household, answers, strict=True):
        for month in answer.months:
            assert not month.frictional or month.stage is Stage.SECONDARY
            assert bool(month.cumulative) == (month.extent is Extent.FULL and full[month.month] >= 2)
            for passport in month.caused_by:
                causing = next(each for each in answers if each.id == passport)
                assert month.gap
                assert any(each.month == month.month and each.gap for each in causing.months)
        now = Entitlement(line.entitled).at(month_of(today))
        assert (Name.QUASI in answer.names) == (line.quasi and now == 0)


@examples
@given(household=households(), today=todays, wait=st.integers(0, 250))
def test_waiting_makes_nothing_better(household, today, wait):
    then = without_events(household, today, wait)
    assume(then > today)
    changes = {
        (Secondary.IN_PROGRESS, Secondary.OVERDUE),
        (Secondary.REFUSED, Secondary.FINAL),
    }
    for before, after in zip(classify(household, today), classify(household, then), strict=True):
        later_months = {month.month: month for month in after.months}
        for month in before.months:
            now = later_months[month.month]
            assert seen(month, *UNCHANGING) == seen(now, *UNCHANGING)
            assert month.secondary is now.secondary or (month.secondary, now.secondary) in changes
            assert now.cumulative or not month.cumulative
            if month.gap is not None:
                assert amount(now.lost) >= amount(month.lost) - 1e-9
        for spell, later in zip(before.spells, after.spells, strict=True):
            assert spell.first == later.first
            assert later.lost >= spell.lost - 1e-9
            judged = [[month.month for month in months_of(*each)] for each in ((before, spell), (after, later))]
            if judged[0] == judged[1] and spell.duration is not later.duration:
                assert (spell.duration, later.duration) == (Duration.OPEN, Duration.PERMANENT)


@examples
@given(household=households(), today=todays, wait=st.integers(0, 250))
def test_nothing_judged_is_lost_before_the_next_loss(household, today, wait):
    then = without_events(household, today, wait)
    for before, after in zip(classify(household, today), classify(household, then), strict=True):
        later_months = {month.month: month for month in after.months}
        for spell in before.spells:
            grew = 0.0
            for month in months_of(before, spell):
                grew += (later_months[month.month].lost or 0.0) - (month.lost or 0.0)
            if spell.next_loss is None or then < spell.next_loss.day:
                assert grew == pytest.approx(0, abs=0.005)
            elif then == spell.next_loss.day:
                event("next loss reached")
                assert grew <= spell.next_loss.amount + 0.005


@examples
@given(household=households(), wait=st.integers(0, 250))
def test_the_next_loss_comes_true(household, wait):
    today = max([FIRST_DAY, *event_days(household)]) + timedelta(days=wait)
    for line, answer in zip(household, classify(household, today), strict=True):
        for spell in answer.spells:
            if spell.next_loss is not None:
                much_later = spell.next_loss.day + timedelta(days=120)
                (then,) = classify([dataclasses.replace(line, passports=())], much_later)
                (now,) = [each for each in then.spells if each.first == spell.first]
                assert now.lost >= spell.lost + spell.next_loss.amount - 0.005


@examples
@given(
    rule=st.sampled_from(CALENDAR_RULES),
    entitled=entitlements(with_unknown=False),
    wait=st.integers(31, 400),
    decision=st.integers(0, 60),
    today=st.integers(0, 60),
)
def test_paid_back_in_full_is_temporary_without_a_gap(rule, entitled, wait, decision, today):
    spell = Entitlement(entitled).spells[0]
    claimed = date(spell.first // 12, spell.first % 12 + 1, 1) + timedelta(days=wait)
    delay = month_of(claimed) - spell.first
    right = Terms(rule, months_back=delay + 1)
    first, share = right.first_month(claimed)
    assert first <= spell.first and delay >= 1
    decided = claimed + timedelta(days=decision)
    today = decided + timedelta(days=today)
    paid = []
    for run in entitled:
        for month in range(run.first, 1 + (month_of(today) if run.last is None else run.last)):
            covered = share if month == first else 1.0
            paid.append(Payment(month, run.amount * covered, decided))
    line = Line("a", right, entitled, (Claim(claimed, Outcome.GRANTED, decided),), tuple(paid))
    (answer,) = classify([line], today)
    whole = [month for month in answer.months if month.month > first or share == 1]
    assert all(month.gap == 0 for month in whole)
    assert answer.spells[0].duration is Duration.TEMPORARY
    assert answer.spells[0].claim_delay == delay
    assert Name.TEMPORARY in answer.names


@examples
@given(line=lines(with_unknown=False), claim=claims(outcomes=(Outcome.REFUSED,)), wait=st.integers(0, 400))
def test_a_refusal_never_turns_a_later_month_primary(line, claim, wait):
    today = claim.decided + timedelta(days=wait)
    refused = Claim(claim.claimed, Outcome.REFUSED, claim.decided)
    answers = [
        classify([dataclasses.replace(line, claims=(*line.claims, each))], today)[0]
        for each in (refused, Claim(claim.claimed))
    ]
    first, share = line.terms.first_month(claim.claimed)
    spell = next((s for s in Entitlement(line.entitled).spells if s.last is None or s.last >= first), None)
    if spell is None:
        return
    event("a refusal that covers")
    begin = max(spell.first, first if share == 1 or first < spell.first else first + 1)
    for month, while_pending in zip(*(answer.months for answer in answers), strict=True):
        if begin <= month.month and (spell.last is None or month.month <= spell.last):
            assert month.stage is not Stage.PRIMARY
            assert month.stage is while_pending.stage


@examples
@given(right=terms(), entitled=entitlements(), each=st.lists(claims(), min_size=1, max_size=3), today=todays)
def test_a_withdrawal_leaves_nothing_secondary(right, entitled, each, today):
    withdrawn = tuple(
        dataclasses.replace(claim, withdrawn=claim.withdrawn or max(claim.decided or claim.claimed, today))
        for claim in each
    )
    paid = []
    for claim in withdrawn:
        assert claim.withdrawn is not None
        assume(claim.withdrawn <= today)
        first, _ = right.first_month(claim.claimed)
        day = claim.withdrawn - ONE_DAY
        if claim.outcome is Outcome.GRANTED and day >= claim.claimed and Entitlement(entitled).at(first):
            event("paid before it was withdrawn")
            paid.append(Payment(first, 60.0, day))
    (answer,) = classify([Line("a", right, entitled, withdrawn, tuple(paid))], today)
    assert all(month.stage is not Stage.SECONDARY for month in answer.months)
    assert not any(spell.duration is Duration.TEMPORARY for spell in answer.spells)


@examples
@given(
    household=households(),
    today=todays,
    first=st.integers(-3, 30),
    sizes=st.tuples(*[st.integers(1, 20)] * 2),
)
def test_adjacent_windows_join(household, today, first, sizes):
    begin = FIRST_MONTH + first
    middle, end = begin + sizes[0], begin + sizes[0] + sizes[1]
    parts = (begin, middle - 1), (middle, end - 1)
    left, right, whole = (classify(household, today, window) for window in (*parts, (begin, end - 1)))
    for one, other, both in zip(left, right, whole, strict=True):
        assert one.months + other.months == both.months
        for euros in ("gap", "recoverable", "lost"):
            joined = sum(getattr(spell, euros) for spell in one.spells + other.spells)
            assert joined == pytest.approx(sum(getattr(spell, euros) for spell in both.spells), abs=1e-9)


@examples
@given(household=households(), today=todays)
def test_a_window_changes_neither_spells_nor_what_waiting_costs(household, today):
    window = (FIRST_MONTH, FIRST_MONTH + 100)
    narrow = (FIRST_MONTH + 5, FIRST_MONTH + 5)
    assert classify(household, today, window) == classify(household, today)
    for whole, cut in zip(classify(household, today), classify(household, today, narrow), strict=True):
        spells = {spell.first: spell for spell in whole.spells}
        for spell in cut.spells:
            assert seen(spell, *OF_THE_WHOLE) == seen(spells[spell.first], *OF_THE_WHOLE)


@settings(examples, max_examples=60)
@given(batch=st.lists(households(), min_size=2, max_size=5), today=todays, seed=st.randoms(use_true_random=False))
def test_alone_or_in_a_batch(batch, today, seed):
    renamed = [
        [dataclasses.replace(line, household=f"h{number}") for line in household]
        for number, household in enumerate(batch)
    ]
    alone = {(a.household, a.id): a for household in renamed for a in classify(household, today)}
    mixed = [line for household in renamed for line in household]
    seed.shuffle(mixed)
    together = classify(mixed, today)
    assert [(a.household, a.id) for a in together] == [(line.household, line.id) for line in mixed]
    assert all(answer == alone[answer.household, answer.id] for answer in together)


@examples
@given(household=households(with_unknown=False), today=todays, month=st.integers(0, 20))
def test_an_unknown_month_is_never_a_gap(household, today, month):
    unknown = FIRST_MONTH + month
    line = household[0]
    runs = [run for run in line.entitled if not (run.last is None or run.last >= unknown) or run.first > unknown]
    for run in line.entitled:
        if run.first <= unknown and (run.last is None or unknown <= run.last):
            runs += [Run(run.first, unknown - 1, run.amount)] if run.first < unknown else []
            runs += [Run(unknown + 1, run.last, run.amount)] if run.last is None or run.last > unknown else []
    runs.append(Run(unknown, unknown, None))
    (answer,) = classify([Line("a", line.terms, tuple(runs), line.claims, line.payments)], today)
    for shown in answer.months:
        assert (shown.entitled is None) == (shown.month == unknown) == (shown.gap is None)
    for spell in Entitlement(runs).spells:
        found = next(each for each in answer.spells if each.first == spell.first)
        assert found.from_known == (spell.first != unknown + 1)
        assert found.to_known == (spell.last != unknown - 1)
        assert found.to_known or (found.last is None and found.duration is not Duration.PERMANENT)


def test_the_generators_reach_everything():
    """Refusals, stops, withdrawals, several claims and spells: what is never reached is never tested."""
    reached: Counter[str] = Counter()

    @settings(examples, max_examples=1000, derandomize=True, database=None)
    @given(household=households(), today=todays)
    def look(household, today):
        for line, answer in zip(household, classify(household, today), strict=True):
            reached.update(answer.names)
            reached.update({m.secondary for m in answer.months if m.secondary})
            reached.update({claim.outcome for claim in line.claims if claim.claimed <= today})
            reached["several claims"] += sum(claim.claimed <= today for claim in line.claims) > 1
            reached["several spells"] += len(answer.spells) > 1
            reached["a grant without a claim"] += not line.claims and any(m.received for m in answer.months)
            reached["a status"] += not line.terms.in_euros
            reached["a next loss"] += any(spell.next_loss for spell in answer.spells)
            reached["unknown months"] += any(month.gap is None for month in answer.months)
            reached["paid late"] += any(month.payment_delay for month in answer.months)
            reached["caused by a passport"] += bool(answer.caused_by)

    look()
    wanted = {*Name, *Secondary, *Outcome}
    wanted |= {
        "several claims",
        "several spells",
        "a grant without a claim",
        "a status",
        "a next loss",
        "unknown months",
        "paid late",
        "caused by a passport",
    }
    assert {what for what in wanted if not reached[what]} == set()


@examples
@given(claimed=todays, rule=st.sampled_from(CALENDAR_RULES), back=st.integers(0, 14))
def test_a_later_claim_never_reaches_further_back(claimed, rule, back):
    right = Terms(rule, months_back=back)
    (month, share), (following, its_share) = (right.first_month(day) for day in (claimed, claimed + ONE_DAY))
    assert (following, -its_share) >= (month, -share)
    assert 0 < share <= 1
    if rule == "day" and back == 0:
        assert share == (days_in(month) - claimed.day + 1) / days_in(month)
    assert claimed >= FIRST_DAY
