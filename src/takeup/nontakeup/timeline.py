"""The three lines of one right for one beneficiary unit: what it is entitled to, claimed, and received.

Amounts are euros per whole month, or 0 and 1 for a right that is a status. Everything is checked when it is
made: contradictory data raise TimelineError.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal, Protocol, TypeAlias, get_args

from takeup.nontakeup.months import Month, days_in, format_month, month_of, same_day_of

CalendarRule: TypeAlias = Literal["day", "month", "quarter", "next_month"]
OwnRule: TypeAlias = Callable[[date], tuple[Month, float]]
CALENDAR_RULES: tuple[CalendarRule, ...] = get_args(CalendarRule)


class TimelineError(ValueError):
    """Data that cannot be: names the field, what was found there and what is allowed."""

    def __init__(self, field: str, found: str, allowed: str) -> None:
        super().__init__(f"{field}: found {found}; allowed: {allowed}")
        self.field = field
        self.found = found
        self.allowed = allowed


class Outcome(StrEnum):
    """What came of a claim, as far as is known."""

    PENDING = "pending"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Terms:
    """The procedure of a right, as far as the model needs it.

    `first_paid` gives, for the day of a claim, the first month that is paid and the share (0 to 1) of it:
    from that day on, from the first of its month, of its quarter, of the next month, or a function of the
    right's own. Such a function never gives an earlier month for a later claim, and says all: no
    `months_back` with it. Under the rule by the day, `day_share` may give the share of the month that lies from
    a day on, where the entitlement itself began or changed inside a month; without it, days over days.
    `months_back` moves that point whole months back. A `decision_days` of None is no limit, an `appeal_days`
    of None no appeal. `payment_days` come after the last day of the month that is paid for. `continues`: a
    grant covers later spells too. `in_euros` is false for a status: amounts are 0 and 1, and never rounded.
    """

    first_paid: CalendarRule | OwnRule
    months_back: int = 0
    decision_days: int | None = None
    appeal_days: int | None = None
    payment_days: int = 0
    continues: bool = False
    in_euros: bool = True
    day_share: Callable[[date], float] | None = None

    def __post_init__(self) -> None:
        if not callable(self.first_paid):
            if self.first_paid not in CALENDAR_RULES:
                raise TimelineError("first_paid", f"'{self.first_paid}'", ", ".join(CALENDAR_RULES))
        elif self.months_back:
            raise TimelineError("months_back", str(self.months_back), "0, as the right has a rule of its own")
        for name in ("months_back", "decision_days", "appeal_days", "payment_days"):
            number = getattr(self, name)
            if number is not None and number < 0:
                raise TimelineError(name, str(number), "a whole number from 0 on")

    def first_month(self, claimed: date) -> tuple[Month, float]:
        """The first month that a claim made on this day is paid for, and the share of that month."""
        rule = self.first_paid
        month = month_of(claimed) - self.months_back
        if rule == "day":
            start = same_day_of(month, claimed)
            days = days_in(month)
            if self.day_share is not None:
                return month, self.day_share(start)
            return month, (days - start.day + 1) / days
        if rule == "month":
            return month, 1.0
        if rule == "quarter":
            return month - month_of(claimed) % 3, 1.0
        if rule == "next_month":
            return month + 1, 1.0
        assert callable(rule)
        return rule(claimed)


class Months(Protocol):
    """Anything that runs from a first month to a last one, or on."""

    @property
    def first(self) -> Month: ...
    @property
    def last(self) -> Month | None: ...


@dataclass(frozen=True, slots=True)
class Span:
    """Consecutive months, both ends included; a `last` of None goes on."""

    first: Month
    last: Month | None = None

    def __post_init__(self) -> None:
        _check_order(self)


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive months with the same amount each; `last` None goes on, `amount` None is unknown."""

    first: Month
    last: Month | None
    amount: float | None

    def __post_init__(self) -> None:
        _check_order(self)
        if self.amount is not None:
            _check_amount("amount", self.amount)


@dataclass(frozen=True, slots=True)
class Payment:
    """Money paid *for* a month, on a day; several for one month add up."""

    month: Month
    amount: float
    paid: date

    def __post_init__(self) -> None:
        _check_amount("amount", self.amount)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim, with what came of it.

    `outcome` is the decision (granted, refused), or pending, or withdrawn where there was no decision.
    `withdrawn` and `stopped` are days; `stopped` is the last day that the payment ran. `amounts` are the
    months with the granted amount of each: a month that is not among them was granted what the right is
    worth.
    """

    claimed: date
    outcome: Outcome = Outcome.PENDING
    decided: date | None = None
    withdrawn: date | None = None
    stopped: date | None = None
    amounts: tuple[Run, ...] = ()

    def __post_init__(self) -> None:
        was_decided = self.outcome in (Outcome.GRANTED, Outcome.REFUSED)
        if was_decided and self.decided is None:
            raise TimelineError("decided", "no date", f"a date, as the outcome is {self.outcome}")
        if self.decided is not None and not was_decided:
            raise TimelineError("decided", str(self.decided), f"no date, as the outcome is {self.outcome}")
        if self.outcome is Outcome.WITHDRAWN and self.withdrawn is None:
            raise TimelineError("withdrawn", "no date", "a date, as the outcome is withdrawn")
        if self.outcome is not Outcome.GRANTED:
            if self.stopped is not None:
                raise TimelineError("stopped", str(self.stopped), "a stop only where the outcome is granted")
            if self.amounts:
                raise TimelineError("amounts", "an amount", "an amount only where the outcome is granted")
        decided = self.decided or self.claimed
        _check_not_before("decided", self.decided, self.claimed, "the claim")
        _check_not_before("withdrawn", self.withdrawn, decided, "the claim or its decision")
        _check_not_before("stopped", self.stopped, decided, "the decision")
        _check_apart("amounts", self.amounts)


@dataclass(frozen=True, slots=True)
class Line:
    """One right for one beneficiary unit.

    `entitled` holds runs of months with their amounts; a month in none of them is worth 0, and in a run whose
    amount is None the entitlement is unknown. `received_unknown` are months of which nobody knows what was
    paid. `passports` are the ids of lines of the same household that this right depends on. `quasi` is an
    answer from outside: only conduct stands between the person and the right.
    """

    id: str
    terms: Terms
    entitled: tuple[Run, ...] = ()
    claims: tuple[Claim, ...] = ()
    payments: tuple[Payment, ...] = ()
    household: str | None = None
    passports: tuple[str, ...] = ()
    received_unknown: tuple[Span, ...] = ()
    quasi: bool = False

    def __post_init__(self) -> None:
        _check_apart("entitled", self.entitled)
        if self.terms.in_euros:
            return
        granted = [run.amount for claim in self.claims for run in claim.amounts]
        for field, amounts in (
            ("entitled", [run.amount for run in self.entitled]),
            ("payments", [payment.amount for payment in self.payments]),
            ("claims", granted),
        ):
            for amount in amounts:
                if amount not in (None, 0, 1):
                    raise TimelineError(field, f"{amount:,.15g}", "0 or 1, as the right is not in euros")


def runs_of(amounts: Mapping[Month, float | None]) -> tuple[Run, ...]:
    """Amounts by month as runs; None is unknown, a month that is left out is worth 0."""
    runs: list[Run] = []
    for month in sorted(amounts):
        amount = amounts[month]
        if runs and runs[-1].last == month - 1 and runs[-1].amount == amount:
            runs[-1] = Run(runs[-1].first, month, amount)
        else:
            runs.append(Run(month, month, amount))
    return tuple(runs)


def every_month(amount: float) -> Run:
    """One amount for all months, as the granted amount of a claim."""
    return Run(0, None, amount)


def _check_order(months: Months) -> None:
    if months.last is not None and months.last < months.first:
        allowed = f"{format_month(months.first)} or later, as the run begins then"
        raise TimelineError("to", format_month(months.last), allowed)


def _check_apart(field: str, runs: Sequence[Run]) -> None:
    previous: Run | None = None
    for place, run in sorted(enumerate(runs), key=lambda each: each[1].first):
        if previous is not None and (previous.last is None or previous.last >= run.first):
            found = f"{format_month(run.first)} in two runs"
            raise TimelineError(f"{field}[{place}]", found, "runs of months that do not overlap")
        previous = run


def _check_amount(field: str, amount: float) -> None:
    if not 0 <= amount < float("inf"):
        raise TimelineError(field, f"{amount}", "an amount from 0 on")


def _check_not_before(field: str, day: date | None, earliest: date, event: str) -> None:
    if day is not None and day < earliest:
        raise TimelineError(field, str(day), f"a day from {earliest} on, the date of {event}")
