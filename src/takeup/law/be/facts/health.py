"""Health insurance, illness and disability, and what someone pays for care."""

from __future__ import annotations

from datetime import date

from takeup.engine import amount, date_fact, full_years, yearly_amount, yes_no
from takeup.engine.facts import SENSITIVE, VERY_SENSITIVE

NOT_SO_FAR = date(2099, 12, 31)  # what a rule reads for a beginning that has not come

_MUTUALITY = {
    "nl": "attest van het ziekenfonds",
    "fr": "attestation de la mutualité",
    "en": "certificate of the mutuality",
    "de": "Bescheinigung der Krankenkasse",
}
_DISABILITY = {
    "nl": "attest van de FOD Sociale Zekerheid (DG Personen met een handicap)",
    "fr": "attestation du SPF Sécurité sociale (DG Personnes handicapées)",
    "en": "certificate of the FPS Social Security (DG Persons with a disability)",
    "de": "Bescheinigung des FÖD Soziale Sicherheit (GD Personen mit Behinderung)",
}


def _of_working_age(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 15  # type: ignore[attr-defined]


def _unemployed(person: object) -> bool:
    if not _of_working_age(person):
        return False
    return person.activity == "job_seeker" or bool(person.unemployment_benefit > 0)  # type: ignore[attr-defined]


def _unfit_for_work(person: object) -> bool:
    if not _of_working_age(person):
        return False
    return person.activity == "incapable" or bool(person.sickness_benefit > 0)  # type: ignore[attr-defined]


class HealthFacts:
    health_insured: bool = yes_no(
        ask={
            "nl": "Is {person} aangesloten bij een Belgisch ziekenfonds of bij de Hulpkas (HZIV)?",
            "fr": "{person} est-il/elle affilié(e) à une mutualité belge ou à la Caisse auxiliaire ?",
            "en": "Is {person} a member of a Belgian mutuality or of the auxiliary fund (HZIV/CAAMI)?",
            "de": "Ist {person} Mitglied einer belgischen Krankenkasse oder der Hilfskasse (HKIV)?",
        },
        label={
            "nl": "aangesloten bij een ziekenfonds",
            "fr": "affilié(e) à une mutualité",
            "en": "member of a mutuality",
            "de": "Mitglied einer Krankenkasse",
        },
        absent=True,
        evidence=_MUTUALITY,
        typical=(True,) * 5 + (False,),
    )
    health_insurance_dependant: bool = yes_no(
        ask={
            "nl": "Is {person} bij het ziekenfonds ten laste van een ouder, kind of ander familielid (niet van de partner)?",
            "fr": "{person} est-il/elle inscrit(e) à la mutualité comme personne à charge d'un parent, d'un enfant ou d'un autre membre de la famille (pas du ou de la partenaire) ?",
            "en": "Is {person} registered with the mutuality as a dependant of a parent, child or other relative (not of the partner)?",
            "de": "Ist {person} bei der Krankenkasse als Person zu Lasten eines Elternteils, Kindes oder "
            "anderen Familienmitglieds eingetragen (nicht des Partners oder der Partnerin)?",
        },
        label={
            "nl": "persoon ten laste bij het ziekenfonds",
            "fr": "personne à charge à la mutualité",
            "en": "dependant for the health insurance",
            "de": "Person zu Lasten bei der Krankenkasse",
        },
        applies=lambda person: full_years(person.birth_date, person.day) >= 18,
        evidence=_MUTUALITY,
    )
    recognised_disability: bool = yes_no(
        ask={
            "nl": "Heeft {person} een erkende handicap (66 % of meer, of een erkenning als volwassene)?",
            "fr": "{person} a-t-il/elle un handicap reconnu (66 % ou plus, ou reconnaissance comme adulte) ?",
            "en": "Does {person} have a recognised disability (66 % or more, or recognised as an adult)?",
            "de": "Hat {person} eine anerkannte Behinderung (66 % oder mehr, oder eine Anerkennung als "
            "erwachsene Person)?",
        },
        label={
            "nl": "erkende handicap",
            "fr": "handicap reconnu",
            "en": "recognised disability",
            "de": "anerkannte Behinderung",
        },
        sensitivity=VERY_SENSITIVE,
        evidence=_DISABILITY,
    )
    unaccompanied_minor: bool = yes_no(
        ask={
            "nl": "Is {person} uit een ander land gekomen en zonder ouder of voogd in België (niet-begeleide minderjarige)?",
            "fr": "{person} est-il/elle un mineur étranger non accompagné (MENA) ?",
            "en": "Is {person} an unaccompanied foreign minor?",
            "de": "Ist {person} aus einem anderen Land gekommen und ohne Eltern oder Vormund in Belgien "
            "(unbegleitet und minderjährig)?",
        },
        label={
            "nl": "niet-begeleide minderjarige",
            "fr": "mineur étranger non accompagné",
            "en": "unaccompanied minor",
            "de": "unbegleitet und minderjährig",
        },
        applies=lambda person: full_years(person.birth_date, person.day) < 18,
        sensitivity=VERY_SENSITIVE,
    )
    widowed: bool = yes_no(
        ask={
            "nl": "Is {person} weduwe of weduwnaar?",
            "fr": "{person} est-il/elle veuf ou veuve ?",
            "en": "Is {person} a widow or widower?",
            "de": "Ist {person} verwitwet?",
        },
        label={"nl": "weduwe of weduwnaar", "fr": "veuf ou veuve", "en": "widow or widower", "de": "verwitwet"},
        applies=lambda person: full_years(person.birth_date, person.day) >= 18,
        sensitivity=SENSITIVE,
    )
    unemployed_since: date = date_fact(
        date(1980, 1, 1),
        NOT_SO_FAR,
        ask={
            "nl": "Sinds welke dag is {person} volledig werkloos? (niet van toepassing als {person} niet werkloos is)",
            "fr": "Depuis quel jour {person} est-il/elle au chômage complet ? (sans objet s'il n'y a pas de chômage)",
            "en": "Since which day has {person} been fully unemployed? (does not apply if {person} is not unemployed)",
            "de": "Seit welchem Tag ist {person} vollzeitig arbeitslos? (trifft nicht zu, wenn {person} nicht "
            "arbeitslos ist)",
        },
        label={
            "nl": "volledig werkloos sinds",
            "fr": "chômage complet depuis",
            "en": "fully unemployed since",
            "de": "vollzeitig arbeitslos seit",
        },
        absent=NOT_SO_FAR,
        applies=_unemployed,
        sensitivity=SENSITIVE,
        typical=(NOT_SO_FAR, NOT_SO_FAR, NOT_SO_FAR, date(2020, 1, 1)),
    )
    incapable_since: date = date_fact(
        date(1980, 1, 1),
        NOT_SO_FAR,
        ask={
            "nl": "Sinds welke dag is {person} erkend als arbeidsongeschikt of invalide? (niet van toepassing als dat niet zo is)",
            "fr": "Depuis quel jour {person} est-il/elle reconnu(e) en incapacité de travail ou en invalidité ? (sans objet si ce n'est pas le cas)",
            "en": "Since which day has {person} been recognised as unfit for work, also for long (invalidity)? (does not apply if not so)",
            "de": "Seit welchem Tag ist {person} als arbeitsunfähig oder invalide anerkannt? (trifft nicht zu, "
            "wenn das nicht so ist)",
        },
        label={
            "nl": "arbeidsongeschikt sinds",
            "fr": "en incapacité de travail depuis",
            "en": "unfit for work since",
            "de": "arbeitsunfähig seit",
        },
        absent=NOT_SO_FAR,
        applies=_unfit_for_work,
        sensitivity=VERY_SENSITIVE,
        typical=(NOT_SO_FAR, NOT_SO_FAR, NOT_SO_FAR, date(2020, 1, 1)),
        evidence=_MUTUALITY,
    )
    bridging_right: bool = yes_no(
        ask={
            "nl": "Krijgt {person} als zelfstandige een overbruggingsrecht (uitkering na het stoppen van de zaak)?",
            "fr": "{person} reçoit-il/elle le droit passerelle (une aide pour les indépendants qui arrêtent) ?",
            "en": "Does {person} receive the bridging right for the self-employed?",
            "de": "Bekommt {person} das Überbrückungsrecht (Geld für Selbstständige, die ihren Betrieb beenden)?",
        },
        label={
            "nl": "overbruggingsrecht",
            "fr": "droit passerelle",
            "en": "bridging right",
            "de": "Überbrückungsrecht",
        },
        applies=_of_working_age,
    )
    taxable_wage: float = amount(
        "EUR/month",
        0,
        30_000,
        ask={
            "nl": "Wat is het belastbaar loon van {person} per maand? (op de loonfiche: belastbaar, dat is bruto min sociale bijdragen; 0 als er geen loon is)",
            "fr": "Quel salaire imposable {person} a-t-il/elle par mois ? (sur la fiche de paie : imposable, donc brut moins cotisations sociales ; 0 s'il n'y en a pas)",
            "en": "What is the taxable wage of {person} per month? (on the payslip: taxable, that is gross less social contributions; 0 if there is none)",
            "de": "Wie hoch ist der steuerpflichtige Lohn von {person} pro Monat? (auf dem Lohnzettel: "
            "steuerpflichtig, also brutto minus Sozialbeiträge; 0, wenn es keinen Lohn gibt)",
        },
        label={
            "nl": "belastbaar loon per maand",
            "fr": "salaire imposable par mois",
            "en": "taxable wage per month",
            "de": "steuerpflichtiger Lohn pro Monat",
        },
        applies=lambda person: person.net_wage > 0,
        sensitivity=SENSITIVE,
        evidence={"nl": "loonfiche", "fr": "fiche de paie", "en": "payslip", "de": "Lohnzettel"},
    )
    net_taxable_income: dict[int, float] = yearly_amount(
        0,
        500_000,
        ask={
            "nl": "Wat is het netto belastbaar inkomen van {person} voor het hele jaar {year}? (op het aanslagbiljet over {year}: belastbaar inkomen, na aftrek van kosten; is dat er nog niet, een schatting)",
            "fr": "Quel est le revenu net imposable de {person} pour toute l'année {year} ? (sur l'avertissement-extrait de rôle pour les revenus de {year} : revenu imposable, après déduction des frais ; s'il n'existe pas encore, une estimation)",
            "en": "What is the net taxable income of {person} for the whole year {year}? (on the tax assessment for {year}: taxable income, after costs are taken off; if it is not there yet, an estimate)",
            "de": "Wie hoch ist das steuerpflichtige Nettoeinkommen von {person} für das ganze Jahr {year}? "
            "(auf dem Steuerbescheid für {year}: steuerpflichtiges Einkommen, nach Abzug der Kosten; gibt es "
            "ihn noch nicht, eine Schätzung)",
        },
        label={
            "nl": "netto belastbaar inkomen {year}",
            "fr": "revenu net imposable {year}",
            "en": "net taxable income {year}",
            "de": "steuerpflichtiges Nettoeinkommen {year}",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence={
            "nl": "aanslagbiljet",
            "fr": "avertissement-extrait de rôle",
            "en": "tax assessment",
            "de": "Steuerbescheid",
        },
    )
    high_care_costs: bool = yes_no(
        ask={
            "nl": "Betaalt {person} gemiddeld meer dan 20 euro per maand zelf aan dokter, ziekenhuis of medicijnen?",
            "fr": "{person} paie-t-il/elle en moyenne plus de 20 euros par mois de sa poche pour le médecin, l'hôpital ou les médicaments ?",
            "en": "Does {person} pay more than 20 euros a month on average out of pocket for doctors, hospital or medicines?",
            "de": "Zahlt {person} im Durchschnitt mehr als 20 Euro pro Monat selbst für Arzt, Krankenhaus oder "
            "Medikamente?",
        },
        label={
            "nl": "meer dan 20 euro zorgkosten per maand",
            "fr": "plus de 20 euros de soins par mois",
            "en": "more than 20 euros of care costs a month",
            "de": "mehr als 20 Euro Gesundheitskosten pro Monat",
        },
        sensitivity=SENSITIVE,
        typical=(False, False, False, True),
    )
    copayments: dict[int, float] = yearly_amount(
        0,
        20_000,
        ask={
            "nl": "Hoeveel remgeld betaalde {person} in {year}? (eigen deel bij dokter, ziekenhuis en apotheek, zonder supplementen; het ziekenfonds kent het bedrag)",
            "fr": "Combien {person} a-t-il/elle payé de tickets modérateurs en {year} ? (sa part chez le médecin, à l'hôpital et à la pharmacie, sans suppléments ; la mutualité connaît le montant)",
            "en": "How much own share did {person} pay in {year}? (doctor, hospital and medicines, without supplements; the mutuality knows the amount)",
            "de": "Wie viel Eigenanteil hat {person} im Jahr {year} gezahlt? (eigener Teil bei Arzt, "
            "Krankenhaus und Apotheke, ohne Zuschläge; die Krankenkasse kennt den Betrag)",
        },
        label={
            "nl": "remgeld {year}",
            "fr": "tickets modérateurs {year}",
            "en": "own share of care {year}",
            "de": "Eigenanteile {year}",
        },
        applies=lambda person: person.high_care_costs,  # twelve times 20 euros is below the lowest ceiling
        sensitivity=SENSITIVE,
        typical=(0.0, 100.0, 500.0, 1_500.0),
        evidence={
            "nl": "teller van het ziekenfonds",
            "fr": "compteur de la mutualité",
            "en": "counter of the mutuality",
            "de": "Zähler der Krankenkasse",
        },
    )


class HouseholdHealthFacts:
    income_fell: bool = yes_no(
        ask={
            "nl": "Is het inkomen van het huishouden sterk gedaald door lange werkloosheid of arbeidsongeschiktheid?",
            "fr": "Le revenu du ménage a-t-il fortement baissé à cause d'un long chômage ou d'une longue incapacité de travail ?",
            "en": "Has the income of the household fallen sharply through long unemployment or illness?",
            "de": "Ist das Einkommen des Haushalts durch lange Arbeitslosigkeit oder Arbeitsunfähigkeit stark "
            "gesunken?",
        },
        label={
            "nl": "inkomen sterk gedaald",
            "fr": "revenu fortement baissé",
            "en": "income fell sharply",
            "de": "Einkommen stark gesunken",
        },
        sensitivity=SENSITIVE,
    )
