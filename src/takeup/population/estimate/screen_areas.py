"""Non-take-up of a right by territory from a sample: each place's own figure, and one by a model beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from takeup.nontakeup.words import Words
from takeup.population.estimate.definitions import DEFINITIONS
from takeup.population.estimate.design import Lonely
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.hide import WHOLE
from takeup.population.estimate.manifest import read_manifest
from takeup.population.estimate.method import Errors
from takeup.population.estimate.result import Estimate
from takeup.population.estimate.rows import Basis
from takeup.population.estimate.small_areas import benchmarked, of_territories
from takeup.population.estimate.sums import sampling_of
from takeup.population.estimate.tables import Table, estimate


class NotNeededError(ValueError):
    """The source counts everyone, so that a place's own figure is all there is to know; `reason` in three languages."""

    def __init__(self) -> None:
        self.reason = NOT_NEEDED
        super().__init__(NOT_NEEDED.en)


class NoAreasError(ValueError):
    """Nothing to model: what is missing, in three languages."""

    def __init__(self, reason: Words) -> None:
        self.reason = reason
        super().__init__(reason.en)


def areas_of(
    folder: Path | str,
    right: str,
    covariates: Mapping[str, Sequence[float]] | None = None,
    *,
    basis: Basis = "auto",
    rules: Rules | None = None,
    lonely: Lonely = "error",
    errors: Errors | None = None,
) -> Table:
    """Direct estimates of non-take-up by territory, and Fay-Herriot ones (`non_take_up_model`) brought to the total.

    `covariates`: numbers by territory, from elsewhere; None: the model draws places towards their mean. A place that is
    hidden counts as one with no sample, and gets what the model predicts. The predictions, times how many are entitled,
    add up to the direct figure of the whole. Raises NotNeededError for a register, NoAreasError where too few places
    have a figure or the whole has none, UnknownRightError, ScreenError, LonelyStratumError, and ValueError for
    covariates that lack a territory.
    """
    manifest = read_manifest(Path(folder))
    manifest.right(right)
    if not sampling_of(manifest, lonely, errors).sample:
        raise NotNeededError
    table = estimate(folder, ("right", "territory"), basis=basis, rules=rules, lonely=lonely, errors=errors)
    direct = [each for each in table.select("non_take_up", right=right) if dict(each.group)["territory"] != ""]
    places = {dict(each.group)["territory"]: each for each in direct}
    whole = places.pop(WHOLE, None)
    if whole is None or whole.value is None:
        raise NoAreasError(NO_WHOLE)
    columns = dict.fromkeys(places, ()) if covariates is None else covariates
    known = sum(each.value is not None and bool(each.error) for each in places.values())
    if known <= 1 + max((len(values) for values in columns.values()), default=0):
        raise NoAreasError(TOO_FEW)
    entitled = _entitled(table, right)
    modelled = _to_the_total(of_territories(direct, columns), entitled, whole.value)
    told = [replace(each, group=(("right", right), *each.group)) for each in modelled]
    return Table(manifest, ("right", "territory"), (*direct, *told))


def _entitled(table: Table, right: str) -> dict[str, float]:
    """How many are entitled in each place, as far as it is shown."""
    found: dict[str, float] = {}
    for name in ("entitled_receiving", "entitled_not_receiving"):
        for each in table.select(name, right=right):
            place = dict(each.group)["territory"]
            found[place] = found.get(place, 0.0) + (np.nan if each.value is None else each.value)
    return found


def _to_the_total(modelled: Sequence[Estimate], entitled: Mapping[str, float], whole: float) -> list[Estimate]:
    """The predictions times one number, so that places of which the number of entitled is shown give the whole."""
    values = np.array([each.value or 0.0 for each in modelled])
    sizes = np.array([entitled.get(dict(each.group)["territory"], np.nan) for each in modelled])
    # what is hidden has a share in the whole that must not be told: these places count like the mean of the others
    sizes = np.where(np.isfinite(sizes), sizes, np.nanmean(sizes))
    factor = benchmarked(values, sizes, whole * float(sizes.sum()))[0] / values[0] if values[0] else 1.0
    definition = DEFINITIONS["non_take_up_model"].sentence
    return [
        replace(
            each,
            indicator="non_take_up_model",
            definition=definition,
            value=min(1.0, (each.value or 0.0) * factor),
            error=None if each.error is None else each.error * factor,
            low=None if each.low is None else min(1.0, each.low * factor),
            high=None if each.high is None else min(1.0, each.high * factor),
        )
        for each in modelled
    ]


NOT_NEEDED = Words(
    nl="Schattingen voor kleine gebieden zijn hier niet nodig: deze bron telt elk huishouden, dus het eigen cijfer van "
    "een plaats heeft geen steekproeffout. Zie --by right,territory.",
    fr="Des estimations pour petites zones sont inutiles ici : cette source compte chaque ménage, le chiffre propre "
    "d'un lieu n'a donc pas d'erreur d'échantillonnage. Voir --by right,territory.",
    en="Estimates for small areas are not needed here: this source counts every household, so a place's own figure has "
    "no sampling error. See --by right,territory.",
)
NO_WHOLE = Words(
    nl="Voor alle plaatsen samen is er geen cijfer over dit recht: er is niets om naar toe te schatten.",
    fr="Il n'y a pas de chiffre pour ce droit pour l'ensemble des lieux : rien vers quoi estimer.",
    en="There is no figure of this right for all places together: nothing to bring estimates to.",
)
TOO_FEW = Words(
    nl="Te weinig plaatsen met een eigen cijfer (dat niet 0 of 100 % is) voor een model.",
    fr="Trop peu de lieux ont un chiffre propre (autre que 0 ou 100 %) pour un modèle.",
    en="Too few places with a figure of their own (other than 0 or 100%) for a model.",
)
