"""Illness, disability and care need: what limits someone, and what an office has decided about it."""

from __future__ import annotations

from takeup.engine import choice, count, full_years, yearly_amount, yes_no
from takeup.engine.facts import SENSITIVE, VERY_SENSITIVE

_DECISION = {
    "nl": "beslissing van de DG Personen met een handicap of van Iriscare",
    "fr": "décision de la DG Personnes handicapées ou d'Iriscare",
    "en": "decision of the DG Persons with a disability or of Iriscare",
    "de": "Entscheidung der GD Personen mit Behinderung oder von Iriscare",
}
_MUTUALITY = {
    "nl": "brief of attest van het ziekenfonds",
    "fr": "lettre ou attestation de la mutualité",
    "en": "letter or certificate of the mutuality",
    "de": "Brief oder Bescheinigung der Krankenkasse",
}


def _limited_adult(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 16 and person.lasting_limits  # type: ignore[attr-defined]


class DisabilityFacts:
    lasting_limits: bool = yes_no(
        ask={
            "nl": "Heeft {person} door ziekte, handicap of leeftijd al lang moeite met werken of met gewone dingen (bewegen, koken, wassen, huishouden)?",
            "fr": "À cause d'une maladie, d'un handicap ou de l'âge, {person} a-t-il/elle depuis longtemps du mal à travailler ou à faire les gestes de tous les jours (bouger, cuisiner, se laver, tenir le ménage) ?",
            "en": "Because of illness, disability or age, has {person} long had trouble working or doing ordinary things (moving, cooking, washing, the household)?",
            "de": "Hat {person} wegen Krankheit, Behinderung oder Alter schon lange Mühe mit der Arbeit oder "
            "mit alltäglichen Dingen (sich bewegen, kochen, sich waschen, Haushalt)?",
        },
        label={
            "nl": "blijvende beperking door ziekte, handicap of leeftijd",
            "fr": "limitation durable (maladie, handicap ou âge)",
            "en": "lasting limits through illness, disability or age",
            "de": "dauerhafte Einschränkung (Krankheit, Behinderung oder Alter)",
        },
        sensitivity=VERY_SENSITIVE,
        typical=(False, False, False, False, True),
    )
    earning_capacity_decision: str = choice(
        {
            "none": {"nl": "geen beslissing", "fr": "pas de décision", "en": "no decision", "de": "keine Entscheidung"},
            "reduced": {
                "nl": "verdienvermogen is een derde of minder",
                "fr": "capacité de gain d'un tiers ou moins",
                "en": "earning capacity is one third or less",
                "de": "kann ein Drittel oder weniger verdienen",
            },
            "not_reduced": {
                "nl": "verdienvermogen is meer dan een derde",
                "fr": "capacité de gain de plus d'un tiers",
                "en": "earning capacity is more than one third",
                "de": "kann mehr als ein Drittel verdienen",
            },
        },
        ask={
            "nl": "Wat besliste de DG Personen met een handicap over het verdienvermogen van {person} (hoeveel {person} kan verdienen)?",
            "fr": "Qu'a décidé la DG Personnes handicapées sur la capacité de gain de {person} (ce que {person} peut gagner) ?",
            "en": "What did the DG Persons with a disability decide about the earning capacity of {person} (how much {person} can earn)?",
            "de": "Was hat die GD Personen mit Behinderung darüber entschieden, wie viel {person} mit Arbeit "
            "verdienen kann?",
        },
        label={
            "nl": "beslissing over het verdienvermogen",
            "fr": "décision sur la capacité de gain",
            "en": "decision on the earning capacity",
            "de": "Entscheidung darüber, wie viel jemand verdienen kann",
        },
        absent="none",
        applies=_limited_adult,
        sensitivity=VERY_SENSITIVE,
        evidence=_DECISION,
        typical=("none", "none", "none", "reduced", "not_reduced"),
    )
    autonomy_points_decided: bool = yes_no(
        ask={
            "nl": "Gaf een arts van de DG Personen met een handicap of van Iriscare al punten aan {person} voor zelfredzaamheid (0 tot 18)?",
            "fr": "Un médecin de la DG Personnes handicapées ou d'Iriscare a-t-il déjà attribué à {person} des points d'autonomie (0 à 18) ?",
            "en": "Has a doctor of the DG Persons with a disability or of Iriscare already given {person} points for autonomy (0 to 18)?",
            "de": "Hat ein Arzt der GD Personen mit Behinderung oder von Iriscare {person} schon Punkte für "
            "Selbstständigkeit gegeben (0 bis 18)?",
        },
        label={
            "nl": "er is een beslissing met punten voor zelfredzaamheid",
            "fr": "il existe une décision avec des points d'autonomie",
            "en": "there is a decision with autonomy points",
            "de": "es gibt eine Entscheidung mit Punkten für Selbstständigkeit",
        },
        applies=_limited_adult,
        sensitivity=VERY_SENSITIVE,
        evidence=_DECISION,
        typical=(False, False, True),
    )
    autonomy_points: int = count(
        "points",
        0,
        18,
        ask={
            "nl": "Hoeveel punten voor zelfredzaamheid kreeg {person} samen (op 18)? Het staat in de brief met de beslissing.",
            "fr": "Combien de points d'autonomie {person} a-t-il/elle au total (sur 18) ?",
            "en": "How many autonomy points did {person} get in all (out of 18)?",
            "de": "Wie viele Punkte für Selbstständigkeit hat {person} insgesamt bekommen (von 18)? Es steht "
            "im Brief mit der Entscheidung.",
        },
        label={
            "nl": "punten voor zelfredzaamheid",
            "fr": "points d'autonomie",
            "en": "autonomy points",
            "de": "Punkte für Selbstständigkeit",
        },
        applies=lambda person: person.autonomy_points_decided,
        sensitivity=VERY_SENSITIVE,
        evidence=_DECISION,
        typical=(5, 8, 10, 13, 15, 17),
    )
    institution_over_three_months: bool = yes_no(
        ask={
            "nl": "Verblijft {person} al minstens drie maanden dag en nacht in een instelling (rusthuis, voorziening, ziekenhuis) die de overheid helemaal of deels betaalt?",
            "fr": "{person} séjourne-t-il/elle jour et nuit depuis au moins trois mois dans une institution (maison de repos, centre, hôpital) payée en tout ou en partie par les pouvoirs publics ?",
            "en": "Has {person} stayed day and night for at least three months in an institution (care home, centre, hospital) that public money pays in whole or in part?",
            "de": "Lebt {person} seit mindestens drei Monaten Tag und Nacht in einer Einrichtung (Altenheim, "
            "Heim, Krankenhaus), die die öffentliche Hand ganz oder teilweise bezahlt?",
        },
        label={
            "nl": "minstens drie maanden in een instelling",
            "fr": "en institution depuis au moins trois mois",
            "en": "in an institution for at least three months",
            "de": "mindestens drei Monate in einer Einrichtung",
        },
        applies=_limited_adult,
        sensitivity=SENSITIVE,
        typical=(False,) * 9 + (True,),
    )
    family_before_institution: bool = yes_no(
        ask={
            "nl": "Had {person} net voor de instelling een partner in huis of een kind ten laste?",
            "fr": "Juste avant l'institution, {person} vivait-il/elle avec un(e) partenaire ou un enfant à charge ?",
            "en": "Just before the institution, did {person} live with a partner or have a dependent child?",
            "de": "Lebte {person} kurz vor der Einrichtung mit einem Partner oder einer Partnerin, oder mit "
            "einem Kind zu Lasten?",
        },
        label={
            "nl": "gezin voor de opname in de instelling",
            "fr": "famille avant l'entrée en institution",
            "en": "family before the institution",
            "de": "Familie vor dem Einzug in die Einrichtung",
        },
        applies=lambda person: person.institution_over_three_months,
        sensitivity=SENSITIVE,
    )
    abroad_over_90_days: bool = yes_no(
        ask={
            "nl": "Verblijft {person} dit jaar meer dan 90 dagen in het buitenland?",
            "fr": "{person} séjourne-t-il/elle plus de 90 jours à l'étranger cette année ?",
            "en": "Does {person} stay abroad for more than 90 days this year?",
            "de": "Ist {person} dieses Jahr mehr als 90 Tage im Ausland?",
        },
        label={
            "nl": "meer dan 90 dagen in het buitenland dit jaar",
            "fr": "plus de 90 jours à l'étranger cette année",
            "en": "more than 90 days abroad this year",
            "de": "mehr als 90 Tage im Ausland dieses Jahr",
        },
        applies=_limited_adult,
        typical=(False,) * 19 + (True,),
    )
    taxable_work_income: dict[int, float] = yearly_amount(
        0,
        500_000,
        ask={
            "nl": "Hoeveel van het netto belastbaar inkomen van {person} voor het hele jaar {year} kwam uit werk? (op het aanslagbiljet over {year}, na aftrek van kosten; is dat er nog niet, een schatting; 0 als er geen werk was)",
            "fr": "Combien d'euros du revenu net imposable de {person} pour toute l'année {year} venaient du travail ? (sur l'avertissement-extrait de rôle pour les revenus de {year}, après déduction des frais ; s'il n'existe pas encore, une estimation ; 0 s'il n'y avait pas de travail)",
            "en": "How much of the net taxable income of {person} for the whole year {year} came from work? (on the tax assessment for {year}, after costs are taken off; if it is not there yet, an estimate; 0 if there was no work)",
            "de": "Wie viel vom steuerpflichtigen Nettoeinkommen von {person} kam im ganzen Jahr {year} aus "
            "Arbeit? (auf dem Steuerbescheid für {year}, nach Abzug der Kosten; gibt es ihn noch nicht, eine "
            "Schätzung; 0, wenn es keine Arbeit gab)",
        },
        label={
            "nl": "belastbaar inkomen uit werk {year}",
            "fr": "revenu imposable du travail {year}",
            "en": "taxable income from work {year}",
            "de": "steuerpflichtiges Einkommen aus Arbeit {year}",
        },
        applies=_limited_adult,
        sensitivity=SENSITIVE,
        evidence={
            "nl": "aanslagbiljet",
            "fr": "avertissement-extrait de rôle",
            "en": "tax assessment",
            "de": "Steuerbescheid",
        },
        typical=(0.0, 0.0, 8_000.0, 20_000.0),
    )
    works_again_after_two_years: bool = yes_no(
        ask={
            "nl": "Begon {person} minder dan twee jaar geleden te werken, na minstens twee jaar zonder werk?",
            "fr": "{person} a-t-il/elle commencé à travailler il y a moins de deux ans, après au moins deux ans sans travail ?",
            "en": "Did {person} start to work less than two years ago, after at least two years without work?",
            "de": "Hat {person} vor weniger als zwei Jahren angefangen zu arbeiten, nach mindestens zwei "
            "Jahren ohne Arbeit?",
        },
        label={
            "nl": "werkt weer na twee jaar zonder werk",
            "fr": "reprend le travail après deux ans d'arrêt",
            "en": "works again after two years without work",
            "de": "arbeitet wieder, nach zwei Jahren ohne Arbeit",
        },
        applies=_limited_adult,
        typical=(False, False, False, True),
    )
    allowance_for_older_people_elsewhere: bool = yes_no(
        ask={
            "nl": "Krijgt {person} van Vlaanderen, Wallonië of de Duitstalige Gemeenschap een tegemoetkoming voor ouderen die hulp nodig hebben (zorgbudget voor ouderen, THAB)?",
            "fr": "{person} reçoit-il/elle de la Flandre, de la Wallonie ou de la Communauté germanophone une allocation pour personnes âgées qui ont besoin d'aide (APA, budget de soins pour personnes âgées) ?",
            "en": "Does {person} receive an allowance for older people who need help from Flanders, Wallonia or the German-speaking Community (care budget for older people, APA)?",
            "de": "Bekommt {person} von Flandern, der Wallonie oder der Deutschsprachigen Gemeinschaft eine "
            "Beihilfe für ältere Menschen, die Hilfe brauchen (Pflegebudget, Beihilfe zur Unterstützung "
            "von Betagten)?",
        },
        label={
            "nl": "tegemoetkoming voor ouderen van een ander gewest",
            "fr": "allocation pour personnes âgées d'une autre région",
            "en": "allowance for older people of another region",
            "de": "Beihilfe für ältere Menschen aus einer anderen Region",
        },
        applies=lambda person: (
            full_years(person.birth_date, person.day) >= 65 and person.lasting_limits and person.domicile != "brussels"
        ),
        sensitivity=SENSITIVE,
        evidence={
            "nl": "beslissing van de zorgkas of de regio",
            "fr": "décision de la caisse de soins ou de la région",
            "en": "decision of the care fund or the region",
            "de": "Entscheidung der Pflegekasse (zorgkas) oder der Region",
        },
    )
    chronic_lump_sum: bool = yes_no(
        ask={
            "nl": "Betaalde het ziekenfonds aan {person} het forfait voor chronisch zieken (een vast bedrag), in het vorige jaar of het jaar daarvoor?",
            "fr": "La mutualité a-t-elle payé à {person} le forfait de soins pour malades chroniques, l'année passée ou l'année d'avant ?",
            "en": "Did the mutuality pay {person} the lump sum for the chronically ill, last year or the year before?",
            "de": "Hat die Krankenkasse {person} letztes Jahr oder das Jahr davor die Pauschale für chronisch "
            "Kranke (einen festen Betrag) gezahlt?",
        },
        label={
            "nl": "forfait voor chronisch zieken",
            "fr": "forfait de soins pour malades chroniques",
            "en": "lump sum for the chronically ill",
            "de": "Pauschale für chronisch Kranke",
        },
        applies=lambda person: person.lasting_limits,
        sensitivity=VERY_SENSITIVE,
        evidence=_MUTUALITY,
        typical=(False, False, False, True),
    )
    cheapest_quarter_of_care: dict[int, float] = yearly_amount(
        0,
        100_000,
        ask={
            "nl": "Tel voor elke drie maanden van {year} de kosten van dokter, ziekenhuis en medicijnen van {person} op: wat het ziekenfonds betaalde en wat {person} zelf betaalde, zonder supplementen. Hoeveel euro was het laagste van die vier bedragen? (het ziekenfonds kent de bedragen per kwartaal: bel het op)",
            "fr": "Additionnez, pour chaque trimestre (trois mois) de {year}, les frais de médecin, d'hôpital et de médicaments de {person} : ce que la mutualité a payé et ce que {person} a payé, sans suppléments. Quel est le plus bas de ces quatre montants, en euros ? (la mutualité connaît les montants par trimestre : appelez-la)",
            "en": "For each three months of {year}, add up the costs of doctors, hospital and medicines of {person}: what the mutuality paid and what {person} paid, without supplements. How many euros was the lowest of those four sums? (the mutuality knows the sums per quarter: phone it)",
            "de": "Zählen Sie für jedes Quartal (drei Monate) von {year} die Kosten für Arzt, Krankenhaus und "
            "Medikamente von {person} zusammen: was die Krankenkasse gezahlt hat und was {person} selbst "
            "gezahlt hat, ohne Zuschläge. Wie viel Euro war der niedrigste dieser vier Beträge? (die "
            "Krankenkasse kennt die Beträge pro Quartal: Rufen Sie dort an)",
        },
        label={
            "nl": "laagste zorgkosten van drie maanden {year}",
            "fr": "frais de soins les plus bas sur trois mois {year}",
            "en": "lowest costs of care of three months {year}",
            "de": "niedrigste Gesundheitskosten von drei Monaten {year}",
        },
        applies=lambda person: person.lasting_limits,
        sensitivity=VERY_SENSITIVE,
        evidence=_MUTUALITY,
        typical=(0.0, 100.0, 300.0, 700.0),
    )
    rare_disease_certificate: bool = yes_no(
        ask={
            "nl": "Heeft {person} een zeldzame ziekte, met een attest van een arts-specialist?",
            "fr": "{person} a-t-il/elle une maladie rare, avec une attestation d'un médecin spécialiste ?",
            "en": "Does {person} have a rare disease, with a certificate of a specialist doctor?",
            "de": "Hat {person} eine seltene Krankheit, mit einer Bescheinigung vom Facharzt?",
        },
        label={
            "nl": "attest van een zeldzame ziekte",
            "fr": "attestation d'une maladie rare",
            "en": "certificate of a rare disease",
            "de": "Bescheinigung einer seltenen Krankheit",
        },
        applies=lambda person: person.lasting_limits,
        sensitivity=VERY_SENSITIVE,
        evidence={
            "nl": "attest van de arts-specialist",
            "fr": "attestation du médecin spécialiste",
            "en": "certificate of the specialist doctor",
            "de": "Bescheinigung des Facharztes",
        },
        typical=(False,) * 9 + (True,),
    )
    care_fund_member: bool = yes_no(
        ask={
            "nl": "Is {person} lid van een Vlaamse zorgkas? (leden betalen elk jaar een zorgpremie)",
            "fr": "{person} est-il/elle affilié(e) à une caisse de soins flamande (zorgkas, une cotisation par an) ?",
            "en": "Is {person} a member of a Flemish care fund (zorgkas, one contribution a year)?",
            "de": "Ist {person} Mitglied einer flämischen Pflegekasse (zorgkas)? (Mitglieder zahlen jedes Jahr "
            "einen Beitrag)",
        },
        label={
            "nl": "lid van een zorgkas",
            "fr": "affilié(e) à une zorgkas",
            "en": "member of a care fund",
            "de": "Mitglied einer Pflegekasse (zorgkas)",
        },
        applies=lambda person: person.lasting_limits,
        evidence={
            "nl": "brief van de zorgkas",
            "fr": "lettre de la caisse de soins",
            "en": "letter of the care fund",
            "de": "Brief der Pflegekasse (zorgkas)",
        },
        typical=(False, False, True),
    )
    care_fund_waiting_over: bool = yes_no(
        ask={
            "nl": "Werd {person} op tijd lid (in het jaar van 26 jaar of van de komst naar Brussel), of is {person} al vijf jaar zonder onderbreking lid?",
            "fr": "{person} s'est-il/elle affilié(e) à temps (l'année de ses 26 ans ou de son arrivée à Bruxelles), ou depuis cinq ans sans interruption ?",
            "en": "Did {person} join in time (the year of turning 26 or of coming to Brussels), or has {person} been a member for five years without a break?",
            "de": "Wurde {person} rechtzeitig Mitglied (im Jahr des 26. Geburtstags oder der Ankunft in "
            "Brüssel), oder ist {person} seit fünf Jahren ohne Unterbrechung Mitglied?",
        },
        label={
            "nl": "op tijd lid, of vijf jaar lid",
            "fr": "affiliation à temps, ou depuis cinq ans",
            "en": "member in time, or for five years",
            "de": "rechtzeitig Mitglied, oder seit fünf Jahren",
        },
        absent=True,
        applies=lambda person: person.care_fund_member,
        typical=(True, True, False),
    )
    ten_years_in_flanders_or_brussels: bool = yes_no(
        ask={
            "nl": "Woonde {person} minstens tien jaar in Vlaanderen of Brussel, waarvan vijf na elkaar?",
            "fr": "{person} a-t-il/elle habité au moins dix ans en Flandre ou à Bruxelles, dont cinq de suite ?",
            "en": "Has {person} lived in Flanders or Brussels for at least ten years, five of them in a row?",
            "de": "Hat {person} mindestens zehn Jahre in Flandern oder Brüssel gewohnt, davon fünf nacheinander?",
        },
        label={
            "nl": "tien jaar in Vlaanderen of Brussel",
            "fr": "dix ans en Flandre ou à Bruxelles",
            "en": "ten years in Flanders or Brussels",
            "de": "zehn Jahre in Flandern oder Brüssel",
        },
        absent=True,
        applies=lambda person: person.care_fund_member and full_years(person.birth_date, person.day) >= 18,
        typical=(True,) * 5 + (False,),
    )
    care_need_proof: str = choice(
        {
            "none": {
                "nl": "nog niet gemeten",
                "fr": "pas encore mesuré",
                "en": "not measured yet",
                "de": "noch nicht gemessen",
            },
            "enough": {
                "nl": "ja: rusthuis, thuisverpleging forfait B of C, BelRAI Screener 13 of meer, of een ander attest dat volstaat",
                "fr": "oui : maison de repos, soins infirmiers forfait B ou C, BelRAI Screener de 13 ou plus, ou une autre attestation suffisante",
                "en": "yes: care home, home nursing lump sum B or C, BelRAI Screener 13 or more, or another certificate that is enough",
                "de": "ja: Altenheim, häusliche Krankenpflege Pauschale B oder C, BelRAI Screener 13 oder "
                "mehr, oder eine andere Bescheinigung, die reicht",
            },
            "not_enough": {
                "nl": "gemeten, maar niet hoog genoeg",
                "fr": "mesuré, mais pas assez élevé",
                "en": "measured, but not high enough",
                "de": "gemessen, aber nicht hoch genug",
            },
        },
        ask={
            "nl": "Is er een attest dat {person} veel zorg nodig heeft?",
            "fr": "Existe-t-il une attestation que {person} a besoin de beaucoup de soins ?",
            "en": "Is there a certificate that {person} needs much care?",
            "de": "Gibt es eine Bescheinigung, dass {person} viel Pflege braucht?",
        },
        label={
            "nl": "attest van zorgnood",
            "fr": "attestation de besoin de soins",
            "en": "certificate of care need",
            "de": "Bescheinigung des Pflegebedarfs",
        },
        absent="none",
        applies=lambda person: person.care_fund_member,
        sensitivity=VERY_SENSITIVE,
        evidence={
            "nl": "attest van thuisverpleging, rusthuis of dienst voor gezinszorg",
            "fr": "attestation des soins infirmiers, de la maison de repos ou du service d'aide familiale",
            "en": "certificate of home nursing, care home or family care service",
            "de": "Bescheinigung der häuslichen Krankenpflege, des Altenheims oder des Familienhilfsdienstes",
        },
        typical=("none", "none", "enough", "not_enough"),
    )
