"""By which method the standard errors of a sample are made: what can be asked, and what is told beside every number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from takeup.nontakeup.words import LANGUAGES, Words

REPLICATES, SEED = 500, 1  # 500: the standard error is itself known to about 3 %, 1 / sqrt(2 x 500)
SVY_UP_TO = 100_000  # first-stage units; docs/estimate.md has the times measured


class Method(StrEnum):
    """All start from strata, clusters and weights, and none changes a figure itself."""

    SVY = "svy"
    LINEARISED = "linearised"
    BOOTSTRAP = "bootstrap"
    JACKKNIFE = "jackknife"


DRAWN_AGAIN = (Method.BOOTSTRAP, Method.JACKKNIFE)


@dataclass(frozen=True)
class Errors:
    """How standard errors are made. `method`: None where the size of the sample decides; `replicates` and `seed`: of
    the bootstrap, also of poverty and inequality under any method. Raises ValueError for fewer than two replicates or a
    seed under 0."""

    method: Method | None = None
    replicates: int = REPLICATES
    seed: int = SEED

    def __post_init__(self) -> None:
        if self.replicates < 2:
            raise ValueError(f"replicates: {self.replicates}; at least 2 are needed")
        if self.seed < 0:
            raise ValueError(f"seed: {self.seed}; a whole number of 0 or more is needed")

    def of(self, psus: int) -> Errors:
        """The same with a method, for a sample of so many first-stage units."""
        return replace(self, method=self.method or (Method.SVY if psus <= SVY_UP_TO else Method.LINEARISED))

    def by(self, method: Method) -> Errors:
        """The same, made by this method."""
        return replace(self, method=method)

    def words(self) -> Words:
        """For readers, after a colon. Only of errors with a method."""
        text = IN_WORDS[self.method or Method.LINEARISED]
        numbers = {"replicates": str(self.replicates), "seed": str(self.seed)}
        return Words(**{each: text.in_language(each).format(**numbers) for each in LANGUAGES})

    def in_words(self, language: str) -> str:
        return self.words().in_language(language)


IN_WORDS = {
    Method.SVY: Words(
        nl="uit strata, clusters en gewichten, door linearisering met het pakket svy.",
        fr="à partir des strates, grappes et poids, par linéarisation avec la bibliothèque svy.",
        en="from strata, clusters and weights, by linearisation with the library svy.",
    ),
    Method.LINEARISED: Words(
        nl="uit strata, clusters en gewichten, door linearisering (eigen berekening).",
        fr="à partir des strates, grappes et poids, par linéarisation (notre propre calcul).",
        en="from strata, clusters and weights, by linearisation (our own computation).",
    ),
    Method.BOOTSTRAP: Words(
        nl="door de steekproef {replicates} keer opnieuw te trekken (bootstrap van Rao en Wu, toevalsgetal {seed}).",
        fr="en tirant l'échantillon {replicates} fois à nouveau (bootstrap de Rao et Wu, graine {seed}).",
        en="by drawing the sample again {replicates} times (bootstrap of Rao and Wu, seed {seed}).",
    ),
    Method.JACKKNIFE: Words(
        nl="door telkens één eenheid van de eerste trap weg te laten (jackknife per stratum).",
        fr="en laissant chaque fois de côté une unité primaire (jackknife par strate).",
        en="by leaving out one first-stage unit at a time (jackknife by stratum).",
    ),
}
