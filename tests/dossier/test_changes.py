"""Changes as data: each does what it says, and nothing else can be brought in."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from takeup.dossier import DossierError, empty, to_plain, write_dossier
from takeup.dossier.changes import _MAKE, _SHAPES, apply, whole
from takeup.engine.facts import UNKNOWN
from takeup.nontakeup.causes import Awareness, Cause
from takeup.nontakeup.timeline import Outcome
from tests.dossier.land import FULL, read
from tests.dossier.strategies import dossiers


def changed(*changes: dict[str, Any], start: str | None = None) -> Any:
    """The dossier after changes that were sent as JSON, written and read again."""
    plain = empty("home") if start is None else to_plain(read(start))
    for change in changes:
        apply(plain, json.loads(json.dumps(change)))
    return read(write_dossier(plain))


MARIA = {"kind": "person", "id": "maria", "name": "Maria"}
JAN = {"kind": "person", "id": "jan"}
CLAIM = {"kind": "claim", "id": "c1", "right": "igo", "holder": "maria", "date": "2025-04-02"}


def facts(subject: str, since: str | None = None, **values: Any) -> dict[str, Any]:
    start = {} if since is None else {"since": since}
    rows = [{"subject": subject, "fact": fact, "value": value, **start} for fact, value in values.items()]
    return {"kind": "facts", "values": rows}


def test_every_kind_has_a_form_and_is_told():
    from takeup.dossier import changes

    told = [line.split("|")[1].strip() for line in (changes.__doc__ or "").splitlines() if line.startswith("| ")]
    assert told[1:] == list(_MAKE) == list(_SHAPES)


def test_people_and_their_names():
    dossier = changed(
        MARIA, JAN, {"kind": "name", "id": "jan", "name": "Jan"}, {"kind": "name", "id": "maria", "name": ""}
    )
    assert dossier.names == {"jan": "Jan"} and [each.id for each in dossier.persons] == ["maria", "jan"]
    assert changed({"kind": "person", "id": "maria", "name": ""}).names == {}


def test_facts_as_a_file_writes_them():
    dossier = changed(
        MARIA,
        facts("maria", birth_date="1950-01-01", pension=900, pregnant=False, net_wage="does not apply"),
        facts("maria", taxable_income={"2023": 18000}, lives_here=True),
        facts("maria", taxable_income={"2024": "unknown"}),
        facts("maria", "2025-06-01", pension=950.5, partnership="none"),
        facts("household", rent="unknown"),
    )
    (maria,) = dossier.persons
    assert maria.facts["birth_date"] == date(1950, 1, 1) and maria.facts["pension"] == 900 and maria.lives_here
    assert maria.facts["taxable_income"] == {2023: 18000, 2024: None} and maria.facts["pregnant"] is False
    (june,) = dossier.situations
    assert (june.since, june.persons["maria"]) == (date(2025, 6, 1), {"pension": 950.5, "partnership": "none"})
    assert dossier.household["rent"] is UNKNOWN


def test_what_was_said_is_taken_back():
    start = (MARIA, facts("maria", pension=900), facts("maria", "2025-06-01", pension=950, pregnant=True))
    some = changed(*start, facts("maria", pension=None), facts("maria", "2025-06-01", pension=None))
    assert some.persons[0].facts == {} and some.situations[0].persons == {"maria": {"pregnant": True}}
    none = changed(*start, facts("maria", "2025-06-01", pension=None, pregnant=None), facts("household", rent=None))
    assert none.situations == () and none.persons[0].facts == {"pension": 900}
    household = changed(MARIA, facts("household", "2025-06-01", rent=700), facts("household", "2025-06-01", rent=None))
    assert household.situations == ()
    why = {"kind": "situation", "since": "2025-06-01", "why": "moved"}
    kept = changed(*start, why, facts("maria", "2025-06-01", pension=None, pregnant=None))
    assert [each.why for each in kept.situations] == ["moved"]
    never = changed(*start, facts("maria", "2025-07-01", pension=None))
    assert never == changed(*start)


def test_who_is_what_to_whom_takes_the_place_of_what_was_said():
    partner = {"one": "maria", "relation": "partner", "other": "jan"}
    sibling = {"one": "jan", "relation": "sibling", "other": "maria"}
    dossier = changed(
        MARIA, JAN, {"kind": "relations", "values": [partner]}, {"kind": "relations", "values": [sibling]}
    )
    assert [dict(each.relations) for each in dossier.persons] == [{}, {"sibling": ("maria",)}]


def test_why_things_changed():
    why = {"kind": "situation", "since": "2025-06-01", "why": "Jan died"}
    dossier = changed(MARIA, facts("maria", "2025-06-01", pension=950), why)
    assert [(each.since, each.why) for each in dossier.situations] == [(date(2025, 6, 1), "Jan died")]


def test_what_is_received():
    one = {"kind": "received", "right": "child_benefit", "holder": "maria", "for": "2025-01", "amount": 174.08}
    run = {"kind": "received", "right": "energy_tariff", "from": "2026-01"}
    late = {**one, "for": "2025-02", "date": "2025-09-01"}
    dossier = changed(MARIA, one, run, late, {"kind": "received_complete", "complete": ["child_benefit"]})
    found = [(each.right, each.amount, each.last, each.paid) for each in dossier.payments]
    assert found[0][:2] == ("child_benefit", 174.08) and found[1][0] == "energy_tariff" and found[1][2] is None
    assert found[2][3] == date(2025, 9, 1)
    assert dossier.payments_complete == ("child_benefit",)
    assert changed(MARIA, {"kind": "received_complete", "complete": True}).payments_complete is True
    not_said = [{"kind": "received_complete", "complete": value} for value in (True, None)]
    assert changed(MARIA, *not_said).payments_complete is None


def test_a_claim_from_beginning_to_end():
    granted = {"kind": "decision", "claim": "c1", "outcome": "granted", "decided": "2025-05-02", "amount": 500}
    refused = {"kind": "decision", "claim": "c1", "outcome": "refused", "decided": "2025-05-02", "reason": "No."}
    assert changed(MARIA, CLAIM).claims[0].claim.outcome is Outcome.PENDING
    claim = changed(MARIA, CLAIM, granted, {"kind": "stop", "claim": "c1", "day": "2025-12-31"}).claims[0].claim
    assert (claim.outcome, claim.decided, claim.stopped) == (Outcome.GRANTED, date(2025, 5, 2), date(2025, 12, 31))
    assert [run.amount for run in claim.amounts] == [500]
    record = changed(MARIA, CLAIM, granted, refused).claims[0]
    assert (record.claim.outcome, record.claim.amounts, record.reason) == (Outcome.REFUSED, (), "No.")
    runs = {**granted, "amount": None, "amounts": [{"from": "2025-04", "amount": 480.5}]}
    del runs["amount"]
    assert changed(MARIA, CLAIM, refused, runs).claims[0].reason is None
    withdrawn = changed(MARIA, CLAIM, {"kind": "withdrawal", "claim": "c1", "day": "2025-04-20"}).claims[0].claim
    assert (withdrawn.outcome, withdrawn.withdrawn) == (Outcome.WITHDRAWN, date(2025, 4, 20))


def test_a_conversation():
    said = {"right": "igo", "holder": "maria", "awareness": "does_not_know", "causes": ["cost_dignity"]}
    contact = {"date": "2026-03-01", "place": "home", "by": "team", "with": "maria", "note": "At the kitchen table"}
    (found,) = changed(MARIA, {"kind": "contact", **contact, "statements": [said]}).contacts
    assert (found.place, found.by, found.person, found.note) == ("home", "team", "maria", "At the kitchen table")
    (statement,) = found.statements
    assert (statement.awareness, statement.causes) == (Awareness.DOES_NOT_KNOW, (Cause.COST_DIGNITY,))


def test_a_whole_dossier_and_claims_that_can_be_named():
    change = whole(to_plain(read(FULL)))
    again = changed(change)
    before = read(FULL)
    assert [each.id for each in again.claims] == ["c1", "claim-1"]
    assert (again.persons, again.situations, again.payments) == (before.persons, before.situations, before.payments)
    stop = {"kind": "decision", "claim": "claim-1", "outcome": "granted", "decided": "2025-03-01"}
    assert changed(change, stop).claims[1].claim.outcome is Outcome.GRANTED


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_a_whole_dossier_is_the_same_after_it_went_as_json(plain: dict[str, Any]):
    try:
        before = read(write_dossier(plain))
    except DossierError:
        return  # people or claims that cannot be together
    again = changed(whole(plain))
    assert again.persons == before.persons and again.situations == before.situations
    assert [each.claim for each in again.claims] == [each.claim for each in before.claims]
    assert again.payments == before.payments and again.contacts == before.contacts


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"kind": "wish"},
        {"kind": ["facts"]},
        {"kind": "person"},
        {"kind": "person", "id": "maria", "age": 3},
        {"kind": "person", "id": "two words"},
        {"kind": "person", "id": "jan", "name": "\ud800"},
        {"kind": "name", "id": "jan", "name": "Jan"},
        {"kind": "facts", "values": {}},
        {"kind": "facts", "values": [[]]},
        facts("jan", pension=900),
        facts("maria", name="Jan"),
        facts("maria", partner_of="jan"),
        facts("maria", pension=float("nan")),
        facts("maria", pension=[900]),
        facts("maria", taxable_income={"of late": 900}),
        facts("maria", "2025-13-01", pension=900),
        facts("maria", "20250101", pension=900),
        {"kind": "relations", "values": [{"one": "maria", "relation": "friend", "other": "maria"}]},
        {"kind": "received", "right": "igo", "holder": "maria", "from": "2025-1"},
        {"kind": "received_complete", "complete": "yes"},
        {"kind": "claim", "id": "c1", "right": "igo", "holder": "maria", "date": "2025-04-31"},
        {"kind": "decision", "claim": "c2", "outcome": "granted", "decided": "2025-04-30"},
        {"kind": "decision", "claim": "c1", "outcome": "pending", "decided": "2025-04-30"},
        CLAIM,
        "person",
        None,
    ],
)
def test_what_is_no_change_is_refused(wrong: Any):
    plain = empty("home")
    apply(plain, MARIA)
    apply(plain, CLAIM)
    before = deepcopy(plain)
    with pytest.raises(ValueError, match=r"."):
        apply(plain, wrong)
    assert read(write_dossier(plain)) == read(write_dossier(before))


def test_what_is_kept_of_a_change_is_its_own():
    plain, change = empty("home"), {"kind": "contact", "date": "2026-03-01", "place": "home", "statements": []}
    apply(plain, change)
    plain["contacts"][0]["place"] = "street"
    assert change["place"] == "home"


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["maria", "c1", "igo"]),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text(max_size=8), each, max_size=3),
    max_leaves=8,
)
keys = sorted({key.removesuffix("?") for shape in _SHAPES.values() for key in shape})
some_changes = st.builds(
    lambda kind, fields: {"kind": kind, **fields},
    st.sampled_from([kind for kind in _SHAPES if kind != "dossier"]),
    st.dictionaries(st.sampled_from(keys), anything, max_size=4),
)


@given(st.lists(some_changes | anything, max_size=4))
def test_whatever_is_sent_makes_a_change_or_a_valueerror(sent: list[Any]):
    plain = empty("home")
    apply(plain, MARIA)
    apply(plain, CLAIM)
    for change in sent:
        try:
            apply(plain, change)
            read(write_dossier(plain))
        except (ValueError, DossierError):
            return
