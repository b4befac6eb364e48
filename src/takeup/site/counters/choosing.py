"""Which counters matter to someone: those of a municipality, what of them is not known, and the one to write to."""

from __future__ import annotations

from collections import Counter as Tally

from takeup.engine.counters import Counter, Filled, completed, counters, counters_for, place_of
from takeup.reading.hours import in_language
from takeup.site.households.labels import named
from takeup.site.households.law import law
from takeup.site.households.scope import households_of
from takeup.site.people.models import User

ASKED = ("address", "hours")  # what the first start asks for


def counters_in(municipality: str, filled: Filled, kind: str = "") -> list[Counter]:
    """The counters of a municipality (its code) and those of everybody, as an organisation knows them.

    Without a municipality all of them; `kind`: of this kind alone.
    """
    return [
        completed(each, filled.get(each.id, {}))
        for each in counters(law())
        if kind in ("", each.kind) and (not municipality or each.place is None or each.place.code == municipality)
    ]


def counter_of(id: str) -> Counter | None:
    """One counter as the data says it."""
    return next((each for each in counters(law()) if each.id == id), None)


def unknown(found: list[Counter]) -> int:
    """How many addresses and hours are not known."""
    return sum(field in each.missing for each in found for field in ASKED)


def usual_municipality(user: User) -> str:
    """Where most households of someone's teams live; '' where nobody said."""
    households = households_of(user).select_related("label", "sealing_key")
    said = Tally(each.municipality for each in named(households) if each.municipality)
    return said.most_common(1)[0][0] if said else ""


def only_counter(right: str, municipality: str, filled: Filled) -> Counter | None:
    """The counter at which somebody of a municipality asks for a right; None where it may be any of several."""
    if place_of(law(), municipality) is None:  # without one, those of its own would be left out
        return None
    found = counters_for(law(), right, municipality, filled)
    return found[0] if len(found) == 1 else None


def address_lines(counter: Counter, language: str) -> list[str]:
    """Its name and address as on an envelope; empty where no address is known for sure."""
    if counter.address is None or not counter.is_confirmed("address"):
        return []
    street, _, town = in_language(counter.address, language).rpartition(", ")
    return [in_language(counter.names, language), *filter(None, (street, town))]


__all__ = ["address_lines", "counter_of", "counters_in", "only_counter", "unknown", "usual_municipality"]
