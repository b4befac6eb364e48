"""The names of the letters, and why one cannot be written. No person has checked these texts yet."""

from __future__ import annotations

from takeup.engine.texts import Text

NAMES: dict[str, Text] = {
    "claim": {
        "nl": "Aanvraag",
        "fr": "Demande",
        "en": "Claim",
        "de": "Antrag",
    },
    "reminder": {
        "nl": "Herinnering: de beslissing is te laat",
        "fr": "Rappel : la décision est en retard",
        "en": "Reminder: the decision is late",
        "de": "Erinnerung: Die Entscheidung ist überfällig",
    },
    "appeal": {
        "nl": "Beroep tegen een beslissing",
        "fr": "Recours contre une décision",
        "en": "Appeal against a decision",
        "de": "Klage gegen eine Entscheidung",
    },
    "reasons": {
        "nl": "Vraag naar de beslissing en haar redenen",
        "fr": "Demande de la décision et de ses raisons",
        "en": "Request for the decision and its reasons",
        "de": "Bitte um die Entscheidung und ihre Gründe",
    },
    "evidence": {
        "nl": "Begeleidende lijst van stukken",
        "fr": "Bordereau de pièces",
        "en": "Covering list of papers",
        "de": "Begleitliste der Unterlagen",
    },
}

# What the PDF of a letter is called, in the languages of the letters.
FILE_NAMES: dict[str, Text] = {
    "claim": {"nl": "aanvraag", "fr": "demande"},
    "reminder": {"nl": "herinnering", "fr": "rappel"},
    "appeal": {"nl": "beroep", "fr": "recours"},
    "reasons": {"nl": "vraag-naar-redenen", "fr": "demande-de-raisons"},
    "evidence": {"nl": "stukken", "fr": "pieces"},
}

WHY_NOT: dict[str, Text] = {
    "coming": {
        "nl": "Dit komt later dit jaar vanzelf. Een aanvraag is nu niet nodig.",
        "fr": "Ceci viendra automatiquement plus tard cette année. Une demande n'est pas nécessaire maintenant.",
        "en": "This comes by itself later this year. There is no need for a claim now.",
        "de": "Dies kommt später in diesem Jahr von selbst. Ein Antrag ist jetzt nicht nötig.",
    },
    "no_claim": {
        "nl": "Er is geen aanvraag die nog loopt.",
        "fr": "Il n'y a pas de demande en cours.",
        "en": "There is no claim that is still running.",
        "de": "Es läuft kein Antrag.",
    },
    "decided": {
        "nl": "Er is al een beslissing, van {day}.",
        "fr": "Il y a déjà une décision : {day}.",
        "en": "There is a decision already, of {day}.",
        "de": "Es gibt bereits eine Entscheidung vom {day}.",
    },
    "no_limit": {
        "nl": "Wij kennen geen termijn waarin de dienst over dit recht moet beslissen.",
        "fr": "Nous ne connaissons pas de délai dans lequel le service doit décider de ce droit.",
        "en": "We know of no time limit in which the office must decide on this right.",
        "de": "Wir kennen keine Frist, in der der Dienst über dieses Recht entscheiden muss.",
    },
    "in_time": {
        "nl": "De dienst heeft nog tijd om te beslissen, tot en met {day}.",
        "fr": "Le service a encore le temps de décider, jusqu'au {day} inclus.",
        "en": "The office still has time to decide, up to and including {day}.",
        "de": "Der Dienst hat noch Zeit zu entscheiden, bis einschließlich {day}.",
    },
    "no_decision": {
        "nl": "Er is geen beslissing bekend.",
        "fr": "Aucune décision n'est connue.",
        "en": "No decision is known.",
        "de": "Es ist keine Entscheidung bekannt.",
    },
    "granted": {
        "nl": "De dienst kende dit toe op {day}. Volgens onze berekening is dat niet te weinig.",
        "fr": "Le service l'a accordé (décision : {day}). D'après notre calcul, ce n'est pas trop peu.",
        "en": "The office granted this on {day}. By our computation that is not too little.",
        "de": "Der Dienst hat dies am {day} bewilligt. Nach unserer Berechnung ist das nicht zu wenig.",
    },
    "granted_already": {
        "nl": "De dienst kende dit al toe op {day}. Een nieuwe aanvraag is niet nodig.",
        "fr": "Le service l'a déjà accordé (décision : {day}). Une nouvelle demande n'est pas nécessaire.",
        "en": "The office granted this on {day} already. There is no need for a new claim.",
        "de": "Der Dienst hat dies am {day} schon bewilligt. Ein neuer Antrag ist nicht nötig.",
    },
    "no_appeal_term": {
        "nl": "Wij kennen geen termijn om in beroep te gaan. Kijk in de brief met de beslissing hoe en tot wanneer "
        "het kan.",
        "fr": "Nous ne connaissons pas de délai de recours. La lettre de décision dit comment et jusqu'à quand c'est "
        "possible.",
        "en": "We know of no time limit for an appeal. The letter with the decision says how and until when it is "
        "possible.",
        "de": "Wir kennen keine Frist für eine Klage. Im Entscheidungsbrief steht, wie und bis wann es möglich ist.",
    },
    "appeal_over": {
        "nl": "De termijn om in beroep te gaan liep tot en met {day}. Vraag raad aan een advocaat of een sociale "
        "dienst.",
        "fr": "Le délai de recours a couru jusqu'au {day} inclus. Demandez conseil à un avocat ou à un service social.",
        "en": "The time to appeal ran up to and including {day}. Ask a lawyer or a social service for advice.",
        "de": "Die Klagefrist lief bis einschließlich {day}. Fragen Sie einen Anwalt oder einen Sozialdienst um Rat.",
    },
    "not_by_us": {
        "nl": "Onze berekening vindt hier geen recht. In beroep gaan kan toch, tot en met {day}: vraag raad aan een "
        "advocaat.",
        "fr": "Notre calcul ne trouve pas de droit ici. Un recours reste possible jusqu'au {day} inclus : demandez "
        "conseil à un avocat.",
        "en": "Our computation finds no right here. An appeal is possible all the same, up to and including {day}: "
        "ask a lawyer for advice.",
        "de": "Unsere Berechnung findet hier kein Recht. Eine Klage ist trotzdem möglich, bis einschließlich {day}: "
        "Fragen Sie einen Anwalt um Rat.",
    },
    "no_papers": {
        "nl": "Wij kennen geen lijst van stukken voor dit recht.",
        "fr": "Nous ne connaissons pas de liste de pièces pour ce droit.",
        "en": "We know of no list of papers for this right.",
        "de": "Wir kennen keine Liste von Unterlagen für dieses Recht.",
    },
}
