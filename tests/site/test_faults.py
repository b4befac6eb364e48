"""Pages that come instead of another one: ours, in the language of the page, and with nothing about the machine."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from takeup.site import urls
from takeup.site.households.erasure import erase
from takeup.site.households.merging import merge
from takeup.site.households.recording import record
from takeup.site.pages.requests import FileRequest, TwoFilesRequest
from tests.site.conftest import LogIn, Place
from tests.site.dossiers import small

pytestmark = pytest.mark.django_db


@login_not_required
def breaks(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a secret of the machine")


def erased_meanwhile(request: FileRequest, household: UUID) -> HttpResponse:
    """A colleague erases the household while the page is made."""
    erase(request.file.household)
    return HttpResponse(request.file.name)


def merged_meanwhile(request: TwoFilesRequest, household: UUID, other: UUID) -> HttpResponse:
    """A colleague merges the household into another one while something is recorded."""
    merge(request.other.household, request.user, request.file.household, {}, "they live together")
    record(request.file.household, request.user, {"kind": "label", "alias": "second floor"})
    return HttpResponse()


urlpatterns = [
    path("breaks/", breaks),
    path("erased/<uuid:household>/", erased_meanwhile),
    path("merged/<uuid:household>/<uuid:other>/", merged_meanwhile),
    *urls.urlpatterns,
]


def test_a_page_that_is_not_there(here: Place, log_in: LogIn) -> None:
    response = log_in(here.worker).get("/fr/nothing/")
    assert response.status_code == 404 and "Cette page n'existe pas" in response.content.decode()


def test_a_form_that_was_open_too_long() -> None:
    response = Client(enforce_csrf_checks=True).post("/de/account/login/", {})
    assert response.status_code == 403 and "zu lange offen" in response.content.decode()


def test_too_many_tries() -> None:
    statuses = [Client().post("/en/account/login/", {"login": "x", "password": "x"}) for _ in range(31)]
    assert statuses[-1].status_code == 429 and "Please wait a moment" in statuses[-1].content.decode()


@pytest.mark.urls(__name__)
def test_a_fault_of_ours() -> None:
    response = Client(raise_request_exception=False, headers={"accept-language": "fr"}).get("/breaks/")
    assert response.status_code == 500 and "a mal tourné" in response.content.decode()
    assert "secret" not in response.content.decode()


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("address", ["erased/{0.pk}/", "merged/{0.pk}/{1.pk}/"])
def test_a_household_that_goes_while_its_page_is_made_is_a_page_that_is_not_there(
    address: str, here: Place, log_in: LogIn
) -> None:
    one, other = small(here, name="Hyacinthe"), small(here, name="Ondine")
    response = log_in(here.worker).post("/" + address.format(one, other))
    assert response.status_code == 404 and "Deze pagina is er niet" in response.content.decode()
