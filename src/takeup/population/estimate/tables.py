"""From the folder that a screen writes to tables of estimates: data frame, CSV, JSON.

What is published together is made together: small cells are hidden within one table with its totals, so a second
call with other keys may show what the first one hides.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from takeup.population.estimate.any_right import any_right
from takeup.population.estimate.by_right import by_right
from takeup.population.estimate.design import Lonely
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.manifest import Manifest, read_manifest
from takeup.population.estimate.measurable import Observed
from takeup.population.estimate.method import Errors
from takeup.population.estimate.mistakes import Mistakes, over_mistakes
from takeup.population.estimate.poor import poverty_tables
from takeup.population.estimate.result import Estimate
from takeup.population.estimate.rows import Basis
from takeup.population.estimate.sums import Keys, sampling_of

KEYS = ("right", "territory", "type", "stratum", "holder")
PLACES = ("territory", "stratum")


@dataclass(frozen=True)
class Table:
    """Estimates in order, and the screen that they are about. A key's label 'all' is the total over it."""

    manifest: Manifest
    by: Keys
    estimates: tuple[Estimate, ...]

    def __iter__(self) -> Iterator[Estimate]:
        return iter(self.estimates)

    def select(self, indicator: str, **group: str) -> list[Estimate]:
        """The estimates of this indicator whose group has these labels."""
        return [
            found
            for found in self.estimates
            if found.indicator == indicator and group.items() <= dict(found.group).items()
        ]

    def one(self, indicator: str, **group: str) -> Estimate:
        """The one estimate with exactly this group. Raises KeyError where there is none."""
        for found in self.estimates:
            if found.indicator == indicator and dict(found.group) == group:
                return found
        raise KeyError(f"no {indicator} for {group}")

    def to_polars(self, language: str = "en") -> pl.DataFrame:
        """One row an estimate; texts in 'nl', 'fr' or 'en'."""
        keys = [key for key in KEYS if key in self.by]
        rows = [{**dict.fromkeys(keys), **found.to_dict(language)} for found in self.estimates]
        return pl.DataFrame(rows, infer_schema_length=None)

    def to_csv(self, path: Path, language: str = "en") -> None:
        """The same as a CSV file in UTF-8."""
        self.to_polars(language).write_csv(path)

    def to_json(self, path: Path, language: str = "en") -> None:
        """The same as a JSON list."""
        rows = [found.to_dict(language) for found in self.estimates]
        path.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def estimate(
    folder: Path | str,
    by: Sequence[str] = ("right",),
    *,
    basis: Basis = "auto",
    rules: Rules | None = None,
    lonely: Lonely = "error",
    poverty_line: float | None = None,
    observed: Observed | None = None,
    mistakes: Mistakes | None = None,
    errors: Errors | None = None,
) -> Table:
    """Tables of a screen's output folder.

    `by`: any of right, territory, type, stratum, holder. With 'right': its cells, rates and euros, with 'type' also the
    names of the typology. Without: all rights together by household, and poverty before and after. Totals over
    territories and strata come along, under the label 'all'. `basis`: the last month, the whole period, or ('auto')
    the last month for rights paid by the month and the period for others. `rules`: what is too small to show.
    `observed`: what the source tells, where the manifest does not say. `mistakes`: over which rates of mistakes the
    non-take-up of each right is told. `errors`: by which method the errors of a sample are made. Raises ScreenError for
    a folder that is not a finished screen, ValueError for unknown keys, LonelyStratumError for strata with one
    first-stage unit, and CannotDrawError for these where the method draws again.
    """
    unknown = [key for key in by if key not in KEYS]
    if unknown or len(set(by)) != len(by):
        raise ValueError(f"by: {', '.join(by)}; allowed, each once: {', '.join(KEYS)}")
    if "right" not in by and {"type", "holder"} & set(by):
        raise ValueError("by: type and holder are said of a right; add 'right'")
    if basis not in ("auto", "month", "period"):
        raise ValueError(f"basis: 'auto', 'month' or 'period', not {basis!r}")
    manifest = read_manifest(Path(folder))
    if observed is not None:
        manifest = replace(manifest, observed=observed)
    rules, sampling = rules or Rules(), sampling_of(manifest, lonely, errors)
    places = [key for key in PLACES if key in by]
    if "right" in by:
        keysets = [("right", *some) for some in _subsets(places)]
        found = by_right(manifest, sampling, keysets, basis, rules, "type" in by)
        found += over_mistakes(found, manifest, mistakes or Mistakes())
    else:
        found = any_right(manifest, sampling, _subsets(places), basis, rules)
        if "stratum" not in by:
            found += poverty_tables(manifest, sampling, "territory" in by, rules, poverty_line)
    return Table(manifest, tuple(by), tuple(_labelled(each, manifest, by) for each in found))


def _subsets(places: Sequence[str]) -> list[Keys]:
    """All subsets in order, the whole first."""
    return [some for size in range(len(places), -1, -1) for some in itertools.combinations(places, size)]


def _labelled(found: Estimate, manifest: Manifest, by: Sequence[str]) -> Estimate:
    """The group in the order of `by`, 'all' where it is a total, and the kind of holder where asked for."""
    told = dict(found.group)
    if "holder" in by:
        told["holder"] = manifest.rights[told["right"]].holder
    for key in PLACES:
        if key in by:
            told.setdefault(key, "all")
    order = [*by, *(key for key in told if key not in by)]
    return replace(found, group=tuple((key, told[key]) for key in order if key in told))
