"""What comes in. Amounts are those really received; monthly amounts are net unless the question says gross."""

from __future__ import annotations

from takeup.engine import amount, full_years, yearly_amount
from takeup.engine.facts import SENSITIVE

_PAYSLIP = {"nl": "loonfiche", "fr": "fiche de paie", "en": "payslip", "de": "Lohnzettel"}
_STATEMENT = {
    "nl": "attest of rekeninguittreksel",
    "fr": "attestation ou extrait de compte",
    "en": "statement or bank extract",
    "de": "Bescheinigung oder Kontoauszug",
}


def _of_working_age(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 15  # type: ignore[attr-defined]


def _with_lasting_limits(person: object) -> bool:
    return _of_working_age(person) and person.lasting_limits  # type: ignore[attr-defined]


def _may_be_on_sick_leave(person: object) -> bool:
    if not _of_working_age(person):
        return False
    return person.activity not in ("student", "job_seeker", "retired")  # type: ignore[attr-defined]


def _may_have_a_pension(person: object) -> bool:
    """Old age, early retirement (also for illness, of civil servants), or the pension of a partner who died."""
    if full_years(person.birth_date, person.day) >= 60:  # type: ignore[attr-defined]
        return True
    return _of_working_age(person) and (person.activity == "retired" or person.widowed)  # type: ignore[attr-defined]


class IncomeFacts:
    net_wage: float = amount(
        "EUR/month",
        0,
        20_000,
        ask={
            "nl": "Hoeveel nettoloon krijgt {person} per maand? (onderaan op de loonfiche: netto; 0 als er geen loon is)",
            "fr": "Quel salaire net {person} reçoit-il/elle par mois ? (en bas de la fiche de paie : net ; 0 s'il n'y en a pas)",
            "en": "What is the net wage of {person} per month? (at the bottom of the payslip: net; 0 if there is none)",
            "de": "Wie viel Nettolohn bekommt {person} pro Monat? (unten auf dem Lohnzettel: netto; 0, wenn es "
            "keinen Lohn gibt)",
        },
        label={
            "nl": "nettoloon per maand",
            "fr": "salaire net par mois",
            "en": "net wage per month",
            "de": "Nettolohn pro Monat",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence=_PAYSLIP,
        typical=(0.0, 0.0, 1_400.0, 2_000.0),
    )
    gross_wage: float = amount(
        "EUR/month",
        0,
        30_000,
        ask={
            "nl": "Hoeveel brutoloon krijgt {person} per maand? (op de loonfiche: bruto, vóór sociale bijdragen (RSZ) en belasting; 0 als er geen loon is)",
            "fr": "Quel salaire brut {person} reçoit-il/elle par mois ? (sur la fiche de paie : brut, avant cotisations sociales (ONSS) et impôt ; 0 s'il n'y en a pas)",
            "en": "What is the gross wage of {person} per month? (on the payslip: gross, before social contributions (RSZ/ONSS) and tax; 0 if there is none)",
            "de": "Wie viel Bruttolohn bekommt {person} pro Monat? (auf dem Lohnzettel: brutto, vor "
            "Sozialbeiträgen (LSS) und Steuer; 0, wenn es keinen Lohn gibt)",
        },
        label={
            "nl": "brutoloon per maand",
            "fr": "salaire brut par mois",
            "en": "gross wage per month",
            "de": "Bruttolohn pro Monat",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence=_PAYSLIP,
        typical=(0.0, 0.0, 1_800.0, 2_600.0),
    )
    self_employed_income: float = amount(
        "EUR/month",
        0,
        30_000,
        ask={
            "nl": "Hoeveel verdient {person} netto als zelfstandige, gemiddeld per maand? (na kosten en sociale bijdragen; een boekhouder kan het zeggen; 0 als er niets is)",
            "fr": "Quel revenu net {person} a-t-il/elle comme indépendant(e), en moyenne par mois ? (après les frais et les cotisations sociales ; un comptable peut le dire ; 0 s'il n'y en a pas)",
            "en": "What is the net self-employed income of {person} per month on average? (after costs and social contributions; an accountant can tell; 0 if there is none)",
            "de": "Wie viel verdient {person} netto mit selbstständiger Arbeit, im Durchschnitt pro Monat? "
            "(nach Kosten und Sozialbeiträgen; die Buchhaltung kann es sagen; 0, wenn es nichts gibt)",
        },
        label={
            "nl": "inkomen als zelfstandige per maand",
            "fr": "revenu d'indépendant par mois",
            "en": "self-employed income per month",
            "de": "Einkommen aus selbstständiger Arbeit pro Monat",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        typical=(0.0,) * 8 + (1_500.0,),
    )
    unemployment_benefit: float = amount(
        "EUR/month",
        0,
        5_000,
        ask={
            "nl": "Hoeveel krijgt {person} per maand aan werkloosheids- of inschakelingsuitkering? (netto: wat op de rekening komt; 0 als er geen is)",
            "fr": "Quelle allocation de chômage ou d'insertion {person} reçoit-il/elle par mois ? (net : ce qui arrive sur le compte ; 0 s'il n'y en a pas)",
            "en": "How much unemployment or insertion allowance does {person} receive per month? (net: what comes on the account; 0 if there is none)",
            "de": "Wie viel Arbeitslosengeld oder Berufseingliederungsgeld bekommt {person} pro Monat? (netto: "
            "was auf das Konto kommt; 0, wenn es keines gibt)",
        },
        label={
            "nl": "werkloosheids- of inschakelingsuitkering per maand",
            "fr": "allocation de chômage ou d'insertion par mois",
            "en": "unemployment or insertion allowance per month",
            "de": "Arbeitslosengeld oder Berufseingliederungsgeld pro Monat",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence=_STATEMENT,
        typical=(0.0, 0.0, 0.0, 0.0, 1_200.0),
    )
    sickness_benefit: float = amount(
        "EUR/month",
        0,
        6_000,
        ask={
            "nl": "Hoeveel krijgt {person} per maand aan ziekte- of invaliditeitsuitkering, of aan geld voor moederschapsrust, geboorteverlof of ouderschapsverlof? (netto: wat op de rekening komt; 0 als er geen is)",
            "fr": "Quelle indemnité de maladie ou d'invalidité, ou pour un congé de maternité, de naissance ou parental, {person} reçoit-il/elle par mois ? (net : ce qui arrive sur le compte ; 0 s'il n'y en a pas)",
            "en": "How much sickness or invalidity benefit, or money for maternity, birth or parental leave, does {person} receive per month? (net: what comes on the account; 0 if there is none)",
            "de": "Wie viel Krankengeld oder Invaliditätsgeld bekommt {person} pro Monat, oder Geld für "
            "Mutterschaftsruhe, Geburtsurlaub oder Elternurlaub? (netto: was auf das Konto kommt; 0, "
            "wenn es keines gibt)",
        },
        label={
            "nl": "ziekte-, moederschaps- of verlofuitkering per maand",
            "fr": "indemnité de maladie, de maternité ou de congé par mois",
            "en": "sickness, maternity or leave benefit per month",
            "de": "Geld bei Krankheit, Mutterschaft oder Urlaub für Eltern pro Monat",
        },
        applies=_may_be_on_sick_leave,
        sensitivity=SENSITIVE,
        evidence=_STATEMENT,
        typical=(0.0, 0.0, 0.0, 0.0, 0.0, 1_300.0),
    )
    pension: float = amount(
        "EUR/month",
        0,
        10_000,
        ask={
            "nl": "Hoeveel wettelijk pensioen krijgt {person} per maand, bruto (vóór belasting)? (op mypension.be of in de brief van de Pensioendienst; 0 als er geen is)",
            "fr": "Quelle pension légale {person} reçoit-il/elle par mois, en brut (avant impôt) ? (sur mypension.be ou dans la lettre du Service des Pensions ; 0 s'il n'y en a pas)",
            "en": "How much statutory pension does {person} receive per month, gross (before tax)? (on mypension.be or in the letter of the Pensions Service; 0 if there is none)",
            "de": "Wie viel gesetzliche Pension bekommt {person} pro Monat, brutto (vor Steuer)? (auf "
            "mypension.be oder im Brief des Pensionsdienstes; 0, wenn es keine gibt)",
        },
        label={
            "nl": "wettelijk pensioen per maand",
            "fr": "pension légale par mois",
            "en": "statutory pension per month",
            "de": "gesetzliche Pension pro Monat",
        },
        applies=_may_have_a_pension,
        sensitivity=SENSITIVE,
        evidence=_STATEMENT,
        typical=(0.0, 0.0, 1_000.0, 1_500.0),
    )
    income_replacement_allowance: float = amount(
        "EUR/month",
        0,
        2_500,
        ask={
            "nl": "Hoeveel inkomensvervangende tegemoetkoming (IVT) krijgt {person} per maand? (bruto en netto zijn gelijk; 0 als er geen is)",
            "fr": "Quelle allocation de remplacement de revenus (ARR) {person} reçoit-il/elle par mois ? (brut et net sont égaux ; 0 s'il n'y en a pas)",
            "en": "How much income replacement allowance (IVT/ARR) does {person} receive per month? (gross and net are the same; 0 if there is none)",
            "de": "Wie viel Beihilfe zur Ersetzung des Einkommens (BEE) bekommt {person} pro Monat? (brutto "
            "und netto sind gleich; 0, wenn es keine gibt)",
        },
        label={
            "nl": "inkomensvervangende tegemoetkoming per maand",
            "fr": "allocation de remplacement de revenus par mois",
            "en": "income replacement allowance per month",
            "de": "Beihilfe zur Ersetzung des Einkommens pro Monat",
        },
        applies=_with_lasting_limits,
        sensitivity=SENSITIVE,
        evidence=_STATEMENT,
        typical=(0.0,) * 3 + (1_300.0,),
    )
    integration_allowance: float = amount(
        "EUR/month",
        0,
        2_000,
        ask={
            "nl": "Hoeveel integratietegemoetkoming (IT) krijgt {person} per maand? (bruto en netto zijn gelijk; 0 als er geen is)",
            "fr": "Quelle allocation d'intégration (AI) {person} reçoit-il/elle par mois ? (brut et net sont égaux ; 0 s'il n'y en a pas)",
            "en": "How much integration allowance (IT/AI) does {person} receive per month? (gross and net are the same; 0 if there is none)",
            "de": "Wie viel Eingliederungsbeihilfe (EB) bekommt {person} pro Monat? (brutto und netto sind "
            "gleich; 0, wenn es keine gibt)",
        },
        label={
            "nl": "integratietegemoetkoming per maand",
            "fr": "allocation d'intégration par mois",
            "en": "integration allowance per month",
            "de": "Eingliederungsbeihilfe pro Monat",
        },
        applies=_with_lasting_limits,
        sensitivity=SENSITIVE,
        evidence=_STATEMENT,
        typical=(0.0,) * 3 + (400.0,),
    )
    maintenance_received: float = amount(
        "EUR/month",
        0,
        5_000,
        ask={
            "nl": "Hoeveel onderhoudsgeld ontvangt {person} echt voor zichzelf, per maand? (netto: wat op de rekening komt; 0 als er geen is)",
            "fr": "Quelle pension alimentaire {person} reçoit-il/elle réellement pour lui-même ou elle-même, par mois ? (net : ce qui arrive sur le compte ; 0 s'il n'y en a pas)",
            "en": "How much maintenance does {person} really receive for himself or herself per month? (net: what comes on the account; 0 if there is none)",
            "de": "Wie viel Unterhalt bekommt {person} wirklich für sich selbst, pro Monat? (netto: was auf "
            "das Konto kommt; 0, wenn es keinen gibt)",
        },
        label={
            "nl": "ontvangen onderhoudsgeld per maand (voor zichzelf)",
            "fr": "pension alimentaire reçue par mois (pour soi)",
            "en": "maintenance received per month (for oneself)",
            "de": "erhaltener Unterhalt pro Monat (für sich selbst)",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        typical=(0.0,) * 8 + (300.0,),
    )
    other_income: float = amount(
        "EUR/month",
        0,
        20_000,
        ask={
            "nl": "Heeft {person} nog een ander inkomen, zonder loon, uitkering, pensioen, huur of kinderbijslag? Hoeveel per maand? (netto: wat op de rekening komt; 0 als er geen is)",
            "fr": "{person} a-t-il/elle encore un autre revenu, hors salaire, allocations, pension, loyers et allocations familiales ? Combien par mois ? (net : ce qui arrive sur le compte ; 0 s'il n'y en a pas)",
            "en": "Does {person} have any other income, apart from wage, benefits, pension, rent and child benefit? How much per month? (net: what comes on the account; 0 if there is none)",
            "de": "Hat {person} noch ein anderes Einkommen, ohne Lohn, Leistungen, Pension, Miete oder "
            "Kindergeld? Wie viel pro Monat? (netto: was auf das Konto kommt; 0, wenn es keines gibt)",
        },
        label={
            "nl": "ander inkomen per maand",
            "fr": "autre revenu par mois",
            "en": "other income per month",
            "de": "anderes Einkommen pro Monat",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        typical=(0.0,) * 8 + (400.0,),
    )
    taxable_income: dict[int, float] = yearly_amount(
        0,
        500_000,
        ask={
            "nl": "Wat is het bruto belastbaar inkomen van {person} voor het hele jaar {year}? (op het aanslagbiljet over {year}: de inkomsten vóór aftrek van kosten; is dat er nog niet, een schatting)",
            "fr": "Quel est le revenu brut imposable de {person} pour toute l'année {year} ? (sur l'avertissement-extrait de rôle pour les revenus de {year} : les revenus avant déduction des frais ; s'il n'existe pas encore, une estimation)",
            "en": "What is the gross taxable income of {person} for the whole year {year}? (on the tax assessment for {year}: the incomes before costs are taken off; if it is not there yet, an estimate)",
            "de": "Wie hoch ist das steuerpflichtige Bruttoeinkommen von {person} für das ganze Jahr {year}? "
            "(auf dem Steuerbescheid für {year}: die Einkünfte vor Abzug der Kosten; gibt es ihn noch nicht, "
            "eine Schätzung)",
        },
        label={
            "nl": "belastbaar inkomen {year}",
            "fr": "revenu imposable {year}",
            "en": "taxable income {year}",
            "de": "steuerpflichtiges Einkommen {year}",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence={
            "nl": "aanslagbiljet",
            "fr": "avertissement-extrait de rôle",
            "en": "tax assessment",
            "de": "Steuerbescheid",
        },
        typical=(0.0, 12_000.0, 20_000.0, 30_000.0),
    )
    wage_from_business_sale: float = amount(
        "EUR/month",
        0,
        20_000,
        ask={
            "nl": "Hoeveel euro van het nettoloon van {person} is belast als overdracht van een zaak, per maand? (een boekhouder kan het zeggen; meestal 0)",
            "fr": "Combien d'euros du salaire net de {person} sont taxés comme la vente d'un commerce, par mois ? (un comptable peut le dire ; le plus souvent 0)",
            "en": "How many euros of the net wage of {person} are taxed as the sale of a business, per month? (an accountant can tell; mostly 0)",
            "de": "Wie viel Euro vom Nettolohn von {person} werden als Übertragung eines Betriebs besteuert, "
            "pro Monat? (die Buchhaltung kann es sagen; meistens 0)",
        },
        label={
            "nl": "loon uit overdracht van een zaak",
            "fr": "salaire de la vente d'un commerce",
            "en": "wage from the sale of a business",
            "de": "Lohn aus der Übertragung eines Betriebs",
        },
        applies=lambda person: person.net_wage > 0,
        typical=(0.0,) * 9 + (300.0,),
    )
    continued_spouse_business_income: float = amount(
        "EUR/month",
        0,
        30_000,
        ask={
            "nl": "Zet {person} de zaak van een overleden echtgenoot voort? Hoeveel was dat inkomen netto per maand? (na kosten en sociale bijdragen; anders 0)",
            "fr": "{person} continue-t-il/elle l'activité d'un conjoint décédé ? Quel en était le revenu net par mois ? (après les frais et les cotisations sociales ; sinon 0)",
            "en": "Does {person} continue the business of a spouse who died? How much was that net income per month? (after costs and social contributions; otherwise 0)",
            "de": "Führt {person} den Betrieb eines verstorbenen Ehepartners weiter? Wie hoch war dieses "
            "Einkommen netto pro Monat? (nach Kosten und Sozialbeiträgen; sonst 0)",
        },
        label={
            "nl": "inkomen van de zaak van een overleden echtgenoot",
            "fr": "revenu de l'activité d'un conjoint décédé",
            "en": "income of the business of a deceased spouse",
            "de": "Einkommen aus dem Betrieb eines verstorbenen Ehepartners",
        },
        applies=lambda person: person.self_employed_income > 0,
        typical=(0.0,) * 9 + (500.0,),
    )
    child_maintenance_paid: float = amount(
        "EUR/month",
        0,
        5_000,
        ask={
            "nl": "Hoeveel onderhoudsgeld betaalt {person} echt per maand voor kinderen die elders wonen? (0 als er geen is)",
            "fr": "Quelle contribution alimentaire {person} paie-t-il/elle réellement par mois pour des enfants qui vivent ailleurs ? (0 s'il n'y en a pas)",
            "en": "How much maintenance does {person} really pay per month for children who live elsewhere? (0 if there is none)",
            "de": "Wie viel Unterhalt zahlt {person} wirklich pro Monat für Kinder, die anderswo wohnen? (0, "
            "wenn es keinen gibt)",
        },
        label={
            "nl": "betaald onderhoudsgeld voor kinderen",
            "fr": "contribution alimentaire payée",
            "en": "child maintenance paid",
            "de": "gezahlter Unterhalt für Kinder",
        },
        applies=_of_working_age,
        typical=(0.0,) * 8 + (200.0,),
    )
    child_benefit_received_for: float = amount(
        "EUR/month",
        0,
        2_000,
        ask={
            "nl": "Hoeveel kinderbijslag krijgt iemand anders in huis voor {person}, per maand? (0 als er geen is)",
            "fr": "Combien d'allocations familiales une autre personne du ménage reçoit-elle pour {person}, par mois ? (0 s'il n'y en a pas)",
            "en": "How much child benefit does someone else here receive for {person} per month? (0 if there is none)",
            "de": "Wie viel Kindergeld bekommt eine andere Person im Haushalt für {person}, pro Monat? (0, "
            "wenn es keines gibt)",
        },
        label={
            "nl": "kinderbijslag die een ander voor deze persoon krijgt",
            "fr": "allocations familiales reçues par un autre pour cette personne",
            "en": "child benefit that another receives for this person",
            "de": "Kindergeld, das eine andere Person für diese Person bekommt",
        },
        applies=lambda person: full_years(person.birth_date, person.day) < 25,
        typical=(0.0,) * 4 + (200.0,),
    )
    housing_paid_by_outsider: float = amount(
        "EUR/month",
        0,
        5_000,
        ask={
            "nl": "Betaalt iemand die hier niet woont de huur of de woonkosten van {person}? Hoeveel per maand? (anders 0)",
            "fr": "Quelqu'un qui ne vit pas ici paie-t-il un loyer ou des frais de logement pour {person} ? Combien par mois ? (sinon 0)",
            "en": "Does someone who does not live here pay the rent or housing costs of {person}? How much per month? (otherwise 0)",
            "de": "Zahlt jemand, der nicht hier wohnt, die Miete oder die Wohnkosten von {person}? Wie viel "
            "pro Monat? (sonst 0)",
        },
        label={
            "nl": "woonkosten betaald door een ander",
            "fr": "frais de logement payés par un tiers",
            "en": "housing costs paid by someone else",
            "de": "Wohnkosten, die jemand anderes zahlt",
        },
        applies=_of_working_age,
        typical=(0.0,) * 9 + (400.0,),
    )
