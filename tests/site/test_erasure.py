"""The right to erasure: afterwards no name, fact or right of the household stands anywhere in the database."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction

from takeup.site import folder
from takeup.site.households.erasure import erase
from takeup.site.households.merging import merge, merges, part
from takeup.site.households.models import ErasedError, Event, Household, Key
from takeup.site.households.recording import record
from takeup.site.households.scope import counted_by, every_household_of, households_of
from takeup.site.households.timeline import entries_of
from tests.site.conftest import LogIn, Place
from tests.site.dossiers import opened, small

pytestmark = pytest.mark.django_db

NAMES = ("Hyacinthe", "Wilhelmina")


def everything() -> bytes:
    """All that stands in all tables."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                found += [
                    bytes(value) if isinstance(value, (bytes, memoryview)) else str(value).encode() for value in row
                ]
    return b"\n".join(found)


def rows_about(household: Household) -> dict[str, int]:
    """How many rows each table with a household has about this one."""
    return {
        relation.related_model.__name__: relation.related_model._default_manager.filter(
            **{relation.field.name: household}
        ).count()
        for relation in Household._meta.related_objects
    }


@pytest.fixture
def two(here: Place) -> tuple[Household, Household]:
    """A household with all kinds of things made from it, and one that is merged into it."""
    claim = {"kind": "claim", "id": "c1", "right": "integration_income", "holder": "p1", "date": "2026-01-12"}
    one, other = small(here, claim, name=NAMES[0]), small(here, name=NAMES[1])
    merge(one, here.worker, other, {}, "they live together")
    opened(one).keep_report()
    return one, other


def test_afterwards_nothing_opens_any_more(two: tuple[Household, Household], here: Place) -> None:
    events = Event.objects.count()
    keys = [each.key for each in two]
    erase(two[0])
    for household in two:
        left = rows_about(household)
        assert left.pop("Event") > 0, "that something was recorded stays"
        left.pop("Household", None)
        assert set(left.values()) == {0}, left
        with pytest.raises(ErasedError):
            entries_of(Household.objects.get(pk=household.pk))
    assert Event.objects.count() == events
    kept = everything()
    assert not any(name.encode() in kept for name in NAMES)
    assert not any(key in kept for key in keys)
    assert b"integration_income" not in kept


def test_nobody_finds_it_any_more(two: tuple[Household, Household], here: Place, log_in: LogIn) -> None:
    client = log_in(here.worker)
    where = f"/nl/households/{two[0].pk}/"
    assert client.get(where).status_code == 200
    page = client.get(f"{where}erase/")
    assert page.status_code == 200 and Key.objects.count() == 2
    assert client.post(f"{where}erase/", {}).status_code == 200 and Key.objects.count() == 2, "not without being sure"
    assert client.post(f"{where}erase/", {"sure": "on"}).status_code == 302
    assert Key.objects.count() == 0
    assert client.get(where).status_code == 404
    assert not households_of(here.worker) and not counted_by(here.worker)
    assert every_household_of(here.worker).count() == 2
    with pytest.raises(ErasedError):
        record(two[0], here.worker, {"kind": "person", "id": "p9"})


def test_a_household_that_is_part_of_another_dossier_is_not_erased_alone(two: tuple[Household, Household]) -> None:
    with pytest.raises(ValueError, match="merged"):
        erase(two[1])
    assert opened(two[0]).name


def test_after_erasing_a_merge_that_was_undone_is_not_brought_back(
    two: tuple[Household, Household], here: Place, log_in: LogIn
) -> None:
    client, where = log_in(here.worker), f"/nl/households/{two[0].pk}/"
    part(two[0], here.worker, merges(entries_of(two[0]))[0].number, "two families")
    undone = entries_of(two[0])[-1].number
    erase(two[1])
    response = client.post(f"{where}history/{undone}/", {"take_back": "", "back-because": "one family after all"})
    assert response.status_code == 200 and "govuk-error" in response.content.decode()
    assert client.get(where).status_code == 200, "the dossier can no longer be opened"


def test_others_stay(two: tuple[Household, Household], here: Place) -> None:
    third = small(here, name="Ondine")
    erase(two[0])
    assert opened(third).name == "Ondine"


@pytest.mark.parametrize("command", ["UPDATE households_event SET sealed = kind", "DELETE FROM households_event"])
def test_the_database_refuses_to_change_events(two: tuple[Household, Household], command: str) -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(command)
    assert connection.vendor in ("sqlite", "postgresql")


def test_on_sqlite_the_key_is_gone_from_the_disk_at_once(tmp_path: Path) -> None:
    """Nor is it in the file beside the database that SQLite writes first, while the site runs on."""
    folder.make(tmp_path / "site", demo=True)
    environment = {
        **os.environ,
        folder.VARIABLE: str(tmp_path / "site"),
        "DJANGO_SETTINGS_MODULE": "takeup.site.settings",
    }
    done = subprocess.run([sys.executable, "-c", _ERASES], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["kept", "gone"], done.stderr


_ERASES = """
import django
django.setup()
from django.core.management import call_command
from takeup.site.households.erasure import erase
from takeup.site.households.models import Key
from takeup.site.households.recording import begin
from takeup.site.people import accounts
from takeup.site.people.models import Organisation
from django.conf import settings

call_command("migrate", verbosity=0)
user, _ = accounts.begin("here", "nl", "An", "an@here.example")
household = begin(Organisation.objects.get().teams.get(), user, {"alias": "Jeanne"})
wrapped = bytes(Key.objects.get().wrapped)
for at in ("before", "after"):
    found = any(wrapped in file.read_bytes() for file in settings.SITE.folder.glob("site.sqlite3*"))
    print("kept" if found else "gone")
    if at == "before":
        erase(household)
"""
