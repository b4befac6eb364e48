"""One batch of households screened: what each is entitled to, receives and misses. Arrow in, Arrow out.

The same function runs on local threads and inside Spark; `run.py` goes through a file with it.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from takeup.engine.case import AS_THINGS_STAND, CLAIMED, EVERYTHING_CLAIMED
from takeup.engine.compile import BUT_FOR_CONDUCT, DUE, RECEIVED, VALUE, compile_law
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import MONEY, ONCE, PER_MONTH, PER_YEAR, Law, Right
from takeup.engine.time import month_index, month_start
from takeup.nontakeup import Name
from takeup.population.batch import Batch, Encoder
from takeup.population.bounds import with_bounds
from takeup.population.claims import ToldClaims
from takeup.population.columns import conform, conforming
from takeup.population.entitlements import Amounts, Entitlements, Span
from takeup.population.kernel import Answers as Asked
from takeup.population.kernel import Kernel, Question
from takeup.population.lines import RightLines, monthly_lines, once_lines, terms_of
from takeup.population.once import once_due, once_question
from takeup.population.places import check_places
from takeup.population.receipts import Receipts
from takeup.population.residents import Residents
from takeup.population.typology import NO_DAY, Answers, classify_lines, mark_cumulative

WORD = pa.dictionary(pa.int32(), pa.string())
RIGHTS = pa.schema(
    [
        ("household", pa.string()),
        ("right", WORD),
        ("member", pa.int16()),
        ("entitled_months", pa.int16()),
        ("entitled", pa.float64()),
        ("received", pa.float64()),
        ("gap", pa.float64()),
        ("recoverable", pa.float64()),
        ("lost", pa.float64()),
        ("lost_per_day", pa.float64()),
        ("types", pa.int32()),
        ("month_due", pa.float64()),
        ("month_as_things_stand", pa.float64()),
        ("month_everything", pa.float64()),
        ("month_received", pa.float64()),
        ("cannot_say", WORD),
        ("due_low", pa.float64()),
        ("due_high", pa.float64()),
        ("spell_from", pa.date32()),
        ("claim_delay", pa.int16()),
    ]
)
HOUSEHOLDS = pa.schema(
    [
        ("household", pa.string()),
        ("weight", pa.float64()),
        ("territory", pa.string()),
        ("stratum", pa.string()),
        ("cluster", pa.string()),
        ("members", pa.int16()),
        ("income_month", pa.float64()),
        ("gain_month", pa.float64()),
        ("equivalence", pa.float64()),
    ]
)
QUASI = 1 << list(Name).index(Name.QUASI)


@dataclass(frozen=True)
class Period:
    """The months that are shown (from year 0, both included), and the day from which one looks back on them."""

    first: int
    last: int
    on: date

    @property
    def months(self) -> range:
        return range(self.first, self.last + 1)


def period_of(first: int, last: int, rights: Sequence[Right], on: date | None = None) -> Period:
    """A period; looked back on, where no day is given, as soon as the last month should have been paid.

    Raises ValueError where it ends before it begins, or where `on` lies before its end or over a month after it.
    """
    if last < first:
        raise ValueError("months: the period ends before it begins")
    after = month_start(last + 1)
    if on is None:
        late = [terms_of(right).payment_days for right in rights if right.per == PER_MONTH]
        on = after + timedelta(days=min(max(late, default=0), 27))
    if not after <= on < month_start(last + 2):
        raise ValueError(f"on: {on.isoformat()}; allowed is a day of the month after the last one, from {after}")
    return Period(first, last, on)


@dataclass(frozen=True)
class Screened:
    """What a batch gave: rows of `RIGHTS` in the order of the households, and one row of `HOUSEHOLDS` for each."""

    rights: pa.RecordBatch
    households: pa.RecordBatch


@dataclass
class Screener:
    """Screens batches for some rights of a law over a period.

    `bounds`: of what cannot be said, the least and the most that is due in the last month, by the explorer (slow).
    `incomes`: what all incomes are multiplied with.
    """

    law: Law
    rights: Sequence[Right]
    period: Period
    bounds: bool = False
    incomes: float = 1.0

    def __post_init__(self) -> None:
        told = self.law.told_income
        program = compile_law(self.law, self.rights, [] if told is None else [told], lines=True)
        self.program = program
        self.entitlements = Entitlements(Kernel(program, threads=1), self.rights, self.period.on)
        reasons = self.entitlements.reasons
        for right in self.rights:  # known beforehand, so that every batch names the same reasons
            if (reason := f"received:{right.id}") not in reasons:
                reasons.append(reason)
        self._unread = {right.id: reasons.index(f"received:{right.id}") for right in self.rights}
        self._local = threading.local()
        self._told = None if told is None else self.entitlements.place[VALUE, told.id]
        self._by_id = {right.id: right for right in self.rights}

    @property
    def fingerprint(self) -> str:
        """Changes with every rule and every number of the law that the screen uses."""
        numbers = repr((self.program.block_days, self.program.blocks)).encode()
        return hashlib.sha256(self.program.fingerprint.encode() + numbers).hexdigest()[:16]

    def screen(self, data: pa.RecordBatch) -> Screened:
        """Rows for the households of a batch (`schema.py`).

        Raises ValueError for what cannot be read: places outside a household, ties that contradict each other, claims
        that cannot be.
        """
        data = self._conforming(data)
        check_places(data, self.law)
        encoder: Encoder | None = getattr(self._local, "encoder", None)  # one a thread: it keeps what it has seen
        if encoder is None:
            encoder = self._local.encoder = Encoder(self.program, self.incomes)
        batch = encoder.encode(data)
        residents = Residents(batch)
        claims = ToldClaims(data, batch, self._by_id)
        receipts = Receipts(residents)
        final = range(self.period.last, self.period.last + 1)
        told = Question(CLAIMED, [month_start(self.period.last)], set() if self._told is None else {self._told})
        (months, but, stands, everything), (once_answers, told_answers) = self.entitlements.of_months(
            residents,
            Span(self.period.months),
            Span(final, CLAIMED, [BUT_FOR_CONDUCT]),
            Span(final, AS_THINGS_STAND, [DUE]),
            Span(final, EVERYTHING_CLAIMED, [DUE]),
            also=[once_question(self.entitlements), told],
        )
        stands, everything = {**months, **stands}, {**months, **everything}  # the last column of each is the last month
        lines = []
        for right in self.rights:
            if right.per == ONCE:
                continue
            due = self._of(months, DUE, right, batch)
            received = receipts.of_months(right, self.period.months, months.get((RECEIVED, right.id)))
            also = self._of_any(right, batch, stands, everything)
            lines.append(monthly_lines(right, self.period.first, due, received, also, claims, receipts))
        answers = [self._classified(one) for one in lines]
        self._mark_cumulative(lines, answers, residents)
        once = once_due(self.entitlements, residents, claims, once_answers)
        for right in self.rights:
            if right.per == ONCE:
                line = once_lines(right, once[right.id], claims, receipts, self.period.on)
                lines.append(line)
                answers.append(self._classified(line))
        tables = [
            self._rows(line, answer, months, stands, everything, but, residents)
            for line, answer in zip(lines, answers, strict=True)
        ]
        rows = _joined(tables)
        found = self._rights(rows, data)
        if self.bounds:
            last, on = self.period.last, self.period.on
            found = with_bounds(self.law, found, rows["household"], data, last, on, self.incomes)
        return Screened(found, self._households(rows, data, receipts, told_answers))

    def _conforming(self, data: pa.RecordBatch) -> pa.RecordBatch:
        """The batch in the types of the schema: other programs write larger ones."""
        wanted = conforming(data.schema, self.law)
        return data if data.schema.equals(wanted) else conform(data, wanted)

    # -- amounts -----------------------------------------------------------------------------------

    def _of(self, found: dict[tuple[str, str], Amounts], kind: str, right: Right, batch: Batch) -> Amounts:
        """The amounts of a right; of one per year nothing where its own month is not among those asked for."""
        amounts = found.get((kind, right.id))
        if amounts is None:
            shape = batch.households if right.holder == HOUSEHOLD else batch.people, len(self.period.months)
            return Amounts(np.zeros(shape), np.zeros(shape, np.int32))
        return amounts

    def _of_any(self, right: Right, batch: Batch, *worlds: dict[tuple[str, str], Amounts]) -> NDArray[np.bool_]:
        """Of each holder whether in one of these worlds something is due, or it cannot be said."""
        due = [self._of(world, DUE, right, batch) for world in worlds]
        last = [(each.euros[:, -1] != 0) | (each.reasons[:, -1] != 0) for each in due]
        return np.asarray(np.logical_or.reduce(last), bool)

    # -- names -------------------------------------------------------------------------------------

    def _classified(self, line: RightLines) -> Answers:
        first = self.period.first
        if line.right.per == ONCE and len(line.holders):
            first = min(first, int(np.min(line.lines.first)))
        return classify_lines(line.lines, self.period.on, (first, self.period.last), threads=1)

    def _mark_cumulative(self, lines: list[RightLines], answers: list[Answers], residents: Residents) -> None:
        mark_cumulative(
            [
                (line.lines, answer, self._households_of(line, residents))
                for line, answer in zip(lines, answers, strict=True)
                if len(line.holders)
            ]
        )

    def _households_of(self, line: RightLines, residents: Residents) -> NDArray[np.int64]:
        return line.holders if line.right.holder == HOUSEHOLD else residents.household[line.holders]

    # -- rows --------------------------------------------------------------------------------------

    def _rows(
        self,
        line: RightLines,
        answer: Answers,
        months: dict[tuple[str, str], Amounts],
        stands: dict[tuple[str, str], Amounts],
        everything: dict[tuple[str, str], Amounts],
        but: dict[tuple[str, str], Amounts],
        residents: Residents,
    ) -> dict[str, NDArray[Any]]:
        """The columns of one right."""
        right, holders, table, batch = line.right, line.holders, answer.table, residents.batch
        household = self._households_of(line, residents)
        of_household = right.holder == HOUSEHOLD
        due = self._of(months, DUE, right, batch)
        names = table["names"].copy()
        names[self._quasi(due, but.get((BUT_FOR_CONDUCT, right.id)), holders)] |= QUASI
        reason = line.due_reason.copy()
        unread_months = table["unread_months"] > 0
        unread = (reason == 0) & unread_months
        if right.per == ONCE:
            month_due = month_received = np.full(len(holders), np.nan)
            others = [month_due, month_due]
        else:
            month_due = _known(due, holders)
            month_received = np.asarray(line.lines.received)[:, -2]  # one month more stands at the end
            others = [_known(self._of(world, DUE, right, batch), holders) for world in (stands, everything)]
            unread |= (reason == 0) & (month_due > 0) & np.isnan(month_received)
        return {
            "household": household,
            "right": np.full(len(holders), self.rights.index(right), np.int32),
            "member": np.full(len(holders), -1) if of_household else holders - batch.person_offsets[household],
            **{name: table[name] for name in ("entitled_months", "entitled", "received", "gap", "recoverable", "lost")},
            # of who may well receive it nobody says what a day of waiting costs
            "lost_per_day": np.where(unread_months, 0.0, table["lost_per_day"]),
            "types": names,
            "spell_from": _first_days(table),
            "claim_delay": table["claim_delay"],
            "month_due": month_due,
            "month_as_things_stand": others[0],
            "month_everything": others[1],
            "month_received": month_received,
            "cannot_say": np.where(unread, self._unread[right.id], reason),
        }

    def _quasi(self, due: Amounts, but: Amounts | None, holders: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Nothing is due in the last month, and only because of what people do."""
        if but is None:
            return np.zeros(len(holders), bool)
        nothing = (due.reasons[holders, -1] == 0) & (due.euros[holders, -1] == 0)
        return np.asarray(nothing & (but.reasons[holders, -1] == 0) & (but.euros[holders, -1] > 0))

    def _rights(self, rows: dict[str, NDArray[Any]], data: pa.RecordBatch) -> pa.RecordBatch:
        household = rows["household"]
        names = pa.array([right.id for right in self.rights], pa.string())
        reasons = pa.array(self.entitlements.reasons, pa.string())
        columns: dict[str, pa.Array] = {
            "household": data.column("id").take(pa.array(household)).cast(pa.string()),
            "right": pa.DictionaryArray.from_arrays(pa.array(rows["right"], pa.int32()), names),
            "member": pa.array(rows["member"], pa.int16(), mask=rows["member"] < 0),
            "spell_from": pa.array(rows["spell_from"], pa.date32(), mask=rows["spell_from"] == NO_DAY),
            "claim_delay": pa.array(rows["claim_delay"], pa.int16(), mask=rows["claim_delay"] < 0),
            "cannot_say": pa.DictionaryArray.from_arrays(
                pa.array(rows["cannot_say"].astype(np.int32), pa.int32(), mask=rows["cannot_say"] == 0), reasons
            ),
        }
        for name in RIGHTS.names:
            if name in ("due_low", "due_high"):
                columns[name] = pa.nulls(len(household), pa.float64())
            elif name not in columns:
                columns[name] = _column(rows[name], RIGHTS.field(name).type)
        return pa.RecordBatch.from_arrays([columns[name] for name in RIGHTS.names], schema=RIGHTS)

    # -- households --------------------------------------------------------------------------------

    def _households(
        self,
        rows: dict[str, NDArray[Any]],
        data: pa.RecordBatch,
        receipts: Receipts,
        told: list[Asked],
    ) -> pa.RecordBatch:
        residents = receipts.residents
        batch, day = residents.batch, month_start(self.period.last)
        here = residents.here(day)
        columns: dict[str, pa.Array] = {
            "household": data.column("id").cast(pa.string()),
            "weight": data.column("weight").cast(pa.float64()),
            "members": pa.array(np.bincount(residents.household[here], minlength=batch.households), pa.int16()),
            "income_month": _column(self._income(receipts, here, told), pa.float64()),
            "gain_month": pa.array(self._gain(rows, batch), pa.float64()),
            "equivalence": pa.array(residents.equivalence(day), pa.float64()),
        }
        for name in ("territory", "stratum", "cluster"):
            there = name in data.schema.names
            columns[name] = data.column(name).cast(pa.string()) if there else pa.nulls(len(data), pa.string())
        return pa.RecordBatch.from_arrays([columns[name] for name in HOUSEHOLDS.names], schema=HOUSEHOLDS)

    def _income(self, receipts: Receipts, here: NDArray[np.bool_], told: list[Asked]) -> NDArray[np.float64]:
        """Euros of the last month: what facts tell (`told`), and the listed payments of rights by the month; NaN:
        unknown. Of who lives here then; of all rights of the law, also where only some are screened.
        """
        residents, batch = receipts.residents, receipts.residents.batch
        income = np.zeros(batch.households)
        if self._told is None:
            return np.full(batch.households, np.nan)
        answer = told[self._told]
        personal = np.where(answer.reasons > 0, np.nan, answer.values)
        np.add.at(income, residents.household[here], personal[here])
        for right in self.law:
            if right.kind == MONEY and right.per == PER_MONTH and right.received is None:
                euros = receipts.of_month(right, self.period.last)
                if right.holder == HOUSEHOLD:
                    income += euros
                else:
                    np.add.at(income, residents.household[here], euros[here])
        return income

    def _gain(self, rows: dict[str, NDArray[Any]], batch: Batch) -> NDArray[np.float64]:
        """Euros a month more once everything is claimed, over the rights by the month of which both are known."""
        gain = np.zeros(batch.households)
        counts = np.array([right.kind == MONEY and right.per == PER_MONTH for right in self.rights], bool)
        more = rows["month_everything"] - rows["month_received"]
        chosen = counts[rows["right"]] & ~np.isnan(more)
        np.add.at(gain, rows["household"][chosen], more[chosen])
        return np.maximum(gain, 0.0)


def _first_days(table: NDArray[Any]) -> NDArray[np.int32]:
    """The first day of the latest spell (days since 1970), where its beginning is known; else NO_DAY."""
    months = (table["spell_first"] - 1970 * 12).astype("datetime64[M]").astype("datetime64[D]").astype(np.int32)
    known = (table["spell_first"] > 0) & table["spell_from_known"]
    return np.where(known, months, NO_DAY).astype(np.int32)


def _known(amounts: Amounts, holders: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.where(amounts.reasons[holders, -1] != 0, np.nan, amounts.euros[holders, -1])


def _column(values: NDArray[Any], type_: pa.DataType) -> pa.Array:
    """An Arrow column; NaN becomes null."""
    if values.dtype.kind == "f":
        return pa.array(values, type_, mask=np.isnan(values))
    return pa.array(values, type_)


def _joined(tables: list[dict[str, NDArray[Any]]]) -> dict[str, NDArray[Any]]:
    """The rows of all rights in the order of household, right and member."""
    rows = {name: np.concatenate([table[name] for table in tables]) for name in tables[0]}
    order = np.lexsort((rows["member"], rows["right"], rows["household"]))
    return {name: values[order] for name, values in rows.items()}


__all__ = ["HOUSEHOLDS", "PER_YEAR", "RIGHTS", "Period", "Screened", "Screener", "month_index", "period_of"]
