"""What a call is named that has no label of its own. No person has checked these texts yet."""

from __future__ import annotations

from takeup.reading.amounts import Words

SAY: Words = {
    "due": {"nl": "waar recht op is", "fr": "ce qui est dû", "en": "what is due", "de": "was zusteht"},
    "concerns": {
        "nl": "gaat over deze persoon",
        "fr": "concerne cette personne",
        "en": "is about this person",
        "de": "betrifft diese Person",
    },
    "passport": {
        "nl": "geopend door: {right}",
        "fr": "ouvert par : {right}",
        "en": "opened by: {right}",
        "de": "geöffnet durch: {right}",
    },
    "in_payment": {
        "nl": "in betaling: {right}",
        "fr": "en paiement : {right}",
        "en": "in payment: {right}",
        "de": "wird gezahlt: {right}",
    },
    "received_amount": {
        "nl": "ontvangen van: {right}",
        "fr": "reçu de : {right}",
        "en": "received of: {right}",
        "de": "erhalten von: {right}",
    },
}
