"""Whole letters, as a social worker reads them."""

from __future__ import annotations

import re

import pytest

from takeup.letters import Kind
from tests.letters.examples import CASES, GOLDEN, Case, report, text_of


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.golden.stem)
def test_a_letter_is_word_for_word_what_was_read_and_approved(case: Case) -> None:
    assert text_of(case) == case.golden.read_text(encoding="utf-8")


def test_every_kind_is_kept_in_both_languages_and_nothing_else_is() -> None:
    assert {(case.kind, case.language) for case in CASES} == {(kind, lang) for kind in Kind for lang in ("nl", "fr")}
    assert {case.golden for case in CASES} == set(GOLDEN.glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.golden.stem)
def test_nothing_falls_back_to_another_language_and_no_key_is_left_open(case: Case) -> None:
    text = text_of(case)
    assert not re.search(r"\{\w+\}|\[(alleen|seulement|nog geen|pas encore)", text)


def test_the_figures_of_a_claim_are_those_of_the_check() -> None:
    """Jeanne: 749.75 a month."""
    case = Case("widow-no-igo", "income_guarantee", "jeanne", Kind.CLAIM, "nl")
    found = next(each for each in report(case.file).rights if each.right == case.right)
    assert found.amount.low == 749.75
    assert "€ 749,75 per maand" in text_of(case)
