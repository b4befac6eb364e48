"""The schema takes what the reader takes, and refuses what a schema can see."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from takeup.dossier import dossier_schema, write_dossier
from takeup.engine.law import load
from tests.dossier.land import FULL, LAW, SMALL, as_json_data
from tests.dossier.strategies import dossiers
from tests.dossier.test_faults import FAULTS

SCHEMA = dossier_schema(LAW)
VALIDATOR = Draft202012Validator(SCHEMA)

# what only a reader sees: sense, ids that must exist, the text of the file itself
BEYOND = {
    "no yaml",
    "nothing",
    "two documents",
    "key twice",
    "key that is a list",
    "no such day",
    "person twice",
    "in two ways",
    "date out of range",
    "unknown person",
    "unknown person in a list",
    "oneself",
    "contradiction",
    "own ancestor",
    "child older than the parent",
    "two partners",
    "no partner, and one",
    "no partner from a day on, and one",
    "situation of nobody",
    "before birth",
    "two values on one day",
    "two values for one year",
    "two stays on one day",
    "moving in from nowhere",
    "decided before the claim",
    "overlapping amounts",
    "amounts that end before they begin",
    "who claims",
    "holder of nothing",
    "household as holder",
    "person as holder",
    "claim id twice",
    "to before from",
    "no amount",
    "euros of a status",
    "paid before birth",
    "paid twice",
    "running twice",
    "in time and on the last day",
    "with nobody",
}


def faults(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(as_json_data(text))]


def test_it_is_a_schema_and_json():
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("text", [FULL.replace("IGO", "igo"), SMALL])
def test_good_examples(text: str):
    assert faults(text) == []


def test_an_older_reader_of_yaml_is_fine_with_truth_values():
    data = yaml.safe_load("pregnant: yes\nlives_here: no")
    document = {"takeup": 1, "id": "a", "persons": {"b": data}}
    assert list(VALIDATOR.iter_errors(document)) == []


@settings(max_examples=50, deadline=None)
@given(dossiers())
def test_what_is_written_fits(plain: dict[str, Any]):
    assert faults(write_dossier(plain)) == []


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_faulty_examples(name: str):
    text = FAULTS[name][0]
    if name in BEYOND:
        if name not in {"no yaml", "nothing", "two documents", "key that is a list"}:
            assert faults(text) == [], "the schema sees this now: take it off the list"
    else:
        assert faults(text), "the schema does not see this"


def test_titles_and_questions_in_each_language():
    person = dossier_schema(LAW, "nl")["$defs"]["person"]["properties"]
    assert person["pension"]["title"] == "pension (nl)"
    assert person["pension"]["description"] == "What pension has deze persoon? (nl)"
    assert person["taxable_income"]["title"] == "income dat jaar (nl)"
    assert person["partner_of"]["title"] == "partner"
    assert {"const": "married", "title": "married (nl)"} in person["partnership"]["anyOf"]
    german = dossier_schema(LAW, "de")["$defs"]["person"]["properties"]
    assert german["partner_of"]["title"] == "Partner oder Partnerin"
    english = SCHEMA["$defs"]["person"]["properties"]
    assert english["pension"]["anyOf"][0] == {"type": "number", "minimum": 0, "maximum": 10_000}
    assert dossier_schema(LAW, "fr")["$defs"]["person"]["properties"]["pension"]["title"].startswith("[seulement")


def test_every_fact_and_right_of_belgium():
    law = load("takeup.law.be")
    schema = dossier_schema(law, "fr")
    Draft202012Validator.check_schema(schema)
    assert set(law.facts["person"]) < set(schema["$defs"]["person"]["properties"])
    assert {"const": "leefloon"} in schema["$defs"]["right"]["anyOf"]
