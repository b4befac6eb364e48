"""Which households someone may see. Every query for households begins here, and nowhere else."""

from __future__ import annotations

from django.db.models import QuerySet

from takeup.site.households.models import Household, Standing
from takeup.site.people.models import User


def households_of(user: User) -> QuerySet[Household]:
    """The households of the teams in which this person is a worker; neither merged into another one nor erased."""
    return every_household_of(user).filter(merged_into=None, sealing_key__isnull=False)


def every_household_of(user: User) -> QuerySet[Household]:
    """The same, with those that were merged into another one and those that were erased."""
    return Household.objects.filter(team__in=user.teams)


def counted_by(user: User) -> QuerySet[Standing]:
    """The standings behind the numbers of the teams that this person works in or coordinates; no names are in them."""
    return Standing.objects.filter(household__team__in=user.teams | user.counted_teams, household__merged_into=None)
