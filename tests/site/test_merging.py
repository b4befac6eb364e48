"""Two dossiers of one household: shown with reasons, joined by a human, parted again as if nothing had been."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from takeup.dossier import DossierError, to_plain
from takeup.dossier.changes import Change
from takeup.site.households import labels
from takeup.site.households.joining import take_in
from takeup.site.households.merging import alike, merge, merges, part
from takeup.site.households.models import Household, Standing
from takeup.site.households.recording import begin, correct, record
from takeup.site.households.scope import counted_by, households_of
from takeup.site.households.timeline import entries_of, readable, told
from tests.site.conftest import LogIn, Place
from tests.site.dossiers import example, opened, small

pytestmark = pytest.mark.django_db

CLAIM: Change = {"kind": "claim", "id": "claim-1", "right": "integration_income", "holder": "p1", "date": "2026-01-12"}


def named(place: Place) -> list[labels.Named]:
    return labels.named(households_of(place.worker).select_related("label", "sealing_key"))


def fact(name: str, value: Any, **more: Any) -> Change:
    return {"kind": "facts", "values": [{"subject": "p1", "fact": name, "value": value, **more}]}


@pytest.mark.parametrize(
    ("names", "born", "found"),
    [
        (["Jéanne Dubois"], [], True),  # without accents
        (["Dubois, Jeanne"], [], True),  # in another order
        (["Jeanne Dubos"], [], True),  # a letter less
        (["Marie"], ["1947-06-11"], True),  # the same date of birth
        (["Jeanne Dubois"], ["1950-01-01"], False),  # the same name, another date of birth
        (["Marie"], [], False),
        ([], [], False),
    ],
)
def test_possible_duplicates_are_found_with_their_reasons(
    here: Place, names: list[str], born: list[str], found: bool
) -> None:
    household = small(here, name="Jeanne Dubois")
    small(here, name="Ahmed", born="1980-01-01")
    result = alike(names, born, named(here))
    assert [each.other.household for each in result] == ([household] if found else [])
    assert all(each.names or each.born for each in result)


def state(household: Household) -> Any:
    """All that follows from a household: its dossier, its steps, its label, its standings."""
    household = Household.objects.get(pk=household.pk)
    made = told(household, entries_of(household))
    (label,) = labels.named([household])
    standings = sorted(
        Standing.objects.filter(household=household).values_list("right", "holder", "state", "due", "euros")
    )
    steps = [change for change in made.changes if change["kind"] not in ("correction", "merged")]
    return made.plain, steps, label.names, label.born, standings, household.merged_into_id


def test_the_dossier_takes_in_the_other_one(here: Place) -> None:
    one = small(here, fact("net_wage", 900), CLAIM)
    declined = {"kind": "declined", "right": "child_benefit", "holder": "p2", "day": "2026-01-02"}
    other = small(
        here,
        fact("net_wage", 1500),
        fact("pregnant", False),
        {"kind": "person", "id": "p2", "name": "Lea"},
        {"kind": "relations", "values": [{"one": "p2", "relation": "child", "other": "p1"}]},
        {**CLAIM, "right": "child_benefit", "holder": "p2"},
        {"kind": "acknowledged", "claim": "claim-1", "day": "2026-01-13"},
        {"kind": "received", "right": "child_benefit", "holder": "p2", "for": "2026-01", "amount": 180},
        declined,
    )
    merge(one, here.worker, other, {"p1": "p1"}, "the same woman")
    plain = to_plain(opened(one).dossier)
    assert plain["persons"]["p1"]["net_wage"] == 900, "what is here wins"
    assert plain["persons"]["p1"]["pregnant"] is False and plain["persons"]["p2"]["name"] == "Lea"
    assert plain["persons"]["p2"]["child_of"] == "p1"
    assert [(claim["id"], claim["right"], claim["holder"]) for claim in plain["claims"]] == [
        ("claim-1", "integration_income", "p1"),
        ("claim-1-2", "child_benefit", "p2"),
    ]
    line = opened(one).acted_on[("child_benefit", "p2")]
    assert (line.state, line.claim) == ("pending", "claim-1-2"), "what was noted there is told here"
    assert households_of(here.worker).count() == 1
    with pytest.raises(ValueError, match="merged"):
        record(other, here.worker, fact("net_wage", 1))


VALUES = st.lists(
    st.one_of(
        st.builds(lambda v: fact("net_wage", v), st.integers(0, 3000)),
        st.builds(lambda v, d: fact("net_wage", v, since=f"2026-0{d}-01"), st.integers(0, 3000), st.integers(1, 3)),
        st.builds(lambda v, y: fact("taxable_income", {str(y): v}), st.integers(0, 9000), st.integers(2022, 2025)),
        st.just({"kind": "person", "id": "p2", "name": "Lea"}),
        st.just(CLAIM),
        st.just({"kind": "preparing", "right": "integration_income", "holder": "p1", "day": "2026-01-01"}),
        st.just({"kind": "received", "right": "child_benefit", "holder": "p1", "for": "2026-01", "amount": 180}),
        st.just({"kind": "contact", "date": "2026-01-01", "place": "home", "with": "p1"}),
    ),
    max_size=5,
    unique_by=lambda change: str(sorted(change.items(), key=str)) if change["kind"] == "facts" else change["kind"],
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(VALUES, VALUES, st.booleans())
def test_to_part_what_was_merged_gives_back_exactly_what_was(
    here: Place, ours: list[Change], theirs: list[Change], same: bool
) -> None:
    one, other = small(here, *ours), small(here, *theirs, name="Jeanette")
    before = state(one), state(other)
    merge(one, here.worker, other, {"p1": "p1"} if same else {}, "like names")
    joined = opened(one)
    assert Household.objects.get(pk=other.pk).merged_into_id == one.pk
    assert {"p1"} <= set(joined.plain["persons"]) and len(joined.plain["persons"]) >= len(before[0][0]["persons"])
    after = to_plain(joined.dossier)["persons"]
    for id, fields in to_plain(readable(before[0][0]))["persons"].items():
        told = {name: value for name, value in fields.items() if not isinstance(value, dict)}
        assert told.items() <= after[id].items(), "what is here wins"
    (merged,) = merges(joined.entries)
    part(one, here.worker, merged.number, "they are sisters")
    assert (state(one), state(other)) == before
    again = merges(entries_of(one))
    assert not again


def test_a_merge_that_contradicts_is_refused_and_changes_nothing(here: Place) -> None:
    partner = {"kind": "person", "id": "p2", "name": "Jan"}
    couple = {"kind": "relations", "values": [{"one": "p1", "relation": "partner", "other": "p2"}]}
    one, other = small(here, partner, couple), small(here, {**partner, "name": "Piet"}, couple)
    before = state(one), state(other)
    with pytest.raises(DossierError):
        merge(one, here.worker, other, {"p1": "p1"}, "two partners at once")
    assert (state(one), state(other)) == before


def test_only_households_of_one_team_are_joined_and_each_once(here: Place, elsewhere: Place) -> None:
    one, two, three, far = small(here), small(here), small(here), small(elsewhere)
    merge(one, here.worker, two, {"p1": "p1"}, "why")
    for into, other in ((one, far), (one, one), (three, two), (one, two)):
        with pytest.raises(ValueError, match="merged"):
            merge(into, here.worker, other, {}, "why")
    merge(three, here.worker, one, {"p1": "p1"}, "all three are one")
    assert list(households_of(here.worker)) == [Household.objects.get(pk=three.pk)]
    assert list(opened(three).plain["persons"]) == ["p1"]


@pytest.mark.parametrize("same", [{"p1": "p9"}, {"p9": "p1"}, {"p1": "p1", "p2": "p1"}])
def test_people_who_are_not_there_cannot_be_the_same(same: dict[str, str]) -> None:
    def plain(id: str) -> Any:
        people = {"p1": {"birth_date": "1980-01-01"}, "p2": {"birth_date": "1980-01-01"}}
        return to_plain(readable({"takeup": 1, "id": id, "persons": people}))

    with pytest.raises(ValueError):
        take_in(plain("a"), plain("b"), same)


def test_a_worker_compares_joins_and_parts(here: Place, log_in: LogIn) -> None:
    one, other = example(here, "widow-no-igo"), example(here, "widow-no-igo")
    client = log_in(here.worker)
    page = client.get(f"/en/households/{one.pk}/").content.decode()
    assert "same date of birth" in page and f"/same/{other.pk}/" in page
    where = f"/en/households/{one.pk}/same/{other.pk}/"
    theirs = next(iter(opened(other).plain["persons"]))
    assert f'value="{theirs}" selected' in client.get(where).content.decode()
    answer = client.post(where, {"same_0": theirs, "why": "the same papers"}, follow=True)
    assert answer.redirect_chain and "joined" in answer.content.decode()
    assert client.get(f"/en/households/{other.pk}/").status_code == 404
    number = merges(entries_of(one))[0].number
    client.post(f"/en/households/{one.pk}/apart/{number}/", {"because": "no"}, follow=True)
    assert client.get(f"/en/households/{other.pk}/").status_code == 200


def test_an_empty_household_can_be_joined(here: Place) -> None:
    empty = begin(here.team, here.worker, {"alias": "third floor"})
    full = small(here)
    merge(full, here.worker, empty, {}, "why")
    assert list(opened(full).plain["persons"]) == ["p1"]
    part(full, here.worker, merges(entries_of(full))[0].number, "no")
    merge(empty, here.worker, full, {}, "the other way")
    assert list(opened(empty).plain["persons"]) == ["p1"]


def test_comparing_two_households_is_written_down_as_reading_both(here: Place, log_in: LogIn) -> None:
    one, other = (begin(here.team, here.worker, {"alias": name}) for name in ("One", "Other"))
    page = log_in(here.worker).get(f"/nl/households/{one.pk}/same/{other.pk}/")
    assert page.status_code == 200
    for household in (one, other):
        assert household.events.filter(kind="read").count() == 1


def test_a_household_counts_once(here: Place) -> None:
    one, other = small(here, CLAIM), small(here, CLAIM)
    assert counted_by(here.worker).count() == 2
    merge(one, here.worker, other, {"p1": "p1"}, "the same person")
    assert counted_by(here.worker).count() == 1


def test_a_merge_that_was_undone_is_not_brought_back_where_the_household_is_part_of_another(here: Place) -> None:
    one, other, third = small(here), small(here), small(here)
    merge(one, here.worker, other, {}, "the same house")
    part(one, here.worker, merges(entries_of(one))[0].number, "another house")
    undone = entries_of(one)[-1].number
    merge(third, here.worker, other, {}, "this house")
    with pytest.raises(ValueError, match="merged into another"):
        correct(one, here.worker, undone, "the first house after all")
    part(third, here.worker, merges(entries_of(third))[0].number, "not this house")
    correct(one, here.worker, undone, "the first house after all")
    assert len(opened(one).plain["persons"]) == 2
    assert set(households_of(here.worker)) == {one, third}


def test_who_merges_crosswise_waits_for_the_other(here: Place) -> None:
    """Both are held in one query and always in the same order, so that none holds what the other one waits for."""
    pair = small(here, name="Ana"), small(here, name="Bea")
    for one, other in (pair, pair[::-1]):
        with CaptureQueriesContext(connection) as queries, pytest.raises(ValueError, match="merged"):
            merge(one, here.worker, other, {}, "one")
            record(other, here.worker, {"kind": "label", "alias": "gone"})
        held = next(query["sql"] for query in queries if 'FROM "households_household"' in query["sql"])
        assert all(each.pk.hex in held.replace("-", "") for each in pair)
        assert 'ORDER BY "households_household"."id" ASC' in held
        part(one, here.worker, merges(entries_of(one))[-1].number, "two")
