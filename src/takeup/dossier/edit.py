"""Building a dossier step by step, in its plain form: dicts in the words of the file.

Nothing here knows the law: what is set is checked when the text is read again.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from takeup.dossier.keys import VERSION
from takeup.dossier.reading import ID
from takeup.dossier.records import RELATION_KEYS
from takeup.dossier.values import DOES_NOT_APPLY_TEXT, UNKNOWN_TEXT
from takeup.engine.facts import DOES_NOT_APPLY, UNKNOWN
from takeup.engine.household import HOUSEHOLD
from takeup.engine.kin import INVERSE

Plain = dict[str, Any]
_KEY_OF = {relation: key for key, relation in RELATION_KEYS.items()}


def empty(id: str, on: date | None = None, language: str | None = None) -> Plain:
    """A dossier of nobody yet: add a person before it is written. Raises ValueError for a wrong id."""
    _check_id(id)
    given = {"on": on, "language": language}
    return {"takeup": VERSION, "id": id, **{k: v for k, v in given.items() if v is not None}, "persons": {}}


def add_person(plain: Plain, id: str, name: str | None = None) -> None:
    """A new person. Raises ValueError for an id that is taken or cannot be one."""
    _check_id(id)
    people = _part(plain, "persons")
    if id in people or id == HOUSEHOLD:
        raise ValueError(f"the id '{id}' is taken")
    people[id] = {} if name is None else {"name": name}


def set_fact(plain: Plain, subject: str, fact: str, value: Any, since: date | None = None) -> None:
    """Set a fact of a person (by id) or of the 'household'; with `since`, in the situation from that day.

    `value`: as the engine knows it (None is unknown) or as the file writes it. Years of a yearly fact are
    added to those that stand there. 'lives_here' is set the same way. Raises ValueError for a person unknown.
    """
    target = _always(plain, subject) if since is None else _from(plain, subject, since)
    before = target.get(fact)
    if isinstance(value, Mapping):
        years = {int(year): UNKNOWN_TEXT if euros is UNKNOWN else euros for year, euros in value.items()}
        kept = {int(year): euros for year, euros in before.items()} if isinstance(before, Mapping) else {}
        target[fact] = dict(sorted({**kept, **years}.items()))
    elif value is UNKNOWN:
        target[fact] = UNKNOWN_TEXT
    else:
        target[fact] = DOES_NOT_APPLY_TEXT if value is DOES_NOT_APPLY else value


def unset_fact(plain: Plain, subject: str, fact: str, since: date | None = None) -> None:
    """Take back what was said of a fact: always, or in the situation from that day, which goes where nothing is left.

    Nothing happens where nothing was said. Raises ValueError for a person unknown.
    """
    always = _always(plain, subject)
    if since is None:
        always.pop(fact, None)
        return
    situations: list[Plain] = plain.get("situations") or []
    for situation in [each for each in situations if str(each["from"]) == since.isoformat()]:
        parts = situation if subject == HOUSEHOLD else situation.get("persons") or {}
        if parts.get(subject):
            parts[subject].pop(fact, None)
            if not parts[subject]:
                del parts[subject]
        if not situation.get("persons"):
            situation.pop("persons", None)
        if situation.keys() == {"from"}:
            situations.remove(situation)


def set_situation(plain: Plain, since: date, why: str) -> None:
    """Why things changed on a day."""
    _situation(plain, since)["why"] = why


def set_relation(plain: Plain, one: str, relation: str, other: str) -> None:
    """What `one` is to `other` ('partner', 'child', ...), in place of what was said about these two before.

    Raises ValueError for a relation or a person that is not known, or one person twice.
    """
    if relation not in INVERSE:
        raise ValueError(f"unknown relation '{relation}'; known are {', '.join(INVERSE)}")
    if one == other:
        raise ValueError(f"'{one}' has no relation to the same person")
    for person, away in ((one, other), (other, one)):
        fields = _person(plain, person)
        for key in RELATION_KEYS:
            others = [each for each in _listed(fields.get(key)) if each != away]
            _put(fields, key, others)
    fields = _person(plain, one)
    _put(fields, _KEY_OF[relation], [*_listed(fields.get(_KEY_OF[relation])), other])


def _check_id(id: str) -> None:
    if not ID.fullmatch(id):
        raise ValueError(f"'{id}' cannot be an id: letters a to z, digits, - and _ only")


def _person(plain: Plain, id: str) -> Plain:
    people = _part(plain, "persons")
    if id not in people:
        raise ValueError(f"no person '{id}' in this dossier; there are {', '.join(people) or 'none'}")
    return _part(people, id)


def _always(plain: Plain, subject: str) -> Plain:
    """Where the facts of a subject stand that hold always."""
    return _part(plain, HOUSEHOLD) if subject == HOUSEHOLD else _person(plain, subject)


def _from(plain: Plain, subject: str, since: date) -> Plain:
    """Where the facts of a subject stand that change on a day."""
    if subject == HOUSEHOLD:
        return _part(_situation(plain, since), HOUSEHOLD)
    _person(plain, subject)
    return _part(_part(_situation(plain, since), "persons"), subject)


def _part(fields: Plain, key: str) -> Plain:
    """The mapping at a key, a new one where there is none."""
    if fields.get(key) is None:
        fields[key] = {}
    return fields[key]  # type: ignore[no-any-return]


def _situation(plain: Plain, since: date) -> Plain:
    """The situation that begins on a day; a new one stands before those that begin later."""
    situations: list[Plain] = plain.get("situations") or []
    plain["situations"] = situations
    for situation in situations:
        if str(situation["from"]) == since.isoformat():
            return situation
    new: Plain = {"from": since}
    place = next((i for i, each in enumerate(situations) if str(each["from"]) > since.isoformat()), len(situations))
    situations.insert(place, new)
    return new


def _listed(value: Any) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


def _put(fields: Plain, key: str, others: list[str]) -> None:
    if others:
        fields[key] = others[0] if len(others) == 1 else others
    else:
        fields.pop(key, None)
