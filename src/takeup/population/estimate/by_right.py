"""Each right by itself: its four cells, rates, euros and the names of the typology, by territory and stratum."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace

import polars as pl

from takeup.nontakeup import Name
from takeup.nontakeup.names import NAMES
from takeup.nontakeup.words import Words
from takeup.population.estimate.cells import Cells
from takeup.population.estimate.definitions import DEFINITIONS
from takeup.population.estimate.design import Direct
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.from_sums import described
from takeup.population.estimate.hide import SMALL, WHOLE, Counts, Place, hidden_columns
from takeup.population.estimate.manifest import Manifest, Part, ScreenedRight, ScreenError
from takeup.population.estimate.measurable import not_looked_at, why_not
from takeup.population.estimate.result import Estimate, Unit, Withheld, not_measurable
from takeup.population.estimate.rows import CELLS, EUROS, Basis, by_period, cell_columns, needed, type_columns
from takeup.population.estimate.sums import DESIGN, Group, Keys, Plan, Sampling, add_up, design_columns, slices_of

DERIVED = {
    "entitled": pl.col("er") + pl.col("en"),
    "entitled_or_receiving": pl.col("er") + pl.col("en") + pl.col("nr"),
    "receiving": pl.col("er") + pl.col("nr"),
    "lacking": pl.col("en") + pl.col("short"),
    "not_short": pl.col("er") - pl.col("short"),
    "cannot_say": pl.sum_horizontal(*CELLS[3:]),
}
PLAN = Plan(
    columns=(*CELLS, "short", *EUROS, *DERIVED),
    ratios={
        "non_take_up": ("en", "entitled"),
        "take_up": ("er", "entitled"),
        "non_take_up_all_entitled": ("en", "entitled_or_receiving"),
        "beta_error": ("nr", "receiving"),
        "expenditure_take_up": ("paid", "due"),
        "expenditure_non_take_up": ("gap", "due"),
        "average_loss": ("gap_none", "en"),
        "full": ("en", "lacking"),
        "partial": ("short", "lacking"),
    },
    totals=("er", "en", "nr", "cannot_say", "gap"),
)
TYPE_PLAN = Plan(
    columns=("touched", *(f"{kind}_{name}" for name in Name for kind in ("is", "euros", "not"))),
    ratios={f"share_{name}": (f"is_{name}", "touched") for name in Name if name is not Name.QUASI},
    totals=tuple(f"{kind}_{name}" for name in Name for kind in ("is", "euros")),
)

# indicator: which sum, and the cells that must be free to be shown for it to be
COUNTS = {
    "entitled_receiving": ("er", {"er"}),
    "entitled_not_receiving": ("en", {"en"}),
    "not_entitled_receiving": ("nr", {"nr"}),
    "cannot_say": ("cannot_say", {"cannot_say"}),
}
RATES = {
    "non_take_up": {"er", "en"},
    "take_up": {"er", "en"},
    "non_take_up_all_entitled": {"er", "en", "nr"},
    "beta_error": {"er", "nr"},
}
MONEY = {
    "expenditure_take_up": {"er", "en"},
    "expenditure_non_take_up": {"er", "en"},
    "unclaimed": {"en"},
    "average_loss": {"en"},
    "full": {"en", "short"},
    "partial": {"en", "short"},
}


def by_right(
    manifest: Manifest, sampling: Sampling, keysets: list[Keys], basis: Basis, rules: Rules, types: bool
) -> list[Estimate]:
    """The estimates of each right for each set of keys (the right first, then territory and stratum)."""
    plan = (
        PLAN
        if not types
        else Plan(
            (*PLAN.columns, *TYPE_PLAN.columns), {**PLAN.ratios, **TYPE_PLAN.ratios}, (*PLAN.totals, *TYPE_PLAN.totals)
        )
    )
    groups = add_up(manifest, sampling, plan, keysets, lambda part: _rows(manifest, part, basis, types))
    population = _population(manifest, [keys[1:] for keys in keysets])
    places_of: dict[str, dict[Place, Group]] = {id: {} for id in manifest.rights}
    for group in itertools.chain.from_iterable(groups.values()):
        if group.keys["right"] not in places_of:
            raise ScreenError(f"{manifest.folder}: right {group.keys['right']!r} has rows, but is not in manifest.json")
        places_of[group.keys["right"]][_place(keysets[0], group.keys)] = group
    answers: list[Estimate] = []
    for right in manifest.rights.values():
        if not manifest.looked_at(right):
            answers += _not_looked_at(manifest, right, types)
            continue
        places = places_of[right.id] or {_place(keysets[0], {}): _nobody(right, plan)}
        found = _of_right(manifest, sampling, right, places, population, rules, types)
        monthly = right.id not in by_period(manifest, basis)
        answers += (_a_month(each) for each in found) if monthly else found
    return answers


def _not_looked_at(manifest: Manifest, right: ScreenedRight, types: bool) -> Iterator[Estimate]:
    """The answers about a right whose month lies outside those that were looked at: none can be given."""
    reason = not_looked_at(right.in_month or 12)
    for indicator in (*COUNTS, "not_entitled_not_receiving", *RATES, *MONEY):
        definition = DEFINITIONS[indicator]
        keys = {"right": right.id}
        yield not_measurable(
            indicator, definition.unit or right.unit, definition.sentence, manifest.source, reason, keys
        )
    for name in Name if types else ():
        keys = {"right": right.id, "type": str(name)}
        yield not_measurable("missing_in_this_way", right.unit, NAMES[name], manifest.source, reason, keys)


def _a_month(found: Estimate) -> Estimate:
    """Euros of the last month are euros a month; those of the types are of the whole period."""
    if found.unit is Unit.EUROS and "type" not in dict(found.group):
        return replace(found, unit=Unit.EUROS_A_MONTH)
    return found


def _nobody(right: ScreenedRight, plan: Plan) -> Group:
    """The group of a right with no row at all: nobody is entitled, nobody receives."""
    none: dict[str, Direct | None] = dict.fromkeys(plan.ratios)
    zeros = {name: Direct(0.0, 0.0, 0, 0) for name in plan.totals}
    return Group({"right": right.id}, dict.fromkeys(plan.columns, 0.0), dict.fromkeys(plan.columns, 0), none | zeros)


def _rows(manifest: Manifest, part: Part, basis: Basis, types: bool) -> Iterator[pl.LazyFrame]:
    """One row a right and household: the sums over its holders."""
    for rights, households in slices_of(part, needed(basis, types), DESIGN):
        columns = [*cell_columns(manifest, basis), *(type_columns(manifest) if types else [])]
        names = [column.meta.output_name() for column in columns]
        summed = (
            rights.with_columns(pl.col("right", "cannot_say").cast(pl.String))
            .with_columns(columns)
            .group_by("right", "household")
            .agg(pl.col(names).sum())
            .with_columns(*(expression.alias(name) for name, expression in DERIVED.items()))
        )
        if types:
            summed = summed.with_columns(
                (pl.col("touched") - pl.col(f"is_{name}")).alias(f"not_{name}") for name in Name
            )
        joined = summed.join(households.select(design_columns()), on="household", how="left")
        yield joined.with_columns(pl.col("weight").pipe(_known, part))


def _known(weight: pl.Expr, part: Part) -> pl.Expr:
    """The weight; an error where a household of `rights` is not in `households`."""

    def check(values: pl.Series) -> pl.Series:
        if values.null_count():
            raise ScreenError(f"{part.rights}: a household in it is not in {part.households}, or has no weight there")
        return values

    return weight.map_batches(check, return_dtype=pl.Float64)


def _population(manifest: Manifest, keysets: list[Keys]) -> dict[tuple[Keys, Place], dict[str, float]]:
    """Per set of keys and place: households and persons (weighted), and households in the data."""
    scan = pl.scan_parquet([part.households for part in manifest.parts]).select(
        pl.col("territory", "stratum").fill_null(""), "weight", "members"
    )
    answer = {}
    for keys in keysets:
        sums = [
            pl.col("weight").sum().alias("households"),
            (pl.col("weight") * pl.col("members")).sum().alias("persons"),
            pl.len().cast(pl.Float64).alias("n"),
        ]
        frame = (scan.group_by(*keys).agg(sums) if keys else scan.select(sums)).collect(engine="streaming")
        for row in frame.to_dicts():
            place = tuple(str(row.pop(key)) for key in keys)
            answer[(keys, place)] = row
    return answer


def _place(keys: Keys, told: Mapping[str, str]) -> Place:
    return tuple(told.get(name, WHOLE) for name in keys[1:])


def _of_right(
    manifest: Manifest,
    sampling: Sampling,
    right: ScreenedRight,
    places: Mapping[Place, Group],
    population: Mapping[tuple[Keys, Place], Mapping[str, float]],
    rules: Rules,
    types: bool,
) -> Iterator[Estimate]:
    counts = {place: _counts(right, group, population) for place, group in places.items()}
    cells = hidden_columns(
        counts, ("er", "en", "nr", "nn", "cannot_say"), rules, sampling.sample, ("nn", "cannot_say"), ("er", "en")
    )
    parts = hidden_columns(counts, ("short", "not_short"), rules, sampling.sample, ("not_short",))
    for place, group in places.items():
        hidden = cells[place] | (parts[place] & {"short"})
        yield from _answers(manifest, sampling, right, group, counts[place], hidden)
    if types:
        yield from _types(manifest, sampling, right, places, rules)


def _counts(right: ScreenedRight, group: Group, population: Mapping[tuple[Keys, Place], Mapping[str, float]]) -> Counts:
    where = {key: label for key, label in group.keys.items() if key != "right"}
    there = population[(tuple(where), tuple(where.values()))]
    placed = sum(group.sums[name] for name in CELLS)
    units = {**group.sums, "nn": max(there[str(right.unit)] - placed, 0.0)}
    told = sum(group.households[name] for name in ("er", "en", "nr", "cannot_say"))
    return Counts(units, {**group.households, "nn": max(int(there["n"]) - told, 0)})


def _answers(
    manifest: Manifest, sampling: Sampling, right: ScreenedRight, group: Group, counts: Counts, hidden: frozenset[str]
) -> Iterator[Estimate]:
    source, keys = manifest.source, tuple(group.keys.items())
    unknown = group.households["cannot_say"]

    def answer(indicator: str, found: Direct | None, bounds: tuple[float, float] | None = None) -> Estimate:
        if found is None and unknown:
            return not_measurable(
                indicator,
                DEFINITIONS[indicator].unit or right.unit,
                DEFINITIONS[indicator].sentence,
                source,
                NOBODY_PLACED,
                dict(keys),
            )
        return described(
            indicator,
            found,
            source,
            right.unit,
            sample=sampling.sample,
            errors=sampling.errors,
            group=keys,
            bounds=bounds if found is not None and unknown else None,
            cannot_say=unknown if indicator != "cannot_say" else None,
        )

    for indicator, (name, shown_with) in COUNTS.items():
        yield _shown(answer(indicator, group.found[name]), shown_with, hidden)
    rest = answer("not_entitled_not_receiving", Direct(counts.units["nn"], 0.0, 0, counts.households["nn"]))
    if sampling.sample:
        rest = replace(rest, error=None, low=None, high=None, errors=None, no_error=REMAINDER)
    yield _shown(rest, {"nn"}, hidden)
    bounds = Cells(nn=0.0, **{name: group.sums[name] for name in CELLS}).non_take_up_bounds
    held = {"non_take_up": bounds, "take_up": bounds and (1 - bounds[1], 1 - bounds[0])}
    for indicator, shown_with in RATES.items():
        yield _shown(answer(indicator, group.found[indicator], held.get(indicator)), shown_with, hidden)
    for indicator, shown_with in MONEY.items():
        if right.kind != "money":
            definition = DEFINITIONS[indicator]
            yield not_measurable(
                indicator, definition.unit or right.unit, definition.sentence, source, NO_AMOUNT, dict(keys)
            )
        elif indicator == "unclaimed":
            placed = group.found["gap"] if group.sums["entitled"] or not unknown else None
            found = answer(indicator, placed, _open_euros(group))
            found = replace(found, n=None) if "short" in hidden else found
            yield _shown(found, shown_with, hidden)
        else:
            yield _shown(answer(indicator, group.found[indicator]), shown_with, hidden)


def _open_euros(group: Group) -> tuple[float, float] | None:
    """The least and the most that is unclaimed, whatever the undecided are due; None where some have no upper bound."""
    if group.sums["open_end"]:
        return None
    gap = group.sums["gap"]
    return gap + group.sums["open_low"], gap + group.sums["open_high"]


def _shown(estimate: Estimate, shown_with: set[str], hidden: frozenset[str]) -> Estimate:
    """The estimate, held back where a cell that it would give away is hidden."""
    if estimate.value is None:
        return estimate
    if WHOLE in hidden or shown_with & hidden:
        return estimate.held_back(Withheld.SUPPRESSED, SMALL)
    if "cannot_say" in hidden:
        return replace(estimate, cannot_say=None, bound_low=None, bound_high=None)
    return estimate


def _types(
    manifest: Manifest, sampling: Sampling, right: ScreenedRight, places: Mapping[Place, Group], rules: Rules
) -> Iterator[Estimate]:
    for name in Name:
        reason = why_not(name, manifest.observed)
        columns = (f"is_{name}",) if name is Name.QUASI else (f"is_{name}", f"not_{name}")
        counts = {place: Counts(group.sums, group.households) for place, group in places.items()}
        hidden = hidden_columns(counts, columns, rules, sampling.sample, columns[1:])
        for place, group in places.items():
            keys = (*group.keys.items(), ("type", str(name)))
            if reason is not None:
                yield not_measurable(
                    "missing_in_this_way", right.unit, NAMES[name], manifest.source, reason, dict(keys)
                )
                continue
            wanted = {"missing_in_this_way": group.found[f"is_{name}"]}
            if name is not Name.QUASI:
                wanted["share_in_this_way"] = group.found[f"share_{name}"]
                if right.kind == "money":
                    wanted["euros_in_this_way"] = group.found[f"euros_{name}"]
            for indicator, found in wanted.items():
                estimate = described(
                    indicator,
                    found,
                    manifest.source,
                    right.unit,
                    sample=sampling.sample,
                    errors=sampling.errors,
                    group=keys,
                )
                yield _shown(estimate, {columns[0]}, hidden[place])


NOBODY_PLACED = Words(
    nl="Niet te zeggen: van iedereen die recht kan hebben, ontbreekt een gegeven.",
    fr="Impossible à dire : pour tous ceux qui peuvent avoir droit, il manque une donnée.",
    en="Cannot say: for everyone who may be entitled a fact is missing.",
)
NO_AMOUNT = Words(
    nl="Niet te meten in euro: dit recht is een statuut of een dienst, zonder bedrag.",
    fr="Non mesurable en euros : ce droit est un statut ou un service, sans montant.",
    en="Not measurable in euros: this right is a status or a service, without an amount.",
)
REMAINDER = Words(
    nl="Geen standaardfout: dit is wat overblijft als de andere groepen van de bevolking af zijn.",
    fr="Pas d'erreur type : c'est ce qui reste de la population, les autres groupes déduits.",
    en="No standard error: this is what remains of the population less the other groups.",
)
