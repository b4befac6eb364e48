"""Claims and payments that cannot be true together: one id twice, before birth, one payment listed twice."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from takeup.dossier.model import Dossier
from takeup.dossier.records import PaymentRecord
from takeup.dossier.tree import Tree
from takeup.nontakeup.months import format_month, last_day, month_of


def claim_ids(dossier: Dossier, tree: Tree, fields: list[str]) -> None:
    seen: dict[str, str] = {}
    for each, field in zip(dossier.claims, fields, strict=True):
        if each.id is not None and (before := seen.setdefault(each.id, field)) != field:
            tree.add_at(f"{field}.id", f"'{each.id}'", f"an id of its own; {before} has it too")


def payments(dossier: Dossier, births: dict[str, date], tree: Tree, fields: list[str]) -> None:
    """A payment for a month before birth, and one that is listed twice."""
    seen: dict[tuple[str, str], list[tuple[PaymentRecord, str]]] = defaultdict(list)
    for payment, field in zip(dossier.payments, fields, strict=True):
        month_field = f"{field}.for" if f"{field}.for" in tree.lines else f"{field}.from"
        birth = births.get(payment.holder)
        if birth is not None and payment.first < month_of(birth):
            found = f"{format_month(payment.first)}, before {payment.holder} was born"
            tree.add_at(month_field, found, f"a month from {birth.isoformat()[:7]} on")
        same = seen[(payment.right, payment.holder)]
        for other, where in same:
            month = _paid_twice(payment, other)
            if month is not None:
                found = f"{format_month(month)} paid a second time on {payment.paid_on(month)}"
                allowed = f"each payment once, as {where} lists it; several on different days add up"
                tree.add_at(month_field, found, allowed)
                break
        same.append((payment, field))


def _paid_twice(one: PaymentRecord, other: PaymentRecord) -> int | None:
    """A month that two payments pay on the same day; None where there is none."""
    first = max(one.first, other.first)
    last = min((each.last for each in (one, other) if each.last is not None), default=None)
    if last is not None and last < first:
        return None
    if one.paid == other.paid:
        return first
    dated = one.paid or other.paid
    if dated is None or (one.paid is not None and other.paid is not None):
        return None
    month = month_of(dated)
    in_both = first <= month and (last is None or month <= last)
    return month if in_both and dated == last_day(month) else None
