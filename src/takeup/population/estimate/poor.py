"""Poverty as things stand and once everything is claimed, from the households of a screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from takeup.nontakeup.words import Words
from takeup.population.estimate.design import Design, Direct
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.from_sums import described
from takeup.population.estimate.hide import SMALL, WHOLE, Counts, Place, hidden_columns
from takeup.population.estimate.manifest import Manifest
from takeup.population.estimate.numbers import Flags, Floats
from takeup.population.estimate.poverty import rate, threshold
from takeup.population.estimate.replicates import rao_wu_weights
from takeup.population.estimate.result import Estimate, Unit, Withheld
from takeup.population.estimate.sums import Sampling, design_columns

REPLICATES = 200
MEASURES = ("poverty_before", "poverty_after", "poverty_gap_before", "poverty_gap_after")


def poverty_tables(
    manifest: Manifest, sampling: Sampling, by_territory: bool, rules: Rules, line: float | None = None
) -> list[Estimate]:
    """Rates and gaps for everyone and, if asked, for each territory; persons, with equivalised incomes.

    `line`: a threshold from elsewhere, in euros a month of someone living alone; None: 60 % of the median in this
    source. Errors of a sample by the Rao-Wu bootstrap, the threshold estimated anew in each replicate. Empty where
    no household has a known income.
    """
    households = _households(manifest)
    known = households.filter(pl.col("income").is_finite() & pl.col("gain").is_finite())
    if not len(known):
        return []
    left_out = len(households) - len(known)
    of_all = Incomes(
        known["income"].to_numpy(),
        known["gain"].to_numpy(),
        (known["weight"] * known["members"]).to_numpy(),
        (known["weight"] * known["size"]).to_numpy(),
    )
    found = threshold(of_all.income, of_all.persons) if line is None else line
    labels, territory = np.unique(known["territory"].to_numpy(), return_inverse=True)
    places = [(WHOLE, np.ones(len(known), dtype=np.bool_))]
    if by_territory:
        places += [(str(label), territory == i) for i, label in enumerate(labels)]
    errors = _errors(known, sampling, of_all, [inside for _, inside in places], line)
    # so few that their number is not told
    few = left_out > 0 and bool(rules.small([left_out], [left_out] if sampling.sample else None)[0])
    unknown = None if few else left_out
    hidden = _hidden(of_all, found, places, rules, sampling.sample)
    answers = [_threshold(manifest, sampling, found, errors, len(known), unknown, line)]
    for k, (label, inside) in enumerate(places):
        values = _measures(of_all.of(inside), found)
        group = (("territory", label),) if by_territory else ()
        for name, value, error in zip(MEASURES, values, errors[k], strict=True):
            answer = described(
                name,
                Direct(value, error, 10**6, int(inside.sum())),
                manifest.source,
                Unit.PERSONS,
                sample=sampling.sample,
                group=group,
                cannot_say=unknown if label == WHOLE else None,
            )
            answers.append(answer.held_back(Withheld.SUPPRESSED, SMALL) if hidden[label] else answer)
    return answers


def _households(manifest: Manifest) -> pl.DataFrame:
    size = pl.col("equivalence")
    return (
        pl.scan_parquet([part.households for part in manifest.parts])
        .select(
            *design_columns(),
            pl.col("members").cast(pl.Float64),
            size.alias("size"),
            (pl.col("income_month") / size).fill_null(float("nan")).alias("income"),
            (pl.col("gain_month") / size).fill_null(float("nan")).alias("gain"),
        )
        .drop("household", "stratum")
        .with_columns(pl.col("territory").cast(pl.Categorical))
        .collect(engine="streaming")
        .with_columns(pl.col("territory").cast(pl.String))
    )


@dataclass(frozen=True)
class Incomes:
    """Equivalised incomes and gains of households; `persons` and `sizes` are what each counts: its weight times its
    members, and times its equivalence scale (a euro of equivalised income costs that many euros)."""

    income: Floats
    gain: Floats
    persons: Floats
    sizes: Floats

    def of(self, inside: Flags) -> Incomes:
        return Incomes(self.income[inside], self.gain[inside], self.persons[inside], self.sizes[inside])


def _measures(found: Incomes, line: float) -> tuple[float, float, float, float]:
    """Rates before and after, of persons; gaps before and after, in euros of households."""
    after = found.income + found.gain
    gaps = [float(np.sum(found.sizes * np.maximum(line - incomes, 0.0))) for incomes in (found.income, after)]
    return rate(found.income, line, found.persons), rate(after, line, found.persons), gaps[0], gaps[1]


def _errors(
    known: pl.DataFrame,
    sampling: Sampling,
    of_all: Incomes,
    places: list[Flags],
    line: float | None,
) -> Floats:
    """Standard errors, shape places + 1 by measures; the last row begins with the error of the threshold."""
    if not sampling.sample:
        return np.zeros((len(places) + 1, len(MEASURES)))
    design = Design.of(known["weight"], known["_stratum"], known["_psu"], lonely=sampling.lonely)
    members, sizes = known["members"].to_numpy(), known["size"].to_numpy()
    found = np.zeros((REPLICATES, len(places) + 1, len(MEASURES)))
    for i, replicate in enumerate(rao_wu_weights(design, REPLICATES, seed=1)):
        drawn = replace(of_all, persons=replicate * members, sizes=replicate * sizes)
        here = threshold(drawn.income, drawn.persons) if line is None else line
        found[i, -1, 0] = here
        for k, inside in enumerate(places):
            if drawn.persons[inside].sum() > 0:
                found[i, k] = _measures(drawn.of(inside), here)
    return np.asarray(found.std(axis=0, ddof=1))


def _hidden(
    of_all: Incomes,
    line: float,
    places: list[tuple[str, Flags]],
    rules: Rules,
    sample: bool,
) -> dict[str, bool]:
    """Places in which too few are poor before, or lifted out, or not poor."""
    poor, still = of_all.income < line, of_all.income + of_all.gain < line
    masks = {"still": poor & still, "lifted": poor & ~still, "not_poor": ~poor}
    counts: dict[Place, Counts] = {
        (label,): Counts(
            {name: float(of_all.persons[inside & mask].sum()) for name, mask in masks.items()},
            {name: int((inside & mask).sum()) for name, mask in masks.items()},
        )
        for label, inside in places
    }
    found = hidden_columns(counts, tuple(masks), rules, sample)
    return {place[0]: bool(names) for place, names in found.items()}


def _threshold(
    manifest: Manifest,
    sampling: Sampling,
    value: float,
    errors: Floats,
    n: int,
    unknown: int | None,
    line: float | None,
) -> Estimate:
    found = described(
        "poverty_threshold",
        Direct(value, float(errors[-1, 0]), 10**6, n),
        manifest.source,
        Unit.PERSONS,
        sample=sampling.sample and line is None,
        cannot_say=unknown,
    )
    return found if line is None else replace(found, no_error=GIVEN)


GIVEN = Words(
    nl="Geen standaardfout: de grens is van elders opgegeven.",
    fr="Pas d'erreur type : le seuil est donné d'ailleurs.",
    en="No standard error: the threshold was given from elsewhere.",
)
