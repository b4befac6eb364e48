"""Who takes up, among the entitled: logit or probit, with average marginal effects.

Describes who is missed; it does not say why, and never that it is anyone's fault. Weighted fits are pseudo maximum
likelihood with errors from the design (Binder, 1983). The fitting is statsmodels'.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import statsmodels.api as sm
from numpy.typing import ArrayLike, NDArray
from scipy import stats

from takeup.population.estimate.definitions import DEFINITIONS
from takeup.population.estimate.design import Design, variance
from takeup.population.estimate.numbers import Floats, floats
from takeup.population.estimate.result import LEVEL, Estimate, Source, Unit

Kind = Literal["logit", "probit"]


@dataclass(frozen=True)
class TakeUpModel:
    """The fit on n eligible units. Coefficients and their errors by name, 'constant' first; log-likelihoods of the
    model and of the constant alone (weighted ones where weights differ); `effects`: average marginal effects."""

    kind: Kind
    n: int
    share: float
    coefficients: Mapping[str, float]
    errors: Mapping[str, float]
    log_likelihood: float
    log_likelihood_constant: float
    effects: tuple[Estimate, ...]


def take_up_model(
    received: ArrayLike,
    covariates: Mapping[str, ArrayLike],
    source: Source,
    kind: Kind = "logit",
    design: Design | None = None,
    level: float = LEVEL,
) -> TakeUpModel:
    """The model of received (1 or 0) on named columns of the eligible units; a constant is added.

    Without a design: maximum likelihood, every unit alike. With one: weighted, errors from strata and clusters. The
    effect of a column of zeros and ones is the difference that the one makes; of any other, the slope. Raises
    ValueError for a received other than 0 or 1, unknown covariates, or columns that follow from one another.
    """
    if kind not in ("logit", "probit"):
        raise ValueError(f"kind: 'logit' or 'probit', not {kind!r}")
    y = floats("received", received)
    if not np.isin(y, (0.0, 1.0)).all() or len(np.unique(y)) < 2:
        raise ValueError("received: 1 or 0 for each eligible unit, and both must occur")
    names = ["constant", *covariates]
    x = np.column_stack([np.ones(len(y)), *(floats(name, values, len(y)) for name, values in covariates.items())])
    unknown = [name for name, column in zip(names, x.T, strict=True) if not np.isfinite(column).all()]
    if unknown:
        raise ValueError(f"{unknown[0]}: some values are unknown; leave those units out, and count them")
    if np.linalg.matrix_rank(x / np.abs(x).max(axis=0).clip(1e-300)) < x.shape[1]:
        raise ValueError(f"one of {names} follows from the others: leave it out")
    weights = np.ones(len(y)) if design is None else design.weights
    if len(weights) != len(y):
        raise ValueError(f"design: of {len(weights)} units, where {len(y)} are described")
    b, bread, log_likelihood = _fit(y, x, weights, kind)
    covariance = bread if design is None else _sandwich(y, x, b, bread, kind, design)
    share = float(np.average(y, weights=weights))
    constant = float(np.sum(weights * (y * np.log(share) + (1 - y) * np.log(1 - share))))
    return TakeUpModel(
        kind,
        len(y),
        share,
        dict(zip(names, b.tolist(), strict=True)),
        dict(zip(names, np.sqrt(np.diag(covariance)).tolist(), strict=True)),
        log_likelihood,
        constant,
        _effects(names, x, b, covariance, weights, kind, source, level),
    )


def _fit(y: Floats, x: NDArray[np.float64], weights: Floats, kind: Kind) -> tuple[Floats, NDArray[np.float64], float]:
    """Coefficients, inverse information, log-likelihood."""
    link = sm.families.links.Logit() if kind == "logit" else sm.families.links.Probit()
    family = sm.families.Binomial(link=link)
    found: Any = sm.GLM(y, x, family=family, freq_weights=weights).fit(maxiter=100, tol=1e-12)
    if not found.converged:
        raise ValueError("the model does not settle: perhaps some column separates takers from the others completely")
    information = -np.asarray(found.model.hessian(found.params, observed=True))
    p = np.asarray(found.fittedvalues)
    likelihood = float(np.sum(weights * np.where(y == 1, np.log(p), np.log1p(-p))))
    return np.asarray(found.params), np.linalg.inv(information).astype(np.float64), likelihood


def _sandwich(
    y: Floats, x: NDArray[np.float64], b: Floats, bread: NDArray[np.float64], kind: Kind, design: Design
) -> NDArray[np.float64]:
    """bread (variance of the weighted scores over first-stage units) bread."""
    p, density = _curve(x @ b, kind)
    scores = ((y - p) * density / (p * (1 - p)))[:, None] * x * design.weights[:, None]
    influence = scores @ bread
    k = x.shape[1]
    result = np.empty((k, k))
    for i in range(k):
        for j in range(i + 1):
            both = variance(design, influence[:, i] + influence[:, j])
            apart = variance(design, influence[:, i] - influence[:, j])
            result[i, j] = result[j, i] = (both - apart) / 4
    return result


def _effects(
    names: list[str],
    x: NDArray[np.float64],
    b: Floats,
    covariance: NDArray[np.float64],
    weights: Floats,
    kind: Kind,
    source: Source,
    level: float,
) -> tuple[Estimate, ...]:
    """Average marginal effects with errors by the delta method."""
    reach = float(stats.norm.ppf((1 + level) / 2))
    answers = []
    for i in range(1, len(names)):
        value, gradient = _effect(i, x, b, weights / weights.sum(), kind)
        error = float(np.sqrt(gradient @ covariance @ gradient))
        answers.append(
            Estimate(
                "marginal_effect",
                value,
                Unit.SHARE,
                DEFINITIONS["marginal_effect"].sentence,
                source,
                (("characteristic", names[i]),),
                error=error,
                low=value - reach * error,
                high=value + reach * error,
                level=level,
                n=len(x),
                model_based=True,
            )
        )
    return tuple(answers)


def _effect(i: int, x: NDArray[np.float64], b: Floats, share: Floats, kind: Kind) -> tuple[float, Floats]:
    """The effect of column i and its derivative by the coefficients."""
    if set(np.unique(x[:, i]).tolist()) <= {0.0, 1.0}:
        with_it, without = x.copy(), x.copy()
        with_it[:, i], without[:, i] = 1.0, 0.0
        (p1, d1), (p0, d0) = _curve(with_it @ b, kind), _curve(without @ b, kind)
        gradient = (share * d1) @ with_it - (share * d0) @ without
        return float(np.sum(share * (p1 - p0))), gradient
    z = x @ b
    p, density = _curve(z, kind)
    slope = density * (1 - 2 * p) if kind == "logit" else -z * density
    gradient = b[i] * ((share * slope) @ x)
    gradient[i] += np.sum(share * density)
    return float(b[i] * np.sum(share * density)), gradient


def _curve(z: Floats, kind: Kind) -> tuple[Floats, Floats]:
    """Probability and its slope at z."""
    if kind == "logit":
        p = 1 / (1 + np.exp(-z))
        return p, p * (1 - p)
    return np.asarray(stats.norm.cdf(z)), np.asarray(stats.norm.pdf(z))
