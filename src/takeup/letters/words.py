"""The sentences of the letters, in Dutch and French. No person has checked them yet."""

from __future__ import annotations

from takeup.engine.texts import Text

SAY: dict[str, Text] = {
    # what every letter has
    "date": {"nl": "{place}, {day}", "fr": "{place}, le {day}"},
    "born": {"nl": "Geboren op {day}", "fr": "Né(e) le {day}"},
    "number": {
        "nl": "Dossiernummer: {dots}",
        "fr": "Numéro de dossier : {dots}",
    },
    "salutation": {"nl": "Geachte mevrouw, geachte heer,", "fr": "Madame, Monsieur,"},
    "closing": {
        "nl": "Met vriendelijke groeten,",
        "fr": "Veuillez agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
    },
    "signer": {"nl": "ondergetekende", "fr": "la personne soussignée"},
    "my_child": {"nl": "mijn kind", "fr": "mon enfant"},
    "other": {"nl": "de persoon om wie het gaat", "fr": "la personne concernée"},
    "household": {"nl": "het huishouden", "fr": "le ménage"},
    "for_child": {"nl": "Ik schrijf voor mijn kind {name}.", "fr": "J'écris pour mon enfant {name}."},
    "for_child_born": {
        "nl": "Ik schrijf voor mijn kind {name}, geboren op {day}.",
        "fr": "J'écris pour mon enfant {name}, né(e) le {day}.",
    },
    "for_other": {"nl": "Ik schrijf voor {name}.", "fr": "J'écris pour {name}."},
    "for_other_born": {
        "nl": "Ik schrijf voor {name}, geboren op {day}.",
        "fr": "J'écris pour {name}, né(e) le {day}.",
    },
    "for_household": {"nl": "Ik schrijf voor mijn huishouden.", "fr": "J'écris pour mon ménage."},
    "my_situation": {"nl": "mijn situatie", "fr": "ma situation"},
    "my_situation_named": {"nl": "mijn situatie ({name})", "fr": "ma situation ({name})"},
    "my_household": {"nl": "mijn huishouden", "fr": "mon ménage"},
    "my_child_named": {"nl": "mijn kind {name}", "fr": "mon enfant {name}"},
    "reasons_title": {
        "nl": "Deze redenen gaan over {whom}. De wettekst waar ze op steunen, staat tussen haakjes:",
        "fr": "Les raisons suivantes concernent {whom}. Les textes de loi sur lesquels elles reposent sont entre "
        "parenthèses :",
    },
    "reasons_title_no_law": {
        "nl": "Deze redenen gaan over {whom}:",
        "fr": "Les raisons suivantes concernent {whom} :",
    },
    "my_reasons": {"nl": "Dit zijn mijn redenen:", "fr": "Voici mes raisons :"},
    "enclosed": {
        "nl": "Bijlagen (aangekruist: zit bij deze brief):",
        "fr": "Annexes (cochées : jointes à cette lettre) :",
    },
    "papers": {
        "nl": "Stukken die voor dit recht gevraagd worden (aangekruist: zit bij deze brief):",
        "fr": "Pièces demandées pour ce droit (cochées : jointes à cette lettre) :",
    },
    "small_print": {
        "nl": "Opgesteld met takeup op {day}. De redenen en cijfers zijn een berekening, geen beslissing. De wet is "
        "nagekeken op {checked}. Geen jurist heeft deze tekst nagelezen.",
        "fr": "Rédigé avec takeup le {day}. Les raisons et les chiffres viennent d'un calcul, pas d'une décision. La "
        "loi a été vérifiée le {checked}. Aucun juriste n'a relu ce texte.",
    },
    "small_print_figures": {
        "nl": "Opgesteld met takeup op {day}. De redenen en cijfers zijn een berekening, geen beslissing. De wet is "
        "nagekeken op {checked}. Van sommige bedragen zijn alleen die tot en met {until} gekend. Geen jurist heeft "
        "deze tekst nagelezen.",
        "fr": "Rédigé avec takeup le {day}. Les raisons et les chiffres viennent d'un calcul, pas d'une décision. La "
        "loi a été vérifiée le {checked}. Certains montants ne sont connus que jusqu'au {until} inclus. Aucun juriste "
        "n'a relu ce texte.",
    },
    # claim
    "claim": {"nl": "Betreft: aanvraag – {right}", "fr": "Objet : demande – {right}"},
    "claim_review": {"nl": "Betreft: vraag om herziening – {right}", "fr": "Objet : demande de révision – {right}"},
    "claim_opening": {
        "nl": "Met deze brief dien ik een aanvraag in: {right}.",
        "fr": "Par la présente, j'introduis une demande : {right}.",
    },
    "claim_automatic": {
        "nl": "Dit recht komt meestal vanzelf, maar ik krijg het niet. Daarom dien ik met deze brief een aanvraag in: "
        "{right}.",
        "fr": "Ce droit est le plus souvent accordé automatiquement, mais je ne le reçois pas. J'introduis donc par "
        "la présente une demande : {right}.",
    },
    "claim_less": {
        "nl": "Het gaat om: {right}. Er komt minder dan waar volgens mijn berekening recht op is. Ik vraag u om dit "
        "na te kijken, het bedrag opnieuw te berekenen en mij uw berekening te sturen.",
        "fr": "Il s'agit de : {right}. Le montant reçu est inférieur à ce qui est dû d'après mon calcul. Je vous "
        "demande de le vérifier, de recalculer le montant et de m'envoyer votre calcul.",
    },
    "claim_past": {
        "nl": "Met deze brief dien ik een aanvraag in voor maanden die voorbij zijn: {right}.",
        "fr": "Par la présente, j'introduis une demande pour des mois passés : {right}.",
    },
    "period": {
        "nl": "Het gaat om de periode van {first} tot en met {last}.",
        "fr": "Il s'agit de la période de {first} à {last} inclus.",
    },
    "one_month": {"nl": "Het gaat om {first}.", "fr": "Il s'agit de {first}."},
    "from_day": {"nl": "Ik vraag dit vanaf {day}.", "fr": "Je le demande à partir du {day}."},
    "from_earliest": {
        "nl": "Ik vraag dit vanaf de vroegste dag die de regels toelaten.",
        "fr": "Je le demande à partir de la date la plus favorable que prévoient les règles.",
    },
    "amount": {
        "nl": "Volgens een berekening met mijn gegevens is dit het bedrag: {amount}. Ik vraag u het juiste bedrag "
        "vast te stellen.",
        "fr": "D'après un calcul fait avec mes données, le montant est le suivant : {amount}. Je vous demande de "
        "fixer le montant exact.",
    },
    "examine": {
        "nl": "Ik vraag u de voorwaarden te onderzoeken.",
        "fr": "Je vous demande d'examiner les conditions.",
    },
    "examine_rest": {
        "nl": "Ik vraag u de andere voorwaarden te onderzoeken.",
        "fr": "Je vous demande d'examiner les autres conditions.",
    },
    "receipt": {
        "nl": "Wilt u mij een ontvangstbewijs geven met de datum van deze aanvraag? Ontbreekt er een stuk? Laat het "
        "mij dan weten. Bent u niet de juiste dienst? Stuur deze brief dan door, en laat mij weten naar wie.",
        "fr": "Je vous prie de me remettre un accusé de réception avec la date de cette demande. S'il manque une "
        "pièce, faites-le-moi savoir. Si votre service n'est pas compétent, transmettez cette lettre au bon service "
        "et dites-moi lequel.",
    },
    "in_writing": {
        "nl": "Ik vraag u mij uw beslissing op papier te sturen, met de redenen.",
        "fr": "Je vous prie de m'envoyer votre décision par écrit, avec ses raisons.",
    },
    "in_writing_within": {
        "nl": "Ik vraag u te beslissen binnen {days} dagen, de termijn die daarvoor geldt, en mij uw beslissing op "
        "papier te sturen, met de redenen.",
        "fr": "Je vous prie de décider dans les {days} jours, le délai applicable, et de m'envoyer votre décision par "
        "écrit, avec ses raisons.",
    },
    # what was asked and decided
    "asked": {
        "nl": "Op {claimed} diende ik een aanvraag in: {right}.",
        "fr": "Le {claimed}, j'ai introduit une demande : {right}.",
    },
    "refused": {
        "nl": "Die aanvraag is geweigerd met een beslissing van {event}.",
        "fr": "Cette demande a été refusée par une décision du {event}.",
    },
    "granted": {
        "nl": "Daarover is beslist op {event}.",
        "fr": "Une décision a été prise à ce sujet le {event}.",
    },
    "granted_less": {
        "nl": "De beslissing van {event} kent minder toe dan waar volgens mijn berekening recht op is.",
        "fr": "La décision du {event} accorde moins que ce qui est dû d'après mon calcul.",
    },
    "stopped": {
        "nl": "Dat is toegekend, maar de betaling is gestopt: {event} was de laatste dag.",
        "fr": "Cela a été accordé, mais le paiement s'est arrêté : le {event} était le dernier jour.",
    },
    # reminder
    "reminder": {
        "nl": "Betreft: herinnering, mijn aanvraag van {claimed} – {right}",
        "fr": "Objet : rappel, ma demande du {claimed} – {right}",
    },
    "limit_passed": {
        "nl": "Voor een beslissing geldt een termijn van {days} dagen. Die liep tot en met {until}. Vandaag, {late} "
        "daarna, heb ik nog geen beslissing gekregen.",
        "fr": "Le délai de décision est de {days} jours. Il a expiré le {until}. Aujourd'hui, {late} plus tard, je "
        "n'ai toujours pas reçu de décision.",
    },
    "limit_passed_unverified": {
        "nl": "Voor zover ik weet, geldt voor een beslissing een termijn van {days} dagen. Die liep tot en met "
        "{until}. Vandaag, {late} daarna, heb ik nog geen beslissing gekregen.",
        "fr": "À ma connaissance, le délai de décision est de {days} jours. Il a expiré le {until}. Aujourd'hui, "
        "{late} plus tard, je n'ai toujours pas reçu de décision.",
    },
    "one_day": {"nl": "1 dag", "fr": "1 jour"},
    "days": {"nl": "{n} dagen", "fr": "{n} jours"},
    "decide_now": {
        "nl": "Ik vraag u om nu te beslissen, en mij de beslissing op papier te sturen, met de redenen. Is er al een "
        "beslissing? Stuur mij dan een kopie.",
        "fr": "Je vous demande de décider maintenant et de m'envoyer la décision par écrit, avec ses raisons. Si une "
        "décision existe déjà, envoyez-m'en une copie.",
    },
    "what_is_missing": {
        "nl": "Wacht u nog op een stuk? Laat mij dan weten welk. Ik bezorg het u zo snel als ik kan.",
        "fr": "Si vous attendez encore une pièce, dites-moi laquelle. Je vous la remettrai dès que possible.",
    },
    # appeal
    "appeal": {
        "nl": "Betreft: beroep tegen een beslissing – {right}",
        "fr": "Objet : recours contre une décision – {right}",
    },
    "appeal_stopped": {
        "nl": "Betreft: beroep tegen de stopzetting – {right}",
        "fr": "Objet : recours contre l'arrêt du paiement – {right}",
    },
    "i_appeal": {
        "nl": "Ik ga in beroep tegen een beslissing van deze dienst: {office}",
        "fr": "J'introduis un recours contre une décision de ce service : {office}",
    },
    "appeal_in_time": {
        "nl": "De termijn voor dit beroep loopt volgens mijn berekening tot en met {until}.",
        "fr": "D'après mon calcul, le délai de ce recours court jusqu'au {until} inclus.",
    },
    "their_reason": {
        "nl": "De reden van de dienst, in het kort: {reason}",
        "fr": "La raison du service, en bref : {reason}",
    },
    "i_disagree": {"nl": "Ik ga niet akkoord.", "fr": "Je ne suis pas d'accord."},
    "decide_again": {
        "nl": "Ik vraag u om die beslissing te vernietigen en dit recht toe te kennen: {right}.",
        "fr": "Je vous demande d'annuler cette décision et d'accorder ce droit : {right}.",
    },
    "decide_again_from": {
        "nl": "Ik vraag u om die beslissing te vernietigen en vanaf {day} dit recht toe te kennen: {right}.",
        "fr": "Je vous demande d'annuler cette décision et d'accorder ce droit à partir du {day} : {right}.",
    },
    "decide_stop": {
        "nl": "Ik vraag u om dit recht ook na {event} toe te kennen: {right}.",
        "fr": "Je vous demande d'accorder ce droit aussi après le {event} : {right}.",
    },
    "appeal_amount": {
        "nl": "Volgens een berekening met mijn gegevens is dit nu het bedrag: {amount}.",
        "fr": "D'après un calcul fait avec mes données, le montant actuel est le suivant : {amount}.",
    },
    "hearing": {
        "nl": "Wilt u mij laten weten wanneer de zaak behandeld wordt?",
        "fr": "Je vous prie de me faire savoir quand l'affaire sera traitée.",
    },
    "copy_of_decision": {"nl": "kopie van de beslissing", "fr": "copie de la décision"},
    "copy_of_claim": {
        "nl": "kopie van de aanvraag of het ontvangstbewijs",
        "fr": "copie de la demande ou de l'accusé de réception",
    },
    # reasons
    "reasons": {
        "nl": "Betreft: vraag naar de beslissing en haar redenen – {right}",
        "fr": "Objet : demande de la décision et de ses raisons – {right}",
    },
    "please_explain": {
        "nl": "Ik wil die beslissing goed begrijpen. Daarom vraag ik u om mij op papier te geven:",
        "fr": "Je souhaite bien comprendre cette décision. Je vous demande donc de me donner par écrit :",
    },
    "the_decision": {
        "nl": "de volledige beslissing, met haar datum;",
        "fr": "la décision complète, avec sa date ;",
    },
    "the_facts": {
        "nl": "de redenen: de feiten en de artikelen van de wet waarop ze steunt;",
        "fr": "les raisons : les faits et les articles de loi sur lesquels elle repose ;",
    },
    "the_computation": {
        "nl": "de berekening van het bedrag, met de inkomsten die meetelden;",
        "fr": "le calcul du montant, avec les revenus qui ont été comptés ;",
    },
    "the_appeal": {
        "nl": "hoe, waar en tot wanneer ik in beroep kan gaan.",
        "fr": "comment, où et jusqu'à quand je peux introduire un recours.",
    },
    "answer_soon": {
        "nl": "Wilt u snel antwoorden? In beroep gaan kan volgens mijn berekening tot en met {until}. Met deze brief "
        "zie ik niet af van een beroep.",
        "fr": "Je vous prie de répondre rapidement : d'après mon calcul, un recours est possible jusqu'au {until} "
        "inclus. Par cette lettre, je ne renonce pas à un recours.",
    },
    "answer": {
        "nl": "Wilt u snel antwoorden? Met deze brief zie ik niet af van een beroep.",
        "fr": "Je vous prie de répondre rapidement. Par cette lettre, je ne renonce pas à un recours.",
    },
    # evidence
    "evidence": {"nl": "Betreft: stukken bij mijn aanvraag – {right}", "fr": "Objet : pièces de ma demande – {right}"},
    "evidence_claimed": {
        "nl": "Betreft: stukken bij mijn aanvraag van {claimed} – {right}",
        "fr": "Objet : pièces de ma demande du {claimed} – {right}",
    },
    "here_they_are": {
        "nl": "Bij deze brief zitten de stukken die hieronder aangekruist zijn.",
        "fr": "Vous trouverez avec cette lettre les pièces cochées ci-dessous.",
    },
    "confirm_papers": {
        "nl": "Wilt u bevestigen dat u ze ontvangen hebt? Ontbreekt er nog een stuk? Laat mij dan weten welk.",
        "fr": "Je vous prie d'en accuser réception. S'il manque encore une pièce, dites-moi laquelle.",
    },
}
