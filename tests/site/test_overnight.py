"""At night the day that has come is worked out: reports are kept, and legal days that passed are seen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from takeup.site.households.erasure import erase
from takeup.site.households.file import File
from takeup.site.households.models import Household, Picture, Standing
from takeup.site.households.overnight import prepare
from takeup.site.households.recording import begin, record
from tests.site.conftest import Place

pytestmark = pytest.mark.django_db
TODAY = date.today()


@pytest.fixture
def jeanne(here: Place) -> Household:
    born = {"kind": "facts", "values": [{"subject": "p1", "fact": "birth_date", "value": "1948-03-12"}]}
    return begin(here.team, here.worker, {"alias": "Jeanne"}, [{"kind": "person", "id": "p1"}, born])


def test_reports_of_today_are_ready(here: Place, jeanne: Household) -> None:
    assert [one.pk for one in prepare(TODAY)] == [jeanne.pk]
    assert Picture.objects.get().day == TODAY
    again = File(jeanne, here.organisation.language, TODAY)
    assert again.report.rights and not again.is_computed
    tomorrow = File(jeanne, here.organisation.language, TODAY + timedelta(days=1))
    assert tomorrow.report.rights and tomorrow.is_computed


def test_an_appeal_that_is_over_no_longer_waits(here: Place, jeanne: Household) -> None:
    claim = {"kind": "claim", "id": "c1", "right": "integration_income", "holder": "p1", "date": TODAY.isoformat()}
    decision = {"kind": "decision", "claim": "c1", "outcome": "refused", "decided": TODAY.isoformat()}
    record(jeanne, here.worker, claim, decision)
    until = TODAY + timedelta(days=90)
    for day, due in ((TODAY, until), (until, until), (until + timedelta(days=1), None)):
        list(prepare(day))
        assert Standing.objects.get().due == due


def test_who_is_erased_while_the_others_are_worked_out_is_left_alone(here: Place, jeanne: Household) -> None:
    second = begin(here.team, here.worker, {"alias": "Paul"}, [{"kind": "person", "id": "p1"}])
    night = prepare(TODAY)
    assert next(night).pk == jeanne.pk
    erase(second)
    assert list(night) == []
    assert not Picture.objects.filter(household=second) and not Standing.objects.filter(household=second)


def test_who_was_erased_is_left_alone(here: Place, jeanne: Household) -> None:
    erase(jeanne)
    assert list(prepare(TODAY)) == []
    assert not Picture.objects.exists()
