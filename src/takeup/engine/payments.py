"""What is in payment: the doors between rights.

`passport`: this right opens the one that asks. It is in payment, or would be once claimed.
`in_payment`, `received_amount`: another right, as it is received (and as it is due once everything is claimed).
`already_in_payment`: as it is received, in every world (a right that asks about itself: does my partner have it?).
`paid_between`: a payment is listed (a right that is paid once: did another holder have it for the same event?).
"""

from __future__ import annotations

from typing import Any

from takeup.engine.abstract import Maybe
from takeup.engine.case import AS_THINGS_STAND, EVERYTHING_CLAIMED
from takeup.engine.errors import UnknownFactError
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import ONCE, STATUS
from takeup.engine.logic import all_of, any_of
from takeup.engine.rules import Rule
from takeup.engine.time import month_start


def holder_of(subject: Any, right: str) -> Any:
    """The one who holds this right: the household where the law says so, else the person asked about."""
    return subject.household if subject._case.law.right(right).holder == HOUSEHOLD else subject


def _concerns(subject: Any, right: str) -> bool:
    """The right is about this holder at all: nobody asks whether a child receives a pension top-up."""
    concerns = subject._case.law.right(right).concerns
    return concerns is None or concerns(holder_of(subject, right))


def _due(subject: Any, right: str) -> float:
    holder = holder_of(subject, right)
    return subject._case.law.right(right).due(holder)  # type: ignore[no-any-return]


def _received(subject: Any, right: str) -> float:
    holder = holder_of(subject, right)
    case = subject._case
    found = case.law.right(right)
    if case.is_told_by_facts(found, holder.id):
        return found.received(holder)  # type: ignore[no-any-return]
    value: float | None = case.received_of(right, holder.id, subject.month)
    if subject._reader is not None:
        return subject._reader.received(holder, right, value)  # type: ignore[no-any-return]
    if value is None:
        raise UnknownFactError(f"receives {right}", holder.id)
    return value


def _passport(subject: Any, right: str) -> bool:
    if not _concerns(subject, right):
        return False
    if subject._world != EVERYTHING_CLAIMED and _received(subject, right) > 0:
        return True
    return bool(subject._world != AS_THINGS_STAND and _due(subject, right) > 0)


def _in_payment(subject: Any, right: str) -> bool:
    if subject._world == EVERYTHING_CLAIMED and _is_status(subject, right):
        return _concerns(subject, right) and bool(_due(subject, right) > 0)
    return bool(received_amount(subject, right) > 0)


def _received_amount(subject: Any, right: str) -> float:
    counts_what_is_due = subject._world == EVERYTHING_CLAIMED and _comes_each_month(subject, right)
    if not counts_what_is_due and _is_listed_as_nothing(subject, right):
        return 0.0  # whether the right is about this holder at all need not be known
    if not _concerns(subject, right):
        return 0.0
    return _due(subject, right) if counts_what_is_due else _received(subject, right)


def _is_listed_as_nothing(subject: Any, right: str) -> bool:
    """The payments say that nothing was received in this month."""
    case, holder = subject._case, holder_of(subject, right)
    if case.is_told_by_facts(case.law.right(right), holder.id):
        return False
    return case.received_of(right, holder.id, subject.month) == 0.0  # type: ignore[no-any-return]


def _comes_each_month(subject: Any, right: str) -> bool:
    """Euros that are due for each month: not a status, and not what is paid once."""
    found = subject._case.law.right(right)
    return found.kind != STATUS and found.per != ONCE  # type: ignore[no-any-return]


def _is_status(subject: Any, right: str) -> bool:
    return subject._case.law.right(right).kind == STATUS  # type: ignore[no-any-return]


def _already_in_payment(subject: Any, right: str) -> bool:
    return _concerns(subject, right) and bool(_received(subject, right) > 0)


def _paid_between(subject: Any, right: str, first: Any, last: Any) -> bool:
    """A payment of this right is listed for a month that begins between two days, whoever the right is about now.

    What nobody has said counts as not paid: it is asked about the holder.
    """
    record = subject._case.received.get((right, holder_of(subject, right).id))
    if record is None:
        return False
    return any_of(first <= month_start(month) <= last for month, euros in record.months.items() if euros > 0)


def _passport_for(subject: Any, right: str, months: int) -> bool:
    return _throughout(subject, right, months, passport)


def _in_payment_for(subject: Any, right: str, months: int) -> bool:
    return _throughout(subject, right, months, in_payment)


def _throughout(subject: Any, right: str, months: int, door: Any) -> bool:
    """The door was open in each of the months before.

    Where today's answer is not known and nothing known changed since, the earlier ones are not known either.
    """
    if subject._reader is not None and subject._reader.explores:
        earliest = subject.months_ago(months).day
        now = None if subject._case.changed_since(earliest, subject.day) else door(subject, right)
        if isinstance(now, Maybe):
            return Maybe(now.paths, now.taint)  # type: ignore[return-value]  # its own answer: not that of today
    return all_of(door(subject.months_ago(back), right) for back in range(1, months + 1))


def _earlier(door: Any) -> Any:
    """A door that is asked about an earlier day, looking back.

    Where today's answer is not known and nothing known changed since, the earlier one is not known either: it need not
    be explored.
    """

    def asked(subject: Any, right: str) -> bool:
        now = _same_today(subject, right)
        if now is not None:
            answer = named(now, right)
            if isinstance(answer, Maybe):
                return Maybe(answer.paths, answer.taint)  # type: ignore[return-value]  # its own answer
        return door(subject, right)  # type: ignore[no-any-return]

    named = _named(asked, door.__name__.removeprefix("_"))
    return named


def _same_today(subject: Any, right: str) -> Any:
    """The same person or household on the day that is explored, where nothing known changed since; else None."""
    reader = subject._reader
    if reader is None or not reader.explores or reader.today is None or subject.day >= reader.today:
        return None
    told = (right, holder_of(subject, right).id) in subject._case.received
    if told or subject._case.changed_since(subject.day, reader.today):
        return None
    household = subject._case.on(reader.today, subject._world, reader)
    if subject is subject.household:
        return household
    return next((member for member in household.known_members if member.id == subject.id), None)


def _named(function: Any, name: str) -> Any:
    function.__name__ = name
    return Rule(function, "", kind="door")


passport = _earlier(_passport)
already_in_payment = _earlier(_already_in_payment)
in_payment = _earlier(_in_payment)
received_amount = _named(_received_amount, "received_amount")
passport_for = _named(_passport_for, "passport_for")
in_payment_for = _named(_in_payment_for, "in_payment_for")
paid_between = _named(_paid_between, "paid_between")
