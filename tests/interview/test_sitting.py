"""Sittings: made again from their entries they go on in the same way, undo takes an answer away, all of them end."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.dossier import DossierError, parse_dossier, to_plain, write_dossier
from takeup.engine.explore import Asked
from takeup.engine.law import Law, load
from takeup.interview import Done, Fact, Sitting, WhoLivesHere, next_step
from takeup.interview.entries import chosen, skipped, together
from tests.interview.someone import answer, steps

SMALL, BELGIUM = load("tests.cli.smallland"), load("takeup.law.be")
TODAY = date(2026, 3, 10)


def begin(law: Law = SMALL, **given: Any) -> Sitting:
    return Sitting.begin(law, TODAY, "en", **given)


def again(sitting: Sitting) -> Sitting:
    """The same sitting from its entries, which went as JSON."""
    entries = json.loads(json.dumps(sitting.entries))
    return Sitting.begin(sitting.law, sitting.today, sitting.language, sitting.start, entries)


def ranges(sitting: Sitting) -> list[tuple[object, ...]]:
    return [(r.right.id, r.holder, r.low, r.high, set(r.matters)) for r in sitting.exploration.ranges]


def assert_alike(one: Sitting, other: Sitting) -> None:
    assert one.dossier == other.dossier and one.entries == other.entries
    assert next_step(one) == next_step(other)
    if one.dossier is not None:
        assert ranges(one) == ranges(other)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_made_again_from_its_entries_a_sitting_goes_on_in_the_same_way_and_ends(seed: int) -> None:
    random = Random(seed)
    sitting = begin()
    for before, _, after in steps(begin(), random):
        sitting = after
        assert_alike(sitting, again(sitting))
        assert_alike(sitting.undo(), again(before))
    assert isinstance(next_step(sitting), Done)


@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_so_it_does_by_the_law_of_belgium(seed: int) -> None:
    random = Random(seed)
    sitting = begin(BELGIUM)
    for number, (_, _, after) in enumerate(steps(begin(BELGIUM), random, skips=0.05)):
        sitting = after
        if number % 4 == 0:
            assert_alike(sitting, again(sitting))
    assert isinstance(next_step(sitting), Done)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_an_answer_leaves_the_sitting_before_as_it_was(seed: int) -> None:
    random = Random(seed)
    for before, step, _ in steps(begin(), random):
        entries, text = before.entries, write_dossier(before.plain)
        for _ in range(3):
            with suppress(DossierError):  # one that contradicts the rest
                answer(before, step, random)
            assert (before.entries, write_dossier(before.plain)) == (entries, text)
            assert next_step(before) == step


def known(**facts: object) -> Sitting:
    """One adult with a child, of whom all else is told by the test."""
    person = ", ".join(f"{name}: {value}" for name, value in {"birth_date": "1980-01-01", **facts}.items())
    text = f"takeup: 1\nid: a\nhousehold: {{everyone_listed: yes}}\npersons:\n  ana: {{name: Ana, {person}}}\n"
    return begin(start=to_plain(parse_dossier(text + "  lea: {child_of: ana}\n", "a.yaml", SMALL)))


def test_what_contradicts_the_rest_is_refused_with_its_reasons() -> None:
    sitting = known()
    step = next_step(sitting)
    assert step == Fact(Asked("lea", "birth_date"))
    with pytest.raises(DossierError) as caught:
        step.answer(sitting, date(1970, 1, 1))
    assert caught.value.problems and sitting.entries == ()
    assert step.answer(sitting, date(2015, 1, 1)).plain["persons"]["lea"]["birth_date"] == "2015-01-01"


def test_what_was_known_and_is_answered_anew_is_explored_anew() -> None:
    """A page that somebody went back to may send another answer to what is answered already."""
    sitting = known(registered="yes", wage=100).add({"kind": "received_complete", "complete": True})
    assert sitting.exploration.ranges
    for value in (500.0, 2000.0, None, 300.0):
        row = {"subject": "ana", "fact": "wage", "value": value}
        sitting = sitting.add({"kind": "facts", "values": [row]})
        assert_alike(sitting, again(sitting))


def test_names_get_ids_that_nobody_has() -> None:
    sitting = WhoLivesHere().answer(begin(), ["Ana", " ana ", "", "Household", "李", "Àna"])
    assert list(sitting.plain["persons"]) == ["ana", "ana-2", "household-2", "person", "ana-3"]
    assert sitting.undo().dossier is None and sitting.undo().undo().entries == ()
    assert WhoLivesHere().answer(sitting, [" "]) is sitting


def test_the_changes_of_a_sitting_are_those_of_the_dossier() -> None:
    sitting = WhoLivesHere().answer(begin(), ["Ana"]).add(skipped([Asked("ana", "birth_date")]))
    row = {"subject": "ana", "fact": "wage", "value": 3}
    picked = {"kind": "facts", "values": [row]}
    sitting = sitting.add(together([picked, chosen([Asked("ana", "school")])]))
    assert sitting.changes == [{"kind": "person", "id": "ana", "name": "Ana"}, picked]
    assert sitting.skipped == {("ana", "birth_date", "")} and sitting.chosen == (("ana", "school", ""),)


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        {},
        {"kind": "wish"},
        {"kind": "skipped"},
        {"kind": "skipped", "asked": "ana"},
        {"kind": "chosen", "asked": [["ana", "wage"]]},
        {"kind": "chosen", "asked": [["ana", "wage", 3]]},
        {"kind": "chosen", "asked": [], "more": 1},
        {"kind": "together", "entries": {}},
        {"kind": "together", "entries": [{"kind": "together", "entries": []}]},
        {"kind": "together", "entries": [7]},
        {"kind": "name", "id": "ben", "name": "Ben"},
    ],
)
def test_what_is_no_entry_is_refused(wrong: Any) -> None:
    sitting = WhoLivesHere().answer(begin(), ["Ana"])
    with pytest.raises(ValueError, match=r"."):
        sitting.add(wrong)
    with pytest.raises(ValueError, match=r"."):
        begin(entries=[*sitting.entries, wrong])


@pytest.mark.parametrize(
    "wrong", [{}, {"persons": 3}, {"takeup": 1, "id": "a", "persons": {"ana": None}, "situations": [3]}]
)
def test_a_dossier_that_cannot_be_is_refused_before_anything_is_added_to_it(wrong: Any) -> None:
    row = {"subject": "ana", "fact": "wage", "value": 3, "since": "2026-01-01"}
    facts = {"kind": "facts", "values": [row]}
    for entries in ([], [facts]):
        with pytest.raises((DossierError, ValueError)):
            begin(entries=[{"kind": "dossier", "dossier": wrong}, *entries])
