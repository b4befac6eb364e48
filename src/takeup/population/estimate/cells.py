"""The four cells: entitled or not, receiving or not; and who could not be placed.

ER entitled and receiving, EN entitled and not, NR not entitled and receiving, NN neither. The beta error, NR among
all who receive, is printed beside every rate (Frick and Groh-Samberg, 2007): a high one means that the simulation
is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from takeup.population.estimate.numbers import Flags, Floats, amounts, weights_of


@dataclass(frozen=True)
class Cells:
    """Weighted counts. Who could not be placed stands in one of four more cells, by what is known of them:

    `e_unknown` entitled, receipt unknown; `unknown_r` receives, entitlement unknown; `unknown_n` does not receive,
    entitlement unknown; `unknown` neither is known.
    """

    er: float
    en: float
    nr: float
    nn: float
    e_unknown: float = 0.0
    unknown_r: float = 0.0
    unknown_n: float = 0.0
    unknown: float = 0.0

    def __post_init__(self) -> None:
        for name in self.__dataclass_fields__:
            value = getattr(self, name)
            if not value >= 0:
                raise ValueError(f"cell {name}: {value}; a count is 0 or more")

    @property
    def cannot_say(self) -> float:
        """All who could not be placed."""
        return self.e_unknown + self.unknown_r + self.unknown_n + self.unknown

    @property
    def non_take_up(self) -> float | None:
        """Share of the entitled (of whom both are known) who receive nothing. None where nobody is entitled."""
        return _share(self.en, self.er + self.en)

    @property
    def take_up(self) -> float | None:
        """Share of the entitled (of whom both are known) who receive something. None where nobody is entitled."""
        return _share(self.er, self.er + self.en)

    @property
    def beta_error(self) -> float | None:
        """Share of the recipients who are not entitled by the computation. None where nobody receives."""
        return _share(self.nr, self.nr + self.er)

    @property
    def non_take_up_all_entitled(self) -> float | None:
        """Non-take-up when every recipient is taken to be entitled: EN / (EN + ER + NR), the usual lower bound."""
        return _share(self.en, self.en + self.er + self.nr)

    @property
    def non_take_up_bounds(self) -> tuple[float, float] | None:
        """What the rate can be whatever the unknown ones are: all of them takers, and none of them.

        None where even then nobody is entitled.
        """
        known = self.er + self.en
        takers = self.e_unknown + self.unknown_r + self.unknown
        missing = self.e_unknown + self.unknown_n + self.unknown
        low, high = _share(self.en, known + takers), _share(self.en + missing, known + missing)
        # where one end leaves nobody entitled it is no rate, and the other end is the only one there is
        low, high = (high if low is None else low), (low if high is None else high)
        return None if low is None or high is None else (low, high)


def four_cells(entitled: ArrayLike, received: ArrayLike, weights: ArrayLike | None = None) -> Cells:
    """Weighted cells of n units from euros due and euros received; NaN stands for unknown.

    Raises ValueError for negative amounts, weights, or columns of different lengths.
    """
    e = amounts("entitled", entitled)
    r = amounts("received", received, len(e))
    w = weights_of(weights, len(e))
    return Cells(**{name: float(w[inside].sum()) for name, inside in places(e, r).items()})


def places(e: Floats, r: Floats) -> dict[str, Flags]:
    """Which units are in which cell, by the names of `Cells`: every unit is in exactly one."""
    entitled, not_entitled, e_unknown = e > 0, e == 0, np.isnan(e)
    receives, does_not, r_unknown = r > 0, r == 0, np.isnan(r)
    return {
        "er": entitled & receives,
        "en": entitled & does_not,
        "nr": not_entitled & receives,
        # not entitled and receipt unknown: whatever it is, it changes no rate among the entitled
        "nn": not_entitled & (does_not | r_unknown),
        "e_unknown": entitled & r_unknown,
        "unknown_r": e_unknown & receives,
        "unknown_n": e_unknown & does_not,
        "unknown": e_unknown & r_unknown,
    }


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole > 0 else None
