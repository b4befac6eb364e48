"""The same errors by the library svy, one at a time or many at once.

Takes the columns that `Design.of` takes; answers as `Direct`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import polars as pl
import svy
from numpy.typing import ArrayLike

from takeup.population.estimate.design import Direct, Lonely


class Library:
    """A sample as svy knows it. Columns as in `Design.of`."""

    def __init__(
        self,
        weights: ArrayLike,
        strata: ArrayLike | None = None,
        clusters: ArrayLike | None = None,
        population: ArrayLike | None = None,
        lonely: Lonely = "error",
    ) -> None:
        columns: dict[str, Any] = {"weight": np.asarray(weights, dtype=np.float64)}
        # with neither stratum nor cluster svy has no design to take the error from: one stratum, each unit its own
        # cluster
        columns["stratum"] = np.zeros(len(columns["weight"]), np.int64) if strata is None else np.asarray(strata)
        columns["cluster"] = np.arange(len(columns["weight"])) if clusters is None else np.asarray(clusters)
        if population is not None:
            columns["population"] = np.asarray(population, dtype=np.float64)
        self._data = pl.DataFrame(columns)
        self._design = svy.Design(
            stratum="stratum",
            psu="cluster",
            wgt="weight",
            pop_size="population" if population is not None else None,
            singleton="center" if lonely == "centre" else None,
        )

    def total(self, y: ArrayLike) -> Direct:
        """Weighted total of y."""
        return self._answer(self._sample(y=y).estimation.total("y"))

    def ratio(self, y: ArrayLike, x: ArrayLike) -> Direct:
        """Weighted total of y over that of x."""
        return self._answer(self._sample(y=y, x=x).estimation.ratio("y", "x"))

    def ratios(self, above: Sequence[ArrayLike], below: Sequence[ArrayLike]) -> list[Direct]:
        """Each of `above` over that of `below` in the same place; the design is read once for all."""
        names = [(f"y{k}", f"x{k}") for k in range(len(above))]
        columns = {
            name: values
            for k, pair in enumerate(names)
            for name, values in zip(pair, (above[k], below[k]), strict=True)
        }
        found = self._sample(**columns).estimation.ratio([y for y, _ in names], [x for _, x in names])
        return [self._answer(each) for each in found]

    def totals(self, ys: Sequence[ArrayLike]) -> list[Direct]:
        """The total of each."""
        columns = {f"y{k}": values for k, values in enumerate(ys)}
        return [self._answer(each) for each in self._sample(**columns).estimation.total(list(columns))]

    def mean(self, y: ArrayLike) -> Direct:
        """Weighted mean of y."""
        return self._answer(self._sample(y=y).estimation.mean("y"))

    def share(self, y: ArrayLike) -> tuple[float, float, float]:
        """Share of units with y = 1, and its logit interval at 95 %."""
        found = self._sample(y=np.asarray(y, dtype=np.int64)).estimation.prop("y", ci_method="logit").to_polars()
        row = found.filter(pl.col("y").cast(pl.String) == "1").to_dicts()[0]
        return float(row["est"]), float(row["lci"]), float(row["uci"])

    def _sample(self, **columns: ArrayLike) -> Any:
        data = self._data.with_columns(**{name: pl.Series(np.asarray(values)) for name, values in columns.items()})
        return svy.Sample(data, self._design)

    def _answer(self, found: Any) -> Direct:
        row = found.to_polars().to_dicts()[0]
        return Direct(float(row["est"]), float(row["se"]), int(row["df"]), int(row["n"]))
