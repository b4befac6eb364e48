"""The lines of a batch: for each right the holders with anything to tell, what they are entitled to, claimed, received.

`takeup.population.typology` then says what is missing and by what name, as `takeup.nontakeup` does for one household.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import MONEY, PER_MONTH, Right
from takeup.engine.time import month_index
from takeup.nontakeup import Terms
from takeup.nontakeup.timeline import CalendarRule
from takeup.population.batch import Batch, list_offsets, whole_numbers
from takeup.population.entitlements import Amounts
from takeup.population.once import OnceDue
from takeup.population.residents import Residents
from takeup.population.typology import NO_DAY, OUTCOMES, Claims, Lines

LEAST: CalendarRule = "next_month"  # where no source says from when a claim is paid: the least that it can bring


@dataclass
class RightLines:
    """The lines of one right. `holders`: the rows of persons, or the households; `lines` and the rest go with them."""

    right: Right
    holders: NDArray[np.int64]
    lines: Lines
    due_reason: NDArray[np.int32]  # why the last month cannot be said, else an earlier one; 0: all can


def terms_of(right: Right) -> Terms:
    """The terms of a right's procedure, as the typology takes them."""
    return Terms(
        first_paid=right.first_paid or LEAST,
        months_back=int(right.term("months_back", 0)),
        decision_days=right.term("decision_days"),
        appeal_days=right.term("appeal_days"),
        payment_days=int(right.term("payment_days", 0)),
        continues=bool(right.term("continues", False)),
        in_euros=right.kind == MONEY,
    )


class ToldClaims:
    """The claims of a batch by right and holder."""

    def __init__(self, data: pa.RecordBatch, batch: Batch, rights: Mapping[str, Right]) -> None:
        self._of: dict[str, tuple[NDArray[np.int64], dict[str, NDArray[Any]]]] = {}
        if "claims" not in data.schema.names:
            return
        lists = data.column("claims")
        offsets, items = list_offsets(lists), lists.flatten()
        if not len(items):
            return
        household = np.repeat(np.arange(len(lists)), np.diff(offsets))
        part = {name: items.field(i) for i, name in enumerate(items.type.names)}
        member = whole_numbers(part["member"].cast(pa.int32()), -1).astype(np.int64)
        names = part["right"] if pa.types.is_dictionary(part["right"].type) else part["right"].dictionary_encode()
        code = whole_numbers(names.indices.cast(pa.int32()), -1)
        outcomes = part["outcome"]
        outcomes = outcomes if pa.types.is_dictionary(outcomes.type) else outcomes.dictionary_encode()
        known = {outcome.value: place for place, outcome in enumerate(OUTCOMES)}
        of_word = np.array([known[word] for word in outcomes.dictionary.to_pylist()], np.int8)
        values: dict[str, NDArray[Any]] = {
            name: whole_numbers(part[name].view(pa.int32()), NO_DAY)
            for name in ("claimed", "decided", "withdrawn", "stopped")
        }
        values["outcome"] = of_word[whole_numbers(outcomes.indices.cast(pa.int32()), 0)]
        values["granted"] = np.asarray(part["amount"].to_numpy(zero_copy_only=False), np.float64)
        for number, name in enumerate(names.dictionary.to_pylist()):
            if name not in rights:
                continue
            chosen = np.flatnonzero(code == number)
            own = household[chosen]
            if rights[name].holder != HOUSEHOLD:
                own = batch.person_offsets[own] + member[chosen]
            order = np.lexsort((values["claimed"][chosen], own))
            self._of[name] = own[order], {key: array[chosen[order]] for key, array in values.items()}

    def holders(self, right: str) -> NDArray[np.int64]:
        """Who has made a claim."""
        found = self._of.get(right)
        return np.zeros(0, np.int64) if found is None else np.unique(found[0])

    def of(self, right: str, holders: NDArray[np.int64], since: NDArray[np.int64] | None = None) -> Claims | None:
        """The claims of these holders; of what is paid once those that were not settled before its month (`since`)."""
        found = self._of.get(right)
        if found is None or not len(holders):
            return None
        own, values = found
        place = np.searchsorted(holders, own)
        kept = (place < len(holders)) & (holders[np.minimum(place, len(holders) - 1)] == own)
        if since is not None:
            settled = np.where(values["decided"] != NO_DAY, values["decided"], values["withdrawn"])
            begins = (since - 1970 * 12).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
            mine = np.minimum(place, len(holders) - 1)
            kept &= (settled == NO_DAY) | (settled >= begins[mine])
        counts = np.bincount(place[kept], minlength=len(holders))
        offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        return Claims(offsets, **{key: array[kept] for key, array in values.items()})


def monthly_lines(
    right: Right,
    first: int,
    due: list[Amounts],
    received: list[Amounts],
    also: NDArray[np.bool_],
    claims: ToldClaims,
    batch: Batch,
) -> RightLines:
    """The lines of a right that is paid by the month or the year: `due` and `received` a month from `first` on.

    `also`: holders to keep although nothing is due or received. A right per month goes on after the last month.
    """
    keep = also.copy()
    for amounts in due:
        keep |= (amounts.euros != 0) | (amounts.reasons != 0)
    for amounts in received:
        keep |= (amounts.euros != 0) | (amounts.reasons != 0)
    keep[claims.holders(right.id)] = True
    holders = np.flatnonzero(keep)
    entitled = np.stack([np.where(a.reasons[holders] != 0, np.nan, a.euros[holders]) for a in due], axis=1)
    paid = np.stack([np.where(a.reasons[holders] != 0, np.nan, a.euros[holders]) for a in received], axis=1)
    reason = np.zeros(len(holders), np.int32)
    for amounts in due:
        why = amounts.reasons[holders]
        reason = np.where(why != 0, why, reason)
    if right.kind != MONEY:
        paid = np.where(np.isnan(paid), np.nan, (paid > 0).astype(np.float64))
    elif right.received is not None:
        told_by_facts = ~_is_listed(right, batch)[holders]
        paid = np.where(told_by_facts[:, None], before_tax(paid, entitled, right), paid)
    lines = Lines(
        terms=terms_of(right),
        first=first,
        entitled=entitled,
        received=paid,
        goes_on=right.per == PER_MONTH,
        paid="first_day",
        claims=claims.of(right.id, holders),
    )
    return RightLines(right, holders, lines, reason)


def once_lines(right: Right, due: OnceDue, claims: ToldClaims, residents: Residents, on: date) -> RightLines:
    """The lines of a right that is paid once: one month each, that of the event; what came later was paid for it."""
    batch = residents.batch
    listed = _is_listed(right, batch)
    told = _complete(right, residents) | listed
    keep = (due.euros != 0) | (due.reasons != 0)
    keep[claims.holders(right.id)] = True
    holders = np.flatnonzero(keep)
    paid = _paid_since(right, batch, holders, due.month[holders], month_index(on))
    if right.kind != MONEY:
        paid = (paid > 0).astype(np.float64)
    received = np.where((paid > 0) | told[holders], paid, np.nan)
    euros = np.where(due.reasons[holders] != 0, np.nan, due.euros[holders])
    lines = Lines(
        terms=terms_of(right),
        first=due.month[holders],
        entitled=euros[:, None],
        received=received[:, None],
        goes_on=False,
        paid="first_day",
        claims=claims.of(right.id, holders, due.month[holders]),
    )
    return RightLines(right, holders, lines, due.reasons[holders])


def before_tax(net: NDArray[np.float64], due: NDArray[np.float64], right: Right) -> NDArray[np.float64]:
    """What was paid, or what is due where it may be that less the tax that is held back. Euros a month."""
    most_withheld = float(right.term("withheld", 0.0))
    with np.errstate(invalid="ignore"):
        withheld = (due * (1 - most_withheld) <= net) & (net < due)
    return np.where(withheld, due, net)


def _is_listed(right: Right, batch: Batch) -> NDArray[np.bool_]:
    """Of each holder whether payments of the right are listed."""
    paid = batch.received.get(right.id)
    if paid is None:
        return np.zeros(batch.households if right.holder == HOUSEHOLD else batch.people, bool)
    return np.asarray(np.diff(paid.offsets) > 0)


def _complete(right: Right, residents: Residents) -> NDArray[np.bool_]:
    """Of each holder whether all that is received is told."""
    told = residents.batch.received_complete != 0
    return np.asarray(told if right.holder == HOUSEHOLD else told[residents.household])


def _paid_since(
    right: Right, batch: Batch, holders: NDArray[np.int64], since: NDArray[np.int64], until: int
) -> NDArray[np.float64]:
    """Euros that were paid in the months from `since` to `until`."""
    found = np.zeros(len(holders))
    paid = batch.received.get(right.id)
    if paid is None:
        return found
    begins, counts = paid.offsets[holders].astype(np.int64), np.diff(paid.offsets)[holders]
    for step in range(int(counts.max(initial=0))):
        mine = np.flatnonzero(counts > step)
        spell = begins[mine] + step
        months = np.minimum(paid.last[spell], until) - np.maximum(paid.first[spell], since[mine]) + 1
        found[mine] += paid.euros[spell] * np.maximum(months, 0)
    return found


__all__ = ["RightLines", "ToldClaims", "before_tax", "monthly_lines", "once_lines", "terms_of"]
