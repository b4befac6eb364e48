"""All rights together, by household: how many miss at least one, how many several at once, and what they would gain.

Rights replace one another, so euros are only taken from the world in which everything is claimed; gaps of single
rights are never added up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.from_sums import described
from takeup.population.estimate.hide import SMALL, WHOLE, Counts, Place, hidden_columns
from takeup.population.estimate.manifest import Manifest, Part
from takeup.population.estimate.result import Estimate, Unit, Withheld
from takeup.population.estimate.rows import Basis, any_right_columns, cell_columns, needed
from takeup.population.estimate.sums import DESIGN, Group, Keys, Plan, Sampling, add_up, design_columns, slices_of

PLAN = Plan(
    columns=(
        "households",
        "entitled",
        "missing",
        "fine",
        "rest",
        "two",
        "several",
        "one_of_two",
        "unsure",
        "sure",
        "gain",
        "no_gain_known",
    ),
    ratios={"missing_any_share": ("missing", "entitled"), "cumulative": ("several", "two")},
    totals=("entitled", "missing", "gain"),
)


def any_right(
    manifest: Manifest, sampling: Sampling, keysets: list[Keys], basis: Basis, rules: Rules
) -> list[Estimate]:
    """The estimates for each set of keys (of territory and stratum), small cells hidden."""
    groups = add_up(manifest, sampling, PLAN, keysets, lambda part: _households(manifest, part, basis))
    places = {
        place: group for keys, found in groups.items() for group in found for place in [_place(keysets[0], group.keys)]
    }
    hidden = _hidden(places, rules, sampling.sample)
    return [answer for place, group in places.items() for answer in _answers(manifest, sampling, group, hidden[place])]


def _households(manifest: Manifest, part: Part, basis: Basis) -> Iterator[pl.LazyFrame]:
    for rights, households in slices_of(part, needed(basis, types=False), (*DESIGN, "gain_month")):
        told = (
            rights.with_columns(pl.col("right", "cannot_say").cast(pl.String))
            .with_columns(cell_columns(manifest, basis))
            .group_by("household")
            .agg(any_right_columns())
        )
        both = households.join(told, on="household", how="left").with_columns(
            pl.col("k_entitled", "k_missing").fill_null(0), pl.col("unsure").fill_null(0.0)
        )
        entitled, missing = pl.col("k_entitled") > 0, pl.col("k_missing") > 0
        two, several = pl.col("k_entitled") > 1, pl.col("k_missing") > 1
        gain = pl.col("gain_month")
        columns = {
            "households": pl.lit(1.0),
            "entitled": entitled,
            "missing": missing,
            "fine": entitled & ~missing,
            "rest": ~entitled,
            "two": two,
            "several": several,
            "one_of_two": two & ~several,
            "gain": gain.fill_null(0.0).fill_nan(0.0),
            "no_gain_known": gain.is_null() | gain.is_nan(),
        }
        yield both.select(
            *design_columns(),
            *(expression.cast(pl.Float64).alias(name) for name, expression in columns.items()),
            pl.col("unsure"),
            (1.0 - pl.col("unsure")).alias("sure"),
        )


def _place(dimensions: Keys, keys: Mapping[str, str]) -> Place:
    return tuple(keys.get(name, WHOLE) for name in dimensions)


def _hidden(places: Mapping[Place, Group], rules: Rules, sample: bool) -> dict[Place, dict[str, bool]]:
    """Whether each table may be shown at a place: of missing at least one, and of missing several."""
    tables = {
        "missing": ("missing", "fine", "rest"),
        "several": ("several", "one_of_two"),
        "unsure": ("unsure", "sure"),
    }
    answer: dict[Place, dict[str, bool]] = {place: {} for place in places}
    for table, columns in tables.items():
        counts = {place: Counts(group.sums, group.households) for place, group in places.items()}
        cheap, private = (("rest",), columns[:2]) if "rest" in columns else ((), columns)
        found = hidden_columns(counts, columns, rules, sample, cheap, () if table == "unsure" else private)
        for place, names in found.items():
            answer[place][table] = bool(names & set(columns[:2]))
    return answer


def _answers(manifest: Manifest, sampling: Sampling, group: Group, hidden: Mapping[str, bool]) -> Iterator[Estimate]:
    keys = tuple(group.keys.items())
    unsure = None if hidden["unsure"] else group.households["unsure"]
    wanted = {
        "entitled_any": ("entitled", "missing", unsure),
        "missing_any": ("missing", "missing", unsure),
        "missing_any_share": ("missing_any_share", "missing", unsure),
        "cumulative": ("cumulative", "several", unsure),
        "gain_everything_claimed": ("gain", "missing", None),
    }
    for indicator, (name, table, cannot_say) in wanted.items():
        found = described(
            indicator,
            group.found[name],
            manifest.source,
            Unit.HOUSEHOLDS,
            sample=sampling.sample,
            errors=sampling.errors,
            group=keys,
            cannot_say=cannot_say,
        )
        yield found.held_back(Withheld.SUPPRESSED, SMALL) if hidden[table] and found.value is not None else found
