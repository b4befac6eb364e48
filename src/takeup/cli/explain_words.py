"""Words of `takeup explain`, in Dutch, French, English and German. No person has checked them yet."""

from __future__ import annotations

from takeup.reading.amounts import Words
from takeup.reading.calculation_words import SAY as CALCULATION

SAY: Words = {
    "say_who": {
        "nl": "Zeg voor wie: {possible}",
        "fr": "Dites pour qui : {possible}",
        "en": "Say for whom: {possible}",
        "de": "Sagen Sie für wen: {possible}",
    },
    "not_a_holder": {
        "nl": "'{holder}' kan dit recht hier niet hebben; wel: {possible}",
        "fr": "« {holder} » ne peut pas avoir ce droit ici ; possible : {possible}",
        "en": "'{holder}' cannot hold this right here; possible: {possible}",
        "de": "„{holder}“ kann dieses Recht hier nicht haben; möglich: {possible}",
    },
    "title": {
        "nl": "{right}: {person}, op {day}",
        "fr": "{right} : {person}, au {day}",
        "en": "{right}: {person}, on {day}",
        "de": "{right}: {person}, am {day}",
    },
    "world": {
        "nl": "Alsof dit recht, en wat het opent, is aangevraagd.",
        "fr": "Comme si ce droit, et ceux qui l'ouvrent, étaient demandés.",
        "en": "As if this right, and what opens it, were claimed.",
        "de": "Als ob dieses Recht, und was es öffnet, beantragt wäre.",
    },
    "not_known": {"nl": "niet geweten", "fr": "pas connu", "en": "not known", "de": "nicht bekannt"},
    "missing": {
        "nl": "niet geweten: {what}",
        "fr": "pas connu : {what}",
        "en": "not known: {what}",
        "de": "nicht bekannt: {what}",
    },
    "too_early": {
        "nl": "takeup kent dit cijfer pas vanaf {day}: {what}",
        "fr": "takeup ne connaît ce chiffre qu'à partir du {day} : {what}",
        "en": "takeup knows this figure only from {day} on: {what}",
        "de": "takeup kennt diese Zahl erst ab dem {day}: {what}",
    },
    "open": {
        "nl": "de bronnen zeggen het niet: {what}",
        "fr": "les sources ne le disent pas : {what}",
        "en": "the sources do not say: {what}",
        "de": "die Quellen sagen es nicht: {what}",
    },
    "uncertain": {
        "nl": "niet zeker: {what}",
        "fr": "pas certain : {what}",
        "en": "not certain: {what}",
        "de": "nicht sicher: {what}",
    },
    "still_matters": {
        "nl": "Wat nog iets kan veranderen",
        "fr": "Ce qui peut encore changer la réponse",
        "en": "What can still change the answer",
        "de": "Was noch etwas ändern kann",
    },
    "above": {"nl": "(zie hierboven)", "fr": "(voir ci-dessus)", "en": "(see above)", "de": "(siehe oben)"},
    "fact": {"nl": "gegeven", "fr": "donnée", "en": "fact", "de": "Angabe"},
    "figure": {"nl": "cijfer", "fr": "chiffre", "en": "figure", "de": "Zahl"},
    "since": CALCULATION["since"],
    "until": CALCULATION["until"],
    "receives": {
        "nl": "ontvangt: {right}",
        "fr": "reçoit : {right}",
        "en": "receives: {right}",
        "de": "bekommt: {right}",
    },
    "confirmed": {"nl": "bevestigd", "fr": "confirmé", "en": "confirmed", "de": "bestätigt"},
    "derived": {"nl": "afgeleid", "fr": "déduit", "en": "derived", "de": "abgeleitet"},
    "unverified": {
        "nl": "nog niet nagekeken",
        "fr": "pas encore vérifié",
        "en": "not verified yet",
        "de": "noch nicht geprüft",
    },
}
