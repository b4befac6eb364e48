"""What organisations filled in about counters. Nothing here is about a household."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone


class FilledIn(models.Model):
    """One field of a counter as an organisation knows it. `value`: written as in the files of the law."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.PROTECT, related_name="+")
    counter = models.CharField(max_length=80)
    field = models.CharField(max_length=20)
    value = models.JSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "counter", "field"], name="a_field_is_filled_in_once"),
        ]


class NotNow(models.Model):
    """An organisation that was asked to fill in what is not known, and said: not now."""

    organisation = models.OneToOneField(
        "people.Organisation", on_delete=models.PROTECT, primary_key=True, related_name="+"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
