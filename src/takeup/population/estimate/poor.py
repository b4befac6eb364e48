"""Poverty and inequality as things stand and once everything is claimed, from the households of a screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import polars as pl

from takeup.nontakeup.words import Words
from takeup.population.estimate.definitions import DEFINITIONS
from takeup.population.estimate.design import Design, Direct
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.from_sums import described
from takeup.population.estimate.hide import SMALL, WHOLE, Counts, Place, hidden_columns
from takeup.population.estimate.manifest import Manifest
from takeup.population.estimate.method import Method
from takeup.population.estimate.numbers import Flags, Floats
from takeup.population.estimate.poverty import SHARE_OF_MEDIAN, Ranked
from takeup.population.estimate.replicates import rao_wu_weights
from takeup.population.estimate.result import Estimate, Unit, Withheld, not_measurable
from takeup.population.estimate.sums import Sampling, design_columns
from takeup.population.estimate.variance import spread

MEASURES = (
    "poverty_before",
    "poverty_after",
    "poverty_gap_before",
    "poverty_gap_after",
    "gini_before",
    "gini_after",
    "s80_s20_before",
    "s80_s20_after",
)
OF_FIFTHS = ("s80_s20_before", "s80_s20_after")
FREEDOM = 10**6  # of the bootstrap: normal intervals


def poverty_tables(
    manifest: Manifest, sampling: Sampling, by_territory: bool, rules: Rules, line: float | None = None
) -> list[Estimate]:
    """Rates, gaps and inequality for everyone and, if asked, for each territory; persons, with equivalised incomes.

    `line`: a threshold from elsewhere, in euros a month of someone living alone; None: 60 % of the median in this
    source. Errors of a sample by the Rao-Wu bootstrap whatever method the rates of rights have, the threshold and the
    fifths made anew in each replicate; strata with one first-stage unit cannot be drawn in, and leave no error. Empty
    where no household has a known income.
    """
    households = _households(manifest)
    known = (households["income"].is_finite() & households["gain"].is_finite()).to_numpy()
    if not known.any():
        return []
    left_out = int((~known).sum())
    labels, territory = np.unique(households["territory"].to_numpy()[known], return_inverse=True)
    masks = {WHOLE: np.ones(len(territory), dtype=np.bool_)}
    if by_territory:
        masks |= {str(label): territory == i for i, label in enumerate(labels)}
    people = households.filter(pl.Series(known))
    places = {label: Incomes(people, inside) for label, inside in masks.items()}
    weights = people["weight"].to_numpy()
    found = places[WHOLE].threshold(weights) if line is None else line
    errors = _errors(households, known, sampling, places, line)
    # so few that their number is not told
    few = left_out > 0 and bool(rules.small([left_out], [left_out] if sampling.sample else None)[0])
    unknown = None if few else left_out
    hidden = _hidden(places, weights, found, rules, sampling.sample)
    answers = [_threshold(manifest, sampling, found, errors, len(people), unknown, line)]
    for label, place in places.items():
        group = (("territory", label),) if by_territory else ()
        for name, value in place.measures(weights, found).items():
            if value is None:
                definition = DEFINITIONS[name]
                answers.append(
                    not_measurable(
                        name,
                        definition.unit or Unit.INDEX,
                        definition.sentence,
                        manifest.source,
                        NO_INCOME,
                        dict(group),
                    )
                )
                continue
            direct = Direct(value, errors.get((label, name), 0.0), FREEDOM, len(place.size))
            answer = described(
                name,
                direct,
                manifest.source,
                Unit.PERSONS,
                sample=sampling.sample,
                errors=sampling.errors.by(Method.BOOTSTRAP),
                group=group,
                cannot_say=unknown if label == WHOLE else None,
            )
            answer = _not_drawn(answer) if sampling.sample and not errors else answer
            small = hidden[label] or (name in OF_FIFTHS and place.few_in_a_fifth(weights, rules, sampling.sample))
            answers.append(answer.held_back(Withheld.SUPPRESSED, SMALL) if small else answer)
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


class Incomes:
    """Equivalised incomes of the households of a place, in order before and after their gain, for any weights.

    A household counts its weight times its members; and in euros its weight times its equivalence scale, as a euro of
    equivalised income costs that many euros.
    """

    def __init__(self, people: pl.DataFrame, inside: Flags) -> None:
        self.inside = inside
        self.income, gain, self.members, self.size = (
            people[name].to_numpy()[inside] for name in ("income", "gain", "members", "size")
        )
        self.after = self.income + gain
        self.orders = [np.argsort(incomes, kind="stable") for incomes in (self.income, self.after)]
        self.sorted = [incomes[order] for incomes, order in zip((self.income, self.after), self.orders, strict=True)]

    def ranked(self, weights: Floats) -> tuple[Ranked, Ranked]:
        """Persons by income, before and after. `weights`: of all households, in this place and elsewhere."""
        persons = weights[self.inside] * self.members
        before, after = (
            Ranked(incomes, persons[order]) for incomes, order in zip(self.sorted, self.orders, strict=True)
        )
        return before, after

    def threshold(self, weights: Floats) -> float:
        return SHARE_OF_MEDIAN * self.ranked(weights)[0].quantile(0.5)

    def measures(self, weights: Floats, line: float) -> Mapping[str, float | None]:
        """MEASURES in order: rates of persons, gaps in euros of households, inequality among persons."""
        before, after = self.ranked(weights)
        sizes = weights[self.inside] * self.size
        gaps = [float(np.sum(sizes * np.maximum(line - incomes, 0.0))) for incomes in (self.income, self.after)]
        rates = (before.below(line), after.below(line))
        values = (*rates, *gaps, before.gini(), after.gini(), before.s80_s20(), after.s80_s20())
        return dict(zip(MEASURES, values, strict=True))

    def few_in_a_fifth(self, weights: Floats, rules: Rules, sample: bool) -> bool:
        """Whether the poorest or the richest fifth are too few households to tell what they have."""
        own = weights[self.inside]
        for ranked, order in zip(self.ranked(weights), self.orders, strict=True):
            low, high = ranked.quantile(0.2), ranked.quantile(0.8)
            for fifth in (ranked.incomes <= low, ranked.incomes > high):
                counted = [int(fifth.sum())]
                if rules.small([float(own[order][fifth].sum())] if sample else counted, counted if sample else None)[0]:
                    return True
        return False


def _errors(
    households: pl.DataFrame, known: Flags, sampling: Sampling, places: Mapping[str, Incomes], line: float | None
) -> dict[tuple[str, str], float]:
    """Standard errors by place and measure, and of the threshold; nothing where there are none."""
    if not sampling.sample or 1 in sampling.psus.values():
        return {}
    # households of unknown income stay in the design: they were drawn
    design = Design.of(households["weight"], households["_stratum"], households["_psu"])
    found: dict[tuple[str, str], list[float]] = {}
    for replicate in rao_wu_weights(design, sampling.errors.replicates, sampling.errors.seed):
        weights = replicate[known]
        here = places[WHOLE].threshold(weights) if line is None else line
        found.setdefault((WHOLE, "poverty_threshold"), []).append(here)
        for label, place in places.items():
            if weights[place.inside].any():
                for name, value in place.measures(weights, here).items():
                    found.setdefault((label, name), []).append(np.nan if value is None else value)
    return {key: spread(np.array(values)) for key, values in found.items()}


def _hidden(places: Mapping[str, Incomes], weights: Floats, line: float, rules: Rules, sample: bool) -> dict[str, bool]:
    """Places in which too few are poor before, or lifted out, or not poor."""
    counts: dict[Place, Counts] = {}
    for label, place in places.items():
        poor, still = place.income < line, place.after < line
        masks = {"still": poor & still, "lifted": poor & ~still, "not_poor": ~poor}
        persons = weights[place.inside] * place.members
        counts[(label,)] = Counts(
            {name: float(persons[mask].sum()) for name, mask in masks.items()},
            {name: int(mask.sum()) for name, mask in masks.items()},
        )
    found = hidden_columns(counts, ("still", "lifted", "not_poor"), rules, sample)
    return {place[0]: bool(names) for place, names in found.items()}


def _threshold(
    manifest: Manifest,
    sampling: Sampling,
    value: float,
    errors: Mapping[tuple[str, str], float],
    n: int,
    unknown: int | None,
    line: float | None,
) -> Estimate:
    sample = sampling.sample and line is None
    found = described(
        "poverty_threshold",
        Direct(value, errors.get((WHOLE, "poverty_threshold"), 0.0), FREEDOM, n),
        manifest.source,
        Unit.PERSONS,
        sample=sample,
        errors=sampling.errors.by(Method.BOOTSTRAP),
        cannot_say=unknown,
    )
    if line is not None:
        return replace(found, no_error=GIVEN)
    return _not_drawn(found) if sample and not errors else found


def _not_drawn(found: Estimate) -> Estimate:
    return replace(found, error=None, low=None, high=None, errors=None, no_error=NOT_DRAWN)


GIVEN = Words(
    nl="Geen standaardfout: de grens is van elders opgegeven.",
    fr="Pas d'erreur type : le seuil est donné d'ailleurs.",
    en="No standard error: the threshold was given from elsewhere.",
)
NOT_DRAWN = Words(
    nl="Geen standaardfout: er zijn strata met één eenheid van de eerste trap, waarin niets opnieuw te trekken is.",
    fr="Pas d'erreur type : des strates n'ont qu'une unité primaire, où rien ne peut être tiré à nouveau.",
    en="No standard error: there are strata with one first-stage unit, in which nothing can be drawn again.",
)
NO_INCOME = Words(
    nl="Niet te meten met deze bron: de laagste inkomens zijn samen niet meer dan 0 euro.",
    fr="Non mesurable avec cette source : les revenus les plus bas ne dépassent pas 0 euro ensemble.",
    en="Not measurable with this source: the lowest incomes together are not above 0 euros.",
)
