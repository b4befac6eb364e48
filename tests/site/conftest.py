"""What the tests of the site begin with: two organisations that must not see each other, and logins."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.cache import cache
from django.test import Client

from takeup.site.households.models import Household
from takeup.site.households.recording import begin
from takeup.site.people import accounts
from takeup.site.people.models import Organisation, Role, Team, User

PASSWORD = "four words in a row"
SECRET = "JBSWY3DPEHPK3PXP"
LogIn = Callable[[User], Client]


@pytest.fixture(autouse=True)
def _no_limit_from_before() -> Iterator[None]:
    """What limits attempts is kept in a cache, which would go from one test to the next."""
    cache.clear()
    yield


@dataclass(frozen=True)
class Place:
    """An organisation with one team, someone who administers it and someone who works in the team."""

    organisation: Organisation
    team: Team
    administrator: User
    worker: User


def place(name: str) -> Place:
    """A new one; the addresses are administrator@NAME.example and worker@NAME.example, the password is PASSWORD."""
    administrator, _ = accounts.begin(name, "nl", f"Administrator of {name}", f"administrator@{name}.example")
    organisation = Organisation.objects.get(name=name)
    team = organisation.teams.get()
    worker, _ = accounts.invite(administrator, team, Role.WORKER, f"Worker of {name}", f"worker@{name}.example", "nl")
    for user in (administrator, worker):
        user.set_password(PASSWORD)
        user.save()
    return Place(organisation, team, administrator, worker)


@pytest.fixture
def here(db: None) -> Place:
    return place("here")


@pytest.fixture
def elsewhere(db: None) -> Place:
    return place("elsewhere")


@pytest.fixture
def household(here: Place) -> Household:
    """A household that the team `here` keeps, under a name that shows up nowhere else."""
    return begin(here.team, here.worker, {"alias": "Hyacinthe-Ondine"})


def with_second_step(user: User) -> User:
    """Sets up the phone app, with SECRET."""
    TOTP.activate(user, SECRET)
    return user


@pytest.fixture
def log_in() -> LogIn:
    """A browser in which someone is logged in, who has a second step."""

    def logged_in(user: User) -> Client:
        if not user.authenticator_set.exists():  # type: ignore[attr-defined]
            with_second_step(user)
        client = Client()
        client.force_login(user)
        return client

    return logged_in
