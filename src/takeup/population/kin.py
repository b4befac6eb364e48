"""Who is what to whom, for many households at once: each pattern of family ties is worked out once.

The engine's own `derive_kin` does it; a million households have some thousand patterns.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from takeup.engine.kin import PARENT, PARTNER, RELATION, UNRELATED, derive_kin

NOBODY = -1
UNKNOWN = -1
TOLD = ("partner", "parent_1", "parent_2", "relation_to_first")  # columns of a pattern, per member


class KinTable:
    """Squares of relations, one a pattern, in one array that grows; `number_of` gives the number of a word."""

    def __init__(self, number_of: Callable[[str], int]) -> None:
        self._number_of = number_of
        self._offsets: dict[bytes, int] = {}
        self._squares: list[NDArray[np.int32]] = []
        self._length = 0
        self._table: NDArray[np.int32] | None = None

    def offsets(
        self,
        person_offsets: NDArray[np.int64],
        told: dict[str, NDArray[np.int16]],
        complete: NDArray[np.bool_],
    ) -> NDArray[np.int64]:
        """Of each household where its square begins in `table`.

        `told`: per person the place of the partner and of two parents in the household (-1: none), and what the person
        is to the first one (a place among RELATION.choices, -1: not told). `complete`: who has no tie is unrelated.
        Raises ValueError where two ties contradict each other.
        """
        sizes = np.diff(person_offsets)
        found = np.zeros(len(sizes), np.int64)
        everything = np.stack([told[name] for name in TOLD], axis=1) if len(person_offsets) else np.empty((0, 4))
        for size in np.unique(sizes):
            chosen = np.flatnonzero(sizes == size)
            people = person_offsets[chosen][:, None] + np.arange(size)
            rows = np.empty((len(chosen), 4 * size + 1), np.int16)
            rows[:, :-1] = everything[people].reshape(len(chosen), 4 * size)
            rows[:, -1] = complete[chosen]
            found[chosen] = self._of_rows(rows, int(size))
        return found

    def _of_rows(self, rows: NDArray[np.int16], size: int) -> NDArray[np.int64]:
        keys = np.ascontiguousarray(rows).view(np.dtype((np.void, rows.itemsize * rows.shape[1]))).ravel()
        patterns, places = np.unique(keys, return_inverse=True)
        offsets = np.array([self._offset(bytes(pattern), size) for pattern in patterns], np.int64)
        return offsets[places]

    def _offset(self, pattern: bytes, size: int) -> int:
        found = self._offsets.get(pattern)
        if found is None:
            found = self._offsets[pattern] = self._length
            square = self._square(np.frombuffer(pattern, np.int16), size)
            self._squares.append(square)
            self._length += len(square)
            self._table = None
        return found

    def _square(self, pattern: NDArray[np.int16], size: int) -> NDArray[np.int32]:
        members = [str(place) for place in range(size)]
        given: dict[tuple[str, str], str] = {}

        def tell(one: int, other: int, relation: str) -> None:
            pair = (members[one], members[other])
            if given.setdefault(pair, relation) != relation:
                raise ValueError(f"{pair[0]} is said to be both {given[pair]} and {relation} of {pair[1]}")

        for place in range(size):
            partner, *parents, to_first = (int(x) for x in pattern[4 * place : 4 * place + 4])
            if partner != NOBODY:
                tell(place, partner, PARTNER)
            for parent in parents:
                if parent != NOBODY:
                    tell(parent, place, PARENT)
            if to_first >= 0 and place > 0:
                given.setdefault((members[place], members[0]), RELATION.choices[to_first])
        kin = derive_kin(members, given)
        otherwise = self._number_of(UNRELATED) if pattern[-1] else UNKNOWN
        square = np.full(size * size, otherwise, np.int32)
        for (one, other), relation in kin.items():
            square[int(one) * size + int(other)] = self._number_of(relation)
        return square

    @property
    def table(self) -> NDArray[np.int32]:
        if self._table is None:
            self._table = np.concatenate([*self._squares, np.zeros(1, np.int32)])
        return self._table
