"""The addresses of the letters."""

from __future__ import annotations

from django.urls import path

from takeup.site.pages.letters import views

urlpatterns = [
    path("households/<uuid:household>/letters/<slug:right>/<slug:holder>/", views.letters, name="letters"),
    path(
        "households/<uuid:household>/letters/<slug:right>/<slug:holder>/<slug:kind>/<slug:language>/",
        views.write,
        name="write_letter",
    ),
    path("households/<uuid:household>/letters/<int:number>/", views.kept, name="kept_letter"),
    path("households/<uuid:household>/letters/<int:number>/letter.pdf", views.pdf, name="letter_pdf"),
]
