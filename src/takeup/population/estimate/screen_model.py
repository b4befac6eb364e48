"""The take-up model on the folder of a screen: who takes a right up, among those who are entitled."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl

from takeup.population.estimate.design import Design
from takeup.population.estimate.manifest import Manifest, read_manifest
from takeup.population.estimate.take_up_model import TakeUpModel, take_up_model

FEWEST = 50  # entitled units, half of them of either kind of answer at best: with fewer, nothing is said


def model_of(folder: Path, right: str) -> TakeUpModel:
    """A logit of receiving on what a screen knows of the entitled: the amount, income, size of the household.

    Units of which the entitlement, the receipt or the income is unknown are left out. With a design (strata or
    clusters), errors are those of the design. Raises ValueError for an unknown right or too few entitled units.
    """
    manifest = read_manifest(folder)
    if right not in manifest.rights:
        raise ValueError(f"--model {right!r}: allowed is a right of the screen: {', '.join(manifest.rights)}")
    units = _entitled(manifest, right)
    received = (units["month_received"] > 0).cast(pl.Float64).to_numpy()
    if len(received) < FEWEST or len(np.unique(received)) < 2:
        raise ValueError(f"--model {right}: {len(received)} entitled units, {int(received.sum())} of them receiving")
    columns = {
        "income of 100 euros a month": units["income_month"].to_numpy() / 100,
        "members": units["members"].cast(pl.Float64).to_numpy(),
    }
    if manifest.rights[right].kind == "money":
        columns = {"amount due of 100 euros a month": units["month_due"].to_numpy() / 100, **columns}
    constant = [name for name, values in columns.items() if np.ptp(values) == 0]
    kept = {name: values for name, values in columns.items() if name not in constant}
    return take_up_model(received, kept, manifest.source, "logit", _design(units))


def _entitled(manifest: Manifest, right: str) -> pl.DataFrame:
    frames = []
    for part in manifest.parts:
        rights = (
            pl.scan_parquet(part.rights)
            .filter(pl.col("right").cast(pl.String) == right, pl.col("cannot_say").is_null())
            .filter(pl.col("month_due") > 0, pl.col("month_received").is_not_null())
            .select("household", "month_due", "month_received")
        )
        homes = pl.scan_parquet(part.households).filter(pl.col("income_month").is_not_null())
        frames.append(rights.join(homes, on="household", how="inner"))
    return pl.concat(frames).collect()


def _design(units: pl.DataFrame) -> Design | None:
    """The design of the sample, where there is one; a register has none."""
    weights = units["weight"].to_numpy()
    strata, clusters = units["stratum"], units["cluster"]
    if strata.null_count() == len(units) and clusters.null_count() == len(units) and np.ptp(weights) == 0:
        return None
    return Design.of(
        weights,
        None if strata.null_count() else strata.to_numpy(),
        None if clusters.null_count() else clusters.to_numpy(),
    )
