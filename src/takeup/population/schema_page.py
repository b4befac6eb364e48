"""The columns of the schema as a person reads them: type, unit, what is allowed, what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.types as types

from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import INVERSE
from takeup.engine.law import Law
from takeup.engine.texts import Text, say
from takeup.nontakeup import Outcome
from takeup.population.schema import (
    CHANGE_COLUMNS,
    CHANGES,
    CLAIM_COLUMNS,
    CLAIMS,
    HOUSEHOLD_COLUMNS,
    MEMBER_COLUMNS,
    MEMBERS,
    PERSON,
    RECEIVED,
    RECEIVED_COLUMNS,
    REQUIRED,
    arrow_type,
)
from takeup.population.schema_words import MEANINGS

_ALLOWED = {
    "weight": "> 0",
    "members[].relation_to_first": ", ".join(INVERSE),
    "received[].euros": ">= 0",
    "claims[].outcome": ", ".join(outcome.value for outcome in Outcome),
    "claims[].amount": ">= 0",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `path` as in messages (members[].net_wage), `type` in Arrow's words."""

    path: str
    type: str
    unit: str
    allowed: str
    meaning: str
    required: bool


def columns(law: Law, language: str) -> list[Column]:
    """Every column, nested ones too; a yearly fact has one, NAME_YYYY, that stands for all years."""
    return [
        *_told("", HOUSEHOLD_COLUMNS, language),
        *_of_facts(f"{HOUSEHOLD}.", law.facts[HOUSEHOLD], language),
        *_told(f"{MEMBERS}[].", MEMBER_COLUMNS, language),
        *_of_facts(f"{MEMBERS}[].", law.facts[PERSON], language),
        *_told(f"{CHANGES}[].", CHANGE_COLUMNS, language),
        *_told(f"{RECEIVED}[].", RECEIVED_COLUMNS, language),
        *_told(f"{CLAIMS}[].", CLAIM_COLUMNS, language),
    ]


def _told(start: str, names: Mapping[str, pa.DataType], language: str) -> Iterator[Column]:
    for name, type in names.items():
        path = start + name
        yield Column(path, _type(type), "", _ALLOWED.get(path, ""), say(MEANINGS[path], language), path in REQUIRED)


def _of_facts(start: str, facts: Mapping[str, Fact], language: str) -> Iterator[Column]:
    for name, fact in facts.items():
        path = start + (f"{name}_YYYY" if fact.kind == "yearly" else name)
        yield Column(path, _type(arrow_type(fact)), fact.unit, _domain(fact), _label(fact.label, language), False)


def _label(label: Text, language: str) -> str:
    return say(label, language).replace("{year}", "YYYY")


def _domain(fact: Fact) -> str:
    if fact.kind == "yes_no":
        return ""
    if fact.kind == "choice":
        return ", ".join(fact.choices)
    if fact.kind == "date":
        return f"{fact.low.isoformat()} – {fact.high.isoformat()}"
    return f"{fact.low:.15g} – {fact.high:.15g}"


def _type(type: pa.DataType) -> str:
    return "dictionary<string>" if types.is_dictionary(type) else str(type).replace("[day]", "")
