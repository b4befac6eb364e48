"""The addresses of the dossiers."""

from __future__ import annotations

from django.urls import include, path

from takeup.site.pages.households import dossier, history, keeping, known, listing, people, right, same, sheet

_FILE = [
    path("", dossier.household, name="household"),
    path("about/", dossier.about, name="household_about"),
    path("right/<slug:right>/<slug:holder>/", right.right, name="right"),
    path("right/<slug:right>/<slug:holder>/conversation/", right.conversation, name="conversation"),
    path("right/<slug:right>/<slug:holder>/nothing-came/", right.nothing_came, name="nothing_came"),
    path("right/<slug:right>/<slug:holder>/wrong/", right.wrong, name="right_wrong"),
    path("right/<slug:right>/<slug:holder>/<slug:step>/", right.step, name="step"),
    path("facts/", known.facts, name="facts"),
    path("facts/<slug:subject>/<slug:fact>/", known.fact, name="fact"),
    path("received/", known.received, name="received"),
    path("people/new/", people.new, name="person_new"),
    path("people/relations/", people.relations, name="relations"),
    path("people/<slug:person>/comes-or-goes/", people.comes_or_goes, name="comes_or_goes"),
    path("people/<slug:person>/name/", people.name, name="person_name"),
    path("history/", history.history, name="history"),
    path("history/<int:number>/", history.correct, name="correct"),
    path("readers/", history.readers, name="readers"),
    path("keeping/", keeping.keeping, name="keeping"),
    path("sheet/", sheet.sheet, name="household_sheet"),
    path("download/", keeping.download, name="download"),
    path("everything/", keeping.everything, name="everything"),
    path("erase/", keeping.erase, name="erase"),
    path("same/<uuid:other>/", same.merge, name="merge"),
    path("apart/<int:number>/", same.part, name="part"),
]
urlpatterns = [
    path("households/", listing.households, name="households"),
    path("households/new/", listing.new, name="household_new"),
    path("households/upload/", listing.upload, name="household_upload"),
    path("households/<uuid:household>/", include(_FILE)),
    path("numbers/", listing.numbers, name="numbers"),
]
