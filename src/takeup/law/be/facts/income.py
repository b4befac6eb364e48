"""What comes in. Amounts are those really received; monthly amounts are net unless the question says gross."""

from __future__ import annotations

from takeup.engine import amount, full_years, yearly_amount
from takeup.engine.facts import SENSITIVE

_PAYSLIP = {"nl": "loonfiche", "fr": "fiche de paie", "en": "payslip"}
_STATEMENT = {
    "nl": "attest of rekeninguittreksel",
    "fr": "attestation ou extrait de compte",
    "en": "statement or bank extract",
}


def _of_working_age(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 15  # type: ignore[attr-defined]


class IncomeFacts:
    net_wage: float = amount(
        "EUR/month",
        0,
        20_000,
        ask={
            "nl": "Hoeveel netto loon heeft {person} per maand? (0 als er geen loon is)",
            "fr": "Quel est le salaire net mensuel de {person} ? (0 s'il n'y en a pas)",
            "en": "What is the net wage of {person} per month? (0 if there is none)",
        },
        label={"nl": "nettoloon per maand", "fr": "salaire net par mois", "en": "net wage per month"},
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence=_PAYSLIP,
    )
    gross_wage: float = amount(
        "EUR/month",
        0,
        30_000,
        ask={
            "nl": "Hoeveel bruto loon heeft {person} per maand? (0 als er geen loon is)",
            "fr": "Quel est le salaire brut mensuel de {person} ? (0 s'il n'y en a pas)",
            "en": "What is the gross wage of {person} per month? (0 if there is none)",
        },
        label={"nl": "brutoloon per maand", "fr": "salaire brut par mois", "en": "gross wage per month"},
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence=_PAYSLIP,
    )
    self_employed_income: float = amount(
        "EUR/month",
        0,
        30_000,
        ask={
            "nl": "Hoeveel netto inkomen als zelfstandige heeft {person} gemiddeld per maand? (0 als er geen is)",
            "fr": "Quel est le revenu net d'indépendant de {person}, en moyenne par mois ? (0 s'il n'y en a pas)",
            "en": "What is the net self-employed income of {person} per month on average? (0 if there is none)",
        },
        label={
            "nl": "inkomen als zelfstandige per maand",
            "fr": "revenu d'indépendant par mois",
            "en": "self-employed income per month",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
    )
    unemployment_benefit: float = amount(
        "EUR/month",
        0,
        5_000,
        ask={
            "nl": "Hoeveel werkloosheids- of inschakelingsuitkering krijgt {person} per maand? (0 als er geen is)",
            "fr": "Quelle allocation de chômage ou d'insertion {person} reçoit-il/elle par mois ? (0 s'il n'y en a pas)",
            "en": "How much unemployment or insertion allowance does {person} receive per month? (0 if there is none)",
        },
        label={
            "nl": "werkloosheids- of inschakelingsuitkering per maand",
            "fr": "allocation de chômage ou d'insertion par mois",
            "en": "unemployment or insertion allowance per month",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence=_STATEMENT,
    )
    sickness_benefit: float = amount(
        "EUR/month",
        0,
        6_000,
        ask={
            "nl": "Hoeveel ziekte- of invaliditeitsuitkering krijgt {person} per maand? (0 als er geen is)",
            "fr": "Quelle indemnité de maladie ou d'invalidité {person} reçoit-il/elle par mois ? (0 s'il n'y en a pas)",
            "en": "How much sickness or invalidity benefit does {person} receive per month? (0 if there is none)",
        },
        label={
            "nl": "ziekte- of invaliditeitsuitkering per maand",
            "fr": "indemnité de maladie ou d'invalidité par mois",
            "en": "sickness or invalidity benefit per month",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence=_STATEMENT,
    )
    pension: float = amount(
        "EUR/month",
        0,
        10_000,
        ask={
            "nl": "Hoeveel wettelijk pensioen krijgt {person} per maand, bruto? (0 als er geen is)",
            "fr": "Quelle pension légale {person} reçoit-il/elle par mois, brut ? (0 s'il n'y en a pas)",
            "en": "How much statutory pension does {person} receive per month, gross? (0 if there is none)",
        },
        label={"nl": "wettelijk pensioen per maand", "fr": "pension légale par mois", "en": "statutory pension per month"},
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence=_STATEMENT,
    )
    income_replacement_allowance: float = amount(
        "EUR/month",
        0,
        2_500,
        ask={
            "nl": "Hoeveel inkomensvervangende tegemoetkoming (IVT) krijgt {person} per maand? (0 als er geen is)",
            "fr": "Quelle allocation de remplacement de revenus (ARR) {person} reçoit-il/elle par mois ? (0 s'il n'y en a pas)",
            "en": "How much income replacement allowance (IVT/ARR) does {person} receive per month? (0 if there is none)",
        },
        label={
            "nl": "inkomensvervangende tegemoetkoming per maand",
            "fr": "allocation de remplacement de revenus par mois",
            "en": "income replacement allowance per month",
        },
        sensitivity=SENSITIVE,
        evidence=_STATEMENT,
    )
    integration_allowance: float = amount(
        "EUR/month",
        0,
        2_000,
        ask={
            "nl": "Hoeveel integratietegemoetkoming (IT) krijgt {person} per maand? (0 als er geen is)",
            "fr": "Quelle allocation d'intégration (AI) {person} reçoit-il/elle par mois ? (0 s'il n'y en a pas)",
            "en": "How much integration allowance (IT/AI) does {person} receive per month? (0 if there is none)",
        },
        label={
            "nl": "integratietegemoetkoming per maand",
            "fr": "allocation d'intégration par mois",
            "en": "integration allowance per month",
        },
        sensitivity=SENSITIVE,
        evidence=_STATEMENT,
    )
    maintenance_received: float = amount(
        "EUR/month",
        0,
        5_000,
        ask={
            "nl": "Hoeveel onderhoudsgeld krijgt {person} voor zichzelf, echt ontvangen, per maand? (0 als er geen is)",
            "fr": "Quelle pension alimentaire {person} reçoit-il/elle réellement pour soi-même, par mois ? (0 s'il n'y en a pas)",
            "en": "How much maintenance does {person} really receive for himself or herself per month? (0 if there is none)",
        },
        label={
            "nl": "ontvangen onderhoudsgeld per maand (voor zichzelf)",
            "fr": "pension alimentaire reçue par mois (pour soi)",
            "en": "maintenance received per month (for oneself)",
        },
        applies=_of_working_age,
        sensitivity=SENSITIVE,
    )
    other_income: float = amount(
        "EUR/month",
        0,
        20_000,
        ask={
            "nl": "Heeft {person} nog een ander inkomen per maand dat hier niet genoemd is (geen kinderbijslag)? Hoeveel? (0 als er geen is)",
            "fr": "{person} a-t-il/elle encore un autre revenu par mois qui n'est pas cité ici (hors allocations familiales) ? Combien ? (0 s'il n'y en a pas)",
            "en": "Does {person} have any other monthly income that is not named here (not child benefit)? How much? (0 if there is none)",
        },
        label={"nl": "ander inkomen per maand", "fr": "autre revenu par mois", "en": "other income per month"},
        sensitivity=SENSITIVE,
    )
    taxable_income: dict[int, float] = yearly_amount(
        0,
        500_000,
        ask={
            "nl": "Wat was het bruto belastbaar inkomen van {person} in {year}? (aanslagbiljet)",
            "fr": "Quel était le revenu brut imposable de {person} en {year} ? (avertissement-extrait de rôle)",
            "en": "What was the gross taxable income of {person} in {year}? (tax assessment)",
        },
        label={"nl": "belastbaar inkomen {year}", "fr": "revenu imposable {year}", "en": "taxable income {year}"},
        applies=_of_working_age,
        sensitivity=SENSITIVE,
        evidence={
            "nl": "aanslagbiljet",
            "fr": "avertissement-extrait de rôle",
            "en": "tax assessment",
        },
    )
