"""The addresses of the site. Every page stands under its language: /nl/, /fr/, /en/, /de/."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from takeup.site.pages.open import views as open_pages

urlpatterns = i18n_patterns(
    path("", open_pages.start, name="start"),
    path("privacy/", open_pages.privacy, name="privacy"),
    path("", include("takeup.site.pages.check.urls")),
    path("", include("takeup.site.pages.households.urls")),
    path("", include("takeup.site.pages.letters.urls")),
    path("", include("takeup.site.pages.counters.urls")),
    path("", include("takeup.site.pages.accounts.urls")),
)
