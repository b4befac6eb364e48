"""The Django app of the pages, for their templates and tags."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "takeup.site.pages"
    label = "pages"
