"""What a list shows of a household, made from its events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from django.utils import timezone

from takeup.dossier.edit import Plain
from takeup.site.households import sealing
from takeup.site.households.models import Household, Label
from takeup.site.households.timeline import Entry


@dataclass(frozen=True)
class Waiting:
    """What a report says of waiting: euros lost each day, rights to do something about, euros that can still be had."""

    lost_per_day: float
    to_do: int
    recoverable: float = 0.0


@dataclass(frozen=True)
class Named:
    """A household as it is called: an alias, or the names of its people; empty where nobody gave one.

    `waiting`: as of its last report; None where something was recorded since.
    """

    household: Household
    alias: str
    names: tuple[str, ...]
    municipality: str
    language: str
    born: tuple[str, ...]
    waiting: Waiting | None

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
    now = {"sealed": sealed, "waiting": None, "changed_at": timezone.now()}
    Label.objects.update_or_create(household=household, defaults=now)


def note_waiting(household: Household, key: bytes, waiting: Waiting) -> None:
    """Notes what a report says of waiting."""
    sealed = sealing.sealed(key, asdict(waiting), f"{household.id}:waiting")
    Label.objects.filter(household=household).update(waiting=sealed)


def is_waiting_noted(household: Household) -> bool:
    """Whether a list can show what the last report says of waiting; nothing was recorded since."""
    return Label.objects.filter(household=household, waiting__isnull=False).exists()


def named(households: Iterable[Household]) -> list[Named]:
    """Households with their names. Needs `label` and `sealing_key` selected along for one query."""
    return [_opened(household) for household in households]


def _opened(household: Household) -> Named:
    key = sealing.unwrapped(str(household.id), household.sealing_key.name, household.sealing_key.wrapped)
    label = household.label
    told = sealing.opened(key, label.sealed, f"{household.id}:label")
    waiting = None if label.waiting is None else sealing.opened(key, label.waiting, f"{household.id}:waiting")
    return Named(
        household,
        told.get("alias", ""),
        tuple(told["names"]),
        told.get("municipality", ""),
        told.get("language", ""),
        tuple(told["born"]),
        None if waiting is None else Waiting(**waiting),
    )
