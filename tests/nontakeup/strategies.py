"""Lines as registers hold them: any rule, several spells and claims, every outcome, payments late or not."""

from datetime import date, timedelta

from hypothesis import strategies as st

from takeup.nontakeup import Claim, Line, Outcome, Payment, Run, Span, Terms, every_month
from takeup.nontakeup.months import last_day, month_of
from takeup.nontakeup.timeline import CALENDAR_RULES

FIRST_DAY = date(2024, 1, 1)
FIRST_MONTH = month_of(FIRST_DAY)
HORIZON = 700  # days in which things happen
AMOUNTS = (0.8, 60.0, 310.0, 512.37)

days = st.integers(0, HORIZON).map(lambda offset: FIRST_DAY + timedelta(days=offset))
todays = st.integers(0, HORIZON + 200).map(lambda offset: FIRST_DAY + timedelta(days=offset))


def later(day, most):
    return st.integers(0, most).map(lambda offset: day + timedelta(days=offset))


@st.composite
def terms(draw, in_euros=True):
    days_or_none = st.sampled_from([None, 0, 30, 90])
    return Terms(
        first_paid=draw(st.sampled_from(CALENDAR_RULES)),
        months_back=draw(st.sampled_from([0, 0, 1, 3, 12])),
        decision_days=draw(days_or_none),
        appeal_days=draw(days_or_none),
        payment_days=draw(st.sampled_from([0, 0, 10, 45])),
        continues=draw(st.booleans()),
        in_euros=in_euros,
    )


@st.composite
def entitlements(draw, in_euros=True, with_unknown=True):
    """One to four runs, some apart and some adjacent, some unknown, the last one perhaps without an end."""
    values: list[float | None] = list(AMOUNTS if in_euros else (1.0,))
    values += [None] if with_unknown else []
    runs, month = [], FIRST_MONTH + draw(st.integers(0, 6))
    for _ in range(draw(st.integers(1, 4))):
        last = month + draw(st.integers(0, 7))
        runs.append(Run(month, last, draw(st.sampled_from(values))))
        month = last + 1 + draw(st.integers(0, 3))
    if draw(st.booleans()):
        runs[-1] = Run(runs[-1].first, None, runs[-1].amount)
    return tuple(runs)


@st.composite
def claims(draw, in_euros=True, outcomes=tuple(Outcome)):
    claimed = draw(days)
    outcome = draw(st.sampled_from(outcomes))
    decided = withdrawn = stopped = None
    amounts = ()
    if outcome in (Outcome.GRANTED, Outcome.REFUSED):
        decided = draw(later(claimed, 120))
    if outcome is Outcome.WITHDRAWN or draw(st.integers(0, 5)) == 0:
        withdrawn = draw(later(decided or claimed, 200))
    if outcome is Outcome.GRANTED:
        if draw(st.integers(0, 2)) == 0:
            stopped = draw(later(decided, 300))
        granted = draw(st.sampled_from([None, None, *(AMOUNTS if in_euros else (0.0, 1.0))]))
        if granted is not None:
            whole = (every_month(granted),)
            amounts = draw(st.sampled_from([whole, (Run(month_of(claimed) + 3, None, granted),)]))
    return Claim(claimed, outcome, decided, withdrawn, stopped, amounts)


@st.composite
def payments(draw, entitled, in_euros=True):
    """For some entitled months all, half, or all but 50 cents; on time, early or months late."""
    found = []
    begin = draw(st.integers(0, 12))
    how = st.sampled_from(["no", "full", "full", "half", "short"] if in_euros else ["no", "full"])
    for run in entitled:
        last = run.first + 14 if run.last is None else run.last
        for month in range(max(run.first, FIRST_MONTH + begin), last + 1):
            choice = draw(how)
            if choice == "no":
                continue
            whole = (310.0 if in_euros else 1.0) if run.amount is None else run.amount
            amount = {"full": whole, "half": whole / 2, "short": max(0.0, whole - 0.5)}[choice]
            delay = draw(st.sampled_from([-5, 1, 1, 40, 100]))
            found.append(Payment(month, amount, last_day(month) + timedelta(days=delay)))
    return found


@st.composite
def lines(draw, name="a", household=None, passports=(), with_unknown=True):
    in_euros = draw(st.integers(0, 7)) > 0
    entitled = draw(entitlements(in_euros, with_unknown))
    paid = draw(payments(entitled, in_euros)) if draw(st.booleans()) else ()
    unknown: tuple[Span, ...] = ()
    if with_unknown and draw(st.integers(0, 7)) == 0:
        first = FIRST_MONTH + draw(st.integers(0, 12))
        unknown = (Span(first, draw(st.sampled_from([None, first + 2]))),)
    return Line(
        id=name,
        terms=draw(terms(in_euros)),
        entitled=entitled,
        claims=tuple(draw(st.lists(claims(in_euros), max_size=3))),
        payments=tuple(paid),
        household=household,
        passports=passports,
        received_unknown=unknown,
        quasi=draw(st.booleans()),
    )


@st.composite
def households(draw, name="h", with_unknown=True):
    """One to three rights of one household; each may hang on the ones before it."""
    ids = ["a", "b", "c"][: draw(st.integers(1, 3))]
    found = []
    for place, each in enumerate(ids):
        passports = tuple(ids[:place]) if draw(st.booleans()) else ()
        found.append(draw(lines(each, name, passports, with_unknown)))
    return found


def event_days(household):
    """The days on which something happens: a payment, a claim, a decision, a withdrawal or a stop."""
    found: set[date | None] = set()
    for line in household:
        found.update(payment.paid for payment in line.payments)
        for claim in line.claims:
            found.update((claim.claimed, claim.decided, claim.withdrawn, claim.stopped))
    return sorted(day for day in found if day is not None)
