"""What `takeup check` answers. Plain data: the same for the terminal, for JSON and for pages.

Euros are per month unless `per` says otherwise, rounded to the cent here and nowhere before.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Status = Literal["entitled", "not_entitled", "quasi", "unknown"]


@dataclass(slots=True)
class Amount:
    """Lowest and highest euros (1 for a status). `high` is null where nothing bounds it."""

    low: float
    high: float | None
    per: Literal["month", "year", "once", "status"]


@dataclass(slots=True)
class Reason:
    """One condition of the law: met (true), not met (false) or not known (null), in one sentence."""

    condition: str
    met: bool | None
    article: str
    text: str
    conduct: bool
    discretion: bool
    facts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Missing:
    """A fact that can still change the answer."""

    subject: str
    fact: str
    detail: str
    question: str


@dataclass(slots=True)
class Note:
    """Why an answer is indicative."""

    id: str
    text: str


@dataclass(slots=True)
class CauseNote:
    """Why the right does not arrive: stated by the household, or derived from data that show it."""

    cause: str
    level: Literal["law", "administration", "person"]
    origin: Literal["stated", "derived"]
    source: str
    text: str


@dataclass(slots=True)
class Quasi:
    """Only conduct stands between the person and the right. `euros`: what it would open at least (0 for a status)."""

    conduct: list[str]
    texts: list[str]
    euros: float
    amount: Amount


@dataclass(slots=True)
class Gap:
    """The answers of the eight axes for one right of one holder.

    `recoverable`, `lost` and `lost_per_day` are euros, for a status months (and parts of months). `extent`, `stage`,
    `frictional` and `cumulative` are those of the latest judged month, `duration` that of the
    latest spell; null where nothing can be said. `at_least`: the entitlement is only known as a range, and its
    lowest value was used. `lost_at_least` and `recoverable_at_most` differ from `lost` and `recoverable` only where
    the sources do not say from which month a late claim is paid: then the truth lies between the two.
    `if_same_since`: the first missed month (such as 2025-02) that rests on facts without a date which can change from
    month to month. All sums over past months then hold only if the situation was the same since; null where none does.
    """

    extent: str | None
    stage: str | None
    secondary: str | None
    duration: str | None
    frictional: bool | None
    cumulative: bool | None
    causes: list[CauseNote]
    recoverable: float
    lost: float
    lost_per_day: float
    names: list[str]
    next_loss: dict[str, Any] | None
    awareness: str
    quasi: Quasi | None
    spells: list[dict[str, Any]]
    months: list[dict[str, Any]]
    lost_at_least: float
    recoverable_at_most: float
    caused_by: list[str] = field(default_factory=list)
    if_same_since: str | None = None
    at_least: bool = False
    received_known: bool = True


@dataclass(slots=True)
class Opened:
    """A right that this one opens, and what it brings on top (euros a month; 0 for a status)."""

    right: str
    name: str
    holder: str
    euros: float


@dataclass(slots=True)
class RightReport:
    """One right of one holder. `claimed`: the dossier holds a claim; `automatic`: always, mostly, partly or never.

    `step`: the kind of the next step: 'ask' (that of the right itself), 'appeal', 'ask_first', 'nothing' and so on.
    """

    right: str
    name: str
    official: str
    holder: str
    holder_name: str
    grade: str
    status: Status
    indicative: bool
    indicative_because: list[Note]
    amount: Amount
    received: float | None
    law_known_until: str
    reasons: list[Reason]
    missing: list[Missing]
    gap: Gap
    opens: list[Opened]
    step: str
    next_step: str
    granted_by: str
    claimed: bool
    automatic: str
    passports: list[str] = field(default_factory=list)


@dataclass(slots=True)
class CountedOtherwise:
    """A right that counts in the totals for these euros, and not for those of its own gap.

    Once everything is claimed another right takes its place, wholly or in part, or raises it.
    """

    right: str
    holder: str
    due: float
    recoverable: float
    lost: float
    lost_per_day: float


@dataclass(slots=True)
class Totals:
    """Sums over rights, from the world in which everything is claimed (rights replace one another).

    `due` and `received` are euros of the month of `as_of`; the others are sums of that world's lines, with the same
    names and bounds as in a gap. Each but the bounds is the sum over the rights in euros, with those of `otherwise` as
    they stand there.
    `undecided`: some amount is not known yet, so `due` is a range.
    """

    due: Amount
    received: float | None
    recoverable: float
    lost: float
    lost_per_day: float
    lost_at_least: float
    recoverable_at_most: float
    if_same_since: str | None
    otherwise: list[CountedOtherwise]
    undecided: bool


@dataclass(slots=True)
class Ahead:
    """What happens to a right within three months if nothing else changes; `day` is the first day of it."""

    right: str
    holder: str
    kind: Literal["opens", "closes", "renew"]
    day: str
    text: str


@dataclass(slots=True)
class NextQuestion:
    """The question whose answer settles the most euros."""

    subject: str
    fact: str
    detail: str
    text: str
    settles: float
    rights: list[str]


@dataclass(slots=True)
class UnknownEarlier:
    """Known today, and not of the days from `first` to `last`, to which a rule of these rights looks back.

    It can be told with a situation of that day (`situations`), not with an answer about today.
    """

    subject: str
    fact: str
    question: str
    first: str
    last: str
    rights: list[str]


@dataclass(slots=True)
class Report:
    """One household on one day.

    `law_checked_on`: the last day on which the law that plays a part was looked up; `law_known_until`: the end of the
    oldest series of figures among the rights that are in play.
    """

    as_of: str
    household: str
    persons: dict[str, str]
    language: str
    notice: str
    law_checked_on: str | None
    law_known_until: str
    months_from: str
    months_to: str
    rights: list[RightReport]
    totals: Totals
    ahead: list[Ahead]
    next_question: NextQuestion | None
    unknown_earlier: list[UnknownEarlier] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return asdict(self)


def report_schema() -> dict[str, Any]:
    """JSON Schema of one report, as `takeup schema --report` prints it."""
    from pydantic import TypeAdapter  # heavy, and only needed here

    return TypeAdapter(Report).json_schema(mode="serialization")
