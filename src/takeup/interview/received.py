"""What is received: the rights to put in a list, and the payments that answers note."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from takeup.check.household import MOST_MONTHS
from takeup.engine.explore import Asked
from takeup.engine.law import MONEY, PER_MONTH, Right
from takeup.engine.questions import Exploration
from takeup.engine.time import add_months, first_of_month, month_index, month_text
from takeup.interview.entries import Entry
from takeup.interview.sitting import Sitting

NEVER = "never"  # in place of the month since which something is not received
# Asked before the list of what is received: by these most rights can be left out of it.
BASICS = ("domicile", "residence_status", "activity", "tenure")

Group = tuple[tuple[str, tuple[str, ...]], ...]


def basics_first(left: Collection[Asked]) -> Asked | None:
    """The next question to put before the list of what is received; None where all of them are settled."""
    return next((asked for name in BASICS for asked in left if asked.fact == name), None)


def listed(exploration: Exploration) -> dict[str, Group]:
    """The rights that may be about someone here, with whom, in groups; what facts tell is asked as a fact."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {"group_month": [], "group_once": [], "group_status": []}
    for right in exploration.case.law:
        about = tuple(one.id for of, one in exploration.pairs if of is right and _may_concern(right, one))
        if right.received is None and about:
            group = "status" if right.kind != MONEY else "month" if right.per == PER_MONTH else "once"
            found[f"group_{group}"].append((right.id, about))
    return {group: tuple(rights) for group, rights in found.items() if rights}


def _may_concern(right: Right, holder: Any) -> bool:
    """Whether it is not sure that a right has nothing to do with this holder."""
    return right.concerns is None or right.concerns(holder) is not False


def payment(right: str, holder: str, first: str, last: str | None, amount: float | None) -> Entry:
    """The change that notes what was received from one month to another, or since a month."""
    months = {"for": first} if first == last else {"from": first, "to": last}
    row = {"right": right, "holder": holder, **months, "amount": amount}
    return {"kind": "received", **{key: value for key, value in row.items() if value is not None}}


def this_month(sitting: Sitting) -> str:
    return month_text(month_index(sitting.today))


def earliest(sitting: Sitting, holder: str) -> str:
    """The first month to look back to, not before the birth of the holder."""
    first = add_months(sitting.today, -MOST_MONTHS + 1)
    born = (sitting.plain["persons"].get(holder) or {}).get("birth_date")
    if born is not None and born != "unknown":
        first = max(first, first_of_month(date.fromisoformat(str(born))))
    return month_text(month_index(first))
