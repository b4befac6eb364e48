"""Filling in what a counter's data does not say, or says wrongly; each organisation for itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from takeup.engine.counters import Counter, completed
from takeup.site.counters.models import FilledIn, NotNow
from takeup.site.people.models import Organisation, User


def organisation_of(user: User) -> Organisation | None:
    """The organisation of someone, whatever the role; None for who has left."""
    return Organisation.objects.filter(members__user=user).first()


def filled_in(organisation: Organisation) -> QuerySet[FilledIn]:
    """What an organisation filled in, with who did."""
    return FilledIn.objects.filter(organisation=organisation).select_related("by")


def filled_for(organisation: Organisation) -> dict[str, dict[str, Any]]:
    """The same as `counters_for` and `sheet_of` take it: by the id of a counter, its fields.

    One query of a few rows, so that nothing is kept that could be out of date in another process.
    """
    found: dict[str, dict[str, Any]] = {}
    for counter, field, value in filled_in(organisation).values_list("counter", "field", "value"):
        found.setdefault(counter, {})[field] = value
    return found


@transaction.atomic
def fill_in(organisation: Organisation, by: User, counter: Counter, fields: Mapping[str, Any]) -> None:
    """Keeps what an organisation knows, all or none. Raises LawError for another field or a wrong value."""
    completed(counter, fields)
    for field, value in fields.items():
        FilledIn.objects.update_or_create(
            organisation=organisation,
            counter=counter.id,
            field=field,
            defaults={"value": value, "by": by, "at": timezone.now()},
        )


def take_back(organisation: Organisation, counter: str, field: str) -> None:
    """From now on the data counts again; nothing happens where nothing was filled in."""
    FilledIn.objects.filter(organisation=organisation, counter=counter, field=field).delete()


def not_now(organisation: Organisation, by: User) -> None:
    """The organisation is not asked again."""
    NotNow.objects.get_or_create(organisation=organisation, defaults={"by": by})


def is_asked(organisation: Organisation) -> bool:
    """Whether to ask it to fill in what is not known: it neither began nor said not now."""
    return not (filled_in(organisation).exists() or NotNow.objects.filter(organisation=organisation).exists())


__all__ = ["fill_in", "filled_for", "filled_in", "is_asked", "not_now", "organisation_of", "take_back"]
