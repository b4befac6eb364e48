"""What each indicator is, in one plain sentence a language. The formulas stand beside the code that computes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from takeup.nontakeup.words import Words
from takeup.population.estimate.result import Estimate, Unit


@dataclass(frozen=True)
class Definition:
    """The short name for a heading, and the sentence that opens beside the number."""

    title: Words
    sentence: Words
    unit: Unit | None = None  # None: households or persons, as the right goes


def _share(title: tuple[str, str, str], nl: str, fr: str, en: str) -> Definition:
    return Definition(Words(*title), Words(nl=nl, fr=fr, en=en), Unit.SHARE)


def _count(title: tuple[str, str, str], nl: str, fr: str, en: str) -> Definition:
    return Definition(Words(*title), Words(nl=nl, fr=fr, en=en))


def _index(title: tuple[str, str, str], nl: str, fr: str, en: str) -> Definition:
    return Definition(Words(*title), Words(nl=nl, fr=fr, en=en), Unit.INDEX)


def _euros(title: tuple[str, str, str], nl: str, fr: str, en: str) -> Definition:
    return Definition(Words(*title), Words(nl=nl, fr=fr, en=en), Unit.EUROS)


# Titles in the order nl, fr, en.
DEFINITIONS: Mapping[str, Definition] = MappingProxyType(
    {
        "entitled_receiving": _count(
            ("Recht en ontvangt", "Droit et reçoit", "Entitled and receiving"),
            "Wie volgens de berekening recht heeft en ook iets ontvangt.",
            "Ceux qui ont droit selon le calcul et reçoivent quelque chose.",
            "Those who are entitled by the computation and receive something.",
        ),
        "entitled_not_receiving": _count(
            ("Recht en ontvangt niets", "Droit et ne reçoit rien", "Entitled and receiving nothing"),
            "Wie volgens de berekening recht heeft en niets ontvangt.",
            "Ceux qui ont droit selon le calcul et ne reçoivent rien.",
            "Those who are entitled by the computation and receive nothing.",
        ),
        "not_entitled_receiving": _count(
            ("Geen recht en ontvangt", "Pas de droit et reçoit", "Not entitled and receiving"),
            "Wie iets ontvangt, terwijl de berekening geen recht vindt: meestal weet de berekening dan iets niet.",
            "Ceux qui reçoivent quelque chose alors que le calcul ne trouve pas de droit : "
            "souvent, le calcul ignore alors quelque chose.",
            "Those who receive something while the computation finds no right: it then often lacks a fact.",
        ),
        "not_entitled_not_receiving": _count(
            ("Geen recht, ontvangt niets", "Ni droit ni versement", "Neither entitled nor receiving"),
            "Wie volgens de berekening geen recht heeft en niets ontvangt.",
            "Ceux qui n'ont pas droit selon le calcul et ne reçoivent rien.",
            "Those who are not entitled by the computation and receive nothing.",
        ),
        "cannot_say": _count(
            ("Niet te zeggen", "Impossible à dire", "Cannot say"),
            "Van wie een gegeven ontbreekt dat nodig is om recht of ontvangst te kennen.",
            "Ceux pour qui manque une donnée nécessaire pour connaître le droit ou le versement.",
            "Those for whom a fact is missing that is needed to know entitlement or receipt.",
        ),
        "non_take_up": _share(
            ("Niet-gebruik", "Non-recours", "Non-take-up"),
            "Van wie recht heeft: het deel dat niets ontvangt.",
            "Parmi ceux qui ont droit : la part qui ne reçoit rien.",
            "Of those who are entitled: the share that receives nothing.",
        ),
        "take_up": _share(
            ("Gebruik", "Recours", "Take-up"),
            "Van wie recht heeft: het deel dat iets ontvangt.",
            "Parmi ceux qui ont droit : la part qui reçoit quelque chose.",
            "Of those who are entitled: the share that receives something.",
        ),
        "non_take_up_all_entitled": _share(
            ("Niet-gebruik, ondergrens", "Non-recours, borne basse", "Non-take-up, lower bound"),
            "Het deel dat niets ontvangt, als ook iedereen die iets ontvangt als rechthebbend telt.",
            "La part qui ne reçoit rien, si tous ceux qui reçoivent quelque chose comptent comme ayants droit.",
            "The share that receives nothing when everyone who receives something counts as entitled.",
        ),
        "non_take_up_receipt": _share(
            ("Als de ontvangst niet klopt", "Si le versement est mal dit", "If receipt is misreported"),
            "Het deel dat niets ontvangt, als {under} van wie ontvangt dat niet zegt, en {over} van wie niets ontvangt "
            "zegt van wel.",
            "La part qui ne reçoit rien, si {under} de ceux qui reçoivent ne le disent pas, et {over} de ceux qui ne "
            "reçoivent rien disent le contraire.",
            "The share that receives nothing, if {under} of those who receive do not say so, and {over} of those who "
            "receive nothing say that they do.",
        ),
        "turns_at_under": _share(
            ("Keert bij zoveel verzwegen ontvangst", "Bascule à ce taux d'oubli", "Turns at this under-reporting"),
            "Welk deel van wie ontvangt dat zou moeten verzwijgen om het niet-gebruik onder {limit} te brengen.",
            "Quelle part de ceux qui reçoivent devrait ne pas le dire pour que le non-recours passe sous {limit}.",
            "Which share of those who receive would have to leave it unsaid to bring non-take-up under {limit}.",
        ),
        "non_take_up_corrected": _share(
            ("Als het recht niet klopt", "Si le droit est mal calculé", "If entitlement is mistaken"),
            "Het deel dat niets ontvangt, als de berekening {false_eligible} van wie geen recht heeft "
            "ten onrechte meetelt.",
            "La part qui ne reçoit rien, si le calcul compte à tort {false_eligible} de ceux qui n'ont pas droit.",
            "The share that receives nothing, if the computation counts {false_eligible} of those with no right "
            "by mistake.",
        ),
        "turns_at_false_eligible": _share(
            ("Keert bij zoveel ten onrechte", "Bascule à cette part à tort", "Turns at this share by mistake"),
            "Welk deel van wie geen recht heeft ten onrechte zou moeten meetellen om het niet-gebruik onder {limit} te "
            "brengen.",
            "Quelle part de ceux qui n'ont pas droit devrait être comptée à tort pour que le non-recours passe sous "
            "{limit}.",
            "Which share of those with no right would have to be counted by mistake to bring non-take-up under "
            "{limit}.",
        ),
        "beta_error": _share(
            ("Bètafout", "Erreur bêta", "Beta error"),
            "Van wie ontvangt: het deel dat volgens de berekening geen recht heeft. "
            "Is dit deel groot, dan zit de fout in de berekening, niet bij de mensen.",
            "Parmi ceux qui reçoivent : la part sans droit selon le calcul. "
            "Si elle est grande, l'erreur est dans le calcul, pas chez les personnes.",
            "Of those who receive: the share with no right by the computation. "
            "Where it is large the computation is wrong, not the people.",
        ),
        "expenditure_take_up": _share(
            ("Gebruik in euro", "Recours en euros", "Take-up in euros"),
            "Van alle euro's waar recht op is: het deel dat betaald wordt. Te veel betaald telt niet mee.",
            "De tous les euros dus : la part qui est payée. Ce qui est payé en trop ne compte pas.",
            "Of all euros due: the share that is paid. What is paid beyond what is due does not count.",
        ),
        "expenditure_non_take_up": _share(
            ("Niet-gebruik in euro", "Non-recours en euros", "Non-take-up in euros"),
            "Van alle euro's waar recht op is: het deel dat niet betaald wordt.",
            "De tous les euros dus : la part qui n'est pas payée.",
            "Of all euros due: the share that is not paid.",
        ),
        "unclaimed": _euros(
            ("Niet gebruikte euro's", "Euros non perçus", "Unclaimed euros"),
            "De euro's waar recht op is en die niet betaald worden, opgeteld.",
            "Les euros dus et non payés, additionnés.",
            "The euros that are due and not paid, added up.",
        ),
        "average_loss": _euros(
            ("Gemiddeld gemis", "Manque moyen", "Average loss"),
            "Hoeveel euro iemand die recht heeft en niets ontvangt, gemiddeld mist.",
            "Combien d'euros manquent en moyenne à celui qui a droit et ne reçoit rien.",
            "How many euros someone who is entitled and receives nothing misses on average.",
        ),
        "full": _share(
            ("Volledig", "Total", "Full"),
            "Van wie iets mist: het deel dat niets ontvangt.",
            "Parmi ceux à qui il manque quelque chose : la part qui ne reçoit rien.",
            "Of those who miss something: the share that receives nothing.",
        ),
        "partial": _share(
            ("Gedeeltelijk", "Partiel", "Partial"),
            "Van wie iets mist: het deel dat een deel ontvangt. Kleine verschillen door afronding tellen niet.",
            "Parmi ceux à qui il manque quelque chose : la part qui reçoit une partie. "
            "Les petites différences d'arrondi ne comptent pas.",
            "Of those who miss something: the share that receives a part. Small differences of rounding do not count.",
        ),
        "permanent_throughout": _share(
            ("Blijvend niet-gebruik", "Non-recours durable", "Permanent non-take-up"),
            "Van wie in alle perioden recht heeft: het deel dat in geen enkele iets ontvangt.",
            "Parmi ceux qui ont droit à toutes les périodes : la part qui ne reçoit rien à aucune.",
            "Of those entitled in all periods: the share that receives nothing in any of them.",
        ),
        "permanent_first": _share(
            ("Blijvend niet-gebruik", "Non-recours durable", "Permanent non-take-up"),
            "Van wie in de eerste periode recht heeft: het deel dat in alle perioden recht heeft en niets ontvangt.",
            "Parmi ceux qui ont droit à la première période : "
            "la part qui a droit à toutes les périodes et ne reçoit rien.",
            "Of those entitled in the first period: the share that is entitled in all and receives nothing.",
        ),
        "cumulative": _share(
            ("Meer rechten tegelijk", "Plusieurs droits à la fois", "Several rights at once"),
            "Van de huishoudens met recht op twee of meer rechten: het deel dat er twee of meer helemaal mist.",
            "Parmi les ménages ayant droit à deux droits ou plus : la part privée d'au moins deux en entier.",
            "Of the households entitled to two or more rights: the share that misses two or more completely.",
        ),
        "entitled_any": _count(
            ("Recht op minstens één recht", "Droit à au moins un droit", "Entitled to at least one right"),
            "Huishoudens die volgens de berekening recht hebben op minstens één van de rechten.",
            "Ménages qui, selon le calcul, ont droit à au moins un des droits.",
            "Households that are entitled, by the computation, to at least one of the rights.",
        ),
        "missing_any": _count(
            ("Mist minstens één recht", "Privé d'au moins un droit", "Missing at least one right"),
            "Huishoudens die recht hebben op minstens één recht waarvan ze niets ontvangen.",
            "Ménages qui ont droit à au moins un droit dont ils ne reçoivent rien.",
            "Households entitled to at least one right of which they receive nothing.",
        ),
        "missing_any_share": _share(
            ("Deel dat een recht mist", "Part privée d'un droit", "Share missing a right"),
            "Van de huishoudens met recht op minstens één recht: het deel dat er minstens één helemaal mist.",
            "Parmi les ménages ayant droit à au moins un droit : la part privée d'au moins un en entier.",
            "Of the households entitled to at least one right: the share that misses at least one completely.",
        ),
        "gain_everything_claimed": Definition(
            Words("Winst als alles gevraagd is", "Gain si tout est demandé", "Gain once everything is claimed"),
            Words(
                nl="Hoeveel euro per maand de huishoudens samen meer zouden hebben als alles gevraagd is. "
                "Rechten die elkaar vervangen tellen maar één keer.",
                fr="Combien d'euros par mois les ménages auraient ensemble en plus si tout était demandé. "
                "Les droits qui se remplacent ne comptent qu'une fois.",
                en="How many euros a month the households together would have more once everything is claimed. "
                "Rights that replace one another count only once.",
            ),
            Unit.EUROS_A_MONTH,
        ),
        "poverty_before": _share(
            ("Armoederisico nu", "Risque de pauvreté actuel", "At risk of poverty now"),
            "Het deel van de mensen met een inkomen onder de armoedegrens, zoals het nu is.",
            "La part des personnes dont le revenu est sous le seuil de pauvreté, en l'état actuel.",
            "The share of people with an income under the poverty threshold, as things stand.",
        ),
        "poverty_after": _share(
            ("Armoederisico als alles gevraagd is", "Risque si tout est demandé", "At risk once everything is claimed"),
            "Het deel van de mensen onder dezelfde armoedegrens, als elk huishouden krijgt waar het recht op heeft.",
            "La part des personnes sous le même seuil de pauvreté, si chaque ménage reçoit ce à quoi il a droit.",
            "The share of people under the same poverty threshold, were every household paid what it is entitled to.",
        ),
        "poverty_gap_before": Definition(
            Words("Armoedekloof nu", "Écart de pauvreté actuel", "Poverty gap now"),
            Words(
                nl="De euro's per maand die iedereen tot aan de armoedegrens zouden brengen, zoals het nu is.",
                fr="Les euros par mois qui amèneraient tout le monde au seuil de pauvreté, en l'état actuel.",
                en="The euros a month that would bring everyone up to the poverty threshold, as things stand.",
            ),
            Unit.EUROS_A_MONTH,
        ),
        "poverty_gap_after": Definition(
            Words("Armoedekloof als alles gevraagd is", "Écart si tout est demandé", "Poverty gap, everything claimed"),
            Words(
                nl="Dezelfde kloof, als elk huishouden krijgt waar het recht op heeft.",
                fr="Le même écart, si chaque ménage reçoit ce à quoi il a droit.",
                en="The same gap, were every household paid what it is entitled to.",
            ),
            Unit.EUROS_A_MONTH,
        ),
        "poverty_threshold": Definition(
            Words("Armoedegrens", "Seuil de pauvreté", "Poverty threshold"),
            Words(
                nl="Het inkomen per maand voor een alleenstaande waaronder iemand een armoederisico loopt: "
                "60 % van het middelste inkomen in deze bron, of de grens die van elders is opgegeven.",
                fr="Le revenu mensuel pour une personne seule sous lequel il y a risque de pauvreté : "
                "60 % du revenu médian de cette source, ou le seuil donné d'ailleurs.",
                en="The monthly income of someone living alone under which there is a risk of poverty: "
                "60 % of the middle income in this source, or the threshold given from elsewhere.",
            ),
            Unit.EUROS_A_MONTH,
        ),
        "gini_before": _index(
            ("Gini nu", "Gini actuel", "Gini now"),
            "Hoe ongelijk de inkomens verdeeld zijn, zoals het nu is: van 0 (iedereen heeft evenveel) "
            "tot 1 (één persoon heeft alles). De Gini-coëfficiënt van het inkomen per persoon, zoals Eurostat hem "
            "maakt.",
            "Combien les revenus sont inégaux, en l'état actuel : de 0 (tous ont autant) à 1 (une personne a tout). "
            "Le coefficient de Gini du revenu par personne, comme le calcule Eurostat.",
            "How unequal incomes are, as things stand: from 0 (all have the same) to 1 (one person has everything). "
            "The Gini coefficient of income per person, as Eurostat makes it.",
        ),
        "gini_after": _index(
            ("Gini als alles gevraagd is", "Gini si tout est demandé", "Gini once everything is claimed"),
            "Dezelfde Gini-coëfficiënt, als elk huishouden krijgt waar het recht op heeft.",
            "Le même coefficient de Gini, si chaque ménage reçoit ce à quoi il a droit.",
            "The same Gini coefficient, were every household paid what it is entitled to.",
        ),
        "s80_s20_before": _index(
            ("S80/S20 nu", "S80/S20 actuel", "S80/S20 now"),
            "Hoeveel keer zoveel de rijkste 20 % van de mensen samen heeft als de armste 20 %, zoals het nu is. "
            "De inkomenskwintielverhouding van Eurostat.",
            "Combien de fois plus les 20 % les plus riches ont ensemble que les 20 % les plus pauvres, en l'état "
            "actuel. Le rapport interquintile d'Eurostat.",
            "How many times as much the richest 20% of people have together as the poorest 20%, as things stand. "
            "Eurostat's income quintile share ratio.",
        ),
        "s80_s20_after": _index(
            ("S80/S20 als alles gevraagd is", "S80/S20 si tout est demandé", "S80/S20 once everything is claimed"),
            "Dezelfde verhouding, als elk huishouden krijgt waar het recht op heeft.",
            "Le même rapport, si chaque ménage reçoit ce à quoi il a droit.",
            "The same ratio, were every household paid what it is entitled to.",
        ),
        "design_effect": Definition(
            Words("Ontwerpeffect", "Effet de plan", "Design effect"),
            Words(
                nl="Hoeveel keer groter de variantie van dit cijfer is dan bij een eenvoudige aselecte steekproef van "
                "evenveel huishoudens (Kish).",
                fr="Combien de fois la variance de ce chiffre dépasse celle d'un tirage aléatoire simple d'autant de "
                "ménages (Kish).",
                en="How many times larger the variance of this figure is than that of a simple random sample of as "
                "many households (Kish).",
            ),
            Unit.NUMBER,
        ),
        "effective_n": Definition(
            Words("Telt als een steekproef van", "Vaut un échantillon de", "Counts as a sample of"),
            Words(
                nl="Zoveel huishoudens van een eenvoudige aselecte steekproef zouden dit cijfer even zeker maken: "
                "de huishoudens in de gegevens, gedeeld door het ontwerpeffect.",
                fr="Autant de ménages d'un tirage aléatoire simple rendraient ce chiffre aussi sûr : les ménages dans "
                "les données, divisés par l'effet de plan.",
                en="So many households of a simple random sample would make this figure as sure: the households in "
                "the data, divided by the design effect.",
            ),
            Unit.NUMBER,
        ),
        "missing_in_this_way": _count(
            ("Aantal", "Nombre", "Number"),
            "Hoeveel er in de maanden die bekeken zijn op deze manier iets missen.",
            "Combien sont concernés de cette manière pendant les mois examinés.",
            "How many are concerned in this way in the months that were looked at.",
        ),
        "share_in_this_way": _share(
            ("Deel", "Part", "Share"),
            "Van allen die in deze maanden iets missen of te laat kregen: het deel dat dit op deze manier doet. "
            "Iemand kan op meer manieren meetellen.",
            "De tous ceux à qui il a manqué quelque chose ou qui l'ont reçu tard : "
            "la part concernée de cette manière. Une personne peut compter de plusieurs manières.",
            "Of all who missed something in these months, or got it late: the share concerned in this way. "
            "One may count in several ways.",
        ),
        "euros_in_this_way": _euros(
            ("Euro's", "Euros", "Euros"),
            "De euro's die in deze maanden ontbreken bij wie op deze manier iets mist.",
            "Les euros qui manquent pendant ces mois à ceux concernés de cette manière.",
            "The euros missing in these months among those concerned in this way.",
        ),
        "non_take_up_model": _share(
            ("Niet-gebruik volgens een model", "Non-recours selon un modèle", "Non-take-up by a model"),
            "Het eigen cijfer van de plaats, bijgesteld met wat andere plaatsen laten zien. Het is geen telling.",
            "Le chiffre propre du lieu, corrigé par ce que montrent d'autres lieux. Ce n'est pas un comptage.",
            "The place's own figure, adjusted by what other places show. It is not a count.",
        ),
        "claimed_within": _share(
            ("Gevraagd binnen de termijn", "Demandé dans le délai", "Claimed within the time"),
            "Het deel dat binnen dit aantal dagen een aanvraag deed. "
            "Mensen die nog niet zo lang recht hebben, tellen mee zolang de bron hen volgt.",
            "La part qui a demandé dans ce nombre de jours. "
            "Ceux qui ont droit depuis moins longtemps comptent tant que la source les suit.",
            "The share that claimed within this number of days. "
            "Those entitled for less long count for as long as the source follows them.",
        ),
        "median_days_to_claim": Definition(
            Words("Middelste aantal dagen tot de aanvraag", "Délai médian avant la demande", "Median days to claim"),
            Words(
                nl="Na zoveel dagen heeft de helft een aanvraag gedaan.",
                fr="Après ce nombre de jours, la moitié a fait une demande.",
                en="After this many days half have made a claim.",
            ),
            Unit.DAYS,
        ),
        "marginal_effect": Definition(
            Words("Verschil in gebruik", "Différence de recours", "Difference in take-up"),
            Words(
                nl="Hoeveel de kans op gebruik gemiddeld verandert als dit kenmerk met één toeneemt en al het andere "
                "gelijk blijft. Een samenhang, geen oorzaak.",
                fr="De combien la probabilité de recours change en moyenne quand cette caractéristique augmente de un, "
                "toutes choses égales. Un lien, pas une cause.",
                en="How much the chance of take-up changes on average when this characteristic goes up by one and all "
                "else stays. A link, not a cause.",
            ),
            Unit.SHARE,
        ),
    }
)


def used_in(answers: Iterable[Estimate]) -> set[str]:
    """The keys of DEFINITIONS that a reader of these meets."""
    found = list(answers)
    sampled = {"design_effect", "effective_n"} if any(each.design_effect is not None for each in found) else set()
    return {each.indicator for each in found} | sampled
