"""Small areas: an area's own estimate, drawn towards what its characteristics predict (Fay and Herriot, 1979).

y = x'b + v + e for each area, var(e) known from the sample, var(v) estimated by restricted likelihood; the
prediction (EBLUP) and its mean squared error g1 + g2 + 2 g3 follow Prasad and Rao (1990) and Datta and Lahiri
(2000), as R's `sae`. Our own code: the packages that do this well are in R; in Python one is retired by its author
(samplics) and its successor was at a first 0.0.1 when this was written. Every answer is model-based, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import stats

from takeup.nontakeup.words import Words
from takeup.population.estimate.numbers import Floats, floats, weights_of
from takeup.population.estimate.result import LEVEL, Estimate, Source, Unit

TOLERANCE = 1e-12
MOST_STEPS = 200


@dataclass(frozen=True)
class FayHerriot:
    """The fit. Per area: `prediction`, `error` (root of the mean squared error), `own_share` (how much of the
    prediction is the area's own estimate; 0 for an area with none)."""

    coefficients: Floats
    coefficient_errors: Floats
    model_variance: float
    prediction: Floats
    error: Floats
    own_share: Floats


def fay_herriot(
    direct: ArrayLike, sampling_variance: ArrayLike, covariates: ArrayLike, tolerance: float = TOLERANCE
) -> FayHerriot:
    """The model for m areas and p covariates (shape m by p; a column of ones is yours to add).

    `tolerance`: the change of the model variance, relative, at which it is taken as settled (R's sae stops at 1e-4).
    NaN in `direct`: no one was sampled there, and the area gets what the model predicts. Raises ValueError for shapes
    that do not fit, a variance that is not above 0, and fewer than p + 1 areas with an estimate.
    """
    y = floats("direct", direct)
    psi = floats("sampling_variance", sampling_variance, len(y))
    x = np.asarray(covariates, dtype=np.float64)
    if x.ndim != 2 or len(x) != len(y) or not np.isfinite(x).all():
        raise ValueError(f"covariates: {len(y)} rows of numbers are needed, not an array of shape {x.shape}")
    seen = np.isfinite(y)
    if seen.sum() <= x.shape[1]:
        raise ValueError(f"{seen.sum()} areas with an estimate cannot carry {x.shape[1]} coefficients")
    bad = np.flatnonzero(seen & ~((psi > 0) & np.isfinite(psi)))
    if bad.size:
        raise ValueError(f"sampling_variance: area {bad[0]} has {psi[bad[0]]}; it must be above 0")
    if np.linalg.matrix_rank(x[seen]) < x.shape[1]:
        raise ValueError("covariates: some column follows from the others in the areas with an estimate")
    a = _model_variance(y[seen], psi[seen], x[seen], tolerance)
    b, covariance = _least_squares(y[seen], psi[seen] + a, x[seen])
    share = np.zeros(len(y))
    share[seen] = a / (a + psi[seen])
    fitted = x @ b
    prediction = np.where(seen, share * np.where(seen, y, 0.0) + (1 - share) * fitted, fitted)
    g1 = a * (1 - share)
    g2 = (1 - share) ** 2 * np.einsum("ij,jk,ik->i", x, covariance, x)
    of_variance = 2 / np.sum(1 / (psi[seen] + a) ** 2)
    g3 = np.zeros(len(y))
    g3[seen] = psi[seen] ** 2 / (psi[seen] + a) ** 3 * of_variance
    return FayHerriot(b, np.sqrt(np.diag(covariance)), a, prediction, np.sqrt(g1 + g2 + 2 * g3), share)


def benchmarked(prediction: ArrayLike, sizes: ArrayLike, regional_total: float) -> Floats:
    """The predictions times one number, so that their sum over the areas (times `sizes`) is the regional total."""
    found = floats("prediction", prediction)
    total = float(np.sum(found * weights_of(sizes, len(found))))
    if total == 0:
        raise ValueError("predictions that add up to 0 cannot be brought to a total")
    return found * (regional_total / total)


def estimates(
    fit: FayHerriot,
    areas: Sequence[str],
    indicator: str,
    unit: Unit,
    source: Source,
    sampled: Sequence[int] | None = None,
    level: float = LEVEL,
) -> list[Estimate]:
    """One Estimate an area, labelled as model-based; `sampled`: units of the sample in each area.

    An interval of a share is cut off at 0 and 1. Raises ValueError unless there is one name an area.
    """
    if len(areas) != len(fit.prediction):
        raise ValueError(f"areas: {len(areas)} names for {len(fit.prediction)} areas")
    reach = float(stats.norm.ppf((1 + level) / 2))
    floor, roof = (0.0, 1.0) if unit is Unit.SHARE else (-np.inf, np.inf)
    answers = []
    for i, area in enumerate(areas):
        value, error = float(np.clip(fit.prediction[i], floor, roof)), float(fit.error[i])
        answers.append(
            Estimate(
                indicator,
                value,
                unit,
                MODEL_BASED,
                source,
                (("territory", area),),
                error=error,
                low=max(value - reach * error, floor),
                high=min(value + reach * error, roof),
                level=level,
                n=None if sampled is None else int(sampled[i]),
                model_based=True,
            )
        )
    return answers


def of_territories(direct: Sequence[Estimate], covariates: Mapping[str, Sequence[float]]) -> list[Estimate]:
    """Direct estimates of territories drawn towards what their characteristics predict, on the scale of the estimates.

    `direct`: estimates of one indicator with 'territory' in their group, from a sample (each with an error); the total
    ('all') is left out, and one that is withheld, or has no error, counts as an area with no sample. `covariates`:
    numbers by territory, a constant is added. Answers in the order of `covariates`. Raises ValueError for another
    territory than those, several indicators, or too few areas.
    """
    found = {
        dict(each.group)["territory"]: each for each in direct if dict(each.group).get("territory", "all") != "all"
    }
    if len({each.indicator for each in direct}) != 1:
        raise ValueError("direct: estimates of one indicator are needed")
    missing = sorted(found.keys() - covariates.keys())
    if missing:
        raise ValueError(f"covariates: none for territory {missing[0]!r}")
    known = {area: each for area, each in found.items() if each.value is not None and each.error}
    y = [known[area].value if area in known else np.nan for area in covariates]
    psi = [(known[area].error or np.nan) ** 2 if area in known else np.nan for area in covariates]
    x = np.array([[1.0, *covariates[area]] for area in covariates])
    fit = fay_herriot(np.array(y, dtype=np.float64), np.array(psi), x)
    sampled = [(known[area].n or 0) if area in known else 0 for area in covariates]
    first = direct[0]
    return estimates(fit, list(covariates), first.indicator, first.unit, first.source, sampled, first.level)


MODEL_BASED = Words(
    nl="Een schatting door een model: het eigen cijfer van de plaats, bijgesteld met wat vergelijkbare plaatsen "
    "laten zien. Het is geen telling.",
    fr="Une estimation par un modèle : le chiffre propre du lieu, corrigé par ce que montrent des lieux comparables. "
    "Ce n'est pas un comptage.",
    en="An estimate by a model: the place's own figure, adjusted by what similar places show. It is not a count.",
)


def _model_variance(y: Floats, psi: Floats, x: NDArray[np.float64], tolerance: float) -> float:
    """Restricted maximum likelihood by Fisher scoring; 0 where the likelihood falls from 0 on."""
    a = float(np.median(psi))
    for _ in range(MOST_STEPS):
        v = 1 / (psi + a)
        xv = x * v[:, None]
        p = np.diag(v) - xv @ np.linalg.solve(x.T @ xv, xv.T)
        py = p @ y
        score = -0.5 * float(np.trace(p)) + 0.5 * float(py @ py)
        following = max(0.0, a + score / (0.5 * float(np.sum(p * p.T))))
        if abs(following - a) <= tolerance * a:
            return following
        a = following
    raise ValueError("the variance of the model does not settle: look at the sampling variances and the covariates")


def _least_squares(y: Floats, variance: Floats, x: NDArray[np.float64]) -> tuple[Floats, NDArray[np.float64]]:
    covariance: NDArray[np.float64] = np.linalg.inv(x.T @ (x / variance[:, None])).astype(np.float64)
    return covariance @ (x.T @ (y / variance)), covariance
