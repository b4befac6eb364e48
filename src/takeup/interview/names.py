"""Ids for people who are named in an interview."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from takeup.engine.household import HOUSEHOLD


def id_from(name: str) -> str:
    """An id for a name: small letters, digits and dashes; empty where nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def free_id(name: str, taken: Collection[str]) -> str:
    """An id for a name that nobody has yet: ana, then ana-2."""
    base = id_from(name) or "person"
    ids = (base, *(f"{base}-{number}" for number in range(2, len(taken) + 4)))
    return next(id for id in ids if id not in taken and id != HOUSEHOLD)
