"""Time to claim on the folder of a screen: the latest spell of each holder, from its first day to the claim.

A screen knows the month of a claim, so a claim of the same month is one after 0 days. Who has not claimed is seen until
the day from which the screen looks back, and counts so long (censored there).
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from takeup.nontakeup.words import Words
from takeup.population.estimate.definitions import DEFINITIONS
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.duration import TimeToClaim, time_to_claim
from takeup.population.estimate.hide import SMALL, WHOLE, Counts, Place, hidden_columns
from takeup.population.estimate.manifest import Manifest, ScreenedRight, ScreenError, read_manifest
from takeup.population.estimate.measurable import NO_CLAIMS, NO_RECEIPT, ONE_MOMENT, not_looked_at
from takeup.population.estimate.numbers import Flags
from takeup.population.estimate.result import Estimate, Unit, Withheld, not_measurable
from takeup.population.estimate.sums import design_columns
from takeup.population.estimate.tables import PLACES, Table

# months, and the most days that so many have: a claim k months later is at most so many days later, one more is not
WITHIN = {"1": 31, "3": 92, "12": 366}
INDICATORS = ("median_days_to_claim", "claimed_within")


@dataclass(frozen=True)
class ClaimTimes:
    """`table`: the median, and the share claimed within 1, 3 and 12 months, of all and by place. `log_rank`: chance of
    differences between places at least this large were they all alike; None without places, or where not all are
    shown. `left_out`: spells of which the beginning is not known, or that cannot be decided; None where so few that
    their number is not told."""

    table: Table
    log_rank: float | None
    left_out: int | None


def claim_times(
    folder: Path | str, right: str, by: Sequence[str] = (), *, rules: Rules | None = None, sample: bool | None = None
) -> ClaimTimes:
    """Time to claim of a right, for all and by territory or stratum (at most one of them in `by`).

    In a screen of one month, or of a source without claims or receipt, every answer is 'not measurable'. `sample`: None
    where the weights tell. Intervals of a sample take account of its weights, not of its clusters. Raises ScreenError,
    UnknownRightError, ValueError for other keys.
    """
    keys = [key for key in by if key != "right"]
    if len(keys) > 1 or not set(keys) <= set(PLACES):
        raise ValueError(f"by: {', '.join(by)}; allowed is one of {', '.join(PLACES)}")
    manifest = read_manifest(Path(folder))
    held, rules = manifest.right(right), rules or Rules()
    reason = _why_not(manifest, held)
    if reason is not None:
        nothing = [_nothing(name, manifest, held, reason) for name in INDICATORS]
        return ClaimTimes(Table(manifest, ("right", *keys), tuple(nothing)), None, None)
    spells, left_out = _spells(manifest, held)
    weighted = bool(len(spells)) and bool((spells["weight"] != 1).any())
    sample = weighted if sample is None else sample
    shown = rules.small([left_out], [left_out] if sample else None)
    few = left_out > 0 and bool(shown[0])
    found, log_rank = _answers(manifest, held, spells, keys[0] if keys else None, rules, sample)
    return ClaimTimes(Table(manifest, ("right", *keys), tuple(found)), log_rank, None if few else left_out)


def _why_not(manifest: Manifest, right: ScreenedRight) -> Words | None:
    if not manifest.looked_at(right):
        return not_looked_at(right.in_month or 12)
    if manifest.months < 2:
        return ONE_MOMENT
    if not manifest.observed.received:
        return NO_RECEIPT
    return None if manifest.observed.claims else NO_CLAIMS


def _spells(manifest: Manifest, right: ScreenedRight) -> tuple[pl.DataFrame, int]:
    """A row a spell with a beginning: `days`, `claimed`, weight and places; and how many there were without."""
    on = manifest.on
    if on is None:
        raise ScreenError(f"{manifest.folder / 'manifest.json'}: 'on' is missing; screen the file again")
    frames = []
    for part in manifest.parts:
        scan = pl.scan_parquet(part.rights)
        missing = {"spell_from", "claim_delay"} - set(scan.collect_schema().names())
        if missing:
            raise ScreenError(f"{part.rights}: column {min(missing)!r} is missing; screen the file again")
        held = scan.filter(pl.col("right").cast(pl.String) == right.id, pl.col("entitled_months") > 0).select(
            "household", "spell_from", "claim_delay", "cannot_say"
        )
        frames.append(held.join(pl.scan_parquet(part.households).select(design_columns()), on="household", how="left"))
    rows: pl.DataFrame = pl.concat(frames).collect(engine="streaming")
    if rows["weight"].null_count():
        raise ScreenError(f"{manifest.folder}: a household of its rights is not in its households, or has no weight")
    known = rows.filter(
        pl.col("spell_from").is_not_null(), pl.col("cannot_say").is_null(), pl.col("spell_from") <= pl.lit(on)
    )
    claim = pl.col("spell_from").dt.offset_by(pl.format("{}mo", pl.col("claim_delay")))
    days = pl.when(pl.col("claim_delay").is_null()).then(pl.lit(on)).otherwise(claim) - pl.col("spell_from")
    spells = known.with_columns(
        days.dt.total_days().cast(pl.Float64).alias("days"),
        pl.col("claim_delay").is_not_null().cast(pl.Float64).alias("claimed"),
    )
    return spells, len(rows) - len(known)


def _answers(
    manifest: Manifest, right: ScreenedRight, spells: pl.DataFrame, key: str | None, rules: Rules, sample: bool
) -> tuple[list[Estimate], float | None]:
    """The answers for all and for each place, and the log-rank test between places."""
    place = spells[key].to_numpy() if key is not None else np.full(len(spells), WHOLE)
    inside = {WHOLE: np.ones(len(spells), np.bool_)} | {str(name): place == name for name in np.unique(place)}
    hidden = _hidden(spells, inside, rules, sample)
    answers: list[Estimate] = []
    for label, own in inside.items():
        group = (("right", right.id), *(((key, label),) if key is not None else ()))
        if not own.any():
            answers += [_nothing(name, manifest, right, NO_SPELL) for name in INDICATORS]
            continue
        for found in _fitted(manifest, spells.filter(pl.Series(own)), sample).answers:
            told = _in_months(found, group)
            small = hidden[label] if told.indicator == "claimed_within" else hidden[label] & {"never", WHOLE}
            answers.append(told.held_back(Withheld.SUPPRESSED, SMALL) if small and told.value is not None else told)
    between = key is not None and len(inside) > 2 and not any(hidden.values())
    return answers, _fitted(manifest, spells, sample, place).log_rank if between else None


def _fitted(manifest: Manifest, spells: pl.DataFrame, sample: bool, place: NDArray[Any] | None = None) -> TimeToClaim:
    weights = spells["weight"].to_numpy()
    return time_to_claim(
        spells["days"].to_numpy(),
        spells["claimed"].to_numpy(),
        manifest.source,
        place,
        weights * len(weights) / weights.sum() if sample else None,  # so that intervals go by the units in the sample
        tuple(WITHIN.values()),
    )


def _hidden(spells: pl.DataFrame, inside: Mapping[str, Flags], rules: Rules, sample: bool) -> dict[str, frozenset[str]]:
    """Which numbers of claims, between one time and the next, are too small to tell at a place."""
    days, claimed = spells["days"].to_numpy(), spells["claimed"].to_numpy() == 1
    weights = spells["weight"].to_numpy()
    ends = [-1, *WITHIN.values(), np.inf]
    masks = {f"until {high}": claimed & (days > low) & (days <= high) for low, high in itertools.pairwise(ends)} | {
        "never": ~claimed
    }
    counts: dict[Place, Counts] = {
        (label,): Counts(
            {name: float(weights[own & mask].sum()) for name, mask in masks.items()},
            {name: int((own & mask).sum()) for name, mask in masks.items()},
        )
        for label, own in inside.items()
    }
    return {place[0]: found for place, found in hidden_columns(counts, tuple(masks), rules, sample).items()}


def _in_months(found: Estimate, group: tuple[tuple[str, str], ...]) -> Estimate:
    """Told of its right and place, the time in months: a claim is known by its month."""
    days = dict(found.group).get("days")
    within = (("months", next(k for k, most in WITHIN.items() if str(most) == days)),) if days is not None else ()
    return replace(found, group=(*group, *within))


def _nothing(indicator: str, manifest: Manifest, right: ScreenedRight, reason: Words) -> Estimate:
    definition = DEFINITIONS[indicator]
    unit = definition.unit or Unit.SHARE
    return not_measurable(indicator, unit, definition.sentence, manifest.source, reason, {"right": right.id})


NO_SPELL = Words(
    nl="Niet te meten met deze bron: van niemand is te zien wanneer dit recht begon.",
    fr="Non mesurable avec cette source : pour personne, on ne voit quand ce droit a commencé.",
    en="Not measurable with this source: of nobody it can be seen when this right began.",
)
