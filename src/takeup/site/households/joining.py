"""One dossier taken into another, both in plain form: what is here wins, what only the other one tells is added."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from takeup.dossier import set_fact, set_relation
from takeup.dossier.changes import Change
from takeup.dossier.edit import Plain, set_situation
from takeup.dossier.keys import RELATIONS
from takeup.dossier.records import RELATION_KEYS
from takeup.engine.household import HOUSEHOLD


@dataclass(frozen=True)
class Renamed:
    """How the people and the claims of the other dossier are called here."""

    persons: Mapping[str, str]
    claims: Mapping[str, str]

    def change(self, change: Change) -> Change:
        """A step of the ledger that was recorded there, as it is told here."""
        found = dict(change)
        if "holder" in found:
            found["holder"] = self.persons.get(found["holder"], found["holder"])
        key = "id" if found["kind"] == "claim" else "claim"
        if key in found:
            found[key] = self.claims.get(found[key], found[key])
        return found


def take_in(here: Plain, other: Plain, same: Mapping[str, str]) -> Renamed:
    """Takes the other dossier into this one. `same`: person of the other -> the same person here.

    Both in the form that `to_plain` gives. A fact of which this dossier tells anything keeps its whole story from here,
    of a yearly one the years. Raises ValueError where `same` names someone who is not there, or one person twice.
    """
    _check(here, other, same)
    persons = _names(here, other, same)
    _relations(here, other, persons, set(same.values()))
    known = set(_told(here))
    for subject, fields in _always(other):
        for fact, value in fields.items():
            _fact(here, persons[subject], fact, value, known)
    for situation in other.get("situations") or ():
        _situation(here, situation, persons, known)
    claims = _claims(here, other, persons)
    _payments(here, other, persons)
    if here.get("payments_complete") is None and other.get("payments_complete") is not None:
        here["payments_complete"] = other["payments_complete"]
    _contacts(here, other, persons)
    return Renamed(persons, claims)


def _check(here: Plain, other: Plain, same: Mapping[str, str]) -> None:
    for theirs, ours in same.items():
        if theirs not in other["persons"] or ours not in here["persons"]:
            raise ValueError(f"'{theirs}' and '{ours}' are not both in these dossiers")
    if len(set(same.values())) < len(same):
        raise ValueError("two people cannot be the same person")


def _names(here: Plain, other: Plain, same: Mapping[str, str]) -> dict[str, str]:
    """The id of each person of the other dossier here; who was not here yet is added, with the name."""
    persons = {HOUSEHOLD: HOUSEHOLD}
    for id, fields in other["persons"].items():
        persons[id] = same[id] if id in same else _free(id, here["persons"])
        person = here["persons"].setdefault(persons[id], {})
        if (fields or {}).get("name") and not person.get("name"):
            here["persons"][persons[id]] = {"name": fields["name"], **person}
    return persons


def _free(id: str, taken: Collection[str]) -> str:
    return next(name for n in range(1, len(taken) + 2) if (name := id if n == 1 else f"{id}-{n}") not in taken)


def _relations(here: Plain, other: Plain, persons: Mapping[str, str], were_here: Collection[str]) -> None:
    settled = {
        frozenset((one, away))
        for one, fields in here["persons"].items()
        for key in RELATIONS
        for away in _listed((fields or {}).get(key))
    }
    for one, fields in other["persons"].items():
        for key, relation in RELATION_KEYS.items():
            for away in _listed((fields or {}).get(key)):
                pair = persons[one], persons[away]
                if not (set(pair) <= set(were_here) and frozenset(pair) in settled):
                    set_relation(here, pair[0], relation, pair[1])


def _always(plain: Plain) -> Iterator[tuple[str, dict[str, Any]]]:
    """Who, and the facts that hold always."""
    yield HOUSEHOLD, plain.get(HOUSEHOLD) or {}
    for id, fields in plain["persons"].items():
        yield id, {key: value for key, value in (fields or {}).items() if key not in ("name", *RELATIONS)}


def _told(plain: Plain) -> Iterator[tuple[str, str]]:
    """Subject and fact of all that a dossier tells."""
    for subject, fields in _always(plain):
        yield from ((subject, fact) for fact in fields)
    for situation in plain.get("situations") or ():
        yield from ((subject, fact) for subject, fields in _parts(situation) for fact in fields)


def _parts(situation: Plain) -> Iterator[tuple[str, dict[str, Any]]]:
    yield HOUSEHOLD, situation.get(HOUSEHOLD) or {}
    yield from ((id, fields or {}) for id, fields in (situation.get("persons") or {}).items())


def _fact(here: Plain, subject: str, fact: str, value: Any, known: Collection[tuple[str, str]]) -> None:
    if (subject, fact) not in known:
        set_fact(here, subject, fact, value)
    elif isinstance(value, Mapping):
        ours = (here.get(HOUSEHOLD) if subject == HOUSEHOLD else here["persons"][subject]) or {}
        told = ours.get(fact)
        if isinstance(told, Mapping):
            years = {int(year) for year in told}
            set_fact(here, subject, fact, {y: euros for y, euros in value.items() if int(y) not in years})


def _situation(here: Plain, situation: Plain, persons: Mapping[str, str], known: Collection[tuple[str, str]]) -> None:
    since = date.fromisoformat(str(situation["from"]))
    added = False
    for subject, fields in _parts(situation):
        for fact, value in fields.items():
            if (persons[subject], fact) not in known:
                set_fact(here, persons[subject], fact, value, since)
                added = True
    if added and situation.get("why"):
        ours = next(each for each in here["situations"] if str(each["from"]) == since.isoformat())
        if not ours.get("why"):
            set_situation(here, since, situation["why"])


def _claims(here: Plain, other: Plain, persons: Mapping[str, str]) -> dict[str, str]:
    """Adds the claims that are not here yet; gives the id here of each."""
    ours = here.get("claims") or []
    names: dict[str, str] = {}
    for claim in other.get("claims") or ():
        moved = {**claim, "holder": persons[claim["holder"]]}
        twin = next(
            (each for each in ours if all(each.get(k) == moved.get(k) for k in ("right", "holder", "date"))), None
        )
        if twin is None:
            if claim.get("id"):
                moved["id"] = _free(claim["id"], {str(each.get("id")) for each in ours})
            ours.append(moved)
        if claim.get("id"):
            names[claim["id"]] = str((twin or moved).get("id"))
    if ours:
        here["claims"] = ours
    return names


def _payments(here: Plain, other: Plain, persons: Mapping[str, str]) -> None:
    """Adds what was received of a right and a holder of which nothing is listed here."""
    ours = here.get("payments") or []
    listed = {(each["right"], each["holder"]) for each in ours}
    added = [{**each, "holder": persons[each["holder"]]} for each in other.get("payments") or ()]
    ours = [*ours, *(each for each in added if (each["right"], each["holder"]) not in listed)]
    if ours:
        here["payments"] = ours


def _contacts(here: Plain, other: Plain, persons: Mapping[str, str]) -> None:
    ours = here.get("contacts") or []
    for contact in other.get("contacts") or ():
        moved = dict(contact)
        if moved.get("with"):
            moved["with"] = persons[moved["with"]]
        if moved.get("statements"):
            moved["statements"] = [{**said, "holder": persons[said["holder"]]} for said in moved["statements"]]
        if moved not in ours:
            ours.append(moved)
    if ours:
        here["contacts"] = ours


def _listed(value: Any) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)
