"""Small cells are not shown, nor anything from which they could be worked out.

A cell that rests on too few households is suppressed; with it as many others as it takes that nobody can get it back
from the totals, by subtraction or by any other use of the published sums. What an outsider can work out about a
hidden cell is the least and the most that it can be given everything that is published: a linear programme. That
interval must be at least `protection` wide. (The problem: Hundepool et al., Statistical Disclosure Control, 2012,
ch. 4.)
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy import optimize, sparse

from takeup.population.estimate.numbers import Flags, Floats

Cell = tuple[int, ...]
SLACK = 1e-6


@dataclass(frozen=True)
class Rules:
    """When a cell is too small to show.

    `least_population`: households of the population under which a cell is hidden; `least_sample`: households of the
    sample, where the source is one. `protection`: how wide the interval of a hidden cell must stay for an outsider,
    in households. `hide_empty`: whether a cell of 0 counts as small. `group`: an empty cell tells something of everyone
    in its group (where none of the entitled receives, each is known to receive nothing); in the tables of estimates it
    is hidden where the group is smaller than this.
    """

    least_population: float = 10
    least_sample: float = 20
    protection: float = 10
    hide_empty: bool = True
    group: float = 100

    def __post_init__(self) -> None:
        for name in ("least_population", "least_sample", "protection", "group"):
            if not getattr(self, name) >= 0:
                raise ValueError(f"{name}: {getattr(self, name)}; it is a number of 0 or more")

    def small(self, counts: ArrayLike, sampled: ArrayLike | None = None) -> Flags:
        """Which cells rest on too few. `counts`: households of the population (weighted), `sampled`: of the
        sample."""
        population = np.asarray(counts, dtype=np.float64)
        few = population < self.least_population
        if sampled is not None:
            few = few | (np.asarray(sampled) < self.least_sample)
        return few if self.hide_empty else few & (population > 0)


def suppressed(counts: ArrayLike, sampled: ArrayLike | None = None, rules: Rules | None = None) -> Flags:
    """Which cells of a table to hide, so that no small cell can be worked out from what is shown.

    `counts` has one or more dimensions; the last place of each is its total, and must be the sum of the others.
    `sampled`: the same shape, households of the sample behind each cell. Returns True where hidden; a small total is
    hidden too. Raises ValueError where counts are negative or do not add up.
    """
    rules = rules or Rules()
    table = _checked(counts)
    return with_complements(table, rules.small(table, sampled), rules.protection)


def with_complements(
    counts: ArrayLike, small: Flags, protection: float = Rules.protection, cost: ArrayLike | None = None
) -> Flags:
    """The cells to hide when those in `small` must not be known: these, and what it takes to keep them hidden.

    `cost`: what hiding each cell costs the reader; where None, its count. Same shapes and errors as `suppressed`.
    """
    table = _checked(counts)
    price = table if cost is None else np.broadcast_to(np.asarray(cost, dtype=np.float64), table.shape)
    hidden: Flags = np.array(small, dtype=np.bool_)
    if hidden.shape != table.shape:
        raise ValueError(f"small: of shape {hidden.shape}, where counts are of shape {table.shape}")
    _pairs(table, hidden, price)
    # hiding more only widens what a hidden cell can be: a cell that was safe once stays safe
    for cell in _cells(np.asarray(small)):
        while not hidden.all() and not _protected(table, hidden, cell, protection):
            _hide_another(table, hidden, cell, price)
            _pairs(table, hidden, price)
    return hidden


def intervals(counts: ArrayLike, hidden: Flags) -> tuple[Floats, Floats]:
    """The least and the most that each hidden cell can be, given all that is shown: what an outsider can work out.

    Shown cells are their own interval. A total that is hidden too has no upper end (infinity) where nothing limits
    it.
    """
    table = _checked(counts)
    low, high = table.copy(), table.copy()
    for cell in _cells(hidden):
        low[cell], high[cell] = _interval(table, hidden, cell)
    return low, high


def _checked(counts: ArrayLike) -> Floats:
    table = np.asarray(counts, dtype=np.float64)
    if table.ndim == 0 or min(table.shape) < 2:
        raise ValueError(f"counts: a table with a total in each dimension, not one of shape {table.shape}")
    if not (np.isfinite(table) & (table >= 0)).all():
        raise ValueError("counts: every cell is 0 or more")
    for axis in range(table.ndim):
        parts, whole = np.split(table, [-1], axis=axis)
        if not np.allclose(parts.sum(axis=axis, keepdims=True), whole, rtol=1e-9, atol=1e-6):
            raise ValueError(f"counts: along dimension {axis} the last place is not the sum of the others")
    return table


def _lines(shape: tuple[int, ...]) -> Iterator[list[Cell]]:
    """Every line of cells that adds up: the parts, and their total as the last."""
    for axis in range(len(shape)):
        others = [range(size) if i != axis else (0,) for i, size in enumerate(shape)]
        for start in itertools.product(*others):
            yield [(*start[:axis], k, *start[axis + 1 :]) for k in range(shape[axis])]


def _pairs(table: Floats, hidden: Flags, price: Floats) -> None:
    """Hides a second cell in every line with exactly one hidden: that one is the total less the rest. In place."""
    again = True
    while again:
        again = False
        for line in _lines(table.shape):
            if sum(hidden[cell] for cell in line) == 1:
                hidden[_cheapest(table, hidden, [cell for cell in line if not hidden[cell]], price)] = True
                again = True


def _hide_another(table: Floats, hidden: Flags, exposed: Cell, price: Floats) -> None:
    """Hides the least costly shown cell in a line with the exposed one; else the least costly of the whole table."""
    near = [cell for line in _lines(table.shape) if exposed in line for cell in line if not hidden[cell]]
    everywhere = _cells(~hidden)
    hidden[_cheapest(table, hidden, near or everywhere, price)] = True


def _cheapest(table: Floats, hidden: Flags, cells: list[Cell], price: Floats) -> Cell:
    """The cell that costs the reader least: not empty, no total, closing the lines that it lies in, and small.

    An empty cell is taken last: an outsider often knows that it is empty, so it covers nothing.
    """
    last = tuple(size - 1 for size in table.shape)

    def cost(cell: Cell) -> tuple[bool, int, int, float, Cell]:
        totals = sum(i == end for i, end in zip(cell, last, strict=True))
        alone = sum(
            not np.moveaxis(hidden, axis, -1)[(*cell[:axis], *cell[axis + 1 :])].any() for axis in range(table.ndim)
        )
        return table[cell] == 0, totals, alone, float(price[cell]), cell

    return min(cells, key=cost)


def _cells(mask: Flags) -> list[Cell]:
    return [tuple(int(i) for i in found) for found in np.argwhere(mask)]


def _protected(table: Floats, hidden: Flags, cell: Cell, protection: float) -> bool:
    """Whether an outsider is left with an interval of at least `protection`: by a quick sign of it, else by
    computing."""
    return _at_least(table, hidden, cell) >= protection or _width(table, hidden, cell) >= protection - SLACK


def _at_least(table: Floats, hidden: Flags, cell: Cell) -> float:
    """A width that the interval of a cell surely has: what can be moved along rectangles of hidden cells.

    Up in the cell and in the opposite corners, down in the two others, leaves every sum as it is; and the other way
    round. Where two of the corners are totals they go the way of their parts. 0 where there is no such rectangle,
    for the grand total, and for tables of other than two dimensions.
    """
    if table.ndim != 2:
        return 0.0
    i, j = cell
    return max(_along(table, hidden, i, j), _along(table.T, hidden.T, j, i))


def _along(table: Floats, hidden: Flags, i: int, j: int) -> float:
    """The most over columns k of what the rectangles (i, j), (i, k), (l, j), (l, k) move together, over all rows l."""
    total = table.shape[1] - 1
    if i == table.shape[0] - 1:
        return 0.0
    parts, free = table[:-1], hidden[:-1].copy()
    own = free[i].copy()
    free[i] = False
    both = free & free[:, j][:, None] & own[None, :]  # rows l by columns k
    both[:, j] = False
    if j == total:
        moved = parts[i] + (both * parts).sum(axis=0)
    else:
        others = (both * parts[:, j][:, None]).sum(axis=0)
        moved = np.minimum(parts[i], others) + np.minimum(parts[i, j], (both * parts).sum(axis=0))
        moved[total] = parts[i, j] + others[total]
    return float(np.where(both.any(axis=0), moved, 0.0).max())


def _width(table: Floats, hidden: Flags, cell: Cell) -> float:
    low, high = _interval(table, hidden, cell)
    return high - low


def _interval(table: Floats, hidden: Flags, cell: Cell) -> tuple[float, float]:
    places = {found: k for k, found in enumerate(_cells(hidden))}
    matrix, sums = _equations(table, hidden, places)
    ends = []
    for sign in (1.0, -1.0):
        cost = np.zeros(len(places))
        cost[places[cell]] = sign
        found = optimize.linprog(cost, A_eq=matrix, b_eq=sums, bounds=(0, None), method="highs")
        if found.status == 3:  # without an end
            ends.append(np.inf)
        elif found.status == 0:
            ends.append(sign * float(found.fun))
        else:
            raise ValueError(f"what cell {cell} can be was not found: {found.message}")
    return ends[0], ends[1]


def _equations(table: Floats, hidden: Flags, places: dict[Cell, int]) -> tuple[sparse.csr_matrix, Floats]:
    """Hidden parts less a hidden total = shown total less shown parts, for each line with anything hidden."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    sums: list[float] = []
    for line in _lines(table.shape):
        if not any(hidden[cell] for cell in line):
            continue
        shown = 0.0
        for cell in line:
            sign = -1.0 if cell is line[-1] else 1.0
            if hidden[cell]:
                rows.append(len(sums))
                columns.append(places[cell])
                values.append(sign)
            else:
                shown += sign * float(table[cell])
        sums.append(-shown)
    shape = (len(sums), len(places))
    return sparse.csr_matrix((values, (rows, columns)), shape=shape), np.array(sums)
