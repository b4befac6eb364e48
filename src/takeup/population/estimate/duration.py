"""Time from becoming entitled to claiming, where some have not claimed yet: Kaplan-Meier and the log-rank test.

Who has not claimed when the data end, or whose right ends first, is censored: leaving them out would make claiming
look faster than it is. The fitting is lifelines' (Davidson-Pilon, 2019).
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from lifelines import KaplanMeierFitter
from lifelines.exceptions import StatisticalWarning
from lifelines.statistics import multivariate_logrank_test
from numpy.typing import ArrayLike

from takeup.nontakeup.words import Words
from takeup.population.estimate.definitions import DEFINITIONS
from takeup.population.estimate.numbers import Floats, codes, floats, weights_of
from takeup.population.estimate.result import LEVEL, Estimate, Source, Unit, Withheld


@dataclass(frozen=True)
class Curve:
    """Share that has not claimed yet after so many days, with its interval; steps at `days`, the first at 0."""

    group: str
    days: Floats
    waiting: Floats
    low: Floats
    high: Floats
    spells: int
    claimed: int


@dataclass(frozen=True)
class TimeToClaim:
    """Curves by group, in order of name. `log_rank`: chance of differences at least this large were all groups alike
    (None with one group). `answers`: the median, and the share that claimed within each of the days asked for."""

    curves: tuple[Curve, ...]
    log_rank: float | None
    answers: tuple[Estimate, ...]


def time_to_claim(
    days: ArrayLike,
    claimed: ArrayLike,
    source: Source,
    groups: ArrayLike | None = None,
    weights: ArrayLike | None = None,
    within: Sequence[int] = (30, 90, 365),
    level: float = LEVEL,
) -> TimeToClaim:
    """From n spells: `days` from entitled to claimed, or to the last day seen; `claimed`: 1 where a claim came,
    else 0.

    With weights the curves are those of the population; the intervals then take the weights as they are, not the
    design of the sample. Raises ValueError for negative days, a `claimed` other than 0 or 1, or no spell at all.
    """
    time = floats("days", days)
    event = floats("claimed", claimed, len(time))
    w = weights_of(weights, len(time))
    if not len(time):
        raise ValueError("days: no spell is described")
    bad = np.flatnonzero(~(np.isfinite(time) & (time >= 0)) | ~np.isin(event, (0.0, 1.0)))
    if bad.size:
        raise ValueError(
            f"spell {bad[0]}: days {time[bad[0]]} and claimed {event[bad[0]]}; days are 0 or more, claimed is 0 or 1"
        )
    with warnings.catch_warnings():
        # that intervals take weights as they are is said above
        warnings.simplefilter("ignore", StatisticalWarning)
        return _times(time, event, w, source, groups, within, level)


def _times(
    time: Floats,
    event: Floats,
    w: Floats,
    source: Source,
    groups: ArrayLike | None,
    within: Sequence[int],
    level: float,
) -> TimeToClaim:
    place, names = codes("groups", groups, len(time))
    even = bool((w == w[0]).all())
    curves, answers = [], []
    for g, name in enumerate(names):
        own = place == g
        fitter = KaplanMeierFitter(alpha=1 - level)
        fitter.fit(time[own], event[own], weights=None if even else w[own])
        curve = _curve(fitter, name, own, event)
        curves.append(curve)
        group = (("group", name),) if groups is not None else ()
        answers.append(_median(curve, source, group, level))
        answers += [_within(curve, day, source, group, level, float(time[own].max())) for day in within]
    return TimeToClaim(tuple(curves), _log_rank(time, event, place, w, even), tuple(answers))


def _curve(fitter: KaplanMeierFitter, name: str, own: np.ndarray, event: Floats) -> Curve:
    kept = fitter.survival_function_
    interval = fitter.confidence_interval_survival_function_
    return Curve(
        name,
        np.asarray(kept.index, dtype=np.float64),
        np.asarray(kept.iloc[:, 0], dtype=np.float64),
        np.asarray(interval.iloc[:, 0], dtype=np.float64),
        np.asarray(interval.iloc[:, 1], dtype=np.float64),
        int(own.sum()),
        int(event[own].sum()),
    )


def _within(
    curve: Curve, day: int, source: Source, group: tuple[tuple[str, str], ...], level: float, seen: float
) -> Estimate:
    definition, group = DEFINITIONS["claimed_within"], (*group, ("days", str(day)))
    if day > seen and curve.waiting[-1] > 0:  # where nobody waits any more, nobody will
        return Estimate(
            "claimed_within",
            None,
            Unit.SHARE,
            definition.sentence,
            source,
            group,
            withheld=Withheld.NOT_MEASURABLE,
            reason=NOT_SEEN_SO_LONG,
        )
    step = int(np.searchsorted(curve.days, day, side="right")) - 1
    return Estimate(
        "claimed_within",
        float(1 - curve.waiting[step]),
        Unit.SHARE,
        definition.sentence,
        source,
        group,
        low=float(1 - curve.high[step]),
        high=float(1 - curve.low[step]),
        level=level,
        n=curve.spells,
    )


def _median(curve: Curve, source: Source, group: tuple[tuple[str, str], ...], level: float) -> Estimate:
    definition = DEFINITIONS["median_days_to_claim"]
    value = _first_at_half(curve.days, curve.waiting)
    if value is None:
        return Estimate(
            "median_days_to_claim",
            None,
            Unit.DAYS,
            definition.sentence,
            source,
            group,
            withheld=Withheld.NOT_MEASURABLE,
            reason=HALF_NOT_REACHED,
        )
    low, high = _first_at_half(curve.days, curve.low), _first_at_half(curve.days, curve.high)
    whole = low is not None and high is not None
    return Estimate(
        "median_days_to_claim",
        value,
        Unit.DAYS,
        definition.sentence,
        source,
        group,
        low=low if whole else None,
        high=high if whole else None,
        level=level,
        no_error=None if whole else HALF_NOT_SURE,
        n=curve.spells,
    )


def _first_at_half(days: Floats, waiting: Floats) -> float | None:
    reached = np.flatnonzero(waiting <= 0.5)
    return float(days[reached[0]]) if reached.size else None


def _log_rank(time: Floats, event: Floats, place: np.ndarray, w: Floats, even: bool) -> float | None:
    if len(np.unique(place)) < 2:
        return None
    return float(multivariate_logrank_test(time, place, event, weights=None if even else w).p_value)


HALF_NOT_REACHED = Words(
    nl="Minder dan de helft heeft een aanvraag gedaan zolang de bron kijkt.",
    fr="Moins de la moitié a fait une demande tant que la source observe.",
    en="Fewer than half have made a claim for as long as the source looks.",
)
HALF_NOT_SURE = Words(
    nl="De onzekerheid heeft geen einde aan één kant: misschien haalt minder dan de helft het.",
    fr="L'incertitude est ouverte d'un côté : peut-être moins de la moitié y arrive.",
    en="The uncertainty is open on one side: perhaps fewer than half get there.",
)
NOT_SEEN_SO_LONG = Words(
    nl="Niet te meten met deze bron: niemand is zo lang gevolgd.",
    fr="Non mesurable avec cette source : personne n'est suivi aussi longtemps.",
    en="Not measurable with this source: nobody is followed for so long.",
)
