"""Screens of the same households with incomes somewhat higher and lower, set beside one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from takeup.population.estimate.design import Lonely
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.hide import SMALL
from takeup.population.estimate.manifest import Manifest, ScreenError, read_manifest
from takeup.population.estimate.method import Errors
from takeup.population.estimate.result import Estimate, Withheld
from takeup.population.estimate.rows import Basis
from takeup.population.estimate.sensitivity import Scaled, income_sensitivity
from takeup.population.estimate.tables import Table, estimate

INDICATORS = ("non_take_up", "unclaimed")


def sensitivity_of(
    folder: Path | str,
    others: Sequence[Path | str],
    *,
    basis: Basis = "auto",
    rules: Rules | None = None,
    lonely: Lonely = "error",
    errors: Errors | None = None,
) -> dict[tuple[str, str], Scaled]:
    """By right and indicator (`INDICATORS`): its value at each factor of incomes, in order, and the spread.

    `folder`: the screen with incomes as they are; `others`: screens of the same file, months, rights and law with other
    factors. What is hidden at one factor is hidden at all, as the others would nearly tell it. Raises ScreenError where
    the screens do not belong together.
    """
    manifests = [read_manifest(Path(each)) for each in (folder, *others)]
    _belong_together(manifests)
    tables = {
        m.incomes: estimate(m.folder, ("right",), basis=basis, rules=rules, lonely=lonely, errors=errors)
        for m in manifests
    }
    return {
        (right, indicator): _scaled(tables, right, indicator)
        for right in manifests[0].rights
        for indicator in INDICATORS
    }


def _scaled(tables: dict[float, Table], right: str, indicator: str) -> Scaled:
    found = {factor: table.one(indicator, right=right) for factor, table in tables.items()}
    if any(each.withheld is Withheld.SUPPRESSED for each in found.values()):
        found = {factor: _hidden(each) for factor, each in found.items()}
    return income_sensitivity(found.__getitem__, sorted(found))


def _hidden(found: Estimate) -> Estimate:
    return found if found.value is None else found.held_back(Withheld.SUPPRESSED, SMALL)


def _belong_together(manifests: Sequence[Manifest]) -> None:
    first = manifests[0]
    if first.incomes != 1.0:
        told = f"a screen with incomes times {first.incomes:g}; the first one has them as they are"
        raise ScreenError(f"{first.folder}: {told}")
    seen = {1.0: first}
    for other in manifests[1:]:
        same = {
            "source": (replace(first.source, period=None), replace(other.source, period=None)),
            "months": ((first.first, first.last), (other.first, other.last)),
            "rights": (list(first.rights), list(other.rights)),
            "law": (first.law, other.law),
            "day from which one looks back": (first.on, other.on),
        }
        for what, (here, there) in same.items():
            if here != there:
                raise ScreenError(f"{other.folder}: another {what} than {first.folder}; the same is needed")
        if other.incomes in seen:
            before = seen[other.incomes].folder
            told = f"incomes times {other.incomes:g}, as in {before}; each factor comes once"
            raise ScreenError(f"{other.folder}: {told}")
        seen[other.incomes] = other
