"""Standard errors by drawing again: the Rao-Wu bootstrap and the stratified jackknife, for any statistic of weights.

A second road to the errors of `design`, and the only one for statistics with no simple linearisation (a poverty rate
whose threshold is estimated too).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from takeup.population.estimate.design import Design, LonelyStratumError
from takeup.population.estimate.numbers import Floats


class CannotDrawError(LonelyStratumError):
    """Strata with one first-stage unit, in which there is nothing to draw again or to leave out; nor to centre."""


Statistic = Callable[[Floats], float]


@dataclass(frozen=True)
class Replicated:
    """The statistic under the sample's weights, its standard error, and the replicates."""

    value: float
    error: float
    replicates: Floats

    def percentiles(self, level: float = 0.95) -> tuple[float, float]:
        """The middle `level` of the replicates."""
        low, high = np.quantile(self.replicates, [(1 - level) / 2, (1 + level) / 2])
        return float(low), float(high)


def rao_wu_weights(design: Design, replicates: int, seed: int) -> Iterator[Floats]:
    """Weights of each replicate: n - 1 first-stage units drawn with replacement from the n of each stratum.

    Rao and Wu (1988), m = n - 1: w* = w (1 - λ + λ t n / (n - 1)), where t counts how often the unit was
    drawn and λ² = 1 - n/N. Raises CannotDrawError for a stratum with one first-stage unit that is not counted in
    full.
    """
    _no_lonely(design)
    draws = np.random.default_rng(seed)
    members = [np.flatnonzero(design.stratum_of_psu == h) for h in range(len(design.strata))]
    keep = np.sqrt(1 - design.sampled_share)
    for _ in range(replicates):
        factor = np.ones(len(design.stratum_of_psu))
        for h, psus in enumerate(members):
            n = len(psus)
            if n > 1:
                times = np.bincount(draws.integers(0, n, n - 1), minlength=n)
                factor[psus] = 1 - keep[h] + keep[h] * times * n / (n - 1)
        yield design.weights * factor[design.psu]


def bootstrap(design: Design, statistic: Statistic, replicates: int = 1000, seed: int = 1) -> Replicated:
    """The statistic and its Rao-Wu standard error. The same seed gives the same answer."""
    if replicates < 2:
        raise ValueError(f"replicates: at least 2, not {replicates}")
    values = np.array([statistic(weights) for weights in rao_wu_weights(design, replicates, seed)])
    return Replicated(statistic(design.weights), float(values.std(ddof=1)), values)


def jackknife(design: Design, statistic: Statistic) -> Replicated:
    """Leave out one first-stage unit at a time; V = Σ_h (1 - n/N) (n - 1)/n Σ_i (θ_hi - mean_h)².

    Deviations are from the mean of the stratum's replicates, as Statbel does for EU-SILC. Raises CannotDrawError
    for a stratum with one first-stage unit that is not counted in full.
    """
    _no_lonely(design)
    n, stratum = design.psus, design.stratum_of_psu
    units = np.split(np.argsort(design.psu, kind="stable"), np.cumsum(np.bincount(design.psu))[:-1])
    places = [np.flatnonzero(stratum[design.psu] == h) for h in range(len(n))]
    values = np.full(len(stratum), np.nan)
    for i, h in enumerate(stratum):
        if n[h] > 1:
            weights = design.weights.copy()
            weights[places[h]] *= n[h] / (n[h] - 1)
            weights[units[i]] = 0.0
            values[i] = statistic(weights)
    variance = 0.0
    for h in np.flatnonzero(n > 1):
        own = values[stratum == h]
        variance += (1 - design.sampled_share[h]) * (n[h] - 1) / n[h] * float(np.sum((own - own.mean()) ** 2))
    return Replicated(statistic(design.weights), variance**0.5, values[~np.isnan(values)])


def _no_lonely(design: Design) -> None:
    lonely = design.lonely_strata()
    if lonely:
        raise CannotDrawError(lonely)
