"""What the columns mean that are no facts of the law, in Dutch, French and English. No person has checked them yet."""

from __future__ import annotations

from collections.abc import Mapping

from takeup.engine.texts import Text

MEANINGS: Mapping[str, Text] = {
    "id": {
        "nl": "naam van het huishouden, één per rij",
        "fr": "nom du ménage, un par ligne",
        "en": "name of the household, one for each row",
    },
    "weight": {
        "nl": "hoeveel huishoudens deze rij voorstelt; 1 in een register",
        "fr": "nombre de ménages que cette ligne représente ; 1 dans un registre",
        "en": "how many households this row stands for; 1 in a register",
    },
    "territory": {
        "nl": "code van de plaats, zoals de NIS-code van de gemeente",
        "fr": "code du lieu, comme le code INS de la commune",
        "en": "code of the place, such as the NIS code of the municipality",
    },
    "stratum": {
        "nl": "stratum van de steekproef",
        "fr": "strate de l'échantillon",
        "en": "stratum of the sample",
    },
    "cluster": {
        "nl": "primaire steekproefeenheid (cluster)",
        "fr": "unité primaire d'échantillonnage (grappe)",
        "en": "primary sampling unit (cluster)",
    },
    "kin_complete": {
        "nl": "ja: wie niet als familie genoemd is of eruit volgt, is geen familie; anders is het onbekend",
        "fr": "oui : qui n'est ni dit parent ni parent par déduction ne l'est pas ; sinon c'est inconnu",
        "en": "yes: who is not said, and does not follow, to be family is not; otherwise it is unknown",
    },
    "received_complete": {
        "nl": "ja: wat niet in received staat, is niet ontvangen; anders is het onbekend",
        "fr": "oui : ce qui n'est pas dans received n'a pas été reçu ; sinon c'est inconnu",
        "en": "yes: what is not in received was not received; otherwise it is unknown",
    },
    "members[].id": {
        "nl": "naam van de persoon binnen het huishouden; zonder naam p1, p2, ...",
        "fr": "nom de la personne dans le ménage ; sans nom p1, p2, ...",
        "en": "name of the person within the household; without one p1, p2, ...",
    },
    "members[].partner": {
        "nl": "plaats van de partner in deze lijst, vanaf 0; bij beiden",
        "fr": "place du partenaire dans cette liste, à partir de 0 ; chez les deux",
        "en": "place of the partner in this list, from 0; told by both",
    },
    "members[].parent_1": {
        "nl": "plaats van een ouder in deze lijst, vanaf 0",
        "fr": "place d'un parent dans cette liste, à partir de 0",
        "en": "place of a parent in this list, from 0",
    },
    "members[].parent_2": {
        "nl": "plaats van de andere ouder",
        "fr": "place de l'autre parent",
        "en": "place of the other parent",
    },
    "members[].relation_to_first": {
        "nl": "wat deze persoon is van de eerste in de lijst",
        "fr": "ce que cette personne est pour la première de la liste",
        "en": "what this person is to the first of the list",
    },
    "members[].lives_here": {
        "nl": "woont hier; leeg is ja",
        "fr": "habite ici ; vide veut dire oui",
        "en": "lives here; empty is yes",
    },
    "changes[].day": {
        "nl": "vanaf deze dag heeft het feit een andere waarde",
        "fr": "à partir de ce jour le fait a une autre valeur",
        "en": "from this day on the fact has another value",
    },
    "changes[].member": {
        "nl": "plaats van de persoon; leeg: een feit van het huishouden",
        "fr": "place de la personne ; vide : un fait du ménage",
        "en": "place of the person; empty: a fact of the household",
    },
    "changes[].fact": {
        "nl": "naam van het feit, of lives_here",
        "fr": "nom du fait, ou lives_here",
        "en": "name of the fact, or lives_here",
    },
    "changes[].number": {
        "nl": "bedrag, aantal, 1 of 0 voor ja of nee, dagen sinds 1970-01-01; met word leeg: onbekend",
        "fr": "montant, nombre, 1 ou 0 pour oui ou non, jours depuis 1970-01-01 ; vide comme word : inconnu",
        "en": "amount, count, 1 or 0 for yes or no, days since 1970-01-01; empty, as word: unknown",
    },
    "changes[].word": {
        "nl": "de keuze, voor een feit met keuzes",
        "fr": "le choix, pour un fait à choix",
        "en": "the choice, for a fact with choices",
    },
    "received[].right": {
        "nl": "id van het recht (takeup rights)",
        "fr": "id du droit (takeup rights)",
        "en": "id of the right (takeup rights)",
    },
    "received[].member": {
        "nl": "plaats van de rechthebbende; leeg: een recht van het huishouden",
        "fr": "place du titulaire ; vide : un droit du ménage",
        "en": "place of the holder; empty: a right of the household",
    },
    "received[].from": {
        "nl": "een dag in de eerste maand",
        "fr": "un jour du premier mois",
        "en": "a day in the first month",
    },
    "received[].to": {
        "nl": "een dag in de laatste maand; leeg: loopt door",
        "fr": "un jour du dernier mois ; vide : continue",
        "en": "a day in the last month; empty: it goes on",
    },
    "received[].euros": {
        "nl": "euro in elke maand; 1 voor een statuut",
        "fr": "euros chaque mois ; 1 pour un statut",
        "en": "euros in each month; 1 for a status",
    },
    "claims[].right": {
        "nl": "id van het recht (takeup rights)",
        "fr": "id du droit (takeup rights)",
        "en": "id of the right (takeup rights)",
    },
    "claims[].member": {
        "nl": "plaats van de rechthebbende; leeg: een recht van het huishouden",
        "fr": "place du titulaire ; vide : un droit du ménage",
        "en": "place of the holder; empty: a right of the household",
    },
    "claims[].claimed": {
        "nl": "dag van de aanvraag",
        "fr": "jour de la demande",
        "en": "day of the claim",
    },
    "claims[].outcome": {
        "nl": "wat ervan kwam: lopend, toegekend, geweigerd, ingetrokken",
        "fr": "la suite : en cours, accordée, refusée, retirée",
        "en": "what came of it: pending, granted, refused, withdrawn",
    },
    "claims[].decided": {
        "nl": "dag van de beslissing, als er een is",
        "fr": "jour de la décision, s'il y en a une",
        "en": "day of the decision, if there was one",
    },
    "claims[].withdrawn": {
        "nl": "dag waarop de aanvraag werd ingetrokken",
        "fr": "jour du retrait de la demande",
        "en": "day on which the claim was withdrawn",
    },
    "claims[].stopped": {
        "nl": "laatste dag waarop de betaling liep",
        "fr": "dernier jour du paiement",
        "en": "last day that the payment ran",
    },
    "claims[].amount": {
        "nl": "toegekende euro per maand; leeg: wat verschuldigd is",
        "fr": "euros accordés par mois ; vide : ce qui est dû",
        "en": "euros a month that were granted; empty: what is due",
    },
}
