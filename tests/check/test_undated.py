"""Sums over past months that rest on facts without a date say so; the totals are those of the lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from takeup.check import check
from takeup.check.report import CountedOtherwise, RightReport, report_schema
from takeup.dossier import read_dossier
from tests.check.test_check import HOME, LAW, SINGLE, adult, checked, plain, right, since

EXAMPLES = Path(__file__).parents[2] / "examples"
FACTS = adult(activity="other", lasting_limits="no", pregnant="no", studies="none")
BORN = {"birth_date": FACTS["birth_date"]}
OLD_PAYMENT = {"right": "increased_reimbursement", "holder": "ana", "for": "2019-03"}


def dated(day: str, **changes: object) -> dict[str, object]:
    """All that can change, from a day on."""
    facts = {name: value for name, value in (FACTS | changes).items() if name != "birth_date"}
    return {"from": day, "persons": {"ana": facts}, "household": HOME}


def test_an_old_payment_does_not_stretch_the_income_of_today_over_years_without_saying_so() -> None:
    report = checked(plain("2026-05-20", {"ana": FACTS}, payments=[OLD_PAYMENT], payments_complete="yes"))
    gap = right(report, "integration_income").gap
    assert report.months_from == "2021-06"
    assert gap.lost > 20_000
    assert gap.if_same_since == report.totals.if_same_since == "2021-06"


def test_what_is_dated_supposes_nothing() -> None:
    given = plain("2026-05-20", {"ana": BORN}, situations=[dated("2026-02-01")], payments_complete="yes")
    report = checked({**given, "household": {}})
    gap = right(report, "integration_income").gap
    assert gap.lost > 2 * SINGLE
    assert gap.if_same_since is report.totals.if_same_since is None


def test_one_income_without_a_date_is_enough() -> None:
    situation = dated("2026-02-01")
    del situation["persons"]["ana"]["net_wage"]  # type: ignore[index]
    given = plain("2026-05-20", {"ana": {**BORN, "net_wage": 0}}, situations=[situation], payments_complete="yes")
    assert right(checked({**given, "household": {}}), "integration_income").gap.if_same_since == "2026-02"


def test_it_counts_from_the_first_month_that_rests_on_such_a_fact() -> None:
    """Nothing is due while the wage is high, so nothing of those months is supposed either."""
    situations = [since("2025-11-01", net_wage=3000), since("2026-02-01", net_wage=0)]
    report = checked(plain("2026-05-20", {"ana": FACTS}, situations=situations, payments_complete="yes"))
    assert right(report, "integration_income").gap.if_same_since == "2026-02"


def test_a_right_by_the_day_that_begins_within_a_month_supposes_from_that_month_on() -> None:
    """Until 15 February no stay opens it, and nothing further is read; from the 16th on the wage counts, undated."""
    situations = [dated("2026-01-01", residence_status="no_title"), since("2026-02-16", residence_status="belgian")]
    del situations[0]["persons"]["ana"]["net_wage"]
    given = plain("2026-05-20", {"ana": {**BORN, "net_wage": 0}}, situations=situations, payments_complete="yes")
    gap = right(checked({**given, "household": {}}), "integration_income").gap
    assert next(month["month"] for month in gap.months if month["gap"]) == gap.if_same_since == "2026-02"


def test_nothing_missed_supposes_nothing() -> None:
    report = checked(plain("2026-05-20", {"ana": adult(net_wage=3000)}, payments_complete="yes"))
    assert right(report, "integration_income").gap.if_same_since is None


def test_the_schema_knows_it() -> None:
    parts = report_schema()["$defs"]
    assert "if_same_since" in parts["Gap"]["properties"]
    assert "if_same_since" in parts["Totals"]["properties"]


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_the_totals_are_the_sums_of_the_lines_but_for_those_that_are_named(file: Path) -> None:
    dossier = read_dossier(file, LAW)
    report = check(dossier, LAW, None, "en")
    named = {(one.right, one.holder): one for one in report.totals.otherwise}

    def total(of_line: str, monthly: bool = False) -> float:
        found = 0.0
        for line in report.rights:
            if line.amount.per == "status" or (monthly and line.amount.per != "month"):
                continue
            counted = named.get((line.right, line.holder))
            found += _own(line, of_line) if counted is None else _counted(counted, of_line)
        return found

    for name in ("recoverable", "lost", "lost_per_day"):
        assert getattr(report.totals, name) == pytest.approx(total(name), abs=0.001), name
    assert report.totals.due.low == pytest.approx(total("due", monthly=True), abs=0.001)


def _own(line: RightReport, name: str) -> float:
    return line.amount.low if name == "due" else float(getattr(line.gap, name))


def _counted(counted: CountedOtherwise, name: str) -> float:
    return float(getattr(counted, name))


def test_where_a_right_takes_the_place_of_another_the_totals_say_so() -> None:
    report = check(read_dossier(EXAMPLES / "widow-no-igo.yaml", LAW), LAW, None, "en")
    (counted,) = report.totals.otherwise
    assert (counted.right, counted.due, counted.lost) == ("integration_income", 0.0, 0.0)
