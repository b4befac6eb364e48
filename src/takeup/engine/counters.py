"""Counters: where a right is asked for in person, as data of a law folder.

A law may have a folder `counters/`: one file a kind (`ocmw.yaml`), and `places.yaml` with the municipalities:

    - id: ocmw-jette
      names: {nl: OCMW Jette, fr: CPAS de Jette}
      place: 21010                    # the municipality it serves; left out: it serves everybody
      address: {nl: ..., fr: ...}     # or one text for every language
      phone: 02 422 46 11
      hours: {mon-fri: ["8:30-12", "13:15-16"], text: {nl: ..., fr: ...}}     # or a text alone
      status: confirmed               # confirmed: read in a published page; unverified: second-hand, or names alone
      unverified: [phone]             # fields of a confirmed counter that are second-hand all the same
      sources: [where it was read]
      checked: 2026-11-23             # the day on which the source was read

What no source gives is left out: `missing` names it, and `completed` takes what a team knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from takeup.engine.errors import LawError
from takeup.engine.law import Law, Right
from takeup.engine.parameters import load_yaml
from takeup.engine.texts import EVERY_LANGUAGE, Text

FOLDER, PLACES = "counters", "places"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CONFIRMED, UNVERIFIED = STATUSES = ("confirmed", "unverified")
FIELDS = ("address", "phone", "email", "website", "hours")  # what a person needs, and what a team can fill in
_KEYS = {"id", "names", "place", "languages", "status", "unverified", "sources", "checked", *FIELDS}
_SPAN = re.compile(r"(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?")


class Span(NamedTuple):
    """From when to when, in minutes after midnight."""

    opens: int
    closes: int


@dataclass(frozen=True)
class Hours:
    """Opening hours. `days`: the open days (0 is Monday) with their spans, in order; `text`: what else is said."""

    days: tuple[tuple[int, tuple[Span, ...]], ...] = ()
    text: Text | None = None


@dataclass(frozen=True)
class Place:
    """A municipality: its official code, its names by language, its postcodes."""

    code: str
    names: Text
    postcodes: tuple[str, ...]


@dataclass(frozen=True)
class Counter:
    """One counter. A field that nobody gave is None; `place` is None where it serves everybody."""

    id: str
    kind: str
    names: Text
    status: str
    place: Place | None = None
    address: Text | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None
    hours: Hours | None = None
    languages: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    checked: date | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The FIELDS that are not known."""
        return tuple(field for field in FIELDS if getattr(self, field) is None)

    def is_confirmed(self, field: str) -> bool:
        """Whether a field that is known was read in a published page, or filled in by a team."""
        return self.status == CONFIRMED and field not in self.unverified


def counters(law: Law) -> tuple[Counter, ...]:
    """Every counter of a law, kind by kind; none where it has no such folder.

    Raises LawError naming file, counter and key.
    """
    return _counters(law.folder / FOLDER)


def places(law: Law) -> tuple[Place, ...]:
    """The municipalities that counters serve. Raises LawError."""
    return _places(law.folder / FOLDER)


def kinds(law: Law) -> tuple[str, ...]:
    """The kinds of counters that a right may name: the names of the files."""
    files = sorted((law.folder / FOLDER).glob("*.yaml"))
    return tuple(file.stem for file in files if file.stem != PLACES)


def place_of(law: Law, said: str) -> Place | None:
    """The municipality of a postcode, an official code or a name in any language, however it is spelled."""
    wanted = _plain(said)
    for place in places(law):
        if wanted in (place.code, *place.postcodes, *map(_plain, place.names.values())):
            return place
    return None


Filled = Mapping[str, Mapping[str, Any]]  # by the id of a counter, the fields that a team filled in


def counters_for(law: Law, right: str, place: str | None, filled: Filled | None = None) -> list[Counter]:
    """The counters at which a right is asked for, in the order of its procedure.

    `place`: a postcode or the name of a municipality. Without one, or with one that is not known: those alone that
    serve everybody. `filled`: what a team knows better. Raises LawError for an unknown right, and as `completed` does.
    """
    here = place_of(law, place) if place else None
    return [
        completed(counter, (filled or {}).get(counter.id, {}))
        for kind in counter_kinds(law.right(right))
        for counter in counters(law)
        if counter.kind == kind and counter.place in (None, here)
    ]


def counter_kinds(right: Right) -> tuple[str, ...]:
    """The kinds of counters that a right names in its procedure."""
    return tuple(right.procedure.get("counters") or ())


def completed(counter: Counter, fields: Mapping[str, Any]) -> Counter:
    """The counter with what a team knows in place of what it says.

    `fields`: some of FIELDS, written as in the files; an empty one changes nothing. What a team gave counts as
    confirmed. Raises LawError for another field or a wrong value.
    """
    given = {name: value for name, value in fields.items() if value not in (None, "", {}, [])}

    def fault(text: str) -> LawError:
        return LawError(f"counter '{counter.id}': {text}")

    if unknown := sorted(set(given) - set(FIELDS)):
        raise fault(f"unknown field {unknown}; allowed are {', '.join(FIELDS)}")
    doubtful = FIELDS if counter.status == UNVERIFIED else counter.unverified
    values = {name: _read_field(name, value, fault) for name, value in given.items()}
    left = tuple(name for name in doubtful if name not in given and getattr(counter, name) is not None)
    return replace(counter, **values, status=CONFIRMED if given else counter.status, unverified=left)


# -- reading the files -----------------------------------------------------------------------------

Fault = Callable[[str], LawError]


@cache
def _places(folder: Path) -> tuple[Place, ...]:
    file = folder / f"{PLACES}.yaml"
    found = []
    for code, entry in ((load_yaml(file) or {}) if file.exists() else {}).items():

        def fault(text: str, code: object = code) -> LawError:
            return LawError(f"{file}: place '{code}': {text}")

        if not isinstance(entry, dict) or set(entry) != {"names", "postcodes"}:
            raise fault("needs 'names' and 'postcodes'")
        names = _text("names", entry["names"], fault)
        found.append(Place(str(code), names, tuple(map(str, entry["postcodes"]))))
    return tuple(found)


@cache
def _counters(folder: Path) -> tuple[Counter, ...]:
    found: list[Counter] = []
    for file in sorted(folder.glob("*.yaml")):
        if file.stem == PLACES:
            continue
        entries = load_yaml(file)
        if not isinstance(entries, list):
            raise LawError(f"{file}: must be a list of counters")
        found += [_counter(file, place, entry) for place, entry in enumerate(entries)]
    for counter in found:
        if sum(other.id == counter.id for other in found) > 1:
            raise LawError(f"{folder / counter.kind}.yaml: counter '{counter.id}': this id stands twice")
    return tuple(found)


def _counter(file: Path, number: int, entry: Any) -> Counter:
    named = entry.get("id", number + 1) if isinstance(entry, dict) else number + 1

    def fault(text: str) -> LawError:
        return LawError(f"{file}: counter '{named}': {text}")

    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
        raise fault("must be a mapping with an 'id'")
    if unknown := sorted(set(entry) - _KEYS):
        raise fault(f"unknown key {unknown}; allowed are {', '.join(sorted(_KEYS))}")
    if entry.get("status") not in STATUSES:
        raise fault(f"'status' is {entry.get('status')!r}; allowed: {', '.join(STATUSES)}")
    known = [field for field in FIELDS if field in entry]
    if known and not (entry.get("sources") and isinstance(entry.get("checked"), date)):
        raise fault(f"'{known[0]}' needs 'sources' and 'checked', a date such as 2026-11-23")
    unverified = tuple(entry.get("unverified") or ())
    if wrong := [field for field in unverified if field not in known]:
        raise fault(f"'unverified' names {wrong}, which it does not have")
    return Counter(
        id=entry["id"],
        kind=file.stem,
        names=_text("names", entry.get("names"), fault),
        status=entry["status"],
        place=_served(file.parent, entry.get("place"), fault),
        languages=tuple(entry.get("languages") or ()),
        unverified=unverified,
        sources=tuple(map(str, entry.get("sources") or ())),
        checked=entry.get("checked"),
        **{field: _read_field(field, entry[field], fault) for field in known},
    )


def _served(folder: Path, code: Any, fault: Fault) -> Place | None:
    if code is None:
        return None
    for place in _places(folder):
        if place.code == str(code):
            return place
    raise fault(f"'place' is {code!r}, which {PLACES}.yaml does not have")


def _read_field(name: str, value: Any, fault: Fault) -> Any:
    if name == "address":
        return _text(name, value, fault)
    if name == "hours":
        return _hours(value, fault)
    if not isinstance(value, str) or not value.strip():
        raise fault(f"'{name}' must be a text, not {value!r}")
    return value.strip()


def _text(name: str, value: Any, fault: Fault) -> dict[str, str]:
    """A text by language; one for all of them may be given alone."""
    if isinstance(value, str) and value.strip():
        return dict.fromkeys(EVERY_LANGUAGE, value.strip())
    languages = value if isinstance(value, dict) else {}
    if not languages or set(languages) - set(EVERY_LANGUAGE) or not all(isinstance(v, str) for v in languages.values()):
        raise fault(f"'{name}' must be a text, or texts by language ({', '.join(EVERY_LANGUAGE)})")
    return dict(languages)


def _hours(value: Any, fault: Fault) -> Hours:
    if not isinstance(value, dict) or set(value) <= set(EVERY_LANGUAGE):
        return Hours(text=_text("hours", value, fault))
    week: dict[int, tuple[Span, ...]] = {}
    for days, spans in value.items():
        if days != "text":
            week |= dict.fromkeys(_days(days, fault), tuple(_span(span, fault) for span in _listed(spans)))
    text = _text("hours: text", value["text"], fault) if "text" in value else None
    return Hours(tuple(sorted(week.items())), text)


def _days(said: Any, fault: Fault) -> Iterable[int]:
    """The days of `mon-fri` or `mon, thu`."""
    for part in str(said).replace(" ", "").split(","):
        first, _, last = part.partition("-")
        if first not in DAYS or (last or first) not in DAYS or DAYS.index(first) > DAYS.index(last or first):
            raise fault(f"'hours': {part!r} is no day; they are {', '.join(DAYS)}, or mon-fri")
        yield from range(DAYS.index(first), DAYS.index(last or first) + 1)


def _span(said: Any, fault: Fault) -> Span:
    match = _SPAN.fullmatch(str(said).replace(" ", ""))
    if match is not None:
        numbers = [int(number or 0) for number in match.groups()]
        span = Span(numbers[0] * 60 + numbers[1], numbers[2] * 60 + numbers[3])
        if span.opens < span.closes <= 24 * 60 and numbers[1] < 60 and numbers[3] < 60:
            return span
    raise fault(f"'hours': {said!r} is no span such as 8:30-12")


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _plain(said: str) -> str:
    """A name as it is compared: small letters and digits alone, accents taken off."""
    letters = unicodedata.normalize("NFKD", said.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


__all__ = [
    "DAYS",
    "FIELDS",
    "Counter",
    "Filled",
    "Hours",
    "Place",
    "Span",
    "completed",
    "counter_kinds",
    "counters",
    "counters_for",
    "kinds",
    "place_of",
    "places",
]
