"""Words of a calculation, in Dutch, French, English and German. No person has checked them yet."""

from __future__ import annotations

from takeup.reading.amounts import Words

SAY: Words = {
    "in_the_law": {
        "nl": "bedrag in de wet",
        "fr": "montant dans la loi",
        "en": "amount in the law",
        "de": "Betrag im Gesetz",
    },
    "share": {
        "nl": "deel volgens de wet",
        "fr": "part selon la loi",
        "en": "share in the law",
        "de": "Anteil laut Gesetz",
    },
    "index": {
        "nl": "index (de bedragen volgen de prijzen)",
        "fr": "index (les montants suivent les prix)",
        "en": "index (the amounts follow prices)",
        "de": "Index (die Beträge folgen den Preisen)",
    },
    "number": {
        "nl": "getal in de wet",
        "fr": "nombre dans la loi",
        "en": "number in the law",
        "de": "Zahl im Gesetz",
    },
    "since": {"nl": "sinds {day}", "fr": "depuis le {day}", "en": "since {day}", "de": "seit dem {day}"},
    "until": {
        "nl": "gekend tot en met {day}",
        "fr": "connu jusqu'au {day} inclus",
        "en": "known up to and including {day}",
        "de": "bekannt bis einschließlich {day}",
    },
    "unverified": {
        "nl": "nog niet nagekeken",
        "fr": "pas encore vérifié",
        "en": "not verified yet",
        "de": "noch nicht geprüft",
    },
    "not_certain": {"nl": "niet zeker", "fr": "pas certain", "en": "not certain", "de": "nicht sicher"},
    "above": {"nl": "zie hierboven", "fr": "voir ci-dessus", "en": "see above", "de": "siehe oben"},
    "per_day": {"nl": "per dag", "fr": "par jour", "en": "per day", "de": "am Tag"},
    "per_quarter": {"nl": "per kwartaal", "fr": "par trimestre", "en": "per quarter", "de": "im Quartal"},
}
