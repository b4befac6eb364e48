"""The Django app of this room."""

from django.apps import AppConfig


class HouseholdsConfig(AppConfig):
    name = "takeup.site.households"
    label = "households"
