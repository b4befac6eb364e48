"""The plain form of a dossier: dicts and lists in the words of the file, in the order of the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from takeup.dossier.keys import VERSION
from takeup.dossier.model import Dossier
from takeup.dossier.records import (
    RELATION_KEYS,
    ClaimRecord,
    Contact,
    PaymentRecord,
    PersonRecord,
    Situation,
    Statement,
)
from takeup.dossier.timelines import facts_for
from takeup.dossier.values import plain_fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import MONEY, Law
from takeup.nontakeup.months import format_month
from takeup.nontakeup.timeline import Run, every_month


def to_plain(dossier: Dossier) -> dict[str, Any]:
    """A dossier as its file says it; months are texts ('2025-01'), days are dates. Nothing empty stays."""
    complete = dossier.payments_complete
    return {"takeup": VERSION} | _given(
        {
            "id": dossier.id,
            "on": dossier.on,
            "language": dossier.language,
            "household": _facts(dossier.law, HOUSEHOLD, dossier.household) or None,
            "persons": {person.id: _person(dossier.law, person) for person in dossier.persons},
            "situations": [_situation(dossier.law, each) for each in dossier.situations] or None,
            "claims": [_claim(each) for each in dossier.claims] or None,
            "payments": [_payment(dossier.law, each) for each in dossier.payments] or None,
            "payments_complete": list(complete) if isinstance(complete, tuple) else complete,
            "contacts": [_contact(each) for each in dossier.contacts] or None,
        }
    )


def _person(law: Law, person: PersonRecord) -> dict[str, Any]:
    relations = {
        key: others[0] if len(others) == 1 else list(others)
        for key, name in RELATION_KEYS.items()
        if (others := person.relations.get(name))
    }
    facts = _facts(law, person.id, person.facts)
    born = {"birth_date": facts.pop("birth_date", None)}
    return _given({"name": person.name, **born, **relations, "lives_here": person.lives_here, **facts})


def _situation(law: Law, situation: Situation) -> dict[str, Any]:
    people = {
        id: _given({"lives_here": situation.lives_here.get(id)}) | _facts(law, id, situation.persons.get(id, {}))
        for id in dict.fromkeys((*situation.persons, *situation.lives_here))
    }
    household = _facts(law, HOUSEHOLD, situation.household)
    return _given(
        {
            "from": situation.since,
            "why": situation.why,
            "persons": people or None,
            "household": household or None,
        }
    )


def _facts(law: Law, subject: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    known = facts_for(law, subject)
    return {name: plain_fact(known[name], value) for name, value in facts.items()}


def _claim(record: ClaimRecord) -> dict[str, Any]:
    claim = record.claim
    one = claim.amounts[0].amount if len(claim.amounts) == 1 else None
    for_all = one is not None and claim.amounts[0] == every_month(one)
    return _given(
        {
            "id": record.id,
            "right": record.right,
            "holder": record.holder,
            "date": claim.claimed,
            "outcome": claim.outcome.value,
            "decided": claim.decided,
            "withdrawn": claim.withdrawn,
            "stopped": claim.stopped,
            "amount": one if for_all else None,
            "amounts": None if for_all else [_run(run) for run in claim.amounts] or None,
            "reason": record.reason,
        }
    )


def _run(run: Run) -> dict[str, Any]:
    last = None if run.last is None else format_month(run.last)
    return _given({"from": format_month(run.first), "to": last, "amount": run.amount})


def _payment(law: Law, record: PaymentRecord) -> dict[str, Any]:
    in_full = law.right(record.right).kind != MONEY and record.amount == 1
    first = format_month(record.first)
    last = None if record.last is None else format_month(record.last)
    months = {"for": first} if first == last else {"from": first, "to": last}
    who = {"right": record.right, "holder": record.holder}
    return _given({**who, **months, "amount": None if in_full else record.amount, "date": record.paid})


def _contact(contact: Contact) -> dict[str, Any]:
    return _given(
        {
            "date": contact.day,
            "place": contact.place,
            "by": contact.by,
            "with": contact.person,
            "note": contact.note,
            "statements": [_statement(each) for each in contact.statements] or None,
        }
    )


def _statement(statement: Statement) -> dict[str, Any]:
    return _given(
        {
            "right": statement.right,
            "holder": statement.holder,
            "awareness": None if statement.awareness is None else statement.awareness.value,
            "causes": [cause.value for cause in statement.causes] or None,
        }
    )


def _given(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
