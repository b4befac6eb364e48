"""Organisations, teams, accounts and roles."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone

LINK_DAYS = 7


class Organisation(models.Model):
    """Who keeps dossiers: a public centre, an association, a municipality."""

    name = models.CharField(max_length=120, unique=True)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="nl")

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """People who share dossiers. A team without members keeps its dossiers: teams are never deleted."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="teams")
    name = models.CharField(max_length=120)

    class Meta:
        ordering: ClassVar = ["name"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "name"], name="team_has_its_own_name")]

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """An account; without a password nobody can log in until a link sets one."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.full_clean(exclude=["password"])
        user.save()
        return user

    def get_by_natural_key(self, email: str | None) -> User:
        return self.get(email=(email or "").lower())


class User(AbstractBaseUser):
    """Someone with an account. Who leaves is made inactive, not deleted: events name who recorded them."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="nl")
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[UserManager] = UserManager()

    def __str__(self) -> str:
        return self.name

    @property
    def teams(self) -> models.QuerySet[Team]:
        """The teams whose dossiers this person works with."""
        return Team.objects.filter(members__user=self, members__role=Role.WORKER).order_by("name")

    @property
    def counted_teams(self) -> models.QuerySet[Team]:
        """The teams whose numbers this person sees, as coordinator."""
        return Team.objects.filter(members__user=self, members__role=Role.COORDINATOR).order_by("name")

    @property
    def administered(self) -> Organisation | None:
        """The organisation whose accounts this person keeps."""
        return Organisation.objects.filter(members__user=self, members__role=Role.ADMINISTRATOR).first()


class Role(models.TextChoices):
    """What a member may do. `worker`: dossiers; `coordinator`: numbers without names; `administrator`: accounts."""

    WORKER = "worker"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"


class Membership(models.Model):
    """A role in an organisation; of a worker and a coordinator in one team of it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="members")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="members", null=True, blank=True)
    role = models.CharField(max_length=20, choices=Role)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "team", "role"], name="one_role_once_in_a_team"),
            models.UniqueConstraint(fields=["user"], condition=Q(team=None), name="administrator_of_one_organisation"),
            models.CheckConstraint(
                condition=Q(role=Role.ADMINISTRATOR, team=None)
                | (Q(role__in=[Role.WORKER, Role.COORDINATOR]) & Q(team__isnull=False)),
                name="administrators_have_no_team",
            ),
        ]


def in_some_days() -> Any:
    return timezone.now() + timedelta(days=LINK_DAYS)


class Link(models.Model):
    """A link that lets someone set a password once: an invitation, or a way back in. Only its hash is kept."""

    hash = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="links")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", null=True)
    made_at = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField(default=in_some_days)
    used_at = models.DateTimeField(null=True)
