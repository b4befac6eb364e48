"""Validation of a population: every fault is told with its row and field, every good row goes on as it was."""

from __future__ import annotations

import copy
import csv
import math
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from takeup.engine.kin import INVERSE, derive_kin
from takeup.engine.law import load
from takeup.nontakeup import Claim, Outcome, TimelineError
from takeup.nontakeup.timeline import every_month
from takeup.population.columns import conform
from takeup.population.errors import PopulationError
from takeup.population.schema import schema
from takeup.population.validate import Checker, Validation, validate
from tests.population import rows as made

LAW = load("takeup.law.be")
DAY = timedelta(1)
Row = dict[str, Any]

several = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
seeds = st.integers(0, 2**32)


def households(random: Random, count: int = 6) -> list[Row]:
    return [made.row(LAW, random, f"h{number}", known=0.2) for number in range(count)]


def run(folder: Path, rows: list[Row], row_group: int = 5) -> tuple[Validation, list[dict[str, str]]]:
    """The validation of these rows, and the lines of its file of faults."""
    found = validate(made.write(folder / "people.parquet", LAW, rows, row_group), LAW, folder / "good.parquet")
    return found, faults_of(found)


def faults_of(found: Validation) -> list[dict[str, str]]:
    with found.fault_file.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def places(faults: list[dict[str, str]]) -> set[tuple[int, str]]:
    return {(int(fault["row"]), fault["field"]) for fault in faults}


@several
@given(seeds)
def test_rows_without_fault_go_on_as_they_were(tmp_path: Path, seed: int) -> None:
    rows = households(Random(seed))
    found, faults = run(tmp_path, rows)
    assert faults == []
    assert (found.rows, found.good, found.rejected) == (6, 6, 0)
    good = pq.read_table(tmp_path / "good.parquet")
    assert good.equals(made.table(LAW, rows))
    assert good.schema.metadata == made.table(LAW, []).schema.metadata
    assert pq.read_table(tmp_path / "people.rejected.parquet").num_rows == 0


# Each spoils a row that has no fault and gives the fields that must be told.
Spoil = Callable[[Row, Random], list[str]]


def weight(row: Row, random: Random) -> list[str]:
    row["weight"] = random.choice((0.0, -1.0, None, math.nan, math.inf))
    return ["weight"]


def id(row: Row, random: Random) -> list[str]:
    row["id"] = random.choice((None, ""))
    return ["id"]


def fact_of_member(row: Row, random: Random) -> list[str]:
    place = random.randrange(len(row["members"]))
    column = outside(row["members"][place], "person", random)
    return [f"members[{place}].{column}"]


def fact_of_household(row: Row, random: Random) -> list[str]:
    row["household"] = row["household"] or {}
    return [f"household.{outside(row['household'], 'household', random)}"]


def outside(subject: Row, of: str, random: Random) -> str:
    """Gives a fact a value that it does not allow; not the birth date, on which other checks lean."""
    facts = {name: fact for name, fact in LAW.facts[of].items() if fact.kind != "yes_no" and name != "birth_date"}
    name = random.choice(list(facts))
    fact = facts[name]
    column = f"{name}_2024" if fact.kind == "yearly" else name
    if fact.kind == "choice":
        subject[column] = "no such choice"
    elif fact.kind == "date":
        subject[column] = random.choice((fact.low - DAY, fact.high + DAY))
    elif fact.kind == "count":
        subject[column] = random.choice((fact.low - 1, fact.high + 1))
    else:
        subject[column] = random.choice((fact.low - 0.01, fact.high + 0.01, math.nan, math.inf))
    return column


def no_members(row: Row, random: Random) -> list[str]:
    row.update(members=random.choice((None, [])), changes=None, received=None, claims=None)
    return ["members"]


def absent_member(row: Row, random: Random) -> list[str]:
    row["members"].append(None)
    return [f"members[{len(row['members']) - 1}]"]


def one_id_twice(row: Row, random: Random) -> list[str]:
    place = len(row["members"])
    row["members"] += [{"id": "x"}, {"id": random.choice(("p1", "x"))}]
    row["members"][0]["id"] = None
    return [f"members[{place + 1}].id"]


def partner_elsewhere(row: Row, random: Random) -> list[str]:
    row["members"].append({"partner": random.choice((-1, len(row["members"]) + 1))})
    return [f"members[{len(row['members']) - 1}].partner"]


def partner_of_oneself(row: Row, random: Random) -> list[str]:
    place = len(row["members"])
    column = random.choice(("partner", "parent_1", "parent_2"))
    row["members"].append({column: place})
    return [f"members[{place}].{column}"]


def partner_on_one_side(row: Row, random: Random) -> list[str]:
    row["members"].append({"partner": 0})
    return [f"members[{len(row['members']) - 1}].partner"]


def partner_as_parent(row: Row, random: Random) -> list[str]:
    place = len(row["members"])
    row["members"] += [{"partner": place + 1}, {"partner": place, "parent_1": place}]
    return [f"members[{place + 1}].parent_1"]


def one_parent_twice(row: Row, random: Random) -> list[str]:
    row["members"].append({"parent_1": 0, "parent_2": 0})
    return [f"members[{len(row['members']) - 1}].parent_2"]


def circle_of_parents(row: Row, random: Random) -> list[str]:
    """With someone below it who is not in it."""
    place, size = len(row["members"]), random.randint(2, 4)
    circle = [{"parent_1": place + (number + 1) % size} for number in range(size)]
    row["members"] += [*circle, {"parent_2": place}]
    return [f"members[{place + number}].parent_1" for number in range(size)]


def two_relations_to_first(row: Row, random: Random) -> list[str]:
    row["members"].append({"parent_1": 0, "relation_to_first": "sibling"})
    return [f"members[{len(row['members']) - 1}].relation_to_first"]


def unknown_relation(row: Row, random: Random) -> list[str]:
    row["members"].append({"relation_to_first": "cousin"})
    return [f"members[{len(row['members']) - 1}].relation_to_first"]


def relation_to_oneself(row: Row, random: Random) -> list[str]:
    row["members"][0]["relation_to_first"] = "sibling"
    return ["members[0].relation_to_first"]


def child_before_parent(row: Row, random: Random) -> list[str]:
    born = row["members"][0]["birth_date"]
    told = random.choice(({"parent_1": 0}, {"relation_to_first": "child"}))
    row["members"].append({"birth_date": born - random.choice((0, 1)) * DAY, **told})
    return [f"members[{len(row['members']) - 1}].birth_date"]


def of_received(**wrong: Any) -> Spoil:
    def spoil(row: Row, random: Random) -> list[str]:
        spell = {"right": "child_benefit", "member": 0, "from": date(2024, 1, 1), "to": None, "euros": 10.0}
        row["received"] = [spell | {"to": date(2023, 1, 1), "from": date(2022, 1, 1)}, spell | wrong]
        return [f"received[1].{next(iter(wrong))}"]

    return spoil


def of_claim(field: str, **wrong: Any) -> Spoil:
    def spoil(row: Row, random: Random) -> list[str]:
        claim = {"right": "child_benefit", "member": 0, "claimed": date(2024, 1, 1), "outcome": "pending"}
        row["claims"] = [claim | wrong]
        return [f"claims[0].{field}"]

    return spoil


def of_change(field: str, **wrong: Any) -> Spoil:
    def spoil(row: Row, random: Random) -> list[str]:
        row["changes"] = [{"day": date(2024, 1, 1), "member": 0, "fact": "net_wage", "number": 10.0, **wrong}]
        return [f"changes[0].{field}"]

    return spoil


def two_changes_on_a_day(row: Row, random: Random) -> list[str]:
    change = {"day": date(2024, 1, 1), "member": 0, "fact": "net_wage"}
    row["changes"] = [change | {"number": 1.0}, change | {"day": date(2024, 2, 1)}, change | {"number": 2.0}]
    return ["changes[2].day"]


GRANTED = {"outcome": "granted", "decided": date(2024, 2, 1)}
SPOILS: dict[str, Spoil] = {
    **{
        each.__name__: each
        for each in (
            weight,
            id,
            fact_of_member,
            fact_of_household,
            no_members,
            absent_member,
            one_id_twice,
            partner_elsewhere,
            partner_of_oneself,
            partner_on_one_side,
            partner_as_parent,
            one_parent_twice,
            circle_of_parents,
            two_relations_to_first,
            unknown_relation,
            relation_to_oneself,
            child_before_parent,
            two_changes_on_a_day,
        )
    },
    "received: unknown right": of_received(right="child_benefits"),
    "received: no right": of_received(right=None),
    "received: no such member": of_received(member=99),
    "received: a person's right of the household": of_received(member=None),
    "received: a household's right of a member": of_received(member=0, right="rent_allowance"),
    "received: months turned round": of_received(to=date(2023, 12, 31)),
    "received: no first month": of_received(**{"from": None}),
    "received: a month far away": of_received(to=date(2420, 1, 1)),
    "received: a month twice": of_received(**{"from": date(2023, 1, 31)}),
    "received: less than nothing": of_received(euros=-1.0),
    "received: no amount": of_received(euros=None),
    "received: no number": of_received(euros=math.nan),
    "received: a status is 0 or 1": of_received(euros=2.0, right="increased_reimbursement"),
    "claim: unknown right": of_claim("right", right="child"),
    "claim: no such member": of_claim("member", member=-1),
    "claim: no day": of_claim("claimed", claimed=None),
    "claim: unknown outcome": of_claim("outcome", outcome="yes"),
    "claim: no outcome": of_claim("outcome", outcome=None),
    "claim: no decision": of_claim("decided", outcome="refused"),
    "claim: a decision while pending": of_claim("decided", decided=date(2024, 2, 1)),
    "claim: decided before": of_claim("decided", outcome="granted", decided=date(2023, 12, 31)),
    "claim: not withdrawn": of_claim("withdrawn", outcome="withdrawn"),
    "claim: withdrawn before": of_claim("withdrawn", outcome="withdrawn", withdrawn=date(2023, 12, 31)),
    "claim: stopped before": of_claim("stopped", **GRANTED, stopped=date(2024, 1, 31)),
    "claim: a refusal that stopped": of_claim("stopped", **{**GRANTED, "outcome": "refused"}, stopped=date(2024, 3, 1)),
    "claim: an amount while pending": of_claim("amount", amount=1.0),
    "claim: an amount without end": of_claim("amount", **GRANTED, amount=math.inf),
    "change: no day": of_change("day", day=None),
    "change: no such member": of_change("member", member=50),
    "change: unknown fact": of_change("fact", fact="net_wages"),
    "change: a yearly fact": of_change("fact", fact="taxable_income"),
    "change: a fact of a person": of_change("fact", member=None),
    "change: outside the range": of_change("number", number=-5.0),
    "change: no number": of_change("number", number=math.nan),
    "change: a word for an amount": of_change("word", number=None, word="much"),
    "change: not yes or no": of_change("number", fact="lives_here", number=0.5),
    "change: not a whole number": of_change("number", fact="career_years", number=1.5),
    "change: unknown choice": of_change("word", fact="activity", number=None, word="resting"),
    "change: a number for a choice": of_change("number", fact="activity"),
    "change: a day outside": of_change("number", fact="birth_date", number=-1e6),
}


@pytest.mark.parametrize("name", SPOILS)
@settings(parent=several, max_examples=3)
@given(seed=seeds)
def test_a_fault_is_told_with_its_row_and_field(tmp_path: Path, name: str, seed: int) -> None:
    random = Random(seed)
    rows = households(random)
    spoilt = sorted(random.sample(range(len(rows)), random.randint(1, 3)))
    expected = {(row, field) for row in spoilt for field in SPOILS[name](rows[row], random)}
    found, faults = run(tmp_path, rows)
    assert places(faults) == expected
    assert all(fault["household"] == (rows[int(fault["row"])]["id"] or "") for fault in faults)
    assert all(fault["found"] and fault["allowed"] and fault["reason"] for fault in faults)
    given = made.table(LAW, rows)
    good = [row for row in range(len(rows)) if row not in spoilt]
    assert pq.read_table(tmp_path / "good.parquet").equals(given.take(good))
    assert same_bits(pq.read_table(tmp_path / "people.rejected.parquet"), given.take(spoilt))
    assert found.rejected == len(spoilt)


def same_bits(one: pa.Table, other: pa.Table) -> bool:
    """Equal, and no number where no number is."""
    return one.schema.equals(other.schema) and repr(one.to_pylist()) == repr(other.to_pylist())


def test_a_fault_says_what_was_found_and_what_is_allowed(tmp_path: Path) -> None:
    rows = households(Random(1), 2)
    rows[1]["members"] = [{"activity": "asleep", "net_wage": -3.5}]
    rows[1].update(changes=None, received=None, claims=None)
    _, faults = run(tmp_path, rows)
    told = {fault["field"]: fault for fault in faults}
    assert told["members[0].activity"]["found"] == "'asleep'"
    assert told["members[0].activity"]["allowed"].startswith("one of employee, self_employed")
    assert told["members[0].net_wage"]["found"] == "-3.5"
    assert told["members[0].net_wage"]["allowed"] == "a number from 0 to 20,000 (EUR/month)"


def test_an_unknown_right_is_told_with_the_nearest(tmp_path: Path) -> None:
    rows = households(Random(1), 1)
    of_received(right="childbenefit")(rows[0], Random(1))
    _, faults = run(tmp_path, rows)
    assert "nearest: child_benefit" in faults[0]["allowed"]


def test_ids_are_compared_over_the_whole_file(tmp_path: Path) -> None:
    rows = households(Random(3), 20)
    rows[17]["id"] = rows[2]["id"]
    found, faults = run(tmp_path, rows, row_group=4)
    assert places(faults) == {(2, "id"), (17, "id")}
    assert found.good == 18


def test_what_was_rejected_can_be_mended_and_put_back(tmp_path: Path) -> None:
    rows = households(Random(3), 20)
    rows[4]["weight"] = -1.0
    run(tmp_path, rows)
    mended = pq.read_table(tmp_path / "people.rejected.parquet")
    pq.write_table(mended.set_column(1, "weight", pa.array([1.0])), tmp_path / "mended.parquet")
    found = validate(tmp_path / "mended.parquet", LAW, tmp_path / "mended.good.parquet")
    assert (found.good, found.faults) == (1, 0)


def test_without_a_file_for_good_rows_only_faults_are_written(tmp_path: Path) -> None:
    rows = households(Random(3), 3)
    rows[0]["weight"] = 0.0
    file = made.write(tmp_path / "people.parquet", LAW, rows)
    found = validate(file, LAW)
    assert (found.good, found.faults, found.kinds[("weight", "no weight")]) == (2, 1, 1)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["people.faults.csv", "people.parquet"]


days = st.none() | st.dates(date(2024, 1, 1), date(2024, 1, 6))


@several
@given(
    st.lists(
        st.tuples(days, st.sampled_from(made.OUTCOMES), days, days, days, st.sampled_from([None, 0.0, 5.0, -1.0])),
        min_size=1,
        max_size=30,
    )
)
def test_a_claim_is_faulty_where_the_model_refuses_it(tmp_path: Path, claims: list[Any]) -> None:
    columns = ("claimed", "outcome", "decided", "withdrawn", "stopped", "amount")
    rows = households(Random(1), 1)
    told = [dict(zip(columns, claim, strict=True)) for claim in claims]
    rows[0]["claims"] = [{"right": "child_benefit", "member": 0, **claim} for claim in told]
    _, faults = run(tmp_path, rows)
    faulty = {fault["field"].partition("]")[0].removeprefix("claims[") for fault in faults}
    assert faulty == {str(place) for place, claim in enumerate(told) if refused(**claim)}


def refused(claimed: Any, outcome: str, decided: Any, withdrawn: Any, stopped: Any, amount: float | None) -> bool:
    if claimed is None:
        return True
    try:
        amounts = () if amount is None else (every_month(amount),)
        Claim(claimed, Outcome(outcome), decided, withdrawn, stopped, amounts)
    except TimelineError:
        return True
    return False


place = st.none() | st.integers(0, 3)


@settings(parent=several, max_examples=100)
@given(st.lists(st.tuples(place, place, place, st.none() | st.sampled_from(list(INVERSE))), min_size=1, max_size=4))
def test_relations_that_contradict_each_other_do_not_pass(tmp_path: Path, told: list[Any]) -> None:
    columns = ("partner", "parent_1", "parent_2", "relation_to_first")
    members = [dict(zip(columns, each, strict=True)) for each in told]
    row = {"id": "h", "weight": 1.0, "members": members}
    _, faults = run(tmp_path, [row])
    given: dict[tuple[str, str], str] = {}
    contradiction = False
    for here, member in enumerate(members):
        for column, relation in (("partner", "partner"), ("parent_1", "child"), ("parent_2", "child")):
            if member[column] is not None:
                contradiction |= given.setdefault((str(here), str(member[column])), relation) != relation
        if member["relation_to_first"] is not None:
            contradiction |= (
                given.setdefault((str(here), "0"), member["relation_to_first"]) != (member["relation_to_first"])
            )
    try:
        derive_kin([str(here) for here in range(len(members))], given)
    except ValueError:
        contradiction = True
    if contradiction:
        assert faults
    if not faults:
        assert not contradiction


def test_files_of_other_programs_are_taken(tmp_path: Path) -> None:
    """Polars writes large strings, large lists and int64; the good rows come out in our types."""
    rows = households(Random(5), 6)
    for row in rows:
        row["household"] = {"rent": 700.0, "tenure": "private_rent"}
    table = made.table(LAW, rows)
    frame = pl.from_arrow(table)
    assert isinstance(frame, pl.DataFrame)
    wide = frame.with_columns(pl.col("weight").cast(pl.Float32).cast(pl.Float64)).to_arrow()
    pq.write_table(wide, tmp_path / "polars.parquet")
    found = validate(tmp_path / "polars.parquet", LAW, tmp_path / "good.parquet", says_all())
    assert faults_of(found) == []
    good = pq.read_table(tmp_path / "good.parquet")
    assert good.schema.equals(table.schema)
    assert good.drop(["weight"]).to_pylist() == table.drop(["weight"]).to_pylist()


def says_all() -> dict[str, str]:
    return {"takeup.as_of": "2026-03-10", "takeup.source": "a test"}


@pytest.mark.parametrize("kind", ["feather", "ipc stream"])
def test_arrow_files_are_read_too(tmp_path: Path, kind: str) -> None:
    rows = households(Random(5), 9)
    rows[7]["weight"] = 0.0
    table = made.table(LAW, rows)
    file = tmp_path / "people.arrow"
    if kind == "feather":
        feather.write_feather(table, str(file), chunksize=9)
    else:
        with pa.ipc.new_stream(file, table.schema) as writer:
            writer.write_table(table)
    found = validate(file, LAW, tmp_path / "good.parquet")
    assert places(faults_of(found)) == {(7, "weight")}
    assert pq.read_table(tmp_path / "good.parquet").equals(table.take([0, 1, 2, 3, 4, 5, 6, 8]))


@several
@given(seeds)
def test_a_slice_of_a_batch_has_the_faults_of_its_rows(tmp_path: Path, seed: int) -> None:
    """Arrow arrays that begin in the middle of their buffers, in our types and in wider ones."""
    random = Random(seed)
    rows = households(random, 8)
    for number, name in enumerate(random.sample(list(SPOILS), 3)):
        SPOILS[name](rows[2 * number], random)
    batch = made.table(LAW, rows).combine_chunks().to_batches()[0]
    checker = Checker(LAW, pa.array([], pa.string()))
    for table in (batch, wider(batch)):
        whole = checker.check(table).in_order
        assert {fault.row for fault in whole} == {0, 2, 4}
        start, stop = sorted(random.sample(range(9), 2))
        found = checker.check(table.slice(start, stop - start), start).in_order
        assert found == [fault for fault in whole if start <= fault.row < stop]
        part = table.slice(start, stop - start)
        assert repr(conform(part, batch.schema).to_pylist()) == repr(batch.slice(start, stop - start).to_pylist())


def wider(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The same in types that other programs use: large strings and lists, plain words, int64."""

    def type_of(type: pa.DataType) -> pa.DataType:
        if pa.types.is_list(type):
            return pa.large_list(type_of(type.value_type))
        if pa.types.is_struct(type):
            return pa.struct([(field.name, type_of(field.type)) for field in type])
        if pa.types.is_dictionary(type) or pa.types.is_string(type):
            return pa.large_string()
        return pa.int64() if pa.types.is_integer(type) else type

    wide = pa.schema([(field.name, type_of(field.type)) for field in batch.schema])
    return pa.RecordBatch.from_pylist(batch.to_pylist(), wide)


def test_integers_and_plain_words_are_taken_where_nothing_is_lost(tmp_path: Path) -> None:
    table = pa.table(
        {
            "id": ["a", "b"],
            "weight": [1, 2],
            "members": [[{"net_wage": 1000, "career_years": 3, "activity": "employee"}], [{"career_years": 2**40}]],
            "changes": pa.nulls(2),
        }
    )
    pq.write_table(table, tmp_path / "people.parquet")
    found = validate(tmp_path / "people.parquet", LAW, tmp_path / "good.parquet", says_all())
    assert places(faults_of(found)) == {(1, "members[0].career_years")}
    good = pq.read_table(tmp_path / "good.parquet")
    assert good.schema.field("members").type.value_type.field("career_years").type == pa.int32()
    assert good.to_pylist()[0]["members"] == [{"net_wage": 1000.0, "career_years": 3, "activity": "employee"}]


def refusal(tmp_path: Path, columns: dict[str, Any], **says: str) -> str:
    pq.write_table(pa.table(columns), tmp_path / "people.parquet")
    with pytest.raises(PopulationError) as error:
        validate(tmp_path / "people.parquet", LAW, tmp_path / "good.parquet", {**says_all(), **says})
    assert not (tmp_path / "good.parquet").exists()
    return str(error.value)


FINE: dict[str, Any] = {"id": ["a"], "weight": [1.0], "members": [[{"net_wage": 1.0}]]}


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        (
            {"wieght": [1.0]},
            "wieght: found an unknown column (double); allowed: a column of the schema; nearest: weight",
        ),
        ({"weight": ["1"]}, "weight: found string; allowed: double (also float, decimal or an integer)"),
        ({"members": ["x"]}, "members: found string; allowed: list<struct>"),
        (
            {"members": [[{"nett_wage": 1.0}]]},
            "members[].nett_wage: found an unknown column (double); allowed: a column of the schema; nearest: net_wage",
        ),
        ({"members": [[{"net_wage": "1"}]]}, "members[].net_wage: found string; allowed: double"),
        ({"members": [[{"taxable_income": 1.0}]]}, "allowed: a column for each year, such as taxable_income_2024"),
        ({"household": [{"tenure": 1}]}, "household.tenure: found int64; allowed: dictionary of string (also string)"),
        ({"received": [[{"rihgt": "x"}]]}, "received[].rihgt: found an unknown column (string)"),
    ],
)
def test_wrong_columns_are_one_error(tmp_path: Path, columns: dict[str, Any], told: str) -> None:
    assert told in refusal(tmp_path, {**FINE, **columns})


def test_a_missing_column_is_told(tmp_path: Path) -> None:
    assert "members: found no such column" in refusal(tmp_path, {"id": ["a"], "weight": [1.0]})


def test_every_wrong_column_is_told_at_once(tmp_path: Path) -> None:
    assert len(refusal(tmp_path, {"id": [1], "wieght": [1.0], "members": [1]}).splitlines()) == 4


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ({"takeup.jurisdiction": "nl"}, "takeup.jurisdiction: found 'nl'; allowed: 'be'"),
        ({"takeup.as_of": "March"}, "takeup.as_of: found 'March'; allowed: the day to which the facts refer"),
        ({"takeup.source": ""}, "takeup.source: found nothing in the metadata"),
    ],
)
def test_a_file_must_say_what_it_is(tmp_path: Path, says: dict[str, str], told: str) -> None:
    assert told in refusal(tmp_path, FINE, **says)


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id;weight\n")
    with pytest.raises(PopulationError, match="another kind of file; allowed: a Parquet file"):
        validate(tmp_path / "people.csv", LAW)


def test_a_file_is_not_written_over_itself(tmp_path: Path) -> None:
    file = made.write(tmp_path / "people.parquet", LAW, households(Random(1), 1))
    with pytest.raises(PopulationError, match="out: found a file that is read; allowed: another file"):
        validate(file, LAW, file)
    assert pq.read_table(file).num_rows == 1


def test_good_rows_go_into_a_folder_that_is_there(tmp_path: Path) -> None:
    file = made.write(tmp_path / "people.parquet", LAW, households(Random(1), 1))
    with pytest.raises(PopulationError, match="allowed: a file in a folder that is there"):
        validate(file, LAW, tmp_path / "nowhere" / "good.parquet")


def test_a_break_leaves_no_half_files(tmp_path: Path) -> None:
    file = made.write(tmp_path / "people.parquet", LAW, households(Random(1), 9), row_group=3)

    def stop(rows: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        validate(file, LAW, tmp_path / "good.parquet", progress=stop)
    assert [each.name for each in tmp_path.iterdir()] == ["people.parquet"]


def test_any_subset_of_columns_will_do(tmp_path: Path) -> None:
    row = copy.deepcopy(FINE)
    pq.write_table(pa.table(row), tmp_path / "people.parquet")
    found = validate(tmp_path / "people.parquet", LAW, tmp_path / "good.parquet", says_all())
    assert (found.rows, found.faults) == (1, 0)
    assert set(pq.read_schema(tmp_path / "good.parquet").names) < set(schema(LAW).names)
