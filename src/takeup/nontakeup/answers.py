"""What `classify` answers. Amounts are kept unrounded; `to_dict` rounds euros to the cent, half up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from takeup.nontakeup.money import to_cents
from takeup.nontakeup.months import Month, format_month


class Extent(StrEnum):
    """Axis 1: how much of the month is missing."""

    NONE = "none"
    PARTIAL = "partial"
    FULL = "full"


class Stage(StrEnum):
    """Axis 2: whether a claim covers what is missing."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Secondary(StrEnum):
    """Kinds of secondary gap, in the order in which they are looked for."""

    STOPPED = "stopped"
    REFUSED = "refused"
    FINAL = "final"
    OVERDUE = "overdue"
    IN_PROGRESS = "in_progress"
    UNDER_AWARDED = "under_awarded"


class Duration(StrEnum):
    """Axis 4: whether the spell was claimed, late or ever."""

    NONE = "none"
    TEMPORARY = "temporary"
    PERMANENT = "permanent"
    OPEN = "open"


class Name(StrEnum):
    """The names of the literature, in the order in which an answer lists them."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    FULL = "full"
    PARTIAL = "partial"
    CUMULATIVE = "cumulative"
    TEMPORARY = "temporary"
    PERMANENT = "permanent"
    OPEN = "open"
    FRICTIONAL = "frictional"
    QUASI = "quasi"
    ABANDONED = "abandoned"
    REVERSIBLE = "reversible"
    IRREVERSIBLE = "irreversible"


@dataclass(frozen=True, slots=True)
class MonthAnswer:
    """One judged month of a spell, or a past month of which the entitlement is unknown.

    Where entitlement or receipt is unknown, every answer about the month is None: no gap is claimed.
    `recoverable` and `lost` add up to `gap`. `caused_by`: the passports of this right with a gap in this
    month.
    """

    month: Month
    entitled: float | None
    received: float | None
    gap: float | None
    extent: Extent | None
    stage: Stage | None = None
    secondary: Secondary | None = None
    frictional: bool | None = False
    abandoned: bool | None = False
    cumulative: bool | None = False
    payment_delay: int | None = None
    recoverable: float | None = 0.0
    lost: float | None = 0.0
    caused_by: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {
            "month": format_month(self.month),
            "entitled": _cents(self.entitled),
            "received": _cents(self.received),
            "gap": _cents(self.gap),
            "extent": _text(self.extent),
            "stage": _text(self.stage),
            "secondary": _text(self.secondary),
            "frictional": self.frictional,
            "abandoned": self.abandoned,
            "cumulative": self.cumulative,
            "payment_delay": self.payment_delay,
        }


@dataclass(frozen=True, slots=True)
class NextLoss:
    """The first later day on which money is lost for good if nothing is done, and how much."""

    day: date
    amount: float

    def to_dict(self) -> dict[str, Any]:
        return {"date": self.day.isoformat(), "amount": to_cents(self.amount)}


@dataclass(frozen=True, slots=True)
class SpellAnswer:
    """One spell. `gap`, `recoverable` and `lost` are those of its shown months, the rest of the whole spell.

    `last` is None while the spell runs, or where nobody knows whether it ended. `from_known` and `to_known`
    are false where the spell borders months of unknown entitlement: its delay is then counted from its first
    known month. `duration` is None where no claim is known and neither is what was received.
    """

    first: Month
    last: Month | None
    duration: Duration | None
    claim_delay: int | None
    gap: float
    recoverable: float
    lost: float
    lost_per_day: float
    next_loss: NextLoss | None
    from_known: bool = True
    to_known: bool = True

    def to_dict(self) -> dict[str, Any]:
        """The keys of the file format; `from_known` and `to_known` only where one of them is false."""
        answer: dict[str, Any] = {
            "from": format_month(self.first),
            "to": None if self.last is None else format_month(self.last),
            "duration": _text(self.duration),
            "claim_delay": self.claim_delay,
            "gap": to_cents(self.gap),
            "recoverable": to_cents(self.recoverable),
            "lost": to_cents(self.lost),
            "lost_per_day": to_cents(self.lost_per_day),
            "next_loss": None if self.next_loss is None else self.next_loss.to_dict(),
        }
        if not (self.from_known and self.to_known):
            answer["from_known"], answer["to_known"] = self.from_known, self.to_known
        return answer


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer for one line on a day. `caused_by`: the passports that cause a gap in any shown month."""

    id: str
    household: str | None
    today: date
    spells: tuple[SpellAnswer, ...]
    months: tuple[MonthAnswer, ...]
    names: tuple[Name, ...]
    caused_by: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """`id`, `spells`, `months` and `names`, ready for JSON or YAML."""
        return {
            "id": self.id,
            "spells": [spell.to_dict() for spell in self.spells],
            "months": [month.to_dict() for month in self.months],
            "names": [name.value for name in self.names],
        }


def _cents(amount: float | None) -> float | None:
    return None if amount is None else to_cents(amount)


def _text(value: StrEnum | None) -> str | None:
    return None if value is None else value.value
