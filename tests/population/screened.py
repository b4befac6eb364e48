"""Households with claims, screened in one batch; and the comparison of what comes out with a check of each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from takeup.engine.case import CLAIMED, Case
from takeup.engine.compile import DUE
from takeup.engine.explore import Explorer
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import BY_DAY, ONCE, PER_YEAR, Law, Right
from takeup.engine.questions import bounds
from takeup.engine.time import month_start
from takeup.nontakeup import Claim, Name, Outcome, every_month
from takeup.population.batch import Encoder
from takeup.population.claims import ToldClaims
from takeup.population.entitlements import Span
from takeup.population.once import once_due, once_question
from takeup.population.residents import Residents
from takeup.population.schema import schema
from takeup.population.screen import Period, Screener
from tests.population.by_check import Claims, Key, OneHousehold, Row
from tests.population.cases import YEARS, row_of

QUASI = 1 << list(Name).index(Name.QUASI)
COLUMNS = tuple(
    name for name in Row.__dataclass_fields__ if name not in ("due_open", "unsaid", "unread", "claimed", "quasi_open")
)
OTHER_WORLDS = ("month_as_things_stand", "month_everything")
SHARED = ("gap", "recoverable", "lost", "lost_per_day")  # of a status by the day: shares of its days, to the last bit


def random_claims(case: Case, rights: Sequence[Right], random: Random, period: Period) -> dict[Key, list[Claim]]:
    """Claims with every outcome, from before the period until after the day from which one looks back."""
    found: dict[Key, list[Claim]] = {}
    for _ in range(random.choice((0, 0, 2, 6, 20))):
        right = random.choice(rights)
        if right.holder != HOUSEHOLD and not case.members:
            continue
        holder = HOUSEHOLD if right.holder == HOUSEHOLD else random.choice(case.members)
        found.setdefault((right.id, holder), []).append(_claim(right, random, period))
    return found


def _claim(right: Right, random: Random, period: Period) -> Claim:
    claimed = month_start(period.first) + timedelta(random.randint(-200, 31 * len(period.months) + 70))
    outcome = random.choice(tuple(Outcome))
    later = claimed + timedelta(random.randrange(200))
    granted = outcome is Outcome.GRANTED
    withdrawn = random.choice((None, later + timedelta(3)))
    amount = random.choice((None, 1.0 if right.kind == "status" else round(random.uniform(0, 900), 2)))
    return Claim(
        claimed,
        outcome,
        later if outcome in (Outcome.GRANTED, Outcome.REFUSED) else None,
        later if outcome is Outcome.WITHDRAWN else withdrawn,
        random.choice((None, later + timedelta(random.randrange(60)))) if granted else None,
        (every_month(amount),) if granted and amount is not None else (),
    )


def data_of(law: Law, cases: Sequence[Case], claims: Sequence[Claims]) -> pa.RecordBatch:
    """One row a case, named by its place."""
    rows = [row_of(law, case, str(place)) for place, case in enumerate(cases)]
    for row, case, told in zip(rows, cases, claims, strict=True):
        row["claims"] = [_claim_row(case, key, claim) for key, some in told.items() for claim in some]
    return pa.Table.from_pylist(rows, schema(law, YEARS)).combine_chunks().to_batches()[0]


def _claim_row(case: Case, key: Key, claim: Claim) -> dict[str, Any]:
    right, holder = key
    return {
        "right": right,
        "member": None if holder == HOUSEHOLD else case.members.index(holder),
        "claimed": claim.claimed,
        "outcome": claim.outcome.value,
        "decided": claim.decided,
        "withdrawn": claim.withdrawn,
        "stopped": claim.stopped,
        "amount": claim.amounts[0].amount if claim.amounts else None,
    }


@dataclass
class Screened:
    """Some households in one batch. `differences` holds the screen against a check of each household by itself."""

    screener: Screener
    cases: Sequence[Case]
    claims: Sequence[Claims]
    compared: int = 0
    named: set[Name] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.data = data_of(self.screener.law, self.cases, self.claims)
        found = self.screener.screen(self.data)
        self.households = found.households.to_pylist()
        self.rows = {(int(r["household"]), r["right"], r["member"]): r for r in found.rights.to_pylist()}

    def row(self, household: int, right: str, holder: str = HOUSEHOLD) -> dict[str, Any] | None:
        """What the screen writes of a holder, None where there is nothing to tell."""
        place = None if holder == HOUSEHOLD else self.cases[household].members.index(holder)
        return self.rows.get((household, right, place))

    def differences(self) -> Iterator[str]:
        """What the screen says otherwise than a check of the household, each with where."""
        screener = self.screener
        said = self._said()
        for place, (case, claims) in enumerate(zip(self.cases, self.claims, strict=True)):
            one = OneHousehold(case, screener.rights, screener.period, claims)
            for (right, holder), row in one.rows(said[place]).items():
                self.compared += 1
                self.named |= {name for bit, name in enumerate(Name) if row.types >> bit & 1}
                found = self.row(place, right, holder)
                for difference in self._of_row(one, screener.law.right(right), holder, found, row, said[place]):
                    yield f"household {place}, {right} of {holder}, {screener.period}: {difference}"

    def _of_row(
        self,
        one: OneHousehold,
        right: Right,
        holder: str,
        found: dict[str, Any] | None,
        row: Row,
        said: dict[Key, dict[int, float | None]],
    ) -> Iterator[str]:
        silent = {month for month, euros in said.get((right.id, holder), {}).items() if euros is None}
        if not silent <= set(row.due_open):
            yield f"cannot say {silent}, and the rules can"
        sure = set(row.due_open) - silent
        if right.situation == BY_DAY and sure:  # the parts of such a month are not all the rules' own
            return
        if row.claimed and _came_in_parts(one.case, right, holder):  # for a batch it all came with the last part
            return
        if found is None:
            if not row.says_nothing:
                yield f"no row for {row}"
            return
        reason = found["cannot_say"]
        if silent and reason is None:
            yield f"does not say that it cannot say {silent}"
        if reason is not None and not silent and not row.unread:
            yield f"cannot say: {reason}; and all is known"
        for column in COLUMNS:
            got, want = found[column], getattr(row, column)
            if not _is_same(right, column, got, want) and not _is_open(one, row, column, got, want):
                yield f"{column} {got} instead of {want}"

    def _said(self) -> list[dict[Key, dict[int, float | None]]]:
        """What the screen says of the months, by household, right and holder."""
        screener, law = self.screener, self.screener.law
        batch = Encoder(screener.program).encode(self.data)
        residents, claims = Residents(batch), ToldClaims(self.data, batch, {r.id: r for r in screener.rights})
        said: list[dict[Key, dict[int, float | None]]] = [{} for _ in self.cases]

        def put(right: Right, months: Sequence[int] | NDArray[Any], euros: Any, reasons: Any) -> None:
            for row, month in enumerate(months):
                place = row if right.holder == HOUSEHOLD else int(residents.household[row])
                members = self.cases[place].members
                holder = HOUSEHOLD if right.holder == HOUSEHOLD else members[row - batch.person_offsets[place]]
                amounts = said[place].setdefault((right.id, holder), {})
                amounts[int(month)] = None if reasons[row] else float(euros[row])

        months = screener.period.months
        months_due, question = Span(months, CLAIMED, [DUE]), once_question(screener.entitlements)
        (found,), (once,) = screener.entitlements.of_months(residents, months_due, also=[question])
        for (_, id), amounts in found.items():
            for place, month in enumerate(months):
                if law.right(id).per != PER_YEAR or month % 12 + 1 == law.right(id).in_month:
                    euros, reasons = amounts.euros[:, place], amounts.reasons[:, place]
                    put(law.right(id), np.full(len(euros), month), euros, reasons)
        for id, due in once_due(screener.entitlements, residents, claims, once).items():
            put(law.right(id), due.month, due.euros, due.reasons)
        return said


def _came_in_parts(case: Case, right: Right, holder: str) -> bool:
    """What is paid once was paid in several months: before and after a claim was withdrawn, for instance."""
    record = case.received.get((right.id, holder))
    return right.per == ONCE and record is not None and sum(euros > 0 for euros in record.months.values()) > 1


def _is_same(right: Right, column: str, got: Any, want: Any) -> bool:
    if right.kind == "status" and right.situation == BY_DAY and column in SHARED:
        return abs(got - want) < 1e-12
    return bool(got == want)


def _is_open(one: OneHousehold, row: Row, column: str, got: Any, want: Any) -> bool:
    """The rules do not know it either."""
    if column in OTHER_WORLDS:
        return want is None
    if column == "types":
        return row.quasi_open and got == want | QUASI
    if column in ("received", "month_received"):  # looking back, who has no birth date may not have been born
        return got is None and any("birth_date" not in one.case.facts.get(id, {}) for id in one.case.members)
    return False


def explored(case: Case, right: Right, holder: str, day: date, asked_on: date) -> tuple[float, float]:
    """The least and the most that can be due for the month of a day, as the explorer finds it."""
    view = case.on(day, CLAIMED, Explorer(), asked_on)
    least, most, _ = bounds(right.due(view if holder == HOUSEHOLD else view.person(holder)))
    return max(least, 0.0), max(most, 0.0)


__all__ = ["COLUMNS", "Screened", "data_of", "explored", "random_claims"]
