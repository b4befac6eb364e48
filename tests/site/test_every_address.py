"""Every address of the site, visited by those who should not see it. A new one is covered without a word here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import URLResolver, get_resolver, path, reverse
from django.utils.translation import override

from takeup.dossier.changes import Change
from takeup.site import urls
from takeup.site.households.models import Event, Household
from takeup.site.households.recording import begin
from takeup.site.middleware.reads_only import WriteError
from takeup.site.people.models import Team
from tests.site.conftest import LogIn, Place

pytestmark = pytest.mark.django_db

Address = tuple[str, dict[str, Any]]
# What anyone may see. Whoever opens another page to everyone says so here.
OPEN = re.compile(
    r"start|privacy|health|check(_\w+)?|account_link|account_login|account_(in)?active|account_reset_\w+|mfa_login_webauthn"
)
# Open to everyone too, but only in the middle of logging in or out: they lead elsewhere.
LEADS_AWAY = {"account_logout", "mfa_authenticate"}


def addresses(resolver: URLResolver | None = None, above: Mapping[str, Any] | None = None) -> Iterator[Address]:
    """Each name, with what its address takes: the name of each part, and the class that reads it."""
    for each in (resolver or get_resolver()).url_patterns:
        takes = {**(above or {}), **dict.fromkeys(each.pattern.regex.groupindex), **each.pattern.converters}
        if isinstance(each, URLResolver):
            yield from addresses(each, takes)
        else:
            yield each.name or "", takes


TAKES = dict(addresses())
NAMES = sorted(TAKES)


def address(name: str, household: Household, number: int) -> str:
    """The address of that name, about this household, and for every other part of the address something that exists."""
    values = {"UUIDConverter": household.pk, "IntConverter": number, "NoneType": "x-1"}
    given = {part: values.get(type(reads).__name__, "integration_income") for part, reads in TAKES[name].items()}
    with override("nl"):
        return reverse(name, kwargs=given)


def test_each_address_has_a_name() -> None:
    assert "" not in NAMES and len(NAMES) > 30


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_without_login_only_open_pages_answer(name: str, method: str, household: Household) -> None:
    response = getattr(Client(), method)(address(name, household, household.team_id))
    if OPEN.fullmatch(name):
        assert response.status_code < 500 and response.status_code != 403
    else:
        assert response.status_code in (302, 405), "shows something to someone who is not logged in"
        assert name in LEADS_AWAY or "/account/login/" in response.headers.get("Location", "")
    assert "Hyacinthe" not in response.content.decode()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_worker_of_another_organisation_finds_nothing(
    name: str, method: str, household: Household, elsewhere: Place, log_in: LogIn
) -> None:
    before = Event.objects.count(), Household.objects.count(), Team.objects.filter(pk=household.team_id).values()[0]
    where = address(name, household, household.team_id)
    response = getattr(log_in(elsewhere.worker), method)(where)
    if str(household.pk) in where:
        assert response.status_code == 404
    assert response.status_code < 500
    assert "Hyacinthe" not in response.content.decode()
    after = Event.objects.count(), Household.objects.count(), Team.objects.filter(pk=household.team_id).values()[0]
    assert after[0] == before[0] and after[2] == before[2], "wrote something about a household of others"


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("team_")])
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_but_an_administrator_keeps_accounts(
    name: str, method: str, household: Household, here: Place, elsewhere: Place, log_in: LogIn
) -> None:
    """Neither a worker of the same organisation nor the administrator of another one."""
    for number in (here.team.pk, here.worker.pk, here.worker.memberships.get().pk):
        where = address(name, household, number)
        assert getattr(log_in(here.worker), method)(where).status_code in (404, 405)
        if re.search(r"\d", where):
            other = getattr(log_in(elsewhere.administrator), method)(where)
            assert other.status_code in (404, 405) or str(here) not in other.content.decode()


@pytest.mark.parametrize("name", NAMES)
def test_without_a_second_step_nothing_of_a_dossier_opens(name: str, household: Household, here: Place) -> None:
    client = Client()
    client.force_login(here.worker)
    where = address(name, household, here.team.pk)
    response = client.get(where)
    if str(household.pk) in where or name in ("households", "team", "account"):
        assert response.status_code == 302 and response.headers["Location"] == "/nl/me/second-step/"
    assert "Hyacinthe" not in response.content.decode()


def test_without_a_second_step_the_answers_of_the_check_are_not_kept(here: Place) -> None:
    client = Client()
    client.force_login(here.worker)
    response = client.post("/nl/check/keep/", {"team": here.team.pk})
    assert response.status_code == 302 and response.headers["Location"] == "/nl/me/second-step/"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("people", [[], [{"kind": "person", "id": "integration_income", "name": "Jeanne"}]])
def test_every_page_has_the_headers_that_protect_it(
    name: str, people: list[Change], here: Place, log_in: LogIn
) -> None:
    """Whether anybody was named in the dossier or not."""
    household = begin(here.team, here.worker, {"alias": "third floor"}, people)
    response = log_in(here.worker).get(address(name, household, here.team.pk))
    assert response.status_code < 500
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    if name.startswith("check"):  # an answer to a form: without a copy "back" shows a fault; one can wipe it
        assert response.headers["Cache-Control"] in ("private, no-cache", "no-store")
    else:
        assert "no-store" in response.headers["Cache-Control"], "the browser keeps a copy"
    text = response.content.decode() if "html" in response.headers.get("Content-Type", "") else ""
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(src=|application/json))", text)
    assert not re.search(r'(src|href)="(https?:)?//', text), "something is fetched from elsewhere"


@login_not_required
def writes(request: HttpRequest) -> HttpResponse:
    Team.objects.update(name="other")
    return HttpResponse()


urlpatterns = [path("writes/", writes), *urls.urlpatterns]


@pytest.mark.urls(__name__)
def test_a_view_that_reads_cannot_write(here: Place) -> None:
    for method in ("get", "head"):
        with pytest.raises(WriteError), transaction.atomic():
            getattr(Client(), method)("/writes/")
    here.team.refresh_from_db()
    assert here.team.name == "here"
    assert Client().post("/writes/").status_code == 200
    here.team.refresh_from_db()
    assert here.team.name == "other", "after a page that only reads nothing can be written any more"


def test_a_session_that_no_longer_counts_leads_to_the_login(here: Place, log_in: LogIn) -> None:
    """Django deletes it while a page is read."""
    client = log_in(here.worker)
    here.worker.set_password("another one altogether")
    here.worker.save()
    assert client.get("/nl/households/").status_code == 302
    client.force_login(here.worker)
    here.worker.set_password("and yet another one")
    here.worker.save()
    assert client.get("/nl/privacy/").status_code == 200
