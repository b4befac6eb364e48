"""What is said about a file that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def household(folder: Path, facts: str) -> Path:
    file = folder / "ana.yaml"
    file.write_text(f"takeup: 1\nid: ana\nlanguage: nl\npersons:\n  ana: {{{facts}}}\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_faults_inside_a_file_are_told_in_one_language(belgium: Run, tmp_path: Path, language: str) -> None:
    told = belgium("check", household(tmp_path, "savings: 12345678"), "--lang", language, code=1).stderr
    first, *others = told.splitlines()
    assert first.endswith("ana.yaml cannot be used. This is wrong:")
    assert "allowed: a number from" in " ".join(others)


@pytest.mark.parametrize("facts", ["savings: 12345678", "taxable_income: {2024: 123456789}", "taxable_income: 5"])
def test_bounds_are_in_plain_digits(belgium: Run, tmp_path: Path, facts: str) -> None:
    told = " ".join(belgium("check", household(tmp_path, facts), code=1).stderr.split())
    assert "e+" not in told
    assert ",000 (" in told or ",000)" in told


def test_a_file_that_is_not_there_is_told_in_the_language_asked(belgium: Run, tmp_path: Path) -> None:
    assert "dit bestand is er niet" in belgium("check", tmp_path / "gone.yaml", "--lang", "nl", code=1).stderr
    assert "Diese Datei gibt es nicht" in belgium("check", tmp_path / "gone.yaml", "--lang", "de", code=1).stderr
