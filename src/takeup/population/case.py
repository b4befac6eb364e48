"""One row of a population as a case of the engine, for the readers that look at one household."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from takeup.engine.case import Case, Received, Timeline
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import PARENT, PARTNER, UNRELATED
from takeup.engine.law import Law
from takeup.engine.time import month_index
from takeup.population.schema import LIVES_HERE, PERSON, fact_of_column

_EPOCH = date(1970, 1, 1)


def case_of(law: Law, row: Mapping[str, Any], until: int, incomes: float = 1.0) -> Case:
    """The case of a row (`pyarrow` row as a dict), persons named by their places.

    `until`: the last month (from year 0) of payments that go on; `incomes`: what all incomes are multiplied with.
    Raises ValueError for a change of what is no fact.
    """
    if incomes != 1.0:
        row = _times(law, row, incomes)
    people = row["members"]
    ids = [str(place) for place in range(len(people))]
    case = Case(law, ids)
    case.received_complete = row.get("received_complete") or None
    _set_facts(case, HOUSEHOLD, row.get(HOUSEHOLD) or {})
    for id, person in zip(ids, people, strict=True):
        _set_facts(case, id, person)
        if person.get(LIVES_HERE) is False:
            case.lives_here[id] = _always(False)
    _set_ties(case, ids, people, bool(row.get("kin_complete")))
    for change in sorted(row.get("changes") or (), key=lambda change: change["day"]):
        _set_change(case, ids, people, change)
    for paid in row.get("received") or ():
        holder = HOUSEHOLD if paid["member"] is None else ids[paid["member"]]
        last = until if paid["to"] is None else month_index(paid["to"])
        record = case.received.setdefault((paid["right"], holder), Received())
        record.months.update(dict.fromkeys(range(month_index(paid["from"]), last + 1), paid["euros"]))
    return case


def _times(law: Law, row: Mapping[str, Any], incomes: float) -> dict[str, Any]:
    """The row with its incomes multiplied."""
    facts = law.facts[PERSON]

    def is_income(column: str) -> bool:
        found = fact_of_column(column, facts)
        return found is not None and found[0].name in law.income_facts

    def changed(value: Any) -> Any:
        return None if value is None else value * incomes

    members = [
        {name: changed(value) if is_income(name) else value for name, value in person.items()}
        for person in row["members"]
    ]
    changes = [
        {**change, "number": changed(change["number"])}
        if change["member"] is not None and is_income(change["fact"])
        else change
        for change in row.get("changes") or ()
    ]
    return {**row, "members": members, "changes": changes}


def _set_facts(case: Case, subject: str, told: Mapping[str, Any]) -> None:
    facts = case.law.facts[HOUSEHOLD if subject == HOUSEHOLD else PERSON]
    years: dict[str, dict[int, float]] = {}
    for column, value in told.items():
        found = fact_of_column(column, facts)
        if found is None or value is None:
            continue
        fact, year = found
        if year is None:
            case.set(subject, fact.name, value)
        else:
            years.setdefault(fact.name, {})[year] = value
    for name, of_years in years.items():
        case.set(subject, name, of_years)


def _set_ties(case: Case, ids: list[str], people: list[Mapping[str, Any]], complete: bool) -> None:
    for place, person in enumerate(people):
        if person.get("partner") is not None:
            case.relations[ids[place], ids[person["partner"]]] = PARTNER
        for parent in (person.get("parent_1"), person.get("parent_2")):
            if parent is not None:
                case.relations[ids[parent], ids[place]] = PARENT
        if place and person.get("relation_to_first"):
            case.relations.setdefault((ids[place], ids[0]), person["relation_to_first"])
    if complete:
        open_pairs = [(a, b) for a in ids for b in ids if a < b and case.relation(a, b) is None]
        case.relations.update(dict.fromkeys(open_pairs, UNRELATED))
        case._kin = None


def _set_change(case: Case, ids: list[str], people: list[Mapping[str, Any]], change: Mapping[str, Any]) -> None:
    subject = HOUSEHOLD if change["member"] is None else ids[change["member"]]
    number, name, day = change["number"], change["fact"], change["day"]
    if name == LIVES_HERE:
        line = case.lives_here.setdefault(subject, _always(people[change["member"]].get(LIVES_HERE)))
        line.add(day, None if number is None else bool(number))
        return
    found = fact_of_column(name, case.law.facts[HOUSEHOLD if subject == HOUSEHOLD else PERSON])
    if found is None:
        raise ValueError(f"changes: '{name}' is no fact of a {HOUSEHOLD if subject == HOUSEHOLD else PERSON}")
    fact, year = found
    if year is not None:
        _set_year(case, subject, fact.name, year, number, day)
        return
    value: Any = change["word"] if fact.kind == "choice" else number
    if value is not None and fact.kind == "yes_no":
        value = bool(number)
    elif value is not None and fact.kind == "date":
        value = _EPOCH + timedelta(days=int(number))
    elif value is not None and fact.kind == "count":
        value = int(number)
    case.set(subject, name, value, day)


def _set_year(case: Case, subject: str, name: str, year: int, euros: float | None, day: date) -> None:
    """One year has another amount from a day on; the other years stay as they are."""
    line = case.facts.setdefault(subject, {}).setdefault(name, Timeline())
    years = {**(line.on(day) or {}), year: euros}
    if day in line.days:
        line.values[line.days.index(day)] = years
    else:
        line.add(day, years)


def _always(here: bool | None) -> Timeline:
    line = Timeline()
    line.add(date.min, here is not False)
    return line
