"""One line or a million at once: the answers of `classify`, equal to the last bit."""

import dataclasses
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from takeup.nontakeup import Extent, Line, Payment, Run, Span, classify
from takeup.nontakeup.months import days_in, first_day, last_day, month_of
from takeup.nontakeup.spells import Entitlement
from takeup.population.typology import (
    ALONE,
    DURATIONS,
    EXTENTS,
    NO_DAY,
    OUTCOMES,
    SECONDARIES,
    STAGES,
    Claims,
    Lines,
    Parts,
    batch,
    classify_lines,
    date_of,
    day_number,
    mark_cumulative,
    names_of,
)
from tests.nontakeup import strategies as lines_of_registers
from tests.nontakeup.strategies import AMOUNTS, FIRST_MONTH, todays

examples = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
MONTHS = 72  # given of each line: beyond all that the generators can think of
BEFORE = FIRST_MONTH - 3  # the first of them
NAN = float("nan")


# A line of the model as a row of arrays


def rows_of(line: Line, first: int = BEFORE, months: int = MONTHS) -> tuple[list, list, list]:
    """Euros due and received, and the days of the payments; several payments for a month as one, on the first day."""
    span = range(first, first + months)
    entitlement = Entitlement(line.entitled)
    assert all(run.first in span and (run.last is None or run.last in span) for run in line.entitled)
    entitled = [NAN if (amount := entitlement.at(month)) is None else amount for month in span]
    received, paid = [0.0] * months, [NO_DAY] * months
    for payment in sorted(line.payments, key=lambda payment: payment.paid):
        place = payment.month - first
        if place in range(months):
            received[place] += payment.amount
            if paid[place] == NO_DAY:
                paid[place] = day_number(payment.paid)
    for unknown in line.received_unknown:
        for month in span:
            if unknown.first <= month and (unknown.last is None or month <= unknown.last):
                received[month - first] = NAN
    return entitled, received, paid


def claims_of(lines: list[Line]) -> Claims:
    """The claims of some lines, side by side; each was granted one amount, or what the right is worth."""
    each = [claim for line in lines for claim in line.claims]
    assert all(claim.amounts == () or (len(claim.amounts) == 1 and claim.amounts[0].first == 0) for claim in each)

    def days(name: str):
        return np.array([day_number(getattr(claim, name)) for claim in each], np.int32)

    return Claims(
        offsets=np.cumsum([0, *(len(line.claims) for line in lines)]),
        claimed=days("claimed"),
        outcome=np.array([OUTCOMES.index(claim.outcome) for claim in each], np.int8),
        decided=days("decided"),
        withdrawn=days("withdrawn"),
        stopped=days("stopped"),
        granted=np.array([claim.amounts[0].amount if claim.amounts else NAN for claim in each], np.float64),
    )


def batch_of(lines: list[Line], first: int = BEFORE, months: int = MONTHS) -> Lines:
    """Lines of one right as arrays."""
    assert len({line.terms for line in lines}) == 1
    entitled, received, paid = zip(*(rows_of(line, first, months) for line in lines), strict=True)
    return Lines(
        lines[0].terms,
        first,
        np.array(entitled),
        np.array(received),
        np.array([any(run.last is None for run in line.entitled) for line in lines]),
        np.array(paid, np.int32),
        claims_of(lines),
        np.array([line.quasi for line in lines]),
    )


def as_told(line: Line) -> Line:
    """The line as arrays can tell it: what is unknown ends with the months, and nothing is paid in it."""
    last = BEFORE + MONTHS - 1
    ends = [(span.first, last if span.last is None else span.last) for span in line.received_unknown]
    kept = tuple(payment for payment in line.payments if not any(a <= payment.month <= b for a, b in ends))
    unknown = tuple(Span(first, last) for first, last in ends)
    return dataclasses.replace(line, payments=kept, received_unknown=unknown, passports=())


# What the answers of the model add up to


def expected(line: Line, answer, today, window=None, span=range(BEFORE, BEFORE + MONTHS)):
    """What a batch says of a line, worked out from the answer of `classify`."""
    shown = range(span.start, min(span.stop, month_of(today) + 1))
    if window is not None:
        shown = range(max(shown.start, window[0]), min(shown.stop, window[1] + 1))
    entitlement = Entitlement(line.entitled)
    due, received = 0.0, 0.0
    dues = [entitlement.at(month) for month in shown]
    paid = dict.fromkeys(span, 0.0)
    for payment in sorted(line.payments, key=lambda payment: payment.paid):
        if payment.paid <= today and payment.month in paid:
            paid[payment.month] += payment.amount
    for month in shown:
        due += entitlement.at(month) or 0.0
        unknown = any(u.first <= month and (u.last is None or month <= u.last) for u in line.received_unknown)
        received += NAN if unknown else paid[month]
    euros = dict.fromkeys(("gap", "recoverable", "lost", "lost_per_day"), 0.0)
    for spell in answer.spells:
        for name in euros:
            euros[name] += getattr(spell, name)
    known = [month for month in answer.months if month.extent is not None]
    latest = known[-1] if known else None
    spells = [spell for spell in answer.spells if latest is None or spell.first <= latest.month]
    losses = [spell.next_loss for spell in answer.spells if spell.next_loss is not None]
    loss = min(losses, key=lambda each: each.day) if losses else None
    return {
        "entitled_months": sum(1 for each in dues if each),
        "unknown_months": sum(1 for each in dues if each is None),
        "entitled": due,
        "received": received,
        **euros,
        "full_months": sum(1 for month in known if month.extent is Extent.FULL),
        "partial_months": sum(1 for month in known if month.extent is Extent.PARTIAL),
        "unread_months": sum(1 for month in answer.months if month.entitled and month.received is None),
        "names": answer.names,
        "next_loss": None if loss is None else (loss.day, loss.amount),
        "extent": latest and latest.extent,
        "stage": latest and latest.stage,
        "secondary": latest and latest.secondary,
        "duration": spells[-1].duration if spells else None,
        "claim_delay": spells[-1].claim_delay if spells else None,
        "spell_first": spells[-1].first if spells else 0,
        "spell_from_known": bool(spells) and spells[-1].from_known,
    }


def said(answers, place):
    """What a batch says of a line, in the words of the model."""
    row = {name: answers.table[name][place].item() for name in answers.table.dtype.names}
    for name, words in (("extent", EXTENTS), ("stage", STAGES), ("secondary", SECONDARIES), ("duration", DURATIONS)):
        row[name] = None if row[name] < 0 else words[row[name]]
    row["claim_delay"] = None if row["claim_delay"] < 0 else row["claim_delay"]
    day = date_of(row.pop("next_loss_day"))
    row["next_loss"] = None if day is None else (day, row["next_loss"])
    row["names"] = names_of(row["names"])
    return row


def assert_same(found, wanted):
    """Equal to the last bit; unknown is unknown."""
    assert found.keys() == wanted.keys()
    for name, value in wanted.items():
        assert found[name] == value or (value != value and found[name] != found[name]), name


def assert_alike(lines, today, window=None, first=BEFORE, months=MONTHS):
    """A batch says of each line what `classify` says, for any number of threads."""
    answers = classify_lines(batch_of(lines, first, months), today, window)
    for place, line in enumerate(lines):
        (answer,) = classify([dataclasses.replace(line, household=None)], today, window)
        assert_same(said(answers, place), expected(line, answer, today, window, range(first, first + months)))
    return answers


# Generators


@st.composite
def claims(draw, in_euros=True):
    """Claims of registers, granted one amount: also one that is nearly what is due, and two on one day."""
    claim = draw(lines_of_registers.claims(in_euros))
    if not claim.amounts:
        return claim
    return dataclasses.replace(claim, amounts=(Run(0, None, draw(amounts(in_euros))),))


def amounts(in_euros=True):
    """Amounts at both sides of what counts as rounding: one euro, 1 % of the larger, nothing, a cent."""
    edges = [0.0, 0.8, 59.0, 58.999999, 59.0000001, 61.0, 306.9, 306.89999, 309.0, 507.2463, 507.24, 511.37, 0.01]
    return st.sampled_from([*AMOUNTS, *edges]) if in_euros else st.sampled_from([0.0, 1.0])


@st.composite
def payments(draw, entitled, in_euros=True):
    """At most one for a month: all, half, or about what is due; early, on time or late; also without entitlement."""
    found = []
    kinds = st.sampled_from(["no", "full", "full", "other"])
    steady = draw(st.sampled_from([None, "no", "full", "other"]))
    entitlement = Entitlement(entitled)
    for month in range(BEFORE, BEFORE + draw(st.integers(0, 36))):
        kind = steady if steady is not None and draw(st.integers(0, 5)) > 0 else draw(kinds)
        if kind != "no":
            due = entitlement.at(month)
            amount = due if kind == "full" and due is not None else draw(amounts(in_euros))
            delay = draw(st.sampled_from([-31, -5, 0, 1, 40, 100]))
            found.append(Payment(month, amount, last_day(month) + timedelta(days=delay)))
    return tuple(found)


@st.composite
def lines(draw, terms, household=None):
    line = draw(lines_of_registers.lines("a", household))
    entitled = draw(lines_of_registers.entitlements(terms.in_euros, draw(st.booleans())))
    return as_told(
        dataclasses.replace(
            line,
            terms=terms,
            entitled=entitled,
            claims=tuple(draw(st.lists(claims(terms.in_euros), max_size=3))),
            payments=draw(payments(entitled, terms.in_euros)) if draw(st.booleans()) else (),
        )
    )


@st.composite
def rights(draw, most=4):
    """Some lines of one right."""
    terms = draw(lines_of_registers.terms(draw(st.integers(0, 7)) > 0))
    return draw(st.lists(lines(terms), min_size=1, max_size=most))


windows = st.one_of(
    st.none(),
    st.tuples(st.integers(-4, 30), st.integers(0, 20)).map(
        lambda ends: (FIRST_MONTH + ends[0], FIRST_MONTH + sum(ends))
    ),
)


# The properties


@examples
@given(right=rights(), today=todays, window=windows)
def test_a_batch_says_what_classify_says(right, today, window):
    assert_alike(right, today, window)


@examples
@given(right=rights(1), today=todays, cut=st.integers(0, 40))
def test_months_may_end_where_those_that_go_on_are_told(right, today, cut):
    """The months end as early as they may: in the month before today's, or where the last thing changes."""
    line = right[0]
    changes = [run.last or run.first for run in line.entitled]
    changes += [payment.month for payment in line.payments] + [span.last for span in line.received_unknown]
    end = max([*changes, month_of(today) - 1, BEFORE]) + cut
    assert_alike([line], today, months=end - BEFORE + 1)


@examples
@given(right=rights(6), today=todays, seed=st.randoms(use_true_random=False), threads=st.integers(1, 3))
def test_alone_or_shuffled_among_many(right, today, seed, threads):
    """Each line alone, and all of them several times in any order, shared out among threads."""
    alone = [classify_lines(batch_of([line]), today).table[0] for line in right]
    mixed = [place for place in range(len(right)) for _ in range(3)]
    seed.shuffle(mixed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "ALONE", 2)
        together = classify_lines(batch_of([right[place] for place in mixed]), today, threads=threads).table
    for row, place in zip(together, mixed, strict=True):
        assert_same({name: row[name] for name in row.dtype.names}, {n: alone[place][n] for n in row.dtype.names})


@examples
@given(data=st.data(), today=todays, window=windows)
def test_the_rights_of_a_household_together(data, today, window):
    """Cumulative: lines of several rights and households, each batch in an order of its own."""
    homes = data.draw(st.integers(1, 3))
    found: list[tuple[Lines, list[Line]]] = []
    for right in range(data.draw(st.integers(1, 3))):
        terms = data.draw(lines_of_registers.terms())
        homes_of = st.one_of(st.none(), st.integers(0, homes - 1))
        its = [
            dataclasses.replace(line, id=f"{right}-{place}", household=None if home is None else f"h{home}")
            for place, home in enumerate(data.draw(st.lists(homes_of, min_size=1, max_size=3)))
            for line in [data.draw(lines(terms))]
        ]
        found.append((batch_of(its), its))
    wanted = {answer.id: answer for answer in classify([line for _, its in found for line in its], today, window)}
    batches = [
        (
            given,
            classify_lines(given, today, window),
            np.array([ALONE if line.household is None else int(line.household[1:]) for line in its]),
        )
        for given, its in found
    ]
    mark_cumulative(batches)
    for (_, answers, _), (_, its) in zip(batches, found, strict=True):
        for place, line in enumerate(its):
            assert_same(said(answers, place), expected(line, wanted[line.id], today, window))


@examples
@given(line=st.deferred(lambda: rights(1)), today=todays)
def test_a_row_is_a_line_of_the_model(line, today):
    """`Lines.line` gives the line back: the same answer, whatever it was written as."""
    given = batch_of(line)
    (wanted,) = classify([dataclasses.replace(line[0], household=None)], today)
    (found,) = classify([given.line(0, "a")], today)
    assert found == wanted


@examples
@given(data=st.data(), today=todays)
def test_a_right_by_the_day_whose_months_change(data, today):
    """With parts: the share of a month is what it is worth from a day on, over what it is worth."""
    terms = dataclasses.replace(data.draw(lines_of_registers.terms()), first_paid="day")
    right = data.draw(st.lists(lines(terms), min_size=1, max_size=3))
    given = batch_of(right)
    offsets, days, amounts_of = [0], [], []
    for place in range(len(right)):
        for month in range(MONTHS):
            whole = given.entitled[place, month]
            if whole > 0 and data.draw(st.integers(0, 3)) == 0:
                starts = sorted({1, *data.draw(st.lists(st.integers(2, 28), max_size=2))})
                parts = [data.draw(st.sampled_from([0.0, 60.0, 310.0, 512.37])) for _ in starts]
                begin = day_number(first_day(BEFORE + month))
                length = days_in(BEFORE + month)
                ends = [*starts[1:], length + 1]
                weighed = 0.0
                for amount, start, end in zip(parts, starts, ends, strict=True):
                    weighed += amount * ((end - start) / length)
                if terms.in_euros and weighed > 0:
                    given.entitled[place, month] = weighed
                    days += [begin + start - 1 for start in starts]
                    amounts_of += parts
        offsets.append(len(days))
    given = dataclasses.replace(
        given, parts=Parts(np.array(offsets), np.array(days, np.int32), np.array(amounts_of, np.float64))
    )
    answers = classify_lines(given, today)
    for place in range(len(right)):
        line = given.line(place)
        assert line.terms.day_share is not None
        (answer,) = classify([line], today)
        assert_same(said(answers, place), expected(line, answer, today))
