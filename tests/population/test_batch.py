"""From rows of Arrow to the columns of the kernel: what is told, what is null, what changes, what is paid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from takeup.engine.case import AS_THINGS_STAND, CLAIMED
from takeup.engine.compile import compile_law
from takeup.engine.compile.layout import UNKNOWN_DATE, UNKNOWN_WORD
from takeup.engine.law import load
from takeup.engine.time import month_index
from takeup.population.batch import GOES_ON, Batch, Encoder
from takeup.population.kernel import Kernel
from takeup.population.schema import schema
from tests.population.cases import YEARS

TOYLAND = load("tests.engine.toyland")
PROGRAM = compile_law(TOYLAND, list(TOYLAND), lines=True)
SCHEMA = schema(TOYLAND, YEARS)
JUNE = date(2024, 6, 1)

ANA = {
    "birth_date": date(1984, 5, 1),
    "status": "citizen",
    "looks_for_work": True,
    "wage": 300.0,
    "bonus": 0.0,
    "taxed_2022": 5_000.0,
}


def household(*members: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": "h",
        "weight": 1.0,
        "kin_complete": True,
        "received_complete": True,
        "household": {"everyone_listed": True, "has_stove": True},
        "members": list(members),
        "changes": [],
        "received": [],
        **more,
    }


def rows(*households: dict[str, Any]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(list(households), SCHEMA)


def encoded(*households: dict[str, Any]) -> Batch:
    return Encoder(PROGRAM).encode(rows(*households))


def column(batch: Batch, of: str, fact: str, year: int | None = None) -> Any:
    return batch.columns[PROGRAM.columns.place(of, fact, year)]


def due(batch: Batch, right: str, day: date = JUNE, world: str = CLAIMED) -> list[float | None]:
    """What is due to each holder; None where it cannot be said."""
    return output(batch, "due", right, day, world)


def output(batch: Batch, what: str, right: str, day: date, world: str = AS_THINGS_STAND) -> list[float | None]:
    answers = Kernel(PROGRAM, threads=1).run(batch, day, world)
    (answer,) = [a for o, a in zip(PROGRAM.outputs, answers, strict=True) if (o.what, o.name) == (what, right)]
    return [None if reason else value for value, reason in zip(answer.values.tolist(), answer.reasons, strict=True)]


def change(day: date, fact: str, value: float | str | None, member: int | None = 0) -> dict[str, Any]:
    word = value if isinstance(value, str) else None
    number = None if isinstance(value, str) else value
    return {"day": day, "member": member, "fact": fact, "number": number, "word": word}


def paid(
    first: date, last: date | None, euros: float | None, member: int | None = 0, right: str = "top_up"
) -> dict[str, Any]:
    return {"right": right, "member": member, "from": first, "to": last, "euros": euros}


# -- facts -------------------------------------------------------------------------------------------


def test_facts_stand_as_they_are_told() -> None:
    batch = encoded(household(ANA, {"wage": None, "status": None}), household(), household({"looks_for_work": False}))
    assert (batch.households, batch.people, batch.widest) == (3, 3, 2)
    assert batch.person_offsets.tolist() == [0, 2, 2, 3]
    np.testing.assert_array_equal(column(batch, "person", "wage"), [300.0, np.nan, np.nan])
    assert (
        column(batch, "person", "birth_date").tolist()
        == [(date(1984, 5, 1) - date(1970, 1, 1)).days] + [UNKNOWN_DATE] * 2
    )
    citizen = PROGRAM.strings.known("citizen")
    assert column(batch, "person", "status").tolist() == [citizen, UNKNOWN_WORD, UNKNOWN_WORD]
    assert column(batch, "person", "looks_for_work").tolist() == [1, UNKNOWN_WORD, 0]
    np.testing.assert_array_equal(column(batch, "person", "taxed", 2022), [5_000.0, np.nan, np.nan])
    assert column(batch, "household", "has_stove").tolist() == [1, 1, 1]


def test_null_is_unknown_and_zero_is_zero() -> None:
    told = [household(ANA), household({**ANA, "wage": 0.0}), household({**ANA, "wage": None})]
    assert due(encoded(*told), "top_up") == [700.0, 1_000.0, None]


def test_a_column_that_is_not_there_is_unknown_for_everyone() -> None:
    names = [name for name in ANA if name != "wage"]
    members = [household({name: ANA[name] for name in names})["members"]]
    data = pa.record_batch({"members": pa.array(members), "household": pa.array([{"everyone_listed": True}])})
    batch = Encoder(PROGRAM).encode(data)
    assert PROGRAM.columns.place("person", "wage") not in batch.columns
    assert due(batch, "top_up") == [None]


def test_a_household_of_which_nothing_is_told() -> None:
    batch = encoded(household(ANA, household=None))
    assert due(batch, "top_up") == [None]  # perhaps someone else lives here
    assert due(batch, "heating") == [None]


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.dictionary(pa.int8(), pa.string())])
def test_words_may_be_written_in_any_way(kind: pa.DataType) -> None:
    words = pa.array(["guest", None, "nonsense", "citizen"]).cast(kind)
    members = pa.ListArray.from_arrays([0, 4], pa.StructArray.from_arrays([words], ["status"]))
    batch = Encoder(PROGRAM).encode(pa.record_batch({"members": members}))
    known = PROGRAM.strings.known
    assert column(batch, "person", "status").tolist() == [known("guest"), -1, -1, known("citizen")]


@pytest.mark.parametrize("kind", [pa.float64(), pa.float32(), pa.int32(), pa.int64()])
def test_amounts_may_be_written_in_any_kind_of_number(kind: pa.DataType) -> None:
    wages = pa.array([300, None, 0], kind)
    members = pa.ListArray.from_arrays([0, 3], pa.StructArray.from_arrays([wages], ["wage"]))
    batch = Encoder(PROGRAM).encode(pa.record_batch({"members": members}))
    np.testing.assert_array_equal(column(batch, "person", "wage"), [300.0, np.nan, 0.0])


def test_columns_without_gaps_are_used_as_they_are() -> None:
    wages = pa.array(np.arange(1000, dtype=np.float64))
    members = pa.ListArray.from_arrays(
        np.arange(0, 1001, 2, dtype=np.int32), pa.StructArray.from_arrays([wages], ["wage"])
    )
    batch = Encoder(PROGRAM).encode(pa.record_batch({"members": members}))
    assert np.shares_memory(column(batch, "person", "wage"), wages.to_numpy())


def test_a_slice_is_the_rows_that_it_shows() -> None:
    told = [household({**ANA, "wage": float(n)}, *([{**ANA, "wage": 0.5}] * (n % 3))) for n in range(9)]
    whole = due(encoded(*told), "top_up")
    batch = Encoder(PROGRAM).encode(rows(*told).slice(4, 3))
    first = encoded(*told).person_offsets[4]
    assert batch.person_offsets[0] == 0
    assert due(batch, "top_up") == whole[first : first + batch.people]


def test_a_household_without_a_list_of_members_is_an_error() -> None:
    with pytest.raises(ValueError, match="column 'members': a household without a list of members; allowed: a list"):
        encoded(household(ANA), household(members=None))


# -- changes -----------------------------------------------------------------------------------------


def test_a_fact_changes_from_its_day_on() -> None:
    batch = encoded(
        household(ANA),
        household(ANA, changes=[change(date(2024, 6, 15), "wage", 100.0)]),
        household(ANA),
    )
    assert due(batch, "top_up", date(2024, 6, 14)) == [700.0, 700.0, 700.0]
    assert due(batch, "top_up", date(2024, 6, 15)) == [700.0, 900.0, 700.0]


def test_changes_may_stand_in_any_order_and_stay_until_the_next() -> None:
    steps = [
        change(date(2024, 7, 1), "wage", 200.0),
        change(date(2024, 5, 1), "wage", 100.0),
        change(date(2024, 6, 1), "bonus", 50.0),
        change(date(2024, 8, 1), "wage", None),
        change(date(2024, 9, 1), "status", "visitor"),
        change(date(2024, 9, 1), "wage", 0.0),
    ]
    expected = {(2024, 4): 700.0, (2024, 5): 900.0, (2024, 6): 850.0, (2024, 7): 750.0, (2024, 8): None, (2024, 9): 0.0}
    for order in (steps, steps[::-1], sorted(steps, key=lambda step: str(step["fact"]))):
        batch = encoded(household(ANA), household(ANA, changes=order))
        for (year, month), euros in expected.items():
            assert due(batch, "top_up", date(year, month, 1)) == [700.0, euros], month


def test_changes_of_one_household_are_not_those_of_another() -> None:
    """Also where households have other sizes, and where the fact was not known of anyone before."""
    told = [
        household({**ANA, "wage": None}, ANA, changes=[change(date(2024, 6, 1), "wage", 10.0)]),
        household(),
        household(ANA, {**ANA, "wage": 50.0}, ANA, changes=[change(date(2024, 3, 1), "wage", 20.0, member=2)]),
    ]
    batch = encoded(*told)
    # together with others the level is 700
    assert due(batch, "top_up", date(2024, 5, 31)) == [None, 400.0, 400.0, 650.0, 680.0]
    assert due(batch, "top_up", date(2024, 6, 1)) == [690.0, 400.0, 400.0, 650.0, 680.0]
    assert due(batch, "top_up", date(2024, 2, 29)) == [None, 400.0, 400.0, 650.0, 400.0]


def test_a_column_that_only_changes_tell() -> None:
    told = {name: value for name, value in ANA.items() if name != "wage"}
    batch = encoded(household(told), household(told, changes=[change(date(2024, 6, 1), "wage", 1.0)]))
    assert due(batch, "top_up", date(2024, 5, 1)) == [None, None]
    assert due(batch, "top_up", date(2024, 6, 1)) == [None, 999.0]


def test_someone_moves_out() -> None:
    batch = encoded(household(ANA, ANA, changes=[change(date(2024, 6, 15), "lives_here", 0, member=1)]))
    assert due(batch, "top_up", date(2024, 6, 14)) == [400.0, 400.0]
    assert due(batch, "top_up", date(2024, 6, 15)) == [700.0, None]


def test_a_fact_of_the_household_and_a_year_change() -> None:
    batch = encoded(
        household(
            ANA,
            changes=[
                change(date(2024, 6, 1), "has_stove", 0, member=None),
                change(date(2024, 6, 15), "taxed_2022", 90_000.0),
            ],
        )
    )
    assert due(batch, "heating", date(2024, 5, 31)) == [50.0]
    assert due(batch, "heating", date(2024, 6, 1)) == [0.0]
    assert due(batch, "top_up", date(2024, 6, 14)) == [700.0]
    assert due(batch, "top_up", date(2024, 6, 15)) == [0.0]


def test_a_change_of_what_is_no_fact_says_so() -> None:
    with pytest.raises(ValueError, match="changes: 'shoe_size' is no fact of a person"):
        encoded(household(ANA, changes=[change(JUNE, "shoe_size", 41.0)]))
    with pytest.raises(ValueError, match="changes: 'wage' is no fact of a household"):
        encoded(household(ANA, changes=[change(JUNE, "wage", 41.0, member=None)]))


@pytest.mark.parametrize("year", [1990, 2004, 2035, 2060])
def test_a_change_of_a_year_far_away_touches_no_other_fact(year: int) -> None:
    """A column of such a year is left out; a change of it must be too."""
    before = encoded(household(ANA, changes=[change(JUNE, "wage", 10.0)]))
    after = encoded(household(ANA, changes=[change(JUNE, "wage", 10.0), change(JUNE, f"taxed_{year}", 7.0)]))
    assert after.columns.keys() == before.columns.keys()
    for place, array in after.columns.items():
        np.testing.assert_array_equal(array, before.columns[place], str(place))
    assert due(after, "top_up") == due(before, "top_up")


# -- payments ----------------------------------------------------------------------------------------


def received(months: Sequence[date], *spells: dict[str, Any], **more: Any) -> list[float | None]:
    batch = encoded(household(ANA), household(ANA, received=list(spells), **more), household(ANA))
    return [output(batch, "received", "top_up", month)[1] for month in months]


def test_a_spell_is_in_payment_from_its_first_to_its_last_month() -> None:
    months = [date(2024, month, 1) for month in range(1, 7)]
    spell = paid(date(2024, 2, 15), date(2024, 4, 1), 80.0)  # the months of these days, whole
    assert received(months, spell) == [0.0, 80.0, 80.0, 80.0, 0.0, 0.0]
    assert received(months, paid(date(2024, 5, 1), None, 80.0)) == [0.0, 0.0, 0.0, 0.0, 80.0, 80.0]
    assert received([date(2099, 12, 1)], paid(date(2024, 5, 1), None, 80.0)) == [80.0]


def test_spells_may_stand_in_any_order() -> None:
    months = [date(2024, month, 1) for month in range(1, 7)]
    spells = [
        paid(date(2024, 5, 1), None, 3.0),
        paid(date(2024, 1, 1), date(2024, 1, 31), 1.0),
        paid(date(2024, 3, 1), date(2024, 3, 1), 2.0),
    ]
    assert received(months, *spells) == received(months, *spells[::-1]) == [1.0, 0.0, 2.0, 0.0, 3.0, 3.0]


def test_euros_that_are_not_told_are_unknown_in_these_months_only() -> None:
    months = [date(2024, month, 1) for month in (1, 2, 3)]
    assert received(months, paid(date(2024, 2, 1), date(2024, 2, 1), None)) == [0.0, None, 0.0]


def test_what_is_not_listed_was_not_received_where_the_list_is_complete() -> None:
    assert received([JUNE]) == [0.0]
    assert received([JUNE], received_complete=False) == [None]
    assert received([JUNE], received_complete=None) == [None]
    # one payment of the right is listed: so are all of it
    assert received([JUNE], paid(date(2023, 1, 1), date(2023, 1, 1), 5.0), received_complete=None) == [0.0]


def test_payments_go_to_their_holder() -> None:
    batch = encoded(
        household(ANA, ANA, received=[paid(JUNE, JUNE, 7.0, member=1)]),
        household(ANA, received=[paid(JUNE, JUNE, 9.0), paid(JUNE, None, 50.0, None, "heating")]),
    )
    assert output(batch, "received", "top_up", JUNE) == [0.0, 7.0, 9.0]
    assert output(batch, "received", "heating", JUNE) == [0.0, 50.0]
    payments = batch.received["top_up"]
    assert payments.offsets.tolist() == [0, 0, 1, 2]
    assert payments.first.tolist() == payments.last.tolist() == [month_index(JUNE)] * 2
    assert batch.received["heating"].last.tolist() == [GOES_ON]


@pytest.mark.parametrize("member", [None, 1])
def test_a_payment_to_nobody_goes_to_no_neighbour(member: int | None) -> None:
    """A right of a person needs a place in the list of members: an error, or left out; never the next household."""
    told = [household(ANA), household(ANA, received=[paid(JUNE, JUNE, 7.0, member)]), household(ANA)]
    try:
        batch = encoded(*told)
    except ValueError:
        return
    one, _, three = output(batch, "received", "top_up", JUNE)
    assert (one, three) == (0.0, 0.0)


@pytest.mark.parametrize("member", [1, 5])
def test_a_change_of_nobody_goes_to_no_neighbour(member: int) -> None:
    told = [household(ANA, changes=[change(date(2024, 5, 1), "wage", 0.0, member)]), household(ANA), household(ANA)]
    told[1]["changes"] = [change(date(2024, 5, 1), "bonus", 0.0)]
    try:
        batch = encoded(*told)
    except ValueError:
        return
    assert due(batch, "top_up", date(2024, 4, 1)) == due(batch, "top_up") == [700.0, 700.0, 700.0]
