"""The words of the sheet, in Dutch, French and English. No person has checked them yet."""

from __future__ import annotations

from takeup.reading.amounts import Words

SAY: Words = {
    "title": {"nl": "Uw rechten", "fr": "Vos droits", "en": "Your rights"},
    "of": {
        "nl": "{people}, op {day}",
        "fr": "{people}, le {day}",
        "en": "{people}, on {day}",
    },
    "more_per_month": {
        "nl": "meer per maand, als alles gevraagd is",
        "fr": "de plus par mois, une fois tout demandé",
        "en": "more a month, once everything is claimed",
    },
    "lost_per_day": {
        "nl": "gaat elke dag verloren",
        "fr": "perdus chaque jour",
        "en": "is lost every day",
    },
    "still_to_be_had": {
        "nl": "is er nog te krijgen voor vroeger",
        "fr": "encore à recevoir pour le passé",
        "en": "can still be had for the past",
    },
    "first": {"nl": "Wat eerst", "fr": "Par quoi commencer", "en": "What to do first"},
    "nothing": {
        "nl": "Volgens onze berekening is er nu niets te vragen.",
        "fr": "D'après notre calcul, il n'y a rien à demander maintenant.",
        "en": "By our computation there is nothing to claim now.",
    },
    "undecided": {
        "nl": "Dit weten wij nog niet, er ontbreken antwoorden: {rights}.",
        "fr": "Nous ne le savons pas encore, il manque des réponses : {rights}.",
        "en": "We do not know this yet, answers are missing: {rights}.",
    },
    "amount": {"nl": "bedrag", "fr": "montant", "en": "amount"},
    "where": {"nl": "Waar", "fr": "Où", "en": "Where"},
    "bring": {"nl": "Meenemen", "fr": "À emporter", "en": "Bring"},
    "to_fill_in": {
        "nl": "Adres, dag en uur:",
        "fr": "Adresse, jour et heure :",
        "en": "Address, day and time:",
    },
    "then": {"nl": "Daarna: {rights}.", "fr": "Ensuite : {rights}.", "en": "After that: {rights}."},
    "received": {"nl": "Dit komt al binnen", "fr": "Déjà reçu", "en": "Already received"},
    "not_all_steps": {
        "nl": "Er is nog meer te vragen dan op dit blad past: {rights}.",
        "fr": "Il y a encore plus à demander que ce qui tient sur cette feuille : {rights}.",
        "en": "There is more to claim than fits on this sheet: {rights}.",
    },
    "code": {
        "nl": "Deze code bevat uw antwoorden. Alleen uw pincode opent ze. Er is nergens anders iets bewaard: zonder de "
        "pincode kan niemand ze nog lezen. Bewaar pincode en blad apart.",
        "fr": "Ce code contient vos réponses. Seul votre code PIN l'ouvre. Rien n'est conservé ailleurs : sans le code "
        "PIN, personne ne peut plus les lire. Gardez le code PIN et la feuille séparément.",
        "en": "This code holds your answers. Only your PIN opens it. Nothing is kept anywhere else: without the PIN "
        "nobody can read them any more. Keep PIN and sheet apart.",
    },
    "code_alternative": {
        "nl": "QR-code met de antwoorden, gesloten met een pincode",
        "fr": "Code QR contenant les réponses, fermé par un code PIN",
        "en": "QR code with the answers, sealed with a PIN",
    },
    "page": {"nl": "Blad", "fr": "Page", "en": "Page"},
    "unchecked": {
        "nl": "Deze teksten zijn nog door niemand nagelezen.",
        "fr": "Ces textes n'ont encore été relus par personne.",
        "en": "No person has checked these texts yet.",
    },
}
