"""Facts that hold for few people, put together: a list to pick from in place of ten questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from takeup.engine.explore import Asked
from takeup.engine.facts import DOES_NOT_APPLY, Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.engine.questions import Exploration

MOST = 12
FEWEST = 2  # one alone is better put as a question
ALWAYS_ALONE = ("birth_date", "everyone_listed", "relation", "receives")
# Facts without typical answers that are often so: in a list under "does any of this hold" they would be overlooked.
OFTEN_SO = (
    "belgian_pension",
    "stays_in_brussels",
    "maintenance_title_served",
    "claims_maintenance",
    "first_birth",
    "had_child_benefit_august_2025",
    "transferred_for_price",
    "transferred_home",
)
TOGETHER = {"net_wage": "gross_wage", "gross_wage": "net_wage"}  # no wage before tax, no wage after it
WAGES = tuple(TOGETHER)
NOT_AT_WORK = ("retired", "incapable", "job_seeker", "other")
KINDS = ("yes_no", "amount", "count", "yearly", "date", "choice")
NONE = "none"  # the absent answer of a choice that can stand in a list


def fact_of(law: Law, asked: Asked) -> Fact | None:
    """The declaration of a fact; None for a relation, and for what is received."""
    return law.facts[HOUSEHOLD if asked.subject == HOUSEHOLD else "person"].get(asked.fact)


def is_yes_or_no(law: Law, asked: Asked) -> bool:
    """Whether a tick in a list says all there is to say."""
    fact = fact_of(law, asked)
    return fact is not None and fact.kind == "yes_no"


def is_rare(exploration: Exploration, asked: Asked) -> bool:
    """Whether most people answer a question with no or 0, and it can stand in a list."""
    fact = fact_of(exploration.case.law, asked)
    if asked.fact in WAGES:
        return _is_not_at_work(exploration, asked.subject)
    if fact is None or asked.fact in ALWAYS_ALONE or fact.kind not in KINDS or fact.absent is None:
        return False
    if fact.kind != "date" and fact.absent and fact.absent != NONE:
        return False
    if not fact.typical:  # a tick beside a label says as much as an answer to a question
        return fact.kind == "yes_no" and asked.fact not in OFTEN_SO
    return fact.typical.count(fact.absent) * 2 > len(fact.typical)


def _is_not_at_work(exploration: Exploration, person: str) -> bool:
    """What somebody mainly does is no work: then few have a wage besides."""
    activity = exploration.case.facts.get(person, {}).get("activity")
    return activity is not None and activity.on(exploration.day) in NOT_AT_WORK


def together(exploration: Exploration, first: Asked, still_matters: Iterable[Asked]) -> list[tuple[Asked, ...]]:
    """Rare facts that matter and surely apply, each with the people it may hold for, the most promising first."""
    rows: dict[tuple[str, str], list[Asked]] = {(first.fact, first.detail): [first]}
    for asked in still_matters:
        alike = (asked.subject == HOUSEHOLD) == (first.subject == HOUSEHOLD)
        if asked != first and alike and is_rare(exploration, asked) and exploration.is_ready(asked):
            rows.setdefault((asked.fact, asked.detail), []).append(asked)
    if all((wage, "") in rows for wage in WAGES):  # no wage before tax is none after it: one of them is enough to tick
        del rows[(WAGES[0] if first.fact != WAGES[0] else WAGES[1], "")]
    places = {id: place for place, id in enumerate(exploration.case.members)}
    in_order = (sorted(row, key=lambda asked: places.get(asked.subject, -1)) for row in rows.values())
    top, *others = map(tuple, in_order)
    others.sort(key=lambda row: exploration.turn(*row))
    return [top, *others][:MOST]


def same_of_others(asked: Asked, left: Iterable[Asked]) -> list[Asked]:
    """The same question about the other people, where it still matters."""
    same = (asked.fact, asked.detail)
    return [one for one in left if (one.fact, one.detail) == same and one.subject not in (asked.subject, HOUSEHOLD)]


def absent_value(law: Law, asked: Asked) -> Any:
    """What is noted for a fact that does not hold: no or 0, of the year that was asked for."""
    fact = fact_of(law, asked)
    assert fact is not None
    if fact.kind == "date":
        return DOES_NOT_APPLY
    value: Mapping[int, Any] | Any = {int(asked.detail): fact.absent} if fact.kind == "yearly" else fact.absent
    return value
