"""Counters: what a file may say, which counters a right has where, what is missing and what a team fills in."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takeup.engine.counters import (
    FIELDS,
    Hours,
    Place,
    Span,
    completed,
    counters,
    counters_for,
    kinds,
    place_of,
    places,
)
from takeup.engine.errors import LawError
from takeup.engine.law import Law, load
from takeup.engine.lint import ERROR, NOTE, WARNING, lint

LAW = load("takeup.law.be")
SMALL = Path(__file__).parents[1] / "cli" / "smallland"
TODAY = date(2026, 11, 23)
PLACES = (
    "100: {names: {nl: Dorp, fr: Village}, postcodes: [10, 11]}\n200: {names: {nl: Stad, fr: Ville}, postcodes: [20]}\n"
)
DESK = """
- id: desk-dorp
  names: {nl: Loket Dorp, fr: Guichet Village}
  place: 100
  address: {nl: Straat 1}
  hours: {mon-tue: ["9-12", "13:30-16"], thu: "9-12", text: op afspraak}
  status: confirmed
  sources: [a page]
  checked: 2026-11-23
- {id: desk-stad, names: Loket Stad, place: 200, status: unverified}
- id: desk-everybody
  names: Loket
  phone: "1"
  unverified: [phone]
  status: confirmed
  sources: [a page]
  checked: 2026-11-23
"""


@pytest.fixture
def land(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Law:
    """The small law with counters."""
    folder = tmp_path / tmp_path.name.replace("-", "_")
    shutil.copytree(SMALL, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in folder.rglob("*.py"):
        file.write_text(file.read_text(encoding="utf-8").replace("tests.cli.smallland", folder.name), encoding="utf-8")
    (folder / "counters").mkdir()
    (folder / "counters" / "places.yaml").write_text(PLACES, encoding="utf-8")
    (folder / "counters" / "desk.yaml").write_text(DESK, encoding="utf-8")
    for right in folder.glob("*/procedure.yaml"):
        right.write_text(f"counters: [desk]\n{right.read_text(encoding='utf-8')}", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return Law(folder.name)


def ids(law: Law, place: str | None) -> list[str]:
    return [counter.id for counter in counters_for(law, "basic_income", place)]


def test_a_place_has_its_own_counters_and_those_of_everybody(land: Law) -> None:
    assert kinds(land) == ("desk",)
    for said in ("Dorp", "village", "10", "11", "100"):
        assert ids(land, said) == ["desk-dorp", "desk-everybody"], said
    assert ids(land, "20") == ["desk-stad", "desk-everybody"]
    assert ids(land, None) == ids(land, "nowhere") == ["desk-everybody"]


def test_what_is_missing_and_what_is_second_hand_is_told(land: Law) -> None:
    dorp, stad, everybody = counters(land)
    assert dorp.missing == ("phone", "email", "website")
    assert dorp.is_confirmed("address")
    assert stad.missing == FIELDS
    assert not everybody.is_confirmed("phone")
    assert dorp.hours == Hours(
        days=(
            (0, (Span(540, 720), Span(810, 960))),
            (1, (Span(540, 720), Span(810, 960))),
            (3, (Span(540, 720),)),
        ),
        text={"nl": "op afspraak", "fr": "op afspraak", "en": "op afspraak", "de": "op afspraak"},
    )


def test_a_team_completes_a_counter_and_its_word_counts_as_confirmed(land: Law) -> None:
    _, stad, everybody = counters(land)
    full = completed(stad, {"address": "Plein 2", "phone": " 2 ", "email": "", "hours": {"mon-fri": "9-12"}})
    assert full.missing == ("email", "website")
    assert full.phone == "2" and full.address is not None and full.address["fr"] == "Plein 2"
    assert full.is_confirmed("phone") and full.is_confirmed("address")
    assert completed(stad, {}) == stad
    assert completed(everybody, {"phone": "3"}).is_confirmed("phone")
    mixed = completed(everybody, {"email": "a@b.be"})
    assert mixed.is_confirmed("email") and not mixed.is_confirmed("phone")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"fax": "1"}, "unknown field"),
        ({"phone": 1765}, "must be a text"),
        ({"hours": {"mon": "12-9"}}, "no span"),
        ({"hours": {"someday": "9-12"}}, "no day"),
        ({"address": {"xx": "Straat"}}, "by language"),
    ],
)
def test_what_a_team_cannot_mean_is_told(land: Law, fields: dict[str, object], said: str) -> None:
    with pytest.raises(LawError, match=said):
        completed(counters(land)[1], fields)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("status: unverified", "status: sure", "'status' is 'sure'"),
        ("place: 200", "place: 300", "'place' is 300"),
        ("id: desk-stad", "id: desk-dorp", "stands twice"),
        ("  sources: [a page]\n  checked: 2026-11-23\n- {id: desk-stad", "- {id: desk-stad", "needs 'sources'"),
        ("unverified: [phone]", "unverified: [address]", "which it does not have"),
        ('"13:30-16"', '"13:30-25"', "no span"),
        ("names: Loket Stad", "name: Loket Stad", "unknown key"),
    ],
)
def test_a_fault_in_a_file_names_file_counter_and_key(land: Law, old: str, new: str, said: str) -> None:
    file = land.folder / "counters" / "desk.yaml"
    assert old in DESK
    file.write_text(DESK.replace(old, new), encoding="utf-8")
    with pytest.raises(LawError, match=said) as raised:
        counters(land)
    assert "desk.yaml: counter 'desk" in str(raised.value)
    assert any(said.strip("'") in finding.fault for finding in lint(land, TODAY) if finding.level == ERROR)


def test_every_right_says_at_which_counters_it_is_asked_for(land: Law) -> None:
    def faults(text: str) -> list[str]:
        file = land.folder / "basic_income" / "procedure.yaml"
        before = file.read_text(encoding="utf-8")
        file.write_text(before.replace("counters: [desk]\n", text), encoding="utf-8")
        found = [f.fault for f in lint(land, TODAY) if f.level != NOTE and "counter" in f.fault]
        file.write_text(before, encoding="utf-8")
        return found

    assert faults("counters: [desk]\n") == []
    assert faults("counters: [shop]\n") == ["unknown kind of counter 'shop'; known are desk"]
    assert faults("counters: []\n") == ["one way to ask is a counter, but 'counters' names no kind"]
    assert faults("") == ["'counters' is missing: kinds out of desk, or []"]
    assert faults("counters: desk\n") == ["'counters' must be a list"]


def test_a_counter_that_was_checked_long_ago_is_told(land: Law) -> None:
    stale = [f for f in lint(land, date(2028, 6, 1)) if "desk-dorp" in f.fault]
    assert [f.level for f in stale] == [WARNING]


# -- Brussels --------------------------------------------------------------------------------------


@given(st.sampled_from(places(LAW)), st.data())
def test_every_municipality_is_found_by_name_in_both_languages_and_by_postcode(
    place: Place, data: st.DataObject
) -> None:
    said = data.draw(st.sampled_from([place.code, *place.postcodes, *place.names.values()]))
    assert place_of(LAW, data.draw(st.sampled_from([said, said.upper(), said.replace("-", " "), f" {said} "]))) == place


def test_the_nineteen_public_centres_are_each_in_their_municipality() -> None:
    assert len(places(LAW)) == 19
    for place in places(LAW):
        (centre,) = counters_for(LAW, "integration_income", place.postcodes[0])
        assert (centre.kind, centre.place) == ("ocmw", place)
        assert centre.address is not None
        assert any(postcode in centre.address["fr"] for postcode in place.postcodes), centre.id


def test_a_public_centre_as_its_page_says() -> None:
    """https://ocmwjette.be/sociale-actie/sociale-dienst"""
    (jette,) = counters_for(LAW, "integration_income", "Jette")
    assert jette.address is not None and jette.address["nl"] == "Sint-Pieterskerkstraat 47, 1090 Jette"
    assert jette.phone == "02 422 46 11"
    assert jette.hours is not None and jette.hours.days[0] == (0, (Span(510, 720), Span(795, 960)))
    assert [day for day, _ in jette.hours.days] == [0, 1, 2, 3, 4]


def test_what_is_known_has_a_source() -> None:
    for counter in counters(LAW):
        assert set(counter.missing) == set(FIELDS) or counter.sources, counter.id


def test_an_address_in_brussels_has_its_names_in_both_languages() -> None:
    """But for the one street of which no Dutch name was found."""
    known = {each.id: each.address for each in counters(LAW) if each.address is not None}
    assert [id for id, address in known.items() if set(address) != {"nl", "fr"}] == ["ocmw-sint-pieters-woluwe"]
    assert all(len(set(address.values())) == len(address) for address in known.values())
