"""The Django app of this room."""

from django.apps import AppConfig


class CountersConfig(AppConfig):
    name = "takeup.site.counters"
    label = "counters"
