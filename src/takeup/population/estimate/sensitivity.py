"""What a result becomes when all incomes are somewhat higher or lower than the data say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from takeup.population.estimate.result import Estimate

FACTORS = (0.90, 0.95, 1.0, 1.05, 1.10)


@dataclass(frozen=True)
class Scaled:
    """Results by factor of income, in order. `spread`: the least and the most value among them, None where none has
    one."""

    by_factor: tuple[tuple[float, Estimate], ...]

    @property
    def spread(self) -> tuple[float, float] | None:
        values = [estimate.value for _, estimate in self.by_factor if estimate.value is not None]
        return (min(values), max(values)) if values else None


def income_sensitivity(result: Callable[[float], Estimate], factors: Sequence[float] = FACTORS) -> Scaled:
    """Asks for the result at each factor (0.9: all incomes 10 % lower) and labels each by its change, as in "-10 %".

    `result` computes the screen and the estimate anew with incomes times the factor. Raises ValueError where a
    factor is not above 0, comes twice, or 1 (incomes as they are) is absent.
    """
    if any(factor <= 0 for factor in factors) or len(set(factors)) != len(factors) or 1.0 not in factors:
        raise ValueError(f"factors: different, above 0 and with 1.0 among them, not {list(factors)}")
    rows = []
    for factor in sorted(factors):
        found = result(factor)
        rows.append((factor, replace(found, group=(*found.group, ("incomes", change(factor))))))
    return Scaled(tuple(rows))


def change(factor: float) -> str:
    """0.95 as "-5 %", 1 as "0 %", 1.1 as "+10 %"."""
    percent = round((factor - 1) * 100, 6)
    return "0 %" if percent == 0 else f"{percent:+g} %"
