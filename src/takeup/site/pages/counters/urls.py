"""The addresses of the counters."""

from __future__ import annotations

from django.urls import path

from takeup.site.pages.counters import views

urlpatterns = [
    path("counters/", views.counters, name="counters"),
    path("counters/not-now/", views.not_now, name="counters_not_now"),
    path("counters/<slug:counter>/", views.counter, name="counter"),
    path("counters/<slug:counter>/take-back/", views.take_back, name="counter_take_back"),
]
