"""'This answer is wrong': kept with the whole calculation, without names, until somebody has looked into it."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from takeup.check import check
from takeup.dossier.changes import whole
from takeup.dossier.edit import Plain
from takeup.dossier.records import RELATION_KEYS
from takeup.site.households import sealing
from takeup.site.households.law import law
from takeup.site.households.models import Household, Remark
from takeup.site.households.recording import readable
from takeup.site.people.models import User

MOST_A_DAY = 100  # from the open check, where anyone can write
MOST_SIGNS = 2_000


class TooManyError(Exception):
    """More remarks came in today than anyone could look at."""


@dataclass(frozen=True)
class Opened:
    """A remark as it is read. `content`: what, contact, day, dossier (plain) and report (as `takeup check --json`)."""

    id: int
    right: str
    made_at: datetime
    household: Household | None
    content: dict[str, Any]


def remark(
    plain: Plain, today: date, language: str, right: str, what: str, contact: str, household: Household | None = None
) -> None:
    """Keeps a remark about a right, or about the whole ('') of a dossier. Raises TooManyError."""
    if household is None:
        since = timezone.now() - timedelta(days=1)
        if Remark.objects.filter(household=None, made_at__gt=since).count() >= MOST_A_DAY:
            raise TooManyError
    without = nameless(plain)
    content = {
        "what": what[:MOST_SIGNS],
        "contact": contact[:MOST_SIGNS],
        "day": today.isoformat(),
        "dossier": without,
        "report": asdict(check(readable(without), law(), today, language)),
    }
    name = settings.SITE.key
    Remark.objects.create(
        team=household.team if household else None,
        household=household,
        right=right,
        key_name=name,
        sealed=sealing.sealed(settings.SITE.keys[name], content, _place(right)),
    )


def open_remarks_of(user: User) -> list[Opened]:
    """What nobody has settled yet: of the teams of a worker, and of the open check for an administrator."""
    found = _seen_by(user).filter(settled_at=None).select_related("household").order_by("made_at")
    return [_opened(one) for one in found]


def settle(user: User, id: int) -> None:
    """Somebody has looked into it. Nothing happens for a remark that this person may not see."""
    _seen_by(user).filter(pk=id, settled_at=None).update(settled_at=timezone.now())


def _seen_by(user: User) -> QuerySet[Remark]:
    mine = Q(team__in=user.teams)
    return Remark.objects.filter(mine | Q(team=None) if user.administered else mine)


def _opened(one: Remark) -> Opened:
    content = sealing.opened(settings.SITE.keys[one.key_name], one.sealed, _place(one.right))
    return Opened(one.pk, one.right, one.made_at, one.household, content)


def _place(right: str) -> str:
    return f"remark:{right}"


def nameless(plain: Plain) -> Plain:
    """A dossier as JSON holds it, with its people as p1, p2 and so on, without what was written in free words."""
    found = deepcopy(plain)
    ids = {old: f"p{number}" for number, old in enumerate(found.get("persons") or {}, 1)}
    found["id"] = "dossier"
    found["persons"] = {ids[old]: _person(person or {}, ids) for old, person in (found.get("persons") or {}).items()}
    for situation in found.get("situations") or ():
        situation.pop("why", None)
        if "persons" in situation:
            situation["persons"] = {ids.get(old, old): facts for old, facts in situation["persons"].items()}
    for number, claim in enumerate(found.get("claims") or (), 1):
        claim["id"] = f"claim-{number}"
        claim.pop("reason", None)
    for each in (*(found.get("claims") or ()), *(found.get("payments") or ())):
        if each.get("holder") in ids:
            each["holder"] = ids[each["holder"]]
    found.pop("contacts", None)
    return dict(whole(found)["dossier"])


def _person(person: Mapping[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    kept = {key: value for key, value in person.items() if key != "name"}
    for key in RELATION_KEYS:
        if key in kept:
            others = kept[key]
            kept[key] = ids.get(others, others) if isinstance(others, str) else [ids.get(o, o) for o in others]
    return kept
