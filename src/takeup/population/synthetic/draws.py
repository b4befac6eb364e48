"""Random draws over whole arrays, from one generator of one block of households."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtr, ndtri

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

_EDGE = 1e-9  # ranks are kept this far from 0 and 1, where the normal quantile is infinite


class Draws:
    """Draws in a fixed order: the same seed and block give the same values, whatever happens in other blocks."""

    def __init__(self, seed: int, block: int) -> None:
        self._generator = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(block,)))

    def ranks(self, size: int) -> Floats:
        """Uniform between 0 and 1."""
        return self._generator.random(size)

    def chance(self, share: ArrayLike, size: int) -> Flags:
        """True with the chance `share`, one for all or one for each."""
        return self.ranks(size) < np.asarray(share)

    def between(self, low: ArrayLike, high: ArrayLike, size: int) -> Floats:
        """Uniform between two values."""
        low = np.asarray(low)
        return np.asarray(low + (np.asarray(high) - low) * self.ranks(size))

    def normal(self, size: int) -> Floats:
        """Standard normal."""
        return self._generator.standard_normal(size)

    def related(self, common: Floats, correlation: float) -> Floats:
        """Standard normal values that have this correlation with `common`, which is standard normal itself."""
        return mixed(common, self.normal(len(common)), correlation)

    def pick(self, shares: ArrayLike, size: int) -> Ints:
        """The place in `shares` (a row that adds up to 1) of what is drawn."""
        return place_of(self.ranks(size), np.asarray(shares, dtype=np.float64)[None, :], np.zeros(size, np.int64))

    def pick_by(self, table: ArrayLike, rows: Ints) -> Ints:
        """As `pick`, each from its own row of a table."""
        return place_of(self.ranks(len(rows)), np.asarray(table, dtype=np.float64), rows)

    def inside(self, edges: Sequence[float], bands: Ints) -> Floats:
        """Uniform inside each one's band: between an edge and the next one."""
        limits = np.asarray(edges, dtype=np.float64)
        return self.between(limits[bands], limits[bands + 1], len(bands))


def mixed(one: Floats, other: Floats, weight: float) -> Floats:
    """A standard normal value out of two independent ones; its correlation with the first is `weight`."""
    return np.asarray(weight * one + np.sqrt(1 - weight**2) * other)


def place_of(ranks: Floats, table: Floats, rows: Ints) -> Ints:
    """Where each rank falls in its row of shares; a rank above their sum falls in the last one."""
    limits = np.cumsum(table, axis=1)
    found = np.zeros(len(ranks), dtype=np.int64)
    for column in range(table.shape[1] - 1):
        found += ranks >= limits[rows, column]
    return found


def rank_of(value: Floats) -> Floats:
    """The rank between 0 and 1 of a standard normal value."""
    return np.asarray(ndtr(value))


def value_at(rank: Floats) -> Floats:
    """The standard normal value of a rank."""
    return np.asarray(ndtri(np.clip(rank, _EDGE, 1 - _EDGE)))


def cents(value: ArrayLike) -> Floats:
    """Euros with two decimals."""
    return np.asarray(np.round(np.asarray(value, dtype=np.float64), 2), dtype=np.float64)
