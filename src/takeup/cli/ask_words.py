"""Words of `takeup ask` that only a terminal needs, in four languages. No person has checked them yet."""

from __future__ import annotations

from takeup.reading.amounts import Words

SAY: Words = {
    "welcome": {
        "nl": "Elke vraag mag u overslaan. Enter: overslaan. -: niet van toepassing. ?: waarom deze vraag. "
        "u: terug. q: stoppen. Elk antwoord wordt meteen bewaard.",
        "fr": "Chaque question peut être passée. Entrée : passer. - : ne s'applique pas. ? : pourquoi cette "
        "question. u : retour. q : arrêter. Chaque réponse est conservée aussitôt.",
        "en": "Every question may be skipped. Enter: skip. -: does not apply. ?: why this question. u: "
        "undo. q: stop. Every answer is saved at once.",
        "de": "Sie dürfen jede Frage überspringen. Enter: überspringen. -: trifft nicht zu. ?: warum diese Frage. "
        "u: zurück. q: aufhören. Jede Antwort wird sofort gespeichert.",
    },
    "file_is_new": {
        "nl": "Een nieuw dossier begint: {file}",
        "fr": "Un nouveau dossier commence : {file}",
        "en": "A new dossier begins: {file}",
        "de": "Ein neues Dossier beginnt: {file}",
    },
    "until_all_named": {
        "nl": "Eén naam per keer. Enter als iedereen genoemd is.",
        "fr": "Un nom à la fois. Entrée quand tout le monde est cité.",
        "en": "One name at a time. Enter when all are named.",
        "de": "Ein Name nach dem anderen. Enter, wenn alle genannt sind.",
    },
    "until_not_known": {
        "nl": "Eén naam per keer. Enter als de andere namen niet geweten zijn.",
        "fr": "Un nom à la fois. Entrée si les autres noms ne sont pas connus.",
        "en": "One name at a time. Enter when the other names are not known.",
        "de": "Ein Name nach dem anderen. Enter, wenn die anderen Namen nicht bekannt sind.",
    },
    "nobody": {
        "nl": "Er is minstens één naam nodig (een bijnaam mag), of q om te stoppen.",
        "fr": "Il faut au moins un nom (un surnom suffit), ou q pour arrêter.",
        "en": "At least one name is needed (a nickname will do), or q to stop.",
        "de": "Mindestens ein Name ist nötig (ein Spitzname genügt), oder q zum Aufhören.",
    },
    "name": {"nl": "naam", "fr": "nom", "en": "name", "de": "Name"},
    "hint_received": {
        "nl": "nummers, bv. 1 3; 0: niets (meer); Enter: niet geweten",
        "fr": "numéros, p. ex. 1 3 ; 0 : rien (d'autre) ; Entrée : pas connu",
        "en": "numbers, such as 1 3; 0: nothing (more); Enter: not known",
        "de": "Nummern, z. B. 1 3; 0: nichts (mehr); Enter: nicht bekannt",
    },
    "hint_month_or_never": {
        "nl": "maand, bv. 03/2025; 0: nooit gekregen",
        "fr": "mois, p. ex. 03/2025 ; 0 : jamais reçu",
        "en": "month, such as 03/2025; 0: never received",
        "de": "Monat, z. B. 03/2025; 0: nie erhalten",
    },
    "wrong_numbers": {
        "nl": "Geef nummers van 0 tot {last}, met een spatie ertussen.",
        "fr": "Donnez des numéros de 0 à {last}, séparés par une espace.",
        "en": "Give numbers from 0 to {last}, with a space between them.",
        "de": "Schreiben Sie Nummern von 0 bis {last}, mit einem Leerzeichen dazwischen.",
    },
    "whose_not_noted": {
        "nl": "Niet genoteerd: er is niet gezegd van wie.",
        "fr": "Pas noté : on n'a pas dit pour qui.",
        "en": "Not noted: nobody said whose it is.",
        "de": "Nicht notiert: Niemand hat gesagt, von wem.",
    },
    "not_noted": {
        "nl": "Niet genoteerd: zonder bedrag kan het niet in de lijst.",
        "fr": "Pas noté : sans montant, cela ne peut pas entrer dans la liste.",
        "en": "Not noted: without an amount it cannot stand in the list.",
        "de": "Nicht notiert: Ohne Betrag kann es nicht in der Liste stehen.",
    },
    "hint_any_of_these": {
        "nl": "nummers; 0: niets hiervan; Enter: overslaan",
        "fr": "numéros ; 0 : aucun ; Entrée : passer",
        "en": "numbers; 0: none of these; Enter: skip",
        "de": "Nummern; 0: nichts davon; Enter: überspringen",
    },
    "hint_any_of_them": {
        "nl": "nummers, met een letter voor wie, zoals 2b; 0: niets hiervan; Enter: overslaan",
        "fr": "numéros, avec une lettre pour qui, comme 2b ; 0 : aucun ; Entrée : passer",
        "en": "numbers, with a letter for whom, such as 2b; 0: none of these; Enter: skip",
        "de": "Nummern, mit einem Buchstaben für wen, wie 2b; 0: nichts davon; Enter: überspringen",
    },
    "wrong_picks": {
        "nl": "Schrijf nummers van 1 tot {last}, met de letters van wie het kan gelden (2b 5ab), of 0.",
        "fr": "Écrivez des numéros de 1 à {last}, avec les lettres des personnes possibles (2b 5ab), ou 0.",
        "en": "Write numbers from 1 to {last}, with letters of people for whom it can hold (2b 5ab), or 0.",
        "de": "Schreiben Sie Nummern von 1 bis {last}, mit den Buchstaben der Personen, für die es gelten kann "
        "(2b 5ab), oder 0.",
    },
    "of_whom": {
        "nl": "{what}: voor wie?",
        "fr": "{what} : pour qui ?",
        "en": "{what}: for whom?",
        "de": "{what}: für wen?",
    },
    "also_for": {
        "nl": "* achter het antwoord: ook voor {people}",
        "fr": "* après la réponse : aussi pour {people}",
        "en": "* behind the answer: also for {people}",
        "de": "* hinter der Antwort: auch für {people}",
    },
    "also_for_some": {
        "nl": "* achter het antwoord: ook voor {people}; *{last}: alleen ook voor {name}",
        "fr": "* après la réponse : aussi pour {people} ; *{last} : aussi pour {name} seulement",
        "en": "* behind the answer: also for {people}; *{last}: also for {name} only",
        "de": "* hinter der Antwort: auch für {people}; *{last}: nur auch für {name}",
    },
    "which_others": {
        "nl": "Schrijf achter * de nummers van wie het ook geldt, van 1 tot {last}, of niets voor iedereen.",
        "fr": "Écrivez après * les numéros des autres personnes, de 1 à {last}, ou rien pour tout le monde.",
        "en": "Write behind * the numbers of the others, from 1 to {last}, or nothing for everyone.",
        "de": "Schreiben Sie hinter * die Nummern der anderen, von 1 bis {last}, oder nichts für alle.",
    },
    "moved": {
        "nl": "{right} ({person}): {before} -> {after}",
        "fr": "{right} ({person}) : {before} -> {after}",
        "en": "{right} ({person}): {before} -> {after}",
        "de": "{right} ({person}): {before} -> {after}",
    },
    "moved_more": {
        "nl": "en nog {n}; aan het einde zijn ze allemaal te zien",
        "fr": "et encore {n} ; à la fin, vous pouvez tous les voir",
        "en": "and {n} more; at the end all of them can be seen",
        "de": "und noch {n}; am Ende sind alle zu sehen",
    },
    "undone": {
        "nl": "Een stap terug.",
        "fr": "Un pas en arrière.",
        "en": "One step back.",
        "de": "Einen Schritt zurück.",
    },
    "nothing_to_undo": {
        "nl": "Er is niets om ongedaan te maken.",
        "fr": "Il n'y a rien à annuler.",
        "en": "There is nothing to undo.",
        "de": "Es gibt nichts rückgängig zu machen.",
    },
    "saved": {
        "nl": "Bewaard in {file}",
        "fr": "Conservé dans {file}",
        "en": "Saved in {file}",
        "de": "Gespeichert in {file}",
    },
    "not_saved": {
        "nl": "Er is niets bewaard: er was nog geen antwoord.",
        "fr": "Rien n'est conservé : il n'y avait pas encore de réponse.",
        "en": "Nothing is saved: there was no answer yet.",
        "de": "Nichts ist gespeichert: Es gab noch keine Antwort.",
    },
    "see": {
        "nl": "Bekijken: {command}",
        "fr": "À voir : {command}",
        "en": "See it: {command}",
        "de": "Ansehen: {command}",
    },
    "go_on": {
        "nl": "Verder vragen: {command}",
        "fr": "Continuer : {command}",
        "en": "Go on asking: {command}",
        "de": "Weiter fragen: {command}",
    },
    "exists": {
        "nl": "{file} bestaat al; kies een andere naam met --out.",
        "fr": "{file} existe déjà ; choisissez un autre nom avec --out.",
        "en": "{file} exists already; choose another name with --out.",
        "de": "{file} gibt es schon; wählen Sie mit --out einen anderen Namen.",
    },
    "only_yaml": {
        "nl": "Bewaren gaat in YAML: geef met --out een naam die op .yaml eindigt.",
        "fr": "La sauvegarde se fait en YAML : donnez avec --out un nom qui finit par .yaml.",
        "en": "Answers are saved as YAML: give a name that ends in .yaml with --out.",
        "de": "Gespeichert wird in YAML: Geben Sie mit --out einen Namen an, der auf .yaml endet.",
    },
}
