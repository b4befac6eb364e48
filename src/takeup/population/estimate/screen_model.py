"""The take-up model on the folder of a screen: who takes a right up, among those who are entitled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import polars as pl

from takeup.nontakeup.words import Words
from takeup.population.estimate.design import Design, Lonely
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.manifest import Manifest, read_manifest
from takeup.population.estimate.measurable import not_looked_at
from takeup.population.estimate.report.shown import number, share
from takeup.population.estimate.result import Estimate
from takeup.population.estimate.sums import sampling_of
from takeup.population.estimate.take_up_model import TakeUpModel, take_up_model

FEWEST = 50  # entitled units, half of them of either kind of answer at best: with fewer, nothing is said


class NoModelError(ValueError):
    """Too little is seen of the right for a model: why, in three languages."""

    def __init__(self, reason: Words) -> None:
        self.reason = reason
        super().__init__(reason.en)


def model_of(folder: Path, right: str, *, rules: Rules | None = None, lonely: Lonely = "error") -> TakeUpModel:
    """A logit of receiving on what a screen knows of the entitled: the amount, other income, size of the household.

    Effects are named by CHARACTERISTICS and carry the right in their group; their n is rounded to ten, as it would
    else tell of how few the income is unknown. Units of which the entitlement, the receipt or the income is unknown are
    left out. Errors of a sample are those of its design. Raises UnknownRightError, NoModelError where too few are
    entitled, receive or do not, LonelyStratumError, and ValueError where one characteristic follows from the others.
    """
    manifest, rules = read_manifest(folder), rules or Rules()
    held = manifest.right(right)
    if held.per != "month":
        raise NoModelError(not_looked_at(held.in_month) if held.in_month and not manifest.looked_at(held) else NO_MONTH)
    sampling_of(manifest, lonely)  # tells of strata with one first-stage unit
    units = _entitled(manifest, right)
    received = (units["month_received"] > 0).cast(pl.Float64).to_numpy()
    fewest = max(rules.least_population, rules.least_sample, 1)
    if len(received) < FEWEST or min(received.sum(), (1 - received).sum()) < fewest:
        raise NoModelError(TOO_FEW)
    columns = {
        "amount_due": units["month_due"].to_numpy() / 100,
        "income": (units["income_month"] - units["own"]).to_numpy() / 100,
        "members": units["members"].cast(pl.Float64).to_numpy(),
    }
    kept = {name: values for name, values in columns.items() if np.ptp(values) > 0}
    if not kept:
        raise NoModelError(ALL_ALIKE)
    found = take_up_model(received, kept, manifest.source, "logit", _design(units))
    return replace(found, effects=tuple(_of_right(effect, right) for effect in found.effects))


def _of_right(effect: Estimate, right: str) -> Estimate:
    n = None if effect.n is None else round(effect.n, -1)
    return replace(effect, group=(("right", right), *effect.group), n=n)


def in_words(effect: Estimate, language: str) -> str:
    """An effect as a sentence: how many percentage points more or less, and how sure that is."""
    if effect.value is None or effect.low is None or effect.high is None:
        return ""
    what = CHARACTERISTICS[dict(effect.group)["characteristic"]].in_language(language)
    words = NO_DIFFERENCE if effect.low <= 0 <= effect.high else MORE if effect.value > 0 else LESS
    ends = sorted((abs(effect.low), abs(effect.high)))
    if effect.low <= 0 <= effect.high:
        ends = [effect.low, effect.high]
    points, low, high = (number(100 * each, language, 1) for each in (abs(effect.value), *ends))
    level = share(effect.level, language, 0)
    return words.in_language(language).format(what=what, points=points, low=low, high=high, level=level)


def _entitled(manifest: Manifest, right: str) -> pl.DataFrame:
    frames, money = [], float(manifest.rights[right].kind == "money")
    for part in manifest.parts:
        rights = (
            pl.scan_parquet(part.rights)
            .filter(pl.col("right").cast(pl.String) == right, pl.col("cannot_say").is_null())
            .filter(pl.col("month_due") > 0, pl.col("month_received").is_not_null())
            .select("household", "month_due", "month_received")
            # what the right itself pays is part of the income of who takes it up: it must not explain that
            .with_columns((pl.col("month_received").sum().over("household") * money).alias("own"))
        )
        homes = pl.scan_parquet(part.households).filter(pl.col("income_month").is_not_null())
        frames.append(rights.join(homes, on="household", how="inner"))
    return pl.concat(frames).collect()


def _design(units: pl.DataFrame) -> Design | None:
    """The design of the sample, where there is one; a register has none.

    A stratum of several first-stage units may have one with entitled people in it: that one is centred.
    """
    weights = units["weight"].to_numpy()
    strata, clusters = units["stratum"], units["cluster"]
    if strata.null_count() == len(units) and clusters.null_count() == len(units) and np.ptp(weights) == 0:
        return None
    return Design.of(
        weights,
        None if strata.null_count() else strata.to_numpy(),
        None if clusters.null_count() else clusters.to_numpy(),
        lonely="centre",
    )


CHARACTERISTICS = {
    "amount_due": Words(
        nl="100 euro per maand meer waar recht op is",
        fr="100 euros de droit en plus par mois",
        en="100 euros a month more due",
    ),
    "income": Words(
        nl="100 euro per maand meer ander inkomen",
        fr="100 euros d'autres revenus en plus par mois",
        en="100 euros a month more of other income",
    ),
    "members": Words(nl="één persoon meer in huis", fr="une personne de plus au ménage", en="one person more at home"),
}
MORE = Words(
    nl="{what}: de kans op gebruik is {points} procentpunt hoger ({level} zeker: {low} tot {high} hoger).",
    fr="{what} : la probabilité de recours est plus haute de {points} points (sûr à {level} : de {low} à {high}).",
    en="{what}: the chance of take-up is {points} percentage points higher ({level} sure: {low} to {high} higher).",
)
LESS = Words(
    nl="{what}: de kans op gebruik is {points} procentpunt lager ({level} zeker: {low} tot {high} lager).",
    fr="{what} : la probabilité de recours est plus basse de {points} points (sûr à {level} : de {low} à {high}).",
    en="{what}: the chance of take-up is {points} percentage points lower ({level} sure: {low} to {high} lower).",
)
NO_DIFFERENCE = Words(
    nl="{what}: geen verschil aan te tonen ({level} zeker: tussen {low} en {high} procentpunt).",
    fr="{what} : aucune différence démontrable (sûr à {level} : entre {low} et {high} points).",
    en="{what}: no difference can be shown ({level} sure: between {low} and {high} percentage points).",
)
TOO_FEW = Words(
    nl="Te weinig mensen hebben recht, of ontvangen, of ontvangen niet, om te zeggen wie het recht gebruikt.",
    fr="Trop peu de personnes ont droit, ou reçoivent, ou ne reçoivent pas, pour dire qui recourt à ce droit.",
    en="Too few are entitled, or receive, or do not, to say who takes the right up.",
)
NO_MONTH = Words(
    nl="Een model is er alleen voor rechten die per maand betaald worden.",
    fr="Un modèle n'existe que pour les droits payés par mois.",
    en="There is a model only for rights that are paid by the month.",
)
ALL_ALIKE = Words(
    nl="Wie recht heeft, heeft hier hetzelfde bedrag, inkomen en gezin: er is niets om te vergelijken.",
    fr="Ceux qui ont droit ont ici le même montant, le même revenu et le même ménage : rien à comparer.",
    en="Those entitled have the same amount, income and household here: there is nothing to compare.",
)
