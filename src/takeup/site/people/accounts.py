"""Letting people in: the first administrator, invitations, a way back in, roles, and leaving. No developer is needed.

An account belongs to one organisation. If it could have two, an administrator of the one could make a link for it and
so read the dossiers of the other.
"""

from __future__ import annotations

import hashlib
import secrets

from allauth.mfa.models import Authenticator
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from takeup.site.people.models import Link, Membership, Organisation, Role, Team, User


class AccountError(ValueError):
    """What cannot be done with an account; `code` names its text among the words of the site: accounts.error_CODE."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@transaction.atomic
def begin(organisation: str, language: str, name: str, email: str) -> tuple[User, str]:
    """A new organisation with its first team and administrator; gives the person and the token of the first link.

    Raises AccountError for a name or an address in use, and ValidationError for a wrong address.
    """
    if User.objects.filter(email=email.strip().lower()).exists():
        raise AccountError("email_known")
    if Organisation.objects.filter(name=organisation).exists():
        raise AccountError("organisation_known")
    made = Organisation.objects.create(name=organisation, language=language)
    Team.objects.create(organisation=made, name=organisation)
    user = User.objects.create_user(email, name=name, language=language)
    Membership.objects.create(user=user, organisation=made, role=Role.ADMINISTRATOR)
    return user, _new_link(user, None)


@transaction.atomic
def invite(by: User, team: Team, role: str, name: str, email: str, language: str) -> tuple[User, str]:
    """A colleague, new or known, in a team of the administrator's organisation; gives the token of the link.

    An account of this organisation gets the role, and a link only where it has no password yet (else the token is '').
    Who had left comes back with a new password. Raises AccountError for an account of another organisation, and
    ValidationError for a wrong e-mail address.
    """
    user = User.objects.select_for_update().filter(email=email.strip().lower()).first()
    if user is None:
        user = User.objects.create_user(email.strip(), name=name, language=language)
    elif user.memberships.exclude(organisation=team.organisation).exists():
        raise AccountError("elsewhere")
    elif not user.is_active:
        user.is_active = True
        user.set_unusable_password()
        user.save(update_fields=["is_active", "password"])
    give(user, team, role)
    return user, "" if user.has_usable_password() else _new_link(user, by)


def give(user: User, team: Team, role: str) -> None:
    """A role in a team; an administrator's holds for the whole organisation."""
    where = None if role == Role.ADMINISTRATOR else team
    Membership.objects.get_or_create(user=user, organisation=team.organisation, team=where, role=role)


@transaction.atomic
def take_away(membership: Membership) -> None:
    """Ends a role; who has no other one leaves. Raises AccountError for the last administrator."""
    _keep_an_administrator(membership.organisation, membership)
    user = membership.user
    membership.delete()
    _close_without_roles(user)


@transaction.atomic
def leave(user: User, organisation: Organisation) -> None:
    """Takes someone out: the account no longer works. Raises AccountError for the last administrator."""
    memberships = user.memberships.filter(organisation=organisation)
    for membership in memberships:
        _keep_an_administrator(organisation, membership)
    memberships.delete()
    _close_without_roles(user)


def way_back(by: User | None, user: User) -> str:
    """The token of a link with which someone sets a new password. Links from before no longer work.

    `by`: an administrator of the person's organisation, or None for who runs the site. Raises AccountError for another.
    """
    if by is not None and not user.memberships.filter(organisation=by.administered).exists():
        raise AccountError("elsewhere")
    return _new_link(user, by)


def link_of(token: str) -> Link | None:
    """The link of a token, where it still works."""
    links = Link.objects.filter(hash=_hash(token), used_at=None, until__gt=timezone.now(), user__is_active=True)
    return links.select_related("user").first()


@transaction.atomic
def use(link: Link, password: str) -> User:
    """Sets the password. The second step begins anew: who lost the phone gets in again, and sets it up again.

    Raises AccountError where the link was used meanwhile.
    """
    if not Link.objects.filter(pk=link.pk, used_at=None).update(used_at=timezone.now()):
        raise AccountError("link_used")
    user = link.user
    user.set_password(password)
    user.save(update_fields=["password"])
    Authenticator.objects.filter(user=user).delete()
    return user


def members_of(organisation: Organisation) -> QuerySet[User]:
    """The people of an organisation, by name, with their roles at hand."""
    members = User.objects.filter(memberships__organisation=organisation).distinct().order_by("name", "pk")
    return members.prefetch_related("memberships__team", "links", "authenticator_set")


@transaction.atomic
def new_team(organisation: Organisation, name: str) -> Team:
    """Raises AccountError where a team of the organisation has that name."""
    return _named(Team(organisation=organisation), name)


@transaction.atomic
def rename(team: Team, name: str) -> Team:
    """Raises AccountError where another team of the organisation has that name."""
    return _named(team, name)


def _named(team: Team, name: str) -> Team:
    team.name = name
    try:
        with transaction.atomic():
            team.save()
    except IntegrityError:
        raise AccountError("team_known") from None
    return team


def _keep_an_administrator(organisation: Organisation, ended: Membership) -> None:
    administrators = organisation.members.select_for_update().filter(role=Role.ADMINISTRATOR)
    if ended.role == Role.ADMINISTRATOR and not administrators.exclude(pk=ended.pk).exists():
        raise AccountError("last_administrator")


def _close_without_roles(user: User) -> None:
    if not Membership.objects.filter(user=user).exists():
        user.links.filter(used_at=None).delete()
        user.is_active = False
        user.save(update_fields=["is_active"])


def _new_link(user: User, by: User | None) -> str:
    user.links.filter(used_at=None).delete()
    token = secrets.token_urlsafe(32)
    Link.objects.create(user=user, made_by=by, hash=_hash(token))
    return token


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
