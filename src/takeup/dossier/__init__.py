"""Dossiers: what is known of one household in one readable file (YAML, or the same as JSON).

`read_dossier` gives a Dossier, `write_dossier` the text of one; `empty`, `add_person`, `set_fact` and
`set_relation` build the plain form of one step by step, `changes.apply` does so by data that can be kept;
`dossier_schema` lets an editor check it.
"""

from __future__ import annotations

from takeup.dossier.edit import add_person, empty, set_fact, set_relation
from takeup.dossier.model import Dossier
from takeup.dossier.plain import to_plain
from takeup.dossier.problems import DossierError, Problem
from takeup.dossier.read import parse_dossier, read_dossier
from takeup.dossier.records import (
    ClaimRecord,
    Contact,
    PaymentRecord,
    PersonRecord,
    Situation,
    Statement,
)
from takeup.dossier.schema import dossier_schema
from takeup.dossier.write import save_dossier, write_dossier

__all__ = [
    "ClaimRecord",
    "Contact",
    "Dossier",
    "DossierError",
    "PaymentRecord",
    "PersonRecord",
    "Problem",
    "Situation",
    "Statement",
    "add_person",
    "dossier_schema",
    "empty",
    "parse_dossier",
    "read_dossier",
    "save_dossier",
    "set_fact",
    "set_relation",
    "to_plain",
    "write_dossier",
]
