"""The words of the sheet, in Dutch, French, English and German. No person has checked them yet."""

from __future__ import annotations

from takeup.reading.amounts import Words

SAY: Words = {
    "title": {"nl": "Uw rechten", "fr": "Vos droits", "en": "Your rights", "de": "Ihre Rechte"},
    "of": {
        "nl": "{people}, op {day}",
        "fr": "{people}, le {day}",
        "en": "{people}, on {day}",
        "de": "{people}, am {day}",
    },
    "more_per_month": {
        "nl": "meer per maand, als alles gevraagd is",
        "fr": "de plus par mois, une fois tout demandé",
        "en": "more a month, once everything is claimed",
        "de": "mehr im Monat, wenn alles beantragt ist",
    },
    "lost_per_day": {
        "nl": "gaat elke dag verloren",
        "fr": "perdus chaque jour",
        "en": "is lost every day",
        "de": "gehen jeden Tag verloren",
    },
    "still_to_be_had": {
        "nl": "is er nog te krijgen voor vroeger",
        "fr": "encore à recevoir pour le passé",
        "en": "can still be had for the past",
        "de": "sind für früher noch zu bekommen",
    },
    "first": {"nl": "Wat eerst", "fr": "Par quoi commencer", "en": "What to do first", "de": "Was zuerst"},
    "nothing": {
        "nl": "Volgens onze berekening is er nu niets te vragen.",
        "fr": "D'après notre calcul, il n'y a rien à demander maintenant.",
        "en": "By our computation there is nothing to claim now.",
        "de": "Nach unserer Berechnung ist jetzt nichts zu beantragen.",
    },
    "none": {"nl": "Niets", "fr": "Rien", "en": "Nothing", "de": "Nichts"},
    "also": {"nl": "Ook te vragen", "fr": "À demander aussi", "en": "Also to claim", "de": "Auch zu beantragen"},
    "running": {"nl": "Loopt al", "fr": "En cours", "en": "Under way", "de": "Läuft schon"},
    "coming": {
        "nl": "Komt later vanzelf",
        "fr": "Viendra tout seul",
        "en": "Comes by itself later",
        "de": "Kommt später von selbst",
    },
    "weighed": {
        "nl": "Het vragen waard",
        "fr": "Vaut la peine d'être demandé",
        "en": "Worth asking",
        "de": "Fragen lohnt sich",
    },
    "quasi": {"nl": "Kan opengaan", "fr": "Peut s'ouvrir", "en": "Could open", "de": "Kann entstehen"},
    "soon": {
        "nl": "Binnen drie maanden",
        "fr": "Dans les trois mois",
        "en": "Within three months",
        "de": "In den nächsten drei Monaten",
    },
    "undecided": {
        "nl": "Nog niet geweten",
        "fr": "Pas encore connu",
        "en": "Not known yet",
        "de": "Noch nicht bekannt",
    },
    "declined": {
        "nl": "Niet gewenst, en toch meegeteld in de bedragen bovenaan",
        "fr": "Pas souhaité, mais compté dans les montants ci-dessus",
        "en": "Not wanted, yet counted in the amounts at the top",
        "de": "Nicht gewünscht, aber in den Beträgen oben mitgezählt",
    },
    "question": {
        "nl": "Eerst uit te zoeken",
        "fr": "À éclaircir d'abord",
        "en": "First to find out",
        "de": "Zuerst zu klären",
    },
    "of_it_received": {
        "nl": "{due}, waarvan {got} al komt",
        "fr": "{due}, dont {got} arrive déjà",
        "en": "{due}, of which {got} comes already",
        "de": "{due}, davon kommen schon {got}",
    },
    "decision_letter": {
        "nl": "de brief met de beslissing",
        "fr": "la lettre avec la décision",
        "en": "the letter with the decision",
        "de": "der Brief mit der Entscheidung",
    },
    "proof_of_claim": {
        "nl": "het bewijs dat u het gevraagd hebt (ontvangstbewijs, kopie, mail)",
        "fr": "la preuve que vous l'avez demandé (accusé de réception, copie, courriel)",
        "en": "the proof that you asked for it (receipt, copy, e-mail)",
        "de": "der Nachweis, dass Sie es beantragt haben (Empfangsbestätigung, Kopie, E-Mail)",
    },
    "figures_until": {
        "nl": "Van sommige bedragen kennen wij alleen die tot en met {day}: misschien zijn er al nieuwere.",
        "fr": "Pour certains montants, nous ne connaissons que ceux jusqu'au {day} inclus : il y en a peut-être de "
        "plus récents.",
        "en": "Of some amounts we only know those up to and including {day}: there may be newer ones.",
        "de": "Von einigen Beträgen kennen wir nur die bis einschließlich {day}: Vielleicht gibt es schon neuere.",
    },
    "where": {"nl": "Waar", "fr": "Où", "en": "Where", "de": "Wo"},
    "see_above": {
        "nl": "Adres en uren: zie {number}.",
        "fr": "Adresse et heures : voir {number}.",
        "en": "Address and hours: see {number}.",
        "de": "Adresse und Zeiten: siehe {number}.",
    },
    "bring": {"nl": "Meenemen", "fr": "À emporter", "en": "Bring", "de": "Mitbringen"},
    "to_fill_in": {
        "nl": "Adres, dag en uur:",
        "fr": "Adresse, jour et heure :",
        "en": "Address, day and time:",
        "de": "Adresse, Tag und Uhrzeit:",
    },
    "then": {"nl": "Daarna", "fr": "Ensuite", "en": "After that", "de": "Danach"},
    "received": {"nl": "Dit komt al binnen", "fr": "Déjà reçu", "en": "Already received", "de": "Das kommt schon an"},
    "code": {
        "nl": "Deze code bevat uw antwoorden. Ze gaat alleen open met uw pincode: zonder die pincode kan niemand ze "
        "lezen. Bewaar pincode en blad apart.",
        "fr": "Ce code contient vos réponses. Il ne s'ouvre qu'avec votre code PIN : sans lui, personne ne peut les "
        "lire. Gardez le code PIN et la feuille séparément.",
        "en": "This code holds your answers. It only opens with your PIN: without it nobody can read them. Keep PIN "
        "and sheet apart.",
        "de": "Dieser Code enthält Ihre Antworten. Er öffnet sich nur mit Ihrer PIN: Ohne sie kann niemand "
        "die Antworten lesen. Bewahren Sie PIN und Blatt getrennt auf.",
    },
    "code_on_site": {
        "nl": "Verder gaan? Scan deze code met een telefoon, open {address} en plak daar de tekst.",
        "fr": "Pour continuer : scannez ce code avec un téléphone, ouvrez {address} et collez-y le texte.",
        "en": "To go on: scan this code with a phone, open {address} and paste the text there.",
        "de": "Zum Weitermachen: Scannen Sie diesen Code mit einem Telefon, öffnen Sie {address} und fügen Sie dort "
        "den Text ein.",
    },
    "code_at_terminal": {
        "nl": "Wie u helpt, leest de code met een telefoon en opent ze met takeup (takeup open-code).",
        "fr": "Qui vous aide lit le code avec un téléphone et l'ouvre avec takeup (takeup open-code).",
        "en": "Who helps you reads the code with a phone and opens it with takeup (takeup open-code).",
        "de": "Wer Ihnen hilft, liest den Code mit einem Telefon und öffnet ihn mit takeup (takeup open-code).",
    },
    "code_alternative": {
        "nl": "QR-code met de antwoorden, gesloten met een pincode",
        "fr": "Code QR contenant les réponses, fermé par un code PIN",
        "en": "QR code with the answers, sealed with a PIN",
        "de": "QR-Code mit den Antworten, mit einer PIN verschlossen",
    },
    "page": {"nl": "Bladzijde", "fr": "Page", "en": "Page", "de": "Seite"},
    "front": {"nl": "Voorkant", "fr": "Recto", "en": "Front", "de": "Vorderseite"},
    "back": {"nl": "Achterkant", "fr": "Verso", "en": "Back", "de": "Rückseite"},
    "unchecked": {
        "nl": "Deze teksten zijn nog door niemand nagelezen.",
        "fr": "Ces textes n'ont encore été relus par personne.",
        "en": "No person has checked these texts yet.",
        "de": "Diese Texte hat noch kein Mensch geprüft.",
    },
}
