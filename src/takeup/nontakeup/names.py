"""What each name means, in one plain sentence that blames nobody.

Sources of the names: Van Oorschot and Math (Recherches et Prévisions 43, 1996), Reinstadler (same issue),
Odenore's typology (2010). The sentences are ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from takeup.nontakeup.answers import Name, Secondary
from takeup.nontakeup.words import Words

NAMES: Mapping[Name, Words] = MappingProxyType(
    {
        Name.PRIMARY: Words(
            nl="Er is recht op geld of hulp, maar er loopt geen aanvraag voor deze maanden.",
            fr="Il y a un droit, mais aucune demande ne couvre ces mois.",
            en="There is a right, but no claim covers these months.",
            de="Es besteht ein Recht, aber kein Antrag deckt diese Monate.",
        ),
        Name.SECONDARY: Words(
            nl="Er is een aanvraag, en toch is nog niet (alles) betaald waar recht op is.",
            fr="Il y a une demande, et pourtant ce qui est dû n'est pas encore (entièrement) payé.",
            en="There is a claim, and still what is due has not been (fully) paid.",
            de="Es gibt einen Antrag, und doch ist noch nicht (alles) bezahlt, was zusteht.",
        ),
        Name.FULL: Words(
            nl="Er is voor deze maanden niets betaald.",
            fr="Rien n'a été payé pour ces mois.",
            en="Nothing has been paid for these months.",
            de="Für diese Monate wurde nichts gezahlt.",
        ),
        Name.PARTIAL: Words(
            nl="Er is voor deze maanden een deel betaald, maar niet alles.",
            fr="Une partie a été payée pour ces mois, mais pas tout.",
            en="A part has been paid for these months, but not all.",
            de="Für diese Monate wurde ein Teil gezahlt, aber nicht alles.",
        ),
        Name.CUMULATIVE: Words(
            nl="Het huishouden mist in dezelfde maand twee of meer rechten helemaal.",
            fr="Le ménage est privé de deux droits ou plus, en entier, pour le même mois.",
            en="The household misses two or more rights completely in the same month.",
            de="Dem Haushalt fehlen im selben Monat zwei oder mehr Rechte ganz.",
        ),
        Name.TEMPORARY: Words(
            nl="De aanvraag kwam later dan het recht begon.",
            fr="La demande est venue après le début du droit.",
            en="The claim came later than the right began.",
            de="Der Antrag kam später, als das Recht begann.",
        ),
        Name.PERMANENT: Words(
            nl="Het recht is voorbij, er kwam geen aanvraag, en nu aanvragen brengt er niets meer van terug.",
            fr="Le droit est terminé, aucune demande n'est venue, et une demande n'apporterait plus rien.",
            en="The right has ended, no claim came, and a claim made now would bring nothing of it any more.",
            de="Das Recht ist vorbei, es kam kein Antrag, und ein Antrag bringt jetzt nichts mehr davon zurück.",
        ),
        Name.OPEN: Words(
            nl="Er is nog geen aanvraag, maar aanvragen kan nog.",
            fr="Il n'y a pas encore de demande, mais il est encore possible de demander.",
            en="There is no claim yet, but it is still possible to claim.",
            de="Es gibt noch keinen Antrag, aber er ist noch möglich.",
        ),
        Name.FRICTIONAL: Words(
            nl="Het recht is toegekend, maar er is minder betaald dan toegekend werd.",
            fr="Le droit est accordé, mais on a payé moins que ce qui a été accordé.",
            en="The right was granted, but less was paid than was granted.",
            de="Das Recht wurde bewilligt, aber es wurde weniger gezahlt als bewilligt.",
        ),
        Name.QUASI: Words(
            nl="Alleen een voorwaarde over iets dat nog te regelen is, staat tussen de persoon en het recht.",
            fr="Seule une condition qui peut encore être remplie sépare la personne du droit.",
            en="Only a condition that can still be met stands between the person and the right.",
            de="Nur eine Bedingung, die noch erfüllt werden kann, steht zwischen der Person und dem Recht.",
        ),
        Name.ABANDONED: Words(
            nl="Er was een aanvraag, maar ze is ingetrokken voor het recht er was.",
            fr="Il y avait une demande, mais elle a été retirée avant d'aboutir.",
            en="There was a claim, but it was withdrawn before it led to the right.",
            de="Es gab einen Antrag, aber er wurde zurückgezogen, bevor das Recht da war.",
        ),
        Name.REVERSIBLE: Words(
            nl="Een deel van het gemiste geld is nog te krijgen.",
            fr="Une partie de l'argent manquant peut encore être obtenue.",
            en="Some of the missing money can still be obtained.",
            de="Ein Teil des fehlenden Geldes ist noch zu bekommen.",
        ),
        Name.IRREVERSIBLE: Words(
            nl="Een deel van het gemiste geld is niet meer te krijgen.",
            fr="Une partie de l'argent manquant ne peut plus être obtenue.",
            en="Some of the missing money can no longer be obtained.",
            de="Ein Teil des fehlenden Geldes ist nicht mehr zu bekommen.",
        ),
    }
)

SECONDARY_KINDS: Mapping[Secondary, Words] = MappingProxyType(
    {
        Secondary.STOPPED: Words(
            nl="De betaling is gestopt, terwijl het recht volgens onze berekening doorloopt.",
            fr="Le paiement s'est arrêté, alors que le droit continue selon notre calcul.",
            en="Payment was stopped, while by our computation the right goes on.",
            de="Die Zahlung wurde gestoppt, während das Recht nach unserer Berechnung weiterläuft.",
        ),
        Secondary.REFUSED: Words(
            nl="De aanvraag is geweigerd, volgens onze berekening ten onrechte; beroep kan nog.",
            fr="La demande a été refusée, à tort selon notre calcul ; un recours est encore possible.",
            en="The claim was refused, wrongly by our computation; an appeal is still possible.",
            de="Der Antrag wurde abgelehnt, nach unserer Berechnung zu Unrecht; eine Klage ist noch möglich.",
        ),
        Secondary.FINAL: Words(
            nl="De aanvraag is geweigerd, volgens onze berekening ten onrechte; beroep kan niet meer.",
            fr="La demande a été refusée, à tort selon notre calcul ; un recours n'est plus possible.",
            en="The claim was refused, wrongly by our computation; an appeal is no longer possible.",
            de="Der Antrag wurde abgelehnt, nach unserer Berechnung zu Unrecht; eine Klage ist nicht mehr möglich.",
        ),
        Secondary.OVERDUE: Words(
            nl="De dienst had al moeten beslissen, maar er is nog geen beslissing.",
            fr="Le service aurait déjà dû décider, mais il n'y a pas encore de décision.",
            en="The office should have decided by now, but there is no decision yet.",
            de="Der Dienst hätte schon entscheiden müssen, aber es gibt noch keine Entscheidung.",
        ),
        Secondary.IN_PROGRESS: Words(
            nl="De aanvraag loopt, en er is nog geen beslissing.",
            fr="La demande est en cours, et il n'y a pas encore de décision.",
            en="The claim is running, and there is no decision yet.",
            de="Der Antrag läuft, und es gibt noch keine Entscheidung.",
        ),
        Secondary.UNDER_AWARDED: Words(
            nl="Er is minder toegekend dan waar volgens onze berekening recht op is.",
            fr="On a accordé moins que ce qui est dû selon notre calcul.",
            en="Less was granted than is due by our computation.",
            de="Es wurde weniger bewilligt, als nach unserer Berechnung zusteht.",
        ),
    }
)
