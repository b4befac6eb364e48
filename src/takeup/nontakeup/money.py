"""What counts as the same amount, and how euros are rounded on output."""

from __future__ import annotations

from math import floor

# Differences below this come from adding floats, never from a payment.
NOISE = 1e-6


def is_rounding(one: float, other: float, in_euros: bool = True) -> bool:
    """Whether two amounts for the same month differ by rounding only.

    That is at most one euro, or 1 % of the larger when that is more. Nothing is never the rounding of
    something, and a status (`in_euros` false) knows no rounding.
    """
    smaller, larger = (one, other) if one < other else (other, one)
    return in_euros and smaller > 0 and larger - smaller <= max(1.0, larger / 100) + NOISE


def falls_short(paid: float, due: float, in_euros: bool = True) -> bool:
    """Whether less was paid than is due, by more than rounding."""
    return due - paid > NOISE and not is_rounding(paid, due, in_euros)


def to_cents(euros: float) -> float:
    """Euros rounded to the cent, half up."""
    return floor(euros * 100 + 0.5 + NOISE) / 100
