"""A number that can be opened: value, definition, source, date, error, and how many answers it rests on."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from takeup.nontakeup.words import Words
from takeup.population.estimate.method import Errors, Method

LEVEL = 0.95


class Unit(StrEnum):
    """What a value counts. A share is between 0 and 1; it is shown as a percentage."""

    SHARE = "share"
    HOUSEHOLDS = "households"
    PERSONS = "persons"
    EUROS = "euros"
    EUROS_A_MONTH = "euros_a_month"
    EUROS_A_YEAR = "euros_a_year"
    INDEX = "index"
    DAYS = "days"
    NUMBER = "number"


class Withheld(StrEnum):
    """Why there is no number."""

    NOT_MEASURABLE = "not_measurable"
    SUPPRESSED = "suppressed"
    EMPTY = "empty"
    NO_SUCH = "no_such"  # no value does what is asked


@dataclass(frozen=True, slots=True)
class Source:
    """Where the data come from. `as_of`: the day to which they refer; `period`: the months that were looked at."""

    name: str
    as_of: date
    period: str | None = None
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class Estimate:
    """One number with everything that a reader needs to judge it.

    `error` is the standard error and `low` to `high` the interval at `level`; where there is none, `no_error` says
    why. `errors`: by which method the error was made, where it is that of a sample. `design_effect`: how many times the
    variance is that of a simple random sample of as many households. `n` is the number of units in the data behind the
    number, unweighted. `cannot_say` of these could not be decided; `bound_low` to `bound_high` holds whatever they turn
    out to be. `value` is None exactly where `withheld` says why, with `reason` in words. `group` tells what part of the
    population it is about.
    Raises ValueError where these do not go together.
    """

    indicator: str
    value: float | None
    unit: Unit
    definition: Words
    source: Source
    group: tuple[tuple[str, str], ...] = ()
    error: float | None = None
    low: float | None = None
    high: float | None = None
    level: float = LEVEL
    no_error: Words | None = None
    errors: Errors | None = None
    design_effect: float | None = None
    n: int | None = None
    cannot_say: int | None = None
    bound_low: float | None = None
    bound_high: float | None = None
    model_based: bool = False
    withheld: Withheld | None = None
    reason: Words | None = None

    def __post_init__(self) -> None:
        def wrong(message: str) -> ValueError:
            return ValueError(f"estimate of {self.indicator!r} {dict(self.group)}: {message}")

        if (self.value is None) != (self.withheld is not None):
            raise wrong("a value, or why it is withheld: exactly one of them")
        if self.withheld is not None and self.reason is None:
            raise wrong("withheld without a reason in words")
        tells = (self.error, self.low, self.bound_low, self.design_effect)
        if self.withheld is not None and any(each is not None for each in tells):
            raise wrong("a withheld value has no error, interval or bounds: they would tell it")
        if self.value is not None:
            if not math.isfinite(self.value):
                raise wrong(f"the value is {self.value}: withhold it and say why")
            if self.error is None and self.low is None and self.no_error is None:
                raise wrong("no standard error and no interval: `no_error` must say why")
        for low, high in ((self.low, self.high), (self.bound_low, self.bound_high)):
            if (low is None) != (high is None) or (low is not None and high is not None and low > high):
                raise wrong(f"not an interval: {low} to {high}")

    @property
    def effective_n(self) -> float | None:
        """How many households of a simple random sample would tell as much; None where that is not known."""
        return None if self.n is None or not self.design_effect else self.n / self.design_effect

    def held_back(self, why: Withheld, reason: Words) -> Estimate:
        """The same without its value: what would tell it (error, interval, bounds, n, cannot say) goes too."""
        return replace(
            self,
            value=None,
            error=None,
            low=None,
            high=None,
            no_error=None,
            errors=None,
            design_effect=None,
            n=None,
            cannot_say=None,
            bound_low=None,
            bound_high=None,
            withheld=why,
            reason=reason,
        )

    def of_group(self, **group: str) -> Estimate:
        """The same, said to be about this part of the population."""
        return replace(self, group=(*self.group, *group.items()))

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Flat: one column a field, texts in `language` ('nl', 'fr', 'en'); the group's keys come first."""

        def text(words: Words | None) -> str | None:
            return None if words is None else words.in_language(language)

        return {
            **dict(self.group),
            "indicator": self.indicator,
            "value": self.value,
            "unit": str(self.unit),
            "standard_error": self.error,
            "low": self.low,
            "high": self.high,
            "level": self.level,
            "why_no_error": text(self.no_error),
            **self.made_by(),
            "design_effect": self.design_effect,
            "effective_n": self.effective_n,
            "n": self.n,
            "cannot_say": self.cannot_say,
            "bound_low": self.bound_low,
            "bound_high": self.bound_high,
            "model_based": self.model_based,
            "synthetic": self.source.synthetic,
            "withheld": None if self.withheld is None else str(self.withheld),
            "reason": text(self.reason),
            "definition": text(self.definition),
            "source": self.source.name,
            "as_of": self.source.as_of.isoformat(),
            "period": self.source.period,
        }

    def made_by(self) -> dict[str, Any]:
        """By which method the error was made; of the bootstrap also how often it drew, and from which seed."""
        again = self.errors is not None and self.errors.method is Method.BOOTSTRAP
        return {
            "errors_by": None if self.errors is None else str(self.errors.method),
            "replicates": self.errors.replicates if self.errors is not None and again else None,
            "seed": self.errors.seed if self.errors is not None and again else None,
        }


def not_measurable(
    indicator: str, unit: Unit, definition: Words, source: Source, reason: Words, group: Mapping[str, str] | None = None
) -> Estimate:
    """The answer 'not measurable with this source', with the reason; never a number."""
    return Estimate(
        indicator,
        None,
        unit,
        definition,
        source,
        tuple((group or {}).items()),
        withheld=Withheld.NOT_MEASURABLE,
        reason=reason,
    )


def nobody(indicator: str, unit: Unit, definition: Words, source: Source) -> Estimate:
    """The answer where nobody is counted below the line: a share of nobody is no number."""
    return Estimate(indicator, None, unit, definition, source, withheld=Withheld.EMPTY, reason=NOBODY)


NOBODY = Words(
    nl="Niemand in deze groep heeft er volgens de berekening recht op: er valt niets te delen.",
    fr="Selon le calcul, personne dans ce groupe n'y a droit : il n'y a rien à diviser.",
    en="By the computation nobody in this group is entitled: there is nothing to divide by.",
)
NOT_MEASURABLE = Words(
    nl="niet te meten met deze bron",
    fr="non mesurable avec cette source",
    en="not measurable with this source",
)
EVERYONE_COUNTED = Words(
    nl="Geen steekproeffout: iedereen in de bron is geteld. Fouten in de gegevens zelf blijven mogelijk.",
    fr="Pas d'erreur d'échantillonnage : tout le monde dans la source est compté. "
    "Des erreurs dans les données restent possibles.",
    en="No sampling error: everyone in the source is counted. Mistakes in the data themselves remain possible.",
)
