"""The claims of a batch of households, by right and holder, as the typology takes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from takeup.engine.household import HOUSEHOLD
from takeup.engine.law import Right
from takeup.population.batch import Batch, list_offsets, whole_numbers
from takeup.population.typology import NO_DAY, OUTCOMES, Claims


class ToldClaims:
    """The claims of a batch by right and holder."""

    def __init__(self, data: pa.RecordBatch, batch: Batch, rights: Mapping[str, Right]) -> None:
        self._of: dict[str, tuple[NDArray[np.int64], dict[str, NDArray[Any]]]] = {}
        if "claims" not in data.schema.names:
            return
        lists = data.column("claims")
        offsets, items = list_offsets(lists), lists.flatten()
        if not len(items):
            return
        household = np.repeat(np.arange(len(lists)), np.diff(offsets))
        part = {name: items.field(i) for i, name in enumerate(items.type.names)}
        member = whole_numbers(part["member"].cast(pa.int32()), -1).astype(np.int64)
        names = part["right"] if pa.types.is_dictionary(part["right"].type) else part["right"].dictionary_encode()
        code = whole_numbers(names.indices.cast(pa.int32()), -1)
        outcomes = part["outcome"]
        outcomes = outcomes if pa.types.is_dictionary(outcomes.type) else outcomes.dictionary_encode()
        known = {outcome.value: place for place, outcome in enumerate(OUTCOMES)}
        of_word = np.array([known[word] for word in outcomes.dictionary.to_pylist()], np.int8)
        values: dict[str, NDArray[Any]] = {
            name: whole_numbers(part[name].view(pa.int32()), NO_DAY)
            for name in ("claimed", "decided", "withdrawn", "stopped")
        }
        values["outcome"] = of_word[whole_numbers(outcomes.indices.cast(pa.int32()), 0)]
        values["granted"] = np.asarray(part["amount"].to_numpy(zero_copy_only=False), np.float64)
        for number, name in enumerate(names.dictionary.to_pylist()):
            if name not in rights:
                continue
            chosen = np.flatnonzero(code == number)
            own = household[chosen]
            if rights[name].holder != HOUSEHOLD:
                own = batch.person_offsets[own] + member[chosen]
            order = np.lexsort((values["claimed"][chosen], own))
            self._of[name] = own[order], {key: array[chosen[order]] for key, array in values.items()}

    def holders(self, right: str) -> NDArray[np.int64]:
        """Who has made a claim, in order."""
        found = self._of.get(right)
        if found is None:
            return np.zeros(0, np.int64)
        return found[0][np.diff(found[0], prepend=-1) > 0]

    def made_by(self, right: str, on: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Holders and days (since 1970) of the claims made by a day, the latest of each holder first."""
        found = self._of.get(right)
        if found is None:
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        own, claimed = found[0], found[1]["claimed"].astype(np.int64)
        order = np.lexsort((-claimed, own))
        order = order[claimed[order] <= on]
        return own[order], claimed[order]

    def of(self, right: str, holders: NDArray[np.int64], since: NDArray[np.int64] | None = None) -> Claims | None:
        """The claims of these holders; of what is paid once those that were not settled before its month (`since`)."""
        found = self._of.get(right)
        if found is None or not len(holders):
            return None
        own, values = found
        place = np.searchsorted(holders, own)
        kept = (place < len(holders)) & (holders[np.minimum(place, len(holders) - 1)] == own)
        if since is not None:
            settled = np.where(values["decided"] != NO_DAY, values["decided"], values["withdrawn"])
            begins = (since - 1970 * 12).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
            mine = np.minimum(place, len(holders) - 1)
            kept &= (settled == NO_DAY) | (settled >= begins[mine])
        counts = np.bincount(place[kept], minlength=len(holders))
        offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        return Claims(offsets, **{key: array[kept] for key, array in values.items()})


__all__ = ["ToldClaims"]
