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


def weighted_quantile(values: ArrayLike, share: float, weights: ArrayLike | None = None) -> float:
    """The least value with at least `share` of the weight at or below it; midway to the next where it is exactly
    that."""
    x, w = _sorted(values, weights)
    reached = np.cumsum(w) / w.sum()
    place = min(int(np.searchsorted(reached, share)), len(x) - 1)
    if reached[place] == share and place + 1 < len(x):
        return float((x[place] + x[place + 1]) / 2)
    return float(x[place])


def threshold(incomes: ArrayLike, weights: ArrayLike | None = None, share: float = SHARE_OF_MEDIAN) -> float:
    """The poverty threshold: a share (60 %) of the weighted median income."""
    return share * weighted_quantile(incomes, 0.5, weights)


def rate(incomes: ArrayLike, line: float, weights: ArrayLike | None = None) -> float:
    """Weighted share of persons with less than `line`."""
    x, w = _columns(incomes, weights)
    return float(w[x < line].sum() / w.sum())


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
    """Gini coefficient between 0 (all the same) and 1 (one has everything)."""
    x, w = _sorted(incomes, weights)
    below = np.cumsum(w)
    return float((2 * np.sum(w * x * below) - np.sum(w * w * x)) / (w.sum() * np.sum(w * x)) - 1)


def s80_s20(incomes: ArrayLike, weights: ArrayLike | None = None) -> float:
    """Sum of the incomes above the 80th percentile over the sum of those up to the 20th."""
    x, w = _columns(incomes, weights)
    poorest, richest = x <= weighted_quantile(x, 0.2, w), x > weighted_quantile(x, 0.8, w)
    return float(np.sum((w * x)[richest]) / np.sum((w * x)[poorest]))


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


def _sorted(values: ArrayLike, weights: ArrayLike | None) -> tuple[Floats, Floats]:
    x, w = _columns(values, weights)
    order = np.argsort(x, kind="stable")
    return x[order], w[order]
