"""The keys of the format, in the order in which a file is written."""

from __future__ import annotations

from takeup.dossier.records import RELATION_KEYS

VERSION = 1

FILE = (
    "takeup",
    "id",
    "on",
    "language",
    "household",
    "persons",
    "situations",
    "claims",
    "payments",
    "payments_complete",
    "contacts",
)
RELATIONS = tuple(RELATION_KEYS)
PERSON = ("name", "birth_date", *RELATIONS, "lives_here")
SITUATION = ("from", "why", "persons", "household")
CLAIM = (
    "id",
    "right",
    "holder",
    "date",
    "outcome",
    "decided",
    "withdrawn",
    "stopped",
    "amount",
    "amounts",
    "reason",
)
RUN = ("from", "to", "amount")
PAYMENT = ("right", "holder", "for", "from", "to", "amount", "date")
CONTACT = ("date", "place", "by", "with", "note", "statements")
STATEMENT = ("right", "holder", "awareness", "causes")
