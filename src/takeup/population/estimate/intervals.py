"""Intervals around an estimate. A share never gets an interval that leaves 0 to 1."""

from __future__ import annotations

import math

from scipy import stats

from takeup.population.estimate.result import LEVEL


def around(value: float, error: float, level: float = LEVEL, freedom: float = math.inf) -> tuple[float, float]:
    """Value plus and minus t (or normal) standard errors."""
    reach = _quantile(level, freedom) * error
    return value - reach, value + reach


def logit(share: float, error: float, level: float = LEVEL, freedom: float = math.inf) -> tuple[float, float]:
    """Interval of a share, made on the logit scale and brought back (R: svyciprop, method "logit").

    At 0 or 1 the logit does not exist: the interval is the point itself there, and `beta` tells more.
    """
    _check_share(share)
    if share in (0.0, 1.0):
        return share, share
    centre, reach = math.log(share / (1 - share)), _quantile(level, freedom) * error / (share * (1 - share))
    low, high = centre - reach, centre + reach
    return 1 / (1 + math.exp(-low)), 1 / (1 + math.exp(-high))


def beta(share: float, error: float, n: int, level: float = LEVEL, freedom: float = math.inf) -> tuple[float, float]:
    """Korn and Graubard's (1998) exact interval with the effective sample size: for small shares and few cases.

    With an error of 0 (a share of 0 or 1) the n units themselves are the effective size.
    """
    _check_share(share)
    size = float(n) if error == 0 else share * (1 - share) / error**2
    if math.isfinite(freedom):
        size *= (_quantile(level, n - 1) / _quantile(level, freedom)) ** 2
    tail, yes, no = (1 - level) / 2, size * share, size * (1 - share)
    low = 0.0 if yes <= 0 else float(stats.beta.ppf(tail, yes, no + 1))
    high = 1.0 if no <= 0 else float(stats.beta.ppf(1 - tail, yes + 1, no))
    return low, high


def _quantile(level: float, freedom: float) -> float:
    if not 0 < level < 1:
        raise ValueError(f"level: between 0 and 1, not {level}")
    tail = (1 + level) / 2
    return float(stats.norm.ppf(tail) if math.isinf(freedom) else stats.t.ppf(tail, freedom))


def _check_share(share: float) -> None:
    if not 0 <= share <= 1:
        raise ValueError(f"share: between 0 and 1, not {share}")
