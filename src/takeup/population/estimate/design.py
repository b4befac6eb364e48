"""Standard errors from the design of a sample: linearised ratios, means and totals, by our own computation.

First-stage units (clusters, or the units themselves) are taken as drawn within strata. Units outside a domain stay in
with zeros: they tell how much a domain's share of the sample varies. Formulas: Särndal, Swensson and Wretman (1992),
ch. 5; the same as R's `survey`, against whose published values the tests hold them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from takeup.population.estimate.numbers import Flags, Floats, codes, floats, weights_of

Lonely = Literal["error", "centre"]


class LonelyStratumError(ValueError):
    """Strata with one first-stage unit: nothing in them varies, so their share of the error is unknown."""

    def __init__(self, strata: Sequence[str]) -> None:
        self.strata = tuple(strata)
        named = ", ".join(repr(stratum) for stratum in self.strata[:10])
        more = f" and {len(self.strata) - 10} more" if len(self.strata) > 10 else ""
        super().__init__(
            f"strata with one first-stage unit: {named}{more}. Join them with a neighbouring stratum, "
            "or ask for lonely='centre' (their distance to the mean of all first-stage units is taken)"
        )


@dataclass(frozen=True)
class Direct:
    """An estimate from the sample alone: value, standard error, degrees of freedom, units behind it.

    `simple`: the variance that a simple random sample of as many units, drawn with replacement, would have; None where
    it is not told, or where nothing varies.
    """

    value: float
    error: float
    freedom: int
    n: int
    simple: float | None = None

    @property
    def effect(self) -> float | None:
        """The design effect (Kish): how many times the variance is that of a simple random sample."""
        return None if self.simple is None else self.error**2 / self.simple


@dataclass(frozen=True)
class Design:
    """How the sample was drawn, per unit: weights, and where known strata, clusters and their numbers.

    `population`: first-stage units that the unit's stratum has in the population (finite population correction).
    `lonely`: what to do with strata that have one first-stage unit. Build one with `Design.of`.
    """

    weights: Floats
    stratum_of_psu: NDArray[np.intp]
    psu: NDArray[np.intp]
    strata: tuple[str, ...]
    sampled_share: Floats
    lonely: Lonely

    @staticmethod
    def of(
        weights: ArrayLike,
        strata: ArrayLike | None = None,
        clusters: ArrayLike | None = None,
        population: ArrayLike | None = None,
        lonely: Lonely = "error",
    ) -> Design:
        """The design of n units, from columns of length n. The same cluster code in two strata is two clusters.

        Raises ValueError for columns of different lengths, missing codes, or a population smaller than its sample.
        """
        if lonely not in ("error", "centre"):
            raise ValueError(f"lonely: 'error' or 'centre', not {lonely!r}")
        length = len(np.asarray(weights))
        w = weights_of(weights, length)
        stratum, names = codes("strata", strata, length)
        if clusters is None:
            psu, stratum_of_psu = np.arange(length), stratum
        else:
            cluster, _ = codes("clusters", clusters, length)
            pairs, psu = np.unique(np.stack([stratum, cluster]), axis=1, return_inverse=True)
            psu, stratum_of_psu = psu.reshape(-1), pairs[0]
        counts = np.bincount(stratum_of_psu, minlength=len(names)).astype(np.float64)
        share = _sampled_share(population, stratum, names, counts, length)
        return Design(w, stratum_of_psu, psu.astype(np.intp), tuple(names), share, lonely)

    @property
    def psus(self) -> Floats:
        """First-stage units per stratum."""
        return np.bincount(self.stratum_of_psu, minlength=len(self.strata)).astype(np.float64)

    @property
    def freedom(self) -> int:
        """Degrees of freedom: first-stage units less strata."""
        return len(self.stratum_of_psu) - len(self.strata)

    def freedom_of(self, inside: Flags) -> int:
        """Degrees of freedom of a domain: first-stage units with a unit in it, less their strata."""
        held = np.unique(self.psu[inside])
        return len(held) - len(np.unique(self.stratum_of_psu[held]))

    def of_psus(self, values: Floats) -> Floats:
        """Sums over the units of each first-stage unit."""
        return np.bincount(self.psu, weights=values, minlength=len(self.stratum_of_psu)).astype(np.float64)

    def lonely_strata(self) -> list[str]:
        """Strata with one first-stage unit that are not counted in full."""
        alone = (self.psus == 1) & (self.sampled_share < 1)
        return [self.strata[i] for i in np.flatnonzero(alone)]


def variance(design: Design, influence: Floats) -> float:
    """Variance of the weighted sum whose term per unit is `influence` (weight included), over first-stage units.

    Raises LonelyStratumError where a stratum has one first-stage unit and the design does not say 'centre'.
    """
    z, stratum, n = design.of_psus(influence), design.stratum_of_psu, design.psus
    alone = (n == 1) & (design.sampled_share < 1)
    if alone.any() and design.lonely == "error":
        raise LonelyStratumError(design.lonely_strata())
    means = np.bincount(stratum, weights=z, minlength=len(n)) / n
    means[alone] = z.mean()
    spread = np.bincount(stratum, weights=(z - means[stratum]) ** 2, minlength=len(n))
    scale = np.where(n > 1, n / np.maximum(n - 1, 1), 1.0)
    return float(np.sum((1 - design.sampled_share) * scale * spread))


def total(design: Design, y: ArrayLike) -> Direct:
    """Weighted total of y and its standard error. y is 0 outside the domain."""
    values = floats("y", y, len(design.weights))
    parts = design.weights * values
    return Direct(float(parts.sum()), variance(design, parts) ** 0.5, design.freedom, len(values))


def ratio(design: Design, y: ArrayLike, x: ArrayLike) -> Direct:
    """Weighted total of y over that of x, with the linearised standard error; both 0 outside the domain.

    `n` counts the units with x other than 0, and the degrees of freedom are those of that domain. Raises ValueError
    where the total of x is 0.
    """
    top, bottom = floats("y", y, len(design.weights)), floats("x", x, len(design.weights))
    below = float(np.sum(design.weights * bottom))
    if below == 0:
        raise ValueError("a ratio needs a total of x other than 0")
    value = float(np.sum(design.weights * top)) / below
    influence = design.weights * (top - value * bottom) / below
    inside = bottom != 0
    n = int(np.count_nonzero(inside))
    squares = float(np.sum((design.weights * (top - value * bottom) ** 2)[inside]))
    simple = simple_variance(squares, float(design.weights[inside].sum()), n, below)
    return Direct(value, variance(design, influence) ** 0.5, design.freedom_of(inside), n, simple)


def mean(design: Design, y: ArrayLike, domain: ArrayLike | None = None) -> Direct:
    """Weighted mean of y, of everyone or of the units in `domain` (true or false per unit)."""
    inside = np.ones(len(design.weights)) if domain is None else floats("domain", domain, len(design.weights))
    return ratio(design, np.where(inside > 0, floats("y", y, len(design.weights)), 0.0), inside)


def design_effect(design: Design, y: ArrayLike) -> float:
    """Variance of the mean over that of a simple random sample without replacement of the same size (Kish)."""
    found = mean(design, y)
    if found.simple is None:
        raise ValueError("y is the same for all: there is no variance to compare")
    return found.error**2 / (found.simple * (1 - found.n / float(design.weights.sum())))


def simple_variance(squares: float, weight: float, n: int, below: float) -> float | None:
    """Variance of a ratio under simple random sampling with replacement, of n units of the group.

    `squares`: weighted sum of the squared residuals y - R x, `weight`: sum of weights, both over units with x other
    than 0; `below`: weighted total of x. None where nothing varies.
    """
    if n < 2 or squares <= 0:
        return None
    return squares * weight / (n - 1) / below**2


def _sampled_share(
    population: ArrayLike | None, stratum: NDArray[np.intp], names: list[str], counts: Floats, length: int
) -> Floats:
    """Share of each stratum's first-stage units that is in the sample; 0 where the population is not told."""
    if population is None:
        return np.zeros(len(names))
    told = floats("population", population, length)
    size = np.zeros(len(names))
    size[stratum] = told
    differs = np.flatnonzero(size[stratum] != told)
    if differs.size:
        place = names[stratum[differs[0]]]
        raise ValueError(f"population: stratum {place!r} has several sizes; it is one number a stratum")
    small = np.flatnonzero(~(size >= counts))
    if small.size:
        i = small[0]
        raise ValueError(f"population: stratum {names[i]!r} has {counts[i]:.0f} first-stage units of {size[i]}")
    return counts / size
