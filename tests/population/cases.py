"""The same household in two forms: a `Case` of the engine, and a row of a population."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from takeup.engine.case import Case
from takeup.engine.facts import DOES_NOT_APPLY, Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.engine.time import month_start
from takeup.population.case import case_of
from takeup.population.schema import schema

YEARS = range(2009, 2028)
GOES_ON = 2040 * 12  # a payment in this month is written as one without an end
_EPOCH = date(1970, 1, 1)


def table_of(law: Law, cases: Sequence[Case]) -> pa.Table:
    """One row a case. Relations must be those of a partner, two parents or to the first member; else 'unrelated'."""
    return pa.Table.from_pylist([row_of(law, case, str(n)) for n, case in enumerate(cases)], schema(law, YEARS))


def row_of(law: Law, case: Case, id: str) -> dict[str, Any]:
    members = [_facts(law.facts["person"], case, member) for member in case.members]
    for place, row in enumerate(members):
        row["id"] = case.members[place]
        row.update(_ties(case, place))
    changes = [
        change
        for subject, facts in case.facts.items()
        for name, line in facts.items()
        for change in _changes(law, case, subject, name, line)
    ]
    changes += [
        {"day": day, "member": case.members.index(member), "fact": "lives_here", "number": float(value), "word": None}
        for member, line in case.lives_here.items()
        for day, value in zip(line.days, line.values, strict=True)
        if day != date.min
    ]
    for member, line in case.lives_here.items():
        members[case.members.index(member)]["lives_here"] = line.on(date.min) is not False
    return {
        "id": id,
        "weight": 1.0,
        "kin_complete": all(case.relation(a, b) is not None for a in case.members for b in case.members if a != b),
        "received_complete": case.received_complete,
        HOUSEHOLD: _facts(law.facts[HOUSEHOLD], case, HOUSEHOLD),
        "members": members,
        "changes": sorted(changes, key=lambda change: change["day"]),
        "received": [
            {
                "right": right,
                "member": None if holder == HOUSEHOLD else case.members.index(holder),
                "from": month_start(first),
                "to": None if last >= GOES_ON else month_start(last),
                "euros": euros,
            }
            for (right, holder), record in case.received.items()
            for first, last, euros in _spells(record.months)
        ],
        "claims": None,
    }


def _facts(facts: dict[str, Fact], case: Case, subject: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, line in case.facts.get(subject, {}).items():
        fact, value = facts[name], line.on(date.min)
        if fact.kind == "yearly":
            years = dict.fromkeys(YEARS, fact.absent) if value is DOES_NOT_APPLY else value or {}
            found |= {f"{name}_{year}": float(euros) for year, euros in years.items()}
        elif value is not None:
            found[name] = _plain(fact, value)
    return found


def _plain(fact: Fact, value: Any) -> Any:
    value = fact.absent if value is DOES_NOT_APPLY else value
    return float(value) if fact.kind == "amount" else value


def _changes(law: Law, case: Case, subject: str, name: str, line: Any) -> list[dict[str, Any]]:
    fact = law.facts[HOUSEHOLD if subject == HOUSEHOLD else "person"][name]
    member = None if subject == HOUSEHOLD else case.members.index(subject)
    found = []
    for day, value in zip(line.days, line.values, strict=True):
        if day == date.min:
            continue
        columns = {name: value}
        if fact.kind == "yearly":
            years = dict.fromkeys(YEARS, fact.absent) if value is DOES_NOT_APPLY else value
            columns = {f"{name}_{year}": euros for year, euros in years.items()}
        for column, told in columns.items():
            number, word = _number(fact, told)
            found.append({"day": day, "member": member, "fact": column, "number": number, "word": word})
    return found


def _number(fact: Fact, value: Any) -> tuple[float | None, str | None]:
    if value is None:
        return None, None
    value = fact.absent if value is DOES_NOT_APPLY else value
    if fact.kind == "choice":
        return None, value
    return float((value - _EPOCH).days if isinstance(value, date) else value), None


def _spells(months: dict[int, float]) -> list[tuple[int, int, float]]:
    """First month, last month and euros of every run of months with the same euros."""
    found: list[tuple[int, int, float]] = []
    for month, euros in sorted(months.items()):
        if found and found[-1][1] == month - 1 and found[-1][2] == euros:
            found[-1] = (found[-1][0], month, euros)
        else:
            found.append((month, month, euros))
    return found


def is_representable(law: Law, case: Case) -> bool:
    """Whether the schema can hold this household: its ties follow from partners, parents and the first member; no
    payment record leaves months open; no yearly amount lies outside the columns.
    """
    back = case_of(law, row_of(law, case, "0"), GOES_ON)
    place = {member: str(place) for place, member in enumerate(case.members)}
    ties = all(
        back.relation(place[a], place[b]) == case.relation(a, b) for a in case.members for b in case.members if a != b
    )
    yearly = [n for n, fact in law.facts["person"].items() if fact.kind == "yearly"]
    years = {
        year
        for facts in case.facts.values()
        for name in yearly
        if name in facts
        for value in facts[name].values
        if isinstance(value, dict)
        for year in value
    }
    return ties and years <= set(YEARS) and all(record.complete and record.months for record in case.received.values())


def _ties(case: Case, place: int) -> dict[str, Any]:
    """Partner, the parents among the members, and the relation to the first one."""
    one = case.members[place]
    of = {other: case.relation(other, one) for other in case.members if other != one}
    partner = next((other for other, what in of.items() if what == "partner"), None)
    parents = [other for other, what in of.items() if what == "parent"][:2]
    return {
        "partner": None if partner is None else case.members.index(partner),
        "parent_1": case.members.index(parents[0]) if parents else None,
        "parent_2": case.members.index(parents[1]) if len(parents) > 1 else None,
        "relation_to_first": case.relation(one, case.members[0]) if place else None,
    }
