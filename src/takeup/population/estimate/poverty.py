"""Poverty and inequality as Eurostat defines them, and what full take-up would change.

Incomes are equivalised disposable incomes of persons; weights are those of persons. Weighted quantiles and measures
as in the R package laeken (Alfons and Templ, 2013), against whose values the tests hold them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from takeup.population.estimate.numbers import Floats, floats, weights_of

SHARE_OF_MEDIAN = 0.6


@dataclass(frozen=True)
class Poverty:
    """`rate`: share of persons with less than the threshold. `relative_gap`: how far the median poor person is below
    it, as a share of it (None where nobody is poor). `gap`: euros that would bring everyone up to the threshold,
    per person equivalent, summed over persons."""

    threshold: float
    rate: float
    relative_gap: float | None
    gap: float


@dataclass(frozen=True)
class FullTakeUp:
    """Poverty as things stand, and once every right is claimed: on the threshold of today, and on one made anew."""

    before: Poverty
    after: Poverty
    after_new_threshold: Poverty


class Ranked:
    """Incomes from the lowest to the highest with their weights: what quantiles and inequality are read from."""

    def __init__(self, incomes: Floats, weights: Floats) -> None:
        self.incomes, self.weights = incomes, weights
        self.reached = np.cumsum(weights)  # weight at or below each
        self.euros = np.cumsum(weights * incomes)

    @staticmethod
    def of(incomes: ArrayLike, weights: ArrayLike | None = None) -> Ranked:
        """From incomes in any order. Raises ValueError for unknown incomes, and where nobody counts."""
        x, w = _columns(incomes, weights)
        order = np.argsort(x, kind="stable")
        return Ranked(x[order], w[order])

    def quantile(self, share: float) -> float:
        """The least value with at least `share` of the weight at or below it; midway to the next where it is exactly
        that."""
        x, reached = self.incomes, self.reached / self.reached[-1]
        place = min(int(np.searchsorted(reached, share)), len(x) - 1)
        if reached[place] == share and place + 1 < len(x):
            return float((x[place] + x[place + 1]) / 2)
        return float(x[place])

    def below(self, line: float) -> float:
        """Share of the weight with less than `line`."""
        place = int(np.searchsorted(self.incomes, line, side="left"))
        return float(self.reached[place - 1] / self.reached[-1]) if place else 0.0

    def gini(self) -> float | None:
        """None where there is no income to share."""
        x, w = self.incomes, self.weights
        if self.euros[-1] <= 0:
            return None
        return float((2 * np.sum(w * x * self.reached) - np.sum(w * w * x)) / (self.reached[-1] * self.euros[-1]) - 1)

    def s80_s20(self) -> float | None:
        """None where the poorest fifth has no income together."""
        poorest, rest = (self._up_to(self.quantile(share)) for share in (0.2, 0.8))
        return float((self.euros[-1] - rest) / poorest) if poorest > 0 else None

    def _up_to(self, value: float) -> float:
        """Euros of everyone with at most this income."""
        place = int(np.searchsorted(self.incomes, value, side="right"))
        return float(self.euros[place - 1]) if place else 0.0


def weighted_quantile(values: ArrayLike, share: float, weights: ArrayLike | None = None) -> float:
    """The least value with at least `share` of the weight at or below it; midway to the next where it is exactly
    that."""
    return Ranked.of(values, weights).quantile(share)


def threshold(incomes: ArrayLike, weights: ArrayLike | None = None, share: float = SHARE_OF_MEDIAN) -> float:
    """The poverty threshold: a share (60 %) of the weighted median income."""
    return share * weighted_quantile(incomes, 0.5, weights)


def rate(incomes: ArrayLike, line: float, weights: ArrayLike | None = None) -> float:
    """Weighted share of persons with less than `line`."""
    return Ranked.of(incomes, weights).below(line)


def poverty(incomes: ArrayLike, weights: ArrayLike | None = None, line: float | None = None) -> Poverty:
    """Rate and gaps below `line`, or below 60 % of the median of these incomes where None."""
    x, w = _columns(incomes, weights)
    line = threshold(x, w) if line is None else line
    poor = (x < line) & (w > 0)
    middle = weighted_quantile(x[poor], 0.5, w[poor]) if poor.any() else None
    return Poverty(
        threshold=line,
        rate=float(w[poor].sum() / w.sum()),
        relative_gap=None if middle is None else (line - middle) / line,
        gap=float(np.sum(w[poor] * (line - x[poor]))),
    )


def gini(incomes: ArrayLike, weights: ArrayLike | None = None) -> float:
    """Gini coefficient between 0 (all the same) and 1 (one has everything). Raises ValueError where there is no income
    to share."""
    return _some(Ranked.of(incomes, weights).gini(), "incomes: together they are not above 0")


def s80_s20(incomes: ArrayLike, weights: ArrayLike | None = None) -> float:
    """Sum of the incomes above the 80th percentile over the sum of those up to the 20th. Raises ValueError where the
    latter is not above 0."""
    return _some(Ranked.of(incomes, weights).s80_s20(), "incomes: those of the poorest fifth are not above 0")


def full_take_up(
    incomes: ArrayLike, gains: ArrayLike, weights: ArrayLike | None = None, line: float | None = None
) -> FullTakeUp:
    """Poverty before and after everyone gets what they are entitled to.

    `gains`: equivalised euros more per person once everything is claimed, 0 or more where replacing rights allow;
    `line`: a threshold from elsewhere (a country's, for the households of one town); it then stays the same after
    too.
    """
    x, w = _columns(incomes, weights)
    more = x + floats("gains", gains, len(x))
    before = poverty(x, w, line)
    after = poverty(more, w, before.threshold)
    return FullTakeUp(before, after, after if line is not None else poverty(more, w))


def _columns(values: ArrayLike, weights: ArrayLike | None) -> tuple[Floats, Floats]:
    x = floats("incomes", values)
    if not len(x):
        raise ValueError("incomes: nobody is described")
    bad = np.flatnonzero(~np.isfinite(x))
    if bad.size:
        raise ValueError(f"incomes: row {bad[0]} has {x[bad[0]]}; leave out who has an unknown income, and count them")
    w = weights_of(weights, len(x))
    if w.sum() == 0:
        raise ValueError("weights: all are 0, nobody counts")
    return x, w


def _some(found: float | None, otherwise: str) -> float:
    if found is None:
        raise ValueError(otherwise)
    return found
