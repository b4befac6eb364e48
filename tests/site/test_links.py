"""The link that lets someone in: once, for some days, for one person, and in no log."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from takeup.site.people import accounts
from takeup.site.people.logs import HideLinks
from takeup.site.people.models import Link, Role
from tests.site.conftest import PASSWORD, LogIn, Place, with_second_step

pytestmark = pytest.mark.django_db

NEW = "vier woorden na elkaar"


@pytest.fixture
def token(here: Place) -> str:
    return accounts.invite(here.administrator, here.team, Role.WORKER, "Sanne", "sanne@here.example", "fr")[1]


def choose(client: Client, token: str, password: str = NEW, again: str | None = None):
    return client.post(f"/fr/in/{token}/", {"password1": password, "password2": password if again is None else again})


def test_it_leads_to_a_password_and_then_to_the_second_step(token: str) -> None:
    client = Client()
    page = client.get(f"/fr/in/{token}/")
    assert "Au moins 14 caractères" in page.content.decode() and "no-store" in page.headers["Cache-Control"]
    assert choose(client, token).headers["Location"] == "/fr/me/second-step/"
    assert client.get("/fr/account/app/").status_code == 200, "asks at once for the password that was just chosen"


def test_it_works_once(token: str) -> None:
    for _ in range(3):
        assert Client().get(f"/fr/in/{token}/").status_code == 200, "looking at it used it up"
    choose(Client(), token)
    assert Client().get(f"/fr/in/{token}/").status_code == 410
    assert choose(Client(), token, "another long password").status_code == 410


def test_two_who_use_it_at_the_same_moment_do_not_both_come_in(token: str) -> None:
    link = accounts.link_of(token)
    assert link
    accounts.use(link, NEW)
    with pytest.raises(accounts.AccountError):
        accounts.use(link, "the one who came second")


def test_it_works_for_some_days(token: str) -> None:
    Link.objects.update(until=timezone.now() - timedelta(minutes=1))
    assert choose(Client(), token).status_code == 410


def test_a_newer_one_ends_it(here: Place, token: str) -> None:
    link = accounts.link_of(token)
    assert link
    newer = accounts.way_back(here.administrator, link.user)
    assert choose(Client(), token).status_code == 410
    assert choose(Client(), newer).status_code == 302


def test_who_left_cannot_use_it(here: Place, token: str) -> None:
    link = accounts.link_of(token)
    assert link
    accounts.leave(link.user, here.organisation)
    assert choose(Client(), token).status_code == 410


@pytest.mark.parametrize(
    "password, again", [("short", None), ("sanne@here.example", None), (NEW, "something else here"), ("1" * 14, None)]
)
def test_a_weak_password_is_refused_and_the_link_still_works(token: str, password: str, again: str | None) -> None:
    page = choose(Client(), token, password, again)
    assert page.status_code == 200 and "govuk-error-summary" in page.content.decode()
    assert choose(Client(), token).status_code == 302


def test_a_way_back_sets_the_second_step_up_anew_and_ends_sessions(here: Place, log_in: LogIn) -> None:
    with_second_step(here.worker)
    lost = Client()
    lost.force_login(here.worker)
    page = log_in(here.administrator).post(f"/nl/team/people/{here.worker.pk}/link/").content.decode()
    token = page.split("/nl/in/")[1].split("/")[0]
    assert Client().post("/nl/account/login/", {"login": here.worker.email, "password": PASSWORD}).status_code == 302
    client = Client()
    client.force_login(here.administrator)  # the browser of someone else
    assert choose(client, token).headers["Location"] == "/nl/me/second-step/"
    assert int(client.session["_auth_user_id"]) == here.worker.pk
    assert not Authenticator.objects.filter(user=here.worker).exists()
    assert lost.get("/nl/households/").status_code == 302


def test_only_its_hash_is_kept(token: str) -> None:
    assert token not in str(list(Link.objects.values()))


def test_guessing_is_limited(token: str) -> None:
    statuses = {choose(Client(), f"guess{number}").status_code for number in range(22)}
    assert statuses == {410, 429}


def test_it_stands_in_no_log(token: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.handler.addFilter(HideLinks())
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"/fr/in/{token}/", {}).status_code == 403
    assert Client(headers={"host": "evil.example"}).get(f"/fr/in/{token}/").status_code == 400
    assert choose(Client(), token).status_code == 302 and choose(Client(), token).status_code == 410
    assert "/fr/in/…/" in caplog.text and token not in caplog.text


def test_the_site_hides_links_in_what_it_writes(settings) -> None:
    assert settings.LOGGING["handlers"]["stderr"]["filters"] == ["links"]
    record = logging.LogRecord("x", 30, "x", 1, "%s: %s", ("Gone", "/nl/account/password/new/3-abc-def/"), None)
    HideLinks().filter(record)
    assert record.getMessage() == "Gone: /nl/account/password/new/…/"
