"""No collected example is left out in silence: each is met by a test, or listed with the reason."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
import yaml

from tests.conftest import ABSENT, shared_folder
from tests.law import worked

NOT_MODELLED = dict.fromkeys(
    ("JB-01", "JB-03", "JB-06"),
    "the Flemish job bonus is for people who work and live in Flanders; it is paid by itself",
)


def test_every_right_of_the_collected_examples_is_read_by_some_test() -> None:
    folder = shared_folder()
    if folder is None:
        pytest.skip(ABSENT)
    for file in [*Path(__file__).parent.glob("test_shared_*.py"), Path(__file__).with_name("test_payslip.py")]:
        importlib.import_module(f"tests.law.{file.stem}")
    left = [
        case["id"]
        for name in ("published.yaml", "third_party.yaml")
        for case in yaml.safe_load((folder / "cases" / name).read_text(encoding="utf-8"))
        if (name, case["right"]) not in worked.READ
    ]
    assert sorted(left) == sorted(NOT_MODELLED)
