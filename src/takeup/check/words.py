"""Sentences that a check says, in Dutch, French, English and German. No person has checked them yet."""

from __future__ import annotations

from takeup.engine.texts import Text

NOTICE: Text = {
    "nl": "Dit is een berekening en geen beslissing. Alleen de bevoegde dienst of de rechter beslist.",
    "fr": "Ceci est un calcul, pas une décision. Seul le service compétent ou le juge décide.",
    "en": "This is a computation, not a decision. Only the competent office or the court decides.",
    "de": "Dies ist eine Berechnung und keine Entscheidung. Nur der zuständige Dienst oder das Gericht entscheidet.",
}
HOUSEHOLD_NAME: Text = {"nl": "het huishouden", "fr": "le ménage", "en": "the household", "de": "der Haushalt"}

NOT_KNOWN: Text = {
    "nl": "{label}: nog niet geweten.",
    "fr": "{label} : pas encore connu.",
    "en": "{label}: not known yet.",
    "de": "{label}: noch nicht bekannt.",
}
INDICATIVE: dict[str, Text] = {
    "law_known_until": {
        "nl": "Een cijfer is gekend tot en met {date}; een nieuwer is niet gevonden.",
        "fr": "Un chiffre est connu jusqu'au {date} inclus ; un plus récent n'a pas été trouvé.",
        "en": "A figure is known up to and including {date}; a newer one was not found.",
        "de": "Eine Zahl ist bis einschließlich {date} bekannt; eine neuere wurde nicht gefunden.",
    },
    "unverified": {
        "nl": "Een cijfer is nog niet in een bron nagekeken: {parameter}.",
        "fr": "Un chiffre n'a pas encore été vérifié dans une source : {parameter}.",
        "en": "A figure has not been checked in a source yet: {parameter}.",
        "de": "Eine Zahl wurde noch nicht in einer Quelle geprüft: {parameter}.",
    },
    "discretion": {
        "nl": "De dienst beoordeelt dit zelf: {label}.",
        "fr": "Le service apprécie lui-même : {label}.",
        "en": "The office judges this itself: {label}.",
        "de": "Der Dienst beurteilt das selbst: {label}.",
    },
    "term_unknown": {
        "nl": "Vanaf wanneer een late aanvraag betaald wordt, staat in geen enkele bron die wij vonden. Wat verloren is en wat nog terug te krijgen is, ligt daarom tussen twee grenzen.",
        "fr": "À partir de quand une demande tardive est payée, aucune source trouvée ne le dit. Ce qui est perdu et ce qu'on peut encore obtenir se situe donc entre deux limites.",
        "en": "From when a late claim is paid stands in no source that we found. What is lost and what can still be had therefore lies between two limits.",
        "de": "Ab wann ein später Antrag bezahlt wird, steht in keiner Quelle, die wir gefunden haben. Was "
        "verloren ist und was Sie noch bekommen können, liegt darum zwischen zwei Grenzen.",
    },
    "term_unverified": {
        "nl": "Vanaf wanneer een late aanvraag telt, is niet nagekeken in een bron.",
        "fr": "La date à partir de laquelle une demande tardive compte n'a pas été vérifiée dans une source.",
        "en": "From which day a late claim counts has not been checked in a source.",
        "de": "Ab welchem Tag ein später Antrag zählt, wurde nicht in einer Quelle geprüft.",
    },
    "law_known_from": {
        "nl": "Niet alle cijfers van deze maand zijn gekend: ze beginnen op {date}.",
        "fr": "Tous les chiffres de ce mois ne sont pas connus : ils commencent le {date}.",
        "en": "Not all figures of this month are known: they begin on {date}.",
        "de": "Nicht alle Zahlen dieses Monats sind bekannt: Sie beginnen am {date}.",
    },
}
RECEIVES: Text = {
    "nl": "Krijgt {person} nu: {right}?",
    "fr": "{person} reçoit-il/elle actuellement : {right} ?",
    "en": "Does {person} receive now: {right}?",
    "de": "Bekommt {person} zurzeit diese Leistung: {right}?",
}
TAX_MAY_BE_WITHHELD: Text = {
    "nl": "Wat aankomt is wat minder: er kan belasting van afgehouden zijn. Kijk naar het bedrag vóór belasting.",
    "fr": "Ce qui arrive est un peu moins : un impôt peut en être retenu. Regardez le montant avant impôt.",
    "en": "What arrives is a little less: tax may have been held back. Look at the amount before tax.",
    "de": "Was ankommt, ist etwas weniger: Vielleicht wurde Steuer abgezogen. Sehen Sie sich den Betrag"
    " vor Steuern an.",
}

STEPS: dict[str, Text] = {
    "past": {
        "nl": "Nu is er geen recht meer, maar voor vroegere maanden is er nog iets te krijgen. {step}",
        "fr": "Il n'y a plus de droit maintenant, mais il reste quelque chose à obtenir pour des mois passés. {step}",
        "en": "There is no right now any more, but something can still be had for earlier months. {step}",
        "de": "Jetzt besteht kein Recht mehr, aber für frühere Monate ist noch etwas zu bekommen. {step}",
    },
    "elsewhere": {
        "nl": "{person} woont hier niet: wat daar toekomt, is met dit huishouden niet te zeggen.",
        "fr": "{person} ne vit pas ici : ce qui est dû là-bas ne peut pas être dit avec ce ménage.",
        "en": "{person} does not live here: what is due there cannot be said from this household.",
        "de": "{person} wohnt nicht hier: Was dort zusteht, lässt sich mit diesem Haushalt nicht sagen.",
    },
    "nothing": {
        "nl": "Er is nu niets te doen: wat toekomt, komt toe.",
        "fr": "Rien à faire pour le moment : ce qui est dû arrive.",
        "en": "Nothing to do now: what is due arrives.",
        "de": "Zurzeit ist nichts zu tun: Was zusteht, kommt an.",
    },
    "earlier": {
        "nl": "Wat nu toekomt, komt toe. Vraag wat er voor vroegere maanden nog te krijgen is; dienst: {office}.",
        "fr": "Ce qui est dû maintenant arrive. Demandez ce qui peut encore être obtenu pour les mois passés au service compétent : {office}.",
        "en": "What is due now arrives. Ask for what can still be had for earlier months; office: {office}.",
        "de": "Was jetzt zusteht, kommt an. Fragen Sie, was für frühere Monate noch zu bekommen ist; "
        "zuständiger Dienst: {office}.",
    },
    "not_entitled": {
        "nl": "Niet van toepassing in de huidige situatie. Verandert de situatie, kijk dan opnieuw.",
        "fr": "Pas d'application dans la situation actuelle. Si la situation change, regardez à nouveau.",
        "en": "Does not apply in the present situation. If the situation changes, look again.",
        "de": "Gilt nicht in der heutigen Situation. Ändert sich die Situation, dann prüfen Sie es neu.",
    },
    "ask_first": {
        "nl": "Eerst weten: {question}",
        "fr": "À savoir d'abord : {question}",
        "en": "First find out: {question}",
        "de": "Zuerst klären: {question}",
    },
    "open_law": {
        "nl": "De bronnen beslissen dit niet: vraag het aan {office}.",
        "fr": "Les sources ne tranchent pas. Demandez au service compétent : {office}.",
        "en": "The sources do not settle this: ask {office}.",
        "de": "Die Quellen klären das nicht. Fragen Sie den zuständigen Dienst: {office}.",
    },
    "appeal": {
        "nl": "In beroep gaan kan tot en met {date}, bij {court}. Vraag hulp: juridische bijstand kan gratis zijn.",
        "fr": "Un recours est possible jusqu'au {date} inclus, devant {court}. Demandez de l'aide : l'aide juridique peut être gratuite.",
        "en": "An appeal is possible up to and including {date}, at {court}. Ask for help: legal aid can be free.",
        "de": "Eine Klage ist möglich bis einschließlich {date}; zuständig: {court}. Lassen Sie sich "
        "helfen: Rechtshilfe kann kostenlos sein.",
    },
    "again": {
        "nl": "De termijn om in beroep te gaan is voorbij. Vraag het opnieuw aan: {step}",
        "fr": "Le délai de recours est passé. Introduisez une nouvelle demande : {step}",
        "en": "The time to appeal is over. Ask again: {step}",
        "de": "Die Frist für eine Klage ist vorbei. Stellen Sie einen neuen Antrag: {step}",
    },
    "overdue": {
        "nl": "De dienst moest beslissen tegen {date}. Vraag schriftelijk waar de beslissing blijft; ook daartegen kan beroep.",
        "fr": "Le service devait décider pour le {date}. Demandez par écrit où en est la décision ; un recours est possible aussi.",
        "en": "The office had to decide by {date}. Ask in writing where the decision is; an appeal is possible against that too.",
        "de": "Der Dienst musste bis zum {date} entscheiden. Fragen Sie schriftlich, wo die Entscheidung "
        "bleibt; auch dagegen ist eine Klage möglich.",
    },
    "in_progress": {
        "nl": "De aanvraag loopt. Een beslissing moet er zijn tegen {date}.",
        "fr": "La demande est en cours. Une décision doit tomber pour le {date}.",
        "en": "The claim is running. There must be a decision by {date}.",
        "de": "Der Antrag läuft. Bis zum {date} muss eine Entscheidung da sein.",
    },
    "in_progress_no_limit": {
        "nl": "De aanvraag loopt. Vraag na of er nog een bewijs ontbreekt.",
        "fr": "La demande est en cours. Vérifiez s'il manque encore une preuve.",
        "en": "The claim is running. Ask whether any evidence is still missing.",
        "de": "Der Antrag läuft. Fragen Sie, ob noch ein Nachweis fehlt.",
    },
    "frictional": {
        "nl": "Het is toegekend maar niet (helemaal) betaald. Vraag de betaling bij {office}.",
        "fr": "C'est accordé mais pas (entièrement) payé. Réclamez le paiement au service compétent : {office}.",
        "en": "It was granted but not (wholly) paid. Ask {office} for the payment.",
        "de": "Es ist bewilligt, aber nicht (ganz) bezahlt. Verlangen Sie die Zahlung beim zuständigen "
        "Dienst: {office}.",
    },
    "less_than_due": {
        "nl": "Er komt minder toe dan wij berekenen. Vraag een herziening en de berekening bij de bevoegde dienst: {office}.",
        "fr": "Il arrive moins que ce que nous calculons. Demandez une révision et le calcul au service compétent : {office}.",
        "en": "Less arrives than we compute. Ask the competent office for a review and its calculation: {office}.",
        "de": "Es kommt weniger an, als wir berechnen. Bitten Sie den zuständigen Dienst um eine neue "
        "Prüfung und um die Berechnung: {office}.",
    },
    "under_awarded": {
        "nl": "Er is minder toegekend dan wij berekenen. Vraag hoe het berekend is; dienst: {office}. In beroep gaan kan tot en met {date}, bij {court}.",
        "fr": "Le montant accordé est inférieur à notre calcul. Demandez le calcul au service compétent : {office}. Un recours est possible jusqu'au {date} inclus, devant {court}.",
        "en": "Less was granted than we compute. Ask how it was computed; office: {office}. An appeal is possible up to and including {date}, at {court}.",
        "de": "Es wurde weniger bewilligt, als wir berechnen. Fragen Sie, wie es berechnet wurde; "
        "zuständiger Dienst: {office}. Eine Klage ist möglich bis einschließlich {date}; zuständig: "
        "{court}.",
    },
    "under_awarded_late": {
        "nl": "Er is minder toegekend dan wij berekenen. Vraag om het na te kijken; dienst: {office}.",
        "fr": "Le montant accordé est inférieur à notre calcul. Demandez une révision au service compétent : {office}.",
        "en": "Less was granted than we compute. Ask to have it looked at again; office: {office}.",
        "de": "Es wurde weniger bewilligt, als wir berechnen. Bitten Sie um eine neue Prüfung; zuständiger "
        "Dienst: {office}.",
    },
    "granted": {
        "nl": "Het is toegekend. Kijk of het geld komt. Komt het niet, vraag dan de betaling bij de bevoegde dienst: {office}.",
        "fr": "C'est accordé. Regardez si l'argent arrive. S'il n'arrive pas, réclamez le paiement au service compétent : {office}.",
        "en": "It was granted. See whether the money comes. If it does not, ask the competent office for the payment: {office}.",
        "de": "Es ist bewilligt. Schauen Sie, ob das Geld kommt. Kommt es nicht, verlangen Sie die Zahlung beim "
        "zuständigen Dienst: {office}.",
    },
    "granted_status": {
        "nl": "Het is toegekend. Kijk of het ook wordt toegepast. Zo niet, vraag ernaar bij de bevoegde dienst: {office}.",
        "fr": "C'est accordé. Regardez si c'est bien appliqué. Sinon, demandez-le au service compétent : {office}.",
        "en": "It was granted. See whether it is applied. If not, ask the competent office: {office}.",
        "de": "Es ist bewilligt. Schauen Sie, ob es auch angewendet wird. Wenn nicht, fragen Sie beim "
        "zuständigen Dienst: {office}.",
    },
    "quasi": {
        "nl": "Dit recht kan opengaan: {conduct}",
        "fr": "Ce droit peut s'ouvrir : {conduct}",
        "en": "This right can open: {conduct}",
        "de": "Dieses Recht kann entstehen: {conduct}",
    },
    "passport": {
        "nl": "Vraag eerst aan: {right}. Dat opent ook dit recht.",
        "fr": "Demandez d'abord : {right}. Cela ouvre aussi ce droit.",
        "en": "Ask first for: {right}. It opens this right too.",
        "de": "Beantragen Sie zuerst: {right}. Das öffnet auch dieses Recht.",
    },
    "passport_asked": {
        "nl": "Dit recht volgt op een ander: {right}. Dat is al gevraagd; volg eerst die aanvraag op.",
        "fr": "Ce droit suit un autre droit : {right}. La demande est déjà faite ; suivez d'abord celle-là.",
        "en": "This right follows another one: {right}. That was asked for already; follow up on it first.",
        "de": "Dieses Recht folgt auf ein anderes: {right}. Das ist schon beantragt; verfolgen Sie zuerst "
        "diesen Antrag.",
    },
    "still_comes": {
        "nl": "Volgens onze berekening is er nu geen recht meer op, en toch staat genoteerd dat het komt. Kijk na of het nog loopt.",
        "fr": "Selon notre calcul, il n'y a plus de droit maintenant, mais il est noté que cela arrive. Vérifiez si c'est encore le cas.",
        "en": "By our computation there is no right to it now any more, yet it is noted as coming in. See whether it still runs.",
        "de": "Nach unserer Berechnung besteht jetzt kein Anspruch mehr, aber es ist notiert, dass es kommt. Prüfen Sie, ob es noch läuft.",
    },
    "passport_granted": {
        "nl": "Dit recht volgt op een ander: {right}. Dat is toegekend, maar er is nog niets binnen. Kijk na de eerste betaling of ook dit er is.",
        "fr": "Ce droit suit un autre droit : {right}. Il est accordé, mais rien n'est encore arrivé. Après le premier paiement, regardez si celui-ci suit.",
        "en": "This right follows another one: {right}. That was granted, but nothing has come yet. After the first payment, see whether this one follows.",
        "de": "Dieses Recht folgt auf ein anderes: {right}. Das ist bewilligt, aber noch nichts ist gekommen. Schauen Sie nach der ersten Zahlung, ob auch dieses da ist.",
    },
    "automatic": {
        "nl": "Dit recht moet vanzelf komen. Het komt niet: meld het aan {office}. {step}",
        "fr": "Ce droit doit venir automatiquement. Il n'arrive pas. Signalez-le au service compétent : {office}. {step}",
        "en": "This right should come by itself. It does not arrive: tell {office}. {step}",
        "de": "Dieses Recht muss von selbst kommen. Es kommt nicht an: Melden Sie es dem zuständigen "
        "Dienst: {office}. {step}",
    },
    "received_unknown": {
        "nl": "Vraag eerst of dit al ontvangen wordt.",
        "fr": "Demandez d'abord si c'est déjà reçu.",
        "en": "Ask first whether this is already received.",
        "de": "Klären Sie zuerst, ob das schon gezahlt wird.",
    },
}


AHEAD: dict[str, Text] = {
    "opens": {
        "nl": "Vanaf {date} gaat dit recht open als er niets anders verandert: {right} ({person}). Vraag het op tijd.",
        "fr": "À partir du {date}, ce droit s'ouvre si rien d'autre ne change : {right} ({person}). Demandez-le à temps.",
        "en": "From {date} on this right opens if nothing else changes: {right} ({person}). Ask for it in time.",
        "de": "Ab dem {date} entsteht dieses Recht, wenn sich sonst nichts ändert: {right} ({person}). "
        "Beantragen Sie es rechtzeitig.",
    },
    "closes": {
        "nl": "Vanaf {date} sluit dit recht als er niets anders verandert: {right} ({person}). Kijk nu wat in de plaats komt.",
        "fr": "À partir du {date}, ce droit se ferme si rien d'autre ne change : {right} ({person}). Voyez dès maintenant ce qui prend le relais.",
        "en": "From {date} on this right closes if nothing else changes: {right} ({person}). Look now at what takes its place.",
        "de": "Ab dem {date} endet dieses Recht, wenn sich sonst nichts ändert: {right} ({person}). Sehen "
        "Sie schon jetzt nach, was an seine Stelle kommt.",
    },
    "renew": {
        "nl": "Tot {date} is dit toegekend: {right} ({person}). Vraag voor die dag een verlenging.",
        "fr": "C'est accordé jusqu'au {date} : {right} ({person}). Demandez le renouvellement avant ce jour.",
        "en": "This is granted until {date}: {right} ({person}). Ask for it to be renewed before that day.",
        "de": "Bis zum {date} ist dies bewilligt: {right} ({person}). Beantragen Sie die Verlängerung vor diesem Tag.",
    },
}
