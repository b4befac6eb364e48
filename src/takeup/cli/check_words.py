"""What only the terminal says about a check: commands and options to type. No person has checked these texts yet."""

from __future__ import annotations

from takeup.reading.amounts import Words

SAY: Words = {
    "bad_month": {
        "nl": "{option}: '{found}' is geen maand. Schrijf bijvoorbeeld 2025-01.",
        "fr": "{option} : « {found} » n'est pas un mois. Écrivez par exemple 2025-01.",
        "en": "{option}: '{found}' is not a month. Write for instance 2025-01.",
        "de": "{option}: „{found}“ ist kein Monat. Schreiben Sie zum Beispiel 2025-01.",
    },
    "window_ends_first": {
        "nl": "De maanden lopen van {first} tot {last}: het einde komt voor het begin. Kies --from en --to anders.",
        "fr": "Les mois vont de {first} à {last} : la fin vient avant le début. Changez --from et --to.",
        "en": "The months run from {first} to {last}: the end comes before the beginning. Change --from and --to.",
        "de": "Die Monate laufen von {first} bis {last}: Das Ende kommt vor dem Anfang. Ändern Sie --from und --to.",
    },
    "window_not_begun": {
        "nl": "{option}: {month} komt na de dag van de berekening. Kies een maand tot en met {last}.",
        "fr": "{option} : {month} vient après le jour du calcul. Choisissez un mois jusqu'à {last} inclus.",
        "en": "{option}: {month} comes after the day of the check. Choose a month up to and including {last}.",
        "de": "{option}: {month} liegt nach dem Tag der Berechnung. Wählen Sie einen Monat bis einschließlich {last}.",
    },
    "look_back": {
        "nl": "Wat vroeger gemist is, is niet bekeken. Verder terugkijken: {command}",
        "fr": "Ce qui a manqué auparavant n'a pas été examiné. Remonter plus loin : {command}",
        "en": "What was missed earlier was not looked at. To look further back: {command}",
        "de": "Was früher gefehlt hat, wurde nicht geprüft. Weiter zurückgehen: {command}",
    },
    "more_notes": {
        "nl": "(en {n} meer: --why)",
        "fr": "(et {n} de plus : --why)",
        "en": "(and {n} more: --why)",
        "de": "(und {n} weitere: --why)",
    },
    "more_questions": {
        "nl": "en {n} vragen van hierboven of verder; `takeup ask` stelt ze in de beste volgorde",
        "fr": "et {n} questions déjà citées ou autres ; `takeup ask` les pose dans le meilleur ordre",
        "en": "and {n} questions from above or further ones; `takeup ask` asks them in the best order",
        "de": "und {n} Fragen von oben oder weitere; `takeup ask` stellt sie in der besten Reihenfolge",
    },
    "one_more_question": {
        "nl": "en 1 vraag van hierboven of verder; `takeup ask` stelt ze",
        "fr": "et 1 question déjà citée ou autre ; `takeup ask` la pose",
        "en": "and 1 question from above or a further one; `takeup ask` asks it",
        "de": "und 1 Frage von oben oder eine weitere; `takeup ask` stellt sie",
    },
    "exit_unemployment": {
        "nl": "Wat vragen, en op welke dag, zodat geen dag verloren gaat: {command}",
        "fr": "Que demander, et quel jour, pour ne perdre aucun jour : {command}",
        "en": "What to claim, and on which day, so that not one day is lost: {command}",
        "de": "Was Sie beantragen können und an welchem Tag, damit kein Tag verloren geht: {command}",
    },
    "write_earlier": {
        "nl": "Schrijf in het dossier wat toen gold (staat er al situations: zet het erbij):",
        "fr": "Écrivez dans le dossier ce qui valait alors (s'il y a déjà situations : ajoutez-le là) :",
        "en": "Write in the file what held then (where it has situations already: add it there):",
        "de": "Schreiben Sie in die Akte, was damals galt (steht dort schon situations: fügen Sie es hinzu):",
    },
    "your_answer": {"nl": "ANTWOORD", "fr": "RÉPONSE", "en": "ANSWER", "de": "ANTWORT"},
    "go_on": {
        "nl": "Verder vragen: {command}",
        "fr": "Continuer : {command}",
        "en": "Go on asking: {command}",
        "de": "Weiter fragen: {command}",
    },
}
