"""Reading a full example: every part of the format, in YAML and as JSON."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from takeup.dossier import DossierError, parse_dossier, read_dossier
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.law import load
from takeup.nontakeup.causes import Awareness, Cause
from takeup.nontakeup.months import parse_month
from takeup.nontakeup.timeline import Claim, Outcome, Run, every_month
from tests.dossier.land import FULL, LAW, SMALL, as_json, read

MAY, JULY = parse_month("2025-05"), parse_month("2025-07")


def test_the_header_and_the_persons():
    dossier = read(FULL)
    assert (dossier.id, dossier.on, dossier.language) == ("widow-forest", date(2026, 3, 10), "nl")
    assert dossier.names == {"maria": "Maria"}
    maria, jan, lea = dossier.persons
    assert maria.facts == {
        "birth_date": date(1947, 5, 2),
        "pension": 900.0,
        "net_wage": DOES_NOT_APPLY,
        "taxable_income": {2023: 18000.0, 2024: None},
        "partnership": "married",
    }
    assert maria.relations == {"partner": ("jan",), "parent": ("lea",)}
    assert jan.lives_here is True
    assert lea.facts["months_worked"] == 12
    assert dossier.household == {"everyone_listed": True, "rent": None}


def test_situations_claims_and_contacts():
    dossier = read(FULL)
    first, second = dossier.situations
    assert first.why == "Jan died"
    assert first.lives_here == {"jan": False}
    assert first.household == {"energy_contract": True}
    assert second.persons == {"maria": {"pension": None}}
    amounts = (Run(MAY, MAY + 1, 500.0), Run(JULY, None, 510.5))
    assert dossier.claims_of("income_guarantee", "maria") == (
        Claim(
            date(2025, 4, 2),
            Outcome.GRANTED,
            date(2025, 5, 2),
            stopped=date(2025, 12, 31),
            amounts=amounts,
        ),
    )
    refused = dossier.claims[1]
    assert (refused.right, refused.holder) == ("energy_tariff", "household")
    assert refused.reason == "No contract in her own name.\nShe may ask again.\n"
    (said,) = dossier.statements_of("income_guarantee", "maria")
    assert (said.awareness, said.causes) == (
        Awareness.DOES_NOT_KNOW,
        (Cause.POOR_INFORMATION, Cause.COST_DIGNITY),
    )
    assert said.recorded()[0].source == "2026-03-01, outreach team"
    assert dossier.contacts[0].note == "Yes"
    assert dossier.statements_of("income_guarantee", "maria", date(2026, 2, 28)) == ()


def test_json_says_the_same():
    assert read(as_json(FULL), "dossier.json") == read(FULL)


def test_json_may_hold_tabs_and_characters_in_two_halves():
    text = json.dumps({"takeup": 1, "id": "a", "persons": {"b": {"name": "😀 \\ud83d\\ude00"}}}, indent="\t")
    assert "\\ud83d" in text
    assert read(text, "a.json").names == {"b": "😀 \\ud83d\\ude00"}


def test_no_key_and_no_name_becomes_a_truth_value():
    text = "takeup: 1\nid: no\non: 2026-01-01\npersons: {yes: {name: on}, no: {partner_of: yes}}\n"
    dossier = read(text)
    assert [person.id for person in dossier.persons] == ["yes", "no"]
    assert (dossier.id, dossier.names) == ("no", {"yes": "on"})
    assert dossier.persons[1].relations == {"partner": ("yes",)}


@pytest.mark.parametrize("written", ["yes", "true", "'yes'"])
def test_truth_where_it_is_expected(written: str):
    assert read(f"takeup: 1\nid: a\npersons: {{b: {{pregnant: {written}}}}}").persons[0].facts == {"pregnant": True}


def test_the_holder_may_be_left_out_where_one_is_possible():
    dossier = read(SMALL + "claims: [{right: igo, date: 2025-01-02, outcome: granted, decided: 2025-01-03, amount: 5}]")
    (claim,) = dossier.claims
    assert claim.holder == "maria"
    assert claim.claim.amounts == (every_month(5.0),)


def test_payments_of_one_month_on_different_days_are_no_fault():
    text = SMALL + (
        "payments:\n- {right: igo, for: 2025-01, amount: 1, date: 2025-02-01}\n"
        "- {right: igo, for: 2025-01, amount: 2, date: 2025-02-02}\n- {right: igo, for: 2025-01, amount: 4}"
    )
    dossier = read(text)
    assert [p.amount for p in dossier.payments_of("income_guarantee", "maria", date(2025, 3, 1))] == [1, 2, 4]


def test_a_separated_partner_and_a_new_one_are_no_fault():
    read(
        "takeup: 1\nid: a\npersons:\n  b: {partner_of: [c, d], partnership: none}\n  c: {lives_here: no}\n"
        "  d: {lives_here: no}\nsituations:\n"
        "  - {from: 2025-01-01, persons: {d: {lives_here: yes}, b: {partnership: de_facto}}}\n"
    )


def test_a_file_is_read_from_disk(tmp_path: Any):
    file = tmp_path / "d.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + FULL.encode())
    assert read_dossier(file, LAW) == read(FULL)
    file.write_bytes(b"takeup: 1\nid: \xff")
    with pytest.raises(DossierError, match=r"d\.yaml, line 1: found bytes that are not text"):
        read_dossier(str(file), LAW)


def test_the_law_of_belgium():
    dossier = parse_dossier(
        "takeup: 1\nid: a\npersons: {b: {pension: 900}}\n"
        "claims: [{right: integration_income, date: 2025-01-01, outcome: pending}]",
        "a.yaml",
        load("takeup.law.be"),
    )
    assert dossier.holders() == (("integration_income", "b"),)
