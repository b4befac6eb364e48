"""The pages that `make docs` writes show the law as it stands."""

from __future__ import annotations

from datetime import date

from scripts import counters_page, coverage_page, facts_page, open_questions

from takeup.cli.right_data import page
from tests.law.worked import LAW

TODAY = date(2026, 11, 23)
ONLY_IN = "[nur auf"  # how a text that falls back to another language begins


def test_the_page_of_open_questions_is_up_to_date() -> None:
    assert open_questions.FILE.read_text(encoding="utf-8") == open_questions.page(LAW), "run `make docs`"


def test_the_page_of_facts_is_up_to_date() -> None:
    assert facts_page.FILE.read_text(encoding="utf-8") == facts_page.page(LAW), "run `make docs`"


def test_the_page_of_coverage_is_up_to_date() -> None:
    assert coverage_page.FILE.read_text(encoding="utf-8") == coverage_page.page(LAW), "run `make docs`"


def test_the_page_of_counters_is_up_to_date() -> None:
    text = counters_page.FILE.read_text(encoding="utf-8")
    assert text == counters_page.page(LAW, text), "run `make docs`"


def test_the_page_of_a_right_in_german_is_german() -> None:
    for right in LAW:
        assert ONLY_IN not in str(page(right, "de", TODAY)), right.id
