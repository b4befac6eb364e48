"""Words of the page of `takeup check`, in Dutch, French, English and German. No person has checked them yet."""

from __future__ import annotations

from takeup.reading.amounts import Words

SAY: Words = {
    "title": {
        "nl": "Huishouden {id}, op {day}",
        "fr": "Ménage {id}, au {day}",
        "en": "Household {id}, on {day}",
        "de": "Haushalt {id}, am {day}",
    },
    "law_checked": {
        "nl": "Wet en bedragen nagekeken op {day}.",
        "fr": "Loi et montants vérifiés le {day}.",
        "en": "Law and amounts looked up on {day}.",
        "de": "Gesetz und Beträge überprüft am {day}.",
    },
    "law_until": {
        "nl": "Van sommige bedragen kennen wij alleen die tot en met {day}: misschien zijn er al nieuwere. Per recht "
        "staat erbij waar dat zo is.",
        "fr": "Pour certains montants, nous ne connaissons que ceux jusqu'au {day} inclus : il y en a peut-être de "
        "plus récents. C'est indiqué par droit.",
        "en": "Of some amounts we only know those up to and including {day}: there may be newer ones. Each right says "
        "so where it is.",
        "de": "Von einigen Beträgen kennen wir nur die bis einschließlich {day}: Vielleicht gibt es schon neuere. Wo "
        "das so ist, steht es beim Recht dabei.",
    },
    "law_known": {
        "nl": "Alle cijfers die hier meespelen, zijn gekend tot en met {day}.",
        "fr": "Tous les chiffres qui jouent ici sont connus jusqu'au {day} inclus.",
        "en": "All figures that play a part here are known up to and including {day}.",
        "de": "Alle Zahlen, die hier eine Rolle spielen, sind bis einschließlich {day} bekannt.",
    },
    "undated": {
        "nl": "Gegevens zonder datum: er is gerekend alsof ze in al deze maanden golden.",
        "fr": "Données sans date : le calcul suppose qu'elles valaient pendant tous ces mois.",
        "en": "Facts without a date: taken to have held in all these months.",
        "de": "Angaben ohne Datum: Die Berechnung nimmt an, dass sie in all diesen Monaten galten.",
    },
    "window": {
        "nl": "Bekeken maanden: van {first} tot en met {last}.",
        "fr": "Mois examinés : {first} à {last} inclus.",
        "en": "Months looked at: from {first} up to and including {last}.",
        "de": "Geprüfte Monate: von {first} bis einschließlich {last}.",
    },
    "window_now": {
        "nl": "Bekeken maanden: alleen {month}.",
        "fr": "Mois examinés : seulement {month}.",
        "en": "Months looked at: only {month}.",
        "de": "Geprüfte Monate: nur {month}.",
    },
    "nothing_dated": {
        "nl": "Niets in het dossier heeft een vroegere datum.",
        "fr": "Rien dans le dossier ne porte une date antérieure.",
        "en": "Nothing in the file has an earlier date.",
        "de": "Nichts in der Akte hat ein früheres Datum.",
    },
    "not_told": {
        "nl": "Van voor {month} zegt het dossier niets: daar is gerekend alsof alles toen al zo was.",
        "fr": "Le dossier ne dit rien d'avant {month} : le calcul suppose que tout était déjà ainsi.",
        "en": "The dossier says nothing of before {month}: there it is computed as if all was the same then.",
        "de": "Über die Zeit vor {month} sagt die Akte nichts: Dort nimmt die Berechnung an, dass alles schon so war.",
    },
    "first": {"nl": "Wat eerst", "fr": "D'abord", "en": "What to do first", "de": "Was zuerst"},
    "nothing_first": {
        "nl": "Voor zover nu geweten gaat er niets verloren.",
        "fr": "D'après ce que l'on sait, rien ne se perd pour le moment.",
        "en": "As far as is known, nothing is being lost now.",
        "de": "Soweit bekannt, geht zurzeit nichts verloren.",
    },
    "cannot_tell": {
        "nl": "Of er nu iets verloren gaat, is nog niet te zeggen. Eerst uit te zoeken: {rights}.",
        "fr": "On ne peut pas encore dire si quelque chose se perd. À éclaircir d'abord : {rights}.",
        "en": "It cannot be told yet whether something is being lost. To find out first: {rights}.",
        "de": "Ob zurzeit etwas verloren geht, lässt sich noch nicht sagen. Zuerst zu klären: {rights}.",
    },
    "cannot_tell_more": {
        "nl": "Of er nog meer verloren gaat, is niet te zeggen. Uit te zoeken: {rights}.",
        "fr": "On ne peut pas encore dire si autre chose se perd. À éclaircir : {rights}.",
        "en": "Whether more is being lost cannot be told yet. To find out: {rights}.",
        "de": "Ob noch mehr verloren geht, lässt sich noch nicht sagen. Zu klären: {rights}.",
    },
    "and_more": {"nl": "en nog {n}", "fr": "et {n} de plus", "en": "and {n} more", "de": "und {n} weitere"},
    "no_claim_then": {
        "nl": "Er was recht op geld of hulp, maar er liep geen aanvraag voor deze maanden",
        "fr": "Il y avait un droit, mais aucune demande ne couvrait ces mois",
        "en": "There was a right, but no claim covered these months",
        "de": "Es bestand ein Recht, aber kein Antrag deckte diese Monate",
    },
    "past_below": {
        "nl": "Wat vroeger gemist is en niet meer te krijgen, staat hieronder.",
        "fr": "Ce qui a manqué auparavant et ne peut plus être obtenu figure ci-dessous.",
        "en": "What was missed earlier and can no longer be had stands below.",
        "de": "Was früher gefehlt hat und nicht mehr zu bekommen ist, steht weiter unten.",
    },
    "ahead_below": {
        "nl": "Wat de komende drie maanden verandert, staat onderaan.",
        "fr": "Ce qui change dans les trois prochains mois figure en bas.",
        "en": "What changes in the next three months stands at the end.",
        "de": "Was sich in den nächsten drei Monaten ändert, steht am Ende.",
    },
    "nothing_missing": {
        "nl": "Er ontbreekt niets: volgens onze berekening ontvangt dit huishouden nu alles waar het recht op heeft.",
        "fr": "Il ne manque rien : selon notre calcul, ce ménage reçoit maintenant tout ce à quoi il a droit.",
        "en": "Nothing is missing: by our computation this household now receives everything that is due.",
        "de": "Es fehlt nichts: Nach unserer Berechnung bekommt dieser Haushalt jetzt alles, was ihm zusteht.",
    },
    "nothing_applies": {
        "nl": "Volgens onze berekening heeft dit huishouden nu op geen van deze rechten aanspraak.",
        "fr": "Selon notre calcul, ce ménage n'a actuellement aucun de ces droits.",
        "en": "By our computation none of these rights is due to this household now.",
        "de": "Nach unserer Berechnung hat dieser Haushalt zurzeit auf keine dieser Leistungen ein Recht.",
    },
    "per_day": {
        "nl": "Elke dag wachten kost {euros}.",
        "fr": "Chaque jour d'attente coûte {euros}.",
        "en": "Every day of waiting costs {euros}.",
        "de": "Jeder Tag Warten kostet {euros}.",
    },
    "per_day_through": {
        "nl": "Elke dag wachten kost {euros}, via: {rights}.",
        "fr": "Chaque jour d'attente coûte {euros}, via : {rights}.",
        "en": "Every day of waiting costs {euros}, through: {rights}.",
        "de": "Jeder Tag Warten kostet {euros}, und zwar bei: {rights}.",
    },
    "next_loss": {
        "nl": "Op {day} gaat weer {euros} verloren.",
        "fr": "Le {day}, {euros} de plus seront perdus.",
        "en": "On {day} another {euros} is lost.",
        "de": "Am {day} gehen weitere {euros} verloren.",
    },
    "next_loss_month": {
        "nl": "Op {day} gaat weer een maand verloren.",
        "fr": "Le {day}, un mois de plus sera perdu.",
        "en": "On {day} another month is lost.",
        "de": "Am {day} geht ein weiterer Monat verloren.",
    },
    "next_loss_months": {
        "nl": "Op {day} gaan weer {n} maanden verloren.",
        "fr": "Le {day}, {n} mois de plus seront perdus.",
        "en": "On {day} another {n} months are lost.",
        "de": "Am {day} gehen weitere {n} Monate verloren.",
    },
    "then": {
        "nl": "Daarna, zie hieronder: {rights}.",
        "fr": "Ensuite, voir ci-dessous : {rights}.",
        "en": "After that, see below: {rights}.",
        "de": "Danach, siehe unten: {rights}.",
    },
    "still_recoverable": {
        "nl": "Nog te krijgen voor de voorbije maanden: {euros}.",
        "fr": "Encore récupérable pour les mois passés : {euros}.",
        "en": "Still to be had for past months: {euros}.",
        "de": "Für vergangene Monate noch zu bekommen: {euros}.",
    },
    "still_recoverable_years": {
        "nl": "Nog te krijgen: {years}.",
        "fr": "Encore récupérable : {years}.",
        "en": "Still to be had: {years}.",
        "de": "Noch zu bekommen: {years}.",
    },
    "no_loss_before": {
        "nl": "Daarvan gaat niets verloren voor {day}.",
        "fr": "Rien n'en sera perdu avant le {day}.",
        "en": "None of it is lost before {day}.",
        "de": "Davon geht vor dem {day} nichts verloren.",
    },
    "earlier_may_be_lost": {
        "nl": "Vroegere maanden zijn niet bekeken: daarvan gaat misschien nu al geld verloren.",
        "fr": "Les mois précédents n'ont pas été examinés : une partie se perd peut-être déjà.",
        "en": "Earlier months were not looked at: some of them may be getting lost already.",
        "de": "Frühere Monate wurden nicht geprüft: Davon geht vielleicht schon jetzt Geld verloren.",
    },
    "worth": {
        "nl": "Bedrag: {amount}.",
        "fr": "Montant : {amount}.",
        "en": "Amount: {amount}.",
        "de": "Betrag: {amount}.",
    },
    "also_opens": {
        "nl": "Opent ook: {rights}.",
        "fr": "Ouvre aussi : {rights}.",
        "en": "Also opens: {rights}.",
        "de": "Öffnet auch: {rights}.",
    },
    "replaced_by": {
        "nl": "Houdt rekening met {rights}: wordt dat toegekend, dan valt dit lager uit of weg.",
        "fr": "Tient compte de {rights} : si ce droit est accordé, celui-ci diminue ou tombe.",
        "en": "Takes {rights} into account: once that is granted, this is lower or falls away.",
        "de": "Berücksichtigt {rights}: Wird das bewilligt, dann ist dies niedriger oder fällt weg.",
    },
    "gap": {
        "nl": "Niet ontvangen, hoewel er recht op is",
        "fr": "Non reçu, alors que le droit existe",
        "en": "Not received, although due",
        "de": "Steht zu, kommt aber nicht an",
    },
    "unclear": {
        "nl": "Recht op: nog nagaan of het al ontvangen wordt",
        "fr": "Droit ouvert : vérifier si c'est déjà reçu",
        "en": "Due: find out whether it is already received",
        "de": "Steht zu: noch klären, ob es schon ankommt",
    },
    "running": {
        "nl": "Aanvragen die lopen",
        "fr": "Demandes en cours",
        "en": "Claims that are running",
        "de": "Laufende Anträge",
    },
    "no_claim_short": {
        "nl": "Er komt minder aan dan wij berekenen",
        "fr": "Il arrive moins que ce que nous calculons",
        "en": "Less arrives than we compute",
        "de": "Es kommt weniger an, als wir berechnen",
    },
    "past": {
        "nl": "Nu geen recht meer op, vroeger wel, en toen niet ontvangen",
        "fr": "N'est plus dû, l'était auparavant et n'a pas été reçu",
        "en": "No longer due, but due before, and not received then",
        "de": "Jetzt kein Recht mehr, früher schon, und damals nicht angekommen",
    },
    "weighed": {
        "nl": "De moeite om te vragen: de dienst beslist zelf",
        "fr": "À demander : le service décide lui-même",
        "en": "Worth asking: the office decides",
        "de": "Fragen lohnt sich: Der Dienst entscheidet selbst",
    },
    "coming": {
        "nl": "Komt later vanzelf: kijk na of het komt",
        "fr": "Vient plus tard automatiquement : vérifiez que cela arrive",
        "en": "Comes later by itself: check that it does",
        "de": "Kommt später von selbst: Prüfen Sie, ob es kommt",
    },
    "past_statuses": {
        "nl": "Voordelen zonder bedrag die toen gemist zijn:",
        "fr": "Avantages sans montant manqués à ce moment :",
        "en": "Benefits without an amount that were missed then:",
        "de": "Vorteile ohne Betrag, die damals gefehlt haben:",
    },
    "also_unknown": {
        "nl": "Ook nog niet te zeggen: {rights}.",
        "fr": "Pas encore connu non plus : {rights}.",
        "en": "Not known yet either: {rights}.",
        "de": "Auch noch nicht zu sagen: {rights}.",
    },
    "year_is_over": {
        "nl": "Voor een jaar dat voorbij is, brengt vragen niets meer op.",
        "fr": "Pour une année écoulée, une demande n'apporterait plus rien.",
        "en": "For a year that is over, asking would bring nothing any more.",
        "de": "Für ein vergangenes Jahr bringt ein Antrag nichts mehr.",
    },
    "due_now": {"nl": "nu recht op", "fr": "dû maintenant", "en": "due now", "de": "steht jetzt zu"},
    "period": {
        "nl": "van {first} tot en met {last}",
        "fr": "{first} à {last} inclus",
        "en": "from {first} up to and including {last}",
        "de": "von {first} bis einschließlich {last}",
    },
    "for_year": {
        "nl": "{what} voor {year}",
        "fr": "{what} pour {year}",
        "en": "{what} for {year}",
        "de": "{what} für {year}",
    },
    "past_step": {
        "nl": "Vraag wat er voor de voorbije maanden nog te krijgen is; dienst: {office}.",
        "fr": "Demandez ce qui peut encore être obtenu pour les mois passés au service compétent : {office}.",
        "en": "Ask for what can still be had for past months; office: {office}.",
        "de": "Fragen Sie, was für vergangene Monate noch zu bekommen ist; zuständiger Dienst: {office}.",
    },
    "received": {"nl": "Wordt ontvangen", "fr": "Reçu", "en": "Received", "de": "Kommt an"},
    "quasi": {
        "nl": "Kan opengaan met één stap",
        "fr": "Peut s'ouvrir avec une démarche",
        "en": "Could open with one step",
        "de": "Kann mit einem Schritt entstehen",
    },
    "unknown": {
        "nl": "Nog niet te zeggen",
        "fr": "Pas encore connu",
        "en": "Not known yet",
        "de": "Noch nicht zu sagen",
    },
    "not_entitled": {
        "nl": "Niet van toepassing",
        "fr": "Pas d'application",
        "en": "Does not apply",
        "de": "Gilt nicht",
    },
    "holder": {
        "nl": "{right} — {person}",
        "fr": "{right} — {person}",
        "en": "{right} — {person}",
        "de": "{right} — {person}",
    },
    "due": {"nl": "recht op", "fr": "dû", "en": "due", "de": "steht zu"},
    "got": {"nl": "ontvangen", "fr": "reçu", "en": "received", "de": "erhalten"},
    "since": {"nl": "gemist sinds", "fr": "manque depuis", "en": "missed since", "de": "fehlt seit"},
    "since_now": {
        "nl": "deze maand begonnen, of nog niet betaalbaar",
        "fr": "commencé ce mois-ci, ou pas encore payable",
        "en": "began this month, or not payable yet",
        "de": "diesen Monat begonnen oder noch nicht zahlbar",
    },
    "since_not_looked": {
        "nl": "deze maand zeker; vroegere maanden zijn niet bekeken",
        "fr": "ce mois-ci au moins ; les mois précédents n'ont pas été examinés",
        "en": "at least this month; earlier months were not looked at",
        "de": "sicher in diesem Monat; frühere Monate wurden nicht geprüft",
    },
    "recoverable": {
        "nl": "nog te krijgen",
        "fr": "encore récupérable",
        "en": "still to be had",
        "de": "noch zu bekommen",
    },
    "if_same": {
        "nl": "{sum}, als de situatie dezelfde was sinds {month}",
        "fr": "{sum}, si la situation était la même depuis {month}",
        "en": "{sum}, if the situation was the same since {month}",
        "de": "{sum}, wenn die Situation seit {month} dieselbe war",
    },
    "before": {"nl": "vroegere maanden", "fr": "mois précédents", "en": "earlier months", "de": "frühere Monate"},
    "gone": {
        "nl": "niet meer te krijgen",
        "fr": "plus récupérable",
        "en": "can no longer be had",
        "de": "nicht mehr zu bekommen",
    },
    "lost": {
        "nl": "voorgoed verloren",
        "fr": "perdu définitivement",
        "en": "lost for good",
        "de": "endgültig verloren",
    },
    "lost_per_day": {"nl": "verlies per dag", "fr": "perte par jour", "en": "loss per day", "de": "Verlust pro Tag"},
    "months": {"nl": "{n} maanden", "fr": "{n} mois", "en": "{n} months", "de": "{n} Monate"},
    "months_between": {
        "nl": "tussen {low} en {high}",
        "fr": "entre {low} et {high}",
        "en": "between {low} and {high}",
        "de": "zwischen {low} und {high}",
    },
    "at_most_months": {
        "nl": "hoogstens {high}",
        "fr": "au plus {high}",
        "en": "at most {high}",
        "de": "höchstens {high}",
    },
    "one_month": {"nl": "1 maand", "fr": "1 mois", "en": "1 month", "de": "1 Monat"},
    "could_be": {"nl": "zou zijn", "fr": "serait", "en": "would be", "de": "wäre"},
    "needs": {"nl": "nog nodig", "fr": "encore nécessaire", "en": "still needed", "de": "noch nötig"},
    "names": {"nl": "wat er speelt", "fr": "situation", "en": "what this is", "de": "Lage"},
    "causes": {"nl": "waarom", "fr": "pourquoi", "en": "why", "de": "warum"},
    "step": {"nl": "volgende stap", "fr": "prochaine étape", "en": "next step", "de": "nächster Schritt"},
    "opens": {"nl": "opent ook", "fr": "ouvre aussi", "en": "also opens", "de": "öffnet auch"},
    "because_of": {"nl": "wacht op", "fr": "attend", "en": "waits for", "de": "wartet auf"},
    "granted_by": {"nl": "bij", "fr": "auprès de", "en": "at", "de": "zuständig"},
    "page": {
        "nl": "meenemen, termijnen",
        "fr": "preuves, délais",
        "en": "what to bring, terms",
        "de": "Nachweise, Fristen",
    },
    "indicative": {"nl": "nog onzeker", "fr": "encore incertain", "en": "not certain", "de": "noch unsicher"},
    "reasons": {"nl": "voorwaarden", "fr": "conditions", "en": "conditions", "de": "Bedingungen"},
    "at_least": {
        "nl": "Het bedrag staat nog niet vast: er is met het laagste gerekend.",
        "fr": "Le montant n'est pas encore sûr : le calcul retient le plus bas.",
        "en": "The amount is not certain yet: the lowest was counted.",
        "de": "Der Betrag steht noch nicht fest: Gerechnet wurde mit dem niedrigsten.",
    },
    "received_no_right": {
        "nl": "Onze berekening vindt dit recht nu niet. Er kan iets ontbreken in de berekening of het dossier.",
        "fr": "Notre calcul ne trouve pas ce droit pour le moment. Il peut manquer quelque chose au calcul "
        "ou au dossier.",
        "en": "Our computation does not find this right now. Something may be missing in the computation or the file.",
        "de": "Unsere Berechnung findet dieses Recht zurzeit nicht. In der Berechnung oder in der Akte kann "
        "etwas fehlen.",
    },
    "said": {"nl": "gezegd op {day}", "fr": "dit le {day}", "en": "said on {day}", "de": "gesagt am {day}"},
    "grade_exact": {"nl": "exact berekend", "fr": "calcul exact", "en": "computed exactly", "de": "genau berechnet"},
    "grade_conditions": {
        "nl": "alleen de voorwaarden",
        "fr": "conditions seulement",
        "en": "conditions only",
        "de": "nur die Bedingungen",
    },
    "grade_worth_asking": {
        "nl": "de moeite om te vragen",
        "fr": "à demander",
        "en": "worth asking",
        "de": "fragen lohnt sich",
    },
    "ahead": {
        "nl": "De komende drie maanden",
        "fr": "Les trois prochains mois",
        "en": "The next three months",
        "de": "Die nächsten drei Monate",
    },
    "totals": {"nl": "Alles samen", "fr": "Au total", "en": "In all", "de": "Alles zusammen"},
    "total_due": {
        "nl": "recht op, deze maand",
        "fr": "dû ce mois-ci",
        "en": "due this month",
        "de": "steht diesen Monat zu",
    },
    "total_got": {
        "nl": "ontvangen, laatst bekende maand",
        "fr": "reçu, dernier mois connu",
        "en": "received, last known month",
        "de": "erhalten, zuletzt bekannt",
    },
    "totals_note": {
        "nl": "Deze sommen gaan uit van de toestand waarin alles is aangevraagd: rechten vervangen soms "
        "elkaar, dus de bedragen hierboven mogen niet opgeteld worden. Rechten per jaar en voordelen zonder "
        "bedrag tellen niet mee in wat deze maand toekomt.",
        "fr": "Ces sommes supposent que tout est demandé : certains droits en remplacent d'autres, il ne "
        "faut donc pas additionner les montants ci-dessus. Les droits par an et les avantages sans montant "
        "ne comptent pas dans ce qui est dû ce mois-ci.",
        "en": "These sums are from the situation in which everything is claimed: some rights replace "
        "others, so the amounts above must not be added up. Rights per year and benefits without an amount "
        "do not count in what is due this month.",
        "de": "Diese Summen gehen davon aus, dass alles beantragt ist: Manche Rechte ersetzen einander, "
        "darum dürfen die Beträge oben nicht zusammengezählt werden. Rechte pro Jahr und Vorteile "
        "ohne Betrag zählen nicht bei dem mit, was diesen Monat zusteht.",
    },
    "otherwise": {
        "nl": "In deze sommen, met alles aangevraagd, tellen anders mee dan hierboven:",
        "fr": "Dans ces sommes, une fois tout demandé, comptent autrement que ci-dessus :",
        "en": "In these sums, once everything is claimed, these count otherwise than above:",
        "de": "In diesen Summen, wenn alles beantragt ist, zählen anders als oben:",
    },
    "in_place_of": {
        "nl": "{label} {here} in plaats van {above}",
        "fr": "{label} {here} au lieu de {above}",
        "en": "{label} {here} in place of {above}",
        "de": "{label} {here} statt {above}",
    },
    "next_question": {
        "nl": "De vraag die nu het meest oplevert",
        "fr": "La question la plus utile maintenant",
        "en": "The question that settles most now",
        "de": "Die Frage, die jetzt am meisten klärt",
    },
    "settles": {
        "nl": "Een antwoord maakt gemiddeld {euros} per maand duidelijk.",
        "fr": "Une réponse règle en moyenne {euros} par mois.",
        "en": "An answer settles {euros} a month on average.",
        "de": "Eine Antwort klärt im Durchschnitt {euros} im Monat.",
    },
    "hangs": {
        "nl": "Hiervan hangt af: {rights}.",
        "fr": "En dépend : {rights}.",
        "en": "On this hangs: {rights}.",
        "de": "Davon hängt ab: {rights}.",
    },
    "unknown_earlier": {
        "nl": "Voor nu is dat gekend, maar niet voor {month}.",
        "fr": "C'est connu pour aujourd'hui, mais pas pour {month}.",
        "en": "This is known of today, but not of {month}.",
        "de": "Für heute ist das bekannt, aber nicht für {month}.",
    },
    "month": {"nl": "maand", "fr": "mois", "en": "month", "de": "Monat"},
    "year": {"nl": "jaar", "fr": "année", "en": "year", "de": "Jahr"},
    "missing": {"nl": "gemist", "fr": "manque", "en": "missing", "de": "fehlt"},
    "state": {"nl": "stand", "fr": "état", "en": "state", "de": "Stand"},
    "in_order": {"nl": "in orde", "fr": "en ordre", "en": "in order", "de": "in Ordnung"},
    "late": {
        "nl": "betaald, {months} te laat",
        "fr": "payé, {months} trop tard",
        "en": "paid, {months} late",
        "de": "bezahlt, {months} zu spät",
    },
}

# The technical names of the literature, as the typology has them.
TERMS: Words = {
    "primary": {"nl": "primair", "fr": "primaire", "en": "primary", "de": "primär"},
    "secondary": {"nl": "secundair", "fr": "secondaire", "en": "secondary", "de": "sekundär"},
    "full": {"nl": "volledig", "fr": "complet", "en": "full", "de": "vollständig"},
    "partial": {"nl": "gedeeltelijk", "fr": "partiel", "en": "partial", "de": "teilweise"},
    "cumulative": {"nl": "cumulatief", "fr": "cumulatif", "en": "cumulative", "de": "kumuliert"},
    "temporary": {"nl": "tijdelijk", "fr": "temporaire", "en": "temporary", "de": "vorübergehend"},
    "permanent": {"nl": "permanent", "fr": "permanent", "en": "permanent", "de": "dauerhaft"},
    "open": {"nl": "open", "fr": "ouvert", "en": "open", "de": "offen"},
    "frictional": {"nl": "frictioneel", "fr": "frictionnel", "en": "frictional", "de": "friktionell"},
    "quasi": {"nl": "quasi", "fr": "quasi", "en": "quasi", "de": "quasi"},
    "abandoned": {"nl": "ingetrokken", "fr": "abandonné", "en": "abandoned", "de": "zurückgezogen"},
    "reversible": {"nl": "omkeerbaar", "fr": "réversible", "en": "reversible", "de": "umkehrbar"},
    "irreversible": {"nl": "onomkeerbaar", "fr": "irréversible", "en": "irreversible", "de": "unumkehrbar"},
    "stopped": {"nl": "gestopt", "fr": "arrêté", "en": "stopped", "de": "gestoppt"},
    "refused": {"nl": "geweigerd", "fr": "refusé", "en": "refused", "de": "abgelehnt"},
    "final": {
        "nl": "definitief geweigerd",
        "fr": "refus définitif",
        "en": "final refusal",
        "de": "endgültig abgelehnt",
    },
    "overdue": {"nl": "over tijd", "fr": "en retard", "en": "overdue", "de": "überfällig"},
    "in_progress": {"nl": "in behandeling", "fr": "en traitement", "en": "in progress", "de": "in Bearbeitung"},
    "under_awarded": {
        "nl": "te laag toegekend",
        "fr": "accordé trop bas",
        "en": "under-awarded",
        "de": "zu niedrig bewilligt",
    },
}

STATES: Words = {
    "primary": {"nl": "niet aangevraagd", "fr": "pas demandé", "en": "not claimed", "de": "nicht beantragt"},
    "frictional": {
        "nl": "toegekend, niet betaald",
        "fr": "accordé, pas payé",
        "en": "granted, not paid",
        "de": "bewilligt, nicht bezahlt",
    },
    "secondary": {"nl": "aangevraagd", "fr": "demandé", "en": "claimed", "de": "beantragt"},
    "short": {"nl": "te weinig betaald", "fr": "payé trop bas", "en": "less than computed", "de": "zu wenig bezahlt"},
    "not_granted": {"nl": "niet toegekend", "fr": "pas accordé", "en": "not granted", "de": "nicht bewilligt"},
}

# Of a right that should come by itself nobody says that there is no claim.
AUTOMATIC_NAMES: Words = {
    "primary": {
        "nl": "Dit recht moet vanzelf komen, maar het is voor deze maanden niet toegekend.",
        "fr": "Ce droit doit venir automatiquement, mais il n'a pas été accordé pour ces mois.",
        "en": "This right should come by itself, but it was not granted for these months.",
        "de": "Dieses Recht muss von selbst kommen, aber für diese Monate wurde es nicht bewilligt.",
    },
    "temporary": {
        "nl": "Het recht begon eerder dan het is toegekend.",
        "fr": "Le droit a commencé avant d'être accordé.",
        "en": "The right began earlier than it was granted.",
        "de": "Das Recht begann, bevor es bewilligt wurde.",
    },
    "permanent": {
        "nl": "Het recht is voorbij en is nooit toegekend; vragen brengt er nu niets meer van terug.",
        "fr": "Le droit est terminé et n'a jamais été accordé ; une demande n'apporterait plus rien.",
        "en": "The right has ended and was never granted; asking now would bring nothing of it any more.",
        "de": "Das Recht ist vorbei und wurde nie bewilligt; ein Antrag bringt jetzt nichts mehr davon zurück.",
    },
    "open": {
        "nl": "Het is nog niet toegekend, en dat kan nog rechtgezet worden.",
        "fr": "Il n'est pas encore accordé, et cela peut encore être rectifié.",
        "en": "It has not been granted yet, and that can still be put right.",
        "de": "Es ist noch nicht bewilligt, und das lässt sich noch in Ordnung bringen.",
    },
}
