"""The pages that `make docs` writes show the law as it stands."""

from __future__ import annotations

from scripts import coverage_page, facts_page, open_questions

from tests.law.worked import LAW


def test_the_page_of_open_questions_is_up_to_date() -> None:
    assert open_questions.FILE.read_text(encoding="utf-8") == open_questions.page(LAW), "run `make docs`"


def test_the_page_of_facts_is_up_to_date() -> None:
    assert facts_page.FILE.read_text(encoding="utf-8") == facts_page.page(LAW), "run `make docs`"


def test_the_page_of_coverage_is_up_to_date() -> None:
    assert coverage_page.FILE.read_text(encoding="utf-8") == coverage_page.page(LAW), "run `make docs`"
