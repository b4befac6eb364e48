"""Illness, birth and leave of people who work: what was earned, how long one was insured, which leave."""

from __future__ import annotations

from datetime import date

from takeup.engine import amount, choice, count, date_fact, full_years, yes_no
from takeup.engine.facts import SENSITIVE
from takeup.law.be.facts.health import NOT_SO_FAR

_PAYSLIP = {"nl": "loonfiche", "fr": "fiche de paie", "en": "payslip", "de": "Lohnzettel"}
_MUTUALITY = {
    "nl": "attest van het ziekenfonds",
    "fr": "attestation de la mutualité",
    "en": "certificate of the mutuality",
    "de": "Bescheinigung der Krankenkasse",
}


def _of_working_age(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 15  # type: ignore[attr-defined]


class LeaveFacts:
    usual_gross_wage: float = amount(
        "EUR/month",
        0,
        30_000,
        ask={
            "nl": "Wat is het gewone brutoloon van {person} per maand? (op de loonfiche: bruto, vóór sociale bijdragen en belasting; het loon van vóór de ziekte, het verlof of de werkloosheid; 0 als {person} nooit in loondienst werkte)",
            "fr": "Quel est le salaire brut habituel de {person} par mois ? (sur la fiche de paie : brut, avant cotisations sociales et impôt ; le salaire d'avant la maladie, le congé ou le chômage ; 0 si {person} n'a jamais été salarié(e))",
            "en": "What is the usual gross monthly wage of {person}? (on the payslip: gross, before social contributions and tax; the wage from before the illness, the leave or the unemployment; 0 if {person} never worked for an employer)",
            "de": "Wie hoch ist der gewöhnliche Bruttolohn von {person} pro Monat? (auf dem Lohnzettel: "
            "brutto, vor Sozialbeiträgen und Steuer; der Lohn vor der Krankheit, dem Urlaub oder der "
            "Arbeitslosigkeit; 0, wenn {person} nie für einen Arbeitgeber gearbeitet hat)",
        },
        label={
            "nl": "gewoon brutoloon per maand",
            "fr": "salaire brut habituel par mois",
            "en": "usual gross wage per month",
            "de": "gewöhnlicher Bruttolohn pro Monat",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence=_PAYSLIP,
        typical=(2_200.0, 3_000.0, 4_500.0),
    )
    unemployment_benefit_before: float = amount(
        "EUR/month",
        0,
        5_000,
        ask={
            "nl": "Hoeveel werkloosheidsuitkering kreeg {person} per maand, bruto (vóór belasting), net voor de ziekte of het verlof? (attest van de vakbond of de Hulpkas (HVW); 0 als {person} werkte)",
            "fr": "Quelle allocation de chômage {person} recevait-il/elle par mois, en brut (avant impôt), juste avant la maladie ou le congé ? (attestation du syndicat ou de la CAPAC ; 0 si {person} travaillait)",
            "en": "How much unemployment benefit did {person} receive per month, gross (before tax), just before the illness or the leave? (certificate of the union or of HVW/CAPAC; 0 if {person} worked)",
            "de": "Wie viel Arbeitslosengeld bekam {person} pro Monat, brutto (vor Steuer), kurz vor der "
            "Krankheit oder dem Urlaub? (Bescheinigung der Gewerkschaft oder der Hilfszahlstelle (HfA); "
            "0, wenn {person} gearbeitet hat)",
        },
        label={
            "nl": "werkloosheidsuitkering voor de ziekte of het verlof",
            "fr": "allocation de chômage avant la maladie ou le congé",
            "en": "unemployment benefit before the illness or leave",
            "de": "Arbeitslosengeld vor der Krankheit oder dem Urlaub",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        typical=(0.0, 0.0, 0.0, 1_300.0),
    )
    insured_days_year: int = count(
        "days",
        0,
        366,
        ask={
            "nl": "Hoeveel dagen werkte {person} in de 12 maanden voor de ziekte? Tel ook mee: betaalde vakantie, ziektedagen en dagen met een uitkering. (een heel jaar is ongeveer 310 dagen, 6 per week)",
            "fr": "Combien de jours {person} a-t-il/elle travaillé dans les 12 mois avant la maladie ? Comptez aussi : congés payés, jours de maladie, jours avec une allocation. (une année entière fait environ 310 jours, 6 par semaine)",
            "en": "How many days did {person} work in the 12 months before the illness? Count too: paid holiday, sick days and days with a benefit. (a whole year is about 310 days, 6 a week)",
            "de": "Wie viele Tage hat {person} in den 12 Monaten vor der Krankheit gearbeitet? Zählen Sie auch "
            "mit: bezahlten Urlaub, Krankheitstage und Tage mit einer Leistung. (ein ganzes Jahr sind "
            "etwa 310 Tage, 6 pro Woche)",
        },
        label={
            "nl": "gewerkte en gelijkgestelde dagen in 12 maanden",
            "fr": "jours travaillés et assimilés sur 12 mois",
            "en": "days worked or counted as worked in 12 months",
            "de": "gearbeitete und gleichgestellte Tage in 12 Monaten",
        },
        applies=_of_working_age,
        typical=(310, 310, 310, 100),
    )
    insured_days_half_year: int = count(
        "days",
        0,
        184,
        ask={
            "nl": "Hoeveel dagen werkte {person} in de 6 maanden voor de ziekte of het verlof? Tel ook mee: betaalde vakantie, ziektedagen en dagen met een uitkering. (zes hele maanden zijn ongeveer 155 dagen, 6 per week)",
            "fr": "Combien de jours {person} a-t-il/elle travaillé dans les 6 mois avant la maladie ou le congé ? Comptez aussi : congés payés, jours de maladie, jours avec une allocation. (six mois entiers font environ 155 jours, 6 par semaine)",
            "en": "How many days did {person} work in the 6 months before the illness or the leave? Count too: paid holiday, sick days and days with a benefit. (six whole months are about 155 days, 6 a week)",
            "de": "Wie viele Tage hat {person} in den 6 Monaten vor der Krankheit oder dem Urlaub gearbeitet? "
            "Zählen Sie auch mit: bezahlten Urlaub, Krankheitstage und Tage mit einer Leistung. (sechs "
            "ganze Monate sind etwa 155 Tage, 6 pro Woche)",
        },
        label={
            "nl": "gewerkte en gelijkgestelde dagen in 6 maanden",
            "fr": "jours travaillés et assimilés sur 6 mois",
            "en": "days worked or counted as worked in 6 months",
            "de": "gearbeitete und gleichgestellte Tage in 6 Monaten",
        },
        applies=_of_working_age,
        typical=(155, 155, 155, 60),
    )
    part_time_hours_year: int = count(
        "hours",
        0,
        3_000,
        ask={
            "nl": "Werkt {person} deeltijds, per seizoen of af en toe? Hoeveel uren in de 12 maanden voor de ziekte, of in de 36 maanden ervoor als dat nodig is? (0 bij voltijds werk)",
            "fr": "{person} travaille-t-il/elle à temps partiel, par saison ou de temps en temps ? Combien d'heures dans les 12 mois avant la maladie, ou dans les 36 mois si nécessaire ? (0 pour un temps plein)",
            "en": "Does {person} work part-time, by season or now and then? How many hours in the 12 months before the illness, or in the 36 months before if need be? (0 for full-time work)",
            "de": "Arbeitet {person} in Teilzeit, in Saisons oder ab und zu? Wie viele Stunden in den 12 "
            "Monaten vor der Krankheit, oder wenn nötig in den 36 Monaten davor? (0 bei Vollzeit)",
        },
        label={
            "nl": "uren deeltijds werk voor de ziekte",
            "fr": "heures de travail à temps partiel avant la maladie",
            "en": "hours of part-time work before the illness",
            "de": "Stunden in Teilzeit vor der Krankheit",
        },
        applies=_of_working_age,
        typical=(0, 0, 1_000),
    )
    part_time_hours_half_year: int = count(
        "hours",
        0,
        3_000,
        ask={
            "nl": "Werkt {person} deeltijds, per seizoen of af en toe? Hoeveel uren in de 6 maanden voor de ziekte of het verlof? (0 bij voltijds werk)",
            "fr": "{person} travaille-t-il/elle à temps partiel, par saison ou de temps en temps ? Combien d'heures dans les 6 mois avant la maladie ou le congé ? (0 pour un temps plein)",
            "en": "Does {person} work part-time, by season or now and then? How many hours in the 6 months before the illness or the leave? (0 for full-time work)",
            "de": "Arbeitet {person} in Teilzeit, in Saisons oder ab und zu? Wie viele Stunden in den 6 "
            "Monaten vor der Krankheit oder dem Urlaub? (0 bei Vollzeit)",
        },
        label={
            "nl": "uren deeltijds werk in 6 maanden",
            "fr": "heures de travail à temps partiel sur 6 mois",
            "en": "hours of part-time work in 6 months",
            "de": "Stunden in Teilzeit in 6 Monaten",
        },
        applies=_of_working_age,
        typical=(0, 0, 500),
    )
    came_from_self_employment: bool = yes_no(
        ask={
            "nl": "Was {person} zelfstandige (minstens zes maanden), en begon {person} binnen 30 dagen daarna in loondienst?",
            "fr": "{person} était-il/elle indépendant(e) (six mois au moins) et est-il/elle devenu(e) salarié(e) dans les 30 jours qui ont suivi ?",
            "en": "Was {person} self-employed (for six months at least), and did work for an employer begin within 30 days after that?",
            "de": "Hat {person} selbstständig gearbeitet (mindestens sechs Monate) und innerhalb von 30 Tagen "
            "danach bei einem Arbeitgeber angefangen?",
        },
        label={
            "nl": "kwam van zelfstandig werk",
            "fr": "venait d'un travail indépendant",
            "en": "came from self-employment",
            "de": "kam aus selbstständiger Arbeit",
        },
        applies=_of_working_age,
        typical=(False,) * 9 + (True,),
    )
    back_after_care: bool = yes_no(
        ask={
            "nl": "Is {person} pas opnieuw beginnen te werken, na een tijd zonder werk om voor een kind te zorgen?",
            "fr": "{person} vient-il/elle de reprendre le travail, après une période sans emploi pour s'occuper d'un enfant ?",
            "en": "Has {person} just begun to work again, after a time without work to care for a child?",
            "de": "Hat {person} gerade wieder angefangen zu arbeiten, nach einer Zeit ohne Arbeit wegen der "
            "Erziehung eines Kindes?",
        },
        label={
            "nl": "opnieuw aan het werk na zorg voor een kind",
            "fr": "reprise du travail après avoir élevé un enfant",
            "en": "back at work after care for a child",
            "de": "wieder bei der Arbeit nach der Erziehung eines Kindes",
        },
        applies=_of_working_age,
        typical=(False,) * 9 + (True,),
    )
    insurance_gap_days: int = count(
        "days",
        0,
        20_000,
        ask={
            "nl": "Hoeveel dagen lagen er tussen de laatste dag met werk, betaald verlof of een uitkering, en het begin van de ziekte of het verlof? (0 als het meteen volgde)",
            "fr": "Combien de jours se sont écoulés entre le dernier jour de travail, de congé payé ou d'allocation et le début de la maladie ou du congé ? (0 si c'était tout de suite après)",
            "en": "How many days lay between the last day of work, paid leave or a benefit, and the start of the illness or the leave? (0 if it followed at once)",
            "de": "Wie viele Tage lagen zwischen dem letzten Tag mit Arbeit, bezahltem Urlaub oder einer "
            "Leistung und dem Beginn der Krankheit oder des Urlaubs? (0, wenn es sofort danach war)",
        },
        label={
            "nl": "dagen zonder werk of uitkering ervoor",
            "fr": "jours sans travail ni allocation avant",
            "en": "days without work or benefit before",
            "de": "Tage ohne Arbeit oder Leistung davor",
        },
        applies=_of_working_age,
        typical=(0, 0, 0, 0, 60),
    )
    guaranteed_wage: bool = yes_no(
        ask={
            "nl": "Betaalt de werkgever nu nog het loon van {person} door tijdens de ziekte?",
            "fr": "L'employeur paie-t-il encore le salaire de {person} pendant la maladie ?",
            "en": "Does the employer still pay the wage of {person} during the illness?",
            "de": "Zahlt der Arbeitgeber den Lohn von {person} während der Krankheit jetzt noch weiter?",
        },
        label={
            "nl": "gewaarborgd loon",
            "fr": "salaire garanti",
            "en": "wage still paid by the employer",
            "de": "garantierter Lohn",
        },
        applies=_of_working_age,
        typical=(False, True),
    )
    gave_birth: bool = yes_no(
        ask={
            "nl": "Is {person} zelf in de laatste zes maanden bevallen?",
            "fr": "{person} a-t-elle accouché dans les six derniers mois ?",
            "en": "Has {person} given birth in the last six months?",
            "de": "Hat {person} in den letzten sechs Monaten selbst entbunden?",
        },
        label={
            "nl": "pas bevallen",
            "fr": "a accouché récemment",
            "en": "gave birth lately",
            "de": "vor Kurzem entbunden",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence={"nl": "geboorteakte", "fr": "acte de naissance", "en": "birth certificate", "de": "Geburtsurkunde"},
        typical=(True, False),
    )
    maternity_rest_since: date = date_fact(
        date(2000, 1, 1),
        NOT_SO_FAR,
        ask={
            "nl": "Sinds welke dag is {person} in moederschapsrust, of thuis op bevel van de arbeidsarts door de zwangerschap? (niet van toepassing als dat nog niet zo is)",
            "fr": "Depuis quel jour {person} est-elle en congé de maternité, ou à la maison sur ordre du médecin du travail à cause de la grossesse ? (sans objet si ce n'est pas encore le cas)",
            "en": "Since which day has {person} been in maternity rest, or kept from work by the occupational doctor because of the pregnancy? (does not apply if not yet)",
            "de": "Seit welchem Tag ist {person} in Mutterschaftsruhe, oder wegen der Schwangerschaft auf "
            "Anordnung des Arbeitsarztes zu Hause? (trifft nicht zu, wenn das noch nicht so ist)",
        },
        label={
            "nl": "in moederschapsrust sinds",
            "fr": "en congé de maternité depuis",
            "en": "in maternity rest since",
            "de": "in Mutterschaftsruhe seit",
        },
        absent=NOT_SO_FAR,
        applies=_of_working_age,
        typical=(NOT_SO_FAR,),
        evidence=_MUTUALITY,
    )
    maternity_leave_kind: str = choice(
        {
            "rest": {
                "nl": "moederschapsrust",
                "fr": "congé de maternité",
                "en": "maternity rest",
                "de": "Mutterschaftsruhe",
            },
            "removed_pregnant": {
                "nl": "werkverwijdering tijdens de zwangerschap (het werk is een risico)",
                "fr": "écartement du travail pendant la grossesse (le travail est un risque)",
                "en": "kept from work during the pregnancy (the work is a risk)",
                "de": "Entfernung von der Arbeit in der Schwangerschaft (die Arbeit ist ein Risiko)",
            },
            "removed_breastfeeding": {
                "nl": "werkverwijdering na de bevalling of tijdens de borstvoeding",
                "fr": "écartement du travail après l'accouchement ou pendant l'allaitement",
                "en": "kept from work after the birth or while breastfeeding",
                "de": "Entfernung von der Arbeit nach der Entbindung oder in der Stillzeit",
            },
        },
        ask={
            "nl": "Welk verlof heeft {person} door de zwangerschap of de bevalling?",
            "fr": "Quel congé {person} a-t-elle à cause de la grossesse ou de l'accouchement ?",
            "en": "Which leave does {person} have because of the pregnancy or the birth?",
            "de": "Welche Freistellung hat {person} wegen der Schwangerschaft oder der Entbindung?",
        },
        label={"nl": "soort verlof", "fr": "type de congé", "en": "kind of leave", "de": "Art der Freistellung"},
        absent="rest",
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        typical=("rest",) * 8 + ("removed_pregnant", "removed_breastfeeding"),
    )
    several_children_at_once: bool = yes_no(
        ask={
            "nl": "Gaat het om een tweeling of meer kinderen tegelijk?",
            "fr": "S'agit-il de jumeaux ou de plusieurs enfants à la fois ?",
            "en": "Is it twins or more children at once?",
            "de": "Geht es um Zwillinge oder mehr Kinder zugleich?",
        },
        label={
            "nl": "tweeling of meer",
            "fr": "naissance multiple",
            "en": "twins or more",
            "de": "Zwillinge oder mehr",
        },
        applies=_of_working_age,
        typical=(False,) * 19 + (True,),
    )
    newborn_hospital_days: int = count(
        "days",
        0,
        365,
        ask={
            "nl": "Hoeveel dagen bleef de baby na de geboorte in het ziekenhuis? (0 als het nog niet geboren is)",
            "fr": "Combien de jours le bébé est-il resté à l'hôpital après la naissance ? (0 s'il n'est pas encore né)",
            "en": "How many days did the baby stay in hospital after the birth? (0 if it is not born yet)",
            "de": "Wie viele Tage blieb das Baby nach der Geburt im Krankenhaus? (0, wenn es noch nicht geboren ist)",
        },
        label={
            "nl": "dagen van de baby in het ziekenhuis",
            "fr": "jours du bébé à l'hôpital",
            "en": "days of the baby in hospital",
            "de": "Tage des Babys im Krankenhaus",
        },
        applies=_of_working_age,
        typical=(0, 3, 3, 20),
    )
    parental_leave_form: str = choice(
        {
            "none": {
                "nl": "geen ouderschapsverlof",
                "fr": "pas de congé parental",
                "en": "no parental leave",
                "de": "kein Elternurlaub",
            },
            "full": {"nl": "volledig", "fr": "à temps plein", "en": "full-time", "de": "ganz"},
            "half": {"nl": "halftijds", "fr": "à mi-temps", "en": "half-time", "de": "halbzeitig"},
            "fifth": {"nl": "één vijfde", "fr": "d'un cinquième", "en": "one fifth", "de": "ein Fünftel"},
            "tenth": {"nl": "één tiende", "fr": "d'un dixième", "en": "one tenth", "de": "ein Zehntel"},
        },
        ask={
            "nl": "Neemt {person} ouderschapsverlof, of wil {person} dat nu doen? In welke vorm?",
            "fr": "{person} prend-il/elle un congé parental, ou veut-il/elle en prendre maintenant ? Sous quelle forme ?",
            "en": "Does {person} take parental leave, or want to take it now? In what form?",
            "de": "Nimmt {person} Elternurlaub, oder möchte {person} das jetzt tun? In welcher Form?",
        },
        label={"nl": "ouderschapsverlof", "fr": "congé parental", "en": "parental leave", "de": "Elternurlaub"},
        absent="none",
        applies=lambda person: _of_working_age(person) and person.activity == "employee",
        typical=("none",) * 8 + ("full", "fifth"),
    )
    parental_leave_months_taken: int = count(
        "months",
        0,
        40,
        ask={
            "nl": "Hoeveel maanden ouderschapsverlof in die vorm nam {person} al voor dit kind? (0 als het nu begint)",
            "fr": "Combien de mois de congé parental sous cette forme {person} a-t-il/elle déjà pris pour cet enfant ? (0 s'il commence maintenant)",
            "en": "How many months of parental leave in that form has {person} already taken for this child? (0 if it begins now)",
            "de": "Wie viele Monate Elternurlaub in dieser Form hat {person} für dieses Kind schon genommen? "
            "(0, wenn er jetzt beginnt)",
        },
        label={
            "nl": "maanden ouderschapsverlof al genomen",
            "fr": "mois de congé parental déjà pris",
            "en": "months of parental leave already taken",
            "de": "schon genommene Monate Elternurlaub",
        },
        applies=_of_working_age,
        typical=(0, 0, 2),
    )
    year_with_employer: bool = yes_no(
        ask={
            "nl": "Werkte {person} in de laatste 15 maanden minstens 12 maanden bij deze werkgever? (ja bij de overheid en in het onderwijs)",
            "fr": "{person} a-t-il/elle travaillé au moins 12 mois pour cet employeur dans les 15 derniers mois ? (oui dans le secteur public et l'enseignement)",
            "en": "Has {person} worked for this employer for at least 12 of the last 15 months? (yes in public service and in schools)",
            "de": "Hat {person} in den letzten 15 Monaten mindestens 12 Monate bei diesem Arbeitgeber "
            "gearbeitet? (ja im öffentlichen Dienst und im Unterricht)",
        },
        label={
            "nl": "een jaar bij deze werkgever",
            "fr": "un an chez cet employeur",
            "en": "a year with this employer",
            "de": "ein Jahr bei diesem Arbeitgeber",
        },
        applies=_of_working_age,
        typical=(True, True, True, False),
    )
