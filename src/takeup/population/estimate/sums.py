"""Sums over a screen's output, part by part, with what their standard errors need. Memory does not grow with the parts.

A sum's variance under a stratified design needs of each stratum only how many first-stage units there are and the
sums, squares and products of their totals; so a part is reduced to these as soon as it is read. Only where clusters
are told must their totals be kept until the end, as a cluster may lie in several parts; and for the methods that want
every first-stage unit (`variance`). A part is read in slices of households, so that one big file is no more trouble
than many small ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import polars.selectors as cs

from takeup.population.estimate.design import Design, Direct, Lonely, LonelyStratumError, simple_variance
from takeup.population.estimate.manifest import Manifest, Part, ScreenError
from takeup.population.estimate.method import DRAWN_AGAIN, Errors, Method
from takeup.population.estimate.replicates import CannotDrawError
from takeup.population.estimate.variance import Totals, errors_of

ROWS_A_SLICE = 500_000
ROUNDING = 1e-9  # of a sum of squares: what is left of one that is 0
DESIGN = ("household", "weight", "territory", "stratum", "cluster")

Keys = tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """What to add up. `columns`: values that add up; `ratios`: name to (above, below); `totals`: names to give an
    error."""

    columns: tuple[str, ...]
    ratios: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    totals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sampling:
    """How the households came in, and how errors are made of it. `sample`: False where every one stands for itself
    alone. `psus`: first-stage units a stratum; `clustered`: whether these are clusters."""

    sample: bool
    clustered: bool
    psus: Mapping[str, int]
    lonely: Lonely
    errors: Errors

    @property
    def kept(self) -> bool:
        """Whether the totals of first-stage units are kept until the end."""
        return self.sample and (self.clustered or self.errors.method is not Method.LINEARISED)


@dataclass(frozen=True)
class Group:
    """One row of a table: sums and numbers of households with anything in them, by column; estimates by name."""

    keys: Mapping[str, str]
    sums: Mapping[str, float]
    households: Mapping[str, int]
    found: Mapping[str, Direct | None]


def sampling_of(manifest: Manifest, lonely: Lonely, errors: Errors | None = None) -> Sampling:
    """The design, from the columns of `households`. Raises LonelyStratumError, unless such strata are to be centred;
    and CannotDrawError where they are and `errors` are to be made by drawing again."""
    scan = pl.scan_parquet([part.households for part in manifest.parts]).select("weight", "stratum", "cluster")
    seen = scan.select(
        (pl.col("weight") != 1).any().alias("weighted"), pl.col("cluster").is_not_null().any().alias("clustered")
    ).collect(engine="streaming")
    if not seen["weighted"][0]:
        return Sampling(False, False, {}, lonely, errors or Errors())
    clustered = bool(seen["clustered"][0])
    own = pl.col("cluster").drop_nulls().n_unique() + pl.col("cluster").is_null().sum() if clustered else pl.len()
    counts = scan.group_by(pl.col("stratum").fill_null("")).agg(own.alias("psus")).collect(engine="streaming")
    psus = dict(zip(counts["stratum"].to_list(), counts["psus"].to_list(), strict=True))
    alone = sorted(stratum for stratum, n in psus.items() if n == 1)
    errors = (errors or Errors()).of(sum(psus.values()))
    if alone and errors.method in DRAWN_AGAIN:
        raise CannotDrawError(alone)
    if alone and lonely == "error":
        raise LonelyStratumError(alone)
    return Sampling(True, clustered, psus, lonely, errors)


def slices_of(
    part: Part, columns: Sequence[str], household_columns: Sequence[str]
) -> Iterator[tuple[pl.LazyFrame, pl.LazyFrame]]:
    """Rows of `rights` and of `households` of a part, a share of its households at a time."""
    count = -(-max(_rows(part.rights), 1) // ROWS_A_SLICE)
    for i in range(count):
        frames = _read(part.rights, columns), _read(part.households, household_columns)
        if count > 1:
            yield frames[0].filter(_slice(i, count)), frames[1].filter(_slice(i, count))
        else:
            yield frames


def design_columns() -> list[pl.Expr]:
    """The columns of `households` as `add_up` wants them: weight, keys, and the first-stage unit."""
    return [
        pl.col("household"),
        pl.col("weight"),
        pl.col("territory").fill_null(""),
        pl.col("stratum").fill_null(""),
        pl.col("stratum").fill_null("").alias("_stratum"),
        # a household with no cluster is its own first-stage unit, whatever its id is alike
        pl.coalesce(
            pl.concat_str(pl.lit("c:"), pl.col("cluster")), pl.concat_str(pl.lit("h:"), pl.col("household"))
        ).alias("_psu"),
    ]


def add_up(
    manifest: Manifest,
    sampling: Sampling,
    plan: Plan,
    keysets: Sequence[Keys],
    households_of: Callable[[Part], Iterator[pl.LazyFrame]],
) -> dict[Keys, list[Group]]:
    """Groups for each set of keys; the first set holds all the others. `households_of` gives, per slice of a part, one
    row per household and right (or household): the keys, `weight`, `_stratum`, `_psu` and the plan's columns, not yet
    weighted."""
    pieces: list[pl.DataFrame] = []
    for part in manifest.parts:
        for rows in households_of(part):
            weighted = rows.with_columns(
                *((pl.col("weight") * pl.col(name)).alias(name) for name in plan.columns),
                *((pl.col(name) != 0).alias(f"n_{name}") for name in plan.columns),
            ).collect(engine="streaming")
            pieces.append(_reduce(weighted, plan, keysets[0], sampling))
    reduced = pl.concat(pieces)
    if not sampling.sample or sampling.errors.method is Method.LINEARISED:
        return {keys: _finish(reduced, plan, keys, sampling) for keys in keysets}
    design, psus = _design(manifest, sampling)
    return {keys: _by_method(reduced, plan, keys, sampling, design, psus) for keys in keysets}


def _rows(path: Path) -> int:
    return int(pl.scan_parquet(path).select(pl.len()).collect().item())


def _slice(i: int, count: int) -> pl.Expr:
    return pl.col("household").hash(seed=7) % count == i


def _read(path: Path, columns: Sequence[str]) -> pl.LazyFrame:
    scan = pl.scan_parquet(path)
    missing = [name for name in columns if name not in scan.collect_schema().names()]
    if missing:
        raise ScreenError(f"{path}: column {missing[0]!r} is missing")
    return scan.select(columns)


def _reduce(rows: pl.DataFrame, plan: Plan, keys: Keys, sampling: Sampling) -> pl.DataFrame:
    if not sampling.sample:
        return rows.with_columns(pl.lit("").alias("_stratum")).group_by(*keys, "_stratum").agg(_sums(plan))
    units = rows.with_columns(_of_units(plan))
    return _psu_totals(units, plan, keys) if sampling.kept else _moments(units, plan, keys)


def _sums(plan: Plan) -> list[pl.Expr]:
    numbers = pl.col([f"n_{name}" for name in plan.columns])
    return [pl.col(plan.columns).sum(), numbers.cast(pl.Int64).sum()]


def _of_units(plan: Plan) -> list[pl.Expr]:
    """What a simple random sample of households would need: squares and products with the weight once, and weights."""
    terms = {}
    for name, (y, x) in plan.ratios.items():
        terms[f"u_yy_{name}"] = pl.col(y) ** 2 / pl.col("weight")
        terms[f"u_xy_{name}"] = pl.col(x) * pl.col(y) / pl.col("weight")
        terms[f"u_xx_{name}"] = pl.col(x) ** 2 / pl.col("weight")
        terms[f"u_w_{name}"] = pl.when(pl.col(x) != 0).then(pl.col("weight")).otherwise(0.0)
    return [term.fill_nan(0.0).alias(name) for name, term in terms.items()]  # a weight of 0 counts for nothing


def _psu_totals(rows: pl.DataFrame, plan: Plan, keys: Keys) -> pl.DataFrame:
    return rows.group_by(*keys, "_stratum", "_psu").agg(*_sums(plan), cs.starts_with("u_").sum())


def _moments(units: pl.DataFrame, plan: Plan, keys: Keys) -> pl.DataFrame:
    """Per keys and stratum: sums, numbers, squares and products over first-stage units (rows)."""
    terms = []
    for name, (y, x) in plan.ratios.items():
        terms += [
            (pl.col(y) ** 2).sum().alias(f"yy_{name}"),
            (pl.col(x) ** 2).sum().alias(f"xx_{name}"),
            (pl.col(y) * pl.col(x)).sum().alias(f"xy_{name}"),
            (pl.col(x) != 0).sum().cast(pl.Int64).alias(f"in_{name}"),
        ]
    for name in plan.totals:
        terms.append((pl.col(name) ** 2).sum().alias(f"yy_{name}"))
    return units.group_by(*keys, "_stratum").agg(*_sums(plan), *terms, cs.starts_with("u_").sum())


def _finish(reduced: pl.DataFrame, plan: Plan, keys: Keys, sampling: Sampling) -> list[Group]:
    if sampling.kept:
        frame = _moments(_psu_totals(reduced, plan, keys), plan, keys)
    else:
        frame = reduced.group_by(*keys, "_stratum").agg(cs.numeric().sum())
    together = [frame] if not keys else frame.sort(*keys, "_stratum").partition_by(*keys, maintain_order=True)
    return [_group(strata, plan, keys, sampling) for strata in together if len(strata)]


def _by_method(
    reduced: pl.DataFrame, plan: Plan, keys: Keys, sampling: Sampling, design: Design, psus: pl.DataFrame
) -> list[Group]:
    """The groups with the errors of another method than linearisation; all else is the same."""
    groups = _finish(reduced, plan, keys, sampling)
    wanted = sorted({name for pair in plan.ratios.values() for name in pair} | set(plan.totals))
    units = reduced.group_by(*keys, "_stratum", "_psu").agg(pl.col(wanted).sum())
    units = units.join(psus, on=["_stratum", "_psu"], how="left").drop("_stratum", "_psu")
    parts: dict[tuple[Any, ...], pl.DataFrame] = units.partition_by(*keys, as_dict=True) if keys else {(): units}
    totals = [_totals(parts[tuple(group.keys.values())], wanted) for group in groups]
    found = errors_of(totals, plan.ratios, plan.totals, design, sampling.errors)
    return [
        replace(
            group,
            found={
                name: None if direct is None else replace(direct, error=errors[name])
                for name, direct in group.found.items()
            },
        )
        for group, errors in zip(groups, found, strict=True)
    ]


def _totals(units: pl.DataFrame, names: Sequence[str]) -> Totals:
    return Totals(units["_place"].to_numpy().astype(np.intp), {name: units[name].to_numpy() for name in names})


def _design(manifest: Manifest, sampling: Sampling) -> tuple[Design, pl.DataFrame]:
    """The design of all first-stage units, each with a weight of 1, and the place of each; always in the same order."""
    scan = pl.scan_parquet([part.households for part in manifest.parts]).select(design_columns())
    psus = scan.select("_stratum", "_psu").unique().collect(engine="streaming").sort("_stratum", "_psu")
    design = Design.of(np.ones(len(psus)), psus["_stratum"], lonely=sampling.lonely)
    return design, psus.with_row_index("_place")


def _group(strata: pl.DataFrame, plan: Plan, keys: Keys, sampling: Sampling) -> Group:
    column: dict[str, list[Any]] = strata.to_dict(as_series=False)
    sums = {name: float(sum(column[name])) for name in plan.columns}
    numbers = {name: int(sum(column[f"n_{name}"])) for name in plan.columns}
    found: dict[str, Direct | None] = {}
    for name, (y, x) in plan.ratios.items():
        found[name] = _ratio(name, y, x, column, sums, numbers, sampling) if sums[x] > 0 else None
    for name in plan.totals:
        found[name] = _total(name, column, sums, numbers, sampling)
    return Group({key: str(column[key][0]) for key in keys}, sums, numbers, found)


def _ratio(
    name: str,
    y: str,
    x: str,
    column: Mapping[str, list[Any]],
    sums: Mapping[str, float],
    numbers: Mapping[str, int],
    sampling: Sampling,
) -> Direct:
    value = sums[y] / sums[x]
    if not sampling.sample:
        return Direct(value, 0.0, 0, numbers[x])
    variance, inside, strata = 0.0, 0, 0
    for i, stratum in enumerate(column["_stratum"]):
        n = sampling.psus[stratum]
        squares = column[f"yy_{name}"][i] - 2 * value * column[f"xy_{name}"][i] + value**2 * column[f"xx_{name}"][i]
        rest = column[y][i] - value * column[x][i]
        # alone in its stratum: from the mean of all first-stage units, which is 0 for the terms of a ratio
        variance += (squares - rest**2 / n) * n / (n - 1) if n > 1 else squares
        inside += column[f"in_{name}"][i]
        strata += column[f"in_{name}"][i] > 0
    squares, weight = _simple(name, value, column)
    simple = simple_variance(squares, weight, numbers[x], sums[x])
    return Direct(value, max(variance, 0.0) ** 0.5 / sums[x], inside - strata, numbers[x], simple)


def _simple(name: str, value: float, column: Mapping[str, list[Any]]) -> tuple[float, float]:
    """Weighted squares of the residuals of households, and their weight."""
    yy, xy, xx, weight = (float(sum(column[f"u_{term}_{name}"])) for term in ("yy", "xy", "xx", "w"))
    squares = yy - 2 * value * xy + value**2 * xx
    return (squares if squares > ROUNDING * yy else 0.0), weight


def _total(
    name: str,
    column: Mapping[str, list[Any]],
    sums: Mapping[str, float],
    numbers: Mapping[str, int],
    sampling: Sampling,
) -> Direct:
    if not sampling.sample:
        return Direct(sums[name], 0.0, 0, numbers[name])
    psus = sum(sampling.psus.values())
    mean = sums[name] / psus
    alone = sum(n == 1 for n in sampling.psus.values())
    variance = 0.0
    for i, stratum in enumerate(column["_stratum"]):
        n, squares, own = sampling.psus[stratum], column[f"yy_{name}"][i], column[name][i]
        if n > 1:
            variance += (squares - own**2 / n) * n / (n - 1)
        else:
            variance += (own - mean) ** 2
            alone -= 1
    variance += alone * mean**2  # lonely strata with nobody in the group
    return Direct(sums[name], max(variance, 0.0) ** 0.5, psus - len(sampling.psus), numbers[name])
