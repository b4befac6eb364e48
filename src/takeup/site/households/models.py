"""Households, the keys that open what is kept about them, and their events."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from takeup.site.households import sealing


class Household(models.Model):
    """A household that a team knows. Nothing in this row says who it is.

    `merged_into`: the household whose dossier tells about this one too, until the merge is undone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey("people.Team", on_delete=models.PROTECT, related_name="households")
    begun_at = models.DateTimeField(default=timezone.now, editable=False)
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="merged")

    @property
    def key(self) -> bytes:
        """The data key. Raises ErasedError where it was destroyed."""
        found = Key.objects.filter(household=self).first()
        if found is None:
            raise ErasedError(f"household {self.id} was erased")
        return sealing.unwrapped(str(self.id), found.name, found.wrapped)


class ErasedError(LookupError):
    """The key of this household was destroyed: nobody can read its events."""


class MergedError(ValueError):
    """This household was merged into another one: what happens is recorded there."""


class Key(models.Model):
    """The data key of a household, wrapped. To erase the household this row is deleted."""

    household = models.OneToOneField(Household, on_delete=models.PROTECT, primary_key=True, related_name="sealing_key")
    name = models.CharField(max_length=40)
    wrapped = models.BinaryField()


class Event(models.Model):
    """Something that happened, sealed. Rows are added, and never changed or deleted: triggers refuse it."""

    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="events")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    sealed = models.BinaryField()

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["household", "number"], name="events_are_numbered")]

    @property
    def place(self) -> str:
        """What the seal is bound to."""
        return f"{self.household_id}:{self.number}:{self.kind}"


class Label(models.Model):
    """What a list shows of a household, sealed; made anew from the events, deleted to erase.

    `sealed`: names and municipality. `waiting`: what its last report says is lost and to be asked for, null where
    nobody has opened the dossier since something was recorded.
    """

    household = models.OneToOneField(Household, on_delete=models.PROTECT, primary_key=True, related_name="label")
    sealed = models.BinaryField()
    waiting = models.BinaryField(null=True)
    changed_at = models.DateTimeField(default=timezone.now)


class Standing(models.Model):
    """Where one right of one holder stands, for counting: made anew from the events, deleted to erase.

    `holder`: a mark that only says same or another; `due`: the next legal day, null where there is none; `euros`:
    granted, per month or once; `ask_from`: when to ask what came of it, null where it was not put forward.
    """

    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="standings")
    right = models.CharField(max_length=80)
    holder = models.CharField(max_length=32)
    state = models.CharField(max_length=20)
    due = models.DateField(null=True)
    granted_on = models.DateField(null=True)
    euros = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    per = models.CharField(max_length=10, default="month")
    outcome = models.CharField(max_length=20, blank=True)
    ask_from = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["household", "right", "holder"], name="one_standing_a_right"),
            models.CheckConstraint(
                condition=models.Q(euros=None) | models.Q(granted_on__isnull=False), name="granted_money_has_its_day"
            ),
        ]


class Picture(models.Model):
    """The report of a household on a day in one language, sealed: computed once for each state of its events."""

    household = models.ForeignKey(Household, on_delete=models.CASCADE, related_name="pictures")
    number = models.PositiveIntegerField()  # of the last event that it takes in
    day = models.DateField()
    language = models.CharField(max_length=2)
    version = models.CharField(max_length=64)  # of the law and the program
    sealed = models.BinaryField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["household", "language"], name="one_picture_a_language"),
        ]


class Remark(models.Model):
    """'This answer is wrong': who saw it, about which right, with the whole calculation; the team looks into it.

    From the open check there is no household and no name: `content` is what the page showed. The site's key seals it.
    """

    team = models.ForeignKey("people.Team", on_delete=models.PROTECT, null=True, related_name="remarks")
    household = models.ForeignKey(Household, on_delete=models.PROTECT, null=True, related_name="+")
    right = models.CharField(max_length=80)
    made_at = models.DateTimeField(default=timezone.now)
    key_name = models.CharField(max_length=40)
    sealed = models.BinaryField()
    settled_at = models.DateTimeField(null=True)
