"""Events are added, sealed and never changed: the database itself refuses, whoever asks."""

from __future__ import annotations

import json

import pytest
from django.db import DatabaseError, connection, transaction

from takeup.site.households import sealing
from takeup.site.households.models import Event, Household
from takeup.site.households.recording import begin, record
from takeup.site.people import accounts
from takeup.site.people.models import Membership, Role, Team, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker() -> User:
    user, _ = accounts.begin("A centre", "nl", "Ana", "ana@example.org")
    team = Team.objects.get()
    Membership.objects.create(user=user, organisation=team.organisation, team=team, role=Role.WORKER)
    return user


@pytest.fixture
def household(worker: User) -> Household:
    added = {"kind": "person", "id": "p1", "name": "Jeanne"}
    return begin(Team.objects.get(), worker, {"alias": "third floor"}, [added])


@pytest.mark.parametrize(
    "command",
    [
        "UPDATE households_event SET kind = 'claim'",
        "UPDATE households_event SET number = number + 100",
        "DELETE FROM households_event",
    ],
)
def test_no_command_changes_an_event(household: Household, command: str) -> None:
    before = list(Event.objects.values_list("number", "kind"))
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(command)
    assert list(Event.objects.values_list("number", "kind")) == before
    assert len(before) == 2


def test_no_name_stands_open_in_the_database(household: Household) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed FROM households_event UNION ALL SELECT sealed FROM households_label")
        kept = b"".join(bytes(row[0]) for row in cursor.fetchall())
    assert len(kept) > 100
    assert b"Jeanne" not in kept and b"third floor" not in kept


def test_what_is_sealed_opens_only_where_it_stands(household: Household) -> None:
    first, second = household.events.all()
    assert sealing.opened(household.key, second.sealed, second.place)["name"] == "Jeanne"
    with pytest.raises(sealing.SealError):
        sealing.opened(household.key, second.sealed, first.place)


def test_what_contradicts_the_dossier_is_not_added(household: Household, worker: User) -> None:
    wrong = {"kind": "facts", "values": [{"subject": "p9", "fact": "net_wage", "value": 1}]}
    with pytest.raises(ValueError, match="p9"):
        record(household, worker, {"kind": "person", "id": "p2"}, wrong)
    assert household.events.count() == 2  # the person before it was not added either


def test_the_label_and_the_key_are_apart(household: Household) -> None:
    told = json.dumps(sealing.opened(household.key, household.label.sealed, f"{household.id}:label"))
    assert "third floor" in told and "Jeanne" in told
    assert household.sealing_key.wrapped and household.key not in bytes(household.sealing_key.wrapped)


def test_an_event_opens_only_where_it_stands(household: Household) -> None:
    """Neither in another place of the history, nor as another kind of event."""
    event = household.events.get(kind="person")
    assert sealing.opened(household.key, event.sealed, event.place)["name"] == "Jeanne"
    for other in (
        Event(household=household, number=9, kind="person"),
        Event(household=household, number=2, kind="name"),
    ):
        with pytest.raises(sealing.SealError):
            sealing.opened(household.key, event.sealed, other.place)
