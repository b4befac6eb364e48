"""docs/population.md is true: its mappings can be read, and it names every column and every key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from takeup.engine.law import load
from takeup.population import entry_keys, mapping
from takeup.population.entries import BOUNDS
from takeup.population.mapping import read_mapping
from takeup.population.schema import CHANGE_COLUMNS, CLAIM_COLUMNS, MEMBER_COLUMNS, RECEIVED_COLUMNS, schema

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "population.md").read_text(encoding="utf-8")
LAW = load("takeup.law.be")
MAPPINGS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("text", MAPPINGS, ids=range(len(MAPPINGS)))
def test_a_mapping_on_the_page_can_be_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "mapping.yaml").write_text(text, encoding="utf-8")
    assert read_mapping(tmp_path / "mapping.yaml", LAW).persons.facts


def test_the_example_on_the_page_is_the_example(tmp_path: Path) -> None:
    told = (ROOT / "examples" / "population" / "mapping.yaml").read_text(encoding="utf-8")
    for line in MAPPINGS[0].splitlines():
        assert line in told


def test_the_page_names_every_column() -> None:
    nested = {**MEMBER_COLUMNS, **CHANGE_COLUMNS, **RECEIVED_COLUMNS, **CLAIM_COLUMNS}
    assert not [name for name in (*schema(LAW).names, *nested) if f"`{name}`" not in PAGE]


def test_the_page_names_every_key_of_a_mapping() -> None:
    keys = {*mapping._TOP, *mapping._HOUSEHOLD_COLUMNS, *mapping._PERSON_COLUMNS, *mapping._COMMON, *BOUNDS}
    keys |= {*entry_keys._FOR_ALL, *(key for keys in entry_keys._OF_KIND.values() for key in keys)}
    assert not [key for key in keys if f"`{key}`" not in PAGE]
