"""Work, looking for work, and what a public centre asks in return."""

from __future__ import annotations

from takeup.engine import amount, choice, count, full_years, yes_no
from takeup.engine.facts import SENSITIVE


def _of_working_age(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 15  # type: ignore[attr-defined]


def _before_pension_age(person: object) -> bool:
    """Below the highest `pension_age` of income_guarantee/parameters.yaml; which one holds, the rules say."""
    return 15 <= full_years(person.birth_date, person.day) < 67  # type: ignore[attr-defined]


class WorkFacts:
    activity: str = choice(
        {
            "employee": {
                "nl": "werkt in loondienst",
                "fr": "travaille comme salarié(e)",
                "en": "works for an employer",
                "de": "arbeitet für einen Arbeitgeber",
            },
            "self_employed": {
                "nl": "werkt als zelfstandige",
                "fr": "travaille comme indépendant(e)",
                "en": "self-employed",
                "de": "arbeitet selbstständig",
            },
            "job_seeker": {
                "nl": "zonder werk, zoekt werk",
                "fr": "sans emploi, cherche du travail",
                "en": "out of work, looking for work",
                "de": "ohne Arbeit, sucht Arbeit",
            },
            "incapable": {
                "nl": "kan niet werken door ziekte of handicap",
                "fr": "ne peut pas travailler (maladie ou handicap)",
                "en": "cannot work because of illness or disability",
                "de": "kann wegen Krankheit oder Behinderung nicht arbeiten",
            },
            "student": {"nl": "studeert", "fr": "étudie", "en": "studies", "de": "studiert"},
            "retired": {"nl": "met pensioen", "fr": "à la retraite", "en": "retired", "de": "in Pension"},
            "other": {
                "nl": "iets anders (zorgt thuis, ...)",
                "fr": "autre (s'occupe du foyer, ...)",
                "en": "something else (cares at home, ...)",
                "de": "etwas anderes (sorgt für den Haushalt, ...)",
            },
        },
        ask={
            "nl": "Wat doet {person} nu vooral?",
            "fr": "Que fait {person} principalement en ce moment ?",
            "en": "What does {person} mainly do now?",
            "de": "Was macht {person} jetzt hauptsächlich?",
        },
        label={
            "nl": "voornaamste bezigheid",
            "fr": "activité principale",
            "en": "main activity",
            "de": "hauptsächliche Tätigkeit",
        },
        applies=_of_working_age,
        absent="other",
        typical=("employee", "employee", "employee", "job_seeker", "retired", "other"),
    )
    willing_to_work: bool = yes_no(
        ask={
            "nl": "Wil {person} werken (ook als er nu geen werk is)?",
            "fr": "{person} est-il/elle prêt(e) à travailler (même sans emploi pour le moment) ?",
            "en": "Is {person} willing to work (even if there is no job now)?",
            "de": "Ist {person} bereit zu arbeiten (auch wenn es jetzt keine Arbeit gibt)?",
        },
        label={
            "nl": "bereid om te werken",
            "fr": "prêt(e) à travailler",
            "en": "willing to work",
            "de": "Bereitschaft zu arbeiten",
        },
        applies=_before_pension_age,
        typical=(True,) * 5 + (False,),
    )
    excused_from_work: bool = yes_no(
        ask={
            "nl": "Is werken nu niet mogelijk voor {person}, door gezondheid of om een andere goede reden (studie, zorg)?",
            "fr": "{person} ne peut-il/elle pas travailler pour le moment, pour raison de santé ou une autre bonne raison (études, soins à un proche) ?",
            "en": "Is work not possible for {person} now, for health or another good reason (study, care)?",
            "de": "Ist Arbeiten jetzt für {person} nicht möglich, wegen der Gesundheit oder aus einem anderen "
            "guten Grund (Studium, Pflege von Angehörigen)?",
        },
        label={
            "nl": "kan nu niet werken om een goede reden",
            "fr": "dispensé(e) (santé ou autre bonne raison)",
            "en": "excused from work (health or fairness)",
            "de": "kann jetzt aus einem guten Grund nicht arbeiten",
        },
        applies=_before_pension_age,
        sensitivity=SENSITIVE,
        evidence={
            "nl": "attest van een arts",
            "fr": "certificat médical",
            "en": "medical certificate",
            "de": "Bescheinigung eines Arztes",
        },
        typical=(False, False, False, True),
    )
    shortage_occupation: bool = yes_no(
        ask={
            "nl": "Werkt {person} in een knelpuntberoep, met een contract van minstens drie maanden? (een beroep waarvoor te weinig mensen zijn; het OCMW kent de lijst)",
            "fr": "{person} travaille-t-il/elle dans un métier en pénurie, avec un contrat d'au moins trois mois ?",
            "en": "Does {person} work in a shortage occupation, with a contract of at least three months?",
            "de": "Arbeitet {person} in einem Mangelberuf, mit einem Vertrag von mindestens drei Monaten? (ein "
            "Beruf, für den es zu wenige Menschen gibt; das ÖSHZ kennt die Liste)",
        },
        label={"nl": "knelpuntberoep", "fr": "métier en pénurie", "en": "shortage occupation", "de": "Mangelberuf"},
        applies=_of_working_age,
        typical=(False,) * 8 + (True,),
    )
    irregular_artist: bool = yes_no(
        ask={
            "nl": "Komt het loon van {person} uit onregelmatig artistiek werk?",
            "fr": "{person} gagne-t-il/elle son salaire par un travail artistique irrégulier ?",
            "en": "Does the wage of {person} come from irregular artistic work?",
            "de": "Kommt der Lohn von {person} aus unregelmäßiger künstlerischer Arbeit?",
        },
        label={
            "nl": "onregelmatig artistiek werk",
            "fr": "travail artistique irrégulier",
            "en": "irregular artistic work",
            "de": "unregelmäßige künstlerische Arbeit",
        },
        applies=_of_working_age,
        typical=(False,) * 9 + (True,),
    )
    claims_other_benefits: bool = yes_no(
        ask={
            "nl": "Heeft {person} eerst andere uitkeringen gevraagd (werkloosheid, ziekte, pensioen), of wil {person} dat doen? (ook ja als er geen andere zijn)",
            "fr": "{person} a-t-il/elle d'abord demandé les autres allocations (chômage, maladie, pension), ou est-il/elle prêt(e) à le faire ? (oui aussi s'il n'y en a pas d'autres)",
            "en": "Has {person} claimed other benefits first (unemployment, sickness, pension), or is {person} ready to do so? (yes, too, if there are no others)",
            "de": "Hat {person} zuerst andere Leistungen beantragt (Arbeitslosigkeit, Krankheit, Pension), "
            "oder ist {person} dazu bereit? (auch ja, wenn es keine anderen gibt)",
        },
        label={
            "nl": "vraagt andere uitkeringen aan",
            "fr": "demande les autres allocations",
            "en": "claims other benefits",
            "de": "beantragt andere Leistungen",
        },
        applies=_of_working_age,
        typical=(True,) * 6 + (False,),
    )
    asked_to_claim_maintenance: bool = yes_no(
        ask={
            "nl": "Heeft het OCMW aan {person} gevraagd om onderhoudsgeld te eisen van een (ex-)partner, ouders of kinderen?",
            "fr": "Le CPAS a-t-il demandé à {person} de réclamer une pension alimentaire à son (ex-)conjoint, ses parents ou ses enfants ?",
            "en": "Has the public centre (OCMW/CPAS) asked {person} to claim maintenance from a (former) spouse, parents or children?",
            "de": "Hat das ÖSHZ verlangt, dass {person} Unterhalt von einem (früheren) Partner, einer "
            "(früheren) Partnerin, den Eltern oder den Kindern einfordert?",
        },
        label={
            "nl": "OCMW vraagt onderhoudsgeld te eisen",
            "fr": "le CPAS demande de réclamer une pension alimentaire",
            "en": "asked to claim maintenance",
            "de": "ÖSHZ verlangt, Unterhalt einzufordern",
        },
        applies=_of_working_age,
        typical=(False, False, False, True),
    )
    claims_maintenance: bool = yes_no(
        ask={
            "nl": "Heeft {person} dat onderhoudsgeld gevraagd, of wil {person} dat doen?",
            "fr": "{person} a-t-il/elle réclamé cette pension alimentaire, ou est-il/elle prêt(e) à le faire ?",
            "en": "Has {person} claimed that maintenance, or is {person} ready to do so?",
            "de": "Hat {person} diesen Unterhalt eingefordert, oder ist {person} dazu bereit?",
        },
        label={
            "nl": "eist onderhoudsgeld",
            "fr": "réclame une pension alimentaire",
            "en": "claims maintenance",
            "de": "fordert Unterhalt ein",
        },
        applies=lambda person: person.asked_to_claim_maintenance,
    )
    had_integration_income_before_work: bool = yes_no(
        ask={
            "nl": "Had {person} al recht op leefloon toen het werk begon?",
            "fr": "{person} avait-il/elle déjà droit au revenu d'intégration au début du travail ?",
            "en": "Did {person} already have a right to integration income when the work began?",
            "de": "Hatte {person} schon ein Recht auf Eingliederungseinkommen, als die Arbeit begann?",
        },
        label={
            "nl": "had leefloon voor het werk begon",
            "fr": "avait le revenu d'intégration avant de travailler",
            "en": "had integration income before the work began",
            "de": "hatte Eingliederungseinkommen vor der Arbeit",
        },
        applies=lambda person: person.net_wage > 0,
    )
    work_exemption_months_used: int = count(
        "months",
        0,
        36,
        ask={
            "nl": "Hoeveel maanden telde het OCMW voor {person} al een deel van het loon niet mee (vrijstelling SPI)?",
            "fr": "Pendant combien de mois le CPAS a-t-il déjà laissé de côté une partie du salaire pour {person} (exonération ISP) ?",
            "en": "For how many months has the OCMW/CPAS already left out a part of the wage for {person} (exemption SPI/ISP)?",
            "de": "Wie viele Monate hat das ÖSHZ für {person} einen Teil des Lohns schon nicht gezählt "
            "(Freibetrag für Arbeit, SPI/ISP)?",
        },
        label={
            "nl": "gebruikte maanden vrijstelling",
            "fr": "mois d'exonération utilisés",
            "en": "months of exemption used",
            "de": "schon genutzte Monate mit Freibetrag für Arbeit",
        },
        applies=lambda person: person.net_wage > 0,
        typical=(0, 36),
    )
    local_work_pay: float = amount(
        "EUR/year",
        0,
        20_000,
        ask={
            "nl": "Hoeveel verdient {person} per jaar met PWA-cheques? (0 als er geen zijn)",
            "fr": "Combien {person} gagne-t-il/elle par an avec des chèques ALE ? (0 s'il n'y en a pas)",
            "en": "How much does {person} earn a year with local employment agency (PWA/ALE) cheques? (0 if there are none)",
            "de": "Wie viel verdient {person} pro Jahr mit LBA-Schecks? (0, wenn es keine gibt)",
        },
        label={
            "nl": "inkomen uit PWA-cheques",
            "fr": "revenu de chèques ALE",
            "en": "pay in local work cheques",
            "de": "Einkommen aus LBA-Schecks",
        },
        applies=_of_working_age,
        typical=(0.0,) * 9 + (1_200.0,),
    )
    local_work_cheques: int = count(
        "cheques a year",
        0,
        5_000,
        ask={
            "nl": "Hoeveel PWA-cheques krijgt {person} per jaar?",
            "fr": "Combien de chèques ALE {person} reçoit-il/elle par an ?",
            "en": "How many of those cheques does {person} receive a year?",
            "de": "Wie viele LBA-Schecks bekommt {person} pro Jahr?",
        },
        label={
            "nl": "aantal PWA-cheques",
            "fr": "nombre de chèques ALE",
            "en": "number of local work cheques",
            "de": "Anzahl der LBA-Schecks",
        },
        applies=lambda person: person.local_work_pay > 0,
        typical=(0, 200),
    )
