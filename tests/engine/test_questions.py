"""Which question comes before which."""

from __future__ import annotations

from datetime import date

from takeup.engine.case import Case
from takeup.engine.explore import Asked
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import load
from takeup.engine.questions import Exploration

LAW = load("takeup.law.be")
DAY = date(2025, 6, 1)


def someone() -> Case:
    """An adult who lives alone; nothing else is known."""
    case = Case(LAW, ["ana"])
    case.set(HOUSEHOLD, "everyone_listed", True)
    case.set("ana", "birth_date", date(1990, 1, 1))
    return case


def test_what_decides_whether_a_fact_applies_is_asked_before_it() -> None:
    """Nobody is asked for the own share of care of a year before whether care costs much at all."""
    gate, behind = Asked("ana", "high_care_costs"), Asked("ana", "copayments", "2025")
    exploration = Exploration(someone(), DAY)
    assert {gate, behind} <= set(exploration.still_matters())
    assert exploration.is_ready(gate) and not exploration.is_ready(behind)
    assert exploration.settles(gate) > 0
    exploration.learn(gate, False)
    assert not {gate, behind} & set(exploration.still_matters())
    assert exploration.range_of("maximum_health_bill", HOUSEHOLD).high == 0


def test_what_somebody_is_ready_to_do_is_asked_when_the_means_are_known() -> None:
    promise = Exploration(someone(), DAY, [LAW.right("integration_income")]).promise
    conduct = [promise[Asked("ana", fact)] for fact in ("willing_to_work", "claims_other_benefits")]
    assert 0 < max(conduct) < min(promise[Asked("ana", fact)] for fact in ("savings", "net_wage", "activity"))
