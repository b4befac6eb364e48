"""Changes of a dossier as data: what can be kept, sent along and done again.

A change is a mapping that JSON can hold. Days are texts "2026-03-10", months "2026-03"; right, holder, subject and
claim are ids; what is marked with ? may be left out. `kind` says which it is:

| kind | keys | what it does |
|---|---|---|
| dossier | dossier | begins, or begins anew, with a whole dossier in its plain form (`whole` makes this change) |
| person | id, name? | a person more |
| name | id, name | another name; an empty one takes it away |
| facts | values: [{subject, fact, value, since?}] | what is so: always, or from a day on |
| relations | values: [{one, relation, other}] | what `one` is to `other`, in place of what was said about these two |
| situation | since, why | why things changed on that day |
| received | right, holder?, for or from, to?, amount?, date? | what came for a month, or for months; paid on that day |
| received_complete | complete | whether all that was received is listed: true, false, some rights, null for not said |
| claim | id, right, holder?, date | a claim, pending |
| decision | claim, outcome, decided, amount?, amounts?, reason? | granted or refused, in place of a decision before |
| withdrawal | claim, day | the claim is withdrawn |
| stop | claim, day | the last day on which what was granted ran |
| contact | date, place, by?, with?, note?, statements?: [{right, holder?, awareness?, causes?}] | a conversation |

The value of a fact stands as in a file: a number, true or false, a choice, a day, {"2025": 1200} for years, "unknown",
"does not apply"; null takes back what was said. `lives_here` of a person is set like a fact. `amounts` are runs of
months: [{from, to?, amount}]. What a file allows more closely is found when the dossier is read again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from takeup.dossier.edit import Plain, add_person, set_fact, set_relation, set_situation, unset_fact
from takeup.dossier.keys import RELATIONS
from takeup.dossier.values import DOES_NOT_APPLY_TEXT, UNKNOWN_TEXT
from takeup.engine.facts import DOES_NOT_APPLY, UNKNOWN
from takeup.nontakeup.timeline import Outcome

Change = Mapping[str, Any]
_MOST = 1e15  # no number of a household is larger; the endless one and what is no number fall out here too


def apply(plain: Plain, change: Change) -> None:
    """Makes a change in a dossier in its plain form, one that can be read.

    Raises ValueError for a change that is none of those above, or that names a person or a claim that is not there;
    where one of several values was at fault, those before it are made: change a copy.
    """
    kind = change.get("kind") if isinstance(change, Mapping) else None
    if not isinstance(kind, str) or kind not in _SHAPES:
        raise ValueError(f"unknown kind of change {kind!r}; known are {', '.join(_SHAPES)}")
    fields = {key: value for key, value in change.items() if key != "kind"}
    _check(fields, _SHAPES[kind], kind)
    _MAKE[kind](plain, deepcopy(fields))


def whole(plain: Plain) -> dict[str, Any]:
    """The change that begins with a whole dossier. A claim without an id gets one, so that a decision can name it."""
    dossier = _as_data(plain)
    claims = dossier.get("claims") or []
    taken = {claim.get("id") for claim in claims}
    free = (id for n in range(1, 2 * len(claims) + 1) if (id := f"claim-{n}") not in taken)
    for claim in claims:
        claim["id"] = claim.get("id") or next(free)
    return {"kind": "dossier", "dossier": dossier}


def fact_data(value: Any) -> Any:
    """The value of a fact as the engine knows it, as a change holds it."""
    if isinstance(value, Mapping):
        return {str(year): fact_data(euros) for year, euros in value.items()}
    if value is UNKNOWN:
        return UNKNOWN_TEXT
    return DOES_NOT_APPLY_TEXT if value is DOES_NOT_APPLY else _as_data(value)


def _as_data(value: Any) -> Any:
    """The same with texts for days and for the keys of years, as JSON has neither."""
    if isinstance(value, Mapping):
        return {str(key): _as_data(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_as_data(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


# -- what each kind does -----------------------------------------------------------------------


def _dossier(plain: Plain, fields: Plain) -> None:
    plain.clear()
    plain.update(fields["dossier"])


def _person(plain: Plain, fields: Plain) -> None:
    add_person(plain, fields["id"], fields.get("name") or None)


def _name(plain: Plain, fields: Plain) -> None:
    people = plain.get("persons") or {}
    if fields["id"] not in people:
        raise ValueError(f"no person '{fields['id']}' in this dossier; there are {', '.join(people) or 'none'}")
    others = {key: value for key, value in (people[fields["id"]] or {}).items() if key != "name"}
    people[fields["id"]] = {"name": fields["name"], **others} if fields["name"] else others


def _facts(plain: Plain, fields: Plain) -> None:
    for each in fields["values"]:
        subject, fact, value = each["subject"], each["fact"], each["value"]
        since = date.fromisoformat(each["since"]) if "since" in each else None
        if fact in ("name", *RELATIONS):
            raise ValueError(f"'{fact}' is no fact: it has a change of its own")
        if value is None:
            unset_fact(plain, subject, fact, since)
        else:
            set_fact(plain, subject, fact, value, since)


def _relations(plain: Plain, fields: Plain) -> None:
    for each in fields["values"]:
        set_relation(plain, each["one"], each["relation"], each["other"])


def _situation(plain: Plain, fields: Plain) -> None:
    set_situation(plain, date.fromisoformat(fields["since"]), fields["why"])


def _received(plain: Plain, fields: Plain) -> None:
    _listed(plain, "payments").append(fields)


def _received_complete(plain: Plain, fields: Plain) -> None:
    if fields["complete"] is None:
        plain.pop("payments_complete", None)
    else:
        plain["payments_complete"] = fields["complete"]


def _new_claim(plain: Plain, fields: Plain) -> None:
    claims = _listed(plain, "claims")
    if any(claim.get("id") == fields["id"] for claim in claims):
        raise ValueError(f"there is a claim '{fields['id']}' already")
    claims.append({**fields, "outcome": Outcome.PENDING.value})


def _decision(plain: Plain, fields: Plain) -> None:
    claim = _claim(plain, fields.pop("claim"))
    for key in ("amount", "amounts", "reason"):
        claim.pop(key, None)
    claim.update(fields)


def _withdrawal(plain: Plain, fields: Plain) -> None:
    claim = _claim(plain, fields["claim"])
    claim["withdrawn"] = fields["day"]
    if claim.get("outcome") == Outcome.PENDING:
        claim["outcome"] = Outcome.WITHDRAWN.value


def _stop(plain: Plain, fields: Plain) -> None:
    _claim(plain, fields["claim"])["stopped"] = fields["day"]


def _contact(plain: Plain, fields: Plain) -> None:
    _listed(plain, "contacts").append(fields)


def _claim(plain: Plain, id: str) -> Plain:
    found: list[Plain] = [claim for claim in plain.get("claims") or () if claim.get("id") == id]
    if not found:
        raise ValueError(f"no claim '{id}' in this dossier")
    return found[0]


def _listed(plain: Plain, key: str) -> list[Plain]:
    """The list at a key, a new one where there is none."""
    if plain.get(key) is None:
        plain[key] = []
    return plain[key]  # type: ignore[no-any-return]


_MAKE: dict[str, Callable[[Plain, Plain], None]] = {
    "dossier": _dossier,
    "person": _person,
    "name": _name,
    "facts": _facts,
    "relations": _relations,
    "situation": _situation,
    "received": _received,
    "received_complete": _received_complete,
    "claim": _new_claim,
    "decision": _decision,
    "withdrawal": _withdrawal,
    "stop": _stop,
    "contact": _contact,
}


# -- the form of each kind ---------------------------------------------------------------------


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and not any("\ud800" <= sign <= "\udfff" for sign in value)  # halves of a sign


def _is_day(value: Any) -> bool:
    return _is_text(value) and len(value) == 10 and _is_iso(value)


def _is_month(value: Any) -> bool:
    return _is_text(value) and len(value) == 7 and _is_iso(f"{value}-01")


def _is_iso(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < _MOST


def _is_value(value: Any) -> bool:
    """A fact as a file writes it, or null."""
    if isinstance(value, Mapping):
        return all(_is_year(year) and (_is_number(euros) or _is_text(euros)) for year, euros in value.items())
    return value is None or isinstance(value, bool) or _is_number(value) or _is_text(value)


def _is_year(value: Any) -> bool:
    return _is_text(value) and len(value) == 4 and value.isascii() and value.isdecimal()


def _is_complete(value: Any) -> bool:
    return value is None or isinstance(value, bool) or _is_texts(value)


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_decision(value: Any) -> bool:
    return value in (Outcome.GRANTED, Outcome.REFUSED)


def _is_mapping(value: Any) -> bool:
    return isinstance(value, Mapping)


_ID = _NAME = _is_text
_WHO = {"right": _ID, "holder?": _ID}
_RUN = {"from": _is_month, "to?": _is_month, "amount": _is_number}
# Keys, with ? those that may be left out; and what each may hold: a test, the keys of a mapping, or a list of such.
_SHAPES: dict[str, dict[str, Any]] = {
    "dossier": {"dossier": _is_mapping},
    "person": {"id": _ID, "name?": _NAME},
    "name": {"id": _ID, "name": _NAME},
    "facts": {"values": [{"subject": _ID, "fact": _NAME, "value": _is_value, "since?": _is_day}]},
    "relations": {"values": [{"one": _ID, "relation": _NAME, "other": _ID}]},
    "situation": {"since": _is_day, "why": _is_text},
    "received": {
        **_WHO,
        "for?": _is_month,
        "from?": _is_month,
        "to?": _is_month,
        "amount?": _is_number,
        "date?": _is_day,
    },
    "received_complete": {"complete": _is_complete},
    "claim": {"id": _ID, **_WHO, "date": _is_day},
    "decision": {
        "claim": _ID,
        "outcome": _is_decision,
        "decided": _is_day,
        "amount?": _is_number,
        "amounts?": [_RUN],
        "reason?": _is_text,
    },
    "withdrawal": {"claim": _ID, "day": _is_day},
    "stop": {"claim": _ID, "day": _is_day},
    "contact": {
        "date": _is_day,
        "place": _is_text,
        "by?": _is_text,
        "with?": _ID,
        "note?": _is_text,
        "statements?": [{**_WHO, "awareness?": _is_text, "causes?": _is_texts}],
    },
}


def _check(value: Any, shape: Any, where: str) -> None:
    """Raises ValueError where data have another form than they must."""
    if isinstance(shape, list):
        if not isinstance(value, list):
            raise ValueError(f"{where}: found {value!r}; allowed: a list")
        for number, each in enumerate(value):
            _check(each, shape[0], f"{where}[{number}]")
    elif isinstance(shape, dict):
        if not isinstance(value, Mapping):
            raise ValueError(f"{where}: found {value!r}; allowed: keys with values")
        known = {key.removesuffix("?"): each for key, each in shape.items()}
        for key in value:
            if key not in known:
                raise ValueError(f"{where}: unknown key {key!r}; known are {', '.join(known)}")
        for key in shape:
            if key not in value and not key.endswith("?"):
                raise ValueError(f"{where}: the key '{key}' is missing")
        for key, each in value.items():
            _check(each, known[key], f"{where}.{key}")
    elif not shape(value):
        raise ValueError(f"{where}: {value!r} cannot stand here")
