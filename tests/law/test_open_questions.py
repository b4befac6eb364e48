"""docs/open-questions.md lists what the rights leave open, as it stands in their procedures."""

from __future__ import annotations

from scripts.open_questions import FILE, page

from tests.law.worked import LAW


def test_the_page_is_up_to_date() -> None:
    assert FILE.read_text(encoding="utf-8") == page(LAW), "run `make docs`"
