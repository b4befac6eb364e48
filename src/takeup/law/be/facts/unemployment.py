"""Out of work: which allowance, since when, the career behind it, and the letter that says when it ends."""

from __future__ import annotations

from datetime import date
from typing import Any

from takeup.engine import amount, choice, count, date_fact, full_years, yes_no
from takeup.engine.facts import SENSITIVE
from takeup.law.be.facts.health import NOT_SO_FAR

_CAREER = {
    "nl": "overzicht van uw loopbaan (mycareer.be) of attesten C4",
    "fr": "aperçu de carrière (mycareer.be) ou formulaires C4",
    "en": "overview of the career (mycareer.be) or forms C4",
    "de": "Übersicht der Laufbahn (mycareer.be) oder Formulare C4",
}
_LETTER = {
    "nl": "brief van de RVA over het einde van de uitkering",
    "fr": "lettre de l'ONEM sur la fin des allocations",
    "en": "letter of the RVA/ONEM on the end of the benefit",
    "de": "Brief vom LfA über das Ende des Arbeitslosengeldes",
}


def _in_benefit(person: Any) -> bool:
    return bool(person.unemployment_benefit > 0)


def _seeks_work_without_benefit(person: Any) -> bool:
    if full_years(person.birth_date, person.day) < 15 or person.activity != "job_seeker":
        return False
    return not _in_benefit(person)


def _out_of_work(person: Any) -> bool:
    return full_years(person.birth_date, person.day) >= 15 and (
        _in_benefit(person) or bool(person.activity == "job_seeker")
    )


def _young_job_seeker(person: Any) -> bool:
    return full_years(person.birth_date, person.day) < 31 and _seeks_work_without_benefit(person)


class UnemploymentFacts:
    unemployment_kind: str = choice(
        {
            "unemployment": {
                "nl": "werkloosheidsuitkering (na werk)",
                "fr": "allocation de chômage (après un travail)",
                "en": "unemployment benefit (after work)",
                "de": "Arbeitslosengeld (nach Arbeit)",
            },
            "insertion": {
                "nl": "inschakelingsuitkering (na de studies)",
                "fr": "allocation d'insertion (après les études)",
                "en": "insertion allowance (after studies)",
                "de": "Berufseingliederungsgeld (nach dem Studium)",
            },
        },
        ask={
            "nl": "Krijgt {person} een werkloosheidsuitkering na werk, of een inschakelingsuitkering na de studies?",
            "fr": "{person} reçoit-il/elle une allocation de chômage après un travail, ou une allocation d'insertion "
            "après les études ?",
            "en": "Does {person} receive an unemployment benefit after work, or an insertion allowance after studies?",
            "de": "Bekommt {person} Arbeitslosengeld nach Arbeit, oder Berufseingliederungsgeld nach dem Studium?",
        },
        label={
            "nl": "soort werkloosheidsuitkering",
            "fr": "sorte d'allocation de chômage",
            "en": "kind of unemployment allowance",
            "de": "Art des Arbeitslosengeldes",
        },
        absent="unemployment",
        applies=_in_benefit,
        typical=("unemployment", "unemployment", "unemployment", "insertion"),
    )
    unemployment_end_letter: date = date_fact(
        date(2015, 1, 1),
        NOT_SO_FAR,
        ask={
            "nl": "Wat is de eerste dag zonder uitkering volgens de brief van de RVA? (niet van toepassing als {person} geen brief kreeg)",
            "fr": "Quel est le premier jour sans allocation selon la lettre de l'ONEM ? (sans objet si {person} n'a pas reçu de lettre)",
            "en": "What is the first day without benefit in the letter of the RVA/ONEM? (does not apply if {person} got no letter)",
            "de": "Welcher ist der erste Tag ohne Geld nach dem Brief vom LfA? (trifft nicht zu, wenn {person} "
            "keinen Brief bekommen hat)",
        },
        label={
            "nl": "eerste dag zonder uitkering volgens de brief van de RVA",
            "fr": "premier jour sans allocation selon la lettre de l'ONEM",
            "en": "first day without benefit in the letter of the RVA/ONEM",
            "de": "erster Tag ohne Geld nach dem Brief vom LfA",
        },
        absent=NOT_SO_FAR,
        applies=_in_benefit,
        sensitivity=SENSITIVE,
        evidence=_LETTER,
        typical=(NOT_SO_FAR, NOT_SO_FAR, date(2026, 7, 1), date(2027, 7, 1)),
    )
    unemployment_not_limited: bool = yes_no(
        ask={
            "nl": "Zei de RVA of de vakbond dat de uitkering van {person} niet stopt? (bijvoorbeeld: kunstwerker, havenarbeider, zeevisser, beschutte werkplaats, beschermingsuitkering, bedrijfstoeslag)",
            "fr": "L'ONEM ou le syndicat a-t-il dit que l'allocation de {person} n'est pas limitée ? (par exemple : travailleur des arts, docker, pêcheur, travail adapté, allocation de sauvegarde, complément d'entreprise)",
            "en": "Did the RVA/ONEM or the union say that the benefit of {person} has no limit? (for instance: arts worker, docker, fisher, sheltered work, safeguard allowance, company supplement)",
            "de": "Hat das LfA oder die Gewerkschaft gesagt, dass das Geld von {person} nicht endet? (zum "
            "Beispiel: Arbeit in der Kunst, im Hafen, in der Seefischerei, in einer beschützten "
            "Werkstätte, Sicherungsbeihilfe, Betriebszuschlag)",
        },
        label={
            "nl": "uitkering zonder einde (uitzondering)",
            "fr": "allocation sans limite (exception)",
            "en": "benefit without a limit (exception)",
            "de": "Geld ohne Ende (Ausnahme)",
        },
        applies=_in_benefit,
        evidence=_LETTER,
        typical=(False,) * 14 + (True,),
    )
    career_years: int = count(
        "years",
        0,
        50,
        ask={
            "nl": "Hoeveel volle jaren werkte {person} in de hele loopbaan? (mycareer.be telt ze; de vakbond of de Hulpkas (HVW) kan ook helpen)",
            "fr": "Combien d'années complètes {person} a-t-il/elle travaillé en tout, sur toute la carrière ? (mycareer.be les compte)",
            "en": "How many full years did {person} work in all, over the whole career? (mycareer.be counts them)",
            "de": "Wie viele volle Jahre hat {person} in der ganzen Laufbahn gearbeitet? (mycareer.be zählt "
            "sie; die Gewerkschaft oder die Hilfszahlstelle (HfA) kann auch helfen)",
        },
        label={
            "nl": "gewerkte jaren in de loopbaan",
            "fr": "années de carrière",
            "en": "years worked in the career",
            "de": "gearbeitete Jahre in der Laufbahn",
        },
        applies=_out_of_work,
        evidence=_CAREER,
        typical=(2, 10, 20, 33),
    )
    career_days: int = count(
        "days",
        0,
        1_871,
        ask={
            "nl": "Hoeveel dagen werkte {person} in de hele loopbaan? (een voltijds jaar telt voor 312 dagen)",
            "fr": "Combien de jours {person} a-t-il/elle travaillé en tout, sur toute la carrière ? (une année à temps plein compte pour 312 jours)",
            "en": "How many days did {person} work in all, over the whole career? (a full-time year counts for 312 days)",
            "de": "Wie viele Tage hat {person} in der ganzen Laufbahn gearbeitet? (ein Jahr in Vollzeit zählt "
            "als 312 Tage)",
        },
        label={
            "nl": "gewerkte dagen in de loopbaan",
            "fr": "jours de carrière",
            "en": "days worked in the career",
            "de": "gearbeitete Tage in der Laufbahn",
        },
        applies=lambda person: _out_of_work(person) and person.career_years < 5,
        evidence=_CAREER,
        typical=(312, 624, 936, 1_248),
    )
    years_unemployed: int = count(
        "years",
        0,
        50,
        ask={
            "nl": "Hoeveel volle jaren was {person} tot 30 juni 2025 volledig werkloos, alle periodes samen?",
            "fr": "Combien d'années complètes {person} a-t-il/elle été au chômage complet jusqu'au 30 juin 2025, toutes périodes ensemble ?",
            "en": "How many full years was {person} fully unemployed up to 30 June 2025, all periods together?",
            "de": "Wie viele volle Jahre war {person} bis zum 30. Juni 2025 vollzeitig arbeitslos, alle Zeiten "
            "zusammen?",
        },
        label={
            "nl": "jaren werkloosheid tot 30 juni 2025",
            "fr": "années de chômage jusqu'au 30 juin 2025",
            "en": "years of unemployment up to 30 June 2025",
            "de": "Jahre mit Arbeitslosigkeit bis zum 30. Juni 2025",
        },
        applies=_in_benefit,
        sensitivity=SENSITIVE,
        evidence=_LETTER,
        typical=(3, 5, 10, 22),
    )
    days_worked_three_years: int = count(
        "days",
        0,
        936,
        ask={
            "nl": "Hoeveel dagen werkte {person} in loondienst in de drie jaar voor de werkloosheid? (een voltijds jaar telt voor 312 dagen; betaald verlof telt mee)",
            "fr": "Combien de jours {person} a-t-il/elle travaillé comme salarié(e) dans les trois ans avant le chômage ? (une année à temps plein compte pour 312 jours ; les congés payés comptent)",
            "en": "How many days did {person} work for an employer in the three years before becoming unemployed? (a full-time year counts for 312 days; paid leave counts)",
            "de": "Wie viele Tage hat {person} in den drei Jahren vor der Arbeitslosigkeit bei einem "
            "Arbeitgeber gearbeitet? (ein Jahr in Vollzeit zählt als 312 Tage; bezahlter Urlaub zählt "
            "mit)",
        },
        label={
            "nl": "gewerkte dagen in drie jaar",
            "fr": "jours travaillés en trois ans",
            "en": "days worked in three years",
            "de": "gearbeitete Tage in drei Jahren",
        },
        applies=_seeks_work_without_benefit,
        evidence=_CAREER,
        typical=(0, 0, 200, 624),
    )
    lost_work_unwillingly: bool = yes_no(
        ask={
            "nl": "Stopte het laatste werk van {person} zonder dat {person} daarvoor koos? (ontslag, einde van het contract)",
            "fr": "Le dernier travail de {person} s'est-il arrêté sans que {person} l'ait choisi ? (licenciement, fin de contrat)",
            "en": "Did the last job of {person} end without {person} choosing it? (dismissal, end of the contract)",
            "de": "Hat die letzte Arbeit von {person} aufgehört, ohne dass {person} es so wollte? (Entlassung, "
            "Ende des Vertrags)",
        },
        label={
            "nl": "werk verloren buiten eigen wil",
            "fr": "emploi perdu sans l'avoir choisi",
            "en": "job lost unwillingly",
            "de": "Arbeit nicht aus eigener Wahl verloren",
        },
        absent=True,
        applies=_seeks_work_without_benefit,
        sensitivity=SENSITIVE,
        evidence={"nl": "formulier C4", "fr": "formulaire C4", "en": "form C4", "de": "Formular C4"},
        typical=(True,) * 6 + (False,),
    )
    registered_job_seeker: bool = yes_no(
        ask={
            "nl": "Is {person} ingeschreven als werkzoekende (Actiris, VDAB, Forem of ADG)?",
            "fr": "{person} est-il/elle inscrit(e) comme demandeur d'emploi (Actiris, VDAB, Forem ou ADG) ?",
            "en": "Is {person} registered as a job seeker (Actiris, VDAB, Forem or ADG)?",
            "de": "Ist {person} als arbeitsuchend eingetragen (Actiris, VDAB, Forem oder ADG)?",
        },
        label={
            "nl": "ingeschreven als werkzoekende",
            "fr": "inscrit(e) comme demandeur d'emploi",
            "en": "registered as a job seeker",
            "de": "als arbeitsuchend eingetragen",
        },
        applies=_seeks_work_without_benefit,
        evidence={
            "nl": "bewijs van inschrijving",
            "fr": "attestation d'inscription",
            "en": "proof of registration",
            "de": "Nachweis der Eintragung",
        },
        typical=(True, True, True, False),
    )
    wage_before_unemployment: float = amount(
        "EUR/month",
        0,
        30_000,
        ask={
            "nl": "Hoeveel was het laatste brutoloon van {person} per maand, vóór de werkloosheid? (op het formulier C4 of de loonfiche: bruto, vóór sociale bijdragen en belasting)",
            "fr": "Quel était le dernier salaire brut de {person} par mois, avant le chômage ? (sur le formulaire C4 ou la fiche de paie : brut, avant cotisations sociales et impôt)",
            "en": "What was the last gross wage of {person} per month, before becoming unemployed? (on the form C4 or the payslip: gross, before social contributions and tax)",
            "de": "Wie hoch war der letzte Bruttolohn von {person} pro Monat, vor der Arbeitslosigkeit? (auf "
            "dem Formular C4 oder dem Lohnzettel: brutto, vor Sozialbeiträgen und Steuer)",
        },
        label={
            "nl": "laatste brutoloon per maand",
            "fr": "dernier salaire brut par mois",
            "en": "last gross wage per month",
            "de": "letzter Bruttolohn pro Monat",
        },
        applies=_seeks_work_without_benefit,
        sensitivity=SENSITIVE,
        evidence={
            "nl": "formulier C4 of loonfiche",
            "fr": "formulaire C4 ou fiche de paie",
            "en": "form C4 or payslip",
            "de": "Formular C4 oder Lohnzettel",
        },
        typical=(2_100.0, 2_600.0, 3_500.0),
    )
    secondary_diploma: bool = yes_no(
        ask={
            "nl": "Heeft {person} een diploma secundair onderwijs, of een geslaagde opleiding die daarvoor telt?",
            "fr": "{person} a-t-il/elle un diplôme de l'enseignement secondaire supérieur, ou a-t-il/elle réussi une formation équivalente ?",
            "en": "Does {person} have a diploma of secondary school, or did {person} pass a training that counts as one?",
            "de": "Hat {person} ein Diplom der Oberstufe der Sekundarschule, oder hat {person} eine Ausbildung "
            "bestanden, die dafür zählt?",
        },
        label={
            "nl": "diploma secundair onderwijs of gelijkwaardig",
            "fr": "diplôme du secondaire supérieur ou équivalent",
            "en": "diploma of secondary school or equal",
            "de": "Diplom der Oberstufe der Sekundarschule oder gleichwertig",
        },
        applies=_young_job_seeker,
        evidence={
            "nl": "diploma of getuigschrift",
            "fr": "diplôme ou certificat",
            "en": "diploma or certificate",
            "de": "Diplom oder Zeugnis",
        },
        typical=(True, True, False),
    )
    waiting_time_since: date = date_fact(
        date(2005, 1, 1),
        NOT_SO_FAR,
        ask={
            "nl": "Sinds welke dag is {person} na de studies ingeschreven als werkzoekende? (begin van de wachttijd of beroepsinschakelingstijd; niet van toepassing als {person} niet ingeschreven is)",
            "fr": "Depuis quel jour {person} est-il/elle inscrit(e) comme demandeur d'emploi après les études ? (début du stage d'insertion ; sans objet s'il n'y a pas d'inscription)",
            "en": "Since which day has {person} been registered as a job seeker after studies? (start of the waiting time; does not apply if not registered)",
            "de": "Seit welchem Tag ist {person} nach dem Studium als arbeitsuchend eingetragen? (Beginn der "
            "Wartezeit oder Berufseingliederungszeit; trifft nicht zu, wenn {person} nicht eingetragen "
            "ist)",
        },
        label={
            "nl": "begin van de beroepsinschakelingstijd",
            "fr": "début du stage d'insertion professionnelle",
            "en": "start of the waiting time after studies",
            "de": "Beginn der Berufseingliederungszeit",
        },
        absent=NOT_SO_FAR,
        applies=_young_job_seeker,
        evidence={
            "nl": "bewijs van inschrijving",
            "fr": "attestation d'inscription",
            "en": "proof of registration",
            "de": "Nachweis der Eintragung",
        },
        typical=(NOT_SO_FAR, date(2025, 1, 1), date(2025, 9, 1)),
    )
    job_search_judged_well: bool = yes_no(
        ask={
            "nl": "Kreeg {person} tijdens de wachttijd (beroepsinschakelingstijd) positieve evaluaties van Actiris voor het zoeken naar werk?",
            "fr": "{person} a-t-il/elle reçu les évaluations positives de sa recherche d'emploi pendant le stage d'insertion ?",
            "en": "Did {person} get the positive assessments of the job search during the waiting time?",
            "de": "Hat {person} in der Wartezeit (Berufseingliederungszeit) positive Bewertungen der "
            "Arbeitssuche von Actiris bekommen?",
        },
        label={
            "nl": "positieve evaluaties van de zoektocht",
            "fr": "évaluations positives de la recherche",
            "en": "positive assessments of the job search",
            "de": "positive Bewertungen der Arbeitssuche",
        },
        applies=_young_job_seeker,
        evidence={
            "nl": "brief van Actiris",
            "fr": "courrier d'Actiris",
            "en": "letter of Actiris",
            "de": "Brief von Actiris",
        },
        typical=(True, True, False),
    )
    insertion_extension_months: int = count(
        "months",
        0,
        120,
        ask={
            "nl": "Met hoeveel maanden werd de inschakelingsuitkering van {person} verlengd, door werk of een andere reden? (0 als dat niet zo is)",
            "fr": "De combien de mois l'allocation d'insertion de {person} a-t-elle été prolongée, par du travail ou pour une autre raison ? (0 si ce n'est pas le cas)",
            "en": "By how many months was the insertion allowance of {person} extended, because of work or another reason? (0 if it was not)",
            "de": "Um wie viele Monate wurde das Berufseingliederungsgeld von {person} verlängert, durch "
            "Arbeit oder aus einem anderen Grund? (0, wenn das nicht so ist)",
        },
        label={
            "nl": "maanden verlenging van de inschakelingsuitkering",
            "fr": "mois de prolongation de l'allocation d'insertion",
            "en": "months by which the insertion allowance was extended",
            "de": "Monate Verlängerung des Berufseingliederungsgeldes",
        },
        applies=lambda person: _in_benefit(person) and person.unemployment_kind == "insertion",
        evidence=_LETTER,
        typical=(0, 0, 0, 9),
    )
