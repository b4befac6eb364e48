"""What changed in the law between two days, on the law of Toyland."""

from __future__ import annotations

from datetime import date

from takeup.engine.changes import FIGURE, KNOWN_UNTIL, RULE, change_days, changes
from takeup.engine.law import load

TOYLAND = load("tests.engine.toyland")


def found(first: date, last: date) -> list[tuple[str, str, str, str]]:
    return [(c.day.isoformat(), c.right, c.kind, c.name) for c in changes(TOYLAND, first, last)]


def test_a_new_figure_a_new_text_and_the_end_of_what_is_known() -> None:
    in_top_up = [row for row in found(date(2024, 1, 1), date(2026, 12, 31)) if row[1] == "top_up"]
    assert in_top_up == [
        ("2024-01-01", "top_up", FIGURE, "level"),
        ("2025-01-01", "top_up", RULE, "income"),
        ("2026-01-01", "top_up", KNOWN_UNTIL, "level"),
    ]


def test_both_days_count_and_none_beyond() -> None:
    assert ("2025-01-01", "top_up", RULE, "income") in found(date(2025, 1, 1), date(2025, 1, 1))
    assert not [row for row in found(date(2025, 1, 2), date(2025, 12, 31)) if row[1] == "top_up"]


def test_a_change_tells_the_old_and_the_new_value_and_where_it_was_read() -> None:
    (level,) = [c for c in changes(TOYLAND, date(2024, 1, 1), date(2024, 1, 1)) if c.name == "level"]
    assert level.before == {"alone": 900, "together": 600}
    assert level.after == {"alone": 1000, "together": 700}
    assert (level.source, level.status, level.unit) == ("Toy Gazette 2", "derived", "EUR/month")


def test_the_end_of_what_is_known_is_no_day_of_change() -> None:
    assert date(2026, 1, 1) not in change_days(TOYLAND, date(2025, 6, 1), date(2026, 12, 31))
