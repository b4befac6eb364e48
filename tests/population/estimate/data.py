"""The published data files that the reference values were computed on, read from the common folder."""

from pathlib import Path

import numpy as np
import polars as pl

from takeup.population.estimate.numbers import Floats


def table(shared: Path, name: str) -> pl.DataFrame:
    """One file of `shared/data`, types by all of its rows."""
    return pl.read_csv(shared / "data" / f"{name}.csv.gz", infer_schema_length=None)


def austria(shared: Path) -> pl.DataFrame:
    return table(shared, "eusilc_synthetic_austria")


def austrian_families(shared: Path) -> pl.DataFrame:
    """One row a household: region, weight, `child` (1: someone under 18), `receives` (1: child and benefits)."""
    child = (pl.col("age") < 18).any()
    return (
        austria(shared)
        .group_by("db030", maintain_order=True)
        .agg(
            pl.col("db040").first().alias("region"),
            pl.col("db090").first().alias("weight"),
            child.cast(pl.Float64).alias("child"),
            (child & (pl.col("hy050n") > 0).any()).cast(pl.Float64).alias("receives"),
        )
    )


def spain(shared: Path) -> tuple[Floats, Floats]:
    """Equivalised income and weight of each of the 39,852 persons of the Spanish survey of 2019."""

    def read(part: str) -> pl.DataFrame:
        text = pl.read_csv(shared / "data" / "ecv_spain_2019" / f"esudb19{part}.csv.gz", infer_schema_length=0)
        return text.select(pl.all().str.strip_chars())

    households = read("h").select(
        pl.col("HB030").cast(pl.Int64),
        (pl.col("vhRentaa").cast(pl.Float64) / pl.col("HX240").cast(pl.Float64)).alias("income"),
    )
    persons = read("r").select(
        (pl.col("RB030").cast(pl.Int64) // 100).alias("HB030"), pl.col("RB050").cast(pl.Float64).alias("weight")
    )
    both = persons.join(households, on="HB030", how="inner", maintain_order="left")
    assert len(both) == 39_852
    return np.asarray(both["income"].to_numpy(), float), np.asarray(both["weight"].to_numpy(), float)
