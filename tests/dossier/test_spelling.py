"""How a number or a day should have been written."""

from __future__ import annotations

import pytest

from takeup.dossier.spelling import day_spelled, number_spelled


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("900,5", "900.5"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1.234.567,8", "1234567.8"),
        ("€ 900", "900"),
        ("900 EUR", "900"),
        ("1 234,50 €", "1234.50"),
        ("1 234.50", "1234.50"),
        ("1'234", "1234"),
        ("-5,0", "-5.0"),
        ("1,234", None),
        ("about 900", None),
        ("", None),
        (".", None),
    ],
)
def test_numbers(written: str, spelled: str | None):
    assert number_spelled(written) == spelled


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("31/1/2025", "2025-01-31"),
        ("1-2-2025", "2025-02-01"),
        ("01.02.2025", "2025-02-01"),
        ("2025/2/1", "2025-02-01"),
        ("20250201", "2025-02-01"),
        ("1/31/2025", None),
        ("2025", None),
        ("soon", None),
    ],
)
def test_days(written: str, spelled: str | None):
    assert day_spelled(written) == spelled
