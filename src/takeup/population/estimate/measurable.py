"""Which names of the typology a source can show. What it cannot show is said, with the reason; never guessed."""

from __future__ import annotations

from dataclasses import dataclass

from takeup.nontakeup import Name
from takeup.nontakeup.words import Words
from takeup.population.estimate.dates import month_name

CLAIM_NAMES = frozenset({Name.PRIMARY, Name.SECONDARY, Name.ABANDONED, Name.FRICTIONAL, Name.OPEN})
RECOVERY_NAMES = frozenset({Name.REVERSIBLE, Name.IRREVERSIBLE})
SPELL_NAMES = frozenset({Name.TEMPORARY, Name.PERMANENT})


@dataclass(frozen=True)
class Observed:
    """What a source tells of each unit: `months` in a row, what was `received`, the `claims` with their dates and
    outcomes, and the facts about `conduct` that a right asks for."""

    months: int = 1
    received: bool = True
    claims: bool = False
    conduct: bool = False


CROSS_SECTION = Observed()


def why_not(name: Name, observed: Observed) -> Words | None:
    """Why the source cannot show this name; None where it can."""
    if name is Name.QUASI:
        return None if observed.conduct else NO_CONDUCT
    if not observed.received:
        return NO_RECEIPT
    if name in CLAIM_NAMES | RECOVERY_NAMES | SPELL_NAMES and not observed.claims:
        return NO_CLAIMS
    if name in SPELL_NAMES and observed.months < 2:
        return ONE_MOMENT
    return None


def not_looked_at(month: int) -> Words:
    """Why there is no figure for a right that is paid in this month of the year only."""
    name = month_name(month)
    return Words(
        nl=f"Niet te meten met deze bron: betaald in {name.nl}, en die maand is niet bekeken.",
        fr=f"Non mesurable avec cette source : payé en {name.fr}, un mois qui n'a pas été examiné.",
        en=f"Not measurable with this source: paid in {name.en}, which was not looked at.",
    )


NO_CLAIMS = Words(
    nl="Niet te meten met deze bron: ze zegt niet wie een aanvraag deed, wanneer, en met welke uitkomst.",
    fr="Non mesurable avec cette source : elle ne dit pas qui a fait une demande, quand, ni avec quel résultat.",
    en="Not measurable with this source: it does not say who made a claim, when, and with what outcome.",
)
ONE_MOMENT = Words(
    nl="Niet te meten met deze bron: ze toont één moment, en geen begin of einde van een recht.",
    fr="Non mesurable avec cette source : elle montre un seul moment, ni le début ni la fin d'un droit.",
    en="Not measurable with this source: it shows one moment, and no beginning or end of a right.",
)
NO_RECEIPT = Words(
    nl="Niet te meten met deze bron: ze zegt niet wat er ontvangen is.",
    fr="Non mesurable avec cette source : elle ne dit pas ce qui a été reçu.",
    en="Not measurable with this source: it does not say what was received.",
)
NO_CONDUCT = Words(
    nl="Niet te meten met deze bron: ze zegt niet welke voorwaarden nog te regelen zijn.",
    fr="Non mesurable avec cette source : elle ne dit pas quelles conditions peuvent encore être remplies.",
    en="Not measurable with this source: it does not say which conditions can still be met.",
)
