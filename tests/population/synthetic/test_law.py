"""The law can be asked about the population: no right is undecided for want of a fact, few for any other reason."""

from collections import Counter

import pyarrow as pa
import pytest

from takeup.engine.case import CLAIMED
from takeup.engine.errors import OpenQuestionError, UndecidedError, UnknownFactError
from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Law
from takeup.population.synthetic import AS_OF
from tests.population.synthetic.reading import case_of

SAMPLE = 200
# What the sources of the law leave open for so many that no fact could settle it: a part of the amount, or of the test.
LARGELY_OPEN = {
    "energy_social_tariff": 0.35,
    "increased_reimbursement": 0.30,
    "income_guarantee": 0.25,
    "maximum_health_bill": 0.30,
    "social_internet": 0.35,
    "water_intervention": 0.60,
}
OFTEN = 0.15


@pytest.fixture(scope="module")
def asked(
    law: Law, brussels: pa.Table, belgium: pa.Table
) -> tuple[Counter[str], Counter[str], Counter[str], list[str]]:
    """Per right: how often asked, due and undecided; and the facts that were wanted."""
    count, due, undecided = Counter[str](), Counter[str](), Counter[str]()
    wanted = []
    for row in [*brussels.slice(0, SAMPLE).to_pylist(), *belgium.slice(0, SAMPLE).to_pylist()]:
        household = case_of(law, row, AS_OF).on(AS_OF, CLAIMED)
        for right in law:
            for holder in [household] if right.holder == HOUSEHOLD else household.members:
                count[right.id] += 1
                try:
                    due[right.id] += right.due(holder) > 0
                except UnknownFactError as error:
                    wanted.append(f"{right.id}: {error}")
                except UndecidedError as error:
                    assert isinstance(error, OpenQuestionError)
                    undecided[right.id] += 1
    return count, due, undecided, wanted


def test_no_right_wants_a_fact(asked: tuple[Counter[str], Counter[str], Counter[str], list[str]]) -> None:
    assert asked[3] == []


def test_most_rights_are_decided(law: Law, asked: tuple[Counter[str], Counter[str], Counter[str], list[str]]) -> None:
    count, _, undecided, _ = asked
    for right in law:
        assert undecided[right.id] / count[right.id] <= LARGELY_OPEN.get(right.id, OFTEN), right.id
    assert sum(undecided.values()) / sum(count.values()) < 0.05


def test_the_main_rights_occur(asked: tuple[Counter[str], Counter[str], Counter[str], list[str]]) -> None:
    due = asked[1]
    for right in (
        "integration_income",
        "income_guarantee",
        "increased_reimbursement",
        "child_benefit",
        "child_benefit_flanders",
        "child_benefit_wallonia",
        "retirement_pension",
        "unemployment_benefit",
        "sickness_benefit",
        "social_housing",
        "stib_reduced_fare",
        "be_home",
        "energy_social_tariff",
    ):
        assert due[right] > 0, right
