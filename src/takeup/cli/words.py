"""Words that several commands use, in Dutch, French, English and German. No person has checked them yet."""

from __future__ import annotations

from takeup.reading.amounts import Words

SAY: Words = {
    "unknown_right": {
        "nl": "Er is geen recht '{name}'. Bedoelde u: {near}?",
        "fr": "Il n'y a pas de droit « {name} ». Vouliez-vous dire : {near} ?",
        "en": "There is no right '{name}'. Did you mean: {near}?",
        "de": "Es gibt kein Recht „{name}“. Meinten Sie: {near}?",
    },
    "no_such_right": {
        "nl": "Er is geen recht '{name}'. Deze zijn er: {all}. `takeup rights` zegt wat ze zijn.",
        "fr": "Il n'y a pas de droit « {name} ». Voici ceux qui existent : {all}. `takeup rights` les décrit.",
        "en": "There is no right '{name}'. There are: {all}. `takeup rights` says what they are.",
        "de": "Es gibt kein Recht „{name}“. Es gibt diese: {all}. `takeup rights` sagt, was sie sind.",
    },
    "dossier_not_lines": {
        "nl": "{file} is een dossier van een huishouden. Gebruik: takeup check {file}",
        "fr": "{file} est le dossier d'un ménage. Utilisez : takeup check {file}",
        "en": "{file} is the dossier of a household. Use: takeup check {file}",
        "de": "{file} ist die Akte eines Haushalts. Verwenden Sie: takeup check {file}",
    },
}
