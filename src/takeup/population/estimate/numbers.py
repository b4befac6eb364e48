"""Checks of arrays that every module shares: errors that name what, where and what is allowed."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def floats(name: str, values: ArrayLike, length: int | None = None) -> Floats:
    """One column of numbers; NaN stands for unknown. Raises ValueError for another shape or length."""
    column = np.asarray(values, dtype=np.float64)
    if column.ndim != 1:
        raise ValueError(f"{name}: one column is needed, not an array of shape {column.shape}")
    if length is not None and len(column) != length:
        raise ValueError(f"{name}: {len(column)} values, where {length} units are described")
    return column


def weights_of(values: ArrayLike | None, length: int) -> Floats:
    """Weights, 1 for everyone where None. Raises ValueError unless every one is finite and none is negative."""
    if values is None:
        return np.ones(length)
    weights = floats("weights", values, length)
    bad = np.flatnonzero(~np.isfinite(weights) | (weights < 0))
    if bad.size:
        raise ValueError(f"weights: row {bad[0]} has {weights[bad[0]]}; a weight is a number of 0 or more")
    return weights


def amounts(name: str, values: ArrayLike, length: int | None = None) -> Floats:
    """Euros of 0 or more; NaN stands for unknown. Raises ValueError naming the first row that is not."""
    column = floats(name, values, length)
    bad = np.flatnonzero((column < 0) | np.isinf(column))
    if bad.size:
        raise ValueError(f"{name}: row {bad[0]} has {column[bad[0]]}; an amount is 0 or more, or NaN where unknown")
    return column


def codes(name: str, values: ArrayLike | None, length: int) -> tuple[NDArray[np.intp], list[str]]:
    """Each value as a place in the sorted list of labels; one label, '', where None. Labels must not be missing."""
    if values is None:
        return np.zeros(length, dtype=np.intp), [""]
    column: NDArray[Any] = np.asarray(values)
    if column.shape != (length,):
        raise ValueError(f"{name}: {column.shape} values, where {length} units are described")
    missing = [i for i, value in enumerate(column.tolist()) if value is None or value != value]
    if missing:
        raise ValueError(f"{name}: row {missing[0]} has none; every unit needs one, or leave {name} out altogether")
    labels, places = np.unique(column, return_inverse=True)
    return places.astype(np.intp), [str(label) for label in labels.tolist()]
