"""The file: the same bytes for the same seed, labelled as synthetic, every row valid; wishes that cannot be met."""

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from takeup import __version__
from takeup.engine.law import Law
from takeup.population.schema import said
from takeup.population.synthetic import Population, SynthesisError, generate, write
from takeup.population.validate import validate

SOME = 12_000  # more than one block, and not a whole number of them


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_same_seed_gives_the_same_bytes(law: Law, tmp_path: Path) -> None:
    for name, seed in (("one", 5), ("other", 5), ("third", 6)):
        write(Population(law, SOME, seed), tmp_path / f"{name}.parquet")
    assert fingerprint(tmp_path / "one.parquet") == fingerprint(tmp_path / "other.parquet")
    assert fingerprint(tmp_path / "one.parquet") != fingerprint(tmp_path / "third.parquet")


def test_rows_do_not_hang_on_how_many_are_drawn(law: Law) -> None:
    """The first households of a large population are those of a small one."""
    small = pa.Table.from_batches(Population(law, 500, 5).batches())
    large = pa.Table.from_batches(Population(law, SOME, 5).batches())
    assert len(large) == SOME
    assert small.equals(large.slice(0, 500))
    assert len(set(large["id"].to_pylist())) == SOME


def test_rows_do_not_hang_on_the_size_of_row_groups(law: Law, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(Population(law, SOME, 5), tmp_path / "one.parquet")
    monkeypatch.setattr(generate, "BLOCKS_A_ROW_GROUP", 1)
    write(Population(law, SOME, 5), tmp_path / "other.parquet")
    one, other = (tmp_path / f"{name}.parquet" for name in ("one", "other"))
    assert pq.read_metadata(one).num_row_groups == 1
    assert pq.read_metadata(other).num_row_groups == 2
    assert pq.read_table(one).equals(pq.read_table(other))


def test_blocks_differ(law: Law) -> None:
    one, other = (batch.slice(0, 2_000) for batch in Population(law, SOME, 5).batches())
    assert not one["members"].equals(other["members"])


def test_a_file_says_that_it_is_synthetic(law: Law, tmp_path: Path) -> None:
    write(Population(law, 100, 7), tmp_path / "some.parquet")
    schema = pq.read_schema(tmp_path / "some.parquet")
    assert said(schema, "takeup.synthetic") == "yes"
    assert said(schema, "takeup.source") == f"synthetic population of Brussels, takeup {__version__}, seed 7"
    assert said(schema, "takeup.as_of") == "2026-11-01"
    assert said(schema, "takeup.jurisdiction") == "be"


@pytest.mark.parametrize(("area", "months"), [("brussels", 0), ("belgium", 60)])
def test_every_row_is_valid(law: Law, tmp_path: Path, area: str, months: int) -> None:
    path = tmp_path / "some-synthetic.parquet"
    write(Population(law, 5_000, 8, area, months=months), path)
    found = validate(path, law)
    assert found.rows == found.good == 5_000
    assert dict(found.kinds) == {}


def test_progress_is_told_and_nothing_half_done_is_left(law: Law, tmp_path: Path) -> None:
    told: list[int] = []
    write(Population(law, SOME, 5), tmp_path / "some.parquet", told.append)
    assert told[-1] == SOME
    assert [path.name for path in tmp_path.iterdir()] == ["some.parquet"]


def test_an_error_half_way_leaves_no_file(law: Law, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(generate, "add_receipts", fail)
    with pytest.raises(RuntimeError, match="the disk is full"):
        write(Population(law, 100), tmp_path / "some.parquet")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("wish", "text"),
    [
        ({"households": 0}, "households: 0 is not from 1 to 10,000,000"),
        ({"households": 10_000_001}, "households: 10,000,001 is not from 1 to 10,000,000"),
        ({"seed": -1}, "seed: -1 is below 0"),
        ({"area": "paris"}, "area: 'paris' is not known; allowed are brussels, belgium"),
        ({"months": 61}, "months: 61 is not from 0 to 60"),
        ({"as_of": date(2015, 1, 1)}, "as of: 2015-01-01 is not from 2025-01-01 to 2030-12-31"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused(law: Law, wish: dict[str, Any], text: str) -> None:
    with pytest.raises(SynthesisError, match=text):
        Population(**{"law": law, "households": 10, **wish})
