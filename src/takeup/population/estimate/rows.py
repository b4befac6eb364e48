"""The rows of a screen as numbers that add up: for each row its cell and its euros, as Polars expressions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import polars as pl

from takeup.nontakeup import Name
from takeup.population.estimate.indicators import ROUNDING_EUROS, ROUNDING_SHARE
from takeup.population.estimate.manifest import Manifest

Basis = Literal["auto", "month", "period"]

CELLS = ("er", "en", "nr", "e_unknown", "unknown_r", "unknown_n", "unknown")
EUROS = ("due", "paid", "gap", "gap_none", "open_low", "open_high", "open_end")
WHOLE = "all"


def needed(basis: Basis, types: bool) -> list[str]:
    """The columns of `rights` that are read at all."""
    month = ["month_due", "month_received"] if basis != "period" else []
    period = ["entitled", "received"] if basis != "month" else []
    names = ["types", "gap", "recoverable", "lost"] if types else []
    return ["household", "right", *month, *period, "cannot_say", "due_low", "due_high", *names]


def by_period(manifest: Manifest, basis: Basis) -> list[str]:
    """The rights looked at over all months: with 'auto' those that are paid by the year or once."""
    if basis == "auto":
        return [id for id, right in manifest.rights.items() if right.per != "month"]
    return list(manifest.rights) if basis == "period" else []


def cell_columns(manifest: Manifest, basis: Basis) -> list[pl.Expr]:
    """One column a cell (1 or 0), a flag `short` (received less than due, by more than rounding) and the euros."""
    of_period = pl.col("right").is_in(by_period(manifest, basis))
    if basis == "auto":
        due = pl.when(of_period).then(pl.col("entitled")).otherwise(pl.col("month_due"))
        received = pl.when(of_period).then(pl.col("received")).otherwise(pl.col("month_received"))
    else:
        due = pl.col("month_due" if basis == "month" else "entitled")
        received = pl.col("month_received" if basis == "month" else "received")
    own_receipt = pl.col("cannot_say") == pl.concat_str(pl.lit("received:"), pl.col("right"))
    decided = (pl.col("cannot_say").is_null() | own_receipt.fill_null(False)) & due.is_not_null() & ~due.is_nan()
    # bounds are of the last month: they say nothing about a right that is looked at over all months
    low = pl.when(~of_period).then(pl.col("due_low"))
    high = pl.when(~of_period).then(pl.col("due_high"))
    yes = pl.when(decided).then(due > 0).otherwise((low > 0).fill_null(False))
    no = pl.when(decided).then(due == 0).otherwise((high == 0).fill_null(False))
    known = received.is_not_null() & ~received.is_nan()
    takes, nothing = known & (received > 0).fill_null(False), known & (received == 0).fill_null(False)
    er, en = yes & takes, yes & nothing
    money = pl.col("right").is_in([id for id, right in manifest.rights.items() if right.kind == "money"])
    euros_due = pl.when((er | en) & decided & money).then(due).otherwise(0.0)
    euros_paid = pl.when(er & decided & money).then(pl.min_horizontal(due, received)).otherwise(0.0)
    rounding = pl.max_horizontal(pl.lit(ROUNDING_EUROS), ROUNDING_SHARE * due)
    short = er & decided & money & (due - received > rounding).fill_null(False)
    undecided = ~decided & ~no & money
    held = pl.when(known).then(received).otherwise(0.0)
    unsure_receipt = decided & (due > 0).fill_null(False) & ~known & money
    open_low = pl.when(undecided & known).then(pl.max_horizontal(low.fill_null(0.0) - received, pl.lit(0.0)))
    open_high = (
        pl.when(undecided)
        .then(pl.max_horizontal(high.fill_null(0.0) - held, pl.lit(0.0)))
        .when(unsure_receipt)
        .then(due)
    )
    columns = {
        "er": er,
        "en": en,
        "nr": no & takes,
        "e_unknown": yes & ~known,
        "unknown_r": ~yes & ~no & takes,
        "unknown_n": ~yes & ~no & nothing,
        "unknown": ~yes & ~no & ~known,
        "short": short,
        "due": euros_due,
        "paid": euros_paid,
        "gap": euros_due - euros_paid,
        "gap_none": pl.when(en).then(euros_due).otherwise(0.0),
        "open_low": open_low.fill_null(0.0),
        "open_high": open_high.fill_null(0.0),
        "open_end": undecided & high.is_null(),
    }
    return [column.cast(pl.Float64).fill_null(0.0).alias(name) for name, column in columns.items()]


def type_columns(manifest: Manifest) -> list[pl.Expr]:
    """Per name of the typology a flag and the euros behind it; `touched`: any name but quasi."""
    types = pl.col("types").fill_null(0)
    names = list(Name)
    quasi = 1 << names.index(Name.QUASI)
    gap, money = pl.col("gap").fill_null(0.0), pl.col("right").is_in(_money(manifest))
    columns = {"touched": (types & ~quasi) != 0}
    for bit, name in enumerate(names):
        has = (types & (1 << bit)) != 0
        euros = {Name.REVERSIBLE: "recoverable", Name.IRREVERSIBLE: "lost"}.get(name)
        amount = gap if euros is None else pl.col(euros).fill_null(0.0)
        columns[f"is_{name}"] = has
        columns[f"euros_{name}"] = pl.when(has & money).then(amount).otherwise(0.0)
    return [column.cast(pl.Float64).fill_null(0.0).alias(name) for name, column in columns.items()]


def any_right_columns() -> list[pl.Expr]:
    """Per household, over all rights: how many it is entitled to, and how many of these it misses completely."""
    right = pl.col("right")

    def rights_where(name: str) -> pl.Expr:
        return right.filter(pl.col(name) > 0).n_unique()

    unsure: Sequence[str] = ("e_unknown", "unknown_r", "unknown_n", "unknown")
    return [
        right.filter((pl.col("er") > 0) | (pl.col("en") > 0)).n_unique().alias("k_entitled"),
        rights_where("en").alias("k_missing"),
        pl.max_horizontal(*(pl.col(name).max() for name in unsure)).alias("unsure"),
    ]


def _money(manifest: Manifest) -> list[str]:
    return [id for id, right in manifest.rights.items() if right.kind == "money"]
