"""Amounts and answers in words, in Dutch, French, English and German. No person has checked them yet."""

from __future__ import annotations

from collections.abc import Mapping

from takeup.check.amounts import useful
from takeup.reading.spelling import NO_BREAK, euros

Words = Mapping[str, Mapping[str, str]]

SAY: Words = {
    "per_month": {"nl": "per maand", "fr": "par mois", "en": "per month", "de": "im Monat"},
    "per_year": {"nl": "per jaar", "fr": "par an", "en": "per year", "de": "im Jahr"},
    "per_once": {"nl": "één keer", "fr": "une seule fois", "en": "once", "de": "einmalig"},
    "yes": {"nl": "ja", "fr": "oui", "en": "yes", "de": "ja"},
    "no": {"nl": "nee", "fr": "non", "en": "no", "de": "nein"},
    "perhaps": {"nl": "misschien", "fr": "peut-être", "en": "perhaps", "de": "vielleicht"},
    "not_known": {"nl": "niet geweten", "fr": "pas connu", "en": "not known", "de": "nicht bekannt"},
    "range": {
        "nl": "tussen {low} en {high}",
        "fr": "entre {low} et {high}",
        "en": "between {low} and {high}",
        "de": "zwischen {low} und {high}",
    },
    "up_to": {"nl": "tot {high}", "fr": "jusqu'à {high}", "en": "up to {high}", "de": "bis zu {high}"},
    "at_least": {"nl": "minstens {low}", "fr": "au moins {low}", "en": "at least {low}", "de": "mindestens {low}"},
    "unbounded": {
        "nl": "bedrag nog niet te zeggen",
        "fr": "montant encore impossible à dire",
        "en": "the amount cannot be told yet",
        "de": "Betrag noch nicht zu sagen",
    },
    "entitled": {"nl": "recht", "fr": "droit ouvert", "en": "due", "de": "steht zu"},
    "not_entitled": {
        "nl": "niet van toepassing",
        "fr": "pas d'application",
        "en": "does not apply",
        "de": "gilt nicht",
    },
    "unknown": {"nl": "nog niet te zeggen", "fr": "encore inconnu", "en": "not known yet", "de": "noch nicht zu sagen"},
    "quasi": {"nl": "kan opengaan", "fr": "peut s'ouvrir", "en": "could open", "de": "kann entstehen"},
}


def amount_text(low: float, high: float | None, per: str, language: str) -> str:
    """An amount as people read it. `per`: month, year, once, status or '' for a sum. `high` None: unbounded."""
    if per == "status":
        return SAY["yes" if low > 0 else "perhaps" if high is None or high > 0 else "no"][language]
    if high is not None and per:
        high = useful(low, high, per)
    unit = SAY[f"per_{per}"][language].replace(" ", NO_BREAK) if per else ""
    if high is None:
        said = SAY["at_least" if low > 0 else "unbounded"][language].format(low=euros(low, language))
        return f"{said} {unit}".rstrip() if low > 0 else said
    if low == high:
        return f"{euros(low, language)} {unit}".rstrip()
    form = "range" if low > 0 else "up_to"
    return f"{SAY[form][language].format(low=euros(low, language), high=euros(high, language))} {unit}".rstrip()
