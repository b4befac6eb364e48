"""Dossiers for tests: the examples, and small households, kept by a team."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from takeup.dossier import read_dossier, to_plain
from takeup.dossier.changes import Change, whole
from takeup.site.households.file import File
from takeup.site.households.law import law
from takeup.site.households.models import Household
from takeup.site.households.recording import begin
from tests.site.conftest import Place

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DAY = date(2026, 3, 20)


def example(place: Place, name: str) -> Household:
    """The household of an example, kept by the team of the place."""
    return begin(
        place.team, place.worker, {"language": "nl"}, [whole(to_plain(read_dossier(EXAMPLES / f"{name}.yaml", law())))]
    )


def small(place: Place, *changes: Change, name: str = "Jeanne", born: str = "1947-06-11") -> Household:
    """A household of one person, with what happened to it besides."""
    first: list[Change] = [
        {"kind": "person", "id": "p1", "name": name},
        {"kind": "facts", "values": [{"subject": "p1", "fact": "birth_date", "value": born}]},
    ]
    return begin(place.team, place.worker, {"language": "nl"}, [*first, *changes])


def opened(household: Household, day: date = DAY, language: str = "en") -> File:
    return File(Household.objects.get(pk=household.pk), language, day)
