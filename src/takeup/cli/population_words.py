"""Words of `takeup population`, in Dutch, French and English. No person has checked them yet."""

from __future__ import annotations

from takeup.reading.amounts import Words

SAY: Words = {
    "schema": {
        "nl": "Kolommen van een bevolking: één rij per huishouden",
        "fr": "Colonnes d'une population : une ligne par ménage",
        "en": "Columns of a population: one row a household",
    },
    "required": {"nl": "verplicht", "fr": "obligatoire", "en": "required"},
    "allowed": {"nl": "toegelaten", "fr": "valeurs admises", "en": "allowed"},
    "checking": {"nl": "huishoudens nagekeken:", "fr": "ménages vérifiés :", "en": "households checked:"},
    "importing": {"nl": "huishoudens ingelezen:", "fr": "ménages importés :", "en": "households brought in:"},
    "good": {
        "nl": "{good} van {rows} huishoudens zijn in orde.",
        "fr": "{good} ménages sur {rows} sont en ordre.",
        "en": "{good} of {rows} households are fine.",
    },
    "good_file": {
        "nl": "Ze staan in {file}.",
        "fr": "Ils se trouvent dans {file}.",
        "en": "They are in {file}.",
    },
    "faults": {
        "nl": "{faults} fouten, elk met rij en veld, staan in {file}.",
        "fr": "{faults} erreurs, chacune avec sa ligne et son champ, se trouvent dans {file}.",
        "en": "{faults} faults, each with its row and field, are in {file}.",
    },
    "rejected": {
        "nl": "De {count} andere huishoudens staan ongewijzigd in {file}: verbeter ze en voeg ze weer toe.",
        "fr": "Les {count} autres ménages sont tels quels dans {file} : corrigez-les et remettez-les.",
        "en": "The {count} other households are as they were in {file}: mend them and put them back.",
    },
    "field": {"nl": "veld", "fr": "champ", "en": "field"},
    "times": {"nl": "keer", "fr": "fois", "en": "times"},
    "why": {"nl": "reden (Engels)", "fr": "raison (anglais)", "en": "reason"},
    "more": {
        "nl": "En nog {count} soorten fouten.",
        "fr": "Et encore {count} sortes d'erreurs.",
        "en": "And {count} more kinds of faults.",
    },
    "imported": {
        "nl": "{households} huishoudens met {persons} personen staan in {file}.",
        "fr": "{households} ménages avec {persons} personnes se trouvent dans {file}.",
        "en": "{households} households with {persons} persons are in {file}.",
    },
    "empty": {
        "nl": "{empty} huishoudens hebben geen persoon: validate houdt ze apart.",
        "fr": "{empty} ménages n'ont aucune personne : validate les met à part.",
        "en": "{empty} households have no person: validate keeps them apart.",
    },
    "orphans": {
        "nl": "{orphans} personen horen bij een huishouden dat er niet is; ze staan in {file}.",
        "fr": "{orphans} personnes sont d'un ménage absent ; elles se trouvent dans {file}.",
        "en": "{orphans} persons belong to a household that is not there; they are in {file}.",
    },
    "without_reference": {
        "nl": "In {without_reference} huishoudens is er niet precies één referentiepersoon: de band met die persoon "
        "blijft daar onbekend.",
        "fr": "Dans {without_reference} ménages il n'y a pas exactement une personne de référence : le lien avec elle "
        "y reste inconnu.",
        "en": "In {without_reference} households there is not exactly one reference person: relations to that person "
        "stay unknown there.",
    },
    "assumptions": {
        "nl": "Wat het koppelbestand aan de gegevens toevoegt (ook bewaard in het bestand):",
        "fr": "Ce que le fichier de correspondance ajoute aux données (aussi gardé dans le fichier) :",
        "en": "What the mapping adds to the data (kept in the file too):",
    },
    "next": {
        "nl": "Kijk nu na: takeup population validate {file}",
        "fr": "À vérifier maintenant : takeup population validate {file}",
        "en": "Now check it: takeup population validate {file}",
    },
}
