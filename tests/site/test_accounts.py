"""Logging in and the second step; the team as an administrator keeps it; one's own account."""

from __future__ import annotations

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from takeup.site.people import accounts
from takeup.site.people.accounts import AccountError
from takeup.site.people.models import Membership, Role, User
from tests.site.conftest import PASSWORD, SECRET, LogIn, Place, with_second_step

pytestmark = pytest.mark.django_db

LOGIN, HOUSEHOLDS = "/nl/account/login/", "/nl/households/"


def code(secret: str = SECRET) -> str:
    """What the phone app shows now."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def try_to_log_in(client: Client, user: User, password: str = PASSWORD, address: str = LOGIN):
    return client.post(address, {"login": user.email, "password": password})


# -- logging in --------------------------------------------------------------------------------------


def test_who_logs_in_for_the_first_time_sets_up_a_second_step(here: Place) -> None:
    client = Client()
    assert try_to_log_in(client, here.worker).headers["Location"] == HOUSEHOLDS
    response = client.get(HOUSEHOLDS, follow=True)
    assert response.redirect_chain == [("/nl/me/second-step/", 302)]
    page = client.get("/nl/account/app/").content.decode()
    secret = re.search(r'class="secret">(\w+)<', page)
    assert secret and 'src="data:image/svg+xml;base64,' in page
    response = client.post("/nl/account/app/", {"code": code(secret[1])})
    assert response.headers["Location"] == "/nl/account/codes/"
    codes = re.findall(r"<li>([0-9a-z]{8,})</li>", client.get("/nl/account/codes/").content.decode())
    assert len(codes) == 10
    assert client.get(HOUSEHOLDS).status_code == 200
    kept = " ".join(str(each.data) for each in Authenticator.objects.filter(user=here.worker))
    assert secret[1] not in kept, "the secret of the phone app stands in the database as it is"

    elsewhere = Client()
    assert try_to_log_in(elsewhere, here.worker).headers["Location"] == "/nl/account/second-step/"
    assert elsewhere.get(HOUSEHOLDS).status_code == 302
    assert elsewhere.post("/nl/account/second-step/", {"code": codes[0]}).headers["Location"] == HOUSEHOLDS
    assert elsewhere.get(HOUSEHOLDS).status_code == 200
    again = Client()
    try_to_log_in(again, here.worker)
    assert again.post("/nl/account/second-step/", {"code": codes[0]}).status_code == 200, "a code works twice"


def test_the_phone_app_lets_in_and_a_wrong_code_does_not(here: Place) -> None:
    with_second_step(here.worker)
    client = Client()
    try_to_log_in(client, here.worker)
    assert client.post("/nl/account/second-step/", {"code": "000000"}).status_code == 200
    assert client.get(HOUSEHOLDS).status_code == 302
    assert client.post("/nl/account/second-step/", {"code": code()}).headers["Location"] == HOUSEHOLDS


def test_pages_are_in_the_language_of_the_person(here: Place) -> None:
    User.objects.filter(pk=here.worker.pk).update(language="de")
    assert try_to_log_in(Client(), here.worker).headers["Location"] == "/de/households/"
    response = try_to_log_in(Client(), here.worker, address=f"/fr/account/login/?next={HOUSEHOLDS}")
    assert response.headers["Location"] == "/de/households/"


def test_a_wrong_password_says_so_in_our_words(here: Place) -> None:
    page = try_to_log_in(Client(), here.worker, "x").content.decode()
    assert "Dit e-mailadres en dit wachtwoord horen niet bij elkaar" in page


def test_guessing_is_limited_and_another_browser_does_not_help(here: Place) -> None:
    for _ in range(5):
        assert "horen niet bij elkaar" in try_to_log_in(Client(), here.worker, "x").content.decode()
    response = try_to_log_in(Client(), here.worker)
    assert response.status_code == 200 and "Wacht vijf minuten" in response.content.decode()


def test_the_limit_is_for_an_address_behind_the_web_server(here: Place, settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(30):
        client = Client(headers={"X-Forwarded-For": f"10.9.9.{number}, 192.0.2.1"})
        try_to_log_in(client, User(email=f"nobody{number}@here.example"), "x")
    limited = Client(headers={"X-Forwarded-For": "10.9.9.99, 192.0.2.1"})
    assert try_to_log_in(limited, here.worker).status_code == 429
    assert try_to_log_in(Client(headers={"X-Forwarded-For": "192.0.2.2"}), here.worker).status_code == 302


def test_logging_out_ends_it(here: Place, log_in: LogIn) -> None:
    client = log_in(here.worker)
    assert client.get(HOUSEHOLDS).status_code == 200
    assert client.get("/nl/account/logout/").status_code == 200, "a link alone does not log out"
    client.post("/nl/account/logout/")
    assert client.get(HOUSEHOLDS).status_code == 302


# -- a forgotten password ------------------------------------------------------------------------------


def test_a_forgotten_password_with_a_mail_server(here: Place, settings, mailoutbox) -> None:
    settings.MAIL = {"host": "x", "from": "x@here.example"}
    with_second_step(here.worker)
    client = Client()
    assert client.post("/nl/account/password/forgotten/", {"email": "nobody@here.example"}).status_code == 302
    assert mailoutbox == [], "whoever has no account gets no letter"
    client.post("/fr/account/password/forgotten/", {"email": here.worker.email})
    (letter,) = mailoutbox
    assert letter.subject == "Choisir un nouveau mot de passe" and "Vous ne l'avez pas demandé" in letter.body
    link = re.search(r"http://testserver(\S+)", letter.body)
    assert link
    page = client.get(link[1], follow=True)
    new = "quite another long one"
    client.post(page.request["PATH_INFO"], {"password1": new, "password2": new})
    assert try_to_log_in(Client(), here.worker).status_code == 200, "the old password still works"
    response = try_to_log_in(Client(), here.worker, new)
    assert response.headers["Location"] == "/nl/account/second-step/", "a letter alone must not let in"
    assert "ne marche plus" in Client().get(link[1], follow=True).content.decode()


def test_without_a_mail_server_it_says_whom_to_ask() -> None:
    page = Client().get("/nl/account/password/forgotten/").content.decode()
    assert "Wie de accounts van uw organisatie beheert" in page and '<form method="post" class' not in page


# -- one's own account ---------------------------------------------------------------------------------


def test_name_and_language_of_ones_own_account(here: Place, log_in: LogIn) -> None:
    client = log_in(here.worker)
    response = client.post("/nl/me/", {"name": "Nour", "language": "fr"})
    assert response.headers["Location"] == "/fr/me/"
    here.worker.refresh_from_db()
    assert (here.worker.name, here.worker.language) == ("Nour", "fr")


def test_a_new_password_ends_other_sessions(here: Place) -> None:
    with_second_step(here.worker)
    one, other = Client(), Client()
    for client in (one, other):
        client.force_login(here.worker)
    new = "quite another long one"
    one.post("/nl/account/password/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert one.get(HOUSEHOLDS).status_code == 200
    assert other.get(HOUSEHOLDS).status_code == 302


def test_to_change_the_second_step_one_says_again_who_one_is(here: Place, log_in: LogIn) -> None:
    client = log_in(here.worker)
    for address in ("app/remove/", "codes/new/", "passkeys/add/"):
        response = client.get(f"/nl/account/{address}")
        assert response.status_code == 302 and "/account/confirm/" in response.headers["Location"]
    client.post("/nl/account/confirm/", {"password": PASSWORD})
    assert client.get("/nl/account/app/remove/").status_code == 200
    client.post("/nl/account/app/remove/")
    assert client.get(HOUSEHOLDS).headers["Location"] == "/nl/me/second-step/"


# -- the team ------------------------------------------------------------------------------------------


def invitation(place: Place, **other: object) -> dict[str, object]:
    given = {"name": "Sanne", "email": "sanne@here.example", "language": "fr", "role": "worker", "team": place.team.pk}
    return given | other


def test_an_invitation_shows_its_link_once(here: Place, log_in: LogIn) -> None:
    client = log_in(here.administrator)
    response = client.post("/nl/team/invite/", invitation(here))
    link = re.search(r"http://testserver(/fr/in/[\w-]{40,}/)", response.content.decode())
    assert link and "no-store" in response.headers["Cache-Control"]
    assert "/in/" not in client.get("/nl/team/").content.decode()
    sanne = User.objects.get(email="sanne@here.example")
    assert list(sanne.teams) == [here.team] and not sanne.has_usable_password()
    assert "Bienvenue, Sanne" in Client().get(link[1]).content.decode()


def test_an_invitation_goes_off_where_there_is_a_mail_server(here: Place, log_in: LogIn, settings, mailoutbox) -> None:
    settings.MAIL = {"host": "x", "from": "x@here.example"}
    page = log_in(here.administrator).post("/nl/team/invite/", invitation(here, name="Ann & Jo")).content.decode()
    (letter,) = mailoutbox
    assert letter.to == ["sanne@here.example"] and "Bonjour Ann & Jo" in letter.body
    assert "is gestuurd naar sanne@here.example" in page


def test_who_has_an_account_elsewhere_is_not_taken_over(here: Place, elsewhere: Place, log_in: LogIn) -> None:
    """Else an administrator could make a link for an account that reads the dossiers of another organisation."""
    page = log_in(elsewhere.administrator).post(
        "/nl/team/invite/", invitation(elsewhere, email=f" {here.worker.email.upper()} ")
    )
    assert "/in/" not in page.content.decode() and "bij een andere organisatie" in page.content.decode()
    assert list(here.worker.memberships.values_list("organisation", flat=True)) == [here.organisation.pk]
    with pytest.raises(AccountError):
        accounts.way_back(elsewhere.administrator, here.worker)


def test_a_team_of_another_organisation_cannot_be_chosen(here: Place, elsewhere: Place, log_in: LogIn) -> None:
    client = log_in(here.administrator)
    client.post("/nl/team/invite/", invitation(here, team=elsewhere.team.pk))
    assert not User.objects.filter(email="sanne@here.example").exists()
    client.post(f"/nl/team/people/{here.worker.pk}/", {"role": "worker", "team": elsewhere.team.pk})
    assert list(here.worker.teams) == [here.team]


def test_a_role_more_and_a_role_less(here: Place, log_in: LogIn) -> None:
    client = log_in(here.administrator)
    client.post(f"/nl/team/people/{here.worker.pk}/", {"role": "coordinator", "team": here.team.pk})
    client.post(f"/nl/team/people/{here.worker.pk}/", {"role": "coordinator", "team": here.team.pk})
    assert sorted(here.worker.memberships.values_list("role", flat=True)) == ["coordinator", "worker"]
    role = here.worker.memberships.get(role="worker")
    assert client.post(f"/nl/team/roles/{role.pk}/end/").headers["Location"] == f"/nl/team/people/{here.worker.pk}/"
    assert list(here.worker.teams) == []
    last = here.worker.memberships.get()
    assert client.post(f"/nl/team/roles/{last.pk}/end/").headers["Location"] == "/nl/team/"
    here.worker.refresh_from_db()
    assert not here.worker.is_active


def test_who_is_taken_out_is_out_at_once_and_may_come_back(here: Place, log_in: LogIn) -> None:
    theirs = log_in(here.worker)
    assert theirs.get(HOUSEHOLDS).status_code == 200
    client = log_in(here.administrator)
    assert client.get(f"/nl/team/people/{here.worker.pk}/out/").status_code == 200
    client.post(f"/nl/team/people/{here.worker.pk}/out/")
    assert theirs.get(HOUSEHOLDS).status_code == 302
    assert try_to_log_in(Client(), here.worker).status_code != 200 or not User.objects.get(pk=here.worker.pk).is_active
    _, token = accounts.invite(here.administrator, here.team, Role.WORKER, "x", here.worker.email, "nl")
    assert token, "the old password works again"
    here.worker.refresh_from_db()
    assert here.worker.is_active and here.worker.name == "Worker of here"


def test_the_last_administrator_stays(here: Place, log_in: LogIn) -> None:
    client = log_in(here.administrator)
    page = client.post(f"/nl/team/people/{here.administrator.pk}/out/", follow=True).content.decode()
    assert "Geef die rol eerst aan een ander" in page
    role = here.administrator.memberships.get()
    client.post(f"/nl/team/roles/{role.pk}/end/")
    assert here.administrator.administered == here.organisation
    accounts.give(here.worker, here.team, Role.ADMINISTRATOR)
    accounts.take_away(role)
    assert here.administrator.administered is None


def test_teams_have_names_of_their_own(here: Place, log_in: LogIn) -> None:
    client = log_in(here.administrator)
    client.post("/nl/team/teams/new/", {"name": "Noord"})
    assert "Er is al een team" in client.post("/nl/team/teams/new/", {"name": "Noord"}).content.decode()
    client.post(f"/nl/team/teams/{here.team.pk}/", {"name": "Zuid"})
    assert sorted(here.organisation.teams.values_list("name", flat=True)) == ["Noord", "Zuid"]


def test_a_worker_sees_who_is_in_the_team(here: Place, elsewhere: Place, log_in: LogIn) -> None:
    page = log_in(here.worker).get("/nl/team/").content.decode()
    assert "Worker of here" in page and "Administrator of here" in page
    assert "elsewhere" not in page and "worker@" not in page


def test_the_list_of_people_takes_as_many_queries_for_thirty(here: Place, log_in: LogIn, django_assert_num_queries):
    client = log_in(here.administrator)
    client.get("/nl/team/")
    for number in range(30):
        accounts.invite(here.administrator, here.team, Role.WORKER, f"p{number}", f"p{number}@here.example", "nl")
    with django_assert_num_queries(10):
        client.get("/nl/team/")


# -- what the database itself holds --------------------------------------------------------------------


def test_a_role_is_given_once(here: Place) -> None:
    for role, team in ((Role.WORKER, here.team), (Role.ADMINISTRATOR, None)):
        owner = here.worker if team else here.administrator
        with pytest.raises(IntegrityError), transaction.atomic():
            Membership.objects.create(user=owner, organisation=here.organisation, team=team, role=role)


def test_an_address_and_a_name_are_used_once(here: Place) -> None:
    with pytest.raises(AccountError):
        accounts.begin("here", "nl", "x", "x@here.example")
    with pytest.raises(AccountError):
        accounts.begin("new", "nl", "x", "WORKER@here.example")
    with pytest.raises(ValidationError):
        accounts.begin("new", "nl", "x", "no address")
