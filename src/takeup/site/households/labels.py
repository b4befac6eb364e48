"""What a list shows of a household, made from its events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from takeup.dossier.edit import Plain
from takeup.site.households import sealing
from takeup.site.households.models import Household, Label
from takeup.site.households.timeline import Entry


@dataclass(frozen=True)
class Named:
    """A household as it is called: an alias, or the names of its people; empty where nobody gave one."""

    household: Household
    alias: str
    names: tuple[str, ...]
    municipality: str
    language: str
    born: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.alias or ", ".join(self.names)


def about(entries: Iterable[Entry]) -> dict[str, str]:
    """Alias, municipality and language as the last events have them."""
    found: dict[str, str] = {}
    for entry in entries:
        change = entry.in_force
        if change is not None and change["kind"] in ("begun", "label"):
            found |= {key: str(value) for key, value in change.items() if key != "kind"}
    return found


def relabel(household: Household, key: bytes, entries: Sequence[Entry], plain: Plain) -> None:
    """Makes the label anew."""
    people = [person or {} for person in plain["persons"].values()]
    content = {
        **about(entries),
        "names": [str(person["name"]) for person in people if person.get("name")],
        "born": [
            str(person["birth_date"]) for person in people if str(person.get("birth_date", "unknown"))[:1].isdigit()
        ],
    }
    sealed = sealing.sealed(key, content, f"{household.id}:label")
    Label.objects.update_or_create(household=household, defaults={"sealed": sealed, "changed_at": timezone.now()})


def named(households: Iterable[Household]) -> list[Named]:
    """Households with their names. Needs `label` and `sealing_key` selected along for one query."""
    return [_opened(household) for household in households]


def _opened(household: Household) -> Named:
    key = sealing.unwrapped(str(household.id), household.sealing_key.name, household.sealing_key.wrapped)
    told = sealing.opened(key, household.label.sealed, f"{household.id}:label")
    return Named(
        household,
        told.get("alias", ""),
        tuple(told["names"]),
        told.get("municipality", ""),
        told.get("language", ""),
        tuple(told["born"]),
    )
