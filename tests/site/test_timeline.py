"""Events and their corrections: what counts today, and that a correction can itself be corrected."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takeup.dossier import DossierError
from takeup.dossier.changes import Change
from takeup.site.households.labels import named
from takeup.site.households.models import Household
from takeup.site.households.recording import correct, record
from takeup.site.households.timeline import Entry, corrected, entries_of
from tests.site.conftest import Place
from tests.site.dossiers import opened, small

NOON = datetime(2026, 3, 20, 12, tzinfo=UTC)
WAGE: Change = {"kind": "facts", "values": [{"subject": "p1", "fact": "net_wage", "value": 1200}]}


def wage(household: Household) -> object:
    return (opened(household).plain["persons"]["p1"]).get("net_wage")


def number_of(household: Household, kind: str) -> int:
    return max(entry.number for entry in entries_of(household) if entry.kind == kind)


@pytest.fixture
def one(here: Place) -> Household:
    return small(here, WAGE)


def test_what_was_taken_back_counts_no_more_and_stays_readable(one: Household, here: Place) -> None:
    facts = number_of(one, "facts")
    correct(one, here.worker, facts, "it was her sister")
    assert wage(one) is None
    entry = next(each for each in entries_of(one) if each.number == facts)
    assert entry.content["values"][0]["value"] == 1200 and entry.in_force is None


def test_what_was_put_right_counts_in_its_place(one: Household, here: Place) -> None:
    instead = {"kind": "facts", "values": [{"subject": "p1", "fact": "net_wage", "value": 1250}]}
    correct(one, here.worker, number_of(one, "facts"), "a slip", instead)
    assert wage(one) == 1250


def test_of_two_that_put_it_right_the_last_one_counts(one: Household, here: Place) -> None:
    for euros in (1250, 1300):
        instead = {"kind": "facts", "values": [{"subject": "p1", "fact": "net_wage", "value": euros}]}
        correct(one, here.worker, number_of(one, "facts"), "a slip", instead)
    assert wage(one) == 1300


def test_what_stands_in_its_place_is_checked_like_any_event(one: Household, here: Place) -> None:
    proposed = {"kind": "proposed", "right": "child_benefit", "holder": "p1", "day": "2026-01-12"}
    record(one, here.worker, proposed)
    for wrong in ({**proposed, "day": "12/01/2026"}, {**proposed, "more": 1}, {"kind": "proposed"}):
        with pytest.raises(ValueError):
            correct(one, here.worker, number_of(one, "proposed"), "a slip", wrong)


def test_a_correction_that_is_taken_back_lets_the_first_word_stand(one: Household, here: Place) -> None:
    correct(one, here.worker, number_of(one, "facts"), "a slip")
    correct(one, here.worker, number_of(one, "correction"), "it was right after all")
    assert wage(one) == 1200


def test_a_correction_is_not_taken_back_where_the_first_word_no_longer_fits(one: Household, here: Place) -> None:
    """What is recorded in between counts: the dossier can be opened after every event."""
    claim: Change = {"kind": "claim", "id": "c1", "right": "income_guarantee", "holder": "p1", "date": "2026-01-12"}
    record(one, here.worker, claim)
    correct(one, here.worker, number_of(one, "claim"), "a slip")
    taken_back = number_of(one, "correction")
    record(one, here.worker, claim)
    with pytest.raises((ValueError, DossierError)):
        correct(one, here.worker, taken_back, "it was right after all")
    assert len(opened(one).dossier.claims) == 1


def test_what_is_made_from_the_events_follows_a_correction_of_a_correction(one: Household, here: Place) -> None:
    record(one, here.worker, {"kind": "name", "id": "p1", "name": "Hyacinthe"})
    correct(one, here.worker, number_of(one, "name"), "a slip")
    correct(one, here.worker, number_of(one, "correction"), "it was right after all")
    labelled = Household.objects.select_related("label", "sealing_key").get(pk=one.pk)
    assert named([labelled])[0].names == ("Hyacinthe",)


def test_what_later_events_need_cannot_be_taken_back(one: Household, here: Place) -> None:
    person = number_of(one, "person")
    events = one.events.count()
    with pytest.raises((ValueError, DossierError)):
        correct(one, here.worker, person, "a mistake")
    assert one.events.count() == events


@pytest.mark.parametrize(
    ("of", "instead"),
    [
        (99, None),
        (1, None),
        (3, {"kind": "begun"}),
        (3, {"kind": "claim", "id": "x", "right": "r", "date": "2026-01-01"}),
    ],
)
def test_a_correction_is_of_something_that_is_there_and_of_its_kind(
    one: Household, here: Place, of: int, instead: Change | None
) -> None:
    with pytest.raises(ValueError, match=r"correct|place"):
        correct(one, here.worker, of, "why", instead)


def test_a_day_that_is_none_is_not_recorded(one: Household, here: Place) -> None:
    with pytest.raises(ValueError):
        record(one, here.worker, {"kind": "proposed", "right": "child_benefit", "holder": "p1", "day": "31/12/2025"})


@given(st.lists(st.integers(0, 30), max_size=8), st.integers(1, 6))
def test_corrections_of_corrections(of: list[int], facts: int) -> None:
    """An event counts as recorded unless the last correction of it that itself counts says otherwise."""
    entries = [Entry(n, "facts", {"n": n}, NOON, "Ana") for n in range(1, facts + 1)]
    for place, choice in enumerate(of):
        number = facts + 1 + place
        entries.append(Entry(number, "correction", {"of": choice % (number - 1) + 1, "why": "x"}, NOON, "Ana"))
    found = {entry.number: entry for entry in corrected(entries)}

    def counts(number: int) -> bool:
        later = [each.number for each in entries if each.kind == "correction" and each.content["of"] == number]
        return not any(counts(each) for each in later)

    for number, entry in found.items():
        assert (entry.in_force is not None) == counts(number)
        assert entry.content == entries[number - 1].content, "what was recorded stays as it was"
