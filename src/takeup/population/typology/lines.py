"""Many lines of one right, as arrays; and one of them as the line of `takeup.nontakeup`.

Amounts are euros a month, or 0 and 1 for a status; days are days since 1970-01-01.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, Literal, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from takeup.nontakeup import Claim, Line, Month, Outcome, Payment, Run, Span, Terms, TimelineError, every_month, runs_of
from takeup.nontakeup.months import days_in, month_of
from takeup.nontakeup.spells import Entitlement
from takeup.nontakeup.timeline import CALENDAR_RULES
from takeup.population.typology.calendar import date_of, first_day, last_day

PaidOn: TypeAlias = Literal["last_day", "first_day"]
Array: TypeAlias = NDArray[Any]

OUTCOMES = tuple(Outcome)  # an outcome is written as its place here
EARLIEST, LATEST = 12 * 1000, 12 * 4000  # months between which kernels count


class Claims(NamedTuple):
    """The claims of n lines: those of line i lie from offsets[i] up to, not including, offsets[i + 1].

    offsets: int64[n + 1]. claimed, decided, withdrawn, stopped: int32[k], NO_DAY where there is none. outcome:
    int8[k], places in OUTCOMES. granted: float64[k], euros a month granted; NaN is what the right is worth.
    """

    offsets: Array
    claimed: Array
    outcome: Array
    decided: Array
    withdrawn: Array
    stopped: Array
    granted: Array


class Parts(NamedTuple):
    """What a right by the day is worth inside the months in which that changes, line by line.

    offsets: int64[n + 1], as in `Claims`. day: int32[k], in order, the day from which `amount` holds: float64[k],
    euros for a whole month. Each month that is named begins with a part on its first day.
    """

    offsets: Array
    day: Array
    amount: Array


@dataclass(frozen=True)
class Lines:
    """The lines of n beneficiary units for one right.

    `first`: the first month, of all (int) or of each line (int64[n]). `entitled`: float64[n, m], NaN unknown;
    before and after these months nothing is due, except that the last amount goes on where `goes_on` (bool[n],
    or one for all) is true. `received`: float64[n, m], what was paid *for* a month, NaN unknown; `paid` says
    when: on the last day of the month, on its first, or on days of its own (int32[n, m]). What was paid after
    the day that is asked about does not exist yet. `quasi`: bool[n]. `parts` are for a right by the day whose
    months are weighed; without them a share of a month is days over days.

    Arrays that cannot be written to, or have another type, are copied.
    """

    terms: Terms
    first: Month | Array
    entitled: Array
    received: Array
    goes_on: bool | Array = False
    paid: PaidOn | Array = "last_day"
    claims: Claims | None = None
    quasi: Array | None = None
    parts: Parts | None = None

    def __post_init__(self) -> None:
        terms = self.terms
        if terms.first_paid not in CALENDAR_RULES:
            raise TimelineError("first_paid", "a rule of the right's own", ", ".join(CALENDAR_RULES))
        if terms.day_share is not None:
            raise TimelineError("day_share", "a function", "none: many lines at once have `parts`")
        if self.parts is not None and terms.first_paid != "day":
            raise TimelineError("parts", f"parts, and first_paid '{terms.first_paid}'", "parts of a right by the day")
        shape = np.shape(self.entitled)
        if len(shape) != 2 or shape[1] == 0:
            raise TimelineError("entitled", f"an array of shape {shape}", "one of shape (lines, months)")
        if isinstance(self.paid, str) and self.paid not in ("last_day", "first_day"):
            raise TimelineError("paid", f"'{self.paid}'", "last_day, first_day or an array of days")
        _check_shape("received", self.received, shape)
        _check_shape("first", self.first, (), shape[:1])
        _check_shape("goes_on", self.goes_on, (), shape[:1])
        if not isinstance(self.paid, str):
            _check_shape("paid", self.paid, shape)
        if self.quasi is not None:
            _check_shape("quasi", self.quasi, shape[:1])
        if self.claims is not None:
            several = (len(self.claims.claimed),)
            _check_offsets("claims.offsets", self.claims.offsets, shape[0], several[0])
            for name in ("outcome", "decided", "withdrawn", "stopped", "granted"):
                _check_shape(f"claims.{name}", getattr(self.claims, name), several)
        if self.parts is not None:
            _check_offsets("parts.offsets", self.parts.offsets, shape[0], len(self.parts.day))
            _check_shape("parts.amount", self.parts.amount, np.shape(self.parts.day))
            _check_parts(self.parts)
        firsts = np.asarray(self.first)
        if firsts.size and not EARLIEST <= firsts.min() <= firsts.max() <= LATEST - shape[1]:
            raise TimelineError("first", f"{firsts.min()} to {firsts.max()}", "months of the years 1000 to 4000")

    def __len__(self) -> int:
        return len(self.entitled)

    def line(self, place: int, id: str = "", household: str | None = None) -> Line:
        """One of these lines as the model has it, without passports. Raises TimelineError where it cannot be."""
        first = int(np.broadcast_to(self.first, len(self))[place])
        months = range(first, first + np.shape(self.entitled)[1])
        entitled = {m: _or_none(e) for m, e in zip(months, self.entitled[place], strict=True)}
        runs = list(runs_of({month: amount for month, amount in entitled.items() if amount != 0}))
        if runs and runs[-1].last == months[-1] and np.broadcast_to(self.goes_on, len(self))[place]:
            runs[-1] = Run(runs[-1].first, None, runs[-1].amount)
        received = {m: _or_none(p) for m, p in zip(months, self.received[place], strict=True)}
        return Line(
            id=id,
            terms=self._terms_of(place, Entitlement(runs)),
            entitled=tuple(runs),
            claims=self._claims_of(place),
            payments=tuple(Payment(m, p, self._paid_on(place, m, first)) for m, p in received.items() if p),
            household=household,
            received_unknown=tuple(Span(month, month) for month, amount in received.items() if amount is None),
            quasi=self.quasi is not None and bool(self.quasi[place]),
        )

    def _terms_of(self, place: int, entitled: Entitlement) -> Terms:
        if self.parts is None:
            return self.terms
        own = slice(self.parts.offsets[place], self.parts.offsets[place + 1])
        days = [day for day in map(date_of, self.parts.day[own]) if day is not None]
        parts = list(zip(days, map(float, self.parts.amount[own]), strict=True))
        return replace(self.terms, day_share=partial(share_from, entitled, parts))

    def _paid_on(self, place: int, month: Month, first: Month) -> date:
        if isinstance(self.paid, str):
            day = date_of(first_day(month) if self.paid == "first_day" else last_day(month))
        else:
            day = date_of(self.paid[place, month - first])
        if day is None:
            raise TimelineError("paid", "no day", "a day for each month with money")
        return day

    def _claims_of(self, place: int) -> tuple[Claim, ...]:
        if self.claims is None:
            return ()
        found = []
        for each in range(self.claims.offsets[place], self.claims.offsets[place + 1]):
            claimed, code = date_of(self.claims.claimed[each]), int(self.claims.outcome[each])
            if claimed is None:
                raise TimelineError("claimed", "no day", "the day of the claim")
            if not 0 <= code < len(OUTCOMES):
                raise TimelineError("outcome", str(code), f"0 to {len(OUTCOMES) - 1}: {', '.join(OUTCOMES)}")
            granted = _or_none(self.claims.granted[each])
            found.append(
                Claim(
                    claimed,
                    OUTCOMES[code],
                    date_of(self.claims.decided[each]),
                    date_of(self.claims.withdrawn[each]),
                    date_of(self.claims.stopped[each]),
                    () if granted is None else (every_month(granted),),
                )
            )
        return tuple(found)


def share_from(entitled: Entitlement, parts: list[tuple[date, float]], day: date) -> float:
    """The share (0 to 1) of what is due for the month of `day` that is due from that day on."""
    days = days_in(month_of(day))
    whole = entitled.at(month_of(day)) or 0.0
    if whole <= 0:
        return (days - day.day + 1) / days
    inside = [part for part in parts if month_of(part[0]) == month_of(day)]
    now = [amount for start, amount in inside if start <= day][-1:] or [whole]
    later = [(start.day, amount) for start, amount in inside if start > day]
    if day.day == 1 and not later:
        return now[0] / whole
    starts = [(day.day, now[0]), *later]
    low = 0.0
    for (start, amount), end in zip(starts, [*(start for start, _ in later), days + 1], strict=True):
        low += amount * ((end - start) / days)
    return low / whole


def _or_none(amount: float) -> float | None:
    return None if np.isnan(amount) else float(amount)


def _check_shape(field: str, found: Any, *allowed: tuple[int, ...]) -> None:
    if np.shape(found) not in allowed:
        shapes = " or ".join(map(str, allowed))
        raise TimelineError(field, f"an array of shape {np.shape(found)}", f"one of shape {shapes}")


def _check_offsets(field: str, offsets: Array, lines: int, several: int) -> None:
    _check_shape(field, offsets, (lines + 1,))
    if offsets[0] < 0 or offsets[-1] > several or (lines and (np.diff(offsets) < 0).any()):
        raise TimelineError(field, "places that fall, or lie outside", f"places that rise, from 0 to {several}")


def _check_parts(parts: Parts) -> None:
    amounts = np.asarray(parts.amount, np.float64)
    wrong = ~((amounts >= 0) & (amounts < np.inf))
    if wrong.any():
        raise TimelineError("parts.amount", str(amounts[wrong.argmax()]), "an amount from 0 on")
    falls = np.diff(parts.day) <= 0
    own = np.repeat(np.arange(len(parts.offsets) - 1), np.diff(parts.offsets))
    inside = falls[parts.offsets[0] : parts.offsets[-1] - 1] & (np.diff(own) == 0)
    if inside.any():
        place = own[inside.argmax()]
        raise TimelineError("parts.day", f"days that do not rise, of line {place}", "days in order")
