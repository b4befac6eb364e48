"""Two files of other people, households and persons (CSV or Parquet), as lazy Polars frames in our columns.

Every cell is first read as bare text; an entry of the mapping then makes of it what the schema asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import polars as pl

from takeup.population.entries import Entry
from takeup.population.errors import PopulationError, Problem, one_of
from takeup.population.mapping import ImportMapping, Join, Subjects

ROW = "row"
_FEW = 5


def received_column(place: int, what: str) -> str:
    """The flat column of one thing (euros, from, to) that is told of a benefit of the mapping."""
    return f"received:{place}:{what}"


def entries_of(subjects: Subjects) -> dict[str, Entry]:
    """Every value that a file tells, by the name of its flat column: id, fact:net_wage, received:0:euros."""
    found = dict(subjects.columns)
    found |= {f"fact:{name}": entry for name, (_, entry) in subjects.facts.items()}
    for place, benefit in enumerate(subjects.received):
        found[received_column(place, "euros")] = benefit.euros
        found[received_column(place, "from")] = benefit.first
        if benefit.last is not None:
            found[received_column(place, "to")] = benefit.last
    return found


class Table:
    """One of the two files, with those joined to it. `flat`: a lazy frame with a column for each entry.

    Raises PopulationError for columns that are not there and for cells of which nothing can be made.
    """

    def __init__(self, path: Path, subjects: Subjects, mapping: ImportMapping) -> None:
        self.path = path
        self.mapping = mapping
        self.entries = entries_of(subjects)
        self.frame = _scan(path, mapping)
        self.names = self.frame.collect_schema()
        for join in subjects.joins:
            self._join(join, subjects.columns["id"])
        self._look_for(self.entries.values())

    def _join(self, join: Join, id: Entry) -> None:
        path = self.path.parent / join.file
        more = _scan(path, self.mapping)
        names = more.collect_schema()
        if join.on not in names:
            raise PopulationError(
                path,
                [Problem(join.where + ".on", f"'{join.on}'", one_of(list(names), join.on, "a column of this file"))],
            )
        self._look_for([id])
        both = [name for name in names if name in self.names and name != join.on]
        more = more.drop(both).with_columns(self._text(pl.col(join.on), names[join.on]).alias("joined by"))
        more = more.drop_nulls("joined by")
        twice = more.group_by("joined by").len().filter(pl.col("len") > 1).sort("joined by")
        _refuse(path, twice, "joined by", f"{join.where}.on", "one line for each id")
        keyed = self.frame.with_columns(
            id.expression(self._texts, self.mapping.decimal, self.mapping.as_of).alias("joined by")
        )
        self.frame = keyed.join(more, on="joined by", how="left", maintain_order="left").drop("joined by")
        self.names = self.frame.collect_schema()

    def _look_for(self, entries: Iterable[Entry]) -> None:
        missing = [(entry, column) for entry in entries for column in entry.columns if column not in self.names]
        if missing:
            known = list(self.names)
            raise PopulationError(
                self.path,
                [
                    Problem(
                        entry.where,
                        f"the column '{name}', which is not there",
                        one_of(known, name, "a column of this file"),
                    )
                    for entry, name in missing
                ],
            )

    def _texts(self, column: str) -> pl.Expr:
        return self._text(pl.col(column), self.names[column])

    def _text(self, cell: pl.Expr, type: pl.DataType) -> pl.Expr:
        """A cell as bare text; null where it is empty or a code for missing."""
        if type.is_float():
            whole = (cell == cell.floor()) & (cell.abs() < 2**53)
            cell = (
                pl.when(whole).then(cell.cast(pl.Int64, strict=False).cast(pl.String)).otherwise(cell.cast(pl.String))
            )
        text = cell.cast(pl.String).str.strip_chars()
        return pl.when(text.is_in(["", *self.mapping.missing])).then(None).otherwise(text)

    def flat(self) -> pl.LazyFrame:
        """Our columns, in the order of the file."""
        decimal, as_of = self.mapping.decimal, self.mapping.as_of
        return self.frame.select(
            entry.expression(self._texts, decimal, as_of).alias(name) for name, entry in self.entries.items()
        )

    def check(self) -> None:
        """Looks at every cell. Raises PopulationError with those of which nothing can be made."""
        decimal, as_of = self.mapping.decimal, self.mapping.as_of
        told = {name: entry for name, entry in self.entries.items() if not entry.is_constant}
        bad = {name: entry.unreadable(self._texts, decimal, as_of) for name, entry in told.items()}
        if not bad:
            return
        counts = (
            self.frame.select(each.sum().alias(name) for name, each in bad.items())
            .collect(engine="streaming")
            .row(0, named=True)
        )
        problems = [
            problem for name in bad if counts[name] for problem in self._bad(told[name], bad[name], counts[name])
        ]
        if problems:
            raise PopulationError(self.path, problems)

    def _bad(self, entry: Entry, bad: pl.Expr, count: int) -> Iterator[Problem]:
        columns = pl.concat_str([self._texts(column) for column in entry.columns], separator=" ").alias("found")
        found = (
            self.frame.with_row_index(ROW)
            .filter(bad)
            .select(ROW, columns)
            .group_by("found")
            .agg(pl.len(), pl.col(ROW).min())
        )
        worst = found.sort(["len", "found"], descending=[True, False]).head(_FEW).collect(engine="streaming")
        examples = ", ".join(f"'{text}' ({times} times, first in row {row})" for text, times, row in worst.iter_rows())
        yield Problem(
            entry.where,
            f"{count} cells that cannot be read in {' and '.join(entry.columns)}: {examples}",
            entry.allowed(),
        )


def _scan(path: Path, mapping: ImportMapping) -> pl.LazyFrame:
    """A file, every cell of a CSV as text."""
    with path.open("rb") as file:  # an OSError that names the file, before Polars says it in its own words
        start = file.read(4)
    try:
        if start == b"PAR1":
            frame = pl.scan_parquet(path)
        else:
            frame = pl.scan_csv(path, separator=mapping.separator, infer_schema=False)
        frame.collect_schema()
    except pl.exceptions.PolarsError as error:
        raise unreadable_file(path, error) from error
    return frame


def unreadable_file(path: object, error: Exception) -> PopulationError:
    """What Polars says of a file, as one of our errors."""
    found = str(error).strip().partition("\n")[0]
    return PopulationError(path, [Problem("file", found, "a CSV file in UTF-8 with a line of headings, or Parquet")])


def _refuse(path: Path, twice: pl.LazyFrame, column: str, where: str, allowed: str) -> None:
    """Raises PopulationError where there are lines in this frame of ids and how often each is there."""
    found = twice.collect(engine="streaming")
    if found.height:
        ids = ", ".join(f"'{id}' ({times} times)" for id, times in found.head(_FEW).iter_rows())
        raise PopulationError(path, [Problem(where, f"{found.height} ids with several lines: {ids}", allowed)])


def refuse_repeated(path: Path, frame: pl.LazyFrame, column: str, where: str) -> None:
    """Raises PopulationError where an id is empty or stands on several lines."""
    empty = frame.select(pl.col(column).is_null().sum()).collect(engine="streaming").item()
    if empty:
        raise PopulationError(path, [Problem(where, f"{empty} lines without an id", "an id on every line")])
    _refuse(
        path, frame.group_by(column).len().filter(pl.col("len") > 1).sort(column), column, where, "one line for each id"
    )
