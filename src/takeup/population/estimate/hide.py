"""From numbers of households to what may be shown of a table of estimates."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from takeup.nontakeup.words import Words
from takeup.population.estimate.disclosure import Rules, with_complements
from takeup.population.estimate.numbers import Flags, Floats

WHOLE = "all"
Place = tuple[str, ...]  # one label a dimension, 'all' for its total


@dataclass(frozen=True)
class Counts:
    """Of each place and column: units (weighted), and households behind them in the data and in the population."""

    units: Mapping[str, float]
    households: Mapping[str, int]


def hidden_columns(
    table: Mapping[Place, Counts],
    columns: Sequence[str],
    rules: Rules,
    sample: bool,
    cheap: Sequence[str] = (),
    private: Sequence[str] = (),
) -> dict[Place, frozenset[str]]:
    """Which columns to hide at each place, so that the small ones cannot be worked out.

    `columns` split the units of a place; they are one more dimension, with their sum as its total (hidden under the
    name 'all'). `cheap`: columns that the reader needs least, taken first as complements. `private`: columns that tell
    something of everyone when one of them is empty (nobody receives: then each of the entitled is known to receive
    nothing), so that an empty one is a small one too where the group is small. A place that is not in the table is
    empty.
    """
    if not table:
        return {}
    dimensions = [_labels(place[i] for place in table) for i in range(len(next(iter(table))))]
    split = [i for i, labels in enumerate(dimensions) if labels != [WHOLE]]
    inner = {tuple(place[i] for i in split): counts for place, counts in table.items()}
    labels = [*(dimensions[i] for i in split), [*columns, WHOLE]]
    units, households = _arrays(inner, labels)
    small = _small(units, households, columns, rules, sample, private)
    cost = units.copy()
    cost[..., [columns.index(name) for name in cheap]] = 0.0
    hidden = with_complements(units, small, rules.protection, cost)
    answer = {}
    for place in table:
        cell = tuple(dimensions[i].index(place[i]) for i in split)
        answer[place] = frozenset(name for k, name in enumerate(labels[-1]) if hidden[(*cell, k)])
    return answer


def _labels(found: Iterable[str]) -> list[str]:
    return [*sorted(set(found) - {WHOLE}), WHOLE]


def _arrays(table: Mapping[Place, Counts], labels: Sequence[Sequence[str]]) -> tuple[Floats, Floats]:
    """Units and households, every total made of its parts."""
    shape = tuple(len(names) for names in labels)
    units, households = np.zeros(shape), np.zeros(shape)
    for place, cell in zip(itertools.product(*labels[:-1]), np.ndindex(*shape[:-1]), strict=True):
        if WHOLE in place or place not in table:
            continue
        for k, name in enumerate(labels[-1][:-1]):
            units[(*cell, k)] = table[place].units[name]
            households[(*cell, k)] = table[place].households[name]
    for axis in range(len(shape)):
        for array in (units, households):
            moved = np.moveaxis(array, axis, -1)
            moved[..., -1] = moved[..., :-1].sum(axis=-1)
    return units, households


def _small(
    units: Floats, households: Floats, columns: Sequence[str], rules: Rules, sample: bool, private: Sequence[str]
) -> Flags:
    # in a register the households are counted; in a sample the population's are only known through the weights
    few = rules.small(units, households) if sample else rules.small(np.minimum(units, households))
    small: Flags = few & (units > 0)
    if private:
        places = [columns.index(name) for name in private]
        together = units[..., places].sum(axis=-1, keepdims=True)
        small[..., places] |= few[..., places] & (together > 0) & (together < rules.group)
    return small


SMALL = Words(
    nl="Niet getoond: te weinig huishoudens, of het zou een cijfer over te weinig huishoudens verraden.",
    fr="Non montré : trop peu de ménages, ou ce chiffre en trahirait un autre qui porte sur trop peu de ménages.",
    en="Not shown: too few households, or it would give away a figure about too few households.",
)
