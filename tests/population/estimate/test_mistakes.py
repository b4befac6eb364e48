"""Non-take-up over stated rates of mistakes, and where it turns; nothing that is hidden is told by it."""

from __future__ import annotations

import pytest

from takeup.population.estimate.corrections import receipt_turning_point, true_receipt
from takeup.population.estimate.manifest import read_manifest
from takeup.population.estimate.mistakes import INDICATORS, Mistakes, sentence
from takeup.population.estimate.result import Withheld
from takeup.population.estimate.tables import estimate
from tests.population.estimate.screens import NAMED, household_row, right_row, write_screen


class TestTurningPoint:
    @pytest.mark.parametrize("over", [0.0, 0.016])
    def test_there_the_rate_is_the_limit(self, over):
        under = receipt_turning_point(0.5, 0.3, over)
        assert under is not None
        assert 1 - (true_receipt(0.5, under, over) or 0) == pytest.approx(0.3)

    def test_already_under_it(self):
        assert receipt_turning_point(0.9, 0.2) is None

    def test_nobody_says_that_they_receive(self):
        assert receipt_turning_point(0.0, 0.2) is None

    def test_a_limit_that_is_none(self):
        with pytest.raises(ValueError, match="rate: at least 0 and less than 1, not 1"):
            receipt_turning_point(0.5, 1.0)


def screen(folder, receive=60, miss=40, rest=900):
    """The cells of rent help, as many as said."""
    households = [household_row(f"h{i}") for i in range(receive + miss + rest)]
    rows = [right_row(f"h{i}", due=100, received=100 if i < receive else 0) for i in range(receive + miss)]
    return write_screen(folder, households, rows)


def of_rent(folder, **mistakes):
    table = estimate(folder, mistakes=Mistakes(**mistakes))
    return {name: table.one(name, right="rent_help") for name in INDICATORS}


def test_the_formulas_of_the_method(tmp_path):
    """a = 0: TN = (40 - f 940) / (1 - f) and NTU = TN / (TN + 60); r = .6 / (1 - u)."""
    found = of_rent(screen(tmp_path), under=(0.0, 0.1), over=(0.0, 0.0), false_eligible=(0.0, 0.02))
    missing = (40 - 0.02 * 940) / 0.98
    assert found["non_take_up_corrected"].bound_low == pytest.approx(missing / (missing + 60))
    assert found["non_take_up_corrected"].bound_high == pytest.approx(0.4)
    assert found["non_take_up_receipt"].bound_low == pytest.approx(1 - 0.6 / 0.9)
    assert found["turns_at_under"].value == pytest.approx(1 - 0.6 / 0.8)
    # TN = .2 / .8 * 60 = 15 = (40 - f 940) / (1 - f)
    assert found["turns_at_false_eligible"].value == pytest.approx(25 / 925)


def test_where_a_cell_is_hidden_so_is_all_of_it(tmp_path):
    found = of_rent(screen(tmp_path, receive=3, miss=200))
    assert {each.withheld for each in found.values()} == {Withheld.SUPPRESSED}


def test_nobody_receives(tmp_path):
    found = of_rent(screen(tmp_path, receive=0, miss=300))
    assert found["turns_at_under"].withheld is Withheld.NO_SUCH
    assert found["non_take_up_corrected"].withheld is Withheld.NOT_MEASURABLE


def test_the_rates_are_in_the_definition():
    told = sentence("non_take_up_receipt", Mistakes(under=(0.01, 0.055)))
    assert "1 tot 5,5 % van wie ontvangt" in told.nl
    assert "1 à 5,5 % de ceux qui reçoivent" in told.fr
    assert "1 to 5.5% of those who receive" in told.en


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"under": (0.2, 0.1)}, r"under: 0\.2\.\.0\.1"),
        ({"over": (0.0, 1.0)}, "over: "),
        ({"under": (0.0, 0.6), "over": (0.0, 0.5)}, "together they must stay under 1"),
        ({"limit": 0.0}, r"limit: 0\.0"),
    ],
)
def test_rates_that_are_none(wrong, told):
    with pytest.raises(ValueError, match=told):
        Mistakes(**wrong)


@pytest.mark.parametrize(
    ("first", "last", "seen"),
    [
        ("2026-06", "2026-06", False),
        ("2026-09", "2026-09", True),
        ("2026-07", "2026-12", True),
        ("2024-10", "2026-08", True),
    ],
)
def test_the_month_of_a_yearly_right(tmp_path, first, last, seen):
    rights = {"school_help": {**NAMED["school_help"], "in_month": 9}, "rent_help": NAMED["rent_help"]}
    folder = write_screen(tmp_path, [household_row("a")], [], rights=rights, months={"from": first, "to": last})
    manifest = read_manifest(folder)
    assert manifest.looked_at(manifest.rights["school_help"]) is seen
    assert manifest.looked_at(manifest.rights["rent_help"])
