"""Who signs a letter, and for whom it is."""

from __future__ import annotations

from datetime import date

from takeup.dossier import Dossier, PersonRecord
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import CHILD, PARENT
from takeup.engine.time import full_years

OF_AGE = 18


def birth_of(person: PersonRecord) -> date | None:
    """The day of birth; None where it is not known."""
    born = person.facts.get("birth_date")
    return born if isinstance(born, date) else None


def person_of(dossier: Dossier, id: str) -> PersonRecord | None:
    """The person of a holder; None for the household."""
    return next((person for person in dossier.persons if person.id == id), None)


def signer_of(dossier: Dossier, holder: str, day: date) -> PersonRecord | None:
    """Who signs on a day: the holder, a parent of a minor, an adult of the household; None where nobody is known."""
    if holder == HOUSEHOLD:
        return next((person for person in dossier.persons if not _is_minor(person, day)), None)
    person = person_of(dossier, holder)
    if person is None or not _is_minor(person, day):
        return person
    return next((each for each in dossier.persons if is_parent(each, person)), None)


def is_parent(one: PersonRecord, other: PersonRecord) -> bool:
    """Whether the dossier says that one is a parent of the other."""
    return other.id in one.relations.get(PARENT, ()) or one.id in other.relations.get(CHILD, ())


def _is_minor(person: PersonRecord, day: date) -> bool:
    born = birth_of(person)
    return born is not None and full_years(born, day) < OF_AGE
