"""The team: who works here. An administrator invites people, gives roles, helps people back in, and names teams."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from takeup.site.pages.accounts.forms import GiveRole, Invite, NameTeam
from takeup.site.pages.requests import MemberRequest
from takeup.site.people import accounts
from takeup.site.people.accounts import AccountError
from takeup.site.people.mail import send_link
from takeup.site.people.models import LINK_DAYS, Membership, Organisation, Role, Team, User
from takeup.site.people.said import said


def team(request: HttpRequest) -> HttpResponse:
    """For an administrator everyone in the organisation; for others who is in their teams, and who administers."""
    user = cast(MemberRequest, request).user
    organisation = user.administered
    if organisation is not None:
        context = {
            "organisation": organisation,
            "members": accounts.members_of(organisation),
            "teams": organisation.teams.all(),
        }
        return render(request, "accounts/team.html", context)
    members = Membership.objects.select_related("user").order_by("user__name")
    own = Team.objects.filter(members__user=user).distinct().order_by("name")
    administrators = members.filter(role=Role.ADMINISTRATOR, organisation__members__user=user).distinct()
    teams = [(each, members.filter(team=each)) for each in own]
    return render(request, "accounts/colleagues.html", {"teams": teams, "administrators": administrators})


@never_cache
def invite(request: HttpRequest) -> HttpResponse:
    """The page that answers shows the link once. There is no redirect: the link is kept nowhere, only its hash."""
    organisation = _administered(request)
    form = Invite(organisation, request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        try:
            person, token = accounts.invite(
                _user(request), given["team"], given["role"], given["name"], given["email"], given["language"]
            )
        except AccountError as error:
            form.add_error("email", said(f"accounts.error_{error.code}"))
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return _link_page(request, person, token)
    return render(request, "accounts/invite.html", {"form": form})


def person(request: HttpRequest, person: int) -> HttpResponse:
    """Someone's roles; posting gives another one."""
    organisation, member = _member(request, person)
    form = GiveRole(organisation, request.POST or None)
    if form.is_valid():
        accounts.give(member, form.cleaned_data["team"], form.cleaned_data["role"])
        return redirect("team_person", person)
    roles = member.memberships.select_related("team").order_by("team__name", "role")
    return render(request, "accounts/person.html", {"person": member, "roles": roles, "form": form})


@never_cache
@require_POST
def way_back(request: HttpRequest, person: int) -> HttpResponse:
    """A new link for someone who lost the password or the phone; shown once, as an invitation is."""
    _, member = _member(request, person)
    return _link_page(request, member, accounts.way_back(_user(request), member))


@require_POST
def end_role(request: HttpRequest, membership: int) -> HttpResponse:
    organisation = _administered(request)
    role = get_object_or_404(Membership, pk=membership, organisation=organisation)
    person = role.user_id
    try:
        accounts.take_away(role)
    except AccountError as error:
        messages.error(request, str(said(f"accounts.error_{error.code}")))
    remains = organisation.members.filter(user=person).exists()
    return redirect("team_person", person) if remains else redirect("team")


def out(request: HttpRequest, person: int) -> HttpResponse:
    """Asks first, then takes someone out of the organisation."""
    organisation, member = _member(request, person)
    if request.method != "POST":
        return render(request, "accounts/out.html", {"person": member})
    try:
        accounts.leave(member, organisation)
    except AccountError as error:
        messages.error(request, str(said(f"accounts.error_{error.code}")))
        return redirect("team_person", person)
    return redirect("team")


def new_team(request: HttpRequest) -> HttpResponse:
    organisation = _administered(request)
    form = NameTeam(request.POST or None)
    if form.is_valid() and _named(form, lambda name: accounts.new_team(organisation, name)):
        return redirect("team")
    return render(request, "accounts/name_team.html", {"form": form})


def rename(request: HttpRequest, team: int) -> HttpResponse:
    found = get_object_or_404(Team, pk=team, organisation=_administered(request))
    form = NameTeam(request.POST or None, initial={"name": found.name})
    if form.is_valid() and _named(form, lambda name: accounts.rename(found, name)):
        return redirect("team")
    return render(request, "accounts/name_team.html", {"form": form, "team": found})


def _named(form: Form, change: Callable[[str], Team]) -> bool:
    try:
        change(form.cleaned_data["name"])
    except AccountError as error:
        form.add_error("name", said(f"accounts.error_{error.code}"))
        return False
    return True


def _user(request: HttpRequest) -> User:
    return cast(MemberRequest, request).user


def _administered(request: HttpRequest) -> Organisation:
    """The organisation whose accounts this person keeps; for anyone else the page does not exist."""
    organisation = _user(request).administered
    if organisation is None:
        raise Http404
    return organisation


def _member(request: HttpRequest, person: int) -> tuple[Organisation, User]:
    organisation = _administered(request)
    return organisation, get_object_or_404(accounts.members_of(organisation), pk=person)


def _link_page(request: HttpRequest, person: User, token: str) -> HttpResponse:
    address = sent = None
    if token:
        with override(person.language):
            address = request.build_absolute_uri(reverse("account_link", args=[token]))
        sent = send_link(person, address)
    context = {"person": person, "address": address, "sent": sent, "days": LINK_DAYS}
    return render(request, "accounts/link_made.html", context)
