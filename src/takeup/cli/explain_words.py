"""Words of `takeup explain`, in Dutch, French and English. No person has checked them yet."""

from __future__ import annotations

from takeup.reading.amounts import Words

SAY: Words = {
    "say_who": {
        "nl": "Zeg voor wie: {possible}",
        "fr": "Dites pour qui : {possible}",
        "en": "Say for whom: {possible}",
    },
    "not_a_holder": {
        "nl": "'{holder}' kan dit recht hier niet hebben; wel: {possible}",
        "fr": "« {holder} » ne peut pas avoir ce droit ici ; possible : {possible}",
        "en": "'{holder}' cannot hold this right here; possible: {possible}",
    },
    "title": {
        "nl": "{right}: {person}, op {day}",
        "fr": "{right} : {person}, au {day}",
        "en": "{right}: {person}, on {day}",
    },
    "world": {
        "nl": "Alsof dit recht, en wat het opent, is aangevraagd.",
        "fr": "Comme si ce droit, et ceux qui l'ouvrent, étaient demandés.",
        "en": "As if this right, and what opens it, were claimed.",
    },
    "due": {"nl": "waar recht op is", "fr": "ce qui est dû", "en": "what is due"},
    "concerns": {
        "nl": "gaat over deze persoon",
        "fr": "concerne cette personne",
        "en": "is about this person",
    },
    "not_known": {"nl": "niet geweten", "fr": "pas connu", "en": "not known"},
    "missing": {"nl": "niet geweten: {what}", "fr": "pas connu : {what}", "en": "not known: {what}"},
    "too_early": {
        "nl": "takeup kent dit cijfer pas vanaf {day}: {what}",
        "fr": "takeup ne connaît ce chiffre qu'à partir du {day} : {what}",
        "en": "takeup knows this figure only from {day} on: {what}",
    },
    "open": {
        "nl": "de bronnen zeggen het niet: {what}",
        "fr": "les sources ne le disent pas : {what}",
        "en": "the sources do not say: {what}",
    },
    "uncertain": {"nl": "niet zeker: {what}", "fr": "pas certain : {what}", "en": "not certain: {what}"},
    "still_matters": {
        "nl": "Wat nog iets kan veranderen",
        "fr": "Ce qui peut encore changer la réponse",
        "en": "What can still change the answer",
    },
    "above": {"nl": "(zie hierboven)", "fr": "(voir ci-dessus)", "en": "(see above)"},
    "fact": {"nl": "gegeven", "fr": "donnée", "en": "fact"},
    "figure": {"nl": "cijfer", "fr": "chiffre", "en": "figure"},
    "since": {"nl": "sinds {day}", "fr": "depuis le {day}", "en": "since {day}"},
    "until": {
        "nl": "gekend tot en met {day}",
        "fr": "connu jusqu'au {day} inclus",
        "en": "known up to and including {day}",
    },
    "receives": {"nl": "ontvangt: {right}", "fr": "reçoit : {right}", "en": "receives: {right}"},
    "passport": {"nl": "geopend door: {right}", "fr": "ouvert par : {right}", "en": "opened by: {right}"},
    "in_payment": {"nl": "in betaling: {right}", "fr": "en paiement : {right}", "en": "in payment: {right}"},
    "received_amount": {
        "nl": "ontvangen van: {right}",
        "fr": "reçu de : {right}",
        "en": "received of: {right}",
    },
    "confirmed": {"nl": "bevestigd", "fr": "confirmé", "en": "confirmed"},
    "derived": {"nl": "afgeleid", "fr": "déduit", "en": "derived"},
    "unverified": {"nl": "nog niet nagekeken", "fr": "pas encore vérifié", "en": "not verified yet"},
}
