"""What is written can be read by people, and reads back as the same dossier."""

from __future__ import annotations

import os
import stat
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from takeup.dossier import save_dossier, to_plain, write_dossier
from takeup.dossier.write import number_text
from takeup.engine.facts import DOES_NOT_APPLY
from tests.dossier.land import FULL, SMALL, as_json, read
from tests.dossier.strategies import dossiers

WRITTEN = """\
takeup: 1
id: widow-forest
on: 2026-03-10
language: nl
household:
  everyone_listed: yes
  rent: unknown
persons:
  maria:
    name: Maria
    birth_date: 1947-05-02
    partner_of: jan
    parent_of: lea
    pension: 900
    net_wage: does not apply
    taxable_income: {2023: 18000, 2024: unknown}
    partnership: married
"""


def test_the_text_is_readable():
    text = write_dossier(read(FULL))
    assert text.startswith(WRITTEN)
    assert "  - {right: child_benefit, holder: lea, for: 2025-01, amount: 174.08, date: 2025-02-08}\n" in text
    assert "  - {right: energy_tariff, holder: household, from: 2026-01}\n" in text
    assert "    reason: |\n      No contract in her own name.\n      She may ask again.\n" in text
    assert "    note: 'Yes'\n" in text
    assert "payments_complete: [child_benefit]\n" in text
    assert "      - {from: 2025-07, amount: 510.50}\n" in text


def test_the_full_example_reads_back_and_is_stable():
    dossier = read(FULL)
    text = write_dossier(dossier)
    assert read(text) == dossier
    assert write_dossier(read(text)) == text
    assert write_dossier(to_plain(dossier)) == text


@settings(max_examples=100, deadline=None)
@given(dossiers())
def test_any_dossier_reads_back(plain: dict[str, Any]):
    written = write_dossier(plain)
    dossier = read(written)
    text = write_dossier(dossier)
    assert read(text) == dossier
    assert write_dossier(read(text)) == text
    assert read(as_json(text), "dossier.json") == dossier
    for id, facts in plain["persons"].items():
        person = next(each for each in dossier.persons if each.id == id)
        assert person.name == facts.get("name")
        assert person.facts.get("pension") in (facts.get("pension"), None, DOES_NOT_APPLY)


@given(st.floats(0, 1e9))
def test_numbers_read_back(number: float):
    assert float(number_text(number)) == number


@pytest.mark.parametrize(
    ("number", "text"), [(900.0, "900"), (174.1, "174.10"), (0.125, "0.1250"), (1234.567, "1234.567")]
)
def test_numbers_as_written(number: float, text: str):
    assert number_text(number) == text


def test_values_of_the_engine_can_be_written():
    plain = {
        "takeup": 1,
        "id": "a",
        "persons": {"b": {"pension": None, "net_wage": DOES_NOT_APPLY, "birth_date": "1950-01-01"}},
    }
    assert write_dossier(plain) == (
        "takeup: 1\nid: a\npersons:\n  b:\n    birth_date: 1950-01-01\n"
        "    pension: unknown\n    net_wage: does not apply\n"
    )
    with pytest.raises(TypeError, match="cannot stand in a dossier"):
        write_dossier({"id": object()})


def test_saving_is_all_or_nothing(tmp_path: Any, monkeypatch: Any):
    file = tmp_path / "d.yaml"
    save_dossier(file, read(SMALL))
    assert read(file.read_text()) == read(SMALL)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.chmod(0o644)
    before = file.read_text()

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        save_dossier(file, read(FULL))
    assert file.read_text() == before
    assert [each.name for each in tmp_path.iterdir()] == ["d.yaml"]
    monkeypatch.undo()
    save_dossier(str(file), read(FULL))
    assert read(file.read_text()) == read(FULL)
    assert stat.S_IMODE(file.stat().st_mode) == 0o644


def test_a_link_stays_a_link(tmp_path: Any):
    real, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    real.write_text(SMALL)
    link.symlink_to(real)
    save_dossier(link, {**to_plain(read(SMALL)), "on": date(2026, 1, 1)})
    assert link.is_symlink()
    assert read(real.read_text()).on == date(2026, 1, 1)
