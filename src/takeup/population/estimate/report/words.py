"""What the report says, in Dutch, French and English; plain, and never as if it were the people's doing."""

from __future__ import annotations

from takeup.nontakeup.words import Words

TITLE = Words(
    nl="Rechten die mensen niet krijgen",
    fr="Des droits qui n'arrivent pas",
    en="Rights that do not reach people",
)
SYNTHETIC_TITLE = Words(nl="synthetische bevolking", fr="population synthétique", en="synthetic population")
SYNTHETIC = Words(
    nl="Synthetische gegevens: deze mensen bestaan niet. De cijfers tonen hoe het werkt; ze zijn geen bevinding.",
    fr="Données synthétiques : ces personnes n'existent pas. "
    "Les chiffres montrent comment l'outil fonctionne ; ce n'est pas un constat.",
    en="Synthetic data: these people do not exist. The figures show how the tool works; they are not a finding.",
)
SYNTHETIC_SHORT = Words(
    nl="Synthetische gegevens, geen bevinding",
    fr="Données synthétiques, pas un constat",
    en="Synthetic data, not a finding",
)
ABOUT = Words(
    nl="Bron: {source}. Situatie op {day}. Bekeken maanden: {period}.",
    fr="Source : {source}. Situation au {day}. Mois examinés : {period}.",
    en="Source: {source}. Situation on {day}. Months looked at: {period}.",
)
HOW_TO_READ = Words(
    nl="Klik op een cijfer: het toont zijn betekenis, bron, datum en onzekerheid.",
    fr="Cliquez sur un chiffre : il montre sa définition, sa source, sa date et son incertitude.",
    en="Click on a figure: it shows its meaning, source, date and uncertainty.",
)
HOW_TO_READ_PAPER = Words(
    nl="Elk cijfer leidt naar zijn betekenis achteraan. "
    "Bij een steekproef staat eronder tussen welke waarden het met 95 % zekerheid ligt.",
    fr="Chaque chiffre renvoie à sa définition en fin de document. "
    "Pour un échantillon, les valeurs entre lesquelles il se situe avec 95 % de certitude figurent en dessous.",
    en="Every figure leads to its meaning at the end. "
    "For a sample, the values between which it lies with 95% confidence stand under it.",
)
MARKS = Words(
    nl="Een – is niet te meten met deze bron; … is niet getoond (te weinig huishoudens); bij × heeft niemand recht.",
    fr="Un – n'est pas mesurable avec cette source ; … n'est pas montré (trop peu de ménages) ; "
    "à × personne n'a droit.",
    en="A – is not measurable with this source; … is not shown (too few households); at × nobody is entitled.",
)
KEY = {
    "entitled_any": Words(
        nl="huishoudens hebben recht op minstens één van de rechten",
        fr="ménages ont droit à au moins un des droits",
        en="households are entitled to at least one of the rights",
    ),
    "missing_any_share": Words(
        nl="van hen mist minstens één recht helemaal",
        fr="d'entre eux sont privés d'au moins un droit en entier",
        en="of them miss at least one right completely",
    ),
    "gain_everything_claimed": Words(
        nl="per maand hebben alle huishoudens samen meer als alles gevraagd is",
        fr="par mois en plus pour l'ensemble des ménages si tout est demandé",
        en="a month more for all households together once everything is claimed",
    ),
    "poverty": Words(
        nl="van de mensen loopt een armoederisico: nu, en als alles gevraagd is",
        fr="des personnes sont en risque de pauvreté : aujourd'hui, et si tout est demandé",
        en="of people are at risk of poverty: now, and once everything is claimed",
    ),
}
NOT_SEEN = Words(
    nl="In deze bron komt niet voor: {ways}.",
    fr="N'apparaît pas dans cette source : {ways}.",
    en="Does not occur in this source: {ways}.",
)
IN_SHORT = Words(nl="In het kort", fr="En bref", en="In short")
RIGHT = Words(nl="Recht", fr="Droit", en="Right")
PLACE = Words(nl="Plaats", fr="Lieu", en="Place")
WHOLE = Words(nl="Samen", fr="Ensemble", en="Together")
NO_PLACE = Words(nl="(plaats onbekend)", fr="(lieu inconnu)", en="(place unknown)")

RATES = Words(nl="Wie krijgt niets?", fr="Qui ne reçoit rien ?", en="Who receives nothing?")
RATES_LEAD = Words(
    nl="Van iedereen die recht heeft: welk deel ontvangt niets. De bètafout ernaast zegt hoe vaak iemand "
    "wel ontvangt, "
    "terwijl de berekening geen recht vindt. Is die hoog, wees dan voorzichtig met het cijfer.",
    fr="Parmi tous ceux qui ont droit : la part qui ne reçoit rien. À côté, l'erreur bêta dit combien "
    "reçoivent alors "
    "que le calcul ne trouve pas de droit. Si elle est élevée, prudence avec le chiffre.",
    en="Of everyone who is entitled: the share that receives nothing. The beta error beside it says how "
    "often someone "
    "receives while the computation finds no right. Where it is high, be careful with the figure.",
)
RATES_CHART = Words(
    nl="Deel van de rechthebbenden dat niets ontvangt",
    fr="Part des ayants droit qui ne reçoit rien",
    en="Share of the entitled who receive nothing",
)
MOST = Words(
    nl="De {shown} rechten met het hoogste cijfer; alle {all} staan in de tabel.",
    fr="Les {shown} droits au chiffre le plus élevé ; les {all} sont dans le tableau.",
    en="The {shown} rights with the highest figure; all {all} are in the table.",
)
EUROS = Words(nl="Hoeveel euro?", fr="Combien d'euros ?", en="How many euros?")
EUROS_LEAD = Words(
    nl="De euro's waar recht op is en die niet betaald worden. Tel de rechten niet op: ze vervangen elkaar. "
    "Wat alle huishoudens samen zouden winnen, staat bovenaan.",
    fr="Les euros dus et non payés. N'additionnez pas les droits : ils se remplacent. "
    "Ce que tous les ménages gagneraient ensemble figure en haut.",
    en="The euros that are due and not paid. Do not add up the rights: they replace one another. "
    "What all households together would gain stands at the top.",
)
EUROS_CHART = Words(nl="Niet gebruikte euro's per maand", fr="Euros non perçus par mois", en="Unclaimed euros a month")
EUROS_PERIOD = Words(
    nl="Rechten die per jaar of één keer betaald worden tellen over de bekeken maanden, en staan niet in de grafiek.",
    fr="Les droits payés par an ou une seule fois comptent sur les mois examinés, et ne sont pas dans le graphique.",
    en="Rights paid by the year or once count over the months looked at, and are not in the chart.",
)
PER = {
    "month": Words(nl="per maand", fr="par mois", en="a month"),
    "year": Words(nl="in de bekeken maanden", fr="sur les mois examinés", en="in the months looked at"),
    "once": Words(nl="in de bekeken maanden", fr="sur les mois examinés", en="in the months looked at"),
}
PERIOD = Words(nl="Gerekend", fr="Calculé", en="Counted")
WAYS = Words(nl="Op welke manier?", fr="De quelle manière ?", en="In which way?")
WAYS_LEAD = Words(
    nl="Van allen die iets missen of te laat kregen, het deel per manier. Eén geval kan op meer manieren tellen. "
    "Wat de bron niet kan tonen, krijgt geen cijfer.",
    fr="De tous ceux à qui il manque quelque chose ou qui l'ont reçu tard, la part par manière. Un cas "
    "peut compter de "
    "plusieurs manières. Ce que la source ne peut montrer n'a pas de chiffre.",
    en="Of all who miss something or got it late, the share in each way. One case may count in several ways. "
    "What the source cannot show gets no figure.",
)
WAYS_CHART = Words(
    nl="Deel van wie iets mist, per manier", fr="Part de ceux à qui il manque, par manière", en="Share by way"
)
WHERE = Words(nl="Waar?", fr="Où ?", en="Where?")
WHERE_LEAD = Words(
    nl="Huishoudens die recht hebben op minstens één recht, en het deel dat er minstens één helemaal mist.",
    fr="Ménages ayant droit à au moins un droit, et la part privée d'au moins un en entier.",
    en="Households entitled to at least one right, and the share that misses at least one completely.",
)
POVERTY = Words(
    nl="Wat zou het doen aan armoede?", fr="Quel effet sur la pauvreté ?", en="What would it do to poverty?"
)
POVERTY_LEAD = Words(
    nl="Het deel van de mensen onder de armoedegrens van {line} per maand: nu, en als elk huishouden krijgt "
    "waar het recht op heeft.",
    fr="La part des personnes sous le seuil de pauvreté de {line} par mois : aujourd'hui, et si chaque "
    "ménage recevait "
    "ce à quoi il a droit.",
    en="The share of people under the poverty threshold of {line} a month: now, and were every household "
    "paid what it is "
    "entitled to.",
)
POVERTY_CHART = Words(
    nl="Armoederisico: nu, en als alles gevraagd is",
    fr="Risque de pauvreté : aujourd'hui, et si tout est demandé",
    en="At risk of poverty: now, and once everything is claimed",
)
INEQUALITY = Words(
    nl="Hoe ongelijk zijn de inkomens?", fr="Les revenus sont-ils inégaux ?", en="How unequal are incomes?"
)
INEQUALITY_LEAD = Words(
    nl="Twee maten van ongelijkheid: nu, en als elk huishouden krijgt waar het recht op heeft. De Gini gaat van 0 "
    "(iedereen heeft evenveel) tot 1 (één persoon heeft alles). S80/S20: hoeveel keer zoveel de rijkste 20 % van de "
    "mensen heeft als de armste 20 %.",
    fr="Deux mesures de l'inégalité : aujourd'hui, et si chaque ménage recevait ce à quoi il a droit. Le Gini va de 0 "
    "(tous ont autant) à 1 (une personne a tout). S80/S20 : combien de fois plus les 20 % les plus riches ont que les "
    "20 % les plus pauvres.",
    en="Two measures of inequality: now, and were every household paid what it is entitled to. The Gini goes from 0 "
    "(all have the same) to 1 (one person has everything). S80/S20: how many times as much the richest 20% of people "
    "have as the poorest 20%.",
)
ERRORS = Words(nl="Standaardfouten: {how}", fr="Erreurs types : {how}", en="Standard errors: {how}")
ERRORS_OF_POVERTY = Words(
    nl="Standaardfouten van armoede en ongelijkheid: {how}",
    fr="Erreurs types de la pauvreté et de l'inégalité : {how}",
    en="Standard errors of poverty and inequality: {how}",
)
NOW = Words(nl="nu", fr="aujourd'hui", en="now")
AFTER = Words(nl="als alles gevraagd is", fr="si tout est demandé", en="once everything is claimed")
SURE = Words(nl="Hoe zeker is dit?", fr="Est-ce sûr ?", en="How sure is this?")
SURE_LEAD = Words(
    nl="Van sommigen ontbreekt een gegeven. De balk toont tussen welke waarden het niet-gebruik ligt, wat zij ook"
    " doen: allen ontvangen, of niemand. In de tabel daarnaast: wat het cijfer wordt als een deel van de "
    "mensen iets anders ontvangt dan er staat, en als de berekening een deel van wie geen recht heeft toch "
    "meetelt. Bij welk deel zakt het onder {limit}? Is dat deel klein, dan hangt de conclusie aan de kwaliteit"
    " van de gegevens.",
    fr="Pour certains, il manque une donnée. La barre montre entre quelles valeurs se situe le non-recours, quoi "
    "qu'ils fassent : tous reçoivent, ou personne. Dans le tableau, à côté : ce que devient le chiffre si une "
    "part des personnes reçoit autre chose que ce qui est noté, et si le calcul compte une part de ceux qui "
    "n'ont pas droit. À partir de quelle part passe-t-il sous {limit} ? Si elle est petite, la conclusion "
    "dépend de la qualité des données.",
    en="For some a fact is missing. The bar shows between which values non-take-up lies whatever they do: all "
    "receive, or none. Beside it in the table: what the figure becomes if a share of people receive something "
    "else than the data say, and if the computation counts a share of those with no right. At which share does"
    " it fall under {limit}? Where that share is small, the conclusion hangs on the quality of the data.",
)
SURE_CHART = Words(
    nl="Niet-gebruik: het cijfer, en waar het tussen ligt als iedereen bekend was",
    fr="Non-recours : le chiffre, et les limites si tout était connu",
    en="Non-take-up: the figure, and its limits were everything known",
)
BOUNDS = Words(nl="Tussen", fr="Entre", en="Between")
INCOMES = Words(
    nl="En als de inkomens anders zijn?", fr="Et si les revenus sont autres ?", en="What if incomes differ?"
)
INCOMES_LEAD = Words(
    nl="Inkomens in gegevens zijn vaak wat te laag of te hoog. Hier is alles opnieuw berekend met elk inkomen zoveel "
    "procent lager of hoger. Liggen de cijfers van een recht ver uit elkaar, dan hangt het aan de inkomens.",
    fr="Les revenus dans les données sont souvent un peu trop bas ou trop hauts. Ici, tout est recalculé avec chaque "
    "revenu plus bas ou plus haut d'autant de pour cent. Si les chiffres d'un droit s'écartent, il dépend des revenus.",
    en="Incomes in data are often somewhat too low or too high. Here all is computed anew with every income so many "
    "per cent lower or higher. Where the figures of a right lie far apart, it hangs on the incomes.",
)
SPREAD = Words(nl="Van – tot", fr="De – à", en="From – to")
NEVER = Words(nl="nooit", fr="jamais", en="never")
ALREADY = Words(nl="is eronder", fr="est dessous", en="is under it")
NOBODY = Words(
    nl="Voor deze rechten is er volgens de berekening niemand: {rights}.",
    fr="Pour ces droits, le calcul ne trouve personne : {rights}.",
    en="For these rights the computation finds nobody: {rights}.",
)
NOT_LOOKED_AT = Words(
    nl="Betaald in {month}, en die maand is niet bekeken: {rights}.",
    fr="Payés en {month}, un mois qui n'a pas été examiné : {rights}.",
    en="Paid in {month}, a month that was not looked at: {rights}.",
)
DEFINITIONS = Words(nl="Wat de cijfers betekenen", fr="Ce que signifient les chiffres", en="What the figures mean")
METHOD = Words(nl="Bron en methode", fr="Source et méthode", en="Source and method")
METHOD_SMALL = Words(
    nl="Groepen van minder dan {population} huishoudens{sample} worden niet getoond, en ook niet de "
    "cijfers waaruit ze af "
    "te leiden zijn. {hidden} van de {all} cijfers zijn daarom weggelaten.",
    fr="Les groupes de moins de {population} ménages{sample} ne sont pas montrés, ni les chiffres qui les "
    "révéleraient. "
    "{hidden} des {all} chiffres sont omis pour cela.",
    en="Groups of fewer than {population} households{sample} are not shown, nor are figures that would "
    "give them away. "
    "{hidden} of the {all} figures are left out for that reason.",
)
METHOD_SAMPLE = Words(
    nl=" in de bevolking, of {sample} in de steekproef,",
    fr=" dans la population, ou {sample} dans l'échantillon,",
    en=" in the population, or {sample} in the sample,",
)
METHOD_MISTAKES = Words(
    nl="Vergissingen in wat ontvangen is: tot wat een Duitse enquête naast registers vond, 8,6 % verzwegen en 1,6 % te "
    "veel genoemd (Bruckmeier, Hohmeyer en Schwarz 2018, doi 10.1186/s12651-018-0250-z), tenzij hier anders genoemd. "
    "Vergissingen in het recht: geen studie meet ze; de genoemde grenzen zijn een keuze.",
    fr="Erreurs sur ce qui est reçu : jusqu'à ce qu'une enquête allemande comparée aux registres a trouvé, 8,6 % "
    "d'oublis et 1,6 % de trop (Bruckmeier, Hohmeyer et Schwarz 2018, doi 10.1186/s12651-018-0250-z), sauf mention "
    "contraire. Erreurs sur le droit : aucune étude ne les mesure ; les limites données sont un choix.",
    en="Mistakes about what is received: up to what a German survey beside registers found, 8.6% left unsaid and 1.6% "
    "said too much (Bruckmeier, Hohmeyer and Schwarz 2018, doi 10.1186/s12651-018-0250-z), unless told otherwise here. "
    "Mistakes about the right: no study measures them; the limits told are a choice.",
)
METHOD_ROUND = Words(
    nl="Aantallen zijn afgerond op tien, bedragen van groepen op honderd euro.",
    fr="Les nombres sont arrondis à dix, les montants de groupes à cent euros.",
    en="Numbers are rounded to ten, amounts of groups to a hundred euros.",
)
METHOD_BLAME = Words(
    nl="Dat een recht niet aankomt, zegt iets over het recht en over wie het beheert; het zegt niets over "
    "de inzet van "
    "mensen.",
    fr="Qu'un droit n'arrive pas dit quelque chose du droit et de ceux qui le gèrent ; cela ne dit rien "
    "des efforts des "
    "personnes.",
    en="That a right does not arrive says something about the right and those who run it; it says nothing "
    "about people's "
    "efforts.",
)
ERROR = Words(nl="Standaardfout", fr="Erreur type", en="Standard error")
INTERVAL = Words(
    nl="Met {level} zekerheid tussen", fr="Avec {level} de certitude, entre", en="With {level} confidence between"
)
EFFECT = Words(nl="ontwerpeffect {effect}", fr="effet de plan {effect}", en="design effect {effect}")
WHATEVER = Words(
    nl="Wat de onbekenden ook zijn, tussen",
    fr="Quels que soient les inconnus, entre",
    en="Whatever the unknown are, between",
)
UNKNOWN = Words(nl="Niet te zeggen", fr="Impossible à dire", en="Cannot say")
BASED_ON = Words(nl="Huishoudens in de gegevens", fr="Ménages dans les données", en="Households in the data")
MODEL = Words(
    nl="Door een model geschat, geen telling", fr="Estimé par un modèle, pas un comptage", en="By a model, not a count"
)
SOURCE = Words(nl="Bron", fr="Source", en="Source")
PAGE = Words(nl="Bladzijde", fr="Page", en="Page")
SKIP = Words(nl="Naar de inhoud", fr="Aller au contenu", en="Skip to the content")
CONTENTS = Words(nl="Inhoud", fr="Sommaire", en="Contents")
SHORT_NAMES = {
    "primary": Words(nl="zonder aanvraag", fr="sans demande", en="no claim"),
    "secondary": Words(nl="na aanvraag", fr="après demande", en="after a claim"),
    "full": Words(nl="volledig", fr="total", en="full"),
    "partial": Words(nl="gedeeltelijk", fr="partiel", en="partial"),
    "cumulative": Words(nl="meer rechten tegelijk", fr="plusieurs droits", en="several rights"),
    "temporary": Words(nl="te laat gevraagd", fr="demande tardive", en="late claim"),
    "permanent": Words(nl="nooit gevraagd", fr="jamais demandé", en="never claimed"),
    "open": Words(nl="nog te vragen", fr="encore à demander", en="still open"),
    "frictional": Words(nl="toegekend, niet betaald", fr="accordé, non payé", en="granted, not paid"),
    "abandoned": Words(nl="aanvraag ingetrokken", fr="demande retirée", en="claim withdrawn"),
    "reversible": Words(nl="nog te krijgen", fr="récupérable", en="recoverable"),
    "irreversible": Words(nl="deels verloren", fr="perdu en partie", en="partly lost"),
}
