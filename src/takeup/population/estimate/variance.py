"""Standard errors of many ratios and totals at once, by svy, the Rao-Wu bootstrap or the jackknife.

All that these need of a group is the weighted totals of its first-stage units: a unit with nobody of the group in it
counts with zeros. Each must give what the same method gives on the households themselves (`library`, `replicates`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from takeup.population.estimate.design import Design
from takeup.population.estimate.library import Library
from takeup.population.estimate.method import Errors, Method
from takeup.population.estimate.numbers import Floats
from takeup.population.estimate.replicates import rao_wu_weights

# Columns that svy gets in one call: it looks at all of them for each estimate, but reads the design once.
AT_ONCE = 60

Ratios = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Totals:
    """A group: the first-stage units with anything in it, as places in the design, and their totals by column."""

    psu: NDArray[np.intp]
    columns: Mapping[str, Floats]

    def spread(self, name: str, size: int) -> Floats:
        """A column over all first-stage units of the design."""
        full = np.zeros(size)
        full[self.psu] = self.columns[name]
        return full


def errors_of(
    groups: Sequence[Totals], ratios: Ratios, totals: Sequence[str], design: Design, errors: Errors
) -> list[dict[str, float]]:
    """Per group the standard error of each total, and of each ratio (name to above, below) of which the total below is
    not 0.

    `design`: of the first-stage units, with weights of 1. Raises LonelyStratumError where the method cannot do with
    strata of one unit.
    """
    roads: dict[Method | None, Callable[..., list[dict[str, float]]]] = {
        Method.SVY: _by_svy,
        Method.BOOTSTRAP: _by_bootstrap,
        Method.JACKKNIFE: _by_jackknife,
    }
    return roads[errors.method](groups, ratios, totals, design, errors)


def _wanted(group: Totals, ratios: Ratios) -> dict[str, tuple[str, str]]:
    return {name: (y, x) for name, (y, x) in ratios.items() if group.columns[x].sum() != 0}


def _is_constant(group: Totals, y: str, x: str) -> bool:
    """Whether the ratio is 0 or 1 for each first-stage unit."""
    return not group.columns[y].any() or np.array_equal(group.columns[y], group.columns[x])


def _by_svy(
    groups: Sequence[Totals], ratios: Ratios, totals: Sequence[str], design: Design, errors: Errors
) -> list[dict[str, float]]:
    size = len(design.weights)
    library = Library(design.weights, design.stratum_of_psu, lonely=design.lonely)
    answers: list[dict[str, float]] = [{} for _ in groups]
    pairs = [
        (i, name, *of)
        for i, group in enumerate(groups)
        for name, of in _wanted(group, ratios).items()
        if not _is_constant(group, *of)
    ]
    for start in range(0, len(pairs), AT_ONCE // 2):
        some = pairs[start : start + AT_ONCE // 2]
        above, below = ([groups[i].spread(of[k], size) for i, _, *of in some] for k in (0, 1))
        for (i, name, *_), found in zip(some, library.ratios(above, below), strict=True):
            answers[i][name] = found.error
    sums = [(i, name) for i, group in enumerate(groups) for name in totals if group.columns[name].any()]
    for start in range(0, len(sums), AT_ONCE):
        some_sums = sums[start : start + AT_ONCE]
        told = library.totals([groups[i].spread(name, size) for i, name in some_sums])
        for (i, name), found in zip(some_sums, told, strict=True):
            answers[i][name] = found.error
    # what does not vary has no error: nothing to ask
    return [
        dict.fromkeys((*_wanted(group, ratios), *totals), 0.0) | answer
        for group, answer in zip(groups, answers, strict=True)
    ]


def _by_bootstrap(
    groups: Sequence[Totals], ratios: Ratios, totals: Sequence[str], design: Design, errors: Errors
) -> list[dict[str, float]]:
    columns = sorted({name for pair in ratios.values() for name in pair} | set(totals))
    at = {name: k for k, name in enumerate(columns)}
    values, rows, psus = [], [], []
    for i, group in enumerate(groups):
        for name in columns:
            some = np.flatnonzero(group.columns[name])
            values.append(group.columns[name][some])
            psus.append(group.psu[some])
            rows.append(np.full(len(some), i * len(columns) + at[name]))
    shape = (len(groups) * len(columns), len(design.weights))
    table = sparse.csr_matrix((np.concatenate(values), (np.concatenate(rows), np.concatenate(psus))), shape=shape)
    names = [*ratios, *totals]
    drawn = np.empty((errors.replicates, len(groups), len(names)))
    for replicate, weights in enumerate(rao_wu_weights(design, errors.replicates, errors.seed)):
        sums = (table @ weights).reshape(len(groups), len(columns))
        with np.errstate(divide="ignore", invalid="ignore"):
            for k, (y, x) in enumerate(ratios.values()):
                drawn[replicate, :, k] = sums[:, at[y]] / sums[:, at[x]]
        drawn[replicate, :, len(ratios) :] = sums[:, [at[name] for name in totals]]
    return [
        {name: spread(drawn[:, i, names.index(name)]) for name in (*_wanted(group, ratios), *totals)}
        for i, group in enumerate(groups)
    ]


def spread(replicates: Floats) -> float:
    """Standard deviation over the replicates; those in which nobody of a small group was drawn (NaN) do not count."""
    known = replicates[np.isfinite(replicates)]
    return float(known.std(ddof=1)) if len(known) > 1 else 0.0


def _by_jackknife(
    groups: Sequence[Totals], ratios: Ratios, totals: Sequence[str], design: Design, errors: Errors
) -> list[dict[str, float]]:
    return [
        {name: _jackknifed(group, y, x, design) for name, (y, x) in _wanted(group, ratios).items()}
        | {name: _jackknifed(group, name, None, design) for name in totals}
        for group in groups
    ]


def _jackknifed(group: Totals, y: str, x: str | None, design: Design) -> float:
    """Without each unit in turn, the others of its stratum at n / (n - 1): all at once, as totals tell everything."""
    n, stratum = design.psus, design.stratum_of_psu[group.psu]
    grown = np.where(n > 1, n / np.maximum(n - 1, 1), 0.0)

    def without(values: Floats) -> tuple[Floats, Floats]:
        """The total without each unit, and without one with nothing in it, by stratum."""
        own = np.bincount(stratum, weights=values, minlength=len(n))
        rest = values.sum() - own + grown * own
        return rest[stratum] - grown[stratum] * values, rest

    one, empty = without(group.columns[y])
    if x is not None:
        below, below_empty = without(group.columns[x])
        value = group.columns[y].sum() / group.columns[x].sum()
        with np.errstate(divide="ignore", invalid="ignore"):
            one, empty = one / below, empty / below_empty
        # without its only unit a group is nobody: nothing then differs
        one, empty = (np.where(np.isfinite(each), each, value) for each in (one, empty))
    seen = np.bincount(stratum, minlength=len(n))
    unseen = n - seen
    centre = (np.bincount(stratum, weights=one, minlength=len(n)) + unseen * empty) / n
    squares: Floats = unseen * (empty - centre) ** 2
    squares += np.bincount(stratum, weights=(one - centre[stratum]) ** 2, minlength=len(n))
    return float(np.sum(np.where(n > 1, (n - 1) / n * squares, 0.0)) ** 0.5)
