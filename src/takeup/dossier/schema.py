"""The JSON Schema of a dossier (draft 2020-12), with every fact and right of a law, for editors.

It sees the form, not the sense: dates are texts, and what contradicts itself is found by reading only. Other
spellings of the name of a right that the reader takes (capitals, the prefix of the law) are not listed.
"""

from __future__ import annotations

import re
from typing import Any

from takeup.dossier import keys
from takeup.dossier.records import PLACES, RELATION_KEYS
from takeup.dossier.values import ALWAYS_APPLIES, DOES_NOT_APPLY_TEXT, UNKNOWN_TEXT
from takeup.engine.facts import Fact
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import RELATION
from takeup.engine.law import Law
from takeup.engine.texts import EVERY_LANGUAGE, Text, say
from takeup.nontakeup.causes import AWARENESS, CAUSES
from takeup.nontakeup.timeline import Outcome

Schema = dict[str, Any]

_ID = r"^[A-Za-z0-9_-]+$"
_PERSON_ID = r"^(?!household$)[A-Za-z0-9_-]+$"
_DAY = {
    "type": "string",
    "format": "date",
    "pattern": r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
}
_MONTH = {"type": "string", "pattern": r"^[0-9]{4}-(0[1-9]|1[0-2])$"}
_YEAR = r"^(19|20)[0-9]{2}$"
_TEXT = {"type": "string", "pattern": r"\S"}
_EUROS = {"type": "number", "minimum": 0}
_TRUTH: list[Any] = [True, False, "yes", "no"]
_STAND_INS = {
    "nl": {"person": "deze persoon", "other": "de ander", "year": "dat jaar"},
    "fr": {"person": "cette personne", "other": "l'autre", "year": "cette année"},
    "en": {"person": "this person", "other": "the other", "year": "that year"},
    "de": {"person": "diese Person", "other": "die andere Person", "year": "dieses Jahr"},
}


def dossier_schema(law: Law, language: str = "en") -> Schema:
    """The schema for a law; titles and questions in 'nl', 'fr', 'en' or 'de'."""
    some_facts = {kind: {n: _fact(f, language) for n, f in facts.items()} for kind, facts in law.facts.items()}
    changing = {name: fact for name, fact in some_facts["person"].items() if name != "birth_date"}
    lives_here = {"lives_here": {"enum": _TRUTH}}
    person = {"name": _TEXT, **_relations(language), **lives_here, **some_facts["person"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "takeup dossier",
        **_object(
            {
                "takeup": {"const": keys.VERSION},
                "id": _ref("id"),
                "on": _ref("day"),
                "language": {"enum": list(EVERY_LANGUAGE)},
                "household": _ref("household"),
                "persons": {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": {"pattern": _PERSON_ID},
                    "additionalProperties": _ref("person"),
                },
                "situations": _list(_ref("situation")),
                "claims": _list(_ref("claim")),
                "payments": _list(_ref("payment")),
                "payments_complete": {
                    "anyOf": [{"enum": _TRUTH}, {"type": "array", "items": _ref("right")}],
                },
                "contacts": _list(_ref("contact")),
            },
            ("takeup", "id", "persons"),
        ),
        "$defs": {
            "id": {"type": "string", "pattern": _ID},
            "person_id": {"type": "string", "pattern": _PERSON_ID},
            "holder": {"type": "string", "pattern": _ID, "description": f"id of a person, or {HOUSEHOLD}"},
            "day": _DAY,
            "month": _MONTH,
            "right": {"anyOf": _rights(law, language)},
            "household": _or_empty(_object(some_facts[HOUSEHOLD])),
            "person": _or_empty(_object(person)),
            "change": _or_empty(_object({**lives_here, **changing})),
            "situation": _object(
                {
                    "from": _ref("day"),
                    "why": _TEXT,
                    "persons": _or_empty(
                        {
                            "type": "object",
                            "propertyNames": {"pattern": _PERSON_ID},
                            "additionalProperties": _ref("change"),
                        }
                    ),
                    "household": _ref("household"),
                },
                ("from",),
            ),
            "claim": _claim(),
            "payment": _payment(),
            "contact": _object(
                {
                    "date": _ref("day"),
                    "place": {"enum": list(PLACES)},
                    "by": _TEXT,
                    "with": _ref("person_id"),
                    "note": _TEXT,
                    "statements": _list(_ref("statement")),
                },
                ("date", "place"),
            ),
            "statement": {
                **_object(
                    {
                        "right": _ref("right"),
                        "holder": _ref("holder"),
                        "awareness": {
                            "anyOf": [_word(a.value, w.in_language(language)) for a, w in AWARENESS.items()],
                        },
                        "causes": {
                            "type": "array",
                            "items": {"anyOf": [_word(c.value, w.in_language(language)) for c, w in CAUSES.items()]},
                        },
                    },
                    ("right",),
                ),
                "anyOf": [
                    {"required": ["awareness"]},
                    {"required": ["causes"], "properties": {"causes": {"minItems": 1}}},
                ],
            },
        },
    }


def _claim() -> Schema:
    """A claim: which dates go with which outcome."""
    run = _object({"from": _ref("month"), "to": _ref("month"), "amount": _EUROS}, ("from", "amount"))
    days = dict.fromkeys(("date", "decided", "withdrawn", "stopped"), _ref("day"))
    fields = {
        "id": _ref("id"),
        "right": _ref("right"),
        "holder": _ref("holder"),
        "outcome": {"enum": [each.value for each in Outcome]},
        "amount": _EUROS,
        "amounts": _list(run),
        "reason": _TEXT,
    }

    def when(outcomes: list[str], then: Schema, otherwise: Schema) -> Schema:
        condition = {"properties": {"outcome": {"enum": outcomes}}, "required": ["outcome"]}
        return {"if": condition, "then": then, "else": otherwise}

    return {
        **_object({**fields, **days}, ("right", "date", "outcome")),
        "allOf": [
            _never("amount", "amounts"),
            when(["granted", "refused"], {"required": ["decided"]}, _without("decided")),
            when(["granted"], {}, _without("stopped", "amount", "amounts")),
            when(["withdrawn"], {"required": ["withdrawn"]}, {}),
        ],
    }


def _payment() -> Schema:
    """A payment: for one month, or from a month on. Whether it needs an amount depends on the right."""
    fields = {
        "right": _ref("right"),
        "holder": _ref("holder"),
        "for": _ref("month"),
        "from": _ref("month"),
        "to": _ref("month"),
        "amount": _EUROS,
        "date": _ref("day"),
    }
    return {
        **_object(fields, ("right",)),
        "oneOf": [{"required": ["for"]}, {"required": ["from"]}],
        "dependentRequired": {"to": ["from"]},
        "allOf": [{"if": {"required": ["from", "date"]}, "then": {"required": ["to"]}}],
    }


def _fact(fact: Fact, language: str) -> Schema:
    states = [UNKNOWN_TEXT] if fact.name in ALWAYS_APPLIES else [UNKNOWN_TEXT, DOES_NOT_APPLY_TEXT]
    told = {"title": _said(fact.label, language), "description": _said(fact.ask, language)}
    if fact.kind == "yes_no":
        return {**told, "enum": [*_TRUTH, *states]}
    if fact.kind == "choice":
        labels = fact.choice_labels
        known = [_word(choice, _said(labels.get(choice, {}), language)) for choice in fact.choices]
        return {**told, "anyOf": [*known, {"enum": states}]}
    if fact.kind == "date":
        return {**told, "anyOf": [_DAY, {"enum": states}]}
    kind = "integer" if fact.kind == "count" else "number"
    number: Schema = {"type": kind, "minimum": fact.low, "maximum": fact.high}
    if fact.kind == "yearly":
        year = {"anyOf": [number, {"const": UNKNOWN_TEXT}]}
        number = {"type": "object", "patternProperties": {_YEAR: year}, "additionalProperties": False}
    return {**told, "anyOf": [number, {"enum": states}]}


def _relations(language: str) -> dict[str, Schema]:
    ids = {"anyOf": [_ref("person_id"), {"type": "array", "items": _ref("person_id")}]}
    return {
        key: {**ids, "title": _said(RELATION.choice_labels[relation], language)}
        for key, relation in RELATION_KEYS.items()
    }


def _rights(law: Law, language: str) -> list[Schema]:
    known: list[Schema] = []
    for right in law:
        name = right.text("name")
        known.append({"const": right.id, **({"title": say(name, language)} if name else {})})
        known += [{"const": str(a).lower()} for a in right.procedure.get("aliases") or ()]
    return known


def _said(text: Text, language: str) -> str:
    """A text with general words in the places of names and years."""
    return re.sub(r"\{(\w+)\}", lambda found: _STAND_INS[language].get(found[1], found[0]), say(text, language))


def _object(properties: dict[str, Any], required: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _or_empty(schema: Schema) -> Schema:
    return {**schema, "type": ["object", "null"]}


def _list(items: Schema) -> Schema:
    return {"type": ["array", "null"], "items": items}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _word(word: str, title: str) -> Schema:
    return {"const": word, "title": title}


def _without(*names: str) -> Schema:
    return {"properties": dict.fromkeys(names, False)}


def _never(one: str, other: str) -> Schema:
    return {"not": {"required": [one, other]}}
