"""The sentences of an interview, in Dutch, French, English and German. No person has checked them yet."""

from __future__ import annotations

from takeup.reading.amounts import Words


def say(key: str, language: str, **values: str) -> str:
    """A sentence of this room, with {values} filled in."""
    return SAY[key][language].format(**values)


SAY: Words = {
    # -- who lives here
    "who": {
        "nl": "Wie woont hier? Een voornaam of bijnaam volstaat.",
        "fr": "Qui vit ici ? Un prénom ou un surnom suffit.",
        "en": "Who lives here? A first name or a nickname is enough.",
        "de": "Wer wohnt hier? Ein Vorname oder ein Spitzname genügt.",
    },
    "who_else": {
        "nl": "Wie woont hier nog?",
        "fr": "Qui vit encore ici ?",
        "en": "Who else lives here?",
        "de": "Wer wohnt noch hier?",
    },
    "why_everyone": {
        "nl": "Wie hier nog woont, kan elk recht veranderen: inkomens en huishoudens worden samen bekeken.",
        "fr": "Toute autre personne qui vit ici peut changer chaque droit : revenus et ménages sont vus ensemble.",
        "en": "Anyone else who lives here can change every right: incomes and households are looked at together.",
        "de": "Wer noch hier wohnt, kann jedes Recht verändern: Einkommen und Haushalte werden zusammen betrachtet.",
    },
    "other_parent": {
        "nl": "Van wie is {person} ook de ouder?",
        "fr": "De qui {person} est-il/elle aussi le parent ?",
        "en": "Whose other parent is {person}?",
        "de": "Für wen ist {person} auch ein Elternteil?",
    },
    "why_kin": {
        "nl": "Wie wat is van wie, bepaalt wiens inkomen meetelt en voor wie een recht is.",
        "fr": "Les liens entre les personnes déterminent les revenus qui comptent et à qui revient un droit.",
        "en": "Who is what to whom decides whose income counts and who has a right.",
        "de": "Wer mit wem wie verwandt ist, entscheidet, wessen Einkommen zählt und wer ein Recht hat.",
    },
    "why_born": {
        "nl": "Van de leeftijd hangt bijna elk recht af.",
        "fr": "Presque chaque droit dépend de l'âge.",
        "en": "Almost every right hangs on the age.",
        "de": "Vom Alter hängt fast jedes Recht ab.",
    },
    # -- rare facts
    "any_of_these": {
        "nl": "Geldt iets hiervan voor {people}?",
        "fr": "L'un de ces points concerne-t-il {people} ?",
        "en": "Does any of this hold for {people}?",
        "de": "Trifft etwas davon auf {people} zu?",
    },
    "one_of": {
        "nl": "{most} of {last}",
        "fr": "{most} ou {last}",
        "en": "{most} or {last}",
        "de": "{most} oder {last}",
    },
    "why_any_of_these": {
        "nl": "Dit komt zelden voor, maar kan een recht veranderen. Wat u kiest, wordt als 'ja' genoteerd; "
        "een bedrag of een dag wordt daarna gevraagd. Van de rest wordt 'nee' of 0 genoteerd.",
        "fr": "C'est rare, mais peut changer un droit. Pour ce que vous choisissez, 'oui' est noté ; un montant "
        "ou un jour est demandé ensuite. Pour le reste, 'non' ou 0 est noté.",
        "en": "This is rare, but can change a right. What you choose is noted as 'yes'; an amount or a day is asked "
        "next. For the rest 'no' or 0 is noted.",
        "de": "Das kommt selten vor, kann aber ein Recht verändern. Was Sie wählen, wird als 'ja' notiert; nach einem "
        "Betrag oder einem Tag wird danach gefragt. Für den Rest wird 'nein' oder 0 notiert.",
    },
    # -- what is received
    "received_now": {
        "nl": "Wat ontvangt dit huishouden nu van de volgende rechten?",
        "fr": "Que reçoit ce ménage actuellement parmi les droits suivants ?",
        "en": "Which of these rights does this household receive now?",
        "de": "Was erhält dieser Haushalt jetzt von den folgenden Rechten?",
    },
    "group_month": {
        "nl": "Geld, elke maand:",
        "fr": "De l'argent, chaque mois :",
        "en": "Money, every month:",
        "de": "Geld, jeden Monat:",
    },
    "group_once": {
        "nl": "Geld, één keer of één keer per jaar:",
        "fr": "De l'argent, une fois ou une fois par an :",
        "en": "Money, once or once a year:",
        "de": "Geld, einmal oder einmal im Jahr:",
    },
    "group_status": {
        "nl": "Lagere prijzen, statuten en hulp:",
        "fr": "Des prix réduits, des statuts et de l'aide :",
        "en": "Lower prices, statuses and help:",
        "de": "Niedrigere Preise, Statute und Hilfe:",
    },
    "noted": {"nl": "genoteerd", "fr": "noté", "en": "noted", "de": "notiert"},
    "whose": {
        "nl": "{right}: van wie?",
        "fr": "{right} : pour qui ?",
        "en": "{right}: whose?",
        "de": "{right}: von wem?",
    },
    "how_much_month": {
        "nl": "{right}, {person}: hoeveel euro per maand?",
        "fr": "{right}, {person} : combien d'euros par mois ?",
        "en": "{right}, {person}: how many euros a month?",
        "de": "{right}, {person}: wie viel Euro im Monat?",
    },
    "how_much_year": {
        "nl": "{right}, {person}: hoeveel euro per maand van betaling?",
        "fr": "{right}, {person} : combien d'euros pour le mois du paiement ?",
        "en": "{right}, {person}: how many euros in the month of payment?",
        "de": "{right}, {person}: wie viel Euro im Monat der Zahlung?",
    },
    "how_much_once": {
        "nl": "{right}, {person}: hoeveel euro in totaal?",
        "fr": "{right}, {person} : combien d'euros en tout ?",
        "en": "{right}, {person}: how many euros in all?",
        "de": "{right}, {person}: wie viel Euro insgesamt?",
    },
    "since_month": {
        "nl": "{right}, {person}: sinds welke maand? (geen antwoord: sinds deze maand, van vroeger is niets geweten)",
        "fr": "{right}, {person} : depuis quel mois ? (sans réponse : depuis ce mois-ci, rien de connu avant)",
        "en": "{right}, {person}: since which month? (no answer: since this month, nothing is known of before)",
        "de": "{right}, {person}: seit welchem Monat? (keine Antwort: seit diesem Monat, nichts bekannt von früher)",
    },
    "paid_month": {
        "nl": "{right}, {person}: in welke maand betaald? (geen antwoord: deze maand)",
        "fr": "{right}, {person} : payé quel mois ? (sans réponse : ce mois-ci)",
        "en": "{right}, {person}: paid in which month? (no answer: this month)",
        "de": "{right}, {person}: in welchem Monat bezahlt? (keine Antwort: in diesem Monat)",
    },
    "not_since": {
        "nl": "{right}, {person}: sinds welke maand niet? (geen antwoord: alleen van deze maand geweten)",
        "fr": "{right}, {person} : plus depuis quel mois ? (sans réponse : connu pour ce mois-ci seulement)",
        "en": "{right}, {person}: not since which month? (no answer: only known of this month)",
        "de": "{right}, {person}: seit welchem Monat nicht? (keine Antwort: nur von diesem Monat bekannt)",
    },
    "list_complete": {
        "nl": "Staat nu alles in de lijst wat het huishouden van deze rechten kreeg, ook in de maanden ervoor?",
        "fr": "La liste contient-elle maintenant tout ce que le ménage a reçu de ces droits, aussi les mois d'avant ?",
        "en": "Does the list now hold everything the household received of these rights, in earlier months too?",
        "de": "Steht jetzt alles in der Liste, was der Haushalt von diesen Rechten erhalten hat, auch in den Monaten "
        "davor?",
    },
    "why_received": {
        "nl": "Alleen zo is te zien wat er niet aankomt. Sommige rechten openen andere.",
        "fr": "C'est la seule façon de voir ce qui n'arrive pas. Certains droits en ouvrent d'autres.",
        "en": "Only so can be seen what does not arrive. Some rights open others.",
        "de": "Nur so ist zu sehen, was nicht ankommt. Manche Rechte öffnen andere.",
    },
    "why_amount": {
        "nl": "Zo is te zien of het volle bedrag aankomt, sinds wanneer, en wat er nog te krijgen is.",
        "fr": "On voit ainsi si le montant complet arrive, depuis quand, et ce qui peut encore être obtenu.",
        "en": "So can be seen whether the full amount arrives, since when, and what can still be had.",
        "de": "So ist zu sehen, ob der volle Betrag ankommt, seit wann, und was noch zu bekommen ist.",
    },
    # -- an income that is gone
    "gone_since": {
        "nl": "Sinds wanneer krijgt {person} dit niet meer: {income}? (nooit gehad, of langer dan vijf jaar geleden? "
        "Dan is geen antwoord nodig)",
        "fr": "Depuis quand {person} ne reçoit-il/elle plus ceci : {income} ? (jamais reçu, ou plus de cinq ans ? "
        "Alors aucune réponse n'est nécessaire)",
        "en": "Since when does {person} not get this any more: {income}? (never had it, or longer than five years "
        "ago? Then no answer is needed)",
        "de": "Seit wann bekommt {person} das nicht mehr: {income}? (nie gehabt, oder länger als fünf Jahre her? "
        "Dann ist keine Antwort nötig)",
    },
    "why_since": {
        "nl": "Zo wordt voor de maanden ervoor niet gerekend alsof er toen ook niets was.",
        "fr": "Ainsi, on ne calcule pas les mois d'avant comme s'il n'y avait rien eu non plus.",
        "en": "So the months before are not counted as if there was nothing then too.",
        "de": "So wird für die Monate davor nicht gerechnet, als ob es damals auch nichts gab.",
    },
    # -- why, how many, and the end
    "why_asked": {
        "nl": "Hiervan hangt af:",
        "fr": "De cette réponse dépend :",
        "en": "On this hangs:",
        "de": "Davon hängt ab:",
    },
    "evidence": {
        "nl": "Te vinden op: {what}.",
        "fr": "À trouver sur : {what}.",
        "en": "To be found on: {what}.",
        "de": "Zu finden auf: {what}.",
    },
    "sensitive": {
        "nl": "Dit is gevoelig. Overslaan mag.",
        "fr": "C'est une donnée sensible. Vous pouvez passer.",
        "en": "This is sensitive. It may be skipped.",
        "de": "Das ist eine heikle Frage. Sie dürfen sie überspringen.",
    },
    "left": {
        "nl": "nog hoogstens {n} vragen die iets kunnen veranderen",
        "fr": "encore {n} questions au plus qui peuvent changer quelque chose",
        "en": "at most {n} more questions that can change something",
        "de": "höchstens noch {n} Fragen, die etwas ändern können",
    },
    "one_left": {
        "nl": "dit is de laatste vraag die iets kan veranderen",
        "fr": "c'est la dernière question qui peut changer quelque chose",
        "en": "this is the last question that can change something",
        "de": "das ist die letzte Frage, die etwas ändern kann",
    },
    "all_asked": {
        "nl": "Er zijn geen vragen meer die nog iets kunnen veranderen.",
        "fr": "Plus aucune question ne peut changer quelque chose.",
        "en": "No question is left that can change anything.",
        "de": "Keine Frage kann noch etwas ändern.",
    },
    "only_skipped": {
        "nl": "Er blijven alleen vragen over die zijn overgeslagen: {n}. Ze komen de volgende keer terug.",
        "fr": "Il ne reste que des questions passées : {n}. Elles reviendront la prochaine fois.",
        "en": "Only questions that were skipped are left: {n}. They come back next time.",
        "de": "Es bleiben nur Fragen, die übersprungen wurden: {n}. Sie kommen beim nächsten Mal wieder.",
    },
    "contradiction": {
        "nl": "Dit kan niet samengaan met wat al genoteerd is:",
        "fr": "Ceci ne va pas avec ce qui est déjà noté :",
        "en": "This does not go with what is noted already:",
        "de": "Das passt nicht zu dem, was schon notiert ist:",
    },
    # -- answers as people write them
    "hint_yes_no": {"nl": "ja / nee", "fr": "oui / non", "en": "yes / no", "de": "ja / nein"},
    "hint_choice": {"nl": "nummer", "fr": "numéro", "en": "number", "de": "Nummer"},
    "hint_number": {"nl": "getal", "fr": "nombre", "en": "number", "de": "Zahl"},
    "hint_date": {
        "nl": "dag, bv. 31-05-1980",
        "fr": "jour, p. ex. 31/05/1980",
        "en": "day, such as 31-05-1980",
        "de": "Tag, z. B. 31.05.1980",
    },
    "hint_amount": {
        "nl": "euro, bv. 1234,56",
        "fr": "euros, p. ex. 1234,56",
        "en": "euros, such as 1234.56",
        "de": "Euro, z. B. 1234,56",
    },
    "hint_share": {
        "nl": "van 0 tot 100%, bv. 50% (de helft) of 1/3",
        "fr": "de 0 à 100%, p. ex. 50% (la moitié) ou 1/3",
        "en": "from 0 to 100%, such as 50% (half) or 1/3",
        "de": "von 0 bis 100%, z. B. 50% (die Hälfte) oder 1/3",
    },
    "hint_month": {
        "nl": "maand, bv. 03/2025",
        "fr": "mois, p. ex. 03/2025",
        "en": "month, such as 03/2025",
        "de": "Monat, z. B. 03/2025",
    },
    "hint_since": {
        "nl": "maand of dag, bv. 01/2026 of 15-01-2026",
        "fr": "mois ou jour, p. ex. 01/2026 ou 15/01/2026",
        "en": "month or day, such as 01/2026 or 15-01-2026",
        "de": "Monat oder Tag, z. B. 01/2026 oder 15.01.2026",
    },
    "say_yes_or_no": {
        "nl": "Antwoord ja of nee, of sla de vraag over.",
        "fr": "Répondez oui ou non, ou passez la question.",
        "en": "Answer yes or no, or skip the question.",
        "de": "Antworten Sie ja oder nein, oder überspringen Sie die Frage.",
    },
    "choose": {
        "nl": "Kies een nummer van 1 tot {last}, of typ het woord zelf.",
        "fr": "Choisissez un numéro de 1 à {last}, ou tapez le mot.",
        "en": "Choose a number from 1 to {last}, or type the word itself.",
        "de": "Wählen Sie eine Nummer von 1 bis {last}, oder schreiben Sie das Wort selbst.",
    },
    "say_a_day": {
        "nl": "Schrijf een dag zoals 31-05-1980, 31/05/1980 of 1980-05-31.",
        "fr": "Écrivez un jour comme 31/05/1980, 31-05-1980 ou 1980-05-31.",
        "en": "Write a day such as 31-05-1980, 31/05/1980 or 1980-05-31.",
        "de": "Schreiben Sie einen Tag wie 31.05.1980, 31/05/1980 oder 1980-05-31.",
    },
    "not_only_a_year": {
        "nl": "Een jaar of een leeftijd volstaat niet: dag, maand en jaar, zoals 31-05-1980. Ze staan op de "
        "identiteitskaart. Niet geweten? Sla de vraag over.",
        "fr": "Une année ou un âge ne suffit pas : jour, mois et année, comme 31/05/1980. Ils figurent sur la carte "
        "d'identité. Pas connu ? Passez la question.",
        "en": "A year or an age is not enough: day, month and year, such as 31-05-1980. They stand on the identity "
        "card. Not known? Skip the question.",
        "de": "Ein Jahr oder ein Alter genügt nicht: Tag, Monat und Jahr, wie 31.05.1980. Sie stehen auf dem "
        "Personalausweis. Nicht bekannt? Überspringen Sie die Frage.",
    },
    "no_such_day": {
        "nl": "De dag {found} bestaat niet.",
        "fr": "Le jour {found} n'existe pas.",
        "en": "The day {found} does not exist.",
        "de": "Den Tag {found} gibt es nicht.",
    },
    "say_a_month": {
        "nl": "Schrijf een maand zoals 03/2025 of 2025-03.",
        "fr": "Écrivez un mois comme 03/2025 ou 2025-03.",
        "en": "Write a month such as 03/2025 or 2025-03.",
        "de": "Schreiben Sie einen Monat wie 03/2025 oder 2025-03.",
    },
    "future": {
        "nl": "Dat moet nog komen.",
        "fr": "C'est encore à venir.",
        "en": "That is still to come.",
        "de": "Das kommt erst noch.",
    },
    "say_a_number": {
        "nl": "Schrijf een getal zoals 900 of 1234,56.",
        "fr": "Écrivez un nombre comme 900 ou 1234,56.",
        "en": "Write a number such as 900 or 1234.56.",
        "de": "Schreiben Sie eine Zahl wie 900 oder 1234,56.",
    },
    "whole_number": {
        "nl": "Schrijf een geheel getal.",
        "fr": "Écrivez un nombre entier.",
        "en": "Write a whole number.",
        "de": "Schreiben Sie eine ganze Zahl.",
    },
    "say_a_share": {
        "nl": "Schrijf een deel tussen 0 en 100%, zoals 50%, 0,5 of 1/2. Alles is 100%.",
        "fr": "Écrivez une part entre 0 et 100%, comme 50%, 0,5 ou 1/2. Le tout est 100%.",
        "en": "Write a part between 0 and 100%, such as 50%, 0.5 or 1/2. All of it is 100%.",
        "de": "Schreiben Sie einen Teil zwischen 0 und 100%, wie 50%, 0,5 oder 1/2. Alles ist 100%.",
    },
    "outside": {
        "nl": "Dat kan hier van {low} tot {high}.",
        "fr": "Ici, c'est possible de {low} à {high}.",
        "en": "Here it can be from {low} to {high}.",
        "de": "Das ist hier von {low} bis {high} möglich.",
    },
    "must_apply": {
        "nl": "Deze vraag heeft altijd een antwoord; overslaan mag.",
        "fr": "Cette question a toujours une réponse ; vous pouvez la passer.",
        "en": "This question always has an answer; it may be skipped.",
        "de": "Diese Frage hat immer eine Antwort; Sie dürfen sie überspringen.",
    },
}
