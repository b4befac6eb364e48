"""Letting people in: the first administrator, invitations, a way back in, and leaving. No developer is needed."""

from __future__ import annotations

import hashlib
import secrets

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from takeup.site.people.models import Link, Membership, Organisation, Role, Team, User


@transaction.atomic
def begin(organisation: str, language: str, name: str, email: str) -> tuple[User, str]:
    """A new organisation with its first team and administrator; gives the person and the token of the first link.

    Raises ValidationError for a wrong e-mail address, or one that has an account.
    """
    made = Organisation.objects.create(name=organisation, language=language)
    Team.objects.create(organisation=made, name=organisation)
    user = User.objects.create_user(email, name=name, language=language)
    Membership.objects.create(user=user, organisation=made, role=Role.ADMINISTRATOR)
    return user, _new_link(user, None)


@transaction.atomic
def invite(by: User, team: Team, role: str, name: str, email: str, language: str) -> tuple[User, str]:
    """A colleague, new or known, in a team of the administrator's organisation; gives the token of the link.

    An account that exists gets the role, and a link only where it has no password yet (else the token is '').
    """
    known = User.objects.filter(email=email.lower()).first()
    user = known or User.objects.create_user(email, name=name, language=language)
    where = None if role == Role.ADMINISTRATOR else team
    Membership.objects.get_or_create(user=user, organisation=team.organisation, team=where, role=role)
    return user, "" if user.has_usable_password() else _new_link(user, by)


def way_back(by: User | None, user: User) -> str:
    """The token of a link with which someone sets a new password. Links from before no longer work."""
    return _new_link(user, by)


def link_of(token: str) -> Link | None:
    """The link of a token, where it still works."""
    links = Link.objects.filter(hash=_hash(token), used_at=None, until__gt=timezone.now(), user__is_active=True)
    return links.select_related("user").first()


@transaction.atomic
def use(link: Link, password: str) -> User:
    """Sets the password. The second step begins anew: who lost the phone gets in again, and sets it up again."""
    link.used_at = timezone.now()
    link.save(update_fields=["used_at"])
    user = link.user
    user.set_password(password)
    user.save(update_fields=["password"])
    Authenticator.objects.filter(user=user).delete()
    return user


@transaction.atomic
def leave(user: User, organisation: Organisation) -> None:
    """Takes someone out of an organisation; without any other, the account no longer works."""
    user.memberships.filter(organisation=organisation).delete()
    if not user.memberships.exists():
        user.is_active = False
        user.save(update_fields=["is_active"])


def _new_link(user: User, by: User | None) -> str:
    user.links.filter(used_at=None).delete()
    token = secrets.token_urlsafe(32)
    Link.objects.create(user=user, made_by=by, hash=_hash(token))
    return token


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
