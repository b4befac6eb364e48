"""Words of `takeup ask`, in Dutch, French and English. No person has checked them yet."""

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
    },
    "file_is_new": {
        "nl": "Een nieuw dossier begint: {file}",
        "fr": "Un nouveau dossier commence : {file}",
        "en": "A new dossier begins: {file}",
    },
    "who": {
        "nl": "Wie woont hier? Eén naam per keer; een voornaam of bijnaam volstaat. Enter als iedereen genoemd is.",
        "fr": "Qui vit ici ? Un nom à la fois ; un prénom ou un surnom suffit. Entrée quand tout le monde est cité.",
        "en": "Who lives here? One name at a time; a first name or a nickname is enough. Enter when all are named.",
    },
    "who_else": {
        "nl": "Wie nog? Eén naam per keer. Enter als de andere namen niet geweten zijn.",
        "fr": "Qui encore ? Un nom à la fois. Entrée si les autres noms ne sont pas connus.",
        "en": "Who else? One name at a time. Enter when the other names are not known.",
    },
    "nobody": {
        "nl": "Er is minstens één naam nodig (een bijnaam mag), of q om te stoppen.",
        "fr": "Il faut au moins un nom (un surnom suffit), ou q pour arrêter.",
        "en": "At least one name is needed (a nickname will do), or q to stop.",
    },
    "name": {"nl": "naam", "fr": "nom", "en": "name"},
    "received_now": {
        "nl": "Wat ontvangt dit huishouden nu van de volgende rechten?",
        "fr": "Que reçoit ce ménage actuellement parmi les droits suivants ?",
        "en": "Which of these rights does this household receive now?",
    },
    "group_month": {"nl": "Geld, elke maand:", "fr": "De l'argent, chaque mois :", "en": "Money, every month:"},
    "group_once": {
        "nl": "Geld, één keer of één keer per jaar:",
        "fr": "De l'argent, une fois ou une fois par an :",
        "en": "Money, once or once a year:",
    },
    "group_status": {
        "nl": "Lagere prijzen, statuten en hulp:",
        "fr": "Des prix réduits, des statuts et de l'aide :",
        "en": "Lower prices, statuses and help:",
    },
    "noted": {"nl": "genoteerd", "fr": "noté", "en": "noted"},
    "hint_received": {
        "nl": "nummers, bv. 1 3; 0: niets (meer); Enter: niet geweten",
        "fr": "numéros, p. ex. 1 3 ; 0 : rien (d'autre) ; Entrée : pas connu",
        "en": "numbers, such as 1 3; 0: nothing (more); Enter: not known",
    },
    "wrong_numbers": {
        "nl": "Geef nummers van 0 tot {last}, met een spatie ertussen.",
        "fr": "Donnez des numéros de 0 à {last}, séparés par une espace.",
        "en": "Give numbers from 0 to {last}, with a space between them.",
    },
    "whose": {
        "nl": "{right}: van wie?",
        "fr": "{right} : pour qui ?",
        "en": "{right}: whose?",
    },
    "how_much": {
        "nl": "{right}, {person}: hoeveel euro per maand?",
        "fr": "{right}, {person} : combien d'euros par mois ?",
        "en": "{right}, {person}: how many euros a month?",
    },
    "how_much_year": {
        "nl": "{right}, {person}: hoeveel euro per maand van betaling?",
        "fr": "{right}, {person} : combien d'euros pour le mois du paiement ?",
        "en": "{right}, {person}: how many euros in the month of payment?",
    },
    "how_much_once": {
        "nl": "{right}, {person}: hoeveel euro in totaal?",
        "fr": "{right}, {person} : combien d'euros en tout ?",
        "en": "{right}, {person}: how many euros in all?",
    },
    "since_month": {
        "nl": "{right}, {person}: sinds welke maand? (Enter: sinds deze maand, van vroeger is niets geweten)",
        "fr": "{right}, {person} : depuis quel mois ? (Entrée : depuis ce mois-ci, rien de connu avant)",
        "en": "{right}, {person}: since which month? (Enter: since this month, nothing is known of before)",
    },
    "paid_month": {
        "nl": "{right}, {person}: in welke maand betaald? (Enter: deze maand)",
        "fr": "{right}, {person} : payé quel mois ? (Entrée : ce mois-ci)",
        "en": "{right}, {person}: paid in which month? (Enter: this month)",
    },
    "not_since": {
        "nl": "{right}, {person}: sinds welke maand niet? (0: nooit gekregen; Enter: alleen van deze maand geweten)",
        "fr": "{right}, {person} : plus depuis quel mois ? (0 : jamais reçu ; Entrée : connu pour ce "
        "mois-ci seulement)",
        "en": "{right}, {person}: not since which month? (0: never received; Enter: only known of this month)",
    },
    "hint_month": {"nl": "maand, bv. 03/2025", "fr": "mois, p. ex. 03/2025", "en": "month, such as 03/2025"},
    "gone_since": {
        "nl": "{person}, {income}: sinds wanneer is dat er niet (meer)? (Enter: niet geweten, nooit gehad, of "
        "langer dan vijf jaar)",
        "fr": "{person}, {income} : depuis quand n'y en a-t-il pas (plus) ? (Entrée : pas connu, jamais reçu, ou "
        "plus de cinq ans)",
        "en": "{person}, {income}: since when is there none (any more)? (Enter: not known, never had it, or "
        "longer than five years)",
    },
    "hint_since": {
        "nl": "maand of dag, bv. 01/2026 of 15-01-2026",
        "fr": "mois ou jour, p. ex. 01/2026 ou 15/01/2026",
        "en": "month or day, such as 01/2026 or 15-01-2026",
    },
    "why_since": {
        "nl": "Zo wordt voor de maanden ervoor niet gerekend alsof er toen ook niets was.",
        "fr": "Ainsi, on ne calcule pas les mois d'avant comme s'il n'y avait rien eu non plus.",
        "en": "So the months before are not counted as if there was nothing then too.",
    },
    "list_complete": {
        "nl": "Staat nu alles in de lijst wat het huishouden van deze rechten kreeg, ook in de maanden ervoor?",
        "fr": "La liste contient-elle maintenant tout ce que le ménage a reçu de ces droits, aussi les mois d'avant ?",
        "en": "Does the list now hold everything the household received of these rights, in earlier months too?",
    },
    "whose_not_noted": {
        "nl": "Niet genoteerd: er is niet gezegd van wie.",
        "fr": "Pas noté : on n'a pas dit pour qui.",
        "en": "Not noted: nobody said whose it is.",
    },
    "not_noted": {
        "nl": "Niet genoteerd: zonder bedrag kan het niet in de lijst.",
        "fr": "Pas noté : sans montant, cela ne peut pas entrer dans la liste.",
        "en": "Not noted: without an amount it cannot stand in the list.",
    },
    "hint_yes_no": {"nl": "ja / nee", "fr": "oui / non", "en": "yes / no"},
    "hint_choice": {"nl": "nummer", "fr": "numéro", "en": "number"},
    "hint_date": {
        "nl": "dag, bv. 31-05-1980",
        "fr": "jour, p. ex. 31/05/1980",
        "en": "day, such as 31-05-1980",
    },
    "hint_amount": {"nl": "euro, bv. 1234,56", "fr": "euros, p. ex. 1234,56", "en": "euros, such as 1234.56"},
    "hint_share": {
        "nl": "van 0 tot 100%, bv. 50% (de helft) of 1/3",
        "fr": "de 0 à 100%, p. ex. 50% (la moitié) ou 1/3",
        "en": "from 0 to 100%, such as 50% (half) or 1/3",
    },
    "say_a_share": {
        "nl": "Schrijf een deel tussen 0 en 100%, zoals 50%, 0,5 of 1/2. Alles is 100%.",
        "fr": "Écrivez une part entre 0 et 100%, comme 50%, 0,5 ou 1/2. Le tout est 100%.",
        "en": "Write a part between 0 and 100%, such as 50%, 0.5 or 1/2. All of it is 100%.",
    },
    "any_of_these": {
        "nl": "Geldt iets hiervan voor {people}?",
        "fr": "L'un de ces points concerne-t-il {people} ?",
        "en": "Does any of this hold for {people}?",
    },
    "hint_any_of_these": {
        "nl": "nummers; 0: niets hiervan; Enter: overslaan",
        "fr": "numéros ; 0 : aucun ; Entrée : passer",
        "en": "numbers; 0: none of these; Enter: skip",
    },
    "hint_any_of_them": {
        "nl": "nummers, met een letter voor wie, zoals 2b; 0: niets hiervan; Enter: overslaan",
        "fr": "numéros, avec une lettre pour qui, comme 2b ; 0 : aucun ; Entrée : passer",
        "en": "numbers, with a letter for whom, such as 2b; 0: none of these; Enter: skip",
    },
    "wrong_picks": {
        "nl": "Schrijf nummers van 1 tot {last}, met de letters van wie het kan gelden (2b 5ab), of 0.",
        "fr": "Écrivez des numéros de 1 à {last}, avec les lettres des personnes possibles (2b 5ab), ou 0.",
        "en": "Write numbers from 1 to {last}, with letters of people for whom it can hold (2b 5ab), or 0.",
    },
    "why_any_of_these": {
        "nl": "Dit komt zelden voor, maar kan een recht veranderen. Wat u kiest, wordt als 'ja' genoteerd; "
        "een bedrag of een dag wordt daarna gevraagd. Van de rest wordt 'nee' of 0 genoteerd.",
        "fr": "C'est rare, mais peut changer un droit. Pour ce que vous choisissez, 'oui' est noté ; un montant "
        "ou un jour est demandé ensuite. Pour le reste, 'non' ou 0 est noté.",
        "en": "This is rare, but can change a right. What you choose is noted as 'yes'; an amount or a day is asked "
        "next. For the rest 'no' or 0 is noted.",
    },
    "of_whom": {
        "nl": "{what}: voor wie?",
        "fr": "{what} : pour qui ?",
        "en": "{what}: for whom?",
    },
    "also_for": {
        "nl": "* achter het antwoord: ook voor {people}",
        "fr": "* après la réponse : aussi pour {people}",
        "en": "* behind the answer: also for {people}",
    },
    "also_for_some": {
        "nl": "* achter het antwoord: ook voor {people}; *{last}: alleen ook voor {name}",
        "fr": "* après la réponse : aussi pour {people} ; *{last} : aussi pour {name} seulement",
        "en": "* behind the answer: also for {people}; *{last}: also for {name} only",
    },
    "which_others": {
        "nl": "Schrijf achter * de nummers van wie het ook geldt, van 1 tot {last}, of niets voor iedereen.",
        "fr": "Écrivez après * les numéros des autres personnes, de 1 à {last}, ou rien pour tout le monde.",
        "en": "Write behind * the numbers of the others, from 1 to {last}, or nothing for everyone.",
    },
    "other_parent": {
        "nl": "Van wie is {person} ook de ouder?",
        "fr": "De qui {person} est-il/elle aussi le parent ?",
        "en": "Whose other parent is {person}?",
    },
    "why_kin": {
        "nl": "Wie wat is van wie, bepaalt wiens inkomen meetelt en voor wie een recht is.",
        "fr": "Les liens entre les personnes déterminent les revenus qui comptent et à qui revient un droit.",
        "en": "Who is what to whom decides whose income counts and who has a right.",
    },
    "why_born": {
        "nl": "Van de leeftijd hangt bijna elk recht af.",
        "fr": "Presque chaque droit dépend de l'âge.",
        "en": "Almost every right hangs on the age.",
    },
    "why_amount": {
        "nl": "Zo is te zien of het volle bedrag aankomt, sinds wanneer, en wat er nog te krijgen is.",
        "fr": "On voit ainsi si le montant complet arrive, depuis quand, et ce qui peut encore être obtenu.",
        "en": "So can be seen whether the full amount arrives, since when, and what can still be had.",
    },
    "hint_number": {"nl": "getal", "fr": "nombre", "en": "number"},
    "say_yes_or_no": {
        "nl": "Antwoord ja of nee, of druk Enter om over te slaan.",
        "fr": "Répondez oui ou non, ou Entrée pour passer.",
        "en": "Answer yes or no, or press Enter to skip.",
    },
    "choose": {
        "nl": "Kies een nummer van 1 tot {last}, of typ het woord zelf.",
        "fr": "Choisissez un numéro de 1 à {last}, ou tapez le mot.",
        "en": "Choose a number from 1 to {last}, or type the word itself.",
    },
    "say_a_day": {
        "nl": "Schrijf een dag zoals 31-05-1980, 31/05/1980 of 1980-05-31.",
        "fr": "Écrivez un jour comme 31/05/1980, 31-05-1980 ou 1980-05-31.",
        "en": "Write a day such as 31-05-1980, 31/05/1980 or 1980-05-31.",
    },
    "not_only_a_year": {
        "nl": "Een jaar of een leeftijd volstaat niet: dag, maand en jaar, zoals 31-05-1980. Ze staan op de "
        "identiteitskaart. Niet geweten? Enter slaat over.",
        "fr": "Une année ou un âge ne suffit pas : jour, mois et année, comme 31/05/1980. Ils figurent sur la carte "
        "d'identité. Pas connu ? Entrée passe la question.",
        "en": "A year or an age is not enough: day, month and year, such as 31-05-1980. They stand on the identity "
        "card. Not known? Enter skips.",
    },
    "no_such_day": {
        "nl": "De dag {found} bestaat niet.",
        "fr": "Le jour {found} n'existe pas.",
        "en": "The day {found} does not exist.",
    },
    "say_a_month": {
        "nl": "Schrijf een maand zoals 03/2025 of 2025-03.",
        "fr": "Écrivez un mois comme 03/2025 ou 2025-03.",
        "en": "Write a month such as 03/2025 or 2025-03.",
    },
    "future": {
        "nl": "Dat moet nog komen.",
        "fr": "C'est encore à venir.",
        "en": "That is still to come.",
    },
    "say_a_number": {
        "nl": "Schrijf een getal zoals 900 of 1234,56.",
        "fr": "Écrivez un nombre comme 900 ou 1234,56.",
        "en": "Write a number such as 900 or 1234.56.",
    },
    "whole_number": {
        "nl": "Schrijf een geheel getal.",
        "fr": "Écrivez un nombre entier.",
        "en": "Write a whole number.",
    },
    "outside": {
        "nl": "Dat kan hier van {low} tot {high}.",
        "fr": "Ici, c'est possible de {low} à {high}.",
        "en": "Here it can be from {low} to {high}.",
    },
    "must_apply": {
        "nl": "Deze vraag heeft altijd een antwoord; Enter slaat ze over.",
        "fr": "Cette question a toujours une réponse ; Entrée la passe.",
        "en": "This question always has an answer; Enter skips it.",
    },
    "contradiction": {
        "nl": "Dit kan niet samengaan met wat al genoteerd is:",
        "fr": "Ceci ne va pas avec ce qui est déjà noté :",
        "en": "This does not go with what is noted already:",
    },
    "left": {
        "nl": "nog hoogstens {n} vragen die iets kunnen veranderen",
        "fr": "encore {n} questions au plus qui peuvent changer quelque chose",
        "en": "at most {n} more questions that can change something",
    },
    "one_left": {
        "nl": "dit is de laatste vraag die iets kan veranderen",
        "fr": "c'est la dernière question qui peut changer quelque chose",
        "en": "this is the last question that can change something",
    },
    "why_asked": {
        "nl": "Hiervan hangt af:",
        "fr": "De cette réponse dépend :",
        "en": "On this hangs:",
    },
    "why_everyone": {
        "nl": "Wie hier nog woont, kan elk recht veranderen: inkomens en huishoudens worden samen bekeken.",
        "fr": "Toute autre personne qui vit ici peut changer chaque droit : revenus et ménages sont vus ensemble.",
        "en": "Anyone else who lives here can change every right: incomes and households are looked at together.",
    },
    "why_received": {
        "nl": "Alleen zo is te zien wat er niet aankomt. Sommige rechten openen andere.",
        "fr": "C'est la seule façon de voir ce qui n'arrive pas. Certains droits en ouvrent d'autres.",
        "en": "Only so can be seen what does not arrive. Some rights open others.",
    },
    "evidence": {
        "nl": "Te vinden op: {what}.",
        "fr": "À trouver sur : {what}.",
        "en": "To be found on: {what}.",
    },
    "sensitive": {
        "nl": "Dit is gevoelig. Overslaan mag.",
        "fr": "C'est une donnée sensible. Vous pouvez passer.",
        "en": "This is sensitive. It may be skipped.",
    },
    "moved": {
        "nl": "{right} ({person}): {before} -> {after}",
        "fr": "{right} ({person}) : {before} -> {after}",
        "en": "{right} ({person}): {before} -> {after}",
    },
    "moved_more": {
        "nl": "en nog {n}; aan het einde zijn ze allemaal te zien",
        "fr": "et encore {n} ; à la fin, vous pouvez tous les voir",
        "en": "and {n} more; at the end all of them can be seen",
    },
    "undone": {"nl": "Een stap terug.", "fr": "Un pas en arrière.", "en": "One step back."},
    "nothing_to_undo": {
        "nl": "Er is niets om ongedaan te maken.",
        "fr": "Il n'y a rien à annuler.",
        "en": "There is nothing to undo.",
    },
    "all_asked": {
        "nl": "Er zijn geen vragen meer die nog iets kunnen veranderen.",
        "fr": "Plus aucune question ne peut changer quelque chose.",
        "en": "No question is left that can change anything.",
    },
    "only_skipped": {
        "nl": "Er blijven alleen vragen over die zijn overgeslagen: {n}. Ze komen de volgende keer terug.",
        "fr": "Il ne reste que des questions passées : {n}. Elles reviendront la prochaine fois.",
        "en": "Only questions that were skipped are left: {n}. They come back next time.",
    },
    "saved": {"nl": "Bewaard in {file}", "fr": "Conservé dans {file}", "en": "Saved in {file}"},
    "not_saved": {
        "nl": "Er is niets bewaard: er was nog geen antwoord.",
        "fr": "Rien n'est conservé : il n'y avait pas encore de réponse.",
        "en": "Nothing is saved: there was no answer yet.",
    },
    "see": {"nl": "Bekijken: {command}", "fr": "À voir : {command}", "en": "See it: {command}"},
    "go_on": {
        "nl": "Verder vragen: {command}",
        "fr": "Continuer : {command}",
        "en": "Go on asking: {command}",
    },
    "exists": {
        "nl": "{file} bestaat al; kies een andere naam met --out.",
        "fr": "{file} existe déjà ; choisissez un autre nom avec --out.",
        "en": "{file} exists already; choose another name with --out.",
    },
    "only_yaml": {
        "nl": "Bewaren gaat in YAML: geef met --out een naam die op .yaml eindigt.",
        "fr": "La sauvegarde se fait en YAML : donnez avec --out un nom qui finit par .yaml.",
        "en": "Answers are saved as YAML: give a name that ends in .yaml with --out.",
    },
}
