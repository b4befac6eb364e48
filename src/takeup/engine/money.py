"""Euros: one rounding function, sums in a fixed order, limits.

All of them also take what the explorer hands out when a fact is unknown (see `abstract`).
"""

from __future__ import annotations

from collections.abc import Iterable
from math import floor

from takeup.engine.abstract import Num


def half_up(value: float, decimals: int = 2) -> float:
    """Round half up (0.005 goes up). The tiny shift absorbs binary noise such as 1.005 * 100 = 100.49999."""
    if isinstance(value, Num):
        return value.monotone(lambda x: half_up(x, decimals))
    scale = 10.0**decimals
    return floor(value * scale + 0.5 + 1e-7) / scale


def cents(value: float) -> float:
    """Euros rounded half up to the cent, as the law rounds."""
    return half_up(value, 2)


def total(values: Iterable[float]) -> float:
    """Sum in the given order by a plain loop, so that every reader gives the same bits."""
    result = 0.0
    for value in values:
        result = result + value
    return result


def not_below(value: float, floor_: float = 0.0) -> float:
    """The value, but never less than the floor."""
    if isinstance(value, Num) or isinstance(floor_, Num):
        return Num.highest(value, floor_)
    return value if value >= floor_ else floor_


def not_above(value: float, cap: float) -> float:
    """The value, but never more than the cap."""
    if isinstance(value, Num) or isinstance(cap, Num):
        return Num.lowest(value, cap)
    return value if value <= cap else cap
