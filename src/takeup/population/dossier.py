"""One row of a population as a dossier, to look at one household the way `takeup check` does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from takeup.dossier import add_person, empty, set_fact, set_relation
from takeup.dossier.edit import Plain
from takeup.engine.case import Case
from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import PARENT, PARTNER, UNRELATED
from takeup.engine.law import MONEY, Law
from takeup.nontakeup import format_month
from takeup.nontakeup.months import month_of
from takeup.population.schema import LIVES_HERE, PERSON, fact_of_column

_EPOCH = date(1970, 1, 1)


def plain_of_row(law: Law, row: Mapping[str, Any], id: str) -> Plain:
    """A row (a `pyarrow` row as a dict) as a dossier in its plain form, persons named p1, p2 and so on.

    Raises ValueError for a change of what is no fact.
    """
    plain = empty(id)
    people = row["members"]
    ids = [f"p{place}" for place in range(1, len(people) + 1)]
    for person in ids:
        add_person(plain, person)
    _set_facts(plain, law, HOUSEHOLD, row.get(HOUSEHOLD) or {})
    for person, told in zip(ids, people, strict=True):
        _set_facts(plain, law, person, told)
        if told.get(LIVES_HERE) is False:
            set_fact(plain, person, LIVES_HERE, False)
    _set_ties(plain, law, ids, people, bool(row.get("kin_complete")))
    for change in sorted(row.get("changes") or (), key=lambda change: change["day"]):
        _set_change(plain, law, _subject(ids, change["member"]), change)
    if payments := [_payment(law, ids, paid) for paid in row.get("received") or ()]:
        plain["payments"] = payments
    if claims := [_claim(ids, number, claim) for number, claim in enumerate(row.get("claims") or (), 1)]:
        plain["claims"] = claims
    if row.get("received_complete"):
        plain["payments_complete"] = True
    return plain


def _subject(ids: list[str], member: int | None) -> str:
    return HOUSEHOLD if member is None else ids[member]


def _facts(law: Law, subject: str) -> Mapping[str, Fact]:
    return law.facts[HOUSEHOLD if subject == HOUSEHOLD else PERSON]


def _set_facts(plain: Plain, law: Law, subject: str, told: Mapping[str, Any]) -> None:
    for column, value in told.items():
        found = fact_of_column(column, _facts(law, subject))
        if found is None or value is None:
            continue
        fact, year = found
        set_fact(plain, subject, fact.name, value if year is None else {year: value})


def _set_ties(plain: Plain, law: Law, ids: list[str], people: list[Mapping[str, Any]], complete: bool) -> None:
    case = Case(law, ids)

    def tie(one: str, relation: str, other: str) -> None:
        if (one, other) not in case.relations and (other, one) not in case.relations:
            case.relations[one, other] = relation
            set_relation(plain, one, relation, other)

    for place, person in enumerate(people):
        if person.get("partner") is not None:
            tie(ids[place], PARTNER, ids[person["partner"]])
        for parent in (person.get("parent_1"), person.get("parent_2")):
            if parent is not None:
                tie(ids[parent], PARENT, ids[place])
        if place and person.get("relation_to_first"):
            tie(ids[place], person["relation_to_first"], ids[0])
    if complete:  # what no tie tells is then none
        for one, other in [(a, b) for a, b in combinations(ids, 2) if case.relation(a, b) is None]:
            tie(one, UNRELATED, other)


def _set_change(plain: Plain, law: Law, subject: str, change: Mapping[str, Any]) -> None:
    name, number, day = change["fact"], change["number"], change["day"]
    if name == LIVES_HERE:
        set_fact(plain, subject, LIVES_HERE, bool(number), day)
        return
    found = fact_of_column(name, _facts(law, subject))
    if found is None:
        raise ValueError(f"changes: '{name}' is no fact of a {HOUSEHOLD if subject == HOUSEHOLD else PERSON}")
    fact, year = found
    value: Any = change["word"] if fact.kind == "choice" else number
    if value is not None and fact.kind in _READ:
        value = _READ[fact.kind](value)
    set_fact(plain, subject, fact.name, value if year is None else {year: value}, day)


def _day(days: float) -> date:
    return _EPOCH + timedelta(days=int(days))


_READ: Mapping[str, Callable[[Any], Any]] = {"yes_no": bool, "count": int, "date": _day}


def _payment(law: Law, ids: list[str], paid: Mapping[str, Any]) -> Plain:
    row = {
        "right": paid["right"],
        "holder": _subject(ids, paid["member"]),
        "from": format_month(month_of(paid["from"])),
    }
    if paid["to"] is not None:
        row["to"] = format_month(month_of(paid["to"]))
    if law.right(paid["right"]).kind == MONEY:
        row["amount"] = round(paid["euros"], 2)
    return row


def _claim(ids: list[str], number: int, claim: Mapping[str, Any]) -> Plain:
    days = {key: claim[key] for key in ("decided", "withdrawn", "stopped", "amount") if claim.get(key) is not None}
    about = {"right": claim["right"], "holder": _subject(ids, claim["member"]), "date": claim["claimed"]}
    return {"id": f"claim-{number}", **about, "outcome": claim["outcome"], **days}
