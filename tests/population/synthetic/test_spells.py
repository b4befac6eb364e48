"""What was otherwise before: the facts at the start, the changes, and the facts of today after them."""

import numpy as np
import pyarrow as pa
import pytest

from takeup.engine.law import Law
from takeup.population.synthetic import AS_OF, Population
from takeup.population.synthetic.block import days
from tests.population.synthetic.reading import case_of, of_people, rows_of

COUNT = 4_000


@pytest.fixture(scope="module")
def now(law: Law) -> pa.Table:
    return pa.Table.from_batches(Population(law, COUNT, 9).batches())


@pytest.fixture(scope="module")
def before(law: Law) -> pa.Table:
    return pa.Table.from_batches(Population(law, COUNT, 9, months=60).batches())


def test_no_changes_without_months(now: pa.Table) -> None:
    home, _ = rows_of(now, "changes")
    assert len(home) == 0


def test_changes_lie_within_the_months_and_after_births(before: pa.Table) -> None:
    home, changes = rows_of(before, "changes")
    day = changes.field("day").cast(pa.int32()).to_numpy()
    assert len(home) > 1_000
    assert day.min() > days(AS_OF.replace(year=AS_OF.year - 5))
    assert day.max() <= days(AS_OF)
    facts = set(changes.field("fact").to_pylist())
    assert {"activity", "net_wage", "unemployment_benefit", "rent", "moved_on"} <= facts


def test_after_the_changes_everything_is_as_today(law: Law, now: pa.Table, before: pa.Table) -> None:
    """The facts of today are the same, whether what was before is told or not."""
    changed = np.unique(rows_of(before, "changes")[0])[:60]
    for place in changed:
        one, other = (table.slice(place, 1).to_pylist()[0] for table in (now, before))
        today, told = (case_of(law, row, AS_OF) for row in (one, other))
        for subject, facts in today.facts.items():
            for name, line in facts.items():
                if law.facts["household" if subject == "household" else "person"][name].kind != "yearly":
                    assert told.facts[subject][name].on(AS_OF) == line.on(AS_OF), (subject, name)


def test_who_lost_work_had_a_wage_before(law: Law, before: pa.Table) -> None:
    home, changes = rows_of(before, "changes")
    lost = np.array(changes.field("fact")) == "activity"
    assert lost.any()
    assert set(np.array(changes.field("word"))[lost]) == {"job_seeker"}
    place = home[lost][0]
    case = case_of(law, before.slice(place, 1).to_pylist()[0], AS_OF)
    member = f"p{changes.field('member').to_numpy(zero_copy_only=False)[lost][0] + 1:.0f}"
    day = changes.field("day").to_pylist()[int(np.flatnonzero(lost)[0])]
    earlier = case.on(day.replace(day=1)).person(member) if day.day > 1 else None
    lately = case.on(AS_OF).person(member)
    assert lately.activity == "job_seeker"
    assert lately.net_wage == 0
    if earlier is not None:
        assert earlier.activity == "employee"
        assert earlier.net_wage > 0


def test_the_same_people(now: pa.Table, before: pa.Table) -> None:
    assert (of_people(now, "birth_date") == of_people(before, "birth_date")).all()


def test_what_is_paid_a_year_is_told_for_each_year(now: pa.Table, before: pa.Table) -> None:
    def payments(table: pa.Table) -> list[int]:
        home, received = rows_of(table, "received")
        owner = np.array(received.field("right").to_pylist()) == "be_home"
        return sorted(np.bincount(home[owner])[np.unique(home[owner])])

    assert set(payments(now)) == {1}
    assert payments(before) == [6] * len(payments(now))


def test_child_benefit_has_been_paid_since_the_birth(law: Law, before: pa.Table) -> None:
    young = 0
    for place in np.unique(rows_of(before, "received")[0])[:300]:
        row = before.slice(place, 1).to_pylist()[0]
        for payment in row["received"]:
            if payment["right"] == "child_benefit":
                born = row["members"][payment["member"]]["birth_date"]
                begin = max(born.replace(day=1), AS_OF.replace(year=AS_OF.year - 6))
                assert abs((payment["from"] - begin).days) <= 31
                young += born > AS_OF.replace(year=AS_OF.year - 5)
    assert young > 0
