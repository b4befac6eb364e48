"""Draws a synthetic population block by block and writes it to Parquet, in memory that does not grow with its size."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from takeup import __version__
from takeup.engine.law import Law
from takeup.population.synthetic.amounts import Amounts, amounts_of
from takeup.population.synthetic.block import Block
from takeup.population.synthetic.children import add_births, add_childhood, add_school
from takeup.population.synthetic.draws import Draws
from takeup.population.synthetic.families import add_families
from takeup.population.synthetic.health import add_costs, add_limits
from takeup.population.synthetic.homes import add_homes
from takeup.population.synthetic.places import REGIONS_OF, add_places, add_stay
from takeup.population.synthetic.rare import add_rare
from takeup.population.synthetic.receipts import add_receipts
from takeup.population.synthetic.spells import add_spells
from takeup.population.synthetic.table import Layout
from takeup.population.synthetic.totals import totals
from takeup.population.synthetic.work import (
    add_activity,
    add_incapacity,
    add_other_means,
    add_pensions,
    add_standing,
    add_unemployment,
    add_wages,
)
from takeup.population.synthetic.years import add_years

BLOCK = 10_000
BLOCKS_A_ROW_GROUP = 5
AS_OF = date(2026, 11, 1)
MOST_HOUSEHOLDS = 10_000_000
MOST_MONTHS = 60
YEARS_DRAWN = 11  # as many as the longest look back asks for, five years ago
_WHOSE = {"brussels": "Brussels", "belgium": "Belgium"}


class SynthesisError(ValueError):
    """A wish that cannot be met: says which, and what is allowed."""


@dataclass(frozen=True)
class Population:
    """A synthetic population: what it is drawn with. The same wishes give the same rows."""

    law: Law
    households: int
    seed: int = 1
    area: str = "brussels"
    as_of: date = AS_OF
    months: int = 0

    def __post_init__(self) -> None:
        if not 1 <= self.households <= MOST_HOUSEHOLDS:
            raise SynthesisError(f"households: {self.households:,} is not from 1 to {MOST_HOUSEHOLDS:,}")
        if self.seed < 0:
            raise SynthesisError(f"seed: {self.seed} is below 0; any whole number from 0 on is allowed")
        if self.area not in REGIONS_OF:
            raise SynthesisError(f"area: {self.area!r} is not known; allowed are {', '.join(REGIONS_OF)}")
        if not 0 <= self.months <= MOST_MONTHS:
            raise SynthesisError(f"months: {self.months} is not from 0 to {MOST_MONTHS}")
        if not date(2025, 1, 1) <= self.as_of <= date(2030, 12, 31):
            raise SynthesisError(f"as of: {self.as_of} is not from 2025-01-01 to 2030-12-31, near the totals")

    @property
    def source(self) -> str:
        """What the file says of itself."""
        whose = _WHOSE[self.area]
        return f"synthetic population of {whose}, takeup {__version__}, seed {self.seed}"

    @property
    def layout(self) -> Layout:
        """The columns of this population."""
        return Layout(self.law, self.as_of, self.months, self.source)

    def batches(self) -> Iterator[pa.RecordBatch]:
        """The households, a block at a time."""
        layout = self.layout
        amounts = amounts_of(self.law, self.as_of, REGIONS_OF[self.area])
        for number in range(-(-self.households // BLOCK)):
            first = number * BLOCK
            yield self._batch(number, min(BLOCK, self.households - first), layout, amounts)

    def _batch(self, number: int, count: int, layout: Layout, amounts: Amounts) -> pa.RecordBatch:
        """One block; a block is always drawn whole, so that its rows do not hang on how many are kept."""
        # always the same years, so that what is drawn does not hang on the months asked for
        years = tuple(range(self.as_of.year - YEARS_DRAWN, self.as_of.year + 1))
        block = Block(self.law, totals(), Draws(self.seed, number), amounts, self.as_of, years, BLOCK)
        draw(block, self.area)
        receipts = add_receipts(block, layout.rights, self.months)
        changes = add_spells(block, self.months, layout.names)
        lists = {"changes": changes, "received": receipts.received, "claims": receipts.claims}
        return layout.batch(block, number * BLOCK, count, lists)


def draw(block: Block, area: str) -> None:
    """Every fact but those that go with what is received, in an order in which each rests on those before."""
    add_places(block, area)
    add_families(block)
    add_stay(block)
    add_standing(block)
    add_activity(block)
    add_wages(block)
    add_unemployment(block)
    add_incapacity(block)
    add_pensions(block)
    add_other_means(block)
    add_school(block)
    add_childhood(block)
    add_births(block)
    add_limits(block)
    add_costs(block)
    add_homes(block)
    add_years(block)
    add_rare(block)


def write(population: Population, path: Path, progress: Callable[[int], None] | None = None) -> None:
    """Writes a population to a Parquet file; `progress` is told the households written so far.

    The file appears under its name only when it is whole. Raises OSError where it cannot be written.
    """
    unfinished = path.with_name(f".{path.name}.unfinished")
    schema = population.layout.schema
    try:
        with (
            pq.ParquetWriter(unfinished, schema, compression="zstd", compression_level=1) as writer,
            ThreadPoolExecutor(max_workers=1) as pool,  # one row group is written while the next one is drawn
        ):
            done, before = 0, None
            for group in _row_groups(population.batches()):
                if before is not None:
                    before.result()
                before = pool.submit(writer.write_table, group, row_group_size=len(group))
                done += len(group)
                if progress is not None:
                    progress(done)
            if before is not None:
                before.result()
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _row_groups(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    """So many blocks together: row groups are the same however the population is cut into batches elsewhere."""
    waiting: list[pa.RecordBatch] = []
    for batch in batches:
        waiting.append(batch)
        if len(waiting) == BLOCKS_A_ROW_GROUP:
            yield pa.Table.from_batches(waiting)
            waiting = []
    if waiting:
        yield pa.Table.from_batches(waiting)
