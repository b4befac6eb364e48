"""From a value and its error to an `Estimate`: the one place where numbers get their definition, source and
interval."""

from __future__ import annotations

from takeup.population.estimate import intervals
from takeup.population.estimate.definitions import DEFINITIONS
from takeup.population.estimate.design import Direct
from takeup.population.estimate.method import Errors
from takeup.population.estimate.result import EVERYONE_COUNTED, Estimate, Source, Unit, nobody


def described(
    indicator: str,
    found: Direct | None,
    source: Source,
    counted: Unit,
    *,
    sample: bool,
    errors: Errors | None = None,
    group: tuple[tuple[str, str], ...] = (),
    bounds: tuple[float, float] | None = None,
    cannot_say: int | None = None,
) -> Estimate:
    """`found` as an Estimate; None: there is nobody to divide by. `counted`: what the right counts, households or
    persons.

    `sample`: False where everyone is counted, so that there is no sampling error to state; `errors`: by which method
    those of a sample were made. A share gets a design effect and a logit interval, one of 0 or 1 the exact (beta)
    one; anything else plus and minus t standard errors, a count or sum never below 0.
    """
    definition = DEFINITIONS[indicator]
    unit = definition.unit or counted
    if found is None:
        return _grouped(nobody(indicator, unit, definition.sentence, source), group)
    value = min(1.0, max(0.0, found.value)) if unit is Unit.SHARE else found.value
    low = high = error = None
    if sample:
        error = found.error
        low, high = _interval(value, found, unit)
    return Estimate(
        indicator,
        value,
        unit,
        definition.sentence,
        source,
        group,
        error=error,
        low=low,
        high=high,
        no_error=None if sample else EVERYONE_COUNTED,
        errors=errors if sample else None,
        design_effect=found.effect if sample and unit is Unit.SHARE else None,
        n=found.n,
        cannot_say=cannot_say,
        bound_low=None if bounds is None else bounds[0],
        bound_high=None if bounds is None else bounds[1],
    )


def _interval(value: float, found: Direct, unit: Unit) -> tuple[float, float]:
    freedom = max(found.freedom, 1)
    if unit is not Unit.SHARE:
        low, high = intervals.around(value, found.error, freedom=freedom)
        return (max(0.0, low), high) if value >= 0 else (low, high)
    if value in (0.0, 1.0):
        return intervals.beta(value, 0.0, max(found.n, 2))
    return intervals.logit(value, found.error, freedom=freedom)


def _grouped(estimate: Estimate, group: tuple[tuple[str, str], ...]) -> Estimate:
    return estimate.of_group(**dict(group))
