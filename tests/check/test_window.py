"""A window chooses the months that are shown and summed; lines are always looked at whole."""

from __future__ import annotations

import pytest
import yaml

from takeup.check import check
from takeup.check.report import Report
from takeup.dossier import parse_dossier
from takeup.nontakeup import parse_month
from tests.check.test_check import LAW, SINGLE, SINGLE_2025, adult, plain, right, since

ANA = adult(activity="other", lasting_limits="no", pregnant="no", studies="none")
UNCLAIMED = plain("2026-05-20", {"ana": ANA}, situations=[since("2026-01-01", net_wage=0)], payments_complete="yes")


def within(first: str, last: str) -> Report:
    text = yaml.safe_dump(UNCLAIMED, sort_keys=False).replace("'", "")
    window = (parse_month(first), parse_month(last))
    return check(parse_dossier(text, "test.yaml", LAW), LAW, None, "en", window)


def test_only_the_months_of_the_window_are_shown_and_summed() -> None:
    report = within("2026-02", "2026-03")
    gap = right(report, "integration_income").gap
    assert [m["month"] for m in gap.months] == ["2026-02", "2026-03"]
    assert gap.lost == pytest.approx(SINGLE_2025 + SINGLE)
    assert report.totals.lost == pytest.approx(SINGLE_2025 + SINGLE)
    assert (report.months_from, report.months_to) == ("2026-02", "2026-03")


def test_a_spell_keeps_its_own_beginning() -> None:
    (spell,) = right(within("2026-03", "2026-04"), "integration_income").gap.spells
    assert (spell["from"], spell["to"], spell["duration"]) == ("2026-01", None, "open")


def test_two_windows_side_by_side_join_to_the_whole() -> None:
    one, two, whole = within("2026-01", "2026-02"), within("2026-03", "2026-04"), within("2026-01", "2026-04")
    gaps = [right(report, "integration_income").gap for report in (one, two, whole)]
    assert gaps[0].months + gaps[1].months == gaps[2].months
    assert gaps[0].lost + gaps[1].lost == pytest.approx(gaps[2].lost)


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends \\(2026-01\\) before it begins"):
        within("2026-03", "2026-01")


def test_where_the_first_day_of_a_late_claim_is_not_known_the_loss_is_a_range() -> None:
    """Increased reimbursement: nobody says from when a declaration on honour counts."""
    found = right(within("2026-02", "2026-04"), "increased_reimbursement")
    judged = len(found.gap.months)
    assert judged > 0 and found.gap.stage == "primary"
    assert (found.gap.lost_at_least, found.gap.lost) == (0, judged)
    assert (found.gap.recoverable, found.gap.recoverable_at_most) == (0, judged)
    assert found.indicative
    assert "bim-first-day" in [note.id for note in found.indicative_because]


def test_where_the_first_day_is_known_there_is_no_range() -> None:
    gap = right(within("2026-02", "2026-04"), "integration_income").gap
    assert gap.lost_at_least == gap.lost > 0
    assert gap.recoverable_at_most == gap.recoverable
