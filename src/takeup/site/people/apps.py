"""The Django app of this room."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "takeup.site.people"
    label = "people"
