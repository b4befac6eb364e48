"""Time to claim on a screen: what counts how long, by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.manifest import ScreenError, UnknownRightError
from takeup.population.estimate.result import Withheld
from takeup.population.estimate.screen_duration import ClaimTimes, claim_times
from tests.population.estimate.screens import NAMED, household_row, right_row, write_screen

OPEN = Rules(0, 0)
TOLD: dict[str, Any] = {
    "months": {"from": "2025-01", "to": "2026-06"},
    "on": "2026-07-10",
    "observed": {"received": True, "claims": True},
}
JANUARY = date(2025, 1, 1)


def screen(folder: Path, *spells: dict[str, Any], weight: float = 1.0, **told: Any) -> Path:
    """A household a spell, of rent help."""
    households = [household_row(f"h{i}", weight=weight, territory=f"{i % 2}") for i in range(len(spells))]
    rows = [right_row(f"h{i}", due=100, **spell) for i, spell in enumerate(spells)]
    return write_screen(folder, households, rows, **{**TOLD, **told})


def spell(delay: int | None, start: date | None = JANUARY, **more: Any) -> dict[str, Any]:
    return {"spell_from": start, "claim_delay": delay, **more}


def share(found: ClaimTimes, months: str) -> float | None:
    return found.table.one("claimed_within", right="rent_help", months=months).value


def test_days_go_to_the_month_of_the_claim(tmp_path):
    found = claim_times(screen(tmp_path, spell(0), spell(1), spell(3), spell(None)), "rent_help", rules=OPEN)
    assert (share(found, "1"), share(found, "3"), share(found, "12")) == pytest.approx((0.5, 0.75, 0.75))
    median = found.table.one("median_days_to_claim", right="rent_help")
    assert median.value == 31  # 1 January to 1 February


@pytest.mark.parametrize("start", [date(2025, month, 1) for month in range(1, 13)])
@pytest.mark.parametrize(("delay", "within"), [(1, "1"), (2, "3"), (3, "3"), (4, "12")])
def test_months_are_months_whatever_their_days(tmp_path, start, delay, within):
    found = claim_times(screen(tmp_path, spell(delay, start), spell(None), on="2027-01-10"), "rent_help", rules=OPEN)
    shown = {months: share(found, months) for months in ("1", "3", "12")}
    assert shown[within] == pytest.approx(0.5)
    assert all(shown[months] == 0 for months in shown if int(months) < int(within))


def test_who_has_not_claimed_counts_until_the_day_of_looking_back(tmp_path):
    """Of four, one is seen for ten days only: of the three others one claims after five months."""
    spells = (spell(None, date(2026, 7, 1)), spell(5), spell(None), spell(None))
    found = claim_times(screen(tmp_path, *spells), "rent_help", rules=OPEN)
    assert share(found, "12") == pytest.approx(1 / 3)


def test_what_is_left_out_is_counted(tmp_path):
    spells = (spell(0), spell(None), spell(1, None), spell(0, cannot_say="fact:rent"))
    found = claim_times(screen(tmp_path, *spells), "rent_help", rules=OPEN)
    assert found.left_out == 2
    assert share(found, "1") == pytest.approx(0.5)
    assert claim_times(tmp_path, "rent_help").left_out is None  # so few are not told


def test_weights_count(tmp_path):
    folder = screen(tmp_path, spell(0), spell(None), weight=1.0)
    heavy = [household_row("h0", weight=3.0), household_row("h1", weight=1.0)]
    rows = [right_row("h0", due=100, **spell(0)), right_row("h1", due=100, **spell(None))]
    weighted = write_screen(tmp_path / "w", heavy, rows, **TOLD)
    assert share(claim_times(folder, "rent_help", rules=OPEN), "12") == pytest.approx(0.5)
    assert share(claim_times(weighted, "rent_help", rules=OPEN), "12") == pytest.approx(0.75)


def test_places_and_the_test_between_them(tmp_path):
    spells = [spell(0 if i % 2 else None) for i in range(60)]
    found = claim_times(screen(tmp_path, *spells), "rent_help", ("right", "territory"), rules=OPEN)
    assert found.table.one("claimed_within", right="rent_help", territory="1", months="1").value == 1
    assert found.table.one("claimed_within", right="rent_help", territory="0", months="12").value == 0
    assert found.log_rank is not None and found.log_rank < 0.001


def test_few_claims_are_hidden(tmp_path):
    spells = [spell(0) for _ in range(3)] + [spell(None) for _ in range(200)]
    found = claim_times(screen(tmp_path, *spells), "rent_help")
    assert {each.withheld for each in found.table if each.indicator == "claimed_within"} == {Withheld.SUPPRESSED}


def test_nobody_whose_beginning_is_known(tmp_path):
    found = claim_times(screen(tmp_path, spell(0, None)), "rent_help", rules=OPEN)
    assert {each.reason.en for each in found.table if each.reason} == {
        "Not measurable with this source: of nobody it can be seen when this right began."
    }


def test_a_yearly_right_outside_the_months(tmp_path):
    rights = {**NAMED, "school_help": {**NAMED["school_help"], "in_month": 9}}
    folder = screen(tmp_path, spell(0), rights=rights, months={"from": "2026-01", "to": "2026-06"})
    found = claim_times(folder, "school_help")
    assert all("paid in September" in each.reason.en for each in found.table if each.reason)


class TestErrors:
    def test_an_unknown_right(self, tmp_path):
        with pytest.raises(UnknownRightError, match="'rent' is not in the screen; it has: rent_help"):
            claim_times(screen(tmp_path, spell(0)), "rent")

    def test_an_older_screen(self, tmp_path):
        folder = screen(tmp_path, spell(0), on=None)
        with pytest.raises(ScreenError, match="'on' is missing; screen the file again"):
            claim_times(folder, "rent_help")

    def test_two_places_at_once(self, tmp_path):
        with pytest.raises(ValueError, match="by: territory, stratum; allowed is one of"):
            claim_times(screen(tmp_path, spell(0)), "rent_help", ("territory", "stratum"))
