"""Amounts that were published on a day, against base times index as the rules compute them.

Each row was read on a public page or in a table (the sources stand in the parameters); rows that were only derived
from others are left out.
"""

from __future__ import annotations

from datetime import date

import pytest

from takeup.engine.money import cents
from takeup.law.be.child_benefit.rules import indexed, nominal_base
from takeup.law.be.facts import Person
from takeup.law.be.income_guarantee.rules import base_amount, increased_amount
from takeup.law.be.index import indexed_month, month_of
from takeup.law.be.integration_income.rules import amount_of_category
from takeup.law.be.legal_aid.rules import deduction_per_dependant
from tests.law.worked import LAW, build

CATEGORIES = ("cohabitant", "single", "family")
INTEGRATION_INCOME = {
    "2015-01-01": (544.91, 817.36, 1089.82),
    "2015-09-01": (555.81, 833.71, 1111.62),
    "2016-06-01": (578.27, 867.40, 1156.53),
    "2017-06-01": (589.82, 884.74, 1179.65),
    "2017-09-01": (595.13, 892.70, 1190.27),
    "2019-07-01": (619.15, 928.73, 1254.82),
    "2020-03-01": (639.27, 958.91, 1295.91),
    "2021-07-01": (669.58, 1004.37, 1357.36),
    "2022-05-01": (743.78, 1115.67, 1507.77),
    "2022-08-01": (758.64, 1137.97, 1537.90),
    "2023-01-01": (809.42, 1214.13, 1640.83),
    "2024-05-01": (858.97, 1288.46, 1741.29),
    "2025-02-01": (876.13, 1314.20, 1776.07),
    "2026-03-01": (893.65, 1340.47, 1811.57),
}
INCOME_GUARANTEE = {
    "2018-09-01": (745.57, 1118.36),
    "2019-07-01": (747.81, 1121.72),
    "2020-10-01": (769.61, 1154.41),
    "2021-01-01": (789.47, 1184.20),
    "2021-09-01": (821.38, 1232.07),
    "2022-01-01": (859.40, 1289.10),
    "2022-08-01": (912.03, 1368.05),
    "2022-12-01": (948.88, 1423.31),
    "2023-01-01": (973.39, 1460.08),
    "2025-02-01": (1053.58, 1580.37),
}
WORK_EXEMPTION = {
    "2015-01-01": 234.55,
    "2017-06-01": 244.03,
    "2022-01-01": 264.13,
    "2022-08-01": 280.31,
    "2025-02-01": 309.48,
}
LEGAL_AID_DEDUCTION = {
    "2017-09-01": 178.54,
    "2018-07-01": 184.54,
    "2018-09-01": 188.22,
    "2020-09-01": 259.18,
    "2021-09-01": 276.91,
    "2022-01-01": 289.83,
    "2022-03-01": 295.64,
    "2022-05-01": 301.55,
    "2022-08-01": 307.58,
    "2023-07-01": 334.73,
    "2023-11-01": 341.42,
}
CHILD_BENEFIT_BASE = {
    "2021-01-01": (153.00, 163.20, 173.40),
    "2025-02-01": (186.51, 198.94, 211.38),
}


def someone(day: str) -> Person:
    on = date.fromisoformat(day)
    one: Person = build({"id": day, "on": on, "unlisted": "absent", "persons": {"ana": {}}}).on(on).person("ana")
    return one


@pytest.mark.parametrize("day", INTEGRATION_INCOME)
def test_integration_income(day: str) -> None:
    ana = someone(day)
    assert tuple(month_of(amount_of_category(ana, c)) for c in CATEGORIES) == INTEGRATION_INCOME[day]


@pytest.mark.parametrize("day", INCOME_GUARANTEE)
def test_income_guarantee(day: str) -> None:
    ana = someone(day)
    assert (month_of(base_amount(ana)), month_of(increased_amount(ana))) == INCOME_GUARANTEE[day]


@pytest.mark.parametrize("day", WORK_EXEMPTION)
def test_exemption_for_work(day: str) -> None:
    series = LAW.right("integration_income").parameters["work_exemption"]
    assert indexed_month(someone(day), series(someone(day), "ordinary")) == WORK_EXEMPTION[day]


@pytest.mark.parametrize("day", LEGAL_AID_DEDUCTION)
def test_deduction_for_a_dependant_in_legal_aid(day: str) -> None:
    assert cents(deduction_per_dependant(someone(day))) == LEGAL_AID_DEDUCTION[day]


@pytest.mark.parametrize("day", CHILD_BENEFIT_BASE)
def test_base_of_child_benefit(day: str) -> None:
    ana = someone(day)
    found = tuple(indexed(ana, nominal_base(ana, c)) for c in ("0-11", "12-17", "higher_education"))
    assert found == CHILD_BENEFIT_BASE[day]
